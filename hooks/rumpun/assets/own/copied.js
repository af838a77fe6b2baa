// @ts-check
/**
 * What the buttons copy: a draft as plain text, with all that its card says of how far it can be trusted. A text that has left the page
 * has nothing but itself to say so.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {{ column: Column, similar: string, differ: string, open: string }} Draft
 * @typedef {Record<string, string>} Words
 */
import { fill } from "../shared/elements.js";
import { lowerFirst } from "../shared/lower_first.js";

/** What was read of the study, what is inferred or left open, and what the source itself says of place and time. @param {Column} column @param {Words} words */
export function notes(column, words) {
  const prose = (/** @type {string} */ row) => (column.cell(row).parts ?? []).filter((part) => !part.key).map((part) => part.text);
  return [
    column.study.read,
    ...column.study.caveats,
    ...prose("place").map((text) => fill(words.place_detail, { text })),
    ...prose("period").map((text) => fill(words.period_detail, { text })),
  ];
}

/**
 * The findings of the study on the themes that the draft names: whoever doubts it sees the words that they rest on.
 * @param {Draft} draft @param {import("../shared/knowledge.js").Vocabulary} vocabulary @returns {{ name: string, target: string }[]}
 */
export function findings({ column, similar, differ, open }, vocabulary) {
  const said = [similar, differ, open].join(" ");
  return vocabulary.rows.flatMap(([row, label]) => {
    if (!row.startsWith("theme:") || !said.includes(lowerFirst(label))) return [];
    return (column.cell(row).parts ?? []).map(({ target = "", about }) => ({ name: about ? `${label} (${about})` : label, target }));
  });
}

/** @param {Draft} draft @param {Words} words */
export function ofStudy(draft, words) {
  return [told(draft, words), words.draft].join("\n\n");
}

/** The gap, and of each study what it rests on. @param {string} gap @param {readonly Column[]} columns @param {Words} words */
export function ofGap(gap, columns, words) {
  const each = columns.map((column) => [`${column.cite}: ${column.name}`, ...notes(column, words)].join("\n"));
  return [`${words.gap}\n${gap}`, ...each, words.draft].join("\n\n");
}

/** @param {readonly Draft[]} drafts @param {string} gap @param {Words} words */
export function ofAll(drafts, gap, words) {
  return [...drafts.map((each) => told(each, words)), `${words.gap}\n${gap}`, words.draft].join("\n\n");
}

/** @param {Draft} draft @param {Words} words */
function told({ column, similar, differ, open }, words) {
  const lines = [`${column.cite}: ${column.name}`, `${words.similar}: ${similar}`, `${words.differ}: ${differ}`];
  return [...lines, ...(open ? [`${words.open}: ${open}`] : []), ...notes(column, words)].join("\n");
}

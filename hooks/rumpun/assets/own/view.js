// @ts-check
/**
 * Shows the table as it grows: a card for each study with what its cells will say, and, folded below that, the whole draft; the gap over
 * all of them, and buttons that copy them as plain text.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {Record<string, string>} Words
 * @typedef {{ words: Words, draft: Words, axis: Words, verdict: Words }} Told words of the page, of the drafts, of axes and verdicts
 */

import { findings, notes, ofAll, ofGap, ofStudy } from "./copied.js";
import { axes, differences, gap, gapTold, inCells, openPoints, similarities, unfilled } from "./drafts.js";
import { button, element, fill } from "../shared/elements.js";

/** @type {Record<string, string>} */
const SIGNS = { same: "=", partly: "≈", different: "≠", open: "?" };

/** @param {OwnStudy} own @param {Column[]} columns @param {Vocabulary} vocabulary @param {Told} told @param {(target: string) => string} address */
export function drawn(own, columns, vocabulary, told, address) {
  const { words, draft } = told;
  const drafts = columns.map((column) => written(own, column, vocabulary, draft));
  const cards = drafts.map((each) => card(each, told, address, findings(each, vocabulary)));
  const missing = unfilled(own, columns[0], vocabulary, draft);
  const gapText = gap(own, columns, vocabulary, draft);
  const { claim, caveats } = gapTold(own, columns, vocabulary, draft);
  const section = element(
    "section", { class: "rp-own__draft", "aria-labelledby": "rp-own-gap" },
    element("h3", { id: "rp-own-gap" }, words.gap), ...(claim ? [mark(words), element("p", {}, claim)] : [element("p", {}, words.gap_none)]),
    folded("rp-own-gap-whole", words.gap_whole, element("p", {}, caveats), copier(words, words.copy, () => ofGap(gapText, columns, words), words.gap)),
  );
  const note = missing ? [element("p", { class: "rp-hint" }, missing)] : [];
  return [...note, ...cards, section, copier(words, words.copy_all, () => ofAll(drafts, gapText, words))];
}

/** @param {OwnStudy} own @param {Column} column @param {Vocabulary} vocabulary @param {Words} draft */
function written(own, column, vocabulary, draft) {
  return {
    column,
    axes: axes(own, column, vocabulary, draft),
    similar: similarities(own, column, vocabulary, draft),
    differ: differences(own, column, vocabulary, draft),
    cells: inCells(own, column, vocabulary, draft),
    open: openPoints(own, column, vocabulary, draft),
  };
}

/** @typedef {ReturnType<typeof written>} Draft */

/** @param {Draft} draft @param {Told} told @param {(target: string) => string} address @param {ReturnType<typeof findings>} sources */
function card(draft, { words, axis, verdict }, address, sources) {
  const { column } = draft;
  const id = `rp-own-${column.id.replace(".", "_")}`;
  const badge = (/** @type {import("./drafts.js").Axis} */ each) =>
    element("li", { class: `rp-badge rp-axis--${each.verdict}` }, `${axis[each.axis]}: `, element("span", { "aria-hidden": "true" }, `${SIGNS[each.verdict]} `), verdict[each.verdict]);
  const parts = [[words.similar, draft.similar], [words.differ, draft.differ], [words.open, draft.open]].filter(([, text]) => text);
  const cells = [[words.similar, draft.cells.similarities], [words.differ, draft.cells.differences]];
  const link = element("a", { href: address(column.href) }, column.cite);
  return element(
    "section", { class: "rp-own__draft", "aria-labelledby": id },
    element("h3", { id }, link, " ", element("span", { class: "rp-muted" }, column.name)),
    mark(words),
    element("div", { class: "rp-own__cells" }, ...cells.map(([head, text]) => element("div", {}, element("h4", {}, head), ...text.split("\n").map((line) => element("p", {}, line))))),
    folded(
      `${id}-whole`, words.whole, element("ul", { class: "rp-own__axes" }, ...draft.axes.map(badge)),
      ...parts.flatMap(([head, text]) => [element("h4", {}, head), element("p", {}, text)]),
      ...(sources.length ? [element("p", { class: "rp-hint" }, `${words.findings}: `, ...listed(sources, address))] : []),
      ...notes(column, words).map((text) => element("p", { class: "rp-hint" }, text)),
      copier(words, words.copy, () => ofStudy(draft, words), `${column.cite}, ${column.name}`),
    ),
  );
}

/** @param {string} id @param {string} label @param {...Node} inside */
const folded = (id, label, ...inside) => element("details", { id, class: "rp-own__fold" }, element("summary", {}, label), ...inside);

/** @param {ReturnType<typeof findings>} sources @param {(target: string) => string} address */
const listed = (sources, address) => sources.flatMap(({ name, target }, place) => [...(place ? [", "] : []), element("a", { href: address(target) }, name)]);

/** A button that copies a text, and says beside it whether that went well. @param {Words} words @param {string} label @param {() => string} text @param {string} name of what is copied */
function copier(words, label, text, name = "") {
  const said = element("span", { role: "status", class: "rp-hint" });
  const copy = button(label, async () => {
    const done = await navigator.clipboard?.writeText(text()).then(() => true, () => false);
    said.textContent = done ? words.copied : words.copy_failed;
  });
  if (name) copy.ariaLabel = fill(words.copy_of, { name });
  return element("p", { class: "rp-buttons" }, copy, said);
}

/** @param {Words} words */
const mark = (words) => element("p", { class: "rp-own__mark" }, words.draft);

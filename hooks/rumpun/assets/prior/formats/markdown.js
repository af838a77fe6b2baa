// @ts-check
/** The table as Markdown with a pipe table, as GitHub, Pandoc, Obsidian and others read it. */
import { escaped, runText } from "../../shared/markdown.js";
import { clean, oneLine } from "../../shared/plain_text.js";

export const TYPE = "text/markdown;charset=utf-8";

/** A cell is one line; its paragraphs are parted by a break. @param {string} text */
const cell = (text) => clean(text).trim().split("\n").map((line) => escaped(line.replace(/\t/g, " ").trim())).join("<br>");

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(" | ")} |`;

/** @param {import("../finished_table.js").FinishedTable} finished */
export function write(finished) {
  const table = [row(finished.heads.map(({ label }) => cell(label))), row(finished.heads.map(() => "---")), ...finished.rows.map((texts) => row(texts.map(cell)))];
  const references = finished.references.map(({ label, runs }) => `${label ? `${escaped(label)} ` : ""}${runs.map(runText).join("").trim()}`);
  const blocks = [
    `**${escaped(`${finished.label} ${finished.number} ${finished.caption}`)}**`,
    table.join("\n"),
    ...[finished.source, ...finished.notes].filter(Boolean).map((note) => `*${escaped(oneLine(note))}*`),
    ...(references.length ? [`## ${escaped(finished.referencesTitle)}`, ...references] : []),
    ...(finished.checks.length ? [`## ${escaped(finished.checksTitle)}`, ...finished.checks.map((check) => escaped(oneLine(check)))] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

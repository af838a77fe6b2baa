// @ts-check
/** The table as Markdown with a pipe table, as GitHub, Pandoc, Obsidian and others read it. */
import { escaped, runText } from "../../shared/markdown.js";
import { clean, oneLine } from "../../shared/plain_text.js";

export const TYPE = "text/markdown;charset=utf-8";

/** A cell is one line; its paragraphs are parted by a break. @param {string} text */
const cell = (text) => clean(text).trim().split("\n").map((line) => escaped(line.replace(/\t/g, " ").trim())).join("<br>");

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(" | ")} |`;

/** @param {import("../finished_table.js").Sheet} sheet */
export function write(sheet) {
  const table = [row(sheet.heads.map(({ label }) => cell(label))), row(sheet.heads.map(() => "---")), ...sheet.rows.map((texts) => row(texts.map(cell)))];
  const references = sheet.references.map(({ label, runs }) => `${label ? `${escaped(label)} ` : ""}${runs.map(runText).join("").trim()}`);
  const blocks = [
    `**${escaped(sheet.label)} 1. ${escaped(sheet.caption)}**`,
    table.join("\n"),
    ...sheet.notes.map((note) => `*${escaped(oneLine(note))}*`),
    ...(references.length ? [`## ${escaped(sheet.referencesTitle)}`, ...references] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

// @ts-check
/** The table as Markdown with a pipe table, as GitHub, Pandoc, Obsidian and others read it. */
import { clean, oneLine } from "./plain_text.js";

export const TYPE = "text/markdown;charset=utf-8";

/** Escapes all that could mean something; `+`, `-`, `=` and numbers do so only at the beginning of a line. @param {string} text */
export const escaped = (text) =>
  text
    .replace(/[\\`*_{}[\]<>#|~$^!&@]/g, "\\$&")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");

/** A cell is one line; its paragraphs are parted by a break. @param {string} text */
const cell = (text) => clean(text).trim().split("\n").map((line) => escaped(line.replace(/\t/g, " ").trim())).join("<br>");

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(" | ")} |`;

/** @param {import("./reference_runs.js").Run} run */
export function runText({ text, italic, href }) {
  const line = oneLine(text);
  if (href && href === line && !/[\s<>]/.test(href)) return `<${href}>`;
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? ["", "", line, ""];
  return italic && inner ? `${before}*${escaped(inner)}*${after}` : `${before}${escaped(inner)}${after}`;
}

/** @param {import("../prior/finished_table.js").Sheet} sheet */
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

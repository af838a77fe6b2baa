// @ts-check
/** Text inside Markdown, as GitHub, Pandoc, Obsidian and others read it. */
import { oneLine } from "./plain_text.js";

/** Escapes all that could mean something; `+`, `-`, `=` and numbers do so only at the beginning of a line. @param {string} text */
export const escaped = (text) =>
  text
    .replace(/[\\`*_{}[\]<>#|~$^!&@]/g, "\\$&")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");

/** @param {import("./reference_runs.js").Run} run */
export function runText({ text, italic, href }) {
  const line = oneLine(text);
  if (href && href === line && !/[\s<>]/.test(href)) return `<${href}>`;
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? ["", "", line, ""];
  return italic && inner ? `${before}*${escaped(inner)}*${after}` : `${before}${escaped(inner)}${after}`;
}

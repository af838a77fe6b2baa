// @ts-check
/**
 * The table for the clipboard: as HTML with the little styling that Word, Google Docs and Excel understand on pasting, and as plain
 * text with tabs. None of it ever enters a page of ours.
 *
 * @typedef {import("../finished_table.js").FinishedTable} FinishedTable
 */
import { escaped } from "../../shared/html.js";
import { disarm, oneLine } from "../../shared/plain_text.js";

const FONT = "font-family:'Times New Roman',serif";
// mso-number-format: Excel keeps a cell that begins like a formula as text.
const CELL = `border:1px solid #000;padding:2px 5px;vertical-align:top;font-size:10pt;mso-number-format:'\\@'`;
const HANGING = `${FONT};font-size:12pt;margin:0 0 6pt 36pt;text-indent:-36pt`;

/** @param {string} name @param {string} text @param {string} style */
const cell = (name, text, style = CELL) => `<${name} style="${style}">${escaped(text).split("\n").join("<br>")}</${name}>`;

/** @param {FinishedTable} finished */
export function html(finished) {
  const head = finished.heads.map(({ label }) => cell("th", label, `${CELL};font-weight:bold;background:#e7ede9`)).join("");
  const rows = finished.rows.map((texts) => `<tr>${texts.map((text) => cell("td", text)).join("")}</tr>`).join("");
  /** @param {string} text */
  const small = (text) => `<p style="${FONT};font-size:10pt"><i>${escaped(text)}</i></p>`;
  const notes = [finished.source, ...finished.notes].filter(Boolean).map(small).join("");
  const checks = finished.checks.length ? [`<p style="${FONT};font-size:12pt"><b>${escaped(finished.checksTitle)}</b></p>`, ...finished.checks.map(small)] : [];
  const references = finished.references.map(({ label, runs }) => {
    const inner = runs.map(({ text, italic }) => (italic ? `<i>${escaped(text)}</i>` : escaped(text))).join("");
    return `<p style="${HANGING}">${label ? `${escaped(label)} ` : ""}${inner}</p>`;
  });
  return (
    `<meta charset="utf-8"><div lang="${escaped(finished.language)}"><p style="${FONT};font-size:12pt;text-align:center"><b>${escaped(`${finished.label} ${finished.number} ${finished.caption}`)}</b></p>` +
    `<table style="border-collapse:collapse;width:100%;${FONT}"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>${notes}` +
    `${references.length ? `<p style="${FONT};font-size:12pt;text-align:center"><b>${escaped(finished.referencesTitle)}</b></p>` : ""}${references.join("")}${checks.join("")}</div>`
  );
}

/** @param {FinishedTable} finished */
export function plain(finished) {
  /** @param {string[]} texts */
  const line = (texts) => texts.map((text) => disarm(oneLine(text))).join("\t");
  const references = finished.references.map(({ label, runs }) => `${label ? `${label} ` : ""}${oneLine(runs.map(({ text }) => text).join(""))}`);
  const lines = [
    `${finished.label} ${finished.number} ${finished.caption}`, line(finished.heads.map(({ label }) => label)), ...finished.rows.map(line),
    ...[finished.source, ...finished.notes].filter(Boolean).map(oneLine),
    ...(references.length ? ["", finished.referencesTitle, ...references] : []),
    ...(finished.checks.length ? ["", finished.checksTitle, ...finished.checks.map(oneLine)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

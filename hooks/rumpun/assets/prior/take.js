// @ts-check
/**
 * Takes the table away: as a file, or on the clipboard. What writes a form is fetched when it is asked for and not before; each
 * module of `formats/` has `TYPE` and `write(sheet)`.
 *
 * @typedef {import("./finished_table.js").Sheet} Sheet
 */
import { copyRich } from "../shared/clipboard.js";

/** @type {Record<string, () => Promise<{ TYPE: string, write: (sheet: Sheet) => BlobPart }>>} */
const WRITERS = {
  docx: () => import("./formats/docx.js"),
  xlsx: () => import("./formats/xlsx.js"),
  csv: () => import("./formats/csv.js"),
  md: () => import("./formats/markdown.js"),
  tex: () => import("./formats/latex.js"),
};

/** @param {Sheet} sheet @param {string} format */
export async function download(sheet, format) {
  const { TYPE, write } = await WRITERS[format]();
  const address = URL.createObjectURL(new Blob([write(sheet)], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${sheet.file}.${format}`;
  link.click();
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Copies the table and its references as rich text; where the browser forbids it, selects them for a copy by hand.
 * @param {Sheet} sheet @param {HTMLElement | undefined} preview @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copy(sheet, preview) {
  const coming = import("./formats/rich.js").then(({ html, plain }) => ({ html: html(sheet), plain: plain(sheet) }));
  if (await copyRich(coming)) return true;
  if (preview) getSelection()?.selectAllChildren(preview);
  return false;
}

// @ts-check
/**
 * Takes the table away: as a file, or on the clipboard. What writes a form is fetched when it is asked for and not before; each
 * module of `formats/` has `TYPE` and `write(finished)`.
 *
 * @typedef {import("./finished_table.js").FinishedTable} FinishedTable
 */
import { copyRich } from "../shared/clipboard.js";
import { save } from "../shared/saving.js";

/** @type {Record<string, () => Promise<{ TYPE: string, write: (finished: FinishedTable) => BlobPart }>>} */
const WRITERS = {
  docx: () => import("./formats/docx.js"),
  xlsx: () => import("./formats/xlsx.js"),
  csv: () => import("./formats/csv.js"),
  md: () => import("./formats/markdown.js"),
  tex: () => import("./formats/latex.js"),
};

/** @param {FinishedTable} finished @param {string} format */
export async function download(finished, format) {
  const { TYPE, write } = await WRITERS[format]();
  save(write(finished), `${finished.file}.${format}`, TYPE);
}

/**
 * Copies the table and its references as rich text; where the browser forbids it, selects them for a copy by hand.
 * @param {FinishedTable} finished @param {HTMLElement | undefined} preview @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copy(finished, preview) {
  const coming = import("./formats/rich.js").then(({ html, plain }) => ({ html: html(finished), plain: plain(finished) }));
  if (await copyRich(coming)) return true;
  if (preview) getSelection()?.selectAllChildren(preview);
  return false;
}

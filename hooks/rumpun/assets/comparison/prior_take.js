// @ts-check
/**
 * Takes the table away: as a file, or on the clipboard. What writes a form is fetched when it is asked for and not before; each
 * module of `exports/` has `TYPE` and `write(sheet)`.
 *
 * @typedef {import("./table_sheet.js").Sheet} Sheet
 */

/** @type {Record<string, () => Promise<{ TYPE: string, write: (sheet: Sheet) => BlobPart }>>} */
const WRITERS = {
  docx: () => import("./exports/docx.js"),
  xlsx: () => import("./exports/xlsx.js"),
  csv: () => import("./exports/csv.js"),
  md: () => import("./exports/markdown.js"),
  tex: () => import("./exports/latex.js"),
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
  const rich = import("./exports/rich.js");
  if (await throughClipboard(rich, sheet)) return true;
  const { html, plain } = await rich;
  if (throughEvent(html(sheet), plain(sheet))) return true;
  if (preview) getSelection()?.selectAllChildren(preview);
  return false;
}

/** The way of today; it must begin within the click, so what it writes may come later. @param {Promise<typeof import("./exports/rich.js")>} rich @param {Sheet} sheet */
async function throughClipboard(rich, sheet) {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) return false;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": rich.then(({ html }) => new Blob([html(sheet)], { type: "text/html" })),
        "text/plain": rich.then(({ plain }) => new Blob([plain(sheet)], { type: "text/plain" })),
      }),
    ]);
    return true;
  } catch {
    await rich; // without the network there is nothing to copy: that is another message
    return false;
  }
}

/** The way of yesterday, for a browser without the other one. @param {string} html @param {string} plain */
function throughEvent(html, plain) {
  let taken = false;
  /** @param {ClipboardEvent} event */
  const give = (event) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", plain);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener("copy", give);
  const done = document.execCommand("copy");
  document.removeEventListener("copy", give);
  return done && taken;
}

// @ts-check
/**
 * Puts the same thing on the clipboard as rich and as plain text at once, so that Word keeps the italics and a form field gets none of
 * the markup.
 *
 * @typedef {{ html: string, plain: string }} Flavours
 */

/**
 * Must be called within a click; what is copied may come later. A failure to make it is the caller's.
 * @param {Promise<Flavours>} coming @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copyRich(coming) {
  if (await throughClipboard(coming)) return true;
  return throughEvent(await coming);
}

/** The way of today. @param {Promise<Flavours>} coming */
async function throughClipboard(coming) {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) return false;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": coming.then(({ html }) => new Blob([html], { type: "text/html" })),
        "text/plain": coming.then(({ plain }) => new Blob([plain], { type: "text/plain" })),
      }),
    ]);
    return true;
  } catch {
    await coming; // what could not be made is another message than a clipboard that is closed
    return false;
  }
}

/** The way of yesterday, for a browser without the other one. @param {Flavours} flavours */
function throughEvent({ html, plain }) {
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

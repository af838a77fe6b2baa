// @ts-check
/**
 * A table in a frame on another site (`?embed`): says so before anything is drawn, so that the page's frame never flashes. Not a module,
 * because a module would run only when the page is there.
 */
if (new URLSearchParams(location.search).has("embed")) {
  document.documentElement.classList.add("rp-embed");
  // Links lead out of the small frame; browsers keep the opened page apart from this one.
  const base = document.createElement("base");
  base.target = "_blank";
  document.head.append(base);
  // The search has no place in the frame, so its key must not open it.
  addEventListener("keydown", (event) => event.key === "/" && event.stopImmediatePropagation(), true);
}
// Opened as a file, a page runs no modules: what it says without JavaScript is shown then.
if (location.protocol === "file:") document.documentElement.classList.add("rp-unscripted");

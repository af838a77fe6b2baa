// @ts-check
/** A button that opens all lines of the page at once, and shuts them again. */
import { button } from "../shared/elements.js";

const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-rp-unfold]"));
/** @type {NodeListOf<HTMLDetailsElement>} */
const lines = document.querySelectorAll("details.rp-line");

if (place) {
  const { rpUnfold: open = "", shut = "" } = place.dataset;
  const all = button(open, () => {
    const wanted = all.textContent === open;
    for (const line of lines) line.open = wanted;
    all.textContent = wanted ? shut : open;
  }, { class: "rp-copy" });
  place.replaceChildren(all);
  place.hidden = false;
}

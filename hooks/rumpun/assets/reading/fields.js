// @ts-check
/** A field of a form with its label, and what explains it. */
import { element } from "../shared/elements.js";

/** @param {string} words @param {HTMLElement} control @param {...(Node | string)} more */
export const labelled = (words, control, ...more) => element("label", { class: "rp-read__field" }, element("span", {}, words), control, ...more);

// @ts-check
/** Text inside HTML that leaves the page for a file or the clipboard; pages themselves are made of nodes. */
import { clean } from "./plain_text.js";

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** @param {string} text */
export const escaped = (text) => clean(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

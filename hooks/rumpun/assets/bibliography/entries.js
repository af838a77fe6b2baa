// @ts-check
/** The entries of works as the bibliography shows them, for the clipboard: of this page, and of the other pages of the same list. */

import { text } from "../shared/reference_files.js";

/** @typedef {{ html: string, plain: string }} Entry */

/** An entry without what belongs to the page. @param {Element} item @returns {Entry} */
function entryOf(item) {
  const copy = /** @type {Element} */ (item.cloneNode(true));
  for (const own of copy.querySelectorAll(".rp-more, .rp-tick, .Z3988")) own.remove();
  // The entry was sanitised where it was formatted; links in it are absolute.
  return { html: copy.innerHTML.trim(), plain: (copy.textContent ?? "").replace(/\s+/g, " ").trim() };
}

/**
 * The entries of these works, in this order.
 * @param {readonly string[]} keys @returns {Promise<{ found: Entry[], gone: string[] }>} `gone`: keys that no page of the list has
 */
export async function entries(keys) {
  /** @type {Map<string, Entry>} */
  const known = new Map();
  /** @param {Document} page */
  const read = (page) => {
    for (const key of keys) {
      const item = page.getElementById(key);
      if (item?.closest(".rp-refs")) known.set(key, entryOf(item));
    }
  };
  read(document);
  const others = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".rp-pager a:not([aria-current])"));
  for (const { href } of others) {
    if (known.size === keys.length) break;
    read(new DOMParser().parseFromString(await text(href), "text/html"));
  }
  return {
    found: keys.flatMap((key) => known.get(key) ?? []),
    gone: keys.filter((key) => !known.has(key)),
  };
}

/** @param {readonly Entry[]} list */
export const flavours = (list) => ({
  html: `<meta charset="utf-8">${list.map(({ html }) => `<p>${html}</p>`).join("")}`,
  plain: `${list.map(({ plain }) => plain).join("\n")}\n`,
});

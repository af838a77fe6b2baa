// @ts-check
/** Where the references of a reading list lie: of the works that its pages are about, of the pages themselves, or of both. */

/**
 * Addresses without their ending, each once, in the order of the list: as they are where the list leads, so an edition gives its own.
 * @param {readonly import("../shelf.js").Page[]} pages @param {string} what "works", "pages" or "both" @param {URL} root of the site or of the edition
 * @returns {string[]}
 */
export function sources(pages, what, root) {
  const works = pages.flatMap(({ work }) => (work ? [new URL(`data/v1/references/${work}`, root).href] : []));
  const own = pages.map(({ url }) => new URL("citation", url.split(/[?#]/)[0]).href);
  return [...new Set([...(what === "pages" ? [] : works), ...(what === "works" ? [] : own)])];
}

// @ts-check
/**
 * The works that the reader has ticked. They stay ticked from page to page and from style to style of the bibliography, for as long as
 * the browser's tab is open; where the browser keeps nothing, for as long as the page is.
 */

const NAME = "rumpun.works";
/** Key of a work -> its place in the bibliography when it was ticked, which orders what is taken away. @type {Map<string, number>} */
const chosen = new Map();

/** Takes up what was ticked on other pages; whatever else stands there is left alone. */
export function recall() {
  chosen.clear();
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? "{}");
    for (const [key, place] of Object.entries(kept ?? {})) if (/^[a-z][a-z0-9-]*$/.test(key) && Number.isInteger(place)) chosen.set(key, place);
  } catch {
    // Nothing can be kept, or what was kept is broken: the reader begins anew.
  }
}

function keep() {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(Object.fromEntries(chosen)));
  } catch {
    // The selection lives as long as the page.
  }
}

/** @param {string} key */
export const has = (key) => chosen.has(key);

/** @param {Iterable<readonly [string, number]>} works key and place of each @param {boolean} ticked */
export function set(works, ticked) {
  for (const [key, place] of works) ticked ? chosen.set(key, place) : chosen.delete(key);
  keep();
}

export function clear() {
  chosen.clear();
  keep();
}

/** The keys in the order of the bibliography. @param {ReadonlyMap<string, number>} here the places of the works on this page */
export function keys(here) {
  /** @param {[string, number]} work */
  const place = ([key, then]) => here.get(key) ?? then;
  return [...chosen].sort((a, b) => place(a) - place(b) || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}

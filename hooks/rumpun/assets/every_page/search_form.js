// @ts-check
/**
 * The form of the search below its field: how many results, facets, results. The words for it are one file for the whole site, fetched
 * with the search, so that no page carries them.
 *
 * @typedef {Record<string, string>} Words
 */
import { element } from "../shared/elements.js";

/** @type {Promise<Words> | undefined} */
let fetched;

/** The words, once; after a failure the next call tries again. @param {HTMLElement} root @returns {Promise<Words>} */
export function words({ dataset: { root = "" } }) {
  fetched ??= fetch(new URL(`${root}data/search/${document.documentElement.lang}.json`, document.baseURI))
    .then((answer) => {
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      return answer.json();
    })
    .catch((error) => {
      fetched = undefined;
      throw error;
    });
  return fetched;
}

/** Adds what a script works with, in a form that has only its field yet. @param {HTMLElement} root @param {Words} said */
export function complete(root, said) {
  const page = root.querySelector("form")?.action ?? "";
  const id = `rp-search-${root.dataset.rpSearchUi}-facets`;
  const foot = element("p", { class: "rp-search__foot" }, element("a", { class: "rp-search__page", href: page }, said.open_page), element("span", {}, said.keys));
  root.append(
    element(
      "div", { class: "rp-search__bar" },
      element("p", { role: "status" }),
      element("button", { type: "button", class: "rp-search__toggle", "aria-expanded": "false", "aria-controls": id }, said.filter),
      element("ul", { class: "rp-search__chosen", "aria-label": said.chosen, hidden: true }),
      element("button", { type: "button", class: "rp-search__clear", hidden: true }, said.clear),
    ),
    element(
      "div", { class: "rp-search__body" },
      element("div", { class: "rp-search__facets", id, role: "group", "aria-label": said.filter }),
      element(
        "div", { class: "rp-search__found" },
        element("ol", { class: "rp-search__list", "aria-label": said.results }),
        element("button", { type: "button", class: "rp-search__more", hidden: true }),
        ...(root.dataset.rpSearchUi === "dialog" ? [foot] : []),
      ),
    ),
  );
}

// @ts-check
/**
 * The form of the search below its field: how many results, facets, results, and questions where nothing is typed yet. What it says is one
 * file for the whole site, fetched with the search, so that no page carries it.
 *
 * @typedef {object} Told what exports/search_words.py writes
 * @property {Record<string, string>} words
 * @property {[text: string, url: string][]} questions to begin with
 * @property {string} suggest where a word can be suggested; may be empty
 */
import { element, fill } from "../shared/elements.js";

/** @type {Promise<Told> | undefined} */
let fetched;

/** The words, once; after a failure the next call tries again. @param {HTMLElement} root @returns {Promise<Told>} */
export function told({ dataset: { root = "" } }) {
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

/** Adds what a script works with, in a form that has its field, and on the search page its bar. @param {HTMLElement} root @param {Told} told */
export function complete(root, { words: said, questions }) {
  const page = root.querySelector("form")?.action ?? "";
  const id = `rp-search-${root.dataset.rpSearchUi}-facets`;
  const inDialog = root.dataset.rpSearchUi === "dialog";
  const bar = root.querySelector(".rp-search__bar") ?? element(
    "div", { class: "rp-search__bar" },
    element("p", { role: "status" }, said.hint),
    element("button", { type: "button", class: "rp-search__toggle", "aria-expanded": "false" }, said.filter),
  );
  bar.querySelector("button")?.setAttribute("aria-controls", id);
  bar.append(
    element("ul", { class: "rp-search__chosen", "aria-label": said.chosen, hidden: true }),
    element("button", { type: "button", class: "rp-search__clear", hidden: true }, said.clear),
  );
  const asked = element(
    "section", { class: "rp-search__asked" },
    element("h3", {}, said.asked),
    element("ul", {}, ...questions.map(([text, url]) => element("li", {}, element("a", { href: `${root.dataset.root ?? ""}${url}` }, text)))),
  );
  const foot = element("p", { class: "rp-search__foot" }, element("a", { class: "rp-search__page", href: page }, said.open_page), element("span", {}, said.keys));
  root.append(
    bar,
    element(
      "div", { class: "rp-search__body" },
      element("div", { class: "rp-search__facets", id, role: "group", "aria-label": said.filter }),
      element(
        "div", { class: "rp-search__found" },
        ...(inDialog ? [asked] : []), // the search page has them from the start
        element("div", { class: "rp-search__none", hidden: true }),
        element("ol", { class: "rp-search__list", "aria-label": said.results }),
        element("button", { type: "button", class: "rp-search__more", hidden: true }),
        ...(inDialog ? [foot] : []),
      ),
    ),
  );
}

/**
 * What a reader can do where nothing is found, or a word is not known: the advice, and the way to suggest the word.
 * @param {Told} told @param {{ query: string, filtered: boolean, nothing: boolean }} asked
 */
export function advice({ words: said, suggest }, { query, filtered, nothing }) {
  const tries = nothing ? [...(query ? [said.none_try] : []), ...(filtered ? [said.none_remove] : [])] : [];
  const items = tries.map((text) => element("li", {}, text));
  if (suggest && query) items.push(element("li", {}, element("a", { href: `${suggest}&${new URLSearchParams({ word: query })}` }, said.suggest)));
  return items.length ? [element("ul", {}, ...items)] : [];
}

/**
 * What is told of the words that were asked for: how many pages, what is shown instead of a word, which word no page has.
 * @param {Record<string, string>} said @param {{ query: string, total: number, filtered: boolean }} asked @param {import("../search/engine.js").Found} found
 * @returns {string[]}
 */
export function toldOf(said, { query, total, filtered }, { replaced, leftOut }) {
  if (!query && !filtered) return [said.hint];
  if (!total) return [query ? fill(said.none, { query }) : said.none_filtered];
  const shown = replaced.map((each) => fill(said.shown, each));
  const left = leftOut.length ? [fill(said.left_out, { asked: leftOut.map((word) => `“${word}”`).join(", ") })] : [];
  return [fill(total === 1 ? said.one : said.many, { n: total }), ...shown, ...left];
}

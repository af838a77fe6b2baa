// @ts-check
/**
 * One search form with its results, over the index of the page's language. What comes out of the index reaches the page as text
 * nodes only.
 *
 * @typedef {import("../search/engine.js").Chosen} Chosen
 * @typedef {import("../search/engine.js").Found} Found
 * @typedef {import("../search/engine.js").Shown} Shown
 * @typedef {import("../search/excerpt.js").Excerpt} Excerpt
 * @typedef {import("../search/ranking.js").Answer} Answer
 */

import { picks } from "./tray.js";
import { Engine } from "../search/engine.js";
import { element, fill } from "../shared/elements.js";
import { advice, complete, toldOf } from "./search_form.js";
import { Facets } from "./search_facets.js";

const BATCH = 8; // results shown at a time
const LONGEST = 300; // characters of a question; who asks more pastes a text
const DELAY = 200; // milliseconds of rest before a search runs

/** @param {Excerpt} parts */
const excerpt = (parts) => element("p", {}, ...parts.map(({ text, marked }) => (marked ? element("mark", {}, text) : text)));

/** The content of a JSON file; `cache` says how a former copy of it is used. @param {string} url @param {RequestCache} [cache] */
async function json(url, cache) {
  const answer = await fetch(url, { cache });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** The query string that names a search. @param {string} query @param {Chosen} chosen */
function address(query, chosen) {
  const parts = new URLSearchParams(query ? { q: query } : {});
  for (const [facet, values] of chosen) for (const value of values) parts.append("f", `${facet}:${value}`);
  const said = parts.toString();
  return said ? `?${said}` : "";
}

export class Panel {
  /** @param {HTMLElement} root an element rendered by `search_ui` in parts/search_dialog.html @param {import("./search_form.js").Told} told */
  constructor(root, told) {
    /** @template {HTMLElement} T @param {string} selector @returns {T} */
    const part = (selector) => /** @type {T} */ (root.querySelector(selector));
    this.root = root;
    this.onPage = root.dataset.rpSearchUi === "page";
    this.told = told;
    this.words = told.words;
    complete(root, told);
    /** @type {HTMLInputElement} */
    this.field = part("input[type=search]");
    this.status = part("[role=status]");
    this.none = part(".rp-search__none");
    this.list = part(".rp-search__list");
    this.more = part(".rp-search__more");
    /** @type {HTMLAnchorElement | null} */
    this.link = root.querySelector(".rp-search__page");
    this.facets = new Facets(root, this.words, this.field, () => this.run(), () => this.count(this.turn, this.field.value.trim()).catch(() => this.failed()));
    /** @type {Promise<Engine> | undefined} */
    this.loading = undefined;
    /** @type {Found | undefined} */
    this.found = undefined;
    /** @type {Answer[]} */
    this.rest = [];
    this.turn = 0;
    this.timer = 0;
    this.listen();
    if (this.onPage) this.restore();
  }

  listen() {
    this.field.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.run(), DELAY);
    });
    this.root.querySelector("form")?.addEventListener("submit", async (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      await this.run();
      this.links()[0]?.focus();
    });
    this.more.addEventListener("click", async () => {
      const shown = this.list.childElementCount;
      await this.show(this.turn);
      this.list.children[shown]?.querySelector("a")?.focus();
    });
    this.root.addEventListener("keydown", (event) => this.arrow(event));
  }

  /** Puts the reader into the field. */
  enter() {
    this.field.focus();
    this.field.select();
  }

  links() {
    const shown = this.root.classList.contains("rp-search--idle") ? this.root.querySelector(".rp-search__asked") : this.list;
    return [...(shown?.querySelectorAll("a") ?? [])];
  }

  /** Up and down walk through field and results. @param {KeyboardEvent} event */
  arrow(event) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const stops = [this.field, ...this.links()];
    const place = stops.findIndex((stop) => stop === event.target);
    if (!step || place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stops[Math.min(Math.max(place + step, 0), stops.length - 1)].focus();
  }

  /** Fetches the entry of the index; a failed attempt is forgotten, so the next one tries again. */
  engine() {
    this.loading ??= this.load().catch((error) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  /** @returns {Promise<Engine>} */
  async load() {
    if (this.field.value.trim() || this.facets.chosen.size) this.status.textContent = this.words.loading;
    const index = new URL(`${this.root.dataset.root}search/${document.documentElement.lang}.json`, document.baseURI).href;
    const engine = new Engine((name) => json(new URL(name, index).href), await json(index, "no-cache"));
    this.facets.draw(engine.totals);
    return engine;
  }

  /** Runs the search as it stands; an answer that comes after a newer question is dropped. Where nothing is asked, nothing is fetched. */
  async run() {
    const turn = ++this.turn;
    const query = this.field.value.trim().slice(0, LONGEST);
    this.remember(query);
    this.facets.drawChosen();
    const idle = !query && !this.facets.chosen.size;
    this.root.classList.toggle("rp-search--idle", idle);
    this.root.closest("[data-rp-search-page]")?.classList.toggle("rp-search--asking", !idle);
    if (idle) return this.rested(turn);
    try {
      await this.answer(turn, query).catch(() => {
        // The site may have been published anew since the index was opened: its files then lie elsewhere.
        this.loading = undefined;
        return this.answer(turn, query);
      });
    } catch (error) {
      if (turn !== this.turn) return;
      console.error(error);
      this.failed();
    }
  }

  /** Says that the search could not be loaded. */
  failed() {
    this.empty();
    this.status.textContent = navigator.onLine ? this.words.missing : this.words.offline;
  }

  empty() {
    this.found = undefined;
    this.list.replaceChildren();
    this.more.hidden = this.none.hidden = true;
  }

  /** Nothing is asked: what can be asked is told. @param {number} turn */
  async rested(turn) {
    this.empty();
    this.status.textContent = this.words.hint;
    if (this.loading) await this.count(turn, "").catch(() => this.failed());
  }

  /** @param {number} turn @param {string} query */
  async answer(turn, query) {
    const { chosen } = this.facets;
    const engine = await this.engine();
    const found = await engine.find(query, chosen);
    if (turn !== this.turn) return;
    this.found = found;
    this.rest = found.answers;
    this.say(query, found);
    await Promise.all([this.show(turn, true), this.count(turn, query)]);
  }

  /** What each value would give: where nothing is asked, the totals say it, and where nobody sees it, nothing is fetched. @param {number} turn @param {string} query */
  async count(turn, query) {
    const { chosen } = this.facets;
    if (!this.facets.visible()) return;
    const engine = await this.engine();
    const counts = this.found && (query || chosen.size) ? await engine.counts(this.found, chosen, this.facets.unfolded) : engine.totals;
    if (turn === this.turn) this.facets.drawCounts(counts);
  }

  /** What is told of the words, and what can be done where one of them is not known. @param {string} query @param {Found} found */
  say(query, found) {
    const total = found.answers.length;
    const asked = { query, total, filtered: this.facets.chosen.size > 0, nothing: !total };
    const [first, ...notes] = toldOf(this.words, asked, found);
    this.status.replaceChildren(first, ...notes.flatMap((note) => [" ", element("span", { class: "rp-search__note" }, note)]));
    this.none.replaceChildren(...(total && !found.leftOut.length ? [] : advice(this.told, asked)));
    this.none.hidden = !this.none.childElementCount;
  }

  /** Shows the next results, or with `anew` the first ones. @param {number} turn @param {boolean} [anew] */
  async show(turn, anew = false) {
    const { found } = this;
    const engine = await this.engine();
    const batch = found ? await Promise.all(this.rest.slice(0, BATCH).map((answer) => engine.show(found, answer))) : [];
    if (turn !== this.turn) return;
    this.rest = this.rest.slice(BATCH);
    const items = batch.map((page) => this.item(page));
    if (anew) this.list.replaceChildren(...items);
    else this.list.append(...items);
    picks(this.list);
    this.more.hidden = this.rest.length === 0;
    this.more.textContent = fill(this.words.more, { n: Math.min(BATCH, this.rest.length) });
  }

  /** @param {Shown} page */
  item({ url, title, kind, study, parts }) {
    const href = new URL(`${this.root.dataset.root ?? ""}${url}`, document.baseURI).href;
    const head = element("p", { class: "rp-search__head" }, element("a", { href }, title));
    if (kind) head.append(" ", element("span", { class: "rp-search__kind" }, kind));
    const item = element("li", {}, head);
    // A study can be put aside from here; tray.js makes the button.
    if (study) head.append(" ", element("span", { class: "rp-pick", "data-rp-pick": study, "data-name": title }));
    const opening = parts.find((part) => !part.heading || !part.anchor || href.endsWith(`#${part.anchor}`));
    if (opening) item.append(excerpt(opening.excerpt));
    const rows = parts.filter((part) => part !== opening).map((part) =>
      element("li", {}, element("a", { href: `${href.split("#")[0]}#${part.anchor}` }, part.heading || title), excerpt(part.excerpt)));
    if (rows.length) item.append(element("ul", { "aria-label": this.words.sections }, ...rows));
    return item;
  }

  /** Keeps the search in the address of the search page, or in the dialog's link to it. @param {string} query */
  remember(query) {
    const search = address(query, this.facets.chosen);
    if (this.onPage) history.replaceState(history.state, "", search || location.pathname);
    else if (this.link) this.link.search = search;
  }

  /** Takes up the search that the address names; what was typed before this script came stays. */
  restore() {
    const parts = new URLSearchParams(location.search);
    this.field.value ||= (parts.get("q") ?? "").slice(0, LONGEST);
    for (const condition of parts.getAll("f").slice(0, LONGEST)) {
      const colon = condition.indexOf(":");
      if (colon > 0) this.facets.set(condition.slice(0, colon), condition.slice(colon + 1), true);
    }
    this.run();
  }
}

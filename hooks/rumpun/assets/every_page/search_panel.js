// @ts-check
/**
 * One search form with its results, over Pagefind's index of the page's language. Pagefind's own interfaces are not used: they
 * weigh 46 KB compressed, keep no address that can be shared, narrow where a facet's values should widen, and build HTML from
 * strings. Here what comes out of the index reaches the page as text nodes only.
 *
 * @typedef {import("./search_facets.js").Chosen} Chosen
 * @typedef {import("./search_facets.js").Counts} Counts
 * @typedef {{ title: string, url: string, excerpt: string, locations: number[], anchor?: { element: string } }} Section
 * @typedef {{ url: string, excerpt: string, meta: Record<string, string>, sub_results: Section[] }} Found
 * @typedef {{ results: { data: () => Promise<Found> }[], filters: Counts }} Answer
 * @typedef {{ filters: () => Promise<Counts>, search: (words: string | null, options: object) => Promise<Answer> }} Engine
 */

import { picks } from "./tray.js";
import { element, fill } from "../shared/elements.js";
import { Facets } from "./search_facets.js";

const BATCH = 8; // results shown at a time
const SECTIONS = 3; // matching sections shown under a result
const DELAY = 200; // milliseconds of rest before a search runs

/** Pagefind's excerpt as nodes: it escapes `<` and `>` and adds only `<mark>`. @param {string} html */
function excerpt(html) {
  const nodes = html.split(/<mark>(.*?)<\/mark>/s).map((text, place) => {
    const plain = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return place % 2 ? element("mark", {}, plain) : plain;
  });
  return element("p", {}, ...nodes);
}

/** A link to a heading; a permalink sign at its end is left out. @param {string} href @param {string} title */
const titled = (href, title) => element("a", { href }, title.replace(/\s*[¶#]\s*$/, ""));

/** Values within a facet widen the search, facets narrow it. @param {Chosen} chosen @param {string} [except] */
function conditions(chosen, except) {
  const kept = [...chosen].filter(([facet]) => facet !== except);
  return { filters: Object.fromEntries(kept.map(([facet, values]) => [facet, { any: [...values] }])) };
}

/** The query string that names a search. @param {string} query @param {Chosen} chosen */
function address(query, chosen) {
  const parts = new URLSearchParams(query ? { q: query } : {});
  for (const [facet, values] of chosen) for (const value of values) parts.append("f", `${facet}:${value}`);
  const said = parts.toString();
  return said ? `?${said}` : "";
}

export class Panel {
  /** @param {HTMLElement} root an element rendered by `search_ui` in _search_dialog.html */
  constructor(root) {
    /** @template {HTMLElement} T @param {string} selector @returns {T} */
    const part = (selector) => /** @type {T} */ (root.querySelector(selector));
    this.root = root;
    this.onPage = root.dataset.rpSearchUi === "page";
    /** @type {Record<string, string>} */
    this.words = JSON.parse(root.dataset.words ?? "{}");
    /** @type {HTMLInputElement} */
    this.field = part("input[type=search]");
    this.status = part("[role=status]");
    this.list = part(".rp-search__list");
    this.more = part(".rp-search__more");
    /** @type {HTMLAnchorElement | null} */
    this.link = root.querySelector(".rp-search__page");
    this.facets = new Facets(root, this.words, this.field, () => this.run());
    /** @type {Promise<Engine> | undefined} */
    this.loading = undefined;
    /** How many pages of the whole site each value of a facet has. @type {Counts} */
    this.totals = {};
    /** @type {Answer["results"]} */
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
    return [...this.list.querySelectorAll("a")];
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

  /** Fetches Pagefind and the facets; a failed attempt is forgotten, so the next one tries again. */
  engine() {
    this.loading ??= this.load().catch((error) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  /** @returns {Promise<Engine>} */
  async load() {
    this.status.textContent = this.words.loading;
    const bundle = new URL(this.root.dataset.bundle ?? "", document.baseURI).href;
    const pagefind = await import(`${bundle}pagefind.js`);
    // Without the worker: 12 KB less to fetch, and a search of a thousand pages takes milliseconds.
    const engine = pagefind.createInstance({ basePath: bundle, noWorker: true, excerptLength: 24 });
    this.totals = await engine.filters();
    this.facets.draw(this.totals);
    return engine;
  }

  /** Runs the search as it stands; an answer that comes after a newer question is dropped. */
  async run() {
    const turn = ++this.turn;
    const query = this.field.value.trim();
    const { chosen } = this.facets;
    this.remember(query);
    this.facets.drawChosen();
    try {
      const engine = await this.engine();
      const asked = query !== "" || chosen.size > 0;
      const found = await this.find(engine, query, chosen);
      const counts = { ...found.filters };
      for (const facet of chosen.keys()) {
        // What the other values of this facet would give, so the facet's own choice must not count.
        counts[facet] = (await this.find(engine, query, chosen, facet)).filters[facet] ?? {};
      }
      if (turn !== this.turn) return;
      this.rest = found.results;
      this.facets.drawCounts(counts);
      this.status.textContent = asked ? this.say(this.rest.length, query) : this.words.hint;
      await this.show(turn, true);
    } catch (error) {
      if (turn !== this.turn) return;
      console.error(error);
      this.list.replaceChildren();
      this.more.hidden = true;
      this.status.textContent = navigator.onLine ? this.words.missing : this.words.offline;
    }
  }

  /**
   * What the words and facets find, or the facets without one of them. Where nothing is asked, no search is run: without
   * words Pagefind fetches its index whole, and the totals say the same.
   * @param {Engine} engine @param {string} query @param {Chosen} chosen @param {string} [except] @returns {Promise<Answer>}
   */
  async find(engine, query, chosen, except) {
    const asked = conditions(chosen, except);
    if (!query && !Object.keys(asked.filters).length) return { results: [], filters: this.totals };
    return engine.search(query || null, asked);
  }

  /** @param {number} total @param {string} query */
  say(total, query) {
    if (total) return fill(total === 1 ? this.words.one : this.words.many, { n: total });
    return query ? fill(this.words.none, { query }) : this.words.noneFiltered;
  }

  /** Shows the next results, or with `anew` the first ones. @param {number} turn @param {boolean} [anew] */
  async show(turn, anew = false) {
    const batch = await Promise.all(this.rest.slice(0, BATCH).map((result) => result.data()));
    if (turn !== this.turn) return;
    this.rest = this.rest.slice(BATCH);
    const items = batch.map((found) => this.item(found));
    if (anew) this.list.replaceChildren(...items);
    else this.list.append(...items);
    picks(this.list);
    this.more.hidden = this.rest.length === 0;
    this.more.textContent = fill(this.words.more, { n: Math.min(BATCH, this.rest.length) });
  }

  /** @param {Found} found */
  item(found) {
    const head = element("p", { class: "rp-search__head" }, titled(found.url, found.meta.title ?? found.url));
    if (found.meta.kind) head.append(" ", element("span", { class: "rp-search__kind" }, found.meta.kind));
    const item = element("li", {}, head);
    // A study can be put aside from here; tray.js makes the button.
    if (found.meta.study) head.append(" ", element("span", { class: "rp-pick", "data-rp-pick": found.meta.study, "data-name": found.meta.title ?? found.meta.study }));
    // Without words there is no match to show, only the page's beginning.
    const parts = this.field.value.trim() ? found.sub_results : [];
    const sections = parts.filter((part) => part.anchor && part.anchor.element !== "h1");
    const opening = parts.find((part) => !sections.includes(part));
    if (opening || !sections.length) item.append(excerpt((opening ?? found).excerpt));
    if (sections.length) {
      const best = sections.sort((a, b) => b.locations.length - a.locations.length).slice(0, SECTIONS);
      const rows = best.map((part) => element("li", {}, titled(part.url, part.title), excerpt(part.excerpt)));
      item.append(element("ul", { "aria-label": this.words.sections }, ...rows));
    }
    return item;
  }

  /** Keeps the search in the address of the search page, or in the dialog's link to it. @param {string} query */
  remember(query) {
    const search = address(query, this.facets.chosen);
    if (this.onPage) history.replaceState(history.state, "", search || location.pathname);
    else if (this.link) this.link.href = `${this.root.dataset.page}${search}`;
  }

  /** Takes up the search that the address names. */
  restore() {
    const parts = new URLSearchParams(location.search);
    this.field.value = parts.get("q") ?? "";
    for (const condition of parts.getAll("f")) {
      const colon = condition.indexOf(":");
      if (colon > 0) this.facets.set(condition.slice(0, colon), condition.slice(colon + 1), true);
    }
    this.run();
  }
}

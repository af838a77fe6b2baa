// @ts-check
/**
 * The facets beside the results: which values there are, how many pages each would give, which are chosen.
 *
 * @typedef {import("../search/engine.js").Counts} Counts
 * @typedef {import("../search/engine.js").Chosen} Chosen
 * @typedef {{ box: HTMLInputElement, row: HTMLElement, count: HTMLElement, pages: number }} Choice
 * @typedef {{ group: HTMLElement, all: HTMLButtonElement, choices: Map<string, Choice>, open: boolean, shut: boolean }} Facet
 */

import { element, fill } from "../shared/elements.js";

const VALUES = 6; // values of a facet shown before "show all"
const MANY = 100; // of more values none is shown, nor their pages fetched, before a reader asks for them

/** Years newest first; everything else by number of pages. @param {Record<string, number>} counts */
function ordered(counts) {
  const values = Object.keys(counts);
  const years = values.filter((value) => /^\d{4}/.test(value));
  if (years.length * 2 > values.length) return [...years.sort().reverse(), ...values.filter((value) => !years.includes(value)).sort()];
  return values.sort((a, b) => counts[b] - counts[a] || a.localeCompare(b));
}

export class Facets {
  /** @param {HTMLElement} root @param {Record<string, string>} words @param {HTMLElement} field @param {() => void} changed @param {() => Promise<void>} seen */
  constructor(root, words, field, changed, seen) {
    /** @param {string} name */
    const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`.rp-search__${name}`));
    this.area = part("facets");
    this.toggle = part("toggle");
    this.list = part("chosen");
    this.clear = part("clear");
    this.words = words;
    this.field = field;
    this.changed = changed;
    this.seen = seen;
    /** @type {Chosen} */
    this.chosen = new Map();
    /** @type {Map<string, Facet>} */
    this.facets = new Map();
    this.listen();
  }

  listen() {
    this.area.addEventListener("change", (event) => {
      const { name, value, checked } = /** @type {HTMLInputElement} */ (event.target);
      this.set(name, value, checked);
      this.changed();
    });
    this.toggle.addEventListener("click", () => {
      this.toggle.setAttribute("aria-expanded", String(this.toggle.getAttribute("aria-expanded") !== "true"));
      this.seen();
    });
    this.clear.addEventListener("click", () => {
      this.chosen.clear();
      this.changed();
      this.field.focus();
    });
  }

  /** @param {string} facet @param {string} value @param {boolean} on */
  set(facet, value, on) {
    const values = this.chosen.get(facet) ?? new Set();
    if (on) values.add(value);
    else values.delete(value);
    if (values.size) this.chosen.set(facet, values);
    else this.chosen.delete(facet);
  }

  /** Whether a reader sees them: on a phone they are folded away at first. */
  visible() {
    return this.toggle.getAttribute("aria-expanded") === "true" || getComputedStyle(this.toggle).display === "none";
  }

  /** Draws every facet once; later searches only change its counts, so the reader's place is kept. @param {Counts} counts */
  draw(counts) {
    const order = this.words.facet_order.split("|");
    const rank = (/** @type {string} */ name) => (order.includes(name) ? order.indexOf(name) : order.length);
    const names = Object.keys(counts).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
    this.facets = new Map(names.map((name) => [name, this.facet(name, counts[name])]));
    this.area.replaceChildren(...[...this.facets.values()].map((facet) => facet.group));
    this.toggle.hidden = names.length === 0;
  }

  /** @param {string} name @param {Record<string, number>} counts @returns {Facet} */
  facet(name, counts) {
    /** @type {Facet["choices"]} */
    const choices = new Map();
    for (const value of ordered(counts)) {
      const box = element("input", { type: "checkbox", name, value });
      const count = element("span", { class: "rp-search__count" });
      choices.set(value, { box, count, pages: 0, row: element("label", {}, box, element("span", {}, value), count) });
    }
    const all = element("button", { type: "button", class: "rp-search__all" });
    const rows = [...choices.values()].map((choice) => choice.row);
    const facet = { all, choices, open: false, shut: choices.size > MANY && !this.chosen.has(name), group: element("fieldset", { hidden: "" }, element("legend", {}, name), ...rows, all) };
    all.addEventListener("click", () => this.unfold(facet));
    return facet;
  }

  /** Shows the first values of a facet that showed none, else all of them; the reader goes on at the first new one. @param {Facet} facet */
  async unfold(facet) {
    const shown = new Set([...facet.choices.values()].filter((choice) => !choice.row.hidden));
    if (facet.shut) {
      facet.shut = false;
      await this.seen();
    } else facet.open = true;
    this.limit(facet);
    [...facet.choices.values()].find((choice) => !choice.row.hidden && !shown.has(choice))?.box.focus();
  }

  /** The facets whose values a reader sees. */
  get unfolded() {
    return [...this.facets].filter(([, facet]) => !facet.shut).map(([name]) => name);
  }

  /** Shows the first values, every chosen one, and on request the rest; never one that would give nothing. @param {Facet} facet */
  limit(facet) {
    if (facet.shut) {
      for (const choice of facet.choices.values()) choice.row.hidden = true;
      facet.group.hidden = facet.all.hidden = false;
      facet.all.textContent = fill(this.words.show_values, { n: facet.choices.size });
      return;
    }
    const useful = [...facet.choices.values()].filter((choice) => choice.pages || choice.box.checked);
    const shown = new Set(useful.filter((choice, place) => facet.open || place < VALUES || choice.box.checked));
    for (const choice of facet.choices.values()) choice.row.hidden = !shown.has(choice);
    facet.group.hidden = useful.length === 0;
    facet.all.hidden = shown.size === useful.length;
    facet.all.textContent = fill(this.words.show_all, { n: useful.length });
  }

  /** @param {Counts} counts */
  drawCounts(counts) {
    for (const [name, facet] of this.facets) {
      for (const [value, choice] of facet.choices) {
        choice.pages = counts[name]?.[value] ?? 0;
        choice.count.textContent = String(choice.pages);
        choice.box.checked = this.chosen.get(name)?.has(value) ?? false;
      }
      this.limit(facet);
    }
  }

  /** The chosen values above the results, each a button that takes it away. */
  drawChosen() {
    const items = [...this.chosen].flatMap(([facet, values]) => [...values].map((value) => this.chip(facet, value)));
    this.list.replaceChildren(...items);
    this.list.hidden = this.clear.hidden = items.length === 0;
  }

  /** @param {string} facet @param {string} value */
  chip(facet, value) {
    const name = `${facet}: ${value}`;
    const button = element("button", { type: "button", "aria-label": fill(this.words.remove, { name }) }, value);
    button.addEventListener("click", () => {
      this.set(facet, value, false);
      this.changed();
      (this.list.querySelector("button") ?? this.field).focus();
    });
    return element("li", {}, button);
  }
}

// @ts-check
/**
 * Finds pages by words of their title and by kind, or takes a pasted address. The list of all pages is fetched when the lecturer first
 * comes into the field.
 *
 * @typedef {{ place: string, kind: string, title: string, note: string, words: string }} Entry
 */
import { button, element, fill } from "../shared/elements.js";
import { labelled } from "./fields.js";
import { split } from "./list_state.js";
import { unaccented } from "../shared/plain_text.js";

const MOST = 20; // entries shown at a time

/** What can be found: the pages, and behind them their findings and constructs. @param {import("./shelf.js").Index} index @returns {Entry[]} */
function entriesOf({ pages, parts = {} }) {
  /** @param {string} place @param {string} kind @param {string} title @param {string} note @returns {Entry} */
  const entry = (place, kind, title, note) => ({ place, kind, title, note, words: unaccented(`${title} ${note}`) });
  /** @param {import("./shelf.js").Listed} page */
  const within = ([token, , title, note]) =>
    Object.entries(parts).flatMap(([part, of]) => Object.entries(of[token] ?? {}).map(([anchor, name]) => entry(`${token}#${anchor}`, part, `${title}: ${name}`, note ?? "")));
  return [...pages.map(([token, kind, title, note = ""]) => entry(token, kind, title, note)), ...pages.flatMap(within)];
}

export class Finder {
  /** @param {import("./page.js").Reading} reading @param {(place: string, title: string) => void} add */
  constructor({ shelf, words, list }, add) {
    this.shelf = shelf;
    this.words = words;
    this.list = list;
    this.add = add;
    /** @type {Entry[] | undefined} */
    this.entries = undefined;
    /** @type {Record<string, string>} */
    this.kinds = {};
    this.field = element("input", { type: "search", autocomplete: "off", spellcheck: "false", maxlength: 2000 });
    this.kind = element("select", {}, new Option(words.all_kinds, ""));
    this.status = element("p", { role: "status", class: "rp-hint" });
    this.found = element("ul", { class: "rp-read__found", "aria-label": words.found_list });
    this.root = element(
      "div", { class: "rp-read__finder" },
      element("div", { class: "rp-read__row" }, labelled(words.find, this.field), labelled(words.kind, this.kind)),
      element("p", { class: "rp-hint" }, words.find_hint), this.status, this.found,
    );
    for (const control of [this.field, this.kind]) control.addEventListener("focus", () => this.load());
    this.field.addEventListener("input", () => this.draw());
    this.kind.addEventListener("change", () => this.draw());
    this.root.addEventListener("keydown", (event) => this.arrow(event));
  }

  async load() {
    if (this.entries) return;
    this.status.textContent = this.words.loading;
    try {
      const { edition } = this.list;
      const index = await this.shelf.index(edition);
      if (this.entries || edition !== this.list.edition) return; // both fields were asked at once, or another edition was chosen
      this.kinds = index.kinds;
      const { value } = this.kind;
      this.kind.replaceChildren(new Option(this.words.all_kinds, ""), ...Object.entries(index.kinds).map(([kind, name]) => new Option(name, kind, false, kind === value)));
      this.entries = entriesOf(index);
      this.draw();
    } catch {
      this.status.replaceChildren(this.words.failed_index, " ", button(this.words.again, () => this.load()));
    }
  }

  /** Another edition offers other pages. */
  renew() {
    this.entries = undefined;
    if (this.field.value || this.kind.value) this.load();
  }

  /** Shows what fits all words in the field; nothing before the lecturer asks for something. */
  async draw() {
    const query = this.field.value.trim();
    if (!this.entries) return this.load();
    const pasted = await this.shelf.placeOf(query).catch(() => undefined);
    if (query !== this.field.value.trim()) return undefined; // the lecturer went on typing
    const wanted = unaccented(query).split(/\s+/).filter(Boolean);
    const kind = this.kind.value;
    const found = pasted ? this.pasted(pasted) : this.entries.filter((each) => (!kind || each.kind === kind) && wanted.every((word) => each.words.includes(word)));
    const quiet = !wanted.length && !kind;
    this.found.replaceChildren(...(quiet ? [] : found.slice(0, MOST).map((each) => this.item(each))));
    const said = quiet ? "" : /^https?:/.test(query) && !pasted ? this.words.foreign : !found.length ? this.words.found_none : found.length > MOST ? this.words.found_most : this.words.found;
    this.status.textContent = fill(said, { n: found.length, most: MOST, query });
    return undefined;
  }

  /** @param {string} place @returns {Entry[]} */
  pasted(place) {
    const [token, rest] = split(place);
    const whole = this.entries?.find((each) => each.place === place);
    const known = whole ?? this.entries?.find((each) => each.place === token);
    return whole ? [whole] : known ? [{ ...known, place, note: rest }] : [];
  }

  /** @param {Entry} each */
  item({ place, kind, title, note }) {
    const there = this.list.items.some((item) => item.place === place);
    const own = button("", () => {
      this.add(place, title);
      this.draw();
      this.field.focus({ preventScroll: true });
    }, { disabled: there });
    const more = [this.kinds[kind], note].filter(Boolean).join(" · ");
    own.append(element("span", { "aria-hidden": "true" }, there ? "✓ " : "+ "), title, " ", element("span", { class: "rp-muted" }, there ? this.words.there_short : more));
    return element("li", {}, own);
  }

  /** Up and down walk through the field and what it found. @param {KeyboardEvent} event */
  arrow(event) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const stops = [this.field, .../** @type {NodeListOf<HTMLElement>} */ (this.found.querySelectorAll("button:enabled"))];
    const place = stops.findIndex((stop) => stop === event.target);
    if (!step || place < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(place + step, 0), stops.length - 1)].focus();
  }
}

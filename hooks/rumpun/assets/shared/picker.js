// @ts-check
/**
 * A field that finds studies and cases among all of them, and a short list of what it found. The list of all studies is fetched when
 * the picker is first opened.
 *
 * @typedef {import("./knowledge.js").Knowledge} Knowledge
 * @typedef {{ id: string, name: string, note: string, words: string }} Entry
 */

import { button, element, fill } from "./elements.js";
import { unaccented } from "./plain_text.js";

const MOST = 20; // entries shown at a time

export class Picker {
  /**
   * @param {Knowledge} knowledge @param {Record<string, string>} words
   * @param {() => readonly string[]} chosen @param {(one: { id: string, name: string }) => void} pick
   */
  constructor(knowledge, words, chosen, pick) {
    this.knowledge = knowledge;
    this.words = words;
    this.chosen = chosen;
    this.pick = pick;
    /** @type {Entry[] | undefined} */
    this.entries = undefined;
    this.field = element("input", { type: "search", autocomplete: "off", spellcheck: "false", maxlength: 200 });
    this.status = element("p", { role: "status", class: "rp-hint" });
    this.list = element("ul", { class: "rp-picker__list", "aria-label": words.pick_list, "aria-busy": "true" });
    this.root = element(
      "details", { class: "rp-picker rp-panel" },
      element("summary", {}, words.pick), element("label", {}, element("span", {}, words.pick_field), this.field), this.status, this.list,
    );
    this.root.addEventListener("toggle", () => this.root.open && this.load());
    this.field.addEventListener("input", () => this.draw());
    this.root.addEventListener("keydown", (event) => this.arrow(event));
  }

  async load() {
    if (this.entries) return this.draw();
    this.status.textContent = this.words.loading;
    this.list.ariaBusy = "true";
    try {
      const studies = await this.knowledge.index();
      if (!studies) throw new Error("index.json");
      this.entries = studies.flatMap(({ id, name, cite, cases = [] }) => [
        entry(id, name, cite),
        ...cases.map((each) => entry(each.id, `${each.name} (${name})`, fill(this.words.pick_case, { study: cite }))),
      ]);
      this.draw();
    } catch {
      const again = button(this.words.retry, () => this.load());
      this.status.replaceChildren(this.words.failed_words, " ", again);
    }
    this.list.ariaBusy = null;
  }

  /** Shows what fits all words in the field. */
  draw() {
    if (!this.entries) return;
    const query = this.field.value.trim();
    const wanted = unaccented(query).split(/\s+/).filter(Boolean);
    const found = this.entries.filter(({ words }) => wanted.every((word) => words.includes(word)));
    const chosen = this.chosen();
    this.list.replaceChildren(...found.slice(0, MOST).map((each) => this.item(each, chosen.includes(each.id))));
    const said = !found.length ? this.words.pick_nothing : found.length > MOST ? this.words.pick_most : this.words.pick_found;
    this.status.textContent = fill(said, { n: found.length, most: MOST, query });
  }

  /** @param {Entry} each @param {boolean} chosen */
  item(each, chosen) {
    const note = element("span", { class: "rp-muted" }, chosen ? this.words.pick_in : each.note);
    const own = button("", () => {
      this.pick(each);
      this.draw();
      this.field.focus({ preventScroll: true });
    }, { disabled: chosen });
    own.append(each.name, " ", note);
    return element("li", {}, own);
  }

  /** Up and down walk through the field and what it found; escape empties the field. @param {KeyboardEvent} event */
  arrow(event) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const stops = [this.field, .../** @type {NodeListOf<HTMLElement>} */ (this.list.querySelectorAll("button:enabled"))];
    const place = stops.findIndex((stop) => stop === event.target);
    if (!step || place < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(place + step, 0), stops.length - 1)].focus();
  }
}

/** @param {string} id @param {string} name @param {string} note @returns {Entry} */
const entry = (id, name, note) => ({ id, name, note, words: unaccented(`${name} ${note}`) });

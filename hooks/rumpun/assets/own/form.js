// @ts-check
/**
 * The form of the reader's own study: five answers first, all else on request. It has text fields, a place, and lists to which terms of
 * the vocabulary or own words are added. The page has all terms ready; what is typed is matched with them by the page's script.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {{
 *   changed: () => void, match: (kind: string, text: string) => Item, meant: (kind: string, text: string) => Item[], name: (kind: string, item: Item) => string,
 *   titled: () => void, refuse: (kind: string, item: Item | undefined) => void, offered: (kind: string, answers: readonly Item[]) => Item[], named: () => [string, Item][], within: (id: string) => string, said: (text: string) => void,
 * }} Acts
 */

import { Choice } from "./choice.js";
import { OptionList } from "./options.js";
import { answers, FACETS, furtherAnswers, yearOf } from "./study.js";
import { button, element, fill } from "../shared/elements.js";

const TEXTS = /** @type {const} */ (["title", "author", "year", "groupName", "objective", "informants"]);

export class OwnForm {
  /** @param {HTMLFormElement} form @param {OwnStudy} own @param {Record<string, string>} words @param {Acts} acts */
  constructor(form, own, words, acts) {
    this.form = form;
    this.own = own;
    this.words = words;
    this.acts = acts;
    this.choices = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-choice]"))].map((part) => new Choice(part, this));
    this.further = /** @type {HTMLElement} */ (form.querySelector("[data-own=further]"));
    this.places = this.placeOffers();
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => this.typed(/** @type {HTMLInputElement} */ (target)));
    this.field("place").addEventListener("change", () => this.show());
  }

  /** The list below the field of the place, and the places that the title names. */
  placeOffers() {
    const field = this.field("place");
    const list = /** @type {HTMLElement} */ (this.form.querySelector("#rp-terms-place"));
    const take = (/** @type {string} */ text) => {
      field.value = text;
      options.close();
      this.typed(field);
    };
    const options = new OptionList(field, list, this.words.take, { pick: (_, name) => take(name), take, chosen: () => [], also: () => [] });
    return /** @type {HTMLElement} */ (this.form.querySelector("[data-own=places]"));
  }

  /** @param {string} name */
  field(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  /** @param {HTMLInputElement} target */
  typed({ name, value }) {
    const text = TEXTS.find((each) => each === name);
    if (text) this.own[text] = value;
    else if (name === "place") this.placed(value.trim());
    else return;
    this.remarks();
    this.acts.changed();
    if (text === "title") this.acts.titled();
  }

  /** @param {string} text */
  placed(text) {
    this.acts.refuse("place", this.own.place);
    this.own.place = text ? this.acts.match("place", text) : undefined;
  }

  /** Puts a study, or the present one, into the fields. @param {OwnStudy} own */
  show(own = this.own) {
    this.own = own;
    for (const name of TEXTS) if (this.field(name).value !== own[name]) this.field(name).value = own[name];
    this.field("place").value = own.place ? this.acts.name("place", own.place) : "";
    for (const choice of this.choices) choice.show();
    this.remarks();
    this.offer();
  }

  /** Draws what is offered for the title and the studies as they are now. */
  offer() {
    for (const choice of this.choices) choice.offer();
    this.offerNamed();
    const held = this.places.contains(document.activeElement);
    const found = this.own.place ? [] : this.acts.offered("place", []);
    this.places.replaceChildren(...found.map((place) => {
      const take = button(this.acts.name("place", place), () => {
        this.own.place = place;
        this.acts.changed();
        this.show();
      });
      take.prepend(element("span", { "aria-hidden": "true" }, "+ "));
      return take;
    }));
    this.places.hidden = !found.length;
    if (held && !found.length) this.field("place").focus({ preventScroll: true });
  }

  /** All that the title names, in one tap; a single name is offered at its field alone. */
  offerNamed() {
    const place = /** @type {HTMLElement} */ (this.form.querySelector("[data-own=named]"));
    const held = place.contains(document.activeElement);
    const found = this.acts.named();
    place.hidden = found.length < 2;
    if (place.hidden) {
      place.replaceChildren();
      if (held) this.field("title").focus({ preventScroll: true });
      return;
    }
    const said = found.map(([kind, item]) => this.acts.name(kind, item));
    place.replaceChildren(button(fill(this.words.from_title, { items: said.join("; ") }), () => this.take(found, said)));
    if (held) place.querySelector("button")?.focus({ preventScroll: true });
  }

  /** @param {[string, Item][]} found @param {string[]} said their names */
  take(found, said) {
    for (const [kind, item] of found) {
      if (kind === "place") this.own.place = item;
      else this.items(kind).push(item);
    }
    this.acts.changed();
    this.acts.said(fill(this.words.added, { item: said.join("; ") }));
    this.show();
  }

  /** What a field cannot be compared by is said beside it; how much was filled in besides, where it is folded. */
  remarks() {
    const { place, year } = this.own;
    const { words } = this;
    const known = place?.id ? words.place_known : place?.within ? fill(words.place_within, { place: this.acts.within(place.within) }) : words.place_free;
    this.remark("place", place?.titled ? words.place_titled : place ? known : "");
    this.remark("year", year.trim() && yearOf(year) === undefined ? words.year_bad : "");
    const n = furtherAnswers(this.own);
    this.further.textContent = n ? fill(words.further, { n }) : "";
  }

  /** @param {string} name @param {string} text */
  remark(name, text) {
    const place = this.form.querySelector(`#rp-own-${name}-said`);
    if (place && place.textContent !== text) place.textContent = text;
  }

  /** How many of the first answers are given. */
  get answered() {
    return answers(this.own);
  }

  /** @param {string} kind @returns {Item[]} */
  items(kind) {
    return FACETS.includes(kind) ? this.own.methods[kind] : this.own[/** @type {"groups" | "theories" | "themes"} */ (kind)];
  }
}

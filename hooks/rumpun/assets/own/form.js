// @ts-check
/**
 * The form of the reader's own study: text fields, a place, and lists to which terms of the vocabulary or own words
 * are added. The page has all terms ready; what is typed is matched with them by the page's script.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {{ changed: () => void, match: (kind: string, text: string) => Item, meant: (kind: string, text: string) => Item[], name: (kind: string, item: Item) => string, within: (id: string) => string, said: (text: string) => void }} Acts
 */

import { FACETS, MOST_ITEMS, yearOf } from "./study.js";
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
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => this.typed(/** @type {HTMLInputElement} */ (target)));
    this.field("place").addEventListener("change", () => this.show());
  }

  /** @param {string} name */
  field(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  /** @param {HTMLInputElement} target */
  typed({ name, value }) {
    const text = TEXTS.find((each) => each === name);
    if (text) this.own[text] = value;
    else if (name === "place") this.own.place = value.trim() ? this.acts.match("place", value.trim()) : undefined;
    else return;
    this.remarks();
    this.acts.changed();
  }

  /** Puts a study, or the present one, into the fields. @param {OwnStudy} own */
  show(own = this.own) {
    this.own = own;
    for (const name of TEXTS) if (this.field(name).value !== own[name]) this.field(name).value = own[name];
    this.field("place").value = own.place ? this.acts.name("place", own.place) : "";
    for (const choice of this.choices) choice.show();
    this.remarks();
  }

  /** What a field cannot be compared by is said beside it. */
  remarks() {
    const { place, year } = this.own;
    const { words } = this;
    const known = place?.id ? words.place_known : place?.within ? fill(words.place_within, { place: this.acts.within(place.within) }) : words.place_free;
    this.remark("place", place ? known : "");
    this.remark("year", year.trim() && yearOf(year) === undefined ? words.year_bad : "");
  }

  /** @param {string} name @param {string} text */
  remark(name, text) {
    const place = this.form.querySelector(`#rp-own-${name}-said`);
    if (place && place.textContent !== text) place.textContent = text;
  }

  /** @param {string} kind @returns {Item[]} */
  items(kind) {
    return FACETS.includes(kind) ? this.own.methods[kind] : this.own[/** @type {"groups" | "theories" | "themes"} */ (kind)];
  }
}

/** A list of terms: chips of what is chosen, a field to add to it, and all terms to tick. */
class Choice {
  /** @param {HTMLElement} part @param {OwnForm} form */
  constructor(part, form) {
    this.form = form;
    this.kind = part.dataset.choice ?? "";
    this.chips = /** @type {HTMLElement} */ (part.querySelector("ul"));
    this.field = /** @type {HTMLInputElement} */ (part.querySelector("input[list]"));
    this.questions = element("div", { class: "rp-own__choice-ask" });
    part.querySelector(".rp-own__choice-add")?.after(this.questions);
    this.boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (part.querySelectorAll("[type=checkbox]"))];
    const names = this.boxes.map((box) => element("option", { value: box.parentElement?.textContent?.trim() ?? "" }));
    part.append(element("datalist", { id: this.field.getAttribute("list") ?? "" }, ...names));
    part.querySelector("button")?.addEventListener("click", () => this.typed(true));
    // Chosen from the list below the field, or left with something in it: nothing that was typed gets lost.
    this.field.addEventListener("input", (event) => /** @type {InputEvent} */ (event).inputType === "insertReplacementText" && this.typed());
    this.field.addEventListener("change", () => this.typed());
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      this.typed();
    });
    for (const box of this.boxes) box.addEventListener("change", () => (box.checked ? this.add({ text: this.nameOf(box), id: box.value }) : this.drop(box.value)));
  }

  /** @param {HTMLInputElement} box */
  nameOf(box) {
    return box.parentElement?.textContent?.trim() ?? box.value;
  }

  typed(focus = false) {
    const text = this.field.value.replace(/\s+/g, " ").trim();
    this.field.value = "";
    if (text) this.add(this.form.acts.match(this.kind, text));
    if (focus) this.field.focus();
  }

  /** @param {Item} item */
  add(item) {
    const { words, acts } = this.form;
    const items = this.form.items(this.kind);
    const there = items.some((each) => keyOf(each) === keyOf(item));
    if (!there && items.length >= MOST_ITEMS) acts.said(fill(words.full, { n: MOST_ITEMS }));
    else if (!there) {
      items.push(item);
      acts.changed();
      const [term] = item.id === undefined ? acts.meant(this.kind, item.text) : [];
      const asked = term ? ` ${fill(words.meant, { term: term.text })}` : "";
      acts.said(fill(words.added, { item: acts.name(this.kind, item) }) + asked);
    }
    this.show();
  }

  /** @param {string} key */
  drop(key) {
    const items = this.form.items(this.kind);
    const place = items.findIndex((each) => keyOf(each) === key);
    if (place < 0) return;
    const [gone] = items.splice(place, 1);
    this.form.acts.changed();
    this.form.acts.said(fill(this.form.words.removed, { item: this.form.acts.name(this.kind, gone) }));
    this.show();
  }

  show() {
    const items = this.form.items(this.kind);
    this.chips.replaceChildren(...items.map((item) => this.chip(item)));
    this.chips.hidden = !items.length;
    this.questions.replaceChildren(...items.flatMap((item) => this.question(item)));
    for (const box of this.boxes) box.checked = items.some((item) => item.id === box.value);
  }

  /** Terms that the reader's own words may mean, one tap away; their own words stay if they wish. @param {Item} item @returns {HTMLElement[]} */
  question(item) {
    const { words, acts } = this.form;
    const chosen = this.form.items(this.kind);
    const terms = item.id === undefined && !item.kept ? acts.meant(this.kind, item.text).filter(({ id }) => !chosen.some((each) => each.id === id)) : [];
    if (!terms.length) return [];
    const takes = terms.map((term) => button(fill(words.meant, { term: term.text }), () => this.replace(item, term)));
    const keep = button(fill(words.meant_no, { text: item.text }), () => this.keep(item));
    return [element("p", { class: "rp-buttons", role: "group", "aria-label": fill(words.meant_label, { text: item.text }) }, ...takes, keep)];
  }

  /** @param {Item} item @param {Item} term */
  replace(item, term) {
    const items = this.form.items(this.kind);
    items.splice(items.indexOf(item), 1, term);
    this.settled(fill(this.form.words.added, { item: this.form.acts.name(this.kind, term) }));
  }

  /** @param {Item} item */
  keep(item) {
    item.kept = true;
    this.settled(fill(this.form.words.meant_kept, { text: item.text }));
  }

  /** @param {string} said */
  settled(said) {
    this.form.acts.changed();
    this.form.acts.said(said);
    this.show();
    this.field.focus();
  }

  /** @param {Item} item */
  chip(item) {
    const name = this.form.acts.name(this.kind, item);
    const remove = button("×", () => {
      this.drop(keyOf(item));
      this.field.focus();
    }, { "aria-label": fill(this.form.words.remove, { item: name }) });
    const free = item.id === undefined ? [element("span", { class: "rp-muted" }, ` (${this.form.words.free})`)] : [];
    return element("li", {}, element("span", {}, name, ...free), remove);
  }
}

/** @param {Item} item */
const keyOf = (item) => item.id ?? `“${item.text.toLowerCase()}”`;

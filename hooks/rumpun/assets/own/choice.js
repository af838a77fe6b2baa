// @ts-check
/**
 * One answer of the form: chips of what is chosen, a field whose list has all terms of the vocabulary, and offers one tap away.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {{ words: Record<string, string>, acts: import("./form.js").Acts, items: (kind: string) => Item[] }} Form
 */
import { MOST_ITEMS } from "./study.js";
import { OptionList } from "./options.js";
import { button, element, fill } from "../shared/elements.js";

export class Choice {
  /** @param {HTMLElement} part @param {Form} form */
  constructor(part, form) {
    this.form = form;
    this.kind = part.dataset.choice ?? "";
    this.chips = /** @type {HTMLElement} */ (part.querySelector(".rp-own__choice-chosen"));
    this.field = /** @type {HTMLInputElement} */ (part.querySelector("input"));
    this.offers = /** @type {HTMLElement} */ (part.querySelector(".rp-own__offers"));
    this.questions = element("div", { class: "rp-own__choice-ask" });
    this.offers.before(this.questions);
    const list = /** @type {HTMLElement} */ (part.querySelector("[role=listbox]"));
    this.list = new OptionList(this.field, list, form.words.take, {
      pick: (id, text) => this.toggle({ id, text }),
      take: (text) => this.typed(text),
      chosen: () => this.ids,
      also: (text) => [form.acts.match(this.kind, text), ...form.acts.meant(this.kind, text)].flatMap(({ id }) => id ?? []),
    });
    // Left with something in it: nothing that was typed gets lost.
    this.field.addEventListener("change", () => this.list.text && this.typed(this.list.text));
  }

  get ids() {
    return this.form.items(this.kind).flatMap(({ id }) => id ?? []);
  }

  /** @param {string} text */
  typed(text) {
    this.field.value = "";
    this.add(this.form.acts.match(this.kind, text));
  }

  /** @param {Item} item */
  toggle(item) {
    this.field.value = "";
    if (this.ids.includes(item.id ?? "")) this.drop(item.id ?? "");
    else this.add(item);
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
    this.form.acts.refuse(this.kind, gone);
    this.form.acts.changed();
    this.form.acts.said(fill(this.form.words.removed, { item: this.form.acts.name(this.kind, gone) }));
    this.show();
  }

  show() {
    const items = this.form.items(this.kind);
    this.chips.replaceChildren(...items.map((item) => this.chip(item)));
    this.chips.hidden = !items.length;
    this.questions.replaceChildren(...items.flatMap((item) => this.question(item)));
    this.offer();
  }

  /** Draws the offers; one that is taken gives the focus to the next, or to the field. */
  offer() {
    const { offers, form } = this;
    const held = offers.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
    const found = form.acts.offered(this.kind, form.items(this.kind));
    const takes = found.map((item) => button(item.text, () => this.add(item)));
    for (const take of takes) take.prepend(element("span", { "aria-hidden": "true" }, "+ "));
    offers.replaceChildren(...takes);
    offers.hidden = !found.length;
    if (held !== undefined) (takes.find((take) => take.textContent === held) ?? takes[0] ?? this.field).focus({ preventScroll: true });
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
    const { words } = this.form;
    const whence = item.id === undefined ? words.free : item.titled ? words.titled : "";
    return element("li", {}, element("span", {}, name, ...(whence ? [element("span", { class: "rp-muted" }, ` (${whence})`)] : [])), remove);
  }
}

/** @param {Item} item */
const keyOf = (item) => item.id ?? `“${item.text.toLowerCase()}”`;

// @ts-check
/**
 * The terms below a field, as the pattern for comboboxes of ARIA 1.2 has them: they open when the field is clicked or typed into, and
 * narrow while one types. What fits no term may be used as it is typed. The focus stays in the field.
 *
 * @typedef {{ pick: (id: string, name: string) => void, take: (text: string) => void, chosen: () => readonly string[], also: (text: string) => readonly string[] }} Acts
 *   `take`: the reader's own words; `also`: terms that a text names or may mean by other names
 */
import { element, fill } from "../shared/elements.js";
import { unaccented } from "../shared/plain_text.js";

/** How many terms are shown at once; typing narrows them. */
const SHOWN = 50;

export class OptionList {
  /** @param {HTMLInputElement} field @param {HTMLElement} list its options, each with `data-id` @param {string} words for taking what was typed @param {Acts} acts */
  constructor(field, list, words, acts) {
    this.field = field;
    this.list = list;
    this.words = words;
    this.acts = acts;
    this.terms = /** @type {HTMLElement[]} */ ([...list.children]);
    this.texts = this.terms.map((term) => unaccented(term.textContent ?? ""));
    this.terms.forEach((term, place) => (term.id = `${list.id}-${place}`));
    this.typed = element("li", { role: "option", id: `${list.id}-typed`, class: "rp-own__typed" });
    list.append(this.typed);
    /** @type {HTMLElement | undefined} */
    this.active = undefined;
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })) field.setAttribute(name, value);
    this.listen();
  }

  listen() {
    const { field, list } = this;
    field.addEventListener("click", () => this.open());
    field.addEventListener("input", () => this.open());
    field.addEventListener("blur", () => this.close());
    field.addEventListener("keydown", (event) => this.key(event));
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest("li") : null;
      if (option) this.choose(option);
    });
  }

  get text() {
    return this.field.value.replace(/\s+/g, " ").trim();
  }

  open() {
    const { list, field, terms, acts, text, typed } = this;
    const asked = unaccented(text).split(" ").filter(Boolean);
    const also = text ? acts.also(text) : [];
    const chosen = acts.chosen();
    let left = SHOWN;
    terms.forEach((term, place) => {
      const fits = asked.every((word) => this.texts[place].includes(word)) || also.includes(term.dataset.id ?? "");
      term.hidden = !fits || left-- <= 0;
      term.setAttribute("aria-selected", String(chosen.includes(term.dataset.id ?? "")));
    });
    typed.hidden = !text || terms.some((term) => unaccented(term.textContent ?? "") === unaccented(text));
    typed.textContent = fill(this.words, { text });
    list.hidden = !this.shown.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    this.mark(undefined);
  }

  close() {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.mark(undefined);
  }

  get shown() {
    return [...this.terms, this.typed].filter((option) => !option.hidden);
  }

  /** @param {HTMLElement | undefined} option */
  mark(option) {
    this.active?.classList.remove("rp-own__active");
    this.active = option;
    if (!option) return this.field.removeAttribute("aria-activedescendant");
    option.classList.add("rp-own__active");
    option.scrollIntoView({ block: "nearest" });
    return this.field.setAttribute("aria-activedescendant", option.id);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) {
      event.preventDefault();
      if (this.list.hidden) this.open();
      const { shown } = this;
      const now = this.active ? shown.indexOf(this.active) : step > 0 ? -1 : shown.length;
      this.mark(shown[(now + step + shown.length) % shown.length]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.stopPropagation();
      this.close();
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      if (this.active) this.choose(this.active);
      else if (this.text) this.acts.take(this.text);
      this.close();
    }
  }

  /** @param {HTMLElement} option */
  choose(option) {
    if (option === this.typed) this.acts.take(this.text);
    else this.acts.pick(option.dataset.id ?? "", option.textContent?.trim() ?? "");
    if (!this.list.hidden) this.open();
  }
}

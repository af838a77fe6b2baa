// @ts-check
/**
 * The choice of studies for the prior-research table: a list to tick, which a word narrows, and the rows in their order. Of a large
 * knowledge base it draws only what a reader looks through.
 *
 * @typedef {import("../shared/knowledge.js").Listed} Listed
 * @typedef {{ ids: () => string[], name: (id: string) => string, change: (ids: string[], said?: string) => void, all: () => void, pageSize: number }} Table
 */
import { button, element, fill } from "../shared/elements.js";
import { MOST_ROWS } from "./state.js";
import { unaccented } from "../shared/plain_text.js";

/** How many studies are drawn at once. */
const SHOWN = 60;

export class StudyChooser {
  /** @param {Record<string, string>} words @param {() => Promise<Listed[]>} index @param {Table} table */
  constructor(words, index, table) {
    this.words = words;
    this.index = index;
    this.table = table;
    /** @type {Listed[] | undefined} */
    this.studies = undefined;
    this.count = element("span", { class: "rp-step__state" });
    this.field = element("input", { type: "search", autocomplete: "off" });
    this.found = element("p", { class: "rp-hint", role: "status" });
    this.list = element("ul", { class: "rp-ticks", "aria-label": words.list, "aria-busy": "true" });
    this.rows = element("ol", { class: "rp-rows", "aria-label": words.order });
    this.order = element("div", {}, element("h4", {}, words.order), this.rows);
    this.clear = button(words.clear, () => table.change([]));
    this.element = this.build();
  }

  build() {
    const { words, table } = this;
    const search = element("label", { class: "rp-field" }, element("span", {}, words.find), this.field);
    const all = button(fill(words.all, { n: table.pageSize }), () => table.all());
    const summary = element("summary", {}, element("h3", {}, words.step_studies), this.count);
    const body = element("div", { class: "rp-step__two" }, element("div", {}, search, this.list, this.found), this.order);
    const made = element("details", { class: "rp-step" }, summary, body, element("p", { class: "rp-buttons" }, all, this.clear));
    made.addEventListener("toggle", () => this.load());
    this.field.addEventListener("input", () => this.drawList());
    this.list.addEventListener("change", (event) => this.ticked(/** @type {HTMLInputElement} */ (event.target)));
    return made;
  }

  /** Fetches the list of studies when it is first looked at. */
  async load() {
    if (!this.element.open || this.studies) return;
    this.found.textContent = this.words.loading;
    this.list.ariaBusy = "true";
    try {
      /** @type {Listed[] | undefined} */
      const studies = await this.index();
      if (!studies) throw new Error("index.json");
      this.studies = studies;
      this.drawList();
    } catch {
      this.found.replaceChildren(this.words.failed_all, " ", button(this.words.again, () => this.load()));
    }
    this.list.ariaBusy = null;
  }

  /** @param {string} id */
  nameOf(id) {
    return this.studies?.find((study) => study.id === id)?.name;
  }

  drawList() {
    /** @type {Listed[]} */
    const studies = this.studies ?? [];
    const asked = unaccented(this.field.value).split(/\s+/).filter(Boolean);
    const fitting = studies.filter((study) => {
      const text = unaccented(`${study.cite} ${study.name} ${study.id}`);
      return asked.every((word) => text.includes(word));
    });
    this.list.replaceChildren(...fitting.slice(0, SHOWN).map((study) => this.tick(study)));
    const words = fitting.length > SHOWN ? this.words.found_most : this.words.found;
    this.found.textContent = fill(words, { n: Math.min(fitting.length, SHOWN), total: studies.length });
    this.show();
  }

  /** @param {Listed} study */
  tick(study) {
    const box = element("input", { type: "checkbox", value: study.id });
    return element("li", {}, element("label", {}, box, element("span", {}, study.name, element("span", { class: "rp-muted" }, ` ${study.cite}`))));
  }

  /** @param {HTMLInputElement} box */
  ticked(box) {
    const ids = this.table.ids();
    if (!box.checked) return this.table.change(ids.filter((id) => id !== box.value && !id.startsWith(`${box.value}.`)));
    if (ids.length < MOST_ROWS) return this.table.change([...ids, box.value]);
    box.checked = false;
    this.found.textContent = fill(this.words.full, { n: MOST_ROWS });
    return undefined;
  }

  /** Draws what is chosen now. */
  show() {
    const ids = this.table.ids();
    this.count.textContent = ids.length ? fill(this.words.chosen, { n: ids.length }) : this.words.chosen_none;
    for (const box of this.list.querySelectorAll("input")) box.checked = ids.some((id) => id === box.value || id.startsWith(`${box.value}.`));
    this.order.hidden = !ids.length;
    this.clear.hidden = !ids.length;
    const held = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.act;
    this.rows.replaceChildren(...ids.map((id, place) => this.row(id, place, ids)));
    if (held) this.refocus(held);
  }

  /** @param {string} id @param {number} place @param {string[]} ids */
  row(id, place, ids) {
    const { words } = this;
    const name = this.table.name(id);
    /** @param {string} act @param {string} sign @param {string} said @param {() => void} work @param {boolean} off */
    const control = (act, sign, said, work, off = false) =>
      button(sign, work, { "aria-label": fill(said, { name }), title: fill(said, { name }), "data-act": `${act} ${id}`, disabled: off });
    return element(
      "li", {}, element("span", { class: "rp-rows__name" }, name),
      control("up", "↑", words.up, () => this.move(place, -1), place === 0),
      control("down", "↓", words.down, () => this.move(place, 1), place === ids.length - 1),
      control("out", "×", words.remove, () => this.table.change(ids.filter((each) => each !== id), fill(words.removed, { name }))),
    );
  }

  /** @param {number} place @param {number} by */
  move(place, by) {
    const ids = [...this.table.ids()];
    const [id] = ids.splice(place, 1);
    ids.splice(place + by, 0, id);
    this.table.change(ids, fill(this.words.moved, { name: this.table.name(id), n: place + by + 1, total: ids.length }));
  }

  /** Gives the focus back to the button that had it before its row was drawn anew, or to one near by. @param {string} held */
  refocus(held) {
    const [, id] = held.split(" ");
    const buttons = /** @type {HTMLButtonElement[]} */ ([...this.rows.querySelectorAll("button:not([disabled])")]);
    const same = buttons.find((each) => each.dataset.act === held);
    const near = buttons.find((each) => each.dataset.act?.split(" ")[1] === id) ?? buttons.at(-1) ?? this.field;
    (same ?? near).focus();
  }
}

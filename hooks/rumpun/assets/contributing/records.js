// @ts-check
/**
 * A list of records, such as cases or findings: each a line that opens to its fields, so that a long list stays short on a phone.
 *
 * @typedef {import("./fields.js").Asked} Asked
 */

import { button, element, fill } from "../shared/elements.js";

/** @param {Asked} asked @param {(asked: Asked) => HTMLElement} field makes a field @returns {HTMLElement} */
export const recordList = (asked, field) => new RecordList(asked, field).root;

class RecordList {
  /** @param {Asked} asked @param {(asked: Asked) => HTMLElement} field */
  constructor(asked, field) {
    this.asked = asked;
    this.field = field;
    this.items = /** @type {any[]} */ (asked.holder[asked.name] ??= []);
    this.list = element("ol", { class: "rp-form__records" });
    this.more = button(fill(asked.setting.words.add, { what: asked.schema.title }), () => this.add(), { class: "rp-button rp-form__add" });
    this.root = element("div", {}, this.list, this.more);
    this.draw();
  }

  /** @param {number} open the item to be opened; none below 0 */
  draw(open = -1) {
    this.list.replaceChildren(...this.items.map((_, place) => element("li", {}, this.row(place, place === open))));
    if (open >= 0) /** @type {HTMLElement | null} */ (this.list.children[open]?.querySelector("summary"))?.focus();
  }

  /** @param {number} place */
  titleOf(place) {
    const { setting, path } = this.asked;
    return setting.summaryOf(this.items[place], [...path, place]) || fill(setting.words.unnamed, { n: place + 1 });
  }

  /** @param {number} place @param {boolean} open */
  row(place, open) {
    const at = [...this.asked.path, place];
    const summary = element("summary", {}, this.titleOf(place));
    const body = element("div", { class: "rp-form__inner" });
    const details = element("details", { class: "rp-panel rp-form__record", "data-record": at.join("/") }, summary, body);
    const fillIn = () => {
      if (body.childElementCount) return;
      const whole = this.field({ ...this.asked, schema: this.asked.schema.items, holder: this.items, name: place, path: at, required: true });
      body.append(...(whole.querySelector(":scope > .rp-form__inner")?.children ?? [whole]), this.tools(place));
    };
    details.addEventListener("toggle", () => {
      if (details.open) fillIn();
      summary.textContent = this.titleOf(place);
    });
    if (open) {
      fillIn();
      details.open = true;
    }
    return details;
  }

  /** @param {number} place */
  tools(place) {
    const { words } = this.asked.setting;
    const { items } = this;
    const way = (/** @type {string} */ label, /** @type {number} */ to) => (items[to] && to !== place ? [button(label, () => this.move(place, to))] : []);
    return element("p", { class: "rp-form__tools" }, ...way(words.up, place - 1), ...way(words.down, place + 1), button(words.remove, () => this.drop(place)));
  }

  add() {
    this.items.push({});
    this.changed(this.items.length - 1);
  }

  /** @param {number} place @param {number} to */
  move(place, to) {
    this.items.splice(to, 0, ...this.items.splice(place, 1));
    this.changed(to);
  }

  /** @param {number} place */
  drop(place) {
    this.items.splice(place, 1);
    this.changed();
    this.more.focus();
  }

  /** @param {number} open */
  changed(open = -1) {
    this.asked.setting.changed(this.asked.path);
    this.draw(open);
  }
}

// @ts-check
/**
 * Which studies the own one is compared with: those that the address names (`?s=`), else those that the reader has put aside. The
 * kept selection follows only while it is the one that is shown: to open someone's link changes nothing that is kept.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Knowledge} Knowledge
 * @typedef {import("../shared/selection.js").Chosen} Chosen
 */

import { Picker } from "../shared/picker.js";
import { button, element, fill } from "../shared/elements.js";
import { MOST, format, onChange, parse, read, renew, renewedIds, write } from "../shared/selection.js";

export class OwnStudies {
  /**
   * @param {HTMLElement} place @param {Knowledge} knowledge @param {Record<string, string>} words @param {Record<string, string>} pickerWords
   * @param {() => void} changed
   */
  constructor(place, knowledge, words, pickerWords, changed) {
    this.knowledge = knowledge;
    this.words = words;
    this.changed = changed;
    const { ids, over, broken } = parse(new URLSearchParams(location.search).get("s"));
    const kept = read();
    this.ids = ids.length || broken.length ? ids : kept.map(({ id }) => id);
    this.last = format(kept.map(({ id }) => id));
    /** @type {Map<string, string>} */
    this.names = new Map(kept.map(({ id, name }) => [id, name]));
    /** What is wrong with the address; it goes when the reader changes the choice. */
    this.complaints = [
      ...(broken.length ? [fill(words.unknown, { items: broken.map((text) => text.slice(0, 60)).join(", ") })] : []),
      ...(over.length ? [fill(words.over, { n: MOST, items: over.join(", ") })] : []),
    ];
    this.list = element("ul", { class: "rp-own__chosen", "aria-label": words.chosen });
    this.alerts = element("div", { role: "alert", class: "rp-own__alerts" });
    this.picker = new Picker(knowledge, pickerWords, () => this.ids, (one) => this.add(one));
    place.append(this.alerts, this.list, this.picker.root);
    onChange(() => this.follow());
    this.picker.root.open = !this.ids.length;
    this.draw();
  }

  /** The columns of what is chosen; what no longer exists is named and left out. @returns {Promise<Column[]>} */
  async columns() {
    const { columns, unknown, asked } = await this.knowledge.columns(this.ids);
    for (const { id, name } of columns) this.names.set(id, name);
    const present = renewedIds(this.ids, (id) => asked.get(id));
    if (format(present) !== format(this.ids)) this.settle(present, false);
    renew((id) => asked.get(id));
    if (unknown.length) {
      this.complaints.push(fill(this.words.unknown, { items: unknown.map((id) => this.names.get(id) ?? id).join(", ") }));
      this.settle(this.ids.filter((id) => !unknown.includes(id)), false);
    }
    this.draw();
    return columns;
  }

  /** @param {Chosen} one */
  add(one) {
    this.complaints = [];
    this.names.set(one.id, one.name);
    if (this.ids.length < MOST) this.settle([...this.ids, one.id]);
    else this.complaints.push(fill(this.words.most, { n: MOST }));
    this.draw();
    this.changed();
  }

  /** @param {string} id */
  remove(id) {
    this.complaints = [];
    this.settle(this.ids.filter((each) => each !== id));
    this.draw();
    this.picker.draw();
    this.changed();
    (this.list.querySelector("button") ?? this.picker.root.querySelector("summary"))?.focus();
  }

  /** Notes the choice in the address, and where it is the kept one, keeps it. @param {string[]} ids @param {boolean} chosen by the reader, just now */
  settle(ids, chosen = true) {
    const kept = format(read().map(({ id }) => id));
    const own = kept ? kept === format(this.ids) : chosen;
    this.ids = ids;
    const address = new URL(location.href);
    if (ids.length) address.searchParams.set("s", format(ids));
    else address.searchParams.delete("s");
    history.replaceState(history.state, "", address.href.replaceAll("%2C", ","));
    if (own) write(ids.map((id) => ({ id, name: this.names.get(id) ?? id })));
  }

  /** The kept selection has changed here or in another tab; this page follows when it showed the former one. */
  follow() {
    const kept = read();
    const followed = this.last === format(this.ids);
    this.last = format(kept.map(({ id }) => id));
    if (!followed || this.last === format(this.ids)) return;
    for (const { id, name } of kept) this.names.set(id, name);
    this.ids = kept.map(({ id }) => id);
    this.draw();
    this.changed();
  }

  draw() {
    this.alerts.replaceChildren(...this.complaints.map((text) => element("p", {}, text)));
    this.list.hidden = !this.ids.length;
    this.list.replaceChildren(
      ...this.ids.map((id) => {
        const name = this.names.get(id) ?? id;
        return element("li", {}, element("span", {}, name), button("×", () => this.remove(id), { "aria-label": fill(this.words.remove, { item: name }) }));
      }),
    );
  }
}

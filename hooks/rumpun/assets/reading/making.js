// @ts-check
/**
 * What a lecturer makes a reading list with: its title and instructions, the pages and their order, and the link. Fields stay as they are
 * while they are written in; only the pages are drawn anew, with the focus kept where it was.
 *
 * @typedef {import("./page.js").Reading} Reading
 * @typedef {import("./list_state.js").Item} Item
 */
import * as kept from "./kept.js";
import { button, element, fill } from "../shared/elements.js";
import { labelled } from "./fields.js";
import { Finder } from "./finder.js";
import { LONG, MOST, readList, split, TOO_LONG } from "./list_state.js";

/** So many pages are offered at once. */
const OFFERED = 5;

export class Making {
  /** @param {Reading} reading */
  constructor(reading) {
    const { words } = reading;
    this.reading = reading;
    this.words = words;
    /** What the pages are called, as far as that is known: place -> title and kind, and why it was taken back; null for one that is not there. @type {Map<string, { title: string, kind: string, gone?: string } | null>} */
    this.names = new Map();
    /** What goes with the pages of the list: place -> places and titles. @type {Map<string, [place: string, title: string][]>} */
    this.goingAlong = new Map();
    this.offers = element("p", { class: "rp-read__buttons rp-read__along", role: "group", "aria-label": words.along });
    this.finder = new Finder(reading, (place, title) => this.add(place, title));
    this.items = element("ol", { class: "rp-read__items", "aria-label": words.items });
    this.none = element("p", { class: "rp-hint" }, words.none);
    this.size = element("p", { role: "status", class: "rp-hint" });
    this.finish = element("p", { class: "rp-read__buttons" }, button(words.show, () => reading.show(), { class: "rp-action rp-action--main" }), button(words.copy_link, () => reading.copyLink()), button(words.renew, () => reading.renew()));
    /** The lists before this one that are shown, to know when there are others. */
    this.formers = "";
    this.former = element("div", { class: "rp-hint" });
    this.root = element(
      "div", {},
      this.part("step_what", this.field("title", "input"), this.field("course", "input"), this.field("text", "textarea"), ...this.edition()),
      this.part("step_pages", this.finder.root, element("h3", {}, words.items), this.none, this.items, this.offers),
      this.part("step_send", this.size, this.finish, this.former),
    );
    this.draw();
  }

  /** @param {string} name @param {...Node} content */
  part(name, ...content) {
    return element("section", { class: "rp-read__part" }, element("h2", {}, this.words[name]), ...content);
  }

  /** @param {"title" | "course" | "text"} name @param {"input" | "textarea"} kind */
  field(name, kind) {
    const { list } = this.reading;
    const control = element(kind, { maxlength: MOST[name], ...(kind === "textarea" ? { rows: 4 } : {}) });
    control.value = list[name];
    control.addEventListener("input", () => {
      list[name] = control.value;
      this.changed();
    });
    return labelled(this.words[name], control, element("small", {}, this.words[`${name}_hint`]));
  }

  edition() {
    const { editions, list, words } = this.reading;
    if (!editions.length) return [];
    const select = element("select", {}, new Option(words.edition_none, ""), ...editions.map(([date, said]) => new Option(fill(words.edition_of, { date: said }), date)));
    select.value = list.edition;
    select.addEventListener("change", () => {
      list.edition = select.value;
      this.names.clear();
      this.finder.renew();
      this.changed();
      this.load();
    });
    return [labelled(words.edition, select, element("small", {}, words.edition_hint))];
  }

  // --- what the lecturer does ------------------------------------------------------------------------------------

  /** @param {string} place @param {string} title */
  add(place, title) {
    this.reading.tell(this.reading.added(place));
    this.names.set(place, { title, kind: "" });
    this.changed();
    this.draw();
    this.load();
  }

  /** Pages that go with those of the list, one tap away; the focus stays among them. */
  offer() {
    const { items } = this.reading.list;
    const held = this.offers.contains(document.activeElement);
    const all = new Map(items.flatMap(({ place }) => this.goingAlong.get(place) ?? []));
    for (const { place } of items) all.delete(place);
    const takes = [...all].slice(0, OFFERED).map(([place, title]) => {
      const take = button(title, () => this.add(place, title));
      take.prepend(element("span", { "aria-hidden": "true" }, "+ "));
      return take;
    });
    this.offers.replaceChildren(...(takes.length ? [element("span", { class: "rp-muted" }, this.words.along), ...takes] : []));
    this.offers.hidden = !takes.length;
    if (held) (takes[0] ?? this.finder.field).focus({ preventScroll: true });
  }

  /** @param {Item} item @param {-1 | 1} step */
  move(item, step) {
    const { items } = this.reading.list;
    const place = items.indexOf(item) + step;
    items.splice(place - step, 1);
    items.splice(place, 0, item);
    this.reading.tell(fill(this.words.moved, { name: this.nameOf(item), n: place + 1, total: items.length }));
    this.changed();
    this.draw();
  }

  /** @param {Item} item */
  remove(item) {
    const { items } = this.reading.list;
    items.splice(items.indexOf(item), 1);
    this.reading.tell(fill(this.words.removed, { name: this.nameOf(item) }));
    this.changed();
    this.draw();
    this.finder.draw();
  }

  /** @param {Item} item */
  nameOf(item) {
    return this.names.get(item.place)?.title ?? item.place;
  }

  // --- what is shown ---------------------------------------------------------------------------------------------

  /** Notes the list in the address and says how long its link has become. */
  changed() {
    const { reading, words } = this;
    const { length } = reading.link;
    const ready = reading.list.items.length > 0 && length <= TOO_LONG;
    reading.note(true);
    const said = !reading.list.items.length ? words.size_none : length > TOO_LONG ? words.size_over : length > LONG ? words.size_long : words.size;
    this.size.textContent = fill(said, { n: length, most: length > TOO_LONG ? TOO_LONG : LONG });
    this.size.classList.toggle("rp-read__warn", length > LONG);
    for (const own of [...this.finish.querySelectorAll("button")].slice(0, 2)) own.disabled = !ready;
    if (kept.formers().join() !== this.formers) this.drawFormers();
  }

  /** The lists before this one, each to be opened or to be forgotten. */
  drawFormers() {
    const { words } = this;
    const formers = kept.formers();
    this.formers = formers.join();
    const rows = formers.map((query) => {
      const { list } = readList(query, [], undefined);
      const name = fill(words.former_link, { title: list.title || words.untitled, n: list.items.length });
      const forget = button("×", () => this.forget(query, name), { title: fill(words.forget, { name }), "aria-label": fill(words.forget, { name }) });
      return element("li", {}, element("a", { href: query }, name), " ", forget);
    });
    this.former.replaceChildren(...(rows.length ? [element("p", {}, words.former), element("ul", {}, ...rows)] : []));
  }

  /** @param {string} query @param {string} name */
  forget(query, name) {
    kept.forget(query);
    this.drawFormers();
    this.reading.tell(fill(this.words.forgotten, { name }));
    (this.former.querySelector("button") ?? this.finish.querySelector("button:last-child"))?.focus();
  }

  /** Draws the pages in their order; the focus goes back to the button that had it, or to the nearest that can have it. */
  draw() {
    const { items } = this.reading.list;
    const held = document.activeElement instanceof HTMLElement && this.items.contains(document.activeElement) ? document.activeElement.dataset : {};
    const row = [...this.items.children].findIndex((each) => each.contains(document.activeElement));
    this.items.replaceChildren(...items.map((item, place) => this.item(item, place)));
    this.none.hidden = items.length > 0;
    this.offer();
    this.changed();
    if (!held.act) return;
    const buttons = /** @type {HTMLButtonElement[]} */ ([...this.items.querySelectorAll("button:enabled")]);
    const near = this.items.children[Math.min(row, items.length - 1)]?.querySelector("button:enabled");
    (buttons.find((own) => own.dataset.act === held.act && own.dataset.place === held.place) ?? buttons.find((own) => own.dataset.place === held.place && held.act !== "remove") ?? (near instanceof HTMLElement ? near : this.finder.field)).focus();
  }

  /** @param {Item} item @param {number} place */
  item(item, place) {
    const { words } = this;
    const note = element("input", { maxlength: MOST.note, placeholder: words.note });
    note.value = item.note;
    note.addEventListener("input", () => {
      item.note = note.value.trim();
      this.changed();
    });
    const own = (/** @type {string} */ act, /** @type {string} */ sign, /** @type {() => void} */ go, /** @type {boolean} */ disabled) =>
      button(sign, go, { "data-act": act, "data-place": item.place, disabled });
    const last = this.reading.list.items.length - 1;
    const moves = [own("up", "↑", () => this.move(item, -1), place === 0), own("down", "↓", () => this.move(item, 1), place === last), own("remove", "×", () => this.remove(item), false)];
    const row = element("li", {}, element("p", {}), note, element("span", { class: "rp-read__moves" }, ...moves));
    this.label(row, item);
    return row;
  }

  /** Says in a row what its page is called. @param {Element} row @param {Item} item */
  label(row, item) {
    const known = this.names.get(item.place);
    const name = this.nameOf(item);
    const [, rest] = split(item.place);
    const lost = known === null ? this.words.gone : known?.gone && fill(this.words.withdrawn, { reason: known.gone });
    const kind = lost ? element("span", { class: "rp-read__lost" }, lost) : element("span", { class: "rp-muted" }, [known?.kind, rest].filter(Boolean).join(" · "));
    row.querySelector("p")?.replaceChildren(element("strong", {}, name), " ", kind);
    row.querySelector("input")?.setAttribute("aria-label", fill(this.words.note_of, { name }));
    for (const own of row.querySelectorAll("button")) {
      own.title = fill(this.words[own.dataset.act ?? ""], { name });
      own.setAttribute("aria-label", own.title);
    }
  }

  /** Finds out what the pages are called; one that cannot be asked for keeps its address for a name. */
  async load() {
    const { items, edition } = this.reading.list;
    const wanted = items.filter(({ place }) => !this.names.get(place)?.kind);
    if (!wanted.length) return;
    await Promise.all(
      wanted.map(async ({ place }) => {
        const page = await this.reading.shelf.page(place, edition).catch(() => ({ title: place, kind: this.words.not_fetched, along: undefined, gone: undefined }));
        if (page?.along) this.goingAlong.set(place, page.along);
        this.names.set(place, page ? { title: page.title, kind: page.kind, gone: page.gone } : null);
      }),
    );
    // Drawn anew, a note that is being written would lose the focus.
    items.forEach((item, place) => this.items.children[place] && this.label(this.items.children[place], item));
    this.offer();
  }
}

// @ts-check
/**
 * In place of a list that is cut into pages: the cases that a reader chooses by theme, place, kind of group and so on, on one page. The
 * choice lives in the address; nothing is fetched before there is one to make, and of the studies only what is shown.
 *
 * @typedef {import("./rules.js").CaseOf} CaseOf
 * @typedef {import("./rules.js").Dimension} Dimension
 * @typedef {import("./rules.js").Shown} Shown
 * @typedef {import("./table.js").Settings & { view: "matrix" | "map" | "list", step: number, all_themes: number, dimensions: string[], marks: import("./map.js").Marks, ways: [name: string, href: string][], prior: [name: string, href: string], caption: string }} All
 */
import { picks } from "../every_page/tray.js";
import { credit } from "../shared/credit.js";
import { button, element, fill } from "../shared/elements.js";
import { Knowledge } from "../shared/knowledge.js";
import { format } from "../shared/selection.js";
import { MOST_ROWS } from "../prior/state.js";
import { list } from "./list.js";
import { EvidenceTable } from "./map.js";
import { TEXT, columnsOf, fitting, numbered, parse, queryOf, studiesOf, told } from "./rules.js";
import { Table } from "./table.js";

class Chooser {
  /** @param {HTMLDetailsElement} root */
  constructor(root) {
    /** @type {All} */
    this.settings = JSON.parse(root.dataset.settings ?? "{}");
    const { words, view } = this.settings;
    this.root = root;
    /** The list as the page has it. */
    this.whole = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-rp-whole]"));
    this.words = words;
    this.knowledge = Knowledge.ofPage();
    this.table = view === "map" ? new EvidenceTable(this.settings, this.settings.marks) : new Table(this.settings);
    /** @type {Map<string, Shown>} what has been fetched */
    this.known = new Map();
    /** @type {Map<string, HTMLSelectElement>} */
    this.selects = new Map();
    /** @type {string[]} what the address names and nobody knows */
    this.unknown = [];
    /** Whose findings the list as a whole shows. */
    this.credited = [...(document.querySelector("[data-credited]")?.childNodes ?? [])];
    this.asked = 0;
    this.size = this.settings.step;
    this.field = element("input", { type: "search", autocomplete: "off", maxlength: 200 });
    this.clear = button(words.clear, () => this.empty(), { hidden: true });
    this.form = element("form", { class: "rp-filter", role: "search", "aria-label": words.title });
    this.hint = element("p", { class: "rp-hint" }, words.hint);
    this.status = element("p", { role: "status", class: "rp-choice__said" });
    this.ways = element("p", { class: "rp-choice__ways", hidden: true });
    this.region = element("div", { class: "rp-scroll rp-scroll--tall", role: "region", tabindex: 0, "aria-label": this.settings.caption, hidden: true, "data-embed": true });
    this.left = element("p", { class: "rp-hint", hidden: true, "data-embed": true });
    this.more = button("", () => this.grow(), { class: "rp-action", hidden: true });
    root.append(this.hint, this.form);
    root.after(this.status, this.ways, this.region, this.left, element("p", { class: "rp-choice__more" }, this.more));
    root.hidden = false;
    root.addEventListener("toggle", () => root.open && this.ready());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.update());
    const query = new URLSearchParams(location.search);
    if ([...this.settings.dimensions, TEXT].some((name) => query.has(name))) this.arrive();
  }

  /** Whoever follows an address with a choice wants to see it, not what stands above; who comes back is where they were. */
  async arrive() {
    await this.ready();
    if (!window.scrollY && !location.hash) this.root.scrollIntoView();
  }

  /** Fetches what there is to choose, once, and takes up what the address says. */
  async ready() {
    if (this.dimensions) return;
    this.status.textContent = this.words.loading;
    try {
      /** @type {[Dimension[], import("../shared/knowledge.js").Listed[]]} */
      const [dimensions, index] = await Promise.all([this.knowledge.file("choices.json"), this.knowledge.index()]);
      if (this.dimensions) return; // opened twice
      this.dimensions = dimensions;
      this.cases = numbered(index);
    } catch {
      this.fail(() => this.ready());
      return;
    }
    this.build(this.dimensions);
    const { choice, unknown } = parse(location.search, this.dimensions);
    this.field.value = choice.q;
    for (const [id, term] of choice.terms) /** @type {HTMLSelectElement} */ (this.selects.get(id)).value = term;
    this.unknown = unknown;
    await this.update();
  }

  /** @param {readonly Dimension[]} dimensions */
  build(dimensions) {
    const labelled = (/** @type {string} */ said, /** @type {HTMLElement} */ control) => element("label", {}, element("span", {}, said), control);
    for (const { id, terms } of dimensions) {
      const select = element("select", { name: id }, new Option(this.words.any, ""));
      // A browser leaves out plain spaces at the beginning of an option.
      for (const [term, said, depth] of terms) select.add(new Option("\u2003".repeat(depth) + said, term));
      this.selects.set(id, select);
    }
    this.form.append(labelled(this.words.field, this.field), ...dimensions.map(({ id, name }) => labelled(name, /** @type {HTMLSelectElement} */ (this.selects.get(id)))), this.clear);
  }

  /** @returns {import("./rules.js").Choice} */
  choice() {
    return { q: this.field.value, terms: new Map([...this.selects].flatMap(([id, { value }]) => (value ? [[id, value]] : []))) };
  }

  empty() {
    this.field.value = "";
    for (const select of this.selects.values()) select.value = "";
    this.update();
    this.field.focus();
  }

  /** Shows what fits now; an answer that comes too late is dropped. */
  async update() {
    const choice = this.choice();
    const ask = ++this.asked;
    const any = choice.terms.size > 0 || choice.q.trim() !== "";
    this.remember(choice);
    this.clear.hidden = !any;
    if (!any) return this.reset();
    try {
      /** @type {number[][]} */
      const members = await Promise.all([...choice.terms].map(async ([id, term]) => (await this.knowledge.file(`../choices/${id}.json`))[term] ?? []));
      if (ask !== this.asked) return undefined;
      this.chosen = fitting(this.cases ?? [], members, choice.q);
      this.size = this.settings.step;
      await this.draw(ask);
    } catch {
      if (ask === this.asked) this.fail(() => this.update());
    }
    return undefined;
  }

  /** @param {boolean} chosen whether the choice stands in the place of the list */
  show(chosen) {
    for (const part of this.whole) part.hidden = chosen;
    this.root.toggleAttribute("data-chosen", chosen);
  }

  reset() {
    this.show(false);
    this.region.hidden = this.left.hidden = this.more.hidden = this.ways.hidden = true;
    this.region.replaceChildren();
    document.querySelector("[data-credited]")?.replaceChildren(...this.credited);
    this.status.textContent = this.said([]);
    this.unknown = [];
  }

  /** @param {number} ask */
  async draw(ask) {
    const { chosen = [], settings } = this;
    const some = chosen.slice(0, this.size);
    if (settings.view !== "list") {
      const wanted = [...new Set(some.map(({ study }) => study))].filter((id) => !this.known.has(id));
      const found = await Promise.all(wanted.map((id) => this.knowledge.file(`shown/${id}.json`)));
      if (ask !== this.asked) return;
      wanted.forEach((id, place) => this.known.set(id, found[place]));
    }
    this.region.replaceChildren(this.drawn(some));
    picks(this.region);
    credit(this.listed(some));
    this.show(true);
    this.region.hidden = !some.length;
    this.more.hidden = some.length === chosen.length;
    this.more.textContent = fill(this.words.more, { n: Math.min(settings.step, chosen.length - some.length) });
    this.lead(chosen);
    const counts = { n: chosen.length, total: this.cases?.length ?? 0, studies: studiesOf(chosen) };
    const part = some.length < chosen.length ? [fill(this.words.part, { n: some.length })] : [];
    this.status.textContent = this.said(chosen.length ? [fill(this.words.count, counts), ...part] : [this.words.nothing]);
    this.unknown = [];
  }

  /** @param {readonly CaseOf[]} some */
  drawn(some) {
    const { settings, dimensions = [], cases = [] } = this;
    if (settings.view === "list") return list(some, cases, settings.studies);
    const names = new Map((dimensions.find(({ id }) => id === "theme")?.terms ?? []).map(([id, name]) => [id, name]));
    const columns = columnsOf(some, this.known, this.table.general);
    const theme = this.selects.get("theme")?.value;
    const rows = theme ? [theme] : told([...names.keys()], columns);
    this.leave(theme || !some.length ? 0 : settings.all_themes - rows.length);
    return this.table.draw(settings.caption, columns, rows.map((id) => [id, names.get(id) ?? id]), Boolean(theme));
  }

  /** Says how many themes have no row, as the page does under its own table. @param {number} n */
  leave(n) {
    const { words, settings } = this;
    this.left.replaceChildren(fill(words.left_out, { n }), " ", element("a", { href: settings.themes }, words.all_themes));
    this.left.hidden = !n;
  }

  /** @param {readonly CaseOf[]} some */
  listed(some) {
    return some.map(({ study, cite, basis }) => ({ cite, basis, href: `${this.settings.studies}${study}/` }));
  }

  /** Where else the same choice can be seen. @param {readonly CaseOf[]} chosen */
  lead(chosen) {
    const studies = [...new Set(chosen.map(({ study }) => study))];
    const [name, href] = this.settings.prior;
    const table = studies.length <= MOST_ROWS ? [element("a", { href: `${href}?s=${format(studies)}` }, name)] : [];
    const links = [...this.settings.ways.map(([other, way]) => element("a", { href: way + location.search }, other)), ...table];
    this.ways.replaceChildren(`${this.words.elsewhere} `, ...links.flatMap((link, place) => (place ? [" · ", link] : [link])));
    this.ways.hidden = !chosen.length || !links.length;
  }

  grow() {
    this.size += this.settings.step;
    this.region.focus({ preventScroll: true }); // the button may be gone
    this.draw(this.asked).catch(() => this.fail(() => this.draw(this.asked)));
  }

  /** What is chosen, and what came of it. @param {string[]} sentences */
  said(sentences) {
    const terms = [...this.selects.values()].filter(({ value }) => value).map(({ selectedOptions }) => selectedOptions[0].text.trim());
    const named = this.unknown.length ? [fill(this.words.unknown, { names: this.unknown.join(", ") })] : [];
    return [...named, ...(terms.length ? [`${terms.join(" · ")}:`] : []), ...sentences].join(" ");
  }

  /** @param {() => void} again */
  fail(again) {
    this.status.replaceChildren(this.words.failed, " ", button(this.words.again, again));
  }

  /** Keeps the choice in the address and in the way to the other language. @param {import("./rules.js").Choice} choice */
  remember(choice) {
    const query = queryOf(location.search, this.dimensions ?? [], choice);
    if (!document.documentElement.classList.contains("rp-embed")) history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
    const twin = document.querySelector("a.rp-language");
    if (twin instanceof HTMLAnchorElement) twin.search = query;
  }
}

const root = document.getElementById("rp-choice");
if (root instanceof HTMLDetailsElement) new Chooser(root);

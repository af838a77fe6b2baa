// @ts-check
/**
 * Draws a gap matrix as the page does when it is made, a window of rows and columns at a time.
 *
 * @typedef {import("./cells.js").Cell} Cell
 * @typedef {import("./cells.js").Entry} Entry
 * @typedef {import("./cells.js").Told} Told
 * @typedef {import("./cells.js").Axis} Axis
 * @typedef {import("./cells.js").Matrix} Matrix
 */

import { element as plain, fill } from "../shared/elements.js";
import { lowerFirst } from "../shared/lower_first.js";

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {string} className @param {...(Node | string)} inside @returns {HTMLElementTagNameMap[Name]}
 */
const element = (name, className, ...inside) => plain(name, className ? { class: className } : {}, ...inside);

/** @param {string} href @param {string} className @param {...(Node | string)} inside */
function link(href, className, ...inside) {
  const made = element("a", className, ...inside);
  made.href = href;
  return made;
}

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export class GapTable {
  /** @param {import("./page.js").Settings} settings @param {import("../shared/knowledge.js").Knowledge} knowledge @param {string} studies way to the list of studies */
  constructor({ words, ways, sizes }, knowledge, studies) {
    this.words = words;
    this.ways = ways;
    this.sizes = sizes;
    this.knowledge = knowledge;
    this.studies = studies;
  }

  /** @param {Matrix} matrix @param {string} view all, empty or filled @param {[string, string]} heads what rows and columns are called */
  show(matrix, view, heads) {
    this.matrix = matrix;
    this.view = view;
    this.heads = heads;
    const fits = (/** @type {Cell} */ cell) => this.fits(cell);
    this.rows = matrix.rows.terms.map((_, place) => place).filter((row) => matrix.cells[row].some(fits));
    this.columns = matrix.columns.terms.map((_, place) => place).filter((column) => matrix.cells.some((cells) => fits(cells[column])));
    this.window = { rows: this.sizes.rows, columns: this.sizes.columns };
    part("rp-gap-counts").textContent = this.counts();
    this.drawUnused();
    this.draw();
  }

  /** Whether the reader wants to see the cell. @param {Cell} cell */
  fits(cell) {
    return this.view === "all" || (this.view === "empty") === Boolean(cell.reason);
  }

  counts() {
    const { claims, ...counts } = /** @type {Matrix} */ (this.matrix).counts();
    if (!counts.all) return this.words.nothing;
    const said = [fill(this.words.counts, counts)];
    for (const what of /** @type {const} */ (["one_study", "none", "silent", "not_coded"])) if (counts[what]) said.push(fill(this.words[`count_${what}`], { n: counts[what] }));
    const waiting = /** @type {Matrix} */ (this.matrix).cells.flat().filter(({ others }) => others?.some(([why]) => why === "awaiting")).length;
    if (counts.other_themes) said.push(fill(this.words.other_themes, { n: counts.other_themes }));
    if (waiting) said.push(fill(this.words.awaiting, { n: waiting }));
    if (claims) said.push(fill(this.words.claims, { n: claims }));
    if (!this.rows?.length) said.push(this.words.no_match);
    return said.join(" ");
  }

  draw() {
    const { matrix, window, heads } = this;
    if (!matrix || !window || !heads) return;
    const rows = (this.rows ?? []).slice(0, window.rows);
    const columns = (this.columns ?? []).slice(0, window.columns);
    const table = element("table", "rp-table rp-table--sticky rp-gaps rp-list");
    table.append(element("caption", "", fill(this.words.caption, { rows: lowerFirst(heads[0]), columns: lowerFirst(heads[1]) })));
    const head = table.createTHead().insertRow();
    head.append(this.head("col", heads[0]), ...columns.map((column) => this.head("col", this.term(matrix.columns, column))));
    const body = table.createTBody();
    for (const row of rows) {
      const { depth } = matrix.rows.terms[row];
      const line = body.insertRow();
      line.append(this.head("row", this.term(matrix.rows, row), depth ? `rp-depth-${Math.min(depth, 4)}` : ""));
      line.cells[0].append(" ", this.opener(columns.map((column) => matrix.cells[row][column])));
      line.append(...columns.map((column) => this.cell(matrix.cells[row][column])));
      for (const [place, column] of columns.entries()) line.cells[place + 1].dataset.of = matrix.columns.terms[column].name;
    }
    const box = part("rp-gap-table");
    box.replaceChildren(table);
    box.hidden = !rows.length;
    this.drawMore(rows.length, columns.length);
  }

  /** What opens the cells of a row where a phone shows the table as a list. @param {Cell[]} cells */
  opener(cells) {
    const filled = cells.filter(({ reason }) => !reason).length;
    return element("details", "rp-open", element("summary", "", filled ? fill(this.words.list, { n: filled, total: cells.length }) : this.words.list_none));
  }

  /** @param {number} rows @param {number} columns how many are shown */
  drawMore(rows, columns) {
    const all = { rows: this.rows?.length ?? 0, columns: this.columns?.length ?? 0 };
    const partly = rows < all.rows || columns < all.columns;
    const shown = { first_row: 1, last_row: rows, first_column: 1, last_column: columns };
    part("rp-gap-part").textContent = partly ? fill(this.words.part, { ...shown, ...all }) : "";
    const buttons = [];
    if (rows < all.rows) buttons.push(this.more("rows", all.rows - rows, this.words.more_rows));
    if (columns < all.columns) buttons.push(this.more("columns", all.columns - columns, this.words.more_columns));
    part("rp-gap-more").replaceChildren(...buttons);
  }

  /** @param {"rows" | "columns"} what @param {number} left @param {string} words */
  more(what, left, words) {
    const button = element("button", "rp-action", fill(words, { n: Math.min(left, this.sizes[what]) }));
    button.type = "button";
    button.addEventListener("click", () => {
      if (this.window) this.window[what] += this.sizes[what];
      this.draw();
      part("rp-gap-table").focus({ preventScroll: true }); // the button that had the focus is gone
    });
    return button;
  }

  /** The head of a term, with the way to its page. @param {Axis} axis @param {number} place */
  term(axis, place) {
    const { id, name } = axis.terms[place];
    return this.named(axis, id, name);
  }

  /** @param {Axis} axis @param {string} id @param {string} name */
  named(axis, id, name) {
    return axis.base ? link(this.knowledge.address(`${axis.base}${id}/`), "", name) : name;
  }

  /** @param {string} scope @param {Node | string} inside */
  head(scope, inside, className = "") {
    const head = element("th", className, inside);
    head.scope = scope;
    return head;
  }

  /** @param {Cell} cell */
  cell(cell) {
    if (!this.fits(cell)) return element("td", "rp-gap--blank", this.words[cell.reason ? "blank_empty" : "blank_filled"]);
    if (cell.reason) return this.empty(cell);
    const entries = /** @type {Matrix} */ (this.matrix).entries(cell);
    const list = element("ul", "rp-gap__list", ...this.items(entries.slice(0, this.sizes.most)));
    if (entries.length > this.sizes.most) list.append(element("li", "", this.rest(list, entries.slice(this.sizes.most))));
    return element("td", "", list);
  }

  /** @param {Entry[]} entries */
  items(entries) {
    return entries.map((entry) => element("li", "", ...this.entry(entry)));
  }

  /** Shows the studies that the cell has no room for. @param {HTMLUListElement} list @param {Entry[]} entries */
  rest(list, entries) {
    const button = element("button", "rp-gap__rest", fill(this.words.and_more, { n: entries.length }));
    button.type = "button";
    button.addEventListener("click", () => {
      const items = this.items(entries);
      button.parentElement?.remove();
      list.append(...items);
      items[0].querySelector("a")?.focus();
    });
    return button;
  }

  /** @param {Cell} cell */
  empty(cell) {
    /** @type {Cell[]} */
    const others = (cell.others ?? []).map(([reason, numbers]) => ({ numbers, reason }));
    // That no study joins the two is not said beside one that may.
    const told = cell.reason === "none" && others.length ? others : [cell, ...others];
    return element("td", `rp-gap--${cell.reason}`, ...told.flatMap((each, place) => (place ? ["; ", ...this.why(each)] : this.why(each))));
  }

  /** A reason, and the studies that it lies with. @param {Cell} cell */
  why(cell) {
    const { reason } = cell;
    const entries = /** @type {Matrix} */ (this.matrix).entries(cell);
    /** @type {(Node | string)[]} */
    const names = entries.slice(0, this.sizes.named).map((entry) => link(this.study(entry), "", this.name(entry)));
    const left = entries.length - this.sizes.named;
    if (left > 0) names.push(fill(this.words.and_more, { n: left }));
    const said = element("span", `rp-status rp-status--${reason}`, this.words[`reason_${reason}`]);
    return names.length ? [said, element("span", "rp-gap__who", ": ", ...names.flatMap((name, place) => (place ? [", ", name] : [name])))] : [said];
  }

  /** @param {Entry} entry */
  name({ name, named }) {
    return named ? `${name} (${named})` : name;
  }

  /** @param {Entry} entry @returns {(Node | string)[]} */
  entry(entry) {
    const { told, name } = entry;
    if (!told.length) return [link(this.study(entry), "", this.name(entry))];
    if (told.length === 1 && !told[0].about) return [this.reading(entry, told[0], this.name(entry))];
    return [element("span", "rp-gap__study", name), " ", ...told.map((each) => this.reading(entry, each, each.about))];
  }

  /** @param {Entry} entry */
  study({ study }) {
    return `${this.studies}${study}/`;
  }

  /** @param {Entry} entry @param {Told} told @param {string} about */
  reading(entry, { way, finding }, about) {
    const [sign, words] = this.ways[way] ?? ["", way];
    const mark = element("span", "", sign);
    mark.setAttribute("aria-hidden", "true");
    const [coded, rest] = words.split(/(?= \()/u); // what is no code may stand on a line of its own
    const said = sign ? [element("span", "rp-nowrap", mark, ` ${coded}`), rest ?? ""] : [words];
    return link(`${this.study(entry)}#${finding}`, `rp-cell ${sign ? `rp-effect--${way.split("/")[1]}` : "rp-dir--claim"}`, about ? `${about}: ` : "", ...said);
  }

  drawUnused() {
    const { matrix, heads } = this;
    if (!matrix || !heads) return;
    const lists = [matrix.rows, matrix.columns].map((axis, place) => ({ axis, name: heads[place] })).filter(({ axis }) => axis.unused.length);
    const lines = lists.map(({ axis, name }) => element("div", "", element("dt", "", name), this.terms("dd", axis, axis.unused)));
    const aside = [matrix.rows, matrix.columns].flatMap((axis, place) => (axis.aside.length ? [this.setAside(axis, heads[place])] : []));
    const { unused, unused_hint } = this.words;
    const inside = lines.length ? [element("details", "rp-fold", element("summary", "", unused), element("p", "rp-hint", unused_hint), element("dl", "rp-dl", ...lines))] : [];
    part("rp-gap-unused").replaceChildren(...aside, ...inside);
  }

  /** The terms that only studies have whose codes await review. @param {Axis} axis @param {string} name */
  setAside(axis, name) {
    const made = this.terms("span", axis, axis.aside);
    return element("p", "rp-hint", `${this.words.aside} (${lowerFirst(name)}): `, ...made.childNodes, ".");
  }

  /** @param {"dd" | "span"} around @param {Axis} axis @param {[string, string][]} terms */
  terms(around, axis, terms) {
    const made = element(around, "");
    for (const [place, [id, name]] of terms.slice(0, this.sizes.unused).entries()) made.append(place ? ", " : "", this.named(axis, id, name));
    if (terms.length > this.sizes.unused) made.append(`, ${fill(this.words.and_more, { n: terms.length - this.sizes.unused })}`);
    return made;
  }
}

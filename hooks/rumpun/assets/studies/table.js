// @ts-check
/**
 * Filters and sorts the rows of a table that is complete without it; the state lives in the query string, so that a filtered
 * list can be shared. What it reads:
 *   [data-rp-filterable="prefix"] data-words   around the table; the prefix (may be empty) keeps two tables' states apart
 *   … data-few                                 of so few rows that a glance finds them: all but the field for words is folded
 *   table[data-rp-table]                       one head row, one body, no joined cells
 *   th[data-filter="label"]                    gets a select; label and data-key (name in the address) default to the heading
 *   th[data-sort-type="text|number"]           becomes a button
 *   td[data-values="a|b"], td[data-sort="…"]   what a cell counts as when it is not what it shows; an empty data-sort comes last
 *
 * @typedef {{ filter: string, all: string, count: string, sort: string, ascending: string, descending: string, none: string, clear: string, by: string }} Words
 */
import { unaccented } from "../shared/plain_text.js";

/** @type {Words} signs that need no language, for a word the page does not give */
const SIGNS = { filter: "…", all: "—", count: "{n}/{total}", sort: "{column} {order}", ascending: "↑", descending: "↓", none: "0", clear: "×", by: "…" };

/** @param {string} text */
const slug = (text) => unaccented(text).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");

/** @param {string} words @param {Record<string, string | number>} values */
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (all, key) => String(values[key] ?? all));

/** @param {Element} element */
const textOf = (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();

/** What a row says; the words of a button that another script has added are none of it. @param {HTMLTableRowElement} row */
function wordsOf(row) {
  const copy = /** @type {HTMLTableRowElement} */ (row.cloneNode(true));
  for (const button of copy.querySelectorAll("button")) button.remove();
  return textOf(copy);
}

/** The values a cell stands for when it is filtered by. @param {HTMLTableCellElement | undefined} cell */
function valuesOf(cell) {
  if (!cell) return [];
  const said = cell.dataset.values ?? textOf(cell);
  return said.split("|").map((value) => value.trim()).filter(Boolean);
}

class Column {
  /** @param {HTMLTableCellElement} head @param {number} index */
  constructor(head, index) {
    this.head = head;
    this.index = index;
    this.title = textOf(head);
    this.key = head.dataset.key ?? slug(this.title);
    this.numeric = head.dataset.sortType === "number";
  }

  /** @param {HTMLTableRowElement} row */
  cell(row) {
    return /** @type {HTMLTableCellElement | undefined} */ (row.cells[this.index]);
  }

  /** Orders two rows; a row without a value comes last either way. @param {HTMLTableRowElement} a @param {HTMLTableRowElement} b @param {number} sign */
  compare(a, b, sign) {
    const [first, second] = [a, b].map((row) => {
      const cell = this.cell(row);
      return cell ? (cell.dataset.sort ?? textOf(cell)) : "";
    });
    const missing = (/** @type {string} */ value) => value === "" || (this.numeric && Number.isNaN(Number.parseFloat(value)));
    if (missing(first) || missing(second)) return Number(missing(first)) - Number(missing(second));
    if (this.numeric) return sign * (Number.parseFloat(first) - Number.parseFloat(second));
    return sign * first.localeCompare(second, document.documentElement.lang, { numeric: true, sensitivity: "base" });
  }
}

class FilteredTable {
  /** @param {HTMLElement} wrapper @param {HTMLTableElement} table */
  constructor(wrapper, table) {
    this.table = table;
    this.prefix = wrapper.dataset.rpFilterable ?? "";
    /** @type {Words} */
    this.words = { ...SIGNS, ...JSON.parse(wrapper.dataset.words ?? "{}") };
    this.body = table.tBodies[0];
    this.rows = [...this.body.rows];
    this.texts = new Map(this.rows.map((row) => [row, unaccented(wordsOf(row))]));
    this.columns = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])].map((head, index) => new Column(head, index));
    /** @type {Map<Column, HTMLSelectElement>} */
    this.selects = new Map();
    /** @type {{ column: Column, sign: 1 | -1 } | undefined} */
    this.order = undefined;
    this.field = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
    this.clear = Object.assign(document.createElement("button"), { type: "button", textContent: this.words.clear, hidden: true });
    this.status = document.createElement("p");
    this.status.setAttribute("role", "status");
    this.status.className = "rp-filter__status";
    /** @type {HTMLDetailsElement | undefined} */
    this.fold = undefined;
    this.build(wrapper);
    this.restore();
  }

  /** @param {HTMLElement} wrapper */
  build(wrapper) {
    const controls = document.createElement("form");
    controls.className = "rp-filter";
    controls.setAttribute("role", "search");
    controls.setAttribute("aria-label", this.words.filter);
    controls.append(this.labelled(this.words.filter, this.field));
    const choices = wrapper.dataset.few === undefined ? controls : this.folded(controls);
    for (const column of this.columns) {
      if (column.head.dataset.filter !== undefined) choices.append(this.select(column));
      if (column.head.dataset.sortType !== undefined) this.sortable(column);
    }
    controls.append(this.clear);
    wrapper.querySelector("[data-rp-room]")?.remove();
    wrapper.prepend(controls, this.status);
    controls.addEventListener("submit", (event) => event.preventDefault());
    controls.addEventListener("input", () => this.update());
    this.clear.addEventListener("click", () => {
      this.field.value = "";
      for (const select of this.selects.values()) select.value = "";
      this.update();
      this.field.focus();
    });
  }

  /** Where choices stand that few rows hardly need. @param {HTMLElement} controls */
  folded(controls) {
    const summary = document.createElement("summary");
    summary.textContent = this.words.by;
    const choices = document.createElement("div");
    this.fold = document.createElement("details");
    this.fold.append(summary, choices);
    controls.append(this.fold);
    return choices;
  }

  /** @param {string} words @param {HTMLElement} control */
  labelled(words, control) {
    const label = document.createElement("label");
    const said = document.createElement("span");
    said.textContent = words;
    label.append(said, control);
    return label;
  }

  /** @param {Column} column */
  select(column) {
    const select = document.createElement("select");
    const values = new Set(this.rows.flatMap((row) => valuesOf(column.cell(row))));
    const inOrder = [...values].sort((a, b) => a.localeCompare(b, document.documentElement.lang, { numeric: true }));
    select.add(new Option(this.words.all, ""));
    for (const value of inOrder) select.add(new Option(value, value));
    this.selects.set(column, select);
    return this.labelled(column.head.dataset.filter || column.title, select);
  }

  /** Makes the column's heading a button: up, down, back to the order of the page. @param {Column} column */
  sortable(column) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "rp-sort";
    button.append(...column.head.childNodes);
    column.head.append(button);
    button.addEventListener("click", () => {
      const { order } = this;
      if (order?.column !== column) this.order = { column, sign: 1 };
      else this.order = order.sign === 1 ? { column, sign: -1 } : undefined;
      this.sort();
      this.update();
    });
  }

  sort() {
    const { order } = this;
    for (const { head } of this.columns) head.removeAttribute("aria-sort");
    order?.column.head.setAttribute("aria-sort", order.sign === 1 ? "ascending" : "descending");
    const rows = order ? [...this.rows].sort((a, b) => order.column.compare(a, b, order.sign)) : this.rows;
    this.body.append(...rows);
  }

  /** @param {HTMLTableRowElement} row @param {string[]} words */
  fits(row, words) {
    const text = this.texts.get(row) ?? "";
    const chosen = [...this.selects].filter(([, select]) => select.value);
    return words.every((word) => text.includes(word)) && chosen.every(([column, select]) => valuesOf(column.cell(row)).includes(select.value));
  }

  /** Shows the rows that fit, says how many, and notes the state in the address. */
  update() {
    const words = unaccented(this.field.value).split(/\s+/).filter(Boolean);
    for (const row of this.rows) row.hidden = !this.fits(row, words);
    const n = this.rows.filter((row) => !row.hidden).length;
    const said = [n ? fill(this.words.count, { n, total: this.rows.length }) : this.words.none];
    if (this.order) {
      const order = this.order.sign === 1 ? this.words.ascending : this.words.descending;
      said.push(fill(this.words.sort, { column: this.order.column.title, order }));
    }
    this.status.textContent = said.join(" · ");
    this.clear.hidden = !this.field.value && [...this.selects.values()].every((select) => !select.value);
    this.remember();
  }

  /** The state as the names and values of the query string. @returns {[string, string][]} */
  state() {
    const { order } = this;
    const sort = order ? (order.sign === 1 ? "" : "-") + order.column.key : "";
    return [["q", this.field.value.trim()], ["sort", sort], ...[...this.selects].map(([column, select]) => /** @type {[string, string]} */ ([column.key, select.value]))];
  }

  remember() {
    const address = new URL(location.href);
    for (const [name, value] of this.state()) {
      if (value) address.searchParams.set(this.prefix + name, value);
      else address.searchParams.delete(this.prefix + name);
    }
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  restore() {
    const parts = new URLSearchParams(location.search);
    const read = (/** @type {string} */ name) => parts.get(this.prefix + name) ?? "";
    this.field.value = read("q");
    for (const [column, select] of this.selects) {
      select.value = read(column.key);
      if (select.selectedIndex < 0) select.value = ""; // a value that is no longer there
    }
    if (this.fold) this.fold.open = [...this.selects.values()].some((select) => select.value);
    const key = read("sort");
    const column = this.columns.find(({ head, key: own }) => head.dataset.sortType !== undefined && own === key.replace(/^-/, ""));
    if (column) {
      this.order = { column, sign: key.startsWith("-") ? -1 : 1 };
      this.sort();
    }
    this.update();
  }
}

for (const wrapper of document.querySelectorAll("[data-rp-filterable]")) {
  const table = wrapper.querySelector("table[data-rp-table]");
  if (wrapper instanceof HTMLElement && table instanceof HTMLTableElement && table.tBodies.length) new FilteredTable(wrapper, table);
}

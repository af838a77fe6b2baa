// @ts-check
/**
 * Draws the side-by-side table just as templates/side.html does; a test compares the two cell by cell.
 *
 * @typedef {import("../shared/knowledge.js").Cell} Cell
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Part} Part
 * @typedef {import("./rows.js").Judged} Judged
 * @typedef {Record<string, Record<string, [string, string]>>} Values kind -> value -> sign and name
 */

import { element, fill } from "../shared/elements.js";
import { OWN_EVIDENCE } from "../shared/knowledge.js";
import { THEME } from "./rows.js";

const SIGNS = { same: "=", partly: "≈", different: "≠", unsure: "?" };

export class Drawer {
  /**
   * @param {Record<string, string>} words @param {Values} values
   * @param {(target: string) => string} address from a site-relative address to one that a link can use
   * @param {string} themes where the pages of the themes stand
   */
  constructor(words, values, address, themes) {
    this.words = words;
    this.values = values;
    this.address = address;
    this.themes = themes;
  }

  /** @param {string} caption @param {readonly Column[]} columns @param {readonly [string, Judged[]][]} groups @param {boolean} transposed */
  table(caption, columns, groups, transposed) {
    const table = element("table", { class: "rp-table rp-table--sticky rp-side" }, element("caption", { class: "rp-sr" }, caption));
    table.append(...(transposed ? this.lying(columns, groups) : this.standing(columns, groups)));
    return table;
  }

  /** Studies as columns. @param {readonly Column[]} columns @param {readonly [string, Judged[]][]} groups */
  standing(columns, groups) {
    const head = element("tr", {}, element("th", { scope: "col" }, this.words.row), ...columns.map((column) => this.name(column, "col")));
    const bodies = groups.map(([group, rows]) => {
      const title = element("th", { scope: "rowgroup", colspan: columns.length + 1 }, element("span", {}, this.words[`group_${group}`]));
      const lines = rows.map((row) => element("tr", { "data-row": row.id }, this.label(row, "row"), ...row.cells.map((cell) => this.cell(cell, row))));
      return element("tbody", {}, element("tr", { class: "rp-side__group" }, title), ...lines);
    });
    return [element("thead", {}, head), ...bodies];
  }

  /** Studies as rows. @param {readonly Column[]} columns @param {readonly [string, Judged[]][]} groups */
  lying(columns, groups) {
    const rows = groups.flatMap(([, each]) => each);
    const head = element("tr", {}, element("th", { scope: "col" }, this.words.column), ...rows.map((row) => this.label(row, "col")));
    const lines = columns.map((column, place) => element("tr", {}, this.name(column, "row"), ...rows.map((row) => this.cell(row.cells[place], row))));
    return [element("thead", {}, head), element("tbody", {}, ...lines)];
  }

  /** @param {Column} column @param {string} scope */
  name(column, scope) {
    return element("th", { scope }, element("a", { href: this.address(column.href) }, column.name), " ", element("span", { class: "rp-muted" }, column.cite), " ", element("span", { class: "rp-read-basis" }, column.study.read));
  }

  /** @param {Judged} row @param {string} scope */
  label(row, scope) {
    const name = row.id.startsWith(THEME) ? element("a", { href: `${this.themes}${row.id.slice(THEME.length)}/` }, row.label) : row.label;
    const head = element("th", { scope }, name, " ", this.mark(row.verdict ?? "none", row.verdict && SIGNS[row.verdict], row.differs ? "differs" : undefined));
    if (row.direction) {
      const said = fill(this.words.direction, { direction: this.values.said[row.direction][1] });
      head.append(" ", element("span", { class: "rp-says rp-says--direction" }, said));
    }
    return head;
  }

  /** @param {string} kind @param {string} [sign] @param {string} [word] where it is not that of the kind */
  mark(kind, sign, word = kind) {
    return element("span", { class: `rp-says rp-says--${kind}` }, ...(sign ? [hidden(sign), " "] : []), this.words[word]);
  }

  /** @param {Cell} cell @param {Judged} row */
  cell(cell, row) {
    if (cell.status !== "coded") return element("td", {}, element("span", { class: `rp-status rp-status--${cell.status}` }, this.values.status[cell.status][1]));
    return element("td", {}, ...(cell.parts ?? []).map((part) => this.value(part, row.shared)));
  }

  /** @param {Part} part @param {Set<string>} shared */
  value(part, shared) {
    const box = element("div", { class: "rp-value" });
    if (part.about) box.append(element("strong", {}, `${part.about}:`), " ");
    if (part.level) box.append(...this.finding(part));
    else if (part.outcome) box.append(this.outcome(part), " ", part.text);
    else {
      const said = part.source_term ? fill(this.values.called.source[1], { name: part.text, term: part.source_term }) : part.text;
      box.append(part.target ? element("a", { href: this.address(part.target) }, said) : said);
    }
    const own = part.level && !part.evidence ? `${part.level}/${part.effect}` : part.key;
    if (own && shared.has(own)) box.append(" ", this.mark("shared", "="));
    return box;
  }

  /** @param {Part} part @returns {(Node | string)[]} */
  finding(part) {
    const told = /** @type {const} */ (["level", "effect"]).map((kind) => this.values[kind][part[kind] ?? ""]);
    const words = this.values.cell[`${part.level}/${part.effect}`][1];
    const link = element(
      "a",
      { class: `rp-cell rp-effect--${part.effect}${OWN_EVIDENCE.includes(part.evidence) ? "" : " rp-cell--claim"}`, href: this.address(part.target ?? "") },
      hidden(told.map(([sign]) => sign).join("")), " ", element("span", { class: "rp-cell__words" }, words),
    );
    const mark = part.mark ? [element("span", { class: "rp-badge rp-evidence" }, part.mark), " "] : [];
    return [link, " ", ...mark, part.text];
  }

  /** @param {Part} part */
  outcome(part) {
    const [sign, name] = this.values.outcome[part.outcome ?? ""];
    return element("a", { class: `rp-badge rp-outcome rp-outcome--${part.outcome}`, href: this.address(part.target ?? "") }, hidden(sign), ` ${name}`);
  }
}

/** A sign beside the word that says the same. @param {string} sign */
const hidden = (sign) => element("span", { "aria-hidden": "true" }, sign);

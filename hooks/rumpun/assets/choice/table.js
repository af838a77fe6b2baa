// @ts-check
/**
 * Draws the chosen cases as the page draws all of them: the matrix in words, the evidence map in signs. With one theme the cases
 * stand below each other, which suits a phone.
 *
 * @typedef {import("./rules.js").Column} Column
 * @typedef {import("./rules.js").Said} Said
 * @typedef {Record<string, Record<string, [sign: string, name: string]>>} Values kind -> value -> sign and name
 * @typedef {{ studies: string, themes: string, words: Record<string, string>, values: Values }} Settings
 */
import { element } from "../shared/elements.js";
import { saidOf, silenceOf } from "./rules.js";

/**
 * @typedef {{ head: (scope: string) => HTMLElement, cell: (column: Column) => HTMLElement }} Row
 * @typedef {(column: Column, scope: string) => HTMLElement} Name
 */

/** Cases as columns: the heads, and the lines. @param {readonly Column[]} columns @param {readonly Row[]} rows @param {Name} name @returns {[HTMLElement[], HTMLElement[][]]} */
const standing = (columns, rows, name) => [columns.map((column) => name(column, "col")), rows.map(({ head, cell }) => [head("row"), ...columns.map(cell)])];

/** Cases as rows. @param {readonly Column[]} columns @param {readonly Row[]} rows @param {Name} name @returns {[HTMLElement[], HTMLElement[][]]} */
const lying = (columns, rows, name) => [rows.map(({ head }) => head("col")), columns.map((column) => [name(column, "row"), ...rows.map(({ cell }) => cell(column))])];

/** @param {string} sign */
const hidden = (sign) => element("span", { "aria-hidden": "true" }, sign);

/** Which of the findings of a cell that read alike this one is. @param {readonly Said[]} said @param {number} place */
const nth = (said, place) => said.slice(0, place + 1).filter((each) => each.slice(3).join() === said[place].slice(3).join()).length;

export class Table {
  general = false;

  /** @param {Settings} settings */
  constructor(settings) {
    this.settings = settings;
  }

  /** @param {string} caption @param {readonly Column[]} columns @param {readonly [id: string, name: string][]} themes @param {boolean} below whether the cases stand below each other */
  draw(caption, columns, themes, below) {
    const { words } = this.settings;
    /** @type {Row[]} */
    const each = themes.map(([id, name]) => ({
      head: (scope) => this.theme(id, name, scope),
      cell: (column) => element("td", this.labelled(column), ...this.cell(column, id)),
    }));
    /** @type {Row} */
    const outcome = { head: (scope) => element("th", { scope }, words.outcome), cell: (column) => this.outcome(column) };
    const listed = below ? "" : " rp-list";
    const [corner, head, lines] = below
      ? [words.case, ...lying(columns, [...each, outcome], (column, scope) => this.name(column, scope))]
      : [words.theme, ...standing(columns, [outcome, ...each], (column, scope) => this.name(column, scope))];
    const table = element("table", { class: `rp-table rp-matrix rp-table--sticky${this.look}${listed}` }, element("caption", { class: "rp-sr" }, caption));
    table.append(element("thead", {}, element("tr", {}, element("th", { scope: "col" }, corner), ...head)), element("tbody", {}, ...lines.map((line) => element("tr", {}, ...line))));
    if (listed) table.append(element("tfoot", {}, element("tr", { class: "rp-picks" }, element("th", { scope: "row" }, words.compare), ...columns.map((column) => element("td", this.labelled(column), ...this.pick(column))))));
    return table;
  }

  get look() {
    return "";
  }

  /** @param {string} id @param {string} name @param {string} scope */
  theme(id, name, scope) {
    return element("th", { scope }, element("a", { href: `${this.settings.themes}${id}/` }, name));
  }

  /** What a cell is of, where a phone shows the table as a list. @param {Column} column @returns {{ "data-of": string }} */
  labelled({ shown, own }) {
    return { "data-of": own?.name ?? `${shown.cite} (${this.settings.words.in_general})` };
  }

  /** The head of a case; in a table of cases as columns its button stands at the foot. @param {Column} column @param {string} scope */
  name(column, scope) {
    const { of, shown, own } = column;
    if (!own) return element("th", { scope }, `${shown.cite} (${this.settings.words.in_general})`);
    const pick = scope === "row" ? [" ", ...this.pick(column)] : [];
    return element("th", { scope }, element("a", { href: this.study(of.study, own.anchor) }, own.name), " ", element("span", { class: "rp-read-basis" }, shown.read), ...pick);
  }

  /** Where the tray puts the button of a case. @param {Column} column */
  pick({ of, own }) {
    return own ? [element("span", { class: "rp-pick", "data-rp-pick": of.id, "data-name": of.name === of.title ? of.name : `${of.name} (${of.title})` })] : [];
  }

  /** @param {string} id @param {string} anchor */
  study(id, anchor) {
    return `${this.settings.studies}${id}/#${anchor}`;
  }

  /** @param {Column} column */
  outcome(column) {
    const { of, own } = column;
    if (!own) return element("td");
    const [sign, name] = this.settings.values.outcome[own.outcome];
    return element("td", this.labelled(column), element("a", { class: `rp-badge rp-outcome rp-outcome--${own.outcome}`, href: this.study(of.study, own.anchor) }, hidden(sign), ` ${name}`));
  }

  /** @param {Column} column @param {string} theme @returns {(Node | string)[]} */
  cell(column, theme) {
    const said = saidOf(column, theme);
    if (said.length) return said.map((each, place) => this.finding(column, each, nth(said, place)));
    const silence = silenceOf(column, theme);
    return silence ? [element("span", { class: `rp-status rp-status--${silence}` }, this.settings.values.status[silence][1])] : [];
  }

  /** @param {Column} column @param {Said} said @param {number} again which of those that read alike it is */
  finding({ of }, [id, level, effect, words, mark, letters], again) {
    const { words: own, values } = this.settings;
    const only = letters.includes("o");
    const general = only || letters.includes("g") ? " rp-cell--general" : "";
    const claim = letters.includes("c") ? " rp-cell--claim" : "";
    const place = { class: `rp-cell${only ? "" : ` rp-effect--${effect}`}${general}${claim}${again > 1 ? " rp-cell--again" : ""}`, href: this.study(of.study, id) };
    const unplain = mark ? [element("span", { class: "rp-sr" }, ` (${mark})`)] : [];
    if (again > 1) return element("a", place, hidden(`×${again}`), element("span", { class: "rp-sr" }, words), ...unplain);
    return element(
      "a", place,
      ...(letters.includes("g") ? [element("span", { class: "rp-cell__about" }, own.general)] : []),
      ...(only ? [] : [hidden(values.level[level][0] + values.effect[effect][0])]),
      element("span", { class: "rp-cell__words" }, words),
      ...unplain,
    );
  }
}

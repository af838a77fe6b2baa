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
import { saidOf, silenceOf, told } from "./rules.js";

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

export class Table {
  general = false;

  /** @param {Settings} settings */
  constructor(settings) {
    this.settings = settings;
  }

  /** @param {string} caption @param {readonly Column[]} columns @param {readonly [id: string, name: string][]} themes @param {string} theme the chosen one, or empty */
  draw(caption, columns, themes, theme) {
    const { words } = this.settings;
    const names = new Map(themes);
    const rows = theme ? [theme] : told(themes.map(([id]) => id), columns);
    /** @type {Row[]} */
    const each = rows.map((id) => ({
      head: (scope) => this.theme(id, names.get(id) ?? id, scope),
      cell: (column) => element("td", {}, ...this.cell(column, id)),
    }));
    /** @type {Row} */
    const outcome = { head: (scope) => element("th", { scope }, words.outcome), cell: (column) => this.outcome(column) };
    const [corner, head, lines] = theme
      ? [words.case, ...lying(columns, [...each, outcome], (column, scope) => this.name(column, scope))]
      : [words.theme, ...standing(columns, [outcome, ...each], (column, scope) => this.name(column, scope))];
    const table = element("table", { class: `rp-table rp-matrix rp-table--sticky${this.look}` }, element("caption", { class: "rp-sr" }, caption));
    table.append(element("thead", {}, element("tr", {}, element("th", { scope: "col" }, corner), ...head)), element("tbody", {}, ...lines.map((line) => element("tr", {}, ...line))));
    return table;
  }

  get look() {
    return "";
  }

  /** @param {string} id @param {string} name @param {string} scope */
  theme(id, name, scope) {
    return element("th", { scope }, element("a", { href: `${this.settings.themes}${id}/` }, name));
  }

  /** @param {Column} column @param {string} scope */
  name({ of, shown, own }, scope) {
    const { words } = this.settings;
    if (!own) return element("th", { scope }, `${shown.cite} (${words.in_general})`);
    const pick = element("span", { class: "rp-pick", "data-rp-pick": of.id, "data-name": of.name === of.title ? of.name : `${of.name} (${of.title})` });
    return element("th", { scope }, element("a", { href: this.study(of.study, own.anchor) }, own.name), " ", element("span", { class: "rp-read-basis" }, shown.read), " ", pick);
  }

  /** @param {string} id @param {string} anchor */
  study(id, anchor) {
    return `${this.settings.studies}${id}/#${anchor}`;
  }

  /** @param {Column} column */
  outcome({ of, own }) {
    if (!own) return element("td");
    const [sign, name] = this.settings.values.outcome[own.outcome];
    return element("td", {}, element("a", { class: `rp-badge rp-outcome rp-outcome--${own.outcome}`, href: this.study(of.study, own.anchor) }, hidden(sign), ` ${name}`));
  }

  /** @param {Column} column @param {string} theme @returns {(Node | string)[]} */
  cell(column, theme) {
    const said = saidOf(column, theme);
    if (said.length) return said.map((each) => this.finding(column, each));
    const silence = silenceOf(column, theme);
    return silence ? [element("span", { class: `rp-status rp-status--${silence}` }, this.settings.values.status[silence][1])] : [];
  }

  /** @param {Column} column @param {Said} said */
  finding({ of }, [id, level, effect, words, mark, letters]) {
    const { words: own, values } = this.settings;
    const only = letters.includes("o");
    const general = only || letters.includes("g") ? " rp-cell--general" : "";
    const claim = letters.includes("c") ? " rp-cell--claim" : "";
    return element(
      "a", { class: `rp-cell${only ? "" : ` rp-effect--${effect}`}${general}${claim}`, href: this.study(of.study, id) },
      ...(letters.includes("g") ? [element("span", { class: "rp-cell__about" }, own.general)] : []),
      ...(only ? [] : [hidden(values.level[level][0] + values.effect[effect][0])]),
      element("span", { class: "rp-cell__words" }, words),
      ...(mark ? [element("span", { class: "rp-sr" }, ` (${mark})`)] : []),
    );
  }
}

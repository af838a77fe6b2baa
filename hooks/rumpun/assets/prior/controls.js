// @ts-check
/**
 * The other steps to a prior-research table: the reader's own study, the columns, the citation style, and taking the table away.
 *
 * @typedef {import("./columns.js").ColumnName} ColumnName
 * @typedef {{ columns: (names: ColumnName[]) => void, style: (slug: string) => void, number: (text: string) => void, paper: (name: string) => void, own: (row: boolean) => void, take: (format: string) => void, copy: () => void }} Acts
 */
import { button, element, fill } from "../shared/elements.js";
import { labelOf, NAMES, presetOf, PRESETS, USUAL } from "./columns.js";
import { PAPER_NAMES, paperFor } from "./papers.js";
import { isNumber, NUMBER } from "./state.js";

export const FORMATS = ["docx", "xlsx", "csv", "md", "tex"];
const FREE = "free";

export class OwnStep {
  /** @param {Record<string, string>} words @param {Acts} acts */
  constructor(words, acts) {
    this.words = words;
    this.box = element("input", { type: "checkbox" });
    this.box.addEventListener("change", () => acts.own(this.box.checked));
    this.row = element("label", { class: "rp-tick" }, this.box, element("span", {}, words.own_row));
    this.said = element("p");
    this.element = element("section", { class: "rp-step" }, element("h3", {}, words.step_own), this.said, this.row);
  }

  /** @param {string | undefined} title of the own study; undefined where there is none @param {boolean} row @param {string} href */
  show(title, row, href) {
    const { words } = this;
    const link = element("a", { href, class: title === undefined ? "rp-action" : "" }, title === undefined ? words.own_fill : words.own_change);
    const told = title === undefined ? words.own_none : fill(words.own_is, { title: title || words.own_untitled });
    this.said.replaceChildren(told, " ", link);
    this.row.hidden = title === undefined;
    this.box.checked = row;
  }
}

export class ColumnStep {
  /** @param {Record<string, string>} words @param {Record<string, string>} labels @param {Acts} acts */
  constructor(words, labels, acts) {
    this.words = words;
    this.acts = acts;
    this.state = element("span", { class: "rp-step__state" });
    this.presets = element("fieldset", { class: "rp-choice" }, element("legend", {}, words.preset));
    for (const key of [...Object.keys(PRESETS), FREE]) this.presets.append(this.preset(key));
    const ticks = NAMES.map((name) => {
      const box = element("input", { type: "checkbox", value: name });
      return element("li", {}, element("label", {}, box, element("span", {}, labelOf(name, labels))));
    });
    this.ticks = element("ul", { class: "rp-ticks rp-ticks--columns" }, ...ticks);
    this.free = element("details", { class: "rp-step__more" }, element("summary", {}, words.columns), this.ticks);
    const summary = element("summary", {}, element("h3", {}, words.step_columns), this.state);
    this.element = element("details", { class: "rp-step", open: true }, summary, this.presets, this.free);
    this.presets.addEventListener("change", (event) => this.pick(/** @type {HTMLInputElement} */ (event.target).value));
    this.ticks.addEventListener("change", (event) => this.ticked(/** @type {HTMLInputElement} */ (event.target)));
  }

  /** @param {string} key */
  preset(key) {
    const { words } = this;
    const label = key === FREE ? words.preset_own : fill(words.preset_n, { n: key });
    const usual = key === USUAL ? [element("span", { class: "rp-muted" }, ` (${words.preset_usual})`)] : [];
    return element("label", {}, element("input", { type: "radio", name: "rp-preset", value: key }), element("span", {}, label, ...usual));
  }

  /** @param {string} key */
  pick(key) {
    if (key !== FREE) return this.acts.columns([...PRESETS[key]]);
    this.free.open = true;
    return this.ticks.querySelector("input")?.focus();
  }

  /** @param {HTMLInputElement} box */
  ticked(box) {
    const ticked = [...this.ticks.querySelectorAll("input")].filter((each) => each.checked).map((each) => each.value);
    if (!ticked.length) box.checked = true;
    this.acts.columns(ticked.length ? NAMES.filter((name) => ticked.includes(name)) : []);
  }

  /** @param {readonly ColumnName[]} columns */
  show(columns) {
    const preset = presetOf(columns);
    this.state.textContent = fill(this.words.preset_n, { n: columns.length });
    for (const radio of this.presets.querySelectorAll("input")) radio.checked = radio.value === (preset || FREE);
    for (const box of this.ticks.querySelectorAll("input")) box.checked = columns.some((name) => name === box.value);
    if (!preset) this.free.open = true;
  }
}

export class TakeStep {
  /** @param {Record<string, string>} words @param {[string, string, string][]} styles @param {Acts} acts */
  constructor(words, styles, acts) {
    this.select = element("select", {}, ...styles.map(([, slug, name]) => new Option(name, slug)));
    this.select.addEventListener("change", () => acts.style(this.select.value));
    const style = element("label", { class: "rp-field" }, element("span", {}, words.style), this.select);
    this.number = element("input", { maxlength: 12, autocomplete: "off", class: "rp-field__short" });
    this.number.addEventListener("input", () => isNumber(this.number.value.trim()) && acts.number(this.number.value.trim()));
    this.number.addEventListener("change", () => {
      if (!isNumber(this.number.value.trim())) this.number.value = NUMBER;
      acts.number(this.number.value.trim());
    });
    const number = element("label", { class: "rp-field" }, element("span", {}, words.number), this.number);
    this.papers = element("select", {}, ...PAPER_NAMES.map((name) => new Option(words[`paper_${name}`], name)));
    this.papers.addEventListener("change", () => acts.paper(this.papers.value));
    const paper = element("label", { class: "rp-field" }, element("span", {}, words.paper), this.papers);
    const layout = element("details", { class: "rp-step__more" }, element("summary", {}, words.layout), element("div", { class: "rp-step__layout" }, number, paper, style));
    const takes = FORMATS.map((format, place) =>
      button(words[`take_${format}`], () => acts.take(format), { class: place ? "rp-button" : "rp-action rp-action--main" }),
    );
    const copy = button(words.copy, () => acts.copy());
    const buttons = element("p", { class: "rp-buttons" }, takes[0], copy, ...takes.slice(1));
    this.element = element("section", { class: "rp-step" }, element("h3", {}, words.step_take), buttons, layout);
  }

  /** @param {import("./state.js").State} state */
  show({ style, number, paper, columns }) {
    this.select.value = style;
    if (document.activeElement !== this.number) this.number.value = number;
    for (const option of this.papers.options) option.disabled = paperFor(option.value, columns.length) !== option.value;
    this.papers.value = paper;
  }
}

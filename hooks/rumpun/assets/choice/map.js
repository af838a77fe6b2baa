// @ts-check
/**
 * The evidence map of the chosen cases: the same signs as in the drawing, in the cells of a table, where the browser finds their places.
 *
 * @typedef {import("./rules.js").Column} Column
 * @typedef {import("./rules.js").Said} Said
 * @typedef {{ shapes: Record<string, string>, middles: Record<string, number>, effects: Record<string, string>, blanks: Record<string, string> }} Marks
 */
import { element } from "../shared/elements.js";
import { saidOf, silenceOf } from "./rules.js";
import { Table } from "./table.js";

/** @type {Record<string, string>} */
const LOOKS = { general: "pointer", claims: "pointer", not_coded: "unseen" };

/** @param {string} name @param {Record<string, string>} attributes @param {...Node} children */
function drawn(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** One sign, centred on 0,0 as in the key of the picture. @param {string} look @param {...Node} inside */
const sign = (look, ...inside) => drawn("svg", { class: `rp-sample ${look}`, width: "28", height: "28", viewBox: "-14 -14 28 28", "aria-hidden": "true" }, ...inside);

export class EvidenceTable extends Table {
  /** @override */
  general = true;

  /** @param {import("./table.js").Settings} settings @param {Marks} marks */
  constructor(settings, marks) {
    super(settings);
    this.marks = marks;
  }

  /** @override */
  get look() {
    return " rp-signs";
  }

  /** @override @param {Column} column @param {string} theme @returns {(Node | string)[]} */
  cell(column, theme) {
    const said = saidOf(column, theme);
    const own = said.filter(([, , , , , letters]) => !/[go]/.test(letters));
    if (own.length) return own.map((each) => this.finding(column, each));
    const [first] = said;
    if (!first && !column.own) return [];
    const why = !first ? silenceOf(column, theme) : first[5].includes("o") ? "claims" : "general";
    const { words, values } = this.settings;
    return [sign("", drawn("path", { class: `rp-pic__${LOOKS[why] ?? "silent"}`, d: this.marks.blanks[why] })), element("span", { class: "rp-sr" }, words[`see_${why}`] ?? values.status[why][1])];
  }

  /** @override @param {Column} column @param {Said} said */
  finding({ of }, [id, level, effect, words, mark, letters]) {
    const { shapes, effects, middles } = this.marks;
    const shape = drawn("path", { class: "rp-mark__shape", d: shapes[level] });
    const inside = drawn("path", { class: "rp-mark__sign", d: effects[effect], transform: `translate(0 ${middles[level]})` });
    const told = mark ? `${words} (${mark})` : words;
    const look = `rp-mark rp-mark--${effect}${letters.includes("c") ? " rp-mark--claim" : ""}`;
    return element("a", { href: this.study(of.study, id), title: told }, sign(look, shape, inside), element("span", { class: "rp-sr" }, told));
  }
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, fitting, numbered, parse, queryOf, studiesOf, told } from "../../../hooks/rumpun/assets/choice/rules.js";

const INDEX = [
  { id: "a", name: "Mentari", cite: "Abdi (2001)", basis: "naskah lengkap" },
  { id: "b", name: "Melati", cite: "Béla (2002)", basis: "abstrak", cases: [{ id: "b.x", name: "Satu" }, { id: "b.y", name: "Dua" }] },
];
const CASES = numbered(INDEX);
/** @type {import("../../../hooks/rumpun/assets/choice/rules.js").Dimension[]} */
const DIMENSIONS = [
  { id: "theme", name: "Tema", terms: [["kohesi", "Kohesi", 0]], former: { kekompakan: "kohesi" } },
  { id: "place", name: "Tempat", terms: [["jawa", "Jawa", 0]] },
];
const said = (/** @type {string} */ letters) => /** @type {import("../../../hooks/rumpun/assets/choice/rules.js").Said} */ (["t1", "high", "helps", "tinggi", "", letters]);
const shown = (/** @type {number} */ cases, /** @type {Record<string, any[]>} */ general = {}) => ({
  cite: "", read: "", general, cases: [...Array(cases)].map((_, n) => ({ anchor: `${n}`, name: `${n}`, outcome: "high", cells: n ? { kohesi: [said("g")] } : { kohesi: [said("")], norma: [said("c")] }, silent: {} })),
});

test("cases are numbered study by study, and a study of one case is its case", () => {
  assert.deepEqual(CASES.map(({ id, study, place }) => [id, study, place]), [["a", "a", 0], ["b.x", "b", 0], ["b.y", "b", 1]]);
});

test("what fits has every term and all words, whatever their accents", () => {
  const ids = (/** @type {number[][]} */ members, q = "") => fitting(CASES, members, q).map(({ id }) => id);
  assert.deepEqual(ids([[0, 1], [1, 2]]), ["b.x"]);
  assert.deepEqual(ids([], "bela dua"), ["b.y"]);
  assert.deepEqual(ids([[0]], "melati"), []);
  assert.equal(studiesOf(CASES), 2);
});

test("an address names terms, former ones too, and what is unknown is told", () => {
  const { choice, unknown } = parse("?theme=kekompakan&place=mars&q=mel&other=1", DIMENSIONS);
  assert.deepEqual([...choice.terms], [["theme", "kohesi"]]);
  assert.deepEqual([choice.q, unknown], ["mel", ["mars"]]);
  assert.equal(queryOf("?embed=&place=mars", DIMENSIONS, choice), "embed=&theme=kohesi&q=mel");
  assert.deepEqual(parse("?theme=constructor", DIMENSIONS).unknown, ["constructor"]);
});

test("what a study says in general stands beside the last of its cases that are shown", () => {
  const known = new Map([["a", shown(1)], ["b", shown(2, { kohesi: [said("")] })]]);
  const of = (/** @type {boolean} */ general, cases = CASES) => columnsOf(cases, known, general).map(({ of: { id }, own }) => (own ? id : "general"));
  assert.deepEqual(of(true), ["a", "b.x", "b.y", "general"]);
  assert.deepEqual(of(true, CASES.slice(0, 2)), ["a", "b.x", "general"]);
  assert.deepEqual(of(false), ["a", "b.x", "b.y"]);
});

test("themes that nobody speaks of are left out, and those come first of which most cases say something themselves", () => {
  const columns = columnsOf(CASES, new Map([["a", shown(1)], ["b", shown(2)]]), false);
  assert.deepEqual(told(["bonding", "norma", "kohesi"], columns), ["norma", "kohesi"]);
  assert.deepEqual(told(["kohesi", "norma"], columns.slice(2)), ["kohesi"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { alike } from "../../../hooks/rumpun/assets/contributing/names.js";

const TERMS = [
  { value: "kohesi", name: "Kohesi kelompok" }, { value: "jaringan", name: "Jaringan" }, { value: "fgd", name: "Diskusi kelompok terarah" },
];
const OTHERS = { kohesi: ["Kekompakan", "Team spirit"], fgd: ["FGD"] };

/** @param {string} text */
const found = (text) => alike(text, TERMS, OTHERS).map(({ value }) => value);

test("whoever types another name of a term is shown that term first", () => {
  assert.deepEqual(found("kekompakan"), ["kohesi"]);
  assert.deepEqual(found(" FGD "), ["fgd"]);
  assert.deepEqual(found("Team spirit"), ["kohesi"]);
});

test("a longer word is shared with any of its names", () => {
  assert.deepEqual(found("kekompakan kelompok kami"), ["kohesi", "fgd"]);
  assert.deepEqual(found("spirit"), ["kohesi"]);
  assert.deepEqual(found("modal"), []);
});

// @ts-check
/** A second coding is handed in as it is asked for, without what is not, and is taken up from its file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, contribution, fromFile, left } from "../../../hooks/rumpun/assets/contributing/second_draft.js";

const toCode = {
  id: "arisan", name: "Arisan", title: "", cite: "", basis: "", themes: {},
  cases: [{ id: "satu", name: "Satu", where: "" }],
  findings: [{ id: "f-1", theme: "kohesi", about: "", where: "", statement: "" }, { id: "f-2", theme: "kohesi", about: "", where: "", statement: "" }],
};
const draft = () => begun({ id: "pengode kedua", en: "a second coder" }, "2026-11-01.abc", "2026-11-22");

test("what lacks a code is left, in its order", () => {
  const begunOne = draft();
  begunOne.findings["f-1"] = { level: "high", effect: "helps" };
  begunOne.findings["f-2"] = { level: "high", effect: "helps", evidence: "result" };
  assert.deepEqual(left(toCode, begunOne), [["cases", "satu"], ["findings", "f-1"]]);
});

test("only what is asked for is handed in, and it comes back from its file", () => {
  const done = draft();
  done.cases = { satu: { outcome: "high" }, dua: { outcome: "low" } };
  done.findings = { "f-1": { level: "low", effect: "hinders", evidence: "result", note: " ragu " }, "f-2": { note: "kosong" } };
  const made = contribution(toCode, done);
  assert.deepEqual(made.second_codings.arisan, {
    coder: { id: "pengode kedua", en: "a second coder" }, date: "2026-11-22",
    cases: [{ id: "satu", outcome: "high" }],
    findings: [{ id: "f-1", level: "low", effect: "hinders", evidence: "result", note: "ragu" }],
  });
  const back = fromFile(JSON.stringify(made), "arisan");
  assert.deepEqual(back?.findings, { "f-1": { level: "low", effect: "hinders", evidence: "result", note: "ragu" } });
  assert.equal(back?.seen, "2026-11-01.abc");
});

test("what is no second coding of the study is none", () => {
  for (const text of ["", "{", "[]", "null", '{"format":"rumpun-contribution","version":1}', JSON.stringify(contribution({ ...toCode, id: "lain" }, draft()))]) {
    assert.equal(fromFile(text, "arisan"), undefined, text);
  }
  const odd = { format: "rumpun-contribution", version: 1, second_codings: { arisan: { coder: 1, date: 2, cases: [], findings: [{ id: "f-1", level: {} }] } } };
  assert.equal(fromFile(JSON.stringify(odd), "arisan"), undefined);
});

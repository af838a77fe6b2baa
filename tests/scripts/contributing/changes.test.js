/** A correction says what it corrects and nothing else, and can be made again on what it was made from. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { changed, changes } from "../../../hooks/rumpun/assets/contributing/changes.js";
import { contribution, correcting, empty, filled, fromFile, toFile } from "../../../hooks/rumpun/assets/contributing/draft.js";
import { entry, files, yaml } from "../../../hooks/rumpun/assets/contributing/files.js";
import { free, idFrom } from "../../../hooks/rumpun/assets/contributing/names.js";

const STUDY = { reference: "a2020", cases: [{ id: "satu", name: "Satu" }, { id: "dua", name: "Dua" }], keywords: { id: ["x", "y"] }, basis: "abstract" };

/** @param {(study: any) => void} act */
function after(act) {
  const study = structuredClone(STUDY);
  act(study);
  return study;
}

/** @type {[string, (study: any) => void, unknown[]][]} */
const CASES = [
  ["nothing", () => undefined, []],
  ["a value", (study) => (study.cases[1].name = "Tiga"), [{ path: ["cases", "dua", "name"], was: "Dua", becomes: "Tiga" }]],
  ["a new key", (study) => (study.cases[0].outcome = "high"), [{ path: ["cases", "satu", "outcome"], was: null, becomes: "high" }]],
  ["a key taken away", (study) => delete study.basis, [{ path: ["basis"], was: "abstract", becomes: null }]],
  ["an item added", (study) => study.cases.push({ id: "tiga" }), [{ path: ["cases", "tiga"], was: null, becomes: { id: "tiga" } }]],
  ["an item taken away", (study) => study.cases.shift(), [{ path: ["cases", "satu"], was: STUDY.cases[0], becomes: null }]],
  ["a list of words", (study) => study.keywords.id.push("z"), [{ path: ["keywords", "id"], was: ["x", "y"], becomes: ["x", "y", "z"] }]],
  ["another order", (study) => study.cases.reverse(), [{ path: ["cases"], was: STUDY.cases, becomes: [...STUDY.cases].reverse() }]],
];

for (const [what, act, expected] of CASES) {
  test(`${what} is one change, and making it again gives the same`, () => {
    const other = after(act);
    assert.deepEqual(changes(STUDY, other), expected);
    assert.deepEqual(changed(STUDY, changes(STUDY, other)), other);
  });
}

test("a change of what is no longer there is refused", () => {
  assert.equal(changed(STUDY, [{ path: ["cases", "dua", "name"], was: "Empat", becomes: "Tiga" }]), undefined);
  assert.equal(changed(STUDY, [{ path: ["themes", "x", "name"], was: null, becomes: "Tiga" }]), undefined);
});

test("a draft and its file tell the same, whether new or a correction", async () => {
  const fresh = { ...empty("v1"), id: "uji", key: "a2020", study: { basis: "abstract", cases: [] }, work: { type: "article", fields: { title: "T", url: "" } }, message: "Halo" };
  assert.deepEqual(contribution(fresh).studies, { uji: { study: { reference: "a2020", basis: "abstract" }, summary: { id: "", en: "" } } });
  assert.deepEqual(contribution(fresh).works, { a2020: { type: "article", fields: { title: "T" } } });
  const read = await fromFile(toFile(fresh), async () => undefined);
  assert.ok(typeof read !== "string");
  assert.equal(toFile(read), toFile(fresh));
  const corrected = { ...correcting("satu", STUDY, "v1"), study: after((study) => (study.basis = "full-text")) };
  const again = await fromFile(toFile(corrected), async () => STUDY);
  assert.ok(typeof again !== "string");
  assert.deepEqual(again.study, corrected.study);
  assert.equal(await fromFile(toFile(corrected), async () => ({ ...STUDY, basis: "catalogue-record" })), "changed");
});

test("what is no contribution is called so", async () => {
  const none = async () => undefined;
  assert.equal(await fromFile("{", none), "json");
  for (const text of ["[]", "{}", "null", '{"format":"rumpun-contribution","version":2}', '{"format":"rumpun-contribution","version":1}', '{"format":"rumpun-contribution","version":1,"studies":{"a":3}}']) assert.equal(await fromFile(text, none), "other", text);
  assert.equal(await fromFile(" ".repeat(1_000_001), none), "large");
});

test("a file whose parts are not what the form walks through is refused, not shown", async () => {
  const none = async () => undefined;
  const file = (/** @type {any} */ study, /** @type {any} */ more = {}) => JSON.stringify({ format: "rumpun-contribution", version: 1, studies: { uji: { study } }, ...more });
  for (const study of [{ findings: 3 }, { cases: ["x"] }, { source_parts: {} }, { theories: [null] }]) assert.equal(await fromFile(file(study), none), "other", JSON.stringify(study));
  for (const more of [{ works: { k: { type: "book", fields: { title: 3 } } } }, { works: { k: 3 } }, { terms: { themes: 3 } }]) assert.equal(await fromFile(file({}, more), none), "other", JSON.stringify(more));
});

test("what was left empty is left out, at every depth", () => {
  assert.deepEqual(filled({ a: " ", b: [{ c: "" }, "x "], d: { e: {} }, f: 0, g: false }), { b: ["x"], f: 0, g: false });
});

test("files for the repository hold every text as it is", () => {
  const made = files({ ...contribution({ ...empty(), id: "uji", key: "k", study: { a: ['"x": #1', "—"], b: [{ c: "d\ne", e: {} }] } }), works: { k: { type: "book", fields: { author: "{Badan & Co}", title: "A {b} 50%", doi: "10.1/a_b" } } } });
  assert.deepEqual(Object.keys(made), ["studies/uji/study.yml", "bib/new.bib"]);
  assert.equal(made["studies/uji/study.yml"], 'reference: "k"\na: ["\\"x\\": #1", "—"]\nb:\n  - c: "d\\ne"\n');
  assert.equal(made["bib/new.bib"], "@book{k,\n  author = {{Badan \\& Co}},\n  title = {A (b) 50\\%},\n  doi = {10.1/a_b},\n}\n");
  assert.equal(yaml({ a: 1, b: true }), "a: 1\nb: true\n");
  assert.equal(entry("k", { type: "misc", fields: { title: "  " } }), "@misc{k,\n}\n");
});

test("ids come from names, and none twice", () => {
  assert.equal(idFrom("KUBE “Mentari” – Étude 2"), "kube-mentari-etude-2");
  assert.equal(idFrom("2 Mei"), "mei");
  assert.equal(idFrom("东"), "");
  assert.ok(idFrom("kata ".repeat(40)).length <= 60);
  assert.equal(free("a", (id) => ["a", "a-2"].includes(id)), "a-3");
});

/** References as people paste them are understood as the work that they name. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { bibtex } from "../../../hooks/rumpun/assets/contributing/incoming/bibtex.js";
import { plainText } from "../../../hooks/rumpun/assets/contributing/incoming/latex.js";
import { understood } from "../../../hooks/rumpun/assets/contributing/incoming/references.js";
import { Table } from "../../../hooks/rumpun/assets/contributing/incoming/table.js";
import { keyFor } from "../../../hooks/rumpun/assets/contributing/keys.js";
import { contract } from "../contracts.js";

const TABLE = new Table(contract("import_mapping").table);
const CASES = contract("incoming_references").cases;

/** @param {string} file */
const given = (file) => readFileSync(new URL(`../../citation/incoming/${file}`, import.meta.url), "utf8");

/** @param {string} text @returns {[string, Record<string, string>]} */
function taken(text) {
  const [draft] = understood(text, TABLE).drafts;
  assert.ok(draft, text);
  return [draft.type, draft.fields];
}

// XML is read by what browsers have for it; `tests/browser/test_references.py` does that.
for (const { file, form, drafts } of CASES.filter((/** @type {{ file: string }} */ each) => !each.file.endsWith(".xml"))) {
  test(`${file} becomes what the import makes of it`, () => {
    const read = understood(given(file), TABLE);
    assert.deepEqual(read.drafts.map((draft) => ({ key: keyFor(draft.fields, []), ...draft })), drafts);
    assert.deepEqual([read.form, read.strange], [form, []]);
  });
}

test("every expression of the table is one of JavaScript", () => {
  for (const name of Object.keys(TABLE.told.patterns)) assert.ok(TABLE.pattern(name) instanceof RegExp, name);
});

test("theses with their school, and values in quotes, by their names and joined", () => {
  assert.deepEqual(taken('@string{uin = "UIN "}@phdthesis{x, author = "Nisha", title = "Judul", school = uin # "Bandung", year = 2020, address = {Bandung}, abstract = {lihat @book{y, title = {Z}}}}'), [
    "thesis", { author: "{Nisha}", title: "Judul", institution: "UIN Bandung", year: "2020", location: "Bandung" },
  ]);
});

test("accents, signs and entities of LaTeX and HTML are letters", () => {
  const [entry] = bibtex(String.raw`@book{k, title = {\'Etudes \"{u}ber {\ss} \c{c}a \v{s} \& 50\% R&amp;D --- a--b \emph{x}}, author = {M{\"u}ller, J{\'o}zef and {Gro\ss}}}`);
  assert.equal(plainText(entry.fields.title), "Études über ß ça š & 50% R&D — a–b x");
  assert.equal(taken(`@book{k, author = {${entry.fields.author}}}`)[1].author, "Müller, Józef and {Groß}");
});

test("a language is called by its name, whatever its tag", () => {
  for (const [given_, name] of [["id-ID", "indonesian"], ["Bahasa Inggris", "english"], ["jv", "javanese"], ["entah", "entah"], ["constructor", "constructor"]]) assert.equal(TABLE.language(given_), name);
});

test("what is nothing of all this is not guessed", () => {
  for (const text of ["", "halo", "{", "[]", "TY", "@", "@comment{x}", "null", "{}", "[null]"]) assert.deepEqual(understood(text, TABLE).drafts, [], text);
});

test("a cut or hostile paste ends, and gives text", () => {
  for (const text of ["@article{a, title = {{{{", '@article{a, title = "', "@article{a, title = ", `@article{a, ${"x={".repeat(5000)}`]) assert.ok(understood(text, TABLE).drafts.length);
  const names = ["__proto__", "constructor", "toString"];
  for (const name of names.slice(1)) assert.ok(understood(`@book{${name}, ${name} = {x}, title = {Y}}\n@constructor{a, title = {Y}}`, TABLE).drafts[0]?.fields.title);
  for (const name of names) assert.equal(understood(JSON.stringify({ type: name, title: "Y", language: name }), TABLE).drafts[0].type, "misc");
  for (const line of [`Sari, ${"A".repeat(1900)}! (2020). Judul. Kota: P`, `${"a, ".repeat(600)}(2020). x`, "(".repeat(100_000), `${"a. ".repeat(30_000)}(2020)`]) assert.ok(understood(line, TABLE));
});

test("a key is made of family name and year, and is free", () => {
  const known = [{ key: "amalia2017" }];
  assert.equal(keyFor({ author: "Amalia, A. D. and Sari, Dewi", year: "2017" }, known), "amalia2017b");
  assert.equal(keyFor({ author: "{Badan Pusat Statistik}", year: "2020" }, []), "statistik2020");
  assert.equal(keyFor({ title: "123" }, []), "karya-tt");
  assert.equal(keyFor({ title: "Ÿ Kohesi" }, []), "y-tt");
});

/** References as people paste them are understood as the work that they name. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { bibtex } from "../../../hooks/rumpun/assets/contributing/bibtex.js";
import { understood } from "../../../hooks/rumpun/assets/contributing/references.js";
import { keyFor } from "../../../hooks/rumpun/assets/contributing/works.js";

const ARTICLE = { author: "Amalia, A. D. and Sari, Dewi", title: "Dinamika Kelompok", year: "2017", journal: "Sosio Konsepsia", volume: "6", number: "3", pages: "301-318", doi: "10.33007/ska.v6i3.1040" };

/** @param {string} text @returns {[string, Record<string, string>]} */
function taken(text) {
  const found = understood(text);
  assert.ok(found, text);
  return [found.work.type, found.work.fields];
}

test("BibTeX of Zotero, Mendeley and Google Scholar", () => {
  const zotero = `@article{amalia_dinamika_2017, title = {{Dinamika} {Kelompok}}, volume = {6}, issn = {2089-0338}, url = {https://doi.org/10.33007/ska.v6i3.1040},
    doi = {10.33007/ska.v6i3.1040}, abstract = {X}, language = {id}, number = {3}, urldate = {2026-01-02}, journal = {Sosio Konsepsia}, author = {Amalia, A. D. and Sari, Dewi}, month = dec, year = {2017}, pages = {301--318}, file = {PDF:/home/x.pdf:application/pdf},}`;
  assert.deepEqual(taken(zotero), ["article", { ...ARTICLE, langid: "indonesian", issn: "2089-0338", urldate: "2026-01-02" }]);
  const scholar = "@article{amalia2017dinamika,\n  title={Dinamika Kelompok},\n  author={Amalia, A. D. and Sari, Dewi},\n  journal={Sosio Konsepsia},\n  volume={6},\n  number={3},\n  pages={301--318},\n  year={2017}\n}";
  const withoutDoi = Object.fromEntries(Object.entries(ARTICLE).filter(([name]) => name !== "doi"));
  assert.deepEqual(taken(scholar), ["article", withoutDoi]);
  assert.deepEqual(understood(zotero)?.left, []);
});

test("BibLaTeX with date and journaltitle, theses with their school", () => {
  assert.deepEqual(taken("@article{a b c, author = {Amalia, A. D. and Sari, Dewi}, title = {Dinamika Kelompok}, date = {2017-12}, journaltitle = {Sosio Konsepsia}, volume = 6, number = 3, pages = {301–318}, doi = {https://doi.org/10.33007/ska.v6i3.1040}}"), ["article", ARTICLE]);
  assert.deepEqual(taken('@phdthesis{x, author = "Nisha", title = "Judul", school = "UIN " # "Bandung", year = 2020, address = {Bandung}}'), [
    "thesis", { author: "Nisha", title: "Judul", institution: "UIN Bandung", year: "2020", location: "Bandung", type: "Disertasi" },
  ]);
});

test("accents, signs and entities of LaTeX and HTML are letters", () => {
  const [entry] = bibtex(String.raw`@book{k, title = {\'Etudes \"{u}ber {\ss} \c{c}a \v{s} \& 50\% R&amp;D --- a--b \emph{x}}, author = {M{\"u}ller, J{\'o}zef}}`);
  assert.equal(entry.fields.title, "Études über ß ça š & 50% R&D — a–b x");
  assert.equal(entry.fields.author, "Müller, Józef");
});

test("RIS of journals and repositories", () => {
  const ris = "TY  - JOUR\r\nAU  - Amalia, A. D.\r\nAU  - Sari, Dewi\r\nTI  - Dinamika Kelompok\r\nPY  - 2017/12/01\r\nT2  - Sosio Konsepsia\r\nVL  - 6\r\nIS  - 3\r\nSP  - 301\r\nEP  - 318\r\nDO  - 10.33007/ska.v6i3.1040\r\nUR  - https://ejournal.example/1\r\nLA  - id\r\nER  - \r\n";
  assert.deepEqual(taken(ris), ["article", { ...ARTICLE, url: "https://ejournal.example/1", langid: "indonesian" }]);
  assert.deepEqual(taken("TY  - THES\nAU  - Mashuryaman\nTI  - Tantangan\nPB  - UGM\nPY  - 2021\nM3  - Skripsi\nER  - "), [
    "thesis", { author: "{Mashuryaman}", title: "Tantangan", institution: "UGM", year: "2021", type: "Skripsi" },
  ]);
});

test("CSL-JSON of Crossref and Zotero", () => {
  const csl = { type: "journal-article", title: ["Dinamika Kelompok"], author: [{ family: "Amalia", given: "A. D." }, { family: "Sari", given: "Dewi" }], issued: { "date-parts": [[2017, 12]] }, "container-title": ["Sosio Konsepsia"], volume: "6", issue: "3", page: "301-318", DOI: "10.33007/ska.v6i3.1040" };
  assert.deepEqual(taken(JSON.stringify({ status: "ok", message: csl })), ["article", ARTICLE]);
  assert.deepEqual(taken(JSON.stringify([{ ...csl, type: "article-journal" }])), ["article", ARTICLE]);
  assert.equal(taken(JSON.stringify({ type: "book", title: "A", author: [{ literal: "BPS, Kota" }] }))[1].author, "{BPS, Kota}");
});

test("a line that says how to cite, and a DOI alone", () => {
  const line = "Amalia, A. D., & Sari, D. (2017). Dinamika Kelompok. Sosio Konsepsia, 6(3), 301–318. https://doi.org/10.33007/ska.v6i3.1040";
  assert.deepEqual(taken(line), ["article", { ...ARTICLE, author: "Amalia, A. D. and Sari, D." }]);
  assert.deepEqual(taken("https://doi.org/10.33007/SKA.v6i3.1040."), ["article", { doi: "10.33007/SKA.v6i3.1040" }]);
});

test("what is nothing of all this is not guessed", () => {
  for (const text of ["", "halo", "{", "[]", "TY", "@", "@comment{x}"]) assert.equal(understood(text), undefined, text);
});

test("a cut or hostile paste ends, and gives text", () => {
  for (const text of ["@article{a, title = {{{{", '@article{a, title = "', "@article{a, title = ", `@article{a, ${"x={".repeat(5000)}`]) assert.ok(understood(text));
});

test("of several works the first is taken, and the others are counted", () => {
  assert.equal(understood("@book{a, title={A}}\n@book{b, title={B}}")?.more, 1);
});

test("a key is made of family name and year, and is free", () => {
  const known = [{ key: "amalia2017", title: "", people: "", year: "", doi: "" }];
  assert.equal(keyFor(ARTICLE, known), "amalia2017b");
  assert.equal(keyFor({ author: "{Badan Pusat Statistik}", year: "2020" }, []), "statistik2020");
  assert.equal(keyFor({ title: "123" }, []), "karya");
});

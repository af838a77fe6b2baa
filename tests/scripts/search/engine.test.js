import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine } from "../../../hooks/rumpun/assets/search/engine.js";
import { excerpt, marker } from "../../../hooks/rumpun/assets/search/excerpt.js";
import { fileOf, unpackedSet } from "../../../hooks/rumpun/assets/search/files.js";

/** Three pages; `kohesi` is a name of the first and stands in the text of the second. */
const FILES = {
  "id-1/words/0.json": "1kohesi\n2percaya\n1kepercayaan percaya",
  "id-1/roots/0.json": { kohesi: "AA 5k AB", percaya: "BA kk AA" },
  "id-1/pages/0.json": [
    ["temuan/kohesi/", "Kohesi", "Tema", "", "Ikatan.", 0, 0, 0],
    ["studi/a/", "A", "Studi", "a", "Pembuka.", 0, 0, 1, 1],
    ["studi/b/", "B", "Studi", "b", "Lain.", 0, 1, 1],
  ],
  "id-1/facets/0.json": { 2020: "B", 2021: "C" },
  "id-1/texts/0-0.json": [["", "", "Ikatan."], ["", "", "Pembuka percaya."]],
  "id-1/texts/0-1.json": [["hasil", "Hasil", "Ada <b>kohesi</b> di sini."], ["", "", "Mereka percaya."]],
};
const ENTRY = { folder: "id-1/", pages: 3, unasked: "apa itu", lesser: "", affixes: "ke::an", words: "", roots: "", facets: { Tahun: { 2020: 1, 2021: 1 } } };

function engine() {
  /** @type {string[]} */
  const asked = [];
  const read = async (/** @type {string} */ name) => {
    asked.push(name);
    if (!(name in FILES)) throw new Error(name);
    return FILES[/** @type {keyof typeof FILES} */ (name)];
  };
  return { asked, made: new Engine(read, ENTRY) };
}

test("a question is answered from the files that it needs, each fetched once", async () => {
  const { asked, made } = engine();
  const found = await made.find("apa itu kohesi?");
  assert.deepEqual(found.answers.map((each) => each.page), [0, 1]);
  assert.deepEqual(asked, ["id-1/words/0.json", "id-1/roots/0.json"]);
  const shown = await made.show(found, found.answers[1]);
  assert.deepEqual(shown.parts, [{ anchor: "hasil", heading: "Hasil", excerpt: [
    { text: "Ada <b>", marked: false }, { text: "kohesi", marked: true }, { text: "</b> di sini.", marked: false }] }]);
  assert.equal(shown.study, "a");
  await made.find("kohesi");
  assert.equal(new Set(asked).size, asked.length);
});

/** Pages of `bertahan`, `gagal` and `tukar`; phrases with words that nobody means alone. */
const PHRASES = {
  "id-2/words/0.json": ["1bertahan tahan", "=tidak bertahan|gagal>gagal", "1gagal", "1mentor", "0apa", "0solid", "=solid|kohesi>gagal|Kohesi kelompok>gagal", "0siapa", "=siapa apa|pertukaran>tukar", "=gagal mentor|pertukaran>tukar", "1tukar", "0hal"].join("\n"),
  "id-2/roots/0.json": { gagal: "A 5 A", mentor: "C h A", tahan: "B 5 A", tukar: "D 5 A" },
};
const phrases = () => new Engine(async (name) => {
  if (!(name in PHRASES)) throw new Error(name);
  return PHRASES[/** @type {keyof typeof PHRASES} */ (name)];
}, { ...ENTRY, folder: "id-2/", pages: 4, unasked: "apa yang siapa tidak", lesser: "hal", chat: { ga: "tidak" }, turning: "tidak", affixes: "" });

/** @param {string} query */
const pagesOf = async (query) => (await phrases().find(query)).answers.map((each) => each.page);

test("a phrase is not what its words say where one of them turns it", async () => {
  assert.deepEqual(await pagesOf("bertahan"), [1]);
  assert.equal((await pagesOf("yang tidak bertahan"))[0], 0);
  assert.deepEqual(await pagesOf("tidak yang bertahan"), [1]);
});

test("a name that another one says is not told beside it", async () => {
  assert.deepEqual((await phrases().find("solid")).replaced, [{ asked: "solid", shown: "Kohesi kelompok" }]);
});

test("a phrase means more than its words do", async () => {
  assert.equal((await pagesOf("gagal mentor"))[0], 3);
});

test("a spelling of chats is the usual word", async () => {
  assert.equal((await pagesOf("ga bertahan"))[0], 0);
});

test("what says little may stand within a phrase, and not what turns its meaning", async () => {
  for (const query of ["gagal hal mentor", "gagal yang mentor"]) assert.equal((await pagesOf(query))[0], 3);
  assert.ok(!(await pagesOf("gagal tidak mentor")).includes(3));
});

test("a phrase of words that nobody means alone is meant", async () => {
  assert.deepEqual(await pagesOf("siapa apa"), [3]);
  assert.deepEqual(await pagesOf("apa siapa"), []);
});

test("a word said twice is asked once, and a longer one by what it begins with", async () => {
  for (const query of ["bertahan-bertahan", "bertahan2"]) assert.deepEqual((await phrases().find(query)).replaced, []);
  const found = await phrases().find("mentorship");
  assert.deepEqual(found.replaced, [{ asked: "mentorship", shown: "mentor" }]);
  assert.deepEqual(found.answers.map((each) => each.page), [2]);
});

test("the first two letters may stand the other way round", async () => {
  assert.deepEqual((await phrases().find("emntor")).replaced, [{ asked: "emntor", shown: "mentor" }]);
});

test("two words are one where one of them means nothing alone", async () => {
  const found = await phrases().find("men tor");
  assert.deepEqual(found.answers.map((each) => each.page), [2]);
  assert.deepEqual(found.replaced, [{ asked: "men tor", shown: "mentor" }]);
});

test("what is only mentioned is an answer where all of it is", async () => {
  assert.deepEqual(await pagesOf("mentor"), [2]);
  assert.deepEqual(await pagesOf("mentor fotosintesis"), []);
  assert.deepEqual(await pagesOf("gagal fotosintesis"), [0]);
});

test("a facet alone needs no words", async () => {
  const { asked, made } = engine();
  const chosen = new Map([["Tahun", new Set(["2020"])]]);
  const found = await made.find("", chosen);
  assert.deepEqual(found.answers.map((each) => each.page), [1]);
  assert.deepEqual(await made.counts(found, chosen), { Tahun: { 2020: 1, 2021: 1 } });
  assert.deepEqual(asked, ["id-1/facets/0.json"]);
  assert.deepEqual((await made.show(found, found.answers[0])).parts[0].excerpt, [{ text: "Pembuka.", marked: false }]);
});

test("facets narrow what words find, and are counted for what else could be chosen", async () => {
  const { made } = engine();
  const chosen = new Map([["Tahun", new Set(["2021"])]]);
  const found = await made.find("percaya", chosen);
  assert.deepEqual(found.answers.map((each) => each.page), [2]);
  assert.deepEqual(await made.counts(found, chosen), { Tahun: { 2020: 1, 2021: 1 } });
});

test("of a facet whose values nobody sees, no pages are fetched", async () => {
  const { asked, made } = engine();
  const found = await made.find("percaya", new Map());
  assert.deepEqual(await made.counts(found, new Map(), []), {});
  assert.deepEqual(asked.filter((name) => name.includes("facets")), []);
});

test("what fails is asked again the next time", async () => {
  let fails = true;
  const made = new Engine(async (name) => {
    if (fails) throw new Error("offline");
    return FILES[/** @type {keyof typeof FILES} */ (name)];
  }, ENTRY);
  await assert.rejects(made.find("kohesi"));
  fails = false;
  assert.equal((await made.find("kohesi")).answers.length, 2);
});

test("nothing is searched for words that nobody means", async () => {
  const { asked, made } = engine();
  for (const query of ["", "apa itu", "?"]) assert.deepEqual((await made.find(query)).answers, []);
  assert.deepEqual(asked.filter((name) => !name.includes("/words/")), []); // they may be a phrase
});

test("marked are the words, and others of their roots", () => {
  const marks = marker(new Set(["dinamika"]), new Set(["percaya"]), [["ke", "", "an"]]);
  assert.deepEqual(["Dinamika", "kepercayaan", "percaya", "kepedulian"].map(marks), [true, true, true, false]);
  const far = `${"kata ".repeat(60)}percaya ${"lagi ".repeat(60)}`;
  const [before, found, after] = excerpt(far, marks);
  assert.ok(before.text.startsWith("… kata") && found.marked && after.text.endsWith(" …"));
  assert.deepEqual(excerpt("–", marks), [{ text: "–", marked: false }]);
});

test("files are found by their beginnings, sets by their distances", () => {
  assert.deepEqual(["a", "k", "ka", "z"].map((key) => fileOf(["k", "m"], key)), [0, 1, 1, 2]);
  assert.deepEqual(unpackedSet("AAgB"), [0, 1, 34]);
});

/** Another index: `jogja` is no word of any page, `kota` and `yogyakarta` are; `grup` is read nowhere but in a name. */
const OTHERS = {
  "id-2/words/0.json": ["0grup", "~grup|Kelompok daring>", "=jogja|Kota Yogyakarta>kota yogyakarta", "0jogja", "3kota", "=media baru|Media sosial>media sosial", "2media", "2sosial", "0baru", "2yogyakarta"].join("\n"),
  "id-2/roots/0.json": { grup: "B k A", kota: "AA kk AA", media: "AA pp AA", sosial: "B p A", yogyakarta: "A k A" },
};

/** @param {string} query */
const asked = (query) => new Engine(async (/** @type {keyof typeof OTHERS} */ name) => OTHERS[name], { ...ENTRY, folder: "id-2/" }).find(query);

test("a word that no page has stands for what it means, and that is told", async () => {
  const found = await asked("jogja");
  assert.deepEqual(found.replaced, [{ asked: "jogja", shown: "Kota Yogyakarta" }]);
  assert.deepEqual(found.answers.map((each) => each.page), [0]); // the one with both words
  assert.deepEqual((await asked("kota")).replaced, []);
});

test("several words may mean something else together", async () => {
  const found = await asked("media baru");
  assert.deepEqual(found.replaced, [{ asked: "media baru", shown: "Media sosial" }]);
  assert.equal(found.answers[0].page, 1);
  assert.deepEqual((await asked("media")).replaced, []);
});

test("a word that only a name has is told with what is called so", async () => {
  assert.deepEqual((await asked("grup")).replaced, [{ asked: "grup", shown: "Kelompok daring" }]);
});

test("what one question of the other language has is no guess", async () => {
  const found = await asked("yogyakatra");
  assert.deepEqual([found.answers, found.replaced], [[], []]);
});

test("a slip is mended first, and what is told is what is shown", async () => {
  assert.deepEqual((await asked("jojga")).replaced, [{ asked: "jojga", shown: "Kota Yogyakarta" }]);
});

test("beside a word that means nothing a guess leads nowhere", async () => {
  assert.deepEqual((await asked("mefia")).answers.length, 2);
  const found = await asked("mefia xyzzyx");
  assert.deepEqual([found.answers, found.leftOut, found.replaced], [[], ["mefia", "xyzzyx"], []]);
});

test("where each of several words is a guess, something must be called by each", async () => {
  assert.deepEqual((await asked("sosila")).answers.length, 1);
  assert.deepEqual((await asked("mefia sosila")).answers, []);
});

test("a word that says little does not make others say little that are meant together with it", async () => {
  const { made } = engine();
  made.files.lesser.add("kohesi");
  const [both, one] = await Promise.all([["kohesi", "percaya"], ["kohesi"]].map((roots) => made.asked([{ roots, factor: 1 }])));
  assert.deepEqual([both.lesser, one.lesser, (await made.asked([])).lesser], [false, true, false]);
});

test("a word of a phrase alone that stands for nothing is left out", async () => {
  const found = await asked("baru");
  assert.deepEqual([found.answers, found.leftOut], [[], ["baru"]]);
});

test("a letter that is missing is likelier than two words written as one", async () => {
  const files = {
    "id-2/words/0.json": ["1back", "1background", "1round"].join("\n"),
    "id-2/roots/0.json": { back: "A p A", background: "B p A", round: "C p A" },
  };
  const find = (/** @type {string} */ query) => new Engine(async (/** @type {keyof typeof files} */ name) => files[name], { ...ENTRY, folder: "id-2/", affixes: "" }).find(query);
  assert.deepEqual((await find("backround")).replaced, [{ asked: "backround", shown: "background" }]);
  assert.deepEqual((await find("roundback")).replaced, [{ asked: "roundback", shown: "round back" }]);
});

test("of what is shown instead, a word that nobody means is not marked", async () => {
  const made = new Engine(async (/** @type {keyof typeof OTHERS} */ name) => OTHERS[name], { ...ENTRY, folder: "id-2/", unasked: "daring" });
  const { marks } = await made.find("grup");
  assert.deepEqual([marks("kelompok"), marks("daring")], [true, false]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsList, isPlace, MOST, queryOf, readList, split, toAdd } from "../../../hooks/rumpun/assets/reading/list_state.js";

const LIST = { title: "Pertemuan 3", course: "", text: "Satu;\nDua? (ya)!", items: [{ place: "studi/a", note: "Hal. 3~4: 20%25" }, { place: "temuan/b#c", note: "" }], edition: "", style: "mla" };

test("an address is read back as the list that it was made of", () => {
  const { list, faults } = readList(queryOf(LIST), ["apa", "mla"], []);
  assert.deepEqual(list, LIST);
  assert.deepEqual(faults, { broken: [], over: 0, cut: [], edition: "", newer: false, short: false });
  assert.match(queryOf(LIST), /&v=1$/);
});

test("an empty list needs no address", () => {
  assert.equal(queryOf({ title: "", course: "", text: "", items: [], edition: "", style: "" }), "");
  assert.equal(holdsList("?style=mla&v=1"), false);
  assert.equal(holdsList(queryOf(LIST)), true);
});

test("an address without its end, or of a later version, is known for it", () => {
  const query = queryOf(LIST);
  for (const cut of [query.replace("&v=1", ""), query.slice(0, -1), query.slice(0, query.indexOf("&p="))]) assert.equal(readList(cut, [], []).faults.short, true, cut);
  assert.equal(readList(query.replace("v=1", "v=2"), [], []).faults.newer, true);
  assert.equal(readList("", [], []).faults.short, false);
});

test("what is too long or too much is cut, and told", () => {
  const many = Array.from({ length: MOST.items + 3 }, (_, place) => ({ place: `studi/s${place}`, note: "" }));
  const { list, faults } = readList(queryOf({ ...LIST, title: "x".repeat(MOST.title + 1), items: [{ place: "studi/a", note: "n".repeat(MOST.note + 1) }, ...many] }), [], []);
  assert.equal(list.title.length, MOST.title);
  assert.equal(list.items.length, MOST.items);
  assert.equal(list.items[0].note.length, MOST.note);
  assert.deepEqual([faults.over, faults.cut.sort()], [4, ["note", "title"]]);
});

test("only what has the form of a place gets into a list, and each once", () => {
  const places = ["studi/kube-mentari", "perbandingan/berdampingan?s=a,b", "studi/a#x", "studi/a", "../x", "/x", "https://x.example/", "data:text/html,x", "a b", "", "x".repeat(401)];
  assert.deepEqual(places.map(isPlace), [true, true, true, true, false, false, false, false, false, false, false]);
  const { list, faults } = readList("?p=studi/a&p=studi/a~lagi&p=../x&v=1", [], []);
  assert.deepEqual([list.items, faults.broken], [[{ place: "studi/a", note: "" }], ["../x"]]);
  assert.deepEqual(split("studi/a?s=1#x"), ["studi/a", "?s=1#x"]);
});

test("an edition must be a known day, where the days are known", () => {
  const edition = (given, known) => {
    const { list, faults } = readList(`?t=x&e=${given}&v=1`, [], known);
    return [list.edition, faults.edition];
  };
  assert.deepEqual(edition("2026-09-01", ["2026-09-01"]), ["2026-09-01", ""]);
  assert.deepEqual(edition("2026-09-01", undefined), ["2026-09-01", ""]);
  assert.deepEqual(edition("2026-09-02", ["2026-09-01"]), ["", "2026-09-02"]);
  assert.deepEqual(edition("../../x", undefined), ["", "../../x"]);
});

test("a style is one of the site's, else none", () => {
  assert.equal(readList("?t=x&style=mla&v=1", ["apa", "mla"], []).list.style, "mla");
  assert.equal(readList("?t=x&style=__proto__&v=1", ["apa"], []).list.style, "");
});

test("the place that another page asks to add", () => {
  assert.equal(toAdd("?a=studi/a%20%0Ab"), "studi/ab");
  assert.equal(toAdd("?t=x"), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { parse as parseChoice, queryOf } from "../../../hooks/rumpun/assets/choice/rules.js";
import { cleaned, fromFile, isEmpty, LONGEST, load, MOST_ITEMS } from "../../../hooks/rumpun/assets/own/study.js";
import { readState } from "../../../hooks/rumpun/assets/prior/state.js";
import { formers, current, making } from "../../../hooks/rumpun/assets/reading/kept.js";
import { asked } from "../../../hooks/rumpun/assets/reading/list_link.js";
import { isPlace, MOST, readList, toAdd } from "../../../hooks/rumpun/assets/reading/list_state.js";
import { parse, read } from "../../../hooks/rumpun/assets/shared/selection.js";
import { brief, seen } from "../../../hooks/rumpun/assets/shared/plain_text.js";

/** What stands in an address, a store or a file that somebody made to do harm. */
const TRIES = [
  "", "?", "&&&===", "%", "%E0%A4%A", "\u0000", "__proto__", "constructor", "toString", "hasOwnProperty", "__proto__[x]=1", "[]", "{}", "null", "NaN", "1e999", "-1",
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", `javascript${":"}alert(1)`, "data:text/html,x", "//evil.example/", "https://evil.example/", "..%2f..%2f", "../../../x", "\\\\x",
  "a,b,c", "a.b.c", "a..b", "=1+1", "@SUM(1)", "\u202etxt.exe", "\u200b", "\ud800", "a\u0301".repeat(50), "x".repeat(20_000), "a,".repeat(20_000), "&p=a".repeat(5000), "[".repeat(20_000), '{"a":'.repeat(20_000),
];
const NAMES = ["s", "q", "t", "c", "i", "p", "e", "v", "a", "f", "r", "h", "own", "style", "embed", "theme", "__proto__"];
const DIMENSIONS = [{ id: "theme", name: "Tema", terms: [["kohesi", "Kohesi", 1]], former: { lama: "kohesi" } }, { id: "place", name: "Tempat", terms: [] }];

/** Every try as the value of every name, as it is and encoded. */
const queries = NAMES.flatMap((name) => TRIES.flatMap((value) => [`?${name}=${value}`, `?${name}=${encodeURIComponent(value.toWellFormed())}`]));

/** A store of the browser that holds this under every name. @param {string} text */
function storing(text) {
  const store = { getItem: () => text, setItem() {}, removeItem() {} };
  Object.assign(globalThis, { localStorage: store, sessionStorage: store });
}

test("an address, whatever stands in it, chooses known things or nothing", () => {
  for (const query of queries) {
    const { state, unknownColumns, broken } = readState(query, ["apa", "mla"]);
    assert.ok(["apa", "mla"].includes(state.style));
    assert.ok(state.ids.length <= 30 && state.ids.every((id) => /^[a-z0-9.-]+$/.test(id)), query.slice(0, 80));
    assert.ok(unknownColumns.length <= 10 && unknownColumns.every((name) => name.length <= 80));
    assert.ok(broken.length <= 10 && broken.every((name) => name.length <= 80));
    const { choice } = parseChoice(query, DIMENSIONS);
    assert.ok([...choice.terms.values()].every((term) => term === "kohesi") && choice.q.length <= 200);
    assert.equal(typeof queryOf(query, DIMENSIONS, choice), "string");
  }
  for (const value of TRIES) assert.ok(parse(value).ids.length <= 6);
  assert.equal(Object.prototype.x, undefined);
});

test("a reading list holds pages of this site, bounded texts, and nothing that is not seen", () => {
  for (const query of [...queries, ...TRIES.map((text) => `?t=${encodeURIComponent(text.toWellFormed())}&i=${encodeURIComponent(text.toWellFormed())}&p=studi/a~${encodeURIComponent(text.toWellFormed())}&v=1`)]) {
    const { list } = readList(query, ["apa"], ["2026-09-01"]);
    assert.ok(list.items.length <= MOST.items && list.items.every(({ place, note }) => isPlace(place) && !/^\/|(^|\/)\.\.(\/|$)/.test(place) && note.length <= MOST.note));
    for (const name of ["title", "course", "text"]) assert.ok(list[name].length <= MOST[name]);
    for (const text of [list.title, list.course, list.text, ...list.items.map(({ note }) => note)]) assert.doesNotMatch(text, /[\u0000-\u0008\u200b\u202a-\u202e\u2066-\u2069\ud800-\udfff]|\p{M}{5}/u);
    assert.ok(["", "apa"].includes(list.style) && ["", "2026-09-01"].includes(list.edition));
    assert.ok(asked(query) instanceof URLSearchParams);
    assert.ok(toAdd(query) === null || typeof toAdd(query) === "string");
  }
});

test("places resolve below the data of this site and nowhere else", () => {
  const base = "https://kb.example/x/data/reading/id/";
  for (const text of TRIES) if (isPlace(text)) assert.ok(new URL(`${text.replace(/[?#].*/, "")}.json`, base).href.startsWith(base), text);
  assert.equal(isPlace("http:"), true, "it is the name of a page that there is not");
  assert.ok(new URL(`data/reading/id/${"http:"}.json`, "https://kb.example/").href.startsWith("https://kb.example/data/"));
});

test("a store that somebody else has written to counts as far as it is sound", () => {
  for (const text of TRIES.concat('[{"id":"a","name":"' + "x".repeat(5000) + '"}]', '[{"id":"__proto__","name":"x"}]', '{"version":1,"title":{"x":1},"methods":"x","groups":[[],{},null,1]}', '["?t=a",1,null,"x"]')) {
    storing(text);
    assert.ok(read().every(({ id, name }) => /^[a-z0-9.-]+$/.test(id) && name.length <= 200));
    assert.ok(["none", "kept", "old", "broken"].includes(load().state));
    assert.equal(typeof current(), "string");
    assert.ok(formers().every((query) => query.startsWith("?")));
    assert.equal(typeof making("?t=a"), "string");
  }
});

test("a file that a reader opens is read as far as it is a study, in bounded time and length", () => {
  const study = (/** @type {unknown} */ data) => JSON.stringify({ format: "rumpun.own-study", version: 1, study: data });
  for (const text of [...TRIES, ...TRIES.map((each) => study(each)), ...TRIES.map((each) => study({ title: each, groups: [each], methods: { design: each, __proto__: each }, place: { id: each, text: each } }))]) {
    const { own } = fromFile(text);
    if (!own) continue;
    assert.ok(own.title.length <= LONGEST.title && own.groups.every((item) => item.text.length <= LONGEST.item));
    assert.deepEqual(Object.keys(own.methods), ["approach", "design", "sampling", "data-collection", "analysis", "validity"]);
    assert.doesNotMatch(JSON.stringify(own), /[\u200b\u202e]/);
  }
  // Hundreds of thousands of short items: each is compared once, and those too many are told as far as anybody reads.
  const many = fromFile(study({ groups: Array.from({ length: 60_000 }, (_, number) => number.toString(36)) }));
  assert.deepEqual([many.own?.groups.length, many.cut?.length, many.cut?.at(-1)], [MOST_ITEMS, MOST_ITEMS + 1, "…"]);
  assert.ok(isEmpty(/** @type {any} */ (cleaned({}))));
});

test("what is not seen goes, what joins letters stays", () => {
  assert.equal(seen("a\u202eb\u2066c\u00add\u200be\u{e0041}f\ue000g"), "abcdefg");
  assert.equal(seen("क्‍ष 👩‍👧 é ﷽ سلام"), "क्‍ष 👩‍👧 é ﷽ سلام");
  assert.equal(seen(`a${"\u0301".repeat(40)}`), `a${"\u0301".repeat(4)}`);
  assert.equal(brief("x".repeat(500)).length, 81);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { named, offered } from "../../../hooks/rumpun/assets/own/offers.js";
import { answers, cleaned, furtherAnswers } from "../../../hooks/rumpun/assets/own/study.js";

const THEMES = ["Kohesi kelompok", "Konflik", "Norma", "Peran", "Suasana", "Tujuan", "Jaringan"];
const VOCABULARY = {
  rows: [["approach", "Pendekatan"], ...THEMES.map((name) => [`theme:${name.toLowerCase().split(" ")[0]}`, name])],
  theories: { modal: "Modal sosial (Putnam)" }, groups: { kube: "Kelompok Usaha Bersama (KUBE)" },
  methods: { approach: { kualitatif: "Kualitatif" }, design: { kasus: "Studi kasus" } },
  also: { themes: { kohesi: ["Kohesi", "Kekompakan"] } },
  places: { bogor: ["Kota Bogor", "jabar"], jabar: ["Provinsi Jawa Barat", "indonesia"], indonesia: ["Indonesia"] }, countries: ["indonesia"],
};
const column = (...themes) => ({ cell: (row) => (themes.includes(row.replace("theme:", "")) ? { status: "coded", parts: [{}] } : { status: "not_coded" }) });
const ids = (items) => items.map(({ id }) => id);

test("a title names terms by any of their names, whole words only, in its own order", () => {
  const own = cleaned({ title: "Konflik dan kekompakan KUBE: studi kasus di Kota Bogor, Provinsi Jawa Barat, Indonesia" });
  assert.deepEqual(named(own, VOCABULARY).map(([kind, { id }]) => [kind, id]), [
    ["groups", "kube"], ["themes", "konflik"], ["themes", "kohesi"], ["design", "kasus"], ["place", "bogor"],
  ]);
  assert.deepEqual(named(cleaned({ title: "Perankan normatif" }), VOCABULARY), []);
  assert.deepEqual(named({ ...own, themes: [{ id: "kohesi", text: "x" }], place: { text: "Y" } }, VOCABULARY).map(([kind]) => kind), ["groups", "themes", "design"]);
});

test("what lies within a longer name is not named", () => {
  const groups = { ...VOCABULARY.groups, usaha: "Kelompok usaha" };
  const more = { ...VOCABULARY, groups };
  assert.deepEqual(named(cleaned({ title: "Kelompok usaha bersama" }), more).map(([, { id }]) => id), ["kube"]);
  assert.deepEqual(ids(offered("groups", "Kelompok usaha bersama", [], more, [{ text: "x" }])), ["kube"]);
  assert.deepEqual(named(cleaned({ title: "Kelompok usaha dan kelompok usaha bersama" }), more).map(([, { id }]) => id), ["usaha", "kube"]);
});

test("until there is an answer, what most of the studies have is offered; then what the title names alone", () => {
  const columns = [column("peran", "norma"), column("norma"), column("peran", "norma", "tujuan")];
  assert.deepEqual(ids(offered("themes", "", columns, VOCABULARY, [])), ["norma", "peran"]);
  assert.deepEqual(ids(offered("themes", "Konflik", columns, VOCABULARY, [])), ["konflik", "norma", "peran"]);
  assert.deepEqual(ids(offered("themes", "Konflik, norma", columns, VOCABULARY, [{ text: "lain" }])), ["konflik", "norma"]);
  assert.deepEqual(ids(offered("themes", "Konflik", columns, VOCABULARY, [{ text: "x", id: "konflik" }])), []);
  assert.deepEqual(ids(offered("themes", "", columns.slice(0, 1), VOCABULARY, [])), [], "of one study nothing is most");
  assert.deepEqual(ids(offered("approach", "", [], VOCABULARY, [])), ["kualitatif"], "a short list is offered whole");
});

test("the five answers are counted apart from all else", () => {
  const own = cleaned({ title: "x", author: "a", year: "2026", place: "Kota Bogor", themes: ["a"], methods: { approach: ["b"], design: ["c"], validity: ["d"] } });
  assert.deepEqual([answers(own), furtherAnswers(own)], [3, 4]);
});

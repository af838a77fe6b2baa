import assert from "node:assert/strict";
import { test } from "node:test";
import { followTitle, refuse } from "../../../hooks/rumpun/assets/own/from_title.js";
import { cleaned } from "../../../hooks/rumpun/assets/own/study.js";

const THEMES = { kohesi: "Kohesi kelompok", konflik: "Konflik", modal: "Modal sosial" };
const VOCABULARY = {
  rows: Object.entries(THEMES).map(([id, name]) => [`theme:${id}`, name]),
  theories: { putnam: "Modal sosial (Putnam)", dinamika: "Dinamika kelompok" },
  groups: { usaha: "Kelompok usaha", kube: "Kelompok usaha bersama (KUBE)" },
  methods: { approach: { kualitatif: "Kualitatif" }, "data-collection": { wawancara: "Wawancara", mendalam: "Wawancara mendalam" } },
  also: { themes: { kohesi: ["Kohesi", "Kekompakan"] } },
  places: {
    bogor: ["Kota Bogor", "jabar", "indonesia"], jabar: ["Provinsi Jawa Barat", "indonesia"], indonesia: ["Indonesia"],
    mekar: ["Desa Mekar", "seluma", "bengkulu", "indonesia"], seluma: ["Kabupaten Seluma", "bengkulu", "indonesia"], bengkulu: ["Provinsi Bengkulu", "indonesia"],
  },
  countries: ["indonesia"],
};
const ids = (items) => items.map(({ id }) => id);
const titled = (title, more = {}) => {
  const own = cleaned({ title, ...more });
  return { own, ...followTitle(own, VOCABULARY) };
};

test("a term whose own name stands in the title is filled in, and marked", () => {
  const { own, changed, taken } = titled("Kohesi kelompok usaha bersama di Kota Bogor, Provinsi Jawa Barat: wawancara mendalam");
  assert.equal(changed, true);
  assert.deepEqual([ids(own.themes), ids(own.groups), own.methods["data-collection"].map(({ id }) => id), own.place.id], [["kohesi"], ["kube"], ["mendalam"], "bogor"]);
  assert.ok([...own.themes, ...own.groups, own.place].every((item) => item.titled));
  assert.deepEqual(taken, ["Kelompok usaha bersama (KUBE)", "Kohesi kelompok", "Wawancara mendalam", "Kota Bogor, Provinsi Jawa Barat"]);
  assert.deepEqual(cleaned(JSON.parse(JSON.stringify(own))), own, "the mark is kept");
});

test("nothing is guessed: no other name, no part of a longer name, no words that name two things", () => {
  for (const title of ["Kekompakan dan kohesi anggota", "Konflikologi", "Modal sosial di desa", "Indonesia"]) {
    const { own, changed } = titled(title);
    assert.equal(changed, false, title);
    assert.deepEqual([own.themes, own.theories, own.groups, own.place], [[], [], [], undefined], title);
  }
});

test("a village is taken with the place around it alone: it may have namesakes; of two places none is", () => {
  assert.equal(titled("Arisan di Desa Mekar").own.place, undefined);
  assert.equal(titled("Arisan di Desa Mekar, Kabupaten Seluma").own.place.id, "mekar");
  assert.equal(titled("Arisan di Kota Bogor dan Kabupaten Seluma").own.place, undefined);
});

test("what leaves the title leaves the answers; what the reader gave stays", () => {
  const { own } = titled("Konflik di Kota Bogor", { themes: [{ id: "kohesi", text: "Kohesi kelompok" }] });
  assert.deepEqual([ids(own.themes), own.place.id], [["kohesi", "konflik"], "bogor"]);
  own.title = "Kohesi kelompok";
  assert.deepEqual(followTitle(own, VOCABULARY), { changed: true, taken: [] });
  assert.deepEqual([own.themes, own.place], [[{ id: "kohesi", text: "Kohesi kelompok" }], undefined]);
  assert.equal(titled("Konflik di Kota Bogor", { place: { text: "Desa saya" } }).own.place.text, "Desa saya");
});

test("what the reader takes out stays out while the title names it", () => {
  const { own } = titled("Konflik dan kohesi kelompok");
  const [gone] = own.themes.splice(own.themes.findIndex(({ id }) => id === "konflik"), 1);
  refuse(own, "themes", gone);
  refuse(own, "themes", { id: "x", text: "of the reader's own" });
  assert.deepEqual(own.refused, ["themes:konflik"]);
  own.title += " di Kota Bogor";
  followTitle(own, VOCABULARY);
  assert.deepEqual(ids(own.themes), ["kohesi"]);
  assert.deepEqual(cleaned(own).refused, ["themes:konflik"], "kept with the study");
  own.title = "Kohesi kelompok";
  followTitle(own, VOCABULARY);
  own.title = "Konflik dan kohesi kelompok";
  followTitle(own, VOCABULARY);
  assert.deepEqual(ids(own.themes).sort(), ["kohesi", "konflik"], "written anew it is named anew");
});

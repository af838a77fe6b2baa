import assert from "node:assert/strict";
import { test } from "node:test";
import { axes } from "../../../hooks/rumpun/assets/own/drafts.js";
import { cleaned, FACETS } from "../../../hooks/rumpun/assets/own/study.js";
import { contract } from "../contracts.js";

const { places, countries, groups, close, lists, cases } = contract("axes");
const OTHERS = ["year", "place"];
/** Every sentence is its own key: only which of them are said is looked at. */
const WORDS = new Proxy({}, { get: (_, key) => String(key) });

/** What the scripts know of all terms; each is called as its id. */
function vocabulary() {
  const all = cases.flatMap(({ own, study }) => [own, study]);
  const named = (ids) => Object.fromEntries(ids.map((id) => [id, id]));
  const themes = [...new Set(all.flatMap(({ themes: each = {} }) => Object.keys(each)))];
  return {
    rows: [...FACETS.map((facet) => [facet, facet]), ...themes.map((id) => [`theme:${id}`, id])],
    theories: named(all.flatMap(({ theories = [] }) => theories)),
    methods: Object.fromEntries(FACETS.map((facet) => [facet, named(all.flatMap(({ methods = {} }) => methods[facet] ?? []))])),
    groups: named(Object.keys(groups)),
    groupsAbove: groups,
    countries,
    close,
    places: Object.fromEntries(Object.entries(places).map(([id, above]) => [id, [id, ...above]])),
  };
}

/** A study as the reader enters it. */
function entered({ year = "", place, groups: kinds = [], theories = [], methods = {}, themes = {} }) {
  const items = (ids) => ids.map((id) => ({ id, text: id }));
  const used = Object.fromEntries(Object.entries(methods).map(([facet, ids]) => [facet, items(ids)]));
  const results = Object.keys(themes).filter((id) => themes[id] === "result");
  return cleaned({ year, place: place && { id: place, text: place }, groups: items(kinds), theories: items(theories), methods: used, themes: items(results) });
}

/** A study as the knowledge base tells it. */
function column(study) {
  const { inferred = [], open = [], abstract = false } = study;
  const told = (row, keys) => {
    if (!keys?.length) return { status: "not_coded" };
    const status = inferred.includes(row) ? "inferred" : "coded";
    return { status, keys, parts: keys.map((key) => ({ key, text: key })), ...(open.includes(row) ? { open: true } : {}), ...(abstract && lists.includes(row) ? { partial: true } : {}) };
  };
  const cells = new Map(OTHERS.map((row) => [row, told(row, study[row] && [study[row]])]));
  cells.set("group-type", told("group-type", study.groups)).set("theory", told("theory", study.theories)).set("authors", told("authors", ["A"]));
  for (const facet of FACETS) cells.set(facet, told(facet, study.methods?.[facet]));
  for (const [row, status] of Object.entries(study.silent ?? {})) cells.set(row, { status });
  for (const [id, how] of Object.entries(study.themes ?? {})) {
    const part = how === "result" ? { text: id } : { text: id, evidence: how };
    cells.set(`theme:${id}`, how.startsWith("not_") ? { status: how } : { status: "coded", parts: [part] });
  }
  return { id: "studi", cite: "A (2017)", case: undefined, study: { id: "studi", cases: [], whole: !abstract }, cell: (row) => cells.get(row) ?? { status: "not_coded" } };
}

test("each axis is judged as Python judges it", () => {
  for (const { own, study, verdicts } of cases) {
    const found = Object.fromEntries(axes(entered(own), column(study), vocabulary(), WORDS).map(({ axis, verdict }) => [axis, verdict]));
    for (const [axis, verdict] of Object.entries(verdicts)) assert.equal(found[axis], verdict, JSON.stringify({ own, study, axis }));
  }
});

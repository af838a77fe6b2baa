// @ts-check
/**
 * Finds the vocabulary's terms in what the reader typed, and the names of terms in the page's language.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 */

import { FACETS } from "./study.js";
import { comparable, exact, literal, mentioned, near } from "./matching.js";

const THEME = "theme:";

/** Term id -> name; `kind` is `theories`, `groups`, `themes` or a facet of method. @param {Vocabulary} vocabulary @param {string} kind @returns {Record<string, string>} */
export function names(vocabulary, kind) {
  if (kind === "theories") return vocabulary.theories;
  if (kind === "groups") return vocabulary.groups;
  if (kind !== "themes") return vocabulary.methods[kind] ?? {};
  const rows = vocabulary.rows.filter(([row]) => row.startsWith(THEME));
  return Object.fromEntries(rows.map(([row, name]) => [row.slice(THEME.length), name]));
}

/** An id as the vocabulary has it today: a term may have been renamed since the reader kept it. @param {Vocabulary} vocabulary @param {string} kind @param {string} id */
export function presentId(vocabulary, kind, id) {
  const renamed = vocabulary.former?.[FACETS.some((facet) => facet === kind) ? "methods" : kind] ?? {};
  return Object.hasOwn(renamed, id) ? renamed[id] : id;
}

/** @type {WeakMap<Vocabulary, Map<string, Record<string, string[]>>>} */
const asked = new WeakMap();

/** Term id -> all names by which readers know it. @param {Vocabulary} vocabulary @param {string} kind @returns {Record<string, string[]>} */
function known(vocabulary, kind) {
  const kinds = asked.get(vocabulary) ?? new Map();
  asked.set(vocabulary, kinds);
  if (!kinds.has(kind)) {
    const also = vocabulary.also?.[FACETS.includes(kind) ? "methods" : kind] ?? {};
    kinds.set(kind, Object.fromEntries(Object.entries(names(vocabulary, kind)).map(([id, name]) => [id, [name, ...(also[id] ?? [])]])));
  }
  return kinds.get(kind) ?? {};
}

/** The one term that a text names; undefined when there is none, or more than one. @param {Vocabulary} vocabulary @param {string} kind @param {string} text */
export const termId = (vocabulary, kind, text) => exact(known(vocabulary, kind), text);

/** Terms that a text may mean, the likeliest first; none for what it names outright. @param {Vocabulary} vocabulary @param {string} kind @param {string} text */
export const meant = (vocabulary, kind, text) => near(known(vocabulary, kind), text);

/** Terms that a longer text names, as a title does. @param {Vocabulary} vocabulary @param {string} kind @param {string} text */
export const namedIn = (vocabulary, kind, text) => mentioned(known(vocabulary, kind), text);

/** Places that a text names, without those that only hold another of them, and without countries. @param {Vocabulary} vocabulary @param {string} text @returns {Item[]} */
export function placesIn(vocabulary, text) {
  const also = vocabulary.also?.place ?? {};
  const all = Object.fromEntries(Object.entries(vocabulary.places).map(([id, [name]]) => [id, [name, ...(also[id] ?? [])]]));
  const found = mentioned(all, text).filter((id) => !vocabulary.countries?.includes(id));
  const smallest = found.filter((id) => !found.some((other) => other !== id && around(vocabulary, other).includes(id)));
  return smallest.map((id) => ({ id, text: vocabulary.places[id][0] }));
}

/** Where a text has the own names of the terms of a kind, as `literal` of `matching.js` tells it. @param {Vocabulary} vocabulary @param {string} kind @param {string} text */
export const literalIn = (vocabulary, kind, text) =>
  literal(kind === "place" ? Object.fromEntries(Object.entries(vocabulary.places).map(([id, [name]]) => [id, [name]])) : known(vocabulary, kind), text);

/** The item with its term, if it has one. @param {Vocabulary} vocabulary @param {string} kind @param {Item} item @returns {Item} */
function withTerm(vocabulary, kind, item) {
  const present = item.id && presentId(vocabulary, kind, item.id);
  if (present && Object.hasOwn(names(vocabulary, kind), present)) return { ...item, id: present };
  const id = termId(vocabulary, kind, item.text);
  return id === undefined ? { text: item.text, ...(item.kept ? { kept: true } : {}) } : { text: item.text, id };
}

/**
 * A place from "small, larger, largest": read from the right as far as the vocabulary goes, so that a village is
 * never taken for its namesake elsewhere.
 * @param {Vocabulary} vocabulary @param {string} text @returns {Item}
 */
export function placeOf(vocabulary, text) {
  const parts = text.split(",").map((part) => part.trim()).filter(Boolean);
  /** @type {string | undefined} */
  let inner;
  let left = parts.length;
  for (; left > 0; left -= 1) {
    const next = inside(vocabulary, parts[left - 1], inner);
    if (next === undefined) break;
    inner = next;
  }
  if (inner === undefined) return { text };
  return left === 0 ? { text, id: inner } : { text, within: inner };
}

/** The one place of this name that lies in `outer`, at any depth. @param {Vocabulary} vocabulary @param {string} name @param {string | undefined} outer */
function inside(vocabulary, name, outer) {
  const also = vocabulary.also?.place ?? {};
  const found = Object.entries(vocabulary.places).filter(
    ([id, [own, ...above]]) => [own, ...(also[id] ?? [])].some((each) => comparable(each) === comparable(name)) && (outer === undefined || above.includes(outer)),
  );
  return found.length === 1 ? found[0][0] : undefined;
}

/** A place and those it lies in, from the smallest. @param {Vocabulary} vocabulary @param {string} id */
export const around = (vocabulary, id) => [id, ...(Object.hasOwn(vocabulary.places, id) ? vocabulary.places[id].slice(1) : [])];

/** The names of a place and of those it lies in, without the country. @param {Vocabulary} vocabulary @param {string} id */
function placeNames(vocabulary, id) {
  const shown = around(vocabulary, id).filter((each, place) => place === 0 || !vocabulary.countries?.includes(each));
  return shown.map((each) => (Object.hasOwn(vocabulary.places, each) ? vocabulary.places[each][0] : each));
}

/** "Kecamatan Bogor Barat, Kota Bogor, Provinsi Jawa Barat". @param {Vocabulary} vocabulary @param {string} id */
export const placeName = (vocabulary, id) => placeNames(vocabulary, id).join(", ");

/** "Desa Sukarami, Kabupaten Seluma": below a city or regency, with that; else alone. @param {Vocabulary} vocabulary @param {string} id */
export function placeInSentence(vocabulary, id) {
  const all = placeNames(vocabulary, id);
  return all.length > 2 ? `${all[0]}, ${all.at(-2)}` : all[0];
}

/** What an item is called in the page's language; the reader's own words as typed. @param {Vocabulary | undefined} vocabulary @param {string} kind @param {Item} item */
export function itemName(vocabulary, kind, item) {
  if (!vocabulary) return item.text;
  const terms = kind === "place" ? vocabulary.places : names(vocabulary, kind);
  const id = item.id && presentId(vocabulary, kind, item.id);
  if (!id || !Object.hasOwn(terms, id)) return item.text;
  return kind === "place" ? placeName(vocabulary, id) : names(vocabulary, kind)[id];
}

/**
 * The study with the terms that its items name; `unknown` are ids that the vocabulary no longer, or never, had.
 * @param {OwnStudy} own @param {Vocabulary} vocabulary @returns {{ own: OwnStudy, unknown: string[] }}
 */
export function recognised(own, vocabulary) {
  /** @type {string[]} */
  const unknown = [];
  /** @param {string} kind @param {Item[]} items */
  const all = (kind, items) =>
    items.map((item) => {
      const found = withTerm(vocabulary, kind, item);
      if (item.id !== undefined && found.id === undefined) unknown.push(item.text);
      return found;
    });
  const methods = Object.fromEntries(FACETS.map((facet) => [facet, all(facet, own.methods[facet] ?? [])]));
  const study = { ...own, groups: all("groups", own.groups), theories: all("theories", own.theories), themes: all("themes", own.themes), methods };
  if (own.place) study.place = knownPlace(vocabulary, own.place, unknown);
  return { own: study, unknown };
}

/** @param {Vocabulary} vocabulary @param {Item} place @param {string[]} unknown @returns {Item} */
function knownPlace(vocabulary, place, unknown) {
  const kept = place.id ?? place.within;
  const given = kept && presentId(vocabulary, "place", kept);
  if (given && Object.hasOwn(vocabulary.places, given)) return { ...place, [place.id === undefined ? "within" : "id"]: given };
  const found = placeOf(vocabulary, place.text);
  if (given !== undefined && found.id === undefined && found.within === undefined) unknown.push(place.text);
  return found;
}

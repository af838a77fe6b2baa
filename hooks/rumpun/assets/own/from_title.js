// @ts-check
/**
 * What the title of the own study says word for word is filled in while it is written, marked as such, and leaves again with the words.
 * Only a term's own name counts, as its page has it: what another name or a longer word may mean is offered and never taken by itself.
 * What the reader takes out stays out.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 * @typedef {{ kind: string, id: string, from: number, to: number }} Found
 */
import { FACETS, MOST_ITEMS } from "./study.js";
import { around, itemName, literalIn } from "./terms.js";

const LISTS = /** @type {const} */ (["groups", "themes", "theories"]);
/** A place with so many around it may have namesakes: a district or a village. Below that stand cities, regencies and provinces. */
const UNIQUE = 3;

/** @param {OwnStudy} own @param {string} kind @returns {Item[]} */
const itemsOf = (own, kind) => (FACETS.includes(kind) ? own.methods[kind] : own[/** @type {typeof LISTS[number]} */ (kind)]);

/** @param {string} kind @param {string | undefined} id */
const keyOf = (kind, id) => `${kind}:${id}`;

/** All that the title names: not what lies within a longer name, and no words that name more than one thing. @param {string} title @param {Vocabulary} vocabulary @returns {Found[]} */
function foundIn(title, vocabulary) {
  const all = [...LISTS, ...FACETS, "place"].flatMap((kind) => literalIn(vocabulary, kind, title).map((found) => ({ kind, ...found })));
  const outer = all.filter(({ from, to }) => !all.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from));
  const one = outer.filter(({ kind, id, from, to }) => !outer.some((other) => other.from === from && other.to === to && keyOf(other.kind, other.id) !== keyOf(kind, id)));
  const places = placesOf(one.filter(({ kind }) => kind === "place"), vocabulary);
  return [...one.filter(({ kind }) => kind !== "place"), ...places];
}

/** The one place of the title: with those around it, where it has namesakes elsewhere. @param {Found[]} found @param {Vocabulary} vocabulary */
function placesOf(found, vocabulary) {
  const ids = found.map(({ id }) => id);
  const holds = (/** @type {string} */ outer, /** @type {string} */ id) => id !== outer && around(vocabulary, id).includes(outer);
  const smallest = found.filter(({ id }) => !vocabulary.countries?.includes(id) && !ids.some((other) => holds(id, other)));
  const [place] = smallest;
  if (smallest.length !== 1) return [];
  return around(vocabulary, place.id).length <= UNIQUE || ids.some((outer) => holds(outer, place.id)) ? smallest : [];
}

/**
 * Fills in what the title names now and takes back what it no longer does; what the reader has answered stays as it is.
 * @param {OwnStudy} own is changed @param {Vocabulary} vocabulary @returns {{ changed: boolean, taken: string[] }} names of what has come
 */
export function followTitle(own, vocabulary) {
  const found = foundIn(own.title, vocabulary);
  const named = new Set(found.map(({ kind, id }) => keyOf(kind, id)));
  const refused = (own.refused ?? []).filter((key) => named.has(key));
  if (own.refused) own.refused = refused;
  const gone = (/** @type {string} */ kind, /** @type {Item} */ { titled, id }) => Boolean(titled) && !named.has(keyOf(kind, id));
  let changed = false;
  for (const kind of [...LISTS, ...FACETS]) {
    const items = itemsOf(own, kind);
    for (const item of items.filter((each) => gone(kind, each))) changed = items.splice(items.indexOf(item), 1).length > 0;
  }
  if (own.place && gone("place", own.place)) [own.place, changed] = [undefined, true];
  const taken = found.filter(({ kind, id }) => !refused.includes(keyOf(kind, id))).flatMap(({ kind, id }) => take(own, kind, id, vocabulary));
  return { changed: changed || taken.length > 0, taken };
}

/** The name of what has come; nothing where the reader has it, or has no room. @param {OwnStudy} own @param {string} kind @param {string} id @param {Vocabulary} vocabulary */
function take(own, kind, id, vocabulary) {
  const item = { text: itemName(vocabulary, kind, { text: id, id }), id, titled: true };
  if (kind === "place") {
    if (own.place) return [];
    own.place = item;
    return [item.text];
  }
  const items = itemsOf(own, kind);
  if (items.length >= MOST_ITEMS || items.some((each) => each.id === id)) return [];
  items.push(item);
  return [item.text];
}

/** Notes that the reader does not want what the title names. @param {OwnStudy} own @param {string} kind @param {Item | undefined} item */
export function refuse(own, kind, item) {
  if (item?.titled) own.refused = [...(own.refused ?? []), keyOf(kind, item.id)];
}

// @ts-check
/**
 * What one axis finds, as sentences yet to be said; and two lists of terms set against each other.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 * @typedef {Record<string, string>} Words
 * @typedef {{ own: OwnStudy, column: Column, vocabulary: Vocabulary, words: Words }} Pair
 * @typedef {{ key: string, values: Record<string, string | string[]> }} Sentence a list is joined when it is said
 * @typedef {"place" | "time" | "content" | "theory" | "method"} AxisName
 * @typedef {{ axis: AxisName, same: Sentence[], different: Sentence[], open: Sentence[], missing: Sentence[] }} Found `missing`: what the reader has not entered
 */

import { lowerFirst } from "../shared/lower_first.js";
import { comparable, names } from "./terms.js";

/** @param {AxisName} axis @returns {Found} */
export const blank = (axis) => ({ axis, same: [], different: [], open: [], missing: [] });

/** @param {string} key @param {Record<string, string | string[]>} values @returns {Sentence} */
export const sentence = (key, values = {}) => ({ key, values });

/** What the study's cell counts as; where it says nothing, why, in a sentence. @param {Pair} pair @param {Found} found @param {string} row @param {string} what */
export function told({ column }, found, row, what) {
  const cell = column.cell(row);
  if (cell.keys?.length) return cell.keys;
  found.open.push(sentence(cell.status === "coded" ? "not_coded" : cell.status, { what: [what] }));
  return undefined;
}

/** The same sentence about several things, said once. @param {Sentence[]} sentences @returns {Sentence[]} */
export function merged(sentences) {
  /** @type {Sentence[]} */
  const found = [];
  for (const { key, values } of sentences) {
    const before = found.find((each) => each.key === key && Object.values(each.values).every(Array.isArray));
    if (!before || !Object.values(values).every(Array.isArray)) found.push({ key, values: { ...values } });
    else for (const [name, list] of Object.entries(values)) before.values[name] = [...before.values[name], ...list];
  }
  return found;
}

/**
 * @typedef {{ both: string[], theirs: string[], mine: Item[], bothNamed: string[], theirsNamed: string[], mineNamed: string[], open: boolean }} Split
 * What both have, and what is left on either side; of an open list nobody knows what it lacks. Undefined, with the reason said, when one side says nothing.
 * @param {Pair} pair @param {Found} found @param {string} kind @param {Item[]} items @param {string} row @param {string} what
 * @returns {Split | undefined}
 */
export function parted(pair, found, kind, items, row, what) {
  if (!items.length) {
    found.missing.push(sentence("missing", { what: [what] }));
    return undefined;
  }
  const keys = told(pair, found, row, what);
  if (!keys) return undefined;
  const parts = pair.column.cell(row).parts ?? [];
  const all = names(pair.vocabulary, kind);
  const name = (/** @type {string} */ id) => lowerFirst(Object.hasOwn(all, id) ? all[id] : (parts.find((part) => part.key === id)?.text ?? id));
  // In the order in which the study names them.
  const order = parts.flatMap((part) => (part.key && keys.includes(part.key) ? [part.key] : []));
  const known = [...new Set([...order, ...keys])];
  const chosen = items.map((item) => item.id);
  const mine = items.filter((item) => item.id === undefined || !known.includes(item.id));
  const both = known.filter((id) => chosen.includes(id));
  const theirs = known.filter((id) => !chosen.includes(id));
  const mineNamed = mine.map((item) => (item.id === undefined ? quoted(item.text) : name(item.id)));
  const open = pair.column.cell(row).open === true;
  if (open && mine.length) found.open.push(sentence("open_list", { what, own: mineNamed }));
  return { both, theirs, mine, bothNamed: both.map(name), theirsNamed: theirs.map(name), mineNamed, open };
}

/** What may be the same thing under another name. @param {Found} found @param {Split} split */
export function doubts(found, { theirsNamed, mine, mineNamed }) {
  mine.forEach((item, place_) => {
    const own = mineNamed[place_];
    const like = theirsNamed.find((theirs) => alike(theirs, own));
    if (like !== undefined) found.open.push(sentence("alike", { theirs: like, own }));
    else if (item.id === undefined) found.open.push(sentence("free", { own: [own] }));
  });
}

/** Whether one name holds all the words of the other. @param {string} one @param {string} other */
function alike(one, other) {
  const [few, many] = [one, other].map((name) => new Set(comparable(name).match(/[\p{L}\p{N}]+/gu) ?? [])).sort((a, b) => a.size - b.size);
  return few.size > 0 && [...few].every((word) => many.has(word));
}

/** The reader's own words, as typed. @param {string} text */
export const quoted = (text) => `“${text}”`;

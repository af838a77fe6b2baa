// @ts-check
/**
 * What one axis finds, as sentences yet to be said; and two lists of terms set against each other.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Part} Part
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 * @typedef {Record<string, string>} Words
 * @typedef {{ own: OwnStudy, column: Column, vocabulary: Vocabulary, words: Words }} Pair
 * @typedef {{ key: string, values: Record<string, string | string[]> }} Sentence a list is joined when it is said
 * @typedef {"place" | "time" | "content" | "theory" | "method"} AxisName
 * @typedef {{ axis: AxisName, same: Sentence[], different: Sentence[], beside: Sentence[], open: Sentence[], missing: Sentence[] }} Found
 *   `beside`: told side by side without being counted as a difference; `missing`: what the reader has not entered
 */

import { fill } from "../shared/elements.js";
import { lowerFirst } from "../shared/lower_first.js";
import { comparable } from "./matching.js";
import { names } from "./terms.js";

/** @param {AxisName} axis @returns {Found} */
export const blank = (axis) => ({ axis, same: [], different: [], beside: [], open: [], missing: [] });

/** @param {string} key @param {Record<string, string | string[]>} values @returns {Sentence} */
export const sentence = (key, values = {}) => ({ key, values });

/** What the study's cell counts as; where it says nothing, why, in a sentence. @param {Pair} pair @param {Found} found @param {string} row @param {string} what */
export function told({ column }, found, row, what) {
  const { status, keys } = column.cell(row);
  if (status === "coded" && keys?.length) return keys;
  found.open.push(sentence(status === "coded" ? "not_coded" : status, { what: [what] }));
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
 * Two lists of terms. `free` are the reader's own words, which no rule compares; `close` are pairs of methods whose difference nobody
 * can tell; `listOpen`: the source says that there is more than it names; `whole`: all that the study has is known, as far as it names it.
 * @typedef {{ both: string[], theirs: string[], mine: string[], bothNamed: string[], theirsNamed: string[], mineNamed: string[],
 *   free: string[], close: [string, string][], listOpen: boolean, whole: boolean }} Split
 */

/**
 * What both have, and what is left on either side; undefined, with the reason said, when one side says nothing.
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
  const name = namer(pair, kind, parts);
  // In the order in which the study names them.
  const order = parts.flatMap((part) => (part.key && keys.includes(part.key) ? [part.key] : []));
  const known = [...new Set([...order, ...keys])];
  const chosen = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const both = known.filter((id) => chosen.includes(id));
  const [theirs, mine] = [known.filter((id) => !chosen.includes(id)), chosen.filter((id) => !known.includes(id))];
  const pairs = mine.flatMap((own) => theirs.filter((other) => pair.vocabulary.close?.[own]?.includes(other)).map((other) => [other, own]));
  const alone = (/** @type {string[]} */ ids) => ids.filter((id) => !pairs.some((each) => each.includes(id)));
  const { open = false, partial = false } = pair.column.cell(row);
  return {
    both, theirs: alone(theirs), mine: alone(mine),
    bothNamed: both.map((id) => calledThere(name(id), termOf(parts, id), pair.words)),
    theirsNamed: alone(theirs).map((id) => calledThere(name(id), termOf(parts, id), pair.words)), mineNamed: alone(mine).map(name),
    free: items.flatMap(({ id, text }) => (id === undefined ? [quoted(text)] : [])),
    close: pairs.map(([other, own]) => [name(other), name(own)]),
    listOpen: open, whole: !partial || Boolean(pair.column.study.whole),
  };
}

/** What a term is called within a sentence. @param {Pair} pair @param {string} kind @param {Part[]} parts @returns {(id: string) => string} */
function namer({ vocabulary }, kind, parts) {
  const all = names(vocabulary, kind);
  return (id) => lowerFirst(Object.hasOwn(all, id) ? all[id] : (parts.find((part) => part.key === id)?.text ?? id));
}

/** What the source itself calls a term, where that is not our name. @param {Part[]} parts @param {string} id */
const termOf = (parts, id) => parts.find((part) => part.key === id)?.source_term ?? "";

/** Our name with the source's own: a reader who looks for our name there will not find it. @param {string} name @param {string} term @param {Words} words */
export function calledThere(name, term, words) {
  if (!term) return name;
  if (!name.endsWith(")")) return fill(words.called, { name, term });
  return fill(words.called_too, { name: name.slice(0, -1), term });
}

/** What may be the same thing under another name is for the reader to check. @param {Found} found @param {Split} split */
export function doubts(found, { bothNamed, theirsNamed, mineNamed, free, close }) {
  // What is close to a term of the reader's is still what their own words may mean.
  const there = [...theirsNamed, ...bothNamed, ...close.map(([theirs]) => theirs)];
  for (const own of free) {
    const like = there.find((theirs) => alike(theirs, own));
    if (like !== undefined) found.open.push(sentence("alike", { theirs: like, own }));
    else if (theirsNamed.length) found.open.push(sentence("free_beside", { theirs: theirsNamed, own }));
    else found.open.push(sentence("free", { own: [own] }));
  }
  for (const own of mineNamed) {
    const like = theirsNamed.find((theirs) => alike(theirs, own));
    if (like !== undefined) found.open.push(sentence("alike", { theirs: like, own }));
  }
  for (const [theirs, own] of close) {
    const shorter = theirs.length < own.length ? theirs : own;
    found.open.push(sentence(alike(theirs, own) ? "close_one" : "close", { theirs, own, shorter }));
  }
}

/** Whether one name holds all the words of the other. @param {string} one @param {string} other */
function alike(one, other) {
  const [few, many] = [one, other].map((name) => new Set(comparable(name).split(" "))).sort((a, b) => a.size - b.size);
  return [...few].every((word) => many.has(word));
}

/** The reader's own words, as typed. @param {string} text */
export const quoted = (text) => `“${text}”`;

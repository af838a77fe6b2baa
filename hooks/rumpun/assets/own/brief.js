// @ts-check
/**
 * Similarities and differences as the cells of a table have them: a line for each of the five things that are compared, short, what
 * tells most first, and no more than a row bears. The row names the study, so the lines do not. What the reader must check stands last.
 *
 * @typedef {import("./sentences.js").AxisName} AxisName
 * @typedef {import("./sentences.js").Found} Found
 * @typedef {import("./sentences.js").Sentence} Sentence
 * @typedef {import("./sentences.js").Words} Words
 * @typedef {[AxisName, string, ...string[]]} Kind of a sentence: what it is about, the words of its point, and the values these take
 */

import { capital, listed, numbered } from "./lists.js";
import { merged } from "./sentences.js";
import { fill } from "../shared/elements.js";

/** Words of a cell, with what is to be checked; one point is made even where it is longer. */
export const MOST_WORDS = 35;
const MOST_CHECK_WORDS = 14;
const MOST_CHECKS = 4;
const MOST_ITEMS = 4;

/** Sentence -> its kind, in the order of what tells most; of a kind and one that it takes in, both studies look at the wider one.
 * @type {Record<string, Kind>} */
const SAME = {
  theory_same: ["theory", "both", "theories"], theory_same_supporting: ["theory", "both_supporting", "theories"],
  group_same: ["content", "both", "groups"], group_under: ["content", "both", "own"], group_over: ["content", "both", "theirs"],
  themes_same: ["content", "both", "themes"], method_same: ["method", "both", "named"], place_same: ["place", "both", "place"],
  time_same: ["time", "both", "year"],
};
/** @type {Record<string, Kind>} */
const APART = {
  theory_different: ["theory", "apart", "theirs", "own"], theory_more: ["theory", "more", "theirs", "own"],
  theory_other: ["theory", "other", "own"], theory_theirs: ["theory", "theirs", "theirs"], theory_own: ["theory", "own", "own"],
  theory_supporting: ["theory", "supporting", "theirs"], theory_beside: ["theory", "beside", "theirs", "own"],
  group_different: ["content", "apart", "theirs", "own"], group_wider: ["content", "wider", "own"], group_narrower: ["content", "narrower", "own"],
  themes_own: ["content", "lacking", "themes"], themes_background: ["content", "background", "themes"],
  group_theirs: ["content", "theirs", "theirs"], group_own: ["content", "own", "own"],
  place_different: ["place", "apart", "theirs", "own"], place_wider: ["place", "wider_place", "theirs", "own"],
  method_different: ["method", "apart", "theirs_named", "own_named"], method_more: ["method", "more", "theirs_named", "own_named"],
  method_theirs: ["method", "theirs", "theirs_named"], method_own: ["method", "own", "own_named"],
  themes_theirs: ["content", "theirs", "themes"],
  design_beside: ["method", "beside", "theirs_named", "own_named"], method_beside: ["method", "beside", "theirs_named", "own_named"],
  design_theirs: ["method", "theirs", "theirs_named"], design_own: ["method", "own", "own_named"],
  time_before: ["time", "apart", "theirs", "own"], time_after: ["time", "apart", "theirs", "own"],
};
/** What the values of a point are called in its words, in the order of its kind. @type {Record<string, string[]>} */
const PLACES = { apart: ["theirs", "own"], more: ["theirs", "own"], beside: ["theirs", "own"], wider_place: ["theirs", "own"] };

/** @param {Found[]} found @param {Words} words @returns {{ similarities: string, differences: string }} */
export function briefly(found, words) {
  const same = found.flatMap((each) => each.same);
  const different = found.flatMap((each) => [...each.different, ...each.beside]);
  const none = words[same.length || different.length ? "brief_none" : "brief_none_compared"];
  return { similarities: alike(same, words) || none, differences: withChecks(different, checked(found, words), none, words) };
}

/** The points and what is to be checked; where both do not fit, the notes of the table have the second. @param {Sentence[]} different @param {string} checks @param {string} none @param {Words} words */
function withChecks(different, checks, none, words) {
  /** @param {string} check */
  const told = (check) => [lines(different, APART, words, MOST_WORDS - counted(check), parted) || none, check].filter(Boolean).join("\n");
  return checks && counted(told(checks)) > MOST_WORDS ? told(words.brief_check_noted) : told(checks);
}

/** What the reader's study shares with every one of several. @param {readonly Found[][]} each what was found beside each of them @param {Words} words */
export function common(each, words) {
  const [first = [], ...others] = each.map((found) => found.flatMap(({ same }) => same));
  return alike(first.flatMap((sentence) => shared(sentence, others)), words);
}

/** @param {Sentence[]} sentences @param {Words} words */
const alike = (sentences, words) => lines(sentences, SAME, words, MOST_WORDS, (said) => `${said.join("; ")}.`);

/** Points that say something each are sentences. @param {string[]} said */
const parted = (said) => said.map((text, place) => `${place ? capital(text) : text}.`).join(" ");

/** A sentence with what the same sentence has in all other lists; nothing where one of them lacks it. @param {Sentence} sentence @param {Sentence[][]} others @returns {Sentence[]} */
function shared({ key, values }, others) {
  const [, , name] = SAME[key];
  const theirs = others.map((each) => each.find((other) => other.key === key)?.values[name]);
  const mine = values[name];
  if (!Array.isArray(mine)) return theirs.every((value) => value === mine) ? [{ key, values }] : [];
  const kept = mine.filter((item) => theirs.every((value) => value?.includes(item)));
  return kept.length ? [{ key, values: { ...values, [name]: kept } }] : [];
}

/**
 * As many points as the words bear, in lines of what they are about; lists are cut before a point is left out.
 * @param {Sentence[]} sentences @param {Record<string, Kind>} kinds @param {Words} words @param {number} most
 * @param {(said: string[]) => string} joined points of one line
 */
function lines(sentences, kinds, words, most, joined) {
  const ordered = Object.keys(kinds).flatMap((key) => sentences.filter((each) => each.key === key));
  /** @param {number} items @returns {[AxisName, string][]} */
  const points = (items) => ordered.map((each) => [kinds[each.key][0], point(each, kinds[each.key], words, items)]);
  for (let items = MOST_ITEMS; items > 1; items--) {
    const said = drawn(points(items), words, joined);
    if (counted(said) <= most) return said;
  }
  /** @type {[AxisName, string][]} */
  const kept = [];
  for (const each of points(1)) if (!kept.length || counted(drawn([...kept, each], words, joined)) <= most) kept.push(each);
  return drawn(kept, words, joined);
}

/** @param {Sentence} sentence @param {Kind} kind @param {Words} words @param {number} items */
function point({ values }, [, phrase, ...names], words, items) {
  const places = PLACES[phrase] ?? ["items"];
  const given = places.map((place, number) => [place, one(values[names[number]], words, items)]);
  return fill(words[`point_${phrase}`], Object.fromEntries(given));
}

/** A line for each thing that is compared. @param {[AxisName, string][]} points @param {Words} words @param {(said: string[]) => string} joined */
function drawn(points, words, joined) {
  /** @type {Map<AxisName, string[]>} */
  const about = new Map();
  for (const [axis, said] of points) about.set(axis, [...(about.get(axis) ?? []), said]);
  return [...about].map(([axis, each]) => fill(words[`point_of_${axis}`], { said: joined(each) })).join("\n");
}

/** What no rule can compare, in a few words. @param {Found[]} found @param {Words} words */
function checked(found, words) {
  const all = merged(found.flatMap((each) => each.open)).flatMap(({ key, values }) => {
    if (["close", "close_one", "place_inside"].includes(key)) return [fill(words.brief_close, { theirs: String(values.theirs), own: String(values.own) })];
    if (["alike", "free_beside", "place_free"].includes(key)) return [String(values.own)];
    if (key === "free") return /** @type {string[]} */ (values.own);
    return key === "themes_free" ? /** @type {string[]} */ (values.themes) : [];
  });
  if (!all.length) return "";
  const said = (/** @type {string[]} */ some) => fill(words.brief_check, { items: some.join("; ") + (all.length > some.length ? "; …" : "") });
  let few = all.slice(0, 1);
  for (const item of all.slice(1, MOST_CHECKS)) if (counted(said([...few, item])) <= MOST_CHECK_WORDS) few = [...few, item];
  return said(few);
}

/** A list in a few words. @param {string | string[]} value @param {Words} words @param {number} most */
function one(value, words, most) {
  if (!Array.isArray(value)) return value;
  const more = value.length - most;
  return listed(words, more > 0 ? [...value.slice(0, most), fill(words.point_more_items, { n: numbered(words, more) })] : value);
}

/** @param {string} text */
const counted = (text) => text.split(/\s+/).filter(Boolean).length;

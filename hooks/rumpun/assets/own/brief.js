// @ts-check
/**
 * Similarities and differences as the cells of a table have them: one sentence that begins with what tells most and ends before it
 * grows long. The row names the study, so the sentence does not. What the reader must check stands in a line of its own.
 *
 * @typedef {import("./sentences.js").Found} Found
 * @typedef {import("./sentences.js").Sentence} Sentence
 * @typedef {import("./sentences.js").Words} Words
 */

import { capital, listed, numbered } from "./lists.js";
import { merged } from "./sentences.js";
import { fill } from "../shared/elements.js";

/** Words of a cell's sentence; one phrase is said even where it is longer. */
export const MOST_WORDS = 35;
const MOST_CHECKS = 4;
const MOST_ITEMS = 4;

/** Sentence -> the phrase of a cell and the value that it takes, in the order of what tells most; of a kind and one that it
 * takes in, both studies look at the wider one. @type {Record<string, [string, string]>} */
const SAME = {
  theory_same: ["theory", "theories"], theory_same_supporting: ["supporting", "theories"], themes_same: ["themes", "themes"], group_same: ["group", "groups"], group_under: ["group", "own"],
  group_over: ["group", "theirs"], method_same: ["method", "methods"], place_same: ["place", "place"], time_same: ["time", "year"],
};
/** Sentences with something on each side -> the phrase of a cell for the study, and for the reader's own. @type {Record<string, [string, string]>} */
const APART = {
  theory_different: ["theory", "theory"], theory_more: ["theory", "theory"], group_different: ["group", "group"],
  group_wider: ["group", "group"], group_narrower: ["group", "group"], place_different: ["place", "place"],
  place_wider: ["place", "place_wider"], method_different: ["method", "method"], method_more: ["method", "method"],
};
/** Sentences that stand for themselves. */
const ALONE = [
  "theory_theirs", "theory_supporting", "theory_other", "theory_own", "theory_beside", "themes_own", "themes_background", "themes_theirs", "group_theirs", "group_own", "method_theirs",
  "method_own", "method_beside", "design_beside", "design_theirs", "design_own", "time_before", "time_after",
];

/** @param {Found[]} found @param {Words} words @returns {{ similarities: string, differences: string }} */
export function briefly(found, words) {
  const same = found.flatMap((each) => each.same);
  const different = found.flatMap((each) => [...each.different, ...each.beside]);
  const none = same.length || different.length ? "brief_none" : "brief_none_compared";
  const checks = checked(found, words);
  return {
    similarities: alike(same, words) || words[none],
    differences: [apart(different, words) || words[none], checks].filter(Boolean).join("\n"),
  };
}

/** @param {Sentence[]} sentences @param {Words} words */
function alike(sentences, words) {
  const phrases = inOrder(sentences, Object.keys(SAME)).map(({ key, values }) => {
    const [phrase, value] = SAME[key];
    return fill(words[`brief_both_${phrase}`], { items: one(values[value], words) });
  });
  return longest(phrases, (some) => fill(words.brief_same, { what: listed(words, some, "plus") }));
}

/** @param {Sentence[]} sentences @param {Words} words */
function apart(sentences, words) {
  const sides = inOrder(sentences, Object.keys(APART)).map(({ key, values }) =>
    ["theirs", "own"].map((side, place) => fill(words[`brief_${APART[key][place]}`], { items: one(values[side], words) })),
  );
  const both = longest(sides, (some) => {
    const [theirs, own] = [0, 1].map((side) => listed(words, some.map((each) => each[side]), "plus"));
    return fill(words.brief_different, { theirs, own });
  });
  const alone = inOrder(sentences, ALONE).map((each) => standing(each, words));
  const said = both ? [both] : [];
  for (const each of alone) if (!said.length || counted([...said, each].join(" ")) <= MOST_WORDS) said.push(each);
  return said.join(" ");
}

/** A sentence of the draft with the short words for the study. @param {Sentence} each @param {Words} words */
function standing({ key, values }, words) {
  const given = Object.entries(values).map(([name, value]) => [name, one(value, words)]);
  const they = words.brief_they;
  return capital(fill(words[key], { they, study: they, whereas: words.whereas_a, ...Object.fromEntries(given) }));
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
  const few = all.slice(0, MOST_CHECKS);
  return fill(words.brief_check, { items: few.join("; ") + (all.length > few.length ? "; …" : "") });
}

/** The longest beginning of a list that still makes a short text; its first item in any case. @template Item @param {Item[]} items @param {(some: Item[]) => string} made */
function longest(items, made) {
  if (!items.length) return "";
  let some = items.slice(0, 1);
  for (const item of items.slice(1)) if (counted(made([...some, item])) <= MOST_WORDS) some = [...some, item];
  return capital(made(some));
}

/** @param {Sentence[]} sentences @param {string[]} order */
const inOrder = (sentences, order) => order.flatMap((key) => sentences.filter((each) => each.key === key));

/** A list in a few words. @param {string | string[]} value @param {Words} words */
function one(value, words) {
  if (!Array.isArray(value)) return value;
  const more = value.length - MOST_ITEMS;
  return listed(words, more > 1 ? [...value.slice(0, MOST_ITEMS), fill(words.more_themes, { n: numbered(words, more) })] : value);
}

/** @param {string} text */
const counted = (text) => text.split(/\s+/).length;

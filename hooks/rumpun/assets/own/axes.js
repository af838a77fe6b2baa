// @ts-check
/**
 * Sets the reader's study beside another on five axes. It only says which sentences hold and with what in them; how
 * they read is the matter of drafts.js. What a study does not report, what nobody has coded, and what the reader
 * has not entered is neither the same nor different.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 * @typedef {import("./sentences.js").Pair} Pair
 * @typedef {import("./sentences.js").Found} Found
 * @typedef {import("./sentences.js").Sentence} Sentence
 * @typedef {import("./sentences.js").Split} Split
 */

import { FACETS, yearOf } from "./study.js";
import { blank, doubts, parted, quoted, sentence, told } from "./sentences.js";
import { lowerFirst } from "../shared/lower_first.js";
import { around, names, placeInSentence } from "./terms.js";
import { listed } from "./lists.js";

const MOST_THEMES = 4;
const THEME = "theme:";

/** The five axes in their order. @param {Pair} pair @returns {Found[]} */
export function compared(pair) {
  return [place(pair), time(pair), content(pair), theory(pair), method(pair)];
}

/** @param {Pair} pair */
function place(pair) {
  const { own, vocabulary, words } = pair;
  const found = blank("place");
  if (!own.place) {
    found.missing.push(sentence("missing", { what: [words.what_place] }));
    return found;
  }
  const [theirs] = told(pair, found, "place", words.what_place) ?? [];
  if (theirs === undefined) return found;
  const mine = own.place.id ?? own.place.within;
  const values = { theirs: placeInSentence(vocabulary, theirs), own: own.place.id ? placeInSentence(vocabulary, own.place.id) : mine ? own.place.text : quoted(own.place.text) };
  if (mine === undefined) {
    found.open.push(sentence("place_free", values));
    return found;
  }
  const common = shared(vocabulary, mine, theirs);
  if (common !== undefined) found.same.push(sentence("place_same", { place: placeInSentence(vocabulary, common) }));
  const exact = own.place.id === theirs;
  if (!exact) found.different.push(sentence(`place_${difference(vocabulary, own.place, mine, theirs)}`, values));
  return found;
}

/** The smallest place that holds both; the whole country is no likeness. @param {Vocabulary} vocabulary @param {string} one @param {string} other */
function shared(vocabulary, one, other) {
  const theirs = around(vocabulary, other);
  return around(vocabulary, one).find((id) => theirs.includes(id) && !vocabulary.countries?.includes(id));
}

/** Whether one place lies in the other. @param {Vocabulary} vocabulary @param {Item} item @param {string} mine @param {string} theirs */
function difference(vocabulary, item, mine, theirs) {
  if (around(vocabulary, mine).includes(theirs)) return "narrower";
  return item.id !== undefined && around(vocabulary, theirs).includes(mine) ? "wider" : "different";
}

/** @param {Pair} pair */
function time(pair) {
  const { own, words } = pair;
  const found = blank("time");
  const mine = yearOf(own.year);
  if (mine === undefined) {
    found.missing.push(sentence("missing", { what: [words.what_time] }));
    return found;
  }
  const theirs = yearOf((told(pair, found, "year", words.what_time) ?? [])[0] ?? "");
  if (theirs === undefined) return found;
  const n = Math.abs(mine - theirs);
  const years = (n === 1 ? words.years_one : words.years).replace("{n}", String(n));
  if (n === 0) found.same.push(sentence("time_same", { year: String(mine) }));
  else found.different.push(sentence(theirs < mine ? "time_before" : "time_after", { own: String(mine), years }));
  return found;
}

/** @param {Pair} pair */
function content(pair) {
  const found = blank("content");
  group(pair, found);
  themes(pair, found);
  return found;
}

/** @param {Pair} pair @param {Found} found */
function group(pair, found) {
  const { own, vocabulary, words } = pair;
  const split = parted(pair, found, "groups", own.groups, "group-type", words.what_group);
  if (!split) return;
  const { both, theirs, mine } = split;
  const values = { theirs: listed(words, split.theirsNamed), own: listed(words, split.mineNamed) };
  if (both.length) {
    found.same.push(sentence("group_same", { groups: listed(words, split.bothNamed) }));
    if (theirs.length) found.different.push(sentence("group_theirs", values));
    if (mine.length) found.different.push(sentence("group_own", values));
    return;
  }
  const above = (/** @type {string | undefined} */ id) => (id === undefined ? [] : (vocabulary.groupsAbove?.[id] ?? []));
  const under = mine.filter((item) => theirs.some((id) => item.id !== undefined && above(id).includes(item.id)));
  const over = mine.filter((item) => theirs.some((id) => above(item.id).includes(id)));
  const related = under.length ? under : over;
  const unrelated = (/** @type {string[]} */ list) => list.filter((_, number) => !related.includes(mine[number]));
  if (related.length) {
    const named = { ...values, own: listed(words, split.mineNamed.filter((_, number) => related.includes(mine[number]))) };
    found.same.push(sentence(under.length ? "group_under" : "group_over", named));
    found.different.push(sentence(under.length ? "group_wider" : "group_narrower", named));
  } else {
    found.different.push(sentence("group_different", values));
  }
  doubts(found, { ...split, mine: mine.filter((item) => !related.includes(item)), mineNamed: unrelated(split.mineNamed) });
}

/** @param {Pair} pair @param {Found} found */
function themes({ own, column, vocabulary, words }, found) {
  if (!own.themes.length) {
    found.missing.push(sentence("missing", { what: [words.what_themes] }));
    return;
  }
  const all = names(vocabulary, "themes");
  const said = (/** @type {string[]} */ ids) => listed(words, ids.map((id) => lowerFirst(all[id])));
  const mine = own.themes.flatMap((item) => (item.id === undefined ? [] : [item.id]));
  const with_ = (/** @type {string} */ wanted) => mine.filter((id) => standing(column, id) === wanted);
  const theirs = Object.keys(all).filter((id) => standing(column, id) === "result" && !mine.includes(id));
  const undirected = (/** @type {string} */ id) => (column.cell(THEME + id).directions?.length ? 0 : 1);
  theirs.sort((one, other) => undirected(one) - undirected(other));
  const unsaid = theirs.length - MOST_THEMES;
  const few = theirs.slice(0, unsaid > 1 ? MOST_THEMES : theirs.length).map((id) => lowerFirst(all[id]));
  const others = unsaid > 1 ? [...few, words.more_themes.replace("{n}", String(unsaid))] : few;
  const free = own.themes.filter((item) => item.id === undefined).map((item) => quoted(item.text));
  /** @type {[Sentence[], string, string][]} */
  const sentences = [
    [found.same, "themes_same", said(with_("result"))],
    [found.different, "themes_background", said(with_("background"))],
    [found.different, "themes_theirs", listed(words, others)],
    [found.different, "themes_own", said(with_("not_reported"))],
    // What an abstract leaves out is no difference between the studies.
    [found.open, "themes_not_in_abstract", said(with_("not_in_abstract"))],
    [found.open, "themes_not_in_record", said(with_("not_in_record"))],
    [found.open, "themes_not_coded", said(with_("not_coded"))],
    [found.open, "themes_free", listed(words, free)],
  ];
  for (const [list, key, said_] of sentences) if (said_) list.push(sentence(key, { themes: said_ }));
}

/** How a study stands to a theme: with results of its own, or only in its introduction or from other works. @param {Column} column @param {string} id */
export function standing(column, id) {
  const cell = column.cell(THEME + id);
  if (cell.status !== "coded") return cell.status;
  return cell.parts?.some((part) => !part.evidence) ? "result" : "background";
}

/** @param {Pair} pair */
function theory(pair) {
  const { own, words } = pair;
  const found = blank("theory");
  const split = parted(pair, found, "theories", own.theories, "theory", words.what_theory);
  if (!split) return found;
  const values = { theirs: listed(words, split.theirsNamed), own: listed(words, split.mineNamed) };
  if (split.both.length) found.same.push(sentence("theory_same", { theories: listed(words, split.bothNamed) }));
  const key = rest(split);
  if (key) found.different.push(sentence(`theory_${key}`, values));
  doubts(found, split);
  return found;
}

/** How the sentence is called that tells what is left on either side. @param {Split} split */
function rest({ both, theirs, mine, open }) {
  if (!both.length) return "different";
  const more = mine.length && !open;
  if (theirs.length) return more ? "more" : "theirs";
  return more ? "own" : "";
}

/** @param {Pair} pair */
function method(pair) {
  const { own, vocabulary, words } = pair;
  const found = blank("method");
  const filled = FACETS.filter((facet) => own.methods[facet]?.length);
  if (!filled.length) found.missing.push(sentence("missing", { what: [words.what_method] }));
  const label = (/** @type {string} */ facet) => lowerFirst(vocabulary.rows.find(([row]) => row === facet)?.[1] ?? facet);
  /** What both have, and what is left on either side, as phrases. @type {Record<"both" | "theirs" | "mine", string[]>} */
  const phrases = { both: [], theirs: [], mine: [] };
  /** @param {"both" | "theirs" | "mine"} whose @param {string} facet @param {string[]} methods */
  const phrase = (whose, facet, methods) => {
    if (methods.length) phrases[whose].push(words[`facet_${facet}`].replace("{methods}", () => listed(words, methods)));
  };
  for (const facet of filled) {
    const split = parted(pair, found, facet, own.methods[facet], facet, label(facet));
    if (!split) continue;
    doubts(found, split);
    if (!split.both.length) {
      const values = { facet: label(facet), theirs: listed(words, split.theirsNamed), own: listed(words, split.mineNamed) };
      found.different.push(sentence("method_different", values));
      continue;
    }
    phrase("both", facet, split.bothNamed);
    phrase("theirs", facet, split.theirsNamed);
    phrase("mine", facet, split.open ? [] : split.mineNamed);
  }
  const [both, theirs, mine] = [phrases.both, phrases.theirs, phrases.mine].map((list) => listed(words, list, "plus"));
  if (both) found.same.push(sentence("method_same", { methods: both }));
  if (theirs || mine) found.different.push(sentence(theirs && mine ? "method_more" : theirs ? "method_theirs" : "method_own", { theirs, own: mine }));
  return found;
}

// @ts-check
/**
 * Sets the reader's study beside another on five axes. It only says which sentences hold and with what in them; how
 * they read is the matter of drafts.js. What a study does not report, what nobody has coded, what the reader has not
 * entered or has put in words of their own is neither the same nor different; nor is what a source leaves out of which
 * only an abstract was read, or of a list that it says to be incomplete; nor is a recorded place that holds the reader's.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 * @typedef {import("./sentences.js").Pair} Pair
 * @typedef {import("./sentences.js").Found} Found
 * @typedef {import("./sentences.js").Sentence} Sentence
 * @typedef {import("./sentences.js").Split} Split
 */

import { FACETS, yearOf } from "./study.js";
import { blank, calledThere, doubts, parted, quoted, sentence, told } from "./sentences.js";
import { OWN_EVIDENCE } from "../shared/knowledge.js";
import { standing } from "./standing.js";
import { lowerFirst } from "../shared/lower_first.js";
import { around, names, placeInSentence } from "./terms.js";
import { listed, numbered, withArticle } from "./lists.js";

const MOST_THEMES = 4;
const THEME = "theme:";
/** A study may have several designs; that it names another is no sign that it lacks this one. */
const DESIGN = "design";
/** Facets of which one speaks as of one thing: "a qualitative approach". */
const ONE_OF_A_KIND = ["approach", DESIGN];

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
  const common = mine === undefined ? undefined : shared(vocabulary, mine, theirs);
  if (common !== undefined) found.same.push(sentence("place_same", { place: placeInSentence(vocabulary, common) }));
  const exact = own.place.id === theirs;
  const within = mine !== undefined && around(vocabulary, theirs).includes(mine);
  // What is on record may be wider than the place itself; and where in a known place an unknown one lies, nobody can tell.
  if (mine !== undefined && !exact && around(vocabulary, mine).includes(theirs)) found.open.push(sentence("place_inside", values));
  else if (mine === undefined || (within && own.place.id === undefined)) found.open.push(sentence("place_free", values));
  else if (!exact) found.different.push(sentence(within ? "place_wider" : "place_different", values));
  return found;
}

/** The smallest place that holds both; the whole country is no likeness. @param {Vocabulary} vocabulary @param {string} one @param {string} other */
function shared(vocabulary, one, other) {
  const theirs = around(vocabulary, other);
  return around(vocabulary, one).find((id) => theirs.includes(id) && !vocabulary.countries?.includes(id));
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
  const years = (n === 1 ? words.years_one : words.years).replace("{n}", numbered(words, n));
  if (n === 0) found.same.push(sentence("time_same", { year: String(mine) }));
  else found.different.push(sentence(theirs < mine ? "time_before" : "time_after", { own: String(mine), theirs: String(theirs), years }));
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
  const { both, theirs, mine, free } = split;
  const said = (/** @type {string[]} */ kinds) => kinds.map((kind) => withArticle(words, kind));
  if (both.length) found.same.push(sentence("group_same", { groups: said(split.bothNamed) }));
  const above = (/** @type {string} */ id) => vocabulary.groupsAbove?.[id] ?? [];
  const under = both.length ? [] : mine.filter((id) => theirs.some((other) => above(other).includes(id)));
  const over = both.length ? [] : mine.filter((id) => theirs.some((other) => above(id).includes(other)));
  const related = under.length ? under : over;
  if (related.length) {
    const values = { theirs: said(split.theirsNamed), own: said(split.mineNamed.filter((_, number) => related.includes(mine[number]))) };
    found.same.push(sentence(under.length ? "group_under" : "group_over", values));
    found.different.push(sentence(under.length ? "group_wider" : "group_narrower", values));
  } else if (!free.length) {
    const values = { theirs: said(split.theirsNamed), own: said(split.mineNamed) };
    if (theirs.length && mine.length) found.different.push(sentence("group_different", values));
    else if (theirs.length) found.different.push(sentence("group_theirs", values));
    else if (mine.length) found.different.push(sentence("group_own", values));
  }
  doubts(found, related.length ? { ...split, mineNamed: [] } : split);
}

/** @param {Pair} pair @param {Found} found */
function themes({ own, column, vocabulary, words }, found) {
  if (!own.themes.length) {
    found.missing.push(sentence("missing", { what: [words.what_themes] }));
    return;
  }
  const all = names(vocabulary, "themes");
  const named = (/** @type {string} */ id) => calledThere(lowerFirst(all[id]), termOf(column, id), words);
  const mine = own.themes.flatMap((item) => (item.id === undefined ? [] : [item.id]));
  const with_ = (/** @type {string[]} */ ...wanted) => mine.filter((id) => wanted.includes(standing(column, id))).map(named);
  const theirs = Object.keys(all).filter((id) => standing(column, id) === "result" && !mine.includes(id));
  const undirected = (/** @type {string} */ id) => (column.cell(THEME + id).directions?.length ? 0 : 1);
  theirs.sort((one, other) => undirected(one) - undirected(other));
  const unsaid = theirs.length - MOST_THEMES;
  const few = theirs.slice(0, unsaid > 1 ? MOST_THEMES : theirs.length).map(named);
  const others = unsaid > 1 ? [...few, words.more_themes.replace("{n}", numbered(words, unsaid))] : few;
  const free = own.themes.filter((item) => item.id === undefined).map((item) => quoted(item.text));
  const { whole } = column.study;
  const silent = mine.filter((id) => !["result", "background", "not_coded"].includes(standing(column, id))).map(named);
  const absent = whole ? with_("not_reported") : [];
  /** @type {[Sentence[], string, string[]][]} */
  const sentences = [
    [found.same, "themes_same", with_("result")],
    [whole ? found.different : found.open, whole ? "themes_background" : "themes_background_read", with_("background")],
    // One of these may be what the reader's own words mean.
    [free.length ? found.open : found.different, free.length ? "themes_beside" : "themes_theirs", others],
    [found.different, "themes_own", absent],
    [found.open, "not_said", silent.filter((theme) => !absent.includes(theme))],
    [found.open, "themes_not_coded", with_("not_coded")],
    [found.open, "themes_free", free],
  ];
  for (const [list, key, said] of sentences) if (said.length) list.push(sentence(key, { [key === "not_said" ? "own" : "themes"]: said }));
}

/** What the study itself calls a theme, where all its results on it call it so, in whichever case: else it is one word among others. @param {Column} column @param {string} id */
function termOf({ study, cell }, id) {
  const parts = [cell(THEME + id), study.cells?.[THEME + id]].flatMap((each) => each?.parts ?? []);
  const terms = new Set(parts.filter(({ evidence }) => OWN_EVIDENCE.includes(evidence)).map((part) => part.source_term ?? ""));
  return terms.size === 1 ? [...terms][0] : "";
}

/** @param {Pair} pair */
function theory(pair) {
  const { own, words } = pair;
  const found = blank("theory");
  const split = parted(pair, found, "theories", own.theories, "theory", words.what_theory);
  if (!split) return found;
  const parts = pair.column.cell("theory").parts ?? [];
  /** A theory that only supports is told as such. @param {string[]} ids @param {string[]} named */
  const roles = (ids, named) => {
    const supports = ids.map((id) => parts.some((part) => part.key === id && part.supporting));
    return [named.filter((_, number) => !supports[number]), named.filter((_, number) => supports[number])];
  };
  const [main, supporting] = roles(split.both, split.bothNamed);
  if (main.length) found.same.push(sentence("theory_same", { theories: main }));
  if (supporting.length) found.same.push(sentence("theory_same_supporting", { theories: supporting }));
  const { apart, beside, theirs, mine, unsure } = leftOver(split);
  const [theirMain, theirSupporting] = apart || beside || theirs ? roles(split.theirs, split.theirsNamed) : [[], []];
  const said = { theirs: theirMain, own: split.mineNamed };
  const list = beside ? found.beside : found.different;
  if (theirMain.length) list.push(sentence(apart ? "theory_different" : beside ? "theory_beside" : mine ? "theory_more" : "theory_theirs", said));
  if (theirSupporting.length) list.push(sentence("theory_supporting", { theirs: theirSupporting }));
  if (!theirMain.length && (apart || mine)) list.push(sentence(apart ? "theory_other" : "theory_own", said));
  if (unsure === "open_list") found.open.push(sentence("theory_open", { own: said.own, named: [...split.bothNamed, ...split.theirsNamed] }));
  if (unsure === "not_said") found.open.push(sentence("not_said", { own: split.mineNamed }));
  doubts(found, split);
  return found;
}

/**
 * What may be said of the terms that only one side has. `apart`: the two have nothing in common, and so differ; `beside`: the same of
 * a study that may have more, so that the two are only told side by side; `theirs`, `mine`: one has more than the other; `unsure`: why
 * it cannot be said that the study lacks what the reader has.
 * @param {Split} split @returns {{ apart: boolean, beside: boolean, theirs: boolean, mine: boolean, unsure: "open_list" | "not_said" | "" }}
 */
function leftOver({ both, close, theirs, mine, free, listOpen, whole }) {
  const common = both.length + close.length > 0;
  /** @type {"open_list" | "not_said" | ""} */
  const unsure = !mine.length ? "" : listOpen ? "open_list" : !whole ? "not_said" : "";
  const none = { apart: false, beside: false, theirs: false, mine: false, unsure };
  // One of theirs may be what the reader's own words mean.
  if (free.length) return none;
  if (!common) return { ...none, apart: whole && !listOpen, beside: !whole && !listOpen };
  return { ...none, theirs: theirs.length > 0, mine: mine.length > 0 && !unsure };
}

/** @param {Pair} pair */
function method(pair) {
  const { own, vocabulary, words } = pair;
  const found = blank("method");
  const filled = FACETS.filter((facet) => own.methods[facet]?.length);
  if (!filled.length) found.missing.push(sentence("missing", { what: [words.what_method] }));
  const label = (/** @type {string} */ facet) => lowerFirst(vocabulary.rows.find(([row]) => row === facet)?.[1] ?? facet);
  /** @type {Phrases} */
  const phrases = { both: [], apartTheirs: [], apartMine: [], besideTheirs: [], besideMine: [], theirs: [], mine: [] };
  for (const facet of filled) {
    const split = parted(pair, found, facet, own.methods[facet], facet, label(facet));
    if (!split) continue;
    doubts(found, split);
    const left = leftOver(split);
    phrases.both.push(...phrase(facet, split.bothNamed, words));
    if (left.unsure === "open_list") found.open.push(sentence("open_list", { what: [label(facet)], own: split.mineNamed }));
    if (left.unsure === "not_said") found.open.push(sentence("not_said", { own: split.mineNamed }));
    const nothing = left.apart || left.beside;
    const theirs = nothing || left.theirs ? phrase(facet, split.theirsNamed, words) : [];
    const mine = nothing || left.mine ? phrase(facet, split.mineNamed, words) : [];
    if (facet === DESIGN) found.beside.push(...leftSentence("design", theirs, mine, words, "beside"));
    else {
      phrases[left.apart ? "apartTheirs" : left.beside ? "besideTheirs" : "theirs"].push(...theirs);
      phrases[left.apart ? "apartMine" : left.beside ? "besideMine" : "mine"].push(...mine);
    }
  }
  if (phrases.both.length) found.same.push(sentence("method_same", { methods: together(phrases.both, words), named: namesOf(phrases.both) }));
  found.different.push(...leftSentence("method", phrases.apartTheirs, phrases.apartMine, words, "different"));
  found.different.push(...leftSentence("method", phrases.theirs, phrases.mine, words, "more"));
  found.beside.push(...leftSentence("method", phrases.besideTheirs, phrases.besideMine, words, "beside"));
  return found;
}

/** @typedef {{ said: string, named: string[] }} Phrase what one facet has: within a sentence, and the bare names, as a cell of a table has them */
/** @typedef {Record<"both" | "apartTheirs" | "apartMine" | "besideTheirs" | "besideMine" | "theirs" | "mine", Phrase[]>} Phrases */

/** @param {string} facet @param {string[]} named @param {import("./sentences.js").Words} words @returns {Phrase[]} */
function phrase(facet, named, words) {
  if (!named.length) return [];
  const said = words[`facet_${facet}`].replace("{methods}", () => listed(words, named));
  return [{ said: ONE_OF_A_KIND.includes(facet) ? withArticle(words, said) : said, named }];
}

/** @param {Phrase[]} phrases @param {import("./sentences.js").Words} words */
const together = (phrases, words) => listed(words, phrases.map(({ said }) => said), "plus");

/** @param {Phrase[]} phrases */
const namesOf = (phrases) => phrases.flatMap(({ named }) => named);

/** The sentence on what either side has, or nothing. @param {string} what @param {Phrase[]} theirs @param {Phrase[]} mine @param {import("./sentences.js").Words} words @param {string} both how it is called where both have something */
function leftSentence(what, theirs, mine, words, both) {
  const key = theirs.length && mine.length ? both : theirs.length ? "theirs" : "own";
  const values = { theirs: together(theirs, words), own: together(mine, words), theirs_named: namesOf(theirs), own_named: namesOf(mine) };
  return theirs.length || mine.length ? [sentence(`${what}_${key}`, values)] : [];
}

// @ts-check
/**
 * Drafts the gap: which of the own study's theories, place, kinds of group and themes none of several studies has.
 * It speaks of these studies only, as far as they are coded; those that say nothing on a point are named and not counted.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 * @typedef {import("./sentences.js").Words} Words
 * @typedef {import("../shared/knowledge.js").Unanswered | "only_claims"} Doubt
 * @typedef {"has" | "lacks" | Doubt} Standing
 * @typedef {"theory" | "place" | "group" | "themes"} Aspect
 * @typedef {{ aspect: Aspect, id?: string, name: string, stands: Standing[] }} Point
 */

import { standing } from "./standing.js";
import { quoted } from "./sentences.js";
import { lowerFirst } from "../shared/lower_first.js";
import { around, names, placeInSentence, recognised } from "./terms.js";
import { capital, listed, numbered, studyName, withArticle } from "./lists.js";
import { fill } from "../shared/elements.js";

/** Names of one kind in the cell of a table. */
const MOST_NAMED = 3;
/** @type {readonly Doubt[]} */
const DOUBTS = ["not_reported", "not_in_abstract", "not_in_record", "inferred", "open_list", "not_coded", "only_claims", "wider"];
/** @type {Aspect[]} */
const ASPECTS = ["theory", "place", "group", "themes"];

/** The gap in one paragraph. @param {OwnStudy} given @param {readonly Column[]} columns @param {Vocabulary} vocabulary @param {Words} words */
export function gap(given, columns, vocabulary, words) {
  const { claim, caveats } = gapTold(given, columns, vocabulary, words);
  return [claim, caveats].filter(Boolean).join(" ");
}

/**
 * What may be claimed, and what must be known and checked before anybody claims it.
 * @param {OwnStudy} given @param {readonly Column[]} columns @param {Vocabulary} vocabulary @param {Words} words @returns {{ claim: string, caveats: string }}
 */
export function gapTold(given, columns, vocabulary, words) {
  const { own } = recognised(given, vocabulary);
  const all = points(own, columns, vocabulary);
  const free = unknown(own);
  const looked = columns.length > 0 && all.length > 0;
  const claims = looked ? judged(all, columns, words) : [words.gap_need];
  const caveats = looked ? [...exceptions(all, columns, words), ...besides(all, columns, words), ...partlyRead(columns, words)] : [];
  if (free.length) caveats.push(fill(words.gap_free, { items: listed(words, free.map(quoted)) }));
  // About one study nobody takes it for a claim about all there is.
  if (new Set(columns.map((column) => column.study.id)).size > 1 && all.length) caveats.push(words.gap_scope);
  const [claim, rest] = [claims, caveats].map((said) => said.map(capital).join(" "));
  return { claim, caveats: rest };
}

/**
 * The gap as a cell has it: what none of the studies has, else what none combines; empty where neither can be said.
 * @param {OwnStudy} given @param {readonly Column[]} columns @param {Vocabulary} vocabulary @param {Words} words
 */
export function gapInCell(given, columns, vocabulary, words) {
  const all = points(recognised(given, vocabulary).own, columns, vocabulary);
  const absent = all.filter(({ stands }) => !stands.includes("has") && stands.includes("lacks"));
  const n = new Set(columns.map((column) => column.study.id)).size;
  if (absent.length) return fill(n === 1 ? words.gap_cell_one : words.gap_cell, { what: lacked(absent, words, MOST_NAMED) });
  const present = all.filter(({ stands }) => stands.includes("has"));
  if (combination(present, columns, n, words)?.claim !== "none") return "";
  return fill(words.gap_cell_combined, { what: named(present, words, MOST_NAMED) });
}

/** "draws on … or is set in …". @param {Point[]} absent @param {Words} words @param {number} most names of one kind */
function lacked(absent, words, most = Infinity) {
  const said = (/** @type {Aspect} */ aspect, /** @type {string[]} */ items) => (aspect === "group" ? items.map((item) => withArticle(words, item)) : items);
  return listed(words, grouped(absent).map(([aspect, items]) => fill(words[`gap_${aspect}`], { items: listed(words, cut(said(aspect, items), words, most), "or") })), "or");
}

/** "theory: …; place: …". @param {Point[]} points_ @param {Words} words @param {number} most names of one kind */
const named = (points_, words, most = Infinity) =>
  grouped(points_).map(([aspect, items]) => `${words[`what_${aspect}`]}: ${listed(words, cut(items, words, most))}`).join("; ");

/** @param {string[]} items @param {Words} words @param {number} most */
const cut = (items, words, most) => (items.length > most ? [...items.slice(0, most), fill(words.point_more_items, { n: numbered(words, items.length - most) })] : items);

/** A study of which only an abstract was read may well have what the abstract leaves out. @param {readonly Column[]} columns @param {Words} words */
function partlyRead(columns, words) {
  const who = [...new Set(columns.filter(({ study }) => !study.whole).map((column) => column.cite))];
  return who.length ? [fill(words.gap_partial, { who: listed(words, who) })] : [];
}

/** Everything of the own study that can be looked for, and how each study stands to it. @param {OwnStudy} own @param {readonly Column[]} columns @param {Vocabulary} vocabulary @returns {Point[]} */
function points(own, columns, vocabulary) {
  /** @param {Aspect} aspect @param {string} kind @param {Item[]} items @param {(column: Column, id: string) => Standing} stand */
  const of = (aspect, kind, items, stand) =>
    items.flatMap(({ id }) => (id === undefined ? [] : [{ aspect, id, name: lowerFirst(names(vocabulary, kind)[id]), stands: columns.map((column) => stand(column, id)) }]));
  return [
    ...of("theory", "theories", own.theories, (column, id) => coded(column, "theory", (keys) => (keys.includes(id) ? "has" : "lacks"))),
    ...placePoint(own, columns, vocabulary),
    ...of("group", "groups", own.groups, (column, id) => coded(column, "group-type", (keys) => groupStanding(keys, id, vocabulary))),
    ...of("themes", "themes", own.themes, themeStanding),
  ];
}

/** @param {Column} column @param {string} row @param {(keys: string[]) => Standing} judge @returns {Standing} */
function coded(column, row, judge) {
  const { keys, status, open } = column.cell(row);
  if (status !== "coded") return status === "not_applicable" ? "not_coded" : status;
  const stands = keys?.length ? judge(keys) : "not_coded";
  return stands === "lacks" && open ? "open_list" : stands;
}

/** @param {Column} column @param {string} id @returns {Standing} */
function themeStanding(column, id) {
  const found = standing(column, id);
  if (found === "result") return "has";
  if (found === "not_coded" || found === "not_in_abstract" || found === "not_in_record") return found;
  // A work of which no more was read than its abstract or record may well have findings of its own.
  if (found === "background" && !column.study.whole) return "only_claims";
  return "lacks"; // silent in full, or told from elsewhere: no finding of its own
}

/** A narrower kind counts; of a wider one nobody can tell. @param {string[]} keys @param {string} id @param {Vocabulary} vocabulary @returns {Standing} */
function groupStanding(keys, id, vocabulary) {
  const above = (/** @type {string} */ key) => vocabulary.groupsAbove?.[key] ?? [];
  if (keys.some((key) => key === id || above(key).includes(id))) return "has";
  return keys.some((key) => above(id).includes(key)) ? "wider" : "lacks";
}

/** @param {OwnStudy} own @param {readonly Column[]} columns @param {Vocabulary} vocabulary @returns {Point[]} */
function placePoint({ place }, columns, vocabulary) {
  const mine = place?.id ?? place?.within;
  if (!place || mine === undefined) return [];
  /** @param {string[]} keys @returns {Standing} */
  const judge = ([theirs]) => {
    const inside = around(vocabulary, theirs).includes(mine);
    if (inside && place.id !== undefined) return "has";
    return inside || around(vocabulary, mine).includes(theirs) ? "wider" : "lacks";
  };
  const name = place.id === undefined ? place.text : placeInSentence(vocabulary, place.id);
  return [{ aspect: "place", name, stands: columns.map((column) => coded(column, "place", judge)) }];
}

/** The own words that no vocabulary has. @param {OwnStudy} own */
function unknown({ theories, groups, themes, place }) {
  const free = [...theories, ...groups, ...themes].filter((item) => item.id === undefined).map((item) => item.text);
  return place && place.id === undefined && place.within === undefined ? [...free, place.text] : free;
}

/** @param {Point[]} all @param {readonly Column[]} columns @param {Words} words */
function judged(all, columns, words) {
  const absent = all.filter(({ stands }) => !stands.includes("has") && stands.includes("lacks"));
  const present = all.filter(({ stands }) => stands.includes("has"));
  const n = new Set(columns.map((column) => column.study.id)).size;
  const said = [];
  if (absent.length) {
    said.push(fill(n === 1 ? words.gap_among_one : words.gap_among, { n: numbered(words, n), what: lacked(absent, words), study: studyName(columns[0], words) }));
  }
  const combined = combination(present, columns, n, words);
  if (combined && (combined.claim === "none" || !absent.length)) said.push(combined.text);
  return said;
}

/** Whether one study has all that occurs somewhere; nothing is claimed where a silent study might. @param {Point[]} present @param {readonly Column[]} columns @param {number} n @param {Words} words */
function combination(present, columns, n, words) {
  if (!present.length) return undefined;
  const what = named(present, words);
  const full = columns.filter((column, place) => present.every(({ stands }) => stands[place] === "has") && !apart(present, column, place).length);
  if (full.length) return { claim: "taken", text: fill(words.gap_taken, { who: listed(words, full.map((column) => studyName(column, words))), what }) };
  const perhaps = columns.some((_, place) => present.every(({ stands }) => stands[place] !== "lacks"));
  return perhaps ? undefined : { claim: "none", text: fill(words.gap_combined, { n: numbered(words, n), what }) };
}

/**
 * The supporting theories of a study whose constructs are not about each of the themes: there theory and theme stand side by side, and
 * nobody can call them one combination, nor say that there is none.
 * @param {Point[]} present @param {Column} column @param {number} place
 * @returns {{ theory: string, themes: string[] }[]}
 */
function apart(present, column, place) {
  const had = present.filter(({ stands }) => stands[place] === "has");
  const themes = had.filter(({ aspect }) => aspect === "themes");
  return had.filter(({ aspect }) => aspect === "theory").flatMap(({ id, name }) => {
    const serves = (column.cell("theory").parts ?? []).find((part) => part.key === id)?.serves ?? [];
    const others = themes.filter((theme) => serves.length && !serves.includes(theme.id ?? ""));
    return others.length ? [{ theory: name, themes: others.map((theme) => theme.name) }] : [];
  });
}

/** What stands side by side only. @param {Point[]} all @param {readonly Column[]} columns @param {Words} words */
function besides(all, columns, words) {
  return columns.flatMap((column, place) =>
    apart(all, column, place).map(({ theory, themes }) => fill(words.gap_supporting, { study: studyName(column, words), theory, themes: listed(words, themes) })),
  );
}

/** Which studies could not be counted, on what, and why. @param {Point[]} all @param {readonly Column[]} columns @param {Words} words */
function exceptions(all, columns, words) {
  return DOUBTS.flatMap((standing_) => {
    const told = ASPECTS.flatMap((aspect) => {
      const own = all.filter((point) => point.aspect === aspect);
      const who = columns.filter((_, place) => own.some(({ stands }) => stands[place] === standing_));
      return who.length ? [`${words[`what_${aspect}`]}: ${listed(words, who.map((column) => column.cite))}`] : [];
    });
    return told.length ? [fill(words[`gap_${standing_}`], { what: told.join("; ") })] : [];
  });
}

/** @param {Point[]} points_ @returns {[Aspect, string[]][]} */
function grouped(points_) {
  return ASPECTS.map((aspect) => /** @type {[Aspect, string[]]} */ ([aspect, points_.filter((point) => point.aspect === aspect).map(({ name }) => name)])).filter(([, items]) => items.length);
}

// @ts-check
/**
 * Drafts in plain text: what the reader's own study shares with another, where the two differ, what none of several
 * studies has, and the study as a row of a table. `words` are the interface words that begin with `own_draft_`.
 *
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 * @typedef {import("./sentences.js").AxisName} AxisName
 * @typedef {import("./sentences.js").Sentence} Sentence
 * @typedef {import("./sentences.js").Words} Words
 * @typedef {"same" | "partly" | "different" | "open"} Verdict `open`: cannot be said
 * @typedef {{ axis: AxisName, verdict: Verdict, same: string[], different: string[], open: string[], missing: string[] }} Axis
 */

import { compared } from "./axes.js";
import { briefly, common } from "./brief.js";
import { merged } from "./sentences.js";
import { itemName, recognised } from "./terms.js";
import { capital, listed, studyName } from "./lists.js";
import { fill } from "../shared/elements.js";
import { lowerFirst } from "../shared/lower_first.js";

export { gap, gapInCell, gapTold } from "./gap.js";

/** The study's sentences one after another: its name first, then words that stand for it. */
class Speaker {
  /** @param {Column} column @param {Words} words */
  constructor(column, words) {
    this.words = words;
    this.study = studyName(column, words);
    this.basis = column.study.basis;
    this.named = false;
    // Two studies in one table do not go through the same words in the same order; the same study always does.
    this.first = [...column.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    /** @type {Record<string, number>} */
    this.turns = {};
  }

  /** @param {Sentence} sentence */
  say({ key, values }) {
    const text = this.words[key];
    const filledIn = {
      basis: this.basis,
      both: /\{both\}/.test(text) ? this.both() : "",
      they: /\{they\}/.test(text) ? this.they() : "",
      study: /\{study\}/.test(text) ? this.they() : "",
      whereas: /\{whereas\}/.test(text) ? this.next("whereas", ["a", "b"]) : "",
    };
    const given = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? listed(this.words, value) : value]);
    return capital(fill(text, { ...Object.fromEntries(given), ...filledIn }));
  }

  both() {
    if (this.named) return this.next("both_next", ["a", "b", "c"]);
    return fill(this.words.both_first, { study: this.they() });
  }

  they() {
    if (this.named) return this.next("they_next", ["a", "b"]);
    this.named = true;
    return this.study;
  }

  /** The words of one kind in turn. @param {string} kind @param {string[]} variants */
  next(kind, variants) {
    this.turns[kind] = (this.turns[kind] ?? this.first) + 1;
    return this.words[`${kind}_${variants[this.turns[kind] % variants.length]}`];
  }
}

/** The five axes, each with its verdict and its sentences. @param {OwnStudy} own @param {Column} column @param {Vocabulary} vocabulary @param {Words} words @returns {Axis[]} */
export function axes(own, column, vocabulary, words) {
  return findings(own, column, vocabulary, words).map(({ axis, same, different, beside, open, missing }) => {
    const speaker = new Speaker(column, words);
    const [told, differ, unsaid, unfilled] = [same, [...different, ...beside], open, missing].map((list) => list.map((each) => speaker.say(each)));
    const verdict = same.length ? (different.length ? "partly" : "same") : different.length ? "different" : "open";
    return { axis, verdict, same: told, different: differ, open: unsaid, missing: unfilled };
  });
}

/** Persamaan, as a paragraph. @param {OwnStudy} own @param {Column} column @param {Vocabulary} vocabulary @param {Words} words */
export const similarities = (own, column, vocabulary, words) => paragraph(own, column, vocabulary, words, "same", "none_similar");

/** Perbedaan, as a paragraph. @param {OwnStudy} own @param {Column} column @param {Vocabulary} vocabulary @param {Words} words */
export const differences = (own, column, vocabulary, words) => paragraph(own, column, vocabulary, words, "different", "none_different");

/** What cannot be said, or is for the reader to check; empty when there is nothing. @param {OwnStudy} own @param {Column} column @param {Vocabulary} vocabulary @param {Words} words */
export const openPoints = (own, column, vocabulary, words) => paragraph(own, column, vocabulary, words, "open", "");

/** What the reader has not entered; empty when there is nothing. @param {OwnStudy} own @param {Column} column @param {Vocabulary} vocabulary @param {Words} words */
export const unfilled = (own, column, vocabulary, words) => paragraph(own, column, vocabulary, words, "missing", "");

/** @param {OwnStudy} own @param {Column} column @param {Vocabulary} vocabulary @param {Words} words @param {"same" | "different" | "open" | "missing"} which @param {string} none */
function paragraph(own, column, vocabulary, words, which, none) {
  const found = findings(own, column, vocabulary, words);
  const speaker = new Speaker(column, words);
  const all = found.flatMap((each) => (which === "different" ? [...each.different, ...each.beside] : each[which]));
  const said = merged(all).map((each) => speaker.say(each));
  if (said.length || !none) return said.join(" ");
  const any = found.some(({ same, different, beside }) => same.length || different.length || beside.length);
  return speaker.say({ key: any ? none : "none_compared", values: {} });
}

/**
 * The two cells of a table, in a line for each thing that is compared, and what its reader must check.
 * @param {OwnStudy} own @param {Column} column @param {Vocabulary} vocabulary @param {Words} words
 * @returns {{ similarities: string, differences: string }}
 */
export const inCells = (own, column, vocabulary, words) => briefly(findings(own, column, vocabulary, words), words);

/** What the own study shares with every one of the studies, as a cell has it. @param {OwnStudy} own @param {readonly Column[]} columns @param {Vocabulary} vocabulary @param {Words} words */
export const sharedByAll = (own, columns, vocabulary, words) => common(columns.map((column) => findings(own, column, vocabulary, words)), words);

/** @param {OwnStudy} own @param {Column} column @param {Vocabulary} vocabulary @param {Words} words */
const findings = (own, column, vocabulary, words) => compared({ own: recognised(own, vocabulary).own, column, vocabulary, words });

/**
 * The own study as a row of the prior-research table; what is not entered is empty. With the vocabulary, terms are
 * named in the page's language, else as they were when they were chosen.
 * @param {OwnStudy} given @param {Words} words @param {Vocabulary | undefined} vocabulary @returns {Record<string, string>}
 */
export function ownRow(given, words, vocabulary = undefined) {
  const own = vocabulary ? recognised(given, vocabulary).own : given;
  /** @param {string} kind @param {import("./study.js").Item[]} items */
  const said = (kind, items) =>
    items.map((item, place) => (place && item.id !== undefined ? lowerFirst(itemName(vocabulary, kind, item)) : itemName(vocabulary, kind, item))).join(", ");
  const facet = (/** @type {string} */ name) => said(name, own.methods[name] ?? []);
  const year = own.year.trim();
  const kinds = said("groups", own.groups);
  return {
    authorYear: `${own.author.trim() || words.this}${year ? ` (${year})` : ""}`,
    title: own.title.trim(), objective: own.objective.trim(), year, theory: said("theories", own.theories),
    place: own.place ? itemName(vocabulary, "place", own.place) : "",
    approach: facet("approach"), design: facet("design"), sampling: facet("sampling"),
    "data-collection": facet("data-collection"), analysis: facet("analysis"), validity: facet("validity"),
    informants: own.informants.trim(), themes: said("themes", own.themes),
    group: [own.groupName.trim(), kinds].filter(Boolean).join(", "),
  };
}

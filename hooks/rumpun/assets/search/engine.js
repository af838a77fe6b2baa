// @ts-check
/**
 * Asks the index of one language: words, phrases in quotation marks, and facets. It knows no page and no network; what reads
 * the files is handed to it, so that the same rules run in a browser and in tests.
 *
 * @typedef {import("./files.js").Read} Read
 * @typedef {import("./files.js").Entry} Entry
 * @typedef {import("./ranking.js").Answer} Answer
 * @typedef {import("./excerpt.js").Excerpt} Excerpt
 * @typedef {Map<string, Set<string>>} Chosen facet -> chosen values
 * @typedef {Record<string, Record<string, number>>} Counts facet -> value -> number of pages
 * @typedef {import("./words.js").Replaced} Replaced
 * @typedef {object} Found
 * @property {Answer[]} all what answers the words, whatever is chosen
 * @property {Answer[]} answers what is left of it by the choice
 * @property {Replaced[]} replaced
 * @property {string[]} leftOut words that no page has
 * @property {(word: string) => boolean} marks
 * @typedef {{ anchor: string, heading: string, excerpt: Excerpt }} Part
 * @typedef {{ url: string, title: string, kind: string, study: string, parts: Part[] }} Shown
 */

import { excerpt, marker } from "./excerpt.js";
import { Files, together } from "./files.js";
import { isCalled, isNamed, ranked } from "./ranking.js";
import { once, tokens } from "./spelling.js";
import { Words } from "./words.js";

const PARTS = 2; // of a page that are shown
const LOOKED_THROUGH = 24; // pages whose text is searched for a phrase

export class Engine {
  /** @param {Read} read @param {Entry} entry */
  constructor(read, entry) {
    this.files = new Files(read, entry);
    this.words = new Words(this.files);
    /** How many pages each value of a facet has. @type {Counts} */
    this.totals = entry.facets;
  }

  /** @param {string} query @param {Chosen} [chosen] @returns {Promise<Found>} */
  async find(query, chosen = new Map()) {
    const typed = [...new Set(once(query).map((word) => this.files.chat.get(word) ?? word))];
    const { words, replaced, leftOut, guessed } = await this.words.meanings(typed);
    const phrases = [...query.matchAll(/["“”„]([^"“”„]+)["“”„]/g)].map((found) => tokens(found[1])).filter((phrase) => phrase.length > 1);
    const asked = await Promise.all(words.map((terms) => this.asked(terms)));
    // What no name has is only mentioned: a page that mentions a part of it is no answer.
    const every = phrases.length > 0 || guessed || !asked.some(leftOut.length ? isCalled : isNamed);
    const missing = (guessed && !asked.every(isCalled)) || (leftOut.length > 0 ? every : phrases.length > 0 && replaced.length > 0);
    const { pages } = this.files.entry;
    // Without words, whatever has the chosen values, in the order of the site.
    const listed = chosen.size ? Array.from({ length: pages }, (_, page) => ({ page, score: 0, pieces: [] })) : [];
    const best = missing ? [] : ranked(asked, pages, every);
    const all = phrases.length ? await this.saying(best, phrases) : tokens(query).length ? best : listed;
    const roots = new Set(words.flat().flatMap((term) => term.roots));
    const meant = typed.filter((word) => !this.files.unasked.has(word));
    const shown = replaced.flatMap((each) => tokens(each.shown)).filter((word) => !this.files.unasked.has(word));
    const marks = marker(new Set([...meant, ...shown]), roots, this.files.affixes);
    return { all, answers: await this.narrowed(all, chosen), replaced, leftOut, marks };
  }

  /** @param {import("./words.js").Term[]} terms @returns {Promise<import("./ranking.js").Asked>} */
  async asked(terms) {
    const found = await Promise.all(terms.map(async ({ roots, factor }) => ({ postings: together(await Promise.all(roots.map((root) => this.files.root(root)))), factor })));
    const means = found.flatMap(({ postings, factor }) => (postings ? [{ postings, factor }] : []));
    return { means, lesser: terms.length > 0 && terms[0].roots.every((root) => this.files.lesser.has(root)) };
  }

  /** @param {string} facet @param {Set<string>} values */
  async pagesOf(facet, values) {
    const known = await this.files.facet(facet);
    return new Set([...values].flatMap((value) => known.get(value) ?? []));
  }

  /** Values within a facet widen the search, facets narrow it. @param {Answer[]} answers @param {Chosen} chosen @param {string} [except] */
  async narrowed(answers, chosen, except) {
    const sets = await Promise.all([...chosen].filter(([facet]) => facet !== except).map(([facet, values]) => this.pagesOf(facet, values)));
    return answers.filter(({ page }) => sets.every((pages) => pages.has(page)));
  }

  /** How many pages each value of these facets would give, whatever else is chosen in the same facet. @param {Found} found @param {Chosen} chosen @param {readonly string[]} [facets] all, if none are named */
  async counts(found, chosen, facets = this.files.facetNames) {
    /** @type {Counts} */
    const counts = {};
    for (const facet of facets) {
      const left = await this.narrowed(found.all, chosen, facet);
      const pages = new Set(left.map((answer) => answer.page));
      const values = [...(await this.files.facet(facet))];
      counts[facet] = Object.fromEntries(values.map(([value, has]) => [value, has.filter((page) => pages.has(page)).length]));
    }
    return counts;
  }

  /** The first pages that say all phrases. @param {Answer[]} answers @param {string[][]} phrases @returns {Promise<Answer[]>} */
  async saying(answers, phrases) {
    const looked = await Promise.all(answers.slice(0, LOOKED_THROUGH).map(async (answer) => {
      const head = await this.files.head(answer.page);
      const all = await this.pieces(head.texts);
      const said = all.flatMap(([, heading, text], piece) => [heading, ...text.split("\n")].map((line) => ({ piece, line })));
      const lines = [{ piece: 0, line: head.title }, ...said].map(({ piece, line }) => ({ piece, words: ` ${tokens(line).join(" ")} ` }));
      const places = phrases.map((phrase) => lines.find(({ words }) => words.includes(` ${phrase.join(" ")} `)));
      const pieces = places.flatMap((place) => (place ? [place.piece] : []));
      return pieces.length < phrases.length ? [] : [{ ...answer, pieces: [...new Set(pieces)] }];
    }));
    return looked.flat();
  }

  /** All pieces of a page, by where its texts lie. @param {number[]} texts */
  async pieces([run, begins, place, ...further]) {
    const files = await Promise.all([begins, ...further.map((_, n) => begins + n + 1)].map((number) => this.files.texts(run, number)));
    return files.flatMap((file, n) => (n ? file : file.slice(place)));
  }

  /** @param {number[]} texts @param {number} piece */
  async piece([run, begins, place, ...further], piece) {
    const passed = further.filter((first) => first <= piece).length;
    const file = await this.files.texts(run, begins + passed);
    return file[passed ? piece - further[passed - 1] : place + piece];
  }

  /** A page with the parts of it that were found. @param {Found} found @param {Answer} answer @returns {Promise<Shown>} */
  async show({ marks }, { page, pieces }) {
    const { opening, texts, ...head } = await this.files.head(page);
    /** @type {Map<string, Part>} */
    const parts = new Map();
    for (const [anchor, heading, text] of await Promise.all(pieces.slice(0, PARTS).map((piece) => this.piece(texts, piece)))) {
      const part = { anchor, heading, excerpt: excerpt(text, marks) };
      // A word of a name alone is marked nowhere: then the page's beginning says more than any piece of it.
      if ((part.excerpt.some((each) => each.marked) || tokens(heading).some(marks)) && !parts.has(anchor)) parts.set(anchor, part);
    }
    if (!parts.size) parts.set("", { anchor: "", heading: "", excerpt: excerpt(opening, marks) });
    return { ...head, parts: [...parts.values()] };
  }
}

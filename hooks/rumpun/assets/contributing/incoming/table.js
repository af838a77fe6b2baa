// @ts-check
/**
 * The table that references are read by, as the site publishes it (`data/contribute/import-mapping.json`): written by Python, which
 * follows it too, so that no type and no field is named here.
 *
 * @typedef {Record<string, string[]>} Lists
 * @typedef {{
 *   csl: { types: Record<string, string>, other_types: string, texts: Record<string, string>, texts_of_type: Record<string, Record<string, string>>, subtitle: string, names: Record<string, string>, dates: Lists, issued_at: string[], left_out: string[], cut_off: string[] },
 *   bibtex: { types: Record<string, string>, divided: Lists, fields: Lists, fields_of_type: Record<string, Lists>, subtitles: string[][] },
 *   ris: { types: Record<string, string>, texts: Lists, texts_of_type: Record<string, Lists>, inside: string[], names: Lists, editors_of_a_book: string[], dates: Lists, pages: string[], numbers: string[], keyword: string[] },
 *   dublin_core: { spaces: string[], texts: Lists, types: string[][], people: string[], kinds: string[], sources: string[], addresses: string[], dates: string[], keyword: string[] },
 *   line: { most_letters: number },
 *   entry: { types: string[], fields: string[], states: string[], verbatim: string[], names: string[], genres: string[] },
 *   languages: { names: Record<string, string>, words: Lists },
 *   patterns: Record<string, { source: string, flags: string }>,
 * }} Told the file
 * @typedef {{ type: string, fields: Record<string, string>, left: string[], guessed: string[] }} Draft a work in plain text; `left`: names of what was left out; `guessed`: fields that follow from a rule and not from the reference
 * @typedef {Record<string, any>} Item a work as data of CSL
 */

import { clean } from "../../shared/plain_text.js";

export class Table {
  /** @param {Told} told */
  constructor(told) {
    this.told = told;
    /** @type {Map<string, RegExp>} */
    this.made = new Map();
  }

  /** An expression by its name. @param {string} name */
  pattern(name) {
    const found = this.made.get(name) ?? new RegExp(this.told.patterns[name].source, this.told.patterns[name].flags);
    this.made.set(name, found);
    return found;
  }

  /** @param {string} name @param {string} text @returns {RegExpExecArray | null} */
  find(name, text) {
    return this.pattern(name).exec(text);
  }

  /** Every place where it is found. @param {string} name @param {string} text */
  findAll(name, text) {
    return [...text.matchAll(this.everywhere(name))];
  }

  /** The same expression, to replace or to part by. @param {string} name */
  everywhere(name) {
    const { source, flags } = this.pattern(name);
    return new RegExp(source, `g${flags}`);
  }

  /** A DOI without what people put before it. @param {string} doi */
  bareDoi(doi) {
    return doi.replace(this.pattern("before_doi"), "");
  }

  /** What an entry calls a language; the word itself where nobody knows it. @param {string} given */
  language(given) {
    const { names } = this.told.languages;
    const word = singleSpaced(given).toLowerCase();
    const [, tag = ""] = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/.exec(word) ?? [];
    return own(names, word) ?? own(names, word.replace(/^bahasa /, "")) ?? own(names, tag) ?? nameOfTag(tag) ?? given;
  }

  /** The one language whose common words a title has, if it is one. @param {string} title */
  guessedLanguage(title) {
    const words = new Set(title.toLowerCase().match(/\p{L}+/gu) ?? []);
    const found = Object.entries(this.told.languages.words).filter(([, common]) => common.some((word) => words.has(word)));
    return found.length === 1 ? found[0][0] : "";
  }
}

/** A name that somebody else gave asks for nothing that every object has. @template T @param {Record<string, T>} table @param {string} name @returns {T | undefined} */
export const own = (table, name) => (Object.hasOwn(table, name) ? table[name] : undefined);

/** @param {string} text */
export const singleSpaced = (text) => clean(text).trim().replace(/\s+/g, " ");

/** Without these signs at both ends. @param {string} text @param {string} signs */
export function stripped(text, signs) {
  let [start, end] = [0, text.length];
  while (start < end && signs.includes(text[start])) start++;
  while (end > start && signs.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

/** @param {string} tag */
function nameOfTag(tag) {
  return tag ? new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag)?.toLowerCase() : undefined;
}

// @ts-check
/** Joins words to lists and fills them into sentences, by the rules of the page's language; `words` begin with `own_draft_`. */

import { fill } from "../shared/elements.js";

/** "a", "a and b", "a, b, and c"; `kind` is the joining word, which changes where an item holds an "and" itself. @param {Record<string, string>} words @param {string[]} items @param {"and" | "or" | "plus"} kind */
export function listed(words, items, kind = "and") {
  if (items.length < 2) return items[0] ?? "";
  const and = fill(words.and_two, { a: "", b: "" });
  const joined = kind === "and" && items.some((item) => item.includes(and)) ? "along" : kind;
  const last = /** @type {string} */ (items.at(-1));
  if (items.length === 2) return fill(words[`${joined}_two`], { a: items[0], b: last });
  const middle = kind === "plus" ? words.plus_middle : "{a}, {b}";
  const before = items.slice(1, -1).reduce((a, b) => fill(middle, { a, b }), items[0]);
  return fill(words[`${joined}_last`], { a: before, b: last });
}

/** A number as running text has it: in letters as far as the language's list goes. @param {Record<string, string>} words @param {number} n */
export const numbered = (words, n) => words.numbers.split(", ")[n - 1] ?? String(n);

/** "an alumni association"; some languages have no articles. @param {Record<string, string>} words @param {string} name */
export const withArticle = (words, name) => fill(/^[aeiou]/i.test(name) ? words.article_vowel : words.article, { name });

/** A sentence begins with a capital. @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** "penelitian Amalia (2017)"; by its name where no author is reported. @param {import("../shared/knowledge.js").Column} column @param {Record<string, string>} words */
export function studyName(column, words) {
  const of = column.case && column.study.cases.length > 1 ? column.case.name : "";
  if (column.cell("authors").status !== "coded") {
    return fill(words.study_unnamed, { name: of || column.study.name, year: column.study.year ?? words.no_date });
  }
  return fill(words.study, { who: of ? column.cite.replace(/\)$/, () => `; ${of})`) : column.cite });
}

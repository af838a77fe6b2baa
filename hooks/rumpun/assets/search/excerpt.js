// @ts-check
/**
 * Some words of a text around those that were asked for.
 *
 * @typedef {{ text: string, marked: boolean }[]} Excerpt
 */

import { plain, without } from "./spelling.js";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const WORDS = 28; // in one excerpt
const BEFORE = 6; // of them before the first that is marked

/**
 * Tells whether a word of a text is one that was asked for: the same, or one of the same root.
 * @param {Set<string>} words @param {Set<string>} roots @param {string[][]} affixes
 */
export function marker(words, roots, affixes) {
  /** @type {Map<string, boolean>} */
  const known = new Map();
  return (/** @type {string} */ text) => {
    const word = plain(text);
    const told = known.get(word) ?? (words.has(word) || roots.has(word) || without(word, affixes).some((rest) => roots.has(rest)));
    known.set(word, told);
    return told;
  };
}

/** @param {string} text @param {(word: string) => boolean} marks @returns {Excerpt} */
export function excerpt(text, marks) {
  const said = text.replaceAll("\n", " · ");
  const words = [...said.matchAll(WORD)].map((found) => ({ from: found.index, to: found.index + found[0].length, marked: marks(found[0]) }));
  const first = Math.max(0, densest(words.map((each) => each.marked)) - BEFORE);
  const shown = words.slice(first, first + WORDS);
  if (!shown.length) return [{ text: said.slice(0, 200), marked: false }];
  const end = first + WORDS < words.length ? shown[shown.length - 1].to : said.length;
  let at = first ? shown[0].from : 0;
  let before = first ? "… " : "";
  /** @type {Excerpt} */
  const parts = [];
  for (const each of shown.filter((word) => word.marked)) {
    parts.push({ text: before + said.slice(at, each.from), marked: false }, { text: said.slice(each.from, each.to), marked: true });
    at = each.to;
    before = "";
  }
  parts.push({ text: before + said.slice(at, end) + (end < said.length ? " …" : ""), marked: false });
  return parts.filter((part) => part.text);
}

/** Where the words begin that hold most of the marked ones. @param {boolean[]} marked */
function densest(marked) {
  let best = 0;
  let most = 0;
  marked.forEach((is, place) => {
    const number = is ? marked.slice(place, place + WORDS - BEFORE).filter(Boolean).length : 0;
    if (number > most) [best, most] = [place, number];
  });
  return best;
}

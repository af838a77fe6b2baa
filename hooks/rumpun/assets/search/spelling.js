// @ts-check
/** Words as the index has them: small letters without accents, like-sounding spellings, and how far two words are apart. */

const WORD = /[\p{L}\p{N}]+/gu;
const LIKE = new Map(Object.entries({ c: "k", q: "k", f: "p", v: "p", z: "s", y: "i" }));

/** @param {string} text */
export const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** Words and numbers of a text; single letters say nothing. @param {string} text @returns {string[]} */
export const tokens = (text) => (plain(text).match(WORD) ?? []).filter((word) => word.length > 1 || /^\p{N}$/u.test(word));

/** The words of a question, "teman-teman" and "teman2" as "teman". @param {string} query */
export const once = (query) => [...new Set(tokens(query).map((word) => word.replace(/^(\p{L}{3,})2$/u, "$1")))];

/** Equal for spellings that are often exchanged; `likeness` in search/tokens.py agrees. @param {string} word */
export function likeness(word) {
  if (/\p{N}/u.test(word)) return word;
  const like = word.replaceAll("ph", "p").replaceAll("th", "t").replace(/[cqfvzy]/g, (sign) => LIKE.get(sign) ?? sign);
  return like.replace(/(.)\1+/gu, "$1");
}

const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const SOUNDS = ["aeiou", "dt", "gk", "bp"]; // often taken for each other

/** Whether one letter is easily typed for the other: their keys are side by side, or they sound alike. @param {string} a @param {string} b */
function exchanged(a, b) {
  if (SOUNDS.some((sounds) => sounds.includes(a) && sounds.includes(b))) return true;
  const places = [a, b].map((letter) => KEYS.map((row, line) => [line, row.indexOf(letter)]).find(([, place]) => place >= 0));
  const [one, two] = places;
  return Boolean(one && two && Math.abs(one[0] - two[0]) < 2 && Math.abs(one[1] - two[1]) < 2);
}

/**
 * Letters that differ between two words, one too much, one too few or two exchanged counting once, and another letter twice unless it
 * is easily typed for the right one; more than `most` is as good as infinite.
 * @param {string} a @param {string} b @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : exchanged(a[i - 1], b[j - 1]) ? 1 : 2;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + other);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return Infinity;
    [before, row] = [row, next];
  }
  return row[b.length] > most ? Infinity : row[b.length];
}

/**
 * What may be left of a word when an affix is taken off; rules as in search/spelling.py: `peng:k:an`.
 * @param {string} word @param {string[][]} rules
 */
export function without(word, rules) {
  const found = rules
    .filter(([before, , after]) => word.startsWith(before) && word.endsWith(after) && word.length > before.length + after.length + 2)
    .map(([before, first, after]) => first + word.slice(before.length, word.length - after.length));
  return [...new Set(found)];
}

// @ts-check
/**
 * Which term a text names, by any of its names, and which ones it may mean: a slip of the keyboard, a name within a
 * longer one, or the reverse. What is only near is asked and never taken.
 */

/** Names by term: `{ "modal-sosial": ["Modal sosial", "Social capital"] }`. @typedef {Record<string, string[]>} Known */

const MOST = 3;
/** Words that tell no term from another. */
const SMALL = new Set(["dan", "atau", "dengan", "dalam", "yang", "di", "and", "or", "with", "in", "of", "the", "a", "an", "by"]);

/** Lower case, without accents and punctuation, with single spaces. @param {string} text */
export const comparable = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’‘`]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** As `comparable`, and without spaces: "semi terstruktur" is "semiterstruktur" and "semi-terstruktur". @param {string} text */
const squeezed = (text) => comparable(text).replaceAll(" ", "");

/** A name without what stands in brackets, and the abbreviation there; nothing where there are none. @param {string} name */
function parts(name) {
  const bracket = name.match(/^(.*\S)\s*\(([^)]*)\)$/);
  return bracket ? [bracket[1], ...(bracket[2] === bracket[2].toUpperCase() ? [bracket[2]] : [])] : [];
}

/** What a name may be typed as: whole, or in parts. @param {string} name */
const spellings = (name) => [name, ...parts(name)].map(squeezed);

/** What each way of naming a term leads to: by the name that the page shows, by any name, by a name without its brackets. @typedef {Map<string, Set<string>>[]} Ways */

/** @type {WeakMap<Known, Ways>} */
const made = new WeakMap();

/** @param {Known} known @returns {Ways} */
function ways(known) {
  const there = made.get(known);
  if (there) return there;
  /** @type {Ways} */
  const all = [new Map(), new Map(), new Map()];
  for (const [id, names] of Object.entries(known)) {
    const spelled = [[squeezed(names[0])], names.map(squeezed), names.flatMap(spellings)];
    spelled.forEach((each, way) => each.forEach((name) => all[way].set(name, (all[way].get(name) ?? new Set()).add(id))));
  }
  made.set(known, all);
  return all;
}

/** The one term that has this name; undefined when there is none, or more than one. @param {Known} known @param {string} text @returns {string | undefined} */
export function exact(known, text) {
  const wanted = squeezed(text);
  const found = wanted ? ways(known).map((way) => way.get(wanted)).find(Boolean) : undefined;
  return found?.size === 1 ? [...found][0] : undefined;
}

/**
 * Terms whose name, whole or without its brackets, stands in a text as words of it; in the order in which they stand there.
 * @param {Known} known @param {string} text @returns {string[]}
 */
export function mentioned(known, text) {
  const whole = ` ${comparable(text)} `;
  const found = Object.entries(known).flatMap(([id, names]) => {
    const bare = names.flatMap((name) => [name, ...parts(name)]).map(comparable).filter(Boolean);
    const places = bare.map((name) => whole.indexOf(` ${name} `)).filter((place) => place >= 0);
    return places.length ? [{ id, place: Math.min(...places) }] : [];
  });
  return found.sort((one, other) => one.place - other.place || one.id.localeCompare(other.id)).map(({ id }) => id);
}

/**
 * Where the own names of terms stand in a text word for word: a name as its page has it, without its brackets, or the abbreviation there.
 * @param {Known} known @param {string} text @returns {{ id: string, from: number, to: number }[]}
 */
export function literal(known, text) {
  const whole = ` ${comparable(text)} `;
  return Object.entries(known).flatMap(([id, [name]]) => {
    const places = [name, ...parts(name)].map(comparable).filter(Boolean).map((each) => ({ id, from: whole.indexOf(` ${each} `), to: each.length }));
    return places.filter(({ from }) => from >= 0).map(({ from, to }) => ({ id, from, to: from + to }));
  });
}

/** Terms that a text may mean, the likeliest first, at most three. @param {Known} known @param {string} text @returns {string[]} */
export function near(known, text) {
  if (exact(known, text) !== undefined) return [];
  const typed = [text, text.replace(/\s*\([^)]*\)\s*/g, " ")].map(squeezed).filter(Boolean);
  const words = wordsOf(text);
  const ranked = Object.entries(known).flatMap(([id, names]) => {
    const ranks = names.map((name) => rank(typed, words, name)).filter((each) => each !== undefined);
    return ranks.length ? [{ id, rank: Math.min(...ranks) }] : [];
  });
  return ranked.sort((one, other) => one.rank - other.rank || one.id.localeCompare(other.id)).slice(0, MOST).map(({ id }) => id);
}

/** How far a name is from what was typed; undefined where they are not near. @param {string[]} typed @param {string[]} words @param {string} name */
function rank(typed, words, name) {
  const whole = spellings(name).flatMap((spelling) => typed.map((each) => (slip(each, spelling) ? distance(each, spelling) : Infinity)));
  const least = Math.min(...whole);
  if (least < Infinity) return least;
  const own = wordsOf(name);
  const [few, many] = own.length <= words.length ? [own, words] : [words, own];
  if (!few.length || !few.every((word) => many.some((other) => word === other || slip(word, other)))) return undefined;
  return 10 + many.length - few.length;
}

/** @param {string} text */
const wordsOf = (text) => comparable(text).split(" ").filter((word) => word && !SMALL.has(word));

/** Whether one word may be the other with a slip: one in short words, two in long ones. @param {string} one @param {string} other */
function slip(one, other) {
  const length = Math.min(one.length, other.length);
  return length >= 4 && distance(one, other) <= (length >= 8 ? 2 : 1);
}

/**
 * How many letters must be put in, taken out, replaced or exchanged with their neighbour (optimal string alignment); a large
 * number where the lengths alone say that it is more than two.
 * @param {string} one @param {string} other
 */
export function distance(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 99;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const exchanged = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (exchanged) least = Math.min(least, before[column - 2] + 1);
      line.push(least);
    }
    [before, last] = [last, line];
  }
  return last[other.length];
}

// @ts-check
/**
 * Which of a study's own results a cell of the table tells: those that tell most first, and in the short column no more than a row bears.
 *
 * @typedef {import("../shared/knowledge.js").Part} Part
 */

/** Words of results in the short column; with them three studies stand on one page. */
export const RESULT_WORDS = 45;

/** Findings that tell an effect come first, then those that tell a level. @param {Part} part */
const weight = ({ effect = "unstated", level = "unstated" }) => (effect !== "unstated" ? 0 : level !== "unstated" ? 1 : 2);

/** @typedef {{ text: string, weight: number }} Told */

/**
 * Statements that make no more than so many words, in their order: a long one gives way to a shorter one, but not to one that tells
 * less. At least the shortest of those that tell most stands.
 * @param {readonly Told[]} told @param {number} most @returns {string[]}
 */
export function fitting(told, most) {
  if (!told.length) return [];
  let left = most;
  const shown = told.filter(({ text }) => {
    const fits = wordsIn(text) <= left;
    if (fits) left -= wordsIn(text);
    return fits;
  });
  const first = told.filter(({ weight: each }) => each === told[0].weight);
  if (shown.some((each) => first.includes(each))) return shown.map(({ text }) => text);
  const least = Math.min(...first.map(({ text }) => wordsIn(text)));
  return first.filter(({ text }) => wordsIn(text) === least).slice(0, 1).map(({ text }) => text);
}

/** @param {string} text */
export const wordsIn = (text) => text.split(/\s+/).filter(Boolean).length;

/** "KUBE Tulip: …", sentence after sentence. @param {string} about @param {string[]} texts */
export function named(about, texts) {
  const sentences = texts.map((text) => (/[.!?…][”")\]]?$/.test(text) ? text : `${text}.`)).join(" ");
  return about ? `${about}: ${sentences}` : sentences;
}

/** Whom findings speak of -> their statements, each once, what tells most first. @param {readonly Part[]} parts @returns {Map<string, Told[]>} */
export function statements(parts) {
  /** @type {Map<string, Map<string, number>>} */
  const found = new Map();
  for (const part of [...parts].sort((one, other) => weight(one) - weight(other))) {
    const told = found.get(part.about ?? "") ?? new Map();
    if (!told.has(part.text)) told.set(part.text, weight(part));
    found.set(part.about ?? "", told);
  }
  return new Map([...found].map(([about, told]) => [about, [...told].map(([text, each]) => ({ text, weight: each }))]));
}

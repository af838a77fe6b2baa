// @ts-check
/**
 * The order of the rows: by year, then by author, as supervisors expect it, until the reader has moved one.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 */

/** Comes after every year. */
const UNDATED = "\uffff";

/** @param {readonly Column[]} columns @param {string} language @returns {Column[]} */
export function byYear(columns, language) {
  /** @param {Column} column */
  const key = ({ study, cite, id }) => [study.year ?? UNDATED, cite, id];
  return [...columns].sort((one, other) => {
    const [first, second] = [key(one), key(other)];
    const place = first.findIndex((text, each) => text !== second[each]);
    if (place < 0) return 0;
    return place === 1 ? first[1].localeCompare(second[1], language) : first[place] < second[place] ? -1 : 1;
  });
}

/** Whether the reader has put the same rows into another order. @param {readonly string[]} before @param {readonly string[]} after */
export const moved = (before, after) => before.join() !== after.join() && [...before].sort().join() === [...after].sort().join();

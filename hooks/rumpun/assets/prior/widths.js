// @ts-check
/**
 * How wide the columns of a table should be: by what stands in them, so that the table becomes as low as it can.
 */

/** Characters that a line of the widest paper has at ten points. */
export const LINE = 150;
/** The edges of a cell, in characters. */
const EDGES = 2;
/** A word has no spaces, which are narrow; and a heading is bold. */
const WORD = 1.12;
const BOLD = 1.25;
/** Longer words are broken rather than given all the room; where the paper is narrow, shorter ones too, but none of these. */
const LONGEST = 22;
const SHORTEST = 5;
/** How strictly the highest cell of a row counts for the row; without bound, widening one of two highest ones would seem to gain nothing. */
const STRICT = 6;

/**
 * @param {readonly string[]} labels headings @param {readonly string[][]} rows @param {number} line characters of a line
 * @returns {number[]} characters of each column, which together fill the line
 */
export function widths(labels, rows, line = LINE) {
  let found = least(labels, rows, LONGEST);
  for (let most = LONGEST; sum(found) >= line && most > SHORTEST; most--) found = least(labels, rows, most);
  if (sum(found) >= line) return found.map((width) => (width * line) / sum(found));
  const columns = labels.map((_, place) => rows.map((row) => row[place].split("\n").map((text) => text.length)));
  for (let left = line - sum(found); left > 0; left--) {
    const step = Math.min(1, left);
    const lows = columns.map((column, place) => sum(column.map((cell, row) => gain(columns, found, place, row, cell, step))));
    found[lows.indexOf(Math.max(...lows))] += step;
  }
  return found;
}

/** About how many lines a row has. @param {readonly string[]} row @param {readonly number[]} found widths of its columns in characters */
export const linesOf = (row, found) => Math.max(...row.map((text, place) => height(text.split("\n").map((each) => each.length), found[place])));

/** How much lower a row becomes with one column wider. @param {number[][][]} columns @param {number[]} found @param {number} place @param {number} row @param {number[]} cell @param {number} step */
function gain(columns, found, place, row, cell, step) {
  const others = sum(columns.map((column, other) => (other === place ? 0 : height(column[row], found[other]) ** STRICT)));
  /** @param {number} width */
  const whole = (width) => (others + height(cell, width) ** STRICT) ** (1 / STRICT);
  return whole(found[place]) - whole(found[place] + step);
}

/** Lines of a cell; in each of its paragraphs the last one is half full. @param {number[]} cell @param {number} width */
const height = (cell, width) => sum(cell.map((length) => Math.max(1, length / (width - EDGES) + 0.4)));

/** What the longest word of each column needs. @param {readonly string[]} labels @param {readonly string[][]} rows @param {number} most letters of a word */
function least(labels, rows, most) {
  /** @param {string} text */
  const longest = (text) => Math.min(most, Math.max(0, ...text.split(/[\s/–-]+/).map((word) => word.length)));
  return labels.map((label, place) => Math.max(longest(label) * BOLD, ...rows.map((row) => longest(row[place]) * WORD)) + EDGES);
}

/** @param {number[]} each */
const sum = (each) => each.reduce((all, one) => all + one, 0);

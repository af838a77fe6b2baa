// @ts-check
/**
 * The eight masks of a QR code, and how well a masked symbol can be read (ISO/IEC 18004:2015, 7.8).
 *
 * @typedef {number[][]} Matrix rows of modules, 1 is dark
 */

/** Where a mask turns a module over, by row and column (table 10). @type {((row: number, column: number) => boolean)[]} */
export const MASKS = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** What is bad about a symbol, in points; the mask with the fewest is taken (table 11). @param {Matrix} matrix */
export function penalty(matrix) {
  const rows = matrix.map((row) => row.join(""));
  const columns = matrix.map((_, column) => matrix.map((row) => row[column]).join(""));
  const lines = [...rows, ...columns];
  return sum(lines.map((line) => runs(line) + finders(line))) + blocks(matrix) + balance(rows.join(""));
}

/** Five and more alike in a line. @param {string} line */
const runs = (line) => sum((line.match(/0{5,}|1{5,}/g) ?? []).map((run) => run.length - 2));

/** What looks like a finder pattern, dark and light as 1:1:3:1:1, for each side with four times as much light; beyond the edge all is light. @param {string} line */
function finders(line) {
  const lengths = (line.replace(/^0+|0+$/g, "").match(/0+|1+/g) ?? []).map((run) => run.length);
  let points = 0;
  for (let at = 0; at + 4 < lengths.length; at += 2) {
    const [unit, ...rest] = lengths.slice(at, at + 5);
    if (rest.every((length, place) => length === (place === 1 ? 3 : 1) * unit)) {
      const sides = [lengths[at - 1] ?? Infinity, lengths[at + 5] ?? Infinity];
      if (Math.min(...sides) >= unit) points += 40 * sides.filter((light) => light >= 4 * unit).length;
    }
  }
  return points;
}

/** Squares of two by two that are alike. @param {Matrix} matrix */
function blocks(matrix) {
  let points = 0;
  for (let row = 1; row < matrix.length; row++) {
    for (let column = 1; column < matrix.length; column++) {
      const dark = matrix[row][column] + matrix[row - 1][column] + matrix[row][column - 1] + matrix[row - 1][column - 1];
      if (dark % 4 === 0) points += 3;
    }
  }
  return points;
}

/** How far from half the symbol the dark modules are, in steps of five per cent. @param {string} modules */
const balance = (modules) => 10 * Math.floor(Math.abs((modules.split("1").length - 1) * 20 - modules.length * 10) / modules.length);

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

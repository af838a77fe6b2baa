// @ts-check
/**
 * How the Word file is laid out: the sets that guides for theses in Indonesia ask for. Paper is A4, its letters Times New Roman; a
 * table has single spacing. Margins are told from the top clockwise, in centimetres: a thesis has 4 cm where it is bound and above, 3
 * on the other sides, turned with the page.
 *
 * @typedef {{ wide: boolean, margins: [number, number, number, number], points: number, columns?: number }} Paper `points`: size of the
 *   letters in the table; `columns`: the most that fit
 */

/** Under the name by which the address has it; the first one is usual. @satisfies {Record<string, Paper>} */
const ALL = {
  wide: { wide: true, margins: [2, 2, 2, 2], points: 10 },
  thesis: { wide: true, margins: [4, 4, 3, 3], points: 10 },
  large: { wide: true, margins: [4, 4, 3, 3], points: 12 },
  upright: { wide: false, margins: [4, 3, 3, 4], points: 10, columns: 5 },
};

/** @typedef {keyof typeof ALL} PaperName */

/** @type {Record<PaperName, Paper>} */
export const PAPERS = ALL;

export const PAPER_NAMES = /** @type {PaperName[]} */ (Object.keys(ALL));

/** The one that is asked for, if so many columns fit on it, else the usual one. @param {string} name @param {number} columns @returns {PaperName} */
export function paperFor(name, columns) {
  const found = PAPER_NAMES.find((each) => each === name) ?? PAPER_NAMES[0];
  return columns <= (PAPERS[found].columns ?? Infinity) ? found : PAPER_NAMES[0];
}

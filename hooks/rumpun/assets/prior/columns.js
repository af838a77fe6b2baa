// @ts-check
/**
 * The columns that a prior-research table may have, in the order in which they stand, and the usual sets of them: what
 * Indonesian theses print with three, five, seven and thirteen columns. A choice of results, the codes behind them and
 * what the study advises stand in columns of their own, which are in none of the sets.
 */

/** In the order in which they stand. */
const COLUMNS = /** @type {const} */ ([
  "number", "study", "authorYear", "title", "kind", "objective", "place", "year", "theory", "method", "approach", "dataCollection",
  "analysis", "informants", "mainResults", "result", "codes", "advice", "similarities", "differences", "gap", "reference",
]);

/** Columns that name the study; the first of them in a table also says what was read of it, else the first that is no number. @type {readonly ColumnName[]} */
export const NAMING = ["study", "authorYear", "title", "reference"];

/** Stands in a cell where there is nothing to say. */
export const NOTHING = "—";

/** @typedef {(typeof COLUMNS)[number]} ColumnName */

/** @type {readonly ColumnName[]} */
export const NAMES = COLUMNS;

/** Columns that are drafted from the reader's own study. @type {readonly ColumnName[]} */
export const DRAFTED = ["similarities", "differences", "gap"];

/** @type {Record<string, ColumnName[]>} */
export const PRESETS = {
  3: ["study", "mainResults", "differences"],
  5: ["number", "study", "mainResults", "similarities", "differences"],
  7: ["number", "study", "theory", "method", "mainResults", "similarities", "differences"],
  13: [
    "number", "authorYear", "title", "objective", "place", "theory", "approach",
    "dataCollection", "informants", "mainResults", "similarities", "differences", "gap",
  ],
};
/** Theory and method are what a supervisor looks for first. */
export const USUAL = "7";

/** @param {string} name @returns {name is ColumnName} */
export const isColumn = (name) => NAMES.some((each) => each === name);

/** What a column is called, from words whose keys are in snake case. @param {ColumnName} name @param {Record<string, string>} words */
export const labelOf = (name, words) => words[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] ?? name;

/** The preset with just these columns, or nothing. @param {readonly ColumnName[]} columns */
export const presetOf = (columns) => Object.keys(PRESETS).find((key) => PRESETS[key].join() === columns.join()) ?? "";

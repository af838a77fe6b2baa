// @ts-check
/**
 * The columns that a prior-research table may have, in the order in which they stand, and the usual sets of them: what
 * Indonesian theses print with three, five, seven and thirteen columns. A choice of results, the codes behind them and
 * what the study advises stand in columns of their own, which are in none of the sets.
 */

/** Name -> share of the table's width. */
export const COLUMNS = {
  number: 3,
  study: 14,
  authorYear: 12,
  title: 12,
  kind: 10,
  objective: 13,
  place: 11,
  year: 10,
  theory: 11,
  method: 14,
  approach: 12,
  dataCollection: 13,
  analysis: 12,
  informants: 11,
  result: 34,
  mainResults: 24,
  codes: 16,
  advice: 16,
  similarities: 13,
  differences: 15,
  gap: 14,
  reference: 18,
};

/** Columns that name the study; the first of them in a table also says what was read of it, else the first that is no number. @type {readonly ColumnName[]} */
export const NAMING = ["study", "authorYear", "title", "reference"];

/** Stands in a cell where there is nothing to say. */
export const NOTHING = "—";

/** @typedef {keyof typeof COLUMNS} ColumnName */

export const NAMES = /** @type {ColumnName[]} */ (Object.keys(COLUMNS));

/** Columns that are drafted from the reader's own study. @type {readonly ColumnName[]} */
export const DRAFTED = ["similarities", "differences", "gap"];

/** @type {Record<string, ColumnName[]>} */
export const PRESETS = {
  3: ["study", "result", "differences"],
  5: ["number", "study", "result", "similarities", "differences"],
  7: ["number", "study", "theory", "method", "result", "similarities", "differences"],
  13: [
    "number", "authorYear", "title", "objective", "place", "theory", "approach",
    "dataCollection", "informants", "result", "similarities", "differences", "gap",
  ],
};
/** Theory and method are what a supervisor looks for first. */
export const USUAL = "7";

/** @param {string} name @returns {name is ColumnName} */
export const isColumn = (name) => Object.hasOwn(COLUMNS, name);

/** What a column is called, from words whose keys are in snake case. @param {ColumnName} name @param {Record<string, string>} words */
export const labelOf = (name, words) => words[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] ?? name;

/** The preset with just these columns, or nothing. @param {readonly ColumnName[]} columns */
export const presetOf = (columns) => Object.keys(PRESETS).find((key) => PRESETS[key].join() === columns.join()) ?? "";

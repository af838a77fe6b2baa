// @ts-check
/**
 * Makes the finished table of what has been loaded, on every page that hands one out.
 *
 * @typedef {{ words: Record<string, string>, columns: Record<string, string>, values: import("./cells.js").Values, styles: [id: string, slug: string, name: string][] }} Told
 *   what a table is worded with: `columns` are headings
 */

/** @param {import("./load.js").Loaded} loaded @param {import("./state.js").State} state @param {Told} told @returns {import("./finished_table.js").FinishedTable | undefined} nothing without a study */
export function finish({ columns, vocabulary, own, TableMaker }, state, { words, columns: labels, values, styles }) {
  if (!columns.length) return undefined;
  const maker = new TableMaker(document.documentElement.lang, words, labels, values, vocabulary);
  const [style] = styles.find(([, slug]) => slug === state.style) ?? styles[0];
  return maker.make(columns, { ...state, style }, own && { ...own, row: state.own });
}

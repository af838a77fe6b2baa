// @ts-check
/**
 * The reader's own study as the last row of the table, with all that was entered and the names that the other rows have. What has no
 * column of its own stands where its like would: group and themes for a result, the gap for a difference. What is not there yet is
 * marked, so that nobody hands in an empty cell.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("./columns.js").ColumnName} ColumnName
 */
import { fill } from "../shared/elements.js";
import { lowerFirst } from "../shared/lower_first.js";
import { facetsOf } from "./cells.js";

/**
 * @param {import("./finished_table.js").Own} own @param {readonly Column[]} columns all studies of the table @param {readonly ColumnName[]} names
 * @param {import("./cells.js").Cells} cells @param {import("../shared/knowledge.js").Vocabulary} vocabulary @param {Record<string, string>} words
 */
export function ownRow(own, columns, names, cells, vocabulary, words) {
  const { drafts, study } = own;
  /** @type {Record<string, string>} */
  const said = drafts.ownRow(study, own.words, vocabulary);
  /** @param {string} facet */
  const labelled = (facet) => said[facet] && `${cells.facetName(facet)}: ${lowerFirst(said[facet])}`;
  const designed = [said.approach, said.design && (said.approach ? lowerFirst(said.design) : said.design)].filter(Boolean).join("; ");
  /** @type {Partial<Record<ColumnName, (facets: string[]) => string>>} */
  const made = {
    number: () => String(columns.length + 1),
    study: () => lines(said.authorYear, said.title || words.fill_in_title),
    title: () => said.title || words.fill_in_title,
    method: (facets) => lines(designed, ...facets.filter((facet) => facet !== "approach" && facet !== "design").map(labelled)),
    approach: () => designed,
    dataCollection: ([first, ...others]) => lines(said[first], ...others.map(labelled)),
    analysis: ([first, ...others]) => lines(said[first], ...others.map(labelled)),
    informants: (facets) => lines(said.informants, ...facets.map(labelled)),
    ...ofResults(said, words),
    ...drafted(own, columns, names, vocabulary, words),
  };
  return names.map((name) => (made[name] ? made[name](facetsOf(name, names)) : said[name]) || words.fill_in);
}

/** @param {(string | undefined)[]} parts */
const lines = (...parts) => parts.filter(Boolean).join("\n");

/** @param {Record<string, string>} said @param {Record<string, string>} words */
function ofResults(said, words) {
  const told = () => lines(said.group && fill(words.own_result, said), said.themes && fill(words.own_themes, said));
  return { result: told, mainResults: told };
}

/**
 * What the own study shares with all others, and the gap that all of them leave.
 * @param {import("./finished_table.js").Own} own @param {readonly Column[]} columns @param {readonly ColumnName[]} names
 * @param {import("../shared/knowledge.js").Vocabulary} vocabulary @param {Record<string, string>} words
 */
function drafted({ drafts, study, words: own }, columns, names, vocabulary, words) {
  const gap = () => drafts.gapInCell(study, columns, vocabulary, own) || words.fill_in_gap;
  return {
    similarities: () => {
      const shared = drafts.sharedByAll(study, columns, vocabulary, own);
      return shared ? lines(words.own_same, shared) : words.own_each;
    },
    differences: () => (names.includes("gap") ? words.own_each : gap()),
    gap,
  };
}

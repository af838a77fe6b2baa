// @ts-check
/**
 * The finished prior-research table: what the preview shows and what every export writes, as plain text and nothing else.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("./columns.js").ColumnName} ColumnName
 * @typedef {{ name: string, label: string, weight: number }} Head `weight` is the column's share of the width, by what stands in it
 * @typedef {{
 *   language: string, file: string, label: string, number: string, caption: string, heads: Head[], rows: string[][], source: string,
 *   notes: string[], referencesTitle: string, references: import("../shared/reference_runs.js").Reference[], checksTitle: string,
 *   checks: string[], marks: string[], paper: import("./papers.js").PaperName,
 * }} FinishedTable `label` is "Tabel" or "Table"; lines of a cell are parted by "\n"; `file` has no ending; `notes` explain the table
 *   and stay below it; `checks` are for its author, who deletes them; `marks` are words that stand where something is left to fill in
 * @typedef {typeof import("../own/drafts.js")} Drafts
 * @typedef {{ study: import("../own/study.js").OwnStudy, drafts: Drafts, words: Record<string, string>, row: boolean }} Own `row`: whether it stands in the table
 * @typedef {{ columns: readonly ColumnName[], style: string, number: string, paper: import("./papers.js").PaperName }} Wishes what the reader has settled
 */
import { plain, referenceList, runsOf } from "../shared/reference_runs.js";
import { Cells } from "./cells.js";
import { DRAFTED, labelOf, NAMING, NOTHING } from "./columns.js";
import { Notes } from "./notes.js";
import { ownRow } from "./own_row.js";
import { paperFor } from "./papers.js";
import { widths } from "./widths.js";

export class TableMaker {
  /**
   * @param {string} language @param {Record<string, string>} words @param {Record<string, string>} labels
   * @param {import("./cells.js").Values} values @param {import("../shared/knowledge.js").Vocabulary} vocabulary
   */
  constructor(language, words, labels, values, vocabulary) {
    this.language = language;
    this.words = words;
    this.labels = labels;
    this.vocabulary = vocabulary;
    this.cells = new Cells(vocabulary, values, words);
    this.notes = new Notes(words, labels, values, vocabulary);
  }

  /**
   * @param {Column[]} columns the studies and cases, one for each row @param {Wishes} wishes @param {Own | undefined} own
   * @returns {FinishedTable}
   */
  make(columns, { columns: names, style, number, paper }, own) {
    const { words, notes } = this;
    const naming = NAMING.find((name) => names.includes(name));
    // A row may be copied on its own: where no column names its study, another one says what was read.
    const basisIn = naming ?? names.find((name) => name !== "number");
    const made = columns.map((column, place) => names.map((name) => {
      const text = this.cell(column, place + 1, name, names, style, own);
      return name === basisIn ? `${text || NOTHING}\n${column.study.read}` : text;
    }));
    if (own?.row && columns.length) made.push(ownRow(own, columns, names, this.cells, this.vocabulary, words));
    const rows = made.map((row) => row.map((text) => text || NOTHING));
    const labels = names.map((name) => labelOf(name, this.labels));
    const shares = widths(labels, rows);
    return {
      language: this.language,
      file: words.file,
      label: words.table,
      number,
      caption: words.caption,
      heads: names.map((name, place) => ({ name, label: labels[place], weight: Math.round(shares[place]) })),
      rows,
      source: notes.source(columns),
      notes: notes.below(columns, rows, Boolean(naming)),
      referencesTitle: words.references,
      references: this.references(columns, style),
      checksTitle: words.checks,
      checks: notes.checks(columns, names, own),
      marks: [words.fill_in, words.fill_in_title, words.fill_in_gap, words.fill_in_university],
      paper: paperFor(paper, names.length),
    };
  }

  /**
   * @param {Column} column @param {number} number @param {ColumnName} name @param {readonly ColumnName[]} names @param {string} style
   * @param {Own | undefined} own @returns {string}
   */
  cell(column, number, name, names, style, own) {
    if (name === "number") return String(number);
    if (name === "reference") return plain(runsOf(column.study.references[style] ?? ""));
    if (!DRAFTED.includes(name)) return this.cells.text(column, name, names);
    if (!own) return this.words.fill_in;
    const { drafts, study, words } = own;
    if (name === "gap") return drafts.gapInCell(study, [column], this.vocabulary, words) || drafts.gapTold(study, [column], this.vocabulary, words).claim;
    return drafts.inCells(study, column, this.vocabulary, words)[/** @type {"similarities" | "differences"} */ (name)];
  }

  /** The reference list; an entry says itself what is missing from it. @param {Column[]} columns @param {string} style */
  references(columns, style) {
    const incomplete = this.notes.withoutUniversity(columns).flatMap(({ study }) => study.references[style] ?? []);
    const lacking = new Set(incomplete.map((entry) => plain(runsOf(entry))));
    return referenceList(columns.map((column) => column.study), style, this.language).map(({ label, runs }) => {
      const missing = lacking.has(plain(runs)) ? [{ text: ` ${this.words.fill_in_university}` }] : [];
      return { label, runs: [...runs, ...missing] };
    });
  }
}

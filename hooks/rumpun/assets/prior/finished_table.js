// @ts-check
/**
 * The finished prior-research table: what the preview shows and what every export writes, as plain text and nothing else.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("./columns.js").ColumnName} ColumnName
 * @typedef {{ name: string, label: string, weight: number }} Head `weight` is the column's share of the width
 * @typedef {{
 *   language: string, file: string, label: string, caption: string, heads: Head[], rows: string[][], notes: string[],
 *   referencesTitle: string, references: import("../shared/reference_runs.js").Reference[],
 * }} FinishedTable `label` is "Tabel" or "Table"; lines of a cell are parted by "\n"; `file` has no ending
 * @typedef {typeof import("../own/drafts.js")} Drafts
 * @typedef {{ study: import("../own/study.js").OwnStudy, drafts: Drafts, words: Record<string, string>, row: boolean }} Own `row`: whether it stands in the table
 */
import { plain, referenceList, runsOf } from "../shared/reference_runs.js";
import { Cells } from "./cells.js";
import { fill } from "../shared/elements.js";
import { COLUMNS, DRAFTED, labelOf, NAMING, NOTHING } from "./columns.js";

export class TableMaker {
  /**
   * @param {string} language @param {Record<string, string>} words @param {Record<string, string>} labels
   * @param {import("./cells.js").Values} values @param {import("../shared/knowledge.js").Vocabulary} vocabulary
   */
  constructor(language, words, labels, values, vocabulary) {
    this.language = language;
    this.words = words;
    this.labels = labels;
    this.values = values;
    this.vocabulary = vocabulary;
    this.cells = new Cells(vocabulary, values, words);
  }

  /**
   * @param {Column[]} columns the studies and cases, one for each row @param {readonly ColumnName[]} names @param {string} style
   * @param {Own | undefined} own @returns {FinishedTable}
   */
  make(columns, names, style, own) {
    const naming = NAMING.find((name) => names.includes(name));
    const rows = columns.map((column, place) => names.map((name) => {
      const text = this.cell(column, place + 1, name, style, own);
      return name === naming ? `${text}\n${this.cells.basis(column)}` : text;
    }));
    const basis = naming ? [] : [this.basisNote(columns)];
    if (own?.row && columns.length) rows.push(this.ownRow(own, columns, names));
    return {
      language: this.language,
      file: this.words.file,
      label: this.words.table,
      caption: this.words.caption,
      heads: names.map((name) => ({ name, label: labelOf(name, this.labels), weight: COLUMNS[name] })),
      rows: rows.map((row) => row.map((text) => text || NOTHING)),
      notes: [...basis, ...this.notes(rows, names, own)],
      referencesTitle: this.words.references,
      references: referenceList(columns.map((column) => column.study), style, this.language),
    };
  }

  /** @param {Column} column @param {number} number @param {ColumnName} name @param {string} style @param {Own | undefined} own @returns {string} */
  cell(column, number, name, style, own) {
    if (name === "number") return String(number);
    if (!DRAFTED.includes(name)) return this.cells.text(column, name, plain(runsOf(column.study.references[style] ?? "")));
    if (!own) return "";
    const { drafts, study, words } = own;
    if (name === "gap") return drafts.gap(study, [column], this.vocabulary, words);
    return drafts[/** @type {"similarities" | "differences"} */ (name)](study, column, this.vocabulary, words);
  }

  /** The reader's own study; its gap is the one that all chosen studies leave. @param {Own} own @param {Column[]} columns @param {readonly ColumnName[]} names */
  ownRow(own, columns, names) {
    /** @type {Record<string, string>} */
    const said = own.drafts.ownRow(own.study, own.words, this.vocabulary);
    /** @param {ColumnName[]} parts */
    const lines = (parts) => parts.map((part) => said[part]).filter(Boolean).join("\n");
    return names.map((name) => {
      if (name === "number") return String(columns.length + 1);
      if (name === "gap") return said.gap || own.drafts.gap(own.study, columns, this.vocabulary, own.words);
      if (name === "study") return said.study || lines(["authorYear", "title"]);
      if (name === "method") return said.method || lines(["approach", "dataCollection", "analysis"]);
      return said[name] ?? "";
    });
  }

  /** What was read of each study, for a table in which no column names them. @param {Column[]} columns */
  basisNote(columns) {
    const studies = [...new Set(columns.map(({ cite, study }) => `${cite}: ${study.basis}`))];
    return fill(this.words.note_basis, { studies: studies.join("; ") });
  }

  /** What a reader of the table must know: which cells are drafts, what each kind of silence means. @param {string[][]} rows @param {readonly ColumnName[]} names @param {Own | undefined} own */
  notes(rows, names, own) {
    const { words, values } = this;
    const drafted = names.some((name) => DRAFTED.includes(name));
    const notes = drafted && own ? [words.drafts] : [];
    for (const status of Object.keys(values.status).filter((each) => words[`note_${each}`])) {
      const said = values.status[status];
      /** A cell that says it, or a line of one, and not a sentence in which the words occur. @param {string} text */
      const says = (text) => text.split("\n").some((line) => line === said || line.endsWith(`: ${said}`));
      if (rows.some((row) => row.some(says))) notes.push(words[`note_${status}`]);
    }
    return notes;
  }
}

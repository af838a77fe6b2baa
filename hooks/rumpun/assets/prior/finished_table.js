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
import { fill } from "../shared/elements.js";
import { lowerFirst } from "../shared/lower_first.js";
import { plain, referenceList, runsOf } from "../shared/reference_runs.js";
import { Cells, facetsOf } from "./cells.js";
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
    // A row may be copied on its own: where no column names its study, another one says what was read.
    const basisIn = naming ?? names.find((name) => name !== "number");
    const rows = columns.map((column, place) => names.map((name) => {
      const text = this.cell(column, place + 1, name, names, style, own);
      return name === basisIn ? `${text || NOTHING}\n${column.study.read}` : text;
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
      notes: [this.source(columns), ...this.sources(columns), ...basis, ...this.caveats(columns), ...this.notes(rows, names, own), ...this.checks(columns, names, own)].filter(Boolean),
      referencesTitle: this.words.references,
      references: referenceList(columns.map((column) => column.study), style, this.language),
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
    if (!own) return "";
    const { drafts, study, words } = own;
    if (name === "gap") return drafts.gap(study, [column], this.vocabulary, words);
    return drafts.inCells(study, column, this.vocabulary, words)[/** @type {"similarities" | "differences"} */ (name)];
  }

  /**
   * The reader's own study, with all that was entered and the names that the other rows have; its gap is the one that all chosen
   * studies leave. What has no column of its own stands where its like would: group and themes for a result, the gap for a difference.
   * @param {Own} own @param {Column[]} columns @param {readonly ColumnName[]} names
   */
  ownRow(own, columns, names) {
    const { words, cells } = this;
    /** @type {Record<string, string>} */
    const said = own.drafts.ownRow(own.study, own.words, this.vocabulary);
    const { claim } = own.drafts.gapTold(own.study, columns, this.vocabulary, own.words);
    /** @param {(string | false)[]} parts */
    const lines = (...parts) => parts.filter(Boolean).join("\n");
    /** @param {string} facet */
    const labelled = (facet) => said[facet] && `${cells.labels.get(facet) ?? facet}: ${lowerFirst(said[facet])}`;
    return names.map((name) => {
      const facets = facetsOf(name, names);
      if (name === "number") return String(columns.length + 1);
      if (name === "gap") return claim;
      if (name === "study") return lines(said.authorYear, said.title);
      if (name === "method") return lines(...facets.map(labelled));
      if (name === "approach") return [said.approach, said.design && lowerFirst(said.design)].filter(Boolean).join("; ");
      if (name === "dataCollection" || name === "analysis") return lines(said[facets[0]], ...facets.slice(1).map(labelled));
      if (name === "informants") return lines(said.informants, ...facets.map(labelled));
      if (name === "result") return lines(said.group && fill(words.own_result, said), said.themes && fill(words.own_themes, said));
      if (name === "differences") return claim && !names.includes("gap") ? fill(words.own_gap, { gap: claim }) : "";
      return said[name] ?? "";
    });
  }

  /** Where the table comes from, as theses print below it. @param {Column[]} columns */
  source(columns) {
    const cites = [...new Set(columns.map(({ cite }) => cite))];
    return columns.length ? fill(this.words.source, { studies: cites.join("; ") }) : "";
  }

  /** What must be known of the reference list before it is handed in. @param {Column[]} columns */
  sources(columns) {
    const { words } = this;
    const without = columns.filter((column) => !["coded", "not_applicable"].includes(column.cell("institution").status)).map(({ cite }) => cite);
    const incomplete = without.length ? [fill(words.incomplete, { studies: [...new Set(without)].join("; ") })] : [];
    return columns.length ? [words.unread, ...incomplete] : [];
  }

  /**
   * What the drafts could not compare, and what the source itself says of the place: the file carries it, not only the page.
   * @param {Column[]} columns @param {readonly ColumnName[]} names @param {Own | undefined} own
   */
  checks(columns, names, own) {
    if (!own || !names.some((name) => DRAFTED.includes(name))) return [];
    const { words } = this;
    const { caveats } = own.drafts.gapTold(own.study, columns, this.vocabulary, own.words);
    const gap = own.row && caveats && names.some((name) => name === "gap" || name === "differences") ? [fill(words.gap_note, { text: caveats })] : [];
    const each = columns.flatMap((column) => {
      const study = column.case ? `${column.cite}, ${column.case.name}` : column.cite;
      const open = own.drafts.openPoints(own.study, column, this.vocabulary, own.words);
      const place = (column.cell("place").parts ?? []).filter(({ key }) => !key).map(({ text }) => text);
      return [...(open ? [fill(words.check, { study, text: open })] : []), ...place.map((text) => fill(words.place, { study, text }))];
    });
    return [...each, ...gap];
  }

  /** What else must be known of each study, whatever columns are shown. @param {Column[]} columns */
  caveats(columns) {
    const studies = new Map(columns.map(({ study }) => [study.id, study]));
    const told = [...studies.values()].filter(({ caveats }) => caveats.length);
    return told.map(({ cite, caveats }) => fill(this.words.caveats, { study: cite, text: caveats.join("; ") }));
  }

  /** What was read of each study, for a table in which no column names them. @param {Column[]} columns */
  basisNote(columns) {
    const studies = [...new Set(columns.map(({ cite, study }) => `${cite}: ${study.awaiting ?? study.basis}`))];
    return fill(this.words.note_basis, { studies: studies.join("; ") });
  }

  /** What a reader of the table must know: which cells are drafts, what each kind of silence means. @param {string[][]} rows @param {readonly ColumnName[]} names @param {Own | undefined} own */
  notes(rows, names, own) {
    const { words, values } = this;
    const drafted = names.some((name) => DRAFTED.includes(name));
    const notes = drafted && own ? [words.drafts] : [];
    const over = (/** @type {string} */ text) => text.split("\n").some((line) => line.replace(/\d+/, "{n}") === words.more_results);
    if (rows.some((row) => row.some(over))) notes.push(fill(words.note_more_results, { column: labelOf("result", this.labels) }));
    for (const status of Object.keys(values.status).filter((each) => words[`note_${each}`])) {
      const said = values.status[status];
      /** A cell that says it, or a line of one, and not a sentence in which the words occur. @param {string} text */
      const says = (text) => text.split("\n").some((line) => line === said || line.endsWith(`: ${said}`));
      if (rows.some((row) => row.some(says))) notes.push(words[`note_${status}`]);
    }
    return notes;
  }
}

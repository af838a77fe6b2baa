// @ts-check
/**
 * What stands below a prior-research table: where it comes from and what its words mean, for its readers; and what its author must look
 * at before handing it in.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("./columns.js").ColumnName} ColumnName
 * @typedef {import("./finished_table.js").Own} Own
 */
import { fill } from "../shared/elements.js";
import { DRAFTED, labelOf } from "./columns.js";

export class Notes {
  /**
   * @param {Record<string, string>} words @param {Record<string, string>} labels
   * @param {import("./cells.js").Values} values @param {import("../shared/knowledge.js").Vocabulary} vocabulary
   */
  constructor(words, labels, values, vocabulary) {
    this.words = words;
    this.labels = labels;
    this.values = values;
    this.vocabulary = vocabulary;
  }

  /** Where the table comes from, as theses print below it. @param {readonly Column[]} columns */
  source(columns) {
    return columns.length ? fill(this.words.source, { studies: cited(columns) }) : "";
  }

  /** What the table's words mean. @param {readonly Column[]} columns @param {readonly string[][]} rows @param {boolean} named whether a column names the studies */
  below(columns, rows, named) {
    const { words, values } = this;
    const notes = named ? [] : [this.basis(columns)];
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

  /** What was read of each study, for a table in which no column names them. @param {readonly Column[]} columns */
  basis(columns) {
    const studies = [...new Set(columns.map(({ cite, study }) => `${cite}: ${study.awaiting ?? study.basis}`))];
    return fill(this.words.note_basis, { studies: studies.join("; ") });
  }

  /** What the author of the table must look at. @param {readonly Column[]} columns @param {readonly ColumnName[]} names @param {Own | undefined} own */
  checks(columns, names, own) {
    const { words } = this;
    const drafted = own && names.some((name) => DRAFTED.includes(name));
    const sources = columns.length ? [words.unread, ...this.incomplete(columns)] : [];
    return [...(drafted ? [words.drafts, ...this.open(columns, names, own)] : []), ...sources, ...this.caveats(columns)];
  }

  /** Studies whose reference lacks the university, since what was read does not name it. @param {readonly Column[]} columns */
  withoutUniversity(columns) {
    return columns.filter((column) => !["coded", "not_applicable"].includes(column.cell("institution").status));
  }

  /** @param {readonly Column[]} columns */
  incomplete(columns) {
    const without = this.withoutUniversity(columns);
    return without.length ? [fill(this.words.incomplete, { studies: cited(without) })] : [];
  }

  /**
   * What the drafts could not compare, and what the source itself says of the place: the file carries it, not only the page.
   * @param {readonly Column[]} columns @param {readonly ColumnName[]} names @param {Own} own
   */
  open(columns, names, { drafts, study: mine, words: drafted, row }) {
    const { words, vocabulary } = this;
    const each = columns.flatMap((column) => {
      const study = column.case ? `${column.cite}, ${column.case.name}` : column.cite;
      const open = drafts.openPoints(mine, column, vocabulary, drafted);
      const place = (column.cell("place").parts ?? []).filter(({ key }) => !key).map(({ text }) => text);
      return [...(open ? [fill(words.check, { study, text: open })] : []), ...place.map((text) => fill(words.place, { study, text }))];
    });
    if (!names.includes("gap") && !(row && names.includes("differences"))) return each;
    const { claim, caveats } = drafts.gapTold(mine, columns, vocabulary, drafted);
    const text = [claim, caveats].filter(Boolean).join(" ");
    return text ? [...each, fill(words.gap_note, { text })] : each;
  }

  /** What else must be known of each study, whatever columns are shown. @param {readonly Column[]} columns */
  caveats(columns) {
    const studies = new Map(columns.map(({ study }) => [study.id, study]));
    const told = [...studies.values()].filter(({ caveats }) => caveats.length);
    return told.map(({ cite, caveats }) => fill(this.words.caveats, { study: cite, text: caveats.join("; ") }));
  }
}

/** @param {readonly Column[]} columns */
const cited = (columns) => [...new Set(columns.map(({ cite }) => cite))].join("; ");

// @ts-check
/**
 * What a study or a case says in each column of a prior-research table, as plain text with one line for each paragraph. What is
 * not reported and what is not coded is said as such, never left empty.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Part} Part
 * @typedef {import("./columns.js").ColumnName} ColumnName
 * @typedef {Record<"status" | "outcome" | "level" | "effect", Record<string, string>>} Values names by value, in the order of the
 *   table of coded values
 */
import { fill } from "../shared/elements.js";
import { OWN_EVIDENCE } from "../shared/knowledge.js";
import { lowerFirst } from "../shared/lower_first.js";
import { fitting, named, RESULT_WORDS, statements, wordsIn } from "./results.js";

const THEME = "theme:";
const FACETS = new Set(["approach", "design", "sampling", "data-collection", "analysis", "validity"]);

/** The parts of a method that stand in one column, unless another column of the table has them. @type {[string, ColumnName][]} */
const FACETS_OF_COLUMNS = [
  ["approach", "approach"], ["design", "approach"], ["sampling", "informants"], ["data-collection", "dataCollection"],
  ["analysis", "analysis"], ["validity", "analysis"],
];
/** Parts of a method that need no label. */
const BY_NAME = ["approach", "design"];

/** Which parts of a method a column tells in a table that has these columns. @param {ColumnName} name @param {readonly ColumnName[]} names */
export function facetsOf(name, names) {
  if (name === "method") return FACETS_OF_COLUMNS.map(([facet]) => facet);
  const whole = names.includes("method");
  return FACETS_OF_COLUMNS.filter(([facet, column]) => {
    if (column === name) return !(whole && facet === "sampling");
    // A table without a column for analysis has it beside the data.
    return name === "dataCollection" && column === "analysis" && !whole && !names.includes("analysis");
  }).map(([facet]) => facet);
}

/** @param {string} name */
const upperFirst = (name) => name.charAt(0).toUpperCase() + name.slice(1);

export class Cells {
  /** @param {import("../shared/knowledge.js").Vocabulary} vocabulary @param {Values} values @param {Record<string, string>} words */
  constructor(vocabulary, values, words) {
    this.vocabulary = vocabulary;
    this.values = values;
    this.words = words;
    this.labels = new Map(vocabulary.rows);
  }

  /** @param {Column} column @param {ColumnName} name @param {readonly ColumnName[]} names all columns of the table */
  text(column, name, names = [name]) {
    const { study } = column;
    if (name === "study") return [this.authorYear(column), study.title, ...this.caseLine(column)].join("\n");
    if (name === "authorYear") return this.authorYear(column);
    if (name === "title") return [study.title, ...this.caseLine(column)].join("\n");
    if (name === "kind") return this.joined(column, ["kind", "journal", "institution", "publisher"]);
    if (name === "objective") return this.joined(column, ["objective"]);
    if (name === "place") return this.place(column);
    if (name === "year") return this.joined(column, ["year", "period"]);
    if (name === "theory") return this.theory(column);
    if (name === "method") return this.method(column, facetsOf(name, names));
    if (["approach", "dataCollection", "analysis"].includes(name)) return this.facets(column, facetsOf(name, names));
    if (name === "informants") return [this.informants(column), ...this.labelled(column, facetsOf(name, names))].join("\n");
    if (name === "result") return this.result(column, Infinity).join("\n");
    if (name === "mainResults") return this.result(column, RESULT_WORDS).join("\n");
    if (name === "advice") return this.joined(column, ["recommendations"]);
    if (name === "codes") return this.codes(column).join("\n");
    return "";
  }

  /** @param {Column} column */
  authorYear({ cite }) {
    return cite;
  }

  /** @param {Column} column */
  caseLine(column) {
    return column.case ? [fill(this.words.case, { name: column.case.name })] : [];
  }

  /** The values of a row, or why there are none; undefined for what does not apply. @param {Column} column @param {string} row */
  said(column, row) {
    const cell = column.cell(row);
    if (cell.status === "not_applicable") return undefined;
    if (cell.status !== "coded") return this.values.status[cell.status];
    const texts = (cell.parts ?? []).map((part) => part.text);
    return FACETS.has(row) ? texts.map((text, place) => (place ? lowerFirst(text) : text)).join(", ") : texts.join("; ");
  }

  /** Several rows in one cell: what is coded, then what is not, by its name. @param {Column} column @param {string[]} rows */
  joined(column, rows) {
    const told = rows.filter((row) => column.cell(row).status !== "not_applicable");
    const coded = told.filter((row) => column.cell(row).status === "coded");
    const silent = told.filter((row) => column.cell(row).status !== "coded");
    if (!told.length) return this.values.status.not_applicable;
    const same = new Set(silent.map((row) => column.cell(row).status)).size === 1;
    if (!coded.length && same) return this.values.status[column.cell(silent[0]).status];
    const values = coded.map((row) => this.said(column, row) ?? "");
    const line = values.map((text, place) => (place && FACETS.has(coded[place]) ? lowerFirst(text) : text)).join("; ");
    const lines = silent.map((row) => `${this.labels.get(row) ?? row}: ${this.said(column, row)}`);
    return [line, ...lines].filter(Boolean).join("\n");
  }

  /** The place with what it lies in, and what the coding says of it beyond that. @param {Column} column */
  place(column) {
    const { status, parts } = column.cell("place");
    const [term, ...details] = parts ?? [];
    if (status !== "coded" || !term) return this.joined(column, ["place"]);
    const [name, ...above] = this.vocabulary.places[term.key ?? ""] ?? [term.text];
    const whole = [name, ...above.slice(0, -1).map((id) => this.vocabulary.places[id]?.[0] ?? id)].join(", ");
    const more = details.map((part) => part.text).filter((text) => !whole.startsWith(text.replace(/\.$/, "")));
    return more.some((text) => text.startsWith(name)) ? more.join("\n") : [whole, ...more].join("\n");
  }

  /** Theories by the source's own terms, with our names beside: no reader should look for a name there that is only ours. @param {Column} column */
  theory(column) {
    const { status, parts } = column.cell("theory");
    if (status !== "coded") return this.joined(column, ["theory"]);
    return (parts ?? []).map((part) => this.theoryNamed(part)).join("; ");
  }

  /** A theory that only supports is marked so. @param {Part} part */
  theoryNamed({ text, source_term, supporting }) {
    const name = source_term ? this.asThere(text, source_term) : text;
    return supporting ? fill(this.words.supporting, { name }) : name;
  }

  /** @param {string} name @param {string} term of the source */
  asThere(name, term) {
    // No brackets within brackets.
    return upperFirst(fill(this.words.term, { term, name: lowerFirst(name).replace(/\s*\(([^()]*)\)$/, ", $1") }));
  }

  /** The first of the parts without its name, as the column has it; the others by their names. @param {Column} column @param {string[]} rows */
  facets(column, [first, ...others]) {
    if (first === "approach") return [this.joined(column, [first, others[0]]), ...this.labelled(column, others.slice(1))].join("\n");
    return [this.joined(column, [first]), ...this.labelled(column, others)].join("\n");
  }

  /** What a part of a method is called in a cell. @param {string} facet */
  facetName(facet) {
    return this.words[`facet_${facet.replace("-", "_")}`] ?? facet;
  }

  /** A line for each part that is coded; those on which the source is silent in the same way share one. @param {Column} column @param {string[]} rows */
  labelled(column, rows) {
    const coded = rows.filter((row) => column.cell(row).status === "coded");
    /** @type {Map<string, string[]>} */
    const silent = new Map();
    for (const row of rows) {
      const { status } = column.cell(row);
      if (status !== "coded" && status !== "not_applicable") silent.set(status, [...(silent.get(status) ?? []), row]);
    }
    const lines = coded.map((row) => `${this.facetName(row)}: ${lowerFirst(this.said(column, row) ?? "")}`);
    return [...lines, ...[...silent].map(([status, all]) => `${this.named(all)}: ${this.values.status[status]}`)];
  }

  /** "Sampel, analisis". @param {string[]} facets */
  named(facets) {
    return facets.map((facet, place) => (place ? lowerFirst(this.facetName(facet)) : this.facetName(facet))).join(", ");
  }

  /** Approach and design are known by their names; the other parts stand behind what they are. @param {Column} column @param {string[]} rows */
  method(column, rows) {
    const known = rows.filter((row) => BY_NAME.includes(row) && column.cell(row).status === "coded");
    const first = known.map((row, place) => (place ? lowerFirst(this.said(column, row) ?? "") : this.said(column, row))).join("; ");
    return [...(first ? [first] : []), ...this.labelled(column, rows.filter((row) => !known.includes(row)))].join("\n");
  }

  /** @param {Column} column */
  informants(column) {
    const count = column.cell("informant-count");
    if (count.status !== "coded") return this.joined(column, ["informant-description", "informant-count"]);
    const n = count.parts?.[0]?.text ?? "";
    const said = fill(n === "1" ? this.words.informants_one : this.words.informants, { n });
    const who = column.cell("informant-description");
    if (who.status === "coded") return `${said}. ${this.said(column, "informant-description")}`;
    return `${said}\n${this.labels.get("informant-description")}: ${this.said(column, "informant-description") ?? ""}`;
  }

  /**
   * How each case fared and what the study found, in sentences, a paragraph for each case, what tells most first. A long cell makes no
   * readable row: what is over the words that a cell bears is counted, and no paragraph is left without a result.
   * @param {Column} column @param {number} most words of results @returns {string[]}
   */
  result(column, most) {
    const outcome = column.cell("outcome");
    if (outcome.status !== "coded") return [this.values.status[outcome.status]];
    const found = statements(this.ownFindings(column).map(([, part]) => part));
    const fared = (outcome.parts ?? []).map(({ about = "", text }) => /** @type {const} */ ([about, text]));
    const general = [...found.keys()].filter((about) => !fared.some(([whom]) => whom === about)).map((about) => /** @type {const} */ ([about, ""]));
    const each = [...fared, ...general];
    let over = 0;
    const paragraphs = each.map(([about, text]) => {
      const told = found.get(about) ?? [];
      const shown = fitting(told, most / each.length - wordsIn(text));
      over += told.length - shown.length;
      return named(about, [...(text ? [text] : []), ...shown]);
    });
    return over ? [...paragraphs, fill(this.words.more_results, { n: over })] : paragraphs;
  }

  /** What the study found itself: the name of each theme with each finding. @param {Column} column @returns {[string, Part][]} */
  ownFindings(column) {
    return this.vocabulary.rows.flatMap(([row, label]) => {
      const parts = row.startsWith(THEME) ? (column.cell(row).parts ?? []) : [];
      return parts.filter(({ evidence }) => OWN_EVIDENCE.includes(evidence)).map((part) => /** @type {[string, Part]} */ ([label, part]));
    });
  }

  /** The same as codes: how each case fared, and themes by effect and level. @param {Column} column @returns {string[]} */
  codes(column) {
    const outcome = column.cell("outcome");
    if (outcome.status !== "coded") return [this.values.status[outcome.status]];
    const found = this.findings(column);
    const lines = (outcome.parts ?? []).flatMap(({ about = "", outcome: how = "" }) => {
      const own = column.case ?? column.study.cases[0];
      const told = found.get(about) ?? [];
      found.delete(about);
      return [`${about || (own?.name ?? "")}: ${this.values.outcome[how] ?? how}`, ...told];
    });
    return [...lines, ...[...found].flatMap(([about, told]) => [`${about}:`, ...told])];
  }

  /** Whom the study's own findings speak of -> "Membantu (tingkat tinggi): kohesi, …". @param {Column} column @returns {Map<string, string[]>} */
  findings(column) {
    /** @type {Map<string, Map<string, Set<string>>>} */
    const found = new Map();
    for (const [label, { about = "", level = "unstated", effect = "unstated", mark }] of this.ownFindings(column)) {
      const readings = found.get(about) ?? new Map();
      const reading = `${effect} ${level}`;
      found.set(about, readings.set(reading, (readings.get(reading) ?? new Set()).add(lowerFirst(label) + (mark ? ` (${mark})` : ""))));
    }
    return new Map([...found].map(([about, readings]) => [about, this.lines(readings)]));
  }

  /** One line for each effect with its level; where an effect is told, its level is not told once more without. @param {Map<string, Set<string>>} readings */
  lines(readings) {
    const lines = [];
    const [effects, levels] = [this.values.effect, this.values.level].map(Object.keys);
    for (const effect of effects) {
      for (const level of levels) {
        const told = effects.filter((other) => other !== "unstated").flatMap((other) => [...(readings.get(`${other} ${level}`) ?? [])]);
        const themes = [...(readings.get(`${effect} ${level}`) ?? [])].filter((theme) => effect !== "unstated" || !told.includes(theme));
        if (themes.length) lines.push(`${upperFirst(this.reading(effect, level))}: ${themes.join(", ")}.`);
      }
    }
    return lines;
  }

  /** @param {string} effect @param {string} level */
  reading(effect, level) {
    const { values, words } = this;
    if (level === "unstated") return values.effect[effect] ?? effect;
    return fill(words.reading, { effect: values.effect[effect] ?? effect, level: values.level[level] ?? level });
  }
}

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
import { lowerFirst } from "../shared/lower_first.js";

const THEME = "theme:";
const FACETS = new Set(["approach", "design", "sampling", "data-collection", "analysis", "validity"]);

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

  /** @param {Column} column @param {ColumnName} name @param {string} reference the study in the chosen citation style */
  text(column, name, reference) {
    const { study } = column;
    if (name === "study") return [this.authorYear(column), study.title, ...this.caseLine(column)].join("\n");
    if (name === "authorYear") return this.authorYear(column);
    if (name === "title") return [study.title, ...this.caseLine(column)].join("\n");
    if (name === "kind") return this.joined(column, ["kind", "journal", "institution", "publisher"]);
    if (name === "objective") return this.joined(column, ["objective"]);
    if (name === "place") return this.place(column);
    if (name === "year") return this.joined(column, ["year", "period"]);
    if (name === "theory") return this.joined(column, ["theory"]);
    if (name === "method") return this.method(column);
    if (name === "approach") return this.joined(column, ["approach", "design"]);
    if (name === "dataCollection") return this.joined(column, ["data-collection"]);
    if (name === "analysis") return this.joined(column, ["analysis"]);
    if (name === "informants") return this.informants(column);
    if (name === "result") return this.result(column).join("\n");
    return name === "reference" ? reference : "";
  }

  /** @param {Column} column */
  authorYear({ study }) {
    return `${study.authors} (${study.year ?? this.words.no_date})`;
  }

  /** What was read of the study, without which nobody can judge what its row does not say. @param {Column} column */
  basis({ study }) {
    return fill(this.words.basis, { basis: study.basis });
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
    const [term, ...details] = column.cell("place").parts ?? [];
    if (!term) return this.joined(column, ["place"]);
    const [name, ...above] = this.vocabulary.places[term.key ?? ""] ?? [term.text];
    const whole = [name, ...above.slice(0, -1).map((id) => this.vocabulary.places[id]?.[0] ?? id)].join(", ");
    const more = details.map((part) => part.text).filter((text) => !whole.startsWith(text.replace(/\.$/, "")));
    return more.some((text) => text.startsWith(name)) ? more.join("\n") : [whole, ...more].join("\n");
  }

  /** @param {Column} column */
  method(column) {
    const rows = ["approach", "design", "sampling", "data-collection", "analysis"];
    const told = rows.filter((row) => column.cell(row).status !== "not_applicable");
    return told.map((row) => `${this.labels.get(row) ?? row}: ${lowerFirst(this.said(column, row) ?? "")}`).join("\n");
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

  /** How each case fared, and what the study found to help or hinder it. @param {Column} column @returns {string[]} */
  result(column) {
    const outcome = column.cell("outcome");
    if (outcome.status !== "coded") return [this.values.status[outcome.status]];
    const found = this.findings(column);
    const lines = (outcome.parts ?? []).flatMap((part) => {
      const own = column.case ?? column.study.cases[0];
      const head = `${part.about ?? own?.name ?? ""} (${this.values.outcome[part.outcome ?? ""] ?? ""}): ${part.text}`;
      const about = part.about ?? "";
      const told = found.get(about) ?? [];
      found.delete(about);
      return [head, ...told];
    });
    return [...lines, ...[...found].flatMap(([about, told]) => [`${about}:`, ...told])];
  }

  /** Whom the study's own results speak of -> "Membantu (tingkat tinggi): kohesi, …". @param {Column} column @returns {Map<string, string[]>} */
  findings(column) {
    /** @type {Map<string, Map<string, Set<string>>>} */
    const found = new Map();
    for (const [row, label] of this.vocabulary.rows) {
      if (!row.startsWith(THEME)) continue;
      for (const { about = "", level = "unstated", effect = "unstated", evidence } of column.cell(row).parts ?? []) {
        if (evidence || (level === "unstated" && effect === "unstated")) continue;
        const readings = found.get(about) ?? new Map();
        const reading = `${effect} ${level}`;
        found.set(about, readings.set(reading, (readings.get(reading) ?? new Set()).add(lowerFirst(label))));
      }
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

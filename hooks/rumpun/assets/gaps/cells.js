// @ts-check
/**
 * Which studies join two terms, and why a cell is empty: the same rules as in `gaps.py`, for the combinations that have no page.
 *
 * @typedef {[cases: number[], way: string, finding: string, general: 0 | 1]} Line what one study tells of a theme
 * @typedef {import("../shared/knowledge.js").Unanswered | "wider" | "awaiting"} Unanswered
 * @typedef {Partial<Record<Unanswered, number[]>>} Silent
 * @typedef {{ id: string, name: string, depth: number, cases?: number[], serves?: [cases: number[], themes: string[]][], silent?: Silent, told?: Line[], awaiting?: number[] }} Term `awaiting`: cases that have it
 *   and do not count, since their studies await review
 * @typedef {{ base: string, terms: Term[], unused: [string, string][], silent: Silent, aside?: [string, string][] }} Dimension `aside`: terms that only studies have that await review
 * @typedef {{ study: string, name: string, caseName: string }} Case `caseName` is empty where the study has one case only
 * @typedef {{ way: string, finding: string, about: string }} Told
 * @typedef {{ study: string, name: string, named: string, told: Told[] }} Entry `named` has the cases where not all are meant
 * @typedef {{ numbers: number[], reason: "" | "none" | "other_themes" | Unanswered, others?: [Unanswered, number[]][], lines?: Map<number, Line[]> }} Cell the cases that
 *   stand in it, or that the reason lies with; `others` are further reasons
 */

/** In the order in which they are the reason of an empty cell: the more was read in vain, the later. @type {readonly Unanswered[]} */
const UNANSWERED = ["not_coded", "open_list", "inferred", "wider", "not_in_record", "not_in_abstract", "not_reported"];

/** Case -> why it says nothing. @param {Silent} silent @returns {Map<number, Unanswered>} */
function byCase(silent) {
  return new Map(UNANSWERED.flatMap((why) => (silent[why] ?? []).map((number) => /** @type {const} */ ([number, why]))));
}

/** Case -> everything that it tells. @param {Line[]} told @returns {Map<number, Line[]>} */
function linesOf(told) {
  /** @type {Map<number, Line[]>} */
  const found = new Map();
  for (const line of told) for (const number of line[0]) found.set(number, [...(found.get(number) ?? []), line]);
  return found;
}

/** All cases, as the files of dimensions number them. @param {import("../shared/knowledge.js").Listed[]} index @returns {Case[]} */
export function casesOf(index) {
  return index.flatMap(({ id, name, cases }) => (cases ?? [{ name: "" }]).map((each) => ({ study: id, name, caseName: each.name })));
}

export class Axis {
  /** @param {string} id @param {Dimension} data */
  constructor(id, data) {
    this.id = id;
    this.base = data.base;
    this.terms = data.terms;
    this.unused = data.unused;
    this.aside = data.aside ?? [];
    this.awaiting = new Map(data.terms.map((term) => [term.id, new Set(term.awaiting ?? [])]));
    this.theme = data.terms.some((term) => term.told);
    /** @type {Map<string, Set<number>>} */
    this.cases = new Map(data.terms.map((term) => [term.id, new Set(term.cases ?? (term.told ?? []).flatMap(([cases]) => cases))]));
    this.silent = byCase(data.silent);
    this.silentOf = new Map(data.terms.map((term) => [term.id, byCase(term.silent ?? {})]));
    /** Cases that have any term; of themes each is reported or not by itself. @type {Set<number>} */
    this.told = new Set(this.theme ? [] : [...this.cases.values()].flatMap((cases) => [...cases]));
    /** Theory -> the cases whose study has it as a supporting one -> the themes that it serves there. */
    this.serves = new Map(data.terms.map((term) => [term.id, new Map((term.serves ?? []).flatMap(([cases, themes]) => cases.map((number) => [number, themes])))]));
    /** Theme -> case -> everything that it tells. */
    this.lines = new Map(data.terms.map((term) => [term.id, linesOf(term.told ?? [])]));
  }

  /** @param {string} term @returns {Set<number>} */
  with(term) {
    return this.cases.get(term) ?? new Set();
  }

  /** What a case says to a term. @param {number} number @param {string} term */
  answer(number, term) {
    if (this.with(term).has(number)) return "has";
    const unanswered = this.silentOf.get(term)?.get(number) ?? this.silent.get(number);
    return unanswered ?? (this.told.has(number) ? "other" : "not_coded");
  }
}

export class Matrix {
  /**
   * @param {Axis} rows @param {Axis} columns @param {Case[]} cases
   * @param {string} inGeneral how a study speaks of its groups at large
   * @param {string[]} claims what stands in a study without being a result of it
   */
  constructor(rows, columns, cases, inGeneral, claims) {
    this.rows = rows;
    this.columns = columns;
    this.cases = cases;
    this.inGeneral = inGeneral;
    this.claims = new Set(claims);
    /** How many cases each study has. @type {Map<string, number>} */
    this.sizes = new Map();
    for (const { study } of cases) this.sizes.set(study, (this.sizes.get(study) ?? 0) + 1);
    // A large table has thousands of cells, of which few are drawn: names are put together when they are asked for.
    this.cells = rows.terms.map((row) => columns.terms.map((column) => this.cell(row.id, column.id)));
  }

  /** @param {string} row @param {string} column @returns {Cell} */
  cell(row, column) {
    const both = [...this.rows.with(row)].filter((number) => this.columns.with(column).has(number));
    const joined = both.filter((number) => this.joins(row, column, number));
    if (joined.length) {
      const lines = this.rows.theme ? this.rows.lines.get(row) : this.columns.theme ? this.columns.lines.get(column) : undefined;
      return { numbers: joined, reason: "", lines };
    }
    const awaiting = this.waiting(row, column);
    const answers = [...this.rows.with(row)].map((number) => ({ number, said: this.columns.answer(number, column) }));
    answers.push(...[...this.columns.with(column)].map((number) => ({ number, said: this.rows.answer(number, row) })));
    const named = UNANSWERED.map((why) => /** @type {[Unanswered, number[]]} */ ([why, [...new Set(answers.filter(({ said }) => said === why).map(({ number }) => number))]]));
    const [first, ...others] = named.filter(([, numbers]) => numbers.length);
    if (first) return { reason: first[0], numbers: first[1], others: [...others, ...awaiting] };
    return { numbers: both, reason: both.length ? "other_themes" : "none", ...(awaiting.length ? { others: awaiting } : {}) };
  }

  /** The cases that would fill the cell, once their studies are reviewed. @param {string} row @param {string} column @returns {[Unanswered, number[]][]} */
  waiting(row, column) {
    const numbers = [...(this.rows.awaiting.get(row) ?? [])].filter((number) => this.columns.awaiting.get(column)?.has(number) && this.joins(row, column, number));
    return numbers.length ? [["awaiting", numbers]] : [];
  }

  /** Whether the theory serves the theme in the study of this case, where a cell is about these two. @param {string} row @param {string} column @param {number} number */
  joins(row, column, number) {
    const [theories, theory, theme] = this.rows.theme ? [this.columns, column, row] : [this.rows, row, column];
    const served = this.rows.theme || this.columns.theme ? theories.serves.get(theory)?.get(number) : undefined;
    return served?.includes(theme) ?? true;
  }

  /** The studies of a cell, in the order of the knowledge base. @param {Cell} cell @returns {Entry[]} */
  entries({ numbers, lines }) {
    /** @type {Map<string, number[]>} */
    const found = new Map();
    for (const number of [...numbers].sort((a, b) => a - b)) {
      const { study } = this.cases[number];
      const own = found.get(study);
      if (own) own.push(number);
      else found.set(study, [number]);
    }
    return [...found].map(([study, own]) => {
      const told = [...new Set(own.flatMap((number) => lines?.get(number) ?? []))];
      const whole = own.length === this.sizes.get(study);
      return {
        study,
        name: this.cases[own[0]].name,
        named: whole ? "" : own.map((number) => this.cases[number].caseName).join(", "),
        told: told.map(([cases, way, finding, general]) => ({ way, finding, about: this.about(cases, general) })),
      };
    });
  }

  /** Whom a study with several cases speaks of. @param {number[]} cases @param {0 | 1} general */
  about(cases, general) {
    const { study, caseName } = this.cases[cases[0]];
    if (this.sizes.get(study) === 1) return "";
    return general ? this.inGeneral : caseName;
  }

  /** How many combinations have studies, and why the others have none. */
  counts() {
    const all = this.cells.flat();
    const count = (/** @type {string} */ reason) => all.filter((cell) => cell.reason === reason).length;
    const filled = count("");
    const claims = all.filter(({ numbers, lines }) => lines && numbers.every((number) => lines.get(number)?.every(([, way]) => this.claims.has(way)))).length;
    const [empty, none, elsewhere, uncoded] = [all.length - filled, count("none"), count("other_themes"), count("not_coded")];
    const studies = (/** @type {Cell} */ cell) => new Set(cell.numbers.map((number) => this.cases[number].study)).size;
    const alone = all.filter((cell) => cell.reason === "" && studies(cell) === 1).length;
    return { all: all.length, filled, one_study: alone, empty, none, other_themes: elsewhere, not_coded: uncoded, silent: empty - none - elsewhere - uncoded, claims };
  }
}

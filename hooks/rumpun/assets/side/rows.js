// @ts-check
/**
 * The rows of the side-by-side table: which there are, which the reader wants to see, and what the columns make of each. The choice
 * goes into the address as what differs from the usual: `doi` or `t.kohesi` for a row that is turned over, `g.work` for a group that
 * is hidden as a whole (rows named beside it are then shown).
 *
 * @typedef {import("../shared/knowledge.js").Cell} Cell
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {{ id: string, label: string }} Row
 * @typedef {import("../shared/knowledge.js").Part} Part
 * @typedef {Row & { cells: Cell[], verdict: import("../shared/knowledge.js").Verdict | undefined, direction: string, differs: boolean, shared: Set<string>, empty: boolean }} Judged
 *   `differs`: a study itself says that two of these cases differ
 */

import { OWN_EVIDENCE, shared, verdict } from "../shared/knowledge.js";

export const THEME = "theme:";
const SAYING = ["coded", "inferred"];

/** A row as the address names it. @param {string} id */
const token = (id) => (id.startsWith(THEME) ? `t.${id.slice(THEME.length)}` : id);

export class Rows {
  /**
   * @param {readonly [string, string[]][]} groups name and properties of each; the themes are a group of their own, the second
   * @param {readonly string[]} hidden rows that are hidden unless the reader wants them
   * @param {readonly [string, string][]} named all rows with their names
   * @param {string} state what `state` gave
   */
  constructor(groups, hidden, named, state) {
    const names = new Map(named);
    const themes = [...names.keys()].filter((id) => id.startsWith(THEME));
    /** @type {Map<string, Row[]>} */
    this.groups = new Map();
    // After the first, which tells how the groups fared.
    for (const [group, ids] of [...groups.slice(0, 1), /** @type {const} */ (["themes", themes]), ...groups.slice(1)]) {
      this.groups.set(group, ids.map((id) => ({ id, label: names.get(id) ?? id })));
    }
    this.hidden = new Set(hidden);
    const turned = new Set(state.split(","));
    /** @type {Set<string>} */
    this.wanted = new Set();
    for (const [group, rows] of this.groups) {
      const whole = turned.has(`g.${group}`);
      for (const { id } of rows) this.set([id], (!whole && !this.hidden.has(id)) !== turned.has(token(id)));
    }
  }

  /** @param {readonly string[]} ids @param {boolean} wanted */
  set(ids, wanted) {
    for (const id of ids) wanted ? this.wanted.add(id) : this.wanted.delete(id);
  }

  /** What the address says of the rows; empty for the usual ones. */
  state() {
    return [...this.groups].flatMap(([group, rows]) => {
      const turned = rows.filter(({ id }) => this.wanted.has(id) === this.hidden.has(id)).map(({ id }) => token(id));
      const kept = [`g.${group}`, ...rows.filter(({ id }) => this.wanted.has(id)).map(({ id }) => token(id))];
      return kept.length < turned.length ? kept : turned;
    }).join(",");
  }

  /** The wanted rows by group, as these columns fill them. @param {readonly Column[]} columns @returns {[string, Judged[]][]} */
  judged(columns) {
    /** @type {[string, Judged[]][]} */
    const found = [...this.groups].map(([group, rows]) => [group, rows.filter(({ id }) => this.wanted.has(id)).map((row) => judge(row, columns))]);
    const themes = found.flatMap(([group, rows]) => (group === "themes" ? rows : []));
    const claimed = themes.map(claims).filter((row) => row !== undefined);
    const apart = found.map(([group, rows]) => /** @type {[string, Judged[]]} */ ([group, group === "themes" ? rows.map((row) => withoutClaims(row, columns)) : rows]));
    return claimed.length ? [...apart, ["claims", claimed]] : apart;
  }
}

/** @param {Row} row @param {readonly Column[]} columns @returns {Judged} */
function judge(row, columns) {
  const cells = columns.map((column) => column.cell(row.id));
  const told = cells.filter(({ keys }) => keys?.length);
  const differs = saidToDiffer(cells);
  const found = differs ? "different" : verdict(cells);
  const way = found === "partly" || found === "different" ? direction(told) : "";
  return { ...row, cells, verdict: found, differs, direction: way, shared: found === "partly" ? shared(cells) : new Set(), empty: isEmpty(cells) };
}

/** Whether one and the same finding says of two of these that they differ. @param {readonly Cell[]} cells */
function saidToDiffer(cells) {
  const told = cells.flatMap(({ parts = [] }) => parts.filter(({ differs }) => differs).map(({ target }) => target));
  return told.length > new Set(told).size;
}

/** Whether none of them says anything. @param {readonly Cell[]} cells */
const isEmpty = (cells) => !cells.some(({ status }) => SAYING.includes(status));

/** What a study claims of no group by itself: beside a case it would be read as told of it. @param {Part} part */
const isClaim = ({ general, evidence }) => Boolean(general) && !OWN_EVIDENCE.includes(evidence);

/** What a row holds of such claims, as a row of its own, without a word of silence. @param {Judged} row @returns {Judged | undefined} */
function claims(row) {
  const cells = row.cells.map(({ parts = [] }) => /** @type {Cell} */ ({ status: "coded", parts: parts.filter(isClaim) }));
  if (!cells.some(({ parts = [] }) => parts.length)) return undefined;
  return { ...row, cells, verdict: undefined, differs: false, direction: "", shared: new Set(), empty: false };
}

/** The row without them; a cell that held nothing else says that its source is silent. @param {Judged} row @param {readonly Column[]} columns @returns {Judged} */
function withoutClaims(row, columns) {
  const cells = row.cells.map((cell, place) => {
    const parts = (cell.parts ?? []).filter((part) => !isClaim(part));
    if (parts.length === (cell.parts ?? []).length) return cell;
    return parts.length ? { ...cell, parts } : /** @type {Cell} */ ({ status: columns[place].study.unsaid ?? "not_reported" });
  });
  return { ...row, cells, empty: isEmpty(cells) };
}

/** Which way all cells point, when it is one and the same; else empty. @param {readonly Cell[]} told */
function direction(told) {
  const ways = new Set(told.map(({ directions = [] }) => directions.join()));
  const [way] = ways;
  return ways.size === 1 && told[0].directions?.length === 1 && way !== "mixed" ? way : "";
}

// @ts-check
/**
 * What the reader has settled for the prior-research table, as the address keeps it: `?s=` studies and cases, `p=` the preset or
 * `c=` the columns, `style=` the citation style by its short name, `own=0` without a row for the own study, `no=` the number of the
 * table, `paper=` how the Word file is laid out. What is usual is left out.
 *
 * @typedef {import("./columns.js").ColumnName} ColumnName
 * @typedef {{ ids: string[], columns: ColumnName[], style: string, own: boolean, number: string, paper: import("./papers.js").PaperName }} State
 */
import { isColumn, NAMES, presetOf, PRESETS, USUAL } from "./columns.js";
import { PAPER_NAMES, paperFor } from "./papers.js";
import { format, parse } from "../shared/selection.js";

/** How many rows a table may have: more would be no table that anybody reads or hands in. */
export const MOST_ROWS = 30;

/** The first table of the second chapter, where theses have it. */
export const NUMBER = "2.1";

/** Whether a text can be the number of a table: "2.1", "II-3", "4a". @param {string} text */
export const isNumber = (text) => /^[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,10}[\p{L}\p{N}])?$/u.test(text);

/**
 * Reads an address; what it names and nobody knows is told apart, for a message.
 * @param {string} query @param {readonly string[]} styles short names of the citation styles
 * @returns {{ state: State, over: string[], broken: string[], unknownColumns: string[] }}
 */
export function readState(query, styles) {
  const asked = new URLSearchParams(query);
  const { ids, over, broken } = parse(asked.get("s"), MOST_ROWS);
  const named = (asked.get("c") ?? "").split(",").map((name) => name.trim()).filter(Boolean);
  const preset = asked.get("p") ?? USUAL;
  const usual = Object.hasOwn(PRESETS, preset) ? PRESETS[preset] : PRESETS[USUAL];
  const chosen = named.filter(isColumn);
  const style = asked.get("style") ?? "";
  const columns = chosen.length ? NAMES.filter((name) => chosen.includes(name)) : usual;
  const number = asked.get("no") ?? "";
  return {
    state: {
      ids,
      columns,
      style: styles.includes(style) ? style : styles[0],
      own: asked.get("own") !== "0",
      number: isNumber(number) ? number : NUMBER,
      paper: paperFor(asked.get("paper") ?? "", columns.length),
    },
    over,
    broken,
    unknownColumns: [...named.filter((name) => !isColumn(name)), ...(Object.hasOwn(PRESETS, preset) ? [] : [`p=${preset}`])].slice(0, 10).map((name) => name.slice(0, 80)),
  };
}

/** The query string of a state, with a question mark; empty when nothing is settled. @param {State} state @param {string} usualStyle */
export function queryOf(state, usualStyle) {
  const preset = presetOf(state.columns);
  const said = [];
  // Commas stay commas, so that a person can read the address; every value is one of ours.
  if (state.ids.length) said.push(`s=${format(state.ids)}`);
  if (!preset) said.push(`c=${state.columns.join(",")}`);
  else if (preset !== USUAL) said.push(`p=${preset}`);
  if (state.style !== usualStyle) said.push(`style=${state.style}`);
  if (!state.own) said.push("own=0");
  if (state.number !== NUMBER) said.push(`no=${encodeURIComponent(state.number)}`);
  if (state.paper !== PAPER_NAMES[0]) said.push(`paper=${state.paper}`);
  return said.length ? `?${said.join("&")}` : "";
}

// @ts-check
/**
 * Which cases fit what a reader chose, and what a table of them shows where; knows no page.
 *
 * @typedef {import("../shared/knowledge.js").Listed} Listed
 * @typedef {{ id: string, name: string, terms: [id: string, name: string, depth: number][], former?: Record<string, string> }} Dimension
 * @typedef {[finding: string, level: string, effect: string, words: string, mark: string, letters: string]} Said `letters`: g of what a
 *   study says in general, o where only such claims stand in a case's place, c of a claim
 * @typedef {{ anchor: string, name: string, outcome: string, cells: Record<string, Said[]>, silent: Record<string, string> }} ShownCase
 * @typedef {{ cite: string, read: string, cases: ShownCase[], general: Record<string, Said[]> }} Shown
 * @typedef {{ study: string, place: number, id: string, name: string, title: string, cite: string, basis: string, words: string }} CaseOf `place` among those of its
 *   study, `title` that of the study
 * @typedef {{ of: CaseOf, shown: Shown, own: ShownCase | undefined }} Column without `own` what the study says in general
 * @typedef {{ q: string, terms: Map<string, string> }} Choice dimension -> term
 */
import { unaccented } from "../shared/plain_text.js";

export const TEXT = "q";

/** All cases, numbered as in the files of what can be chosen. @param {Listed[]} index @returns {CaseOf[]} */
export const numbered = (index) =>
  index.flatMap(({ id, name, cite, basis, cases }) =>
    (cases ?? [{ id, name }]).map((own, place) => ({ study: id, place, id: own.id, name: own.name, title: name, cite, basis, words: unaccented(`${own.name} ${name} ${cite}`) })),
  );

/**
 * What an address names; `unknown` is what stands for nothing here. A former id stands for the present one.
 * @param {string} query @param {readonly Dimension[]} dimensions @returns {{ choice: Choice, unknown: string[] }}
 */
export function parse(query, dimensions) {
  const asked = new URLSearchParams(query);
  /** @type {Map<string, string>} */
  const terms = new Map();
  const unknown = [];
  for (const { id, terms: all, former = {} } of dimensions) {
    const given = asked.get(id);
    if (!given) continue;
    const term = Object.hasOwn(former, given) ? former[given] : given;
    if (all.some(([each]) => each === term)) terms.set(id, term);
    else unknown.push(given.slice(0, 80));
  }
  return { choice: { q: (asked.get(TEXT) ?? "").slice(0, 200), terms }, unknown };
}

/** The same query with what is chosen now; what others keep there stays. @param {string} query @param {readonly Dimension[]} dimensions @param {Choice} choice */
export function queryOf(query, dimensions, { q, terms }) {
  const said = new URLSearchParams(query);
  for (const [name, value] of [...dimensions.map(({ id }) => [id, terms.get(id)]), [TEXT, q.trim()]]) {
    if (name && value) said.set(name, value);
    else if (name) said.delete(name);
  }
  return said.toString();
}

/** The cases that have every chosen term and all words. @param {readonly CaseOf[]} cases @param {readonly (readonly number[])[]} members @param {string} q */
export function fitting(cases, members, q) {
  const sets = members.map((numbers) => new Set(numbers));
  const wanted = unaccented(q).split(/\s+/).filter(Boolean);
  return cases.filter(({ words }, number) => sets.every((set) => set.has(number)) && wanted.every((word) => words.includes(word)));
}

/** How many studies these cases are of. @param {readonly CaseOf[]} cases */
export const studiesOf = (cases) => new Set(cases.map(({ study }) => study)).size;

/**
 * The columns of a table; with `general`, what a study says of its groups in general stands beside the last of its cases that are shown.
 * @param {readonly CaseOf[]} cases @param {ReadonlyMap<string, Shown>} known @param {boolean} general @returns {Column[]}
 */
export function columnsOf(cases, known, general) {
  return cases.flatMap((of, number) => {
    const shown = known.get(of.study);
    const own = shown?.cases[of.place];
    if (!shown || !own) return [];
    const last = cases[number + 1]?.study !== of.study;
    const more = general && last && Object.keys(shown.general).length ? [{ of, shown, own: undefined }] : [];
    return [{ of, shown, own }, ...more];
  });
}

/** @param {Column} column @param {string} theme @returns {Said[]} */
export const saidOf = ({ own, shown }, theme) => (own ? own.cells : shown.general)[theme] ?? [];

/** Why nothing is said. @param {Column} column @param {string} theme */
export const silenceOf = ({ own }, theme) => (own ? own.silent[theme] ?? "not_coded" : "");

/** Themes of which any column says something, those that most tell of first; of equal ones in the order given. @param {readonly string[]} themes @param {readonly Column[]} columns */
export function told(themes, columns) {
  const own = (/** @type {Said[]} */ said) => said.some(([, , , , , letters]) => !/[go]/.test(letters));
  const counts = new Map(themes.map((theme) => [theme, columns.filter((column) => own(saidOf(column, theme))).length]));
  const some = themes.filter((theme) => columns.some((column) => saidOf(column, theme).length));
  return some.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

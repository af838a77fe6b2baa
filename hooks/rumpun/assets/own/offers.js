// @ts-check
/**
 * Answers that are one tap away: terms that the title names, without what lies within a longer name; and, until there is an answer, what the chosen studies have most often, or
 * all terms of a short list. They are offered and never taken by themselves.
 *
 * @typedef {import("./study.js").Item} Item
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 */
import { FACETS } from "./study.js";
import { standing } from "./standing.js";
import { literalIn, namedIn, names, placesIn } from "./terms.js";

/** A list of so many terms is offered whole. */
export const FEW = 5;
/** Terms that are offered at once. */
const MOST = 5;

/** Kind of term -> the row of a study that has it. @type {Record<string, string>} */
const ROWS = { theories: "theory", groups: "group-type" };

/**
 * @param {string} kind as in `terms.js` @param {string} title @param {readonly Column[]} columns @param {Vocabulary} vocabulary
 * @param {readonly Item[]} answers what the reader has already @returns {Item[]}
 */
export function offered(kind, title, columns, vocabulary, answers) {
  if (kind === "place") return placesIn(vocabulary, title);
  const all = names(vocabulary, kind);
  const ids = Object.keys(all);
  const more = answers.length ? [] : [...frequent(kind, columns, ids), ...(ids.length <= FEW ? ids : [])];
  const offers = [...new Set([...wholeIn(vocabulary, kind, title), ...more])];
  return offers.filter((id) => !answers.some((each) => each.id === id)).slice(0, MOST).map((id) => ({ id, text: all[id] }));
}

/**
 * All that the title names and the reader has not answered yet, so that one tap takes it.
 * @param {import("./study.js").OwnStudy} own @param {Vocabulary} vocabulary @returns {[string, Item][]} kind and term
 */
export function named(own, vocabulary) {
  /** @type {[string, Item[]][]} */
  const lists = [["groups", own.groups], ["themes", own.themes], ["theories", own.theories], ...FACETS.map((facet) => /** @type {[string, Item[]]} */ ([facet, own.methods[facet]]))];
  const terms = lists.flatMap(([kind, items]) => {
    const ids = wholeIn(vocabulary, kind, own.title).filter((id) => !items.some((each) => each.id === id));
    return ids.map((id) => /** @type {[string, Item]} */ ([kind, { id, text: names(vocabulary, kind)[id] }]));
  });
  const places = own.place ? [] : placesIn(vocabulary, own.title);
  return [...terms, ...(places.length === 1 ? [/** @type {[string, Item]} */ (["place", places[0]])] : [])];
}

/** Terms that the title names; "kelompok usaha bersama" does not name "kelompok usaha". @param {Vocabulary} vocabulary @param {string} kind @param {string} title */
function wholeIn(vocabulary, kind, title) {
  const found = literalIn(vocabulary, kind, title);
  const within = (/** @type {typeof found[number]} */ one) => found.some(({ from, to }) => from <= one.from && one.to <= to && to - from > one.to - one.from);
  return namedIn(vocabulary, kind, title).filter((id) => !found.some((one) => one.id === id) || found.some((one) => one.id === id && !within(one)));
}

/** Terms that most of the studies have, those first that more of them have. @param {string} kind @param {readonly Column[]} columns @param {string[]} ids */
function frequent(kind, columns, ids) {
  const has = (/** @type {Column} */ column, /** @type {string} */ id) => {
    if (kind === "themes") return standing(column, id) === "result";
    const { status, keys = [] } = column.cell(ROWS[kind] ?? (FACETS.includes(kind) ? kind : ""));
    return status === "coded" && keys.includes(id);
  };
  const counted = ids.map((id) => /** @type {const} */ ([id, columns.filter((column) => has(column, id)).length]));
  const most = counted.filter(([, n]) => 2 * n > columns.length && columns.length > 1);
  return most.sort(([, one], [, other]) => other - one).map(([id]) => id);
}

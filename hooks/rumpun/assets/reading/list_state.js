// @ts-check
/**
 * A reading list as the address of the page keeps it: `t` title, `c` course and lecturer, `i` instructions, `p` for each page with its
 * note behind a `~`, `e` the edition, `style` the citation style, and last `v`, the version of this form, so that no address ends in a
 * sign that a chat would leave off, and one without it is known to be cut.
 *
 * @typedef {{ place: string, note: string }} Item `place` stands for a page, as in `studi/kube-mentari`, perhaps with a ?query or an #anchor
 * @typedef {{ title: string, course: string, text: string, items: Item[], edition: string, style: string }} List
 * @typedef {{ broken: string[], over: number, cut: string[], edition: string, newer: boolean, short: boolean }} Faults
 */
import { clean, oneLine, seen } from "../shared/plain_text.js";
import { asked, encoded } from "./list_link.js";

export const MOST = { title: 200, course: 200, text: 3000, note: 500, items: 60 };
/** Longer addresses are cut by some chats and mail programs; still longer ones are refused by servers. */
export const LONG = 2000;
export const TOO_LONG = 7500;
const VERSION = "1";
const PLACE = /^[\w-][\w.:-]*(\/[\w-][\w.:-]*)*(\?[^#\s~]*)?(#[\w.:-]+)?$/u;

/** Whether a text has the form of a place. @param {string} text */
export const isPlace = (text) => text.length <= 400 && PLACE.test(text);

/** A place without its ?query and #anchor, and these. @param {string} place @returns {[string, string]} */
export function split(place) {
  const at = place.search(/[?#]/);
  return at < 0 ? [place, ""] : [place.slice(0, at), place.slice(at)];
}

/** @returns {List} */
export const empty = () => ({ title: "", course: "", text: "", items: [], edition: "", style: "" });

/** Whether a query holds a list. @param {string} query */
export const holdsList = (query) => ["t", "c", "i", "p"].some((name) => asked(query).has(name));

/** The place that an address asks to add to the list being made; null for none. @param {string} query */
export const toAdd = (query) => asked(query).get("a")?.replace(/\s/g, "") ?? null;

/**
 * Reads an address; what is wrong with it is told apart, for messages, and the rest is kept.
 * @param {string} query @param {readonly string[]} styles short names @param {readonly string[] | undefined} editions dates; undefined where they are not known
 * @returns {{ list: List, faults: Faults }}
 */
export function readList(query, styles, editions) {
  const given = asked(query);
  // Chats take the full stop or bracket behind a link for a part of it.
  const [version = ""] = /^\s*\d*/.exec(given.get("v") ?? "") ?? [];
  /** @type {Faults} */
  const faults = { broken: [], over: 0, cut: [], edition: "", newer: Boolean(version) && version.trim() !== VERSION, short: holdsList(query) && !version.trim() };
  /** @param {string} text @param {"title" | "course" | "text" | "note"} name */
  const cut = (text, name) => {
    if (text.length > MOST[name]) faults.cut.push(name);
    return seen(text.slice(0, MOST[name]));
  };
  const line = (/** @type {string} */ name) => oneLine(seen(given.get(name) ?? "")).trim();
  /** @type {Map<string, Item>} */
  const items = new Map();
  for (const named of given.getAll("p")) {
    const [written, ...note] = named.trim().split("~");
    const place = written.replace(/\s/g, ""); // a line that a mail program broke
    if (!isPlace(place)) faults.broken.push(place);
    else if (!items.has(place)) items.set(place, { place, note: cut(oneLine(seen(note.join("~"))).trim(), "note") });
  }
  const edition = (given.get("e") ?? "").trim();
  const known = /^\d{4}-\d\d-\d\d$/.test(edition) && (editions?.includes(edition) ?? true);
  if (edition && !known) faults.edition = edition;
  faults.over = Math.max(items.size - MOST.items, 0);
  return {
    list: {
      title: cut(line("t"), "title"), course: cut(line("c"), "course"), text: cut(seen(given.get("i") ?? "").trim(), "text"),
      items: [...items.values()].slice(0, MOST.items), edition: known ? edition : "",
      style: styles.find((style) => style === given.get("style")) ?? "",
    },
    faults,
  };
}

/** The query string of a list, with a question mark; empty for an empty list. @param {List} list */
export function queryOf({ title, course, text, items, edition, style }) {
  /** @type {[string, string][]} */
  const parts = [["t", title], ["c", course], ["i", text]];
  for (const { place, note } of items) parts.push(["p", note ? `${place}~${note}` : place]);
  parts.push(["e", edition], ["style", style]);
  const said = parts.filter(([, value]) => value).map(([name, value]) => `${name}=${encoded(clean(value))}`);
  return said.length ? `?${[...said, `v=${VERSION}`].join("&")}` : "";
}

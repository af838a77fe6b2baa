// @ts-check
/**
 * The reader's own study: its form, where it is kept (in this browser and nowhere else), and the file in which it travels.
 *
 * @typedef {{ text: string, id?: string, within?: string, kept?: boolean, titled?: boolean }} Item as typed; `id` of the vocabulary's term, or of the place it lies
 *   in; `kept`: the reader was asked, and wants their own words; `titled`: it stands in the title, and goes when it no longer does
 * @typedef {{ version: number, title: string, author: string, year: string, place?: Item, groupName: string, groups: Item[], theories: Item[], methods: Record<string, Item[]>, themes: Item[], objective: string, informants: string, refused?: string[] }} OwnStudy
 *   `refused`: what the title names and the reader does not want, as "themes:kohesi"
 * @typedef {"none" | "kept" | "old" | "broken" | "off"} State `old`: written by another version; `off`: the browser keeps nothing
 */

import { seen } from "../shared/plain_text.js";

export const VERSION = 1;
export const FACETS = ["approach", "design", "sampling", "data-collection", "analysis", "validity"];
/** How much a field holds; what is longer is cut, and the reader is told. @type {Record<string, number>} */
export const LONGEST = { title: 500, author: 200, year: 20, groupName: 200, objective: 3000, informants: 1000, item: 200 };
export const MOST_ITEMS = 30;
const MOST_BYTES = 500_000;
const TEXTS = /** @type {const} */ (["title", "author", "year", "groupName", "objective", "informants"]);
const KEY = "rumpun.own-study";
const CHANGED = "rumpun:own-study";
const FORMAT = "rumpun.own-study";

/** @returns {OwnStudy} */
export function empty() {
  const methods = Object.fromEntries(FACETS.map((facet) => [facet, /** @type {Item[]} */ ([])]));
  return { version: VERSION, title: "", author: "", year: "", groupName: "", groups: [], theories: [], methods, themes: [], objective: "", informants: "" };
}

/** @param {OwnStudy} own */
export function isEmpty(own) {
  const lists = [own.groups, own.theories, own.themes, ...Object.values(own.methods)];
  return !own.place && lists.every((items) => !items.length) && TEXTS.every((name) => !own[name].trim());
}

/** How many of the five answers are given by which it is compared. @param {OwnStudy} own */
export const answers = (own) => [own.groups.length, own.place, own.themes.length, own.theories.length, own.methods.approach?.length].filter(Boolean).length;

/** How many fields besides those, and the title, are filled in. @param {OwnStudy} own */
export function furtherAnswers(own) {
  const texts = TEXTS.filter((name) => name !== "title" && own[name].trim());
  return texts.length + FACETS.filter((facet) => facet !== "approach" && own.methods[facet]?.length).length;
}

/** Four digits, else nothing. @param {string} text */
export function yearOf(text) {
  const year = text.trim().match(/^[12]\d{3}$/);
  return year ? Number(year[0]) : undefined;
}

/** What is kept, if it can be read. @returns {OwnStudy | undefined} */
export const read = () => load().own;

/** What is kept, and how that went. @returns {{ own?: OwnStudy, state: State }} */
export function load() {
  let kept;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    return { state: "off" };
  }
  if (kept === null) return { state: "none" };
  try {
    const own = cleaned(JSON.parse(kept));
    if (!own) return { state: "broken" };
    return { own, state: JSON.parse(kept).version === VERSION ? "kept" : "old" };
  } catch {
    return { state: "broken" };
  }
}

/** Keeps the study; false when the browser does not. @param {OwnStudy} own */
export function write(own) {
  try {
    if (isEmpty(own)) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(own));
    return true;
  } catch {
    return false;
  } finally {
    document.dispatchEvent(new CustomEvent(CHANGED));
  }
}

/** Deletes it; false when the browser does not let us. */
export const clear = () => write(empty());

/** Calls back when it changes here or in another tab. @param {() => void} callback */
export function onChange(callback) {
  document.addEventListener(CHANGED, callback);
  window.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) callback();
  });
}

/** The text of a file that `fromFile` reads. @param {OwnStudy} own */
export const toFile = (own) => `${JSON.stringify({ format: FORMAT, version: VERSION, study: own }, null, 2)}\n`;

/**
 * A study from the text of a file; `cut` names what was too long.
 * @param {string} text @returns {{ own: OwnStudy, cut: string[] } | { problem: "json" | "other" | "large" }}
 */
export function fromFile(text) {
  if (text.length > MOST_BYTES) return { problem: "large" };
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: "json" };
  }
  /** @type {string[]} */
  const cut = [];
  const own = data?.format === FORMAT ? cleaned(data.study, cut) : undefined;
  return own ? { own, cut } : { problem: "other" };
}

/**
 * A study of the right form from anything, without what is not ours; undefined when it is no study at all.
 * @param {any} data @param {string[]} cut collects what was too long @returns {OwnStudy | undefined}
 */
export function cleaned(data, cut = []) {
  if (!data || typeof data !== "object" || Array.isArray(data)) return undefined;
  const own = empty();
  for (const name of TEXTS) own[name] = textOf(data[name], LONGEST[name], cut);
  for (const name of /** @type {const} */ (["groups", "theories", "themes"])) own[name] = itemsOf(data[name], cut);
  for (const facet of FACETS) own.methods[facet] = itemsOf(data.methods?.[facet], cut);
  const place = itemOf(data.place, cut);
  if (place) own.place = place;
  const refused = Array.isArray(data.refused) ? data.refused.slice(0, 2 * MOST_ITEMS).map((/** @type {any} */ each) => textOf(each, LONGEST.item, cut)).filter(Boolean) : [];
  if (refused.length) own.refused = refused;
  return own;
}

/** @param {any} value @param {number} most @param {string[]} cut */
function textOf(value, most, cut) {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  const plain = seen(text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " "));
  if (plain.length > most) cut.push(`${plain.slice(0, 40)}…`);
  return plain.slice(0, most);
}

/** @param {any} value @param {string[]} cut @returns {Item | undefined} */
function itemOf(value, cut) {
  const given = typeof value === "string" ? { text: value } : value;
  if (!given || typeof given !== "object") return undefined;
  const id = textOf(given.id, LONGEST.item, cut).trim();
  const within = textOf(given.within, LONGEST.item, cut).trim();
  const text = textOf(given.text, LONGEST.item, cut).replace(/\s+/g, " ").trim() || id;
  if (!text) return undefined;
  return { text, ...(id ? { id } : {}), ...(within && !id ? { within } : {}), ...(given.kept === true && !id ? { kept: true } : {}), ...(given.titled === true && id ? { titled: true } : {}) };
}

/** @param {any} value @param {string[]} cut */
function itemsOf(value, cut) {
  const items = (Array.isArray(value) ? value : []).map((each) => itemOf(each, cut)).filter((item) => item !== undefined);
  /** @type {Map<string, Item>} */
  const once = new Map();
  for (const item of items) if (!once.has(item.id ?? item.text)) once.set(item.id ?? item.text, item);
  const all = [...once.values()];
  cut.push(...all.slice(MOST_ITEMS, 2 * MOST_ITEMS).map((item) => item.text), ...(all.length > 2 * MOST_ITEMS ? ["…"] : []));
  return all.slice(0, MOST_ITEMS);
}

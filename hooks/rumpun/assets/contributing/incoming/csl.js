// @ts-check
/**
 * Works as data of CSL, or as Crossref gives them, as drafts; the same as `citation/incoming/mapping.py` makes of them, by its table.
 *
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./table.js").Draft} Draft
 * @typedef {import("./table.js").Item} Item
 */

import { namesOfCsl } from "./people.js";
import { own, singleSpaced } from "./table.js";

/** @param {Item} item @param {Table} table @returns {Draft} */
export function draftOf(item, table) {
  const { csl } = table.told;
  const type = own(csl.types, String(item.type)) ?? csl.other_types;
  /** @type {Record<string, string>} */
  const fields = {};
  for (const [variable, field] of Object.entries({ ...csl.texts, ...csl.texts_of_type[type] })) {
    const value = one(item[variable]);
    if (value && !(field in fields)) fields[field] = written(field, value, table);
  }
  const more = one(item[csl.subtitle]);
  if (more && !fields.title?.includes(more)) fields.title = fields.title ? `${fields.title}: ${more}` : more;
  for (const [variable, field] of Object.entries(csl.names)) fields[field] = namesOfCsl(item[variable], table);
  Object.assign(fields, dates(item, table));
  return { type, fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value)), left: csl.left_out.filter((name) => isThere(item[name])), guessed: [] };
}

/** The works in a list, in one object, in an answer of Crossref, or in one of Zotero. @param {any} data @returns {Item[]} */
export function itemsOfJson(data) {
  if (Array.isArray(data)) return data.flatMap(itemsOfJson);
  if (!data || typeof data !== "object") return [];
  const inside = data.message || data.items;
  return inside ? itemsOfJson(inside) : "title" in data || "DOI" in data ? [data] : [];
}

/** @param {any} value */
const isThere = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** A text, a number, or the texts of a list as one. @param {any} value @returns {string} */
function one(value) {
  if (Array.isArray(value)) return value.map(one).filter(Boolean).join(", ");
  return typeof value === "string" || Number.isInteger(value) ? singleSpaced(String(value)) : "";
}

/** @param {string} field @param {string} value @param {Table} table */
function written(field, value, table) {
  if (field === "langid") return table.language(value);
  if (field !== "pubstate") return value;
  const state = value.toLowerCase().replace(/[ -]/g, "");
  return table.told.entry.states.includes(state) ? state : "";
}

/** @param {Item} item @param {Table} table */
function dates(item, table) {
  const { dates: told, issued_at } = table.told.csl;
  /** @type {Record<string, string>} */
  const fields = {};
  const issued = issued_at.map((name) => numbers(item[name])).find((parts) => parts.length) ?? [];
  issued.forEach((number, place) => (fields[told.issued[place]] = String(number)));
  const [year, month, day] = numbers(item.accessed);
  if (day) fields[told.accessed[0]] = [String(year).padStart(4, "0"), ...[month, day].map((number) => String(number).padStart(2, "0"))].join("-");
  const [first] = numbers(item["original-date"]);
  if (first) fields[told["original-date"][0]] = String(first);
  return fields;
}

/** Year, month and day as far as they are known, of a date of CSL in either of its forms; never a season. @param {any} date @returns {number[]} */
function numbers(date) {
  if (!date || typeof date !== "object") return [];
  const [first] = Array.isArray(date["date-parts"]) ? date["date-parts"] : [];
  const parts = (Array.isArray(first) && first.length ? first : String(date.raw || date.literal || "").split("-")).slice(0, 3).map(String);
  const strange = parts.findIndex((part, place) => !/^\d+$/.test(part) || Number(part) < 1 || Number(part) > [9999, 12, 31][place]);
  return (strange < 0 ? parts : parts.slice(0, strange)).map(Number);
}

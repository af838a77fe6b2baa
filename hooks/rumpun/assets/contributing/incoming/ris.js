// @ts-check
/**
 * Records of RIS as data of CSL; the same as `citation/incoming/ris.py` makes of them, by its table.
 *
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./table.js").Item} Item
 * @typedef {Map<string, string[]>} Tags
 */

import { own } from "./table.js";

/** @param {string} text @param {Table} table @returns {Item[]} */
export const itemsOfRis = (text, table) => records(text).map((record) => itemOf(record, table));

/** A line without a tag goes on with the one before. @param {string} text @returns {Tags[]} */
function records(text) {
  /** @type {Tags[]} */
  const found = [];
  /** @type {Tags} */
  let record = new Map();
  let last = "";
  for (const line of text.split("\n")) {
    const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line.trimEnd()) ?? [];
    if (tag === "ER") {
      if (record.size) found.push(record);
      [record, last] = [new Map(), ""];
    } else if (tag) {
      last = tag;
      record.set(tag, [...(record.get(tag) ?? []), value.trim()]);
    } else if (last && line.trim()) {
      const values = record.get(last) ?? [];
      values.push(`${values.pop()} ${line.trim()}`.trim());
    }
  }
  return record.has("TY") ? [...found, record] : found;
}

/** @param {Tags} record @param {Table} table @returns {Item} */
function itemOf(record, table) {
  const { ris } = table.told;
  const first = (/** @type {string[]} */ tags) => tags.flatMap((tag) => (record.get(tag) ?? []).slice(0, 1)).find(Boolean) ?? "";
  const type = own(ris.types, first(["TY"])) ?? "document";
  /** @type {Item} */
  const item = { type };
  for (const [variable, tags] of Object.entries({ ...ris.texts, ...own(ris.texts_of_type, type) })) item[variable] = first(tags);
  const isBook = type === "book";
  if (!isBook) item["container-title"] = first(ris.inside);
  const [from, to] = ris.pages.map((tag) => first([tag]));
  item.page = to && to !== from && !from.includes("-") ? `${from}-${to}` : from;
  if (type !== "report") Object.assign(item, numbers(record.get(ris.numbers[0]) ?? []));
  for (const [role, tags] of Object.entries(ris.names)) item[role] = (role === "editor" && isBook ? ris.editors_of_a_book : tags).flatMap((tag) => record.get(tag) ?? []).filter(Boolean).map(nameOf);
  for (const [name, tags] of Object.entries(ris.dates)) item[name] = { "date-parts": [(first(tags).split("//")[0].match(/\d+/g) ?? []).slice(0, 3)] };
  item.keyword = (record.get(ris.keyword[0]) ?? []).join("; ");
  return item;
}

/** ISSN and ISBN, told by their lengths; some say behind it which one it is. @param {string[]} given */
function numbers(given) {
  const found = given.flatMap((value) => value.split(/[,;]|\s(?=\d)/)).map((each) => each.replace(/\s*\(.*?\)/g, "").trim());
  const long = (/** @type {number[]} */ ...lengths) => found.filter((each) => lengths.includes(each.replace(/[\s-]/g, "").length));
  return { ISSN: long(8), ISBN: long(10, 13) };
}

/** EndNote's way to say that a name of several words is no person's: a comma at its end. @param {string} value */
function nameOf(value) {
  const [family, ...given] = value.split(",").map((part) => part.trim());
  const rest = given.join(" ").trim();
  return rest ? { family, given: rest } : { literal: family };
}

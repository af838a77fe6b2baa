// @ts-check
/**
 * Entries of BibTeX and BibLaTeX, of whatever program, as drafts in our types and fields; the same as `parsing/bibtex_dialects.py` makes
 * of them, by its table.
 *
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./table.js").Draft} Draft
 */

import { plainAddress, plainText } from "./latex.js";
import { namesOfBibtex } from "./people.js";
import { own, stripped } from "./table.js";

/** @param {import("./bibtex.js").Entry} entry @param {Table} table @returns {Draft} */
export function draftOfEntry({ type: kind, fields: given }, table) {
  const { types, names } = table.told.entry;
  const type = typeOf(kind, given, table);
  const { values, left } = taken(type, given, table);
  /** @type {Record<string, string>} */
  const fields = {};
  /** @type {string[]} */
  const guessed = [];
  for (const [name, raw] of Object.entries(values)) {
    if (!plainText(raw)) continue;
    if (names.includes(name)) {
      const { value, parted } = namesOfBibtex(raw, table);
      fields[name] = value;
      if (parted) guessed.push(name);
    } else fields[name] = asHere(name, raw, table);
  }
  if (fields.publisher === fields.institution) delete fields.publisher; // repositories say it twice
  return { type: types.includes(type) ? type : table.told.csl.other_types, fields, left, guessed };
}

/** @param {string} kind @param {Record<string, string>} given @param {Table} table */
function typeOf(kind, given, table) {
  const { types, divided } = table.told.bibtex;
  const [field, withIt, without] = own(divided, kind) ?? [];
  return field ? (Object.hasOwn(given, field) ? withIt : without) : (own(types, kind) ?? kind);
}

/** Our field -> its value as written, and the names of what is not used. @param {string} type @param {Record<string, string>} given @param {Table} table */
function taken(type, given, table) {
  /** @type {Record<string, string>} */
  const values = {};
  const spent = new Set(["date"]);
  for (const field of table.told.entry.fields) {
    const name = sources(type, field, table).find((each) => Object.hasOwn(given, each) && !spent.has(each));
    if (name === undefined) continue;
    values[field] = given[name];
    spent.add(name);
  }
  for (const { field, value, from, whole } of parts(given, table)) {
    if (field in values && !whole) continue;
    values[field] = value;
    spent.add(from);
  }
  return { values, left: Object.keys(given).filter((name) => !spent.has(name)) };
}

/** The names under which an entry of a type may hold a field, the best one first. @param {string} type @param {string} field @param {Table} table */
function sources(type, field, table) {
  const { fields, fields_of_type } = table.told.bibtex;
  return own(own(fields_of_type, type) ?? {}, field) ?? [field, ...(own(fields, field) ?? [])];
}

/** Fields of which others hold a part; `whole`: it stands before what the field itself says. @param {Record<string, string>} given @param {Table} table */
function parts(given, table) {
  const year = table.find("bibtex_day", given.year ?? "");
  const date = year ?? table.find("bibtex_date", given.date ?? "");
  const from = year ? "year" : "date";
  const address = table.find("bibtex_address", given.howpublished ?? "");
  return [
    ...["year", "month", "day"].map((field, place) => ({ field, value: date?.[place + 1] ?? "", from, whole: Boolean(year) })).filter(({ value }) => value && value !== "00"),
    ...(!date && given.date ? [{ field: "year", value: given.date, from: "date", whole: false }] : []),
    ...(address ? [{ field: "url", value: address[0], from: "howpublished", whole: false }] : []),
    ...table.told.bibtex.subtitles.filter(([name, more]) => given[name] && given[more]).map(([name, more, field]) => ({ field, value: `${given[name]}: ${given[more]}`, from: more, whole: true })),
  ];
}

/** @param {string} name @param {string} raw @param {Table} table */
function asHere(name, raw, table) {
  const { verbatim, genres } = table.told.entry;
  if (verbatim.includes(name)) return plainAddress(raw);
  const plain = stripped(plainText(raw), " ");
  if (name === "langid") return table.language(plain);
  return name === "type" && genres.includes(plain.toLowerCase()) ? plain[0].toUpperCase() + plain.slice(1).toLowerCase() : plain;
}

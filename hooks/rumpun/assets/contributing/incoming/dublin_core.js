// @ts-check
/**
 * Dublin Core in XML, as OAI-PMH of journals and repositories has it, as data of CSL; the same as `citation/incoming/dublin_core.py`
 * makes of it, by its table. The document is read as text that names things: nothing of it is shown, fetched or run.
 *
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./table.js").Item} Item
 */

import { singleSpaced, stripped } from "./table.js";

/** One item for each element that holds elements of Dublin Core; undefined where the text is no XML, or could do harm. @param {string} text @param {Table} table @returns {Item[] | undefined} */
export function itemsOfDublinCore(text, table) {
  if (/<!ENTITY/i.test(text)) return undefined;
  const document = new DOMParser().parseFromString(text, "text/xml");
  if (document.getElementsByTagName("parsererror").length) return undefined;
  const { spaces } = table.told.dublin_core;
  const isOurs = (/** @type {Element} */ each) => spaces.includes(each.namespaceURI ?? "");
  return [...document.getElementsByTagName("*")].filter((each) => [...each.children].some(isOurs)).map((holder) => {
    /** @type {Map<string, string[]>} */
    const values = new Map();
    for (const child of [...holder.children].filter(isOurs)) {
      const value = singleSpaced([...child.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE).map(({ nodeValue }) => nodeValue).join(""));
      if (value) values.set(child.localName, [...(values.get(child.localName) ?? []), value]);
    }
    return itemOf((elements) => elements.flatMap((element) => values.get(element) ?? []), table);
  });
}

/** @param {(elements: string[]) => string[]} all the values of some elements @param {Table} table @returns {Item} */
export function itemOf(all, table) {
  const { dublin_core: told } = table.told;
  const [kinds, sources, addresses] = [all(told.kinds).join(" "), all(told.sources), all(told.addresses)];
  const found = (/** @type {string} */ name, /** @type {string[]} */ values) => values.map((value) => table.find(name, value)).filter((each) => each !== null);
  const [source] = found("dc_source", sources);
  const [doi] = found("dc_doi", addresses);
  const type = typeOf(kinds, Boolean(source), table);
  const genre = type === "thesis" ? table.find("dc_genre", kinds)?.[1] : "";
  return {
    ...Object.fromEntries(Object.entries(told.texts).map(([variable, elements]) => [variable, all(elements)[0] ?? ""])),
    type, author: all(told.people).map(nameOf), ISSN: found("dc_issn", sources).map(([, issn]) => issn), DOI: doi?.[1] ?? "",
    URL: addresses.find((each) => each.startsWith("http") && !table.find("dc_doi", each)) ?? "",
    issued: { "date-parts": [earliest(all(told.dates))] }, keyword: all(told.keyword).join("; "),
    "container-title": source?.groups?.journal?.trim() ?? "", volume: source?.groups?.volume ?? "", issue: source?.groups?.issue ?? "", page: source?.groups?.page ?? "",
    genre: genre ? genre[0].toUpperCase() + genre.slice(1).toLowerCase() : "",
  };
}

/** @param {string} kinds @param {boolean} inJournal @param {Table} table */
function typeOf(kinds, inJournal, table) {
  if (table.find("dc_thesis", kinds)) return "thesis";
  const [, kind = "document"] = table.told.dublin_core.types.find(([word]) => kinds.toLowerCase().includes(word)) ?? [];
  return inJournal && kind === "document" ? "article-journal" : kind;
}

/** OJS puts the author's institution behind a semicolon. @param {string} name */
function nameOf(name) {
  const [family, ...given] = name.split(";")[0].split(",").map((part) => part.trim());
  const rest = stripped(given.join(", "), " ");
  return rest ? { family, given: rest } : { literal: family };
}

/** The parts of the earliest date: repositories add the days on which a record was received and released. @param {string[]} dates */
function earliest(dates) {
  const found = dates.filter((each) => /^\d{4}/.test(each)).map((each) => (each.match(/\d+/g) ?? []).slice(0, 3).map(Number));
  return found.sort((one, other) => one[0] - other[0] || other.length - one.length)[0] ?? [];
}

// @ts-check
/**
 * What was pasted, understood as a work: BibTeX and BibLaTeX, RIS, CSL-JSON, or a line with a DOI. Nothing is fetched. What the
 * bibliography has no field for is left out and named.
 *
 * @typedef {import("./draft.js").Work} Work
 * @typedef {{ work: Work, from: string, left: string[], more: number }} Understood `left`: names of what was left out; `more`: works that were pasted as well
 */

import { bibtex } from "./bibtex.js";

/** Types of other programs -> ours. @type {Record<string, string>} */
const TYPES = {
  article: "article", "article-journal": "article", "article-magazine": "article", JOUR: "article", MGZN: "article", EJOUR: "article",
  book: "book", BOOK: "book", EBOOK: "book", incollection: "incollection", inbook: "incollection", chapter: "incollection", CHAP: "incollection", ECHAP: "incollection",
  inproceedings: "inproceedings", conference: "inproceedings", "paper-conference": "inproceedings", CONF: "inproceedings", CPAPER: "inproceedings",
  thesis: "thesis", phdthesis: "thesis", mastersthesis: "thesis", bachelorsthesis: "thesis", THES: "thesis",
  report: "report", techreport: "report", RPRT: "report", GOVDOC: "report", online: "online", electronic: "online", www: "online", webpage: "online", "post-weblog": "online", ELEC: "online", BLOG: "online",
};
/** Fields of BibTeX and BibLaTeX -> ours, where they are called otherwise. @type {Record<string, string>} */
const FIELDS = { journaltitle: "journal", school: "institution", address: "location", date: "year", issue: "number" };
const OURS = [
  "author", "editor", "translator", "title", "year", "type", "institution", "location", "publisher", "edition", "booktitle", "journal", "volume", "number", "pages", "issn", "doi", "url", "urldate", "organization",
];
/** Fields of CSL-JSON -> ours. @type {Record<string, string>} */
const CSL = {
  title: "title", volume: "volume", issue: "number", page: "pages", DOI: "doi", URL: "url", ISSN: "issn", edition: "edition", genre: "type", "publisher-place": "location",
};
/** Tags of RIS -> ours. @type {Record<string, string>} */
const RIS = {
  TI: "title", T1: "title", PY: "year", Y1: "year", DA: "year", VL: "volume", IS: "number", PB: "publisher", CY: "location", DO: "doi", UR: "url", SN: "issn", ET: "edition", M3: "type", JO: "journal", JF: "journal", T2: "booktitle", BT: "booktitle",
};
const DOI = /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]]/;
/** What says nothing of the work itself. */
const IDLE = ["abstract", "keywords", "file", "note", "timestamp", "added-at", "date-added", "date-modified", "language", "langid", "month", "shorttitle", "copyright"];

/** @param {string} pasted @returns {Understood | undefined} */
export function understood(pasted) {
  const text = pasted.replace(/^\uFEFF/, "").trim();
  if (/^\s*@\w+\s*[{(]/m.test(text)) return ofBibtex(text);
  if (/^TY\s{1,2}-/m.test(text)) return ofRis(text);
  if (/^[[{]/.test(text)) return ofCsl(text);
  return ofLine(text);
}

/** @param {string} text @returns {Understood | undefined} */
function ofBibtex(text) {
  const [entry, ...others] = bibtex(text);
  if (!entry) return undefined;
  const { fields, left } = taken(entry.fields);
  const genre = { phdthesis: "Disertasi", mastersthesis: "Tesis" }[entry.type];
  if (genre && !fields.type) fields.type = genre;
  return { work: { type: TYPES[entry.type] ?? "misc", fields: tidied({ ...fields, langid: languageOf(entry.fields.langid ?? entry.fields.language) }) }, from: "BibTeX", left, more: others.length };
}

/** @param {Record<string, string>} given */
function taken(given) {
  /** @type {Record<string, string>} */
  const fields = {};
  /** @type {string[]} */
  const left = [];
  for (const [name, value] of Object.entries(given)) {
    const ours = FIELDS[name] ?? name;
    if (OURS.includes(ours)) fields[ours] ||= value;
    else if (!IDLE.includes(name)) left.push(name);
  }
  return { fields, left };
}

/** @param {string} text @returns {Understood | undefined} */
function ofRis(text) {
  const records = text.split(/^ER\s{1,2}-.*$/m).filter((each) => /^TY\s{1,2}-/m.test(each));
  const lines = [...(records[0] ?? "").matchAll(/^([A-Z][A-Z0-9])\s{1,2}-\s?(.*)$/gm)].map(([, tag, value]) => ({ tag, value: value.trim() })).filter(({ value }) => value);
  const of = (/** @type {string[]} */ ...tags) => lines.filter(({ tag }) => tags.includes(tag)).map(({ value }) => value);
  const type = TYPES[of("TY")[0]] ?? "misc";
  /** @type {Record<string, string>} */
  const fields = { author: of("AU", "A1").map(name).join(" and "), editor: of("ED", "A2").map(name).join(" and "), langid: languageOf(of("LA")[0]) };
  for (const { tag, value } of lines) if (RIS[tag]) fields[RIS[tag]] ||= value;
  if (type === "article") fields.journal ||= fields.booktitle ?? "";
  if (type === "article" || type === "thesis") delete fields.booktitle;
  if (type === "thesis" || type === "report") moved(fields, "publisher", "institution");
  const [first] = of("SP");
  const [last] = of("EP");
  if (first) fields.pages = last && last !== first && !first.includes("-") ? `${first}-${last}` : first;
  return { work: { type, fields: tidied(fields) }, from: "RIS", left: [], more: records.length - 1 };
}

/** @param {string} text @returns {Understood | undefined} */
function ofCsl(text) {
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const items = (Array.isArray(data) ? data : [data.message ?? data]).filter((item) => item && typeof item === "object" && item.title);
  const [item] = items;
  if (!item) return undefined;
  const one = (/** @type {any} */ value) => String(Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));
  const type = TYPES[item.type] ?? (item.type === "journal-article" ? "article" : "misc");
  /** @type {Record<string, string>} */
  const fields = { author: people(item.author), editor: people(item.editor), translator: people(item.translator), langid: languageOf(item.language), publisher: one(item.publisher) };
  for (const [csl, ours] of Object.entries(CSL)) fields[ours] = one(item[csl]);
  fields.year = one(item.issued?.["date-parts"]?.[0]?.[0] ?? item.issued?.raw);
  const around = one(item["container-title"]);
  if (around) fields[{ article: "journal", online: "organization" }[type] ?? "booktitle"] = around;
  if (type === "thesis" || type === "report") moved(fields, "publisher", "institution");
  return { work: { type, fields: tidied(fields) }, from: "CSL-JSON", left: [], more: items.length - 1 };
}

/** A line such as "how to cite", or an address: what can be known for certain of it. @param {string} text @returns {Understood | undefined} */
function ofLine(text) {
  const doi = text.match(DOI)?.[0];
  const year = text.match(/\((1[89]\d\d|20\d\d)[a-z]?\)/);
  if (!doi && !year) return undefined;
  /** @type {Record<string, string>} */
  const fields = { doi: doi ?? "" };
  if (year?.index !== undefined) {
    fields.year = year[1];
    fields.author = text.slice(0, year.index).replace(/[\s,]+$/, "").replace(/(?<!\b\p{Lu})\.$/u, "").split(/;|\s*&\s*|\s+(?:dan|and)\s+|(?<=\.),\s+(?=\p{Lu}[\p{L}’'-]+,)/u).map((each) => each.replace(/^[\s,]+|[\s,]+$/g, "")).filter(Boolean).map(name).join(" and ");
    const after = text.slice(year.index + year[0].length).replace(/^[\s.,:]+/, "");
    const [, title = "", rest = ""] = after.match(/^(.+?[.?!])\s+(.*)$/s) ?? [];
    fields.title = title.replace(/\.$/, "");
    const journal = rest.match(/^([^,\d]+),\s*(?:vol\.?\s*)?(\d+)\s*(?:\((?:no\.?\s*)?([^)]+)\))?[,:]?\s*(?:hlm\.?|pp?\.?)?\s*(\d+\s*[-–—]\s*\d+)?/i);
    if (journal) Object.assign(fields, { journal: journal[1].trim(), volume: journal[2], number: journal[3] ?? "", pages: journal[4] ?? "" });
  }
  return { work: { type: "article", fields: tidied(fields) }, from: doi && !year ? "DOI" : "APA", left: [], more: 0 };
}

/** @param {any} given names of CSL-JSON */
const people = (given) => (Array.isArray(given) ? given : []).map((one) => (one.literal || !one.given || !one.family ? `{${one.literal ?? one.family ?? one.given ?? ""}}` : `${one.family}, ${one.given}`)).filter((each) => each !== "{}").join(" and ");

/** "Family, Given" stays; a name whose parts nobody knows is kept in one piece. @param {string} text */
const name = (text) => (text.includes(",") ? text.replace(/,\s*$/, "") : `{${text}}`);

/** @param {Record<string, string>} fields @param {string} from @param {string} to */
function moved(fields, from, to) {
  fields[to] ||= fields[from] ?? "";
  delete fields[from];
}

/** @param {string | undefined} word */
const languageOf = (word = "") => (/^(id|in|indonesia)/i.test(word.trim()) ? "indonesian" : /^(en|english|american|british|usenglish|ukenglish)/i.test(word.trim()) ? "english" : "");

/** @param {Record<string, string>} fields */
function tidied(fields) {
  const doi = (fields.doi ?? "").match(DOI)?.[0] ?? "";
  const year = (fields.year ?? "").match(/\d{4}/)?.[0] ?? "";
  const url = doi && /doi\.org/i.test(fields.url ?? "") ? "" : (fields.url ?? "");
  const all = { ...fields, doi, year, url, pages: (fields.pages ?? "").replace(/\s*(?:--+|[–—-])\s*/g, "-") };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}

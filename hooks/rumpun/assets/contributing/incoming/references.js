// @ts-check
/**
 * What was pasted, understood as works: BibTeX and BibLaTeX, RIS, CSL-JSON, Dublin Core, lines that say how to cite, DOIs. Nothing is
 * fetched. What the bibliography has no field for is left out and named; `tests/contracts/incoming_references.json` holds this to what
 * `python -m rumpun import` makes of the same text (`citation/incoming/reading.py`).
 *
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./table.js").Draft} Draft
 * @typedef {{ form: string, drafts: Draft[], strange: string[] }} Read `form`: as people call it, empty where nobody knows it; `strange`: lines that nobody understands
 */

import { bibtex } from "./bibtex.js";
import { itemOfDoi, itemOfLine } from "./cited_line.js";
import { draftOf, itemsOfJson } from "./csl.js";
import { itemsOfDublinCore } from "./dublin_core.js";
import { draftOfEntry } from "./entries.js";
import { itemsOfRis } from "./ris.js";

/** What a line on how to cite is called, in both languages, as the import calls it. */
export const LINE = "sitasi / citation";

/** @param {string} pasted @param {Table} table @returns {Read} */
export function understood(pasted, table) {
  const text = pasted.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").trim();
  const read = inForm(text, table);
  return { ...read, form: read.drafts.length ? read.form : "", drafts: read.drafts.map((draft) => helped(draft, table)) };
}

/** @param {string} text @param {Table} table @returns {Read} */
function inForm(text, table) {
  const ofItems = (/** @type {string} */ form, /** @type {import("./table.js").Item[] | undefined} */ items) => (items?.length ? { form, drafts: items.map((item) => draftOf(item, table)), strange: [] } : { form: "", drafts: [], strange: [text.slice(0, 80)] });
  if (text.startsWith("<")) return ofItems("Dublin Core", itemsOfDublinCore(text, table));
  if (/^[[{]/.test(text)) return ofItems(...ofJson(text));
  if (/^\s*@\s*\w+\s*[{(]/m.test(text)) return { form: "BibTeX", drafts: bibtex(text).map((entry) => draftOfEntry(entry, table)), strange: [] };
  if (/^TY {1,2}-/m.test(text)) return ofItems("RIS", itemsOfRis(text, table));
  return ofLines(text, table);
}

/** @param {string} text @returns {[string, import("./table.js").Item[]]} */
function ofJson(text) {
  try {
    const data = JSON.parse(text);
    return [!Array.isArray(data) && "message" in data ? "Crossref" : "CSL-JSON", itemsOfJson(data)];
  } catch {
    return ["", []];
  }
}

/** @param {string} text @param {Table} table @returns {Read} */
function ofLines(text, table) {
  /** @type {Draft[]} */
  const drafts = [];
  /** @type {string[]} */
  const strange = [];
  /** @type {Set<string>} */
  const forms = new Set();
  for (const line of text.split("\n").map((each) => each.trim()).filter(Boolean)) {
    const doi = itemOfDoi(line, table);
    const item = doi ?? itemOfLine(line, table);
    if (item) {
      drafts.push(draftOf(item, table));
      forms.add(doi ? "DOI" : LINE);
    } else strange.push(line);
  }
  return { form: [...forms].join(", "), drafts, strange };
}

/** The draft with what follows from a rule, the language of its title, and without an address that a DOI spares. @param {Draft} draft @param {Table} table @returns {Draft} */
function helped(draft, table) {
  const { doi = "", url = "", ...rest } = draft.fields;
  const bare = table.bareDoi(doi);
  const fields = { ...rest, doi: bare, url: table.bareDoi(url).toLowerCase() === bare.toLowerCase() ? "" : url };
  const language = draft.fields.langid ? "" : table.guessedLanguage(draft.fields.title ?? "");
  const all = { ...fields, ...(language ? { langid: language } : {}) };
  return { ...draft, fields: Object.fromEntries(Object.entries(all).filter(([, value]) => value)), guessed: [...draft.guessed, ...(language ? ["langid"] : [])] };
}

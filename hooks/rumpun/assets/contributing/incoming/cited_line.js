// @ts-check
/**
 * One line that says how to cite a work, or nothing but its DOI, as data of CSL; the same as `citation/incoming/cited_line.py` makes of
 * it, by its expressions.
 *
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./table.js").Item} Item
 */

import { singleSpaced, stripped } from "./table.js";

/** @param {string} text @param {Table} table @returns {Item | undefined} */
export function itemOfDoi(text, table) {
  const doi = table.bareDoi(text.trim());
  return /^10\.\d{4,9}\/[^\s"\\^`{|}]+$/.test(doi) ? { type: "document", DOI: doi } : undefined;
}

/** undefined where authors, year and title cannot be told apart. @param {string} given @param {Table} table @returns {Item | undefined} */
export function itemOfLine(given, table) {
  if (given.length > table.told.line.most_letters) return undefined;
  let line = singleSpaced(given);
  const doi = table.find("cited_doi", line);
  line = line.replace(table.everywhere("cited_doi"), "");
  const url = table.find("cited_url", line);
  line = line.replace(table.everywhere("cited_url"), "").trim();
  const told = table.find("authors_year", line)?.groups;
  if (!told) return undefined;
  // Without parentheses around the year, the dot before it may belong to the last initial.
  const authors = told.bare && /(?:^|[\s.])\p{Lu}$/u.test(told.authors) ? `${told.authors}.` : told.authors;
  return { author: people(authors, table), issued: { "date-parts": [[Number(told.year ?? told.bare)]] }, DOI: doi?.[1] ?? "", URL: url?.[1] ?? "", ...rest(stripped(told.rest, " ."), table) };
}

/** Title and what the work appeared in. @param {string} text @param {Table} table @returns {Item} */
function rest(text, table) {
  const thesis = table.find("cited_thesis", text);
  if (thesis?.groups) {
    const publisher = thesis.groups.at.trim() || stripped(text.slice(thesis.index + thesis[0].length), " .,");
    return { type: "thesis", title: stripped(text.slice(0, thesis.index), " ."), genre: thesis.groups.genre.trim(), publisher };
  }
  // The title ends at the last full stop before what is a journal with numbers, or a publisher.
  for (const { index } of [...text.matchAll(/[.?!]\s+(?=\S)/g)].reverse()) {
    const numbered = table.find("numbered", text.slice(index + 1).trim())?.groups;
    if (numbered) {
      const { journal, volume, issue, other, page } = numbered;
      return { type: "article-journal", title: text.slice(0, index + 1).replace(/\.+$/, ""), "container-title": stripped(journal, " ,"), volume, issue: issue ?? other ?? "", page: page ?? "" };
    }
  }
  const end = text.lastIndexOf(". ");
  if (end < 0) return { type: "document", title: text };
  const publisher = text.slice(end + 2);
  const [place, house] = publisher.includes(": ") ? [publisher.slice(0, publisher.indexOf(": ")), publisher.slice(publisher.indexOf(": ") + 2)] : ["", publisher];
  return { type: "book", title: text.slice(0, end), publisher: house || publisher, "publisher-place": place };
}

/** The names of "Siregar, R. L., & Putra, N."; whole where no comma tells their parts. @param {string} authors @param {Table} table */
function people(authors, table) {
  const cutOff = table.find("cut_off", authors);
  const named = cutOff ? authors.slice(0, cutOff.index) : authors;
  const between = table.everywhere("between_names");
  const parted = table.findAll("one_name", named.replace(between, ", ")).map(([, family, given]) => ({ family: stripped(family, " ,"), given: given.trim() }));
  const found = parted.length ? parted : named.split(between).map((each) => each.trim()).filter(Boolean).map((literal) => ({ literal }));
  return [...found, ...(cutOff ? [{ literal: "others" }] : [])];
}

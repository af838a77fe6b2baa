// @ts-check
/** What every export does to text first: characters that no document may hold go, lines end in one way. */

/** Control characters, halves of a character, and what is no character; XML 1.0 (§ 2.2) forbids them in any form. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** @param {string} text */
export const clean = (text) => text.replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n").replace(FORBIDDEN, "");

/** The text in one line and without tabs, for where these would end a record, a row or a field. @param {string} text */
export const oneLine = (text) => clean(text).replace(/\s*\n\s*|\t/g, " ");

/**
 * A spreadsheet takes a cell with such a beginning for a formula; an apostrophe in front makes it text, as OWASP advises for CSV. Where
 * lists are parted by semicolons, as in Indonesia, it begins a cell at each of them, in quotes or not.
 * @param {string} text
 */
export const disarm = (text) => text.replace(/(^|;[\s"]*)(\s*[=+\-@\t])/g, "$1'$2");

/** In lower case and without accents, to find a word however it is typed. @param {string} text */
export const unaccented = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

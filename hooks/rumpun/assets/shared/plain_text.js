// @ts-check
/** What every export does to text first: characters that no document may hold go, lines end in one way. */

/** Control characters, halves of a character, and what is no character; XML 1.0 (§ 2.2) forbids them in any form. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** @param {string} text */
export const clean = (text) => text.replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n").replace(FORBIDDEN, "");

/** What is not seen, turns the direction of what follows, or is known to one font only; signs that join letters and emoji stay. */
const UNSEEN = /(?!\u200C|\u200D|\uFE0E|\uFE0F)[\p{Default_Ignorable_Code_Point}\p{Private_Use}\uFFF9-\uFFFB]/gu;
/** More marks on one letter than any language puts there; heaped up, they cover the lines above and below. */
const HEAPED = /(\p{M}{4})\p{M}+/gu;

/** A text of somebody whom nobody knows, as it may stand on a page of ours. @param {string} text */
export const seen = (text) => clean(text).replace(UNSEEN, "").replace(HEAPED, "$1");

/** The beginning of such a text, on one line. @param {string} text @param {number} most */
export const brief = (text, most = 80) => {
  const line = oneLine(seen(text.slice(0, 4 * most)));
  return line.length > most || text.length > 4 * most ? `${line.slice(0, most)}…` : line;
};

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

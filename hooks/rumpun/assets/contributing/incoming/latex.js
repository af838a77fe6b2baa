// @ts-check
/** LaTeX and entities of HTML in a value of BibTeX as the letters that they mean; what is not known stays as it is. */

const ACCENTS = /** @type {Record<string, string>} */ ({ "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", u: "\u0306", ".": "\u0307", '"': "\u0308", r: "\u030a", H: "\u030b", v: "\u030c", c: "\u0327", k: "\u0328" });
const SIGNS = /** @type {Record<string, string>} */ ({
  ss: "ß", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", o: "ø", O: "Ø", aa: "å", AA: "Å", l: "ł", L: "Ł", i: "i", j: "j", textendash: "–", textemdash: "—", textquoteright: "’", textquoteleft: "‘",
  textquotesingle: "'", ldots: "…", dots: "…", textless: "<", textgreater: ">", textbar: "|", textasciitilde: "~", textasciicircum: "^", textbackslash: "\\",
});
/** Commands that only say how their text looks. */
const LOOKS = ["emph", "textit", "textbf", "textsc", "textsuperscript", "textsubscript", "mkbibemph", "mkbibitalic", "url"];
const ENTITIES = /** @type {Record<string, string>} */ ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", hellip: "…" });

const ACCENTED = /\{\\([`'^~=."]|[uvHcrk](?![A-Za-z]))\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))\}|\\([`'^~=."]|[uvHcrk](?![A-Za-z]))\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))/g;
const COMMAND = /\{\\([A-Za-z]+)\s*(?:\{\})?\}|\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))/g;

/** @param {string} value @returns {string} in plain text, on one line, without braces, which only group */
export const plainText = (value) => decoded(value).replace(/(?<!\\)[{}]/g, "").replace(/\\([{}])/g, "$1").replace(/\s+/g, " ").trim();

/** The same with its braces. @param {string} value */
export function decoded(value) {
  return value
    .replace(/(?<!\\)&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));/gi, (all, decimal, hex, word) => (word ? (ENTITIES[word] ?? all) : sign(decimal ? Number(decimal) : parseInt(hex, 16), all)))
    .replace(ACCENTED, (_, ...[accent, one, other, bare, its, own]) => (one ?? other ?? its ?? own) + ACCENTS[accent ?? bare])
    .replace(COMMAND, (all, inBraces, bare) => SIGNS[inBraces ?? bare] ?? (LOOKS.includes(inBraces ?? bare) ? "" : all))
    .replaceAll("---", "—").replaceAll("--", "–").replaceAll("``", "“").replaceAll("''", "”")
    .replace(/(?<!\\)~/g, " ").replace(/\\([&%_#$])/g, "$1")
    .normalize("NFC");
}

/** An address, in which braces and backslashes only stand before signs. @param {string} value */
export const plainAddress = (value) => value.trim().replace(/^\\(?:url|href|path|nolinkurl)\s*\{(.*)\}$/s, "$1").replace(/\{?\\textasciitilde\s*(?:\{\})?\}?|\{~\}/g, "~").replace(/\{\\?([&%_#$])\}/g, "$1").replace(/\\([&%_#$~])/g, "$1").replace(/[{}]/g, "").replace(/\s+/g, " ");

/** @param {number} code @param {string} all */
const sign = (code, all) => (code && code <= 0x10ffff && !"{}\\".includes(String.fromCodePoint(code)) ? String.fromCodePoint(code) : all);

/** Parted where the separator stands outside braces. @param {string} value @param {RegExp} separator */
export function topLevelSplit(value, separator) {
  const [parts, depths] = [/** @type {string[]} */ ([]), depthsOf(value)];
  let start = 0;
  for (const found of value.matchAll(new RegExp(separator.source, `g${separator.flags}`))) {
    if (depths[found.index]) continue;
    parts.push(value.slice(start, found.index));
    start = found.index + found[0].length;
  }
  return [...parts, value.slice(start)];
}

/** How many braces are open at each place. @param {string} value */
function depthsOf(value) {
  let depth = 0;
  return Array.from({ length: value.length }, (_, place) => {
    const now = depth;
    if (value[place - 1] !== "\\") depth += value[place] === "{" ? 1 : value[place] === "}" ? -1 : 0;
    return Math.max(now, 0);
  });
}

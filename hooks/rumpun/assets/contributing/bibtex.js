// @ts-check
/**
 * The entries of a BibTeX text, in plain text: fields in braces, quotes or bare, joined by `#`, months by their macros; accents and
 * signs of LaTeX decoded. Lenient, since what comes out is shown and can be mended; the check of the files is strict.
 *
 * @typedef {{ type: string, key: string, fields: Record<string, string> }} Entry
 */

const ACCENTS = /** @type {Record<string, string>} */ ({ "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", u: "\u0306", ".": "\u0307", '"': "\u0308", r: "\u030a", H: "\u030b", v: "\u030c", c: "\u0327", k: "\u0328" });
const SIGNS = /** @type {Record<string, string>} */ ({ ss: "ß", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", o: "ø", O: "Ø", aa: "å", AA: "Å", l: "ł", L: "Ł", i: "i", j: "j", textendash: "–", textemdash: "—", textquoteright: "’", textquoteleft: "‘", ldots: "…", dots: "…" });
const ENTITIES = /** @type {Record<string, string>} */ ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " });

/** @param {string} text @returns {Entry[]} */
export function bibtex(text) {
  /** @type {Entry[]} */
  const found = [];
  for (const start of text.matchAll(/@\s*([A-Za-z]+)\s*[{(]\s*([^,{}]*?)\s*,/g)) {
    const type = start[1].toLowerCase();
    if (["comment", "preamble", "string"].includes(type)) continue;
    found.push({ type, key: start[2], fields: fieldsOf(text, start.index + start[0].length) });
  }
  return found;
}

/** @param {string} text @param {number} at */
function fieldsOf(text, at) {
  /** @type {Record<string, string>} */
  const fields = {};
  const name = /\s*([A-Za-z][\w-]*)\s*=\s*/y;
  for (let place = at; ; ) {
    name.lastIndex = place;
    const found = name.exec(text);
    if (!found) return fields;
    const value = valueAt(text, name.lastIndex);
    const key = found[1].toLowerCase();
    if (value.text.trim() && !(key in fields)) fields[key] = decoded(value.text, key);
    place = value.end;
    const comma = /\s*,/y;
    comma.lastIndex = place;
    if (!comma.test(text)) return fields;
    place = comma.lastIndex;
  }
}

/** @param {string} text @param {number} at @returns {{ text: string, end: number }} */
function valueAt(text, at) {
  let value = "";
  let place = at;
  for (;;) {
    const piece = text[place] === "{" ? braced(text, place) : text[place] === '"' ? quoted(text, place) : bare(text, place);
    value += piece.text;
    const joined = /\s*#\s*/y;
    joined.lastIndex = piece.end;
    if (!joined.test(text)) return { text: value, end: piece.end };
    place = joined.lastIndex;
  }
}

/** @param {string} text @param {number} at */
function braced(text, at) {
  let depth = 0;
  for (let place = at; place < text.length; place++) {
    if (text[place] === "\\") place++;
    else if (text[place] === "{") depth++;
    else if (text[place] === "}" && --depth === 0) return { text: text.slice(at + 1, place), end: place + 1 };
  }
  return { text: text.slice(at + 1), end: text.length };
}

/** @param {string} text @param {number} at */
function quoted(text, at) {
  let depth = 0;
  for (let place = at + 1; place < text.length; place++) {
    if (text[place] === "\\") place++;
    else if (text[place] === "{") depth++;
    else if (text[place] === "}") depth--;
    else if (text[place] === '"' && depth <= 0) return { text: text.slice(at + 1, place), end: place + 1 };
  }
  return { text: text.slice(at + 1), end: text.length };
}

/** @param {string} text @param {number} at */
function bare(text, at) {
  const word = /[^\s,{}"#=]*/y;
  word.lastIndex = at;
  return { text: word.exec(text)?.[0] ?? "", end: word.lastIndex };
}

const VERBATIM = ["doi", "url", "file"];
const NAMES = ["author", "editor", "translator"];

/** @param {string} value @param {string} name */
function decoded(value, name) {
  if (VERBATIM.includes(name)) return value.replace(/\\([&%_#~])/g, "$1").replace(/[{}]/g, "").trim();
  const text = value
    .replace(/&(#\d+|\w+);/g, (all, word) => (word.startsWith("#") ? String.fromCodePoint(Number(word.slice(1))) : (ENTITIES[word] ?? all)))
    .replace(/\{?\\([`'^~=."]|[uvHcrk](?![A-Za-z]))\s*\{?\\?([A-Za-z])\}?\}?/g, (_, accent, letter) => (letter + ACCENTS[accent]).normalize("NFC"))
    .replace(/\{?\\([A-Za-z]+)(?:\{\}|\s|\b)\}?/g, (all, word) => SIGNS[word] ?? (["emph", "textit", "textbf", "url"].includes(word) ? "" : all))
    .replace(/\\([&%_#$])/g, "$1")
    .replaceAll("---", "—").replaceAll("--", "–");
  // In names, braces hold together what is one.
  return (NAMES.includes(name) ? text : text.replace(/[{}]/g, "")).replace(/\s+/g, " ").trim();
}

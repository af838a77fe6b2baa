// @ts-check
/**
 * The entries of a BibTeX text: fields in braces, quotes or bare, joined by `#`, their values as written. Lenient, since what comes
 * out is shown and can be mended; the check of the files is strict.
 *
 * @typedef {{ type: string, key: string, fields: Record<string, string> }} Entry
 */

const START = /@\s*([A-Za-z]+)\s*[{(]\s*/g;

/** @param {string} text @returns {Entry[]} */
export function bibtex(text) {
  /** @type {Entry[]} */
  const found = [];
  /** @type {Map<string, string>} what `@string` names */
  const strings = new Map();
  const start = new RegExp(START);
  for (let opening = start.exec(text); opening; opening = start.exec(text)) {
    const type = opening[1].toLowerCase();
    if (["comment", "preamble"].includes(type)) continue;
    const [before = "", key = ""] = type === "string" ? [] : (/^([^,{}]*?)\s*,/.exec(text.slice(start.lastIndex, start.lastIndex + 1000)) ?? []);
    if (type !== "string" && !before) continue;
    const { fields, end } = fieldsOf(text, start.lastIndex + before.length, strings);
    if (type === "string") for (const [name, value] of Object.entries(fields)) strings.set(name, value);
    else found.push({ type, key, fields });
    start.lastIndex = end;
  }
  return found;
}

/** @param {string} text @param {number} at @param {Map<string, string>} strings @returns {{ fields: Record<string, string>, end: number }} */
function fieldsOf(text, at, strings) {
  /** @type {Record<string, string>} */
  const fields = {};
  const name = /\s*([A-Za-z][\w-]*)\s*=\s*/y;
  for (let place = at; ; ) {
    name.lastIndex = place;
    const found = name.exec(text);
    if (!found) return { fields, end: place };
    const value = valueAt(text, name.lastIndex, strings);
    const key = found[1].toLowerCase();
    if (value.text.trim() && !Object.hasOwn(fields, key)) fields[key] = value.text;
    place = value.end;
    const comma = /\s*,/y;
    comma.lastIndex = place;
    if (!comma.test(text)) return { fields, end: place };
    place = comma.lastIndex;
  }
}

/** @param {string} text @param {number} at @param {Map<string, string>} strings @returns {{ text: string, end: number }} */
function valueAt(text, at, strings) {
  let value = "";
  let place = at;
  for (;;) {
    const isBare = text[place] !== "{" && text[place] !== '"';
    const piece = text[place] === "{" ? braced(text, place) : text[place] === '"' ? quoted(text, place) : bare(text, place);
    value += isBare ? (strings.get(piece.text.toLowerCase()) ?? piece.text) : piece.text;
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

// @ts-check
/**
 * Names of a reference as the bibliography writes them: "Family, Given", in braces what is one piece, "others" behind those who are
 * cut off. Never parted on a guess that nobody is told of.
 *
 * @typedef {import("./table.js").Table} Table
 */

import { decoded, plainText, topLevelSplit } from "./latex.js";
import { singleSpaced } from "./table.js";

const AND = /\s+and(?=\s)/i;

/** Names of BibTeX; `parted` where the parts of one follow from the rule of BibTeX. @param {string} raw @param {Table} table */
export function namesOfBibtex(raw, table) {
  const given = topLevelSplit(` ${raw} `, AND).map(singleSpaced);
  const ruled = given.map((name) => byRule(name) || name);
  const parted = given.some((name) => byRule(name));
  // EPrints puts a dash where a person has one name.
  const names = ruled.map((name) => name.replace(/^-\s+|(?<=\{)-\s+/g, ""));
  const cutOff = names.length > 1 && names.at(-1)?.toLowerCase() === "others";
  const people = cutOff ? names.slice(0, -1) : names;
  if (people.some((name) => isUnclear(name, table))) return { value: singleSpaced(decoded(raw)), parted };
  return { value: joined(people.map(ofBibtex), cutOff), parted };
}

/** @param {unknown} given names of CSL @param {Table} table */
export function namesOfCsl(given, table) {
  const { cut_off } = table.told.csl;
  const people = (Array.isArray(given) ? given : []).filter((each) => each && typeof each === "object").map(partsOf);
  const isOne = (/** @type {{ literal?: string }} */ { literal = "" }) => !cut_off.includes(literal.toLowerCase());
  return joined(people.filter(isOne).map(written), people.some((each) => !isOne(each)));
}

/** @param {any} name */
function partsOf(name) {
  const family = ["dropping-particle", "non-dropping-particle", "family"].map((part) => text(name[part])).filter(Boolean).join(" ");
  const given = ["given", "suffix"].map((part) => text(name[part])).filter(Boolean).join(" ");
  return family && given ? { family, given } : { literal: text(name.literal) || text(name.name) || family || given };
}

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? singleSpaced(value) : "");

/** @param {string} name */
function ofBibtex(name) {
  const [family, given] = topLevelSplit(name, /,/).map((each) => plainText(each));
  return written(given === undefined ? { literal: family } : { family, given });
}

/** @param {{ family?: string, given?: string, literal?: string }} person */
function written({ family = "", given = "", literal = "" }) {
  if (family && given) return `${inOnePiece(family)}, ${inOnePiece(given)}`;
  return literal ? `{${literal}}` : "";
}

/** Braces hide what would part a name. @param {string} part */
const inOnePiece = (part) => (/[,\\]|\b(?:and|others)\b/i.test(part) ? `{${part}}` : part);

/** @param {string[]} names @param {boolean} cutOff */
function joined(names, cutOff) {
  const there = names.filter(Boolean);
  return [...there, ...(cutOff && there.length ? ["others"] : [])].join(" and ");
}

/** Where nobody can tell what is a name in it. @param {string} name @param {Table} table */
function isUnclear(name, table) {
  const plain = plainText(name);
  const bare = name.replace(/\{[^{}]*\}/g, "");
  const pieces = topLevelSplit(name, /,/);
  if (!plain || plain.toLowerCase() === "others" || table.find("truncation", plain) || table.find("degree", plain)) return true;
  if (pieces.length > 2 || /[;&]/.test(bare)) return true;
  const isWhole = pieces.length === 1 && (!bare.trim().includes(" ") || /^\{.*\}$/.test(name));
  return !isWhole && !(pieces.length === 2 && pieces.every((piece) => plainText(piece)));
}

/** By BibTeX's rule the last word is the family name, with the small words before it. @param {string} name */
function byRule(name) {
  if (topLevelSplit(name, /,/).length > 1 || !name.replace(/\{[^{}]*\}/g, "").trim().includes(" ")) return "";
  const words = topLevelSplit(name, /\s+/).map((word) => word.trim()).filter(Boolean);
  const small = words.map((word, place) => place < words.length - 1 && /^\p{Ll}/u.test(plainText(word)) && !word.startsWith("{"));
  const first = small.includes(true) ? small.indexOf(true) : words.length - 1;
  const [given, family] = [words.slice(0, first).join(" "), words.slice(first).join(" ")];
  return given && family ? `${family}, ${given}` : "";
}

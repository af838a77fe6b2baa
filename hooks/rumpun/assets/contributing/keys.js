// @ts-check
/** Keys of works, by which they are cited and addressed; the same as `made_key` in Python makes. */

/** Letters that are no letter with an accent. */
const LETTERS = /** @type {Record<string, string>} */ ({ ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", ð: "d", þ: "th" });

/** Family name and year, "siregar2022", or "siregar2022b" where that is taken; without a year "siregar-tt". @param {Record<string, string>} fields @param {{ key: string }[]} works */
export function keyFor(fields, works) {
  const { title = "", doi = "", year = "" } = fields;
  const name = (fields.author || fields.editor || "").split(/\s+and\s+/)[0].replace(/[{}]/g, "").trim();
  if (!name && !title && doi) return stem(`doi ${doi.toLowerCase()}`);
  const isPerson = (fields.author || fields.editor || "").split(/\s+and\s+/)[0].includes(",");
  const named = letters(isPerson ? name : (name.split(/\s+/).at(-1) ?? "")) || title.split(/\s+/).map(letters).find(Boolean) || "karya";
  const made = /^\d+$/.test(year) ? named + year : `${named}-tt`;
  const taken = new Set(works.map(({ key }) => key.toLowerCase()));
  return [made, ...[..."bcdefghijklmnopqrstuvwxyz"].map((letter) => made + letter)].find((key) => !taken.has(key)) ?? `${made}-${taken.size}`;
}

/** @param {string} text */
const stem = (text) => text.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 80);

/** The text up to a comma in plain lower-case letters. @param {string} text */
const letters = (text) => text.split(",")[0].toLowerCase().replace(/[øłđßæœıðþ]/g, (letter) => LETTERS[letter]).normalize("NFKD").replace(/[^a-z]/g, "").slice(0, 40);

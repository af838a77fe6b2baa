// @ts-check
/**
 * A contribution as the files that it becomes in the repository, for who puts them there by hand: YAML in blocks, every text in double
 * quotes, whose escapes are those of JSON (YAML 1.2, section 1.3). `python -m rumpun format` brings it into the form of the house.
 *
 * @typedef {import("./draft.js").Contribution} Contribution
 */

/** Path -> text, new files first; what belongs into the bibliography has a file of its own. @param {Contribution} contribution @returns {Record<string, string>} */
export function files({ studies, terms, works }) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const [id, { study, summary }] of Object.entries(studies)) {
    found[`studies/${id}/study.yml`] = yaml(study);
    for (const language of /** @type {const} */ (["id", "en"])) {
      if (summary[language].trim()) found[`studies/${id}/${language}.md`] = `${summary[language].trim()}\n`;
    }
  }
  for (const [kind, ofKind] of Object.entries(terms)) {
    for (const [id, term] of Object.entries(ofKind)) found[`vocab/${kind}/${id}.yml`] = yaml(term);
  }
  const entries = Object.entries(works).map(([key, work]) => entry(key, work));
  if (entries.length) found["bib/new.bib"] = entries.join("\n");
  return found;
}

/** @param {any} data @returns {string} */
export const yaml = (data) => `${block(data, "")}\n`;

/** @param {any} value @param {string} indent @returns {string} */
function block(value, indent) {
  if (Array.isArray(value)) return value.map((item) => `${indent}- ${inner(item, `${indent}  `)}`).join("\n");
  return Object.entries(value).map(([name, each]) => `${indent}${name}:${after(each, indent)}`).join("\n");
}

/** What follows a dash: an item begins on the same line. @param {any} item @param {string} indent */
const inner = (item, indent) => (isCollection(item) ? block(item, indent).slice(indent.length) : JSON.stringify(item));

/** @param {any} value @param {string} indent */
function after(value, indent) {
  if (!isCollection(value)) return ` ${JSON.stringify(value)}`;
  if (Array.isArray(value) && value.every((item) => !isCollection(item))) return ` [${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  return `\n${block(value, `${indent}  `)}`;
}

/** @param {any} value */
const isCollection = (value) => typeof value === "object" && value !== null;

const VERBATIM = ["doi", "url"];
const NAMES = ["author", "editor", "translator", "supervisor"];

/** As `contribution/bib_entry.py` writes it. @param {string} key @param {import("./draft.js").Work} work */
export function entry(key, { type, fields }) {
  const lines = Object.entries(fields).filter(([, text]) => text.trim()).map(([name, text]) => `  ${name} = {${escaped(name, text)}},`);
  return [`@${type}{${key},`, ...lines, "}\n"].join("\n");
}

/** @param {string} name @param {string} text */
function escaped(name, text) {
  const line = text.split(/\s+/).filter(Boolean).join(" ");
  if (VERBATIM.includes(name)) return line;
  const balanced = NAMES.includes(name) && line.split("{").length === line.split("}").length;
  const plain = balanced ? line : line.replaceAll("{", "(").replaceAll("}", ")").replaceAll("\\", "/");
  return plain.replace(/[&%_#]/g, "\\$&");
}

// @ts-check
/** What a Word and an Excel file have in common (ECMA-376): the package with its types, relations and properties, and XML text. */
import { clean } from "../../shared/plain_text.js";
import { zip } from "./zip.js";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in an element or between quotation marks. @param {string} text */
export const xml = (text) => clean(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** @param {[string, string][]} targets what kind of part, and its address; their ids are rId1, rId2, … */
export function relations(targets) {
  const each = targets.map(([kind, target], place) => `<Relationship Id="rId${place + 1}" Type="${kind}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/** @param {Record<string, string>} parts address, with a leading slash -> content type */
function types(parts) {
  const each = Object.entries(parts).map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${each.join("")}</Types>`
  );
}

/** Title and language of the document. @param {string} title @param {string} language */
function core(title, language) {
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xml(title)}</dc:title><dc:creator></dc:creator><dc:language>${xml(language)}</dc:language></cp:coreProperties>`
  );
}

/**
 * A whole file. The list of types comes first, as some readers ask for.
 * @param {{ main: string, title: string, language: string, types: Record<string, string>, files: Record<string, string> }} document
 *   `main` is the address of the main part; `types` of all parts but the properties
 */
export function pack({ main, title, language, types: own, files }) {
  return zip({
    "[Content_Types].xml": types({
      ...own,
      "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
      "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }),
    "_rels/.rels": relations([
      [`${OFFICE}/relationships/officeDocument`, main],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${OFFICE}/relationships/extended-properties`, "docProps/app.xml"],
    ]),
    "docProps/core.xml": core(title, language),
    "docProps/app.xml": `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>Rumpun</Application></Properties>`,
    ...files,
  });
}

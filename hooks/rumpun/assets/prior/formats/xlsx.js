// @ts-check
/**
 * The table as an Excel file, written by hand after ECMA-376 (SpreadsheetML): one sheet with the table, whose first row stays in
 * view, and one with the references. Every cell is text by its type, so that none of them can become a formula.
 *
 * @typedef {import("../finished_table.js").FinishedTable} FinishedTable
 */
import { DECLARATION, OFFICE, pack, relations, xml } from "./ooxml.js";
import { clean } from "../../shared/plain_text.js";

export const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Excel's own limits: characters of a cell, and of a sheet's name. */
const MOST = 32_767;
const MOST_NAME = 31;
/** Characters of a column for each character that it has on paper; points of a line, and of the highest row that Excel draws. */
const CHARACTERS = 1.25;
const LINE = 15;
const HIGHEST = 405;
/** Places in the list of cell formats below. */
const HEAD = 1;
const TEXT = 2;
const NUMBER = 3;
const NOTE = 4;

/** Text of a cell; what looks like Excel's own way to write a character by its number is written so itself. @param {string} text */
function escaped(text) {
  const short = clean(text);
  const fits = short.length > MOST ? `${short.slice(0, MOST - 1)}…` : short;
  return xml(fits.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

/** "A", "B", …, "Z", "AA". @param {number} place from 0 @returns {string} */
export const letters = (place) => (place > 25 ? letters(Math.floor(place / 26) - 1) : "") + String.fromCharCode(65 + (place % 26));

/** @param {string} at @param {string} inner @param {number} format */
const rich = (at, inner, format) => `<c r="${at}" s="${format}" t="inlineStr"><is>${inner}</is></c>`;

/** @param {string} at @param {string} text @param {number} format */
const textCell = (at, text, format) => rich(at, `<t xml:space="preserve">${escaped(text)}</t>`, format);

/** @param {string} at @param {string} text @param {string} name of the column */
const cell = (at, text, name) =>
  name === "number" && /^\d+$/.test(text) ? `<c r="${at}" s="${NUMBER}"><v>${text}</v></c>` : textCell(at, text, TEXT);

/**
 * A row with the height that its longest cell is likely to need; not every program works that out by itself.
 * @param {number} number @param {string[]} cells @param {string[]} texts @param {number[]} widths in characters
 */
function line(number, cells, texts, widths) {
  const needed = texts.map((text, place) => text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / widths[place])), 0));
  const height = Math.min(HIGHEST, LINE * Math.max(1, ...needed));
  return `<row r="${number}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
}

/** @param {string} inner columns and rows @param {boolean} head whether the first row stays in view and is printed on each page */
function worksheet(inner, head) {
  const pane = head ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' : "";
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"${head ? ' tabSelected="1"' : ""}>${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${inner}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${head ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/></worksheet>`
  );
}

/** @param {FinishedTable} finished */
function tableSheet({ heads, rows, source, notes, checksTitle, checks }) {
  const widths = heads.map(({ weight }) => Math.round(weight * CHARACTERS));
  const cols = widths.map((width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`);
  const labels = heads.map(({ label }) => label);
  const head = line(1, labels.map((label, place) => textCell(`${letters(place)}1`, label, HEAD)), labels, widths);
  const body = rows.map((texts, row) =>
    line(row + 2, texts.map((text, place) => cell(`${letters(place)}${row + 2}`, text, heads[place].name)), texts, widths),
  );
  const first = rows.length + 3; // below an empty row
  const said = [source, ...notes, ...(checks.length ? [checksTitle, ...checks] : [])].filter(Boolean);
  const below = said.map((note, row) => `<row r="${first + row}">${textCell(`A${first + row}`, note, NOTE)}</row>`);
  return worksheet(`<cols>${cols.join("")}</cols><sheetData>${[head, ...body, ...below].join("")}</sheetData>`, true);
}

/** @param {FinishedTable} finished */
function referenceSheet({ referencesTitle, references }) {
  const width = 110;
  const rows = references.map(({ label, runs }, place) => {
    const parts = [...(label ? [{ text: `${label} `, italic: false }] : []), ...runs];
    const inner = parts.map(({ text, italic }) => `<r>${italic ? "<rPr><i/></rPr>" : ""}<t xml:space="preserve">${escaped(text)}</t></r>`);
    return line(place + 2, [rich(`A${place + 2}`, inner.join(""), TEXT)], [parts.map(({ text }) => text).join("")], [width]);
  });
  const head = `<row r="1">${textCell("A1", referencesTitle, HEAD)}</row>`;
  return worksheet(`<cols><col min="1" max="1" width="${width}" customWidth="1"/></cols><sheetData>${head}${rows.join("")}</sheetData>`, false);
}

function styles() {
  const side = ["left", "right", "top", "bottom"].map((name) => `<${name} style="thin"><color auto="1"/></${name}>`).join("");
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  const format = (/** @type {string} */ facts, /** @type {string} */ alignment) => `<xf xfId="0" ${facts} applyAlignment="1">${alignment}</xf>`;
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    '<fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font><font><i/><sz val="11"/><name val="Times New Roman"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDE9"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    format('numFmtId="49" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"', '<alignment horizontal="center" vertical="center" wrapText="1"/>') +
    // quotePrefix: stays text also when somebody edits the cell.
    format('numFmtId="49" fontId="0" fillId="0" borderId="1" quotePrefix="1" applyNumberFormat="1" applyBorder="1"', wrapped) +
    format('numFmtId="0" fontId="0" fillId="0" borderId="1" applyBorder="1"', '<alignment horizontal="center" vertical="top"/>') +
    format('numFmtId="49" fontId="2" fillId="0" borderId="0" quotePrefix="1" applyFont="1"', '<alignment vertical="top"/>') +
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** A name that Excel accepts for a finished. @param {string} text */
const sheetName = (text) => clean(text).replace(/[[\]:*?/\\']/g, " ").slice(0, MOST_NAME).trim() || "1";

/** @param {FinishedTable} finished */
export function write(finished) {
  const names = [sheetName(finished.caption), sheetName(finished.referencesTitle)];
  const part = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheets = names.map((name, place) => `<sheet name="${xml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`);
  const titles = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${xml(names[0])}'!$1:$1</definedName></definedNames>`;
  return pack({
    main: "xl/workbook.xml",
    title: finished.caption,
    language: finished.language === "id" ? "id-ID" : "en-GB",
    types: {
      "/xl/workbook.xml": `${part}.sheet.main+xml`,
      "/xl/worksheets/sheet1.xml": `${part}.worksheet+xml`,
      "/xl/worksheets/sheet2.xml": `${part}.worksheet+xml`,
      "/xl/styles.xml": `${part}.styles+xml`,
    },
    files: {
      "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${sheets.join("")}</sheets>${titles}</workbook>`,
      "xl/_rels/workbook.xml.rels": relations([
        [`${OFFICE}/relationships/worksheet`, "worksheets/sheet1.xml"],
        [`${OFFICE}/relationships/worksheet`, "worksheets/sheet2.xml"],
        [`${OFFICE}/relationships/styles`, "styles.xml"],
      ]),
      "xl/worksheets/sheet1.xml": tableSheet(finished),
      "xl/worksheets/sheet2.xml": referenceSheet(finished),
      "xl/styles.xml": styles(),
    },
  });
}

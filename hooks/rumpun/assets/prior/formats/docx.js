// @ts-check
/**
 * The table as a Word file, written by hand after ECMA-376 (WordprocessingML): a real table whose first row is repeated on every
 * page, on A4 with numbered pages, laid out as guides for theses ask; below it its source, the reference list with hanging indents, and
 * what its author must still look at.
 *
 * @typedef {import("../finished_table.js").FinishedTable} FinishedTable
 */
import { DECLARATION, OFFICE, pack, relations, xml } from "./ooxml.js";
import { settings, styles } from "./docx_styles.js";
import { clean } from "../../shared/plain_text.js";
import { PAPERS } from "../papers.js";
import { linesOf, widths } from "../widths.js";

export const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`;
/** Twentieths of a point. */
const A4 = { short: 11906, long: 16838 };
const CENTIMETRE = 567;
/** The part of a page that a row may take and still be kept on one; a higher one would leave half a page empty. */
const KEPT_WHOLE = 0.5;
/** Height of a line for each point of its letters. */
const LEADING = 1.15;
/** More columns than this have smaller letters, of so many points. */
const MANY = 8;
const SMALL_POINTS = 8;
/** A letter of Times New Roman is, on average, so wide for each point of its size. */
const LETTER = 0.44;

/** Text with its tabs and line breaks. @param {string} text @param {string} properties */
function run(text, properties = "") {
  const inner = clean(text)
    .split(/([\t\n])/)
    .filter(Boolean)
    .map((part) => (part === "\t" ? "<w:tab/>" : part === "\n" ? "<w:br/>" : `<w:t xml:space="preserve">${xml(part)}</w:t>`));
  return inner.length ? `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner.join("")}</w:r>` : "";
}

/** @param {string} style @param {string} runs @param {string} properties */
const paragraph = (style, runs, properties = "") => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;

/** Text in which what is left to fill in catches the eye. @param {string} text @param {readonly string[]} marks @returns {string} */
function marked(text, marks) {
  const mark = marks.find((each) => text.includes(each));
  if (!mark) return run(text);
  const [before, ...rest] = text.split(mark);
  return `${run(before)}${run(mark, '<w:highlight w:val="yellow"/>')}${marked(rest.join(mark), marks)}`;
}

/** A number that Word works out. @param {string} code @param {string} shown until it does */
function field(code, shown = "1") {
  /** @param {string} kind */
  const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark("separate")}${run(shown)}${mark("end")}`;
}

/** "Tabel 2.1 …": the last part of its number counts on in the reader's own document. @param {FinishedTable} finished */
function caption({ label, number, caption: said }) {
  const [, before, last] = number.match(/^(.*?)(\d*)$/s) ?? ["", number, ""];
  const counted = last ? field(`SEQ ${xml(label)} \\* ARABIC \\r ${Number(last)}`, last) : "";
  return paragraph("Caption", `${run(`${label} ${before}`)}${counted}${run(` ${said}`)}`);
}

/** The number of each page, below its middle. */
const FOOTER = `${DECLARATION}<w:ftr ${NAMESPACES}>${paragraph("TableText", field("PAGE"), '<w:jc w:val="center"/>')}</w:ftr>`;

/** @param {string} text @param {number} width @param {string} style @param {FinishedTable} finished @param {string} together */
function cell(text, width, style, { marks }, together) {
  const head = style === "TableHead";
  const paragraphs = clean(text).split("\n").map((line) => paragraph(style, marked(line, marks), together));
  const shade = head ? '<w:shd w:val="clear" w:color="auto" w:fill="E7EDE9"/><w:vAlign w:val="center"/>' : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${paragraphs.join("")}</w:tc>`;
}

/** @param {FinishedTable} finished @param {ReturnType<typeof paperOf>} paper */
function table(finished, { line, height, points }) {
  const { heads, rows, caption: said } = finished;
  const characters = widths(heads.map(({ label }) => label), rows, line / (20 * points * LETTER));
  const total = characters.reduce((sum, each) => sum + each, 0);
  const each = characters.map((width) => Math.floor((line * width) / total));
  /** @param {string[]} texts @param {string} style @param {boolean} last a row that stays with the source below the table */
  const row = (texts, style, last = false) => {
    const cells = texts.map((text, place) => cell(text, each[place], style, finished, last ? "<w:keepNext/>" : ""));
    const head = style === "TableHead";
    const whole = head || linesOf(texts, characters) * 20 * points * LEADING <= KEPT_WHOLE * height;
    return `<w:tr>${whole ? `<w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>` : ""}${cells.join("")}</w:tr>`;
  };
  return (
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>' +
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="${xml(said)}"/></w:tblPr>` +
    `<w:tblGrid>${each.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `${row(heads.map(({ label }) => label), "TableHead")}${rows.map((texts, place) => row(texts, "TableText", place === rows.length - 1)).join("")}</w:tbl>`
  );
}

/** @param {import("../../shared/reference_runs.js").Reference} reference @param {readonly string[]} marks */
function reference({ label, runs }, marks) {
  const parts = runs.map(({ text, italic }) => (italic ? run(text, "<w:i/><w:iCs/>") : marked(text, marks)));
  return paragraph("Bibliography", `${label && run(`${label}\t`)}${parts.join("")}`);
}

/** The paper, in twentieths of a point: its sides, its margins from the top clockwise, and the room between them. @param {FinishedTable} finished */
function paperOf(finished) {
  const { wide, margins, points } = PAPERS[finished.paper];
  const [across, down] = wide ? [A4.long, A4.short] : [A4.short, A4.long];
  const [top, right, bottom, left] = margins.map((margin) => Math.round(margin * CENTIMETRE));
  const properties =
    `<w:pgSz w:w="${across}" w:h="${down}"${wide ? ' w:orient="landscape"' : ""}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="709" w:footer="709" w:gutter="0"/>`;
  return { properties, line: across - left - right, height: down - top - bottom, points: finished.heads.length > MANY ? SMALL_POINTS : points };
}

/** @param {FinishedTable} finished */
function body(finished) {
  const paper = paperOf(finished);
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>${paper.properties}</w:sectPr>`;
  // Word wants a paragraph after a table.
  const below = [paragraph("TableSource", run(finished.source)), ...finished.notes.map((note) => paragraph("TableNote", run(note)))];
  const references = finished.references.length
    ? [paragraph("Heading1", run(finished.referencesTitle)), ...finished.references.map((each) => reference(each, finished.marks))]
    : [];
  const checks = finished.checks.length
    ? [paragraph("CheckTitle", run(finished.checksTitle)), ...finished.checks.map((check) => paragraph("CheckText", run(check)))]
    : [];
  return [caption(finished), table(finished, paper), ...below, ...references, ...checks, section].join("");
}

/** @param {FinishedTable} finished */
export function write(finished) {
  const language = finished.language === "id" ? "id-ID" : "en-GB";
  const main = `${TYPE}.main+xml`;
  const part = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  return pack({
    main: "word/document.xml",
    title: finished.caption,
    language,
    types: { "/word/document.xml": main, "/word/styles.xml": `${part}.styles+xml`, "/word/settings.xml": `${part}.settings+xml`, "/word/footer1.xml": `${part}.footer+xml` },
    files: {
      "word/document.xml": `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body(finished)}</w:body></w:document>`,
      "word/_rels/document.xml.rels": relations([
        [`${OFFICE}/relationships/styles`, "styles.xml"],
        [`${OFFICE}/relationships/settings`, "settings.xml"],
        [`${OFFICE}/relationships/footer`, "footer1.xml"],
      ]),
      "word/styles.xml": `${DECLARATION}<w:styles ${NAMESPACES}>${styles(language, paperOf(finished).points)}</w:styles>`,
      "word/footer1.xml": FOOTER,
      "word/settings.xml": `${DECLARATION}<w:settings ${NAMESPACES}>${settings}</w:settings>`,
    },
  });
}

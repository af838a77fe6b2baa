// @ts-check
/**
 * The table as a Word file, written by hand after ECMA-376 (WordprocessingML): a real table whose first row is repeated on every
 * page, on A4 with numbered pages, landscape when it is wide, and below it the reference list with hanging indents.
 *
 * @typedef {import("../finished_table.js").FinishedTable} FinishedTable
 */
import { DECLARATION, OFFICE, pack, relations, xml } from "./ooxml.js";
import { settings, styles } from "./docx_styles.js";
import { clean } from "../../shared/plain_text.js";

export const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`;
/** Twentieths of a point. */
const A4 = { short: 11906, long: 16838 };
const MARGIN = 1440;
const NARROW_MARGIN = 1134;
const NUMBER_WIDTH = 560;
/** Words of the longest cell of a row that is kept on one page; a longer one would leave half a page empty. */
const KEPT_WHOLE = 200;
/** More columns than this need the long side of the paper, and more than the second number smaller letters. */
const PORTRAIT = 5;
const SMALL = 8;

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

/** A number that Word works out; until it does, 1. @param {string} code */
function field(code) {
  /** @param {string} kind */
  const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark("separate")}${run("1")}${mark("end")}`;
}

/** "Tabel 1. …", whose number counts on in the reader's own document. @param {FinishedTable} finished */
const caption = ({ label, caption: said }) => paragraph("Caption", `${run(`${label} `)}${field(`SEQ ${xml(label)} \\* ARABIC`)}${run(`. ${said}`)}`);

/** The number of each page, below its middle. */
const FOOTER = `${DECLARATION}<w:ftr ${NAMESPACES}>${paragraph("TableText", field("PAGE"), '<w:jc w:val="center"/>')}</w:ftr>`;

/** Widths of the columns, which together fill the line. @param {FinishedTable["heads"]} heads @param {number} line */
function widths(heads, line) {
  const fixed = heads.filter(({ name }) => name === "number").length * NUMBER_WIDTH;
  const total = heads.reduce((sum, { name, weight }) => sum + (name === "number" ? 0 : weight), 0);
  return heads.map(({ name, weight }) => (name === "number" ? NUMBER_WIDTH : Math.floor(((line - fixed) * weight) / total)));
}

/** @param {string} text @param {number} width @param {boolean} head @param {boolean} small */
function cell(text, width, head, small) {
  const style = `${head ? "TableHead" : "TableText"}${small ? "Small" : ""}`;
  const paragraphs = clean(text).split("\n").map((line) => paragraph(style, run(line)));
  const shade = head ? '<w:shd w:val="clear" w:color="auto" w:fill="E7EDE9"/><w:vAlign w:val="center"/>' : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${paragraphs.join("")}</w:tc>`;
}

/** @param {FinishedTable} finished @param {number} line width of a line of text */
function table({ heads, rows, caption: said }, line) {
  const small = heads.length > SMALL;
  const each = widths(heads, line);
  /** @param {string[]} texts @param {boolean} head */
  const row = (texts, head) => {
    const cells = texts.map((text, place) => cell(text, each[place], head, small));
    const whole = head || texts.every((text) => text.split(/\s+/).length <= KEPT_WHOLE);
    return `<w:tr>${whole ? `<w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>` : ""}${cells.join("")}</w:tr>`;
  };
  return (
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>' +
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="${xml(said)}"/></w:tblPr>` +
    `<w:tblGrid>${each.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `${row(heads.map(({ label }) => label), true)}${rows.map((texts) => row(texts, false)).join("")}</w:tbl>`
  );
}

/** @param {import("../../shared/reference_runs.js").Reference} reference */
function reference({ label, runs }) {
  const italics = runs.map(({ text, italic }) => run(text, italic ? "<w:i/><w:iCs/>" : ""));
  return paragraph("Bibliography", `${label && run(`${label}\t`)}${italics.join("")}`);
}

/** @param {FinishedTable} finished */
function body(finished) {
  const wide = finished.heads.length > PORTRAIT;
  const margin = finished.heads.length > SMALL ? NARROW_MARGIN : MARGIN;
  const [width, height] = wide ? [A4.long, A4.short] : [A4.short, A4.long];
  const margins = ["top", "right", "bottom", "left"].map((side) => `w:${side}="${margin}"`).join(" ");
  const section =
    `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${width}" w:h="${height}"${wide ? ' w:orient="landscape"' : ""}/>` +
    `<w:pgMar ${margins} w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;
  const references = finished.references.length
    ? [paragraph("Heading1", run(finished.referencesTitle)), ...finished.references.map(reference)]
    : [];
  // Word wants a paragraph after a table.
  const notes = finished.notes.length ? finished.notes.map((note) => paragraph("TableNote", run(note))) : [paragraph("TableNote", "")];
  return [caption(finished), table(finished, width - 2 * margin), ...notes, ...references, section].join("");
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
      "word/styles.xml": `${DECLARATION}<w:styles ${NAMESPACES}>${styles(language)}</w:styles>`,
      "word/footer1.xml": FOOTER,
      "word/settings.xml": `${DECLARATION}<w:settings ${NAMESPACES}>${settings}</w:settings>`,
    },
  });
}

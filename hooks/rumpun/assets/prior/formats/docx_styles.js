// @ts-check
/** The styles of the Word file: Times New Roman of 12 points, and smaller letters with single spacing in the table. */

const FONT = "Times New Roman";
const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;

/** Size in points. @param {number} points */
const size = (points) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

/** @param {string} id @param {string} name @param {string} paragraph @param {string} characters @param {string} more */
const style = (id, name, paragraph, characters, more = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more.includes("own") ? ' w:customStyle="1"' : ""}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `<w:uiPriority w:val="35"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${characters}</w:rPr></w:style>`;

const BOLD = "<w:b/><w:bCs/>";
const TIGHT = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
const CENTRED = '<w:jc w:val="center"/>';
const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("");
const CELL = '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>';

/** Size of the notes below the table. */
const NOTES = 9;

/** The inside of `w:styles`. @param {string} language such as id-ID @param {number} points size of the letters in the table */
export function styles(language, points) {
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(12)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>${CELL}</w:tblPr></w:style>`,
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style>`,
    style("Caption", "caption", `<w:keepNext/><w:spacing w:after="60"/>${CENTRED}`, BOLD),
    style("Heading1", "heading 1", `<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="160"/>${CENTRED}<w:outlineLvl w:val="0"/>`, BOLD),
    style("Bibliography", "Bibliography", '<w:tabs><w:tab w:val="left" w:pos="709"/></w:tabs><w:spacing w:after="120"/><w:ind w:left="709" w:hanging="709"/>', ""),
    style("TableText", "Table Text", TIGHT, size(points), "own"),
    style("TableHead", "Table Head", `<w:keepNext/>${TIGHT}${CENTRED}`, BOLD + size(points), "own"),
    style("TableSource", "Table Source", '<w:spacing w:before="40"/>', size(10), "own"),
    style("TableNote", "Table Note", '<w:spacing w:before="40"/>', `<w:i/><w:iCs/>${size(NOTES)}`, "own"),
    // A page of its own is easily deleted.
    style("CheckTitle", "Check Title", '<w:keepNext/><w:pageBreakBefore/><w:spacing w:before="360" w:after="80"/>', BOLD + size(10), "own"),
    style("CheckText", "Check Text", '<w:spacing w:after="60"/>', size(NOTES), "own"),
  ].join("");
}

/** The inside of `w:settings`; without the mode, Word would open the file as one of its year 2007. */
export const settings =
  '<w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

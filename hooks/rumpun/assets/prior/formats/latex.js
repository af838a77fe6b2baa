// @ts-check
/**
 * The table as a piece of LaTeX to \input into a thesis: a longtable that repeats its head on every page, turned when it is wide,
 * and the references as a list with hanging indents. What its preamble needs stands in comments at the top.
 */
import { clean, oneLine } from "../../shared/plain_text.js";
import { PAPERS } from "../papers.js";

export const TYPE = "application/x-tex;charset=utf-8";

/** @type {Record<string, string>} */
const SIGNS = {
  "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", $: "\\$", "&": "\\&", "#": "\\#", _: "\\_", "%": "\\%",
  "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}",
  '"': "\\textquotedbl{}", "`": "\\textasciigrave{}", "[": "{[}", "]": "{]}", "*": "{*}",
};
/** More columns than this are set in smaller letters. */
const SMALL = 8;

/** Text that means nothing to LaTeX, not even as a ligature. @param {string} text */
export const tex = (text) => text.replace(/[\\{}$&#_%~^<>|"`[\]*]/g, (sign) => SIGNS[sign]).replace(/([-',])(?=\1)/g, "$1{}");

/** Paragraphs of a cell; an empty one would end the cell's paragraph. @param {string} text */
const cell = (text) => clean(text).split("\n").map((line) => tex(line.replace(/\t/g, " ").trim())).filter(Boolean).join("\\newline ");

/** @param {string[]} cells */
const row = (cells) => `${cells.join(" & ")} \\\\ \\hline`;

/** @param {import("../../shared/reference_runs.js").Run} run */
function runText({ text, italic, href }) {
  const line = oneLine(text);
  if (href === line && /^https?:\/\/[\w./:?=&%#+,;@!~()-]+$/.test(line)) return `\\url{${line}}`;
  return italic ? `\\emph{${tex(line)}}` : tex(line);
}

/** @param {import("../finished_table.js").FinishedTable} finished */
function table({ heads, rows, caption }) {
  const total = heads.reduce((sum, { weight }) => sum + weight, 0);
  const columns = heads.map(({ weight }) => `>{\\RaggedRight\\arraybackslash}p{\\dimexpr ${(weight / total).toFixed(4)}\\linewidth-2\\tabcolsep-\\arrayrulewidth\\relax}`);
  const head = row(heads.map(({ label }) => `\\textbf{${cell(label)}}`));
  return [
    `\\begingroup\\setlength{\\tabcolsep}{3pt}${heads.length > SMALL ? "\\scriptsize" : "\\footnotesize"}`,
    `\\begin{longtable}{|${columns.join("|")}|}`,
    `\\caption{${cell(caption)}}\\\\`,
    "\\hline", head, "\\endfirsthead", "\\hline", head, "\\endhead",
    ...rows.map((texts) => row(texts.map(cell))),
    "\\end{longtable}",
    "\\endgroup",
  ];
}

/** @param {import("../finished_table.js").FinishedTable} finished */
export function write(finished) {
  const { wide } = PAPERS[finished.paper];
  const packages = ["longtable", "array", "ragged2e", "xurl", ...(wide ? ["pdflscape"] : [])];
  const babel = finished.language === "id" ? "indonesian" : "british";
  const lines = [
    ...packages.map((name) => `% \\usepackage{${name}}`),
    "% \\usepackage[T1]{fontenc}",
    `% \\usepackage[${babel}]{babel}`,
    "",
    ...(wide ? ["\\begin{landscape}"] : []),
    ...table(finished),
    ...[finished.source, ...finished.notes].filter(Boolean).map((note) => `\\noindent\\emph{${tex(oneLine(note))}}\\par`),
    ...(wide ? ["\\end{landscape}"] : []),
  ];
  if (finished.references.length) {
    lines.push(
      "", `\\section*{${cell(finished.referencesTitle)}}`,
      "\\begin{list}{}{\\setlength{\\leftmargin}{2em}\\setlength{\\itemindent}{-2em}}",
      ...finished.references.map(({ label, runs }) => `\\item ${label ? `${tex(label)} ` : ""}${runs.map(runText).join("")}`),
      "\\end{list}",
    );
  }
  // What is only for the author stands in comments.
  if (finished.checks.length) lines.push("", `% ${oneLine(finished.checksTitle)}`, ...finished.checks.map((check) => `% ${oneLine(check)}`));
  return `${lines.join("\n")}\n`;
}

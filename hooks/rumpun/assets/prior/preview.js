// @ts-check
/** Draws the finished table and its references, cell for cell what an export writes. */
import { element, fill } from "../shared/elements.js";
import { DRAFTED } from "./columns.js";

/** @param {import("../shared/reference_runs.js").Run} run */
function drawRun({ text, italic, href }) {
  const inner = italic ? element("em", {}, text) : text;
  return href ? element("a", { href, rel: "noopener" }, inner) : inner;
}

/** A text whose lines are paragraphs of one cell. @param {string} text */
const lines = (text) => text.split("\n").map((line) => element("p", {}, line));

/** @param {import("./finished_table.js").FinishedTable} finished @param {boolean} drafted whether the cells on the own study hold drafts @param {Record<string, string>} words */
function drawTable({ heads, rows, label, number, caption }, drafted, words) {
  // A phone shows the cells of a row one below the other, each under its heading; the roles keep it a table for those who hear it.
  const headRow = element("tr", { role: "row" }, ...heads.map((head) => element("th", { scope: "col", role: "columnheader", class: `rp-col--${head.name}` }, head.label)));
  const bodyRows = rows.map((row) =>
    element("tr", { role: "row" }, ...row.map((text, place) => {
      const { name, label: heading } = heads[place];
      const draft = drafted && DRAFTED.some((each) => each === name) && text !== words.fill_in;
      return element("td", { role: "cell", "data-label": heading, class: `rp-col--${name}${draft ? " rp-draft" : ""}` }, ...lines(text));
    })),
  );
  return element(
    "table", { role: "table", class: "rp-table rp-prior__table" },
    element("caption", {}, `${label} ${number} ${caption}`), element("thead", { role: "rowgroup" }, headRow), element("tbody", { role: "rowgroup" }, ...bodyRows),
  );
}

/**
 * @param {import("./finished_table.js").FinishedTable} finished @param {Record<string, string>} words @param {boolean} drafted
 * @returns {{ hint: HTMLElement, body: HTMLElement }} `body` holds what is exported and nothing else
 */
export function draw(finished, words, drafted) {
  /** @param {string} key @param {number} n */
  const counted = (key, n) => fill(n === 1 ? words[`${key}_one`] : words[key], { n });
  const hint = fill(words.preview_hint, { rows: counted("rows", finished.rows.length), columns: counted("columns_n", finished.heads.length) });
  const region = element("div", { class: "rp-scroll", role: "region", tabindex: 0, "aria-label": finished.caption }, drawTable(finished, drafted, words));
  /** @param {string} text */
  const hinted = (text) => element("p", { class: "rp-hint" }, text);
  const notes = [finished.source, ...finished.notes].filter(Boolean).map(hinted);
  // What is to be checked is long, and says so of itself; it opens for the print too.
  const checks = finished.checks.length
    ? [element("details", { class: "rp-step__more" }, element("summary", {}, `${finished.checksTitle} (${finished.checks.length})`), ...finished.checks.map(hinted))]
    : [];
  const list = element("ul", { class: "rp-prior__references" }, ...finished.references.map(({ label, runs }) =>
    element("li", {}, ...(label ? [`${label} `] : []), ...runs.map(drawRun)),
  ));
  const body = element("div", { class: "rp-prior__sheet" }, region, ...notes, element("h3", {}, finished.referencesTitle), list, ...checks);
  return { hint: element("p", { class: "rp-hint" }, hint), body };
}

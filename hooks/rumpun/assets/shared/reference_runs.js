// @ts-check
/**
 * Formatted references as runs of plain text with italics and addresses, in the order that their style asks for.
 *
 * @typedef {{ text: string, italic?: boolean, href?: string }} Run
 * @typedef {{ label: string, runs: Run[] }} Reference `label` is the number that a numeric style puts in front, else ""
 */

/** Styles that number their list in the order of the text. @type {Record<string, (n: number) => string>} */
const NUMBERED = { ieee: (n) => `[${n}]`, "nlm-citation-sequence": (n) => `${n}.` };

/** The runs of an entry, whose HTML comes sanitised from the build; parsing it here runs and loads nothing. @param {string} html @returns {Run[]} */
export function runsOf(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
  /** @type {Run[]} */
  const runs = [];
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const link = holder?.closest("a")?.getAttribute("href");
    runs.push({
      text: (walker.currentNode.textContent ?? "").replace(/\s+/g, " "),
      ...(holder?.closest("em, i") ? { italic: true } : {}),
      ...(link && /^https?:\/\//.test(link) ? { href: link } : {}),
    });
  }
  return runs.filter((run) => run.text);
}

/** @param {readonly Run[]} runs */
export const plain = (runs) => runs.map((run) => run.text).join("").trim();

/** What a list is sorted by: the entry from its first letter or digit on. @param {readonly Run[]} runs */
const sortKey = (runs) => plain(runs).replace(/^[^\p{L}\p{N}]+/u, "");

/**
 * The reference list of studies, each once.
 * @param {readonly import("./knowledge.js").Study[]} studies in the order of the table @param {string} style @param {string} language
 * @returns {Reference[]}
 */
export function referenceList(studies, style, language) {
  const entries = [...new Set(studies.map((study) => study.references[style] ?? ""))].filter(Boolean).map(runsOf);
  const number = NUMBERED[style];
  if (number) return entries.map((runs, place) => ({ label: number(place + 1), runs }));
  const sorted = entries.sort((a, b) => sortKey(a).localeCompare(sortKey(b), language));
  return sorted.map((runs) => ({ label: "", runs }));
}

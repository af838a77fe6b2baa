// @ts-check
/**
 * Fetches the comparison's data: one small file for each study, the names of rows and terms, the list of all studies. Nothing is
 * fetched before it is asked for, and nothing twice.
 *
 * @typedef {{ text: string, key?: string, target?: string, about?: string, level?: string, effect?: string, outcome?: string, evidence?: string, source_term?: string, mark?: string, differs?: boolean, general?: boolean, supporting?: boolean, serves?: string[] }} Part
 * @typedef {"not_reported" | "not_in_abstract" | "not_in_record"} Unsaid the source is silent, by what was read of it
 * @typedef {"not_coded" | "open_list" | "inferred" | "wider" | Unsaid} Unanswered why a study or case says nothing to one term
 * @typedef {{ status: "coded" | Unsaid | "inferred" | "not_coded" | "not_applicable", parts?: Part[], keys?: string[], directions?: string[], open?: boolean, partial?: boolean }} Cell
 *   `open`: the source says that there is more than it names, so that a key that is missing here may still be true; `partial`: a list of
 *   which no more was read than an abstract or a record, of which the same holds
 * @typedef {Record<string, Cell>} Cells row name -> cell
 * @typedef {{ id: string, former?: string[], column: string, name: string, title: string, href: string, outcome: string, group: string, cells: Cells }} Case
 * @typedef {{ id: string, former?: string[], name: string, cite: string, href: string, title: string, language: string, year: string | null, basis: string, awaiting?: string, read: string, caveats: string[], whole?: boolean, unsaid?: Unsaid, references: Record<string, string>, cells: Cells, cases: Case[] }} Study
 * @typedef {{ id: string, name: string, cite: string, basis: string, cases?: { id: string, name: string }[] }} Listed
 * @typedef {{ rows: [string, string][], theories: Record<string, string>, methods: Record<string, Record<string, string>>, groups: Record<string, string>, groupsAbove: Record<string, string[]>, countries: string[], places: Record<string, string[]>, also?: Record<string, Record<string, string[]>>, close?: Record<string, string[]>, former?: Record<string, Record<string, string>> }} Vocabulary
 * @typedef {{ id: string, study: Study, case: Case | undefined, name: string, cite: string, href: string, cell: (row: string) => Cell }} Column
 */

/** Evidence that a study gives itself; a result has none by name. @type {(string | undefined)[]} */
export const OWN_EVIDENCE = [undefined, "pattern"];
/** @type {Cell} */
const NOT_CODED = { status: "not_coded" };

export class Knowledge {
  /** @param {string} root address of the site's root, relative to the page @param {string} language */
  constructor(root, language) {
    this.root = new URL(root, document.baseURI);
    this.folder = new URL(`data/comparison/${language}/`, this.root);
    /** @type {Map<string, Promise<any>>} */
    this.fetched = new Map();
  }

  /** The knowledge base of this page, whose root the tray names. */
  static ofPage() {
    const tray = /** @type {HTMLElement} */ (document.getElementById("rp-tray"));
    return new Knowledge(tray.dataset.root ?? "", tray.dataset.language ?? "id");
  }

  /** The address of a page, from its site-relative form. @param {string} target */
  address(target) {
    return new URL(target, this.root).href;
  }

  /** @returns {Promise<Listed[]>} every study, with its cases where it has several */
  index() {
    return this.file("index.json");
  }

  /** @returns {Promise<Vocabulary>} */
  vocabulary() {
    return this.file("vocabulary.json");
  }

  /** @returns {Promise<Record<string, string>>} the words in which drafts on the reader's own study are written */
  drafts() {
    return this.file("drafts.json");
  }

  /** @param {string} id @returns {Promise<Study | undefined>} undefined when there is no such study */
  study(id) {
    return this.file(`studies/${id}.json`);
  }

  /**
   * The columns of studies and cases, each once; `unknown` names the ids that nothing stands behind, `asked` what each of the rest
   * stands for, so that a former id can be told from a present one.
   * @param {readonly string[]} ids in the form that `isId` of selection.js accepts
   * @returns {Promise<{ columns: Column[], unknown: string[], asked: Map<string, Column> }>}
   */
  async columns(ids) {
    const found = await Promise.all(ids.map((id) => this.column(id)));
    const columns = found.filter((column) => column !== undefined);
    return {
      columns: columns.filter(({ id }, place) => columns.findIndex((other) => other.id === id) === place),
      unknown: ids.filter((_, place) => found[place] === undefined),
      asked: new Map(ids.flatMap((id, place) => (found[place] ? [[id, found[place]]] : []))),
    };
  }

  /**
   * A renamed study still answers to its former ids, and so do its cases; the column bears the present ones.
   * @param {string} asked @returns {Promise<Column | undefined>}
   */
  async column(asked) {
    const [studyId, caseId] = asked.split(".");
    const study = await this.study(studyId);
    const own = study?.cases.find((each) => each.id === caseId || each.former?.includes(caseId));
    if (!study || (caseId && !own)) return undefined;
    const present = study.former?.includes(studyId) ? study.id : studyId;
    const id = own ? `${present}.${own.id}` : present;
    /** @param {string} row */
    const cell = (row) => own?.cells[row] ?? study.cells[row] ?? NOT_CODED;
    return { id, study, case: own, name: own?.title ?? study.name, cite: study.cite, href: own?.href ?? study.href, cell };
  }

  /** @param {string} name @returns {Promise<any>} */
  file(name) {
    const known = this.fetched.get(name);
    if (known) return known;
    const asked = this.ask(name).catch((error) => {
      this.fetched.delete(name); // the next call tries again
      throw error;
    });
    this.fetched.set(name, asked);
    return asked;
  }

  /** @param {string} name */
  async ask(name) {
    const answer = await fetch(new URL(name, this.folder));
    // A study may be gone; the lists are always there.
    if (answer.status === 404 && name.startsWith("studies/")) return undefined;
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return answer.json();
  }
}

/** @typedef {"same" | "partly" | "different" | "unsure"} Verdict `unsure`: nothing in common shows, and what is missing may only be unsaid */

/** The keys that all cells with any have in common; none with fewer than two of them. @param {readonly Cell[]} cells @returns {Set<string>} */
export function shared(cells) {
  const [first = [], ...others] = cells.flatMap(({ keys = [] }) => (keys.length ? [keys] : []));
  return new Set(others.length ? first.filter((key) => others.every((keys) => keys.includes(key))) : []);
}

/**
 * Whether cells are the same or differ: only what is coded and comparable counts, and nothing differs out of silence.
 * @param {readonly Cell[]} cells @returns {Verdict | undefined}
 */
export function verdict(cells) {
  const told = cells.filter((cell) => cell.keys?.length);
  if (told.length < 2) return undefined;
  const sets = (/** @type {readonly Cell[]} */ some) => new Set(some.map(({ keys = [] }) => [...new Set(keys)].sort().join("\n"))).size;
  if (shared(told).size) return sets(told) === 1 && !told.some(({ open }) => open) ? "same" : "partly";
  return sets(told.filter(({ open, partial }) => !open && !partial)) > 1 ? "different" : "unsure";
}

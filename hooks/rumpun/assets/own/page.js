// @ts-check
/**
 * The page of the reader's own study: brings in the form, keeps what is entered in this browser, moves it by file, and drafts
 * the comparison with the chosen studies. Nothing that is entered leaves the browser.
 *
 * @typedef {import("./study.js").OwnStudy} OwnStudy
 * @typedef {import("../shared/knowledge.js").Vocabulary} Vocabulary
 */

import { Knowledge } from "../shared/knowledge.js";
import { asked } from "./confirm.js";
import { OwnForm } from "./form.js";
import { followTitle, refuse } from "./from_title.js";
import { named, offered } from "./offers.js";
import { answers, clear, empty, fromFile, furtherAnswers, isEmpty, load, onChange, toFile, write } from "./study.js";
import { OwnStudies } from "./studies.js";
import { itemName, meant, names, placeName, placeOf, recognised, termId } from "./terms.js";
import { button, element, fill } from "../shared/elements.js";
import { save } from "../shared/saving.js";
import { MOST, format } from "../shared/selection.js";

const PAUSE = 300; // milliseconds without a key before drafts are written anew

export class OwnPage {
  /** @param {HTMLElement} root @param {HTMLTemplateElement} template @param {(page: OwnPage) => Promise<string>} takeWord saves the Word file; what to say of it */
  constructor(root, template, takeWord) {
    root.append(template.content.cloneNode(true));
    this.root = root;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(root.dataset.words ?? "{}");
    this.names = JSON.parse(root.dataset.axes ?? "{}");
    this.knowledge = Knowledge.ofPage();
    /** @type {Vocabulary | undefined} */
    this.vocabulary = undefined;
    /** The studies that are compared, as far as they are there. @type {import("../shared/knowledge.js").Column[]} */
    this.columns = [];
    const { own = empty(), state } = load();
    this.own = own;
    this.kept = state !== "off";
    /** Whether the title was written before the vocabulary was there to read it. */
    this.unread = false;
    this.takeWord = takeWord;
    this.writing = false;
    this.turn = 0;
    this.timer = 0;
    this.form = new OwnForm(/** @type {HTMLFormElement} */ (this.root.querySelector("form")), own, this.words, this.acts());
    this.studies = new OwnStudies(this.part("studies"), this.knowledge, this.words, JSON.parse(root.dataset.picker ?? "{}"), () => this.draft());
    this.form.show();
    this.say({ off: this.words.unsaved, broken: this.words.broken, old: this.words.old, kept: "", none: "" }[state]);
    this.listen();
    this.draft();
  }

  /** What the template marks as `data-own`. @param {string} name @returns {HTMLElement} */
  part(name) {
    const found = this.root.querySelector(`[data-own="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(name);
    return found;
  }

  /** @returns {import("./form.js").Acts} */
  acts() {
    return {
      changed: () => this.changed(),
      titled: () => this.titled(),
      refuse: (kind, item) => refuse(this.own, kind, item),
      match: (kind, text) => this.match(kind, text),
      meant: (kind, text) => this.meant(kind, text),
      name: (kind, item) => itemName(this.vocabulary, kind, item),
      offered: (kind, items) => (this.vocabulary ? offered(kind, this.own.title, this.columns, this.vocabulary, items) : []),
      named: () => (this.vocabulary ? named(this.own, this.vocabulary) : []),
      within: (id) => (this.vocabulary ? placeName(this.vocabulary, id) : id),
      said: (text) => this.say(this.kept ? text : `${text} ${this.words.unsaved}`),
    };
  }

  listen() {
    const file = /** @type {HTMLInputElement} */ (this.part("file"));
    this.part("word").addEventListener("click", () => this.word());
    this.part("export").addEventListener("click", () => this.download());
    this.part("import").addEventListener("click", () => file.click());
    this.part("delete").addEventListener("click", () => this.remove());
    file.addEventListener("change", async () => {
      const [chosen] = file.files ?? [];
      if (chosen) await this.open(chosen);
      file.value = ""; // the same file may be chosen again
    });
    onChange(() => {
      if (!this.writing) this.take(load().own ?? empty());
    });
  }

  /** @param {string} text */
  say(text) {
    this.part("status").textContent = text;
  }

  /** @param {string} kind @param {string} text @returns {import("./study.js").Item} */
  match(kind, text) {
    if (!this.vocabulary) return { text };
    if (kind === "place") return placeOf(this.vocabulary, text);
    const id = termId(this.vocabulary, kind, text);
    return id === undefined ? { text } : { text, id };
  }

  /** Terms that a text may mean. @param {string} kind @param {string} text @returns {import("./study.js").Item[]} */
  meant(kind, text) {
    const { vocabulary } = this;
    return vocabulary ? meant(vocabulary, kind, text).map((id) => ({ id, text: names(vocabulary, kind)[id] })) : [];
  }

  // --- what the reader does --------------------------------------------------------------------------------------

  changed() {
    this.keep(this.own);
    this.progress();
    this.say(this.kept ? this.words.saved : this.words.unsaved);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draft(), PAUSE);
  }

  /** The title was written: what it names word for word is filled in. */
  titled() {
    this.unread = !this.vocabulary;
    if (!this.vocabulary) return;
    const { changed, taken } = followTitle(this.own, this.vocabulary);
    if (!changed) return;
    this.changed();
    if (taken.length) this.form.acts.said(fill(this.words.taken_from_title, { items: taken.join("; ") }));
    this.form.show();
  }

  /** The table as a Word file, without leaving the form. */
  async word() {
    try {
      this.say(await this.takeWord(this));
    } catch {
      this.say(this.words.failed);
    }
  }

  /** @param {OwnStudy} own */
  keep(own) {
    this.writing = true;
    this.kept = write(own);
    this.writing = false;
  }

  /** Shows another study: from a file, from another tab, or none. @param {OwnStudy} own */
  take(own) {
    this.own = this.vocabulary ? recognised(own, this.vocabulary).own : own;
    this.form.show(this.own);
    this.draft();
  }

  async remove() {
    const { words } = this;
    if (!(await asked(words.delete_ask, words.delete_yes, words.cancel))) return;
    this.writing = true;
    clear();
    this.writing = false;
    this.take(empty());
    this.form.field("title").focus();
    this.say(words.deleted);
  }

  download() {
    save(toFile(this.own), this.words.file, "application/json");
  }

  /** @param {File} file */
  async open(file) {
    const { words } = this;
    const read = fromFile(await file.text().catch(() => ""));
    const { name } = file;
    if ("problem" in read) return this.say(fill(words[`import_${read.problem}`], { name }));
    if (!isEmpty(this.own) && !(await asked(fill(words.import_ask, { name }), words.import_yes, words.cancel))) return;
    const vocabulary = await this.knowledge.vocabulary().catch(() => undefined);
    const { own, unknown } = vocabulary ? recognised(read.own, vocabulary) : { own: read.own, unknown: [] };
    this.keep(own);
    this.take(own);
    const said = [fill(words.imported, { name }), ...(this.kept ? [] : [words.unsaved])];
    if (unknown.length) said.push(fill(words.import_unknown, { items: unknown.join(", ") }));
    if (read.cut.length) said.push(fill(words.import_cut, { items: read.cut.join(", ") }));
    this.say(said.join(" "));
  }

  // --- drafts ----------------------------------------------------------------------------------------------------

  /** Fetches what is missing and writes the drafts; a later call overtakes an earlier one. */
  async draft() {
    this.turn += 1;
    const { turn } = this;
    this.progress();
    try {
      await this.learn();
      const columns = await this.studies.columns();
      // What writes and shows drafts is fetched when there is something to write.
      const wanted = columns.length > 0 && answers(this.own) + furtherAnswers(this.own) > 0;
      const [view, draft] = wanted ? await Promise.all([import("./view.js"), this.knowledge.drafts()]) : [];
      if (turn === this.turn) this.show(columns, view, draft);
    } catch {
      const again = button(this.words.retry, () => this.draft());
      if (turn === this.turn) this.put([element("p", { class: "rp-own__alert" }, this.words.failed, " ", again)]);
    }
  }

  /** The vocabulary names what was chosen, and knows what was typed. */
  async learn() {
    if (this.vocabulary) return;
    this.vocabulary = await this.knowledge.vocabulary();
    Object.assign(this.own, recognised(this.own, this.vocabulary).own);
    if (document.activeElement !== this.form.field("place")) this.form.show();
    if (this.unread) this.titled();
  }

  /** @param {import("../shared/knowledge.js").Column[]} columns @param {typeof import("./view.js")} [view] @param {Record<string, string>} [draft] its words */
  show(columns, view, draft) {
    const { words, vocabulary } = this;
    this.columns = columns;
    this.form.offer();
    if (!columns.length) return this.put([element("p", {}, fill(words.none, { n: MOST }))]);
    if (!view || !draft || !vocabulary) return this.put([element("p", {}, words.empty)]);
    const cards = view.drawn(this.own, columns, vocabulary, { words, draft, ...this.names }, (target) => this.knowledge.address(target));
    return this.put([...cards, element("p", {}, this.way("side", element("a", {}, words.side)))]);
  }

  /** How far the reader is, and the way on: always in sight. */
  progress() {
    const { words, studies } = this;
    const n = studies.ids.length;
    const chosen = n === 1 ? words.studies_one : n ? fill(words.studies, { n }) : words.studies_none;
    this.part("progress").textContent = `${fill(words.answered, { n: this.form.answered })} · ${chosen}`;
    this.part("word").hidden = !n;
    this.way("table", /** @type {HTMLAnchorElement} */ (this.part("table")));
  }

  /** Leads to a tool of the comparison with the same studies. @param {"table" | "side"} name @param {HTMLAnchorElement} link */
  way(name, link) {
    const { ids } = this.studies;
    link.href = `${this.root.dataset[name]}${ids.length ? `?s=${format(ids)}` : ""}`;
    return link;
  }

  /** What was unfolded stays so. @param {Node[]} nodes */
  put(nodes) {
    const place = this.part("drafts");
    const open = new Set([...place.querySelectorAll("details[open]")].map(({ id }) => id));
    place.replaceChildren(...nodes);
    for (const fold of place.querySelectorAll("details")) fold.open = open.has(fold.id);
  }
}

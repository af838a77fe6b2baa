// @ts-check
/**
 * Coding a study a second time: its cases and findings one after another, each with the codes to choose from, and without the codes
 * that were given first, which nothing that this page loads has.
 *
 * @typedef {import("./second_draft.js").ToCode} ToCode
 * @typedef {import("./second_draft.js").Codes} Codes
 * @typedef {{ part: "" | "cases" | "findings" | "end", id: string, title: string }} Item a step; of `""`, what is to be known before
 */

import { field } from "./fields.js";
import { begun, CODES, contribution, forget, fromFile, left, load, write } from "./second_draft.js";
import { ways } from "./sending.js";
import { asked } from "../own/confirm.js";
import { button, element, fill } from "../shared/elements.js";
import { save } from "../shared/saving.js";

export class SecondCodingPage {
  /** @param {HTMLElement} root @param {Record<string, string>} words with the names that they have behind `second_`, and all others @param {ToCode} toCode @param {import("./schema.js").Schema} schema */
  constructor(root, words, toCode, schema) {
    this.root = root;
    this.words = words;
    this.toCode = toCode;
    this.schema = schema;
    const kept = load(toCode.id);
    this.draft = kept ?? this.empty();
    this.at = 0;
    const template = /** @type {HTMLTemplateElement} */ (document.getElementById("rp-contribution-template"));
    root.replaceChildren(template.content.cloneNode(true));
    this.items = this.steps();
    // What the page says of entering a study is not said of this.
    const title = document.getElementById("rp-contribution-title");
    if (title) title.textContent = fill(words.second_heading, { name: toCode.name });
    document.getElementById("rp-contribution-lead")?.replaceChildren(words.second_lead);
    this.listen();
    this.show();
    this.say(kept ? words.taken_up : "");
  }

  empty() {
    const { second_role_id, second_role_en } = this.words;
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0")).join("-");
    return begun({ id: second_role_id, en: second_role_en }, this.root.dataset.version ?? "", today);
  }

  /** @returns {Item[]} */
  steps() {
    const { toCode, words } = this;
    const all = toCode.findings.length;
    return [
      { part: "", id: "", title: words.second_begin },
      ...toCode.cases.map(({ id, name }) => ({ part: /** @type {const} */ ("cases"), id, title: fill(words.second_case, { name }) })),
      ...toCode.findings.map(({ id, theme }, place) => ({ part: /** @type {const} */ ("findings"), id, title: fill(words.second_finding, { n: place + 1, all, theme: toCode.themes[theme][0] }) })),
      { part: "end", id: "", title: words.second_end },
    ];
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    const found = this.root.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(name);
    return found;
  }

  listen() {
    const { toCode, words } = this;
    const file = /** @type {HTMLInputElement} */ (this.part("file"));
    this.part("back").addEventListener("click", () => this.go(this.at - 1));
    this.part("next").addEventListener("click", () => this.go(this.at + 1));
    this.part("export").addEventListener("click", () => save(this.text(), `${toCode.id}.rumpun.json`, "application/json"));
    this.part("import").addEventListener("click", () => file.click());
    this.part("delete").addEventListener("click", async () => {
      if (!(await asked(words.delete_ask, words.delete_yes, words.cancel))) return;
      forget(toCode.id);
      this.draft = this.empty();
      this.go(0);
      this.say(words.deleted);
    });
    file.addEventListener("change", async () => {
      const [chosen] = file.files ?? [];
      if (chosen) await this.open(chosen);
      file.value = "";
    });
  }

  /** @param {File} file */
  async open(file) {
    const { words } = this;
    const { name } = file;
    const found = fromFile(await file.text().catch(() => ""), this.toCode.id);
    if (!found) return this.say(fill(words.second_other, { name }));
    if (!(await asked(fill(words.import_ask, { name }), words.import_yes, words.cancel))) return;
    this.draft = found;
    this.changed();
    this.show();
    this.say(fill(words.imported, { name }));
  }

  /** @param {string} text */
  say(text) {
    this.part("status").textContent = text;
  }

  text() {
    return `${JSON.stringify(contribution(this.toCode, this.draft), null, 2)}\n`;
  }

  changed() {
    this.say(write(this.toCode.id, this.draft) ? this.words.kept : this.words.unkept);
    this.mark();
  }

  /** @param {number} at */
  go(at) {
    this.at = Math.max(0, Math.min(at, this.items.length - 1));
    this.show();
    this.part("heading").focus();
  }

  show() {
    const { part, id, title } = this.items[this.at];
    this.part("heading").textContent = title;
    this.part("body").replaceChildren(...(part === "end" ? this.end() : part ? this.item(part, id) : this.beginning()));
    this.part("back").toggleAttribute("disabled", this.at === 0);
    this.part("next").hidden = part === "end";
    this.mark();
  }

  /** The steps, and which of them are done. */
  mark() {
    const open = new Set(left(this.toCode, this.draft).map((each) => each.join("/")));
    const list = this.part("steps");
    if (list.children.length !== this.items.length) {
      list.replaceChildren(...this.items.map(({ title }, place) => element("li", {}, button("", () => this.go(place), { class: "rp-form__step", "aria-label": title, title }))));
    }
    for (const [place, { part, id }] of this.items.entries()) {
      const step = /** @type {HTMLElement} */ (list.children[place].firstElementChild);
      step.dataset.done = String(part === "cases" || part === "findings" ? !open.has(`${part}/${id}`) : false);
      if (place === this.at) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    }
  }

  beginning() {
    const { toCode, words } = this;
    return [element("p", {}, toCode.title), element("p", {}, fill(words.second_source, { cite: toCode.cite, basis: toCode.basis })), element("p", {}, words.second_how)];
  }

  /** @param {"cases" | "findings"} part @param {string} id */
  item(part, id) {
    const { toCode, words } = this;
    const { where, ...told } = /** @type {import("./second_draft.js").CaseToCode & Partial<import("./second_draft.js").FindingToCode>} */ (toCode[part].find((each) => each.id === id));
    const codes = (this.draft[part][id] ??= {});
    const [, meaning] = toCode.themes[told.theme ?? ""] ?? [];
    const known = told.theme ? [element("p", {}, fill(words.second_about, { about: told.about ?? "" })), element("p", { class: "rp-lead" }, told.statement ?? "")] : [];
    const theme = meaning ? [element("details", { class: "rp-panel" }, element("summary", {}, words.second_theme), element("p", {}, meaning))] : [];
    const record = this.schema.property(part).items;
    const choices = CODES[part].map((name) => field({ setting: this.setting(), schema: record.property(name), holder: codes, name, path: [part, id, name], required: true }));
    return [...known, element("p", {}, fill(words.second_where, { where })), ...theme, ...choices, this.note(codes)];
  }

  /** What the fields ask of the form around them. @returns {import("./fields.js").Setting} */
  setting() {
    const nothing = () => [];
    return {
      words: this.words, changed: () => this.changed(), options: (_, schema) => schema.options, parts: nothing, kindOf: () => "",
      offerTerm: () => {}, summaryOf: () => "", mainOf: () => undefined,
    };
  }

  /** @param {Codes} codes */
  note(codes) {
    const { second_note, second_note_hint } = this.words;
    return this.input(second_note, second_note_hint, element("textarea", { rows: 2, maxlength: 4000 }), codes.note ?? "", (text) => (codes.note = text || undefined));
  }

  /** @param {string} label @param {string} hint @param {HTMLInputElement | HTMLTextAreaElement} control @param {string} value @param {(text: string) => void} take */
  input(label, hint, control, value, take) {
    control.value = value;
    control.addEventListener("input", () => {
      take(control.value);
      this.changed();
    });
    const told = hint ? [element("span", { class: "rp-hint" }, hint)] : [];
    return element("div", { class: "rp-form__field" }, element("label", {}, element("span", { class: "rp-form__label" }, label), ...told, control));
  }

  end() {
    const { draft, toCode, words } = this;
    const missing = left(toCode, draft);
    if (missing.length) {
      const [[part, id]] = missing;
      const way = button(words.second_to_left, () => this.go(this.items.findIndex((each) => each.part === part && each.id === id)));
      return [element("p", {}, fill(words.second_left, { n: missing.length })), element("p", {}, way)];
    }
    const role = (/** @type {"id" | "en"} */ language) => this.input(`${words.second_who} (${words[`in_${language}`]})`, language === "id" ? words.second_who_hint : "", element("input", { lang: language, maxlength: 400 }), draft.coder[language], (text) => (draft.coder[language] = text));
    const day = this.input(words.second_date, "", element("input", { type: "date" }), draft.date, (text) => (draft.date = text));
    const handed = { id: toCode.id, text: () => this.text(), data: () => contribution(toCode, draft) };
    const out = ways(handed, { repository: this.root.dataset.repository ?? "", words, report: (text) => this.say(text) });
    return [role("id"), role("en"), day, element("p", { class: "rp-form__fine" }, words.second_done), ...out];
  }
}

// @ts-check
/**
 * The first step: which work the study is. What is pasted is understood; what the bibliography has already is found; the rest is
 * filled in, as many fields as this kind of work has.
 *
 * @typedef {{ key: string, title: string, people: string, year: string, doi: string }} Known a work of the bibliography
 * @typedef {{ types: import("./schema.js").Option[], fields: Record<string, string[]>, needs: Record<string, string[]>, labels: Record<string, string>, works: Known[] }} Bibliography
 */

import { keyFor } from "./keys.js";
import { button, element, fill } from "../shared/elements.js";
import { unaccented } from "../shared/plain_text.js";

const PEOPLE = ["author", "editor", "translator"];

export class WorkStep {
  /**
   * @param {import("./draft.js").Draft} draft @param {Bibliography} bibliography @param {Record<string, string>} words @param {() => void} changed @param {() => Promise<any>} mapping the table that references are read by
   */
  constructor(draft, bibliography, words, changed, mapping) {
    this.draft = draft;
    this.bibliography = bibliography;
    this.words = words;
    this.changed = changed;
    this.mapping = mapping;
    /** @type {import("./incoming/table.js").Table | undefined} */
    this.table = undefined;
    this.status = element("p", { class: "rp-hint", role: "status" });
    this.form = element("div", { class: "rp-form__inner" });
    this.paste = element("textarea", { id: "rp-f-paste", rows: 4, autocomplete: "off", spellcheck: "false", maxlength: 100_000 });
    this.root = element(
      "div", {},
      element("div", { class: "rp-form__field" }, element("label", { class: "rp-form__label", for: "rp-f-paste" }, words.paste), element("p", { class: "rp-hint" }, words.paste_hint), this.paste,
        element("p", { class: "rp-buttons" }, button(words.paste_take, () => this.read(), { class: "rp-button rp-button--strong" }), " ", button(words.by_hand, () => this.start()))),
      this.status, this.form,
    );
    this.draw();
  }

  start() {
    this.draft.work ??= { type: "article", fields: {} };
    this.changed();
    this.draw();
    this.form.querySelector("input")?.focus();
  }

  /** What was pasted; the table and its readers come when they are asked for. */
  async read() {
    const pasted = this.paste.value;
    try {
      const [{ Table }, { understood, LINE }] = await Promise.all([import("./incoming/table.js"), import("./incoming/references.js")]);
      this.table ??= new Table(await this.mapping());
      const { form, drafts, strange } = understood(pasted, this.table);
      this.take(form.replace(LINE, this.words.paste_line), drafts, strange.length);
    } catch {
      this.say(this.words.paste_unloaded);
    }
  }

  /** @param {string} form @param {import("./incoming/table.js").Draft[]} drafts @param {number} strange how many lines nobody understands */
  take(form, drafts, strange) {
    const [draft, ...others] = drafts;
    if (!draft) return this.say(this.words.paste_nothing);
    const { type, fields, left, guessed } = draft;
    this.draft.work = { type, fields: { ...fields } };
    this.draft.key ||= keyFor(fields, this.bibliography.works);
    const said = [fill(this.words.paste_done, { from: form, n: Object.keys(fields).length })];
    if (guessed.length) said.push(fill(this.words.paste_guessed, { fields: guessed.map((name) => this.bibliography.labels[name] ?? name).join(", ") }));
    if (left.length) said.push(fill(this.words.paste_left, { fields: left.join(", ") }));
    if (others.length) said.push(fill(this.words.paste_more, { n: others.length }));
    if (strange) said.push(fill(this.words.paste_strange, { n: strange }));
    this.changed();
    this.draw();
    this.say(said.join(" "));
  }

  /** @param {string} text */
  say(text) {
    this.status.textContent = text;
  }

  draw() {
    const { work, key } = this.draft;
    const { works } = this.bibliography;
    const there = works.find((each) => each.key === key);
    if (!work && there) return this.form.replaceChildren(element("p", {}, fill(this.words.work_known, { work: named(there) }), " ", button(this.words.work_other, () => this.drop())));
    if (!work) return this.form.replaceChildren();
    const twins = works.filter((each) => isTwin(each, work.fields));
    this.form.replaceChildren(...twins.map((each) => this.offer(each)), this.types(work), ...this.fields(work));
  }

  drop() {
    this.draft.key = "";
    this.changed();
    this.draw();
  }

  /** @param {Known} work */
  offer(work) {
    const use = button(this.words.work_use, () => {
      this.draft.key = work.key;
      this.draft.work = undefined;
      this.changed();
      this.draw();
    });
    return element("p", { class: "rp-form__offer" }, fill(this.words.work_there, { work: named(work) }), " ", use);
  }

  /** @param {import("./draft.js").Work} work */
  types(work) {
    const choice = element("select", { id: "rp-f-work-type" }, ...this.bibliography.types.map(({ value, name }) => element("option", { value, selected: value === work.type }, name)));
    choice.addEventListener("change", () => {
      work.type = choice.value;
      this.changed();
      this.draw();
      document.getElementById("rp-f-work-type")?.focus();
    });
    return element("div", { class: "rp-form__field" }, element("label", { class: "rp-form__label", for: "rp-f-work-type" }, this.words.work_type), choice);
  }

  /** Those that the kind of work has, and what else was understood. @param {import("./draft.js").Work} work */
  fields(work) {
    const { fields, needs } = this.bibliography;
    const usual = fields[work.type] ?? [];
    const names = [...usual, ...Object.keys(work.fields).filter((name) => !usual.includes(name))];
    return names.map((name) => this.field(work, name, (needs[work.type] ?? []).includes(name)));
  }

  /** @param {import("./draft.js").Work} work @param {string} name @param {boolean} required */
  field(work, name, required) {
    const { words, bibliography } = this;
    const id = `rp-f-work-${name}`;
    const isPeople = PEOPLE.includes(name);
    const value = work.fields[name] ?? "";
    const input = name === "langid" ? this.languages(id, value) : isPeople || name === "title" ? element("textarea", { id, rows: 2, autocomplete: "off" }) : element("input", { id, autocomplete: "off", maxlength: 400 });
    if (name !== "langid") input.value = isPeople ? lines(value) : value;
    input.addEventListener("input", () => {
      work.fields[name] = isPeople ? joined(input.value) : input.value;
      if (["author", "year", "title"].includes(name) && !bibliography.works.some(({ key }) => key === this.draft.key)) this.draft.key = keyFor(work.fields, bibliography.works);
      this.changed();
    });
    const optional = required ? [] : [" ", element("span", { class: "rp-muted" }, words.optional)];
    const hint = isPeople ? [element("p", { class: "rp-hint" }, words.people_hint)] : [];
    const fault = element("p", { class: "rp-form__fault", id: `rp-f-work-${name}-fault`, hidden: true });
    return element("div", { class: "rp-form__field", "data-path": `work/${name}` }, element("label", { class: "rp-form__label", for: id }, bibliography.labels[name] ?? name, ...optional), ...hint, input, fault);
  }

  /** @param {string} id @param {string} value */
  languages(id, value) {
    const options = [["", this.words.choose], ["indonesian", this.words.in_id], ["english", this.words.in_en]];
    if (!options.some(([each]) => each === value)) options.push([value, value]);
    return element("select", { id }, ...options.map(([each, label]) => element("option", { value: each, selected: each === value }, label)));
  }
}

/** @param {Known} work */
const named = ({ people, year, title }) => `${people} (${year}), “${title}”`;

/** @param {string} text names as BibTeX joins them */
const lines = (text) => text.split(/\s+and\s+/).map((each) => each.replace(/^\{(.*)\}$/, "$1")).filter(Boolean).join("\n");

/** A name without a comma is kept in one piece: nobody knows which part of it is the family's. @param {string} text */
const joined = (text) => text.split("\n").map((each) => each.trim()).filter(Boolean).map((each) => (each.includes(",") || each === "others" ? each : `{${each}}`)).join(" and ");

/** @param {string} text */
const plain = (text) => unaccented(text).replace(/[^a-z0-9]+/g, " ").trim();

/** @param {Known} known @param {Record<string, string>} fields */
function isTwin(known, fields) {
  if (fields.doi && known.doi.toLowerCase() === fields.doi.trim().toLowerCase()) return true;
  return Boolean(fields.title) && plain(known.title) === plain(fields.title) && (!fields.year || !known.year || known.year === fields.year);
}

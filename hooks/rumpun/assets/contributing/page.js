// @ts-check
/**
 * The page on which a study is entered, or the entry of one corrected: step by step, kept on this device, checked while it is filled
 * in, handed in as one file.
 *
 * @typedef {import("./schema.js").Option} Option
 * @typedef {import("./checks.js").Path} Path
 * @typedef {{ words: Record<string, string>, faults: Record<string, string>, bibliography: import("./works.js").Bibliography, studies: { id: string, name: string }[], once: string[], other_names: Record<string, Record<string, string[]>>, constructs: Record<string, Option[]>, properties: Option[], roles: Record<string, { id: string, en: string }> }} Told
 *   `once`: the studies that can be coded a second time
 */

import { betweenParts, againstSchema } from "./checks.js";
import { correcting, empty, filled, fromFile, isUntouched, load, onElsewhere, toFile, write } from "./draft.js";
import { FormSteps } from "./form_steps.js";
import { Schema } from "./schema.js";
import { SecondCodingPage } from "./second_page.js";
import { asked } from "../own/confirm.js";
import { element, fill } from "../shared/elements.js";
import { save } from "../shared/saving.js";

const PAUSE = 400; // milliseconds without a key before all is checked anew

/** The site's folder of what the form reads. */
class Shelf {
  /** @param {URL} folder */
  constructor(folder) {
    this.folder = folder;
  }

  /** @param {string} name @returns {Promise<any>} */
  async file(name) {
    const answer = await fetch(new URL(name, this.folder));
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return answer.json();
  }

  /** @param {string} id @returns {Promise<any>} the entry of a study that is there */
  entry(id) {
    return this.file(`../studies/${id}.json`).catch(() => undefined);
  }
}

class ContributionPage {
  /** @param {HTMLElement} root @param {Shelf} shelf @param {Told} told @param {Schema} schema */
  constructor(root, shelf, told, schema) {
    this.root = root;
    this.shelf = shelf;
    this.told = told;
    this.schema = schema;
    this.seen = root.dataset.version ?? "";
    this.timer = 0;
    const { draft = empty(this.seen), state } = load();
    this.draft = draft;
    this.kept = state !== "off";
    const template = /** @type {HTMLTemplateElement} */ (document.getElementById("rp-contribution-template"));
    root.replaceChildren(template.content.cloneNode(true));
    this.steps = new FormSteps(this);
    this.listen();
    this.steps.show();
    this.say({ broken: told.words.broken, kept: told.words.taken_up, off: told.words.unkept, none: "" }[state]);
  }

  /** @param {HTMLElement} root */
  static async opened(root) {
    const shelf = new Shelf(new URL(root.dataset.folder ?? "", document.baseURI));
    const [told, node] = await Promise.all([shelf.file("form.json"), shelf.file("study.schema.json")]);
    await new ContributionPage(root, shelf, told, new Schema(node)).wanted();
  }

  /** `?study=…`: that entry is to be corrected, `#finding` at that finding of it. */
  async wanted() {
    const id = new URLSearchParams(location.search).get("study") ?? "";
    if (!/^[a-z][a-z0-9-]*$/.test(id) || (!this.draft.isNew && this.draft.id === id)) return;
    const { words } = this.told;
    const entry = await this.shelf.entry(id);
    if (!entry) return this.say(fill(words.no_study, { id }));
    if (!isUntouched(this.draft) && !(await asked(fill(words.replace_ask, { id }), words.replace_yes, words.cancel))) return;
    this.take(correcting(id, entry, this.seen));
    for (const [list, before] of /** @type {const} */ ([["findings", "#"], ["cases", `#${this.root.dataset.case}`]])) {
      const place = entry[list].findIndex((/** @type {any} */ item) => `${before}${item.id}` === location.hash);
      if (place >= 0) this.steps.lead([list, place]);
    }
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    const found = this.root.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(name);
    return found;
  }

  listen() {
    const file = /** @type {HTMLInputElement} */ (this.part("file"));
    this.part("export").addEventListener("click", () => save(toFile(this.draft), `${this.draft.id || "draf"}.rumpun.json`, "application/json"));
    this.part("import").addEventListener("click", () => file.click());
    this.part("delete").addEventListener("click", () => this.remove());
    file.addEventListener("change", async () => {
      const [chosen] = file.files ?? [];
      if (chosen) await this.open(chosen);
      file.value = "";
    });
    onElsewhere(() => {
      const { draft } = load();
      if (draft) this.take(draft);
    });
  }

  /** @param {string} text */
  say(text) {
    this.part("status").textContent = text;
  }

  /** @param {import("./draft.js").Draft} draft */
  take(draft) {
    this.draft = draft;
    write(draft);
    this.steps.show();
  }

  changed() {
    this.kept = write(this.draft);
    const { words } = this.told;
    this.say(this.kept ? words.kept : words.unkept);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.steps.mark(), PAUSE);
  }

  async remove() {
    const { words } = this.told;
    if (!(await asked(words.delete_ask, words.delete_yes, words.cancel))) return;
    this.take(empty(this.seen));
    this.say(words.deleted);
  }

  /** @param {File} file */
  async open(file) {
    const { words } = this.told;
    const found = await fromFile(await file.text().catch(() => ""), (id) => this.shelf.entry(id));
    const { name } = file;
    if (typeof found === "string") return this.say(fill(words[`import_${found}`], { name }));
    if (!isUntouched(this.draft) && !(await asked(fill(words.import_ask, { name }), words.import_yes, words.cancel))) return;
    this.take(found);
    this.say(fill(words.imported, { name }));
  }

  /** All that is wrong with the draft, in the order of the steps. @returns {import("./checks.js").Fault[]} */
  faults() {
    const { draft } = this;
    const study = filled({ ...draft.study, reference: draft.key }) ?? {};
    const found = [...againstSchema(this.schema, study).filter((fault) => !this.isAdded(fault)), ...betweenParts(study)];
    const { needs } = this.told.bibliography;
    const work = draft.work ? [...(needs[draft.work.type] ?? []), "title", "langid"].filter((name) => !draft.work?.fields[name]?.trim()) : [];
    return [
      ...work.map((name) => ({ path: ["work", name], key: "schema.key_missing", values: { name } })),
      ...found,
      ...(draft.isNew && !draft.id ? [{ path: ["id"], key: "schema.key_missing", values: { name: "id" } }] : []),
      ...(draft.isNew ? ["id", "en"].filter((language) => !draft.summary[/** @type {"id"} */ (language)].trim()) : []).map((language) => ({ path: ["text", language], key: "schema.key_missing", values: { name: language } })),
    ];
  }

  /** What the schema does not know since the draft brings it along. @param {import("./checks.js").Fault} fault */
  isAdded({ path, key, values }) {
    const { work, terms } = this.draft;
    if (key !== "schema.no_choice") return false;
    return path[0] === "reference" ? work !== undefined : Object.values(terms).some((ofKind) => values.word in ofKind);
  }

  /** @param {import("./checks.js").Fault} fault */
  said({ key, values }) {
    return fill(this.told.faults[key] ?? key, values);
  }
}

/**
 * `?second=…`: that study is to be coded a second time, without the first codes: nothing else of it is loaded than what is to be coded.
 * @param {HTMLElement} root @param {string} id
 */
async function secondCoding(root, id) {
  const shelf = new Shelf(new URL(root.dataset.folder ?? "", document.baseURI));
  const { words, once } = /** @type {Told} */ (await shelf.file("form.json"));
  if (!once.includes(id)) {
    root.replaceChildren(element("p", { class: "rp-own__alert", role: "status" }, fill(words.second_none, { id })));
    return;
  }
  const [toCode, node] = await Promise.all([shelf.file(`second/${id}.json`), shelf.file("study.schema.json")]);
  new SecondCodingPage(root, words, toCode, new Schema(node));
}

const root = document.getElementById("rp-contribution");
const second = new URLSearchParams(location.search).get("second");
if (root) (second === null ? ContributionPage.opened(root) : secondCoding(root, second)).catch(() => root.append(element("p", { class: "rp-own__alert" }, root.dataset.failed ?? "")));

export { ContributionPage };

// @ts-check
/**
 * Shows one step of the form at a time, says in each what is still missing, and leads from a fault to its field.
 *
 * @typedef {import("./page.js").ContributionPage} ContributionPage
 * @typedef {import("./checks.js").Path} Path
 */

import { Asking } from "./asking.js";
import { isEmpty } from "./checks.js";
import { field, folded } from "./fields.js";
import { bare, idOf } from "./field_ids.js";
import { free, idFrom } from "./names.js";
import { grounded, named } from "./following.js";
import { waysOut } from "./sending.js";
import { PARTS, STEPS, stepOf } from "./steps.js";
import { summaryStep } from "./summary.js";
import { WorkStep } from "./works.js";
import { button, element, fill } from "../shared/elements.js";

export class FormSteps {
  /** @param {ContributionPage} page */
  constructor(page) {
    this.page = page;
    this.words = page.told.words;
    this.place = 0;
    this.asking = new Asking(page, (path) => this.changed(path));
    /** Fields that were touched, or asked about: only these are told what is wrong with them. @type {Set<string>} */
    this.touched = new Set();
    const list = page.part("steps");
    list.replaceChildren(...STEPS.map(({ id }, place) => element("li", {}, button(this.words[`step_${id}`], () => this.go(place), { "data-step": id, class: "rp-form__step" }))));
    page.part("back").addEventListener("click", () => this.go(this.place - 1));
    page.part("next").addEventListener("click", () => this.go(this.place + 1));
  }

  /** @param {number} place */
  go(place) {
    this.touchAll(STEPS[this.place].id);
    this.place = Math.min(Math.max(place, 0), STEPS.length - 1);
    this.show();
    const heading = /** @type {HTMLElement} */ (this.page.part("heading"));
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  }

  /** Whoever leaves a step has seen its fields. @param {string} step */
  touchAll(step) {
    for (const { path } of this.page.faults()) if (stepOf(path) === step) this.touched.add(path.join("/"));
  }

  show() {
    const { page, words } = this;
    const { id, fields, more = [] } = STEPS[this.place];
    page.part("heading").textContent = fill(words.step_of, { n: this.place + 1, all: STEPS.length, step: words[`step_${id}`] });
    page.part("lead").textContent = words[`lead_${id}`];
    page.part("body").replaceChildren(...this.first(id), ...fields.map((name) => this.field(name)), ...this.last(id), ...more.map((name) => this.fold(name)));
    /** @type {HTMLButtonElement} */ (page.part("back")).disabled = this.place === 0;
    page.part("next").hidden = this.place === STEPS.length - 1;
    this.mark();
  }

  /** What most people leave empty. @param {string} name */
  fold(name) {
    return folded(this.page.schema.property(name).title, [[name, this.page.schema.property(name)]], () => this.field(name));
  }

  /** @param {string} name */
  field(name) {
    const { schema, draft } = this.page;
    return field({ setting: this.asking, schema: schema.property(name), holder: draft.study, name, path: [name], required: schema.requires(name) });
  }

  /** @param {string} step @returns {Node[]} */
  first(step) {
    const { page } = this;
    const { draft, told } = page;
    if (step === "reference" && draft.isNew) return [new WorkStep(draft, told.bibliography, told.words, () => page.changed(), () => page.shelf.file("../import-mapping.json")).root, this.idField()];
    if (step === "reference") return [element("p", { class: "rp-form__offer" }, fill(this.words.correcting, { study: told.studies.find(({ id }) => id === draft.id)?.name ?? draft.id }))];
    if (step === "summary" && draft.isNew) return summaryStep(draft, this.words, (path) => this.changed(path));
    return [];
  }

  /** @param {string} step @returns {Node[]} */
  last(step) {
    if (step === "silence") return [this.restOfThemes()];
    if (step === "check") return this.report();
    if (step === "send") return this.sending();
    return [];
  }

  idField() {
    const { draft } = this.page;
    const input = element("input", { id: "rp-f-id", maxlength: 80, autocomplete: "off", spellcheck: "false", "aria-describedby": "rp-f-id-hint rp-f-id-fault" });
    input.value = draft.id;
    input.addEventListener("input", () => {
      draft.id = idFrom(input.value);
      this.changed(["id"]);
    });
    input.addEventListener("change", () => (input.value = draft.id));
    return element("div", { class: "rp-form__field", "data-path": "id" }, element("label", { class: "rp-form__label", for: "rp-f-id" }, this.words.id), element("p", { class: "rp-hint", id: "rp-f-id-hint" }, this.words.id_hint), input, element("p", { class: "rp-form__fault", id: "rp-f-id-fault", hidden: true }));
  }

  /** Whoever has looked for all other themes says so with one press. */
  restOfThemes() {
    const { draft, schema } = this.page;
    return element("p", {}, button(this.words.all_themes, () => {
      const told = new Set((draft.study.findings ?? []).map((/** @type {any} */ finding) => finding.theme));
      draft.study.themes_not_reported = schema.property("themes_not_reported").items.options.map(({ value }) => value).filter((theme) => !told.has(theme));
      this.changed(["themes_not_reported"]);
      this.show();
    }), " ", element("span", { class: "rp-hint" }, this.words.all_themes_hint));
  }

  // --- what has changed, what is wrong ---------------------------------------------------------------------------

  /** @param {Path} path */
  changed(path) {
    this.touched.add(path.join("/"));
    this.follow(path);
    this.page.changed();
  }

  /** What follows from an answer and would otherwise be asked again. @param {Path} path */
  follow(path) {
    const { draft } = this.page;
    const { study } = draft;
    if (bare(path) === "basis" && !(study.source_parts ?? []).length) {
      const { roles } = this.page.told;
      study.source_parts = (PARTS[study.basis] ?? []).map(([id, role]) => ({ id, role, name: roles[role] }));
      this.show();
    }
    if (bare(path).startsWith("short_title") && draft.isNew && !this.touched.has("id")) {
      draft.id = free(idFrom(study.short_title?.id ?? ""), (id) => this.page.told.studies.some((each) => each.id === id));
      const input = document.getElementById("rp-f-id");
      if (input instanceof HTMLInputElement) input.value = draft.id;
    }
    named(study);
    grounded(study);
  }

  /** Puts beside each touched field what is wrong with it, and beside each step whether something is. */
  mark() {
    const faults = this.page.faults();
    for (const place of this.page.root.querySelectorAll(".rp-form__fault[id]")) /** @type {HTMLElement} */ (place).hidden = true;
    for (const fault of faults) {
      const path = fault.path.join("/");
      const place = document.getElementById(`${idOf(fault.path)}-fault`);
      if (!place || !this.isTouched(path)) continue;
      place.textContent = this.page.said(fault);
      place.hidden = false;
    }
    this.markSteps(faults);
    this.showGrounds();
  }

  /** A step is done when something is in it and nothing is wrong with it. @param {import("./checks.js").Fault[]} faults */
  markSteps(faults) {
    const { study, summary } = this.page.draft;
    for (const [place, { id, fields, more = [] }] of STEPS.entries()) {
      const step = this.page.part("steps").children[place].firstElementChild;
      const isBegun = [...fields, ...more].some((name) => !isEmpty(study[name])) || (id === "summary" && !isEmpty(summary));
      const isDone = isBegun && !faults.some(({ path }) => stepOf(path) === id);
      step?.setAttribute("aria-current", place === this.place ? "step" : "false");
      step?.setAttribute("data-done", String(isDone));
    }
  }

  /** A code that says nothing needs no ground. */
  showGrounds() {
    const { study } = this.page.draft;
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (this.page.root.querySelectorAll("[data-path$='/ground'], [data-path*='/grounds/']"))) {
      const [list, number, ...rest] = (place.dataset.path ?? "").split("/");
      if (rest.length > 2) continue;
      const item = study[list]?.[Number(number)] ?? {};
      const [code, ground] = rest[0] === "ground" ? [item.outcome, item.ground] : [item[rest[1]], item.grounds?.[rest[1]]];
      place.hidden = (!code || code === "unstated") && isEmpty(ground);
    }
  }

  /** @param {string} path */
  isTouched(path) {
    return [...this.touched].some((each) => path === each || path.startsWith(`${each}/`) || each.startsWith(`${path}/`));
  }

  /** @returns {Node[]} */
  report() {
    const faults = this.page.faults();
    if (!faults.length) return [element("p", { class: "rp-form__fine" }, this.words.all_fine)];
    const items = faults.map((fault) => element("li", {}, button(this.whereOf(fault.path), () => this.lead(fault.path)), " ", this.page.said(fault)));
    return [element("p", {}, fill(this.words.faults, { n: faults.length })), element("ol", { class: "rp-form__report" }, ...items)];
  }

  /** "Temuan 2 · Tingkat": the titles of the fields on the way. @param {Path} path */
  whereOf(path) {
    if (path[0] === "work") return this.page.told.bibliography.labels[String(path[1])] ?? String(path[1]);
    if (path[0] === "id") return this.words.id;
    if (path[0] === "text") return `${this.words.step_summary} · ${this.words[`in_${path[1]}`]}`;
    let { schema } = this.page;
    /** @type {string[]} */
    const said = [];
    for (const step of path) {
      if (typeof step === "number") {
        said.push(`${said.pop()} ${step + 1}`);
        schema = schema.items;
      } else if (schema.node.properties?.[step]) {
        schema = schema.property(step);
        said.push(step === "id" || step === "en" ? this.words[`in_${step}`] : schema.title);
      }
    }
    return said.join(" · ");
  }

  /** To the field of a fault, which is unfolded. @param {Path} path */
  lead(path) {
    this.touched.add(path.join("/"));
    this.go(STEPS.findIndex(({ id }) => id === stepOf(path)));
    for (let length = 1; length <= path.length; length++) {
      const at = path.slice(0, length).join("/");
      const record = /** @type {HTMLDetailsElement | null} */ (this.page.root.querySelector(`details[data-record="${at}"]`));
      if (record) unfold(record);
    }
    const folds = /** @type {NodeListOf<HTMLDetailsElement>} */ (this.page.part("body").querySelectorAll(":scope > details"));
    if (STEPS[this.place].more?.includes(String(path[0]))) for (const fold of folds) unfold(fold);
    requestAnimationFrame(() => {
      const found = path.map((_, place) => path.slice(0, path.length - place).join("/")).map((at) => this.page.root.querySelector(`[data-path="${at}"]`)).find(Boolean);
      /** @type {HTMLElement | null | undefined} */ (found?.querySelector("input, textarea, select, button"))?.focus();
      this.mark();
    });
  }

  /** @returns {Node[]} */
  sending() {
    const { page, words } = this;
    const { draft } = page;
    const wrong = page.faults().length;
    const message = element("textarea", { id: "rp-f-message", rows: 3, maxlength: 4000 });
    message.value = draft.message;
    message.addEventListener("input", () => {
      draft.message = message.value;
      page.changed();
    });
    return [
      ...(wrong ? [element("p", { class: "rp-form__offer" }, fill(words.send_open, { n: wrong }))] : []),
      element("div", { class: "rp-form__field" }, element("label", { class: "rp-form__label", for: "rp-f-message" }, words.message), element("p", { class: "rp-hint" }, words.message_hint), message),
      ...waysOut(draft, { repository: page.root.dataset.repository ?? "", words, report: (text) => page.say(text) }),
    ];
  }
}

/** Opens what fills itself when it is opened, at once: the browser tells of its opening only later. @param {HTMLDetailsElement} details */
function unfold(details) {
  if (details.open) return;
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
}

// @ts-check
/**
 * What the fields ask of the form around them: what may be chosen at a place, how a record is called in its list, a new term.
 *
 * @typedef {import("./page.js").ContributionPage} ContributionPage
 * @typedef {import("./checks.js").Path} Path
 * @typedef {import("./schema.js").Option} Option
 * @typedef {import("./schema.js").Schema} Schema
 */

import { bare } from "./field_ids.js";
import { KINDS, MAIN } from "./steps.js";
import { alike } from "./names.js";

/** Kind of term -> what its schema is called. @type {Record<string, string>} */
const SCHEMAS = { theories: "theory", methods: "method", themes: "theme", "group-types": "group-type", places: "place" };
/** Kind of term -> where an entry names one. @type {Record<string, [string, string]>} */
const NAMED_AT = { theories: ["theories", "theory"], methods: ["methods", "method"], themes: ["findings", "theme"], "group-types": ["cases", "group_types"], places: ["setting", "place"] };

/** The last name in a path. @param {Path} path */
const nameIn = (path) => String(path.findLast((step) => typeof step === "string"));

/** @implements {Setting} @typedef {import("./fields.js").Setting} Setting */
export class Asking {
  /** @param {ContributionPage} page @param {(path: Path) => void} changed */
  constructor(page, changed) {
    this.page = page;
    this.words = page.told.words;
    this.changed = changed;
  }

  /** @returns {Option[]} the parts of the source */
  parts() {
    return (this.page.draft.study.source_parts ?? []).map((/** @type {any} */ { id, name }) => ({ value: id, name: name?.[this.language] || name?.id || id, meaning: "" }));
  }

  /** @param {Path} path */
  kindOf(path) {
    return KINDS[nameIn(path)] ?? "";
  }

  /** @param {Path} path */
  mainOf(path) {
    return path[0] === "terms" ? undefined : MAIN[bare(path)];
  }

  get language() {
    return document.documentElement.lang === "en" ? "en" : "id";
  }

  /** @param {Path} path @param {Schema} schema @returns {Option[]} */
  options(path, schema) {
    const { study } = this.page.draft;
    const named = (/** @type {any[] | undefined} */ items) => (items ?? []).filter(({ id }) => id).map((item) => ({ value: item.id, name: this.summaryOf(item, []) || item.id, meaning: "" }));
    switch (bare(path)) {
      case "findings/case": case "findings/differs": return named(study.cases);
      case "findings/same_informant": return named(study.findings);
      case "theories/constructs": return this.page.told.constructs[study.theories?.[path[1]]?.theory] ?? [];
      case "source_notes/about": return this.page.told.properties;
      default: {
        const added = Object.entries(this.page.draft.terms[this.kindOf(path)] ?? {}).map(([value, term]) => ({ value, name: term.name[this.language] || term.name.id, meaning: this.words.term_new }));
        return [...added, ...(schema.form === "choices" ? schema.items.options : schema.options)];
      }
    }
  }

  /** @param {string} kind @param {string} text @param {(id: string) => void} take */
  async offerTerm(kind, text, take) {
    const { page } = this;
    const place = kind === "places" ? await this.placeAsked(text) : "by-hand";
    if (place !== "by-hand") return place ? take(place) : undefined;
    const [{ termAsked }, node] = await Promise.all([import("./terms.js"), page.shelf.file(`${SCHEMAS[kind]}.schema.json`)]);
    const known = this.optionsOfKind(kind);
    const likely = alike(text, known, page.told.other_names[kind] ?? {});
    const taken = (/** @type {string} */ id) => known.some(({ value }) => value === id);
    const answer = await termAsked(this, node, { kind, text, likely, taken });
    if (!answer) return;
    if (answer.term) (page.draft.terms[kind] ??= {})[answer.id] = answer.term;
    take(answer.id);
  }

  /** The id of a place, there or made with all that it lies in; empty where the reader turns back. @param {string} text @returns {Promise<string>} */
  async placeAsked(text) {
    const { draft, shelf } = this.page;
    const [{ placeAsked }, told] = await Promise.all([import("./places.js"), shelf.file("../places.json")]);
    const answer = await placeAsked(this.words, told, text, draft.terms.places ?? {});
    if (!answer || answer === "by-hand") return answer ?? "";
    if (Object.keys(answer.made ?? {}).length) Object.assign((draft.terms.places ??= {}), answer.made);
    return answer.id;
  }

  /** @param {string} kind @returns {Option[]} */
  optionsOfKind(kind) {
    const { schema } = this.page;
    const [record, name] = NAMED_AT[kind];
    const around = schema.property(record);
    const inner = (around.form === "records" ? around.items : around).property(name);
    return inner.form === "choices" ? inner.items.options : inner.options;
  }

  /** The line of a record in its list. @param {any} item @param {Path} path */
  summaryOf(item, path) {
    const own = typeof item.name === "string" ? item.name : this.picked(item.name);
    if (own) return own;
    const named = ["theme", "theory", "method", "level"].filter((name) => item[name] && path.length).map((name) => this.nameOf(item[name], [...path, name]));
    return [...named, this.picked(item.statement ?? item.note ?? item)].filter(Boolean).join(" · ");
  }

  /** A text in the language of the page, else in the other. @param {any} text */
  picked(text) {
    return text?.[this.language] || text?.id || "";
  }

  /** @param {string} value @param {Path} path of a field of an item of a list */
  nameOf(value, path) {
    const schema = this.page.schema.property(String(path[0])).items.property(String(path[2]));
    return this.options(path, schema).find((each) => each.value === value)?.name ?? value;
  }
}

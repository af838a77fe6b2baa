// @ts-check
/**
 * Crosses any two dimensions on the page of the gap matrix: the choice is a plain form, whose state is the address (`?r=…&c=…&v=…`).
 * On the pages of ready-made tables the form only leads to that page.
 *
 * @typedef {{ words: Record<string, string>, ways: Record<string, [string, string]>, claims: string[], sizes: Record<"rows" | "columns" | "most" | "named" | "unused", number> }} Settings
 * @typedef {{ r: string, c: string, v: string }} Choice
 */
import { Axis, Matrix, casesOf } from "./cells.js";
import { fill } from "../shared/elements.js";
import { lowerFirst } from "../shared/lower_first.js";
import { GapTable } from "./table.js";
import { Knowledge } from "../shared/knowledge.js";

class Chooser {
  /** @param {HTMLElement} root @param {HTMLFormElement} form */
  constructor(root, form) {
    /** @type {Settings} */
    this.settings = JSON.parse(root.dataset.settings ?? "{}");
    this.usual = JSON.parse(root.dataset.default ?? "[]");
    this.words = this.settings.words;
    this.said = /** @type {HTMLElement} */ (root.querySelector(".rp-gap__said"));
    this.knowledge = Knowledge.ofPage();
    this.table = new GapTable(this.settings, this.knowledge, root.dataset.studies ?? "");
    const select = (/** @type {string} */ name) => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
    this.r = select("r");
    this.c = select("c");
    this.v = select("v");
    this.own = document.querySelector("#rp-gap-ready [aria-current]");
    this.asked = 0;
    this.search = "";
    form.querySelector("[data-swap]")?.addEventListener("click", () => {
      [this.r.value, this.c.value] = [this.c.value, this.r.value];
      form.requestSubmit();
    });
    if (root.dataset.chooser === undefined) return;
    form.addEventListener("submit", (event) => this.submitted(event));
    window.addEventListener("popstate", () => this.restore());
    this.restore();
  }

  /** @param {SubmitEvent} event */
  submitted(event) {
    event.preventDefault();
    const choice = { r: this.r.value, c: this.c.value, v: this.v.value };
    if (choice.r === choice.c) {
      this.say(fill(this.words.same, this.names(this.shown ?? this.usualChoice())));
      return;
    }
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(choice)) address.searchParams.set(name, value);
    if (choice.v === "all") address.searchParams.delete("v");
    if (address.href !== location.href) history.pushState(null, "", address);
    this.search = address.search;
    this.show(choice, "");
  }

  /** @returns {Choice} */
  usualChoice() {
    return { r: this.usual[0], c: this.usual[1], v: "all" };
  }

  /** Reads the address; what it has wrong is said, and the rest is kept. */
  restore() {
    if (location.search === this.search) return; // the page as it came, or a jump within it
    this.search = location.search;
    const given = new URLSearchParams(location.search);
    const choice = this.usualChoice();
    const unknown = [];
    for (const [name, select] of /** @type {const} */ ([["r", this.r], ["c", this.c], ["v", this.v]])) {
      const value = given.get(name);
      if (!value) continue;
      if ([...select.options].some((option) => option.value === value)) choice[name] = value;
      else unknown.push(value.slice(0, 40));
    }
    const same = choice.r === choice.c;
    // One dimension alone is no mistake: the other of the usual two goes with it.
    const wrong = same && given.has("r") && given.has("c") && !unknown.length;
    if (wrong) [choice.r, choice.c] = this.usual;
    else if (same) {
      const free = this.usual.find((/** @type {string} */ each) => each !== choice.r);
      if (given.has("r") && choice.r === given.get("r")) choice.c = free;
      else choice.r = free;
    }
    const names = this.names(choice);
    const message = unknown.length ? fill(this.words.unknown, { name: unknown.join("”, “"), ...names }) : wrong ? fill(this.words.same, names) : "";
    this.show(choice, message);
  }

  /** @param {Choice} choice @param {string} message what was wrong with the address */
  async show(choice, message) {
    [this.r.value, this.c.value, this.v.value] = [choice.r, choice.c, choice.v];
    const ask = ++this.asked;
    try {
      const matrix = await this.matrix(choice);
      if (ask !== this.asked) return; // the reader has chosen something else meanwhile
      this.shown = choice;
      this.table.show(matrix, choice.v, this.heads(choice));
      this.say(message);
      // This page is one of the ready-made tables only as long as it shows it; what that one hangs on was worked out with it.
      const usual = choice.r === this.usual[0] && choice.c === this.usual[1];
      document.getElementById("rp-gap-robust")?.toggleAttribute("hidden", !usual);
      if (usual) this.own?.setAttribute("aria-current", "page");
      else this.own?.removeAttribute("aria-current");
    } catch {
      if (ask === this.asked) this.say([message, fill(this.words.failed, this.names(choice))].filter(Boolean).join(" "));
    }
  }

  /** @param {Choice} choice */
  async matrix({ r, c }) {
    const [index, rows, columns] = await Promise.all([this.knowledge.index(), this.axis(r), this.axis(c)]);
    return new Matrix(rows, columns, casesOf(index), this.words.in_general, this.settings.claims);
  }

  /** @param {string} id */
  async axis(id) {
    return new Axis(id, await this.knowledge.file(`gaps/${id}.json`));
  }

  /** What the dimensions are called. @param {Choice} choice @returns {[string, string]} */
  heads({ r, c }) {
    const name = (/** @type {string} */ id) => [...this.r.options].find((option) => option.value === id)?.text ?? id;
    return [name(r), name(c)];
  }

  /** @param {Choice} choice */
  names(choice) {
    const [rows, columns] = this.heads(choice).map(lowerFirst);
    return { rows, columns };
  }

  /** @param {string} words */
  say(words) {
    this.said.textContent = words;
  }
}

const root = document.getElementById("rp-gaps");
const template = root?.querySelector("template");
const form = template?.content.querySelector("form");
if (root && template && form) {
  template.replaceWith(form);
  new Chooser(root, form);
}

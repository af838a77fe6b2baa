// @ts-check
/**
 * The side-by-side page: the reader's own selection in place of the example. What is chosen, in which order, which rows and which view
 * all stand in the address (`s`, `h`, `v`, `t`, `e`), so that the very table can be shared and cited. The reader's kept selection
 * follows only while the table shows it: to open someone's link changes nothing that is kept.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("../shared/selection.js").Chosen} Chosen
 * @typedef {"all" | "same" | "partly" | "different"} View
 */

import { Knowledge } from "../shared/knowledge.js";
import { Picker } from "../shared/picker.js";
import { credit } from "../shared/credit.js";
import { element, fill } from "../shared/elements.js";
import { MOST, format, onChange, parse, read, renew, renewedIds, write } from "../shared/selection.js";
import { Controls } from "./controls.js";
import { Rows } from "./rows.js";
import { Drawer } from "./table.js";

const WIDE = 8; // rows that still fit on paper as columns

export class SideBySide {
  /** @param {HTMLElement} root */
  constructor(root) {
    const { words = "{}", values = "{}", themes = "" } = root.dataset;
    this.root = root;
    this.knowledge = Knowledge.ofPage();
    /** @type {Record<string, string>} */
    this.words = JSON.parse(words);
    this.drawer = new Drawer(this.words, JSON.parse(values), (target) => this.knowledge.address(target), themes);
    this.region = /** @type {HTMLElement} */ (root.querySelector(".rp-side__table"));
    this.example = /** @type {HTMLElement} */ (root.querySelector(".rp-side__example"));
    this.usual = parse(root.dataset.default ?? null).ids;
    /** @type {string[]} */
    this.usualNames = JSON.parse(root.dataset.defaultNames ?? "[]");
    /** @type {Map<string, Column>} what has been fetched */
    this.known = new Map();
    /** @type {Map<string, string>} what is said of the selection: kind -> sentence */
    this.problems = new Map();
    /** @type {Rows | undefined} */
    this.rows = undefined;
    this.paper = false;
    /** @type {string[]} the columns, in their order */
    this.ids = [];
    this.last = "";
    /** @type {View} */
    this.view = "all";
    this.transposed = this.withEmpty = false;
    this.hidden = "";
    this.restore();
    const picker = new Picker(this.knowledge, this.words, () => this.ids, (one) => this.add(one));
    this.controls = new Controls(this, picker.root);
    /** @type {HTMLElement} */ (root.querySelector(".rp-side__room")).append(this.controls.root);
    if (this.ids.every((id) => this.nameOf(id) !== id)) this.controls.drawChosen(); // at once, so that nothing moves later
  }

  /** Takes up what the address says, else what is kept, else the example. */
  restore() {
    const state = new URLSearchParams(location.search);
    const { ids, over, broken } = parse(state.get("s"));
    const kept = read().map(({ id }) => id);
    const named = ids.length + broken.length > 0;
    this.ids = named ? ids : kept.length ? kept : this.usual;
    if (broken.length) this.problems.set("broken", fill(this.words.broken, { ids: listed(broken), example: format(this.usual) }));
    if (over.length) this.problems.set("over", fill(this.words.over, { most: MOST, ids: listed(over) }));
    this.view = /** @type {const} */ (["same", "partly", "different"]).find((view) => view === state.get("v")) ?? "all";
    this.transposed = state.get("t") === "1";
    this.withEmpty = state.get("e") === "1";
    this.hidden = state.get("h") ?? "";
    this.last = format(kept);
    this.region.hidden = this.example.hidden = format(this.ids) !== format(this.usual);
  }

  // --- what the reader does --------------------------------------------------------------------------------------

  /** @param {Chosen} one */
  add(one) {
    if (this.ids.length >= MOST) {
      this.problems.set("full", fill(this.words.full, { most: MOST }));
      return this.draw();
    }
    this.choose([...this.ids, one.id], fill(this.words.added, { name: one.name }), one);
  }

  /** @param {string} id @param {-1 | 1} step */
  move(id, step) {
    const ids = this.ids.filter((each) => each !== id);
    const place = this.ids.indexOf(id) + step;
    ids.splice(place, 0, id);
    this.choose(ids, fill(this.words.moved, { name: this.nameOf(id), n: place + 1, total: ids.length }));
  }

  /** @param {string} id */
  remove(id) {
    this.choose(this.ids.filter((each) => each !== id), fill(this.words.removed, { name: this.nameOf(id) }));
  }

  /** @param {string[]} ids @param {string} said @param {Chosen} [added] */
  choose(ids, said, added) {
    const kept = read();
    const own = !kept.length || format(kept.map(({ id }) => id)) === format(this.ids);
    this.ids = ids;
    this.problems.clear();
    if (own) write(ids.map((id) => ({ id, name: id === added?.id ? added.name : this.nameOf(id) })));
    this.load().then(() => this.controls.tell(said));
  }

  /** Makes what the table shows the selection that is kept. */
  keep() {
    write(this.ids.map((id) => ({ id, name: this.nameOf(id) })));
    this.controls.tell(this.words.kept);
  }

  /** The kept selection has changed here or in another tab; the table follows when it showed the former one. */
  follow() {
    const now = read().map(({ id }) => id);
    const followed = this.last === format(this.ids);
    this.last = format(now);
    if (!followed || !now.length || this.last === format(this.ids)) return this.draw();
    this.ids = now;
    this.load();
  }

  // --- data ------------------------------------------------------------------------------------------------------

  /** Fetches what is not known yet; what fails is named and can be tried again, the rest is shown. */
  async load() {
    this.problems.delete("failed");
    this.region.ariaBusy = "true";
    const wanted = [...this.ids];
    const [words, ...answers] = await Promise.allSettled([this.knowledge.vocabulary(), ...wanted.map((id) => this.knowledge.column(id))]);
    this.region.ariaBusy = null;
    if (words.status === "fulfilled") this.rows ??= this.rowsOf(words.value);
    /** @type {string[]} */
    const unknown = [];
    /** @type {string[]} */
    const failed = [];
    wanted.forEach((id, place) => {
      const answer = answers[place];
      if (answer.status === "rejected") failed.push(id);
      else if (answer.value) this.known.set(id, answer.value).set(answer.value.id, answer.value);
      else unknown.push(id);
    });
    this.rename();
    if (unknown.length) this.drop(unknown);
    if (!this.rows) this.problems.set("failed", this.words.failed_words);
    else if (failed.length) this.problems.set("failed", fill(this.words.failed, { names: listed(failed.map((id) => this.nameOf(id))) }));
    this.draw();
  }

  /** Calls by their present ids what the address or the store knew under former ones. */
  rename() {
    /** @param {string} id */
    const now = (id) => this.known.get(id);
    this.ids = renewedIds(this.ids, now);
    renew(now);
  }

  /** @param {import("../shared/knowledge.js").Vocabulary} vocabulary */
  rowsOf({ rows, former = {} }) {
    const { groups = "[]", hidden = "" } = this.root.dataset;
    const state = this.hidden.split(",").map((token) => (token.startsWith("t.") ? `t.${former.themes?.[token.slice(2)] ?? token.slice(2)}` : token));
    return new Rows(JSON.parse(groups), hidden.split(" ").filter(Boolean), rows, state.join(","));
  }

  /** Leaves out what does not exist; what was kept of it is named by its kept name and dropped there too. @param {string[]} unknown */
  drop(unknown) {
    const kept = read();
    const gone = kept.filter(({ id }) => unknown.includes(id));
    const strange = unknown.filter((id) => !gone.some((each) => each.id === id));
    this.ids = this.ids.filter((id) => !unknown.includes(id));
    if (strange.length) this.problems.set("unknown", fill(this.words.unknown, { ids: listed(strange) }));
    if (!gone.length) return;
    this.problems.set("gone", fill(this.words.gone, { names: listed(gone.map(({ name }) => name)) }));
    write(kept.filter((each) => !gone.includes(each)));
  }

  /** @param {string} id */
  nameOf(id) {
    return this.known.get(id)?.name ?? read().find((each) => each.id === id)?.name ?? this.usualNames[this.usual.indexOf(id)] ?? id;
  }

  // --- what the page shows ---------------------------------------------------------------------------------------

  draw() {
    const columns = this.ids.flatMap((id) => this.known.get(id) ?? []);
    const wanted = this.rows?.judged(columns) ?? [];
    const filled = narrowed(wanted, (row) => this.withEmpty || !row.empty || Boolean(this.rows?.hidden.has(row.id)));
    const shown = narrowed(filled, (row) => this.view === "all" || row.verdict === this.view);
    if (this.ids.length < 2) this.problems.set("few", this.words.few);
    else this.problems.delete("few");
    this.example.hidden = format(this.ids) !== format(this.usual);
    this.region.hidden = !this.rows ? this.example.hidden : !columns.length;
    if (this.rows && columns.length) {
      const empty = shown.length ? [] : [element("p", { class: "rp-side__nothing" }, this.words.nothing)];
      const transposed = this.transposed && !(this.paper && count(shown) > WIDE);
      this.region.replaceChildren(...empty, ...(shown.length ? [this.drawer.table(this.region.ariaLabel ?? "", columns, shown, transposed)] : []));
    }
    credit(columns.map(({ study }) => ({ ...study, href: this.knowledge.address(study.href) })));
    if (this.rows) this.root.dataset.rpSideReady = ""; // for whoever waits for it
    this.remember();
    this.controls.draw({ columns, counts: counted(filled), empty: count(wanted) - count(filled) });
  }

  /** Keeps the table's state in the address and in the way to the other language. */
  remember() {
    const hidden = this.rows?.state() ?? this.hidden;
    /** @type {[string, string][]} */
    const state = [["s", format(this.ids)], ["v", this.view === "all" ? "" : this.view], ["h", hidden], ["t", this.transposed ? "1" : ""], ["e", this.withEmpty ? "1" : ""]];
    const said = state.filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURI(value)}`).join("&");
    // In a frame the address stays as it was embedded.
    if (!document.documentElement.classList.contains("rp-embed")) history.replaceState(history.state, "", `${location.pathname}${said && `?${said}`}${location.hash}`);
    const twin = document.querySelector("a.rp-language");
    if (twin instanceof HTMLAnchorElement) twin.search = said;
    const kept = read().map(({ id }) => id);
    document.getElementById("rp-tray")?.toggleAttribute("data-quiet", format(kept) === format(this.ids));
  }
}

/** @template Row @param {[string, Row[]][]} groups @param {(row: Row) => boolean} wanted @returns {[string, Row[]][]} groups that keep a row */
const narrowed = (groups, wanted) => groups.map(([group, rows]) => /** @type {[string, Row[]]} */ ([group, rows.filter(wanted)])).filter(([, rows]) => rows.length);

/** @param {[string, unknown[]][]} groups */
const count = (groups) => groups.reduce((sum, [, rows]) => sum + rows.length, 0);

/** @param {[string, import("./rows.js").Judged[]][]} groups */
function counted(groups) {
  const of = (/** @type {string} */ verdict) => count(narrowed(groups, (row) => row.verdict === verdict));
  return { all: count(groups), same: of("same"), partly: of("partly"), different: of("different") };
}

/** What someone else wrote, in quotation marks and not too long. @param {readonly string[]} texts */
const listed = (texts) => texts.map((text) => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`).join(", ");

const root = document.getElementById("rp-side");
if (root) {
  const side = new SideBySide(root);
  side.load();
  onChange(() => side.follow());
  // On paper many rows do not fit beside each other.
  for (const [event, paper] of /** @type {const} */ ([["beforeprint", true], ["afterprint", false]])) {
    window.addEventListener(event, () => {
      side.paper = paper;
      if (side.transposed) side.draw();
    });
  }
}

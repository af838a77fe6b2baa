// @ts-check
/**
 * The reading list of the address: shown to whoever opens the link, and made by a lecturer who chooses pages, puts them into order and
 * writes what to do with them. Nothing of it is sent anywhere; the list being made is kept in this browser.
 *
 * @typedef {import("./list_state.js").List} List
 */
import * as kept from "./kept.js";
import { button, element, fill } from "../shared/elements.js";
import { brief } from "../shared/plain_text.js";
import { empty, holdsList, isPlace, MOST, queryOf, readList, toAdd, TOO_LONG } from "./list_state.js";
import { Shelf } from "./shelf.js";

const TOLD = 5;

export class Reading {
  /** @param {HTMLElement} root */
  constructor(root) {
    const tray = /** @type {HTMLElement} */ (document.getElementById("rp-tray"));
    const { words = "{}", styles = "[]", editions = "[]", formats = "[]", edition = "" } = root.dataset;
    this.root = root;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(words);
    /** @type {[slug: string, name: string][]} */
    this.styles = JSON.parse(styles);
    /** @type {[date: string, words: string][]} */
    this.editions = JSON.parse(editions);
    /** @type {import("../shared/reference_files.js").Format[]} */
    this.formats = JSON.parse(formats);
    this.stamp = { version: root.dataset.version ?? "", date: root.dataset.date ?? "" };
    this.shelf = new Shelf(tray.dataset.root ?? "", tray.dataset.language ?? "id", edition);
    this.list = empty();
    /** What was wrong with what the address brought along. @type {string[]} */
    this.complaints = [];
    this.alerts = element("div", { role: "alert", class: "rp-read__alerts" });
    this.said = element("p", { role: "status", class: "rp-read__said" });
    this.stage = element("div");
    root.append(this.alerts, this.said, this.stage);
    this.heading = /** @type {HTMLElement} */ (document.querySelector("article h1"));
    this.name = this.heading.textContent ?? "";
    this.title = document.title;
    this.eyebrow = element("p", { class: "rp-eyebrow" }, this.name);
    /** Whose words they are: anybody can make a link. */
    this.byline = element("p", { class: "rp-read__by" }, this.words.by);
  }

  /** The list of the address, with a page added to the one being made where the address asks for it (`a`). */
  start() {
    const add = toAdd(location.search);
    const named = holdsList(location.search);
    const making = kept.making(location.search);
    const query = making || (named ? location.search : kept.current());
    const inEdition = Boolean(this.shelf.own);
    const { list, faults } = readList(query, this.styles.map(([slug]) => slug), inEdition ? undefined : this.editions.map(([date]) => date));
    this.list = list;
    this.complaints = this.complaintsOf(faults);
    if (named && add === null && !making) return this.show();
    return this.make(add === null ? "" : this.added(add));
  }

  /** @param {import("./list_state.js").Faults} faults */
  complaintsOf({ broken, over, cut, edition, newer, short }) {
    const { words } = this;
    return [
      ...(short ? [words.short] : []),
      ...(newer ? [words.newer] : []),
      ...(broken.length ? [fill(words.broken, { names: named(broken) })] : []),
      ...(over ? [fill(words.over, { n: over, most: MOST.items })] : []),
      ...new Set(cut.map((name) => fill(words[`cut_${name}`], { n: MOST[/** @type {"note"} */ (name)] }))),
      ...(edition ? [fill(words.edition_unknown, { name: quoted(edition) })] : []),
    ];
  }

  // --- what is done to the list --------------------------------------------------------------------------------

  /** Puts a page at the end of the list. @param {string} place @returns {string} what came of it */
  added(place) {
    const { words, list } = this;
    if (!isPlace(place)) return fill(words.broken, { names: quoted(place) });
    if (list.items.some((item) => item.place === place)) return words.there;
    if (list.items.length >= MOST.items) return fill(words.full, { most: MOST.items });
    list.items.push({ place, note: "" });
    return words.added;
  }

  /** Begins a new list; the one before stays within reach. */
  renew() {
    kept.begin("");
    this.list = empty();
    this.complaints = [];
    return this.make(this.words.renewed);
  }

  /** Takes up the list that was shown; the one being made before stays within reach. */
  take() {
    kept.begin(queryOf(this.list));
    return this.make("");
  }

  /** Puts the link on the clipboard, and says so; where the browser refuses, the link is shown. */
  async copyLink() {
    try {
      await navigator.clipboard.writeText(this.link);
      this.tell(this.words.copied);
    } catch {
      this.tell(fill(this.words.copy_by_hand, { link: this.link }));
    }
  }

  /** The link to the list, as students get it. */
  get link() {
    return new URL(location.pathname, location.href).href + queryOf(this.list);
  }

  /** Notes the list in the address, in the way to the other language, and in this browser while it is being made. @param {boolean} making */
  note(making) {
    const query = queryOf(this.list);
    if (query.length <= TOO_LONG) {
      // An address with faults stays as it came: a reload must tell of them again.
      const shown = making || !this.complaints.length ? query : location.search;
      history.replaceState(history.state, "", location.pathname + shown + location.hash);
      const twin = document.querySelector("a.rp-language");
      if (twin instanceof HTMLAnchorElement) twin.search = shown;
    }
    if (!making) return;
    kept.write(query);
    kept.startMaking(location.search, query);
  }

  // --- what the page shows -------------------------------------------------------------------------------------

  /** Nobody fetches what makes a list to read one, nor the other way round. @param {string} said */
  async make(said) {
    const { Making } = (await import("./making.js").catch(() => undefined)) ?? {};
    if (!Making) return this.lost(() => this.make(said));
    this.head("");
    const making = new Making(this);
    this.put(making.root);
    this.note(true);
    this.warn();
    this.tell(said);
    return making.load();
  }

  async show() {
    const { Showing } = (await import("./showing.js").catch(() => undefined)) ?? {};
    if (!Showing) return this.lost(() => this.show());
    kept.stopMaking();
    const showing = new Showing(this);
    this.head(this.list.title || this.words.untitled);
    this.put(showing.root);
    this.note(false);
    this.warn();
    this.tell("");
    return showing.load();
  }

  /** In place of the room that was kept for it. @param {HTMLElement} made */
  put(made) {
    this.stage.replaceChildren(made);
    this.root.dataset.rpPut = "";
  }

  /** A part of this page could not be fetched. @param {() => void} again */
  lost(again) {
    this.said.replaceChildren(this.words.failed_part, " ", button(this.words.again, again));
  }

  /** The title of the list takes the place of the page's own, but never without saying that it is one, and whose. @param {string} title */
  head(title) {
    this.heading.textContent = title || this.name;
    document.title = title ? this.title.replace(this.name, () => `${this.name}: ${title}`) : this.title;
    document.documentElement.classList.toggle("rp-reads", Boolean(title));
    this.heading.dir = title ? "auto" : "";
    this.eyebrow.remove();
    this.byline.remove();
    if (!title) return;
    this.heading.before(this.eyebrow);
    this.heading.after(this.byline);
  }

  warn() {
    this.alerts.replaceChildren(...this.complaints.map((line) => element("p", {}, line)));
  }

  /** @param {string} text */
  tell(text) {
    this.said.textContent = text;
  }
}

/** What someone else wrote, in quotation marks and not too long. @param {string} text */
export const quoted = (text) => `“${brief(text)}”`;

/** The first of many such texts. @param {readonly string[]} texts */
const named = (texts) => [...texts.slice(0, TOLD).map(quoted), ...(texts.length > TOLD ? ["…"] : [])].join(", ");

const root = document.getElementById("rp-reading");
if (root) new Reading(root).start();

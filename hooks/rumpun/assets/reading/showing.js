// @ts-check
/**
 * A reading list as students see it and as it is printed: what to do, the pages in their order with their references, and the link with a
 * QR code of it. What cannot be fetched or is no longer there is named, and the rest is shown.
 *
 * @typedef {import("./page.js").Reading} Reading
 * @typedef {import("./shelf.js").Page} Page
 * @typedef {{ place: string, note: string, page: Page | undefined, failed: boolean }} Entry `page` is undefined for what is not there
 */
import { button, element, fill } from "../shared/elements.js";
import { brief } from "../shared/plain_text.js";
import { runsOf } from "../shared/reference_runs.js";
import { Outputs } from "./outputs.js";

const STYLE = "rumpun.citation-style"; // where cite.js keeps the reader's choice for all pages
const CAPACITY = 2331; // characters in the largest QR code at its level
const PRINTED = 400; // characters of a link that somebody might still type

export class Showing {
  /** @param {Reading} reading */
  constructor(reading) {
    const { words, list } = reading;
    this.reading = reading;
    this.words = words;
    /** @type {Entry[]} */
    this.entries = list.items.map((item) => ({ ...item, page: undefined, failed: false }));
    this.style = list.style || remembered(reading.styles.map(([slug]) => slug));
    this.items = element("ol", { class: "rp-read__list", "aria-busy": true });
    this.status = element("div", { role: "status", class: "rp-read__said" }, words.loading);
    this.outputs = new Outputs(reading, this);
    this.figure = element("figure", { class: "rp-read__code" });
    this.root = element(
      "div", {},
      ...(list.course ? [element("p", { class: "rp-read__course", dir: "auto" }, list.course)] : []),
      ...paragraphs(list.text).map((line) => element("p", { class: "rp-read__text", dir: "auto" }, line)),
      ...(list.edition ? [element("p", { class: "rp-hint" }, fill(words.pinned, { date: this.dateOf(list.edition) }))] : []),
      this.bar(), this.status, this.items, this.figure, this.outputs.root,
    );
  }

  /** @param {string} edition */
  dateOf(edition) {
    return this.reading.editions.find(([date]) => date === edition)?.[1] ?? edition;
  }

  bar() {
    const { reading, words } = this;
    const select = element("select", {}, ...reading.styles.map(([slug, name]) => new Option(name, slug)));
    select.value = this.style;
    select.addEventListener("change", () => {
      this.style = reading.list.style = select.value;
      reading.note(false);
      this.draw();
      this.code();
    });
    const style = element("label", {}, `${words.style} `, select);
    return element(
      "p", { class: "rp-read__buttons" }, style, button(words.print, () => window.print()), button(words.copy_link, () => reading.copyLink()),
      button(words.change, () => reading.take()),
    );
  }

  // --- data ------------------------------------------------------------------------------------------------------

  /** Fetches what is not there yet; what fails can be tried again. */
  async load() {
    const { reading, words } = this;
    await Promise.all(
      this.entries.filter(({ page }) => !page).map(async (entry) => {
        entry.failed = false;
        entry.page = await reading.shelf.page(entry.place, reading.list.edition).catch(() => {
          entry.failed = true;
          return undefined;
        });
      }),
    );
    this.draw();
    const failed = this.entries.filter((entry) => entry.failed).length;
    const gone = this.entries.filter((entry) => !entry.page && !entry.failed).length;
    const takenBack = this.entries.filter(({ page }) => page?.gone).length;
    const said = [
      ...(this.entries.length ? [] : [element("p", {}, words.nothing)]),
      ...(gone ? [element("p", {}, fill(reading.list.edition ? words.some_gone_edition : words.some_gone, { n: gone }))] : []),
      ...(takenBack ? [element("p", {}, fill(words.some_withdrawn, { n: takenBack }))] : []),
      ...(failed ? [element("p", {}, fill(words.some_failed, { n: failed }), " ", button(words.again, () => this.load()))] : []),
    ];
    this.status.replaceChildren(...said);
    this.items.ariaBusy = null;
    this.reading.root.dataset.rpReady = ""; // for whoever waits for it
    await this.code();
  }

  // --- what is shown ---------------------------------------------------------------------------------------------

  draw() {
    this.items.replaceChildren(...this.entries.map((entry) => this.item(entry)));
    this.outputs.refresh();
  }

  /** @param {Entry} entry */
  item({ place, note, page, failed }) {
    const { words } = this;
    const said = note ? [element("p", { class: "rp-read__note", dir: "auto" }, note)] : [];
    if (!page) return element("li", {}, element("p", {}, element("strong", {}, brief(place)), " ", element("span", { class: "rp-read__lost" }, failed ? words.not_fetched : words.gone)), ...said);
    if (page.gone) return withdrawn(page, page.gone, words, said);
    const cited = element("p", {}, ...drawn(page.cite[this.style]));
    const reference = page.references && element("p", { class: "rp-read__reference" }, ...drawn(page.references[this.style]));
    return element(
      "li", {}, element("p", {}, element("a", { href: page.url }, element("strong", {}, page.title)), " ", element("span", { class: "rp-muted" }, [page.kind, page.read].filter(Boolean).join("; "))),
      ...said,
      ...(reference ? [reference, element("details", {}, element("summary", {}, words.cite_page), cited), element("p", { class: "rp-read__where" }, ...drawn(page.cite[this.style]))] : [cited]),
    );
  }

  /** What can be taken along: all that was found and not taken back. @returns {(Entry & { page: Page })[]} */
  get there() {
    return this.entries.flatMap((entry) => (entry.page && !entry.page.gone ? [{ ...entry, page: entry.page }] : []));
  }

  /** The link, and its QR code where one can hold it. */
  async code() {
    const { reading, words } = this;
    const { link, stamp, list } = reading;
    const said = [
      element("a", { href: link, class: "rp-read__link" }, link.length > PRINTED ? `${link.slice(0, PRINTED)}…` : link),
      element("span", {}, [fill(words.stamp, { version: stamp.version || words.no_version }), stamp.date && fill(words.stamp_date, { date: stamp.date })].filter(Boolean).join(" · ")),
    ];
    const { picture } = await import("./qr_picture.js").catch(() => ({ picture: undefined }));
    const drawing = picture?.(link, fill(words.qr_name, { title: list.title || words.untitled }));
    const caption = element("figcaption", {}, element("strong", {}, drawing ? words.qr : words.link), ...said, ...(drawing ? [] : [element("span", {}, picture ? fill(words.qr_over, { n: link.length, most: CAPACITY }) : words.qr_failed)]));
    this.figure.replaceChildren(...(drawing ? [drawing] : []), caption);
  }
}

/** What stands in the list for a page that was taken back: why, and what to read instead. @param {Page} page @param {string} reason @param {Record<string, string>} words @param {Node[]} said */
function withdrawn({ title, kind, url, instead }, reason, words, said) {
  const name = element("a", { href: url }, element("strong", {}, title));
  return element(
    "li", {}, element("p", {}, name, " ", element("span", { class: "rp-muted" }, kind)), ...said,
    element("p", {}, element("span", { class: "rp-read__lost" }, fill(words.withdrawn, { reason }))),
    ...(instead ? [element("p", {}, `${words.instead} `, element("a", { href: instead.url }, instead.title))] : []),
  );
}

/** A formatted reference as elements. @param {string} html sanitised where it was formatted */
export const drawn = (html) =>
  runsOf(html ?? "").map(({ text, italic, href }) => {
    const run = italic ? element("em", {}, text) : text;
    return href ? element("a", { href, rel: "noopener" }, run) : run;
  });

/** @param {string} text */
export const paragraphs = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** The style that the reader has chosen on any page, else the first. @param {string[]} styles */
function remembered(styles) {
  try {
    const style = localStorage.getItem(STYLE) ?? "";
    return styles.includes(style) ? style : styles[0];
  } catch {
    return styles[0];
  }
}

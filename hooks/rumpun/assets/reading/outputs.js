// @ts-check
/**
 * Takes a reading list away: as text for a course page, a chat or a document, or as references for a reference manager. What writes a form
 * is fetched when it is asked for; the text can be seen before it is copied or saved.
 *
 * @typedef {import("../shared/reference_runs.js").Run} Run
 * @typedef {{ title: string, kind: string, url: string, note: string, reference: Run[] }} Entry
 * @typedef {{ title: string, course: string, text: string[], entries: Entry[], link: string, from: string, words: Record<string, string> }} Handout `from` says which version of the site it shows
 */
import { copyRich } from "../shared/clipboard.js";
import { runsOf } from "../shared/reference_runs.js";
import { button, element, fill } from "../shared/elements.js";
import { joined } from "../shared/reference_files.js";
import { save } from "../shared/saving.js";
import { labelled } from "./fields.js";

/** @type {Record<string, { ending: string, type: string, load: () => Promise<{ write: (handout: Handout) => string }> }>} */
const WRITERS = {
  moodle: { ending: "html", type: "text/html;charset=utf-8", load: () => import("./outputs/moodle.js") },
  markdown: { ending: "md", type: "text/markdown;charset=utf-8", load: () => import("./outputs/markdown.js") },
  message: { ending: "txt", type: "text/plain;charset=utf-8", load: () => import("./outputs/message.js") },
};

export class Outputs {
  /** @param {import("./page.js").Reading} reading @param {import("./showing.js").Showing} showing */
  constructor(reading, showing) {
    const { words, formats } = reading;
    this.reading = reading;
    this.showing = showing;
    this.words = words;
    this.turn = 0;
    const texts = Object.keys(WRITERS).map((name) => new Option(words[`form_${name}`], name));
    this.form = element("select", {}, ...texts, ...formats.map(({ ending, name }) => new Option(name, ending)));
    this.what = element("select", {}, ...["works", "pages", "both"].map((what) => new Option(words[`what_${what}`], what)));
    this.whatField = labelled(words.what, this.what);
    this.preview = element("textarea", { readonly: true, rows: 8, "aria-label": words.preview, spellcheck: "false" });
    this.said = element("p", { role: "status", class: "rp-hint" });
    this.copying = button(words.copy, () => this.copy());
    this.saving = button(words.save, () => this.save());
    this.root = element(
      "details", { class: "rp-read__outputs" }, element("summary", {}, words.outputs),
      element("div", { class: "rp-read__row" }, labelled(words.form, this.form), this.whatField),
      this.said, this.preview, element("p", { class: "rp-read__buttons" }, this.copying, this.saving),
    );
    this.root.addEventListener("toggle", () => this.refresh());
    for (const select of [this.form, this.what]) select.addEventListener("change", () => this.refresh());
  }

  /** Writes the list anew in the chosen form, once somebody looks. */
  async refresh() {
    if (!this.root.open) return;
    const turn = ++this.turn;
    const { words } = this;
    const format = this.reading.formats.find(({ ending }) => ending === this.form.value);
    this.whatField.hidden = !format;
    for (const own of [this.copying, this.saving]) own.disabled = true;
    this.preview.value = "";
    this.said.textContent = words.loading;
    /** @type {[text: string, said: string]} */
    const [text, said] = await (format ? this.references(format) : this.written()).catch((error) => ["", fill(words.output_failed, { name: error.address ?? "" })]);
    if (turn !== this.turn) return; // another form has been asked for meanwhile
    this.preview.value = text;
    this.said.textContent = said;
    for (const own of [this.copying, this.saving]) own.disabled = !text;
  }

  /** @returns {Promise<[string, string]>} */
  async written() {
    const { write } = await WRITERS[this.form.value].load();
    return [write(this.handout()), this.withLost(this.words[`hint_${this.form.value}`])];
  }

  /** @param {import("../shared/reference_files.js").Format} format @returns {Promise<[string, string]>} */
  async references(format) {
    const { sources } = await import("./outputs/references.js");
    const { shelf, list } = this.reading;
    const addresses = sources(this.showing.there.map(({ page }) => page), this.what.value, shelf.rootOf(list.edition));
    if (!addresses.length) return ["", this.words.no_works];
    return [await joined(addresses, format, ""), this.withLost(fill(this.words.hint_references, { n: addresses.length }))];
  }

  /** A hint, with the pages of the list that cannot be taken along. @param {string} hint */
  withLost(hint) {
    const { entries, there } = this.showing;
    const places = new Set(there.map(({ place }) => place));
    const lost = entries.filter(({ place }) => !places.has(place)).map(({ place, page }) => page?.title ?? place);
    return lost.length ? `${hint} ${fill(this.words.left_out, { names: lost.join("; ") })}` : hint;
  }

  /** @returns {Handout} */
  handout() {
    const { reading, showing, words } = this;
    const { list, link, stamp } = reading;
    const pinned = list.edition && fill(words.pinned, { date: showing.dateOf(list.edition) });
    return {
      title: list.title || words.untitled, course: list.course, text: list.text.split("\n").map((line) => line.trim()).filter(Boolean), link, words,
      from: [pinned, fill(words.stamp, { version: stamp.version || words.no_version })].filter(Boolean).join(" "),
      entries: showing.there.map(({ note, page }) => ({ title: page.title, kind: [page.kind, page.read].filter(Boolean).join("; "), url: page.url, note, reference: runsOf((page.references ?? page.cite)[showing.style] ?? "") })),
    };
  }

  /** The Moodle form goes on the clipboard as formatted text as well, so that it can be pasted into Moodle's editor and into its source. */
  async copy() {
    const text = this.preview.value;
    const done = this.form.value === "moodle" ? await copyRich(Promise.resolve({ html: text, plain: text })) : await navigator.clipboard.writeText(text).then(() => true, () => false);
    if (!done) this.preview.select();
    this.said.textContent = done ? this.words.output_copied : this.words.output_by_hand;
  }

  save() {
    const { ending, type } = WRITERS[this.form.value] ?? { ending: this.form.value, type: this.reading.formats.find((each) => each.ending === this.form.value)?.media_type ?? "" };
    const name = `${this.words.file}.${ending}`;
    save(this.preview.value, name, type);
    this.said.textContent = fill(this.words.saved, { file: name });
  }
}

// @ts-check
/**
 * What the reader sees of the prior-research table in the making: four steps, what is said of them, and the preview. The complete
 * table of the page folds away as soon as there is a table of the reader's own.
 *
 * @typedef {import("./state.js").State} State
 * @typedef {import("./finished_table.js").FinishedTable} FinishedTable
 * @typedef {import("../own/study.js").OwnStudy} OwnStudy
 */
import { ColumnStep, OwnStep, TakeStep } from "./controls.js";
import { element } from "../shared/elements.js";
import { StudyChooser } from "./studies.js";
import { format } from "../shared/selection.js";

/** Narrower screens begin with the longer steps closed. */
const WIDE = 720;

export class View {
  /**
   * @param {HTMLElement} root @param {HTMLElement} whole the complete table
   * @param {Record<string, string>} words @param {[string, string, string][]} styles
   * @param {import("./controls.js").Acts} acts
   * @param {() => Promise<import("../shared/knowledge.js").Listed[]>} index @param {import("./studies.js").Table} table
   */
  constructor(root, whole, words, styles, acts, index, table) {
    this.words = words;
    this.ownPage = root.dataset.own ?? "";
    this.chooser = new StudyChooser(words, index, table);
    this.own = new OwnStep(words, acts);
    this.columns = new ColumnStep(words, JSON.parse(root.dataset.columns ?? "{}"), acts);
    this.taking = new TakeStep(words, styles, acts);
    /** What was wrong with what the reader brought along, where it is seen first; and what came of their last step. */
    this.warning = element("div", { role: "status", class: "rp-said" });
    this.said = element("div", { role: "status", class: "rp-said" });
    this.preview = element("div", { class: "rp-prior__preview", "data-embed": true });
    this.whole = element("details", { class: "rp-prior__all" }, element("summary", {}, element("h2", {}, whole.dataset.title ?? "")));
    whole.before(this.whole);
    this.whole.append(whole);
    root.append(
      element("h2", {}, words.build), element("p", {}, words.intro), this.warning,
      this.chooser.element, this.own.element, this.columns.element, this.taking.element, this.said, this.preview,
    );
    const chosen = table.ids().length > 0;
    this.chooser.element.open = !chosen;
    this.columns.element.open = document.documentElement.clientWidth > WIDE;
    this.fold(chosen);
    root.hidden = false;
  }

  /** @param {boolean} away whether the complete table gives way to the reader's own */
  fold(away) {
    this.whole.open = !away;
  }

  /** @param {string[]} lines */
  warn(lines) {
    this.warning.replaceChildren(...lines.map((line) => element("p", {}, line)));
  }

  /** @param {string[]} lines @param {...Node} more */
  say(lines, ...more) {
    this.said.replaceChildren(...lines.filter(Boolean).map((line) => element("p", {}, line)), ...more);
  }

  /** @param {State} state @param {OwnStudy | undefined} own */
  controls(state, own) {
    this.href = this.ownPage + (state.ids.length ? `?s=${format(state.ids)}` : "");
    this.chooser.show();
    this.columns.show(state.columns);
    this.taking.show(state);
    this.own.show(own?.title, state.own, this.href);
  }

  clear() {
    this.preview.replaceChildren();
  }

  /** @param {FinishedTable} finished @param {boolean} compared whether there is an own study @param {ReturnType<typeof import("./preview.js").draw>} drawn */
  show(finished, compared, { hint, body }) {
    const { words } = this;
    const drafted = finished.checks.includes(words.drafts);
    const empty = !compared && finished.rows.some((row) => row.includes(words.fill_in));
    const link = element("a", { href: this.href ?? this.ownPage }, words.own_fill);
    const caution = drafted ? [words.drafts_short] : empty ? [words.drafts_empty, " ", link] : [];
    const note = caution.length ? [element("p", { class: "rp-caution" }, ...caution)] : [];
    this.body = body;
    this.preview.replaceChildren(element("h2", {}, words.preview), hint, ...note, body);
  }
}

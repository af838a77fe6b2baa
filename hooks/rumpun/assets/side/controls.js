// @ts-check
/**
 * What the reader works the side-by-side table with: the chosen columns, the picker, the views, the rows, the way out. Made by the script,
 * since without it none of this would do anything. Drawn anew it keeps the focus where it was.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("./page.js").SideBySide} Side
 */

import { button, element, fill } from "../shared/elements.js";
import { format, read } from "../shared/selection.js";

const VIEWS = /** @type {const} */ (["all", "same", "partly", "different"]);

export class Controls {
  /** @param {Side} side @param {HTMLElement} picker */
  constructor(side, picker) {
    const { words } = side;
    this.side = side;
    this.words = words;
    this.chosen = element("ol", { class: "rp-side__chosen", "aria-label": words.chosen });
    this.alerts = element("div", { role: "alert", class: "rp-side__alerts" });
    this.status = element("p", { role: "status", class: "rp-hint" }, words.loading);
    this.said = element("p", { role: "status", class: "rp-side__said rp-hint" });
    this.part = element("p", { class: "rp-hint" });
    this.foreign = element("p", { class: "rp-hint", hidden: true }, `${words.foreign} `, button(words.keep, () => side.keep()));
    this.views = new Map(VIEWS.map((view) => [view, button(words[`view_${view}`], () => this.show(() => (side.view = view)))]));
    this.rows = element("div", { class: "rp-side__rows" });
    this.filled = this.check(words.filled, !side.withEmpty, (on) => (side.withEmpty = !on));
    this.transposed = this.check(words.transpose, side.transposed, (on) => (side.transposed = on));
    this.table = element("a", {}, side.root.dataset.tableName ?? "");
    this.own = element("a", {}, side.root.dataset.ownName ?? "");
    this.address = element("input", { readonly: true, "aria-label": words.copy_by_hand });
    this.byHand = element("p", { hidden: true }, `${words.copy_by_hand} `, this.address);
    this.root = element(
      "div", { class: "rp-side__controls", "data-unsearched": true },
      this.chosen, picker, this.alerts, this.foreign,
      element("div", { role: "group", "aria-label": words.view, class: "rp-side__views" }, ...this.views.values()),
      element("details", { class: "rp-panel" }, element("summary", {}, words.rows), this.rows),
      element("p", { class: "rp-side__checks" }, this.filled, this.transposed),
      element("p", { class: "rp-side__ways" }, button(words.copy, () => this.copy()), button(words.print, () => window.print()), this.table, this.own),
      this.byHand, this.part, this.status, this.said,
    );
  }

  /** @param {string} label @param {boolean} checked @param {(on: boolean) => void} change */
  check(label, checked, change) {
    const box = element("input", { type: "checkbox", checked });
    box.addEventListener("change", () => this.show(() => change(box.checked)));
    return element("label", {}, box, ` ${label}`);
  }

  /** @param {() => void} change */
  show(change) {
    change();
    this.said.textContent = "";
    this.side.draw();
  }

  /** @param {string} text */
  tell(text) {
    this.said.textContent = text;
  }

  /** @param {{ columns: Column[], counts: { all: number, same: number, partly: number, different: number }, empty: number }} drawn */
  draw({ columns, counts, empty }) {
    const { side, words } = this;
    this.drawChosen();
    this.drawAlerts();
    if (side.rows && !this.rows.hasChildNodes()) this.drawRows();
    for (const [view, own] of this.views) {
      own.textContent = `${words[`view_${view}`]} (${counts[view]})`;
      own.ariaPressed = String(view === side.view);
    }
    const part = columns.find((column) => column.case && column.id !== column.study.id && side.ids.includes(column.study.id));
    this.part.textContent = part ? fill(words.part, { case: part.name, study: part.study.name }) : "";
    const rest = counts.all - counts.same - counts.partly - counts.different;
    this.status.textContent = side.rows ? [fill(words.count, { ...counts, rest }), empty === 1 ? words.empty_one : empty ? fill(words.empty, { n: empty }) : ""].join(" ").trim() : "";
    const kept = read().map(({ id }) => id);
    this.foreign.hidden = !kept.length || format(kept) === format(side.ids) || !side.ids.length;
    const address = side.ids.length ? `?s=${format(side.ids)}` : "";
    this.table.href = `${side.root.dataset.table}${address}`;
    this.own.href = `${side.root.dataset.own}${address}`;
  }

  drawChosen() {
    const { side, words } = this;
    const { act = "", id: former = "" } = document.activeElement instanceof HTMLElement && this.chosen.contains(document.activeElement) ? document.activeElement.dataset : {};
    const last = side.ids.length - 1;
    const place = [...this.chosen.children].findIndex((item) => item instanceof HTMLElement && item.dataset.id === former);
    this.chosen.replaceChildren(...side.ids.map((id, index) => {
      const name = side.nameOf(id);
      const own = (/** @type {string} */ kind, /** @type {string} */ sign, /** @type {() => void} */ go, /** @type {boolean} */ disabled) =>
        button(sign, go, { "aria-label": fill(words[kind], { name }), title: fill(words[kind], { name }), "data-act": kind, "data-id": id, disabled });
      return element(
        "li", { "data-id": id }, element("span", {}, name),
        own("left", "←", () => side.move(id, -1), index === 0), own("right", "→", () => side.move(id, 1), index === last), own("remove", "×", () => side.remove(id), false),
      );
    }));
    if (act) this.focus(act, former, place);
  }

  /** Back to the button that had the focus, or to the nearest that can have it. @param {string} act @param {string} id @param {number} place */
  focus(act, id, place) {
    const item = [...this.chosen.children].find((each) => each instanceof HTMLElement && each.dataset.id === id) ?? this.chosen.children[Math.min(place, this.chosen.children.length - 1)];
    const buttons = /** @type {HTMLElement[]} */ ([...(item?.querySelectorAll("button:enabled") ?? [])]);
    const target = buttons.find((each) => each.dataset.act === act) ?? buttons[0] ?? this.root.querySelector("summary");
    target?.focus({ preventScroll: true });
  }

  /** Said again only when it has changed. */
  drawAlerts() {
    const texts = [...this.side.problems.values()];
    if ([...this.alerts.children].map((each) => each.firstChild?.textContent).join("|") === texts.join("|")) return;
    this.alerts.replaceChildren(...[...this.side.problems].map(([kind, text]) => {
      const again = kind === "failed" ? [" ", button(this.words.retry, () => this.side.load())] : [];
      return element("p", {}, text, ...again);
    }));
  }

  /** A checkbox for each row, and one for each group. */
  drawRows() {
    const rows = /** @type {import("./rows.js").Rows} */ (this.side.rows);
    for (const [group, each] of rows.groups) {
      const ids = each.map(({ id }) => id);
      const boxes = each.map(({ id, label }) => this.check(label, rows.wanted.has(id), (on) => (rows.set([id], on), update())));
      const whole = this.check(this.words.rows_all, false, (on) => {
        rows.set(ids, on);
        for (const box of boxes) /** @type {HTMLInputElement} */ (box.firstChild).checked = on;
        update();
      });
      const all = /** @type {HTMLInputElement} */ (whole.firstChild);
      const update = () => {
        const wanted = ids.filter((id) => rows.wanted.has(id)).length;
        all.checked = wanted === ids.length;
        all.indeterminate = wanted > 0 && wanted < ids.length;
      };
      update();
      this.rows.append(element("fieldset", {}, element("legend", {}, this.words[`group_${group}`], " ", whole), element("div", {}, ...boxes)));
    }
  }

  /** The address of the very table; where the clipboard is closed, it can be copied by hand. */
  async copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      this.tell(this.words.copied);
    } catch {
      this.byHand.hidden = false;
      this.address.value = location.href;
      this.address.select();
    }
  }
}

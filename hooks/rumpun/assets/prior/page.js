// @ts-check
/**
 * Makes a reader's own prior-research table: which studies, compared with which own study, in which columns, taken away in which
 * form. What the reader settles lives in the address; without a choice nothing is fetched and the complete table stays in sight.
 */
import { Knowledge } from "../shared/knowledge.js";
import * as ownStudy from "../own/study.js";
import { button, fill } from "../shared/elements.js";
import { finish } from "./finish.js";
import { load } from "./load.js";
import { byYear, moved } from "./order.js";
import { paperFor } from "./papers.js";
import { MOST_ROWS, queryOf, readState } from "./state.js";
import { View } from "./view.js";
import { MOST, onChange, read, remove, renew, renewedIds, write } from "../shared/selection.js";

/** @typedef {import("./finished_table.js").FinishedTable} FinishedTable */

/** How many studies of the page are taken when the reader has chosen none. */
const MOST_OF_PAGE = 20;

class PriorTable {
  /** @param {HTMLElement} root @param {HTMLElement} whole the complete table */
  constructor(root, whole) {
    /** @type {Record<string, string>} */
    this.words = JSON.parse(root.dataset.words ?? "{}");
    /** @type {[string, string, string][]} id, short name, name */
    this.styles = JSON.parse(root.dataset.styles ?? "[]");
    /** @type {import("./finish.js").Told} */
    this.told = { words: this.words, styles: this.styles, columns: JSON.parse(root.dataset.columns ?? "{}"), values: JSON.parse(root.dataset.values ?? "{}") };
    this.slugs = this.styles.map(([, slug]) => slug);
    this.knowledge = Knowledge.ofPage();
    const rows = /** @type {HTMLElement[]} */ ([...whole.querySelectorAll("tr[data-id]")]);
    this.listed = rows.map((row) => row.dataset.id ?? "");
    /** What the reader has put aside, as last seen. */
    this.kept = read();
    /** Names of studies and cases, as far as they have been met. @type {Map<string, string>} */
    this.names = new Map(this.kept.map(({ id, name }) => [id, name]));
    for (const { dataset } of rows) this.names.set(dataset.id ?? "", dataset.name ?? "");
    const found = readState(location.search, this.slugs);
    this.state = found.state;
    /** Whether the rows stand by year and author; an address, and a reader who moves a row, have an order of their own. */
    this.byYear = !new URLSearchParams(location.search).has("s");
    if (this.byYear) this.state.ids = this.kept.map(({ id }) => id);
    /** What was wrong with what the reader brought along; it stays until the reader changes something. */
    this.complaints = this.complaintsOf(found);
    /** @type {FinishedTable | undefined} */
    this.finished = undefined;
    /** Fetched with the first table, so that copying can begin within the click. @type {typeof import("./take.js") | undefined} */
    this.taking = undefined;
    this.turn = 0;
    /** @type {View} */
    this.view = this.viewOn(root, whole);
  }

  /** @param {ReturnType<typeof readState>} found */
  complaintsOf({ over, broken, unknownColumns }) {
    const { words } = this;
    return [
      ...(broken.length ? [fill(words.broken, { names: broken.join(", ") })] : []),
      ...(over.length ? [fill(words.over, { n: MOST_ROWS, names: over.join(", ") })] : []),
      ...(unknownColumns.length ? [fill(words.columns_unknown, { names: unknownColumns.join(", ") })] : []),
    ];
  }

  /** @param {HTMLElement} root @param {HTMLElement} whole @returns {View} */
  viewOn(root, whole) {
    const { words } = this;
    /** @type {import("./controls.js").Acts} */
    const acts = {
      columns: (columns) => (columns.length ? this.settle({ columns }) : this.view.say([words.columns_one])),
      style: (style) => this.settle({ style }),
      number: (number) => this.settle({ number }),
      paper: (name) => this.settle({ paper: paperFor(name, this.state.columns.length) }),
      own: (own) => this.settle({ own }),
      take: (kind) => this.take(({ download }, finished) => download(finished, kind), (finished) => fill(words.taken, { file: `${finished.file}.${kind}` })),
      copy: () => this.take(({ copy }, finished) => copy(finished, this.view.body), (_, done) => (done ? words.copied : words.copy_by_hand)),
    };
    return new View(root, whole, words, this.styles, acts, () => this.knowledge.index(), {
      ids: () => this.state.ids,
      name: (id) => this.nameOf(id),
      change: (ids, said) => this.choose(ids, said),
      all: () => this.choose(this.listed.slice(0, MOST_OF_PAGE), this.overPage()),
      pageSize: Math.min(this.listed.length, MOST_OF_PAGE),
    });
  }

  /** @param {string} id */
  nameOf(id) {
    return this.names.get(id) ?? this.view.chooser.nameOf(id) ?? id;
  }

  overPage() {
    const { length } = this.listed;
    return length > MOST_OF_PAGE ? fill(this.words.over_page, { total: length, n: MOST_OF_PAGE }) : "";
  }

  // --- what the reader does ----------------------------------------------------------------------------------

  /** Takes other studies; a choice that the tray has room for is also the one for the other tools. @param {string[]} ids @param {string} said */
  choose(ids, said = "") {
    this.complaints = [];
    if (moved(this.state.ids, ids)) this.byYear = false;
    this.state.ids = ids;
    if (ids.length <= MOST) {
      write(ids.map((id) => ({ id, name: this.nameOf(id) })));
      this.kept = read(); // a browser that keeps nothing has nothing for us to follow
    }
    this.view.fold(ids.length > 0);
    return this.update([said]);
  }

  /** @param {Partial<import("./state.js").State>} change */
  settle(change) {
    this.complaints = [];
    Object.assign(this.state, change);
    this.state.paper = paperFor(this.state.paper, this.state.columns.length);
    return this.update();
  }

  /** What is put into the tray or taken out of it elsewhere comes and goes here too. */
  follow() {
    const now = read();
    const before = this.kept.map(({ id }) => id);
    const after = now.map(({ id }) => id);
    for (const { id, name } of now) this.names.set(id, name);
    this.kept = now;
    const stay = this.state.ids.filter((id) => after.includes(id) || !before.includes(id));
    const come = after.filter((id) => !before.includes(id) && !stay.includes(id));
    const ids = [...stay, ...come].slice(0, MOST_ROWS);
    if (ids.join() === this.state.ids.join()) return undefined;
    this.state.ids = ids;
    this.view.fold(ids.length > 0);
    return this.update();
  }

  /**
   * Takes the table away; with nothing chosen it is that of all studies of the page.
   * @param {(taking: typeof import("./take.js"), finished: FinishedTable) => Promise<unknown>} work @param {(finished: FinishedTable, done: unknown) => string} told
   */
  async take(work, told) {
    const said = [];
    if (!this.state.ids.length) {
      this.state.ids = this.listed.slice(0, MOST_OF_PAGE);
      this.view.fold(true);
      said.push(this.overPage());
    }
    if (!this.finished) await this.update(said);
    const { finished, taking } = this;
    if (!finished || !taking) return;
    try {
      const done = await work(taking, finished);
      this.view.say([...said, told(finished, done)]);
    } catch {
      this.view.say([this.words.take_failed]);
    }
  }

  // --- drawing -----------------------------------------------------------------------------------------------

  /** Draws everything anew for the state as it is now, and notes it in the address. @param {string[]} said */
  async update(said = []) {
    const turn = ++this.turn;
    const { state, view } = this;
    this.finished = undefined;
    this.note();
    view.say(said);
    if (!state.ids.length) return view.clear();
    const loaded = await load(this.knowledge, state.ids).catch(() => undefined);
    if (turn !== this.turn) return undefined; // the reader has gone on meanwhile
    if (!loaded) return this.failed(said, this.words.failed_all);
    for (const { id, name } of loaded.columns) this.names.set(id, name);
    state.ids = renewedIds(state.ids, (id) => loaded.asked.get(id));
    this.order(loaded);
    renew((id) => loaded.asked.get(id));
    this.taking = loaded.taking;
    this.drop(loaded.unknown);
    this.note();
    this.finished = finish(loaded, state, this.told);
    loaded.credit(loaded.columns.map(({ study }) => ({ ...study, href: this.knowledge.address(study.href) })));
    if (this.finished) view.show(this.finished, loaded.own !== undefined, loaded.draw(this.finished, this.words, loaded.own !== undefined));
    else view.clear();
    if (!loaded.failed.length) return view.say(said);
    return this.failed(said, fill(this.words.failed, { names: loaded.failed.map((id) => this.nameOf(id)).join(", ") }));
  }

  /** Puts the rows in order, or notes that they are in it already, so that the next one finds its place. @param {import("./load.js").Loaded} loaded */
  order(loaded) {
    const sorted = byYear(loaded.columns, document.documentElement.lang);
    const ids = sorted.map(({ id }) => id);
    if (!this.byYear) this.byYear = ids.join() === loaded.columns.map(({ id }) => id).join();
    if (!this.byYear) return;
    loaded.columns = sorted;
    this.state.ids = [...ids, ...this.state.ids.filter((id) => !ids.includes(id))];
  }

  /** Shows the state in the controls and in the address. */
  note() {
    this.view.warn(this.complaints);
    this.view.controls(this.state, ownStudy.read());
    // In a frame the address stays as it was embedded.
    if (document.documentElement.classList.contains("rp-embed")) return;
    history.replaceState(history.state, "", location.pathname + queryOf(this.state, this.slugs[0]) + location.hash);
  }

  /** @param {string[]} said @param {string} words */
  failed(said, words) {
    this.view.say([...said, words], button(this.words.again, () => this.update()));
  }

  /** Takes out what nothing stands behind, and says so: a slip in the address, or a study that is gone. @param {string[]} unknown */
  drop(unknown) {
    if (!unknown.length) return;
    const gone = unknown.filter((id) => this.kept.some((each) => each.id === id));
    const strange = unknown.filter((id) => !gone.includes(id));
    if (gone.length) this.complaints.push(fill(this.words.gone, { names: gone.map((id) => this.nameOf(id)).join(", ") }));
    if (strange.length) this.complaints.push(fill(this.words.unknown, { names: strange.join(", ") }));
    this.state.ids = this.state.ids.filter((id) => !unknown.includes(id));
    this.kept = this.kept.filter(({ id }) => !gone.includes(id));
    for (const id of gone) remove(id);
    this.view.fold(this.state.ids.length > 0);
  }
}

const root = document.getElementById("rp-prior");
const whole = document.getElementById("rp-prior-all");
if (root && whole) {
  const table = new PriorTable(root, whole);
  onChange(() => table.follow());
  ownStudy.onChange(() => table.update());
  table.update();
}

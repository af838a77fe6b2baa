// @ts-check
/**
 * What the reader has put aside for comparing: a button for each place that `parts.pick` marks, and the tray that follows from page
 * to page. Loaded everywhere, so it stays small; whoever draws such places later calls `picks`.
 */

import { MOST, add, format, onChange, read, remove, renew, write } from "../shared/selection.js";

const tray = document.getElementById("rp-tray");
/** @type {Record<string, string>} */
const words = JSON.parse(tray?.dataset.words ?? "{}");

/** @param {string} key @param {Record<string, string | number>} [values] */
const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (all, name) => String(name === "most" ? MOST : values[name] ?? all));

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name @param {Record<string, unknown>} properties @param {(Node | string)[]} children
 */
function make(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const status = make("p", { className: "rp-sr", role: "status" });
const button = (/** @type {string} */ className, /** @type {(Node | string)[]} */ ...children) => make("button", { type: "button", className }, ...children);
// A phone shows how many, and who they are on demand.
const count = button("rp-tray__count");
const list = make("ul", { id: "rp-tray-list" });
const compare = make("a", { className: "rp-action rp-action--main" }, words.compare);
const table = make("a", { className: "rp-tray__table" }, words.table);
const mine = make("a", { className: "rp-tray__table" }, words.own);
const clear = button("rp-tray__clear", words.clear);

/** Puts a button into every place for one that has none yet. @param {ParentNode} [root] */
export function picks(root = document) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-rp-pick]:empty"))) {
    place.append(button("rp-pick__button"));
    place.hidden = false;
    const { rpPick: id = "", name = "", former } = place.dataset;
    if (former) renew((old) => (former.split(" ").includes(old) ? { id, name } : undefined));
  }
  label();
}

/** Every button says what it does now. */
function label() {
  const chosen = new Set(read().map(({ id }) => id));
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-rp-pick]:not(:empty)"))) {
    const { rpPick = "", name = "", whole } = place.dataset;
    const own = chosen.has(rpPick);
    const word = words[(own ? "remove" : "add") + (whole === undefined ? "_short" : "")];
    const sign = make("span", { ariaHidden: "true" }, own ? "✓ " : "+ ");
    place.classList.toggle("rp-pick--chosen", own);
    place.firstElementChild?.replaceChildren(sign, word, make("span", { className: "rp-sr" }, `: ${name}`));
    place.querySelector("[role]")?.remove(); // what was said of a full tray
  }
}

/** Adds or removes what a place stands for; a tray without room says so right there. @param {HTMLElement} place */
function toggle(place) {
  const { rpPick: id = "", name = "" } = place.dataset;
  if (read().some((each) => each.id === id)) return drop(id, name);
  const added = add({ id, name });
  const kept = read();
  if (kept.some((each) => each.id === id)) return tell(say("added", { name, n: kept.length }));
  place.querySelector("[role]")?.remove();
  place.append(make("span", { className: "rp-pick__said", role: "alert" }, say(added ? "unkept" : "full")));
}

/** @param {string} id @param {string} name */
function drop(id, name) {
  remove(id);
  tell(say("removed", { name, n: read().length }));
}

/** Said aloud; not before the tray has been drawn anew. @param {string} text */
const tell = (text) => void setTimeout(() => (status.textContent = text), 100);

function draw() {
  if (!tray) return;
  const chosen = read();
  const address = `?s=${format(chosen.map(({ id }) => id))}`;
  compare.href = tray.dataset.page + address;
  table.href = tray.dataset.table + address;
  mine.href = tray.dataset.own + address;
  count.textContent = chosen.length === 1 ? words.one : say("count", { n: chosen.length });
  list.replaceChildren(
    ...chosen.map(({ id, name }) => {
      const cross = button("rp-tray__drop", "×");
      cross.ariaLabel = cross.title = say("drop", { name });
      cross.dataset.id = id;
      return make("li", {}, make("span", { title: name }, name), cross);
    }),
  );
  tray.hidden = !chosen.length;
  room();
  label();
}

/**
 * The page makes room for the tray, so that it never lies over the end or over what has the focus.
 * Without one it is left alone: to set anything there is to work out the style of every element anew.
 */
function room() {
  const { style } = document.documentElement;
  const taken = tray && !tray.hidden ? `${tray.offsetHeight}px` : "";
  if (style.getPropertyValue("--rp-tray") !== taken) style.setProperty("--rp-tray", taken);
}

document.addEventListener("click", ({ target }) => {
  const place = target instanceof Element && target.closest(".rp-pick__button")?.parentElement;
  if (place) toggle(place);
});

if (tray) {
  const open = (/** @type {boolean} */ wanted) => {
    list.hidden = !wanted;
    count.ariaExpanded = String(wanted);
    room();
  };
  count.setAttribute("aria-controls", list.id);
  count.addEventListener("click", () => open(list.hidden !== false));
  list.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.dataset.id) return;
    const place = [...list.querySelectorAll("button")].indexOf(/** @type {HTMLButtonElement} */ (target));
    drop(target.dataset.id, target.previousElementSibling?.textContent ?? "");
    const left = list.querySelectorAll("button");
    (left[Math.min(place, left.length - 1)] ?? count).focus();
  });
  clear.addEventListener("click", () => (write([]), tell(words.cleared)));
  tray.append(count, list, make("p", {}, compare, table, mine, clear));
  tray.after(status);
  open(matchMedia("(min-width: 45em)").matches);
  new ResizeObserver(room).observe(tray);
  onChange(draw);
  draw();
  picks();
}

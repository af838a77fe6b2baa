// @ts-check
/**
 * Lets the reader tick works of the bibliography, one by one or a group at once, and take them away: as a file for a reference manager or
 * as entries on the clipboard.
 *
 * @typedef {import("../shared/reference_files.js").Format} Format
 */
import { copyRich } from "../shared/clipboard.js";
import { button, element, fill } from "../shared/elements.js";
import { entries, flavours } from "./entries.js";
import { Missing, joined } from "../shared/reference_files.js";
import { save } from "../shared/saving.js";
import { clear, has, keys, recall, set } from "./selection.js";

const panel = /** @type {HTMLElement} */ (document.getElementById("rp-pick"));
/** @type {Record<string, string>} */
const words = JSON.parse(panel.dataset.words ?? "{}");
/** @type {Format[]} */
const formats = JSON.parse(panel.dataset.formats ?? "[]");
/** The tick of every work on this page. @type {Map<string, HTMLInputElement>} */
const ticks = new Map();
/** The place of every work on this page in the whole bibliography. @type {Map<string, number>} */
const places = new Map();
/** The tick of every group, and the works of the group. @type {Map<HTMLInputElement, string[]>} */
const groups = new Map();

const count = element("p", { class: "rp-take__count", role: "status" });
const said = element("p", { role: "status" });
const actions = element("p", { class: "rp-take__actions" });

/** @param {string} key @param {number} n @param {Record<string, string>} [values] */
const counted = (key, n, values = {}) => fill(words[n === 1 ? `${key}_one` : key], { n, ...values });

/** @param {Element} item an entry of the list @returns {string} its key */
function addTick(item) {
  const name = item.querySelector(".rp-more .rp-sr")?.textContent?.trim() || item.id;
  const tick = element("input", { type: "checkbox", "aria-label": fill(words.one, { name }) });
  tick.addEventListener("change", () => change([item.id], tick.checked));
  places.set(item.id, Number(panel.dataset.first) + places.size);
  ticks.set(item.id, tick);
  item.prepend(element("label", { class: "rp-tick" }, tick));
  return item.id;
}

/** @param {Element} list the entries of one group */
function addTicks(list) {
  let heading = list.previousElementSibling;
  while (heading && heading.tagName !== "H2") heading = heading.previousElementSibling;
  const own = [...list.children].map(addTick);
  const tick = element("input", { type: "checkbox" });
  tick.addEventListener("change", () => change(own, tick.checked));
  groups.set(tick, own);
  const title = heading?.firstChild?.textContent?.trim() ?? "";
  const label = element("label", { class: "rp-tick" }, tick, ` ${words.group}`, element("span", { class: "rp-sr" }, ` (${title})`));
  list.before(element("p", { class: "rp-ticks" }, label));
  list.classList.add("rp-refs--ticks");
}

/** @param {readonly string[]} works @param {boolean} ticked */
function change(works, ticked) {
  set(works.map((key) => [key, places.get(key) ?? 0]), ticked);
  said.textContent = "";
  show();
}

/** Every tick and every count says what is selected now. */
function show() {
  const all = keys(places);
  for (const [key, tick] of ticks) tick.checked = has(key);
  for (const [tick, own] of groups) {
    const number = own.filter(has).length;
    tick.checked = number === own.length;
    tick.indeterminate = number > 0 && number < own.length;
  }
  const elsewhere = all.filter((key) => !places.has(key)).length;
  const number = all.length ? counted("count", all.length) : words.none;
  count.textContent = elsewhere ? `${number} (${fill(words.elsewhere, { n: elsewhere })})` : number;
  actions.hidden = !all.length;
  panel.classList.toggle("rp-take--on", all.length > 0);
}

/** Says why there is nothing; a work that no longer exists would spoil every later try, so it goes. @param {readonly string[]} gone */
function drop(gone) {
  change(gone, false);
  said.textContent = fill(words.gone, { name: gone.join(", ") });
}

/** @param {Format} format */
async function download(format) {
  const wanted = keys(places);
  const file = `${words.file}.${format.ending}`;
  said.textContent = words.fetching;
  try {
    save(await joined(wanted, format, panel.dataset.references ?? ""), file, format.media_type);
    said.textContent = counted("done", wanted.length, { file });
  } catch (problem) {
    if (!(problem instanceof Missing)) throw problem;
    const name = problem.address.split("/").pop() ?? "";
    if (problem.gone) drop([name.slice(0, -format.ending.length - 1)]);
    else said.textContent = fill(words.failed, { file: name });
  }
}

async function copy() {
  const coming = entries(keys(places));
  try {
    const copied = await copyRich(coming.then(({ found }) => flavours(found)));
    const { found, gone } = await coming;
    if (gone.length) drop(gone);
    else said.textContent = copied ? counted("copied", found.length) : words.copy_refused;
  } catch (problem) {
    if (!(problem instanceof Missing)) throw problem;
    said.textContent = words.copy_failed;
  }
}

function begin() {
  for (const list of document.querySelectorAll(".rp-refs")) addTicks(list);
  const downloads = formats.map((format) => button(format.name, () => download(format), { "aria-label": fill(words.download, { format: format.name }) }));
  const empty = () => {
    clear();
    said.textContent = "";
    show();
    ticks.values().next().value?.focus(); // the button that had the focus is gone
  };
  actions.append(element("span", {}, words.take), ...downloads, button(words.copy, copy), button(words.clear, empty));
  panel.append(count, actions, said);
  panel.hidden = false;
  const hint = document.getElementById("rp-pick-hint");
  hint?.append(words.hint);
  hint?.removeAttribute("hidden");
  // Also when the browser shows the page again as it was left.
  addEventListener("pageshow", () => {
    recall();
    show();
  });
  recall();
  show();
}

begin();

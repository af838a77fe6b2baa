// @ts-check
/**
 * A finding on the page of its theme: one tap copies how a text refers to its study, in the style that the reader used last, and shows
 * what was copied beside the entry for the list of references. Without this script the first style stands there.
 *
 * @typedef {{ texts?: Record<string, [name: string, html: string]>, references?: Record<string, string> }} Study style -> how the text refers to
 *   it, and its entry
 * @typedef {{ name: string, html: string, entry: string }} Taken what is copied, by what it is called, and the entry
 */
import { copyRich } from "../shared/clipboard.js";
import { element } from "../shared/elements.js";
import { plain, runsOf } from "../shared/reference_runs.js";
import { copier, flavours, remembered, words } from "./cite.js";

/** Address -> what was fetched once. @type {Map<string, Promise<Study>>} */
const fetched = new Map();

/** What reading lists are made from has the references; there a page is called by its Indonesian address. @param {string} id @returns {Promise<Study>} */
function study(id) {
  const { root = "", language = "id" } = document.getElementById("rp-tray")?.dataset ?? {};
  const address = new URL(`${root}data/reading/${language}/studi/${id}.json`, document.baseURI).href;
  const found = fetched.get(address) ?? fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(address))));
  fetched.set(address, found);
  found.catch(() => fetched.delete(address)); // the next tap tries again
  return found;
}

/** A citation as nodes: text, italics and addresses. @param {string} html */
function shown(html) {
  const runs = runsOf(html).map(({ text, italic, href }) => {
    const inner = italic ? element("em", {}, text) : text;
    return href ? element("a", { href, rel: "noopener" }, inner) : inner;
  });
  return element("span", {}, ...runs);
}

/** A number from a list that is not there yet says nothing: then the entry is what one takes along. @param {Study} found @param {string} first its short name @returns {Taken} */
function inStyle({ texts = {}, references = {} }, first) {
  const style = Object.hasOwn(references, remembered()) ? remembered() : first;
  const [[name, html], entry] = [texts[style] ?? ["", ""], references[style] ?? ""];
  return /\p{L}/u.test(plain(runsOf(html))) ? { name, html, entry } : { name: words.in_list, html: entry, entry: "" };
}

/** @param {HTMLElement} part */
function dress(part) {
  const summary = /** @type {HTMLElement} */ (part.querySelector("summary"));
  const { study: id = "", first = "", name: of = "" } = part.dataset;
  const [label, place] = /** @type {HTMLElement[]} */ ([...part.querySelectorAll("small, span")]);
  // Where nothing can be fetched, the first style is there.
  const here = { name: label.textContent ?? "", html: place.innerHTML, entry: "" };
  const status = element("span", { role: "status" });
  const list = element("p", { hidden: true });
  place.after(" ", status);
  place.parentElement?.after(list);
  summary.replaceChildren(words.take, element("span", { class: "rp-sr" }, `: ${of}`));
  summary.addEventListener("click", async () => {
    if (part.hasAttribute("open")) return; // it is being closed
    status.textContent = "";
    const coming = study(id).then((found) => inStyle(found, first), () => here);
    const done = await copyRich(coming.then(({ html }) => flavours(shown(html))));
    const { name, html, entry } = await coming;
    label.textContent = name;
    place.replaceChildren(...shown(html).childNodes);
    if (!done) getSelection()?.selectAllChildren(place);
    status.classList.toggle("rp-copied", done);
    status.textContent = words[done ? "copied" : "refused"];
    const line = shown(entry);
    list.hidden = !entry;
    list.replaceChildren(element("small", {}, words.in_list), " ", line, " ", ...copier(line, `${of}, ${words.in_list}`));
  });
}

for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".rp-c[data-study]"))) dress(part);

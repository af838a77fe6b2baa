// @ts-check
/**
 * A finding on the page of its theme: one tap copies how a text refers to its study, in the style that the reader used last, and shows
 * what was copied beside the entry for the list of references. Without this script the first style stands there.
 *
 * @typedef {{ texts?: Record<string, string>, references?: Record<string, string> }} Study style -> how the text refers to it, and its entry
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

/** A number from a list that is not there yet says nothing: then the entry is what one takes along. @param {Study} found @param {string} first its short name @returns {{ text: string, entry: string }} */
function inStyle({ texts = {}, references = {} }, first) {
  const style = Object.hasOwn(references, remembered()) ? remembered() : first;
  const [text, entry] = [texts[style] ?? "", references[style] ?? ""];
  return { text: /\p{L}/u.test(plain(runsOf(text))) ? text : entry, entry };
}

/** @param {HTMLElement} part */
function dress(part) {
  const summary = /** @type {HTMLElement} */ (part.querySelector("summary"));
  const { study: id = "", first = "" } = part.dataset;
  const [place] = /** @type {HTMLElement[]} */ ([...part.querySelectorAll("span")]);
  const name = part.dataset.name ?? "";
  const status = element("span", { role: "status" });
  const list = element("p", {});
  summary.replaceChildren(words.take, element("span", { class: "rp-sr" }, `: ${name}`));
  summary.addEventListener("click", async () => {
    if (part.hasAttribute("open")) return; // it is being closed
    status.textContent = "";
    // Where nothing can be fetched, the first style is there.
    const coming = study(id).then((found) => inStyle(found, first), () => ({ text: place.innerHTML, entry: "" }));
    const done = await copyRich(coming.then(({ text }) => flavours(shown(text))));
    const { text, entry } = await coming;
    place.replaceChildren(...shown(text).childNodes);
    if (!done) getSelection()?.selectAllChildren(place);
    status.textContent = words[done ? "copied" : "refused"];
    if (!entry || entry === text) return;
    const line = shown(entry);
    list.replaceChildren(element("small", {}, words.in_list), " ", line, " ", ...copier(line, `${name}, ${words.in_list}`));
  });
  place.after(" ", status);
  part.querySelector("p")?.after(list);
}

for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".rp-c[data-study]"))) dress(part);

// @ts-check
/**
 * Choosing a citation style once for all pages, and copying. Without this script every style stands in a list, and each finding and case
 * has the citation of its study and its own in the first style.
 *
 * @typedef {{ name: string, rows: HTMLElement[] }} Cited one thing in one style: how the text refers to it, then its entry in the list
 */
import { copyRich } from "../shared/clipboard.js";
import { button, element } from "../shared/elements.js";

const KEY = "rumpun.citation-style";
const boxes = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".rp-cite"))];
/** The citation of the page itself, which is the pattern for its parts. @type {HTMLElement | null} */
const own = document.querySelector(".rp-cite--page");
/** @type {Record<string, string>} */
export const words = JSON.parse(own?.dataset.words ?? "{}");
/** What draws each citation anew, in the chosen style. @type {((style: string) => void)[]} */
const drawings = [];
/** The public address of the page, wherever it is being read. */
const canonical = document.querySelector("link[rel='canonical']")?.getAttribute("href") ?? location.href;
let chosen = remembered();

/** A browser may keep nothing, and says so with an error. */
export function remembered() {
  try {
    const style = localStorage.getItem(KEY) ?? "";
    return /^(first|short)-note$/.test(style) ? "chicago-notes" : style; // notes were styles of their own once
  } catch {
    return "";
  }
}

/** @param {string} style */
function choose(style) {
  chosen = style;
  try {
    localStorage.setItem(KEY, style);
  } catch {
    // The choice then holds for this page.
  }
  for (const draw of drawings) draw(style);
}

/** Style -> the thing in it, as the page came with it. @param {ParentNode} holder @returns {Map<string, Cited>} */
function citedIn(holder) {
  /** @type {Map<string, Cited>} */
  const found = new Map();
  for (const term of /** @type {NodeListOf<HTMLElement>} */ (holder.querySelectorAll("dt[data-f]"))) {
    /** @type {HTMLElement[]} */
    const rows = [];
    for (let row = term.nextElementSibling; row instanceof HTMLElement && row.tagName === "DD"; row = row.nextElementSibling) rows.push(row);
    found.set(term.dataset.f ?? "", { name: term.textContent ?? "", rows });
  }
  return found;
}

/** The same in a style, or in the first one where the style is not known. @param {Map<string, Cited>} cited @param {string} style */
const inStyle = (cited, style) => /** @type {Cited} */ (cited.get(style) ?? [...cited.values()][0]);

/** @param {Node} entry */
const copyOf = (entry) => [...entry.cloneNode(true).childNodes];

/** What is on the clipboard: the entry with its italics and its address, and without what only our scripts read. @param {HTMLElement} entry */
export function flavours(entry) {
  const copy = element("p", {}, ...copyOf(entry));
  for (const title of copy.querySelectorAll("cite")) title.replaceWith(...title.childNodes);
  for (const link of copy.querySelectorAll("a")) link.removeAttribute("rel");
  return { html: `<meta charset="utf-8">${copy.outerHTML}`, plain: (copy.textContent ?? "").replace(/\s+/g, " ").trim() };
}

/** A button that copies `entry`, and the line that says so. @param {HTMLElement} entry @param {string} name */
export function copier(entry, name) {
  const status = element("span", { role: "status", class: "rp-muted" });
  const copy = button(words.copy, async () => {
    status.textContent = "";
    refresh();
    const done = await copyRich(Promise.resolve(flavours(entry)));
    if (!done) getSelection()?.selectAllChildren(entry);
    status.textContent = words[done ? "copied" : "refused"];
  }, { class: "rp-copy", "aria-label": `${words.copy}: ${name}` });
  return [copy, " ", status];
}

/** Rows as they came with the page, each with its button. @param {HTMLElement[]} rows @param {string} name of what they cite @param {"dd" | "p"} tag @param {(shown: HTMLElement) => void} mend */
function copies(rows, name, tag, mend = () => {}) {
  return rows.map((row) => {
    const copy = element(tag, {}, ...copyOf(row));
    const [label, shown] = /** @type {HTMLElement[]} */ ([...copy.children]);
    mend(shown);
    copy.append(" ", ...copier(shown, `${name}, ${label.textContent}`));
    return copy;
  });
}

/** Where the style is chosen. @param {Map<string, Cited>} cited @param {string} name of what is cited */
function chooser(cited, name) {
  const options = [...cited].map(([style, each]) => element("option", { value: style }, each.name));
  const select = element("select", { "aria-label": `${words.style}: ${name}` }, ...options);
  select.addEventListener("change", () => choose(select.value));
  drawings.push(() => show(select, cited));
  show(select, cited);
  return select;
}

/** @param {HTMLSelectElement} select @param {Map<string, Cited>} cited */
function show(select, cited) {
  select.value = cited.has(chosen) ? chosen : [...cited.keys()][0];
}

/** The box of one thing: the style is chosen where its name stood. @param {HTMLElement} box */
function dress(box) {
  const list = box.querySelector("dl");
  const others = box.querySelector("details");
  const term = list?.querySelector("dt");
  if (!list || !term || !others) return undefined;
  const cited = citedIn(box);
  const name = box.getAttribute("aria-label") ?? "";
  const select = chooser(cited, name);
  term.replaceChildren(select);
  const draw = () => {
    const { name: style, rows } = inStyle(cited, chosen);
    list.replaceChildren(term, ...copies(rows, `${name}, ${style}`, "dd"));
    if (box === own) refresh();
  };
  drawings.push(draw);
  draw();
  others.hidden = true;
  return cited;
}

/** Within the quotation marks of a style, those of a title become single ones. @param {Element} place @param {string} title */
function put(place, title) {
  const before = place.previousSibling?.textContent ?? "";
  place.textContent = before.endsWith("“") ? title.replaceAll("“", "‘").replaceAll("”", "’") : title;
}

/**
 * A finding or a case: how its study is cited, and then our page, with the title and the address of the part.
 * @param {HTMLElement} part @param {Map<string, Cited>} study @param {Map<string, Cited>} page
 */
function dressPart(part, study, page) {
  const summary = part.querySelector("summary");
  const title = part.querySelector("cite")?.textContent ?? "";
  const address = `${canonical}#${part.closest("[id]")?.id}`;
  const panel = /** @type {HTMLTemplateElement | null} */ (document.getElementById("_panel"))?.content.cloneNode(true);
  if (!summary || !(panel instanceof DocumentFragment)) return;
  // The form opens where this finding or case is corrected.
  const wrong = panel.querySelector("a[data-wrong]");
  wrong?.setAttribute("href", `${wrong.getAttribute("href")}#${part.closest("[id]")?.id}`);
  const told = part.dataset.told === undefined ? undefined : kept(`[data-told="${CSS.escape(part.dataset.told)}"]`);
  const unread = kept("[data-of='unread']");
  const name = `${summary.textContent}, ${title}`;
  /** @type {Record<string, (style: string) => HTMLElement[]>} */
  const rows = {
    study: (style) => (told ? [...inStyle(told, style).rows, ...inStyle(study, style).rows.slice(-1)] : inStyle(study, style).rows),
    page: (style) => inStyle(page, style).rows,
    unread: (style) => inStyle(unread, style).rows,
  };
  const mend = (/** @type {HTMLElement} */ shown) => {
    for (const place of shown.querySelectorAll("cite")) put(place, title);
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (shown.querySelectorAll("a:not([rel])"))) point(link, address); // those of works have one
  };
  const lists = /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll("[data-of]"));
  const draw = (/** @type {string} */ style) => {
    for (const list of lists) list.replaceChildren(...copies(rows[list.dataset.of ?? ""](style), name, "p", mend));
  };
  part.replaceChildren(summary, element("p", {}, chooser(page, name)), panel);
  drawings.push(draw);
  draw(chosen);
}

/** What the page keeps for the panels in a template. @param {string} which */
function kept(which) {
  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector(`template${which}`));
  return citedIn(template?.content ?? document.createDocumentFragment());
}

/** @param {HTMLAnchorElement} link @param {string} address */
function point(link, address) {
  link.href = address;
  link.textContent = address;
}

/** A page that keeps its state in the address is cited by the address as it stands now. */
function refresh() {
  if (own?.dataset.state === undefined) return;
  for (const link of own.querySelectorAll("dd a")) point(/** @type {HTMLAnchorElement} */ (link), canonical + location.search);
}

const dressed = new Map(boxes.map((box) => [box, dress(box)]));
const page = own && dressed.get(own);
const ofStudy = document.querySelector(".rp-cite--study");
const study = ofStudy instanceof HTMLElement && dressed.get(ofStudy);

/** @type {NodeListOf<HTMLElement>} */
const parts = document.querySelectorAll(".rp-c");
if (page && study) for (const part of parts) part.addEventListener("toggle", () => dressPart(part, study, page), { once: true });

if (own && own.dataset.state !== undefined) {
  refresh();
  for (const kind of ["focusin", "pointerenter"]) own.addEventListener(kind, refresh);
  new IntersectionObserver(refresh).observe(own);
  // Not yet in every browser; the others see the address of now when they come near the box, and when they copy.
  /** @type {{ navigation?: EventTarget }} */ (window).navigation?.addEventListener("currententrychange", refresh);
}

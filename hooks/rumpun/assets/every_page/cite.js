// @ts-check
/**
 * Choosing a citation style once for all pages, and copying. Without this script every style stands in a list, and each finding
 * has its citation in the first style.
 */
import { copyRich } from "../shared/clipboard.js";
import { button, element } from "../shared/elements.js";

const KEY = "rumpun.citation-style";
const boxes = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".rp-cite"))];
/** The citation of the page itself, which is the pattern for its parts. @type {HTMLElement | null} */
const own = document.querySelector(".rp-cite--page");
/** @type {Record<string, string>} */
const words = JSON.parse(own?.dataset.words ?? "{}");
/** What draws each citation anew, in the chosen style. @type {((style: string) => void)[]} */
const drawings = [];
/** The public address of the page, wherever it is being read. */
const canonical = document.querySelector("link[rel='canonical']")?.getAttribute("href") ?? location.href;
let chosen = remembered();

/** A browser may keep nothing, and says so with an error. */
function remembered() {
  try {
    return localStorage.getItem(KEY) ?? "";
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

/** Style -> its entry as the page came with it. @param {Element} holder */
function entriesOf(holder) {
  const found = [.../** @type {NodeListOf<HTMLElement>} */ (holder.querySelectorAll("[data-f]"))];
  return new Map(found.map((entry) => [entry.dataset.f ?? "", { name: entry.previousElementSibling?.textContent ?? "", entry }]));
}

/** @param {Node} entry */
const copyOf = (entry) => [...entry.cloneNode(true).childNodes];

/** What is on the clipboard: the entry with its italics and its address, and without what only our scripts read. @param {HTMLElement} entry */
function flavours(entry) {
  const copy = element("p", {}, ...copyOf(entry));
  for (const title of copy.querySelectorAll("cite")) title.replaceWith(...title.childNodes);
  for (const link of copy.querySelectorAll("a")) link.removeAttribute("rel");
  return { html: `<meta charset="utf-8">${copy.outerHTML}`, plain: (copy.textContent ?? "").replace(/\s+/g, " ").trim() };
}

/** A button that copies `entry`, and the line that says so. @param {HTMLElement} entry @param {() => string} name */
function copier(entry, name) {
  const status = element("span", { role: "status", class: "rp-muted" });
  const copy = button(words.copy, async () => {
    status.textContent = "";
    refresh();
    const done = await copyRich(Promise.resolve(flavours(entry)));
    if (!done) getSelection()?.selectAllChildren(entry);
    status.textContent = words[done ? "copied" : "refused"];
  }, { class: "rp-copy" });
  const label = () => copy.setAttribute("aria-label", `${words.copy}: ${name()}`);
  label();
  drawings.push(() => {
    status.textContent = "";
    label();
  });
  return [copy, " ", status];
}

/** The box of one thing: the style is chosen where its name stood. @param {HTMLElement} box */
function dress(box) {
  const list = box.querySelector("dl");
  const [term, shown] = /** @type {HTMLElement[]} */ ([...(list?.children ?? [])]);
  const others = box.querySelector("details");
  if (!term || !shown || !others) return;
  const entries = entriesOf(box);
  const first = shown.dataset.f ?? "";
  // What is shown changes; the pattern of the first style must not.
  entries.set(first, { name: term.textContent ?? "", entry: /** @type {HTMLElement} */ (shown.cloneNode(true)) });
  const options = [...entries].map(([style, { name }]) => element("option", { value: style }, name));
  const select = element("select", { "aria-label": `${words.style}: ${box.getAttribute("aria-label")}` }, ...options);
  select.addEventListener("change", () => choose(select.value));
  const draw = (/** @type {string} */ style) => {
    select.value = entries.has(style) ? style : first;
    shown.replaceChildren(...copyOf(/** @type {{ entry: HTMLElement }} */ (entries.get(select.value)).entry));
    if (box === own) refresh();
  };
  drawings.push(draw);
  draw(chosen);
  term.replaceChildren(select, " ", ...copier(shown, () => `${box.getAttribute("aria-label")}, ${select.selectedOptions[0].text}`));
  others.hidden = true;
  return entries;
}

/** Within the quotation marks of a style, those of a title become single ones. @param {Element} place @param {string} title */
function put(place, title) {
  const before = place.previousSibling?.textContent ?? "";
  place.textContent = before.endsWith("“") ? title.replaceAll("“", "‘").replaceAll("”", "’") : title;
}

/** A finding or a case: the citation of the page with another title and another address. @param {HTMLElement} part @param {Map<string, { entry: HTMLElement }>} entries */
function dressPart(part, entries) {
  const shown = part.querySelector("p");
  const title = shown?.querySelector("cite")?.textContent ?? "";
  const address = `${canonical}#${part.closest("[id]")?.id}`;
  if (!shown) return;
  const label = part.querySelector("summary")?.textContent ?? "";
  const draw = (/** @type {string} */ style) => {
    const pattern = entries.get(style) ?? [...entries.values()][0];
    shown.replaceChildren(...copyOf(pattern.entry));
    for (const place of shown.querySelectorAll("cite")) put(place, title);
    for (const link of shown.querySelectorAll("a")) point(link, address);
  };
  drawings.push(draw);
  draw(chosen);
  part.append(element("p", {}, ...copier(shown, () => `${label}, ${title}`)));
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
const pattern = own && dressed.get(own);

/** @type {NodeListOf<HTMLElement>} */
const parts = document.querySelectorAll(".rp-c");
if (pattern) for (const part of parts) part.addEventListener("toggle", () => dressPart(part, pattern), { once: true });

// On the page of a work all styles stand open, each with a button of its own.
for (const list of document.querySelectorAll("dl.rp-citestyles")) {
  if (list.closest(".rp-cite")) continue;
  for (const { name, entry } of entriesOf(list).values()) entry.previousElementSibling?.append(" ", ...copier(entry, () => name));
}

if (own && own.dataset.state !== undefined) {
  refresh();
  for (const kind of ["focusin", "pointerenter"]) own.addEventListener(kind, refresh);
  new IntersectionObserver(refresh).observe(own);
  // Not yet in every browser; the others see the address of now when they come near the box, and when they copy.
  /** @type {{ navigation?: EventTarget }} */ (window).navigation?.addEventListener("currententrychange", refresh);
}

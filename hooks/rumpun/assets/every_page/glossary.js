// @ts-check
/**
 * The definition of a glossary term on a small card: on hover and keyboard focus as a tooltip, on tap with a way to the
 * glossary. Without JavaScript or popovers the term is a plain link. WCAG 1.4.13: Escape dismisses the card, the pointer may
 * rest on it, and it stays until pointer or focus leaves.
 */

const SHOW_AFTER = 350; // milliseconds of rest on a term
const HIDE_AFTER = 200; // time to move from the term onto the card
const MARGIN = 8; // pixels kept free towards the window's edges

const definitions = document.querySelector(".rp-defs");
const card = document.createElement("span");
card.className = "rp-card";
card.id = "rp-card";
card.popover = "manual";

/** @type {HTMLAnchorElement | undefined} */
let shown;
let pointer = "";
let timer = 0;

/** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
const termOf = (target) => (target instanceof Element ? target.closest("a.rp-term[data-term]") : null);

/** @param {HTMLAnchorElement} term */
const definitionOf = (term) =>
  /** @type {HTMLElement | null} */ (definitions?.querySelector(`[data-def="${CSS.escape(term.dataset.term ?? "")}"]`));

/** @param {() => void} action @param {number} delay */
function later(action, delay) {
  clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

/** @param {HTMLAnchorElement} term @param {boolean} [tapped] */
function show(term, tapped = false) {
  const definition = definitionOf(term);
  clearTimeout(timer);
  if (!definition || shown === term) return;
  hide();
  const title = document.createElement("strong");
  title.textContent = definition.dataset.title ?? "";
  const text = document.createElement("span");
  text.textContent = (definition.textContent ?? "").trim();
  card.replaceChildren(title, text);
  if (tapped) {
    const link = document.createElement("a");
    link.href = term.href;
    link.textContent = /** @type {HTMLElement} */ (definitions).dataset.open ?? `${title.textContent} →`;
    card.append(link);
    card.setAttribute("role", "group");
    card.setAttribute("aria-label", title.textContent);
  } else {
    card.setAttribute("role", "tooltip");
    card.removeAttribute("aria-label");
  }
  term.setAttribute("aria-describedby", card.id);
  term.after(card); // next in reading order; the top layer keeps a scrolling table from cutting it off
  card.showPopover();
  place(term);
  shown = term;
}

/** Under the term, or above it where there is no room; always inside the window. @param {HTMLElement} term */
function place(term) {
  const word = [...term.getClientRects()].at(0) ?? term.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = card;
  const above = word.bottom + height + MARGIN > clientHeight && word.top > height + MARGIN;
  const left = Math.max(MARGIN, Math.min(word.left, clientWidth - width - MARGIN));
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${(above ? word.top - height - 4 : word.bottom + 4) + window.scrollY}px`;
}

function hide() {
  clearTimeout(timer);
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  shown = undefined;
  card.hidePopover();
  card.remove();
}

function listen() {
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const term = termOf(event.target);
    if (term) later(() => show(term), SHOW_AFTER);
    else if (card.contains(/** @type {Node} */ (event.target))) clearTimeout(timer);
    else if (shown && shown !== document.activeElement) later(hide, HIDE_AFTER);
    else if (!shown) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const term = termOf(event.target);
    if (term?.matches(":focus-visible")) show(term);
    else if (!term && !card.contains(/** @type {Node} */ (event.target))) hide();
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === shown && !card.contains(/** @type {Node | null} */ (event.relatedTarget)) && !card.matches(":hover, [role=group]")) hide();
  });
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (!termOf(event.target) && !card.contains(/** @type {Node} */ (event.target))) hide();
  });
  document.addEventListener("click", (event) => {
    const term = termOf(event.target);
    const touched = event.detail > 0 && (pointer === "touch" || pointer === "pen");
    // The first tap explains; a second one on the same term goes to the glossary.
    if (!term || !touched || !definitionOf(term) || (shown === term && card.matches("[role=group]"))) return;
    event.preventDefault();
    hide();
    show(term, true);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const back = card.contains(document.activeElement) ? shown : undefined;
    hide();
    back?.focus();
    hide(); // the focus it got back must not bring the card back
  });
  window.addEventListener("resize", hide);
}

if (definitions && "showPopover" in card) listen();

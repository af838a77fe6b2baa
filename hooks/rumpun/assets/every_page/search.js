// @ts-check
/**
 * The way into the search, on every page: opens the dialog, by click or by key. The search itself (search_panel.js,
 * search.css, and through them search/engine.js) is fetched when it is first wanted.
 *
 * @typedef {import("./search_panel.js").Panel} Panel
 */

/** @type {WeakMap<Element, Panel>} */
const panels = new WeakMap();
/** @type {Promise<{ Panel: typeof import("./search_panel.js").Panel, told: import("./search_form.js").Told }> | undefined} */
let loading;

/** Fetches the search, its style and its words, once; after a failure the next call tries again. */
function load() {
  const root = /** @type {HTMLElement} */ (document.querySelector("[data-rp-search-ui]"));
  loading ??= Promise.all([import("./search_panel.js"), import("./search_form.js").then(({ told }) => told(root)), style()])
    .then(([module, told]) => ({ ...module, told }))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** @returns {Promise<void> | undefined} settles either way: without its style the search is plain, not broken; the search page has it */
function style() {
  if (document.querySelector("[data-rp-search-page]")) return undefined;
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("../styles/search.css", import.meta.url).href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

/** @param {Element} root @returns {Promise<Panel>} */
async function panel(root) {
  const { Panel, told } = await load();
  const made = panels.get(root) ?? new Panel(/** @type {HTMLElement} */ (root), told);
  panels.set(root, made);
  return made;
}

/** @returns {HTMLDialogElement | undefined} */
function dialog() {
  const found = document.querySelector("dialog#rp-search");
  return found instanceof HTMLDialogElement && "showModal" in found ? found : undefined;
}

/** Opens the dialog; on the search page the way leads to the page's own field. */
async function open() {
  const own = document.querySelector("[data-rp-search-ui=page]");
  if (own) return (await panel(own)).enter();
  const box = dialog();
  const root = box?.querySelector("[data-rp-search-ui]");
  if (!box || !root) return;
  if (!box.open) {
    // Shown, and the former question selected, before the search is fetched: no letter typed meanwhile is lost or replaced.
    box.showModal();
    const field = root.querySelector("input");
    if (field instanceof HTMLInputElement) (field.focus(), field.select());
    return (await panel(root)).run();
  }
  (await panel(root)).enter();
}

/** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
const opener = (target) => (target instanceof Element ? target.closest("a[data-rp-search]") : null);

document.addEventListener("click", (event) => {
  const link = opener(event.target);
  if (!link || !dialog() || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open().catch(() => location.assign(link.href));
});

for (const sign of ["pointerover", "focusin", "touchstart"]) {
  document.addEventListener(sign, (event) => opener(event.target) && load().catch(() => {}), { passive: true });
}

document.addEventListener("keydown", (event) => {
  const target = event.target instanceof Element ? event.target : document.body;
  const typing = target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const slash = event.key === "/" && plain && !typing;
  const letter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!(slash || letter) || !dialog()) return;
  event.preventDefault();
  open().catch(() => {});
});

// --- the dialog closes on its button, on the backdrop, and on a link to a place on this very page ---

let pressed = /** @type {EventTarget | null} */ (null);
dialog()?.addEventListener("pointerdown", (event) => (pressed = event.target));
dialog()?.addEventListener("click", (event) => {
  const box = /** @type {HTMLDialogElement} */ (event.currentTarget);
  const target = /** @type {Element} */ (event.target);
  const link = target.closest("a");
  const here = link?.hash && link.pathname === location.pathname;
  const beside = target === box && pressed === box; // not a text selection that ends outside
  if (beside || here || target.closest("[data-rp-close]")) box.close();
});

// The theme listens for single letters on the window; inside the dialog they are nobody's business.
dialog()?.addEventListener("keydown", (event) => {
  if (event.key.length === 1 && event.key !== "/" && !event.ctrlKey && !event.metaKey) event.stopPropagation();
});

// --- the search page ---

const whole = document.querySelector("[data-rp-search-page]");
const form = whole?.querySelector("[data-rp-search-ui]");
if (whole && form) {
  panel(form)
    .then((made) => made.field.value || made.field.focus({ preventScroll: true }))
    .catch(() => document.documentElement.classList.add("rp-unscripted")); // what the page says without JavaScript is shown
}

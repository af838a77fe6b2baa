// @ts-check
/** The switch of light and dark. What the reader chose is kept in the browser; until then the system says what is shown. */

const STORE = "rumpun.scheme"; // parts/head.html reads it before anything is drawn
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".rp-scheme"));

const isDark = () => (root.dataset.rpScheme ? root.dataset.rpScheme === "dark" : system.matches);

/** Names the button after what it does now. */
function name() {
  if (!button) return;
  button.title = (isDark() ? button.dataset.toLight : button.dataset.toDark) ?? "";
  button.setAttribute("aria-label", button.title);
  button.hidden = false;
}

button?.addEventListener("click", () => {
  const chosen = isDark() ? "light" : "dark";
  root.dataset.rpScheme = chosen;
  try {
    localStorage.setItem(STORE, chosen);
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
  name();
});
system.addEventListener("change", name);
name();

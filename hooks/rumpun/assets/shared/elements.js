// @ts-check
/** Short ways to make elements of text and other elements; whatever a reader or a contributor wrote enters as text. */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Record<string, string | boolean | number>} attributes `class`, `for` and the like; true alone, false not at all
 * @param {...(Node | string)} children @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/** @param {string} label @param {() => void} act @param {Record<string, string | boolean>} attributes */
export function button(label, act, attributes = {}) {
  const made = element("button", { type: "button", class: "rp-button", ...attributes }, label);
  made.addEventListener("click", act);
  return made;
}

/** Puts values into the places `{key}` of a sentence. @param {string} words @param {Record<string, string | number>} values */
export const fill = (words, values) => words.replace(/\{(\w+)\}/g, (all, key) => String(values[key] ?? all));

// @ts-check
/**
 * The reader's selection: up to six studies (`study-id`) and cases (`study-id.case-id`), kept in this browser and nowhere else.
 *
 * @typedef {{ id: string, name: string }} Chosen
 */

export const MOST = 6;
const TOLD = 10;
const LONGEST = 200;
const KEY = "rumpun.selection";
const CHANGED = "rumpun:selection";
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/;

/** As in plain_text.js, which not every page loads. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** Whether a text has the form of a column's id. @param {string} text */
export const isId = (text) => text.length <= 170 && ID.test(text);

/**
 * The ids that an address names, as `a,b.c`: each once and at most `most`; `broken` holds what no id can look like.
 * @param {string | null} text @param {number} most
 */
export function parse(text, most = MOST) {
  const named = [...new Set((text ?? "").split(",").map((part) => part.trim()).filter(Boolean))];
  const ids = named.filter(isId);
  const broken = named.filter((part) => !isId(part)).slice(0, TOLD);
  return { ids: ids.slice(0, most), over: ids.slice(most), broken: broken.map((part) => part.slice(0, 80).replace(UNSEEN, "")) };
}

/** @param {readonly string[]} ids */
export const format = (ids) => ids.join(",");

/** What is kept; what is broken in the store counts as nothing. @returns {Chosen[]} */
export function read() {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    if (!Array.isArray(kept)) return [];
    return kept.filter((each) => each && typeof each.name === "string" && typeof each.id === "string" && isId(each.id)).slice(0, MOST).map((each) => ({ ...each, name: each.name.slice(0, LONGEST) }));
  } catch {
    return [];
  }
}

/** @param {Chosen[]} chosen */
export function write(chosen) {
  try {
    if (chosen.length) localStorage.setItem(KEY, JSON.stringify(chosen.map(({ id, name }) => ({ id, name }))));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing still has the selection in the address.
  }
  document.dispatchEvent(new CustomEvent(CHANGED));
}

/** Puts one more aside; false when there is no room left. @param {Chosen} one */
export function add(one) {
  const chosen = read();
  if (chosen.some(({ id }) => id === one.id)) return true;
  if (chosen.length >= MOST) return false;
  write([...chosen, one]);
  return true;
}

/**
 * The same choice under present ids: `now` gives what a former id is called today, and each stands once.
 * @template {{ id: string }} T
 * @param {readonly T[]} chosen @param {(id: string) => Chosen | undefined} now
 */
export const renewed = (chosen, now) =>
  chosen.map((each) => ({ ...each, ...now(each.id) })).filter(({ id }, place, all) => all.findIndex((other) => other.id === id) === place);

/** The same for ids alone. @param {readonly string[]} ids @param {(id: string) => Chosen | undefined} now */
export const renewedIds = (ids, now) => renewed(ids.map((id) => ({ id })), now).map(({ id }) => id);

/** Calls what is kept by its present names; nothing is written while nothing has changed. @param {(id: string) => Chosen | undefined} now */
export function renew(now) {
  const kept = read();
  if (kept.some(({ id }) => (now(id)?.id ?? id) !== id)) write(renewed(kept, now));
}

/** @param {string} id */
export const remove = (id) => write(read().filter((each) => each.id !== id));

/** Calls back when the selection changes here or in another tab. @param {() => void} callback */
export function onChange(callback) {
  document.addEventListener(CHANGED, callback);
  window.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) callback();
  });
}

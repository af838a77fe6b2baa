// @ts-check
/** How a name reads inside a sentence. */

/** Abbreviations (KKN, P2KP), names with their owner in front (Lasswell’s …) and titles (Kelompok Usaha …). */
const KEPT = /^\S(?:[\p{Lu}\p{Nd}]|\S*['’]s(?!\S)|\S* \p{Lu}\p{Ll})/u;

/** The name without its capital, unless it keeps it anywhere; the same rule as `lower_first` in Python. @param {string} name */
export const lowerFirst = (name) => (KEPT.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

// @ts-check
/** Ids from names: what a page, a case or a finding is called in addresses. */
import { unaccented } from "../shared/plain_text.js";

const LONGEST = 60;

/** `kube-mentari`; empty where a name has no letter of a to z. @param {string} name */
export function idFrom(name) {
  const words = unaccented(name).replace(/[’'`]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+|-+$/g, "");
  return words.length > LONGEST ? words.slice(0, LONGEST).replace(/-[^-]*$/, "") : words;
}

const MOST = 6; // terms that are shown as like one

/**
 * The terms that somebody may mean who types a name: those that are called so first, then those that share a longer word with it.
 * @template {{ value: string, name: string }} Option
 * @param {string} text @param {Option[]} options @param {Record<string, string[]>} otherNames the names of each, in both languages
 * @returns {Option[]}
 */
export function alike(text, options, otherNames) {
  const whole = unaccented(text).trim();
  const words = whole.split(/\s+/).filter((word) => word.length > 3);
  const named = options.map((option) => ({ option, names: [option.name, ...(otherNames[option.value] ?? [])].map(unaccented) }));
  const same = named.filter(({ names }) => names.includes(whole));
  const near = named.filter((each) => !same.includes(each) && words.some((word) => each.names.some((name) => name.includes(word))));
  return [...same, ...near].slice(0, MOST).map(({ option }) => option);
}

/** The first of `id`, `id-2`, `id-3` … that nothing else has. @param {string} id @param {(id: string) => boolean} taken */
export function free(id, taken) {
  for (let number = 1; ; number++) {
    const own = number === 1 ? id : `${id}-${number}`;
    if (!taken(own)) return own;
  }
}

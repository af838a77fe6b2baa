// @ts-check
/** Ids from names: what a page, a case or a finding is called in addresses. */
import { unaccented } from "../shared/plain_text.js";

const LONGEST = 60;

/** `kube-mentari`; empty where a name has no letter of a to z. @param {string} name */
export function idFrom(name) {
  const words = unaccented(name).replace(/[’'`]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+|-+$/g, "");
  return words.length > LONGEST ? words.slice(0, LONGEST).replace(/-[^-]*$/, "") : words;
}

/** The first of `id`, `id-2`, `id-3` … that nothing else has. @param {string} id @param {(id: string) => boolean} taken */
export function free(id, taken) {
  for (let number = 1; ; number++) {
    const own = number === 1 ? id : `${id}-${number}`;
    if (!taken(own)) return own;
  }
}

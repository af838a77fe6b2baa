// @ts-check
/**
 * The list that a lecturer is making, kept in this browser until it is finished, and the ones before it. Without a store the list lives in
 * the address alone.
 */
const KEY = "rumpun.reading";
const MAKING = "rumpun.reading.making";
const MOST = 30;

/** The query strings of the list being made, perhaps empty, and of the ones before; what is broken in the store counts as nothing. @returns {string[]} */
function all() {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each, place) => typeof each === "string" && (each.startsWith("?") || (!each && !place))).slice(0, MOST + 1) : [];
  } catch {
    return [];
  }
}

/** @param {string[]} lists */
function store(lists) {
  try {
    localStorage.setItem(KEY, JSON.stringify(lists.slice(0, MOST + 1)));
  } catch {
    // A browser that keeps nothing still has the list in the address.
  }
}

/** The query string of the list being made; empty for none. */
export const current = () => all()[0] ?? "";

/** The query strings of the lists before it, the newest first. */
export const formers = () => all().slice(1);

/** @param {string} query of the list as it is now; empty for none */
export const write = (query) => store([query, ...formers()]);

/** Another list is being made from now on; the one before stays within reach. @param {string} query of the new list; empty for none */
export function begin(query) {
  const before = all().filter((each) => each && each !== query);
  store([query, ...before]);
}

/** Keeps a former list no longer. @param {string} query */
export const forget = (query) => store([current(), ...formers().filter((each) => each !== query)]);

/** Notes that a list is being made in this tab; it may be too long for the address. @param {string} address the query there @param {string} query of the list */
export function startMaking(address, query) {
  try {
    sessionStorage.setItem(MAKING, JSON.stringify([address, query]));
  } catch {
    // Then a reload shows the list as it is read.
  }
}

/** The list that is being made in this tab under this very address; empty when it is only read. @param {string} address the query there */
export function making(address) {
  try {
    const [known, query] = JSON.parse(sessionStorage.getItem(MAKING) ?? "[]");
    return known === address && typeof query === "string" ? query : "";
  } catch {
    return "";
  }
}

export function stopMaking() {
  try {
    sessionStorage.removeItem(MAKING);
  } catch {
    // Nothing was kept.
  }
}

// @ts-check
/**
 * The list that a lecturer is making, kept in this browser until it is finished, and the one before it. Without a store the list lives in
 * the address alone.
 */
const KEY = "rumpun.reading";
const MAKING = "rumpun.reading.making";

/** The query strings of the list and of the one before; what is broken in the store counts as nothing. @returns {string[]} */
export function read() {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string" && each.startsWith("?")).slice(0, 2) : [];
  } catch {
    return [];
  }
}

/** @param {string} query of the list as it is now; empty for none @param {string} former of the one that it takes the place of */
export function write(query, former = read()[1] ?? "") {
  try {
    localStorage.setItem(KEY, JSON.stringify([query, former].filter(Boolean)));
  } catch {
    // A browser that keeps nothing still has the list in the address.
  }
}

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

// @ts-check
/** What a field is called in the page. */

/** `rp-f-findings-0-level` @param {import("./checks.js").Path} path */
export const idOf = (path) => `rp-f-${path.join("-")}`;

/** `findings/level`: the path without the places in lists. @param {import("./checks.js").Path} path */
export const bare = (path) => path.filter((step) => typeof step === "string").join("/");

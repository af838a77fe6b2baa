// @ts-check
/**
 * On the page for addresses that do not exist: below /en/ the English one takes its place, since hosts know one page for all, and the
 * nearest address is offered. The list of addresses is the sitemap, which is fetched here alone.
 */
import { nearest } from "./nearest_address.js";

const offer = /** @type {HTMLElement} */ (document.getElementById("rp-nearest"));
const { root = "/", english = "", language = "id", words = "" } = offer.dataset;
const from = new URLSearchParams(location.search).get("from");
const lost = from?.startsWith(root) && !from.startsWith("//") ? from : location.pathname;

/** @param {string} path */
const isEnglish = (path) => path.startsWith(`${root}en/`);

/** @returns {Promise<string[]>} the paths of all pages; none where the list cannot be had */
async function known() {
  const answer = await fetch(`${root}sitemap.xml`).catch(() => undefined);
  if (!answer?.ok) return [];
  const places = new DOMParser().parseFromString(await answer.text(), "application/xml").getElementsByTagName("loc");
  return Array.from(places, (place) => new URL(place.textContent ?? "", location.href).pathname);
}

async function help() {
  const found = nearest(lost, (await known()).filter((path) => isEnglish(path) === isEnglish(lost)));
  if (!found) return;
  const link = document.createElement("a");
  link.href = found;
  link.textContent = decodeURI(found);
  offer.append(`${words} `, link);
  offer.hidden = false;
}

if (language === "id" && isEnglish(lost) && !from) location.replace(`${english}?from=${encodeURIComponent(lost)}`);
else {
  // What was typed stays in the bar of the browser, to be mended there.
  if (from && lost === from) history.replaceState(null, "", lost);
  void help();
}

// @ts-check
/**
 * Under a table of the comparison the code that shows it on another site, as it stands now; in such a frame, whose table it is.
 */
import { button, element, fill } from "../elements.js";

const HEIGHT = 600;
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

const place = document.getElementById("rp-embed");
/** @type {Record<string, string>} */
const words = JSON.parse(place?.dataset.words ?? "{}");
const title = document.querySelector("article h1")?.textContent?.trim() ?? "";

/** This page as it stands, in a frame or not. @param {boolean} embedded */
function address(embedded) {
  const { origin, pathname, search } = location;
  const kept = search.slice(1).split("&").filter((part) => part && !/^embed(=|$)/.test(part));
  // Without a choice in the address, the prior-research table would take up that of whoever reads it.
  if (embedded && document.getElementById("rp-prior") && !kept.some((part) => part.startsWith("s="))) kept.push("s=");
  const query = [...kept, ...(embedded ? ["embed"] : [])].join("&");
  return origin + pathname + (query && `?${query}`);
}

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function code() {
  const name = fill(words.frame, { title });
  return `<iframe src="${escaped(address(true))}" title="${escaped(name)}" loading="lazy" width="100%" height="${HEIGHT}" style="border:1px solid #ccc"></iframe>`;
}

function control() {
  const field = element("textarea", { readonly: true, rows: 4, "aria-label": words.code, spellcheck: "false" });
  const said = element("span", { role: "status" });
  const copy = button(words.copy, async () => {
    field.value = code();
    const done = await navigator.clipboard.writeText(field.value).then(() => true, () => false);
    if (!done) field.select();
    said.textContent = done ? words.copied : words.by_hand;
  });
  const box = element("details", { class: "rp-panel rp-frame" }, element("summary", {}, words.open), element("p", {}, words.hint), field, element("p", {}, copy, " ", said));
  box.addEventListener("toggle", () => {
    field.value = code();
    said.textContent = "";
  });
  return box;
}

function credit() {
  const out = { target: "_blank", rel: "noopener" };
  const page = element("a", { href: address(false), ...out }, title);
  return element("p", { class: "rp-frame__credit" }, `${words.credit} `, page, ". ", element("a", { href: LICENCE, ...out }, "CC BY 4.0"), ".");
}

if (place) {
  place.append(document.documentElement.classList.contains("rp-embed") ? credit() : control());
  place.hidden = false;
}

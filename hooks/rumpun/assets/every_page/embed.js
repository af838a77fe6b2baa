// @ts-check
/**
 * Under a table of the comparison the code that shows it on another site, as it stands now; in such a frame, the way back to it.
 */
import { button, element, fill } from "../shared/elements.js";

const HEIGHT = 600;

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

/** The studies of a gap matrix that has been crossed anew, by the links in its cells; who is only named for a silence lends it nothing. @param {HTMLElement} table @param {string} studies where their pages stand */
async function credited(table, studies) {
  const [{ Knowledge }, { credit }] = await Promise.all([import("../shared/knowledge.js"), import("../shared/credit.js")]);
  const listed = new Map((await Knowledge.ofPage().index()).map((study) => [new URL(`${studies}${study.id}/`, location.href).href, study]));
  const draw = () => {
    const links = [...table.querySelectorAll("td a:not(.rp-gap__who a)")].map((link) => /** @type {HTMLAnchorElement} */ (link).href.replace(/#.*/, ""));
    credit(links.flatMap((href) => (listed.has(href) ? [{ .../** @type {import("../shared/knowledge.js").Listed} */ (listed.get(href)), href }] : [])));
  };
  new MutationObserver(draw).observe(table, { childList: true, subtree: true });
  draw();
}

if (document.documentElement.classList.contains("rp-embed")) {
  const gaps = document.getElementById("rp-gaps");
  const drawn = document.getElementById("rp-gap-table");
  if (gaps && drawn && new URLSearchParams(location.search).has("r")) credited(drawn, gaps.dataset.studies ?? "").catch(() => {}); // those that the page came with stay
  // The credit stands on the page; it leads to the table as it is set here.
  document.querySelector(".rp-frame__credit a")?.setAttribute("href", address(false));
} else if (place) {
  place.append(control());
  place.hidden = false;
}

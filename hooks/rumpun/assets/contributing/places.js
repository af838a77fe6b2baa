// @ts-check
/**
 * A place that the vocabulary does not have yet, typed as one line with all that it lies in: what is there is shown, what would be made
 * as well, and what is called much alike is offered first.
 *
 * @typedef {import("./place_line.js").Told} Told
 * @typedef {import("./place_line.js").Entry} Entry
 */

import { placesOf, withPlaces } from "./place_line.js";
import { button, element, fill } from "../shared/elements.js";

/**
 * @param {Record<string, string>} words @param {Told} table @param {string} text what was typed so far @param {Record<string, any>} drafted places that the draft has made
 * @returns {Promise<{ id: string, made?: Record<string, Entry> } | "by-hand" | undefined>} one that is there or new ones; undefined where the reader turns back
 */
export function placeAsked(words, table, text, drafted) {
  const told = withPlaces(table, drafted);
  const language = document.documentElement.lang === "en" ? "en" : "id";
  const nameOf = (/** @type {string} */ id) => told.known[id].name[language === "en" ? 1 : 0];
  const dialog = element("dialog", { class: "rp-ask rp-form__term", "aria-label": words.place_title });
  return new Promise((resolve) => {
    /** @param {{ id: string, made?: Record<string, Entry> } | "by-hand" | undefined} answer */
    const end = (answer) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const input = element("input", { id: "rp-f-place-line", autocomplete: "off", maxlength: 300, "aria-describedby": "rp-f-place-hint" });
    input.value = text;
    const shown = element("div", { role: "status" });
    const done = button(words.place_done, () => {
      const read = placesOf(input.value, told);
      if (!("wrong" in read)) end({ id: read.id, made: read.made });
    }, { class: "rp-button rp-button--strong" });
    const draw = () => {
      const read = placesOf(input.value, told);
      done.disabled = "wrong" in read;
      if ("wrong" in read) return shown.replaceChildren(element("p", { class: "rp-form__fault" }, fill(words[`place_${read.wrong}`], { part: read.part })));
      const near = read.alike.length ? [element("p", {}, words.term_near), element("ul", {}, ...read.alike.map(([, id]) => element("li", {}, button(nameOf(id), () => end({ id })))))] : [];
      const lines = [...read.found.map((id) => fill(words.place_found, { name: nameOf(id) })), ...Object.values(read.made).map(({ name }) => fill(words.place_made, { name: name[language] }))];
      return shown.replaceChildren(...near, element("ul", {}, ...lines.map((line) => element("li", {}, line))));
    };
    input.addEventListener("input", draw);
    const field = element("div", { class: "rp-form__field" }, element("label", { class: "rp-form__label", for: "rp-f-place-line" }, words.place_line), element("p", { class: "rp-hint", id: "rp-f-place-hint" }, words.place_hint), input);
    dialog.append(element("h2", {}, words.place_title), field, shown, element("p", { class: "rp-buttons" }, done, " ", button(words.by_hand, () => end("by-hand")), " ", button(words.cancel, () => end(undefined))));
    dialog.addEventListener("cancel", () => end(undefined));
    document.body.append(dialog);
    draw();
    dialog.showModal();
  });
}

// @ts-check
/** The step of the summary: its prose in each language, and how it will read. */

import { element } from "../shared/elements.js";

/** @param {import("./draft.js").Draft} draft @param {Record<string, string>} words @param {(path: string[]) => void} changed @returns {Node[]} */
export function summaryStep(draft, words, changed) {
  return /** @type {const} */ (["id", "en"]).map((language) => {
    const id = `rp-f-text-${language}`;
    const input = element("textarea", { id, rows: 8, maxlength: 8000, lang: language, "aria-describedby": `${id}-fault` });
    input.value = draft.summary[language];
    const preview = element("div", { class: "rp-form__preview", lang: language });
    const draw = () => preview.replaceChildren(...input.value.split(/\n\s*\n/).filter((text) => text.trim()).map((text) => element("p", {}, ...emphasised(text.trim()))));
    input.addEventListener("input", () => {
      draft.summary[language] = input.value;
      changed(["text", language]);
      draw();
    });
    draw();
    return element(
      "div", { class: "rp-form__field", "data-path": `text/${language}` }, element("label", { class: "rp-form__label", for: id }, words[`summary_${language}`]), input,
      element("p", { class: "rp-form__fault", id: `${id}-fault`, hidden: true }), element("details", { class: "rp-panel rp-form__example" }, element("summary", {}, words.preview), preview),
    );
  });
}

/** `*…*` in italics; the rest of Markdown is shown as it is typed. @param {string} text @returns {(Node | string)[]} */
const emphasised = (text) => text.split(/(\*[^*\n]+\*)/).map((part) => (/^\*[^*]+\*$/.test(part) ? element("em", {}, part.slice(1, -1)) : part));

// @ts-check
/**
 * Where in the source something stands: the parts that were read, to be ticked, each with a field for the paragraph.
 *
 * @typedef {import("./fields.js").Asked} Asked
 */

import { idOf } from "./field_ids.js";
import { element, fill } from "../shared/elements.js";

/** @param {Asked} asked */
export function locators({ holder, name, path, setting }) {
  const parts = setting.parts();
  const given = /** @type {string[]} */ (holder[name] ?? []);
  if (!parts.length) return element("p", { class: "rp-hint" }, setting.words.no_parts);
  // What stands in two paragraphs of one part is kept as it is; the field tells the first.
  const rows = parts.map(({ value, name: label }, place) => {
    const own = given.filter((locator) => locator.split(":")[0] === value);
    const box = element("input", { type: "checkbox", value });
    box.checked = own.length > 0;
    const paragraph = element("input", {
      id: `${idOf(path)}-${place}`, class: "rp-form__paragraph", inputmode: "numeric", size: 5, maxlength: 20, autocomplete: "off",
      placeholder: setting.words.paragraph, "aria-label": fill(setting.words.paragraph_of, { part: label }),
    });
    paragraph.value = own.map((locator) => locator.split(":")[1] ?? "").filter(Boolean).join(", ");
    paragraph.hidden = !box.checked;
    return { value, box, paragraph, row: element("div", { class: "rp-form__part" }, element("label", {}, box, " ", label), " ", paragraph) };
  });
  const take = () => {
    holder[name] = rows.filter(({ box }) => box.checked).flatMap(({ value, paragraph }) => {
      const numbers = paragraph.value.split(/[,;]/).map((each) => each.replace(/[–—]/g, "-").replace(/\s+/g, "")).filter(Boolean);
      return numbers.length ? numbers.map((number) => `${value}:${number}`) : [value];
    });
    setting.changed(path);
  };
  for (const { box, paragraph } of rows) {
    box.addEventListener("change", () => {
      paragraph.hidden = !box.checked;
      take();
    });
    paragraph.addEventListener("input", take);
  }
  return element("div", { class: "rp-form__parts" }, ...rows.map(({ row }) => row));
}

// @ts-check
/**
 * Fields that are made from the schema: label, what is meant, an example, the control, and a place for what is wrong. A control writes
 * straight into the entry and then says that something changed.
 *
 * @typedef {import("./schema.js").Schema} Schema
 * @typedef {import("./schema.js").Option} Option
 * @typedef {import("./checks.js").Path} Path
 * @typedef {{ words: Record<string, string>, changed: (path: Path) => void, options: (path: Path, schema: Schema) => Option[], parts: () => Option[], kindOf: (path: Path) => string, offerTerm: (kind: string, text: string, take: (id: string) => void) => void, summaryOf: (item: any, path: Path) => string, mainOf: (path: Path) => string[] | undefined }} Setting
 *   what the fields ask of the form around them; `mainOf`: the fields of a record that are shown at once
 * @typedef {{ setting: Setting, schema: Schema, holder: any, name: string | number, path: Path, required: boolean }} Asked
 */

import { chosenOf, chosenOne } from "./choosing.js";
import { idOf } from "./field_ids.js";
import { locators } from "./locators.js";
import { recordList } from "./records.js";
import { element } from "../shared/elements.js";

/** @param {Asked} asked @returns {HTMLElement} */
export function field(asked) {
  const { schema, path } = asked;
  if (path.at(-1) === "where") return framed(asked, locators(asked), "group");
  switch (schema.form) {
    case "record": return group(asked);
    case "both": return both(asked);
    case "records": return framed(asked, recordList(asked, field), "group");
    case "choices": return framed(asked, chosenOf(asked), "group");
    case "choice": return framed(asked, chosenOne(asked), "group");
    case "flag": return flag(asked);
    case "lines": return framed(asked, lines(asked), "label");
    default: return asked.setting.options(path, schema).length ? framed(asked, chosenOne(asked), "group") : framed(asked, plain(asked), "label");
  }
}

/** Label, explanation and example around a control. @param {Asked} asked @param {HTMLElement} control @param {"label" | "group"} by */
function framed(asked, control, by) {
  const { schema, path, required, setting } = asked;
  const id = idOf(path);
  const optional = required ? [] : [" ", element("span", { class: "rp-muted" }, setting.words.optional)];
  const head = by === "label" ? element("label", { class: "rp-form__label", for: id }, schema.title, ...optional) : element("legend", { class: "rp-form__label" }, schema.title, ...optional);
  // Where the schema speaks of how something is written in the file, the form says how it is filled in here.
  const meaning = setting.words[`hint_${path.at(-1)}`] ?? schema.meaning;
  const hint = meaning ? [element("p", { class: "rp-hint", id: `${id}-hint` }, meaning)] : [];
  const fault = element("p", { class: "rp-form__fault", id: `${id}-fault`, hidden: true });
  if (by === "label") control.setAttribute("aria-describedby", [...(meaning ? [`${id}-hint`] : []), `${id}-fault`].join(" "));
  return element(by === "label" ? "div" : "fieldset", { class: "rp-form__field", "data-path": path.join("/") }, head, ...hint, ...example(asked), control, fault);
}

/** @param {Asked} asked */
function example({ schema, setting }) {
  const text = schema.example;
  return typeof text === "string" && text && schema.form === "text" ? [element("details", { class: "rp-panel rp-form__example" }, element("summary", {}, setting.words.example), element("p", {}, text))] : [];
}

/** @param {Asked} asked */
function plain({ schema, holder, name, path, setting, required }) {
  const number = schema.form === "number";
  const common = { id: idOf(path), "aria-required": required ? "true" : false, autocomplete: "off", maxlength: schema.node.maxLength ?? 4000 };
  const input = schema.isLong ? element("textarea", { ...common, rows: 3 }) : element("input", { ...common, ...(number ? { inputmode: "numeric" } : {}) });
  input.value = String(holder[name] ?? "");
  input.addEventListener("input", () => {
    holder[name] = number && /^\s*\d+\s*$/.test(input.value) ? Number(input.value) : input.value;
    setting.changed(path);
  });
  return input;
}

/** One text a line. @param {Asked} asked */
function lines({ holder, name, path, setting }) {
  const input = element("textarea", { id: idOf(path), rows: 2, autocomplete: "off" });
  input.value = (holder[name] ?? []).join("\n");
  input.addEventListener("input", () => {
    holder[name] = input.value.split("\n").map((line) => line.trim()).filter(Boolean);
    setting.changed(path);
  });
  return input;
}

/** @param {Asked} asked */
function flag({ schema, holder, name, path, setting }) {
  const input = element("input", { type: "checkbox", id: idOf(path) });
  input.checked = holder[name] === true;
  input.addEventListener("change", () => {
    holder[name] = input.checked || undefined;
    setting.changed(path);
  });
  const hint = schema.meaning ? [element("p", { class: "rp-hint" }, schema.meaning)] : [];
  return element("div", { class: "rp-form__field", "data-path": path.join("/") }, element("label", { class: "rp-form__tick" }, input, " ", schema.title), ...hint);
}

/** A text in both languages, and where it stands in the source, if that is asked. @param {Asked} asked */
function both(asked) {
  const { schema, holder, name, path, setting } = asked;
  const texts = (holder[name] ??= {});
  const languages = /** @type {const} */ (["id", "en"]).map((language) => {
    const inner = schema.property(language);
    const at = [...path, language];
    const control = plain({ ...asked, schema: inner, holder: texts, name: language, path: at });
    control.setAttribute("lang", language);
    const fault = element("p", { class: "rp-form__fault", id: `${idOf(at)}-fault`, hidden: true });
    control.setAttribute("aria-describedby", `${idOf(at)}-fault`);
    return element("div", { class: "rp-form__half", "data-path": at.join("/") }, element("label", { for: idOf(at) }, setting.words[`in_${language}`]), control, fault);
  });
  const rest = schema.properties.filter(([each]) => each !== "id" && each !== "en");
  const others = rest.map(([each, inner]) => field({ ...asked, schema: inner, holder: texts, name: each, path: [...path, each], required: schema.requires(each) }));
  return framed(asked, element("div", { class: "rp-form__both" }, ...languages, ...others), "group");
}

/** @param {Asked} asked */
function group(asked) {
  const { holder, name } = asked;
  const inner = (holder[name] ??= {});
  return framed(asked, element("div", { class: "rp-form__inner" }, ...fieldsOf({ ...asked, holder: inner })), "group");
}

/**
 * The fields of a record: what is needed and what most people have at once, the rest folded. `holder` is the record itself.
 * @param {Asked} asked @returns {HTMLElement[]}
 */
export function fieldsOf(asked) {
  const { schema, holder, path, setting } = asked;
  const main = setting.mainOf(path);
  const asking = (/** @type {[string, Schema]} */ [name, inner]) => field({ setting, schema: inner, holder, name, path: [...path, name], required: schema.requires(name) });
  const isMain = (/** @type {string} */ name) => (main ? main.includes(name) : schema.requires(name));
  const shown = main ? main.flatMap((name) => schema.properties.filter(([each]) => each === name)) : schema.properties.filter(([name]) => isMain(name));
  const rest = schema.properties.filter(([name]) => !isMain(name) && name !== "former_ids" && name !== "withdrawn");
  const more = rest.length ? [folded(setting.words.more_fields, rest, asking)] : [];
  return [...shown.map(asking), ...more];
}

/** Fields that are made when they are first unfolded. @param {string} title @param {[string, Schema][]} rest @param {(one: [string, Schema]) => HTMLElement} asking */
export function folded(title, rest, asking) {
  const details = element("details", { class: "rp-panel rp-form__more" }, element("summary", {}, title));
  details.addEventListener("toggle", () => details.append(...rest.map(asking)), { once: true });
  return details;
}

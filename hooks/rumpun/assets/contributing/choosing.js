// @ts-check
/**
 * Choosing from what is known: few answers with what they mean, a list, or a field that finds among many and offers what is not there
 * yet as something new.
 *
 * @typedef {import("./fields.js").Asked} Asked
 * @typedef {import("./schema.js").Option} Option
 */

import { idOf } from "./field_ids.js";
import { button, element, fill } from "../shared/elements.js";
import { unaccented } from "../shared/plain_text.js";

const FEW = 8; // answers that are shown one below the other
const LISTED = 8; // what a field that finds shows at a time

/** @param {Asked} asked */
const optionsOf = ({ setting, path, schema }) => setting.options(path, schema);

/** One answer. @param {Asked} asked */
export function chosenOne(asked) {
  const { holder, name, path, setting } = asked;
  const options = optionsOf(asked);
  /** @param {string | undefined} value */
  const take = (value) => {
    holder[name] = value;
    setting.changed(path);
  };
  if (options.length <= FEW && !setting.kindOf(path)) return answers(asked, options, take);
  const root = element("div", { class: "rp-form__one" });
  const draw = () => {
    const value = holder[name];
    const drop = () => (take(undefined), draw(), focusIn(root));
    const chip = value ? chips([nameOf(optionsOf(asked), value)], () => drop(), setting.words) : [];
    root.replaceChildren(...chip, ...(value ? [] : [finder(asked, (id) => (take(id), draw()))]));
  };
  draw();
  return root;
}

/** @param {HTMLElement} root */
const focusIn = (root) => /** @type {HTMLElement | null} */ (root.querySelector("input, button"))?.focus();

/** @param {Asked} asked @param {Option[]} options @param {(value: string | undefined) => void} take */
function answers({ holder, name, path, required, setting }, options, take) {
  const radio = (/** @type {string} */ value, /** @type {string} */ label, /** @type {string} */ meaning) => {
    const input = element("input", { type: "radio", name: idOf(path), value });
    input.checked = (holder[name] ?? "") === value;
    input.addEventListener("change", () => take(value || undefined));
    const told = meaning ? [" ", element("span", { class: "rp-hint" }, meaning)] : [];
    return element("label", { class: "rp-form__answer" }, input, " ", element("span", {}, element("b", {}, label), ...told));
  };
  const none = required ? [] : [radio("", setting.words.none, "")];
  return element("div", { class: "rp-form__answers" }, ...options.map(({ value, name: label, meaning }) => radio(value, label, meaning)), ...none);
}

/** Several answers. @param {Asked} asked */
export function chosenOf(asked) {
  const { holder, name, path, setting } = asked;
  const root = element("div", { class: "rp-form__several" });
  /** @param {string[]} values */
  const take = (values) => {
    holder[name] = values;
    setting.changed(path);
    draw();
  };
  const draw = () => {
    const values = /** @type {string[]} */ (holder[name] ?? []);
    const options = optionsOf(asked);
    if (options.length <= FEW && !setting.kindOf(path)) return root.replaceChildren(...options.map((option) => tick(option, values, take)));
    const drop = (/** @type {number} */ place) => (take(values.filter((_, number) => number !== place)), focusIn(root));
    root.replaceChildren(...chips(values.map((value) => nameOf(options, value)), drop, setting.words), finder(asked, (id) => values.includes(id) || take([...values, id])));
  };
  draw();
  return root;
}

/** @param {Option} option @param {string[]} values @param {(values: string[]) => void} take */
function tick({ value, name, meaning }, values, take) {
  const input = element("input", { type: "checkbox", value });
  input.checked = values.includes(value);
  input.addEventListener("change", () => take(input.checked ? [...values, value] : values.filter((each) => each !== value)));
  const told = meaning ? [" ", element("span", { class: "rp-hint" }, meaning)] : [];
  return element("label", { class: "rp-form__answer" }, input, " ", element("span", {}, name, ...told));
}

/** @param {Option[]} options @param {string} value */
const nameOf = (options, value) => options.find((each) => each.value === value)?.name ?? value;

/** @param {string[]} names @param {(place: number) => void} drop @param {Record<string, string>} words */
function chips(names, drop, words) {
  if (!names.length) return [];
  const items = names.map((name, place) => element("li", {}, element("span", {}, name), " ", button("×", () => drop(place), { "aria-label": fill(words.drop, { name }) })));
  return [element("ul", { class: "rp-form__chosen" }, ...items)];
}

/** A field that finds by name and by what is meant. @param {Asked} asked @param {(value: string) => void} take */
function finder(asked, take) {
  const { path, setting } = asked;
  const { words } = setting;
  const input = element("input", { type: "search", id: idOf(path), autocomplete: "off", maxlength: 200, placeholder: words.find, "aria-label": asked.schema.title });
  const list = element("ul", { class: "rp-form__found" });
  const status = element("p", { class: "rp-hint", role: "status" });
  const draw = () => {
    const query = input.value.trim();
    const wanted = unaccented(query).split(/\s+/).filter(Boolean);
    const found = optionsOf(asked).filter(({ name, value, meaning }) => wanted.every((word) => unaccented(`${name} ${value} ${meaning}`).includes(word)));
    const sorted = [...found].sort((one, other) => Number(starts(other, wanted)) - Number(starts(one, wanted)));
    list.replaceChildren(...sorted.slice(0, LISTED).map((option) => foundItem(option, take)), ...offered(asked, query, found, take));
    status.textContent = query && !found.length ? fill(words.found_nothing, { query }) : found.length > LISTED ? fill(words.found_more, { n: found.length - LISTED }) : "";
  };
  input.addEventListener("input", draw);
  input.addEventListener("focus", draw, { once: true });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") /** @type {HTMLElement | null} */ (list.querySelector("button"))?.focus();
    else return;
    event.preventDefault();
  });
  list.addEventListener("keydown", (event) => walk(event, input, list));
  return element("div", { class: "rp-form__finder" }, input, status, list);
}

/** @param {Option} option @param {string[]} wanted */
const starts = ({ name }, wanted) => wanted.length > 0 && unaccented(name).startsWith(wanted[0]);

/** @param {Option} option @param {(value: string) => void} take */
function foundItem({ value, name, meaning }, take) {
  const own = button("", () => take(value), { class: "rp-form__found-one" });
  own.append(element("b", {}, name), ...(meaning ? [" ", element("span", { class: "rp-hint" }, meaning)] : []));
  return element("li", {}, own);
}

/** What is not there yet may be added; what is like it stands above. @param {Asked} asked @param {string} query @param {Option[]} found @param {(value: string) => void} take */
function offered({ path, setting }, query, found, take) {
  const kind = setting.kindOf(path);
  if (!kind || query.length < 3 || found.some(({ name }) => unaccented(name) === unaccented(query))) return [];
  return [element("li", {}, button(fill(setting.words.add_term, { query }), () => setting.offerTerm(kind, query, take), { class: "rp-form__found-one" }))];
}

/** @param {KeyboardEvent} event @param {HTMLElement} input @param {HTMLElement} list */
function walk(event, input, list) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (!step) return;
  const stops = [input, .../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("button"))];
  const place = stops.findIndex((stop) => stop === event.target);
  event.preventDefault();
  stops[Math.min(Math.max(place + step, 0), stops.length - 1)].focus();
}

// @ts-check
/**
 * The studies of the chosen cases, one line each.
 *
 * @typedef {import("./rules.js").CaseOf} CaseOf
 */
import { element } from "../shared/elements.js";

/** @param {readonly CaseOf[]} chosen @param {readonly CaseOf[]} all @param {string} studies where their pages stand */
export function list(chosen, all, studies) {
  const items = [...new Set(chosen.map(({ study }) => study))].map((id) => {
    const cases = chosen.filter(({ study }) => study === id);
    const [{ title, cite }] = cases;
    const every = all.filter(({ study }) => study === id).length === cases.length;
    const named = every ? [] : [`: ${cases.map(({ name }) => name).join(", ")}`];
    const pick = element("span", { class: "rp-pick", "data-rp-pick": id, "data-name": title });
    return element("li", {}, element("a", { href: `${studies}${id}/` }, title), " ", element("span", { class: "rp-muted" }, cite, ...named), " ", pick);
  });
  return element("ul", { class: "rp-choice__list" }, ...items);
}

// @ts-check
/** What follows from an answer and would otherwise be asked again. */

import { isEmpty } from "./checks.js";
import { free, idFrom } from "./names.js";

/** Cases, parts and findings without an id get one from their name. @param {any} study */
export function named(study) {
  for (const [key, text] of /** @type {const} */ ([["cases", "name"], ["source_parts", "name"], ["findings", "theme"]])) {
    const items = /** @type {any[]} */ (study[key] ?? []);
    for (const item of items) {
      const name = typeof item[text] === "string" ? item[text] : (item[text]?.id ?? "");
      if (!item.id && name) item.id = free(idFrom(name), (id) => items.some((each) => each !== item && each.id === id));
    }
  }
}

/** Words that carry a code stand where the statement stands, unless another place is given. @param {any} study */
export function grounded(study) {
  const cases = (study.cases ?? []).map((/** @type {any} */ each) => [each, each.ground]);
  const findings = (study.findings ?? []).flatMap((/** @type {any} */ each) => [each.grounds?.level, each.grounds?.effect].map((ground) => [each, ground]));
  for (const [around, ground] of [...cases, ...findings]) {
    if (!ground) continue;
    const isGiven = !isEmpty(ground.quote) || !isEmpty(ground.reason);
    if (isGiven && isEmpty(ground.where) && !isEmpty(around.where)) ground.where = [...around.where];
    // What was only taken over goes again with the words.
    if (!isGiven && isEmpty(ground.quote) && JSON.stringify(ground.where) === JSON.stringify(around.where)) delete ground.where;
  }
}

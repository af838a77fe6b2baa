// @ts-check
/**
 * A term that the vocabulary does not have yet, entered on the way: what is like it is shown first, then its own schema asks for the
 * rest.
 *
 * @typedef {import("./fields.js").Setting} Setting
 */

import { fieldsOf } from "./fields.js";
import { Schema } from "./schema.js";
import { idFrom } from "./names.js";
import { button, element, fill } from "../shared/elements.js";

/**
 * @param {Setting} setting @param {import("./schema.js").Node} node the schema of such a term
 * @param {{ kind: string, text: string, likely: import("./schema.js").Option[], taken: (id: string) => boolean }} asked
 * @returns {Promise<{ id: string, term?: any } | undefined>} one that is there, or a new one; undefined where the reader turns back
 */
export function termAsked(setting, node, { kind, text, likely, taken }) {
  const { words } = setting;
  /** @type {any} */
  const term = { name: { id: text, en: "" } };
  const dialog = element("dialog", { class: "rp-ask rp-form__term", "aria-label": words.term_title });
  return new Promise((resolve) => {
    /** @param {{ id: string, term?: any } | undefined} answer */
    const end = (answer) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const near = likely.length ? [element("p", {}, words.term_near), element("ul", {}, ...likely.map(({ value, name }) => element("li", {}, button(name, () => end({ id: value })))))] : [];
    const status = element("p", { class: "rp-form__fault", role: "alert" });
    const schema = new Schema(node);
    const fields = fieldsOf({ setting, schema, holder: term, name: "", path: ["terms", kind, "new"], required: true });
    const done = button(words.term_done, () => {
      const id = idFrom(term.name?.id ?? "");
      const missing = (schema.node.required ?? []).filter((name) => lacking(term[name]));
      if (!id || missing.length) status.textContent = fill(words.term_missing, { fields: missing.map((name) => schema.property(name).title).join(", ") });
      else if (taken(id)) status.textContent = fill(words.term_taken, { id });
      else end({ id, term });
    }, { class: "rp-button rp-button--strong" });
    dialog.append(element("h2", {}, fill(words.term_head, { text })), ...near, element("p", {}, words.term_lead), ...fields, status, element("p", { class: "rp-buttons" }, done, " ", button(words.cancel, () => end(undefined))));
    dialog.addEventListener("cancel", () => end(undefined));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param {any} value */
const lacking = (value) => value === undefined || value === "" || (typeof value === "object" && Object.values(value).some((each) => each === ""));

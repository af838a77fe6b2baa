// @ts-check
/** Asks before something is lost. */

import { button, element } from "../shared/elements.js";

/** Whether the reader says yes; Escape says no. @param {string} question @param {string} yes @param {string} no @returns {Promise<boolean>} */
export function asked(question, yes, no) {
  const agree = button(yes, () => dialog.close("yes"), { class: "rp-button rp-button--strong" });
  const refuse = button(no, () => dialog.close(), { autofocus: true });
  const text = element("p", { id: "rp-own-question" }, question);
  const dialog = element("dialog", { class: "rp-ask", "aria-labelledby": text.id }, text, element("p", { class: "rp-buttons" }, refuse, agree));
  document.querySelector("article")?.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

// @ts-check
/**
 * The last step: ways in which a contribution reaches the maintainers. Nothing leaves the browser before the reader chooses one.
 *
 * @typedef {{ repository: string, words: Record<string, string>, report: (text: string) => void }} Ways
 * @typedef {{ id: string, text: () => string, data: () => unknown }} HandedIn the study, and the file as text and as data
 */

import { toFile, contribution } from "./draft.js";
import { files } from "./files.js";
import { button, element, fill } from "../shared/elements.js";
import { zip } from "../prior/formats/zip.js";
import { save } from "../shared/saving.js";

const JSON_TYPE = "application/json";
const LONGEST_ADDRESS = 7_500; // GitHub refuses longer ones
/** The form in `.github/ISSUE_TEMPLATE/` that takes a file, with the ids of its fields `name` and `content`. */
const ISSUE_FORM = "3-hand-in-a-contribution-file.yml";

/** @param {import("./draft.js").Draft} draft @param {Ways} around @returns {HTMLElement[]} */
export function waysOut(draft, around) {
  const { words, report } = around;
  const folder = draft.isNew ? [way(words.send_zip, words.send_zip_hint, button(words.send_zip_do, () => {
    save(zip(files(contribution(draft))), `${draft.id || "studi"}.zip`, "application/zip");
    report(fill(words.send_saved, { name: `${draft.id || "studi"}.zip` }));
  }))] : [];
  return [...ways(handed(draft), around), ...folder];
}

/** @param {import("./draft.js").Draft} draft @returns {HandedIn} */
const handed = (draft) => ({ id: draft.id, text: () => toFile(draft), data: () => contribution(draft) });

/** The ways of any contribution. @param {HandedIn} given @param {Ways} around @returns {HTMLElement[]} */
export function ways(given, { repository, words, report }) {
  const name = `${given.id || "studi"}.rumpun.json`;
  const file = () => new File([given.text()], name, { type: JSON_TYPE });
  const keep = way(words.send_file, words.send_file_hint, button(words.send_file_do, () => {
    save(given.text(), name, JSON_TYPE);
    report(fill(words.send_saved, { name }));
  }, { class: "rp-button rp-button--strong" }));
  const share = sharing(file()) ? [way(words.send_share, words.send_share_hint, button(words.send_share_do, async () => {
    try {
      await navigator.share({ files: [file()], title: name });
      report(words.send_shared);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) report(words.send_share_failed);
    }
  }))] : [];
  const github = repository ? [way(words.send_github, words.send_github_hint, link(addressOf(repository, given), words.send_github_do))] : [];
  return [keep, ...share, ...github];
}

/** @param {string} title @param {string} hint @param {HTMLElement} act */
const way = (title, hint, act) => element("section", { class: "rp-form__way" }, element("h3", {}, title), element("p", {}, hint), element("p", {}, act));

/** @param {string} href @param {string} label */
const link = (href, label) => element("a", { href, class: "rp-action", rel: "noopener noreferrer", target: "_blank" }, label);

/** @param {File} file */
const sharing = (file) => typeof navigator.canShare === "function" && navigator.canShare({ files: [file] });

/** @param {string} repository with a slash at its end @param {import("./draft.js").Draft} draft */
export const githubAddress = (repository, draft) => addressOf(repository, handed(draft));

/**
 * The issue form that takes a contribution: with the file's text in it where an address can be so long, else without.
 * @param {string} repository with a slash at its end @param {HandedIn} given
 */
function addressOf(repository, { id, data }) {
  const bare = new URLSearchParams({ template: ISSUE_FORM, title: `Berkas / File: ${id}`, name: `${id || "studi"}.rumpun.json` });
  const whole = new URLSearchParams(bare);
  whole.set("content", JSON.stringify(data()));
  const address = `${repository}issues/new?${whole}`;
  return address.length <= LONGEST_ADDRESS ? address : `${repository}issues/new?${bare}`;
}

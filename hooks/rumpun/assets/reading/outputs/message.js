// @ts-check
/** A reading list as plain text for a chat: every title, note and reference in one line, so that none can look like another entry. */
import { oneLine } from "../../shared/plain_text.js";
import { plain } from "../../shared/reference_runs.js";

/** @param {import("../outputs.js").Handout} handout */
export function write({ title, course, text, entries, link, from, words }) {
  const head = [title, course, ...text].filter(Boolean).map(oneLine).join("\n");
  const pages = entries.map(({ title: name, kind, url, note, reference }, place) => {
    const cited = oneLine(plain(reference));
    return [`${place + 1}. ${oneLine(name)} (${kind})`, note && `   ${oneLine(note)}`, `   ${cited}`, cited.includes(url) ? "" : `   ${url}`].filter(Boolean).join("\n");
  });
  return `${[head, ...pages, `${words.whole}\n${link}`, from].join("\n\n")}\n`;
}

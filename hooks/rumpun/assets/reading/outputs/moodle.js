// @ts-check
/**
 * A reading list as a fragment of HTML to paste into a page or label of Moodle: headings, a list, links and italics, with no class, style
 * or script that its cleaning would take out.
 */
import { escaped } from "../../shared/html.js";
import { oneLine } from "../../shared/plain_text.js";

/** @param {string} text */
const line = (text) => escaped(oneLine(text).trim());

/** @param {import("../outputs.js").Run} run */
const runText = ({ text, italic }) => (italic ? `<em>${escaped(oneLine(text))}</em>` : escaped(oneLine(text)));

/** @param {import("../outputs.js").Handout} handout */
export function write({ title, course, text, entries, link, from, words }) {
  const pages = entries.map(({ title: name, kind, url, note, reference }) => {
    const parts = [`<a href="${escaped(url)}">${line(name)}</a> (${line(kind)})`, note && line(note), reference.map(runText).join("").trim()].filter(Boolean);
    return `<li>${parts.map((part) => `<p>${part}</p>`).join("")}</li>`;
  });
  return [
    `<h3>${line(title)}</h3>`, ...(course ? [`<p><strong>${line(course)}</strong></p>`] : []), ...text.map((part) => `<p>${line(part)}</p>`),
    "<ol>", ...pages, "</ol>", `<p><a href="${escaped(link)}">${line(words.whole)}</a></p>`, `<p>${line(from)}</p>`, "",
  ].join("\n");
}

// @ts-check
/** A reading list as Markdown, as GitHub, Pandoc, Obsidian and others read it. */
import { escaped, runText } from "../../shared/markdown.js";
import { oneLine } from "../../shared/plain_text.js";

/** @param {string} text */
const line = (text) => escaped(oneLine(text).trim());

/** An address as the target of a link; it is one of ours, and encoded already, but for the signs that would end it. @param {string} address */
const target = (address) => `<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>`;

/** @param {import("../outputs.js").Handout} handout */
export function write({ title, course, text, entries, link, from, words }) {
  const pages = entries.map(({ title: name, kind, url, note, reference }, place) => {
    const number = `${place + 1}.`;
    const indent = " ".repeat(number.length + 1);
    const parts = [`[${line(name)}](${target(url)}) (${line(kind)})`, note && line(note), reference.map(runText).join("").trim()].filter(Boolean);
    return `${number} ${parts.join(`\n\n${indent}`)}`;
  });
  const blocks = [`# ${line(title)}`, ...(course ? [`**${line(course)}**`] : []), ...text.map(line), ...pages, `[${line(words.whole)}](${target(link)})`, line(from)];
  return `${blocks.join("\n\n")}\n`;
}

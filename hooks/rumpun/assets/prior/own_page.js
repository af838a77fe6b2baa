// @ts-check
/** Starts the page of the own study, which hands out the table as a Word file; what makes that is fetched when it is asked for. */
import { OwnPage } from "../own/page.js";

const root = document.getElementById("rp-own");
const template = document.getElementById("rp-own-template");
if (root && template instanceof HTMLTemplateElement) new OwnPage(root, template, async (page) => (await import("./word_file.js")).saveWordFile(page));

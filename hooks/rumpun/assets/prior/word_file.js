// @ts-check
/** The Word file of the page of the own study: the usual table, as the page of the table has it before anything is chosen there. */
import { fill } from "../shared/elements.js";
import { finish } from "./finish.js";
import { load } from "./load.js";
import { byYear } from "./order.js";
import { readState } from "./state.js";

/** @param {import("../own/page.js").OwnPage} page @returns {Promise<string>} what to say of it; fails when something cannot be fetched */
export async function saveWordFile({ knowledge, own, studies: { ids } }) {
  /** @type {[import("./finish.js").Told, import("./load.js").Loaded]} */
  const [told, loaded] = await Promise.all([knowledge.file("table.json"), load(knowledge, ids, own)]);
  loaded.columns = byYear(loaded.columns, document.documentElement.lang);
  const { state } = readState("", told.styles.map(([, slug]) => slug));
  const finished = finish(loaded, state, told);
  if (!finished || loaded.failed.length) throw new Error("not all studies are there");
  await loaded.taking.download(finished, "docx");
  return fill(told.words.taken, { file: `${finished.file}.docx` });
}

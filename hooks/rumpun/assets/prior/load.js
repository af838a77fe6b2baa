// @ts-check
/**
 * Fetches what a prior-research table is made of, once there is one to make: its studies, the names of themes and rows, what puts
 * them together, and, only where the reader has a study of their own, the drafting. A study that fails to load does not take the
 * others with it.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 * @typedef {import("./finished_table.js").Own} Own
 * @typedef {{ columns: Column[], asked: Map<string, Column>, unknown: string[], failed: string[], vocabulary: import("../shared/knowledge.js").Vocabulary, own: Omit<Own, "row"> | undefined, TableMaker: typeof import("./finished_table.js").TableMaker, draw: typeof import("./preview.js").draw, taking: typeof import("./take.js"), credit: typeof import("../shared/credit.js").credit }} Loaded
 */
import { read } from "../own/study.js";

/** The reader's own study with what drafts its sentences. @param {import("../shared/knowledge.js").Knowledge} knowledge @param {Own["study"] | undefined} study @returns {Promise<Omit<Own, "row"> | undefined>} */
async function own(knowledge, study) {
  if (!study) return undefined;
  const [drafts, words] = await Promise.all([import("../own/drafts.js"), knowledge.drafts()]);
  return { study, drafts, words };
}

/**
 * @param {import("../shared/knowledge.js").Knowledge} knowledge @param {readonly string[]} ids
 * @param {Own["study"] | undefined} study the reader's own one @returns {Promise<Loaded>} fails when not one study can be shown
 */
export async function load(knowledge, ids, study = read()) {
  const asking = Promise.allSettled(ids.map((id) => knowledge.column(id)));
  const [vocabulary, mine, { TableMaker }, { draw }, taking, { credit }] = await Promise.all([
    knowledge.vocabulary(), own(knowledge, study), import("./finished_table.js"), import("./preview.js"), import("./take.js"), import("../shared/credit.js"),
  ]);
  const answers = (await asking).map((answer, place) => ({ id: ids[place], answer }));
  /** @type {Map<string, Column>} what each id stands for: a former one for the present column */
  const asked = new Map();
  for (const { id, answer } of answers) if (answer.status === "fulfilled" && answer.value) asked.set(id, answer.value);
  const columns = [...new Map([...asked.values()].map((column) => [column.id, column])).values()];
  const unknown = answers.filter(({ answer }) => answer.status === "fulfilled" && !answer.value).map(({ id }) => id);
  const failed = answers.filter(({ answer }) => answer.status === "rejected").map(({ id }) => id);
  if (!vocabulary || (failed.length && !columns.length)) throw new Error("no data");
  return { columns, asked, unknown, failed, vocabulary, own: mine, TableMaker, draw, taking, credit };
}

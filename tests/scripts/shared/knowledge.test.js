import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Knowledge, verdict } from "../../../hooks/rumpun/assets/shared/knowledge.js";
import { contract } from "../contracts.js";

const STUDY = {
  id: "baru", former: ["lama"], name: "Baru", cite: "A (2017)", href: "studi/baru/",
  cells: { year: { status: "coded", keys: ["2017"] }, place: { status: "not_reported" } },
  cases: [{ id: "satu", former: ["esa"], title: "Satu (Baru)", href: "studi/baru/#kasus_satu", cells: { place: { status: "coded", keys: ["bogor"] } } }],
};
/** @type {string[]} */
let asked = [];
let answers = () => new Response("", { status: 404 });

beforeEach(() => {
  asked = [];
  globalThis.document = { baseURI: "https://x.example/en/comparison/" };
  answers = (path) => (/\/(baru|lama)\.json$/.test(path) ? Response.json(STUDY) : new Response("", { status: 404 }));
  globalThis.fetch = async (url) => {
    asked.push(new URL(url).pathname);
    return answers(new URL(url).pathname);
  };
});

const base = () => new Knowledge("../../", "en");

test("two cells are the same or differ as Python says", () => {
  for (const { cells, verdict: expected } of contract("compared_rows").cases) assert.equal(verdict(cells) ?? null, expected);
});

test("a case says what its study says where it says nothing of its own", async () => {
  const column = await base().column("baru.satu");
  assert.deepEqual([column?.id, column?.name, column?.href], ["baru.satu", "Satu (Baru)", "studi/baru/#kasus_satu"]);
  assert.deepEqual(["year", "place", "theme:kohesi"].map((row) => column?.cell(row).status), ["coded", "coded", "not_coded"]);
  assert.equal((await base().column("baru"))?.cell("place").status, "not_reported");
});

test("former ids lead to the present column, which stands once", async () => {
  const { columns, unknown, asked: stand } = await base().columns(["lama.esa", "baru.satu", "lama", "tiada", "baru.tiada"]);
  assert.deepEqual(columns.map(({ id }) => id), ["baru.satu", "baru"]);
  assert.deepEqual(unknown, ["tiada", "baru.tiada"]);
  assert.deepEqual([...stand].map(([id, { id: present }]) => [id, present]), [["lama.esa", "baru.satu"], ["baru.satu", "baru.satu"], ["lama", "baru"]]);
});

test("nothing is fetched twice, and only from the folder of the language", async () => {
  const knowledge = base();
  await knowledge.columns(["baru", "baru.satu", "baru"]);
  assert.deepEqual(asked, ["/data/comparison/en/studies/baru.json"]);
});

test("what failed is asked for again, and a list that is missing is a failure", async () => {
  const knowledge = base();
  answers = () => new Response("", { status: 500 });
  await assert.rejects(knowledge.column("baru"), /500/);
  answers = () => Response.json(STUDY);
  assert.equal((await knowledge.column("baru"))?.id, "baru");
  answers = () => new Response("", { status: 404 });
  await assert.rejects(base().index(), /404/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { Rows } from "../../../hooks/rumpun/assets/side/rows.js";
import { contract } from "../contracts.js";

test("a row is judged as Python judges it", () => {
  for (const { row, cells, verdict, direction, shared, empty } of contract("compared_rows").cases) {
    const columns = cells.map((cell) => ({ cell: () => cell }));
    const [judged] = new Rows([["properties", row.includes(":") ? [] : [row]]], [], [[row, row]], "").judged(columns).flatMap(([, rows]) => rows);
    const found = { verdict: judged.verdict ?? null, direction: judged.direction, shared: [...judged.shared].sort(), empty: judged.empty };
    assert.deepEqual(found, { verdict, direction, shared, empty }, JSON.stringify(cells));
  }
});

test("a study may say that cases differ", () => {
  for (const { parts, differs } of contract("said_to_differ").cases) {
    const columns = parts.map((each) => ({ cell: () => ({ status: "coded", parts: each.map((part) => ({ text: "a", ...part })) }) }));
    const [[, [judged]]] = new Rows([], [], [["theme:beda", "Beda"]], "").judged(columns);
    assert.deepEqual([judged.differs, judged.verdict === "different"], [differs, differs], JSON.stringify(parts));
  }
});

test("claims of no group by itself stand apart, as Python sets them apart", () => {
  for (const { unsaid, cells, kept, claims } of contract("claims_apart").cases) {
    const columns = cells.map((cell, place) => ({ cell: () => cell, study: { unsaid: unsaid[place] } }));
    const groups = new Map(new Rows([], [], [["theme:kohesi", "Kohesi"]], "").judged(columns));
    const texts = ({ parts = [] }) => parts.map(({ text }) => text);
    assert.deepEqual(groups.get("themes").flatMap((row) => row.cells.map((cell) => [cell.status, texts(cell)])), kept);
    assert.deepEqual(groups.get("claims")?.flatMap((row) => row.cells.map(texts)) ?? null, claims);
    assert.ok((groups.get("claims") ?? []).every(({ verdict, direction, shared }) => !verdict && !direction && !shared.size));
  }
});

const GROUPS = [["work", ["title", "doi", "url"]], ["study", ["place"]]];
const NAMED = [["title", "Judul"], ["doi", "DOI"], ["url", "Alamat"], ["place", "Tempat"], ["theme:kohesi", "Kohesi"], ["theme:konflik", "Konflik"]];
const rows = (state) => new Rows(GROUPS, ["doi", "url"], NAMED, state);

test("the usual rows need no word in the address", () => {
  assert.equal(rows("").state(), "");
  assert.deepEqual([...rows("").wanted].sort(), ["place", "theme:kohesi", "theme:konflik", "title"]);
});

test("what the address says of the rows is read back as it was", () => {
  const names = NAMED.map(([id]) => id);
  for (let choice = 0; choice < 2 ** names.length; choice += 1) {
    const made = rows("");
    names.forEach((id, place) => made.set([id], Boolean(choice & (1 << place))));
    assert.deepEqual([...rows(made.state()).wanted].sort(), [...made.wanted].sort(), made.state());
  }
});

test("a group that is hidden as a whole is one word", () => {
  const made = rows("");
  made.set(["theme:kohesi", "theme:konflik"], false);
  assert.equal(made.state(), "g.themes");
  made.set(["theme:konflik"], true);
  assert.equal(made.state(), "t.kohesi");
});

test("what no row is called changes nothing", () => {
  assert.equal(rows("t.tiada,g.tiada,__proto__,").state(), "");
});

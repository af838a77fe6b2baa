import assert from "node:assert/strict";
import { test } from "node:test";
import { Cells } from "../../../hooks/rumpun/assets/prior/cells.js";

const VALUES = { outcome: { high: "berhasil" }, level: { high: "tinggi", unstated: "" }, effect: { helps: "membantu", unstated: "" }, status: {} };
const WORDS = new Proxy({}, { get: () => "{effect} {level} {themes}" });
const VOCABULARY = { rows: [["theme:pola", "Pola"], ["theme:kohesi", "Kohesi"]] };
const CELLS = {
  outcome: { status: "coded", parts: [{ text: "a", outcome: "high", key: "high" }] },
  "theme:pola": { status: "coded", parts: [{ text: "b", level: "high", effect: "unstated", evidence: "pattern", mark: "pola, sebabnya tidak disebut" }] },
  "theme:kohesi": { status: "coded", parts: [{ text: "c", level: "high", effect: "unstated" }] },
};

test("a code of what is no plain result carries its mark", () => {
  const cells = new Cells(VOCABULARY, VALUES, WORDS);
  const column = { study: { cases: [{ name: "KUBE" }] }, cell: (row) => CELLS[row] ?? { status: "not_coded" } };
  const said = cells.codes(column).join("\n");
  assert.match(said, /pola \(pola, sebabnya tidak disebut\)/);
  assert.match(said, /kohesi(?! \()/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf, widths } from "../../../hooks/rumpun/assets/prior/widths.js";

const sum = (each) => each.reduce((all, one) => all + one, 0);
const LABELS = ["No.", "Studi", "Hasil"];
const ROWS = [["1", "Amalia (2017)", "kata ".repeat(60)], ["2", "Siregar dkk. (2022)", "kata ".repeat(50)]];

test("columns fill the line, and what holds most is widest", () => {
  for (const line of [40, 100, 150]) assert.ok(Math.abs(sum(widths(LABELS, ROWS, line)) - line) < 1e-6, String(line));
  const [number, study, result] = widths(LABELS, ROWS, 100);
  assert.ok(number < study && study < result);
});

test("a table of these widths is lower than one of equal columns", () => {
  const height = (found) => sum(ROWS.map((row) => linesOf(row, found)));
  const found = widths(LABELS, ROWS, 100);
  assert.ok(height(found) < height([34, 33, 33]));
});

test("no short word is broken, not even on paper that is too narrow for all", () => {
  const rows = [["1", "pertanggungjawaban ".repeat(9), "ketidakberdayaan ".repeat(9)]];
  const [number] = widths(["No.", "A", "B"], rows, 24);
  assert.ok(number > 3);
});

test("the same table has the same widths", () => assert.deepEqual(widths(LABELS, ROWS), widths(LABELS, ROWS)));

import assert from "node:assert/strict";
import { test } from "node:test";
import { fitting, statements } from "../../../hooks/rumpun/assets/prior/results.js";

const words = (n, name) => `${name} ${"kata ".repeat(n - 1)}`.trim();
const told = (...each) => each.map(([text, weight]) => ({ text, weight }));

test("what tells an effect comes before a level, and that before the rest; each statement once", () => {
  const parts = [{ text: "c" }, { text: "b", level: "high" }, { text: "a", effect: "helps" }, { text: "a", effect: "helps", about: "" }];
  assert.deepEqual(statements(parts).get("").map(({ text }) => text), ["a", "b", "c"]);
});

test("a long statement gives way to a shorter one, but not to one that tells less", () => {
  assert.deepEqual(fitting(told([words(30, "a"), 0], [words(5, "b"), 0], [words(5, "c"), 1]), 12), [words(5, "b"), words(5, "c")]);
  assert.deepEqual(fitting(told([words(30, "a"), 0], [words(20, "b"), 0], [words(5, "c"), 1]), 12), [words(20, "b")]);
  assert.deepEqual(fitting(told([words(30, "a"), 0]), -5), [words(30, "a")]);
  assert.deepEqual(fitting([], 10), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { byYear, moved } from "../../../hooks/rumpun/assets/prior/order.js";

const column = (id, year, cite) => ({ id, cite, study: { year } });

test("rows stand by year, then by author, and works without a year come last", () => {
  const given = [column("d", null, "Amir"), column("c", "2022", "Siregar"), column("b", "2022", "Éko"), column("a", "2015b", "Zain"), column("e", "2015a", "Zain")];
  assert.deepEqual(byYear(given, "id").map(({ id }) => id), ["e", "a", "b", "c", "d"]);
  assert.deepEqual(given.map(({ id }) => id), ["d", "c", "b", "a", "e"], "the given list stays as it was");
});

test("cases of one study keep one order", () => {
  const given = [column("x.tulip", "2020", "Amir"), column("x.cempaka", "2020", "Amir")];
  assert.deepEqual(byYear(given, "id").map(({ id }) => id), ["x.cempaka", "x.tulip"]);
});

test("only the same rows in another order have been moved", () => {
  assert.ok(moved(["a", "b"], ["b", "a"]));
  assert.ok(!moved(["a", "b"], ["a", "b"]));
  assert.ok(!moved(["a", "b"], ["a", "b", "c"]));
  assert.ok(!moved(["a", "b"], ["a"]));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { lowerFirst } from "../../../hooks/rumpun/assets/shared/lower_first.js";
import { contract } from "../contracts.js";

test("a name inside a sentence reads as Python writes it", () => {
  for (const { name, inside } of contract("lower_first").cases) assert.equal(lowerFirst(name), inside);
});

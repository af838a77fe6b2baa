import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, likeness, tokens, without } from "../../../hooks/rumpun/assets/search/spelling.js";
import { contract } from "../contracts.js";

test("words and their likeness are those of the index", () => {
  for (const { text, words, like } of contract("likeness").cases) {
    assert.deepEqual(tokens(text), words);
    assert.deepEqual(words.map(likeness), like);
  }
});

test("letters that differ are counted, two exchanged ones once", () => {
  for (const [a, b, far] of [["kohesi", "kohesi", 0], ["kohsi", "kohesi", 1], ["kohseif", "kohesi", 2], ["durkhiem", "durkheim", 1], ["ab", "ba", 1]]) {
    assert.equal(distance(String(a), String(b), 2), far);
  }
  assert.equal(distance("kohesi", "konflik", 2), Infinity);
  // A letter is taken for its neighbour on the keyboard or for one that sounds like it; another one is no slip.
  for (const typed of ["kohrsi", "kohisi", "gohesi"]) assert.equal(distance(typed, "kohesi", 1), 1);
  for (const other of ["kohmsi", "lohesx"]) assert.equal(distance(other, "kohesi", 1), Infinity);
  assert.equal(distance("kohesi", "kohesivitas", 2), Infinity);
});

test("an affix is taken off where enough is left", () => {
  const rules = [["peng", "k", "an"], ["", "", "nya"]];
  assert.deepEqual(without("pengelompokan", rules), ["kelompok"]);
  assert.deepEqual(without("kelompoknya", rules), ["kelompok"]);
  assert.deepEqual(without("nya", rules), []);
});

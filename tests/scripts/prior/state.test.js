import assert from "node:assert/strict";
import { test } from "node:test";
import { paperFor } from "../../../hooks/rumpun/assets/prior/papers.js";
import { isNumber, queryOf, readState } from "../../../hooks/rumpun/assets/prior/state.js";

const settled = (query) => readState(query, ["apa", "ieee"]).state;

test("number and paper live in the address, and what is usual is left out", () => {
  assert.equal(queryOf(settled(""), "apa"), "");
  const query = "?s=a,b&p=5&no=II-3&paper=upright";
  assert.deepEqual([settled(query).number, settled(query).paper], ["II-3", "upright"]);
  assert.equal(queryOf(settled(query), "apa"), query);
});

test("what is no number, and paper that does not bear so many columns, gives way to what is usual", () => {
  for (const text of ["", "2.", ".1", "2 1", "<b>", "1".repeat(13)]) assert.ok(!isNumber(text), text);
  for (const text of ["1", "2.1", "4a", "II-3"]) assert.ok(isNumber(text), text);
  assert.equal(settled("?no=%3Cb%3E").number, "2.1");
  assert.equal(settled("?p=7&paper=upright").paper, "wide");
  assert.equal(settled("?paper=entah").paper, "wide");
  assert.deepEqual([paperFor("upright", 5), paperFor("upright", 6), paperFor("thesis", 13)], ["upright", "wide", "thesis"]);
});

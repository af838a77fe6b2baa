/** A line that names a place and all that it lies in makes the same places as `new-place`. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { placesOf, withPlaces } from "../../../hooks/rumpun/assets/contributing/place_line.js";
import { contract } from "../contracts.js";

const { table, cases } = contract("place_lines");

for (const { line, ...expected } of cases) {
  test(`“${line}”`, () => {
    const read = placesOf(line, table);
    assert.deepEqual("wrong" in read ? { wrong: read.wrong } : read, expected);
  });
}

test("what a draft has made is there for the next place", () => {
  const first = placesOf("Kecamatan Tengah, Kabupaten Jauh, Timur", table);
  assert.ok(!("wrong" in first));
  const next = placesOf("Desa Baru, Tengah, Jauh, Timur", withPlaces(table, first.made));
  assert.ok(!("wrong" in next));
  assert.deepEqual([next.found, Object.keys(next.made)], [["timur", "jauh", "tengah"], ["baru"]]);
});

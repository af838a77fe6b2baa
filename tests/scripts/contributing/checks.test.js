/** What the form finds wrong is what the check finds wrong, at the same places. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { againstSchema, betweenParts, isEmpty } from "../../../hooks/rumpun/assets/contributing/checks.js";
import { Schema } from "../../../hooks/rumpun/assets/contributing/schema.js";
import { contract } from "../contracts.js";

const { study, cases } = contract("entry_checks");

/** @param {any} data @param {[(string | number)[], unknown][]} changes */
function changed(data, changes) {
  const made = structuredClone(data);
  for (const [path, to] of changes) {
    const last = /** @type {string} */ (path.at(-1));
    path.slice(0, -1).reduce((around, step) => around[step], made)[last] = to;
  }
  return made;
}

test("what does not fit together is found where the check finds it", () => {
  for (const { changes, faults } of cases) {
    const found = betweenParts(changed(study, changes)).map(({ path, key }) => [path, key]);
    assert.deepEqual(found, faults, JSON.stringify(changes));
  }
});

const SCHEMA = new Schema({
  type: "object", required: ["name", "level", "where"],
  properties: {
    name: { $ref: "#/$defs/Name", title: "Name" },
    level: { type: "string", oneOf: [{ const: "high", title: "High", description: "Much of it." }, { const: "low", title: "Low" }] },
    where: { type: "array", minItems: 1, items: { type: "string", pattern: "^[a-z]+(:[1-9])?$" } },
    count: { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }], title: "How many" },
    id: { type: "string", pattern: "^[a-z]+$", maxLength: 5 },
    line: { type: "string", pattern: "^[^\\r\\n]*$", minLength: 1, maxLength: 400 },
    open: { type: "boolean" },
  },
  $defs: { Name: { type: "object", required: ["id", "en"], properties: { id: { type: "string", minLength: 1, maxLength: 4 }, en: { type: "string", minLength: 1 } } } },
});
const SOUND = { name: { id: "a", en: "a" }, level: "high", where: ["abstrak:1"] };

/** @param {any} value */
const told = (value) => againstSchema(SCHEMA, value).map(({ path, key }) => `${path.join("/")} ${key}`);

test("what the schema refuses is told field by field, all at once", () => {
  assert.deepEqual(told(SOUND), []);
  assert.deepEqual(told({}), ["name schema.key_missing", "level schema.key_missing", "where schema.key_missing"]);
  assert.deepEqual(told({ ...SOUND, name: { id: "abcde", en: " " } }), ["name/id schema.string_too_long", "name/en schema.string_too_short"]);
  assert.deepEqual(told({ ...SOUND, level: "much", where: ["A", "a:0"] }), ["level schema.no_choice", "where/0 schema.no_locator", "where/1 schema.no_locator"]);
  assert.deepEqual(told({ ...SOUND, count: 0, id: "A", line: "a\nb" }), ["count schema.greater_than_equal", "id schema.no_id", "line schema.one_line"]);
  assert.deepEqual(told({ ...SOUND, count: "two", open: "yes" }), ["count schema.int_type", "open schema.bool_type"]);
});

test("a schema says how each of its values is filled in", () => {
  const forms = Object.fromEntries(SCHEMA.properties.map(([name, inner]) => [name, inner.form]));
  assert.deepEqual(forms, { name: "both", level: "choice", where: "lines", count: "number", id: "text", line: "text", open: "flag" });
  assert.equal(SCHEMA.property("count").title, "How many");
  assert.deepEqual(SCHEMA.property("level").options[0], { value: "high", name: "High", meaning: "Much of it." });
});

test("what holds nothing at any depth is empty", () => {
  for (const value of [undefined, null, "", [], {}, { a: { b: [] } }, { a: "" }]) assert.ok(isEmpty(value));
  for (const value of [0, false, "a", [""], { a: { b: [1] } }]) assert.ok(!isEmpty(value));
});

/** The rooms of the scripts import one way, and no module needs itself. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { test } from "node:test";

const ASSETS = new URL("../../hooks/rumpun/assets/", import.meta.url);
/** A room imports from those before it. */
const ROOMS = ["shared", "search", "every_page", "own", "gaps", "side", "reading", "bibliography", "studies", "prior", "choice", "contributing", "offline"];
/** Imports for the page, later ones (`import("…")`), and those of types in comments. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)"(\.{1,2}\/[^"]+)"/g;
/** What a module needs to run at all. */
const STATIC = /^(?:import|export)\b[^;"']*?"(\.{1,2}\/[^"]+)";/gm;

const names = readdirSync(ASSETS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
const texts = new Map(names.map((name) => [name, readFileSync(new URL(name, ASSETS), "utf8")]));

/** Modules that a module names. @param {string} name @param {RegExp} how */
function imported(name, how) {
  const found = [...(texts.get(name) ?? "").matchAll(how)].map((each) => new URL(each[1], new URL(name, ASSETS)));
  return found.map((url) => relative(ASSETS.pathname, url.pathname));
}

const room = (/** @type {string} */ name) => name.split("/")[0];

test("every script stands in a room, and every room is known", () => {
  assert.deepEqual([...new Set(names.map(room))].sort(), [...ROOMS].sort());
});

test("every import leads to a module", () => {
  for (const name of names) for (const other of imported(name, IMPORT)) assert.ok(texts.has(other), `${name} → ${other}`);
  assert.ok(names.some((name) => imported(name, IMPORT).length));
});

test("a module imports from its own room and those before it, also types", () => {
  const upward = names.flatMap((name) => {
    const allowed = ROOMS.slice(0, ROOMS.indexOf(room(name)) + 1);
    return imported(name, IMPORT).filter((other) => !allowed.includes(room(other))).map((other) => `${name} → ${other}`);
  });
  assert.deepEqual(upward, []);
});

test("no module needs itself to run", () => {
  /** @type {Map<string, "open" | "done">} */
  const seen = new Map();
  /** @param {string} name @param {string[]} way */
  const visit = (name, way) => {
    assert.notEqual(seen.get(name), "open", [...way, name].join(" → "));
    if (seen.has(name)) return;
    seen.set(name, "open");
    for (const other of imported(name, STATIC)) visit(other, [...way, name]);
    seen.set(name, "done");
  };
  for (const name of names) visit(name, []);
});

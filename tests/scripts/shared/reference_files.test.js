import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { joined, Missing } from "../../../hooks/rumpun/assets/shared/reference_files.js";
import { contract } from "../contracts.js";

const asked = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = asked;
});

/** A site with these files. @param {Map<string, string | Response>} files */
function serve(files) {
  globalThis.fetch = async (address) => {
    const found = files.get(address);
    return found instanceof Response ? found : found === undefined ? new Response("", { status: 404 }) : new Response(found);
  };
}

const BIB = { ending: "bib", name: "BibTeX", media_type: "x", opening: "", between: "\n", closing: "" };

for (const { file, records, ...format } of contract("reference_files").cases) {
  test(`${records.length} works in one .${format.ending} are the file that the site would write`, async () => {
    const files = records.map((record, place) => [`refs/work${place}.${format.ending}`, format.opening + record + format.closing]);
    serve(new Map(files));
    assert.equal(await joined(records.map((_, place) => `work${place}`), format, "refs/"), file);
  });
}

test("many works stay in their order, however they come in", async () => {
  const keys = Array.from({ length: 60 }, (_, place) => `w${place}`);
  let running = 0;
  let most = 0;
  globalThis.fetch = async (address) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = Number(address.match(/\d+/)[0]) % 7; turn > 0; turn -= 1) await Promise.resolve();
    running -= 1;
    return new Response(`${address}\n`);
  };
  assert.equal(await joined(keys, BIB, ""), keys.map((key) => `${key}.bib\n`).join("\n"));
  assert.ok(most <= 8, `${most} at a time`);
});

const REFUSED = [
  ["is not there", new Response("", { status: 404 }), true],
  ["fails", new Response("", { status: 500 }), false],
  ["is a page of the host instead", new Response("<!doctype html><p>?"), false],
];
for (const [how, answer, gone] of REFUSED) {
  test(`nothing half is made when a work ${how}`, async () => {
    serve(new Map([["a.bib", "@book{a,\n}\n"], ["b.bib", answer]]));
    await assert.rejects(joined(["a", "b"], BIB, ""), (error) => error instanceof Missing && error.address === "b.bib" && error.gone === gone);
  });
}

test("nothing half is made when no answer comes", async () => {
  globalThis.fetch = () => Promise.reject(new TypeError("offline"));
  await assert.rejects(joined(["a"], BIB, ""), Missing);
});

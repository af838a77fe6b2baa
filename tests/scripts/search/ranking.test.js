import assert from "node:assert/strict";
import { test } from "node:test";
import { ranked } from "../../../hooks/rumpun/assets/search/ranking.js";

/** @param {Record<number, number>} weights page -> weight @param {number} [factor] */
const term = (weights, factor = 1) => ({ postings: { pages: Object.keys(weights).map(Number), weights: Object.values(weights), pieces: Object.keys(weights).map(() => 0), number: 0 }, factor });

/** @param {ReturnType<typeof ranked>} answers */
const pages = (answers) => answers.map((each) => each.page);

test("the heavier page comes first, and of equals the earlier", () => {
  assert.deepEqual(pages(ranked([[term({ 1: 1, 2: 3, 3: 1 })]], 10)), [2, 1, 3]);
});

test("a page with both words comes before one with one of them, which is left out where it says little", () => {
  const rare = [term({ 1: 1, 5: 1 })];
  const common = [term({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1 })];
  assert.deepEqual(pages(ranked([rare, common], 10)), [1, 5]);
});

test("a page that is called so stays, though it has not all words", () => {
  assert.deepEqual(pages(ranked([[term({ 1: 0.5, 2: 0.5 })], [term({ 1: 0.5, 3: 9 })]], 10))[0], 3);
});

test("where all words must be there, no other page is left", () => {
  assert.deepEqual(pages(ranked([[term({ 1: 1, 2: 1 })], [term({ 2: 1, 3: 9 })]], 10, true)), [2]);
});

test("of all that a word may mean, the strongest counts, once", () => {
  const [answer] = ranked([[term({ 1: 2 }, 0.5), term({ 1: 3 }, 0.9)]], 10);
  const [alone] = ranked([[term({ 1: 3 }, 0.9)]], 10);
  assert.equal(answer.score, alone.score);
});

test("nothing asked, nothing found", () => assert.deepEqual(ranked([], 10), []));

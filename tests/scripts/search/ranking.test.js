import assert from "node:assert/strict";
import { test } from "node:test";
import { isCalled, ranked } from "../../../hooks/rumpun/assets/search/ranking.js";

/** @param {Record<number, number>} weights page -> weight @param {number} [factor] */
const term = (weights, factor = 1) => ({ postings: { pages: Object.keys(weights).map(Number), weights: Object.values(weights), pieces: Object.keys(weights).map(() => 0), number: 0 }, factor });

/** A word by all that it may mean. @param {...ReturnType<typeof term>} means */
const word = (...means) => ({ means });

/** @param {ReturnType<typeof ranked>} answers */
const pages = (answers) => answers.map((each) => each.page);

test("called so is what a short name has itself, and not by another word for it", () => {
  assert.deepEqual([isCalled(word(term({ 1: 4 }))), isCalled(word(term({ 1: 2 }))), isCalled(word(term({ 1: 6 }, 0.7)))], [true, false, false]);
  assert.equal(isCalled({ ...word(term({ 1: 6 })), lesser: true }), false);
});

test("the heavier page comes first, and of equals the earlier", () => {
  assert.deepEqual(pages(ranked([word(term({ 1: 1, 2: 3, 3: 1 }))], 10)), [2, 1, 3]);
});

test("a page with both words comes before one with one of them, which is left out where it says little", () => {
  const rare = word(term({ 1: 1, 5: 1 }));
  const common = word(term({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1 }));
  assert.deepEqual(pages(ranked([rare, common], 10)), [1, 5]);
});

test("a page that is called so stays, though it has not all words", () => {
  assert.deepEqual(pages(ranked([word(term({ 1: 0.5, 2: 0.5 })), word(term({ 1: 0.5, 3: 9 }))], 10))[0], 3);
});

test("where all words must be there, no other page is left", () => {
  assert.deepEqual(pages(ranked([word(term({ 1: 1, 2: 1 })), word(term({ 2: 1, 3: 9 }))], 10, true)), [2]);
});

test("of all that a word may mean, the strongest counts, once", () => {
  const [answer] = ranked([word(term({ 1: 2 }, 0.5), term({ 1: 3 }, 0.9))], 10);
  const [alone] = ranked([word(term({ 1: 3 }, 0.9))], 10);
  assert.equal(answer.score, alone.score);
});

test("each meaning of a word is as rare as it is", () => {
  const own = term({ 1: 2 });
  const common = term({ 1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2 }, 0.9);
  const [first, second] = ranked([word(own, common)], 10);
  assert.ok(first.page === 1 && first.score > 3 * second.score);
});

test("a word that every text has may still be the name of one page", () => {
  const everywhere = word(term({ 1: 0.9, 2: 5, 3: 0.9, 4: 0.9, 5: 0.9, 6: 0.9, 7: 0.9, 8: 0.9 }));
  const seldom = word(term({ 1: 0.9, 2: 0.1 }));
  assert.equal(pages(ranked([everywhere, seldom], 9))[0], 2);
});

test("what a common word means besides is no rarer than the word", () => {
  const own = term({ 1: 2, 2: 2, 3: 2, 4: 2, 5: 2 });
  const besides = term({ 6: 2 }, 0.9);
  assert.deepEqual(pages(ranked([word(own, besides)], 10)).slice(-1), [6]);
});

test("a word that only texts have tells less than one that names are made of, and a lesser one less still", () => {
  const named = word(term({ 1: 2, 4: 0.1 }));
  const verb = word(term({ 2: 1.4, 4: 0.1 }));
  const heavy = word(term({ 2: 1.45, 3: 1.45 }));
  const found = pages(ranked([named, verb], 10));
  assert.ok(found.includes(1) && !(found.indexOf(2) >= 0 && found.indexOf(2) < found.indexOf(1)));
  assert.deepEqual(pages(ranked([{ ...named, lesser: true }, heavy], 10))[0], 2);
  assert.deepEqual(pages(ranked([{ ...named, lesser: true }], 10)), [1, 4]);
});

test("where no page has most of several words, and none is called by one, nothing answers", () => {
  const words = [word(term({ 1: 2.5 })), word(term({ 2: 2.5 }))];
  assert.deepEqual(ranked(words, 10), []);
  assert.deepEqual(pages(ranked([word(term({ 1: 4.5 })), words[1]], 10))[0], 1);
  assert.deepEqual(pages(ranked([...words, word(term({ 1: 2.5 }))], 10)), [1]);
});

test("whoever names two things means each of them, and no page that has a little of both", () => {
  const one = word(term({ 1: 6.2, 3: 3.5, 4: 0.4 }));
  const two = word(term({ 2: 6.2, 3: 3.5, 4: 0.4 }));
  const several = word(term({ 1: 4.8, 3: 3.5, 4: 0.4 }));
  assert.deepEqual(new Set(pages(ranked([one, two], 50)).slice(0, 3)), new Set([1, 2, 3]));
  const share = (/** @type {ReturnType<typeof word>} */ first) => ranked([first, two], 50).find((each) => each.page === 1)?.score ?? 0;
  assert.ok(share(one) > 1.5 * share(several), "its whole name, against a part of it");
});

test("among very many pages a rare word counts little more than among many", () => {
  const [rare, common] = [word(term({ 1: 1 })), word(term(Object.fromEntries(Array.from({ length: 40 }, (_, page) => [page + 1, 1]))))];
  const more = (/** @type {number} */ all) => ranked([rare], all)[0].score / ranked([common], all)[0].score;
  assert.ok(more(4_000) < more(400));
});

test("nothing asked, nothing found", () => assert.deepEqual(ranked([], 10), []));

// @ts-check
/**
 * Which pages answer, and in what order.
 *
 * @typedef {import("./files.js").Postings} Postings
 * @typedef {{ means: { postings: Postings, factor: number }[], lesser?: boolean }} Asked one of the words that are asked for, by all that it
 *   may mean; whether it says little beside others
 * @typedef {{ page: number, score: number, pieces: number[] }} Answer
 */

const COVERED = 2; // how strongly a page is preferred that has more of the words
const CALLED = 1.4; // the same of pages that are called by one of them
const WHOLE = 0.4; // the same of pages whose whole name stands in the question: whoever asks for two things means each of them
const SHORTEST = 6; // what the only word of a name weighs, and the roots of its shares for each of several; as in search/index.py
const ALL = 0.85; // of a name, to be whole: weights are steps
const NEARLY = 0.6; // what a page must have of the words, against the one that has most
const LEAST = 0.6; // what one page must have of several words, unless it is called by one of them: else nothing is an answer
const RARE = 1.2; // how strongly a rare word counts
const MANY = 400; // pages above which it counts less: what one page says alone is the rarer the more pages there are
const NAMES = 0.5; // how rare a word is by the names that have it, against by the texts
const NAME = 4; // what a word of a short name weighs at least
const CALLS = 3.5; // the same where something else in the question means nothing here
const ITSELF = 0.8; // at least, of a word that is not another one for what is searched
const NAMED = 2; // what a word weighs at least somewhere that names are made of
const MENTIONED = 2.5; // what a word weighs at most that texts and headings have, or one reader says
const TOLD = 0.75; // how much a word tells that stands in texts alone
const LESSER = 0.45; // how much a word tells that says little beside others
const STRONG = 0.5; // or what it must score, against the best

/** How much a rare word tells more than a common one. @param {number} pages @param {number} all */
const rarity = (pages, all) => Math.log(1 + (all - pages + 0.5) / (pages + 0.5));

/** Whether something is called by the word, or treats of what is called so. @param {Asked} asked */
export const isNamed = ({ means }) => means.some(({ postings }) => postings.weights.some((weight) => weight > MENTIONED));

/** Whether a short name has the word itself, not only what is searched for instead. @param {Asked} asked */
export const isCalled = ({ means, lesser }) => !lesser && means.some(({ postings, factor }) => factor >= ITSELF && postings.weights.some((weight) => weight >= CALLS));

/** How strongly a rare word counts among so many pages. @param {number} all */
const power = (all) => RARE * Math.min(1, Math.log(MANY) / Math.log(1 + all));

/**
 * The pages for some words, best first, each with the piece where each word stands.
 * @param {Asked[]} asked @param {number} all how many pages there are @param {boolean} [every] whether each word must be there
 * @returns {Answer[]}
 */
export function ranked(asked, all, every = false) {
  /** @type {Map<number, { score: number, covered: number, words: number, called: boolean, name: number, pieces: number[] }>} */
  const found = new Map();
  let whole = 0;
  for (const { means, lesser } of asked) {
    const [own] = means;
    if (!own) continue;
    const told = rarities(own.postings, all, lesser);
    whole += told.named;
    for (const [page, { score, weight, piece }] of strongest(means, told, all, lesser)) {
      const before = found.get(page) ?? { score: 0, covered: 0, words: 0, called: false, name: 0, pieces: [] };
      before.score += score;
      before.covered += weight >= NAMED ? told.named : told.said;
      before.words += 1;
      before.called ||= weight >= NAME;
      before.name += weight >= NAMED ? Math.min(1, weight / SHORTEST) ** 2 : 0;
      before.pieces.push(piece);
      found.set(page, before);
    }
  }
  const most = Math.max(0, ...[...found.values()].map((each) => each.covered));
  const scored = [...found].map(([page, { score, covered, words, called, name, pieces }]) => {
    const strictly = !called ? COVERED : name < ALL ? CALLED : WHOLE;
    return { page, covered, words, called, score: score * (covered / whole) ** strictly, pieces: [...new Set(pieces)] };
  });
  if (asked.length > 1 && !scored.some((each) => each.called || each.covered >= LEAST * whole)) return [];
  const best = Math.max(0, ...scored.map((each) => each.score));
  return scored
    .filter((each) => (every ? each.words === asked.length : each.covered >= NEARLY * most || each.score >= STRONG * best))
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

/** How rare a word is in names and in texts: one that every text has may be the name of a single page. @param {Postings} postings @param {number} all @param {boolean} [lesser] */
function rarities({ weights, number }, all, lesser = false) {
  const names = weights.filter((weight) => weight >= NAMED).length;
  const less = lesser ? LESSER : names ? 1 : TOLD;
  const said = less * rarity(Math.max(weights.length, number), all);
  return { said, named: Math.max(said, less * NAMES * rarity(names || 1, all)) };
}

/**
 * Page -> the strongest of all that the word may mean; what a common word means besides is no rarer than the word.
 * @param {Asked["means"]} means @param {{ said: number, named: number }} most @param {number} all @param {boolean} [lesser]
 */
function strongest(means, most, all, lesser) {
  /** @type {Map<number, { score: number, weight: number, piece: number }>} */
  const best = new Map();
  for (const { postings, factor } of means) {
    const rare = rarities(postings, all, lesser);
    const [said, named] = [Math.min(rare.said, most.said), Math.min(rare.named, most.named)];
    postings.pages.forEach((page, place) => {
      const weight = postings.weights[place];
      const score = factor * weight * (weight >= NAMED ? named : said) ** power(all);
      if (score > (best.get(page)?.score ?? 0)) best.set(page, { score, weight, piece: postings.pieces[place] });
    });
  }
  return best;
}

// @ts-check
/**
 * The files of the index: which one holds what, each fetched once; numbers in them are digits of 64.
 *
 * @typedef {(name: string) => Promise<any>} Read gives the content of a JSON file below the folder of all indexes
 * @typedef {object} Entry what search/index.py writes last
 * @property {string} folder
 * @property {number} pages
 * @property {string} unasked
 * @property {string} lesser
 * @property {Record<string, string>} [chat] spelling of chats -> the usual one
 * @property {string} [turning] words that turn the meaning of others, such as "tidak"
 * @property {string} affixes
 * @property {string} words
 * @property {string} roots
 * @property {Record<string, Record<string, number>>} facets
 * @typedef {{ pages: number[], weights: number[], pieces: number[], number: number }} Postings of a root on very many pages only the heaviest, but the
 *   number of all
 */

const PAGES = 8; // in one file of titles; as in search/index.py
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** @param {string} digits @returns {number[]} */
function unpacked(digits) {
  const numbers = [];
  let number = 0;
  let shift = 0;
  for (const digit of digits) {
    const value = VALUES.get(digit) ?? 0;
    number |= (value & 31) << shift;
    if (value & 32) shift += 5;
    else {
      numbers.push(number);
      number = shift = 0;
    }
  }
  return numbers;
}

/** Ascending numbers that are written as distances. @param {string} digits */
export function unpackedSet(digits) {
  let last = -1;
  return unpacked(digits).map((step) => (last += step + 1));
}

/** @param {string} digit on a scale that doubles every eight */
const weightOf = (digit) => 0.05 * 2 ** ((VALUES.get(digit) ?? 0) / 8);

/** @param {string} packed @returns {Postings} */
export function postings(packed) {
  const [pages, weights, pieces, number = weights.length] = packed.split(" ");
  return { pages: unpackedSet(pages), weights: [...weights].map(weightOf), pieces: unpacked(pieces), number: Number(number) };
}

/** The pages with all of some roots; what each weighs there is shared. @param {(Postings | undefined)[]} found @returns {Postings | undefined} */
export function together(found) {
  const [first, ...others] = found;
  if (!first || !others.length) return first;
  const more = others.map((each) => new Map(each?.pages.map((page, place) => [page, each.weights[place]])));
  const kept = first.pages.flatMap((page, place) => (more.every((each) => each.has(page)) ? [place] : []));
  const pages = kept.map((place) => first.pages[place]);
  const sum = (/** @type {number} */ place) => more.reduce((all, each) => all + (each.get(first.pages[place]) ?? 0), first.weights[place]);
  return { pages, weights: kept.map((place) => sum(place) / found.length), pieces: kept.map((place) => first.pieces[place]), number: pages.length };
}

/** The number of the file with a key, by the beginnings of all files but the first. @param {string[]} beginnings @param {string} key */
export function fileOf(beginnings, key) {
  let from = 0;
  let to = beginnings.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (beginnings[middle] <= key) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** @param {string} text */
const listed = (text) => (text ? text.split(" ") : []);

export class Files {
  /** @param {Read} read @param {Entry} entry */
  constructor(read, entry) {
    this.read = read;
    this.entry = entry;
    this.unasked = new Set(listed(entry.unasked));
    this.lesser = new Set(listed(entry.lesser));
    this.chat = new Map(Object.entries(entry.chat ?? {}));
    this.turning = new Set(listed(entry.turning ?? ""));
    this.affixes = listed(entry.affixes).map((rule) => rule.split(":"));
    this.wordFiles = listed(entry.words);
    this.rootFiles = listed(entry.roots);
    this.facetNames = Object.keys(entry.facets);
    /** @type {Map<string, Promise<any>>} */
    this.fetched = new Map();
  }

  /** @param {string} name @returns {Promise<any>} */
  get(name) {
    const found = this.fetched.get(name) ?? this.read(this.entry.folder + name);
    this.fetched.set(name, found);
    found.catch(() => this.fetched.delete(name));
    return found;
  }

  /** Rows of the file of words with this number. @param {number} number @returns {Promise<string[]>} */
  async words(number) {
    return /** @type {string} */ (await this.get(`words/${number}.json`)).split("\n");
  }

  /** @param {string} root @returns {Promise<Postings | undefined>} */
  async root(root) {
    const found = await this.get(`roots/${fileOf(this.rootFiles, root)}.json`);
    return Object.hasOwn(found, root) ? postings(found[root]) : undefined;
  }

  /** The pages with each value of a facet. @param {string} name @returns {Promise<Map<string, number[]>>} */
  async facet(name) {
    const number = this.facetNames.indexOf(name);
    const values = number < 0 ? {} : await this.get(`facets/${number}.json`);
    return new Map(Object.entries(values).map(([value, pages]) => [value, unpackedSet(/** @type {string} */ (pages))]));
  }

  /** What is known of a page: address, title, kind, study, opening, and where its texts lie. @param {number} page */
  async head(page) {
    const heads = await this.get(`pages/${Math.floor(page / PAGES)}.json`);
    const [url, title, kind, study, opening, ...texts] = heads[page % PAGES];
    return { url, title, kind, study, opening, texts: /** @type {number[]} */ (texts) };
  }

  /** @param {number} run @param {number} number @returns {Promise<[string, string, string][]>} */
  texts(run, number) {
    return this.get(`texts/${run}-${number}.json`);
  }
}

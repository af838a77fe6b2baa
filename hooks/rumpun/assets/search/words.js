// @ts-check
/**
 * From a word that a reader typed to roots that the index has.
 *
 * @typedef {import("./files.js").Files} Files
 * @typedef {{ root: string, factor: number }} Term
 * @typedef {{ word: string, root: string, often: number }} Form
 * @typedef {object} Meaning what a typed word stands for; all of `words` are meant, each by one of its terms
 * @property {Term[][]} words
 * @property {string} [shown] what is searched for instead, where the word itself does not occur
 */

import { fileOf } from "./files.js";
import { distance, likeness, without } from "./spelling.js";

const AFFIXES = 12; // words without an affix that are looked up
const NEAR = 5; // files that are looked through for a misspelt word
const ENDINGS = 6; // words that a beginning may stand for
const HALF = 4; // letters that each of two words written as one must have

/** @param {string} row as search/index.py writes it: how often, the word, and its root unless it is its own @returns {Form} */
function form(row) {
  const [word, root] = row.slice(1).split(" ");
  return { word, root: root ?? word, often: Number(row[0]) };
}

/** @param {Form[]} forms @param {number} factor @returns {Term[]} */
const terms = (forms, factor) => [...new Set(forms.map((each) => each.root))].map((root) => ({ root, factor }));

/** @param {Form[]} forms @param {number} factor @returns {Meaning} */
const instead = (forms, factor) => ({ words: [terms(forms, factor)], shown: [...new Set(forms.map((each) => each.word))].slice(0, 3).join(", ") });

/** @param {Form} a @param {Form} b */
const commoner = (a, b) => b.often - a.often || (a.word < b.word ? -1 : 1);

export class Words {
  /** @param {Files} files */
  constructor(files) {
    this.files = files;
  }

  /** @param {string} word @param {boolean} last whether it may be unfinished @returns {Promise<Meaning | undefined>} */
  async meaning(word, last) {
    const like = await this.alike(word);
    const own = like.find((each) => each.word === word);
    if (own) return { words: [terms([own], 1)] };
    if (like.length) return instead([like.sort(commoner)[0]], 0.95);
    const bare = await this.bare(word);
    if (bare) return bare;
    const endings = await this.endings(word);
    if (last && endings) return endings;
    return (await this.halves(word)) ?? (await this.misspelt(word)) ?? endings;
  }

  /** Words that sound like this one. @param {string} word @returns {Promise<Form[]>} */
  async alike(word) {
    const key = likeness(word);
    return (await this.rows(key, key)).filter((each) => likeness(each.word) === key);
  }

  /** The forms in the files from one key to another. @param {string} from @param {string} to @returns {Promise<Form[]>} */
  async rows(from, to) {
    const first = fileOf(this.files.wordFiles, from);
    const number = fileOf(this.files.wordFiles, to) - first + 1;
    const files = await Promise.all(Array.from({ length: number }, (_, place) => this.files.words(first + place)));
    return files.flat().map(form);
  }

  /** The word without an affix that others have. @param {string} word @returns {Promise<Meaning | undefined>} */
  async bare(word) {
    for (const rest of without(word, this.files.affixes).filter((each) => each.length > 3).slice(0, AFFIXES)) {
      const found = (await this.alike(rest)).find((each) => each.word === rest);
      if (found) return instead([found], 0.9);
    }
    return undefined;
  }

  /** Words that begin so. @param {string} word @returns {Promise<Meaning | undefined>} */
  async endings(word) {
    const key = likeness(word);
    const found = (await this.rows(key, key + "\uffff")).filter((each) => each.word.startsWith(word) || likeness(each.word).startsWith(key));
    return found.length ? instead(found.sort(commoner).slice(0, ENDINGS), 0.8) : undefined;
  }

  /** Two words that were written as one. @param {string} word @returns {Promise<Meaning | undefined>} */
  async halves(word) {
    for (let place = HALF; place <= word.length - HALF; place++) {
      const parts = [word.slice(0, place), word.slice(place)];
      const [one] = (await this.alike(parts[0])).filter((each) => each.word === parts[0]);
      const [two] = one ? (await this.alike(parts[1])).filter((each) => each.word === parts[1]) : [];
      if (one && two) return { words: [terms([one], 0.9), terms([two], 0.9)], shown: parts.join(" ") };
    }
    return undefined;
  }

  /** The commonest of the words that differ least. @param {string} word @returns {Promise<Meaning | undefined>} */
  async misspelt(word) {
    const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
    if (!most) return undefined;
    const key = likeness(word);
    let found = /** @type {{ form: Form, far: number }[]} */ ([]);
    let least = most;
    for (const each of await this.near(key)) {
      const far = distance(key, likeness(each.word), least);
      if (far < least) found = [];
      if (far <= least) found.push({ form: each, far });
      least = Math.min(least, far);
    }
    const best = found.filter((each) => each.far === least).map((each) => each.form).sort(commoner);
    return best.length ? instead([best[0]], 0.8) : undefined;
  }

  /** Forms with the same first letter, or with the same first two where these are many. @param {string} key */
  async near(key) {
    const { wordFiles } = this.files;
    const letters = [1, 2, 3].find((number) => {
      const start = key.slice(0, number);
      return fileOf(wordFiles, start + "\uffff") - fileOf(wordFiles, start) < NEAR;
    });
    const start = key.slice(0, letters ?? 3);
    return (await this.rows(start, start + "\uffff")).filter((each) => each.often && likeness(each.word).startsWith(start));
  }
}

// @ts-check
/**
 * From the words that a reader typed to roots that the index has.
 *
 * @typedef {import("./files.js").Files} Files
 * @typedef {{ roots: string[], factor: number }} Term some roots, all of which a page must have
 * @typedef {{ word: string, root: string, often: number }} Form a word of the site; `often` is 0 where no page shows it
 * @typedef {{ asked: string, shown: string }} Replaced
 * @typedef {object} Known what a typed word stands for; all of `words` are meant, each by one of its terms
 * @property {Term[][]} words
 * @property {Form} [form] as the index has it, unless it may be one of several
 * @property {boolean} said whether pages show it
 * @property {boolean} [guessed] whether other letters had to be put in
 * @property {boolean} [unmeant] whether nobody means it, but in a phrase such as "tidak bertahan"
 * @property {string} [shown] what is searched for instead, where the word itself does not occur
 * @typedef {{ name: string, roots: string[] }} Meant
 * @typedef {{ begins: number, end: number, other: boolean }} Where a phrase stands, which ends at 0 where it does not stand there; whether it
 *   is something other than what its words say, as in "tidak bertahan"
 * @typedef {{ phrase: string[], whole: boolean, meant: Meant[] }} Sense what other words mean; not `whole` where they are a part of a name
 */

import { fileOf } from "./files.js";
import { distance, likeness, plain, without } from "./spelling.js";

const AFFIXES = 12; // words without an affix that are looked up
const NEAR = 5; // files that are looked through for a misspelt word
const ENDINGS = 6; // words that a beginning may stand for
const HALF = 4; // letters that each of two words written as one must have
const BEGUN = 5; // letters of a word that a longer one begins with, or that may be meant by another one
const ADDED = 4; // letters that it may have besides
const ALIKE = 0.7; // what a page has by another spelling of a word, against the word itself
const SENSE = 0.7; // what a page has by another word for it, against the word itself
const CALLED = 1.7; // what a root weighs at most that stands in texts alone, or in one question of the other language
const BARE = "-"; // before a root that is no word; as in search/index.py

/** @param {string} row as search/index.py writes it: how often, the word, and its root unless it is its own @returns {Form} */
function form(row) {
  const [word, root] = row.slice(1).split(" ");
  return { word, root: root ?? word, often: row[0] === BARE ? 1 : Number(row[0]) };
}

/** @param {string} row as search/senses.py writes it @returns {Sense} */
function sense(row) {
  const [phrase, ...meant] = row.slice(1).split("|");
  return {
    phrase: phrase.split(" "), whole: row[0] === "=",
    meant: meant.map((each) => each.split(">")).map(([name, roots]) => ({ name, roots: roots ? roots.split(" ") : [] })),
  };
}

/** @param {string} row */
const isForm = (row) => row[0] !== "=" && row[0] !== "~";

/** @param {Form[]} forms @param {number} factor @returns {Term[]} */
const terms = (forms, factor) => [...new Set(forms.map((each) => each.root))].map((root) => ({ roots: [root], factor }));

/** @param {Form[]} forms @param {number} factor @returns {Known} */
function instead(forms, factor) {
  const words = [...new Set(forms.map((each) => each.word))];
  return { words: [terms(forms, factor)], form: words.length > 1 ? undefined : forms[0], said: forms.some((each) => each.often), shown: words.slice(0, 3).join(", ") };
}

/** A word that nobody means alone. @param {string} word @returns {Known} */
const unmeant = (word) => ({ words: [], form: { word, root: word, often: 0 }, said: true, unmeant: true });

/** @param {Term} term @returns {Term} */
const lessened = ({ roots, factor }) => ({ roots, factor: factor * SENSE });

/** The names of what is meant, but none that another one says: "Kohesi kelompok", not "kohesi" beside it. @param {Meant[]} meant */
const told = (meant) => meant.map((each) => each.name).filter((name, place, all) => !all.some((other, at) => at !== place && within(name, other))).join(", ");

/** @param {string} name @param {string} other */
const within = (name, other) => name.length < other.length && ` ${plain(other)} `.includes(` ${plain(name)} `);

/** Whether some words mean nothing here and all others are guessed: then guesses lead nowhere. @param {(Known | undefined)[]} known */
function astray(known) {
  const meant = known.filter((each) => !each?.unmeant);
  return meant.some((each) => !each) && meant.every((each) => !each || each.guessed);
}

/** Whether each of several words is guessed: then a page must have all of them. @param {(Known | undefined)[]} known */
const guesses = (known) => known.length > 1 && known.every((each) => each?.guessed || each?.unmeant) && known.filter((each) => each?.guessed).length > 1;

/** Each of some words by all that it may mean, itself and as a part of what was found. @param {(Known | undefined)[]} span @param {Sense & { other: boolean } | undefined} found @returns {Term[][]} */
function meaning(span, found) {
  const others = (found?.whole && found.meant.map(({ roots }) => ({ roots, factor: found.other ? 1 : SENSE }))) || [];
  return span.flatMap((each) => each?.words ?? []).map((own) => (found?.other ? [...others, ...own.map(lessened)] : [...own, ...others]));
}

/** @param {Form} a @param {Form} b */
const commoner = (a, b) => b.often - a.often || (a.word < b.word ? -1 : 1);

export class Words {
  /** @param {Files} files */
  constructor(files) {
    this.files = files;
  }

  /**
   * What each of the words stands for, what is told of those that no page shows, those that mean nothing here, and whether all are guessed.
   * @param {string[]} typed @returns {Promise<{ words: Term[][], replaced: Replaced[], leftOut: string[], guessed: boolean }>}
   */
  async meanings(typed) {
    const { unasked } = this.files;
    const meant = typed.filter((word) => !unasked.has(word));
    // "give and take" is a phrase though nobody means any of its words alone.
    const alone = meant.length > 0 || typed.length < 2;
    const known = await Promise.all(typed.map((word) => (alone && unasked.has(word) ? unmeant(word) : this.known(word, word === meant.at(-1)))));
    const joined = await this.joined(typed, known);
    if (joined) {
      const found = await this.meanings(joined.typed);
      return { ...found, replaced: [joined.replaced, ...found.replaced] };
    }
    if (astray(known)) return { words: [], replaced: [], leftOut: meant, guessed: true };
    /** @type {Replaced[]} */
    const replaced = [];
    const leftOut = [];
    const words = [];
    for (let place = 0; place < typed.length; ) {
      const found = await this.sense(known, place);
      const span = known.slice(place, found?.end ?? place + 1);
      const asked = typed.slice(found?.begins ?? place, place + span.length).join(" ");
      const shown = found && !span.every((each) => each?.said) ? told(found.meant) : span[0]?.shown;
      if (!span[0] || (!found && (await this.empty(span[0])))) leftOut.push(asked);
      else if (shown) replaced.push({ asked, shown });
      words.push(...meaning(span, found));
      place += span.length;
    }
    return { words, replaced, leftOut, guessed: guesses(known) };
  }

  /** Whether no page is found by it: a word that means something together with others alone. @param {Known} known */
  async empty(known) {
    return !known.said && known.form !== undefined && !(await this.files.root(known.form.root));
  }

  /** The longest phrase that begins with the word at a place and means something else, or what the word is a part of. @param {(Known | undefined)[]} known @param {number} place @returns {Promise<(Sense & Where) | undefined>} */
  async sense(known, place) {
    const first = known[place];
    if (!first?.form || first.unmeant) return undefined;
    const keys = [...new Set([likeness(first.form.word), likeness(first.form.root)])];
    const found = (await Promise.all(keys.map((key) => this.rows(key, key)))).flat().filter((row) => !isForm(row)).map(sense);
    const fitting = found.map((each) => ({ ...each, ...this.where(each.phrase, known, place) })).filter(({ end }) => end);
    return fitting.sort((a, b) => Number(b.whole) - Number(a.whole) || b.phrase.length - a.phrase.length)[0];
  }

  /** Where a phrase stands whose first word that is meant stands at a place. @param {string[]} phrase @param {(Known | undefined)[]} known @param {number} place @returns {Where} */
  where(phrase, known, place) {
    const begins = place - Math.max(0, phrase.findIndex((word) => !this.files.unasked.has(word)));
    let end = begins;
    for (const word of phrase) {
      // What nobody means, or says little, may stand between: "following the guidelines"; not what turns the meaning.
      while (end > place && this.between(known[end], word)) end += 1;
      const typed = known[end]?.form;
      if (!typed || (word !== typed.word && word !== typed.root)) return { begins, end: 0, other: false };
      end += 1;
    }
    return { begins, end, other: phrase.length > 1 };
  }

  /** Whether a word may stand within a phrase that goes on with another one. @param {Known | undefined} known @param {string} word */
  between(known, word) {
    const own = known?.form;
    if (!own || own.word === word || own.root === word) return false;
    return known.unmeant ? !this.files.turning.has(own.word) : this.files.lesser.has(own.root);
  }

  /** @param {string} word @param {boolean} last whether it may be unfinished @returns {Promise<Known | undefined>} */
  async known(word, last) {
    const like = await this.alike(word);
    const own = like.find((each) => each.word === word);
    // Others that sound the same are other spellings of it.
    if (own) return { words: [[...terms([own], 1), ...terms(like.filter(({ root }) => root !== own.root), ALIKE)]], form: own, said: own.often > 0 };
    if (this.files.unasked.has(word)) return undefined;
    if (like.length) return instead([like.sort(commoner)[0]], 0.95);
    const bare = await this.bare(word);
    if (bare) return bare;
    const endings = last ? await this.endings(word) : undefined;
    return endings ?? (await this.slip(word)) ?? (await this.halves(word)) ?? (await this.exchanged(word)) ?? (await this.named(await this.misspelt(word))) ?? this.longer(word);
  }

  /** Words that sound like this one. @param {string} word @returns {Promise<Form[]>} */
  async alike(word) {
    const key = likeness(word);
    return (await this.forms(key, key)).filter((each) => likeness(each.word) === key);
  }

  /** The rows in the files from one key to another. @param {string} from @param {string} to */
  async rows(from, to) {
    const first = fileOf(this.files.wordFiles, from);
    const number = fileOf(this.files.wordFiles, to) - first + 1;
    return (await Promise.all(Array.from({ length: number }, (_, place) => this.files.words(first + place)))).flat();
  }

  /** @param {string} from @param {string} to @returns {Promise<Form[]>} */
  async forms(from, to) {
    return (await this.rows(from, to)).filter(isForm).map(form);
  }

  /** The word without an affix that others have. @param {string} word @returns {Promise<Known | undefined>} */
  async bare(word) {
    for (const rest of without(word, this.files.affixes).filter((each) => each.length > 3).slice(0, AFFIXES)) {
      const found = (await this.alike(rest)).find((each) => each.word === rest);
      if (found) return instead([found], 0.9);
    }
    return undefined;
  }

  /** Words that begin so. @param {string} word @returns {Promise<Known | undefined>} */
  async endings(word) {
    const key = likeness(word);
    const found = (await this.forms(key, key + "\uffff")).filter((each) => each.word.startsWith(word) || (word.length >= BEGUN && likeness(each.word).startsWith(key)));
    return found.length ? instead(found.sort(commoner).slice(0, ENDINGS), 0.8) : undefined;
  }

  /** The words with two of them as one, where one of the two means nothing alone and that one does. @param {string[]} typed @param {(Known | undefined)[]} known @returns {Promise<{ typed: string[], replaced: Replaced } | undefined>} */
  async joined(typed, known) {
    for (let place = 0; place + 1 < typed.length; place++) {
      const both = known.slice(place, place + 2);
      if (both.some((each) => each?.unmeant) || both.every((each) => each && !each.guessed)) continue;
      const word = typed[place] + typed[place + 1];
      if ((await this.alike(word)).some((each) => each.word === word)) {
        const replaced = { asked: `${typed[place]} ${typed[place + 1]}`, shown: word };
        return { typed: [...typed.slice(0, place), word, ...typed.slice(place + 2)], replaced };
      }
    }
    return undefined;
  }

  /** Two words that were written as one. @param {string} word @returns {Promise<Known | undefined>} */
  async halves(word) {
    for (let place = HALF; place <= word.length - HALF; place++) {
      const parts = [word.slice(0, place), word.slice(place)];
      const [one] = (await this.alike(parts[0])).filter((each) => each.word === parts[0]);
      const [two] = one ? (await this.alike(parts[1])).filter((each) => each.word === parts[1]) : [];
      if (one && two) return { words: [terms([one], 0.9), terms([two], 0.9)], said: true, shown: parts.join(" ") };
    }
    return undefined;
  }

  /** The longest word that this one begins with, as "mentorship" with "mentor". @param {string} word @returns {Promise<Known | undefined>} */
  async longer(word) {
    for (let length = word.length - 1; length >= Math.max(BEGUN, word.length - ADDED); length--) {
      const found = (await this.alike(word.slice(0, length))).find((each) => each.word === word.slice(0, length));
      if (found) return { ...instead([found], 0.8), guessed: true };
    }
    return undefined;
  }

  /** What is guessed, where something is called so: a slip in running text is no likelier than a word that no page has. @param {Known | undefined} guess @returns {Promise<Known | undefined>} */
  async named(guess) {
    const found = guess?.form && (await this.files.root(guess.form.root));
    return !found || found.weights.some((weight) => weight > CALLED) ? guess : undefined;
  }

  /** The word with its first two letters the other way round; no other fault there is looked for. @param {string} word @returns {Promise<Known | undefined>} */
  async exchanged(word) {
    const other = word.length < BEGUN ? "" : word[1] + word[0] + word.slice(2);
    const [found] = other ? (await this.alike(other)).sort(commoner) : [];
    return found && { ...instead([found], 0.8), guessed: true };
  }

  /** One letter that is wrong or missing is likelier than two words written as one: "backround". @param {string} word @returns {Promise<Known | undefined>} */
  async slip(word) {
    return word.length < 2 * HALF ? undefined : this.named(await this.misspelt(word, 1));
  }

  /** The commonest of the words that differ least. @param {string} word @param {number} [letters] at most @returns {Promise<Known | undefined>} */
  async misspelt(word, letters = 2) {
    const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : letters;
    if (!most) return undefined;
    const key = likeness(word);
    let found = /** @type {{ form: Form, far: number }[]} */ ([]);
    let least = most;
    for (const each of await this.near(key)) {
      const far = Math.min(distance(key, likeness(each.word), least), distance(word, each.word, least));
      if (far < least) found = [];
      if (far <= least) found.push({ form: each, far });
      least = Math.min(least, far);
    }
    const best = found.filter((each) => each.far === least).map((each) => each.form).sort(commoner);
    return best.length ? { ...instead([best[0]], 0.8), guessed: true } : undefined;
  }

  /** Forms with the same first letter, or with the same first two where these are many. @param {string} key */
  async near(key) {
    const { wordFiles } = this.files;
    const letters = [1, 2, 3].find((number) => {
      const start = key.slice(0, number);
      return fileOf(wordFiles, start + "\uffff") - fileOf(wordFiles, start) < NEAR;
    });
    const start = key.slice(0, letters ?? 3);
    return (await this.rows(start, start + "\uffff")).filter((row) => isForm(row) && row[0] !== BARE).map(form)
      .filter((each) => likeness(each.word).startsWith(start));
  }
}

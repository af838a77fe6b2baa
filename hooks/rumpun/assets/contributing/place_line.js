// @ts-check
/**
 * A place and all that it lies in, of one line as people write it: what is there is found, the rest is made. The same as
 * `schema/new_places.py`, by the table that it writes (`data/contribute/places.json`).
 *
 * @typedef {{ level: string, said: string[], name: [string, string], definition: [string, string] }} PlaceWord how places of one sort are called
 * @typedef {{ level: string, within: string | null, name: [string, string], names: string[] }} Here
 * @typedef {{ ranks: Record<string, number>, usual: string[], reserved: string[], words: PlaceWord[], known: Record<string, Here> }} Told
 * @typedef {{ name: { id: string, en: string }, definition: { id: string, en: string }, level: string, within: string }} Entry
 * @typedef {{ id: string, found: string[], made: Record<string, Entry>, alike: [string, string][] }} NewPlaces `alike`: name of a place that would be made, and the id of one that is called much alike
 */

import { idFrom } from "./names.js";

/** @param {string} line @param {Told} told @returns {NewPlaces | { wrong: "unclear" | "no_province" | "order", part: string }} */
export function placesOf(line, told) {
  const parts = line.split(",").map((part) => part.trim().replace(/\s+/g, " ")).filter(Boolean).reverse();
  if (!parts.length || parts.length > Object.keys(told.ranks).length || parts.some((part) => !idFrom(part))) return { wrong: "unclear", part: line };
  return new Line(told).read(parts);
}

/** The table with the places that a draft has made already. @param {Told} told @param {Record<string, any>} places @returns {Told} */
export function withPlaces(told, places) {
  const here = (/** @type {[string, any]} */ [id, { name, level, within }]) => {
    const called = [name?.id ?? "", name?.en ?? ""];
    const names = [id, ...called, ...called.map((each) => partedBy(told, each).name)].map(idFrom).filter(Boolean);
    return [id, { level: level ?? "", within: within ?? null, name: called, names }];
  };
  return { ...told, known: { ...told.known, ...Object.fromEntries(Object.entries(places).map(here)) } };
}

/** The sort of place that a part says it is, and the name behind that. @param {Told} told @param {string} part */
function partedBy(told, part) {
  const [first, ...rest] = part.split(" ");
  const word = rest.length ? told.words.find(({ said }) => said.includes(first.toLowerCase())) : undefined;
  return { word, name: word ? rest.join(" ") : part };
}

/** One line while it is read, from the widest part to the narrowest. */
class Line {
  /** @param {Told} told */
  constructor(told) {
    this.told = told;
    /** @type {Map<string, Here>} */
    this.all = new Map(Object.entries(told.known));
    this.within = [...this.all].find(([, each]) => each.level === "country")?.[0] ?? "";
    this.rank = 0;
    /** @type {NewPlaces} */
    this.read_ = { id: "", found: [], made: {}, alike: [] };
  }

  /** @param {string[]} parts @returns {ReturnType<typeof placesOf>} */
  read(parts) {
    for (const part of parts) {
      const { word, name } = partedBy(this.told, part);
      let id = this.there(word, name);
      const wrong = id ? undefined : this.wrong(word);
      if (wrong) return { wrong, part };
      if (id) this.read_.found.push(id);
      else id = this.made(word ?? this.usual(), name);
      this.within = id;
      this.rank = this.rankOf(id);
    }
    return { ...this.read_, id: this.within };
  }

  /** @param {string} id */
  rankOf(id) {
    return this.told.ranks[this.all.get(id)?.level ?? ""];
  }

  /** The id of the widest place that a part may mean. @param {PlaceWord | undefined} word @param {string} name */
  there(word, name) {
    const wanted = idFrom(name);
    const meant = [...this.all].filter(([id, each]) => each.names.includes(wanted) && (!word || each.level === word.level) && this.isInside(id));
    return meant.sort(([one], [other]) => this.rankOf(one) - this.rankOf(other))[0]?.[0] ?? "";
  }

  /** The country is meant before any other is named. @param {string} id */
  isInside(id) {
    return !this.within || (id === this.within && !this.read_.found.length) || this.above(id).includes(this.within);
  }

  /** @param {string} id @returns {string[]} */
  above(id) {
    /** @type {string[]} */
    const found = [];
    for (let up = this.all.get(id)?.within; up && this.all.has(up) && !found.includes(up); up = this.all.get(up)?.within) found.push(up);
    return found;
  }

  /** @param {PlaceWord | undefined} word @returns {"no_province" | "order" | undefined} */
  wrong(word) {
    const rank = word ? this.told.ranks[word.level] : this.rank + 1;
    if (this.rank === 0 && rank > 1) return "no_province";
    return rank <= this.rank || rank >= this.told.usual.length || !this.within ? "order" : undefined;
  }

  usual() {
    return /** @type {PlaceWord} */ (this.told.words.find(({ level }) => level === this.told.usual[this.rank + 1]));
  }

  /** @param {PlaceWord} word @param {string} name */
  made(word, name) {
    const id = this.freeId(word, name);
    const called = /** @type {[string, string]} */ (word.name.map((form) => form.replace("{n}", name)));
    const other = [...this.all].find(([each, { names }]) => this.rankOf(each) === this.told.ranks[word.level] && this.isInside(each) && names.some((known) => isAlike(known, idFrom(name))));
    if (other) this.read_.alike.push([called[0], other[0]]);
    const around = this.around();
    const texts = word.definition.map((form, place) => form.replace("{in}", around[place]));
    this.read_.made[id] = { name: { id: called[0], en: called[1] }, definition: { id: texts[0], en: texts[1] }, level: word.level, within: this.within };
    this.all.set(id, { level: word.level, within: this.within, name: called, names: [name, ...called].map(idFrom) });
    return id;
  }

  /** What the new place lies in, up to its regency or city, else its province. @returns {string[]} in Indonesian and English */
  around() {
    const up = [this.within, ...this.above(this.within)];
    const near = up.filter((id) => this.rankOf(id) >= 2);
    return [0, 1].map((language) => (near.length ? near : up.slice(0, 1)).map((id) => this.all.get(id)?.name[language]).join(", "));
  }

  /** @param {PlaceWord} word @param {string} name */
  freeId(word, name) {
    const plain = idFrom(name);
    const tried = [...(word.level === "city" ? [] : [plain]), `${word.said[0]}-${plain}`, `${plain}-${this.within}`];
    return tried.find((id) => !this.all.has(id) && !this.told.reserved.includes(id)) ?? `${plain}-${this.within}-${this.all.size}`;
  }
}

/** Whether no more than two letters in a longer name, or one in a shorter one, are other ones. @param {string} one @param {string} other */
function isAlike(one, other) {
  const most = Math.min(one.length, other.length) > 7 ? 2 : 1;
  if (Math.abs(one.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let letter = 1; letter <= one.length; letter++) {
    const next = [letter];
    for (let place = 1; place <= other.length; place++) next.push(Math.min(next[place - 1] + 1, row[place] + 1, row[place - 1] + Number(one[letter - 1] !== other[place - 1])));
    row = next;
  }
  return row[other.length] <= most;
}

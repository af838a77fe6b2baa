// @ts-check
/**
 * Fetches what a reading list is made of: the list of all pages, once a lecturer searches in it, and one small file for each page that a
 * list names. A list that is pinned to an edition takes both from the edition.
 *
 * @typedef {{ title: string, kind: string, href: string, page: Record<string, string>, work?: string, references?: Record<string, string> }} Leaf
 * @typedef {[token: string, kind: string, title: string, note?: string]} Listed
 * @typedef {{ kinds: Record<string, string>, ways: Record<string, string>, pages: Listed[] }} Index
 * @typedef {{ place: string, title: string, kind: string, url: string, cite: Record<string, string>, work: string, references: Record<string, string> | undefined }} Page
 */
import { isPlace, split } from "./list_state.js";

export class Shelf {
  /** @param {string} root address of the site's root @param {string} language @param {string} own the edition that this very page belongs to, or "" */
  constructor(root, language, own) {
    this.root = new URL(root, document.baseURI);
    this.language = language;
    this.own = own;
    /** @type {Map<string, Promise<any>>} */
    this.fetched = new Map();
  }

  /** The root of an edition, or of the site. @param {string} edition */
  rootOf(edition) {
    if (!edition || edition === this.own) return this.root;
    return new URL(this.own ? `../${edition}/` : `edisi/${edition}/`, this.root);
  }

  /** @returns {Promise<Index>} */
  index() {
    return this.json(new URL(`data/reading/${this.language}/index.json`, this.root).href);
  }

  /** @param {string} place @param {string} edition @returns {Promise<Page | undefined>} undefined when there is no such page */
  async page(place, edition) {
    const root = this.rootOf(edition);
    const [token, rest] = split(place);
    /** @type {Leaf | undefined} */
    const leaf = await this.json(new URL(`data/reading/${this.language}/${token}.json`, root).href);
    if (!leaf) return undefined;
    const url = new URL(rest ? leaf.href.split("#")[0] + rest : leaf.href, root).href;
    return { place, title: leaf.title, kind: leaf.kind, url, cite: rest ? withRest(leaf, rest) : leaf.page, work: leaf.work ?? "", references: leaf.references };
  }

  /** The place that a pasted address of this site stands for; undefined for any other. @param {string} text @returns {Promise<string | undefined>} */
  async placeOf(text) {
    if (!/^https?:\/\/\S+$/.test(text)) return undefined;
    const { origin, pathname, search, hash } = new URL(text); // what is no address is an error, and stands for no place either
    const { ways } = await this.index();
    const root = this.root.pathname.replace(/edisi\/\d{4}-\d\d-\d\d\/$/, "");
    if (origin !== this.root.origin || !pathname.startsWith(root)) return undefined;
    const [, , path] = /** @type {RegExpExecArray} */ (/^(edisi\/\d{4}-\d\d-\d\d\/)?(.*?)(?:index\.html)?$/.exec(pathname.slice(root.length)));
    const steps = path.replace(/\/$/, "").split("/");
    const own = steps[0] === "en" ? steps.slice(1).map((step) => ways[step] ?? step) : steps;
    const place = own.join("/") + search + hash;
    return isPlace(place) ? place : undefined;
  }

  /** The file as text; undefined when there is none. @param {string} address @returns {Promise<string | undefined>} */
  async text(address) {
    const answer = await fetch(address);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return answer.text();
  }

  /** @param {string} address @returns {Promise<any>} */
  json(address) {
    const known = this.fetched.get(address);
    if (known) return known;
    const asked = this.text(address)
      .then((text) => text && JSON.parse(text))
      .catch((error) => {
        this.fetched.delete(address); // the next call tries again
        throw error;
      });
    this.fetched.set(address, asked);
    return asked;
  }
}

/** The citations of a page with the ?query or #anchor that the list asks for. @param {Leaf} leaf @param {string} rest @returns {Record<string, string>} */
function withRest({ href, page }, rest) {
  const { search, hash } = new URL(rest, "https://page.invalid/");
  const full = `${href.split("#")[0]}${search}${hash}`.replace(/&/g, "&amp;");
  return Object.fromEntries(Object.entries(page).map(([style, entry]) => [style, entry.split(href).join(full)]));
}

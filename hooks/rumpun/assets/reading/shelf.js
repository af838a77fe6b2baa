// @ts-check
/**
 * Fetches what a reading list is made of: the list of all pages, once a lecturer searches in it, and one small file for each page that a
 * list names. A list that is pinned to an edition takes both from the edition. What was renamed is found under its former names too, and
 * what was taken back says why.
 *
 * @typedef {{ kind: string, name: string, now?: string, gone?: string }} Part what stands at an anchor of a page
 * @typedef {{ title: string, kind: string, href: string, page?: Record<string, string>, work?: string, references?: Record<string, string>, read?: string, parts?: Record<string, Part>, within?: boolean, now?: string, gone?: string, instead?: [title: string, href: string], along?: [place: string, title: string][] }} Leaf `now` is the place that this one has become; `within` says that each anchor has a file of its own; `along` are pages that go with it
 * @typedef {[token: string, kind: string, title: string, note?: string]} Listed
 * @typedef {{ kinds: Record<string, string>, ways: Record<string, string>, pages: Listed[], parts?: Record<string, Record<string, Record<string, string>>> }} Index `parts`: kind -> token -> anchor -> name
 * @typedef {{ place: string, title: string, kind: string, read: string, url: string, cite: Record<string, string>, work: string, references: Record<string, string> | undefined, along: [place: string, title: string][], gone?: string, instead?: { title: string, url: string } }} Page `gone` says why it was taken back; `read` what was read of its study, and is empty where it has none
 */
import { escaped } from "../shared/html.js";
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

  /** The pages on offer; an edition offers its own. @param {string} edition @returns {Promise<Index>} */
  async index(edition = "") {
    const found = await this.json(new URL(`data/reading/${this.language}/index.json`, this.rootOf(edition)).href);
    if (!found) throw new Error("no index");
    return found;
  }

  /** @param {string} place @param {string} edition @param {number} steps so often it may have been renamed @returns {Promise<Page | undefined>} undefined when there is no such page */
  async page(place, edition, steps = MOVES) {
    const [token, rest] = split(place);
    const anchor = rest.startsWith("#") ? rest.slice(1) : "";
    const leaf = await this.leaf(token, edition);
    if (!leaf) return anchor ? undefined : this.within(token, edition);
    const moved = steps > 0 && movedTo(leaf, token, rest, anchor);
    const found = moved ? await this.page(moved, edition, steps - 1) : undefined;
    return found ? { ...found, place } : leaf.now ? undefined : pageOf(leaf, place, rest, anchor, this.rootOf(edition));
  }

  /** @param {string} token @param {string} edition @returns {Promise<Leaf | undefined>} */
  leaf(token, edition) {
    return this.json(new URL(`data/reading/${this.language}/${token}.json`, this.rootOf(edition)).href);
  }

  /** What lies below the page of a record, as a case does, when that page knows it or is gone itself. @param {string} token @param {string} edition @returns {Promise<Page | undefined>} */
  async within(token, edition) {
    const [, above, anchor] = /^(.+\/.+)\/(.+)$/.exec(token) ?? [];
    const leaf = above ? await this.leaf(above, edition) : undefined;
    return leaf && (leaf.gone || ownOf(leaf.parts, anchor)) ? this.page(`${above}#${anchor}`, edition) : undefined;
  }

  /** The place that a pasted address of this site stands for; undefined for any other. @param {string} text @returns {Promise<string | undefined>} */
  async placeOf(text) {
    if (!/^https?:\/\/\S+$/.test(text)) return undefined;
    const { origin, pathname, search, hash } = new URL(text); // what is no address is an error, and stands for no place either
    const { ways, pages } = await this.index();
    const root = this.root.pathname.replace(/edisi\/\d{4}-\d\d-\d\d\/$/, "");
    if (origin !== this.root.origin || !pathname.startsWith(root)) return undefined;
    const [, , path] = /** @type {RegExpExecArray} */ (/^(edisi\/\d{4}-\d\d-\d\d\/)?(.*?)(?:index\.html)?$/.exec(pathname.slice(root.length)));
    const steps = path.replace(/\/$/, "").split("/");
    const own = steps[0] === "en" ? steps.slice(1).map((step) => (Object.hasOwn(ways, step) ? ways[step] : step)) : steps;
    const place = own.join("/") + search + hash;
    const alone = `${own.join("/")}/${hash.slice(1)}`; // a case or a term is on offer by itself
    return !isPlace(place) ? undefined : !search && hash && pages.some(([token]) => token === alone) ? alone : place;
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

const MOVES = 4;

/** A part by its name, and nothing that every object has. @param {Record<string, Part> | undefined} parts @param {string} name */
const ownOf = (parts, name) => (parts && Object.hasOwn(parts, name) ? parts[name] : undefined);

/** The place that this one has become, or where more is known of it. @param {Leaf} leaf @param {string} token @param {string} rest @param {string} anchor */
function movedTo({ now, parts, within }, token, rest, anchor) {
  if (now) return /[?#]/.test(now) ? now : now + rest;
  const part = anchor && ownOf(parts, anchor)?.now;
  return part ? `${token}#${part}` : within && anchor ? `${token}/${anchor}` : "";
}

/** @param {Leaf} leaf @param {string} place @param {string} rest @param {string} anchor @param {URL} root @returns {Page} */
function pageOf(leaf, place, rest, anchor, root) {
  const part = anchor ? ownOf(leaf.parts, anchor) : undefined;
  const url = new URL(rest && !leaf.gone ? leaf.href.split("#")[0] + rest : leaf.href, root).href;
  const [title, to] = leaf.instead ?? [];
  return {
    place, url, work: leaf.work ?? "", references: leaf.references,
    title: part ? `${leaf.title}: ${part.name}` : leaf.title, kind: part?.kind ?? leaf.kind, read: leaf.read ?? "",
    cite: rest ? cited(leaf, rest, part?.name ?? "") : leaf.page ?? {},
    along: leaf.along ?? [], gone: leaf.gone ?? part?.gone,
    ...(title && to ? { instead: { title, url: new URL(to, root).href } } : {}),
  };
}

/** The citations of a page with the ?query or #anchor that the list asks for, and the part there. @param {Leaf} leaf @param {string} rest @param {string} name @returns {Record<string, string>} */
function cited({ href, page = {} }, rest, name) {
  const { search, hash } = new URL(rest, "https://page.invalid/");
  const full = `${href.split("#")[0]}${search}${hash}`.replace(/&/g, "&amp;");
  const more = name && `: ${escaped(name)}`;
  return Object.fromEntries(Object.entries(page).map(([style, entry]) => [style, entry.split(href).join(full).replace("</cite>", () => `${more}</cite>`)]));
}

// @ts-check
/**
 * The page on reading offline: turns keeping on and off, and takes the whole of one language to the device, file by file. Nothing
 * is kept before a reader asks for it.
 *
 * @typedef {{ files: string[], bytes: number }} List all that one language needs, by site-relative address
 * @typedef {{ at: string, bytes: number }} Taken
 */
import { button, element, fill } from "../shared/elements.js";

const READ = "rumpun.read";
const AT_ONCE = 6;
const MEGABYTE = 1_000_000;

class OfflinePage {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.language = root.dataset.language ?? "id";
    this.base = new URL(root.dataset.root ?? "./", location.href).href;
    /** @type {Record<string, string>} */
    this.words = JSON.parse(root.dataset.words ?? "{}");
    this.whole = `rumpun.whole.${this.language}`;
    this.state = element("p", { role: "status" });
    this.told = element("p", { "aria-live": "polite" });
    this.bar = element("progress", { hidden: true, "aria-label": this.words.taking });
    this.actions = element("p", { class: "rp-actions" });
    root.append(this.state, this.actions, this.bar, this.told);
    root.hidden = false;
    document.querySelector("[data-rp-unscripted]")?.remove();
    this.show();
  }

  async show() {
    const { words } = this;
    if (!("serviceWorker" in navigator) || !("caches" in globalThis)) {
      this.state.textContent = words.cannot;
      return;
    }
    const list = await this.list();
    const reading = await caches.has(READ);
    const taken = this.taken();
    const pages = reading ? (await (await caches.open(READ)).keys()).filter((kept) => kept.url.endsWith("/")).length : 0;
    this.state.textContent = taken
      ? fill(words.has_whole, { when: this.day(taken.at), size: this.size(taken.bytes) })
      : reading ? fill(words.keeps_read, { n: pages }) : words.off;
    const buttons = [];
    if (!reading && !taken) buttons.push(button(words.keep_read, () => this.begin(() => Promise.resolve()), { class: "rp-action" }));
    if (list) {
      const label = fill(taken ? words.update : words.take_whole, { size: this.size(list.bytes) });
      buttons.push(button(label, () => this.begin(() => this.take(list)), { class: "rp-action rp-action--main" }));
    }
    if (reading || taken) buttons.push(button(words.stop, () => this.stop(), { class: "rp-action" }));
    this.actions.replaceChildren(...buttons);
    if (!list && !this.told.textContent) this.told.textContent = navigator.onLine ? words.no_list : words.no_connection;
  }

  /** @returns {Promise<List | undefined>} */
  async list() {
    const answer = await fetch(`${this.base}data/offline/${this.language}.json`, { cache: "no-cache", headers: { "x-rumpun-whole": "1" } }).catch(() => undefined);
    return answer?.ok ? answer.json() : undefined;
  }

  /** When the whole was taken; kept in the copy itself, so that it goes with it. @returns {Taken | undefined} */
  taken() {
    try {
      return JSON.parse(localStorage.getItem(this.whole) ?? "null") ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {() => Promise<void>} then */
  async begin(then) {
    try {
      await caches.open(READ);
      await navigator.serviceWorker.register(`${this.base}service-worker.js`, { scope: this.base });
      await navigator.serviceWorker.ready;
      await this.keep(await caches.open(READ), location.href.split(/[?#]/)[0]);
      await then();
    } catch {
      this.told.textContent = this.words.failed;
    }
    await this.show();
  }

  /** Every file, new or not; what is left of an older copy goes when all of it is there. @param {List} list */
  async take(list) {
    const { words } = this;
    const cache = await caches.open(this.whole);
    let done = 0;
    /** @type {string[]} */
    const missing = [];
    const waiting = [...list.files];
    const work = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        if (!(await this.keep(cache, this.base + file))) missing.push(file);
        done += 1;
        this.bar.value = done;
        this.told.textContent = fill(words.progress, { n: done, all: list.files.length });
      }
    };
    Object.assign(this.bar, { hidden: false, max: list.files.length, value: 0 });
    this.actions.replaceChildren();
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    this.bar.hidden = true;
    this.told.textContent = missing.length ? fill(words.incomplete, { n: missing.length, all: list.files.length }) : words.complete;
    if (missing.length) return;
    const wanted = new Set(list.files.map((file) => this.base + file));
    const former = (await cache.keys()).filter((kept) => !wanted.has(kept.url));
    await Promise.all(former.map((kept) => cache.delete(kept)));
    localStorage.setItem(this.whole, JSON.stringify({ at: new Date().toISOString(), bytes: list.bytes }));
  }

  /** @param {Cache} cache @param {string} url @returns {Promise<boolean>} whether it is kept now */
  async keep(cache, url) {
    const answer = await fetch(url, { cache: "no-cache", headers: { "x-rumpun-whole": "1" } }).catch(() => undefined);
    const content = answer?.ok ? await answer.blob().catch(() => undefined) : undefined;
    if (!answer || !content) return false;
    const headers = new Headers(answer.headers);
    headers.set("x-rumpun-kept", new Date().toISOString());
    await cache.put(url, new Response(content, { headers }));
    return true;
  }

  async stop() {
    const registration = await navigator.serviceWorker.getRegistration(this.base);
    await registration?.unregister();
    const ours = (await caches.keys()).filter((name) => name.startsWith("rumpun."));
    await Promise.all(ours.map((name) => caches.delete(name)));
    for (const name of ours) localStorage.removeItem(name);
    this.told.textContent = this.words.stopped;
    await this.show();
  }

  /** @param {string} at */
  day(at) {
    return new Date(at).toLocaleString(this.language, { dateStyle: "long", timeStyle: "short" });
  }

  /** @param {number} bytes */
  size(bytes) {
    return `${(bytes / MEGABYTE).toLocaleString(this.language, { maximumFractionDigits: 1 })} MB`;
  }
}

const root = document.getElementById("rp-offline");
if (root) new OfflinePage(root);

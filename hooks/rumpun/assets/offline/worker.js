// @ts-check
/**
 * The service worker, loaded by `service-worker.js` once a reader has asked for a copy: it keeps what is read, and hands it out
 * where nothing comes from the host, never without saying from when it is. What it says stands in `NOTICES` of that file.
 *
 * @typedef {{ kept: string, missing_title: string, missing: string, offline: string, home: string }} Notice
 * @typedef {{ NOTICES: Record<string, Notice>, registration: { scope: string }, clients: { claim: () => Promise<void> }, skipWaiting: () => Promise<void>, addEventListener: (type: string, act: (event: any) => void) => void }} Worker
 */

const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));
const READ = "rumpun.read";
const KEPT = "x-rumpun-kept";
/** What the page that takes the whole copy asks for; it keeps the answers itself. */
const BY_ITSELF = "x-rumpun-whole";
/** So long the host may take before a page that is kept is shown instead, in milliseconds. */
const PATIENCE = 6000;
/** Most pages and files that are kept because they were read; the oldest go. */
const MOST = 600;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  /** @type {Request} */
  const request = event.request;
  const ours = request.url.startsWith(worker.registration.scope);
  if (request.method !== "GET" || !ours || request.headers.has(BY_ITSELF)) return;
  event.respondWith(answer(request, (keeping) => event.waitUntil(keeping)));
});

/** What the host says, else what is kept of it. @param {Request} request @param {(keeping: Promise<unknown>) => void} besides */
async function answer(request, besides) {
  const key = keyOf(request.url);
  const coming = fetch(request);
  const kept = await caches.match(key);
  const late = kept && new Promise((done) => { setTimeout(done, PATIENCE); });
  try {
    const fresh = /** @type {Response | undefined} */ (await (late ? Promise.race([coming, late]) : coming));
    if (!fresh) {
      coming.catch(() => {}); // it came too late, whatever became of it
      return shown(request, kept);
    }
    if (fresh.ok && fresh.type === "basic") besides(keep(key, fresh.clone()));
    return fresh;
  } catch {
    return shown(request, kept);
  }
}

/** Without what comes after the path: it only says in which state a page opens. @param {string} url */
function keyOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Anew where it is kept already, else among what was read. @param {string} key @param {Response} fresh */
async function keep(key, fresh) {
  const names = await caches.keys();
  for (const name of names) {
    const cache = await caches.open(name);
    if (await cache.match(key)) return cache.put(key, await dated(fresh));
  }
  if (!names.includes(READ)) return undefined;
  const read = await caches.open(READ);
  await read.put(key, await dated(fresh));
  const keys = await read.keys();
  return Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((old) => read.delete(old)));
}

/** @param {Response} response */
async function dated(response) {
  const headers = new Headers(response.headers);
  headers.set(KEPT, new Date().toISOString());
  return new Response(await response.blob(), { headers });
}

/** @param {Request} request @param {Response} [kept] */
async function shown(request, kept) {
  if (request.mode !== "navigate") return kept ?? Response.error();
  const language = request.url.startsWith(`${worker.registration.scope}en/`) ? "en" : "id";
  return kept ? marked(kept, language) : nothing(language);
}

/** A page that is kept, which says so before all else. @param {Response} kept @param {string} language */
async function marked(kept, language) {
  const when = new Date(kept.headers.get(KEPT) ?? "").toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
  const notice = `<p class="rp-kept" role="status">${worker.NOTICES[language].kept.replace("{when}", when)}</p>`;
  const page = (await kept.text()).replace(/<body[^>]*>/i, (body) => body + notice);
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/** @param {string} language */
function nothing(language) {
  const { missing_title: title, missing, offline, home } = worker.NOTICES[language];
  const links = `<p><a href="${worker.registration.scope}${offline}">${title}</a> · <a href="${worker.registration.scope}${language === "en" ? "en/" : ""}">${home}</a></p>`;
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rumpun</title><h1>${title}</h1><p>${missing}</p>${links}</html>`;
  return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

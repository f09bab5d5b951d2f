"use strict";
// The service worker: keeps the frame of the site and the pages that were visited, for when there is no network.
// The build puts BUILD before this file and the whole into the root of the site as sw.js: the id of the build, the
// frame, the search, and every file with the beginning of its SHA-256. A response is kept only if its bytes are those of
// this build: so no error, no redirection, no page of another host or of a hotel's gate, and never two builds in a copy.
const build = BUILD;
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const SCOPE = new URL("./", location.href).href;
const OURS = `strata ${SCOPE} `; // other sites may live on the same host
const CACHE = OURS + build.id;
const AWAY = "offline/"; // the page that is shown for one that was not kept

const BEHIND = `${SCOPE}?behind`; // kept while the server has another build than this one
/** Clients whose page came from the copy: they are given files from it also while the server has another build. */
const own = new Set();
/**
 * Whether the page that came last is of this build: before that is known, no file is given.
 * @type {Promise<boolean | undefined>}
 */
let checked = Promise.resolve(undefined);
/**
 * Pages on their way, by client, and what tells that one has come. While one is on its way no next build takes over:
 * a worker that is replaced while it passes on a page takes the rest of the page with it.
 * @type {Map<string, () => void>}
 */
const coming = new Map();
const LONGEST = 10_000; // milliseconds; one that was given up never says that it has come
const [TURNS, PAUSE] = [15, 1000]; // how often, and after how many milliseconds, it is tried again to give way

/** @param {string} url @returns {string} its path below the root of the site */
const named = (url) => url.split(/[?#]/)[0].slice(SCOPE.length);

/** @param {string} name @param {ArrayBuffer} bytes @returns {Promise<boolean>} whether they are those of the build */
async function same(name, bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sum = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return Boolean(build.files[name]) && sum.startsWith(build.files[name]);
}

/**
 * Keep bytes that are of this build. A response is read to its end or given up: half of one that is only looked at
 * holds back the other half, which a page waits for.
 * @param {string} name @param {Response} response @param {ArrayBuffer} bytes its own @returns {Promise<boolean>} whether they are kept
 */
async function put(name, response, bytes) {
  if (response.status !== 200 || response.type !== "basic" || response.redirected) return false;
  const cache = await caches.open(CACHE);
  await cache.put(SCOPE + name, new Response(bytes, { headers: decoded(response) }));
  return true;
}

/** @param {string} name @param {Response} [given] @returns {Promise<boolean>} whether it is kept now */
async function keep(name, given) {
  const cache = await caches.open(CACHE);
  if (await cache.match(SCOPE + name)) {
    await given?.body?.cancel();
    return true;
  }
  const response = given ?? (await fetch(SCOPE + name, { cache: "no-cache" }));
  const bytes = await response.arrayBuffer();
  return (await same(name, bytes)) && put(name, response, bytes);
}

/** @param {Response} response @returns {Headers} those that hold for its bytes as they are read */
function decoded(response) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name); // of the bytes that came
  return headers;
}

/** @param {string[]} names @returns {Promise<boolean[]>} which of the files of this build among them are kept now */
const all = (names) =>
  Promise.all(names.filter((name) => build.files[name]).map((name) => keep(name).catch(() => false)));

/** @returns {Promise<string[]>} the caches of other builds of this site */
const others = async () => (await caches.keys()).filter((key) => key.startsWith(OURS) && key !== CACHE);

async function install() {
  const whole = await all(build.frame);
  if (!whole.every(Boolean)) throw new Error("The server does not have this build, or not all of it yet.");
  for (const key of await others()) {
    // What was visited before stays at hand, as it is in this build.
    for (const { url } of await (await caches.open(key)).keys()) await all([named(url)]);
  }
}

async function activate() {
  for (const key of await others()) await caches.delete(key);
  await worker.clients.claim();
}

/** @param {string} client until its page has come, or is given up */
async function arrival(client) {
  const come = new Promise((done) => {
    coming.set(client, () => done(undefined));
    setTimeout(done, LONGEST);
  });
  await come;
  if (coming.delete(client)) await giveWay();
}

/** @param {string} client its page has come */
function arrived(client) {
  const done = coming.get(client);
  coming.delete(client);
  done?.();
}

/** @param {FetchEvent} event */
async function page(event) {
  const name = named(event.request.url);
  let response;
  try {
    response = await fetch(event.request);
  } catch {
    return kept(event, name);
  }
  checked = check(name, response.clone()).catch(() => undefined);
  // Who opens a second page stays: the search comes along, unless the browser is told to save data.
  event.waitUntil(
    checked.then(async (ours) => {
      if (ours && !navigator.connection?.saveData) await all(build.search);
    }),
  );
  return response;
}

/**
 * A page from the server: kept if it is of this build. If it is not, its files are not taken from the copy; nor if a
 * next build waits, for that one may have other files under a page that stayed the same.
 * @param {string} name @param {Response} response
 */
async function check(name, response) {
  if (!response.headers.get("content-type")?.startsWith("text/html")) {
    await response.body?.cancel();
    return false;
  }
  const cache = await caches.open(CACHE);
  const missing = response.status === 404;
  const bytes = await response.arrayBuffer();
  if (!worker.registration.waiting && (await same(missing ? "404.html" : name, bytes))) {
    await cache.delete(BEHIND);
    return !missing && put(name, response, bytes);
  }
  await cache.put(BEHIND, new Response());
  return false;
}

/** A page from the copy: it is told that it is one. @param {FetchEvent} event @param {string} name */
async function kept(event, name) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(SCOPE + name);
  if (!found) return name === AWAY ? Response.error() : Response.redirect(SCOPE + AWAY);
  own.add(event.resultingClientId);
  const html = (await found.text()).replace("<html ", "<html data-kept ");
  return new Response(html, { headers: decoded(found) });
}

/** @returns {Promise<ServiceWorker | null>} the next build, if this one is behind it */
async function next() {
  await checked;
  return (await (await caches.open(CACHE)).match(BEHIND)) ? worker.registration.waiting : null;
}

/**
 * Let the next build take over if no page of this one is on its way, and one at most is open. A page that was left is
 * told of as open for a while, so it is tried again.
 */
async function giveWay() {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const waiting = await next();
    if (!waiting) return;
    const open = await worker.clients.matchAll();
    if (open.length < 2 && !coming.size) return waiting.postMessage("take over");
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

/** A page has loaded: keep what it is made of, and give way. @param {string[]} urls */
async function loaded(urls) {
  await all(urls.filter((url) => String(url).startsWith(SCOPE)).map(named));
  await giveWay();
}

/** @param {FetchEvent} event */
async function file(event) {
  const name = named(event.request.url);
  const cache = await caches.open(CACHE);
  await checked;
  if (own.has(event.clientId) || !(await cache.match(BEHIND))) {
    const found = await cache.match(SCOPE + name);
    if (found) return found;
  }
  const response = await fetch(event.request);
  const copy = response.clone();
  event.waitUntil(keep(name, copy).catch(() => undefined));
  return response;
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE)) return;
  if (mode === "navigate") {
    event.waitUntil(arrival(event.resultingClientId));
    event.respondWith(page(event));
  } else if (build.files[named(url)]) event.respondWith(file(event));
});
worker.addEventListener("message", (event) => {
  if (event.data === "take over") worker.skipWaiting();
  else if (Array.isArray(event.data)) {
    if (event.source instanceof Client) arrived(event.source.id);
    event.waitUntil(loaded(event.data));
  }
});

// The service worker, served at /sw.js. Three rules:
// files with a digest in their name come from the device; pages of the form come from the network, and from the device
// when there is none; everything else only from the network, with a page that says what became of the text.
// What one person read here never waits for the next: signing in, signing out and a session that ended clear the pages.
"use strict";
const FILES = "berkas", PAGES = "halaman", OFFLINE = "/luring/", MOST = 40;
const FORM = /^\/pemetaan\/usulan\/\d+\/(jawab\/[^/]+\/|semua\/)?$/;
const DOOR = /^\/(masuk|keluar|ganti-peran)\//;
const DIGEST = /\.[0-9a-f]{12}\.\w+$/;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(Promise.all((event.data.simpan || []).map(fetchAgain))));
self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (DOOR.test(url.pathname)) event.waitUntil(caches.delete(PAGES));
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (request.method === "GET" && url.pathname.startsWith("/static/")) event.respondWith(file(request, url));
});

async function install() {
  const answer = await fetch(OFFLINE, { credentials: "omit", cache: "reload" });
  const files = await caches.open(FILES);
  const styles = (await answer.clone().text()).match(/\/static\/[^"]+\.(css|svg)/g) || [];
  await Promise.all([files.put(OFFLINE, answer), ...styles.map((address) => files.add(address))]);
  await self.skipWaiting();
}

// A page asks for itself and its files, since the first visit came past this worker.
async function fetchAgain(address) {
  const url = new URL(address, self.location.origin);
  const isPage = FORM.test(url.pathname);
  if (url.origin !== self.location.origin || !(isPage || url.pathname.startsWith("/static/"))) return;
  const answer = await fetch(url.href).catch(() => null);
  if (answer) await keep(isPage ? PAGES : FILES, url.pathname, answer);
}

async function page(event, url) {
  const isForm = event.request.method === "GET" && FORM.test(url.pathname);
  try {
    const answer = await fetch(event.request);
    if (isForm) event.waitUntil(keep(PAGES, url.pathname, answer.clone()));
    return answer;
  } catch {
    const kept = isForm && (await caches.match(url.pathname, { cacheName: PAGES }));
    return kept || caches.match(OFFLINE, { cacheName: FILES });
  }
}

// A name without digest (a development server) may change behind it: the network first.
async function file(request, url) {
  const kept = () => caches.match(url.pathname, { cacheName: FILES });
  const found = DIGEST.test(url.pathname) && (await kept());
  if (found) return found;
  try {
    const answer = await fetch(request);
    await keep(FILES, url.pathname, answer.clone());
    return answer;
  } catch {
    return (await kept()) || Response.error();
  }
}

async function keep(cache, path, answer) {
  if (!answer.ok || answer.redirected || answer.type !== "basic") return;
  const store = await caches.open(cache);
  const old = (await store.keys()).filter(({ url }) => isOlder(new URL(url).pathname, path));
  await Promise.all(old.map((key) => store.delete(key)));
  await store.put(path, answer);
  const keys = cache === PAGES ? await store.keys() : [];
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => store.delete(key)));
}

// petasama.0123456789ab.css gives way to petasama.cdef01234567.css.
function isOlder(path, fresh) {
  return path !== fresh && DIGEST.test(path) && path.replace(DIGEST, "") === fresh.replace(DIGEST, "");
}

// Keeps visited pages and what they are drawn with, for when the connection drops.
// While there is a network every page comes from it, asked for past whatever a browser or a host
// would keep, so that no price is ever stale. Files below assets/ and media/ have their content's
// hash in their names and never change: those are kept. Of private pages nothing is kept: they say
// in their first tag that they are, and what they are drawn with is asked for without a referrer.
"use strict";

const base = new URL("./", self.location).pathname;
const shell = [
  {{ "css/tokens.css" | asset }},
  {{ "css/souk.css" | asset }},
{%- if site.picture_styles %}
  {{ site.picture_styles }},
{%- endif %}
  {{ "js/site.js" | asset }},
{%- block shell %}{% endblock %}
  {{ "images/mark.svg" | asset }},
  {{ "images/tatreez.svg" | asset }},
  {{ "images/tile.svg" | asset }},
];
const homes = [
{%- for language in site.languages %}
  {{ language.url }},
{%- endfor %}
];
const offline = homes.map((address) => address + "offline/");
const baskets = {% block kept_pages %}[]{% endblock %};
// One cache each, for all builds: a page kept from an older build still finds its own style sheet.
// When another page becomes private, what was kept of all pages is forgotten.
const pages = "dlala-pages"{% if site.private_pages %} + "-" + {{ site.private_pages }}{% endif %};
const files = "dlala-files";
const mostPages = 80;
const mostFiles = 400;

const isFile = (path) => path.startsWith(base + "assets/") || path.startsWith(base + "media/");
const isPrivate = (text) => /^\s*(?:<!doctype[^>]*>\s*)?<html\s[^>]*\bdata-private[\s=>]/i.test(text);
const isWhole = (response) => response.status === 200 && response.type === "basic" && !response.redirected;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    // Hashed names may come from the HTTP cache, where the page has just put them; the offline
    // pages keep their names from build to build and may not.
    await (await caches.open(files)).addAll(shell);
    await (await caches.open(pages)).addAll([...offline, ...baskets].map((address) => new Request(address, { cache: "reload" })));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name !== pages && name !== files) await caches.delete(name);
    }
    await self.clients.claim();
    await sweep();
  })());
});

// Takes away files of older builds that neither the shell nor any kept page names any more.
async function sweep() {
  const kept = await caches.open(files);
  const wanted = new Set(shell.map((address) => new URL(address, self.location).href));
  const read = async (response, address, pattern) => {
    for (const found of (await response.text()).matchAll(pattern)) {
      wanted.add(new URL(found[1], address).href);
    }
  };
  const pagesKept = await caches.open(pages);
  for (const request of await pagesKept.keys()) {
    const response = await pagesKept.match(request);
    if (response) await read(response, request.url, /([^\s"'=(),]*\/?(?:assets|media)\/[^\s"'(),]+)/g);
  }
  for (const request of await kept.keys()) {
    if (!wanted.has(request.url) || !new URL(request.url).pathname.endsWith(".css")) continue;
    const response = await kept.match(request);
    if (response) await read(response, request.url, /url\(["']?([^"')]+)["']?\)/g);
  }
  for (const request of await kept.keys()) {
    if (!wanted.has(request.url)) await kept.delete(request);
  }
}

// The newest last; the oldest go when there are too many. What the shell needs always stays.
async function keep(name, address, response, most) {
  const cache = await caches.open(name);
  await cache.delete(address);
  await cache.put(address, response);
  const always = new Set([...shell, ...offline, ...baskets].map((path) => new URL(path, self.location).href));
  const kept = (await cache.keys()).filter((entry) => !always.has(entry.url));
  for (const old of kept.slice(0, Math.max(0, kept.length - most))) await cache.delete(old);
}

// What is private is not kept, nor what was kept of it when it was not.
async function keepPage(address, response) {
  if (isPrivate(await response.clone().text())) await (await caches.open(pages)).delete(address);
  else await keep(pages, address, response, mostPages);
}

// The same page whatever was asked after it, such as ?q= or what a campaign hangs on.
function bare(address) {
  const url = new URL(address);
  return url.origin + url.pathname;
}

async function page(event) {
  const address = bare(event.request.url);
  let response;
  try {
    response = await fetch(event.request, { cache: "no-cache" });
  } catch {
    const kept = await caches.open(pages);
    const found = await kept.match(address, { ignoreVary: true });
    if (found) return found;
    // A language at the root of the site comes first, and every address begins like its home.
    const home = homes.findLastIndex((start) => new URL(address).pathname.startsWith(start));
    return (await kept.match(offline[Math.max(0, home)], { ignoreVary: true })) ?? Response.error();
  }
  if (isWhole(response) && /^text\/html\b/.test(response.headers.get("content-type") ?? "")) {
    event.waitUntil(keepPage(address, response.clone()));
  } else if (response.status === 404 || response.status === 410) {
    event.waitUntil(caches.open(pages).then((cache) => cache.delete(address)));
  }
  return response;
}

async function file(event) {
  const cache = await caches.open(files);
  const kept = await cache.match(event.request.url, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(event.request);
  // A private page asks without a referrer: its pictures would tell of it.
  if (isWhole(response) && event.request.referrerPolicy !== "no-referrer") {
    event.waitUntil(keep(files, event.request.url, response.clone(), mostFiles));
  }
  return response;
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || !url.pathname.startsWith(base)) return;
  if (request.mode === "navigate") {
    event.respondWith(page(event));
  } else if (isFile(url.pathname) && !request.headers.has("range")
      && request.destination !== "audio" && request.destination !== "video") {
    event.respondWith(file(event));
  }
});

// The first page was there before this program: it says what it is drawn with, and is kept too.
self.addEventListener("message", (event) => {
  if (!Array.isArray(event.data?.drawnWith) || !event.source?.url) return;
  event.waitUntil((async () => {
    const address = bare(event.source.url);
    const response = await fetch(address, { cache: "no-cache" });
    if (isWhole(response)) await keepPage(address, response);
    const cache = await caches.open(files);
    for (const name of event.data.drawnWith.slice(0, mostFiles)) {
      const url = new URL(name, address);
      if (url.origin !== self.location.origin || !isFile(url.pathname)) continue;
      if (/\.(?:mp3|mp4|m4a|ogg|ogv|webm|wav)$/.test(url.pathname)) continue;
      if (await cache.match(url.href, { ignoreVary: true })) continue;
      const found = await fetch(url.href, { cache: "force-cache" });
      if (isWhole(found)) await keep(files, url.href, found, mostFiles);
    }
  })().catch(() => {}));
});

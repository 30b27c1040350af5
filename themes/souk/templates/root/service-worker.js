// Keeps visited pages and what they are drawn with, for when the connection drops.
// Pages come from the network whenever there is one, so that no price is ever stale; files below
// assets/ and media/ have their content's hash in their names and never change.
"use strict";

const shell = [
  {{ "css/tokens.css" | asset }},
  {{ "css/souk.css" | asset }},
  {{ "js/site.js" | asset }},
  {{ "js/basket.js" | asset }},
  {{ "js/order.js" | asset }},
  {{ "images/mark.svg" | asset }},
  {{ "images/tatreez.svg" | asset }},
  {{ "images/tile.svg" | asset }},
  {{ "fonts/naskh.woff2" | asset }},
  {{ "fonts/amiri-bold.woff2" | asset }},
  {{ "fonts/serif.woff2" | asset }},
  {{ "fonts/garamond.woff2" | asset }},
{%- for language in site.languages %}
  {{ language.url ~ "offline/" }},
  {{ language.url ~ "basket/" }},
{%- endfor %}
];
const homes = [
{%- for language in site.languages %}
  {{ language.url }},
{%- endfor %}
];
const pages = "pages";
const files = "files";
const mostPages = 80;
const mostFiles = 300;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(files);
    // Asked for past the HTTP cache: the offline pages keep their names from build to build.
    await cache.addAll(shell.map((address) => new Request(address, { cache: "reload" })));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const known = [pages, files];
    for (const name of await caches.keys()) {
      if (!known.includes(name)) await caches.delete(name);
    }
    await self.clients.claim();
    // The page of the first visit came before there was anyone to keep it.
    for (const client of await self.clients.matchAll({ type: "window" })) {
      const response = await fetch(client.url).catch(() => null);
      if (response?.ok) await keep(pages, client.url, response, mostPages);
    }
  })());
});

async function keep(name, request, response, most) {
  const cache = await caches.open(name);
  await cache.delete(request);
  await cache.put(request, response);
  const kept = (await cache.keys()).filter((entry) => !shell.includes(new URL(entry.url).pathname));
  for (const old of kept.slice(0, Math.max(0, kept.length - most))) await cache.delete(old);
}

async function page(event) {
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keep(pages, event.request.url, response.clone(), mostPages));
    return response;
  } catch {
    const kept = await caches.match(event.request.url, { ignoreSearch: true });
    if (kept) return kept;
    const path = new URL(event.request.url).pathname;
    const home = homes.find((address) => path.startsWith(address)) ?? homes[0];
    return (await caches.match(home + "offline/")) ?? Response.error();
  }
}

async function file(event) {
  const kept = await caches.match(event.request);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && response.status === 200) {
    event.waitUntil(keep(files, event.request, response.clone(), mostFiles));
  }
  return response;
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  if (event.request.mode === "navigate") {
    event.respondWith(page(event));
  } else if (/\/(assets|media)\//.test(address.pathname)) {
    event.respondWith(file(event));
  }
});

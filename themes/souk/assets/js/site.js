// What every page does beyond its HTML: keeps itself for when the connection drops.
"use strict";
const root = new URL("../../", document.currentScript.src);
if ("serviceWorker" in navigator && window.isSecureContext) {
  window.addEventListener("load", async () => {
    try {
      const isFirst = !navigator.serviceWorker.controller;
      await navigator.serviceWorker.register(new URL("service-worker.js", root), { updateViaCache: "none" });
      if (!isFirst) return;
      const { active } = await navigator.serviceWorker.ready;
      active.postMessage({ drawnWith: performance.getEntriesByType("resource").map((entry) => entry.name) });
    } catch {
      // Without a service worker the site works as it is.
    }
  });
}

// What every page does beyond its HTML: keeps itself for when the connection drops.
"use strict";
const root = new URL("../../", document.currentScript.src);
if ("serviceWorker" in navigator && window.isSecureContext) {
  window.addEventListener("load", () => {
    navigator.serviceWorker
      .register(new URL("service-worker.js", root), { updateViaCache: "none" })
      .catch(() => {});
  });
}

// Runs before the search page is drawn: whoever comes with words gets room for what will be found, so
// that nothing jumps, and the program that searches is on its way while the page is still read.
"use strict";
if (/[?&][^=&]+=[^&]/.test(location.search)) {
  document.documentElement.dataset.searching = "";
  const bundle = new URL("../../pagefind/", document.currentScript.src);
  const fetched = (rel, file, as) => document.head.append(Object.assign(document.createElement("link"),
    { rel, href: new URL(file, bundle), crossOrigin: "anonymous" }, as && { as }));
  fetched("modulepreload", "pagefind.js");
  fetched("preload", `wasm.${document.documentElement.lang.toLowerCase()}.pagefind`, "fetch");
}

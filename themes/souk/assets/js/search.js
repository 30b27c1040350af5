// The search page: looks words up in Pagefind's index and shows what it finds. Without this script
// the page offers browsing.

// The visitor's half of SearchText in the program; Tests/browser/search.py compares the two.
const other = { "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ء": "", "œ": "oe", "æ": "ae", "ß": "ss" };
const stop = new Set(("في من علي عن الي او و ما هذا هذه التي الذي مع ان كان بين ثم هو هي "
  + "l d n s c j m t qu jusqu lorsqu puisqu le la les un une de des du et en au aux a avec pour par "
  + "sur dans ce ces cette que qui est ou son sa ses leur leurs").split(" "));
const ending = /^(...+)ات$|^(....+)(?:ون|ين|ان|ها|هم|نا)$|^(...+)[هيا]$/u;

export function words(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}ـ]/gu, "")
    .replace(/[ٱىیةکءœæß]/gu, (letter) => other[letter])
    .replace(/[٠-٩]/g, (digit) => digit.charCodeAt() - 0x660)
    .match(/[\p{L}\p{N}]+/gu) ?? [];
}

function arabic(word) {
  word = word.replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/u, "");
  for (let pass = 0; pass < 3; pass++) {
    word = word.replace(ending, (_, a, b, c) => a ?? b ?? c);
  }
  return word;
}

function latin(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  word = /..(?<!e)aux$/.test(word) ? word.slice(0, -2) + "l" : word.replace(/[sx]$/, "");
  while (word.length > 3 && word.endsWith("e")) word = word.slice(0, -1);
  return word.length > 3 ? word.replace(/(.)\1$/u, "$1") : word;
}

export function keys(word) {
  if (!/[\u0621-\u064a]/.test(word)) return [latin(word)];
  const bare = word.replace(/^(?:[وف][بكل](?=...)|[وفبكل](?=...))/u, "");
  return [...new Set([arabic(word), arabic(bare)])];
}

export function queries(text) {
  const all = words(text);
  const telling = all.filter((word) => !stop.has(word));
  const found = (telling.length ? telling : all).map(keys);
  return [...new Set([found.map((key) => key[0]).join(" "), found.map((key) => key.at(-1)).join(" ")])];
}

const app = document.getElementById("search-app");
if (app) start(app.dataset, document.getElementById("search-form"));

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function start(text, form) {
  const [status, facets, hints, results] = ["status", "facets", "hints", "results"]
    .map((name) => document.getElementById("search-" + name));
  const links = [...document.querySelectorAll("#search-browse a")]
    .map((link) => ({ link, keys: queries(link.textContent)[0].split(" ") }));
  const plural = new Intl.PluralRules(document.documentElement.lang);
  // Beside the results there is room for the choices; above them there is none.
  document.getElementById("search-filter").open = matchMedia("(min-width: 52rem)").matches;
  let turn = 0;
  let names = {};
  let pagefind;

  async function load() {
    const bundle = await import(new URL("../../pagefind/pagefind.js", import.meta.url));
    const api = bundle.createInstance({ noWorker: true });
    for (const name of Object.keys(await api.filters())) names[name.split("|")[0]] = name;
    return api;
  }

  // The theme gives the sentence for a number of each plural form; another number takes its place.
  function count(number) {
    const sample = [0, 1, 2].includes(number) ? number
      : [100, 11, 3].find((one) => plural.select(one) === plural.select(number)) ?? 100;
    return text["count" + sample].replace(/[\d٠-٩]+/, (digits) =>
      digits < "٠" ? number : String(number).replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit]));
  }

  function marked(string, wanted) {
    return string.split(/([\p{L}\p{M}\p{N}ـ]+)/u).map((part, place) =>
      place % 2 && words(part).flatMap(keys).some((key) => wanted.some((one) => key.startsWith(one)))
        ? element("mark", {}, part) : part);
  }

  async function find(api, query, filters) {
    const wanted = query ? queries(query) : [null];
    const found = new Map();
    let counts = {};
    async function add(one) {
      const answer = await api.search(one, { filters });
      for (const hit of answer.results) if (!found.has(hit.id)) found.set(hit.id, hit);
      if (!Object.keys(counts).length && answer.results.length) counts = answer.filters;
    }
    for (const one of wanted) await add(one);
    const isWhole = found.size > 0;
    // Nothing has all the words: what has one of them, rare words first, since they are longest.
    if (!isWhole && query) {
      const parts = wanted[0].split(" ").sort((a, b) => b.length - a.length);
      if (parts.length > 1) for (const one of parts) await add(one);
    }
    return { hits: [...found.values()], counts, isWhole, wanted: (wanted.join(" ") ?? "").split(" ").filter(Boolean) };
  }

  function showFacets(counts, chosen) {
    // What kind of thing is sought is the first question.
    const isKind = ([full]) => full === names.kind;
    facets.replaceChildren(...Object.entries(counts).sort((a, b) => isKind(b) - isKind(a)).flatMap(([full, values]) => {
      const [name, label] = full.split("|");
      const list = Object.entries(values).filter(([value, number]) => number || chosen[name]?.includes(value))
        .sort((a, b) => b[1] - a[1]).slice(0, 12);
      if (!list.length) return [];
      return [element("fieldset", {}, element("legend", {}, label ?? name), ...list.map(([value, number]) =>
        element("label", {},
          element("input", { type: "checkbox", name, value, checked: !!chosen[name]?.includes(value) }),
          " ", element("bdi", {}, value), " ", element("span", { className: "count" }, String(number)))))];
    }));
  }

  function near(wanted) {
    const close = (a, b) => a.startsWith(b) || b.startsWith(a) || distance(a, b) <= (b.length > 4 ? 2 : 1);
    return links.filter(({ keys }) => wanted.some((one) => one.length > 2 && keys.some((key) => close(key, one))));
  }

  // Of each kind the best three, with a link to all of it; what is called just so comes first.
  function showHits(data, wanted, counts) {
    const isNamed = ({ meta }) => queries(meta.title)[0].split(" ").every((key) => wanted.includes(key));
    const groups = {};
    for (const hit of [...data.filter(isNamed), ...data.filter((hit) => !isNamed(hit))]) {
      (groups[hit.meta.kind] ??= []).push(hit);
    }
    const most = Object.keys(groups).length > 1 ? 3 : data.length;
    results.replaceChildren(...Object.entries(groups).map(([kind, hits]) => element("section", {},
      element("h2", {}, kind),
      element("ul", {}, ...hits.slice(0, most).map(({ url, meta }) => element("li", { className: "search-hit" },
        meta.image ? element("img", { src: meta.image, alt: "", loading: "lazy", width: 96, height: 96 }) : "",
        element("div", {},
          element("h3", {}, element("a", { href: url }, ...marked(meta.title, wanted))),
          element("p", {}, ...marked(meta.summary ?? "", wanted)),
          meta.price ? element("p", { className: "price" }, element("bdi", {}, meta.price)) : "")))),
      hits.length > most ? element("a", { href: location.search + "&kind=" + encodeURIComponent(kind) },
        `${text.all} (${counts[names.kind]?.[kind] ?? hits.length})`) : "")));
  }

  async function run() {
    const own = ++turn;
    const address = new URLSearchParams(location.search);
    const query = (address.get("q") ?? "").trim();
    if (form.q !== document.activeElement) form.q.value = query;
    const chosen = {};
    for (const [name, value] of address) if (name !== "q") (chosen[name] ??= []).push(value);
    app.hidden = !query && !Object.keys(chosen).length;
    if (app.hidden) return;
    results.setAttribute("aria-busy", "true");
    status.textContent = text.loading;
    try {
      const api = await (pagefind ??= load());
      const filters = {};
      for (const [name, any] of Object.entries(chosen)) if (names[name]) filters[names[name]] = { any };
      const { hits, counts, isWhole, wanted } = await find(api, query, filters);
      const data = await Promise.all(hits.slice(0, 60).map((hit) => hit.data()));
      if (own !== turn) return;
      showFacets(counts, chosen);
      showHits(data, wanted, counts);
      status.textContent = isWhole ? count(hits.length) : hits.length ? text.some : text.nothing;
      const suggested = near(wanted).slice(0, 6);
      hints.hidden = !suggested.length;
      hints.replaceChildren(text.hints + " ", ...suggested.map(({ link }) =>
        element("a", { href: link.href }, link.textContent)));
    } catch {
      pagefind = undefined;
      if (own === turn) status.textContent = text.failed;
    }
    if (own === turn) results.removeAttribute("aria-busy");
  }

  // The address holds the words and the choices, so that it can be kept, sent and gone back to.
  function go(isStep) {
    const address = new URLSearchParams();
    if (form.q.value.trim()) address.set("q", form.q.value.trim());
    for (const box of facets.querySelectorAll(":checked")) address.append(box.name, box.value);
    const place = "?" + address;
    if (place !== (location.search || "?")) history[isStep ? "pushState" : "replaceState"]({}, "", place);
    return run();
  }

  let pause;
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(pause); go(true); });
  form.q.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(go, 250); });
  facets.addEventListener("change", () => go(true));
  window.addEventListener("popstate", () => { form.q.blur(); run(); });
  document.addEventListener("keydown", (event) => {
    const stops = [form.q, ...results.querySelectorAll("a")];
    const place = stops.indexOf(document.activeElement);
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Escape: 0 }[event.key];
    if (place < 0 || !stops[next] || (event.key === "Escape" && !place)) return;
    event.preventDefault();
    stops[next].focus();
  });
  run();
}

function distance(a, b) {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
    }
    row = next;
  }
  return row[b.length];
}

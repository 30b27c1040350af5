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

function telling(text) {
  const all = words(text);
  const some = all.filter((word) => !stop.has(word));
  return some.length ? some : all;
}

export function queries(text) {
  const found = telling(text).map(keys);
  return [...new Set([found.map((key) => key[0]).join(" "), found.map((key) => key.at(-1)).join(" ")])];
}

// Broken plurals have a measure of their own: where one fits, the singulars of that measure are
// asked for too. 1 to 4 are the letters of the root.
const measures = [
  [/^ا(.)(.)(.)$/u, "12ا3", "12ي3", "12و3", "123"],
  [/^ا(.)(.)ا(.)$/u, "123"],
  [/^(.)(.)[وا](.)$/u, "123"],
  [/^(.)(.)(.)$/u, "12ا3", "12ي3", "12و3", "1ا23"],
  [/^(.)واي?(.)(.)$/u, "1ا23", "1و23"],
  [/^(.)وا(.)ي(.)$/u, "1ا2و3", "1ا2ي3"],
  [/^(.)(.)اي(.)$/u, "12ي3", "12ا3", "12و3"],
  [/^(.)(.)ا(.)(.)$/u, "1234"],
  [/^(.)(.)ا(.)ي(.)$/u, "123و4", "123ا4", "123ي4"],
  [/^(.)(.)ا(.)ي$/u, "12ي3", "123"],
];

// What else may be meant by a word: in Arabic the singulars, in French what has the same root.
function forms(key) {
  if (/[\u0621-\u064a]/.test(key)) {
    // صينيتان: what is left of the dual of a feminine.
    const feminine = /...ت$/u.test(key) ? [arabic(key.slice(0, -1))] : [];
    return feminine.concat(measures.flatMap(([measure, ...singulars]) => {
      const root = measure.exec(key);
      return root ? singulars.map((one) => arabic(one.replace(/\d/g, (place) => root[place]))) : [];
    }));
  }
  const root = key.replace(/(?:eri|eur|eus|atric|ur|ier|iqu|ist|ation|ition|ag|ment|er|e|i)$/u, "");
  return root !== key && root.length >= 4 ? [root] : [];
}

// How many letters are missing, too many, other ones or in the other order.
function distance(a, b) {
  const rows = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.length][b.length];
}

const slips = (key) => key.length < 4 ? 0 : key.length < 7 ? 1 : 2;

const app = document.getElementById("_search-app");
if (app) start(app.dataset, document.getElementById("_search-form"));

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function start(text, form) {
  const [status, facets, hints, results] = ["status", "facets", "hints", "results"]
    .map((name) => document.getElementById("_search-" + name));
  const links = [...document.querySelectorAll("#_search-browse a")]
    .map((link) => ({ link, isSection: !!link.closest("[data-sections]"), keys: queries(link.textContent)[0].split(" ") }));
  const plural = new Intl.PluralRules(document.documentElement.lang);
  // Beside the results there is room for the choices; above them there is none.
  document.getElementById("_search-filter").open = matchMedia("(min-width: 52rem)").matches;
  // So many pages are looked at for each word.
  const most = 20;
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

  // The pages with a word: for each how well it has it, by the weight of the place in the index (10
  // for a title, 0.5 for the text). Pagefind takes the beginning of a word for the whole, or a shorter
  // word when there is none, so what it found is looked at.
  async function pages(api, key, filters, share, isWhole) {
    const answer = await api.search(key, { filters });
    const found = new Map();
    const all = await Promise.all(answer.results.slice(0, most).map((hit) => hit.data()));
    for (const [place, { content, weighted_locations: spots }] of all.entries()) {
      const there = content.split(/\s+/);
      let score = 0;
      for (const { weight, location } of spots) {
        const word = (there[location] ?? "").replace(/\W$/u, (end) => /[\p{L}\p{N}]/u.test(end) ? end : "");
        const part = word === key ? 1 : isWhole || !word.startsWith(key) ? 0 : key.length > 3 ? 0.7 : 0.35;
        score = Math.max(score, part * share * Math.sqrt(weight));
      }
      const hit = answer.results[place];
      if (score) found.set(hit.id, { hit, score });
    }
    // The many further pages of a frequent word are not looked at; they come last.
    if (found.size === most) {
      for (const hit of answer.results.slice(most)) found.set(hit.id, { hit, score: share / 10 });
    }
    return { found, filters: answer.filters };
  }

  // The nearest word that is in the index, when a word is not.
  async function respelled(api, key, filters) {
    const reach = slips(key);
    let best;
    if (!reach) return best;
    const starts = new Set([key.slice(0, 2), key[1] + key[0], key[0] + key[2], key.slice(1, 3)]);
    for (const start of starts) {
      const { results } = await api.search(start, { filters });
      for (const { content, meta } of await Promise.all(results.slice(0, most).map((hit) => hit.data()))) {
        const title = (meta.title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
          .flatMap((word) => words(word).flatMap(keys).map((one) => [one, word.toLowerCase()]));
        for (const word of new Set(content.match(/[\p{L}\p{N}]+/gu))) {
          if (Math.abs(word.length - key.length) > reach) continue;
          const far = distance(key, word);
          const told = title.find(([one]) => one === word)?.[1];
          const cost = far + (word[0] !== key[0]) / 2 - (told ? 0.4 : 0);
          if (far <= reach && (!best || cost < best.cost)) best = { word, cost, told: told ?? word };
        }
      }
      if (best?.cost < 1) break;
    }
    return best;
  }

  // One word of the query, in all the forms that it may have in the index.
  async function look(api, word, filters) {
    const [key, bare] = keys(word);
    const here = { word, wanted: [key], found: new Map(), filters: undefined };
    async function add(one, share, isWhole) {
      const more = await pages(api, one, filters, share, isWhole);
      if (more.found.size) here.filters ??= more.filters;
      if (more.found.size && !here.wanted.includes(one)) here.wanted.push(one);
      for (const [id, { hit, score }] of more.found) {
        if (score > (here.found.get(id)?.score ?? 0)) here.found.set(id, { hit, score });
      }
    }
    await add(key, 1, false);
    if (bare) await add(bare, 0.9, bare.length < 4);
    if (![...here.found.values()].some(({ score }) => score > 2.5)) {
      for (const form of forms(key)) await add(form, 0.8, /[\u0621-\u064a]/.test(form));
    }
    if (!here.found.size) {
      here.near = await respelled(api, key, filters);
      if (here.near) await add(here.near.word, 0.6, true);
    }
    return here;
  }

  // A page is as good as the words that it has, rare ones above all, and as its title is about them.
  async function find(api, query, filters) {
    if (!query) {
      const answer = await api.search(null, { filters });
      return { hits: answer.results.map((hit) => ({ hit, isWhole: true, score: 1 })), counts: answer.filters, wanted: [], near: [] };
    }
    const looked = [];
    // All at once from the host; then one after the other, since Pagefind keeps a page's places for one.
    await Promise.all(telling(query).slice(0, 8).map((word) => api.preload(keys(word)[0], { filters })));
    for (const word of new Set(telling(query).slice(0, 8))) looked.push(await look(api, word, filters));
    const ranked = new Map();
    for (const { found } of looked) {
      const rarity = Math.log(2 + 100 / (found.size || 1));
      for (const [id, { hit, score }] of found) {
        const one = ranked.get(id) ?? { hit, score: 0, rarity: 0, number: 0 };
        ranked.set(id, { hit, score: one.score + rarity * score, rarity: one.rarity + rarity, number: one.number + 1 });
      }
    }
    const whole = looked.reduce((sum, { found }) => sum + Math.log(2 + 100 / (found.size || 1)), 0);
    const wanted = looked.flatMap((one) => one.wanted);
    const hits = [...ranked.values()].map(({ hit, score, rarity, number }) =>
      ({ hit, isWhole: number === looked.length, score: score * (rarity / whole) ** 2 }));
    // Of all words together where a page has them, else of the word that most pages have.
    let counts = looked.reduce((most, one) => one.found.size > most.found.size ? one : most).filters ?? {};
    if (looked.length > 1 && hits.some((hit) => hit.isWhole)) {
      for (const one of queries(query)) {
        const answer = await api.search(one, { filters });
        if (answer.results.length) { counts = answer.filters; break; }
      }
    }
    return { hits, counts, wanted, near: looked.filter((one) => one.near) };
  }

  // How much of a title is asked for.
  function named(title, wanted) {
    const all = telling(title).map(keys);
    return all.filter((some) => some.some((key) => wanted.includes(key))).length / all.length;
  }

  function showFacets(counts, chosen) {
    const { name: at, value: on } = facets.contains(document.activeElement) ? document.activeElement : {};
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
    document.getElementById("_search-filter").hidden = !facets.children.length;
    // Who narrows by keyboard goes on from the same box.
    [...facets.querySelectorAll("input")].find((box) => box.name === at && box.value === on)?.focus();
  }

  // What was typed and what it was taken for, each on its own since they may run the other way.
  function slip(query, { word, near }) {
    const typed = query.match(/[\p{L}\p{M}\p{N}]+/gu).find((one) => words(one)[0] === word) ?? word;
    return text.near.replace(/[\u2066-\u2068]?%(\d)\u2069?/g, (_, place) =>
      `\u2068${place === "1" ? typed : near.told}\u2069`);
  }

  function nearLinks(wanted) {
    const close = (a, b) => a.startsWith(b) || b.startsWith(a) || distance(a, b) <= slips(b);
    return links.filter(({ keys }) => wanted.some((one) => one.length > 2 && keys.some((key) => close(key, one))));
  }

  function shown({ url, meta }, wanted) {
    return element("li", { className: "search-hit" },
      meta.image ? element("img", { src: meta.image, alt: "", loading: "lazy", width: 96, height: 96 }) : "",
      element("div", {},
        element("h3", {}, element("a", { href: url }, ...marked(meta.title, wanted))),
        meta.summary ? element("p", {}, ...marked(meta.summary, wanted)) : "",
        meta.price ? element("p", { className: "price" }, element("bdi", {}, meta.price)) : ""));
  }

  // Of each kind the best three that are not far behind the best of all, with a link to all of it.
  // Sections and pages of the menus stand first when half of the words name them.
  function showHits(hits, wanted, counts, sections) {
    const groups = {};
    for (const hit of hits) (groups[hit.data.meta.kind] ??= []).push(hit);
    const isOne = Object.keys(groups).length < 2;
    const best = hits[0]?.score;
    const group = (title, items, more = "") => element("section", {}, element("h2", {}, title), element("ul", {}, ...items), more);
    results.replaceChildren(
      ...sections.length ? [group(document.getElementById("_browse").textContent, sections.map(({ link }) =>
        shown({ url: link.href, meta: { title: link.textContent } }, wanted)))] : [],
      ...Object.entries(groups).map(([kind, all]) => {
        const some = isOne ? all : all.filter((hit, place) => !place || place < 3 && hit.score > best / 2);
        return group(kind, some.map((hit) => shown(hit.data, wanted)), all.length > some.length
          ? element("a", { href: location.search + "&kind=" + encodeURIComponent(kind) },
            `${text.all} (${Math.max(counts[names.kind]?.[kind] ?? 0, all.length)})`) : "");
      }));
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
      const { hits, counts, wanted, near } = await find(api, query, filters);
      hits.sort((a, b) => b.score - a.score);
      const isWhole = hits.some((hit) => hit.isWhole);
      const first = hits.slice(0, chosen.kind ? 60 : 36);
      for (const [place, data] of (await Promise.all(first.map(({ hit }) => hit.data()))).entries()) {
        first[place].data = data;
        first[place].score *= 1 + named(data.meta.title, wanted) / 2;
      }
      first.sort((a, b) => b.score - a.score);
      if (own !== turn) return;
      // What lacks a word stands beside what has them all when it is about as good, or they are few.
      const isKept = (hit) => !isWhole || hit.isWhole || hit.score > first[0].score / 2 
        || first.slice(0, 5).includes(hit);
      const kept = [...first, ...hits.slice(first.length)].filter(isKept);
      const addresses = new Set(first.map(({ data }) => new URL(data.url, location).pathname));
      const sections = Object.keys(chosen).length ? [] : links.filter(({ link, isSection, keys }) => isSection
        && !addresses.has(link.pathname) && keys.filter((key) => wanted.includes(key)).length * 2 >= telling(query).length);
      showFacets(counts, chosen);
      showHits(first.filter(isKept), wanted, isWhole ? counts : {}, sections);
      status.textContent = near.length ? near.map((one) => slip(query, one)).join(" ")
        : isWhole ? count(kept.length) : kept.length ? text.some : text.nothing;
      const suggested = nearLinks(wanted).slice(0, 6);
      hints.hidden = !suggested.length;
      hints.replaceChildren(text.hints + " ", ...suggested.map(({ link }) =>
        element("a", { href: link.href }, link.textContent)));
    } catch {
      pagefind = undefined;
      if (own === turn) status.textContent = text.failed;
    }
    if (own !== turn) return;
    results.removeAttribute("aria-busy");
    // The room that is kept for what is found is not kept for nothing.
    if (!results.children.length) delete document.documentElement.dataset.searching;
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
    // «/» leads to the field from the results only: a key for the whole page could not be turned off.
    if (event.key === "/" && app.contains(document.activeElement)) {
      event.preventDefault();
      form.q.select();
    }
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Escape: 0 }[event.key];
    if (place < 0 || !stops[next] || (event.key === "Escape" && !place)) return;
    event.preventDefault();
    stops[next].focus();
  });
  run();
}

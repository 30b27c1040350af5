// Filters and sorts a listing at once. Its data is asked for when the visitor first chooses
// something, and of thousands of records only what filters, sorts and is seen; the links of the
// facets lead to pages of their own without this script.
"use strict";
(() => {
  const { amount, number, form, filled } = window.souk;
  const panel = document.querySelector(".facets[data-listing]");
  const list = document.querySelector("main ul.cards");
  if (!panel || !list) return;
  const words = JSON.parse(panel.querySelector("script").textContent);
  const status = document.querySelector(".page-header .count");
  const pages = document.querySelector("nav.pagination");
  const sorts = panel.querySelector("select");
  const clear = panel.querySelector("button[type=reset]");
  const more = panel.querySelector("button.more");
  const first = { cards: [...list.children], count: status.textContent };
  const step = 24;
  let shown = step;
  let data;

  // `products-merchant` is `merchant` in the address.
  const short = (name) => name.replace(panel.dataset.section + "-", "");

  const kept = new Map();
  function get(address) {
    if (!kept.has(address)) {
      kept.set(address, fetch(address).then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json();
      }));
      kept.get(address).catch(() => kept.delete(address));
    }
    return kept.get(address);
  }
  // What is too long for the first file stands elsewhere: then this is its address.
  const part = (value) => (typeof value === "string" ? get(value) : value);

  // Numbers in letters: as many for each record, the first counting most.
  function numbers(codes, count) {
    const width = codes.length / count;
    // A file of another build than the first: the links lead on.
    if (codes.length % count) throw new Error("changed");
    return Uint32Array.from({ length: count }, (_, place) => {
      let code = 0;
      for (let at = place * width; at < (place + 1) * width; at++) code = code * 34 + codes.charCodeAt(at) - 93;
      return code;
    });
  }

  async function load() {
    const head = await get(panel.dataset.listing);
    const columns = await Promise.all(head.columns.map(part));
    const facets = head.facets.map((facet, at) => (
      { ...facet, sets: columns[at].sets, codes: numbers(columns[at].codes, head.count) }));
    return { ...head, facets, places: [...Array(head.count).keys()] };
  }
  const ranks = async (sort) => sort && numbers((await part(data.orders[sort])).codes, data.count);
  async function item(place) {
    if (data.items) return data.items[place];
    return (await get(`${data.pages}${Math.floor(place / data.step) + 1}.json`))[place % data.step];
  }

  // The choice is the address, so that it can be sent, kept and gone back to.
  function choice() {
    const asked = new URLSearchParams(location.search);
    const chosen = data.facets.map((facet) => {
      const keys = asked.getAll(short(facet.name));
      return new Set(facet.terms.flatMap(([key], place) => (keys.includes(key) ? [place] : [])));
    });
    const sort = asked.get("sort") ?? "";
    return { chosen, sort: Object.hasOwn(data.orders, sort) ? sort : "" };
  }
  const isAsked = () => [...new URLSearchParams(location.search).keys()]
    .some((name) => name === "sort" || [...panel.querySelectorAll("[data-facet]")].some((facet) => short(facet.dataset.facet) === name));

  // Whether a record fits the choice, of one facet or of all but it; each set is looked at once.
  function fitting(chosen) {
    const fits = data.facets.map(({ sets }, at) =>
      sets.map((set) => !chosen[at].size || set.some((place) => chosen[at].has(place))));
    return (place, except) => data.facets.every(({ codes }, at) => at === except || fits[at][codes[place]]);
  }

  function element(tag, name, ...children) {
    const node = document.createElement(tag);
    if (name) node.className = name;
    node.append(...children);
    return node;
  }
  // A row has a cell for each of the fields that the listing declares.
  function card(row) {
    const said = Object.fromEntries(data.fields.map((name, at) => [name, row[at]]));
    const { address, title, picture, seller, price, before, currency, state } = said;
    const box = element("div", picture.length ? "card-picture" : "card-picture card-blank");
    if (picture.length) {
      const image = new Image(picture[1], picture[2]);
      image.loading = "lazy";
      image.alt = "";
      image.src = picture[0];
      box.append(image);
    }
    const link = element("a", "", title);
    link.href = address;
    const money = (units) => element("bdi", "", amount(words.amounts[currency] ?? [0, `123456789 ${currency}`], units));
    const facts = [];
    if (currency) {
      const [start, end = ""] = said.from ? words.from.other.split("{price}") : ["", ""];
      facts.push(element("span", "price", start, money(price), end), " ");
      if (before) facts.push(element("s", "price-before", element("span", "hidden", words.before), " ", money(before)), " ");
    }
    if (seller) facts.push(element("span", "maker", seller));
    for (const name of data.declared) if (said[name]) facts.push(" ", element("span", "kind", said[name]));
    const text = element("div", "card-text", element("h3", "", link), element("p", "card-facts", ...facts));
    if (state && state !== "in-stock") {
      text.append(element("p", "card-state", element("span", `availability availability-${state}`, Object.fromEntries(data.states)[state] ?? words.states[state] ?? state)));
    }
    return element("li", "", element("article", "card", box, text));
  }

  let turn = 0;
  async function draw() {
    if (!isAsked() && !panel.classList.contains("is-used")) return;
    const now = ++turn;
    const { chosen, sort } = choice();
    const isPlain = !sort && chosen.every((places) => !places.size);
    const fits = fitting(chosen);
    const found = data.places.filter((place) => fits(place));
    const rank = await ranks(sort);
    if (rank) found.sort((a, b) => rank[a] - rank[b]);
    const cards = isPlain ? first.cards : (await Promise.all(found.slice(0, shown).map(item))).map(card);
    // Another choice may have been made while this one's records came.
    if (now !== turn) return;
    list.replaceChildren(...cards.length ? cards : [element("li", "none", words.none)]);
    const local = number(words.digits, found.length);
    status.textContent = isPlain ? first.count : filled(form(words.count, document.documentElement.lang, found.length), { count: local });
    if (pages) pages.hidden = !isPlain;
    clear.hidden = isPlain;
    more.hidden = isPlain || found.length <= shown;
    sorts.value = sort;
    data.facets.forEach((facet, at) => terms(facet, at, chosen, fits));
  }

  // Every term with the count that choosing it would give.
  function terms(facet, at, chosen, fits) {
    const box = panel.querySelector(`[data-facet="${CSS.escape(facet.name)}"]`);
    if (!box) return;
    const counts = facet.terms.map(() => 0);
    for (const place of data.places) {
      if (fits(place, at)) for (const term of facet.sets[facet.codes[place]]) counts[term]++;
    }
    box.querySelector("ul").replaceChildren(...facet.terms.map(([key, label], place) => {
      // What would find nothing is no link.
      if (!counts[place] && !chosen[at].has(place)) return element("li", "absent", element("span", "", label));
      const link = element("a", "", label);
      link.href = `?${new URLSearchParams([[short(facet.name), key]])}`;
      link.dataset.term = key;
      if (chosen[at].has(place)) link.setAttribute("aria-current", "true");
      return element("li", "", link, " ", element("span", "count", number(words.digits, counts[place])));
    }));
  }

  async function ready() {
    data ??= await load();
    panel.classList.add("is-used");
  }
  async function go(change) {
    const address = new URL(location.href);
    change(address.searchParams);
    try {
      await ready();
      history.pushState(null, "", address);
      shown = step;
      await draw();
      return true;
    } catch {
      return false;
    }
  }

  panel.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-term]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const name = short(link.closest("[data-facet]").dataset.facet);
    const key = link.dataset.term;
    go((asked) => {
      const kept = asked.getAll(name);
      asked.delete(name);
      for (const other of kept) if (other !== key) asked.append(name, other);
      if (!kept.includes(key)) asked.append(name, key);
    }).then((isDone) => {
      if (!isDone) location.href = link.href;
      else panel.querySelector(`[data-facet$="${CSS.escape(name)}"] [data-term="${CSS.escape(key)}"]`)?.focus();
    });
  });
  // A list over the page closes like a menu, and there is one at a time.
  const close = (kept) => {
    for (const box of panel.querySelectorAll("details[open]")) if (box !== kept) box.open = false;
  };
  panel.addEventListener("toggle", (event) => { if (event.target.open) close(event.target); }, true);
  document.addEventListener("click", (event) => {
    // A choice that was clicked may have been drawn anew and stand nowhere.
    if (event.target.isConnected && !event.target.closest("[data-facet]")) close();
  });
  panel.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && panel.querySelector("details[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  sorts.addEventListener("change", () => go((asked) => {
    if (sorts.value) asked.set("sort", sorts.value);
    else asked.delete("sort");
  }));
  clear.addEventListener("click", () => go((asked) => {
    for (const name of [...asked.keys()]) asked.delete(name);
  }));
  more.addEventListener("click", () => {
    shown += step;
    draw().then(() => list.children[shown - step]?.querySelector("a")?.focus(), () => { shown -= step; });
  });
  addEventListener("popstate", () => ready().then(draw).catch(() => {}));
  for (const control of panel.querySelectorAll("[data-script]")) control.hidden = false;
  if (isAsked()) ready().then(draw).catch(() => {});
})();

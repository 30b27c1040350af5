// Filters and sorts a listing at once. Its data is asked for when the visitor first chooses
// something; the links of the facets lead to pages of their own without this script.
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

  async function load() {
    const get = async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    };
    const head = await get(panel.dataset.listing);
    const rest = await Promise.all(head.parts.map(get));
    return { facets: head.facets, items: [...head.items, ...rest.flatMap((part) => part.items)] };
  }

  // The choice is the address, so that it can be sent, kept and gone back to.
  function choice() {
    const asked = new URLSearchParams(location.search);
    const chosen = data.facets.map((facet) => {
      const keys = asked.getAll(short(facet.name));
      return new Set(facet.terms.flatMap(([key], place) => (keys.includes(key) ? [place] : [])));
    });
    return { chosen, sort: asked.get("sort") ?? "" };
  }
  const isAsked = () => [...new URLSearchParams(location.search).keys()]
    .some((name) => name === "sort" || [...panel.querySelectorAll("[data-facet]")].some((facet) => short(facet.dataset.facet) === name));

  const fits = (item, chosen, except) => chosen.every((places, facet) =>
    facet === except || !places.size || item[7][facet]?.some((place) => places.has(place)));

  const orders = {
    price: (a, b) => a[4].localeCompare(b[4]) || a[3] - b[3],
    "price-down": (a, b) => a[4].localeCompare(b[4]) || b[3] - a[3],
    date: (a, b) => (a[5] < b[5] ? 1 : a[5] > b[5] ? -1 : 0),
  };

  function element(tag, name, ...children) {
    const node = document.createElement(tag);
    if (name) node.className = name;
    node.append(...children);
    return node;
  }
  function card([address, title, maker, units, currency, , picture]) {
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
    const price = currency ? amount(words.amounts[currency] ?? [0, `123456789 ${currency}`], units) : "";
    return element("li", "", element("article", "card", box, element("div", "card-text", element("h3", "", link),
      element("p", "card-facts", element("span", "price", element("bdi", "", price)), " ", element("span", "maker", maker)))));
  }

  function draw() {
    if (!isAsked() && !panel.classList.contains("is-used")) return;
    const { chosen, sort } = choice();
    const isPlain = !sort && chosen.every((places) => !places.size);
    const found = data.items.filter((item) => fits(item, chosen));
    if (orders[sort]) found.sort(orders[sort]);
    list.replaceChildren(...(isPlain ? first.cards : found.slice(0, shown).map(card)));
    const local = number(words.digits, found.length);
    status.textContent = isPlain ? first.count : filled(form(words.count, document.documentElement.lang, found.length), { count: local });
    if (pages) pages.hidden = !isPlain;
    clear.hidden = isPlain;
    more.hidden = isPlain || found.length <= shown;
    sorts.value = orders[sort] ? sort : "";
    data.facets.forEach((facet, at) => terms(facet, at, chosen));
  }

  // Every term with the count that choosing it would give.
  function terms(facet, at, chosen) {
    const box = panel.querySelector(`[data-facet="${CSS.escape(facet.name)}"]`);
    if (!box) return;
    const counts = facet.terms.map(() => 0);
    for (const item of data.items) {
      if (fits(item, chosen, at)) for (const place of item[7][at] ?? []) counts[place]++;
    }
    box.querySelector("ul").replaceChildren(...facet.terms.map(([key, label], place) => {
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
    } catch {
      return false;
    }
    history.pushState(null, "", address);
    shown = step;
    draw();
    return true;
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
    draw();
    list.children[shown - step]?.querySelector("a")?.focus();
  });
  addEventListener("popstate", () => ready().then(draw).catch(() => {}));
  for (const control of panel.querySelectorAll("[data-script]")) control.hidden = false;
  if (isAsked()) ready().then(draw).catch(() => {});
})();

// The basket: what a visitor wants, kept in this browser only. Every page counts it, a product's
// page adds to it, order.js makes it into orders. Amounts are whole numbers in minor units.
"use strict";
(() => {
  const root = new URL("../../", document.currentScript.src).pathname;
  const key = "basket:" + root;
  const most = 999;

  // In one line, without what turns text around, and without half a sign: no address can hold that.
  const text = (value, length = 300) => typeof value === "string"
    ? value.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, " ").slice(0, length).replace(/\p{Cs}/gu, "") : "";
  const texts = (value) => {
    const result = {};
    for (const code of Object.keys(value && typeof value === "object" ? value : {}).slice(0, 20)) {
      const said = value[code]?.length > 300 ? text(value[code], 299) + "…" : text(value[code]);
      if (said) result[code] = said;
    }
    return result;
  };
  // Only pages of this site: no other scheme, no other host.
  const path = (value) => (/^\/(?![/\\])/.test(text(value, 2000)) ? text(value, 2000) : "");
  const paths = (value) => {
    const result = {};
    for (const [code, address] of Object.entries(value && typeof value === "object" ? value : {})) {
      if (path(address)) result[code] = path(address);
    }
    return result;
  };
  const whole = (value, low, high) =>
    Number.isSafeInteger(value) && value >= low && value <= high ? value : null;

  // One line of the basket, or nothing for what a page of this site never wrote.
  function line(raw) {
    if (!raw || typeof raw !== "object") return null;
    const maker = raw.merchant && typeof raw.merchant === "object" ? raw.merchant : {};
    const item = {
      sku: text(raw.sku, 1e4),
      price: whole(raw.price, 0, 1e12),
      currency: /^[A-Z]{3}$/.test(raw.currency) ? raw.currency : "",
      limit: whole(raw.limit, 0, 1e9),
      quantity: whole(raw.quantity, 1, most),
      title: texts(raw.title),
      label: texts(raw.label),
      url: paths(raw.url),
      pay: /^https?:\/\/[^/]/.test(raw.pay) ? text(raw.pay, 2000) : "",
      merchant: {
        id: text(maker.id, 200),
        name: texts(maker.name),
        phone: /^\+\d{6,15}$/.test(maker.phone) ? maker.phone : "",
        email: /^[^\s@?&]+@[^\s@?&]+$/.test(maker.email) ? text(maker.email, 254) : "",
        language: text(maker.language, 20),
      },
    };
    const isWhole = item.sku && item.price !== null && item.currency && item.quantity &&
      item.merchant.id && Object.keys(item.title).length && Object.keys(item.url).length;
    return isWhole ? item : null;
  }

  function read() {
    const basket = { version: 1, items: [], orders: {} };
    try {
      const raw = JSON.parse(localStorage.getItem(key));
      if (raw?.version !== 1 || !Array.isArray(raw.items)) return basket;
      for (const entry of raw.items.slice(0, 200)) {
        const item = line(entry);
        if (item && !basket.items.some((other) => other.sku === item.sku)) basket.items.push(item);
      }
      for (const [id, order] of Object.entries(raw.orders ?? {}).slice(0, 200)) {
        basket.orders[text(id, 200)] = {
          zone: text(order?.zone, 200), give: text(order?.give, 200), note: text(order?.note, 500),
        };
      }
    } catch { /* Closed or spoilt storage is an empty basket. */ }
    return basket;
  }

  function write(basket) {
    try {
      localStorage.setItem(key, JSON.stringify(basket));
    } catch { /* Then the basket lasts as long as the page. */ }
    count();
  }

  // How many can be ordered, as the page says: 0 of what cannot be, nothing where there is no limit.
  const limit = (item) => Math.min(most, item.limit ?? most);

  // A whole number of minor units as the build writes amounts: a currency's decimals and a sample
  // that shows 1 to 9 in order.
  function amount([decimals, sample], units) {
    const signs = [...sample];
    const digits = signs.map((sign, place) => (/\p{Nd}/u.test(sign) ? place : -1)).filter((place) => place >= 0);
    if (digits.length !== 9) return String(units);
    const zero = signs[digits[0]].codePointAt(0) - 1;
    const between = (place) => (place > 0 && place < 9 ? signs.slice(digits[place - 1] + 1, digits[place]).join("") : "");
    const local = (ascii) => ascii.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
    const padded = String(units).padStart(decimals + 1, "0");
    const integer = padded.slice(0, padded.length - decimals);
    const grouped = integer.replace(/\B(?=(\d{3})+$)/g, "\u0000");
    return signs.slice(0, digits[0]).join("") +
      local(grouped).replaceAll("\u0000", between(6 - decimals)) +
      (decimals ? between(9 - decimals) + local(padded.slice(-decimals)) : "") +
      signs.slice(digits[8] + 1).join("");
  }
  // A count in the sample's digits.
  const number = (sample, count) => {
    const first = [...sample].find((sign) => /\p{Nd}/u.test(sign));
    const zero = first ? first.codePointAt(0) - 1 : 48;
    return String(count).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  };
  // Digits of any script as a number.
  const parsed = (typed) => {
    const ascii = [...typed].map((sign) => {
      if (!/\p{Nd}/u.test(sign)) return "";
      const code = sign.codePointAt(0);
      return String(code - [0x6f0, 0x660, 0x30].find((zero) => code >= zero));
    }).join("");
    return ascii ? Number(ascii) : NaN;
  };
  const form = (forms, tag, count) => forms[new Intl.PluralRules(tag).select(count)] ?? forms.other;
  const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const said = (names, code) => names[code] ?? Object.values(names)[0] ?? "";

  const link = document.querySelector(".basket-link");
  function count() {
    if (!link) return;
    const total = read().items.reduce((sum, item) => sum + item.quantity, 0);
    const shown = number(link.dataset.sample, total);
    const badge = link.querySelector(".basket-count");
    badge.textContent = shown;
    badge.hidden = total === 0;
    const forms = JSON.parse(link.dataset.forms);
    link.setAttribute("aria-label", filled(form(forms, document.documentElement.lang, total), { count: shown }));
  }

  // The goods of a product's page: one line for each variant, or one for the product.
  function offers(page) {
    const island = page.querySelector("script.product-data");
    if (!island) return [];
    try {
      const data = JSON.parse(island.textContent);
      const lines = data.variants?.length ? data.variants.map((variant) => ({ ...data, ...variant })) : [data];
      return lines.map((entry) => line({ ...entry, quantity: 1 })).filter(Boolean);
    } catch {
      return [];
    }
  }

  // A field of one number with its two buttons.
  function stepper(field, sample, high, changed) {
    const input = field.querySelector("input");
    const set = (value) => {
      const kept = Math.min(high(), Math.max(1, Number.isFinite(value) ? value : 1));
      input.value = number(sample, kept);
      changed?.(kept, value > kept);
      return kept;
    };
    field.addEventListener("click", (event) => {
      const step = Number(event.target.closest("[data-step]")?.dataset.step);
      if (step) set(parsed(input.value) + step);
    });
    input.addEventListener("change", () => set(parsed(input.value)));
    return { set, value: () => set(parsed(input.value)) };
  }

  function productPage() {
    const box = document.querySelector("form.order-form");
    const lines = offers(document);
    if (!box || !lines.length) return;
    const words = JSON.parse(box.querySelector("script.order-words").textContent);
    const status = box.querySelector("[role=status]");
    const button = box.querySelector("button[type=submit]");
    const tag = document.documentElement.lang;
    // What variants cost, and whether they can be had, stands in the place of the product's own.
    const places = [".prices", ".offer-state"].map((name) => [document.querySelector(`.summary ${name}`), name]);
    const prices = [...document.querySelectorAll("template.variant-price")];
    const chosen = () => {
      const marked = box.elements.variant;
      return lines.find((item) => item.sku === text(marked?.value, 1e4)) ?? lines[0];
    };
    // Only what is counted runs out: the greatest number of an order is no stock.
    const told = (item) => {
      if (item.limit === null) return;
      const shown = number(link.dataset.sample, limit(item));
      status.textContent = filled(form(words.limit, tag, limit(item)), { count: shown });
    };
    const steps = stepper(box.querySelector(".stepper"), link.dataset.sample, () => Math.max(1, limit(chosen())),
      (value, isOver) => { if (isOver) told(chosen()); });
    const update = () => {
      const item = chosen();
      const own = prices.find((price) => text(price.dataset.sku, 1e4) === item.sku);
      for (const [place, name] of own ? places : []) {
        place?.replaceChildren(...own.content.querySelector(name).cloneNode(true).childNodes);
      }
      button.disabled = limit(item) < 1;
      steps.set(parsed(box.querySelector(".stepper input").value));
    };
    box.addEventListener("change", update);
    box.addEventListener("submit", (event) => {
      event.preventDefault();
      const item = chosen();
      const basket = read();
      const known = basket.items.find((other) => other.sku === item.sku);
      const wanted = (known?.quantity ?? 0) + steps.value();
      const fresh = { ...item, quantity: Math.min(limit(item), wanted) };
      if (known) Object.assign(known, fresh);
      else basket.items.push(fresh);
      write(basket);
      if (wanted > fresh.quantity && item.limit !== null) told(item);
      else status.textContent = filled(words.added.other, { title: said(item.title, words.code) });
    });
    // The address that shops and messages lead to names a variant.
    const asked = new URLSearchParams(location.search).get("variant");
    const named = [...box.elements.variant?.options ?? []].find((option) => option.value === asked);
    if (named) named.selected = true;
    box.hidden = false;
    update();
  }

  addEventListener("storage", (event) => { if (event.key === key) count(); });
  addEventListener("pageshow", count);
  count();
  productPage();
  window.souk = { key, read, write, limit, amount, number, form, filled, said, offers, stepper, text };
})();

// The basket's page: one order for each merchant, as a message, a mail or a sheet. Nothing is sent
// before the visitor clicks, and then by the visitor's own programs.
"use strict";
(() => {
  const { read, write, limit, amount, number, form, filled, said, offers, stepper, key, text } = window.souk;
  const place = document.querySelector("#_orders");
  const site = JSON.parse(document.querySelector("#_basket-data").textContent);
  const status = document.querySelector("#_basket-status");
  const here = site.languages[site.code];

  const money = (language, units, { currency }) => amount(language.amounts[currency] ?? [0, `123456789 ${currency}`], units);
  const digits = (language) => Object.values(language.amounts)[0]?.[1] ?? "123456789";
  const count = (language, quantity) => number(digits(language), quantity);
  const word = (name) => here.words[name].other;

  // A value among words of a direction: isolated unless all its letters run that way from end to end.
  function isolated(value, direction) {
    const own = direction === "rtl" ? /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/u : /(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u;
    const signs = [...value];
    const letters = signs.filter((sign) => /[\p{L}\p{Nd}\u200e\u200f]/u.test(sign));
    return letters.length && letters.every((sign) => own.test(sign)) && own.test(signs[0]) && own.test(signs[signs.length - 1])
      ? value : `\u2068${value}\u2069`;
  }
  function sentence(language, name, values, counted) {
    const forms = language.words[name];
    const safe = Object.fromEntries(Object.entries(values).map(([argument, value]) => [argument, argument === "count" ? value : isolated(text(value.length > 500 ? value.slice(0, 499) + "…" : value, 500), language.dir)]));
    return filled(counted === undefined ? forms.other : form(forms, language.tag, counted), safe);
  }

  // A zone that names no merchant is everybody's.
  const zonesOf = (merchant) => site.zones.filter((zone) => !zone.merchants.length || zone.merchants.includes(merchant.id));
  // What the delivery into a zone costs: nothing above its threshold. It enters the total only where
  // some of the goods have its currency.
  function delivered(order, zone) {
    const goods = order.items.filter((item) => item.currency === zone.currency);
    const worth = goods.reduce((sum, item) => sum + item.price * item.quantity, 0);
    const fee = Number.isInteger(zone.free) && goods.length && worth >= zone.free ? 0 : zone.price;
    return { ...zone, fee, sentence: !fee ? "zoneFree" : goods.length ? "zone" : "zoneApart" };
  }

  // Sums by currency: amounts of two currencies are never added.
  function totals(order, zone) {
    const sums = new Map();
    const add = (currency, units) => {
      const sum = sums.get(currency) ?? { currency, units: 0 };
      sum.units += units;
      sums.set(currency, sum);
    };
    for (const item of order.items) add(item.currency, item.price * item.quantity);
    if (zone?.sentence === "zone") add(zone.currency, zone.fee);
    return [...sums.values()];
  }
  const sum = (language, order, zone) =>
    totals(order, zone).map((entry) => isolated(money(language, entry.units, entry), language.dir)).join(" + ");

  function name(item, code) {
    const label = said(item.label, code);
    return label ? `${said(item.title, code)} – ${label}` : said(item.title, code);
  }

  // The same order has the same reference for a day: the date and five signs made from its content.
  function reference(order, choice) {
    const content = JSON.stringify([order.merchant.id, order.items.map((item) => [item.sku, item.quantity, item.price]), choice]);
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(content)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    let signs = "";
    for (let place = 0; place < 5; place++, hash = Math.floor(hash / 31)) signs += "23456789ABCDEFGHJKLMNPQRSTUVWXY"[hash % 31];
    const today = new Date();
    const two = (value) => String(value).padStart(2, "0");
    return `${today.getFullYear()}${two(today.getMonth() + 1)}${two(today.getDate())}-${signs}`;
  }

  function message(order, choice, code, shown = order.items.length) {
    const language = site.languages[code];
    const { zone, association } = choices(order, choice);
    const lines = [sentence(language, "hello", { merchant: said(order.merchant.name, code) })];
    for (const item of order.items.slice(0, shown)) {
      lines.push(sentence(language, "line", {
        title: name(item, code), sku: item.sku.length > 100 ? text(item.sku, 99) + "…" : item.sku, quantity: count(language, item.quantity),
        price: money(language, item.price, item), total: money(language, item.price * item.quantity, item),
      }));
    }
    const rest = order.items.length - shown;
    if (rest) lines.push(sentence(language, "rest", { count: count(language, rest) }, rest));
    if (zone) lines.push(delivery(language, zone, code));
    lines.push(filled(language.words.total.other, { total: sum(language, order, zone) }));
    if (association) lines.push(sentence(language, "give", { association: said(association.name, code) }));
    if (choice.note) lines.push(sentence(language, "note", { note: choice.note }));
    lines.push(sentence(language, "reference", { reference: reference(order, choice) }));
    return lines;
  }
  // In the buyer's language, and below it in the merchant's; of a very long order the first alone, then
  // fewer of its lines: an address that messengers cut would lose the sum.
  function whole(order, choice) {
    const fits = (lines) => encodeURIComponent(lines.join("\r\n")).length <= 15000;
    const other = order.merchant.language;
    let lines = message(order, choice, site.code);
    if (other !== site.code && site.languages[other]) {
      const both = [...lines, "", ...message(order, choice, other)];
      if (fits(both)) return both;
    }
    for (let shown = order.items.length - 1; shown > 0 && !fits(lines); shown--) lines = message(order, choice, site.code, shown);
    return lines;
  }
  const delivery = (language, zone, code) =>
    sentence(language, zone.sentence, { zone: said(zone.name, code), price: money(language, zone.fee, zone) });
  const choices = (order, choice) => ({
    zone: zonesOf(order.merchant).filter((zone) => zone.id === choice.zone).map((zone) => delivered(order, zone))[0],
    association: site.associations.find((association) => association.id === choice.give),
  });

  function orders(basket) {
    const byMerchant = new Map();
    for (const item of basket.items) {
      if (!byMerchant.has(item.merchant.id)) byMerchant.set(item.merchant.id, { merchant: item.merchant, items: [] });
      byMerchant.get(item.merchant.id).items.push(item);
    }
    return [...byMerchant.values()];
  }

  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
    }
    node.append(...children.filter((child) => child !== undefined && child !== ""));
    return node;
  }

  function row(item, order) {
    const title = name(item, site.code);
    const input = element("input", { type: "text", inputmode: "numeric", autocomplete: "off", "aria-label": `${word("quantity")} – ${title}`, value: count(here, item.quantity) });
    const step = (by, sign, label) => element("button", { type: "button", "data-step": by, "aria-label": `${label} – ${title}` }, sign);
    const field = element("span", { class: "stepper" }, step(-1, "−", word("fewer")), input, step(1, "+", word("more")));
    stepper(field, digits(here), () => Math.max(1, limit(item)), (value, isOver) => {
      const basket = read();
      const kept = basket.items.find((other) => other.sku === item.sku);
      if (!kept) return;
      kept.quantity = value;
      write(basket);
      refresh(item.sku);
      status.textContent = isOver
        ? sentence(here, "limit", { count: count(here, limit(item)) }, limit(item))
        : sentence(here, "now", { title, count: count(here, value) });
    });
    const remove = element("button", { type: "button", class: "remove" }, word("remove"));
    remove.setAttribute("aria-label", filled(word("removeOf"), { title }));
    remove.addEventListener("click", () => removed(item, title));
    return element("li", { "data-sku": item.sku },
      element("p", { class: "order-title" }, element("a", { href: said(item.url, site.code) }, title), " ", element("bdi", { class: "sku" }, item.sku)),
      field,
      element("p", { class: "order-sum" }, element("bdi", {}, money(here, item.price * item.quantity, item))),
      remove,
      item.pay ? element("a", { class: "pay", href: item.pay, rel: "noopener nofollow", "aria-label": filled(word("payOf"), { title }) }, word("pay")) : undefined);
  }

  function removed(item, title) {
    const basket = read();
    const at = basket.items.findIndex((other) => other.sku === item.sku);
    if (at < 0) return;
    const [taken] = basket.items.splice(at, 1);
    write(basket);
    draw();
    const undo = element("button", { type: "button", class: "button secondary" }, word("undo"));
    undo.addEventListener("click", () => {
      const basket = read();
      if (!basket.items.some((other) => other.sku === taken.sku)) basket.items.splice(at, 0, taken);
      write(basket);
      status.replaceChildren();
      draw();
      document.querySelector(`[data-sku="${CSS.escape(taken.sku)}"] input`)?.focus();
    });
    status.replaceChildren(sentence(here, "removed", { title }), " ", undo);
    undo.focus();
  }

  function select(label, options, value, changed) {
    const field = element("select", {}, ...options.map(([id, shown]) => element("option", { value: id, selected: id === value }, shown)));
    field.addEventListener("change", () => changed(field.value));
    return element("label", {}, element("span", {}, label), field);
  }

  function section(order, choice, place) {
    const change = (values) => {
      const basket = read();
      basket.orders[order.merchant.id] = { ...choice, ...values };
      Object.assign(choice, values);
      write(basket);
      actions();
    };
    const { merchant } = order;
    const zones = zonesOf(merchant).map((zone) => delivered(order, zone));
    const heading = element("h2", { id: `_order-${place}` }, sentence(here, "orderOf", { merchant: said(merchant.name, site.code) }));
    const note = element("textarea", { rows: "2", maxlength: "500" });
    note.value = choice.note;
    note.addEventListener("input", () => change({ note: text(note.value, 500) }));
    const fields = element("div", { class: "order-fields" },
      zones.length ? select(word("zoneLabel"), [["", word("zoneNone")], ...zones.map((zone) =>
        [zone.id, `${said(zone.name, site.code)} – ${zone.fee ? money(here, zone.fee, zone) : word("free")}`])], choice.zone, (zone) => change({ zone })) : undefined,
      site.associations.length ? select(word("giveLabel"), [["", word("giveNone")], ...site.associations.map((association) =>
        [association.id, said(association.name, site.code)])], choice.give, (give) => change({ give })) : undefined,
      element("label", {}, element("span", {}, word("noteLabel")), note));
    const fee = element("p", { class: "order-delivery" });
    const totalLine = element("p", { class: "order-total" });
    const known = element("p", { class: "order-reference" });
    const said_ = element("div", { class: "order-said" });
    const links = element("p", { class: "actions" });
    const node = element("section", { class: "order-sheet", "aria-labelledby": heading.id, "data-merchant": merchant.id },
      heading, element("ul", { class: "order-lines" }, ...order.items.map((item) => row(item, order))),
      fields, fee, totalLine, said_, known, links);
    function actions() {
      const lines = whole(order, choice);
      const { zone, association } = choices(order, choice);
      fee.textContent = zone ? delivery(here, zone, site.code) : "";
      totalLine.replaceChildren(filled(word("total"), { total: sum(here, order, zone) }));
      known.textContent = sentence(here, "reference", { reference: reference(order, choice) });
      // On paper a choice is a sentence, not a field.
      said_.replaceChildren(...[
        association && sentence(here, "give", { association: said(association.name, site.code) }),
        choice.note && sentence(here, "note", { note: choice.note }),
      ].filter(Boolean).map((line) => element("p", {}, line)));
      const subject = sentence(here, "subject", { merchant: said(merchant.name, site.code), reference: reference(order, choice) });
      const print = element("button", { type: "button", class: "button secondary" }, word("print"));
      print.addEventListener("click", () => {
        node.classList.add("is-printed");
        window.print();
      });
      links.replaceChildren(...[
        merchant.phone && element("a", { class: "button", rel: "noopener", href: `https://wa.me/${merchant.phone.slice(1)}?text=${encodeURIComponent(lines.join("\n"))}` }, word("whatsapp")),
        merchant.email && element("a", { class: "button secondary", href: `mailto:${merchant.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join("\r\n"))}` }, word("mail")),
        merchant.phone && element("a", { class: "button secondary", href: `tel:${merchant.phone}` }, word("call")),
        print,
      ].filter(Boolean));
    }
    actions();
    return node;
  }

  function draw() {
    const basket = read();
    const all = orders(basket);
    place.replaceChildren(...all.map((order, index) => {
      const kept = basket.orders[order.merchant.id];
      return section(order, kept ?? { zone: "", give: "", note: "" }, index + 1);
    }));
    document.querySelector("#_basket-empty").hidden = all.length > 0;
  }
  // After a step the sums are drawn anew and the keyboard stays where it was.
  function refresh(sku) {
    const active = document.activeElement;
    const step = active?.dataset?.step;
    draw();
    const line = document.querySelector(`[data-sku="${CSS.escape(sku)}"]`);
    line?.querySelector(step ? `[data-step="${step}"]` : "input")?.focus();
  }

  // Prices and stock as the products' pages say now; what changed is told.
  async function confirmed() {
    const notes = document.querySelector("#_basket-changes");
    const changes = [];
    const before = read().items;
    const found = await Promise.all(before.map(async (item) => {
      const response = await fetch(said(item.url, site.code), { cache: "no-cache" });
      if (response.status === 404 || response.status === 410) return { item, gone: true };
      if (!response.ok) throw new Error(String(response.status));
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const offer = offers(page).find((other) => other.sku === item.sku);
      return offer ? { item, offer } : { item, gone: true };
    })).catch(() => null);
    if (!found) {
      notes.replaceChildren(element("p", {}, word("unconfirmed")));
      return;
    }
    const basket = read();
    for (const { item, offer, gone } of found) {
      const kept = basket.items.find((other) => other.sku === item.sku);
      if (!kept) continue;
      const title = name(item, site.code);
      if (gone || limit(offer) < 1) {
        basket.items.splice(basket.items.indexOf(kept), 1);
        changes.push(sentence(here, gone ? "gone" : "soldOut", { title }));
        continue;
      }
      if (offer.price !== kept.price || offer.currency !== kept.currency) {
        changes.push(sentence(here, "changed", { title, old: money(here, kept.price, kept), new: money(here, offer.price, offer) }));
      }
      const quantity = Math.min(kept.quantity, limit(offer));
      if (quantity < kept.quantity) changes.push(sentence(here, "reduced", { title, count: count(here, quantity) }));
      Object.assign(kept, offer, { quantity });
    }
    if (changes.length || JSON.stringify(basket.items) !== JSON.stringify(before)) {
      write(basket);
      draw();
    }
    notes.replaceChildren(...changes.map((change) => element("p", {}, change)));
    document.documentElement.dataset.confirmed = "true";
  }

  addEventListener("afterprint", () => document.querySelector(".is-printed")?.classList.remove("is-printed"));
  addEventListener("storage", (event) => { if (event.key === key) draw(); });
  // Online nobody sees a price of yesterday, not even for a moment. A line too slow to ask on is told as no
  // line: the prices are shown, and said not to be confirmed.
  const slow = () => new Promise((done) => setTimeout(done, 3000)).then(() => {
    if (!document.documentElement.dataset.confirmed) document.querySelector("#_basket-changes").replaceChildren(element("p", {}, word("unconfirmed")));
  });
  if (read().items.length && navigator.onLine) Promise.race([confirmed(), slow()]).then(draw, draw);
  else {
    draw();
    if (read().items.length) confirmed();
  }
})();

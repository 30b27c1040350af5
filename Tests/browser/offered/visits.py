"""What Chromium shows of the goods: with scripts and without, down to the message of an order."""

import urllib.parse

from messages import lines_of
from offered.files import FOLDERS, card
from offered.said import amount_in, message, plain, price, spoken, state

SEEN = """() => {
  const text = (node) => node ? node.textContent : "";
  const links = (place) => [...place.querySelectorAll("a[href^='https://wa.me/']")].map((link) => link.getAttribute("href"));
  const summary = document.querySelector(".summary");
  return {
    price: text(summary.querySelector(".prices .price")), state: text(summary.querySelector(".offer-state")),
    links: links(summary), form: !!summary.querySelector("form.order-form:not([hidden])"),
    rows: [...document.querySelectorAll("table.variants tbody tr")].map((row) => ({
      id: row.dataset.sku, name: text(row.querySelector("th")), price: text(row.querySelector("td.price")),
      state: text(row.querySelector(".availability")), links: links(row) })),
  };
}"""
# Chooses each variant in turn, asks for more than anybody has, and puts it into the basket.
CHOSEN = """() => {
  const form = document.querySelector("form.order-form");
  const select = form.elements.variant;
  const options = select ? [...select.options] : [null];
  const seen = [];
  const first = select?.value;
  for (const option of options) {
    localStorage.clear();
    if (option) { select.value = option.value; form.dispatchEvent(new Event("change", { bubbles: true })); }
    const input = form.querySelector(".stepper input");
    input.value = "1500";
    input.dispatchEvent(new Event("change", { bubbles: true }));
    const button = form.querySelector("[type=submit]");
    const found = { option: option && [option.value, option.textContent, option.disabled], first,
      price: document.querySelector(".summary .prices .price").textContent,
      state: document.querySelector(".summary .offer-state").textContent, quantity: input.value, disabled: button.disabled };
    button.click();
    found.items = JSON.parse(localStorage.getItem(souk.key) ?? '{"items":[]}').items;
    seen.push(found);
  }
  localStorage.clear();
  return seen;
}"""


def shown(differences, where, good, code, seen, scripts):
    """The head of a page and its table of variants."""
    leading, offers = good.leading, {offer.id: offer for offer in good.offers}
    # Scripts choose the leading variant, and say its price alone.
    differences.same(f"{where}: the price", price(seen["price"], code),
                     ((leading.amount, leading.currency), good.varies and not scripts, leading.before))
    counts = scripts or not good.variants
    state(differences, where, seen["state"], leading, code, counts=counts)
    differences.same(f"{where}: the form", seen["form"], scripts)
    differences.same(f"{where}: links to order", len(seen["links"]), 1 if leading.orderable else 0)
    number = good.own.id
    name = good.title[code] if good.variants else spoken(leading, good, code)
    for link in seen["links"]:
        own = lines_of(link)
        message(differences, f"{where}: the message", own[:3], name, number, ((leading.amount, leading.currency), good.varies), code)
        if code != "ar":
            message(differences, f"{where}: the message in Arabic", own[4:7], good.title["ar"], number,
                    ((leading.amount, leading.currency), good.varies), "ar")
    if not good.variants:
        return
    differences.same(f"{where}: rows", [row["id"] for row in seen["rows"]], list(offers))
    for row in seen["rows"]:
        offer, place = offers[row["id"]], f"{where}, {row['id']}"
        differences.same(f"{place}: the price", price(row["price"], code), ((offer.amount, offer.currency), False, offer.before))
        named = plain(row["name"])
        label = plain(offer.label[code])
        differences.same(f"{place}: the name", named, offer.id if label == offer.id else f"{label} {offer.id}")
        state(differences, place, row["state"], offer, code)
        differences.same(f"{place}: links to order", len(row["links"]), int(offer.orderable))
        for link in row["links"]:
            message(differences, f"{place}: the message", lines_of(link)[:3], spoken(offer, good, code), offer.id,
                    ((offer.amount, offer.currency), False), code)


def chosen(differences, where, good, code, seen):
    """Each variant as it is chosen, and what the basket keeps of it."""
    for found, offer in zip(seen, good.offers, strict=True):
        place = f"{where}, {offer.id} chosen"
        if good.variants:
            value, text, disabled = found["option"]
            differences.same(f"{place}: the option", (value, amount_in(text), disabled),
                             (offer.id, (offer.amount, offer.currency), not offer.orderable))
            differences.same(f"{place}: its name", plain(text).startswith(plain(offer.label[code])), True)
            wanted = good.leading.id
            if good.leading.orderable:
                differences.same(f"{place}: what is chosen first", found["first"], wanted)
        # What cannot be chosen is shown by nobody.
        differences.same(f"{place}: the button", found["disabled"], not offer.orderable)
        differences.same(f"{place}: the price", price(found["price"], code), ((offer.amount, offer.currency), False, offer.before))
        state(differences, place, found["state"], offer, code)
        if not offer.orderable:
            differences.same(f"{place}: nothing in the basket", found["items"], [])
            continue
        most = min(999, offer.limit or 999)
        differences.same(f"{place}: how many", found["quantity"], str(most))
        differences.same(f"{place}: the basket", [
            (item["sku"], item["price"], item["currency"], item["limit"], item["quantity"], item["label"]) for item in found["items"]],
            [(offer.id, offer.minor, offer.currency, offer.limit, most, offer.label)])


def visit(differences, browser, base, goods):
    """Each good in one language with scripts and in the other without; then orders, a few goods each."""
    contexts = {True: browser.new_context(service_workers="block"), False: browser.new_context(java_script_enabled=False)}
    pages = {}
    for scripts, context in contexts.items():
        context.route("**/*", lambda route: route.abort() if route.request.resource_type in ("image", "font") else route.continue_())
        pages[scripts] = context.new_page()
    for number, good in enumerate(goods):
        if good.leading is None:
            continue
        for scripts, page in pages.items():
            code = ["ar", "fr"][(number + scripts) % 2]
            where = f"{code} {good.name}, {'with' if scripts else 'without'} scripts"
            page.goto(f"{base}/{FOLDERS[code]}/{good.name}/", wait_until="load")
            shown(differences, where, good, code, page.evaluate(SEEN), scripts)
            if scripts:
                chosen(differences, where, good, code, page.evaluate(CHOSEN))
    page = pages[True]
    for start in range(0, len(goods), 16):
        order(differences, page, base, goods[start:start + 16], ["ar", "fr"][start // 16 % 2])
    for code in ["ar", "fr"]:
        for sort in ["price", "price-down"]:
            sorted_cards(differences, page, base, goods, code, sort)
    for context in contexts.values():
        context.close()


def order(differences, page, base, goods, code):
    """Puts one thing of each good into the basket and reads the messages."""
    wanted = {}
    for good in goods:
        if good.leading is None or not good.leading.orderable:
            continue
        page.goto(f"{base}/{FOLDERS[code]}/{good.name}/?variant={urllib.parse.quote(good.offers[-1].id)}")
        # The variant that the address names, where it can be ordered.
        named = good.offers[-1] if good.offers[-1].orderable else None
        if named is None:
            page.goto(f"{base}/{FOLDERS[code]}/{good.name}/")
        offer = named or good.leading
        page.locator("form.order-form [type=submit]").click()
        wanted[offer.id] = (offer, good)
    page.goto(f"{base}/{code}/basket/")
    page.wait_for_function("document.documentElement.dataset.confirmed")
    said = page.eval_on_selector_all(".order-sheet a[href^='https://wa.me/']", "links => links.map(link => link.getAttribute('href'))")
    lines = [line for link in said for line in lines_of(link)]
    for offer, good in wanted.values():
        known = [line for line in lines if plain(f"{offer.id}") in plain(line).replace(":", " ").replace("،", " ").replace(",", " ").split()]
        for line, spoken_in in zip(known, [code] + [other for other in ("ar",) if other != code]):
            differences.same(f"{code} {offer.id}: in an order's message", (plain(spoken(offer, good, spoken_in)) in plain(line), amount_in(line)),
                             (True, (offer.amount, offer.currency)))
        differences.same(f"{code} {offer.id}: lines of the messages", len(known), 1 if code == "ar" else 2)
    page.evaluate("localStorage.clear()")


def sorted_cards(differences, page, base, goods, code, sort):
    """The cards that the script draws, the first of all by price."""
    known = {good.name: good for good in goods}
    page.goto(f"{base}/{FOLDERS[code]}/?sort={sort}")
    page.wait_for_function("document.querySelector('.facets').classList.contains('is-used')")
    for count in range(24, min(72, len(goods)) + 1, 24):
        if count > 24:
            page.locator(".facets button.more").click()
        page.wait_for_function(f"document.querySelectorAll('main ul.cards > li').length === {count}")
    cards = page.eval_on_selector_all("main ul.cards > li", """items => items.map(item => [
      item.querySelector("h3 a").pathname, [...item.querySelectorAll(".price, .price-before")].map(node => node.textContent).join(" "),
      item.querySelector(".card-state")?.textContent ?? ""])""")
    seen = [(known.get(urllib.parse.unquote(path).rstrip("/").split("/")[-1]), said, word) for path, said, word in cards]
    seen = [entry for entry in seen if entry[0]]
    for good, said, word in seen:
        card(differences, f"{code} {good.name}: its card by {sort}", good, code, said, word)
    sign = 1 if sort == "price" else -1
    worths = [float(good.worth(good.leading)) * sign for good, _, _ in seen]
    differences.same(f"{code}: the cards by {sort}", worths, sorted(worths))


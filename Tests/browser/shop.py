#!/usr/bin/env python3
"""Shops in Chromium as a visitor does, in Arabic and in French.

usage: shop.py PATH-OF-DLALA

Builds this repository's site with some goods of its own (GOODS below), serves it and goes all the way:
finds by a facet, adds, changes quantities, gets one order for each merchant, reads the message that
WhatsApp would get, the mail and the sheet; again without scripts; again without a network; with spoilt
storage and hostile texts; and with Arabic-Indic digits. What a message must say is written out here in
full, isolates included. No request may leave this machine.
"""

import functools
import gzip
import html
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse

from playwright.sync_api import expect, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
TODAY = "2026-11-24T10:00:00"
FSI, PDI, LRI, RLM, NBSP, NNBSP = "\u2068", "\u2069", "\u2066", "\u200f", "\u00a0", "\u202f"
HOSTILE = 'Verre "bleu" <script>alert(1)</script> & Cie'
NOTE = "À Leïla <3 & \"lui\""

GOODS = {
    "merchants/zz-house.ar.md": ["title: بيت التجربة", "slug: zz-house", "summary: محلّ للتجربة.",
                                 'phone: "+970599000001"', "email: house@dlala.example"],
    "merchants/zz-house.fr.md": ["title: Maison d’Essai", "slug: zz-house", "summary: Pour l’essai."],
    "merchants/zz-stall.ar.md": ["title: دكّان الامتحان", "slug: zz-stall", "summary: محلّ للتجربة.",
                                 'phone: "+970599000002"', "email: stall@dlala.example"],
    "merchants/zz-stall.fr.md": ["title: L’Étal", "slug: zz-stall", "summary: Pour l’essai."],
    "products/zz-glass.ar.md": ["title: كأس زرقاء", "slug: zz-glass", "summary: كأس.", "sku: ZZ-1",
                                "price: 12.50 ILS", "merchant: zz-house", "materials: [glass]"],
    "products/zz-glass.fr.md": [f"title: '{HOSTILE}'", "slug: zz-glass", "summary: Un verre."],
    "products/zz-bowl.ar.md": ["title: وعاء DQ كبير", "slug: zz-bowl", "summary: وعاء.", "sku: ZZ-2",
                               "price: 1250 ILS", "merchant: zz-house", "materials: [glass]"],
    "products/zz-bowl.fr.md": ["title: Grand bol", "slug: zz-bowl", "summary: Un bol."],
    "products/zz-ring.ar.md": ["title: خاتم", "slug: zz-ring", "summary: خاتم.", "sku: ZZ-3",
                               "price: 30.125 JOD", "merchant: zz-stall", "materials: [silver]", "variants:",
                               "  - {sku: ZZ-3-S, label: {ar: صغير, fr: Petit}, stock: 2}",
                               "  - {sku: ZZ-3-L, label: {ar: كبير, fr: Grand}, price: 31 JOD}"],
    "products/zz-ring.fr.md": ["title: Bague", "slug: zz-ring", "summary: Une bague."],
}

# The message to the first house: two cups and three bowls. The reference is checked by itself.
AR_HOUSE = [
    "السلام عليكم، أودّ أن أطلب من بيت التجربة:",
    f"كأس زرقاء، الرمز {FSI}ZZ-1{PDI}: {FSI}2{PDI} × {FSI}{RLM}12.50{NBSP}₪{PDI} = {FSI}{RLM}25.00{NBSP}₪{PDI}",
    f"{FSI}وعاء DQ كبير{PDI}، الرمز {FSI}ZZ-2{PDI}: {FSI}3{PDI} × {FSI}{RLM}1,250.00{NBSP}₪{PDI}"
    f" = {FSI}{RLM}3,750.00{NBSP}₪{PDI}",
    f"المجموع: {FSI}{RLM}3,775.00{NBSP}₪{PDI}",
]
FR_HOUSE = [
    f"Bonjour, je souhaite commander chez Maison d’Essai{NBSP}:",
    f"{FSI}{HOSTILE}{PDI}, réf.{NBSP}{FSI}ZZ-1{PDI}{NBSP}: {FSI}2{PDI} × {FSI}12,50{NBSP}₪{PDI} = {FSI}25,00{NBSP}₪{PDI}",
    f"Grand bol, réf.{NBSP}{FSI}ZZ-2{PDI}{NBSP}: {FSI}3{PDI} × {FSI}1{NNBSP}250,00{NBSP}₪{PDI}"
    f" = {FSI}3{NNBSP}750,00{NBSP}₪{PDI}",
    f"Total{NBSP}: {FSI}3{NNBSP}775,00{NBSP}₪{PDI}",
]
STATED = {"ar": AR_HOUSE, "fr": FR_HOUSE}
# The message to the stall: two small rings, of which there are no more, and a large one.
AR_STALL = [
    f"خاتم – صغير، الرمز {FSI}ZZ-3-S{PDI}: {FSI}2{PDI} × {FSI}{RLM}30.125{NBSP}د.أ.{RLM}{PDI} = {FSI}{RLM}60.250{NBSP}د.أ.{RLM}{PDI}",
    f"خاتم – كبير، الرمز {FSI}ZZ-3-L{PDI}: {FSI}1{PDI} × {FSI}{RLM}31.000{NBSP}د.أ.{RLM}{PDI} = {FSI}{RLM}31.000{NBSP}د.أ.{RLM}{PDI}",
    f"المجموع: {FSI}{RLM}91.250{NBSP}د.أ.{RLM}{PDI}",
]
FR_STALL = [
    f"Bague – Petit, réf.{NBSP}{FSI}ZZ-3-S{PDI}{NBSP}: {FSI}2{PDI} × {FSI}30,125{NBSP}JOD{PDI} = {FSI}60,250{NBSP}JOD{PDI}",
    f"Bague – Grand, réf.{NBSP}{FSI}ZZ-3-L{PDI}{NBSP}: {FSI}1{PDI} × {FSI}31,000{NBSP}JOD{PDI} = {FSI}31,000{NBSP}JOD{PDI}",
    f"Total{NBSP}: {FSI}91,250{NBSP}JOD{PDI}",
]
STALL = {"ar": AR_STALL, "fr": FR_STALL}
LIMITED = {"ar": "لم تبقَ إلّا قطعتان.", "fr": "Il n’en reste que 2."}
NOTED = {"ar": f"كلمة ترافق الهديّة: {FSI}{NOTE}{PDI}", "fr": f"Un mot pour accompagner le cadeau{NBSP}: {FSI}{NOTE}{PDI}"}
NUMBERED = {"ar": "رقم الطلب: ", "fr": f"Commande n°{NBSP}"}
COUNTED = {"ar": {2: "في السلّة قطعتان", 8: "في السلّة 8 قطع"}, "fr": {2: "2 articles dans le panier", 8: "8 articles dans le panier"}}
DIRECT = {
    "ar": ["السلام عليكم، أودّ أن أطلب: كأس زرقاء", f"الرمز: {LRI}ZZ-1{PDI}", f"السعر: {RLM}12.50{NBSP}₪"],
    "fr": [f"Bonjour, je souhaite commander{NBSP}: {HOSTILE}", f"Référence{NBSP}: ZZ-1", f"Prix{NBSP}: 12,50{NBSP}₪"],
}

passed = 0


def step(name, holds=True, seen=None):
    global passed
    if not holds:
        sys.exit(f"shop: {name}: not so" + ("" if seen is None else f"\n  seen: {seen!r}"))
    passed += 1


def same(name, seen, wanted):
    if seen != wanted:
        sys.exit(f"shop: {name}\n  seen:   {seen!r}\n  wanted: {wanted!r}")
    step(name)


class Server:
    """Serves a folder on a port of its own until it is closed."""

    def __init__(self, folder, port=0):
        handler = functools.partial(Quiet, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def log_message(self, *_):
        pass


def build(dlala, folder, digits):
    source = folder / f"source-{digits}"
    source.mkdir()
    shutil.copytree(ROOT / "content", source / "content")
    (source / "themes").symlink_to(ROOT / "themes")
    settings = (ROOT / "dlala.yaml").read_text()
    assert "digits: latn" in settings
    (source / "dlala.yaml").write_text(settings.replace("digits: latn", f"digits: {digits}"))
    for path, lines in GOODS.items():
        (source / "content" / path).write_text("\n".join(["---", *lines, "---", ""]))
    site = folder / f"site-{digits}"
    subprocess.run([dlala, "build", "--quiet", "--source", source, "--output", site, "--date", "2026-11-24",
                    "--base-url", "http://localhost/"], check=True)
    return site


def product(code):
    return {"ar": "/ar/منتجات/", "fr": "/fr/produits/"}[code]


def query(link, part="text"):
    return urllib.parse.parse_qs(urllib.parse.urlsplit(link).query, keep_blank_values=True)[part][0]


def lines_of(link):
    """What WhatsApp would show: the text of the address, decoded."""
    assert link.startswith("https://wa.me/"), link
    return query(link).split("\n")


def add(page, base, code, slug, clicks=0):
    page.goto(base + product(code) + slug + "/")
    for _ in range(clicks):
        page.click(".order-form [data-step='1']")
    page.click(".order-form [type=submit]")
    expect(page.locator(".order-form .order-status")).not_to_be_empty()


def find_by_facet(page, base, code):
    page.goto(base + product(code))
    before = page.locator("main ul.cards > li").count()
    page.click("[data-facet=materials] summary")
    count = int(page.locator("[data-facet=materials] li:has([data-term=glass]) .count").text_content())
    page.click("[data-facet=materials] [data-term=glass]")
    page.wait_for_url("**?materials=glass")
    same(f"{code}: as many cards as the facet counts", page.locator("main ul.cards > li").count(), count)
    page.click("[data-facet=products-merchant] summary")
    other = page.locator("[data-facet=products-merchant] li:has([data-term=zz-house]) .count").text_content()
    same(f"{code}: the count of a second facet is that of both", other, "2")
    page.click("[data-facet=products-merchant] [data-term=zz-house]")
    page.wait_for_url("**merchant=zz-house")
    page.select_option(".facets select", "price-down")
    page.wait_for_url("**sort=price-down")
    same(f"{code}: two facets and a sort", [link.get_attribute("href").split("/")[-2] for link in page.locator("main ul.cards h3 a").all()],
         ["zz-bowl", "zz-glass"])
    page.reload()
    same(f"{code}: the address keeps the choice", page.locator("main ul.cards > li").count(), 2)
    page.go_back()
    page.wait_for_url("**merchant=zz-house")
    page.go_back()
    page.wait_for_url("**?materials=glass")
    expect(page.locator("main ul.cards > li")).to_have_count(count)
    page.go_back()
    expect(page.locator("main ul.cards > li")).to_have_count(before)
    step(f"{code}: the way back leads through every choice")
    page.goto(base + product(code) + "?materials=glass&merchant=zz-house")
    expect(page.locator("main ul.cards > li")).to_have_count(2)
    page.locator("main ul.cards h3 a[href$='zz-glass/']").click()
    page.wait_for_url("**/zz-glass/")
    step(f"{code}: found by facets")


def shop(context, base, code):
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script("window.printed = 0; window.print = () => { window.printed++; }")
    find_by_facet(page, base, code)
    add(page, base, code, "zz-glass", clicks=1)
    same(f"{code}: the count of the basket", page.locator(".basket-link").get_attribute("aria-label"), COUNTED[code][2])
    add(page, base, code, "zz-bowl", clicks=2)
    add(page, base, code, "zz-ring", clicks=1)
    page.click(".order-form [type=submit]")
    same(f"{code}: no more than the stock, and told so", page.locator(".order-form .order-status").text_content(), LIMITED[code])
    same(f"{code}: two of a variant", page.locator(".basket-count").text_content(), "7")
    page.select_option(".order-form select", "ZZ-3-L")
    page.locator(".order-form .stepper input").fill("1")
    page.click(".order-form [type=submit]")
    same(f"{code}: the count after four kinds", page.locator(".basket-link").get_attribute("aria-label"), COUNTED[code][8])
    page.click(".basket-link")
    page.wait_for_function("document.documentElement.dataset.confirmed")
    sheets = page.locator(".order-sheet")
    same(f"{code}: one order for each merchant", sheets.count(), 2)
    house = page.locator("[data-merchant='merchants/zz-house']")
    message = lines_of(house.locator("a[href^='https://wa.me/']").get_attribute("href"))
    stated = STATED[code]
    same(f"{code}: the message in the buyer's language", message[:4], stated)
    step(f"{code}: its reference", message[4].startswith(NUMBERED[code]) and "20261124-" in message[4], message[4])
    if code == "fr":
        same("fr: below it in the merchant's language", message[5:10], ["", *STATED["ar"]])
        step("fr: with the same reference", message[10].split("20261124")[1] == message[4].split("20261124")[1], message[10])
    else:
        same("ar: once, when both speak one language", len(message), 5)
    step(f"{code}: isolates are closed on every line",
         all(line.count(FSI) == line.count(PDI) and not re.search("[\u202a-\u202e]", line) for line in message))
    stall = page.locator("[data-merchant='merchants/zz-stall']")
    same(f"{code}: variants with their prices, three decimals",
         lines_of(stall.locator("a[href^='https://wa.me/']").get_attribute("href"))[1:4], STALL[code])
    small = stall.locator("li[data-sku=ZZ-3-S]")
    small.locator("[data-step='1']").click()
    same(f"{code}: the stock holds in the basket", small.locator("input").input_value(), "2")
    same(f"{code}: and is told", page.locator("#basket-status").text_content(), LIMITED[code])
    mail = house.locator("a[href^='mailto:']").get_attribute("href")
    same(f"{code}: the mail says the same", query(mail, "body").split("\r\n"), message)
    step(f"{code}: to the merchant", mail.startswith("mailto:house@dlala.example?subject="), mail)

    # Choices: a note, and who gets the goods.
    house.locator("textarea").fill(NOTE)
    chosen = house.locator("select").last
    association = chosen.locator("option").nth(1)
    chosen.select_option(association.get_attribute("value"))
    message = lines_of(house.locator("a[href^='https://wa.me/']").get_attribute("href"))
    step(f"{code}: the note as it was typed", NOTED[code] in message, message)
    step(f"{code}: given to an association", any(association.text_content() in line for line in message), message)

    # Quantities by keyboard, by typing in either digits, and never below one.
    first = house.locator("li[data-sku=ZZ-1]")
    first.locator("[data-step='1']").focus()
    page.keyboard.press("Enter")
    same(f"{code}: one more by keyboard", first.locator("input").input_value(), "3")
    same(f"{code}: the focus stays", page.evaluate("document.activeElement.dataset.step"), "1")
    first.locator("input").fill("٤")
    first.locator("input").press("Tab")
    same(f"{code}: typed in Arabic digits", first.locator("input").input_value(), "4")
    first.locator("input").fill("-7")
    first.locator("input").press("Tab")
    step(f"{code}: a sign is no quantity", first.locator("input").input_value() == "7")
    first.locator("input").fill("0")
    first.locator("input").press("Tab")
    same(f"{code}: no less than one", first.locator("input").input_value(), "1")

    # Removing, and taking it back.
    first.locator(".remove").click()
    expect(page.locator("li[data-sku=ZZ-1]")).to_have_count(0)
    page.locator("#basket-status button").click()
    expect(page.locator("li[data-sku=ZZ-1]")).to_have_count(1)
    same(f"{code}: undone, in its place", page.locator("[data-merchant='merchants/zz-house'] li").first.get_attribute("data-sku"), "ZZ-1")

    # The sheet.
    house.locator("button", has_text={"ar": "اطبع", "fr": "Imprimer"}[code]).click()
    same(f"{code}: the sheet is printed", page.evaluate("window.printed"), 1)
    page.emulate_media(media="print")
    step(f"{code}: only this order, without buttons", house.is_visible()
         and not page.locator("[data-merchant='merchants/zz-stall']").is_visible()
         and not house.locator(".actions").is_visible() and not page.locator(".site-header").is_visible())
    step(f"{code}: with its reference and the note", house.locator(".order-reference").is_visible()
         and house.locator(".order-said").is_visible())
    page.emulate_media(media="screen")
    same(f"{code}: no script of a text ran, no error", errors, [])
    page.close()


def spoilt(context, base):
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(base + "/fr/panier/" if False else base + "/fr/basket/")
    key = page.evaluate("souk.key")
    good = page.evaluate("localStorage.getItem(souk.key)")
    for spoilt in ["", "null", "{", "[]", '{"version":2}', '{"version":1,"items":7}', '{"version":1,"items":[null,1,"x",{}],"orders":3}',
                   '{"version":1,"items":[{"sku":"x","price":1e99,"currency":"ILS","quantity":1}]}']:
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, spoilt])
        page.reload()
        expect(page.locator("#basket-empty")).to_be_visible()
        step(f"spoilt storage is an empty basket: {spoilt}")
    basket = json.loads(good)
    for item in basket["items"]:
        item["price"] = 1
        item["url"]["fr"] = item["url"]["fr"]
        item["pay"] = "javascript:alert(1)"
    basket["items"].append({**basket["items"][0], "sku": "EVIL", "url": {"fr": "//evil.example/"}})
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, json.dumps(basket)])
    page.reload()
    page.wait_for_function("document.documentElement.dataset.confirmed")
    step("a price that was changed in storage is the page's again, and told",
         "Grand bol" in page.locator("#basket-changes").text_content(), page.locator("#basket-changes").text_content())
    prices = {item["sku"]: item["price"] for item in json.loads(page.evaluate("localStorage.getItem(souk.key)"))["items"]}
    same("the true prices are kept", prices, {"ZZ-1": 1250, "ZZ-2": 125000, "ZZ-3-S": 30125, "ZZ-3-L": 31000})
    same("no link of the storage is one that runs", page.locator("a[href^='javascript']").count(), 0)
    same("no error", errors, [])
    page.close()


def without_scripts(browser, base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for code in ["ar", "fr"]:
        page.goto(base + product(code) + "zz-glass/")
        message = lines_of(page.locator("main a[href^='https://wa.me/970599000001']").get_attribute("href"))
        same(f"{code}, no scripts: the direct message", message[:3], DIRECT[code])
        if code == "fr":
            same("fr, no scripts: with the merchant's language", message[3:7], ["", *DIRECT["ar"]])
        step(f"{code}, no scripts: the address alone on its line", message[-1].endswith("/zz-glass/"), message[-1])
        step(f"{code}, no scripts: mail and telephone", page.locator("main a[href^='mailto:house@dlala.example?subject=']").count() == 1
             and page.locator("main a[href='tel:+970599000001']").count() == 1)
        step(f"{code}, no scripts: no form that does nothing", not page.locator(".order-form").is_visible())
        page.goto(base + product(code))
        for facet in page.locator("[data-facet]").all():
            facet.locator("summary").click()
            term = facet.locator("li:has(a[data-term])").first
            count = int(term.locator(".count").text_content())
            address = term.locator("a").get_attribute("href")
            other = context.new_page()
            seen = 0
            while address:
                other.goto(base + address)
                seen += other.locator("main ul.cards > li").count()
                following = other.locator("a[rel=next]")
                address = following.get_attribute("href") if following.count() else None
            same(f"{code}, no scripts: the facet {facet.get_attribute('data-facet')} leads to as many as it counts", seen, count)
            other.close()
        page.goto(base + f"/{code}/basket/")
        step(f"{code}, no scripts: the basket says what to do", page.locator("noscript .notice").is_visible())
    context.close()


def offline(browser, site):
    server = Server(site)
    base = f"http://localhost:{server.port}"
    context = browser.new_context()
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    page.goto(base + product("ar") + "zz-bowl/")
    page.evaluate("navigator.serviceWorker.ready.then((one) => one.active.state === 'activated' ? 1 : new Promise((done) => one.active.addEventListener('statechange', done)))")
    page.wait_for_function("caches.open('pages').then((kept) => kept.keys()).then((keys) => keys.length > 0)")
    page.click(".order-form [type=submit]")
    server.close()
    page.reload()
    page.click(".order-form [type=submit]")
    step("offline: the product of the first visit is there, and goes into the basket")
    page.click(".basket-link")
    page.wait_for_url("**/ar/basket/")
    message = lines_of(page.locator("a[href^='https://wa.me/']").get_attribute("href"))
    same("offline: the order", message[1:3], [
        f"{FSI}وعاء DQ كبير{PDI}، الرمز {FSI}ZZ-2{PDI}: {FSI}2{PDI} × {FSI}{RLM}1,250.00{NBSP}₪{PDI} = {FSI}{RLM}2,500.00{NBSP}₪{PDI}",
        f"المجموع: {FSI}{RLM}2,500.00{NBSP}₪{PDI}"])
    expect(page.locator("#basket-changes")).to_contain_text("لا اتصال")
    step("offline: that prices could not be confirmed is told")
    page.goto(base + "/fr/basket/")
    expect(page.locator(".order-sheet")).to_have_count(1)
    step("offline: the basket in the other language")
    context.close()


def amounts(page, site, base, digits):
    """Every price as the build wrote it against what the scripts write."""
    agree = count = 0
    for code in ["ar", "fr"]:
        page.goto(f"{base}/{code}/basket/")
        for path in sorted((site / code).rglob("index.html")):
            text = path.read_text()
            island = re.search(r'class="product-data">(.*?)</script>', text, re.S)
            shown = re.search(r'<p class="price">(.*?)</p>', text)
            if not island or not shown:
                continue
            data = json.loads(island[1])
            built = html.unescape(re.sub("<[^>]*>", "", shown[1]))
            written = page.evaluate(
                "([code, currency, units]) => souk.amount(JSON.parse(document.querySelector('#basket-data').textContent)"
                ".languages[code].amounts[currency], units)", [code, data["currency"], data["price"]])
            count += 1
            agree += written == built
            if written != built:
                print(f"shop: {path}: the build writes {built!r}, the script {written!r}")
    print(f"shop: amounts with the digits {digits}: {agree} of {count} agree with the build")
    step("amounts agree", agree == count and count > 0)


def arabic_digits(browser, site):
    server = Server(site)
    base = f"http://localhost:{server.port}"
    context = browser.new_context(service_workers="block")
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    amounts(page, site, base, "arab")
    add(page, base, "ar", "zz-bowl", clicks=2)
    page.click(".basket-link")
    page.wait_for_function("document.documentElement.dataset.confirmed")
    message = lines_of(page.locator("a[href^='https://wa.me/']").get_attribute("href"))
    same("arab digits: quantity and total", message[1:3], [
        f"{FSI}وعاء DQ كبير{PDI}، الرمز {FSI}ZZ-2{PDI}: {FSI}٣{PDI} × {FSI}{RLM}١٬٢٥٠٫٠٠{NBSP}₪{PDI} = {FSI}{RLM}٣٬٧٥٠٫٠٠{NBSP}₪{PDI}",
        f"المجموع: {FSI}{RLM}٣٬٧٥٠٫٠٠{NBSP}₪{PDI}"])
    same("arab digits: the field", page.locator("li[data-sku=ZZ-2] input").input_value(), "٣")
    same("arab digits: the count", page.locator(".basket-count").text_content(), "٣")
    context.close()
    server.close()


def sizes(site):
    total = sum(len(gzip.compress(path.read_bytes(), 9)) for name in ["basket", "order", "listing"]
                for path in (site / "assets").rglob(f"{name}-*.js"))
    print(f"shop: scripts: {total} bytes compressed, at most 15000")
    step("scripts are small", 0 < total <= 15_000)
    heaviest = max(len(gzip.compress(path.read_bytes(), 6)) for path in site.rglob("index.html") if "product-data" in path.read_text())
    largest = max(path.stat().st_size for path in site.rglob("listing*.json"))
    print(f"shop: heaviest product page {heaviest} bytes compressed, largest part of a listing {largest} bytes")
    step("listings are in parts of at most 50 kB", largest <= 50_000)


def main():
    browser_path = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser_path is None:
        sys.exit("shop: there is no Chromium; on Debian: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        site = build(sys.argv[1], folder, "latn")
        arab = build(sys.argv[1], folder, "arab")
        sizes(site)
        server = Server(site)
        base = f"http://localhost:{server.port}"
        strangers = []
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-dev-shm-usage"])
            for code in ["ar", "fr"]:
                context = browser.new_context(service_workers="block")
                context.set_default_timeout(10_000)
                context.clock.set_fixed_time(TODAY)
                context.on("request", lambda request: strangers.append(request.url)
                           if urllib.parse.urlsplit(request.url).hostname != "localhost" else None)
                shop(context, base, code)
                if code == "fr":
                    spoilt(context, base)
                    amounts(context.new_page(), site, base, "latn")
                context.close()
            same("nobody else was asked for anything", strangers, [])
            without_scripts(browser, base)
            server.close()
            offline(browser, site)
            arabic_digits(browser, arab)
            browser.close()
    print(f"shop: {passed} steps passed")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Shops in Chromium as a visitor does, in Arabic and in French.

usage: shop.py PATH-OF-DLALA

Builds this repository's site with some goods of its own (GOODS below), serves it and goes all the way:
finds by a facet, adds, changes quantities, gets one order for each merchant, reads the message that
WhatsApp would get, the mail and the sheet; again without scripts; again without a network; with spoilt
storage and hostile texts; and with Arabic-Indic digits. Zones of delivery are chosen in one currency
and across two, free and not; a merchant who reads another language than the buyer gets it below. What a message must say is written out here in
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
                                 'phone: "+970599000001"', "email: house@dlala.example",
                                 "languages: [en, ar, fr]", "payment: [cash, payment-link]"],
    "merchants/zz-house.fr.md": ["title: Maison d’Essai", "slug: zz-house", "summary: Pour l’essai."],
    "merchants/zz-stall.ar.md": ["title: دكّان الامتحان", "slug: zz-stall", "summary: محلّ للتجربة.",
                                 'phone: "+970599000002"', "email: stall@dlala.example",
                                 "languages: [he, fr]"],
    "merchants/zz-stall.fr.md": ["title: L’Étal", "slug: zz-stall", "summary: Pour l’essai."],
    "products/zz-glass.ar.md": ["title: كأس زرقاء", "slug: zz-glass", "summary: كأس.", "sku: ZZ-1",
                                "price: 12.50 ILS", "merchant: zz-house", "materials: [glass]", "category: table",
                                "made-in: hebron", "payment-link: http://pay.dlala.example/zz?a=1&b=2"],
    "products/zz-glass.fr.md": [f"title: '{HOSTILE}'", "slug: zz-glass", "summary: Un verre."],
    "products/zz-bowl.ar.md": ["title: وعاء DQ كبير", "slug: zz-bowl", "summary: وعاء.", "sku: ZZ-2",
                               "price: 1250 ILS", "merchant: zz-house", "materials: [glass]"],
    "products/zz-bowl.fr.md": ["title: Grand bol", "slug: zz-bowl", "summary: Un bol."],
    "products/zz-ring.ar.md": ["title: خاتم", "slug: zz-ring", "summary: خاتم.", "sku: ZZ-3",
                               "price: 30.125 JOD", "merchant: zz-stall", "materials: [silver]",
                               "payment-link: https://pay.dlala.example/ring", "variants:",
                               "  - {sku: ZZ-3-S, label: {ar: صغير, fr: Petit}, stock: 2}",
                               "  - {sku: ZZ-3-L, label: {ar: كبير, fr: Grand}, price: 31 JOD}"],
    "products/zz-ring.fr.md": ["title: Bague", "slug: zz-ring", "summary: Une bague."],
    "delivery/zz-near.ar.md": ["title: حيّ التجربة", "slug: zz-near", "summary: قريب.", "order: 91", "price: 17.25 ILS",
                               "free-from: 5000 ILS", "time: 2 days", "merchants: [zz-house]"],
    "delivery/zz-near.fr.md": ["title: Quartier d’essai", "slug: zz-near", "summary: Tout près."],
    "delivery/zz-far.ar.md": ["title: بلاد بعيدة", "slug: zz-far", "summary: بعيد.", "order: 92", "price: 9.500 JOD",
                              "time: 3 weeks", "merchants: [zz-house, zz-stall]"],
    "delivery/zz-far.fr.md": ["title: Au loin", "slug: zz-far", "summary: Très loin."],
}
# A stock for each plural category of both languages, and what is then said, once.
STOCKS = {
    "in-stock": {1: ("المتوفّر: قطعة واحدة", "En stock : 1 pièce"), 2: ("المتوفّر: قطعتان", "En stock : 2 pièces"),
                 3: ("المتوفّر: 3 قطع", "En stock : 3 pièces"), 120: ("المتوفّر: 120 قطعةً", "En stock : 120 pièces"),
                 100: ("المتوفّر: 100 قطعة", "En stock : 100 pièces"), 0: ("نفد", "Épuisé"),
                 1000000: ("المتوفّر: 1,000,000 قطعة", "En stock : 1 000 000 de pièces")},
    "limited": {1: ("كمّية محدودة، بقيت قطعة واحدة", "Quantité limitée : il reste 1 pièce"),
                2: ("كمّية محدودة، بقيت قطعتان", "Quantité limitée : il reste 2 pièces"),
                3: ("كمّية محدودة، بقيت 3 قطع", "Quantité limitée : il reste 3 pièces"),
                11: ("كمّية محدودة، بقيت 11 قطعةً", "Quantité limitée : il reste 11 pièces"),
                100: ("كمّية محدودة، بقيت 100 قطعة", "Quantité limitée : il reste 100 pièces"), 0: ("نفد", "Épuisé")},
    "made-to-order": {5: ("يُصنع عند الطلب", "Fabriqué sur commande")},
}
for state, counts in STOCKS.items():
    for count in counts:
        name = f"zz-{state}-{count}"
        GOODS[f"products/{name}.ar.md"] = [
            f"title: {name}", f"slug: {name}", "summary: عدّ.", f"sku: {name}", "price: 7 ILS", f"stock: {count}",
            f"availability: {state}", "lead-time: 2 days", "merchant: zz-stall"]
        GOODS[f"products/{name}.fr.md"] = [f"title: {name}", f"slug: {name}", "summary: Compter."]

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
HELLO_STALL = {"ar": "السلام عليكم، أودّ أن أطلب من دكّان الامتحان:", "fr": f"Bonjour, je souhaite commander chez L’Étal{NBSP}:"}
# Deliveries: the line of the message, and the total below it.
NEAR = {"ar": [f"التوصيل إلى حيّ التجربة: {FSI}{RLM}17.25{NBSP}₪{PDI}", f"المجموع: {FSI}{RLM}3,792.25{NBSP}₪{PDI}"],
        "fr": [f"Livraison, Quartier d’essai{NBSP}: {FSI}17,25{NBSP}₪{PDI}", f"Total{NBSP}: {FSI}3{NNBSP}792,25{NBSP}₪{PDI}"]}
NEAR_FREE = {"ar": ["التوصيل إلى حيّ التجربة مجّاني", f"المجموع: {FSI}{RLM}5,025.00{NBSP}₪{PDI}"],
             "fr": [f"Livraison, Quartier d’essai{NBSP}: offerte", f"Total{NBSP}: {FSI}5{NNBSP}025,00{NBSP}₪{PDI}"]}
FAR_APART = {"ar": [f"التوصيل إلى بلاد بعيدة: {FSI}{RLM}9.500{NBSP}د.أ.{RLM}{PDI}، خارج المجموع لاختلاف العملة",
                    f"المجموع: {FSI}{RLM}3,775.00{NBSP}₪{PDI}"],
             "fr": [f"Livraison, Au loin{NBSP}: {FSI}9,500{NBSP}JOD{PDI}, hors total, car dans une autre monnaie",
                    f"Total{NBSP}: {FSI}3{NNBSP}775,00{NBSP}₪{PDI}"]}
FAR = {"ar": [f"التوصيل إلى بلاد بعيدة: {FSI}{RLM}9.500{NBSP}د.أ.{RLM}{PDI}", f"المجموع: {FSI}{RLM}100.750{NBSP}د.أ.{RLM}{PDI}"],
       "fr": [f"Livraison, Au loin{NBSP}: {FSI}9,500{NBSP}JOD{PDI}", f"Total{NBSP}: {FSI}100,750{NBSP}JOD{PDI}"]}
OPTIONS = {"ar": ["يُتّفق عليه مع التاجر", "البلدة القديمة – مجّانًا", "القدس وضواحيها – مجّانًا", f"حيّ التجربة – {RLM}17.25{NBSP}₪",
                  f"بلاد بعيدة – {RLM}9.500{NBSP}د.أ.{RLM}"],
           "fr": ["À convenir avec le marchand", "Vieille Ville – offerte", "Jérusalem et ses environs – offerte",
                  f"Quartier d’essai – 17,25{NBSP}₪", f"Au loin – 9,500{NBSP}JOD"]}
# What the page of the cup says of deliveries, without scripts.
FEES = {"ar": {"delivery/old-city": f"البلدة القديمة {RLM}10.00{NBSP}₪، ومجّاني لطلب قيمته {RLM}100.00{NBSP}₪ فأكثر",
               "delivery/zz-near": f"حيّ التجربة {RLM}17.25{NBSP}₪، ومجّاني لطلب قيمته {RLM}5,000.00{NBSP}₪ فأكثر",
               "delivery/zz-far": f"بلاد بعيدة {RLM}9.500{NBSP}د.أ.{RLM}"},
        "fr": {"delivery/old-city": f"Vieille Ville 10,00{NBSP}₪, offerte dès 100,00{NBSP}₪ d’achat",
               "delivery/zz-near": f"Quartier d’essai 17,25{NBSP}₪, offerte dès 5{NNBSP}000,00{NBSP}₪ d’achat",
               "delivery/zz-far": f"Au loin 9,500{NBSP}JOD"}}
FACETS = ["categories", "materials", "products-crafts", "products-price", "products-availability", "products-merchant",
          "products-merchant-associations", "places"]
PAY = "http://pay.dlala.example/zz?a=1&b=2"
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


def refused(dlala, folder):
    """Payment links that are no web addresses stop the build, each with its place."""
    source = folder / "source-refused"
    shutil.copytree(folder / "source-latn", source, symlinks=True)
    links = ["javascript:alert(1)", "data:text/html,x", "//pay.example/x", "ftp://pay.example/x"]
    for link in links:
        (source / "content/products/zz-bowl.ar.md").write_text("\n".join(
            ["---", *GOODS["products/zz-bowl.ar.md"], f"payment-link: '{link}'", "---", ""]))
        done = subprocess.run([dlala, "check", "--source", source], capture_output=True, text=True)
        step(f"a payment link {link} is refused", done.returncode != 0 and "zz-bowl.ar.md:9:15: error:" in done.stdout + done.stderr
             and "is not a web address" in done.stdout + done.stderr, done.stdout + done.stderr)


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
    message_to_stall(stall, code)
    same(f"{code}: the payment link stands beside its product", house.locator("li[data-sku=ZZ-1] a.pay").get_attribute("href"), PAY)
    same(f"{code}: and only there", [house.locator("a.pay").count(), stall.locator("li[data-sku=ZZ-3-S] a.pay").count(),
                                     stall.locator("li[data-sku=ZZ-3-L] a.pay").count()], [1, 1, 0])
    small = stall.locator("li[data-sku=ZZ-3-S]")
    small.locator("[data-step='1']").click()
    same(f"{code}: the stock holds in the basket", small.locator("input").input_value(), "2")
    same(f"{code}: and is told", page.locator("#basket-status").text_content(), LIMITED[code])
    mail = house.locator("a[href^='mailto:']").get_attribute("href")
    same(f"{code}: the mail says the same", query(mail, "body").split("\r\n"), message)
    step(f"{code}: to the merchant", mail.startswith("mailto:house@dlala.example?subject="), mail)

    deliveries(page, house, stall, code)

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


def message_to_stall(stall, code):
    """Who reads French only gets it below Arabic, and once where the buyer writes it."""
    message = lines_of(stall.locator("a[href^='https://wa.me/']").get_attribute("href"))
    same(f"{code}: the greeting to the stall", message[0], HELLO_STALL[code])
    if code == "ar":
        same("ar: below it in the merchant's French", message[5:10], ["", HELLO_STALL["fr"], *STALL["fr"]])
    else:
        same("fr: once, for the merchant reads it", len(message), 5)


def deliveries(page, house, stall, code):
    """A zone of the goods' currency, a free one, one in another currency, and one that is not there."""
    def told(sheet):
        link = sheet.locator("a[href^='https://wa.me/']").get_attribute("href")
        mail = sheet.locator("a[href^='mailto:']").get_attribute("href")
        same(f"{code}: message and mail agree on the delivery", query(mail, "body").split("\r\n"), lines_of(link))
        return lines_of(link)[3:5]

    def choose(sheet, zone):
        sheet.locator("select").first.select_option(zone)

    same(f"{code}: the zones of the merchant and everybody's", house.locator("select").first.locator("option").all_text_contents(),
         OPTIONS[code])
    same(f"{code}: another's zones are not offered", stall.locator("option[value='delivery/zz-near']").count(), 0)
    choose(house, "delivery/zz-near")
    same(f"{code}: the delivery enters the total", told(house), NEAR[code])
    same(f"{code}: and the page says so",
         [house.locator(".order-delivery").text_content(), house.locator(".order-total").text_content()], NEAR[code])
    if code == "fr":
        link = house.locator("a[href^='https://wa.me/']").get_attribute("href")
        same("fr: the merchant's language says it too", lines_of(link)[10:12], NEAR["ar"])
    bowls = house.locator("li[data-sku=ZZ-2]")
    bowls.locator("[data-step='1']").click()
    same(f"{code}: above the threshold it is free", told(house), NEAR_FREE[code])
    bowls.locator("[data-step='-1']").click()
    same(f"{code}: below it again it is not", told(house), NEAR[code])
    page.reload()
    page.wait_for_function("document.documentElement.dataset.confirmed")
    same(f"{code}: the choice lasts", told(house), NEAR[code])
    choose(house, "delivery/zz-far")
    same(f"{code}: another currency is told apart", told(house), FAR_APART[code])
    choose(stall, "delivery/zz-far")
    same(f"{code}: where it is the goods' own it enters the total", told(stall), FAR[code])
    page.emulate_media(media="print")
    step(f"{code}: the sheet has delivery and total", stall.locator(".order-delivery").is_visible()
         and stall.locator(".order-total").is_visible() and not stall.locator("a.pay").first.is_visible())
    page.emulate_media(media="screen")
    page.evaluate("""() => {
        const basket = souk.read();
        basket.orders["merchants/zz-stall"].zone = "delivery/zz-near";
        souk.write(basket);
    }""")
    page.reload()
    page.wait_for_function("document.documentElement.dataset.confirmed")
    same(f"{code}: a zone that the merchant does not serve is none", told(stall)[0], STALL[code][-1])
    for sheet in [house, stall]:
        choose(sheet, "delivery/zz-far")
        choose(sheet, "")
    same(f"{code}: and none can be chosen again", told(house)[0], STATED[code][-1])


def stocks(site):
    """How many there are is said once, in a sentence of every plural category."""
    for state, counts in STOCKS.items():
        for count, wanted in counts.items():
            for code, sentence in zip(["ar", "fr"], wanted):
                path = site / product(code).strip("/") / f"zz-{state}-{count}" / "index.html"
                article = re.search(r"<article.*?</article>", path.read_text(), re.S)[0]
                said = re.findall(r'class="availability[^"]*">(.*?)</span>', article, re.S)
                plain = [re.sub(r"\s", " ", re.sub("<[^>]*>|[\u200e\u200f\u2066-\u2069]", "", text)) for text in said]
                same(f"{code}: {count} of what is {state}", plain, [sentence])


def spoilt(context, base):
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(base + "/fr/basket/")
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
            mail = page.locator("main a[href^='mailto:house@dlala.example?subject=']").get_attribute("href")
            same("fr, no scripts: the mail too", query(mail, "body").split("\r\n")[3:7], ["", *DIRECT["ar"]])
        same(f"{code}, no scripts: the payment link", page.locator("main a.pay").get_attribute("href"), PAY)
        fees = {zone: page.locator(f"[data-zone='{zone}']").text_content() for zone in FEES[code]}
        same(f"{code}, no scripts: what delivery costs", fees, FEES[code])
        same(f"{code}, no scripts: by nobody else", page.locator("[data-zone='delivery/palestine']").count(), 0)
        step(f"{code}, no scripts: the address alone on its line", message[-1].endswith("/zz-glass/"), message[-1])
        step(f"{code}, no scripts: mail and telephone", page.locator("main a[href^='mailto:house@dlala.example?subject=']").count() == 1
             and page.locator("main a[href='tel:+970599000001']").count() == 1)
        step(f"{code}, no scripts: no form that does nothing", not page.locator(".order-form").is_visible())
        page.goto(base + product(code) + "zz-ring/")
        message = lines_of(page.locator("main .actions a[href^='https://wa.me/970599000002']").get_attribute("href"))
        same(f"{code}, no scripts: to whom reads French only", len(message), 8 if code == "ar" else 4)
        if code == "ar":
            same("ar, no scripts: French below Arabic", message[4:7], [
                f"Bonjour, je souhaite commander{NBSP}: Bague", f"Référence{NBSP}: ZZ-3", f"Prix{NBSP}: 30,125{NBSP}JOD"])
        same(f"{code}, no scripts: the link for the product's price",
             [row.locator("a.pay").count() for row in page.locator("table.variants tbody tr").all()], [1, 0])
        page.goto(base + product(code))
        same(f"{code}, no scripts: the facets",
             [facet.get_attribute("data-facet") for facet in page.locator("[data-facet]").all()], FACETS)
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
            # An open list lies over the filters below it.
            facet.locator("summary").click()
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
    page.locator(".order-sheet select").first.select_option("delivery/zz-near")
    message = lines_of(page.locator("a[href^='https://wa.me/']").get_attribute("href"))
    same("offline: with its delivery", message[2:4], [NEAR["ar"][0], f"المجموع: {FSI}{RLM}2,517.25{NBSP}₪{PDI}"])
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
    page.locator(".order-sheet select").first.select_option("delivery/zz-near")
    message = lines_of(page.locator("a[href^='https://wa.me/']").get_attribute("href"))
    same("arab digits: delivery and total", message[2:4], [
        f"التوصيل إلى حيّ التجربة: {FSI}{RLM}١٧٫٢٥{NBSP}₪{PDI}", f"المجموع: {FSI}{RLM}٣٬٧٦٧٫٢٥{NBSP}₪{PDI}"])
    page.goto(base + "/fr/basket/")
    message = lines_of(page.locator("a[href^='https://wa.me/']").get_attribute("href"))
    same("arab digits: each language its own", [message[2:4], message[8:10]], [
        [NEAR["fr"][0], f"Total{NBSP}: {FSI}3{NNBSP}767,25{NBSP}₪{PDI}"],
        [f"التوصيل إلى حيّ التجربة: {FSI}{RLM}١٧٫٢٥{NBSP}₪{PDI}", f"المجموع: {FSI}{RLM}٣٬٧٦٧٫٢٥{NBSP}₪{PDI}"]])
    page.goto(base + "/ar/basket/")
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


def weight(context, site, base, address):
    """Bytes of what the page asks for, compressed by gzip, without images; and those of its fonts."""
    page = context.new_page()
    asked = set()
    page.on("request", lambda request: asked.add(urllib.parse.urlsplit(request.url).path))
    page.goto(base + address)
    page.evaluate("document.fonts.ready.then(() => true)")
    whole = fonts = 0
    for name in map(urllib.parse.unquote, asked):
        path = site / (name.strip("/") + ("/index.html" if name.endswith("/") else ""))
        if path.suffix in (".html", ".css", ".js", ".json"):
            whole += len(gzip.compress(path.read_bytes(), 9))
        elif path.suffix == ".woff2":
            whole += path.stat().st_size
            fonts += path.stat().st_size
    page.close()
    return whole, fonts


def weights(context, site, base):
    for code in ["ar", "fr"]:
        folder = site / product(code).strip("/")
        addresses = [product(code) + path.parent.name + "/" for path in sorted(folder.glob("*/index.html"))
                     if "product-data" in path.read_text() and not path.parent.name.startswith("zz-")]
        (whole, fonts), address = max((weight(context, site, base, address), address) for address in addresses)
        print(f"shop: heaviest product page {address}: {whole} bytes without images, {fonts} of them fonts; at most 60000")
        step(f"{code}: a product's page is light", 0 < fonts < whole <= 60_000, whole)


def main():
    browser_path = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser_path is None:
        sys.exit("shop: there is no Chromium; on Debian: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        site = build(sys.argv[1], folder, "latn")
        arab = build(sys.argv[1], folder, "arab")
        refused(sys.argv[1], folder)
        sizes(site)
        stocks(site)
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
                    weights(context, site, base)
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

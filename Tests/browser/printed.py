#!/usr/bin/env python3
"""Prints product sheets and finding aids in Chromium, in Arabic and in French.

usage: printed.py PATH-OF-DLALA

Builds this repository's site and takes every product and every collection as a printer does: print media, as
wide as a sheet of A4 between its margins. Nothing of the navigation and nothing that is clicked may be seen;
the name of the site, the parts of the sheet and, of a collection, each of its items are; nothing goes
beyond the edge; the ink is dark. A sheet says its address, which leads back to it, and fills few pages as PDF.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

import steps
from chromium import ROOT, Server, launched
from steps import same, step

# A4 less two margins of 14 mm, in pixels of CSS.
WIDTH = round((210 - 28) / 25.4 * 96)
LEAVES = 4
HIDDEN = ["nav", ".site-footer", ".skip", ".search-field", ".languages", ".basket-link", ".menu-button", "button", "form", "select",
          ".actions", ".feed-link", ".toc", ".breadcrumbs", "a.pay", "td a[href^='https://wa.me/']"]
# What a sheet says, where its record has it: of the product all that a buyer asks for.
PRODUCT = ["h1", ".lead", ".maker", "p.price", ".state", ".prose", ".care", "dl.facts", "table.variants", ".fair-price table",
           ".fair-price .shares", "ul.delivery"]
COLLECTION = ["h1", ".lead", ".prose", "dl.facts"]
VISIBLE = """selector => [...document.querySelectorAll(selector)].filter(one =>
  one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length).map(one => one.outerHTML.slice(0, 100))"""
# Everything that is seen within the page stands between its edges; what is scrolled on a screen is whole on paper.
BEYOND = """() => [...document.querySelectorAll('body *')].filter(one => {
  const box = one.getBoundingClientRect();
  const isCut = getComputedStyle(one).overflowX === 'auto' && one.scrollWidth > one.clientWidth + 1;
  return one.checkVisibility() && box.width > 1 && (box.left < -1 || box.right > innerWidth + 1 || isCut);
}).map(one => one.outerHTML.slice(0, 100))"""
INK = """() => [...document.querySelectorAll('article *')].filter(one => one.checkVisibility() && one.textContent.trim())
  .map(one => getComputedStyle(one).color.match(/[\\d.]+/g).slice(0, 3)).filter(rgb => Math.max(...rgb) > 110)"""


def sheets(site, kind):
    """The pages of a kind, by what the template says of itself."""
    return [path for path in sorted(site.glob("*/*/*/index.html")) if f'<article class="record {kind}' in path.read_text(encoding="utf-8")]


def printed(page, where, parts):
    for selector in HIDDEN:
        same(f"{where}: nothing of {selector}", page.evaluate(VISIBLE, selector), [])
    for selector in parts:
        there = page.locator(f"article {selector}").count()
        step(f"{where}: {selector} is seen", not there or page.evaluate(VISIBLE, f"article {selector}"))
    step(f"{where}: whose it is", page.locator(".site-header .brand").is_visible())
    address = page.locator(".printed-address")
    step(f"{where}: the address is seen", address.is_visible())
    same(f"{where}: and is the page's own", plain(address.text_content()), page.locator("link[rel=canonical]").get_attribute("href"))
    same(f"{where}: nothing beyond the edge", page.evaluate(BEYOND), [])
    same(f"{where}: no wider than the sheet", page.evaluate("document.documentElement.scrollWidth <= innerWidth"), True)
    same(f"{where}: dark ink", page.evaluate(INK), [])


def product(page, where):
    printed(page, where, PRODUCT)
    for part in ("h1", ".lead", ".maker", "p.price", ".prose", ".care", "dl.facts"):
        step(f"{where}: a sheet has {part}", page.locator(f"article {part}").first.is_visible())
    same(f"{where}: one picture", len(page.evaluate(VISIBLE, ".gallery img")), min(1, page.locator(".gallery img").count()))


def collection(page, where):
    printed(page, where, COLLECTION)
    cards = page.locator(".record.collection + .row .card")
    step(f"{where}: has items", cards.count() > 0)
    for number in range(cards.count()):
        card = cards.nth(number)
        step(f"{where}: each item with its name, summary and facts", all(
            card.locator(part).is_visible() for part in ("h3", ".card-text > p:not(.card-facts)", ".card-facts")), card.inner_html()[:200])
        step(f"{where}: and without its picture", not card.locator(".card-picture").is_visible())


def plain(text):
    """Without marks of direction."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)


def leaves(page):
    """How many pages the sheet has as PDF."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True, format="A4")))


def main():
    counts, most = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        subprocess.run([sys.argv[1], "build", "--quiet", "--source", ROOT, "--output", site, "--date", "2026-11-24",
                        "--base-url", "http://localhost/"], check=True)
        server = Server(site)
        with sync_playwright() as playwright:
            browser = launched(playwright)
            page = browser.new_context(service_workers="block", viewport={"width": WIDTH, "height": 1000}).new_page()
            page.emulate_media(media="print")
            for kind, look in (("product", product), ("collection", collection)):
                for path in sheets(site, kind):
                    address = "/" + str(path.parent.relative_to(site)) + "/"
                    page.goto(f"http://localhost:{server.port}{address}")
                    look(page, address)
                    counts[kind] = counts.get(kind, 0) + 1
                    filled = leaves(page)
                    step(f"{address}: at most {LEAVES} pages", 1 <= filled <= LEAVES, filled)
                    most = max(most, filled)
            browser.close()
        server.close()
    step("both kinds in both languages", counts.get("product", 0) >= 2 and counts.get("collection", 0) >= 2, counts)
    print(f"printed: {counts['product']} product sheets and {counts['collection']} finding aids, at most {most} pages of A4, {steps.passed} steps passed")


if __name__ == "__main__":
    main()

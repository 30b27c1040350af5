#!/usr/bin/env python3
"""Carries texts that mean harm through everything that the site is: hostile.py DLALA PAGEFIND

Builds this repository's site with one shop for each of PAYLOADS: its product, merchant, variant, delivery
zone, association and event carry the payload in every text field. Then each is looked for, letter by letter,
where the program writes it: JSON-LD, Open Graph, the basket's and the listing's data, the feeds for Google
and Meta, RSS, the calendar, the search index and a spreadsheet, each read by another's reader; in Chromium,
on a phone and on a desk, on the pages, in the basket, its sheet and its messages. There nothing may ask, run,
fetch, add an element or be wider than the window. What may not be carried has to be refused, with file, line,
column and remedy. Everything carried is counted.
"""

import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

from chromium import Server, launched
from harm.files import feeds, searched, sheets
from harm.heads import documents
from harm.payloads import PAYLOADS
from harm.records import Shop, built, refused
from harm.report import carried, mistakes
from harm.visitor import Visitor
from harm.visits import basket, listings, pages


def main():
    dlala, pagefind = sys.argv[1:3]
    shops = [Shop(number, name, payload) for number, (name, payload) in enumerate(PAYLOADS.items())]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        refused(dlala, folder)
        source, site = built(dlala, pagefind, folder, shops)
        documents(site, shops)
        feeds(site, shops)
        searched(site, shops)
        sheets(dlala, source, shops, folder)
        server = Server(site)
        with sync_playwright() as playwright:
            browser = launched(playwright)
            visitor = Visitor(browser, f"http://localhost:{server.port}")
            pages(visitor, shops)
            listings(visitor, shops)
            basket(visitor, shops)
            browser.close()
        server.close()
    for mistake in mistakes[:60]:
        print("hostile: " + mistake)
    places = ", ".join(f"{place} {count}" for place, count in sorted(carried.items()))
    print(f"hostile: {len(PAYLOADS)} texts in {len(shops[0].texts)} fields, {sum(carried.values())} carried ({places}), {len(mistakes)} not")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Shops in Chromium as a visitor does, in Arabic and in French.

usage: shop.py PATH-OF-DLALA

Builds this repository's site with some goods of its own (shopping/goods.py), serves it and goes all the way:
finds by a facet, adds, changes quantities, gets one order for each merchant, reads the message that
WhatsApp would get, the mail and the sheet; again without scripts; again without a network; with spoilt
storage and hostile texts; and with Arabic-Indic digits. Zones of delivery are chosen in one currency
and across two, free and not; a merchant who reads another language than the buyer gets it below. What a
message must say is written out in full in shopping/wanted.py, isolates included. No request may leave this
machine.
"""

import pathlib
import sys
import tempfile
import urllib.parse

from playwright.sync_api import sync_playwright

import steps
from chromium import TODAY, Server, launched
from shopping.built import amounts, sizes, stocks, weights
from shopping.digits import arabic_digits
from shopping.goods import build, refused
from shopping.journey import order
from shopping.offline import offline
from shopping.storage import spoilt
from shopping.without_scripts import without_scripts
from steps import same


def main():
    dlala = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        site = build(dlala, folder, "latn")
        arab = build(dlala, folder, "arab")
        refused(dlala, folder)
        sizes(site)
        stocks(site)
        server = Server(site)
        base = f"http://localhost:{server.port}"
        strangers = []
        with sync_playwright() as playwright:
            browser = launched(playwright)
            for code in ["ar", "fr"]:
                context = browser.new_context(service_workers="block")
                context.set_default_timeout(10_000)
                context.clock.set_fixed_time(TODAY)
                context.on("request", lambda request: strangers.append(request.url)
                           if urllib.parse.urlsplit(request.url).hostname != "localhost" else None)
                order(context, base, code)
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
    print(f"shop: {steps.passed} steps passed")


if __name__ == "__main__":
    main()

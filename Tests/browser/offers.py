#!/usr/bin/env python3
"""One truth about an offer: everything that tells a price, a state, a name or a limit agrees.

usage: offers.py PATH-OF-DLALA [N]

Makes N random goods (500 when nothing is said; the same each time) with every combination of variants, stock,
availability, prices, prices before and currencies (offered/goods.py), adds them to this repository's site, and
compares for each offer: the page in Chromium with scripts and without, the cards and the listing's data, sorted
and not, JSON-LD, Open Graph, the feeds for Google and Meta, the basket and the messages of orders; and looks in
every file for an amount that no offer names.
"""

import decimal
import pathlib
import sys
import tempfile

import yaml
from playwright.sync_api import sync_playwright

from chromium import ROOT, Server, launched
from offered import files, visits
from offered.goods import random_goods
from offered.said import Differences
from offered.site import build


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    rates = yaml.safe_load((ROOT / "content/_data/rates.yaml").read_text())
    worth = {rates["base"]: decimal.Decimal(1), **{code: decimal.Decimal(str(rate)) for code, rate in rates["rates"].items()}}
    goods = random_goods(count, worth)
    differences = Differences()
    with tempfile.TemporaryDirectory() as folder:
        site = build(sys.argv[1], pathlib.Path(folder), goods)
        files.secret(differences, site)
        for code in ["ar", "fr"]:
            files.feeds(differences, site, goods, code)
            files.cards(differences, site, goods, code)
            files.listing(differences, site, goods, code)
            for good in goods:
                files.page(differences, site, good, code)
        server = Server(site)
        # A page that is left before its last file has come breaks a pipe.
        server.server.handle_error = lambda *_: None
        with sync_playwright() as playwright:
            browser = launched(playwright)
            visits.visit(differences, browser, f"http://localhost:{server.port}", goods)
            browser.close()
        server.close()
    for difference in differences.found[:40]:
        print(difference)
    offers = sum(len(good.offers) for good in goods)
    print(f"offers: {len(goods)} goods, {offers} offers, {differences.compared} comparisons, {len(differences.found)} differences")
    return 1 if differences.found or not offers else 0


if __name__ == "__main__":
    sys.exit(main())

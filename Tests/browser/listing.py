#!/usr/bin/env python3
"""Narrows a large listing in Chromium, in Arabic and in French, and counts what is fetched for it.

usage: listing.py PATH-OF-DLALA [N]

Builds this repository's site with N invented products more (Benchmarks/make_shop.py; 1,200 when nothing
is said), reads the content files by itself, and holds against them every count that the facets show,
before and after a choice. Prints the bytes of the page and of its data.
"""

import collections
import gzip
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

import yaml
from playwright.sync_api import expect, sync_playwright

from chromium import ROOT, Server, launched
from shopping.goods import product
from steps import same, step

LIMIT = 50_000
CARDS = "main ul.cards > li"
# Whether the cards of these products have these prices, as far as they are shown.
SORTED = f"""([amounts, wanted]) => {{
  const seen = [...document.querySelectorAll("{CARDS} h3 a")].map(link => amounts[link.pathname.split("/").at(-2)])
    .filter(amount => amount !== undefined);
  return seen.length > 5 && seen.every((amount, place) => amount === wanted[place]);
}}"""


def records(source):
    """What each product is narrowed by, from the files themselves."""
    found = {}
    for path in sorted((source / "content/products").rglob("*.ar.md")):
        front = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
        if "sku" not in front:
            continue
        name = path.parent.name if path.name == "index.ar.md" else path.name.removesuffix(".ar.md")
        amount, currency = front["price"].split()
        found[name] = {"materials": front.get("materials", []), "products-crafts": front.get("crafts", []),
                       "products-availability": [front.get("availability", "in-stock")],
                       "products-merchant": [front["merchant"]], "price": (currency, float(amount))}
    return found


def counted(products, facet):
    return dict(collections.Counter(key for record in products for key in record[facet]))


def shown(page, facet):
    """The counts that a facet shows, by the keys of its terms."""
    counts = page.eval_on_selector_all(
        f"[data-facet={facet}] li:has([data-term])",
        "rows => rows.map(row => [row.querySelector('a').dataset.term, row.querySelector('.count').textContent])")
    return {key: int(re.sub(r"\D", "", text)) for key, text in counts if re.sub(r"\D", "", text) != "0"}


def total(page):
    return int("".join(re.findall(r"\d", page.locator(".page-header .count").evaluate("node => node.firstChild.textContent"))))


def narrow(context, site, base, code, products):
    page = context.new_page()
    errors, fetched = [], {}
    page.on("pageerror", lambda error: errors.append(str(error)))

    def note(response):
        if response.url.endswith(".json"):
            fetched[response.url] = response.body()

    page.on("response", note)
    address = product(code)
    page.goto(base + address)
    html = (site / address.strip("/") / "index.html").read_bytes()
    print(f"listing: {code}: the page {len(html)} bytes, {len(gzip.compress(html))} compressed")
    step(f"{code}: a listing page is small", len(html) <= LIMIT, len(html))
    same(f"{code}: nothing is fetched before it is asked for", list(fetched), [])
    same(f"{code}: as many as there are", total(page), len(products))
    for facet in ["materials", "products-crafts", "products-availability"]:
        seen = shown(page, facet)
        everything = counted(products.values(), facet)
        same(f"{code}: the page's own counts of {facet}", seen, {key: everything[key] for key in seen})

    page.click("[data-facet=products-availability] summary")
    page.click("[data-facet=products-availability] [data-term=limited]")
    page.wait_for_url("**?availability=limited")
    chosen = {name: record for name, record in products.items() if "limited" in record["products-availability"]}
    expect(page.locator("[data-facet=products-availability] [aria-current]")).to_have_count(1)
    same(f"{code}: as many as the choice leaves", total(page), len(chosen))
    same(f"{code}: the first of them are shown", page.locator(CARDS).count(), min(24, len(chosen)))
    for facet in ["materials", "products-crafts", "products-merchant"]:
        same(f"{code}: every count of {facet} after a choice", shown(page, facet), counted(chosen.values(), facet))
    same(f"{code}: the own facet counts the other values too", shown(page, "products-availability"),
         counted(products.values(), "products-availability"))
    sizes = [len(body) for body in fetched.values()]
    print(f"listing: {code}: after the first choice {len(sizes)} files of at most {max(sizes)} bytes, "
          f"{sum(sizes)} in all, {sum(len(gzip.compress(body)) for body in fetched.values())} compressed; "
          f"all data {sum(path.stat().st_size for path in site.glob(address.strip('/') + '/listing*.json'))}")
    step(f"{code}: no file is over the limit", max(sizes) <= LIMIT, sizes)

    page.locator(".facets button.more").click()
    expect(page.locator(CARDS)).to_have_count(min(48, len(chosen)))
    page.click("[data-facet=materials] summary")
    page.click("[data-facet=materials] [data-term=glass]")
    page.wait_for_url("**materials=glass")
    both = {name: record for name, record in chosen.items() if "glass" in record["materials"]}
    expect(page.locator("[data-facet=materials] [aria-current]")).to_have_count(1)
    same(f"{code}: as many as both choices leave", total(page), len(both))
    for sort, falls in [("price", False), ("price-down", True)]:
        page.select_option(".facets select", sort)
        page.wait_for_url(f"**sort={sort}")
        # Of the invented products, whose address is their name; equal prices may stand in any order.
        amounts = {name: record["price"][1] for name, record in both.items() if name.startswith("p-")}
        wanted = sorted(amounts.values(), reverse=falls)
        page.wait_for_function(SORTED, arg=[amounts, wanted])
        step(f"{code}: in the order of {sort}", len(wanted) > 5, wanted)
    page.reload()
    expect(page.locator(".facets select")).to_have_value("price-down")
    same(f"{code}: the address keeps the choice", total(page), len(both))
    page.goto(base + address + "?sort=constructor&materials=nothing")
    expect(page.locator(CARDS)).to_have_count(12)
    same(f"{code}: no error", errors, [])
    page.close()


def cut(site):
    """A craft's page shows 24 of its products and leads to a page of the listing with them all."""
    seen = 0
    for path in site.glob("*/*/*/index.html"):
        text = path.read_text(encoding="utf-8")
        if '<article class="record craft' not in text:
            continue
        row = text.partition('id="_in-the-shop"')[2].partition("</section>")[0]
        seen += 1
        same(f"{path}: 24 products", row.count('<article class="card">'), 24)
        link = re.search('<p class="actions"><a class="button secondary" href="([^"]*)"', row)
        step(f"{path}: leads to all", link and (site / urllib.parse.unquote(link[1]).strip("/") / "page/2/index.html").exists(), row[-300:])
    same("all crafts were looked at", seen, 32)


def main():
    dlala = sys.argv[1]
    count = sys.argv[2] if len(sys.argv) > 2 else "1200"
    with tempfile.TemporaryDirectory() as folder:
        source, site = pathlib.Path(folder) / "source", pathlib.Path(folder) / "site"
        subprocess.run([sys.executable, ROOT / "Benchmarks/make_shop.py", count, source], check=True)
        subprocess.run([dlala, "build", "--quiet", "--source", source, "--output", site, "--date", "2026-11-24",
                        "--base-url", "http://localhost/"], check=True)
        products = records(source)
        cut(site)
        server = Server(site)
        with sync_playwright() as playwright:
            browser = launched(playwright)
            for code in ["ar", "fr"]:
                narrow(browser.new_context(service_workers="block"), site, f"http://localhost:{server.port}", code, products)
            browser.close()
        server.close()
    print("listing: every count holds")


if __name__ == "__main__":
    main()

"""What the build wrote of the goods: sentences on the stock, amounts, and how much a visitor fetches."""

import gzip
import html
import json
import re
import urllib.parse

from shopping.goods import STOCKS, product
from steps import same, step


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


def amounts(page, site, base, digits):
    """Every price as the build wrote it against what the scripts write."""
    agree = count = 0
    for code in ["ar", "fr"]:
        page.goto(f"{base}/{code}/basket/")
        for path in sorted((site / code).rglob("index.html")):
            text = path.read_text()
            island = re.search(r'class="product-data">(.*?)</script>', text, re.S)
            shown = re.search(r'<div class="prices"><p class="price">(.*?)</p>', text)
            # Of several prices the page says more than the amount: offers.py reads those.
            if not island or not shown or "data-sku" in text:
                continue
            data = json.loads(island[1])
            built = html.unescape(re.sub("<[^>]*>", "", shown[1]))
            written = page.evaluate(
                "([code, currency, units]) => souk.amount(JSON.parse(document.querySelector('#_basket-data').textContent)"
                ".languages[code].amounts[currency], units)", [code, data["currency"], data["price"]])
            count += 1
            agree += written == built
            if written != built:
                print(f"shop: {path}: the build writes {built!r}, the script {written!r}")
    print(f"shop: amounts with the digits {digits}: {agree} of {count} agree with the build")
    step("amounts agree", agree == count and count > 0)


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

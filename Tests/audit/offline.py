#!/usr/bin/env python3
"""The site without a network, in Chromium; and with one, after a new build.

usage: offline.py SITE DLALA

SITE is copied and served, and with DLALA the sources are built anew with another price.
The connection is cut by ending the server, so that service workers have none either.
"""

import html
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

from PIL import Image

import audit

DAY = ["--date", "2026-11-01", "--quiet"]
problems = []
done = 0


def check(what, is_so, detail=""):
    global done
    done += 1
    if not is_so:
        problems.append(f"{what}: {detail}")


def manifests(server, site):
    for path in sorted(pathlib.Path(site).rglob("site.webmanifest")):
        language = path.parent.name
        manifest = json.loads(path.read_text())
        home = path.parent.joinpath("index.html").read_text()
        tag, direction = re.search(r'<html lang="([\w-]+)" dir="(\w+)"', home).groups()
        check(f"manifest {language}: lang", manifest["lang"] == tag, manifest["lang"])
        check(f"manifest {language}: dir", manifest["dir"] == direction, manifest["dir"])
        check(f"manifest {language}: linked", 'rel="manifest" href="' + f"/{language}/site.webmanifest" in home)
        for key in ("id", "start_url", "scope"):
            check(f"manifest {language}: {key}", manifest[key] == f"/{language}/", manifest[key])
        sizes = set()
        for icon in manifest["icons"]:
            answer = urllib.request.urlopen(server + icon["src"])
            check(f"manifest {language}: {icon['src']}", answer.headers.get_content_type() == icon["type"],
                  answer.headers.get_content_type())
            if icon["type"] == "image/png":
                size = "x".join(map(str, Image.open(io.BytesIO(answer.read())).size))
                check(f"manifest {language}: size of {icon['src']}", size == icon["sizes"], size)
                sizes.add(size)
        check(f"manifest {language}: installable sizes", {"192x192", "512x512"} <= sizes, sizes)


def settled(tab):
    """Waits until the service worker is in control and has kept the first page."""
    # Not wait_for_function: the security policy forbids what it does.
    for _ in range(100):
        if tab.evaluate("""async () => navigator.serviceWorker.controller
            && (await (await caches.open('dlala-pages')).keys())
            .some(entry => entry.url === location.origin + location.pathname)"""):
            break
        tab.wait_for_timeout(200)
    else:
        sys.exit("offline: the service worker does not take control, or does not keep the first page")
    tab.wait_for_timeout(400)


def looks(tab):
    """What shows that a page has its styles, its fonts and its pictures."""
    return tab.evaluate("""async () => { await document.fonts.ready; return {
      styled: getComputedStyle(document.body).display === 'flex'
        || getComputedStyle(document.querySelector('main')).display === 'grid',
      face: [...document.fonts].filter(f => f.status === 'loaded').length,
      broken: [...document.images].filter(i => i.loading !== 'lazy' && !(i.complete && i.naturalWidth)).length,
      lang: document.documentElement.lang, body: document.body.className}; }""")


SAID = "() => document.querySelector('#_basket-changes').textContent || document.documentElement.dataset.confirmed"


def kept_addresses(tab, part):
    return tab.evaluate("""async (part) => {
      const found = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) if (request.url.includes(part)) found.push(request.url);
      return found; }""", part)


def stored(tab):
    """The lines of the basket, as the browser keeps them."""
    return tab.evaluate("JSON.parse(localStorage.getItem(Object.keys(localStorage).find(k => k.startsWith('basket:')))).items")


def basket(tab):
    return [line["price"] for line in stored(tab)]


def price_of(page, sku):
    """What a product's page says of the price of one of its variants, in minor units."""
    data = json.loads(re.search(r'class="product-data">(.*?)</script>', page, re.S)[1])
    return next((variant.get("price", data["price"]) for variant in data["variants"] if variant["sku"] == sku),
                data["price"])


def title_of(page):
    return html.unescape(re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)[1])


def main():
    source = pathlib.Path(sys.argv[1])
    program = str(pathlib.Path(sys.argv[2]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o755)
        site = folder / "site"
        for name in ("content", "themes"):
            shutil.copytree(audit.ROOT / name, folder / "source" / name)
        shutil.copy(audit.ROOT / "dlala.yaml", folder / "source")
        build = [program, "build", "--source", folder / "source", "--output", site, *DAY]
        subprocess.run(build, check=True)
        searches = (site / "pagefind").is_dir()
        if not searches:
            print("offline: skipped searching: the site was built without Pagefind")
        pages = {(page.kind, page.language): page.address for page in audit.pages(site)}
        with audit.browser() as chromium:
            context = chromium.new_context()
            tab = context.new_page()
            with audit.nginx(site) as server:
                port = int(server.rsplit(":", 1)[1])
                manifests(server, site)
                # The first page of all, before there is a service worker.
                tab.goto(server + pages["home", "ar"])
                settled(tab)
                tab.goto(server + pages["product", "ar"], wait_until="networkidle")
                tab.goto(server + pages["product", "fr"] + "?utm=1", wait_until="networkidle")
                tab.goto(server + "/fr/not-there/")
                tab.goto(server + pages["product", "fr"].rstrip("/"), wait_until="networkidle")
                check("a redirect goes through", tab.url.endswith("/"), tab.url)
                tab.locator(".order-form [type=submit]").click()
                if searches:
                    tab.goto(server + "/fr/search/?q=savon")
                    tab.wait_for_selector(".search-hit")
                    old_index = kept_addresses(tab, "pagefind")
                    check("the index is not kept: it would grow old", not old_index, old_index)
                tab.wait_for_timeout(500)
            # There is no server now.
            for kind, language in (("home", "ar"), ("product", "ar"), ("product", "fr")):
                tab.goto(server + pages[kind, language])
                seen = looks(tab)
                check(f"offline, visited {kind} {language}", seen["styled"] and not seen["broken"] and seen["face"]
                      and "offline" not in seen["body"] and seen["lang"].startswith(language), seen)
            tab.goto(server + pages["product", "fr"] + "?q=x")
            check("offline, with a query", "offline" not in looks(tab)["body"])
            for language in ("ar", "fr"):
                tab.goto(server + pages["item", language])
                seen = looks(tab)
                check(f"offline, not visited, {language}", seen["styled"] and seen["body"] == "kind-offline"
                      and seen["lang"].startswith(language), seen)
            tab.goto(server + "/fr/not-there/")
            check("offline, an error was not kept", looks(tab)["body"] == "kind-offline", looks(tab))

            tab.goto(server + "/fr/basket/")
            tab.wait_for_function(SAID)
            check("offline: the basket has what was put into it", len(basket(tab)) == 1
                  and tab.locator(".order-lines li").count() == 1, basket(tab))
            check("offline: it says that prices could not be confirmed",
                  len(tab.locator("#_basket-changes").inner_text()) > 10)
            if searches:
                tab.goto(server + "/fr/search/?q=savon")
                tab.wait_for_function("() => !document.querySelector('[aria-busy]')")
                check("offline: the search says that it cannot", tab.locator("#_search-status").inner_text()
                      == tab.locator("#_search-app").get_attribute("data-failed")
                      and tab.locator(".search-hit").count() == 0, tab.locator("#_search-status").inner_text())
                check("offline: browsing is offered instead", tab.locator("#_search-browse a").count() > 5)

            # A new build: another price, another style sheet.
            old = re.search(r"tokens-\w+\.css", (site / "ar/index.html").read_text())[0]
            place = urllib.parse.unquote(pages["product", "fr"])
            record = next((folder / "source/content/products").glob("*olive-oil-soap*.md"), None) or next(
                path for path in (folder / "source/content/products").rglob("*.md")
                if re.search(r"^slug:\s*" + re.escape(place.strip("/").split("/")[-1]), path.read_text(), re.M))
            before = (site / place.strip("/") / "index.html").read_text()
            price = re.search(r'class="price">.*?</p>', before)[0]
            changed = 0
            for path in record.parent.glob(record.name.split(".")[0] + "*.md"):
                text = path.read_text()
                new = re.sub(r"^price:.*$", "price: 99.75 ILS", text, flags=re.M)
                changed += new != text
                path.write_text(new)
            check("the price was changed in the sources", changed > 0, record)
            tokens = folder / "source/themes/souk/assets/css/tokens.css"
            tokens.write_text(tokens.read_text() + "\n/* another build */\n")
            subprocess.run(build, check=True)
            with audit.nginx(site, port) as again:
                shown = set()
                for _ in range(3):
                    tab.goto(again + pages["product", "fr"], wait_until="networkidle")
                    shown.add(re.sub(r"\s", " ", tab.locator("p.price").inner_text()))
                check("online after a new build: the new price, at once", all("99,75" in text for text in shown),
                      f"{shown}, was {price}")
                tab.goto(again + "/fr/basket/")
                tab.wait_for_function("() => document.documentElement.dataset.confirmed")
                now = (site / place.strip("/") / "index.html").read_text()
                check("online after a new build: the basket has the price of the product's page",
                      basket(tab) == [price_of(now, line["sku"]) for line in stored(tab)], basket(tab))
                check("its sum is drawn anew", str(basket(tab)[0] // 100) in
                      re.sub(r"\s", "", tab.locator(".order-sum").inner_text()), tab.locator(".order-sum").inner_text())
                if basket(tab) != [price_of(before, line["sku"]) for line in stored(tab)]:
                    check("and the change is told", len(tab.locator("#_basket-changes").inner_text()) > 10)
                if searches:
                    tab.goto(again + "/fr/search/?q=" + urllib.parse.quote(title_of(now)))
                    tab.wait_for_selector(".search-hit .price")
                    found = [re.sub(r"\s", " ", text) for text in tab.locator(".search-hit .price").all_inner_texts()]
                    check("online after a new build: the search has the new price", any("99,75" in text for text in found),
                          found)
                tab.goto(again + pages["home", "ar"], wait_until="networkidle")
                tab.wait_for_timeout(1500)
                names = tab.evaluate("caches.keys()")
                check("no other caches", sorted(names) == ["dlala-files", "dlala-pages"], names)
                for kind, language in (("product", "ar"), ("product", "fr")):
                    tab.goto(again + pages[kind, language], wait_until="networkidle")
                # The old style sheet may stay while a kept page names it, and goes with the next worker.
                script = site / "service-worker.js"
                script.write_text(script.read_text() + "\n// the build after\n")
                tab.goto(again + pages["home", "ar"], wait_until="networkidle")
                tab.wait_for_timeout(2500)
                kept = tab.evaluate("caches.open('dlala-files').then(c => c.keys()).then(k => k.map(e => e.url))")
                visited = tab.evaluate("caches.open('dlala-pages').then(c => c.keys()).then(k => k.map(e => e.url))")
                check("files of the old build are gone when no page names them",
                      not any(old in url for url in kept), [url for url in kept if "tokens" in url])
                check("files of the new build are kept", any("tokens" in url for url in kept), kept)
                check("pages are kept once, without queries", len(visited) == len({u.split("?")[0] for u in visited}),
                      visited)
            tab.goto(again + pages["product", "fr"])
            check("offline after the new build: the new price", "99,75" in tab.locator("p.price").inner_text(),
                  tab.locator("p.price").inner_text())
            context.close()
    audit.report("offline", problems, f"{done} checks")


main()

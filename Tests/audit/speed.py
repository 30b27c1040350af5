#!/usr/bin/env python3
"""How soon pages stand before a reader with a slow phone and a slow line.

usage: speed.py SITE

The site is served by nginx as docs/hosting has it, made smaller beforehand. Chromium is slowed as
its DevTools do it: 1.6 Mbit/s down, 750 kbit/s up, each answer 150 ms later, the processor four
times slower; nothing cached, no service worker from before. Each page is opened three times, or
more where that is too slow, since others may be using the machine; of the three soonest the median counts: the largest paint, the sum of the layout shifts (also while scrolling to the end), and
the bytes that came over the line before anybody scrolled, with their headers: whole, without the
largest picture, and without any picture. Lighthouse's "slow 4G" has these figures too. What DevTools
cannot slow is the opening of a connection.

Beside pages as a link leads to them there are two as a visitor makes them: the basket with goods of
two merchants in it, and the search page with words in its address, which fetches Pagefind. Every file
that runs as a script counts as script, Pagefind's too; its WebAssembly and its index are fetched for
words alone, and count in the page's bytes, for which a search that is under way has its own limit.
"""

import gzip
import json
import pathlib
import shutil
import statistics
import sys
import tempfile
import urllib.parse

import audit

KINDS = ("home", "products", "product", "merchant", "item", "page", "basket", "search")
WORDS = {"ar": "صابون", "fr": "savon"}
# What must be there, so that no empty page is measured.
SHOWN = {"products": ".facets summary", "product": ".order-form:not([hidden])", "basket": "#_basket-empty:not([hidden])",
         "basket, full": ".order-lines li", "search": ".search-field", "searching": ".search-hit"}
MOST_PAINT = {"searching": 4.0}  # seconds, until what is found stands there
MOST_OTHER_PAINT = 1.8
MOST_SHIFT = 0.02
MOST_SCRIPT = 30_000  # bytes, compressed
MOST_PAGE = {"searching": 250_000}  # bytes, without the largest picture
MOST_OTHER_PAGE = 100_000
MOST_BARE = {"product": 60_000}  # bytes, without any picture
TEXTS = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".webmanifest"}
TIMES = 3
MOST_TIMES = 9  # where something else on the machine slows a page down

WATCH = """
window.audit = {paint: 0, what: '', shift: 0, moved: []};
new PerformanceObserver(list => { for (const e of list.getEntries()) {
  audit.paint = e.startTime;
  audit.what = (e.element ? e.element.tagName.toLowerCase() + '.' + e.element.className : '?');
} }).observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => { for (const e of list.getEntries()) {
  audit.shift += e.value;
  for (const s of e.sources) if (s.node) audit.moved.push((s.node.tagName || s.node.nodeName) + '.' + (s.node.className || ''));
} }).observe({type: 'layout-shift', buffered: true});
"""


def measure(chromium, address, shown=None, state=None):
    context = chromium.new_context(storage_state=state, viewport={"width": 360, "height": 740}, device_scale_factor=2,
                                   is_mobile=True)
    page = context.new_page()
    line = context.new_cdp_session(page)
    kinds, sizes = {}, {}

    def answered(event):
        kinds[event["requestId"]] = (event["type"], event["response"]["url"])

    def finished(event):
        sizes[event["requestId"]] = event["encodedDataLength"]

    line.on("Network.responseReceived", answered)
    line.on("Network.loadingFinished", finished)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8})
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(WATCH)
    page.goto(address, wait_until="networkidle")
    if shown:
        page.wait_for_selector(shown)
        page.wait_for_load_state("networkidle")
    # Before anything is scrolled: what a reader sees first.
    page.wait_for_timeout(300)
    first = {key: sizes.get(key, 0) for key in kinds}
    page.evaluate("""async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 400) {
        scrollTo(0, y); await new Promise(done => setTimeout(done, 60));
      }
    }""")
    page.wait_for_load_state("networkidle")
    seen = page.evaluate("audit")
    context.close()
    pictures = [size for key, size in first.items() if kinds[key][0] == "Image"]
    script = sum(size for key, size in first.items() if kinds[key][0] == "Script")
    whole = sum(first.values())
    return {"paint": seen["paint"] / 1000, "what": seen["what"], "shift": seen["shift"], "moved": seen["moved"],
            "script": script, "whole": whole, "page": whole - max(pictures, default=0),
            "bare": whole - sum(pictures),
            "parts": sorted(((size, kinds[key][1].split("/", 3)[3]) for key, size in first.items()), reverse=True)}


def soonest(runs):
    return sorted(run["paint"] for run in runs)[:TIMES]


def full_basket(chromium, server, addresses):
    """What the browser keeps after a visitor put goods of two merchants into the basket."""
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    merchants = set()
    for address in addresses:
        page.goto(server + address)
        page.wait_for_selector(".order-form:not([hidden])")
        merchants.add(json.loads(page.locator(".product-data").first.text_content())["merchant"]["id"])
        page.locator(".order-form [type=submit]").click()
        if len(merchants) == 2:
            break
    state = context.storage_state()
    context.close()
    return state


def products(site, language):
    """Addresses of products that can be ordered."""
    for path in sorted((site / language).rglob("index.html")):
        text = path.read_text(encoding="utf-8")
        if 'class="order-form"' in text and '"limit": 0,' not in text:
            yield "/" + urllib.parse.quote(str(path.parent.relative_to(site))) + "/"


def compress(folder):
    """What `compress: [gzip]` makes of a site, which audits are given without."""
    for path in [path for path in folder.rglob("*") if path.suffix in TEXTS]:
        content = path.read_bytes()
        if len(content) >= 600:
            path.with_name(path.name + ".gz").write_bytes(gzip.compress(content, 9, mtime=0))


def main():
    site = pathlib.Path(sys.argv[1])
    pages = [page for page in audit.pages(site) if page.kind in KINDS]
    problems = [f"no page of the kind {kind} in {language}" for kind in KINDS for language in WORDS
                if not any(page[:2] == (kind, language) for page in pages)]
    worst = dict.fromkeys(("paint", "shift", "page", "bare", "script"), 0)
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "site"
        folder = pathlib.Path(folder)
        folder.chmod(0o755)
        shutil.copytree(site, copy)
        compress(copy)
        print(f"{'kind':12} {'':3} {'paint s':>8} {'shift':>7} {'page kB':>8} {'no pictures':>11} {'whole kB':>9} "
              f"{'script kB':>10}  largest paint")
        with audit.nginx(copy) as server, audit.browser() as chromium:
            cases = []
            for page in sorted(pages, key=lambda page: (KINDS.index(page.kind), page.language)):
                cases.append((page.kind, page.language, page.address, None))
                if page.kind == "basket":
                    state = full_basket(chromium, server, products(site, page.language))
                    cases.append(("basket, full", page.language, page.address, state))
                if page.kind == "search" and (site / "pagefind").is_dir():
                    words = urllib.parse.urlencode({"q": WORDS[page.language]})
                    cases.append(("searching", page.language, f"{page.address}?{words}", None))
            if not (site / "pagefind").is_dir():
                SHOWN.pop("search")
                print("speed: skipped searching: the site was built without Pagefind")
            for kind, language, address, state in cases:
                runs = [measure(chromium, server + address, SHOWN.get(kind), state) for _ in range(TIMES)]
                most_paint = MOST_PAINT.get(kind, MOST_OTHER_PAINT)
                while len(runs) < MOST_TIMES and statistics.median(soonest(runs)) > most_paint:
                    runs += [measure(chromium, server + address, SHOWN.get(kind), state)]
                row = {key: statistics.median(run[key] for run in runs)
                       for key in ("paint", "shift", "page", "bare", "whole", "script")}
                row["paint"] = statistics.median(soonest(runs))
                print(f"{kind:12} {language:3} {row['paint']:8.2f} {row['shift']:7.4f} {row['page'] / 1000:8.1f}"
                      f" {row['bare'] / 1000:11.1f} {row['whole'] / 1000:9.1f} {row['script'] / 1000:10.1f}"
                      f"  {runs[0]['what']}", flush=True)
                for key, most in (("paint", most_paint), ("shift", MOST_SHIFT), ("script", MOST_SCRIPT),
                                  ("page", MOST_PAGE.get(kind, MOST_OTHER_PAGE)),
                                  ("bare", MOST_BARE.get(kind, float("inf")))):
                    if kind not in MOST_PAGE or key not in ("page", "bare", "paint"):
                        worst[key] = max(worst[key], row[key])
                    if row[key] > most or (key == "paint" and row[key] == 0):
                        problems.append(f"{kind} {language}: {key} {row[key]:.4g}, the most is {most:.4g}"
                                        + (f"; moved: {sorted(set(runs[0]['moved']))}" if key == "shift" else ""))
                        if key in ("page", "bare"):
                            problems += [f"  {size:7} {part}" for size, part in runs[0]["parts"][:12]]
    audit.report("speed", problems,
                 f"{len(cases)} pages, {TIMES} times each or more: largest paint at most {worst['paint']:.2f} s, shift "
                 f"{worst['shift']:.4f}, page {worst['page'] / 1000:.1f} kB (both but where words are searched), script "
                 f"{worst['script'] / 1000:.1f} kB")


main()

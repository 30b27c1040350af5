#!/usr/bin/env python3
"""How soon pages stand before a reader with a slow phone and a slow line.

usage: speed.py SITE

The site is served by nginx as docs/hosting has it, made smaller beforehand. Chromium is slowed as
its DevTools do it: 1.6 Mbit/s down, 750 kbit/s up, each answer 150 ms later, the processor four
times slower; nothing cached, no service worker from before. Each page is opened three times and the
median counts: the largest paint, the sum of the layout shifts (also while scrolling to the end), and
the bytes that came over the line, whole (with what the service worker fetched for later) and without
the largest picture. Lighthouse's "slow 4G" has these figures too. What DevTools cannot slow is the
opening of a connection.
"""

import gzip
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

import audit

KINDS = ("home", "products", "product", "merchant", "item", "page")
MOST_PAINT = 1.8  # seconds
MOST_SHIFT = 0.02
MOST_SCRIPT = 30_000  # bytes, compressed
MOST_PAGE = 100_000  # bytes, without the largest picture
TIMES = 3

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


def measure(chromium, address):
    context = chromium.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True)
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
            "parts": sorted(((size, kinds[key][1].split("/", 3)[3]) for key, size in first.items()), reverse=True)}


def main():
    site = pathlib.Path(sys.argv[1])
    pages = [page for page in audit.pages(site) if page.kind in KINDS]
    problems = []
    worst = {"paint": 0, "shift": 0, "page": 0, "script": 0}
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "site"
        folder = pathlib.Path(folder)
        folder.chmod(0o755)
        shutil.copytree(site, copy)
        subprocess.run([audit.ROOT / "docs/hosting/compress.sh", copy], check=True)
        # Every script of the site at once is more than any page has.
        scripts = sum(len(gzip.compress(path.read_bytes())) for path in site.rglob("*.js"))
        print(f"{'kind':10} {'':3} {'paint s':>8} {'shift':>7} {'page kB':>8} {'whole kB':>9} {'script kB':>10}  largest paint")
        with audit.nginx(copy) as server, audit.browser() as chromium:
            for page in sorted(pages, key=lambda page: (KINDS.index(page.kind), page.language)):
                runs = [measure(chromium, server + page.address) for _ in range(TIMES)]
                row = {key: statistics.median(run[key] for run in runs)
                       for key in ("paint", "shift", "page", "whole", "script")}
                name = f"{page.kind} {page.language}"
                print(f"{page.kind:10} {page.language:3} {row['paint']:8.2f} {row['shift']:7.4f} {row['page'] / 1000:8.1f}"
                      f" {row['whole'] / 1000:9.1f} {row['script'] / 1000:10.1f}  {runs[0]['what']}", flush=True)
                for key, most in (("paint", MOST_PAINT), ("shift", MOST_SHIFT), ("script", MOST_SCRIPT),
                                  ("page", MOST_PAGE)):
                    worst[key] = max(worst[key], row[key])
                    if row[key] > most or (key == "paint" and row[key] == 0):
                        problems.append(f"{name}: {key} {row[key]:.4g}, the most is {most:.4g}"
                                        + (f"; moved: {sorted(set(runs[0]['moved']))}" if key == "shift" else ""))
                        if key == "page":
                            problems += [f"  {size:7} {part}" for size, part in runs[0]["parts"][:12]]
    audit.report("speed", problems,
                 f"{len(pages)} pages, {TIMES} times each: largest paint at most {worst['paint']:.2f} s, shift "
                 f"{worst['shift']:.4f}, page {worst['page'] / 1000:.1f} kB, script {worst['script'] / 1000:.1f} kB "
                 f"(all of the site's scripts: {scripts / 1000:.1f} kB)")


main()

#!/usr/bin/env python3
"""How long from saving a file to the new page in a real browser: `dlala serve` beside `hugo server`.

Usage: serve.py N DLALA HUGO [EDITS] [--without-hugo]
N products in two languages (make_site.py) lie in a memory file system. A page of one stays open in Chromium; its text,
its summary, its title and its template are saved in turn, and the page itself says when the next frame with the new words
has been drawn, by the clock that both programs share. Then come a thousand edits, with the page asked for after each.
Prints median and 95th percentile of each, and memory after 10 and 1,000 edits; ends with 1 when a bound is missed.
"""

import http.client
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "Tests/browser"))
from chromium import ARGUMENTS, program  # noqa: E402

# Milliseconds, median and 95th percentile.
BOUNDS = {"text": (60, 150), "summary": (250, 500), "title": (250, 500), "template": (400, None)}
MEMORY = 500
GROWTH = 1.10
# Tells of each number that a page shows, and when the frame after it was drawn.
WATCH = """addEventListener("DOMContentLoaded", () => {
  const found = document.body.innerText.match(/bench(\\d+)x/g) || [];
  requestAnimationFrame(() => setTimeout(() => {
    shown(found.join(" "), performance.timeOrigin + performance.now());
  }));
});"""


class Shown:
    """What the browser last said, for whoever waits."""

    def __init__(self):
        self.pages = []

    def __call__(self, _, marks, moment):
        self.pages.append((marks, moment))

    def wait(self, page, mark, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while self.pages:
                marks, moment = self.pages.pop(0)
                if mark in marks:
                    return moment
            page.wait_for_timeout(1)
        raise SystemExit("the page was never shown")


def resident(process):
    """Megabytes of a process and all that it started."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def save(path, text):
    """As editors do: another file takes the place of the old one."""
    beside = path.with_name("." + path.name + ".swp")
    beside.write_text(text, encoding="utf-8")
    moment = time.time() * 1000
    os.replace(beside, path)
    return moment


def edits(kind, site, number, originals):
    """The file that an edit changes, its new text, and the mark by which a page shows it."""
    mark = f"bench{number}x"
    name = {"text": "product", "summary": "product", "title": "product", "template": "template"}[kind]
    path = site[name]
    before = originals[path]
    if kind == "text":
        return path, before + f"\n\n{mark} fin.\n", mark
    if kind in ("title", "summary"):
        return path, re.sub(rf"(?m)^{kind}: .*$", f'{kind}: "Savon {mark}"', before, count=1), mark
    return path, before.replace("<h1", f"<p>{mark}</p><h1", 1), mark


def measure(name, site, url, count, kinds):
    rows = {}
    originals = {path: path.read_text(encoding="utf-8") for path in {site["product"], site["template"]}}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
        page = browser.new_page()
        shown = Shown()
        page.expose_binding("shown", shown)
        page.add_init_script(WATCH)
        page.goto(url)
        number = 100
        for kind in kinds:
            times = []
            for place in range(count + 1):
                number += 1
                path, text, mark = edits(kind, site, number, originals)
                page.wait_for_timeout(150)
                shown.pages.clear()
                begun = save(path, text)
                took = shown.wait(page, mark) - begun
                # The first of a kind warms the browser and the program.
                if place > 0:
                    times.append(took)
            save(path, originals[path])
            page.wait_for_timeout(1500 if name == "dlala" else 4000)
            times.sort()
            rows[kind] = (statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.95))])
            print(f"{name:6} {kind:9} median {rows[kind][0]:7.0f} ms, 95 % within {rows[kind][1]:7.0f} ms"
                  f"  ({count} edits)", flush=True)
        browser.close()
    return rows


class Changes(threading.Thread):
    """Counts the messages of the preview."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.port, self.count = port, 0
        self.start()

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", "/.dlala/events", headers={"Host": f"localhost:{self.port}"})
        answer = connection.getresponse()
        while line := answer.fp.readline():
            self.count += line.startswith(b"event: change")


def memory(process, port, site, path, count):
    """Megabytes after 10 and after `count` edits, each with the page asked for."""
    changes = Changes(port)
    time.sleep(0.5)
    before = site["product"].read_text(encoding="utf-8")
    figures = {}
    for number in range(1, count + 1):
        seen = changes.count
        kind = ["text", "summary", "text", "title"][number % 4]
        save(*edits(kind, site, number, {site["product"]: before})[:2])
        end = time.monotonic() + 10
        while changes.count == seen and time.monotonic() < end:
            time.sleep(0.001)
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", path, headers={"Host": f"localhost:{port}"})
        assert connection.getresponse().read()
        connection.close()
        if number in (10, count):
            time.sleep(1)
            figures[number] = resident(process)
    save(site["product"], before)
    return figures


def main():
    options = [word for word in sys.argv[1:] if word.startswith("--")]
    words = [word for word in sys.argv[1:] if word not in options]
    number, dlala, hugo = int(words[0]), os.path.abspath(words[1]), os.path.abspath(words[2])
    count = int(words[3]) if len(words) > 3 else 40
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dlala-serve-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))
    missed = []
    process = None
    try:
        subprocess.run([sys.executable, str(HERE / "make_site.py"), str(number), str(folder)], check=True)
        product = sorted((folder / "dlala/content/products").rglob("*.fr.md"))[number // 2]
        slug = product.name.removesuffix(".fr.md")
        begun = time.monotonic()
        process = subprocess.Popen([dlala, "serve", "--source", str(folder / "dlala"), "--port", "0", "--date", "2026-11-01"],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = int(re.search(r":(\d+)", process.stdout.readline()).group(1))
        print(f"dlala  ready after {time.monotonic() - begun:.2f} s, {resident(process):.0f} MB", flush=True)
        site = {"product": product, "template": folder / "dlala/themes/bench/templates/product.html"}
        rows = measure("dlala", site, f"http://localhost:{port}/fr/products/{slug}/", count, list(BOUNDS))
        for kind, (median, late) in rows.items():
            most, lateMost = BOUNDS[kind]
            if median >= most or (lateMost and late >= lateMost):
                missed.append(f"{kind}: {median:.0f} and {late:.0f} ms, where {most} and {lateMost} are the most")
        figures = memory(process, port, site, f"/fr/products/{slug}/", 1000)
        print("dlala  memory " + ", ".join(f"{value:.0f} MB after {key:,} edits" for key, value in figures.items()), flush=True)
        if figures[1000] > figures[10] * GROWTH or figures[1000] > MEMORY:
            missed.append(f"memory: {figures[10]:.0f} MB, then {figures[1000]:.0f} MB")
        process.terminate()
        process.wait()
        if "--without-hugo" not in options:
            beside(hugo, folder, slug, count)
    finally:
        if process is not None and process.poll() is None:
            process.kill()
        shutil.rmtree(folder, ignore_errors=True)
    for one in missed:
        print("missed " + one)
    sys.exit(1 if missed else 0)


def beside(hugo, folder, slug, count):
    """The same with `hugo server`."""
    site = {"product": folder / f"hugo/content/products/{slug}.fr.md", "template": folder / "hugo/layouts/page.html"}
    log = open(folder / "hugo.log", "w", encoding="utf-8")
    begun = time.monotonic()
    process = subprocess.Popen([hugo, "server", "--source", str(folder / "hugo"), "--port", "14313", "--bind", "127.0.0.1",
                                "--cacheDir", str(folder / "hugo-cache"), "--renderToMemory"], stdout=log, stderr=log)
    try:
        while True:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", 14313)
                connection.request("GET", f"/fr/products/{slug}/")
                if connection.getresponse().status == 200:
                    break
            except OSError:
                pass
            time.sleep(0.2)
        print(f"hugo   ready after {time.monotonic() - begun:.2f} s, {resident(process):.0f} MB", flush=True)
        measure("hugo", site, f"http://127.0.0.1:14313/fr/products/{slug}/", max(3, count // 8), ["text", "summary", "title", "template"])
        print(f"hugo   memory {resident(process):.0f} MB", flush=True)
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()

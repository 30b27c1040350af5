#!/usr/bin/env python3
"""What the site leaves in Chromium: of private pages nothing, after `service-worker: remove` nothing at all.

usage: traces.py SITE DLALA

The sources are built with DLALA, first with a type that is public, then with the same one private, then
without a service worker. What is kept while the type is public shows that the audit can see it.
"""

import contextlib
import http.server
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse

import audit

TYPE = """label: {{ar: عيادة, fr: Consultation}}
plural: {{ar: عيادات, fr: Consultations}}
section: clinic
fields:
  title: {{kind: text, required: true}}
  images: {{kind: list, of: image, shared: true}}
publish: {{feed: false, search: false, index: false, private: {private}}}
"""
problems = []
done = 0


def check(what, is_so, detail=""):
    global done
    done += 1
    if not is_so:
        problems.append(f"{what}: {detail}")


@contextlib.contextmanager
def served(site, log):
    """A server of a folder that writes down who is asked for what, and with which referrer."""
    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(site))

        def do_GET(self):
            log.append((urllib.parse.unquote(self.path), self.headers.get("Referer")))
            super().do_GET()

        def end_headers(self):
            self.send_header("Cache-Control", "no-cache")
            # As hosts send it for all pages: the page's own word is stronger.
            self.send_header("Referrer-Policy", "strict-origin-when-cross-origin")
            super().end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) found.push(decodeURI(request.url));
  return found; }"""
STORED = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), state: history.state,
  cookies: document.cookie, databases: (await indexedDB.databases()).length })"""
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"


def told(log):
    """The referrers that are pages: the service worker asks in its own name, style sheets in theirs."""
    return [referrer for _, referrer in log if referrer and not referrer.endswith((".js", ".css"))]


EMPTY = {"local": [], "session": [], "state": None, "cookies": "", "databases": 0}


def waited(tab, script, wanted, seconds=15):
    """Asks until the answer is as wanted; gives the last one."""
    for _ in range(seconds * 5):
        try:
            answer = tab.evaluate(script)
        except Exception as error:  # A page that is just being left.
            answer = error
        else:
            if wanted(answer):
                return answer
        tab.wait_for_timeout(200)
    return answer


def main():
    program = str(pathlib.Path(sys.argv[2]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        source, site, away = folder / "source", folder / "site", folder / "away"
        for name in ("content", "themes"):
            shutil.copytree(audit.ROOT / name, source / name)
        settings = (audit.ROOT / "dlala.yaml").read_text()
        (source / "dlala.yaml").write_text(settings)
        away.mkdir()
        (away / "index.html").write_text("<!doctype html><title>away</title>")
        clinic = source / "content/clinic"
        (clinic / "first").mkdir(parents=True)
        picture = next((source / "content/products").rglob("*.svg"))
        (clinic / "first/room.svg").write_bytes(picture.read_bytes() + b"<!-- the clinic's own -->\n")

        def build(private, more=""):
            (source / "content/_types/clinic.yaml").write_text(TYPE.format(private=str(private).lower()))
            (source / "dlala.yaml").write_text(settings + more)
            subprocess.run([program, "build", "--quiet", "--no-search", "--source", source, "--output", site,
                            "--date", "2026-11-01"], check=True)

        log, elsewhere = [], []
        with served(site, log) as server, served(away, elsewhere) as other, audit.browser() as chromium:
            (clinic / "first/index.fr.md").write_text(
                "---\ntitle: Consultation\nslug: premiere\nimages: [{src: room.svg, alt: {fr: Salle, ar: غرفة}}]\n---\n"
                f"[Ailleurs]({other}/) et [à propos](../../about.fr.md).\n")
            address, section = f"{server}/fr/clinic/premiere/", f"{server}/fr/clinic/"
            build(False)
            context = chromium.new_context()
            tab = context.new_page()
            tab.goto(server + "/fr/")
            waited(tab, "async () => !!navigator.serviceWorker.controller", bool)
            for page in (section, address):
                tab.goto(page, wait_until="networkidle")
            kept = waited(tab, KEPT, lambda kept: address in kept and section in kept)
            check("a public page is kept", address in kept and section in kept, kept)
            room = tab.evaluate("[...document.images].map(i => decodeURI(i.currentSrc)).find(s => s.includes('/media/'))")
            check("a public page's picture is kept", room in kept, (room, kept))
            tab.click(f"main a[href='{other}/']")
            tab.wait_for_url(other + "/")
            check("a public page says where its readers come from",
                  any(referrer and referrer.startswith(server) for _, referrer in elsewhere), elsewhere)

            build(True)
            tab.goto(server + "/fr/", wait_until="networkidle")
            kept = waited(tab, KEPT, lambda kept: kept and not any("clinic" in url or url == room for url in kept))
            check("what was kept while it was public is forgotten", not any("clinic" in url or url == room for url in kept),
                  [url for url in kept if "clinic" in url or url == room])
            before = tab.evaluate(STORED)
            for page in (section, address):
                log.clear()
                tab.goto(page, wait_until="networkidle")
                tab.wait_for_timeout(800)
                kept = tab.evaluate(KEPT)
                check(f"a private page is not kept: {page}", not any("clinic" in url or url == room for url in kept), kept)
                check(f"a private page's parts are asked for without its address: {page}", not told(log), log)
                check(f"a private page stores nothing: {page}", tab.evaluate(STORED) == before, tab.evaluate(STORED))
                check(f"no script runs there: {page}", tab.evaluate(
                    "[...document.scripts].every(s => s.type.includes('json'))"))
            for link, log_of, at in ((f"main a[href='{other}/']", elsewhere, other), ("main a[href$='a-propos/']", log, server)):
                tab.goto(address)
                log_of.clear()
                tab.click(link)
                tab.wait_for_load_state("networkidle")
                check(f"a private page says nowhere where its readers come from: {at}", log_of and not told(log_of), log_of)
            tab.goto(server + "/fr/")
            context.set_offline(True)
            tab.goto(address)
            check("without a network a private page is not there", "kind-offline" in tab.evaluate("document.body.className"),
                  tab.evaluate("document.body.className"))
            context.close()

            # Whoever comes to a private page first has no worker, no cache and nothing stored.
            context = chromium.new_context()
            tab = context.new_page()
            for page in (address, section):
                tab.goto(page, wait_until="networkidle")
                tab.wait_for_timeout(1000)
                check(f"a first visit leaves nothing: {page}", tab.evaluate(STORED) == EMPTY and tab.evaluate(KEPT) == []
                      and tab.evaluate(WORKERS) == 0, (tab.evaluate(STORED), tab.evaluate(WORKERS)))
            # Then the site keeps itself, from its own pages on.
            tab.goto(server + "/fr/")
            check("other pages keep themselves", waited(tab, WORKERS, lambda count: count == 1) == 1)
            waited(tab, KEPT, lambda kept: server + "/fr/" in kept)

            build(True, "\nservice-worker: remove\n")
            tab.goto(server + "/fr/", wait_until="networkidle")
            check("the worker removes itself", waited(tab, WORKERS, lambda count: count == 0) == 0, tab.evaluate(WORKERS))
            check("and what it kept", waited(tab, KEPT, lambda kept: kept == []) == [], tab.evaluate(KEPT))
            tab.goto(server + "/fr/", wait_until="networkidle")
            tab.wait_for_timeout(1000)
            check("no page brings it back", tab.evaluate(WORKERS) == 0 and tab.evaluate(KEPT) == [], tab.evaluate(WORKERS))
            check("no worker is in control", not tab.evaluate("!!navigator.serviceWorker.controller"))

            build(True)
            tab.goto(server + "/fr/", wait_until="networkidle")
            check("without the line it comes back", waited(tab, WORKERS, lambda count: count == 1) == 1)
            context.close()
    audit.report("traces", problems, f"{done} checks")


main()

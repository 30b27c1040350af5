#!/usr/bin/env python3
"""The site behind nginx as docs/hosting/nginx.conf has it: headers, caching, addresses, errors.

usage: hosting.py SITE PROGRAM

The security headers must be the very ones of the file _headers, which static hosts read: so the
sample cannot fall behind the program. That file is read here as those hosts read it. One thing nginx
can do and they cannot: to allow WebAssembly on the search page alone. Every kind of page is asked, and
then words are looked up in Chromium, behind nginx and behind a static host as _headers describes it.
Before that a copy of this repository's site is built, changed and built again, and asked for with and
without compression: nobody may ever be sent what stood there before.
"""

import contextlib
import functools
import gzip
import http.client
import http.server
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse

import brotli
from playwright.sync_api import TimeoutError

import audit

problems = []
done = 0


def check(what, is_so, detail=""):
    global done
    done += 1
    if not is_so:
        problems.append(f"{what}: {detail}")


def host_headers(site, path):
    """What a static host makes of _headers for an address: every pattern that fits adds its lines."""
    headers, fits = {}, False
    for line in (site / "_headers").read_text().splitlines():
        if not line.startswith(" "):
            fits = re.fullmatch(re.escape(line.strip()).replace(r"\*", ".*"), path) is not None
        elif fits:
            name, value = line.strip().split(": ", 1)
            check(f"_headers: {name} of {path} is said once", name not in headers)
            headers[name] = value
    return headers


WEB_ASSEMBLY = "; script-src 'self' 'wasm-unsafe-eval'"


def expected_headers(site, path):
    """What nginx has to answer: what _headers says, without WebAssembly where nobody searches."""
    headers = host_headers(site, path)
    if not re.match("/[^/]+/search/", path):
        headers["Content-Security-Policy"] = headers["Content-Security-Policy"].replace(WEB_ASSEMBLY, "")
    return headers


class StaticHost(http.server.SimpleHTTPRequestHandler):
    """A host of files that takes its headers from _headers."""

    def end_headers(self):
        path = urllib.parse.urlsplit(self.path).path
        for name, value in host_headers(pathlib.Path(self.directory), path).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def static_host(site):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(StaticHost, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def search(server, name, pages):
    """Words are found in Chromium, and nothing is said against any kind of page there."""
    with audit.browser() as chromium:
        context = chromium.new_context()
        tab = context.new_page()
        said, asked = [], []
        tab.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        tab.on("pageerror", lambda error: said.append(str(error)))
        context.on("request", lambda request: asked.append(request.url))
        for language, words in (("ar", "صابون"), ("fr", "savon")):
            tab.goto(f"{server}/{language}/search/?" + urllib.parse.urlencode({"q": words}))
            with contextlib.suppress(TimeoutError):
                tab.wait_for_selector(".search-hit", timeout=20_000)
            found = tab.locator(".search-hit h3").all_inner_texts()
            check(f"{name}: {words} is found", any(words.lower() in title.lower() for title in found),
                  f"{found} {said}")
        for page in pages:
            tab.goto(server + page.address)
            tab.wait_for_load_state("load")
        check(f"{name}: no error in any kind of page", not said, said)
        check(f"{name}: no request leaves", all(url.startswith((server + "/", "blob:" + server)) for url in asked),
              [url for url in asked if not url.startswith(server)])
        # The policy is what keeps WebAssembly from other pages: it is tried, not only read.
        compiled = "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false)"
        may = {}
        for kind in ("home", "search"):
            tab.goto(server + next(page.address for page in pages if page.kind == kind))
            may[kind] = tab.evaluate(compiled)
        context.close()
        return may


CODINGS = {"identity": bytes, "gzip": gzip.decompress, **({"br": brotli.decompress} if audit.BROTLI.exists() else {})}


def compress(site):
    """Lays the copies beside a site that was built without them, as `compress: [gzip, br]` does."""
    for path in list(site.rglob("*")):
        if path.suffix in (".html", ".css", ".js", ".svg", ".xml", ".json", ".webmanifest", ".ics", ".txt"):
            path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
            path.with_name(path.name + ".br").write_bytes(brotli.compress(path.read_bytes(), quality=5))


def built_again(program):
    """Behind nginx every visitor is sent what the last build wrote, however small they take it."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        root.chmod(0o755)
        for name in ("content", "themes"):
            shutil.copytree(audit.ROOT / name, root / name)
        settings = (audit.ROOT / "dlala.yaml").read_text()
        site = root / "site"

        def build(title, rule, compress="compress: [gzip, br]\n"):
            (root / "dlala.yaml").write_text(settings.replace("Dlala de Jérusalem", title) + compress)
            with (root / "themes/souk/assets/css/souk.css").open("a") as style:
                style.write(rule)
            subprocess.run([program, "build", "--source", root, "--no-search", "--quiet", "--date", "2026-11-01"],
                           check=True)

        def ask_all(server, when, small):
            line = http.client.HTTPConnection(urllib.parse.urlsplit(server).netloc)
            home = (site / "fr/index.html").read_text()
            style = re.search(r'href="(/assets/css/souk-[^"]+)"', home)[1]
            addresses = {"/fr/": "fr/index.html", "/ar/": "ar/index.html", style: style[1:], "/sitemap.xml": "sitemap.xml",
                         "/robots.txt": "robots.txt", "/404": "404.html", "/fr/feed.xml": "fr/feed.xml"}
            for address, file in addresses.items():
                for coding, undo in CODINGS.items():
                    line.request("GET", address, headers={"Accept-Encoding": coding})
                    answer = line.getresponse()
                    body = answer.read()
                    said = answer.getheader("Content-Encoding") or "identity"
                    check(f"{when}: {address} by {coding}: status", answer.status == (404 if file == "404.html" else 200),
                          answer.status)
                    check(f"{when}: {address} by {coding} is the newest", CODINGS[said](body) == (site / file).read_bytes(),
                          f"{said}, {len(body)} bytes")
                    if small and (site / (file + {"gzip": ".gz", "br": ".br"}.get(coding, ""))).exists() and file != "404.html":
                        check(f"{when}: {address} by {coding} is sent smaller", said == coding, said)
            copies = [path for path in site.rglob("*") if path.suffix in (".gz", ".br")]
            for copy in copies:
                original = copy.with_suffix("")
                undo = CODINGS["gzip"] if copy.suffix == ".gz" else brotli.decompress
                check(f"{when}: {copy.name} is its original",
                      original.is_file() and undo(copy.read_bytes()) == original.read_bytes())
                check(f"{when}: {copy.name} is smaller", copy.stat().st_size < original.stat().st_size)
            return copies

        build("Premier titre", ".y{color:red}")
        with audit.nginx(site) as server:
            first = ask_all(server, "the first build", True)
            check("copies are made", len(first) > 500, len(first))
            build("Deuxième titre", ".z{color:red}")
            check("the new title is there", "Deuxième titre" in (site / "fr/index.html").read_text())
            ask_all(server, "the second build", True)
            before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in site.rglob("*.gz")}
            build("Deuxième titre", "")
            ask_all(server, "the same again", True)
            after = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in site.rglob("*.gz")}
            check("what did not change stays the very file", before == after)
            build("Troisième titre", "", compress="")
            # The theme's former files stay for a while (keep-assets), and their copies with them.
            left = [copy for copy in ask_all(server, "without copies", False) if "assets" not in copy.parts]
            check("without compress no page keeps a copy", not left, left[:3])


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    program = pathlib.Path(sys.argv[2]).resolve()
    built_again(program)
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        site.parent.chmod(0o755)
        shutil.copytree(source, site)
        compress(site)
        with audit.nginx(site) as server:
            line = http.client.HTTPConnection(urllib.parse.urlsplit(server).netloc)

            # As some programs send it: in UTF-8 and not percent-encoded.
            line._encode_request = lambda request: request.encode()

            def ask(path, method="GET", **headers):
                line.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
                answer = line.getresponse()
                return answer, answer.read()

            home = (site / "ar/index.html").read_text()
            style = re.search(r'href="(/assets/css/souk-[^"]+)"', home)[1]
            font = re.search(r'href="(/assets/fonts/[^"]+)"', home)[1]
            picture = re.search(r'"(/media/[^"]+)"', home)[1]
            pages = audit.pages(source)
            arabic = next(page.address for page in pages if page.kind == "product" and page.language == "ar")
            types = {
                "/": "text/html; charset=utf-8", "/ar/": "text/html; charset=utf-8",
                arabic: "text/html; charset=utf-8", style: "text/css; charset=utf-8", font: "font/woff2",
                "/ar/site.webmanifest": "application/manifest+json; charset=utf-8",
                "/service-worker.js": "application/javascript; charset=utf-8",
                "/ar/feed.xml": "application/rss+xml; charset=utf-8", "/sitemap.xml": "text/xml; charset=utf-8",
                "/robots.txt": "text/plain; charset=utf-8", "/assets/images/" + pathlib.Path(next(iter(
                    (site / "assets/images").glob("mark-*.svg")))).name: "image/svg+xml",
            }
            for page in pages:
                types.setdefault(page.address, "text/html; charset=utf-8")
            index = next(iter(sorted((site / "pagefind").glob("fragment/*"))), None)
            if index:
                types["/pagefind/pagefind.js"] = "application/javascript; charset=utf-8"
                types["/pagefind/pagefind-entry.json"] = "application/json; charset=utf-8"
                types["/pagefind/" + next((site / "pagefind").glob("wasm.*")).name] = "application/octet-stream"
                types[f"/pagefind/fragment/{index.name}"] = "application/octet-stream"
            else:
                print("hosting: skipped searching: the site was built without Pagefind")
            for kind, media in (("avif", "image/avif"), ("webp", "image/webp"), ("ics", "text/calendar; charset=utf-8")):
                found = next(iter(sorted(site.rglob(f"*.{kind}"))), None)
                if found:
                    types["/" + urllib.parse.quote(str(found.relative_to(site)))] = media
            for path, media in types.items():
                answer, body = ask(path)
                check(f"{path}: status", answer.status == 200, answer.status)
                check(f"{path}: type", answer.getheader("Content-Type") == media, answer.getheader("Content-Type"))
                on_disk = site / urllib.parse.unquote(path).lstrip("/")
                on_disk = on_disk / "index.html" if on_disk.is_dir() else on_disk
                check(f"{path}: content", body == on_disk.read_bytes(), len(body))
                expected = expected_headers(site, path)
                for name, value in expected.items():
                    check(f"{path}: {name} as in _headers", answer.getheader(name) == value,
                          f"nginx {answer.getheader(name)!r}, _headers {value!r}")
                check(f"{path}: no version of the server", "/" not in (answer.getheader("Server") or ""))
                if index and path == f"/pagefind/fragment/{index.name}":
                    continue
                if "Cache-Control" not in expected:
                    check(f"{path}: asked for anew", answer.getheader("Cache-Control") == "no-cache",
                          answer.getheader("Cache-Control"))
                    tag = answer.getheader("ETag")
                    again, _ = ask(path, If_None_Match=tag)
                    check(f"{path}: unchanged is 304", again.status == 304, again.status)
            forever = [style, font, picture]
            if index:
                forever += ["/pagefind/" + str(next((site / "pagefind").glob(part)).relative_to(site / "pagefind"))
                            for part in ("fragment/*", "index/*", "filter/*", "*.pf_meta")]
            for path in forever:
                answer, _ = ask(path)
                check(f"{path}: kept for a year", answer.getheader("Cache-Control")
                      == "public, max-age=31536000, immutable", answer.getheader("Cache-Control"))
            for path in ("/ar/", style, "/service-worker.js"):
                for coding, undo in (("gzip", gzip.decompress), ("br", brotli.decompress)):
                    if coding == "br" and not audit.BROTLI.exists():
                        continue
                    answer, body = ask(path, Accept_Encoding=coding)
                    check(f"{path}: {coding}", answer.getheader("Content-Encoding") == coding,
                          answer.getheader("Content-Encoding"))
                    check(f"{path}: {coding} varies", "Accept-Encoding" in (answer.getheader("Vary") or ""))
                    if answer.getheader("Content-Encoding") == coding:
                        check(f"{path}: {coding} is the same text", undo(body) == ask(path)[1])
            check("a font is not packed twice", ask(font, Accept_Encoding="gzip")[0].getheader("Content-Encoding") is None)
            for path in ("/ar", arabic.rstrip("/"), "/fr/produits"):
                answer, _ = ask(path)
                check(f"{path}: sent on to the folder", answer.status == 301, answer.status)
                check(f"{path}: sent on with its slash, on this host", answer.getheader("Location") == path + "/",
                      answer.getheader("Location"))
                check(f"{path}: sent on with the headers too", answer.getheader("X-Content-Type-Options") == "nosniff")
            answer, _ = ask(urllib.parse.unquote(arabic))
            check("an Arabic address that is not percent-encoded", answer.status == 200, answer.status)
            for path in ("/nowhere/", "/ar/%D9%84%D8%A7-%D8%B4%D9%8A%D8%A1/", "/assets/css/gone.css", "/_headers",
                         "/assets/"):
                answer, body = ask(path)
                check(f"{path}: 404", answer.status == 404, answer.status)
                check(f"{path}: the site's own page", body == (site / "404.html").read_bytes())
                check(f"{path}: kept nowhere", answer.getheader("Cache-Control") == "no-store",
                      answer.getheader("Cache-Control"))
                check(f"{path}: security", answer.getheader("Content-Security-Policy") is not None)
            for path in (".htpasswd", ".git/config", ".dlala-arriving/tree/x.html", "ar/.env", ".well-known/.hidden"):
                (site / path).parent.mkdir(parents=True, exist_ok=True)
                (site / path).write_text("secret")
                answer, body = ask("/" + path)
                check(f"{path}: hidden files are not there", answer.status == 404 and b"secret" not in body, answer.status)
            (site / ".well-known/security.txt").write_text("Contact: mailto:a@dlala.example")
            answer, body = ask("/.well-known/security.txt")
            check("security.txt is there", answer.status == 200 and body.startswith(b"Contact"), answer.status)
            answer, body = ask("/")
            chooser = body.decode()
            check("the chooser sends nobody on", answer.status == 200 and "http-equiv" not in chooser)
            for language in ("ar", "fr"):
                check(f"the chooser leads to {language}", f'href="/{language}/"' in chooser)
            check("../ leads nowhere", ask("/ar/../../../../etc/passwd")[0].status in (400, 404))
            check("only reading", ask("/ar/", method="POST")[0].status == 405)
            if index:
                may = search(server, "nginx", pages)
                check("nginx: WebAssembly where one searches and nowhere else", may == {"home": False, "search": True}, may)
        if index:
            with static_host(site) as server:
                search(server, "a static host", pages)
    audit.report("hosting", problems, f"{done} checks of {len(types)} addresses and more")


main()

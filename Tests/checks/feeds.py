#!/usr/bin/env python3
"""Reads the RSS feeds of a built site as a feed reader does: feeds.py SITE

Fails on any feed that feedparser finds malformed ("bozo"), that lacks its language or its link to
itself, or that has an item without a permanent guid or whose content lacks dir or lang.
"""

import pathlib
import re
import sys

import feedparser

CONTENT = re.compile(r'<div\b(?=[^>]*\bdir="(?:rtl|ltr)")(?=[^>]*\blang="[A-Za-z-]+")')


def mistakes_of(path):
    """The feed's mistakes and its number of items."""
    source = path.read_bytes()
    # Its own cleaning of HTML would hide what is checked here.
    feed = feedparser.parse(source, sanitize_html=False, resolve_relative_uris=False)
    mistakes = []
    if feed.bozo:
        mistakes.append(f"malformed: {feed.bozo_exception}")
    for name in ("title", "link", "description", "language"):
        if not feed.feed.get(name):
            mistakes.append(f"no {name}")
    links = feed.feed.get("links", [])
    if not any(link.get("rel") == "self" and link.get("href") for link in links):
        mistakes.append("no link to itself")
    if b'isPermaLink="false"' in source:
        mistakes.append("a guid is not permanent")
    direction = "rtl" if feed.feed.get("language", "").startswith("ar") else "ltr"
    guids = set()
    for number, item in enumerate(feed.entries, 1):
        where = f"item {number}"
        if not item.get("title"):
            mistakes.append(f"{where}: no title")
        if not item.get("id"):
            mistakes.append(f"{where}: no guid")
        elif item.id != item.get("link"):
            mistakes.append(f"{where}: the guid is not the item's permanent link")
        if item.get("id") in guids:
            mistakes.append(f"{where}: the guid occurs twice")
        guids.add(item.get("id"))
        if item.get("published") and not item.get("published_parsed"):
            mistakes.append(f"{where}: not a date: {item.published}")
        for content in item.get("content", []):
            if not CONTENT.match(content.value):
                mistakes.append(f"{where}: the content has no dir or no lang")
            elif f'dir="{direction}"' not in content.value[: content.value.index(">")]:
                mistakes.append(f"{where}: the content is not {direction}")
            for address in re.findall(r'\b(?:href|src)="([^"]*)"', content.value):
                if not re.match(r"[a-z][a-z0-9+.-]*:", address):
                    mistakes.append(f"{where}: not a whole address: {address}")
    return mistakes, len(feed.entries)


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: feeds.py SITE")
    site = pathlib.Path(sys.argv[1])
    paths = sorted(site.rglob("feed.xml"))
    if not paths:
        sys.exit(f"feeds: no feed.xml below {site}")
    failures = items = 0
    for path in paths:
        mistakes, count = mistakes_of(path)
        items += count
        failures += len(mistakes)
        for mistake in mistakes[:20]:
            print(f"{path.relative_to(site)}: {mistake}")
    print(f"feeds: {len(paths)} feeds, {items} items, {failures} mistakes")
    sys.exit(1 if failures or not items else 0)


main()

#!/usr/bin/env python3
"""Walks the built site: every link, picture and anchor leads somewhere inside it; no page asks anything
of another site; styles use logical properties only. Languages are the part of languages.py."""
import collections
import pathlib
import re
import sys
import urllib.parse

import lxml.html

PHYSICAL = re.compile(r"(?<![-\w])(?:(?:margin|padding|border)-(?:left|right)|left|right|float\s*:\s*(?:left|right)"
                      r"|text-align\s*:\s*(?:left|right))\s*[:;]")


def target(site, page, address):
    """The file that an address inside the site leads to."""
    path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
    if not path:
        return page
    file = site / path.lstrip("/") if path.startswith("/") else page.parent / path
    return file / "index.html" if path.endswith("/") else file


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    problems = []
    counts = collections.Counter()
    documents = {path: lxml.html.parse(str(path), lxml.html.HTMLParser(encoding="utf-8")).getroot()
                 for path in sorted(site.rglob("*.html"))}
    anchors = {path: {element.get("id") for element in root.iter() if element.get("id")}
               for path, root in documents.items()}
    for path, root in documents.items():
        counts["pages"] += 1
        name = path.relative_to(site)
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        if len(ids) != len(set(ids)):
            problems.append(f"{name}: an id stands twice")
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            for attribute in ("href", "src"):
                address = element.get(attribute)
                if address is None:
                    continue
                parts = urllib.parse.urlsplit(address)
                if element.tag == "a" and parts.scheme in ("http", "https", "mailto", "tel"):
                    continue
                if element.tag == "link" and element.get("rel") in ("canonical", "alternate") and parts.scheme:
                    continue
                counts["links"] += 1
                if parts.scheme or parts.netloc:
                    problems.append(f"{name}: <{element.tag}> asks another site: {address}")
                    continue
                file = target(site, path, address)
                if not file.is_file():
                    problems.append(f"{name}: {address} leads nowhere")
                elif parts.fragment and file in anchors:
                    counts["anchors"] += 1
                    if urllib.parse.unquote(parts.fragment) not in anchors[file]:
                        problems.append(f"{name}: {address} has no such anchor")
            for attribute in element.attrib:
                if attribute.startswith("on") or attribute == "style":
                    problems.append(f"{name}: <{element.tag} {attribute}> breaks the security policy")
            if element.tag == "img":
                counts["pictures"] += 1
                if element.get("alt") is None or not element.get("width") or not element.get("height"):
                    problems.append(f"{name}: a picture without alt, width or height")
    for style in site.rglob("*.css"):
        for match in PHYSICAL.finditer(style.read_text(encoding="utf-8")):
            problems.append(f"{style.relative_to(site)}: {match.group(0)!r} is no logical property")
    for problem in problems[:30]:
        print("links:", problem)
    print("links: " + ", ".join(f"{counts[key]} {key}" for key in ("pages", "links", "anchors", "pictures"))
          + f"; {len(problems)} problems")
    return 1 if problems else 0


sys.exit(main())

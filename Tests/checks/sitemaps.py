#!/usr/bin/env python3
"""Checks the sitemaps of a built site: sitemaps.py SITE

Every sitemap is valid by the schemas in ../shared/data/sitemap (or $DLALA_SHARED/data/sitemap;
skipped in words where they are absent), keeps the limits of the protocol, lists each address
once, lists only files that exist, and names languages mutually.
"""

import os
import pathlib
import sys
import urllib.parse

from lxml import etree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"


def schemas():
    """The schemas of index and part, or nothing where they are absent."""
    here = pathlib.Path(__file__).resolve()
    shared = pathlib.Path(os.environ.get("DLALA_SHARED") or here.parents[3] / "shared")
    folder = shared / "data" / "sitemap"
    if not folder.is_dir():
        print(f"sitemaps: validation skipped, {folder} is not there")
        return None, None
    return [
        etree.XMLSchema(etree.parse(str(folder / name)))
        for name in ("siteindex-0.9.xsd", "sitemap-0.9.xsd")
    ]


class Check:
    def __init__(self, site):
        self.site = site
        self.mistakes = []
        self.base = ""

    def report(self, where, mistake):
        self.mistakes.append(f"{where}: {mistake}")

    def parse(self, path, schema):
        parser = etree.XMLParser(no_network=True, resolve_entities=False)
        tree = etree.parse(str(path), parser)
        if schema is not None and not schema.validate(tree):
            for error in schema.error_log:
                self.report(path.relative_to(self.site), f"line {error.line}: {error.message}")
        return tree.getroot()

    def file_of(self, address):
        """The file that answers an address, or nothing for one of another site."""
        if not address.startswith(self.base):
            return None
        path = urllib.parse.unquote(address[len(self.base) :], errors="strict")
        return self.site / (path + "index.html" if path.endswith("/") or not path else path)

    def run(self):
        index_schema, part_schema = schemas()
        index = self.parse(self.site / "sitemap.xml", index_schema)
        parts = [element.text for element in index.iter(SITEMAP + "loc")]
        self.base = parts[0][: parts[0].index("sitemaps/")] if parts else ""
        pages, images = {}, 0
        for part in parts:
            path = self.file_of(part)
            if path is None or not path.is_file():
                self.report("sitemap.xml", f"no file for {part}")
                continue
            if path.stat().st_size > 50 << 20:
                self.report(part, "more than 50 MB")
            urls = self.parse(path, part_schema).findall(SITEMAP + "url")
            if len(urls) > 50_000:
                self.report(part, f"{len(urls)} addresses")
            for url in urls:
                address = url.findtext(SITEMAP + "loc")
                if address in pages:
                    self.report(part, f"{address} is listed twice")
                pages[address] = {
                    link.get("hreflang"): link.get("href")
                    for link in url.findall(XHTML + "link")
                }
                addresses = [image.text for image in url.iter(IMAGE + "loc")]
                images += len(addresses)
                for named in [address, *addresses]:
                    file = self.file_of(named)
                    if file is None or not file.is_file():
                        self.report(part, f"no file for {named}")
        links = self.check_languages(pages)
        for mistake in self.mistakes[:40]:
            print(mistake)
        print(
            f"sitemaps: {len(parts)} parts, {len(pages)} addresses, {links} language links, "
            f"{images} pictures, {len(self.mistakes)} mistakes"
        )
        return not self.mistakes and bool(pages)

    def check_languages(self, pages):
        count = 0
        for address, links in pages.items():
            count += len(links)
            if links and address not in links.values():
                self.report(address, "does not name its own language")
            for language, target in links.items():
                if language == "x-default":
                    file = self.file_of(target)
                    if file is None or not file.is_file():
                        self.report(address, f"no file for x-default {target}")
                elif target not in pages:
                    self.report(address, f"{language} leads to {target}, which is not listed")
                elif pages[target] != links:
                    self.report(address, f"{target} does not name the same languages")
        return count


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: sitemaps.py SITE")
    sys.exit(0 if Check(pathlib.Path(sys.argv[1])).run() else 1)


main()

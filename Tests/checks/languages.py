#!/usr/bin/env python3
"""Proves for every page of a built site that it says its language rightly to machines: languages.py SITE

- <html> has lang and dir, those of the language whose folder the page is in;
- an indexed page that has translations names all of them by hreflang, itself among them, and x-default;
  each names the same in turn, under a tag that its own <html> fits; canonical is the page itself;
- a page that shows another language because its own is missing is not indexed, has no hreflang, and its
  text has lang and dir of its own;
- JSON-LD says inLanguage as <html> does, and values in other languages say theirs;
- a feed's language and xml:lang are its pages', and each item's content has lang and dir of the item's page.
"""
import collections
import json
import pathlib
import re
import sys
import urllib.parse

import lxml.etree
import lxml.html

RIGHT_TO_LEFT = {"ar", "fa", "he", "ps", "ur", "yi"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
DIV = re.compile(r'<div dir="(\w+)" lang="([\w-]+)">')


def direction(tag):
    return "rtl" if tag.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def is_in(tag, wanted):
    """Whether a page in a language answers who wants one: ar-PS is in ar (RFC 4647, 3.3.1)."""
    return tag == wanted or tag.startswith(wanted + "-")


class Page:
    def __init__(self, site, path):
        self.path = path
        self.name = str(path.relative_to(site))
        root = lxml.html.parse(str(path), lxml.html.HTMLParser(encoding="utf-8")).getroot()
        self.root = root
        self.lang = root.get("lang") or ""
        self.dir = root.get("dir")
        links = list(root.iter("link"))
        self.alternates = {link.get("hreflang"): link.get("href") for link in links if link.get("hreflang")}
        self.canonical = next((link.get("href") for link in links if link.get("rel") == "canonical"), None)
        metas = {meta.get("name") or meta.get("http-equiv"): meta.get("content") for meta in root.iter("meta")}
        self.is_indexed = "noindex" not in (metas.get("robots") or "")
        self.is_redirect = "refresh" in metas
        self.graphs = [json.loads(script.text_content()) for script in root.iter("script")
                       if script.get("type") == "application/ld+json"]


def members(value, name):
    """All values of a member, wherever it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == name:
                yield inner
            yield from members(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner, name)


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    problems = []
    counts = collections.Counter()
    pages = {path: Page(site, path) for path in sorted(site.rglob("*.html"))}

    def file(address):
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
        target = site / path.lstrip("/")
        return target / "index.html" if path.endswith("/") else target

    folders = {path.parent.name: page.lang for path, page in pages.items() if path.parent.parent == site}
    for path, page in pages.items():
        def tell(problem):
            problems.append(f"{page.name}: {problem}")

        counts["pages"] += 1
        if not page.lang or page.dir != direction(page.lang):
            tell(f"lang={page.lang} dir={page.dir}")
        folder = path.relative_to(site).parts[0]
        if folder in folders and page.lang != folders[folder]:
            tell(f"lang={page.lang} in the folder of {folders[folder]}")
        for graph in page.graphs:
            counts["graphs"] += 1
            languages = list(members(graph, "inLanguage"))
            counts["inLanguage"] += len(languages)
            if not languages or any(language != page.lang for language in languages):
                tell(f"inLanguage {languages} in a page in {page.lang}")
            if page.lang in members(graph, "@language"):
                tell("a value of the page's own language says it")
        if page.is_redirect:
            counts["redirects"] += 1
            target = pages.get(file(page.canonical or "/"))
            if page.is_indexed or page.alternates or not target or target.lang != page.lang:
                tell("a redirect that is indexed or leads to another language")
            continue
        if not page.is_indexed:
            if page.alternates:
                tell("not indexed, yet with hreflang")
            # 404, the search page and what a theme makes itself, such as a page for when there is no network.
            if path.name == "404.html" or not page.canonical or path.parent.name == "search":
                continue
            # A fallback names the page it stands for; the basket and the like stand for nothing else.
            if not page.canonical or pages.get(file(page.canonical)) is page:
                counts["unlisted"] += 1
                continue
            counts["fallbacks"] += 1
            main = next(page.root.iter("main"), None)
            own = [element for element in (main.iter() if main is not None else [])
                   if isinstance(element.tag, str) and element.get("lang") not in (None, page.lang)
                   and element.get("dir") == direction(element.get("lang")) and element.tag != "bdi"]
            if not own:
                tell("a text in another language without lang and dir of its own")
            continue
        if path == site / "index.html":
            counts["choosers"] += 1
        elif not page.canonical or file(page.canonical) != path:
            tell(f"canonical is {page.canonical}")
        if not page.alternates:
            counts["alone"] += 1
            continue
        if "x-default" not in page.alternates:
            tell("no x-default")
        if path != site / "index.html" and page.canonical not in page.alternates.values():
            tell("canonical is not among the alternates")
        # The switch leads to the same page in each language: who is no alternate falls back or is a home.
        for link in page.root.iter("a"):
            code = link.get("hreflang")
            other = pages.get(file(link.get("href"))) if code else None
            if code and code not in page.alternates:
                counts["missing"] += 1
                if other is None or (other.is_indexed and other.path.parent.parent != site):
                    tell(f"the switch names {code}, hreflang does not")
        if len(page.alternates) < 2:
            tell("x-default alone")
        for language, address in page.alternates.items():
            counts["alternates"] += 1
            other = pages.get(file(address))
            if other is None:
                tell(f"the alternate {address} leads nowhere")
            elif language != "x-default" and (
                    not is_in(other.lang, language) or other.alternates != page.alternates or not other.is_indexed):
                tell(f"the alternate {address} does not answer as {language}")
    for path in sorted(site.rglob("feed.xml")):
        counts["feeds"] += 1
        name = path.relative_to(site)
        channel = lxml.etree.parse(str(path)).getroot().find("channel")
        home = pages.get(file(channel.findtext("link")))
        languages = {channel.findtext("language"), channel.get(XML_LANG), home.lang if home else None}
        if len(languages) != 1:
            problems.append(f"{name}: language, xml:lang and the page say {languages}")
        for item in channel.iter("item"):
            counts["items"] += 1
            page = pages.get(file(item.findtext("link")))
            said = DIV.match(item.findtext(CONTENT) or "")
            language = item.get(XML_LANG) or channel.get(XML_LANG)
            if page is None or (said and (said[2] != language or said[1] != direction(said[2]))):
                problems.append(f"{name}: {item.findtext('link')}: content {said and said.groups()}, item {language}")
            elif page.lang != language and page.is_indexed:
                problems.append(f"{name}: {item.findtext('link')}: the page is in {page.lang}")
    for problem in problems[:30]:
        print("languages:", problem)
    kinds = ("pages", "alternates", "missing", "alone", "fallbacks", "redirects", "graphs", "inLanguage", "feeds", "items")
    print("languages: " + ", ".join(f"{counts[kind]} {kind}" for kind in kinds) + f"; {len(problems)} problems")
    return 1 if problems or not counts["alternates"] else 0


sys.exit(main())

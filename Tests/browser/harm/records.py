"""The records that carry the texts, and the sites built from them."""

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata

import lxml.html

from chromium import ROOT
from harm.payloads import BODY, ENDLESS, LIMITS, REFUSED
from harm.report import holds

BASE = "http://localhost/"

SECTIONS = {
    "ar": {"products": "منتجات", "merchants": "تجار", "delivery": "توصيل", "associations": "جمعيات", "events": "مواعيد"},
    "fr": {"products": "produits", "merchants": "marchands", "delivery": "livraison", "associations": "associations", "events": "rendez-vous"},
}


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
            "title": t["title"], "summary": t["summary"], "sku": t["sku"], "price": "10 ILS", "merchant": s, "maker": f"merchants/{s}",
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
    """Every field that must not be taken, in one run, each with its line, its column and what to do; `--all` tells each
    where one cause has many places."""
    source = copied(folder)
    for number, (name, (section, field, value)) in enumerate(REFUSED.items()):
        fields = {"title": "x", "slug": f"zz-bad-{number}", "summary": "x"}
        if section == "products":
            fields |= {"sku": f"ZZ-BAD-{number}", "price": "1 ILS", "merchant": "al-zaytuna-soap"}
        fields.pop(field, None)
        lines = [f"{key}: {text}" for key, text in fields.items()]
        path = source / "content" / section / f"zz-bad-{number}.ar.md"
        path.write_text("\n".join(["---", *lines, f"{field}: {value}", "---", ""]))
    run = subprocess.run([dlala, "build", "--all", "--source", source, "--output", folder / "none", "--date", "2026-11-24"],
                         capture_output=True, text=True)
    holds("refused", "the build ends with 1 and writes nothing", run.returncode == 1 and not (folder / "none").exists(), run.stderr)
    for number, (name, (section, field, value)) in enumerate(REFUSED.items()):
        told = re.search(rf"content/{section}/zz-bad-{number}\.ar\.md:(\d+):(\d+): error: .+ \[[a-z]+\]\n.*\n *\| *\^+ \S+", run.stderr)
        holds("refused", f"{name}: file, line, column and remedy", told, run.stderr[:2000])
    holds("refused", "what is told has no controls", not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", run.stderr), run.stderr)
    holds("refused", "what is told is short", len(run.stderr) < 20_000, len(run.stderr))
    shutil.rmtree(source)


def built(dlala, pagefind, folder, shops):
    """The source and the site of all shops; only what turns text around is warned of."""
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


def address(code, section, slug):
    return f"/{code}/{SECTIONS[code][section]}/{slug}/"


def read(site, code, section, slug):
    path = site / address(code, section, slug).strip("/") / "index.html"
    return lxml.html.document_fromstring(path.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))

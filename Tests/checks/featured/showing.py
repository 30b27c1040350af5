"""The built site as features.py looks at it: its pages, feeds and scripts' data, by the records they are of."""

import csv
import decimal
import json
import re
import subprocess
import urllib.parse

import lxml.etree
import lxml.html
import yaml

from featured.catalogue import squeezed

GOOGLE = "{http://base.google.com/ns/1.0}"
DECIMALS = {"JOD": 3}
SIGNS = {"JOD": ("JOD", "د.أ."), "EUR": ("€",), "USD": ("$US", "US$", "$"), "MAD": ("MAD", "د.م."), "ILS": ("₪",)}


def digits(text):
    """Those of the text without zeros before them."""
    return re.sub(r"\D", "", text).lstrip("0") or "0"


def minor(money):
    """The digits of an amount in full: `25 ILS` is 2500."""
    number, currency = money.split()
    return str(int(decimal.Decimal(number).scaleb(DECIMALS.get(currency, 2))))


class Page:
    """What a visitor reads in the parts of a page, and what its scripts and machines read."""

    def __init__(self, path):
        self.root = lxml.html.document_fromstring(path.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))

    def all(self, path, **variables):
        return self.root.xpath(path, **variables)

    def text(self, path):
        return " ".join(node.text_content() for node in self.root.xpath(path))

    def squeezed(self, path):
        return squeezed(self.text(path))

    def says(self, path, value):
        return bool(squeezed(value)) and squeezed(value) in self.squeezed(path)

    def fact(self, label):
        """The value beside a name in the list of facts."""
        return " ".join(row.xpath("string(dd)") for row in self.root.xpath("//dl[contains(@class, 'facts')]/div")
                        if squeezed(row.xpath("string(dt)")) == squeezed(label))

    def nodes(self, kind):
        """The objects of a type in the structured data."""
        return [node for script in self.root.xpath("//script[@type='application/ld+json']")
                for node in json.loads(script.text)["@graph"] if node["@type"] == kind]

    def data(self, path):
        return json.loads(self.root.xpath(f"string({path})"))


class Shop:
    def __init__(self, site, source, dlala, themes, names):
        self.site, self.source, self.dlala, self.known, self.written = site, source, dlala, {}, {}
        self.words = {code: {} for code in source.languages}
        for name, code in ((name, code) for name in reversed(names) for code in source.languages):
            self.words[code] |= yaml.safe_load((themes / name / f"strings/{code}.yaml").read_text(encoding="utf-8"))
        self.google, self.meta = {}, {}
        for code in source.languages:
            feed = lxml.etree.parse(str(site / f"feeds/google-{code}.xml"))
            self.google[code] = {item.findtext(GOOGLE + "id"): item for item in feed.iter("item")}
            with open(site / f"feeds/meta-{code}.csv", encoding="utf-8", newline="") as lines:
                self.meta[code] = {row["id"]: row for row in csv.DictReader(lines, strict=True)}
        [self.zones] = source.all("page", "zones")

    def file(self, address):
        return self.site / urllib.parse.unquote(address).strip("/") / "index.html"

    def exists(self, address):
        return self.file(address).is_file()

    def open(self, address):
        if address not in self.known:
            self.known[address] = Page(self.file(address))
        return self.known[address]

    def page(self, record, code):
        return self.open(self.source.address(record, code))

    def basket(self, code):
        return self.open(f"/{code}/basket/").data("//script[@id='_basket-data']")

    def listing(self, code):
        return self.open(f"/{code}/{self.source.sections['product', code]}/")

    def href(self, record, code):
        return urllib.parse.quote(self.source.address(record, code))

    def leads(self, record, other, code, part="//main"):
        """Whether a part of a record's page has a link to another's, in its own language."""
        return self.href(other, code) in self.page(record, code).all(f"{part}//a/@href")

    def formatted(self, kind, value, code, long=True):
        """A value as `dlala format` writes it, squeezed."""
        if (kind, value, code, long) not in self.written:
            tag = self.source.settings["locales"][code]
            tag, system = (tag["tag"], tag.get("digits", "latn")) if isinstance(tag, dict) else (tag, "latn")
            run = subprocess.run([self.dlala, "format", kind, "--locale", tag, "--digits", system, *(["--long"] if long else []), value],
                                 capture_output=True, text=True, check=True)
            self.written[kind, value, code, long] = squeezed(run.stdout)
        return self.written[kind, value, code, long]

    def gtins(self, code, sku, nodes):
        """What the structured data and Google's feed, if it has the product, say of its number."""
        item = self.google[code].get(sku)
        return {node.get("gtin") for node in nodes if node["sku"] == sku} | ({item.findtext(GOOGLE + "gtin")} if item is not None else set())

    def is_converted(self, record, code):
        """One amount for each other currency, near what the rates of the day give, and the day."""
        currency = record.fields["price"].split()[1]
        # What is said is the lowest price that can be ordered.
        amount = min((variant.get("price") or record.fields["price"] for variant in record.fields.get("variants") or [{}]
                      if variant.get("stock") != 0), key=lambda price: decimal.Decimal(price.split()[0]),
                     default=record.fields["price"]).split()[0]
        rates = {self.source.rates["base"]: decimal.Decimal(1)} | {
            key: decimal.Decimal(str(rate)) for key, rate in self.source.rates["rates"].items()}
        wanted = [key for key in self.source.settings["indicative-currencies"] if key != currency]
        page = self.page(record, code)
        spans = [span.text_content() for span in page.all("//div[@class='prices'][not(ancestor::template)]/p[@class='indicative']/span")]
        day = self.formatted("date", str(self.source.rates["date"]), code)
        if len(spans) != len(wanted) or day not in page.squeezed("//div[@class='prices'][not(ancestor::template)]/p[@class='indicative']"):
            return False
        for key, span in zip(wanted, spans):
            true = decimal.Decimal(amount) / rates[currency] * rates[key]
            number = re.sub(r"[^\d.,]", "", span).strip(".,")
            number = number.replace(",", ".") if code == "fr" else number.replace(",", "")
            if not any(sign in span for sign in SIGNS[key]) or abs(decimal.Decimal(number) - true) > true / 20 + decimal.Decimal("0.5"):
                return False
        return True

    def feed(self, record, code):
        """The addresses of what a record's own feed holds; the page must name the feed."""
        [address] = self.page(record, code).all("//link[@type='application/rss+xml']/@href")
        root = lxml.etree.parse(str(self.site / urllib.parse.unquote(address).strip("/")))
        return [urllib.parse.unquote(urllib.parse.urlsplit(item.findtext("link")).path) for item in root.iter("item")]

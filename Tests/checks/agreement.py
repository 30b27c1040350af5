#!/usr/bin/env python3
"""Proves that all places say the same of every product: agreement.py SITE SOURCE

Takes each record of SOURCE whose type has `publish: {shopping: …}`, in every language of the site, and
compares price, currency, availability and address, for each variant too, in: the text that a visitor reads on
the page (its digits, its currency's sign, the word for availability), the JSON-LD, the Open Graph tags, the
product feed for Google and the catalogue for Meta; all with what the editor wrote. A product that the feeds
leave out is a mistake unless it has no picture at all, and each picture there is one that shops take.

What delivery costs is compared too, for each zone of a type with `publish: {delivery: …}` that the product's
seller serves: the text of the page, the offers' `shippingDetails` and the data that the basket takes; and of each
seller the ways of paying, on its page and in its `paymentAccepted`.
"""
import csv
import decimal
import json
import pathlib
import re
import sys
import unicodedata
import urllib.parse

import lxml.etree
import lxml.html
import yaml

GOOGLE = "{http://base.google.com/ns/1.0}"
# The key of the choice → schema.org, Google, Meta and Open Graph.
WORDS = {
    "in-stock": ("InStock", "in_stock", "in stock"),
    "limited": ("LimitedAvailability", "in_stock", "in stock"),
    "made-to-order": ("MadeToOrder", "in_stock", "available for order"),
    "pre-order": ("PreOrder", "preorder", "preorder"),
    "back-order": ("BackOrder", "backorder", "available for order"),
    "sold-out": ("SoldOut", "out_of_stock", "out of stock"),
    "out-of-stock": ("OutOfStock", "out_of_stock", "out of stock"),
    "discontinued": ("Discontinued", "out_of_stock", "discontinued"),
}
ORDERABLE = {"in-stock", "limited", "made-to-order", "pre-order", "back-order"}
SIGNS = {
    "₪": "ILS", "ILS": "ILS", "€": "EUR", "EUR": "EUR", "$US": "USD", "US$": "USD", "$": "USD",
    "د.أ.": "JOD", "JOD": "JOD", "د.م.": "MAD", "MAD": "MAD", "DH": "MAD", "د.أ": "JOD",
}
DECIMALS = {"JOD": 3}


def plain(text):
    """Without marks of direction; every space an ordinary one."""
    text = "".join(" " if unicodedata.category(c) == "Zs" else c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(text.split())


def amount_in(text):
    """The first amount of money that a visitor reads: its decimal string and its currency."""
    text = plain(text).translate(str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789"))
    sign = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
    number = r"\d[\d .,٫٬']*\d|\d"
    match = re.search(rf"({sign}) ?({number})(?!\d)|({number}) ?({sign})", text)
    if not match:
        return None
    currency = SIGNS[match[1] or match[4]]
    digits = match[2] or match[3]
    parts = re.split(r"[.,٫]", digits)
    decimals = DECIMALS.get(currency, 2)
    if len(parts) > 1 and len(parts[-1]) == decimals:
        whole, rest = "".join(parts[:-1]), parts[-1]
    else:
        whole, rest = "".join(parts), "0" * decimals
    return re.sub(r"\D", "", whole) + "." + rest, currency


def written(money):
    """`25 ILS` as the machines' formats have it."""
    number, currency = str(money).split()
    whole, _, rest = number.partition(".")
    return whole + "." + rest.ljust(DECIMALS.get(currency, 2), "0"), currency


class Source:
    """What editors wrote, by SKU: one record, or each of its variants."""

    def __init__(self, folder):
        self.settings = yaml.safe_load((folder / "dlala.yaml").read_text(encoding="utf-8"))
        self.languages = [str(code).lower() for code in self.settings["languages"]]
        self.records, self.zones, self.sellers = [], [], {}
        for path in sorted([*folder.glob("content/_types/*.yaml"), *folder.glob("themes/*/types/*.yaml")]):
            kind = yaml.safe_load(path.read_text(encoding="utf-8"))
            rule = (kind.get("publish") or {}).get("shopping")
            if rule:
                self.read(folder / "content" / kind["section"], kind, rule)
            if rule := (kind.get("publish") or {}).get("delivery"):
                self.read_zones(folder / "content" / kind["section"], rule)
            if "payment" in kind.get("fields", {}):
                self.read_payments(folder / "content" / kind["section"], kind["fields"]["payment"]["choices"])

    @staticmethod
    def fronts(folder):
        """Name, language and front matter of each file of a section."""
        for path in sorted([*folder.glob("*.md"), *folder.glob("*/index.*.md")]):
            if path.parent == folder and path.name.startswith("index."):
                continue
            front = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n", 2)[1]) or {}
            if not front.get("draft"):
                name = path.parent.name if path.name.startswith("index.") else path.name.split(".")[0]
                yield name, path.name.rsplit(".", 2)[-2].lower(), front

    def read_zones(self, folder, rule):
        found = {}
        for name, language, front in self.fronts(folder):
            zone = found.setdefault(name, {"id": f"{folder.name}/{name}", "titles": {}, "fields": {}})
            zone["titles"][language] = front.pop("title")
            zone["fields"].update(front)
        for zone in found.values():
            for role in ("price", "free-from", "time", "sellers", "country", "region"):
                zone[role] = zone["fields"].get(rule.get(role))
            self.zones.append(zone)

    def read_payments(self, folder, choices):
        for name, _, front in self.fronts(folder):
            if "payment" in front:
                self.sellers[name] = [choices[key] for key in front["payment"]]

    def delivered(self, seller, price):
        """The zones of a seller, and what the delivery of one thing at a price costs."""
        for zone in self.zones:
            if zone["sellers"] and seller not in zone["sellers"]:
                continue
            amount, currency = written(zone["price"])
            if zone["free-from"]:
                least, unit = written(zone["free-from"])
                if unit == price[1] and decimal.Decimal(price[0]) >= decimal.Decimal(least):
                    amount = "0"
            yield zone, decimal.Decimal(amount), currency

    def read(self, folder, kind, rule):
        choices = kind["fields"][rule["availability"]]["choices"]
        standard = kind["fields"][rule["availability"]].get("default", "in-stock")
        for path in sorted([*folder.glob("*.md"), *folder.glob("*/index.*.md")]):
            language = path.name.rsplit(".", 2)[-2].lower()
            name = path.parent.name if path.name.startswith("index.") else path.name.split(".")[0]
            if path.parent == folder and path.name.startswith("index."):
                continue
            front = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n", 2)[1]) or {}
            if front.get("draft"):
                continue
            record = next((one for one in self.records if one["name"] == (folder.name, name)), None)
            if record is None:
                record = {"name": (folder.name, name), "languages": [], "fields": {}, "folder": path.parent}
                self.records.append(record)
            record["languages"].append(language)
            record["fields"].update({key: value for key, value in front.items() if key in kind["fields"]})
            record.update(rule=rule, choices=choices, standard=standard)

    @staticmethod
    def offers(record):
        """SKU → amount, currency and availability of each thing that can be bought."""
        fields, rule = record["fields"], record["rule"]

        def offer(own):
            def value(role):
                name = rule.get(role)
                return own.get(name, fields.get(name))

            key = value("availability") or record["standard"]
            # Of what has none left nothing is in stock, whatever the record says.
            if value("stock") == 0 and key in ("in-stock", "limited"):
                key = "sold-out"
            return (*written(value("price")), key)

        variants = fields.get(rule.get("variants"), None)
        if not variants:
            return {str(fields[rule["id"]]): offer(fields)}
        return {str(one[rule["id"]]): offer(one) for one in variants}

    @staticmethod
    def has_picture(record):
        return bool(re.search(r"\.(jpe?g|png|webp|gif|tiff?|svg)\b", json.dumps(record["fields"], default=str), re.I))


class Site:
    def __init__(self, folder, languages):
        self.folder = folder
        self.pages = {code: {} for code in languages}
        self.google, self.meta, self.baskets, self.sellers = {}, {}, {}, {code: {} for code in languages}
        for code in languages:
            basket = lxml.html.parse(str(folder / code / "basket/index.html"), parser=lxml.html.HTMLParser(encoding="utf-8"))
            data = json.loads(basket.xpath("string(//script[@id='_basket-data'])"))
            self.baskets[code] = {zone["id"]: zone for zone in data["zones"]}
            for path in (folder / code).rglob("index.html"):
                text = path.read_bytes()
                if b'"paymentAccepted"' in text:
                    page = Page(text)
                    self.sellers[code][page.canonical] = page
                if b"application/ld+json" not in text or b"product:price" not in text and b'"Offer"' not in text:
                    continue
                page = Page(text)
                for sku in page.offers:
                    self.pages[code].setdefault(sku, []).append(page)
            feed = lxml.etree.parse(str(folder / f"feeds/google-{code}.xml"))
            self.google[code] = {item.findtext(GOOGLE + "id"): item for item in feed.iter("item")}
            with open(folder / f"feeds/meta-{code}.csv", encoding="utf-8", newline="") as lines:
                self.meta[code] = {row["id"]: row for row in csv.DictReader(lines, strict=True)}


class Page:
    """A product's page: what a visitor reads, its JSON-LD and its Open Graph tags."""

    def __init__(self, source):
        self.root = lxml.html.document_fromstring(source, parser=lxml.html.HTMLParser(encoding="utf-8"))
        self.canonical = self.root.xpath("string(//link[@rel='canonical']/@href)")
        self.tags = {tag.get("property"): tag.get("content") for tag in self.root.xpath("//meta[@property]")}
        self.entity, self.offers, self.payments = None, {}, None
        for script in self.root.xpath("//script[@type='application/ld+json']"):
            for node in json.loads(script.text, parse_float=decimal.Decimal, parse_int=decimal.Decimal).get("@graph", []):
                if "paymentAccepted" in node:
                    self.payments = node["paymentAccepted"]
                if node.get("@type") in ("Product", "ProductGroup"):
                    self.entity = node
                    for one in node.get("hasVariant", [node]):
                        self.offers[one.get("sku")] = one.get("offers", {})

    def block(self, sku, is_variant):
        """The part of the page that shows an offer."""
        if not is_variant:
            return next(iter(self.root.xpath("//article[contains(@class, 'product')]")), None)
        # A row that names the offer says all of it; a choice in a form only names it.
        rows = self.root.xpath("//main//tr[@data-sku=$sku]", sku=sku) or self.root.xpath(
            "//main//*[self::tr or self::li or self::label or self::option or self::fieldset or self::div]"
            "[@data-sku=$sku or descendant-or-self::*[@value=$sku] or contains(string(), $sku)]", sku=sku)
        rows = [row for row in rows if amount_in(row.text_content())]
        return min(rows, key=lambda row: len(row.text_content()), default=None)

    def visible(self, sku, is_variant):
        """The amount and the word for availability."""
        block = self.block(sku, is_variant)
        if block is None:
            return None, ""
        price = next(iter(block.xpath(".//*[contains(concat(' ', @class, ' '), ' price ')]")), None)
        text = (price if price is not None else block).text_content()
        words = block.xpath(".//*[contains(concat(' ', @class, ' '), ' availability ')]")
        return amount_in(text), plain(words[0].text_content() if words else block.text_content())


def minor(amount, currency):
    return int(decimal.Decimal(amount).scaleb(DECIMALS.get(currency, 2)))


def deliveries(source, site, same, where, code, record, price, page, schema):
    """What delivery costs on the page, in the offer and in the basket; gives how many zones there are."""
    seller = record["fields"].get(record["rule"].get("seller", record["rule"].get("brand")))
    wanted, count = {}, 0
    shown = {item.get("data-zone"): item for item in page.root.xpath("//article//*[@data-zone]")}
    known = {details["name"]: details for details in schema.get("shippingDetails", [])}
    for zone, fee, currency in source.delivered(seller, price):
        count += 1
        title, place = zone["titles"][code], f"{where}, delivery {zone['id']}"
        wanted[zone["id"]] = title
        text = shown[zone["id"]].text_content() if zone["id"] in shown else ""
        same(place, "the page's fee", amount_in(text), written(zone["price"]))
        same(place, "the page's zone", plain(title) in plain(text), True)
        details = known.get(title, {})
        rate = details.get("shippingRate", {})
        same(place, "JSON-LD's rate", (rate.get("value"), rate.get("currency")), (fee, currency))
        region = details.get("shippingDestination", {})
        same(place, "JSON-LD's region", (region.get("addressCountry"), region.get("addressRegion")), (zone["country"], zone["region"]))
        number, unit = str(zone["time"]).split()
        days = int(number) * (7 if unit.startswith("w") else 1)
        same(place, "JSON-LD's days", details.get("deliveryTime", {}).get("transitTime", {}).get("value"), days)
        basket = site.baskets[code].get(zone["id"], {})
        same(place, "the basket's fee", (basket.get("price"), basket.get("currency")), (minor(*written(zone["price"])), currency))
        least = zone["free-from"] and minor(*written(zone["free-from"]))
        same(place, "the basket's threshold", basket.get("free"), least)
        same(place, "the basket's sellers", sorted(one.split("/")[-1] for one in basket.get("merchants", [])), sorted(zone["sellers"] or []))
        same(place, "the basket's name", basket.get("name"), zone["titles"])
    same(where, "the page's zones", sorted(shown), sorted(wanted))
    same(where, "JSON-LD's zones", sorted(known), sorted(wanted.values()))
    return count


def main():
    source = Source(pathlib.Path(sys.argv[2]))
    site = Site(pathlib.Path(sys.argv[1]), source.languages)
    mistakes, compared, offers, deliverable, bare = [], 0, 0, 0, set()

    def same(where, what, found, wanted):
        nonlocal compared
        compared += 1
        if found != wanted:
            mistakes.append(f"{where}: {what} is {found!r}, not {wanted!r}")

    for record in source.records:
        for code in record["languages"]:
            wanted = Source.offers(record)
            is_group = bool(record["fields"].get(record["rule"].get("variants")))
            for sku, (amount, currency, key) in wanted.items():
                where = f"{code}/{'/'.join(record['name'])} {sku}"
                pages = site.pages[code].get(sku, [])
                if len(pages) != 1:
                    mistakes.append(f"{where}: {len(pages)} pages have it in their JSON-LD")
                    continue
                offers += 1
                page, schema = pages[0], pages[0].offers[sku]
                address = page.canonical + ("?variant=" + urllib.parse.quote(sku, safe="") if is_group else "")
                path = urllib.parse.unquote(urllib.parse.urlsplit(page.canonical).path).lstrip("/")
                base = urllib.parse.urlsplit(source.settings["base-url"]).path.strip("/")
                path = path.removeprefix(base).lstrip("/")
                if not (site.folder / path / "index.html").is_file():
                    mistakes.append(f"{where}: {page.canonical} leads nowhere")

                price, words = page.visible(sku, is_group)
                same(where, "the page's price", price, (amount, currency))
                label = record["choices"][key]
                label = label.get(code, label.get(code.split("-")[0])) if isinstance(label, dict) else label
                compared += 1
                if plain(label) not in words:
                    mistakes.append(f"{where}: the page does not say {label!r} but {words[:60]!r}")

                same(where, "JSON-LD's price", (schema.get("price"), schema.get("priceCurrency")), (amount, currency))
                same(where, "JSON-LD's availability", schema.get("availability"), "https://schema.org/" + WORDS[key][0])
                same(where, "JSON-LD's address", schema.get("url"), address)
                same(where, "JSON-LD's page", page.entity.get("url"), page.canonical)

                deliverable += deliveries(source, site, same, where, code, record, (amount, currency), page, schema)

                item, row = site.google[code].get(sku), site.meta[code].get(sku)
                if item is None or row is None:
                    if Source.has_picture(record) or item is not row:
                        mistakes.append(f"{where}: Google's feed has it: {item is not None}, Meta's: {row is not None}")
                    else:
                        bare.add(record["name"])
                else:
                    same(where, "Google's price", item.findtext(GOOGLE + "price"), f"{amount} {currency}")
                    same(where, "Google's availability", item.findtext(GOOGLE + "availability"), WORDS[key][1])
                    same(where, "Google's address", item.findtext("link"), address)
                    same(where, "Meta's price", row["price"], f"{amount} {currency}")
                    same(where, "Meta's availability", row["availability"], WORDS[key][2])
                    same(where, "Meta's address", row["link"], address)
                    same(where, "the title in the two feeds", row["title"], item.findtext("title"))
                    picture = urllib.parse.unquote(urllib.parse.urlsplit(row["image_link"]).path).lstrip("/").removeprefix(base).lstrip("/")
                    same(where, "a picture that shops take", (picture.rsplit(".")[-1] in ("jpg", "png"), (site.folder / picture).is_file()), (True, True))
                    same(where, "the pictures in the two feeds", row["image_link"], item.findtext(GOOGLE + "image_link"))

            # Open Graph has one price for a page: of the cheapest that can be ordered.
            known = [offer for offer in wanted.values() if offer[2] in ORDERABLE] or list(wanted.values())
            amount, currency, key = min(known, key=lambda offer: float(offer[0]))
            pages = site.pages[code].get(next(iter(wanted)), [])
            where = f"{code}/{'/'.join(record['name'])}"
            for page in pages[:1]:
                tags = page.tags
                same(where, "og:type", tags.get("og:type"), "product")
                same(where, "Open Graph's price", (tags.get("product:price:amount"), tags.get("product:price:currency")), (amount, currency))
                same(where, "Open Graph's availability", tags.get("product:availability"), WORDS[key][2])
                same(where, "og:url", tags.get("og:url"), page.canonical)

    for code in source.languages:
        written_down = sorted(sorted(label[code] for label in labels) for labels in source.sellers.values())
        published = sorted(sorted(page.payments if isinstance(page.payments, list) else [page.payments])
                           for page in site.sellers[code].values())
        same(code, "the sellers' paymentAccepted", published, written_down)
        for address, page in site.sellers[code].items():
            read = plain(page.root.xpath("string(//main)"))
            labels = page.payments if isinstance(page.payments, list) else [page.payments]
            same(address, "a way of paying that the page does not say", [one for one in labels if plain(one) not in read], [])
        known = {sku for record in source.records if code in record["languages"] for sku in Source.offers(record)}
        for name, items in (("Google's feed", site.google[code]), ("Meta's catalogue", site.meta[code])):
            for sku in sorted(set(items) - known):
                mistakes.append(f"{code}: {name} has {sku}, which no editor wrote")
    for mistake in mistakes[:40]:
        print(mistake)
    print(
        f"shopping: {len(source.records)} products × {len(source.languages)} languages, {offers} offers, 5 places,"
        f" {len(source.zones)} zones, {deliverable} deliveries, {compared} comparisons, {len(mistakes)} disagreements;"
        f" {len(bare)} products in no feed for want of a picture")
    return 1 if mistakes or not offers else 0


if __name__ == "__main__":
    sys.exit(main())

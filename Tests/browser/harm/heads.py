"""What the pages write for machines: JSON-LD, Open Graph, the basket's data, order links."""

import json
import urllib.parse

from harm.orders import MAIL_LIMIT, message
from harm.records import read
from harm.report import agree, holds, squeezed
from messages import query


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
                squeezed(said(value)) == squeezed(t["address"])
                for node in nodes(maker) for value in node.values() if isinstance(said(value), str)), maker)
            event = structured(read(site, code, "events", one.slug), "Event")
            agree("JSON-LD", f"{where}: the event", said(event.get("name")), t["event-title"])
            friends = structured(read(site, code, "associations", one.slug), "NGO")
            agree("JSON-LD", f"{where}: the association", said(friends.get("name")), t["association-title"])

            tags = {tag.get("property"): tag.get("content") for tag in page.xpath("//meta[@property]")}
            agree("Open Graph", f"{where}: title", tags["og:title"], t["title"])
            agree("Open Graph", f"{where}: description", tags["og:description"], t["summary"])
            agree("head", f"{where}: description", page.xpath("string(//meta[@name='description']/@content)"), t["summary"])
            holds("head", f"{where}: title", squeezed(t["title"])[:300] in squeezed(page.findtext(".//title")), page.findtext(".//title")[:200])

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

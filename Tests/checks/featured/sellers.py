"""Who sells, who supports them, how it is delivered, and what ties the shop to the archive."""

import re

from featured.asking import fact, feature
from featured.catalogue import squeezed, stripped
from featured.showing import digits, minor


def listed(value):
    """One value of structured data stands as itself, several as a list."""
    return value if isinstance(value, list) else [value]


# Merchants.

@feature("a merchant's story", "merchant")
def story(shop, record, code):
    return shop.page(record, code).says("//div[contains(@class, 'prose')]", stripped(record.body[code].strip().split("\n\n")[0]))


@feature("opening hours", "merchant", "hours")
def hours(shop, record, code):
    page = shop.page(record, code)
    shown = page.fact(shop.words[code]["hours"])
    [business] = page.nodes("LocalBusiness")
    # Days that follow one another are said as one span, hours by the language's own clock.
    entries = record.fields["hours"]
    return all(
        re.search(rf"(?<!\d){int(time[:2])}(?!\d)", shown) for entry in entries for time in (entry["opens"], entry["closes"])
    ) and all(
        squeezed(shop.source.label("merchant", "hours", "days", day)[code]).lower() in squeezed(shown).lower()
        for entry in entries for day in (entry["days"][0], entry["days"][-1])
    ) and len(listed(business["openingHoursSpecification"])) == len(entries)


fact("a merchant's address", "merchant", "address", "address", lambda shop, value, code: [value])


@feature("who made a thing, and who sells it", "product", "merchant")
def made(shop, record, code):
    page = shop.page(record, code)
    said = {squeezed(line.text): line.xpath("a/@href")[0] for line in page.all("//p[@class='maker']")}
    maker, seller = record.fields.get("maker"), record.fields["merchant"]
    wanted = {}
    if maker:
        wanted[squeezed(shop.words[code]["made-by"])] = shop.href(shop.source.records["merchant"][maker], code)
    if maker != seller:
        wanted[squeezed(shop.words[code]["offered-by"])] = shop.href(shop.source.records["merchant"][seller], code)
    # Nothing is said of who made what nobody says who made.
    [node] = [node for kind in ("Product", "ProductGroup") for node in page.nodes(kind) if "@id" in node]
    return said == wanted and ("manufacturer" in node) == bool(maker)


@feature("a merchant's place on the map", "merchant", "place")
def place(shop, record, code):
    [business] = shop.page(record, code).nodes("LocalBusiness")
    latitude, longitude = map(float, record.fields["place"].split(","))
    return (business["geo"]["latitude"], business["geo"]["longitude"]) == (latitude, longitude) and any(
        f"mlat={latitude}&mlon={longitude}" in href for href in shop.page(record, code).all("//dd/a/@href"))


@feature("a merchant's telephone", "merchant", "phone")
def phone(shop, record, code):
    return bool(shop.page(record, code).all("//dd/a[@href=$tel]", tel="tel:" + record.fields["phone"]))


def of_choices(name, field, label):
    fact(name, "merchant", field, label, lambda shop, value, code: [shop.source.label("merchant", field, key)[code] for key in value])


of_choices("languages spoken", "languages", "spoken")
of_choices("means of payment", "payment", "payment")
of_choices("means of delivery", "delivery", "delivery")


# Associations and institutions.

@feature("mission", "association", "mission")
def mission(shop, record, code):
    return shop.page(record, code).says("//section[contains(@class, 'mission')]", stripped(record.get("mission", code)))


fact("legal form", "association", "legal-form", "legal-form", lambda shop, value, code: [shop.source.label("association", "legal-form", value)[code]])


@feature("an institution beside associations", "association", "legal-form")
def institution(shop, record, code):
    if record.fields["legal-form"] != "institution":
        return None
    return shop.page(record, code).fact(shop.words[code]["legal-form"]) == shop.source.label("association", "legal-form", "institution")[code]


@feature("the merchants it supports, and back", "association", "supports")
def supports(shop, record, code):
    others = [shop.source.records["merchant"][name] for name in record.fields["supports"]]
    return all(shop.leads(record, one, code) and shop.leads(one, record, code) for one in others)


@feature("the projects it supports", "association", "projects")
def projects(shop, record, code):
    page = shop.page(record, code)
    return all(page.says("//ul[@class='projects']", project["title"][code]) and all(
        shop.leads(record, shop.source.records["merchant"][name], code, "//ul[@class='projects']") for name in project.get("merchants", []))
        for project in record.fields["projects"])


@feature("who is invented is said to be an example", None)
def example(shop, record, code):
    kinds = [*shop.source.all("merchant"), *shop.source.all("association")]
    return all(one.fields.get("example") and shop.page(one, code).says("//*[@role='note']", shop.words[code]["example"]) for one in kinds)


# Delivery.

def of_zone(name, field, column, wanted):
    """A cell of the table of all zones."""
    @feature(name, "zone", field)
    def shown(shop, record, code):
        [row] = shop.page(shop.zones, code).all("//section[contains(@class, 'zones')]//tbody/tr[th/a/@href=$address]", address=shop.href(record, code))
        return wanted(shop, record, row.xpath("td")[column], code)


of_zone("zones of delivery with prices", "price", 0, lambda shop, record, cell, code: digits(cell.text_content()) == minor(record.fields["price"]))
of_zone("from which amount delivery is free", "free-from", 1, lambda shop, record, cell, code: digits(cell.text_content()) == minor(record.fields["free-from"]))
of_zone("how long delivery takes", "time", 2,
        lambda shop, record, cell, code: squeezed(cell.text_content()) == shop.formatted("quantity", record.fields["time"], code))
of_zone("zones of some merchants only", "merchants", 3, lambda shop, record, cell, code: sorted(cell.xpath("a/@href")) == sorted(
    shop.href(shop.source.records["merchant"][name], code) for name in record.fields["merchants"]))


# Crafts, which tie the shop to the archive.

def both_ways(name, kind, field, other):
    @feature(name, kind, field)
    def shown(shop, record, code):
        others = [shop.source.records[other][name] for name in record.fields[field]]
        return all(shop.leads(record, one, code) and shop.leads(one, record, code) for one in others)


both_ways("from products to crafts and back", "product", "crafts", "craft")
both_ways("from archive items to crafts and back", "item", "crafts", "craft")
both_ways("from products to archive items and back", "product", "related", "item")
both_ways("from merchants to crafts and back", "merchant", "crafts", "craft")

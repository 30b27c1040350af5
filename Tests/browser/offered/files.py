"""What is written for machines, and the pages as they lie there: each against what the goods say."""

import csv
import json
import re
import urllib.parse

import lxml.etree
import lxml.html

from offered.goods import COMES, COMING, LABELS
from offered.said import WORDS, price, spoken, state
from offered.site import WHOLESALE

GOOGLE = "{http://base.google.com/ns/1.0}"
FOLDERS = {"ar": "ar/منتجات", "fr": "fr/produits"}


def read(path):
    return lxml.html.document_fromstring(path.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def secret(differences, site):
    """What dealers pay stands in no file."""
    for path in sorted(site.rglob("*")):
        if path.suffix in (".html", ".json", ".xml", ".csv", ".js", ".txt"):
            digits = re.sub(rb"[^0-9]", b"", path.read_bytes())
            differences.same(f"{path.relative_to(site)}: a dealer's price", WHOLESALE.replace(".", "").encode() in digits
                             and WHOLESALE.split(".")[0].encode() in path.read_bytes(), False)


def feeds(differences, site, goods, code):
    feed = lxml.etree.parse(str(site / f"feeds/google-{code}.xml"))
    google = {item.findtext(GOOGLE + "id"): item for item in feed.iter("item")}
    with open(site / f"feeds/meta-{code}.csv", encoding="utf-8", newline="") as lines:
        meta = {row["id"]: row for row in csv.DictReader(lines, strict=True)}
    for good in goods:
        for offer in good.offers:
            where = f"{code} {offer.id}"
            # Shops refuse what costs nothing, and what comes on no day.
            is_taken = offer.minor > 0 and (offer.comes or offer.state not in COMING)
            item, row = google.get(offer.id), meta.get(offer.id)
            differences.same(f"{where}: in the feeds", (item is not None, row is not None), (is_taken, is_taken))
            if item is None or row is None:
                continue
            amount = f"{offer.amount} {offer.currency}"
            listed = (f"{offer.before} {offer.currency}", amount) if offer.before else (amount, None)
            differences.same(f"{where}: Google's price", (item.findtext(GOOGLE + "price"), item.findtext(GOOGLE + "sale_price")), listed)
            differences.same(f"{where}: Meta's price", (row["price"], row["sale_price"] or None), listed)
            differences.same(f"{where}: Google's state", item.findtext(GOOGLE + "availability"), WORDS[offer.state][1])
            differences.same(f"{where}: Meta's state", row["availability"], WORDS[offer.state][2])
            day = item.findtext(GOOGLE + "availability_date")
            differences.same(f"{where}: Google's day", day, f"{COMES}T00:00Z" if offer.state in COMING else None)
            differences.same(f"{where}: the names", (item.findtext("title"), row["title"]), (spoken(offer, good, code),) * 2)


def graph(root):
    """The node of a product in a page's JSON-LD."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        for node in json.loads(script.text).get("@graph", []):
            if node.get("@type") in ("Product", "ProductGroup"):
                return node
    return {}


def page(differences, site, good, code):
    """JSON-LD, Open Graph, the basket's data, and what a reader sees without scripts."""
    root = read(site / FOLDERS[code] / good.name / "index.html")
    where = f"{code} {good.name}"
    leading = good.leading
    node = graph(root)
    tags = {tag.get("property"): tag.get("content") for tag in root.xpath("//meta[@property]")}
    island = root.xpath("//script[contains(@class, 'product-data')]")
    if leading is None:
        differences.same(f"{where}: nothing is sold", (
            node.get("offers"), node.get("hasVariant"), tags.get("product:price:amount"), len(island),
            root.xpath("//article//*[contains(@class, 'price')]")), (None, None, None, 0, []))
        return
    differences.same(f"{where}: Open Graph", (
        tags.get("product:price:amount"), tags.get("product:price:currency"), tags.get("product:original_price:amount"),
        tags.get("product:availability")), (leading.amount, leading.currency, leading.before, WORDS[leading.state][2]))
    variants = node.get("hasVariant", [node])
    differences.same(f"{where}: JSON-LD", [schema(one) for one in variants], [
        (offer.id, spoken(offer, good, code), offer.amount, offer.currency, offer.before, "https://schema.org/" + WORDS[offer.state][0])
        for offer in good.offers])
    data = json.loads(island[0].text)
    lines = [{**data, **one} for one in data["variants"]] or [data]
    differences.same(f"{where}: the basket's data", [
        (line["sku"], line["price"], line["currency"], line["limit"], line.get("label")) for line in lines], [
        (offer.id, offer.minor, offer.currency, offer.limit, offer.label or None) for offer in good.offers])


def schema(node):
    offer = node.get("offers", {})
    return (node.get("sku"), node.get("name"), offer.get("price"), offer.get("priceCurrency"),
            offer.get("priceSpecification", {}).get("price"), offer.get("availability"))


def cards(differences, site, goods, code):
    """The cards of the listing's pages, as they are without scripts."""
    known = {good.name: good for good in goods}
    seen = set()
    folder = site / FOLDERS[code]
    for path in [folder / "index.html", *sorted(folder.glob("page/*/index.html"))]:
        for item in read(path).xpath("//main//ul[contains(@class, 'cards')]/li"):
            link = item.xpath(".//h3/a/@href")[0]
            good = known.get(urllib.parse.unquote(link).rstrip("/").split("/")[-1])
            if good:
                seen.add(good.name)
                card(differences, f"{code} {good.name}: its card", good, code,
                     "".join(text for node in item.xpath(".//*[contains(@class, 'price')]") for text in node.itertext()),
                     " ".join(node.text_content() for node in item.xpath(".//*[contains(@class, 'card-state')]")))
    differences.same(f"{code}: cards", seen, set(known))


def card(differences, where, good, code, said, word):
    leading = good.leading
    if leading is None:
        differences.same(where, (said, word), ("", ""))
        return
    differences.same(where, price(said, code), ((leading.amount, leading.currency), good.varies, leading.before))
    if leading.state == "in-stock":
        differences.same(f"{where}: its state", word, "")
    else:
        state(differences, where, word, leading, code, counts=False)


def listing(differences, site, goods, code):
    """The listing's rows and orders, and the facets by price and availability."""
    folder = site / FOLDERS[code]
    head = json.loads((folder / "listing.json").read_text())

    def part(value):
        return value if not isinstance(value, str) else json.loads((site / urllib.parse.unquote(value).lstrip("/")).read_text())

    rows = head.get("items") or [row for number in range(-(-head["count"] // head["step"]))
                                 for row in part(f"{head['pages']}{number + 1}.json")]
    names = head["fields"]
    known = {good.name: good for good in goods}
    places = {}
    for place, row in enumerate(rows):
        row = dict(zip(names, row, strict=True))
        good = known.get(urllib.parse.unquote(row["address"]).rstrip("/").split("/")[-1])
        if good is None:
            continue
        places[good.name] = place
        leading = good.leading
        wanted = ("", 0, 0, "", 0) if leading is None else (
            leading.currency, leading.minor, leading.minor_before, leading.state, int(good.varies))
        differences.same(f"{code} {good.name}: its row", (row["currency"], row["price"], row["before"], row["state"], row["from"]), wanted)
    differences.same(f"{code}: rows", set(places), set(known))

    def numbers(column):
        codes, count = column["codes"], head["count"]
        width = len(codes) // count
        return [sum((ord(codes[place * width + at]) - 93) * 34 ** (width - 1 - at) for at in range(width)) for place in range(count)]

    for name, sign in (("price", 1), ("price-down", -1)):
        ranks = numbers(part(head["orders"][name]))
        ordered = sorted(goods, key=lambda good: (ranks[places[good.name]], good.name))
        worths = [None if good.leading is None else float(good.worth(good.leading)) * sign for good in ordered]
        priced = [worth for worth in worths if worth is not None]
        differences.same(f"{code}: {name} rises", priced, sorted(priced))
        differences.same(f"{code}: {name} ends with what nobody sells", worths[len(priced):], [None] * (len(worths) - len(priced)))
    at = next(place for place, facet in enumerate(head["facets"]) if facet["name"].endswith("availability"))
    column, terms = part(head["columns"][at]), [term[0] for term in head["facets"][at]["terms"]]
    codes = numbers(column)
    for good in goods:
        found = [terms[term] for term in column["sets"][codes[places[good.name]]]]
        wanted = [good.leading.state] if good.leading else [good.own.state] if good.own.state else []
        differences.same(f"{code} {good.name}: the facet of states", found, wanted)
    differences.same(f"{code}: the words of states", dict(head["states"]), {key: label[code] for key, label in LABELS.items()})


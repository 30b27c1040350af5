"""What products come as, and what is told of them and of their prices."""

from featured.asking import fact, feature
from featured.catalogue import squeezed, stripped
from featured.showing import digits, minor


# Products: what they come as.

def of_variants(name, field, wanted):
    """A row of the table, for each variant that has the field."""
    @feature(name, "product", "variants")
    def shown(shop, record, code):
        chosen = [one for one in record.fields["variants"] if field in one]
        page = shop.page(record, code)
        rows = {one["sku"]: page.all("//table[contains(@class, 'variants')]//tr[@data-sku=$sku]", sku=one["sku"]) for one in chosen}
        return all(len(rows[one["sku"]]) == 1 and wanted(shop, rows[one["sku"]][0], one, code) for one in chosen) if chosen else None


def names(shop, row, text):
    return squeezed(text) in squeezed(row.xpath("string(th/span)"))


of_variants("variants by size", "size", lambda shop, row, one, code: names(shop, row, one["size"][code]))
of_variants("variants by colour", "colour", lambda shop, row, one, code: names(shop, row, one["colour"][code]))
of_variants("variants by material", "material",
            lambda shop, row, one, code: names(shop, row, shop.source.term("materials", one["material"])[code]))
of_variants("a variant's own SKU", "sku", lambda shop, row, one, code: row.xpath("string(th/*[@class='sku'])") == one["sku"])
of_variants("a variant's own price", "price", lambda shop, row, one, code: digits(row.xpath("string(td[@class='price'])")) == minor(one["price"]))
of_variants("a variant's own stock", "stock", lambda shop, row, one, code: bool(row.xpath("td/*[contains(@class, 'availability')]")) if not one["stock"]
            else one["stock"] <= 2 or str(one["stock"]) in digits(row.xpath("string(td[2]/*[contains(@class, 'availability')])")))
of_variants("a variant's own picture", "image", lambda shop, row, one, code: squeezed(row.xpath("string(th//img/@alt)")) == squeezed(one["image"]["alt"][code]))


@feature("a variant is named in the basket", "product", "variants")
def named(shop, record, code):
    known = {one["sku"]: one["label"][code] for one in shop.page(record, code).data("//script[@class='product-data']")["variants"]}
    return all(squeezed(known[one["sku"]]) != squeezed(one["sku"]) for one in record.fields["variants"])


def of_availability(name, key):
    @feature(name, "product")
    def shown(shop, record, code):
        if record.fields.get("availability", "in-stock") != key or key != "sold-out" and record.fields.get("stock") == 0:
            return None
        state = f"//p[@class='state']//*[contains(@class, 'availability-{key}')]"
        return shop.page(record, code).says(state, shop.source.label("product", "availability", key)[code])


of_availability("in stock", "in-stock")
of_availability("made to order", "made-to-order")
of_availability("a limited quantity", "limited")
of_availability("sold out", "sold-out")


@feature("the lead time of what is made to order", "product", "lead-time")
def lead_time(shop, record, code):
    return shop.formatted("quantity", record.fields["lead-time"], code) in shop.page(record, code).squeezed("//*[@class='lead-time']")


fact("weight", "product", "weight", "weight", lambda shop, value, code: [shop.formatted("quantity", value, code, long=False)])
fact("dimensions", "product", "dimensions", "dimensions", lambda shop, value, code: [value])
fact("origin", "product", "origin", "origin", lambda shop, value, code: [value])


@feature("care", "product", "care")
def care(shop, record, code):
    return shop.page(record, code).says("//section[contains(@class, 'care')]", stripped(record.get("care", code)))


@feature("the place where it is made", "product", "made-in")
def made_in(shop, record, code):
    return shop.page(record, code).says("//dd/a[contains(@href, '/places/')]", shop.source.term("places", record.fields["made-in"])[code])


@feature("the technique, as a craft", "product", "crafts")
def technique(shop, record, code):
    return all(shop.leads(record, shop.source.records["craft"][name], code, "//dl") for name in record.fields["crafts"])


@feature("GTIN, with its check digit", "product", "gtin")
def gtin(shop, record, code):
    if is_own(record.fields["gtin"]):
        return None
    return shop.gtins(code, record.fields["sku"], shop.page(record, code).nodes("Product")) == {record.fields["gtin"]} and is_checked(record.fields["gtin"])


@feature("GTIN of a variant", "product", "variants")
def variant_gtin(shop, record, code):
    chosen = [one for one in record.fields["variants"] if "gtin" in one and not is_own(one["gtin"])]
    known = [one for group in shop.page(record, code).nodes("ProductGroup") for one in group["hasVariant"]]
    return all(shop.gtins(code, one["sku"], known) == {one["gtin"]} and is_checked(one["gtin"]) for one in chosen) if chosen else None


@feature("a number of the shop's own, published nowhere", "product", "gtin")
def own_number(shop, record, code):
    if not is_own(record.fields["gtin"]):
        return None
    return shop.gtins(code, record.fields["sku"], shop.page(record, code).nodes("Product")) == {None} and is_checked(record.fields["gtin"])


def is_own(gtin):
    """GS1 keeps 20 to 29 for what a shop numbers by itself."""
    return gtin.startswith("2")


def is_checked(gtin):
    return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(gtin))) % 10 == 0


# Prices.

@feature("what a price is made of, as a table that adds up", "product", "breakdown")
def table(shop, record, code):
    page, parts = shop.page(record, code), record.fields["breakdown"]
    cells = [digits(cell.text_content()) for cell in page.all("//section[@class='fair-price']//tbody/tr/td[1]")]
    total = digits(page.text("//section[@class='fair-price']//tfoot//td[1]"))
    return cells == [minor(part["amount"]) for part in parts] and sum(map(int, cells)) == int(total) == int(minor(record.fields["price"]))


@feature("and as a bar drawn at build time", "product", "breakdown")
def bar(shop, record, code):
    widths = [float(width) for width in shop.page(record, code).all("//section[@class='fair-price']/*[local-name()='svg']/*[local-name()='rect']/@width")]
    return len(widths) == len(record.fields["breakdown"]) and abs(sum(widths) - 100) < 0.01


def of_part(key):
    @feature(f"a share of the price: {key}", "product", "breakdown")
    def shown(shop, record, code):
        if key not in [part["part"] for part in record.fields["breakdown"]]:
            return None
        return shop.page(record, code).says("//section[@class='fair-price']//tbody//th", shop.source.label("product", "breakdown", "part", key)[code])


for key in ("maker", "material", "transport", "association", "other"):
    of_part(key)


@feature("a price in another currency than the site's", "product", "price")
def currency(shop, record, code):
    if record.fields["price"].split()[1] == shop.source.settings["currency"]:
        return None
    return digits(shop.page(record, code).all("//p[@class='price']")[0].text_content()) == minor(record.fields["price"])


@feature("indicative prices by the rates of a day", "product", "price")
def rates(shop, record, code):
    return shop.is_converted(record, code)

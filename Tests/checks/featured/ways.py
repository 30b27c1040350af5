"""Ways to order, ways to find, and what other systems read."""

from featured.asking import FEATURES, feature
from featured.showing import digits


# Ordering.

@feature("a payment link", "product", "payment-link")
def payment_link(shop, record, code):
    return bool(shop.page(record, code).all("//main//a[contains(@class, 'pay')][@href=$link]", link=record.fields["payment-link"]))


def of_direct(name, field, scheme):
    @feature(name, "product", "merchant")
    def shown(shop, record, code):
        contact = shop.source.records["merchant"][record.fields["merchant"]].fields.get(field)
        if shop.page(record, code).all("//p[@class='state'][not(ancestor::template)]//span[contains(@class, 'availability-sold-out')]"):
            return None  # What is sold out offers no order.
        links = shop.page(record, code).all("//p[@class='actions']/a/@href")
        return any(link.startswith(scheme + contact.removeprefix("+" if field == "phone" and "wa.me" in scheme else "")) for link in links) if contact else None


of_direct("an order by WhatsApp without scripts", "phone", "https://wa.me/")
of_direct("an order by mail without scripts", "email", "mailto:")
of_direct("an order by telephone without scripts", "phone", "tel:")


def of_basket(name, question):
    FEATURES[name] = (None, None, lambda shop, record, code: bool(question(shop, shop.basket(code), code)))


of_basket("zones to choose in the basket", lambda shop, data, code: {zone["name"][code] for zone in data["zones"]} == {
    one.own[code]["title"] for one in shop.source.all("zone")})
of_basket("buy and give", lambda shop, data, code: {one["name"][code] for one in data["associations"]} == {
    one.own[code]["title"] for one in shop.source.all("association")} and "{association}" in data["languages"][code]["words"]["give"]["other"])
of_basket("a note with a gift", lambda shop, data, code: "{note}" in data["languages"][code]["words"]["note"]["other"])
of_basket("an order's reference", lambda shop, data, code: "{reference}" in data["languages"][code]["words"]["reference"]["other"])
of_basket("orders in the merchant's language too", lambda shop, data, code: sorted(data["languages"]) == sorted(shop.source.languages))
of_basket("offline after the first visit", lambda shop, data, code: (shop.site / "service-worker.js").is_file())


# Finding.

def of_facet(name, key):
    def question(shop, data, code):
        rows = shop.listing(code).all("//*[@data-facet=$key]//li[a/@data-term]", key=key)
        return rows and all(int(digits(row.xpath("string(*[@class='count'])"))) > 0 and shop.exists(row.xpath("string(a/@href)")) for row in rows)
    of_basket(f"narrowing by {name}", question)


for name, key in (("category", "categories"), ("material", "materials"), ("craft", "products-crafts"), ("merchant", "products-merchant"),
                  ("association", "products-merchant-associations"), ("price", "products-price"),
                  ("availability", "products-availability"), ("place", "places")):
    of_facet(name, key)
of_basket("sorting", lambda shop, data, code: set(shop.listing(code).all("//nav[@data-listing]//select/option/@value")) >= {"price", "price-down", "date"})


# What other systems read.

@feature("schema.org Product or ProductGroup, with offers", "product")
def schema(shop, record, code):
    page = shop.page(record, code)
    if record.fields.get("variants"):
        return all(one["offers"]["@type"] == "Offer" for group in page.nodes("ProductGroup") for one in group["hasVariant"]) and bool(page.nodes("ProductGroup"))
    return [one["offers"]["@type"] for one in page.nodes("Product")] == ["Offer"]


@feature("schema.org BreadcrumbList", "product")
def breadcrumbs(shop, record, code):
    return len(shop.page(record, code).nodes("BreadcrumbList")) == 1


of_basket("schema.org Organization", lambda shop, data, code: shop.open(f"/{code}/").nodes("Organization"))


@feature("Open Graph tags of a product", "product")
def open_graph(shop, record, code):
    return {"product:price:amount", "product:price:currency", "product:availability"} <= set(shop.page(record, code).all("//meta/@property"))


@feature("Google's product feed", "product", "images")
def google(shop, record, code):
    skus = [one["sku"] for one in record.fields.get("variants", [])] or [record.fields["sku"]]
    return all(sku in shop.google[code] for sku in skus)


@feature("Meta's catalogue", "product", "images")
def meta(shop, record, code):
    skus = [one["sku"] for one in record.fields.get("variants", [])] or [record.fields["sku"]]
    return all(sku in shop.meta[code] for sku in skus)


@feature("a merchant's own RSS", "merchant")
def rss(shop, record, code):
    own = [one for one in shop.source.all("product") if one.fields["merchant"] == record.name]
    return sorted(shop.feed(record, code)) == sorted(shop.source.address(one, code) for one in own)

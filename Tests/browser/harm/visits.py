"""What a visitor sees of the texts: pages, lists, the basket, its sheet and its message."""

import re

from harm.orders import message
from harm.records import SECTIONS, address
from harm.report import holds, plain, squeezed


def pages(visitor, shops):
    for one in shops:
        t = one.texts
        for code in ("ar", "fr"):
            where = f"{one.name}, {code}"
            visitor.go(address(code, "products", one.slug))
            visitor.still(f"{where}: product")
            visitor.shows(f"{where}: title", "article h1", t["title"])
            visitor.shows(f"{where}: summary", "article .lead", t["summary"])
            facts = [plain(text) for text in visitor.page.locator("dl.facts dd").all_text_contents()]
            for field in ("sku", "origin", "dimensions"):
                holds("pages", f"{where}: {field}", plain(t[field]).replace(" ", "") in [fact.replace(" ", "") for fact in facts] or
                      any(fact.endswith("…") for fact in facts), [fact[:80] for fact in facts])
            visitor.shows(f"{where}: merchant", ".maker a", t["merchant-title"])
            visitor.shows(f"{where}: a part of the price", "tr:has(td.price) small, .fair-price td small, .fair-price th small, .fair-price small", t["breakdown-label"])
            holds("pages", f"{where}: the picture's description", re.sub(r"\s", "", plain(t["alt"][:200])) == re.sub(
                r"\s", "", plain(visitor.page.locator(".gallery img").first.get_attribute("alt"))))
            visitor.go(address(code, "products", one.slug + "-v"))
            visitor.still(f"{where}: variants")
            option = visitor.page.locator("option").first
            holds("pages", f"{where}: an option", plain(option.text_content()).replace(" ", "").startswith(plain(t["variant-label"]).replace(" ", "")), option.text_content())
            holds("pages", f"{where}: the option's value", plain(option.get_attribute("value")) == plain(t["variant-sku"]), option.get_attribute("value")[:100])
            # The rest in one language each, by turns.
            others = (("merchants", "merchant-title"), ("associations", "association-title"),
                      ("events", "event-title"), ("delivery", "zone-title"))
            for section, title in others if one.number % 2 == (code == "fr") else ():
                visitor.go(address(code, section, one.slug))
                visitor.still(f"{where}: {section}")
                visitor.shows(f"{where}: {title}", "main h1", t[title])


def listings(visitor, shops):
    """Lists, the home page, and the cards that scripts make."""
    for code in ("ar", "fr"):
        visitor.go(f"/{code}/")
        visitor.still(f"{code}: home")
        for section in SECTIONS[code]:
            visitor.go(address(code, section, "").removesuffix("/"))
            visitor.still(f"{code}: {section}")
        visitor.go(address(code, "products", "").removesuffix("/") + "?materials=glass")
        visitor.page.wait_for_selector(".facets.is-used")
        visitor.page.wait_for_load_state("networkidle")
        more, cards = visitor.page.locator("button.more"), visitor.page.locator("main ul.cards > li")
        while more.is_visible():
            shown = cards.count()
            more.click()
            visitor.page.wait_for_function(
                "shown => document.querySelectorAll('main ul.cards > li').length > shown", arg=shown)
        visitor.still(f"{code}: cards by script")
        titles = [squeezed(text) for text in visitor.page.locator("main ul.cards h3").all_text_contents()]
        for one in shops:
            holds("pages", f"{one.name}, {code}: card by script", squeezed(one.texts["title"]) in titles)


def basket(visitor, shops):
    for one in shops:
        t = one.texts
        for code in ("ar", "fr"):
            where = f"{one.name}, {code}"
            visitor.go(address(code, "products", one.slug))
            visitor.page.evaluate("localStorage.clear()")
            visitor.page.click(".order-form [type=submit]")
            visitor.go(address(code, "products", one.slug + "-v"))
            visitor.page.click(".order-form [type=submit]")
            visitor.go(f"/{code}/basket/")
            visitor.page.wait_for_function("document.documentElement.dataset.confirmed")
            visitor.still(f"{where}: basket")
            sheet = visitor.page.locator(".order-sheet")
            holds("basket", f"{where}: one order of two lines", sheet.count() == 1 and sheet.locator("li[data-sku]").count() == 2)
            link = sheet.locator("a[href^='https://wa.me/']").get_attribute("href")
            message(f"{where}: basket", link, t["title"], t["sku"], code)
            message(f"{where}: basket", link, t["variant-label"], t["variant-sku"], code)
            shown = squeezed(sheet.text_content())
            for field in ("title", "sku", "variant-label", "variant-sku"):
                wanted = squeezed(t[field])
                holds("sheet", f"{where}: {field}", wanted in shown or wanted[:60] in shown and len(wanted) > 200, shown[:300])
            # The choice of whom it is given to, and a note, are texts too.
            give = sheet.locator("select").last
            value = give.locator("option").evaluate_all("(all, id) => all.find((one) => one.value.endsWith(id))?.value", one.slug)
            give.select_option(value)
            sheet.locator("textarea").fill(t["care"][:500])
            lines = message(f"{where}: given", sheet.locator("a[href^='https://wa.me/']").get_attribute("href"), t["title"], t["sku"], code)
            said = squeezed("".join(lines))
            for name, field in (("association", "association-title"), ("note", "care")):
                wanted = squeezed(t[field][:500])
                holds("WhatsApp", f"{where}: {name}", wanted in said or wanted[:60] in said and len(wanted) > 200, said[:400])
            visitor.page.emulate_media(media="print")
            visitor.still(f"{where}: printed sheet")
            visitor.page.emulate_media(media="screen")

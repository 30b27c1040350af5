"""What a visitor without scripts has: direct order links, facets as links, a basket that says what to do."""

from messages import NBSP, lines_of, query
from shopping.goods import product
from shopping.wanted import DIRECT, FACETS, FEES, PAY
from steps import same, step


def without_scripts(browser, base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for code in ["ar", "fr"]:
        page.goto(base + product(code) + "zz-glass/")
        message = lines_of(page.locator("main a[href^='https://wa.me/970599000001']").get_attribute("href"))
        same(f"{code}, no scripts: the direct message", message[:3], DIRECT[code])
        if code == "fr":
            same("fr, no scripts: with the merchant's language", message[3:7], ["", *DIRECT["ar"]])
            mail = page.locator("main a[href^='mailto:house@dlala.example?subject=']").get_attribute("href")
            same("fr, no scripts: the mail too", query(mail, "body").split("\r\n")[3:7], ["", *DIRECT["ar"]])
        same(f"{code}, no scripts: the payment link", page.locator("main a.pay").get_attribute("href"), PAY)
        fees = {zone: page.locator(f"[data-zone='{zone}']").text_content() for zone in FEES[code]}
        same(f"{code}, no scripts: what delivery costs", fees, FEES[code])
        same(f"{code}, no scripts: by nobody else", page.locator("[data-zone='delivery/palestine']").count(), 0)
        step(f"{code}, no scripts: the address alone on its line", message[-1].endswith("/zz-glass/"), message[-1])
        step(f"{code}, no scripts: mail and telephone", page.locator("main a[href^='mailto:house@dlala.example?subject=']").count() == 1
             and page.locator("main a[href='tel:+970599000001']").count() == 1)
        step(f"{code}, no scripts: no form that does nothing", not page.locator(".order-form").is_visible())
        page.goto(base + product(code) + "zz-ring/")
        message = lines_of(page.locator("main .actions a[href^='https://wa.me/970599000002']").get_attribute("href"))
        same(f"{code}, no scripts: to whom reads French only", len(message), 8 if code == "ar" else 4)
        if code == "ar":
            same("ar, no scripts: French below Arabic", message[4:7], [
                f"Bonjour, je souhaite commander{NBSP}: Bague", f"Référence{NBSP}: ZZ-3", f"Prix{NBSP}: à partir de 30,125{NBSP}JOD"])
        same(f"{code}, no scripts: the link for the product's price",
             [row.locator("a.pay").count() for row in page.locator("table.variants tbody tr").all()], [1, 0])
        page.goto(base + product(code))
        same(f"{code}, no scripts: the facets",
             [facet.get_attribute("data-facet") for facet in page.locator("[data-facet]").all()], FACETS)
        for facet in page.locator("[data-facet]").all():
            facet.locator("summary").click()
            term = facet.locator("li:has(a[data-term])").first
            count = int(term.locator(".count").text_content())
            address = term.locator("a").get_attribute("href")
            other = context.new_page()
            seen = 0
            while address:
                other.goto(base + address)
                seen += other.locator("main ul.cards > li").count()
                following = other.locator("a[rel=next]")
                address = following.get_attribute("href") if following.count() else None
            same(f"{code}, no scripts: the facet {facet.get_attribute('data-facet')} leads to as many as it counts", seen, count)
            other.close()
            # An open list lies over the filters below it.
            facet.locator("summary").click()
        page.goto(base + f"/{code}/basket/")
        step(f"{code}, no scripts: the basket says what to do", page.locator("noscript .notice").is_visible())
    context.close()

"""A visitor narrows the listing, and finds the way back."""

from playwright.sync_api import expect

from shopping.goods import product
from steps import same, step


def find_by_facet(page, base, code):
    page.goto(base + product(code))
    before = page.locator("main ul.cards > li").count()
    page.click("[data-facet=materials] summary")
    count = int(page.locator("[data-facet=materials] li:has([data-term=glass]) .count").text_content())
    page.click("[data-facet=materials] [data-term=glass]")
    page.wait_for_url("**?materials=glass")
    same(f"{code}: as many cards as the facet counts", page.locator("main ul.cards > li").count(), count)
    page.click("[data-facet=products-merchant] summary")
    other = page.locator("[data-facet=products-merchant] li:has([data-term=zz-house]) .count").text_content()
    same(f"{code}: the count of a second facet is that of both", other, "2")
    page.click("[data-facet=products-merchant] [data-term=zz-house]")
    page.wait_for_url("**merchant=zz-house")
    page.select_option(".facets select", "price-down")
    page.wait_for_url("**sort=price-down")
    same(f"{code}: two facets and a sort", [link.get_attribute("href").split("/")[-2] for link in page.locator("main ul.cards h3 a").all()],
         ["zz-bowl", "zz-glass"])
    page.reload()
    same(f"{code}: the address keeps the choice", page.locator("main ul.cards > li").count(), 2)
    page.go_back()
    page.wait_for_url("**merchant=zz-house")
    page.go_back()
    page.wait_for_url("**?materials=glass")
    expect(page.locator("main ul.cards > li")).to_have_count(count)
    page.go_back()
    expect(page.locator("main ul.cards > li")).to_have_count(before)
    step(f"{code}: the way back leads through every choice")
    page.goto(base + product(code) + "?materials=glass&merchant=zz-house")
    expect(page.locator("main ul.cards > li")).to_have_count(2)
    page.locator("main ul.cards h3 a[href$='zz-glass/']").click()
    page.wait_for_url("**/zz-glass/")
    step(f"{code}: found by facets")

"""The whole way of a visitor: find, add, read the orders, choose a delivery, change, print."""

import re

from playwright.sync_api import expect

from messages import FSI, PDI, query, whatsapp
from shopping.deliveries import deliveries
from shopping.finding import find_by_facet
from shopping.goods import product
from shopping.wanted import COUNTED, HEADS, HELLO_STALL, LABELS, LIMITED, NOTE, NOTED, NUMBERED, PAY, STALL, STATED
from steps import same, step


def add(page, base, code, slug, clicks=0):
    page.goto(base + product(code) + slug + "/")
    for _ in range(clicks):
        page.click(".order-form [data-step='1']")
    page.click(".order-form [type=submit]")
    expect(page.locator(".order-form .order-status")).not_to_be_empty()


def order(context, base, code):
    """From the listing to the printed sheet, in one window."""
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script("window.printed = 0; window.print = () => { window.printed++; }")
    find_by_facet(page, base, code)
    fill(page, base, code)
    page.click(".basket-link")
    page.wait_for_function("document.documentElement.dataset.confirmed")
    same(f"{code}: one order for each merchant", page.locator(".order-sheet").count(), 2)
    house = page.locator("[data-merchant='merchants/zz-house']")
    stall = page.locator("[data-merchant='merchants/zz-stall']")
    message_to_house(house, code)
    message_to_stall(stall, code)
    payment(house, stall, code)
    stock(page, stall, code)
    deliveries(page, house, stall, code)
    note_and_gift(house, code)
    quantities(page, house, code)
    removing(page, house, code)
    sheet(page, house, stall, code)
    same(f"{code}: no script of a text ran, no error", errors, [])
    page.close()


def fill(page, base, code):
    """Four kinds of goods of two merchants, one of them to the last piece."""
    add(page, base, code, "zz-glass", clicks=1)
    same(f"{code}: the count of the basket", page.locator(".basket-link").get_attribute("aria-label"), COUNTED[code][2])
    add(page, base, code, "zz-bowl", clicks=2)
    add(page, base, code, "zz-ring", clicks=1)
    page.click(".order-form [type=submit]")
    same(f"{code}: no more than the stock, and told so", page.locator(".order-form .order-status").text_content(), LIMITED[code])
    same(f"{code}: two of a variant", page.locator(".basket-count").text_content(), "7")
    head = page.locator(".summary .prices")
    before = head.locator(".indicative").text_content()
    same(f"{code}: the price at the head is that of the first variant", head.locator(".price").all_text_contents(), HEADS[code][:1])
    page.select_option(".order-form select", "ZZ-3-L")
    same(f"{code}: and follows the one that is chosen", head.locator(".price").all_text_contents(), HEADS[code][1:])
    step(f"{code}: with what it is elsewhere", head.locator(".indicative").text_content() != before, before)
    page.locator(".order-form .stepper input").fill("1")
    page.click(".order-form [type=submit]")
    same(f"{code}: the count after four kinds", page.locator(".basket-link").get_attribute("aria-label"), COUNTED[code][8])
    page.goto(base + product(code) + "zz-chain/")
    same(f"{code}: variants are called by what they differ by", page.evaluate("souk.offers(document).map(({ label }) => label)"), LABELS)


def message_to_house(house, code):
    """Who reads Arabic gets it below French; the mail says what WhatsApp says."""
    message = whatsapp(house)
    same(f"{code}: the message in the buyer's language", message[:4], STATED[code])
    step(f"{code}: its reference", message[4].startswith(NUMBERED[code]) and "20261124-" in message[4], message[4])
    if code == "fr":
        same("fr: below it in the merchant's language", message[5:10], ["", *STATED["ar"]])
        step("fr: with the same reference", message[10].split("20261124")[1] == message[4].split("20261124")[1], message[10])
    else:
        same("ar: once, when both speak one language", len(message), 5)
    step(f"{code}: isolates are closed on every line",
         all(line.count(FSI) == line.count(PDI) and not re.search("[\u202a-\u202e]", line) for line in message))
    mail = house.locator("a[href^='mailto:']").get_attribute("href")
    same(f"{code}: the mail says the same", query(mail, "body").split("\r\n"), message)
    step(f"{code}: to the merchant", mail.startswith("mailto:house@dlala.example?subject="), mail)


def message_to_stall(stall, code):
    """Who reads French only gets it below Arabic, and once where the buyer writes it."""
    message = whatsapp(stall)
    same(f"{code}: variants with their prices, three decimals", message[1:4], STALL[code])
    same(f"{code}: the greeting to the stall", message[0], HELLO_STALL[code])
    if code == "ar":
        same("ar: below it in the merchant's French", message[5:10], ["", HELLO_STALL["fr"], *STALL["fr"]])
    else:
        same("fr: once, for the merchant reads it", len(message), 5)


def payment(house, stall, code):
    same(f"{code}: the payment link stands beside its product", house.locator("li[data-sku=ZZ-1] a.pay").get_attribute("href"), PAY)
    same(f"{code}: and only there", [house.locator("a.pay").count(), stall.locator("li[data-sku=ZZ-3-S] a.pay").count(),
                                     stall.locator("li[data-sku=ZZ-3-L] a.pay").count()], [1, 1, 0])


def stock(page, stall, code):
    small = stall.locator("li[data-sku=ZZ-3-S]")
    small.locator("[data-step='1']").click()
    same(f"{code}: the stock holds in the basket", small.locator("input").input_value(), "2")
    same(f"{code}: and is told", page.locator("#_basket-status").text_content(), LIMITED[code])


def note_and_gift(house, code):
    """A note, and who gets the goods."""
    house.locator("textarea").fill(NOTE)
    chosen = house.locator("select").last
    association = chosen.locator("option").nth(1)
    chosen.select_option(association.get_attribute("value"))
    message = whatsapp(house)
    step(f"{code}: the note as it was typed", NOTED[code] in message, message)
    step(f"{code}: given to an association", any(association.text_content() in line for line in message), message)


def quantities(page, house, code):
    """By keyboard, by typing in either digits, and never below one."""
    first = house.locator("li[data-sku=ZZ-1]")
    first.locator("[data-step='1']").focus()
    page.keyboard.press("Enter")
    same(f"{code}: one more by keyboard", first.locator("input").input_value(), "3")
    same(f"{code}: the focus stays", page.evaluate("document.activeElement.dataset.step"), "1")
    first.locator("input").fill("٤")
    first.locator("input").press("Tab")
    same(f"{code}: typed in Arabic digits", first.locator("input").input_value(), "4")
    first.locator("input").fill("-7")
    first.locator("input").press("Tab")
    step(f"{code}: a sign is no quantity", first.locator("input").input_value() == "7")
    first.locator("input").fill("0")
    first.locator("input").press("Tab")
    same(f"{code}: no less than one", first.locator("input").input_value(), "1")


def removing(page, house, code):
    """And taking it back."""
    first = house.locator("li[data-sku=ZZ-1]")
    first.locator(".remove").click()
    expect(page.locator("li[data-sku=ZZ-1]")).to_have_count(0)
    page.locator("#_basket-status button").click()
    expect(page.locator("li[data-sku=ZZ-1]")).to_have_count(1)
    same(f"{code}: undone, in its place", page.locator("[data-merchant='merchants/zz-house'] li").first.get_attribute("data-sku"), "ZZ-1")


def sheet(page, house, stall, code):
    """What the printer gets."""
    house.locator("button", has_text={"ar": "اطبع", "fr": "Imprimer"}[code]).click()
    same(f"{code}: the sheet is printed", page.evaluate("window.printed"), 1)
    page.emulate_media(media="print")
    step(f"{code}: only this order, without buttons", house.is_visible()
         and not stall.is_visible()
         and not house.locator(".actions").is_visible() and not page.locator(".site-header").is_visible())
    step(f"{code}: with its reference and the note", house.locator(".order-reference").is_visible()
         and house.locator(".order-said").is_visible())
    page.emulate_media(media="screen")

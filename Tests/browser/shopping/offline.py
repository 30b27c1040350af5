"""A visitor who has been there once, and has no network now."""

from playwright.sync_api import expect

from chromium import TODAY, Server
from messages import FSI, NBSP, PDI, RLM, whatsapp
from shopping.goods import product
from shopping.wanted import NEAR
from steps import same, step


def offline(browser, site):
    server = Server(site)
    base = f"http://localhost:{server.port}"
    context = browser.new_context()
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    page.goto(base + product("ar") + "zz-bowl/")
    page.evaluate("navigator.serviceWorker.ready.then((one) => one.active.state === 'activated' ? 1 : new Promise((done) => one.active.addEventListener('statechange', done)))")
    page.wait_for_function("caches.open('pages').then((kept) => kept.keys()).then((keys) => keys.length > 0)")
    page.click(".order-form [type=submit]")
    server.close()
    page.reload()
    page.click(".order-form [type=submit]")
    step("offline: the product of the first visit is there, and goes into the basket")
    page.click(".basket-link")
    page.wait_for_url("**/ar/basket/")
    message = whatsapp(page)
    same("offline: the order", message[1:3], [
        f"{FSI}وعاء DQ كبير{PDI}، الرمز {FSI}ZZ-2{PDI}: {FSI}2{PDI} × {FSI}{RLM}1,250.00{NBSP}₪{PDI} = {FSI}{RLM}2,500.00{NBSP}₪{PDI}",
        f"المجموع: {FSI}{RLM}2,500.00{NBSP}₪{PDI}"])
    expect(page.locator("#_basket-changes")).to_contain_text("لا اتّصال")
    page.locator(".order-sheet select").first.select_option("delivery/zz-near")
    message = whatsapp(page)
    same("offline: with its delivery", message[2:4], [NEAR["ar"][0], f"المجموع: {FSI}{RLM}2,517.25{NBSP}₪{PDI}"])
    step("offline: that prices could not be confirmed is told")
    page.goto(base + "/fr/basket/")
    expect(page.locator(".order-sheet")).to_have_count(1)
    step("offline: the basket in the other language")
    context.close()

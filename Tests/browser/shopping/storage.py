"""What somebody else, or an accident, left in the browser's storage."""

import json

from playwright.sync_api import expect

from steps import same, step


def spoilt(context, base):
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(base + "/fr/basket/")
    key = page.evaluate("souk.key")
    good = page.evaluate("localStorage.getItem(souk.key)")
    for spoilt in ["", "null", "{", "[]", '{"version":2}', '{"version":1,"items":7}', '{"version":1,"items":[null,1,"x",{}],"orders":3}',
                   '{"version":1,"items":[{"sku":"x","price":1e99,"currency":"ILS","quantity":1}]}']:
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, spoilt])
        page.reload()
        expect(page.locator("#_basket-empty")).to_be_visible()
        step(f"spoilt storage is an empty basket: {spoilt}")
    basket = json.loads(good)
    for item in basket["items"]:
        item["price"] = 1
        item["url"]["fr"] = item["url"]["fr"]
        item["pay"] = "javascript:alert(1)"
    basket["items"].append({**basket["items"][0], "sku": "EVIL", "url": {"fr": "//evil.example/"}})
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, json.dumps(basket)])
    page.reload()
    page.wait_for_function("document.documentElement.dataset.confirmed")
    step("a price that was changed in storage is the page's again, and told",
         "Grand bol" in page.locator("#_basket-changes").text_content(), page.locator("#_basket-changes").text_content())
    prices = {item["sku"]: item["price"] for item in json.loads(page.evaluate("localStorage.getItem(souk.key)"))["items"]}
    same("the true prices are kept", prices, {"ZZ-1": 1250, "ZZ-2": 125000, "ZZ-3-S": 30125, "ZZ-3-L": 31000})
    same("no link of the storage is one that runs", page.locator("a[href^='javascript']").count(), 0)
    same("no error", errors, [])
    page.close()

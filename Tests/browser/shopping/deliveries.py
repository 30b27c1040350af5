"""A visitor chooses where the goods are delivered."""

from messages import mail, whatsapp
from shopping.wanted import FAR, FAR_APART, NEAR, NEAR_FREE, OPTIONS, STALL, STATED
from steps import same, step


def deliveries(page, house, stall, code):
    """A zone of the goods' currency, a free one, one in another currency, and one that is not there."""
    def told(sheet):
        message = whatsapp(sheet)
        same(f"{code}: message and mail agree on the delivery", mail(sheet), message)
        return message[3:5]

    def choose(sheet, zone):
        sheet.locator("select").first.select_option(zone)

    same(f"{code}: the zones of the merchant and everybody's", house.locator("select").first.locator("option").all_text_contents(),
         OPTIONS[code])
    same(f"{code}: another's zones are not offered", stall.locator("option[value='delivery/zz-near']").count(), 0)
    choose(house, "delivery/zz-near")
    same(f"{code}: the delivery enters the total", told(house), NEAR[code])
    same(f"{code}: and the page says so",
         [house.locator(".order-delivery").text_content(), house.locator(".order-total").text_content()], NEAR[code])
    if code == "fr":
        same("fr: the merchant's language says it too", whatsapp(house)[10:12], NEAR["ar"])
    bowls = house.locator("li[data-sku=ZZ-2]")
    bowls.locator("[data-step='1']").click()
    same(f"{code}: above the threshold it is free", told(house), NEAR_FREE[code])
    bowls.locator("[data-step='-1']").click()
    same(f"{code}: below it again it is not", told(house), NEAR[code])
    page.reload()
    page.wait_for_function("document.documentElement.dataset.confirmed")
    same(f"{code}: the choice lasts", told(house), NEAR[code])
    choose(house, "delivery/zz-far")
    same(f"{code}: another currency is told apart", told(house), FAR_APART[code])
    choose(stall, "delivery/zz-far")
    same(f"{code}: where it is the goods' own it enters the total", told(stall), FAR[code])
    page.emulate_media(media="print")
    step(f"{code}: the sheet has delivery and total", stall.locator(".order-delivery").is_visible()
         and stall.locator(".order-total").is_visible() and not stall.locator("a.pay").first.is_visible())
    page.emulate_media(media="screen")
    page.evaluate("""() => {
        const basket = souk.read();
        basket.orders["merchants/zz-stall"].zone = "delivery/zz-near";
        souk.write(basket);
    }""")
    page.reload()
    page.wait_for_function("document.documentElement.dataset.confirmed")
    same(f"{code}: a zone that the merchant does not serve is none", told(stall)[0], STALL[code][-1])
    for sheet in [house, stall]:
        choose(sheet, "delivery/zz-far")
        choose(sheet, "")
    same(f"{code}: and none can be chosen again", told(house)[0], STATED[code][-1])

"""The basket of a site whose Arabic has Arabic-Indic digits."""

from chromium import TODAY, Server
from messages import FSI, NBSP, NNBSP, PDI, RLM, whatsapp
from shopping.built import amounts
from shopping.journey import add
from shopping.wanted import NEAR
from steps import same


def arabic_digits(browser, site):
    server = Server(site)
    base = f"http://localhost:{server.port}"
    context = browser.new_context(service_workers="block")
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    amounts(page, site, base, "arab")
    add(page, base, "ar", "zz-bowl", clicks=2)
    page.click(".basket-link")
    page.wait_for_function("document.documentElement.dataset.confirmed")
    message = whatsapp(page)
    same("arab digits: quantity and total", message[1:3], [
        f"{FSI}وعاء DQ كبير{PDI}، الرمز {FSI}ZZ-2{PDI}: {FSI}٣{PDI} × {FSI}{RLM}١٬٢٥٠٫٠٠{NBSP}₪{PDI} = {FSI}{RLM}٣٬٧٥٠٫٠٠{NBSP}₪{PDI}",
        f"المجموع: {FSI}{RLM}٣٬٧٥٠٫٠٠{NBSP}₪{PDI}"])
    page.locator(".order-sheet select").first.select_option("delivery/zz-near")
    message = whatsapp(page)
    same("arab digits: delivery and total", message[2:4], [
        f"التوصيل إلى حيّ التجربة: {FSI}{RLM}١٧٫٢٥{NBSP}₪{PDI}", f"المجموع: {FSI}{RLM}٣٬٧٦٧٫٢٥{NBSP}₪{PDI}"])
    page.goto(base + "/fr/basket/")
    message = whatsapp(page)
    same("arab digits: each language its own", [message[2:4], message[8:10]], [
        [NEAR["fr"][0], f"Total{NBSP}: {FSI}3{NNBSP}767,25{NBSP}₪{PDI}"],
        [f"التوصيل إلى حيّ التجربة: {FSI}{RLM}١٧٫٢٥{NBSP}₪{PDI}", f"المجموع: {FSI}{RLM}٣٬٧٦٧٫٢٥{NBSP}₪{PDI}"]])
    page.goto(base + "/ar/basket/")
    same("arab digits: the field", page.locator("li[data-sku=ZZ-2] input").input_value(), "٣")
    same("arab digits: the count", page.locator(".basket-count").text_content(), "٣")
    context.close()
    server.close()

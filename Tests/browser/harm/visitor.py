"""A visitor whose page must not ask, run, fetch, add an element or be wider than the window."""

import re

from chromium import TODAY
from harm.report import agree, holds

FOREIGN = """() => [...document.querySelectorAll('*')].filter((one) =>
  [...one.attributes].some((attribute) => /^on/i.test(attribute.name) || /^\\s*javascript:/i.test(attribute.value)) ||
  one.localName === 'script' && !one.src && !/json/.test(one.type) ||
  one.localName === 'img' && !/^\\/(?:media|assets)\\//.test(one.getAttribute('src') ?? '')).map((one) => one.outerHTML.slice(0, 200))"""

WIDEST = """() => [...document.querySelectorAll('main *')].filter((one) => {
  const box = one.getBoundingClientRect(); return box.width && (box.right > innerWidth + 1 || box.left < -1) })
  .slice(0, 4).map((one) => one.outerHTML.slice(0, 80))"""


class Visitor:
    """One page of Chromium, and everything that it must not do."""

    def __init__(self, browser, base):
        self.base, self.wrong = base, []
        self.context = browser.new_context(service_workers="block")
        self.context.clock.set_fixed_time(TODAY)
        self.page = self.context.new_page()
        self.page.set_default_timeout(180_000)
        self.page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1 }")
        self.page.on("dialog", lambda one: (self.wrong.append("a dialog: " + one.message), one.dismiss()))
        self.page.on("pageerror", lambda one: self.wrong.append(f"an error: {one}"))
        self.page.on("request", lambda one: self.wrong.append("a request: " + one.url[:200])
                     if not one.url.startswith(base + "/") or re.search("/x$", one.url) else None)
        self.page.on("response", lambda one: self.wrong.append(f"{one.status} {one.url[:200]}") if one.status >= 400 else None)

    def go(self, path):
        self.page.goto(self.base + path)

    def still(self, name):
        """Nothing ran, nothing was added, nothing is wider than the window."""
        holds("Chromium", f"{name}: nothing asks, runs or fetches", not self.wrong, self.wrong)
        self.wrong.clear()
        foreign = self.page.evaluate(FOREIGN)
        holds("Chromium", f"{name}: no element of the payload", not foreign, foreign)
        for width in (1280, 360):
            self.page.set_viewport_size({"width": width, "height": 800})
            wide = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            if wide[0] > wide[1]:
                wide.append(self.page.evaluate(WIDEST))
            holds("Chromium", f"{name}: at {width} no wider than the window", wide[0] <= wide[1], wide)

    def shows(self, name, selector, wanted):
        place = self.page.locator(selector).first
        agree("pages", name, place.text_content() if place.count() else None, wanted)

#!/usr/bin/env python3
"""Journeys with the keyboard alone, in Chromium, in both languages.

usage: journeys.py SITE

On every kind of page Tab goes through all that can be reached, forward and back: the order is that
of the document, nothing holds the focus fast, and where it is can be seen: an outline of 2 pixels at
least, in a colour with contrast 3 against what is around it, and inside the window. Then what a
reader does: skip to the content, choose in the menu, change the language and come back, use the
lists' filters and pages, follow a card.
"""

import pathlib
import sys

import audit

MOST = 400  # presses of Tab

WHERE = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const seen = e.closest('.card:has(h3 a:focus-visible)') ?? e.closest('.search-field') ?? e;
  const style = getComputedStyle(seen), box = seen.getBoundingClientRect();
  const all = [...document.querySelectorAll('*')];
  return {index: all.indexOf(e), what: e.outerHTML.slice(0, 80), text: e.innerText, href: e.getAttribute('href'),
    width: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), colour: style.outlineColor,
    ground: (() => { for (let g = seen.parentElement; g; g = g.parentElement) {
      const c = getComputedStyle(g).backgroundColor; if (!/, 0\\)$|transparent/.test(c)) return c; } return 'rgb(255, 255, 255)'; })(),
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth};
}"""


def contrast(one, other):
    def light(colour):
        parts = [float(part) / 255 for part in colour[colour.index("(") + 1:-1].split(",")[:3]]
        parts = [part / 12.92 if part <= .04045 else ((part + .055) / 1.055) ** 2.4 for part in parts]
        return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2]
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + .05) / (low + .05)


def walk(tab, key):
    """All places of the focus until it leaves the page."""
    places = []
    for _ in range(MOST):
        tab.keyboard.press(key)
        place = tab.evaluate(WHERE)
        if place is None or (places and place["index"] == places[0]["index"]):
            return places
        places.append(place)
    return places + [None]


def main():
    site = pathlib.Path(sys.argv[1])
    pages = audit.pages(site)
    problems, stops, done = [], 0, 0

    def check(what, is_so, detail=""):
        nonlocal done
        done += 1
        if not is_so:
            problems.append(f"{what}: {detail}")

    with audit.nginx(site) as server, audit.browser() as chromium:
        for scheme in audit.SCHEMES:
            tab = chromium.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme,
                                       service_workers="block", reduced_motion="reduce").new_page()
            for page in pages:
                name = f"{page.kind} {page.language} {scheme}"
                tab.goto(server + page.address, wait_until="load")
                there = walk(tab, "Tab")
                check(f"{name}: the focus leaves the page", there and there[-1] is not None, len(there))
                there = [place for place in there if place]
                stops += len(there)
                order = [place["index"] for place in there]
                check(f"{name}: in the order of the document", order == sorted(order), order[:20])
                if page.kind not in ("chooser", "not-found", "offline"):
                    check(f"{name}: first the skip link", there and there[0]["href"] == "#_main", there[:1])
                for place in there:
                    if place["width"] < 1.9:
                        check(f"{name}: an outline", False, place["what"])
                    elif contrast(place["colour"], place["ground"]) < 3:
                        check(f"{name}: an outline that is seen", False,
                              f"{place['what']} {place['colour']} on {place['ground']}")
                    if not place["inside"]:
                        check(f"{name}: inside the window", False, place["what"])
                if scheme == "light":
                    tab.goto(server + page.address, wait_until="load")
                    back = [place["index"] for place in walk(tab, "Shift+Tab") if place]
                    check(f"{name}: the same way back", back == order[::-1], f"{len(back)} of {len(order)}")
            tab.context.close()
        tab = chromium.new_context(viewport={"width": 1280, "height": 900}, service_workers="block").new_page()
        listing = {page.language: page.address for page in pages if page.kind == "products"}
        for language, other in (("ar", "fr"), ("fr", "ar")):
            def focus(selector):
                """Goes on with Tab until the focus is at what is sought."""
                for _ in range(MOST):
                    tab.keyboard.press("Tab")
                    if tab.evaluate("s => document.activeElement?.matches(s)", selector):
                        return True
                return False

            def follow():
                """Presses Enter and waits for the page that it leads to."""
                with tab.expect_navigation():
                    tab.keyboard.press("Enter")

            home = f"{server}/{language}/"
            tab.goto(home)
            tab.keyboard.press("Tab")
            tab.keyboard.press("Enter")
            check(f"{language}: the skip link goes to the content",
                  tab.evaluate("document.activeElement.id === '_main' && location.hash === '#_main'"))
            tab.keyboard.press("Tab")
            check(f"{language}: and Tab goes on there", tab.evaluate("!!document.activeElement.closest('main')"))
            tab.goto(home)
            check(f"{language}: the menu is reached", focus(".main-menu li:nth-child(2) a"))
            follow()
            check(f"{language}: the menu says where one is",
                  tab.evaluate("document.querySelector('.main-menu [aria-current]')?.pathname === location.pathname"))
            before = tab.url
            check(f"{language}: the language is reached", focus(".languages a"))
            follow()
            check(f"{language}: the other language", tab.evaluate("document.documentElement.lang").startswith(other))
            check(f"{language}: and the way back", focus(".languages a"))
            follow()
            check(f"{language}: back at the same page", tab.url == before, f"{tab.url}, was {before}")
            tab.goto(server + listing[language])
            check(f"{language}: a filter of the list", focus(".filters summary"))
            tab.keyboard.press("Enter")
            tab.keyboard.press("Tab")
            check(f"{language}: its choices", tab.evaluate("!!document.activeElement.closest('.filters details[open] li')"))
            tab.keyboard.press("Escape")
            check(f"{language}: and back", tab.evaluate(
                "document.activeElement.matches('.filters summary') && !document.querySelector('.filters [open]')"))
            check(f"{language}: a card", focus(".card h3 a"))
            aim = tab.evaluate("document.activeElement.pathname")
            follow()
            check(f"{language}: the card's page", tab.evaluate("location.pathname") == aim, tab.url)
            tab.goto(server + listing[language])
            if tab.locator(".pagination").count():
                check(f"{language}: the next page of the list", focus(".pagination .next"))
                follow()
                check(f"{language}: is the second", "/page/2/" in tab.url, tab.url)
    audit.report("journeys", problems, f"{len(pages)} pages, light and dark, {stops} stops of the focus; {done} checks")


main()

"""Order messages, taken apart as WhatsApp and mail programs do; and the signs that stand in them."""

import urllib.parse

FSI, PDI, LRI, RLM, NBSP, NNBSP = "\u2068", "\u2069", "\u2066", "\u200f", "\u00a0", "\u202f"


def query(link, part="text"):
    return urllib.parse.parse_qs(urllib.parse.urlsplit(link).query, keep_blank_values=True)[part][0]


def lines_of(link):
    """What WhatsApp would show: the text of the address, decoded."""
    assert link.startswith("https://wa.me/"), link
    return query(link).split("\n")


def whatsapp(place):
    """The lines of the message to which the only link to WhatsApp in a place leads."""
    return lines_of(place.locator("a[href^='https://wa.me/']").get_attribute("href"))


def mail(place):
    """The lines of the mail of the only such link in a place."""
    return query(place.locator("a[href^='mailto:']").get_attribute("href"), "body").split("\r\n")

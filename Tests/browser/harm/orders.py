"""The message of an order, as WhatsApp would show it."""

import re
import urllib.parse

from harm.report import holds, squeezed
from messages import lines_of, query

# Longer addresses are cut by proxies and messengers.
ADDRESS_LIMIT = 16_000
# A message in two languages below a subject: mail programs take longer ones.
MAIL_LIMIT = 24_000


def message(where, link, title, sku, code):
    """What WhatsApp shows: the title in a line of its own, nothing turned, no line that was not meant."""
    parts = urllib.parse.urlsplit(link)
    holds("WhatsApp", f"{where}: to the merchant", parts.netloc == "wa.me" and parts.path == "/970599000001" and not parts.fragment, link[:200])
    holds("WhatsApp", f"{where}: one parameter", set(urllib.parse.parse_qs(parts.query, keep_blank_values=True)) == {"text"}, link[:200])
    holds("WhatsApp", f"{where}: of a sane length", len(link) <= ADDRESS_LIMIT, f"{len(link)} characters")
    lines = lines_of(link)
    holds("WhatsApp", f"{where}: no control and no override", not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", query(link)), query(link)[:300])
    opened = [len(re.findall("[\u2066-\u2068]", line)) - line.count("\u2069") for line in lines]
    holds("WhatsApp", f"{where}: every isolate is closed on its line", not any(opened), query(link)[:300])
    whole = squeezed(query(link))
    for name, wanted in (("title", title), ("sku", sku)):
        wanted = squeezed(wanted)
        holds("WhatsApp", f"{where}: {name}", wanted in whole or wanted[:60] in whole and "…" in whole, whole[:400])
    return lines

"""Counts what was carried, keeps what was not, and compares texts as people see them."""

import collections
import re
import unicodedata

carried = collections.Counter()
mistakes = []


def plain(text):
    """Without marks of direction; any space or line break is one space. Only what people see is compared."""
    kept = "".join(
        " " if unicodedata.category(c) in ("Zs", "Zl", "Zp") or c in "\n\r\t\x85" else c
        for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return " ".join(kept.split())


def squeezed(text):
    """Without spaces and apostrophes too, before and in which typography may put its own."""
    return re.sub(r"[\s’']", "", plain(text))


def agree(place, name, seen, wanted):
    """The same letters, or their beginning and an ellipsis where a format or the theme bounds a text."""
    seen, wanted = plain(seen or ""), plain(wanted)
    # A no-break space may stand before a French sign.
    bare_seen, bare_wanted = (re.sub(r"[ ’']", "", text) for text in (seen, wanted))
    cut = bare_seen.find("…")
    if bare_seen == bare_wanted or cut > 20 and bare_wanted.startswith(bare_seen[:cut]):
        carried[place] += 1
    else:
        mistakes.append(f"{place}: {name}: {seen[:160]!r}, not {wanted[:160]!r}")


def holds(place, name, condition, seen=""):
    if condition:
        carried[place] += 1
    else:
        mistakes.append(f"{place}: {name}: {str(seen)[:300]}")

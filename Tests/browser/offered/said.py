"""What a reader makes of a price, a state and a message in either language, and how they are compared."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "checks"))
from agreement import WORDS, amount_in, plain  # noqa: E402

from offered.goods import LABELS  # noqa: E402

__all__ = ["WORDS", "amount_in", "plain"]
FROM = {"ar": "ابتداءً من", "fr": "à partir de"}
BEFORE = {"ar": "السعر قبل التخفيض", "fr": "Prix avant réduction"}


class Differences:
    """Counts what agrees, and keeps what does not."""

    def __init__(self):
        self.compared, self.found = 0, []

    def same(self, where, seen, wanted):
        self.compared += 1
        if seen != wanted:
            self.found.append(f"{where}: {seen!r}, not {wanted!r}")


def price(text, code):
    """Amount and currency, whether prices only begin there, and what it cost before."""
    now, _, past = plain(text).partition(plain(BEFORE[code]))
    before = amount_in(past) if past else None
    return amount_in(now), plain(FROM[code]) in now, before and before[0]


def state(differences, where, text, offer, code, counts=True):
    """The word for an availability, and how many there are where that is known."""
    text = plain(text)
    differences.same(f"{where}: the word of {offer.state} in {text!r}", plain(LABELS[offer.state][code]) in text, True)
    number = re.sub(r"\D", "", text)
    wanted = str(offer.limit) if counts and offer.limit and offer.limit > 2 else ""
    # One and two are words in Arabic and digits in French.
    if not (counts and offer.limit in (1, 2)):
        differences.same(f"{where}: how many", number, wanted)


def message(differences, where, lines, name, number, price, code):
    """The message for one thing: its name, its number, its price."""
    text = plain("\n".join(lines))
    differences.same(f"{where}: the name", plain(name) in text, True)
    differences.same(f"{where}: the number", number in text, True)
    said = next((line for line in reversed(lines) if amount_in(line)), "")
    differences.same(f"{where}: the price", (amount_in(said), plain(FROM[code]) in plain(said)), price)


def spoken(offer, good, code):
    """The name of an offer in a language."""
    return good.title[code] + (f" – {offer.label[code]}" if offer.label else "")


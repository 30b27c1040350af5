"""Random goods, and by a second reckoning what each of them is sold for.

The same seed makes the same goods. What is written of a thing and what follows from it are told apart here as in
docs/shopping.md, without looking at the program.
"""

import dataclasses
import decimal
import random

DECIMALS = {"JOD": 3}
CURRENCIES = ["ILS", "JOD", "EUR", "MAD"]
STATES = ["in-stock", "limited", "made-to-order", "pre-order", "back-order", "sold-out", "out-of-stock", "discontinued"]
ORDERABLE = set(STATES[:5])
FROM_STOCK = {"in-stock", "limited"}
COMING = {"pre-order", "back-order"}
# The words of the type; it has none for out-of-stock, for which the theme's stands in.
LABELS = {
    "in-stock": {"ar": "متوفّر", "fr": "En stock"}, "limited": {"ar": "كمّية محدودة", "fr": "Quantité limitée"},
    "made-to-order": {"ar": "يُصنع عند الطلب", "fr": "Fabriqué sur commande"},
    "pre-order": {"ar": "للحجز", "fr": "En précommande"}, "back-order": {"ar": "سيعود", "fr": "De retour bientôt"},
    "sold-out": {"ar": "نفد", "fr": "Épuisé"}, "out-of-stock": {"ar": "غير متوفّر الآن", "fr": "Indisponible pour le moment"},
    "discontinued": {"ar": "لم يعد يُصنع", "fr": "N’est plus fabriqué"},
}
SIZES = {"صغير": "Petit", "وسط": "Moyen", "كبير": "Grand"}
COLOURS = {"أحمر": "Rouge", "أزرق": "Bleu"}
NAMES = {"للهديّة": "Pour offrir", "للبيت": "Pour la maison"}
COMES = "2026-12-24"


@dataclasses.dataclass
class Thing:
    """What is written of a product or of one of its variants."""

    id: str
    price: str | None = None
    before: str | None = None
    state: str | None = None
    stock: int | None = None
    comes: bool = False
    label: str | None = None
    size: str | None = None
    colour: str | None = None


@dataclasses.dataclass
class Offer:
    """What a thing is sold for."""

    id: str
    amount: str
    currency: str
    before: str | None
    state: str
    limit: int | None
    comes: bool
    label: dict

    @property
    def orderable(self):
        return self.limit != 0

    @property
    def minor(self):
        return int(decimal.Decimal(self.amount).scaleb(DECIMALS.get(self.currency, 2)))

    @property
    def minor_before(self):
        return int(decimal.Decimal(self.before).scaleb(DECIMALS.get(self.currency, 2))) if self.before else 0


@dataclasses.dataclass
class Good:
    name: str
    title: dict
    own: Thing
    variants: list
    rates: dict

    @property
    def offers(self):
        things = [(thing, self.own) for thing in self.variants] or [(self.own, None)]
        offers = [offer for thing, base in things if (offer := made(thing, base))]
        if self.variants:
            for code in ["ar", "fr"]:
                for offer, label in zip(offers, labels([next(v for v in self.variants if v.id == o.id) for o in offers], code)):
                    offer.label[code] = label
        return offers

    @property
    def leading(self):
        """The cheapest that can be ordered, of all when none can; nothing when nothing is sold."""
        offers = self.offers
        known = [offer for offer in offers if offer.orderable] or offers
        return min(known, key=self.worth, default=None)

    @property
    def varies(self):
        offers = self.offers
        known = [offer for offer in offers if offer.orderable] or offers
        return len({(offer.amount, offer.currency) for offer in known}) > 1

    def worth(self, offer):
        return decimal.Decimal(offer.amount) / self.rates[offer.currency]


def written(price):
    amount, currency = price.split()
    return f"{decimal.Decimal(amount):.{DECIMALS.get(currency, 2)}f}", currency


def made(thing, base):
    def value(name):
        own = getattr(thing, name)
        return own if own is not None or base is None else getattr(base, name)

    if value("price") is None:
        return None
    amount, currency = written(value("price"))
    # What the product cost before says nothing of a variant with a price of its own.
    past = value("before") if thing.price is None else thing.before
    before = None
    if past and past.split()[1] == currency and decimal.Decimal(past.split()[0]) > decimal.Decimal(amount):
        before = written(past)[0]
    state, stock = value("state") or "in-stock", value("stock")
    limit = None
    if state in FROM_STOCK and stock is not None:
        limit = stock
        state = state if stock else "sold-out"
    if state not in ORDERABLE:
        limit = 0
    return Offer(thing.id, amount, currency, before, state, limit, thing.comes or bool(base and base.comes), {})


def labels(variants, code):
    """One name for each: its own, else in what it differs, else its number; longer where two are the same."""
    def said(word, words):
        return word if code == "ar" or word is None else words[word]

    parts = []
    for one in variants:
        features = [text for text in [said(one.size, SIZES), said(one.colour, COLOURS)] if text]
        parts.append([text for text in [said(one.label, NAMES), " · ".join(features), one.id] if text])
    lengths = [1] * len(parts)
    for _ in range(2):
        names = [" · ".join(part[:length]) for part, length in zip(parts, lengths)]
        lengths = [length + (names.count(name) > 1) for length, name in zip(lengths, names)]
    return [" · ".join(part[:length]) for part, length in zip(parts, lengths)]


def random_goods(count, rates, seed=13):
    chance = random.Random(seed)

    def price(currency):
        # Few amounts, so that many are equal; some are nothing.
        return f"{chance.choice([0, 5, 10, 10, 12.5, 110, 160, 1250])} {currency}"

    def thing(number, currency, always):
        maybe = lambda share=0.5: chance.random() < share
        one = Thing(number)
        if always or maybe():
            one.price = price(currency)
        if maybe(0.3):
            one.before = price(chance.choice([currency, currency, currency, "USD"]))
        if maybe(0.7 if always else 0.4):
            one.state = chance.choice(STATES)
        if maybe(0.6):
            one.stock = chance.choice([0, 0, 1, 2, 3, 11, 100, 1200])
        one.comes = maybe(0.5)
        return one

    goods = []
    for number in range(count):
        currency = chance.choice(CURRENCIES)
        own = thing(f"RG-{number}", currency, always=chance.random() < 0.97)
        variants = []
        for place in range(chance.choice([0, 0, 1, 2, 3, 5])):
            # In one good of ten the variants have prices of several currencies.
            unit = chance.choice(CURRENCIES) if number % 10 == 9 else currency
            one = thing(f"RG-{number}-{place}", unit, always=False)
            one.label = chance.choice([None, None, *NAMES])
            one.size = chance.choice([None, *SIZES])
            one.colour = chance.choice([None, None, *COLOURS])
            variants.append(one)
        title = {"ar": f"سلعة {number}", "fr": f"Article {number}"}
        goods.append(Good(f"rg-{number}", title, own, variants, rates))
    return goods

#!/usr/bin/env python3
"""Writes this repository's own site, with its theme and types, and N invented products more.

Usage: make_shop.py N TARGET [--one-merchant]
The products are bilingual, with variants, prices, crafts and every facet; N/20 merchants sell them,
or with --one-merchant a single one all of them. Deterministic: the same N gives the same files.
"""
import pathlib
import random
import shutil
import sys

from make_site import LABELS, NAMES, SENTENCES, paragraph, write

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent

MATERIALS = ["olive-wood", "olive-oil", "ceramic", "glass", "brass", "copper", "silver", "mother-of-pearl",
             "cotton", "silk", "wool", "linen", "leather", "paper", "beeswax", "herbs", "sesame", "stone"]
CRAFTS = ["basketry", "bookbinding", "calligraphy", "candlemaking", "confectionery", "embroidery", "food",
          "glassblowing", "inlay", "jewellery", "leatherwork", "metalwork", "pottery", "soapmaking", "weaving",
          "woodcarving"]
STATES = ["in-stock", "in-stock", "in-stock", "limited", "made-to-order", "sold-out"]
SIZES = [("صغير", "Petit"), ("متوسّط", "Moyen"), ("كبير", "Grand")]
ORIGINS = [("القدس", "Jérusalem"), ("نابلس", "Naplouse"), ("الخليل", "Hébron"), ("بيت لحم", "Bethléem"),
           ("غزّة", "Gaza"), ("رام الله", "Ramallah")]
PICTURES = ["olive-soap/front.svg", "bird-plate/front.svg", "brass-lantern/front.svg"]


def merchant(rng, number, language):
    front = [f"title: \"{NAMES[language][number % 10]} {number}\"",
             f"summary: \"{SENTENCES[language][number % 5]}\"",
             f"address: \"{number} — {LABELS[language][number % 16]}\""]
    if language == "ar":
        front += [f"date: 2024-{number % 12 + 1:02}-01", f"email: shop{number}@dlala.example",
                  f"phone: \"+97225{number:06}\"", f"crafts: [{CRAFTS[number % 16]}]", "example: true"]
    return "\n".join(["---", *front, "---", "", paragraph(rng, language, 6), ""])


def product(rng, number, maker):
    price = rng.randint(10, 900)
    state = rng.choice(STATES)
    shared = [f"date: {2020 + number % 6}-{number % 12 + 1:02}-{number % 28 + 1:02}",
              f"sku: DX-{number:06}", f"price: {price} ILS", f"merchant: {maker}",
              f"materials: [{', '.join(rng.sample(MATERIALS, 2))}]", f"crafts: [{rng.choice(CRAFTS)}]",
              f"availability: {state}", f"weight: {rng.randint(50, 2000)} g",
              f"dimensions: {rng.randint(5, 60)} × {rng.randint(5, 60)} cm",
              f"images: [{{src: {rng.choice(PICTURES)}, alt: {{ar: صورة, fr: Image}}}}]",
              "breakdown:", f"  - {{part: maker, amount: {price - 4} ILS}}", "  - {part: transport, amount: 4 ILS}"]
    if state == "made-to-order":
        shared.append(f"lead-time: {rng.randint(1, 6)} weeks")
    if number % 3 == 0:
        shared.append("variants:")
        for place, (arabic, french) in enumerate(SIZES):
            shared.append(f"  - {{sku: DX-{number:06}-{place}, size: {{ar: {arabic}, fr: {french}}}, "
                          f"price: {price + 20 * place} ILS, stock: {rng.randint(0, 20)}}}")
    else:
        shared.append(f"stock: {rng.randint(1, 200)}")
    origin = rng.choice(ORIGINS)
    texts = []
    for place, language in enumerate(("ar", "fr")):
        front = [f"title: \"{NAMES[language][number % 10]} {number}\"",
                 f"summary: \"{rng.choice(SENTENCES[language])}\"", f"origin: {origin[place]}"]
        body = "\n\n".join(paragraph(rng, language, 4) for _ in range(3))
        texts.append((language, "\n".join(["---", *front, *(shared if language == "ar" else []), "---", "", body, ""])))
    return texts


def main():
    count, target = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    merchants = 1 if "--one-merchant" in sys.argv else max(1, count // 20)
    rng = random.Random(1187)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.copytree(ROOT / "content", target / "content")
    shutil.copytree(ROOT / "themes", target / "themes")
    shutil.copy(ROOT / "dlala.yaml", target / "dlala.yaml")
    for number in range(merchants):
        for language in ("ar", "fr"):
            write(target / f"content/merchants/m-{number:05}.{language}.md", merchant(rng, number, language))
    for number in range(count):
        for language, text in product(rng, number, f"m-{number % merchants:05}"):
            write(target / f"content/products/p-{number:06}.{language}.md", text)


if __name__ == "__main__":
    main()

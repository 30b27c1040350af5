#!/usr/bin/env python3
"""Writes N bilingual products and N/20 merchants twice: as a dlala site and as a Hugo site.

Usage: make_site.py N TARGET [--facets]
With --facets the products are narrowed by materials, crafts, price, availability and merchant: a page
for each value, links with counts on every page of the listing, and the listing's data for scripts.
Both sites have the same content, the same pages and the same markup; only the template language
differs. Deterministic: the same N gives the same files.
"""
import pathlib
import random
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent

MATERIALS = ["olive-wood", "ceramic", "glass", "brass", "copper", "silver", "cotton", "silk", "wool",
             "linen", "leather", "paper", "beeswax", "herbs", "stone", "dates"]
CRAFTS = ["embroidery", "woodcarving", "soapmaking", "pottery", "glassblowing", "metalwork",
          "jewellery", "weaving", "bookbinding", "calligraphy", "candlemaking", "basketry"]
LABELS = {"ar": ["خشب", "خزف", "زجاج", "نحاس", "فضة", "قطن", "حرير", "صوف", "كتان", "جلد", "ورق",
                 "شمع", "أعشاب", "حجر", "تمر", "صدف"],
          "fr": ["bois", "céramique", "verre", "laiton", "argent", "coton", "soie", "laine", "lin",
                 "cuir", "papier", "cire", "herbes", "pierre", "dattes", "nacre"]}
NAMES = {"ar": ["صابون زيت الزيتون", "وسادة مطرّزة", "فانوس نحاسي", "طبق خزفي", "قلادة فضية", "سجادة صوفية",
                "دفتر مجلّد", "شمعة عسل", "صندوق مطعّم بالصدف", "شال حرير"],
         "fr": ["Savon à l’huile d’olive", "Coussin brodé", "Lanterne de laiton", "Plat de céramique",
                "Collier d’argent", "Tapis de laine", "Carnet relié", "Bougie de cire",
                "Coffret de nacre", "Châle de soie"]}
SENTENCES = {
    "ar": ["تُصنع هذه القطعة يدويًا في ورشة صغيرة داخل البلدة القديمة.",
           "يختار الصانع مادته بعناية، ثم يتركها تجفّ أيامًا قبل أن يبدأ العمل.",
           "تعلّم أصحاب الورشة هذه الحرفة عن آبائهم، وهم يعلّمونها اليوم لأبنائهم.",
           "تجد على كل قطعة رقمًا صغيرًا، مثل DQ-100 (2024)، يدلّ على سنة صنعها.",
           "يمكن أن تختلف الألوان قليلًا من قطعة إلى أخرى، وهذا من طبيعة العمل اليدوي."],
    "fr": ["Cette pièce est faite à la main dans un petit atelier de la vieille ville.",
           "L’artisan choisit sa matière avec soin, puis la laisse sécher plusieurs jours.",
           "Les maîtres de l’atelier tiennent ce métier de leurs pères et l’enseignent à leurs enfants.",
           "Chaque pièce porte un petit numéro, tel que DQ-100 (2024), qui dit son année.",
           "Les couleurs peuvent varier légèrement d’une pièce à l’autre : c’est le propre du fait main."]}
HEADS = {"ar": ["كيف تُصنع", "المقاسات", "العناية", "عن الورشة"],
         "fr": ["La fabrication", "Les mesures", "L’entretien", "L’atelier"]}
COLUMNS = {"ar": ("القياس", "القيمة", ["الطول", "العرض", "الارتفاع"]),
           "fr": ("Mesure", "Valeur", ["Longueur", "Largeur", "Hauteur"])}


def paragraph(rng, language, sentences):
    return " ".join(rng.choice(SENTENCES[language]) for _ in range(sentences))


def body(rng, language, merchant):
    heads, (measure, value, rows) = HEADS[language], COLUMNS[language]
    parts = [paragraph(rng, language, 3), f"## {heads[0]}", paragraph(rng, language, 5),
             "\n".join(f"- **{rng.choice(LABELS[language])}** : {paragraph(rng, language, 1)}" for _ in range(5)),
             f"## {heads[1]}",
             f"| {measure} | {value} |\n|---|---:|\n"
             + "\n".join(f"| {row} | {rng.randint(2, 90)} cm |" for row in rows),
             f"## {heads[2]}", paragraph(rng, language, 4),
             f"1. {paragraph(rng, language, 1)}\n2. {paragraph(rng, language, 1)}",
             f"## {heads[3]}",
             f"[{heads[3]}](LINK{merchant}.{language}.md) · " + paragraph(rng, language, 2)]
    return "\n\n".join(parts) + "\n"


def price_ranges(prices):
    """The limits of dlala's own ranges, so that both sites have the same pages."""
    prices = sorted(prices)
    limits = [0]
    for quarter in (1, 2, 3):
        amount = prices[len(prices) * quarter // 4]
        power = 1
        while power <= amount / 10:
            power *= 10
        limit = min((power, power * 2, power * 2.5, power * 5, power * 10), key=lambda step: abs(step - amount))
        if limits[-1] < limit <= prices[-1]:
            limits.append(int(limit))
    return list(zip(limits, limits[1:] + [max(limits[-1] + 1, int(-(-prices[-1] // 1)))]))


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main():
    count, target = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    has_facets = "--facets" in sys.argv
    rng = random.Random(1193)
    shutil.rmtree(target, ignore_errors=True)
    dlala, hugo = target / "dlala", target / "hugo"
    merchants = max(1, count // 20)
    for number in range(merchants):
        for language in ("ar", "fr"):
            front = "\n".join([
                "---", f"title: \"{NAMES[language][number % 10]} {number}\"",
                f"summary: \"{SENTENCES[language][number % 5]}\"", f"date: 2024-{number % 12 + 1:02}-01",
                f"address: \"{number} — {LABELS[language][number % 16]}\"",
                f"email: shop{number}@dlala.example", f"phone: \"+97225{number:06}\"", "---", ""])
            text = front + "\n" + paragraph(rng, language, 6) + "\n"
            for site in (dlala, hugo):
                write(site / f"content/merchants/m-{number:05}.{language}.md", text)
    prices = [f"{rng.randint(10, 900)}.{rng.choice(['00', '50'])}" for _ in range(count)]
    ranges = price_ranges([float(price) for price in prices])
    for number in range(count):
        merchant = f"m-{number % merchants:05}"
        materials = rng.sample(MATERIALS, 2)
        craft = rng.choice(CRAFTS)
        amount = float(prices[number])
        low, high = [bounds for bounds in ranges if bounds[0] <= amount][-1]
        shared = [f"date: {2020 + number % 6}-{number % 12 + 1:02}-{number % 28 + 1:02}",
                  f"updated: 2026-{number % 9 + 1:02}-{number % 28 + 1:02}",
                  f"sku: DQ-{number:06}", f"price: {prices[number]} ILS", f"merchant: {merchant}",
                  f"materials: [{materials[0]}, {materials[1]}]", f"crafts: [{craft}]",
                  f"availability: {rng.choice(['in-stock', 'made-to-order', 'limited'])}",
                  f"mass: {rng.randint(50, 2000)} g",
                  f"dimensions: \"{rng.randint(5, 60)} × {rng.randint(5, 60)} cm\"",
                  f"gift: {rng.choice(['true', 'false'])}", f"order: {number}"]
        for language in ("ar", "fr"):
            front = "\n".join(["---", f"title: \"{NAMES[language][number % 10]} {number}\"",
                               f"summary: \"{rng.choice(SENTENCES[language])}\""] + shared + [
                f"origin: \"{rng.choice(LABELS[language])}\"", f"note: \"{rng.choice(LABELS[language])} {number}\"",
                "---", ""])
            text = body(rng, language, merchant)
            for site, link in ((dlala, "../merchants/"), (hugo, "/merchants/")):
                linked = text.replace("LINK", link)
                if site is hugo:  # Hugo resolves links to content by a render hook; see _markup.
                    linked = linked.replace(f".{language}.md)", ".md)")
                head = front
                if site is hugo and has_facets:  # Hugo makes no ranges of amounts by itself.
                    head = front.replace("\nsku:", f"\nranges: [ils-{low}-{high}]\nsku:")
                write(site / f"content/products/p-{number:06}.{language}.md", head + "\n" + linked)
    terms = {"materials": MATERIALS, "crafts": CRAFTS}
    lines = ["title: {ar: دلالة, fr: Dlala}", "base-url: https://bench.example/", "languages: [ar, fr]",
             "locales: {ar: ar-PS, fr: fr-FR}", "theme: bench", "page-size: 24", "contact: {email: a@b.example}",
             "menus:", "  main:", "    - {to: products}", "    - {to: merchants}", "taxonomies:"]
    for name, keys in terms.items():
        lines += [f"  {name}:", f"    label: {{ar: {name}, fr: {name}}}", "    terms:"]
        lines += [f"      {key}: {{ar: {LABELS['ar'][i]} {i}, fr: {LABELS['fr'][i]} {i}}}" for i, key in enumerate(keys)]
    write(dlala / "dlala.yaml", "\n".join(lines) + "\n")
    for name in ("product", "merchant", "page"):
        shutil.copy(HERE / f"types/{name}.yaml", dlala_types(dlala) / f"{name}.yaml")
    shutil.copytree(HERE / "dlala-theme", dlala / "themes/bench")
    shutil.copytree(HERE / "hugo-site", hugo, dirs_exist_ok=True)
    for name, keys in terms.items():
        for i, key in enumerate(keys):
            for language in ("ar", "fr"):
                write(hugo / f"content/{name}/{key}/_index.{language}.md",
                      f"---\ntitle: \"{LABELS[language][i]} {i}\"\n---\n")
    if has_facets:
        add_facets(dlala, hugo, ranges)
    else:
        # Versions before facets came have no word for them.
        (dlala / "themes/bench/templates/section-products.html").unlink()


STATES = {"in-stock": {"ar": "متوفّر", "fr": "En stock"}, "made-to-order": {"ar": "عند الطلب", "fr": "Sur commande"},
          "limited": {"ar": "محدود", "fr": "Limité"}}


def add_facets(dlala, hugo, ranges):
    types = dlala / "content/_types/product.yaml"
    text = types.read_text(encoding="utf-8")
    listed = text.replace("publish: {", "publish: {facets: [materials, crafts, price, availability, merchant], ")
    assert listed != text
    types.write_text(listed, encoding="utf-8")
    settings = hugo / "hugo.yaml"
    text = settings.read_text(encoding="utf-8")
    wanted = text.replace(
        "taxonomies: {material: materials, craft: crafts}",
        "taxonomies: {material: materials, craft: crafts, range: ranges, state: availability, maker: merchant}\n"
        "params: {facets: [materials, crafts, ranges, availability, merchant]}\n"
        "outputFormats: {listing: {mediaType: application/json, baseName: listing, isPlainText: true, notAlternative: true}}")
    assert wanted != text
    settings.write_text(wanted, encoding="utf-8")
    for language in ("ar", "fr"):
        write(hugo / f"content/products/_index.{language}.md", "---\ntitle: Products\noutputs: [html, rss, listing]\n---\n")
        for low, high in ranges:
            write(hugo / f"content/ranges/ils-{low}-{high}/_index.{language}.md", f"---\ntitle: {low} ₪ – {high} ₪\n---\n")
        for key, names in STATES.items():
            write(hugo / f"content/availability/{key}/_index.{language}.md", f"---\ntitle: {names[language]}\n---\n")


def dlala_types(site):
    folder = site / "content/_types"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    main()

"""The goods that are added to this repository's site, and the sites built with them."""

import shutil
import subprocess

from chromium import ROOT
from steps import step

HOSTILE = 'Verre "bleu" <script>alert(1)</script> & Cie'

GOODS = {
    "merchants/zz-house.ar.md": ["title: بيت التجربة", "slug: zz-house", "summary: محلّ للتجربة.",
                                 'phone: "+970599000001"', "email: house@dlala.example",
                                 "languages: [en, ar, fr]", "payment: [cash, payment-link]"],
    "merchants/zz-house.fr.md": ["title: Maison d’Essai", "slug: zz-house", "summary: Pour l’essai."],
    "merchants/zz-stall.ar.md": ["title: دكّان الامتحان", "slug: zz-stall", "summary: محلّ للتجربة.",
                                 'phone: "+970599000002"', "email: stall@dlala.example",
                                 "languages: [he, fr]"],
    "merchants/zz-stall.fr.md": ["title: L’Étal", "slug: zz-stall", "summary: Pour l’essai."],
    "products/zz-glass.ar.md": ["title: كأس زرقاء", "slug: zz-glass", "summary: كأس.", "sku: ZZ-1",
                                "price: 12.50 ILS", "merchant: zz-house", "materials: [glass]", "category: table",
                                "made-in: hebron", "payment-link: http://pay.dlala.example/zz?a=1&b=2"],
    "products/zz-glass.fr.md": [f"title: '{HOSTILE}'", "slug: zz-glass", "summary: Un verre."],
    "products/zz-bowl.ar.md": ["title: وعاء DQ كبير", "slug: zz-bowl", "summary: وعاء.", "sku: ZZ-2",
                               "price: 1250 ILS", "merchant: zz-house", "materials: [glass]"],
    "products/zz-bowl.fr.md": ["title: Grand bol", "slug: zz-bowl", "summary: Un bol."],
    "products/zz-ring.ar.md": ["title: خاتم", "slug: zz-ring", "summary: خاتم.", "sku: ZZ-3",
                               "price: 30.125 JOD", "merchant: zz-stall", "materials: [silver]",
                               "payment-link: https://pay.dlala.example/ring", "variants:",
                               "  - {sku: ZZ-3-S, label: {ar: صغير, fr: Petit}, stock: 2}",
                               "  - {sku: ZZ-3-L, label: {ar: كبير, fr: Grand}, price: 31 JOD}"],
    "products/zz-ring.fr.md": ["title: Bague", "slug: zz-ring", "summary: Une bague."],
    "products/zz-chain.ar.md": ["title: سلسلة", "slug: zz-chain", "summary: سلسلة.", "sku: ZZ-4",
                                "price: 40 JOD", "merchant: zz-stall", "variants:",
                                "  - {sku: ZZ-4-S, size: M, material: silver}", "  - {sku: ZZ-4-B, material: brass}",
                                "  - {sku: ZZ-4-N}"],
    "products/zz-chain.fr.md": ["title: Chaîne", "slug: zz-chain", "summary: Une chaîne."],
    "delivery/zz-near.ar.md": ["title: حيّ التجربة", "slug: zz-near", "summary: قريب.", "order: 91", "price: 17.25 ILS",
                               "free-from: 5000 ILS", "time: 2 days", "merchants: [zz-house]"],
    "delivery/zz-near.fr.md": ["title: Quartier d’essai", "slug: zz-near", "summary: Tout près."],
    "delivery/zz-far.ar.md": ["title: بلاد بعيدة", "slug: zz-far", "summary: بعيد.", "order: 92", "price: 9.500 JOD",
                              "time: 3 weeks", "merchants: [zz-house, zz-stall]"],
    "delivery/zz-far.fr.md": ["title: Au loin", "slug: zz-far", "summary: Très loin."],
}
# A stock for each plural category of both languages, and what is then said, once.
STOCKS = {
    "in-stock": {1: ("المتوفّر: قطعة واحدة", "En stock : 1 pièce"), 2: ("المتوفّر: قطعتان", "En stock : 2 pièces"),
                 3: ("المتوفّر: 3 قطع", "En stock : 3 pièces"), 120: ("المتوفّر: 120 قطعةً", "En stock : 120 pièces"),
                 100: ("المتوفّر: 100 قطعة", "En stock : 100 pièces"), 0: ("نفد", "Épuisé"),
                 1000000: ("المتوفّر: 1,000,000 قطعة", "En stock : 1 000 000 de pièces")},
    "limited": {1: ("كمّية محدودة، بقيت قطعة واحدة", "Quantité limitée : il reste 1 pièce"),
                2: ("كمّية محدودة، بقيت قطعتان", "Quantité limitée : il reste 2 pièces"),
                3: ("كمّية محدودة، بقيت 3 قطع", "Quantité limitée : il reste 3 pièces"),
                11: ("كمّية محدودة، بقيت 11 قطعةً", "Quantité limitée : il reste 11 pièces"),
                100: ("كمّية محدودة، بقيت 100 قطعة", "Quantité limitée : il reste 100 pièces"), 0: ("نفد", "Épuisé")},
    "made-to-order": {5: ("يُصنع عند الطلب", "Fabriqué sur commande")},
}
for state, counts in STOCKS.items():
    for count in counts:
        name = f"zz-{state}-{count}"
        GOODS[f"products/{name}.ar.md"] = [
            f"title: {name}", f"slug: {name}", "summary: عدّ.", f"sku: {name}", "price: 7 ILS", f"stock: {count}",
            f"availability: {state}", "lead-time: 2 days", "merchant: zz-stall"]
        GOODS[f"products/{name}.fr.md"] = [f"title: {name}", f"slug: {name}", "summary: Compter."]


def build(dlala, folder, digits):
    """This repository's site with the goods, and with these digits in Arabic."""
    source = folder / f"source-{digits}"
    source.mkdir()
    shutil.copytree(ROOT / "content", source / "content")
    (source / "themes").symlink_to(ROOT / "themes")
    settings = (ROOT / "dlala.yaml").read_text()
    assert "digits: latn" in settings
    (source / "dlala.yaml").write_text(settings.replace("digits: latn", f"digits: {digits}"))
    for path, lines in GOODS.items():
        (source / "content" / path).write_text("\n".join(["---", *lines, "---", ""]))
    site = folder / f"site-{digits}"
    subprocess.run([dlala, "build", "--quiet", "--source", source, "--output", site, "--date", "2026-11-24",
                    "--base-url", "http://localhost/"], check=True)
    return site


def refused(dlala, folder):
    """Payment links that are no web addresses stop the build, each with its place."""
    source = folder / "source-refused"
    shutil.copytree(folder / "source-latn", source, symlinks=True)
    links = ["javascript:alert(1)", "data:text/html,x", "//pay.example/x", "ftp://pay.example/x"]
    for link in links:
        (source / "content/products/zz-bowl.ar.md").write_text("\n".join(
            ["---", *GOODS["products/zz-bowl.ar.md"], f"payment-link: '{link}'", "---", ""]))
        done = subprocess.run([dlala, "check", "--source", source], capture_output=True, text=True)
        step(f"a payment link {link} is refused", done.returncode != 0 and "zz-bowl.ar.md:9:15: error:" in done.stdout + done.stderr
             and "is not a web address" in done.stdout + done.stderr, done.stdout + done.stderr)


def product(code):
    """The section of the products."""
    return {"ar": "/ar/منتجات/", "fr": "/fr/produits/"}[code]

#!/usr/bin/env python3
"""Cuts the theme's fonts to the characters that the site may use, as WOFF2.

Usage: fonts.py [--check]
Reads content/, dlala.yaml and the theme's strings and templates; writes themes/souk/assets/fonts/.
With --check nothing is written: ends with 1 when a character of the site has no glyph in them.
The sources are Debian's fonts-hosny-amiri, fonts-noto-core and fonts-ebgaramond, all under the SIL
Open Font License 1.1; OFL.txt beside the results says whose they are.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "themes/souk/assets/fonts"
NOTO = pathlib.Path("/usr/share/fonts/truetype/noto")
OPEN = pathlib.Path("/usr/share/fonts/opentype")


def span(*ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


# Nearly every face comes in two files, so that a page loads little: what nearly every page has, and what a
# few have, as NAME-more.woff2. The ranges of the @font-face rules in tokens.css say the same.

# The letters of Arabic and its vowels; then those of foreign names and Persian, and the other digits.
ARABIC = span((0x20, 0x20), (0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F), (0x621, 0x63A), (0x640, 0x652),
              (0x670, 0x671))
ARABIC_MORE = span((0x653, 0x655), (0x660, 0x66D), (0x67E, 0x67E), (0x686, 0x686), (0x698, 0x698), (0x6A4, 0x6A4),
                   (0x6A9, 0x6A9), (0x6AF, 0x6AF), (0x6CC, 0x6CC), (0xFD3E, 0xFD3F))
BOLD_SIGNS = span((0x20, 0x2F), (0x3A, 0x40), (0xA0, 0xA0), (0xAB, 0xAB), (0xBB, 0xBB))
# What stands beside Arabic letters in headings and prices.
HEADING_SIGNS = span((0x20, 0x3F), (0xA0, 0xA0), (0xAB, 0xAB), (0xBB, 0xBB), (0x2013, 0x2014), (0x2019, 0x2019),
                     (0x2026, 0x2026), (0x202F, 0x202F), (0x20AA, 0x20AA), (0x20AC, 0x20AC))
# French and English; headings have fewer signs.
HEADINGS = {ord(sign) for sign in " !\"%&'()*+,-./0123456789:;?«»°·×‘’“”–—…€₪\xa0\u202f"
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            "ÀÂÆÇÈÉÊËÎÏÔÙÛÜŒŸàâæçèéêëîïôùûüÿœ"}
LATIN = HEADINGS | span((0x20, 0x7E)) | {ord(sign) for sign in "§©ʳᵉ‐‑‘„†•‰‹›↩↪≈"}
# What stands beside Arabic on pages that must be light: amounts, years, the numbers of references.
FIGURES = {ord(sign) for sign in "0123456789 .,:+-/%$€₪≈×–·\xa0()"}
# Other languages, the letters of Arabic words in Latin ones, signs of lists and links.
LATIN_MORE = span((0xA1, 0x17F), (0x2B9, 0x2BF), (0x1E00, 0x1E99), (0x2012, 0x2033), (0x20AB, 0x20AB),
                  (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2610, 0x2611))
HEADINGS_MORE = span((0x21, 0x7E), (0xA1, 0xFF), (0x100, 0x101), (0x12A, 0x12B), (0x16A, 0x16B), (0x2B9, 0x2BF),
                     (0x1E0C, 0x1E0D), (0x1E24, 0x1E25), (0x1E62, 0x1E63), (0x1E6C, 0x1E6D), (0x1E92, 0x1E93),
                     (0x2010, 0x2015), (0x201A, 0x201E), (0x2039, 0x203A))
JOINING = ["ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "mark", "mkmk", "kern", "curs"]
# Of Amiri without its contextual alternates, which weigh as much as all the rest.
DISPLAY = [feature for feature in JOINING if feature not in ("calt", "liga", "curs")]
TITLES = ["locl", "liga", "kern", "lnum"]
LETTERS = ["ccmp", "locl", "liga", "kern", "mark", "mkmk", "lnum", "pnum", "calt"]

# Name, source, common characters, others, features, and what characters of the site join the others.
FONTS = [
    ("amiri-bold", OPEN / "fonts-hosny-amiri/Amiri-Bold.ttf", ARABIC | HEADING_SIGNS, ARABIC_MORE, DISPLAY, None),
    ("naskh", NOTO / "NotoNaskhArabic-Regular.ttf", ARABIC, ARABIC_MORE, JOINING, "arabic"),
    ("naskh-bold", NOTO / "NotoNaskhArabic-Bold.ttf", ARABIC | BOLD_SIGNS, ARABIC_MORE, JOINING, "arabic"),
    # Every French page loads the face of its headings: a rare sign is left to the text's.
    ("garamond", OPEN / "ebgaramond/EBGaramond12-Regular.otf", HEADINGS, HEADINGS_MORE, TITLES, None),
    ("serif", NOTO / "NotoSerif-Regular.ttf", LATIN, LATIN_MORE, LETTERS, "latin"),
    ("serif-figures", NOTO / "NotoSerif-Regular.ttf", FIGURES, set(), LETTERS, None),
    ("serif-italic", NOTO / "NotoSerif-Italic.ttf", LATIN, LATIN_MORE, LETTERS, "latin"),
    ("serif-bold", NOTO / "NotoSerif-Bold.ttf", LATIN, LATIN_MORE, LETTERS, "latin"),
]


def used():
    """The characters in the site's sources."""
    files = [ROOT / "dlala.yaml", *ROOT.glob("content/**/*.md"), *ROOT.glob("content/**/*.yaml"),
             *ROOT.glob("content/**/*.csv"), *ROOT.glob("themes/*/strings/*.yaml"),
             *ROOT.glob("themes/*/templates/*.html")]
    return {ord(character) for path in files for character in path.read_text(encoding="utf-8")}


def invisible(code):
    return code < 0x20 or 0x200B <= code <= 0x200F or 0x2028 <= code <= 0x202E or 0x2060 <= code <= 0x206F \
        or code == 0xFEFF


def cut(source, codes, features, target):
    options = subset.Options(flavor="woff2", layout_features=features, hinting=False, desubroutinize=True,
                             name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True)
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size} bytes")


def main():
    characters = {code for code in used() if not invisible(code)}
    if "--check" not in sys.argv[1:]:
        TARGET.mkdir(parents=True, exist_ok=True)
        for name, source, common, more, features, takes in FONTS:
            own = {code for code in characters if takes == ("arabic" if 0x600 <= code < 0x780 else "latin")}
            cut(source, common, features, TARGET / f"{name}.woff2")
            if more:
                cut(source, (more | own) - common, features, TARGET / f"{name}-more.woff2")
    covered = set()
    for path in TARGET.glob("*.woff2"):
        covered |= set(TTFont(path).getBestCmap())
    missing = sorted(characters - covered)
    print(f"fonts: {len(characters) - len(missing)} of {len(characters)} characters of the site have glyphs"
          + "".join(f"\n  U+{code:04X} {chr(code)}" for code in missing))
    # Signs of buttons that Noto Serif does not draw; every system's own fonts do.
    allowed = {0x23CE, 0x2212}
    return 1 if set(missing) - allowed else 0


sys.exit(main())

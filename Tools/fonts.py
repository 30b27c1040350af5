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


# What any text in these languages may need, so that a new record needs no new fonts.
ARABIC = span((0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x61F), (0x621, 0x63A), (0x640, 0x655), (0x660, 0x66C),
              (0x670, 0x671), (0x67E, 0x67E), (0x686, 0x686), (0x698, 0x698), (0x6A4, 0x6A4), (0x6A9, 0x6A9),
              (0x6AF, 0x6AF), (0x6CC, 0x6CC), (0xFD3E, 0xFD3F))
SHARED = span((0x20, 0x40), (0x5B, 0x60), (0x7B, 0x7E), (0xA0, 0xBF), (0x2010, 0x2015), (0x2018, 0x201E),
              (0x2026, 0x2026), (0x2039, 0x203A))
LATIN = SHARED | span((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x17F), (0x2B9, 0x2BF), (0x1E00, 0x1E99), (0x2020, 0x2022),
                      (0x202F, 0x202F), (0x2030, 0x2030), (0x2032, 0x2033), (0x20AA, 0x20AC), (0x2116, 0x2116),
                      (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x21A9, 0x21A9), (0x2610, 0x2611))
# Headings in Latin letters: French, English and the letters of Arabic words in Latin ones.
HEADINGS = SHARED | span((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0xFF), (0x100, 0x101), (0x12A, 0x12B), (0x152, 0x153),
                         (0x16A, 0x16B), (0x2B9, 0x2BF), (0x1E0C, 0x1E0D), (0x1E24, 0x1E25), (0x1E62, 0x1E63),
                         (0x1E6C, 0x1E6D), (0x1E92, 0x1E93), (0x202F, 0x202F), (0x20AA, 0x20AC))
JOINING = ["ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "mark", "mkmk", "kern", "curs"]
# Of Amiri without its contextual alternates, which weigh as much as all the rest.
DISPLAY = [feature for feature in JOINING if feature not in ("calt", "liga", "curs")]
LETTERS = ["ccmp", "locl", "liga", "kern", "mark", "mkmk", "lnum", "pnum", "calt"]

FONTS = [
    ("amiri-bold", OPEN / "fonts-hosny-amiri/Amiri-Bold.ttf", ARABIC | SHARED, DISPLAY),
    ("naskh", NOTO / "NotoNaskhArabic-Regular.ttf", ARABIC | SHARED, JOINING),
    ("naskh-bold", NOTO / "NotoNaskhArabic-Bold.ttf", ARABIC | SHARED, JOINING),
    ("garamond", OPEN / "ebgaramond/EBGaramond12-Regular.otf", HEADINGS, LETTERS),
    ("serif", NOTO / "NotoSerif-Regular.ttf", LATIN, LETTERS),
    ("serif-italic", NOTO / "NotoSerif-Italic.ttf", LATIN, LETTERS),
    ("serif-bold", NOTO / "NotoSerif-Bold.ttf", LATIN, LETTERS),
]


def used():
    """The characters in the site's sources."""
    files = [ROOT / "dlala.yaml", *ROOT.glob("content/**/*.md"), *ROOT.glob("content/**/*.yaml"),
             *ROOT.glob("content/**/*.csv"), *ROOT.glob("themes/souk/strings/*.yaml"),
             *ROOT.glob("themes/souk/templates/*.html")]
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
        for name, source, codes, features in FONTS:
            is_arabic = codes >= ARABIC
            wanted = codes | {code for code in characters if is_arabic == (0x600 <= code < 0x780)}
            # Every page of a language loads the face of its headings: a rare sign is left to the text's.
            wanted = codes if codes == HEADINGS else wanted
            cut(source, wanted, features, TARGET / f"{name}.woff2")
    covered = set()
    for name, *_ in FONTS:
        covered |= set(TTFont(TARGET / f"{name}.woff2").getBestCmap())
    missing = sorted(characters - covered)
    print(f"fonts: {len(characters) - len(missing)} of {len(characters)} characters of the site have glyphs"
          + "".join(f"\n  U+{code:04X} {chr(code)}" for code in missing))
    # Signs of buttons that Noto Serif does not draw; every system's own fonts do.
    allowed = {0x23CE, 0x2212}
    return 1 if set(missing) - allowed else 0


sys.exit(main())

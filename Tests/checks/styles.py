#!/usr/bin/env python3
"""Checks a theme's style sheets, and that its style guide shows all there is, without a browser.

Usage: styles.py THEMES, a folder of components
- Only logical properties: no left or right in any declaration, and no shorthand of four sides whose
  left and right differ.
- Contrast (WCAG 2.2, 1.4.3 and 1.4.11) of every pair named in tokens.css, light and dark: axe-core
  passes over text made only of joined Arabic letters, so the colours themselves are measured.
- Every colour stands in tokens.css.
- Every macro is called by style-guide.html, or by another one that is.
"""
import pathlib
import re
import sys

COMMENT = re.compile(r"/\*.*?\*/", re.S)
JINJA_COMMENT = re.compile(r"\{#.*?#\}", re.S)
MACRO = re.compile(r"\{%-?\s*macro\s+(\w+)(.*?)\{%-?\s*endmacro", re.S)
IMPORT = re.compile(r'\{%-?\s*import\s+"([^"]+)"\s+as\s+(\w+)')
# A name before a bracket, and what it is taken from; after a bar it would be a filter.
CALL = re.compile(r"(?<![\w.|])(?<!\| )(?:(\w+)\.)?(\w+)\(")
SIDES = re.compile(r"^(margin|padding|inset|border-width|border-color|border-style|scroll-margin|scroll-padding)$")


def declarations(text):
    """Line number, property and value of each declaration, comments left out."""
    plain = COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for match in re.finditer(r"([-a-z]+)\s*:\s*([^;{}]+)(?=[;}])", plain):
        yield plain.count("\n", 0, match.start()) + 1, match[1], match[2].strip()


def physical(name, value):
    words = re.sub(r"url\([^)]*\)", "", value)
    if re.search(r"(^|-)(left|right)($|-)", name) or re.search(r"(?<![-\w])(left|right)(?![-\w])", words):
        return True
    if SIDES.match(name):
        parts = re.findall(r"(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+", value)
        return len(parts) == 4 and parts[1] != parts[3]
    return False


def macros(folder):
    """The macros of all components, and those of them that the style guide does not show, each a file and a name."""
    texts = {path.name: JINJA_COMMENT.sub("", path.read_text(encoding="utf-8")) for path in folder.glob("*/templates/*.html")}
    bodies = {(file, name): body for file, text in texts.items() for name, body in MACRO.findall(text)}

    def calls(file, text):
        files = {alias: imported for imported, alias in IMPORT.findall(texts[file])} | {"": file}
        return {(files.get(alias), name) for alias, name in CALL.findall(text)} & bodies.keys()

    shown, pending = set(), calls("style-guide.html", texts["style-guide.html"])
    while pending:
        shown |= pending
        pending = set().union(*(calls(file, bodies[file, name]) for file, name in pending)) - shown
    return bodies, sorted(bodies.keys() - shown)


def luminance(colour):
    channels = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def main():
    themes = pathlib.Path(sys.argv[1])
    folder = themes / "souk/assets/css"
    mistakes = []
    count = 0
    for sheet in sorted(themes.glob("*/assets/css/*.css")):
        text = sheet.read_text(encoding="utf-8")
        for line, name, value in declarations(text):
            count += 1
            if physical(name, value):
                mistakes.append(f"{sheet}:{line}: {name}: {value} has a left and a right; use inline-start and inline-end")
            if sheet.name != "tokens.css" and name != "mask-image" and re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", value) \
                    and value not in ("#fff", "#000"):
                mistakes.append(f"{sheet}:{line}: {name}: {value} is a colour outside tokens.css")
    tokens = (folder / "tokens.css").read_text(encoding="utf-8")
    light_part, dark_part = tokens.split("prefers-color-scheme: dark", 1)
    light = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light_part))
    dark = light | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", dark_part))
    pairs = re.findall(r"pair: ([a-z-]+) ([a-z-]+) ([\d.]+)", tokens)
    lowest = {}
    for scheme, colours in (("light", light), ("dark", dark)):
        for front, back, least in pairs:
            ratio = contrast(colours[front], colours[back])
            if ratio < float(least):
                mistakes.append(f"{front} on {back} has {ratio:.2f} in {scheme}, less than {least}")
            if float(least) >= 4.5:
                lowest[scheme] = min(lowest.get(scheme, 99), ratio)
    all_macros, hidden = macros(themes)
    for file, name in hidden:
        mistakes.append(f"{file}: the macro {name} is not in the style guide; call it in style-guide.html")
    for mistake in mistakes:
        print(mistake)
    print(f"styles: {count} declarations, {2 * len(pairs)} pairs of colours, {len(all_macros)} macros, lowest for words "
          f"{lowest['light']:.2f} light and {lowest['dark']:.2f} dark, {len(mistakes)} problems")
    return 1 if mistakes or not pairs else 0


sys.exit(main())

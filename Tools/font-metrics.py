#!/usr/bin/env python3
"""How the stand-ins of the theme's faces are stretched: prints the lines for tokens.css.

Usage: font-metrics.py [LIBERATION-SERIF.ttf]
Needs Debian's chromium and fonts-liberation, whose Liberation Serif has the widths of Times New
Roman. The texts of content/ are set at 100 px in each face by Chromium, which shapes Arabic as
readers see it; size-adjust is the ratio of their widths. Ascent and descent are those of the font
(hhea, as browsers take them) over that ratio, since size-adjust stretches them too.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parent.parent
FONTS = ROOT / "themes/souk/assets/fonts"
LIBERATION = pathlib.Path((sys.argv[1:] or ["/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"])[0])
SERIF = FONTS / "serif.woff2"
DEJAVU_SERIF = pathlib.Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
DEJAVU = pathlib.Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
NASKH = FONTS / "naskh.woff2"
# Face of the theme, language of the texts, stand-in and the names by which systems have it.
PAIRS = [
    ("Souk Serif Stand-in", "serif", "fr", LIBERATION, ["Times New Roman", "Liberation Serif", "Tinos"]),
    ("Souk Head Stand-in", "garamond", "fr", LIBERATION, ["Times New Roman", "Liberation Serif", "Tinos"]),
    ("Souk Serif Noto", "serif", "fr", SERIF, ["Noto Serif"]),
    ("Souk Head Noto", "garamond", "fr", SERIF, ["Noto Serif"]),
    ("Souk Serif DejaVu", "serif", "fr", DEJAVU_SERIF, ["DejaVu Serif"]),
    ("Souk Head DejaVu", "garamond", "fr", DEJAVU_SERIF, ["DejaVu Serif"]),
    ("Souk Naskh Stand-in", "naskh", "ar", NASKH, ["Noto Naskh Arabic", "Noto Naskh Arabic UI"]),
    ("Souk Amiri Stand-in", "amiri-bold", "ar", NASKH, ["Noto Naskh Arabic", "Noto Naskh Arabic UI"]),
    ("Souk Naskh DejaVu", "naskh", "ar", DEJAVU, ["DejaVu Sans"]),
    ("Souk Amiri DejaVu", "amiri-bold", "ar", DEJAVU, ["DejaVu Sans"]),
]
# The faces' own ranges: spaces come from the Latin face in both languages.
RANGES = {"ar": "U+0600-06FF, U+FD3E-FD3F", "fr": "U+0000-05FF, U+1E00-22FF"}
LETTERS = {"ar": r"[\u0621-\u0652 ]+", "fr": r"[A-Za-zÀ-ÿœŒ’,. ]+"}


def sample(language, heads):
    """Words of the content; for faces of headings the titles alone."""
    texts = []
    for path in sorted((ROOT / "content").rglob(f"*.{language}.md")):
        text = path.read_text(encoding="utf-8")
        texts += re.findall(r"^title: (.*)$", text, re.M) if heads else [text.split("---\n", 2)[-1]]
    # U+200C parts Arabic words without a width: their spaces are not this face's.
    joint = "\u200c" if language == "ar" else " "
    return joint.join(" ".join(re.findall(LETTERS[language], " ".join(texts))).split())[:20000]


def widths():
    """The width of each pair's text in the face and in its stand-in, in pixels at 100 px."""
    faces, rows = [], []
    for place, (_, face, language, other, _) in enumerate(PAIRS):
        text = sample(language, face in ("garamond", "amiri-bold"))
        for name, file in (("a", FONTS / f"{face}.woff2"), ("b", other)):
            faces.append(f"@font-face{{font-family:f{place}{name};src:url('{file.as_uri()}')}}")
            rows.append(f"<span lang={language} style=\"font-family:f{place}{name}\">{html.escape(text)}</span>")
    page = ("<meta charset=utf-8><style>span{font-size:10px;white-space:nowrap;position:absolute}" + "".join(faces)
            + "</style>" + "".join(rows) + "<pre></pre><script>document.fonts.ready.then(()=>{document.querySelector("
            "'pre').textContent=JSON.stringify([...document.querySelectorAll('span')].map(s=>"
            "s.getBoundingClientRect().width))})</script>")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        done = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--allow-file-access-from-files", "--virtual-time-budget=10000",
             "--dump-dom", file.as_uri()], capture_output=True, text=True, check=True).stdout
    return json.loads(re.search(r"<pre>(\[.*?\])</pre>", done)[1])


def main():
    for needed in (LIBERATION, DEJAVU, DEJAVU_SERIF):
        if not needed.exists():
            print(f"font-metrics: {needed} is missing; install fonts-liberation and fonts-dejavu-core")
            return 1
    measured = widths()
    for place, (name, face, language, _, locals_) in enumerate(PAIRS):
        own, other = measured[2 * place: 2 * place + 2]
        ratio = own / other
        font = TTFont(FONTS / f"{face}.woff2")
        unit = font["head"].unitsPerEm
        use_typo = font["OS/2"].fsSelection & 1 << 7
        table = font["OS/2"] if use_typo else font["hhea"]
        up, down, gap = ((table.sTypoAscender, -table.sTypoDescender, table.sTypoLineGap) if use_typo
                         else (table.ascent, -table.descent, table.lineGap))
        sources = ", ".join(f'local("{local}")' for local in locals_)
        print(f'@font-face {{ font-family: "{name}"; src: {sources}; size-adjust: {ratio:.1%}; '
              f"ascent-override: {up / unit / ratio:.1%}; descent-override: {down / unit / ratio:.1%}; "
              f"line-gap-override: {gap / unit / ratio:.1%}; unicode-range: {RANGES[language]}; }}")
    return 0


sys.exit(main())

#!/usr/bin/env python3
"""Asks Chromium in which order the characters of hard strings stand, from left to right.

usage: order.py PATH-OF-DLALA

cases.tsv has the strings, each with what a reader expects to see from left to right: the words
and signs in that order, Arabic words as they are written. places.tsv has the ways in which a value
enters a page, each with what is written and what is expected around the value. Both were written
from knowledge of how people read, not from what a browser showed. In prose an amount or a range is
part of an Arabic sentence, and may also be read from the right as its words are: column `prose`.

The site site/ is built with one record for each string, in one language, so that the page in the
other one is a fallback. One page then holds all that was built; measure.js reads it in Chromium by
the rectangles of the characters. As a control the same is measured with every isolate taken out.

pending.tsv lists what is known to fail, with its reason; anything else that fails is a failure, and so
is a line of that list which is right by now, or which names nothing that was measured.
"""

import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

from chromium import program

HERE = pathlib.Path(__file__).resolve().parent
ISOLATES = re.compile("[\u2066-\u2069]|</?bdi[^>]*>")
# Typography may put other spaces and marks; none of these is seen as a glyph of its own.
UNSEEN = re.compile(r"[\s\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]")
ARABIC = re.compile("[\u0600-\u065F\u066E-\u06EF\u0750-\u077F]")


def rows(name):
    lines = (HERE / name).read_text().splitlines()
    return [dict(zip(lines[0].split("\t"), line.split("\t"), strict=True)) for line in lines[1:]]


def plain(text):
    text = "".join(c for c in text if unicodedata.category(c) != "Mn")
    return UNSEEN.sub("", text)


def left_to_right(words):
    """Expected words in their order as the characters that are met from left to right."""
    return "".join(
        plain(word)[::-1] if ARABIC.search(word) and len(word) > 1 and not word[0].isdigit()
        else plain(word)
        for word in words.split()
    )


def write_records(folder, cases):
    for case in cases:
        value = case["value"]
        text = [
            "---", f"title: {json.dumps(value, ensure_ascii=False)}", f"slug: {case['name']}", "---",
            f"هذا {value} هنا.", "", f"Voici {value} ici.", "",
            "| صنف | Article |", "|---|---|", f"| {value} | {value} |", "",
        ]
        (folder / f"{case['name']}.{case['language']}.md").write_text("\n".join(text))


def attribute(match):
    """What an attribute says, as text of its own."""
    return f'<p data-place="{match[1]}">{match[2]}</p>'


def main_of(path):
    """What is measured of one built page, and its title."""
    built = path.read_text()
    main = re.search("<main>(.*)</main>", built, re.S)[1]
    main = re.sub(r'<p data-attribute="([^"]*)" title="([^"]*)" hidden></p>', attribute, main)
    return main, re.search("<title>(.*?)</title>", built, re.S)[1]


def mark_body(main):
    """Marks the blocks that came from Markdown: a paragraph in each language, then two cells."""
    for language, word in [("ar", "هذا"), ("fr", "Voici")]:
        main = re.sub(
            rf"<p((?:(?!data-)[^>])*)>(?={word})",
            rf'<p\1 data-place="prose" data-page="{language}">', main)
    languages = iter(["ar", "fr"])
    return re.sub(
        r"<td(?! data-place)",
        lambda _: f'<td data-place="prose-cell" data-page="{next(languages)}"', main)


def sections(site, cases, variant):
    """All that was built, in the pages' directions; `bare` without isolates."""
    for page in ["ar", "fr"]:
        parts = []
        for case in cases:
            main, title = main_of(site / page / "cases" / case["name"] / "index.html")
            # The body is that of the record's language on both pages; once is enough.
            if page == case["language"]:
                main = mark_body(main)
            parts.append((case["name"], main + f'<p data-place="title">{title}</p>'))
        names = {case["name"] for case in cases}
        for path in sorted((site / page / "cases").glob("**/index.html")):
            if path.parent.name not in names:
                parts.append(("", main_of(path)[0]))
        for name, main in parts:
            main = ISOLATES.sub("", main) if variant == "bare" else main
            yield (f'<section data-name="{name}" data-variant="{variant}" data-page="{page}" '
                   f'dir="{"rtl" if page == "ar" else "ltr"}">{main}</section>\n')


def measured(document, folder):
    (folder / "page.html").write_text(document)
    done = subprocess.run(
        [
            program(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--window-size=2400,1000", f"--user-data-dir={folder}/profile",
            "--dump-dom", (folder / "page.html").as_uri(),
        ],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    found = re.search(rb"\[\{.*\}\]", done.stdout, re.S)
    if found is None:
        sys.exit(f"order: Chromium gave nothing: {done.stderr.decode()[-2000:]}")
    return json.loads(html.unescape(found[0].decode()))


def main():
    dlala = pathlib.Path(sys.argv[1]).resolve()
    cases = rows("cases.tsv")
    known = {case["name"]: case for case in cases}
    places = {(row["place"], row["page"]): row for row in rows("places.tsv")}
    pending = {(row["place"], row["page"], row["name"]): row["why"] for row in rows("pending.tsv")}
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        shutil.copytree(HERE / "site", folder / "source")
        (folder / "source/content/cases").mkdir()
        write_records(folder / "source/content/cases", cases)
        built = subprocess.run(
            [dlala, "build", "--source", folder / "source", "--output", folder / "site",
             "--date", "2026-11-01", "--quiet"], capture_output=True, text=True)
        if built.returncode != 0:
            sys.exit(f"order: the site was not built:\n{built.stdout}{built.stderr}")
        site = folder / "site"
        style = "section *{font:16px/2 'DejaVu Sans';white-space:nowrap;letter-spacing:0}"
        document = (
            f'<!doctype html><meta charset="utf-8"><style>{style}</style>'
            + "".join(sections(site, cases, "isolated")) + "".join(sections(site, cases, "bare"))
            + f"<script>{(HERE / 'measure.js').read_text()}</script>"
        )
        results = measured(document, folder)

    counts = {variant: [0, 0] for variant in ["isolated", "bare"]}
    by_place, turned, waiting, failures = {}, [], 0, []
    unknown = set(pending)
    for result in results:
        place, page, name = result["place"], result["page"], result["name"].split("/")[-1]
        case, row = known[name], places[(place, page)]
        text = plain(row["written"].replace("{v}", case["value"]))
        seen = [case["seen"]]
        if place.startswith("prose") and case["prose"]:
            seen.append(case["prose"])
        wanted = [left_to_right(row["seen"].replace("{v}", value)) for value in seen]
        is_right = result["seen"] in wanted and result["text"] == text and result["isWhole"]
        if result["variant"] == "bare":
            counts["bare"][0] += is_right
            counts["bare"][1] += 1
            continue
        if (place, page, name) in pending:
            unknown.discard((place, page, name))
            waiting += not is_right
            if is_right:
                turned.append((place, page, name))
            continue
        counts["isolated"][0] += is_right
        counts["isolated"][1] += 1
        own = by_place.setdefault(place, [0, 0])
        own[0] += is_right
        own[1] += 1
        if not is_right:
            failures.append((place, page, name))
            print(f"order: {place} {page} {name}: seen {result['seen']}\n"
                  f"  expected {wanted}; text {result['text']} of {text}")
    for place, (right, of) in by_place.items():
        print(f"  {place}: {right} of {of}")
    for place in turned:
        print("order: right by now, mend the list pending.tsv: " + "\t".join(place))
    for place in sorted(unknown):
        print("order: measured nowhere, mend the list pending.tsv: " + "\t".join(place))
    print(f"pending: {waiting} of {len(pending)} fail as listed, {len(turned)} are right by now, "
          f"{len(unknown)} were not measured")
    (right, of), (bare, bare_of) = counts["isolated"], counts["bare"]
    print(f"visual order of {len(cases)} strings: {right} of {of}; "
          f"without isolation {bare} of {bare_of}")
    expected = len(cases) * len(places)
    if bare_of != expected:
        sys.exit(f"order: {bare_of} places were measured, not {expected}")
    if bare > 0.9 * bare_of:
        sys.exit("order: without isolation nearly all is right; the measure sees nothing")
    return 1 if failures or turned or unknown else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Spoils the own site in many ways, and proves that mistakes are told and nothing falls: mutations.py DLALA

Every entry of dlala.yaml is left out once with all below it; then lines of settings, types, texts, strings and
templates are cut, doubled, exchanged or given values that fit nowhere, always the same. Each build must end with
a site, or with errors that have a message and a file, and the site that was there before.
"""

import collections
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = 160
VALUES = ["", "null", "~", "[]", "{}", "[[]]", "{a: {b: c}}", "-1", "9999999999999999999999", "1e400", "true", "xx",
          "25 ILS", "-0.001 ILS", "2026-13-40", "AH 1447-14-31", "XXXX-12-XX", "../..", "[2026,,..]", "\u202e\u2066x",
          "\0", "é" * 300, "ا" * 5000, "{{ x }}", "{% if %}", "<script>", "product", "*a &b", "&a *a", "!!binary x", "> x",
          "'", "\"", "a: b: c", "//evil", "http://[::1", "٢٥ ILS", "12 parsec"]


def left_out(text):
    """The text without one entry and what stands below it, for each entry."""
    lines = text.split("\n")
    for place, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        end = place + 1
        while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > indent):
            end += 1
        yield "\n".join(lines[:place] + lines[end:])


def spoilt(text, chance):
    lines = text.split("\n")
    place = chance.randrange(len(lines))
    line = lines[place]
    ways = [
        lambda: lines.insert(place, line),
        lambda: lines.__setitem__(place, re.sub(r":.*", lambda _: ": " + chance.choice(VALUES), line, count=1)),
        lambda: lines.__setitem__(place, line + chance.choice(VALUES)),
        lambda: lines.__setitem__(slice(place, None), []),
        lambda: lines.__setitem__(place, " " * chance.randrange(6) + line.strip()),
        lambda: lines.__setitem__(place, line[:chance.randrange(len(line) + 1)]),
        lambda: lines.__setitem__(slice(place, place + chance.randrange(1, 8)), []),
        lambda: lines.__setitem__(place, re.sub(r"[\[\]{}%,:]", lambda _: chance.choice("[]{}%,:"), line)),
    ]
    chance.choice(ways)()
    return "\n".join(lines)


def changes(source):
    """What is changed in each round: files and their new texts."""
    settings = source / "dlala.yaml"
    for text in left_out(settings.read_text(encoding="utf-8")):
        yield {settings: text}
    rules = [settings, *sorted([*source.glob("content/_*/*.yaml"), *source.glob("themes/*/types/*.yaml"),
                               *source.glob("themes/*/component.yaml")])]
    others = sorted([*source.glob("content/**/*.md"), *source.glob("themes/*/strings/*.yaml"),
                     *source.glob("themes/*/templates/*.html")])
    chance = random.Random(20261125)
    for _ in range(ROUNDS):
        files = {chance.choice(rules if chance.random() < 0.5 else others) for _ in range(chance.choice([1, 1, 2, 3]))}
        yield {path: spoilt(path.read_text(encoding="utf-8"), chance) for path in sorted(files)}


def problem(run, site, before):
    """What is wrong with how a build ended, if anything."""
    if run.returncode not in (0, 1):
        return f"ended with {run.returncode}: {run.stderr.decode('utf-8', 'replace')[-400:]}"
    told = json.loads(run.stdout)["diagnostics"]
    errors = [one for one in told if one["severity"] == "error"]
    if not all(one["message"] and one["path"] for one in errors):
        return "an error has no message or no file"
    if run.returncode == 0:
        return "an error, and a site all the same" if errors else None
    if not errors:
        return "no site and no error"
    return None if stamps(site) == before else "the site that was there before was touched"


def stamps(site):
    return {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def main():
    dlala = pathlib.Path(sys.argv[1]).resolve()
    ends = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        source, site = pathlib.Path(folder, "source"), pathlib.Path(folder, "site")
        source.mkdir()
        shutil.copy(ROOT / "dlala.yaml", source)
        for name in ("content", "themes"):
            shutil.copytree(ROOT / name, source / name)
        command = [dlala, "build", "--no-search", "--json", "--source", source, "--output", site, "--date", "2026-11-01"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        for number, texts in enumerate(changes(source)):
            saved = {path: path.read_bytes() for path in texts}
            before = stamps(site)
            for path, text in texts.items():
                path.write_text(text, encoding="utf-8")
            run = subprocess.run(command, capture_output=True, timeout=120)
            wrong = problem(run, site, before)
            ends["wrong" if wrong else "refused" if run.returncode else "built"] += 1
            if wrong:
                print(f"mutations: {number}, {', '.join(str(path.relative_to(source)) for path in texts)}: {wrong}")
            for path, content in saved.items():
                path.write_bytes(content)
    print(f"mutations: {ends.total()} spoilt sites, {ends['refused']} refused with their mistakes, {ends['built']} built, "
          f"{ends['wrong']} wrong")
    return 1 if ends["wrong"] or not ends["refused"] or not ends["built"] else 0


if __name__ == "__main__":
    sys.exit(main())

"""Spreadsheets against Python's csv module, its codecs, git and openpyxl.

Usage: sheets.py DLALA

Reading: tables of nasty cells are written by Python's csv module in every separator, quoting and
encoding, imported, exported, and read by Python's csv module again. Patches: what --dry-run prints
is applied by git, and must give the files that an import writes. Round trips: exporting every type
of this repository and importing it changes nothing, and records that are gone come back from their
export. Workbooks: what openpyxl writes comes through Tools/xlsx2csv.py. Every comparison is counted;
any difference fails.
"""

import csv
import filecmp
import io
import os
import random
import shutil
import subprocess
import sys
import tempfile

import openpyxl

DLALA = os.path.realpath(sys.argv[1])
ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "../.."))
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1793500000"}
failures = []
counts = {}


def judge(subject, expected, got, what):
    agree, total = counts.get(subject, (0, 0))
    same = expected == got
    counts[subject] = (agree + same, total + 1)
    if not same:
        failures.append(f"{subject}: {what}: expected {expected!r:.300}, got {got!r:.300}")


def dlala(*arguments, status=0):
    done = subprocess.run([DLALA, *arguments], capture_output=True, env=ENVIRONMENT)
    if done.returncode != status:
        failures.append(
            f"dlala {' '.join(arguments)}: {done.returncode}: "
            + done.stderr.decode("utf-8", "replace")[:2000])
    return done


def put(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def files(folder):
    found = {}
    for here, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(here, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def small_site(folder):
    put(folder, "dlala.yaml",
        "title: {ar: ع, fr: F}\nbase-url: https://x.example/\nlanguages: [ar, fr]\ntheme: plain\n")
    put(folder, "content/_types/page.yaml", "fields: {title: {kind: text, required: true}}\n")
    put(folder, "content/_types/note.yaml",
        "section: notes\nfields:\n  title: {kind: text, required: true}\n"
        "  code: {kind: text, shared: true}\n  tags: {kind: list, of: text, shared: true}\n"
        "  care: {kind: markdown}\n")
    page = "<!doctype html><html lang=\"{{ page.lang }}\" dir=\"{{ page.dir }}\"><title>{{ page.title }}</title></html>\n"
    for name in "record home section taxonomy term 404 chooser".split():
        put(folder, f"themes/plain/templates/{name}.html", page)
    for code in ("ar", "fr"):
        put(folder, f"themes/plain/strings/{code}.yaml",
            "footnotes: a\nfootnote-back: b\nmoved: c\n")


def guarded(cell):
    plain = cell.lstrip("'")
    return "'" + cell if plain and plain[0] in "=+-@\t\r＝＋－＠" else cell


def unguarded(cell):
    plain = cell.lstrip("'")
    return cell[1:] if cell[:1] == "'" and plain and plain[0] in "=+-@\t\r＝＋－＠" else cell


PIECES = [
    "a", "é", "ص", "وزن", "\"", "\"\"", ",", ";", "\n", "\n\n", "#", " # ", ": ", "- ", "'", "=1+1",
    "+", "-", "@", "\t", "\\", "{", "}", "[", "]", "null", "~", "«", "»", "’", " ", "0", "12,5",
    "|", ">", "%", "*", "!", "---", "…", "\u00a0",
]
# "&x" with "*x" in one front matter is refused whatever surrounds them (YAMLGuard.reusedName).
UNICODE = ["🧼", "\u200f", "\u2028", "\u0301", "٣", "₪", "؛", "日"]


def nasty(generator, codec):
    pieces = PIECES + (UNICODE if codec.startswith("utf") else [])
    while True:
        text = "".join(generator.choice(pieces) for _ in range(generator.randrange(1, 9))).strip()
        try:
            text.encode(codec)
        except UnicodeEncodeError:
            continue
        if text:
            return text


def reading(folder):
    generator = random.Random(20261124)
    encodings = [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-bom"), ("utf-16", "utf-16le"),
                 ("cp1256", "windows-1256"), ("cp1252", "windows-1252")]
    for codec, name in encodings:
        for separator in ",;\t":
            site = os.path.join(folder, f"{codec}-{ord(separator)}")
            small_site(site)
            rows = []
            for number in range(60):
                title, code, care = (nasty(generator, codec) for _ in range(3))
                tags = [nasty(generator, codec) for _ in range(generator.randrange(1, 4))]
                cell = "; ".join('"' + tag.replace('"', '""') + '"' for tag in tags)
                rows.append([f"n{number}", title, code, cell, care])
            stream = io.StringIO(newline="")
            quoting = generator.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
            writer = csv.writer(stream, delimiter=separator, quoting=quoting,
                                lineterminator=generator.choice(["\n", "\r\n"]))
            writer.writerow(["id", "title.fr", "code", "tags", "care.fr"])
            writer.writerows([row[0]] + [guarded(cell) for cell in row[1:]] for row in rows)
            sheet = os.path.join(site, "in.csv")
            with open(sheet, "wb") as file:
                file.write(stream.getvalue().encode(codec))
            # Random letters are of no language: the code pages are named.
            stated = ["--encoding", name] if codec.startswith("cp") else []
            dlala("import", sheet, "--type", "note", "--source", site, *stated)
            out = os.path.join(site, "out.csv")
            dlala("export", out, "--type", "note", "--source", site, "--encoding", name,
                  "--separator", separator)
            with open(out, "rb") as file:
                text = file.read().decode(codec)
            read = {row["id"]: row for row in csv.DictReader(
                io.StringIO(text, newline=""), delimiter=separator)}
            for row in rows:
                found = read.get(row[0], {})
                for heading, expected in zip(["title.fr", "code", "care.fr"],
                                             [row[1], row[2], row[4]]):
                    judge("cells against csv", expected, unguarded(found.get(heading) or ""),
                          f"{codec} {separator!r} {row[0]} {heading}")
            before = files(os.path.join(site, "content"))
            dlala("import", out, "--type", "note", "--source", site, *stated)
            judge("exports imported again", before, files(os.path.join(site, "content")), site)


def patches(folder):
    generator = random.Random(5)
    for number in range(20):
        site = os.path.join(folder, f"patch{number}")
        small_site(site)
        for record in range(4):
            lines = "".join(f"line {generator.randrange(9)}\n" for _ in range(generator.randrange(9)))
            end = generator.choice(["", "text without an end"])
            put(site, f"content/notes/n{record}.fr.md",
                f"---\ntitle: T{record} # t\ncode: \"c\"\n# kept\ntags: [a, b]\n---\n{lines}{end}")
        rows = [["id", "title.fr", "title.ar", "code", "tags"]]
        for record in range(6):
            rows.append([f"n{record}"] + [nasty(generator, "utf-8") if generator.random() < 0.7 or at == 0
                                           else "" for at in range(3)] + ["a; c"])
        stream = io.StringIO(newline="")
        csv.writer(stream).writerows([[guarded(cell) for cell in row] for row in rows])
        put(site, "in.csv", stream.getvalue())
        copy = site + "-copy"
        shutil.copytree(site, copy)
        arguments = ["import", os.path.join(site, "in.csv"), "--type", "note", "--source", site]
        diff = dlala(*arguments, "--dry-run").stdout
        judge("dry runs write nothing", files(copy + "/content"), files(site + "/content"), site)
        dlala(*arguments)
        with open(os.path.join(copy, "diff"), "wb") as file:
            file.write(diff)
        subprocess.run(["git", "apply", "--whitespace=nowarn", "diff"], cwd=copy, check=False,
                       env={**ENVIRONMENT, "GIT_CEILING_DIRECTORIES": folder})
        judge("diffs applied by git", files(site + "/content"), files(copy + "/content"), site)


def own_content(folder):
    site = os.path.join(folder, "own")
    os.makedirs(site)
    for name in ("dlala.yaml", "content", "themes"):
        source = os.path.join(ROOT, name)
        (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, os.path.join(site, name))
    content = os.path.join(site, "content")
    types = sorted(name[:-5] for name in os.listdir(os.path.join(content, "_types")))
    for name in types:
        before = files(content)
        for options in ([], ["--separator", ";"], ["--separator", "tab", "--encoding", "utf-16le"]):
            sheet = os.path.join(site, f"{name}.csv")
            dlala("export", sheet, "--type", name, "--source", site, *options)
            done = dlala("import", sheet, "--type", name, "--source", site)
            judge("own types exported and imported", (before, True),
                  (files(content), b" 0 changed, " in done.stderr and b"0 new" in done.stderr),
                  f"{name} {options}")
    # Whole sheets and sheets of one row in the code pages of Windows are known by their letters.
    for name in types:
        for language, codec in (("ar", "cp1256"), ("fr", "cp1252"), (None, "cp1256")):
            stated = ["--language", language] if language else []
            text = dlala("export", "-", "--type", name, "--source", site, "--encoding", "utf-8",
                         *stated).stdout.decode()
            rows = list(csv.reader(io.StringIO(text, newline="")))
            for part in [rows] + [[rows[0], row] for row in rows[1:]]:
                stream = io.StringIO(newline="")
                csv.writer(stream).writerows(part)
                encoded = stream.getvalue().replace("\u202f", "\u00a0").encode(codec, "replace")
                sheet = os.path.join(site, "page.csv")
                with open(sheet, "wb") as file:
                    file.write(encoded)
                # A section that cannot be: the sheet is decoded and told, then refused.
                done = subprocess.run(
                    [DLALA, "import", sheet, "--type", name, "--source", site, "--section", ".."],
                    capture_output=True, env=ENVIRONMENT)
                told = done.stderr.decode("utf-8", "replace").split(": ", 1)[1].split(",")[0]
                if told.startswith("utf-8"):
                    continue
                guessed = told.replace("windows-", "cp")
                # Where both read the same text either name is right.
                same = encoded.decode(guessed, "replace") == encoded.decode(codec, "replace")
                judge("code pages known by their letters", True, same, f"{name} {language} {part[-1]}")
    # Records whose files are lost come back from their export, all but their texts.
    for name in types:
        sheet = os.path.join(site, f"{name}.csv")
        dlala("export", sheet, "--type", name, "--source", site)
        with open(sheet, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        section = {"page": ""}.get(name, name + "s/" if name != "news" else "news/")
        lost = []
        for row in rows:
            for code in ("ar", "fr"):
                for path in (f"{section}{row['id']}.{code}.md",
                             f"{section}{row['id']}/index.{code}.md"):
                    if os.path.exists(os.path.join(content, path)):
                        lost.append(path)
        kept = files(content)
        for path in lost:
            os.remove(os.path.join(content, path))
        # Others refer to what is lost: those mistakes are there before the import, and gone after.
        dlala("import", sheet, "--type", name, "--source", site)
        again = os.path.join(site, "again.csv")
        dlala("export", again, "--type", name, "--source", site)
        judge("own types made anew from their exports", True,
              filecmp.cmp(sheet, again, shallow=False), name)
        for path in set(files(content)) - set(kept):
            os.remove(os.path.join(content, path))
        for path in lost:
            with open(os.path.join(content, path), "wb") as file:
                file.write(kept[path])


def workbooks(folder):
    site = os.path.join(folder, "workbook")
    small_site(site)
    book = openpyxl.Workbook()
    sheet = book.active
    values = [["id", "title.fr", "code", "care.fr"],
              ["a", "Épices d’été", 25.5, "deux\nlignes"],
              ["b", "زيت", 1250, "=pas une formule"],
              ["c", "+972", 0.1, "«x», \"y\"; z"]]
    for row in values:
        sheet.append(row)
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    path = os.path.join(site, "in.xlsx")
    book.save(path)
    output = os.path.join(site, "in.csv")
    subprocess.run([sys.executable, os.path.join(ROOT, "Tools/xlsx2csv.py"), path, output],
                   check=True)
    dlala("import", output, "--type", "note", "--source", site)
    done = dlala("export", "-", "--type", "note", "--source", site)
    read = {row["id"]: row for row in csv.DictReader(
        io.StringIO(done.stdout.decode("utf-8-sig"), newline=""))}
    for row in values[1:]:
        for heading, value in zip(values[0][1:], row[1:]):
            judge("cells of workbooks", str(value), unguarded(read.get(row[0], {}).get(heading, "")),
                  f"{row[0]} {heading}")


with tempfile.TemporaryDirectory() as folder:
    reading(folder)
    patches(folder)
    own_content(folder)
    workbooks(folder)
for subject, (agree, total) in counts.items():
    print(f"sheets: {subject}: agree {agree} of {total}")
for failure in failures[:20]:
    print(failure)
sys.exit(1 if failures else 0)

"""Finding a mistake and its remedy costs no more than what is right: many rows and pages, with one mistake each.

Usage: linear.py DLALA [--full]   (--full: 20,000 rows and 4,000 pages instead of 5,000 and 1,000)
Each line compares the CPU seconds of a site with mistakes with those of the same site without: medians of three
runs, taken in turns, so that a busy machine slows both. Ends with an error when one is more than three times the
other, or when the program does not tell each of the mistakes.
"""

import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

RUNS, MOST = 3, 3.0
FOLDERS = 100  # of pages

SETTINGS = """format: 2
title: {ar: موقع, fr: Site}
base-url: https://e.example/
languages: [ar, fr]
theme: t
taxonomies:
  topics:
    label: {ar: مواضيع, fr: Sujets}
    terms:
"""
TYPES = {
    "page": "label: {ar: صفحة, fr: Page}\nfields:\n  title: {kind: text, required: true}\n",
    "maker": "label: {ar: صانع, fr: Artisan}\nsection: makers\nfields:\n  title: {kind: text, required: true}\n",
    "good": "label: {ar: سلعة, fr: Bien}\nsection: goods\nfields:\n  title: {kind: text, required: true}\n"
            "  maker: {kind: reference, to: maker, shared: true, inverse: goods}\n"
            "  topic: {kind: term, taxonomy: topics, shared: true}\n"
            "  state: {kind: choice, shared: true, choices: {%s}}\n",
    # What pages may say of themselves, so that a wrong name has many right ones near it.
    "text": "label: {ar: نص, fr: Texte}\nsection: texts\nfields:\n  title: {kind: text, required: true}\n%s",
}
NAMES = 200  # of terms, choices and fields


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def site(folder, makers=0):
    """A site of one theme and three types; its makers stand in a sheet."""
    terms = "".join(f"      topic-{number}: {{ar: موضوع {number}, fr: Sujet {number}}}\n" for number in range(NAMES))
    write(folder / "dlala.yaml", SETTINGS + terms)
    choices = ", ".join(f"state-{number}: {{ar: حال {number}, fr: État {number}}}" for number in range(NAMES))
    fields = "".join(f"  field-{number}: {{kind: text}}\n" for number in range(NAMES))
    for name, text in TYPES.items():
        text = text % choices if name == "good" else text % fields if name == "text" else text
        write(folder / f"content/_types/{name}.yaml", text)
    for template in ["record", "section", "home", "taxonomy", "term", "404", "chooser"]:
        write(folder / f"themes/t/templates/{template}.html",
              "<!doctype html><title>{{ page.title }}</title>{{ page.content }}")
    for language in "ar", "fr":
        write(folder / f"themes/t/strings/{language}.yaml", "{}\n")
    sheet(folder / "content/makers/all.csv", "id,title.ar", (f"maker-{number},ص{number}" for number in range(makers)))
    return folder


def sheet(path, headings, rows):
    write(path, headings + "\n" + "".join(row + "\n" for row in rows))


def wrong(name, number):
    """One letter away from a right name, or, every second, far from all."""
    return f"{name}x-{number}" if number % 2 else f"zz{number}qq{number * 7919 % 99991}"


def goods(rows, column=None):
    """Rows that name a maker, a term and a choice; one column is wrong in each."""
    for number in range(rows):
        cells = {"maker": f"maker-{number}", "topic": f"topic-{number % NAMES}", "state": f"state-{number % NAMES}"}
        if column:
            cells[column] = wrong(column, number)
        yield f"good-{number},س{number},{cells['maker']},{cells['topic']},{cells['state']}"


HEADINGS = "id,title.ar,maker,topic,state"


def texts(folder, pages, field, link):
    """Pages of one field and one link each, in folders as an editor has them; each leads to the next."""
    for number in range(pages):
        place = folder / f"content/texts/f{number % FOLDERS}"
        write(place / f"text-{number}.ar.md",
              f"---\ntitle: ن{number}\n{field(number)}: قيمة\n---\n## عنوان {number}\n\n[رابط]({link(number)})\n")


def run(arguments):
    """CPU seconds, exit status and what was said last."""
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(arguments, stdout=said, stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(max(0, said.tell() - 400))
        return usage.ru_utime + usage.ru_stime, child.returncode, said.read().decode("utf-8", "replace")


def compare(name, right, bad, mistakes, ends=1):
    """How many times as much the second costs, and whether both did what they should; prints it. Without mistakes
    the second is right too, in other words."""
    costs = {True: [], False: []}
    problems = []
    for _ in range(RUNS):
        for is_right, arguments in (True, right), (False, bad):
            cpu, status, said = run(arguments)
            costs[is_right].append(cpu)
            if status != (0 if is_right else ends):
                problems.append(f"it ended with {status}: {said.strip()[-200:]}")
            elif not is_right and mistakes and not re.search(rf"\b{mistakes} (error|warning)s", said):
                problems.append(f"the total is not {mistakes}: {said.strip()[-200:]}")
        if costs[False][0] > 3 * MOST * costs[True][0]:
            break  # No median will make it good.
    expected, found = statistics.median(costs[True]), statistics.median(costs[False])
    ratio = found / expected
    if ratio > MOST:
        problems.append(f"it costs more than {MOST:g} times what is right")
    print(f"{name:<42} right {expected:6.2f} s, wrong {found:6.2f} s, ratio {ratio:5.2f}"
          + "".join(f"\n  WRONG: {problem}" for problem in dict.fromkeys(problems)), flush=True)
    return ratio, not problems


def compare_sites(dlala, what, right, bad, mistakes, ends=1, found="early"):
    """`check` and `build --all`. Mistakes that end a build before it makes a page are measured against a check, which
    makes them all and writes none: the cost of the disk would hide everything. Those that are found while pages are
    made are measured against a build; one that only warns is what it is without mistakes."""
    check, build = ["check", "--source"], ["build", "--all", "--quiet", "--no-search", "--source"]
    yield compare(f"{mistakes} {what}: check", [dlala, *check, str(right)], [dlala, *check, str(bad)], mistakes, ends)
    if ends == 1:
        first = build if found == "late" else check
        yield compare(f"{mistakes} {what}: build --all", [dlala, *first, str(right)], [dlala, *build, str(bad)], mistakes)


def comparisons(dlala, folder, rows, pages):
    right = site(folder / "rows", rows)
    sheet(right / "content/goods/all.csv", HEADINGS, goods(rows))
    empty = site(folder / "empty", rows)
    sheet(folder / "rows.csv", HEADINGS, goods(rows))

    def importing(path):
        return [dlala, "import", str(path), "--type", "good", "--dry-run", "--all", "--source", str(empty)]

    # What people write in their sheets: the names that they see on the pages.
    sheet(folder / "labels.csv", HEADINGS, (row.replace("topic-", "Sujet ").replace("state-", "État ")
                                            for row in goods(rows)))
    yield compare(f"{rows} rows, labels for keys: import", importing(folder / "rows.csv"),
                  importing(folder / "labels.csv"), 0, 0)

    for column, kind in ("maker", "references"), ("topic", "terms"), ("state", "choices"):
        bad = site(folder / column, rows)
        sheet(bad / "content/goods/all.csv", HEADINGS, goods(rows, column))
        yield from compare_sites(dlala, f"rows, {kind}", right, bad, rows)
        sheet(folder / f"{column}.csv", HEADINGS, goods(rows, column))
        yield compare(f"{rows} rows, {kind}: import --all", importing(folder / "rows.csv"),
                      importing(folder / f"{column}.csv"), rows)

    def field(number):
        return f"field-{number % NAMES}"

    def neighbour(number):
        other = (number + 1) % pages
        return f"../f{other % FOLDERS}/text-{other}.ar.md"

    right = site(folder / "pages")
    texts(right, pages, field, neighbour)
    broken = {
        "links to files": (1, lambda number: f"../f{number % FOLDERS}/{wrong('text', number)}.ar.md"),
        "links to headings": (0, lambda number: f"{neighbour(number)}#{wrong('عنوان', number)}"),
        "links to addresses": (0, lambda number: f"/ar/texts/f{number % FOLDERS}/{wrong('text', number)}/"),
        "pictures": (1, lambda number: f"{wrong('picture', number)}.jpg"),
    }
    for kind, (ends, link) in broken.items():
        bad = site(folder / kind.replace(" ", "-"))
        texts(bad, pages, field, link)
        yield from compare_sites(dlala, f"pages, {kind}", right, bad, pages, ends, "late")

    # Many files that nobody names in the settings, and the same with all of them named.
    right = site(folder / "static")
    for number in range(pages):
        write(right / f"static/d{number % FOLDERS}/a{number}.txt", "a\n")
    bad = folder / "allowed"
    shutil.copytree(right, bad)
    names = "".join(f"  - d{number % FOLDERS}/a{number}.txt\n" for number in range(pages))
    write(bad / "dlala.yaml", (right / "dlala.yaml").read_text() + "static-allow:\n" + names)
    yield compare(f"{pages} files, named in static-allow: check", [dlala, "check", "--source", str(right)],
                  [dlala, "check", "--source", str(bad)], 0, 0)

    # As many mistakes in one text as its bound on links lets stand there.
    many = min(rows, 9_000)
    right = site(folder / "body")
    write(right / "content/texts/a.ar.md", "---\ntitle: ن\n---\n" + "".join(
        f"## ع{number}\n\n[رابط](#ع{number}) [رابط](https://e.example/) نصّ من عدّة كلمات\n\n" for number in range(many)))
    for kind, link, ends in (("links", "n%d.ar.md", 1), ("pictures", "n%d.jpg", 1), ("headings", "#zz%dqq", 0)):
        bad = site(folder / f"body-{kind}")
        write(bad / "content/texts/a.ar.md", "---\ntitle: ن\n---\n" + "".join(
            f"## ع{number}\n\n[رابط](#ع{number}) {'!' * (kind == 'pictures')}[رابط]({link % number}) نصّ من عدّة كلمات\n\n"
            for number in range(many)))
        yield compare(f"{many} {kind} in one text: check", [dlala, "check", "--source", str(right)],
                      [dlala, "check", "--source", str(bad)], many, ends)

    # As many pages as rows elsewhere: a name is unknown by itself, and a page has few of them.
    right = site(folder / "fields")
    texts(right, rows, field, lambda number: "https://e.example/")
    bad = site(folder / "unknown-fields")
    texts(bad, rows, lambda number: wrong("field", number), lambda number: "https://e.example/")
    yield from compare_sites(dlala, "pages, names of fields", right, bad, rows)


def main():
    dlala = os.path.abspath(sys.argv[1])
    rows, pages = (20_000, 4_000) if "--full" in sys.argv else (5_000, 1_000)
    # In memory where that can be: a build waits until the disk has what it wrote.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        results = list(comparisons(dlala, pathlib.Path(folder), rows, pages))
    failed = sum(not is_well for _, is_well in results)
    print(f"linear: {len(results)} comparisons, {failed} beyond {MOST:g} times or not told; "
          f"most {max(ratio for ratio, _ in results):.2f} times")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Every known input of quadratic or exponential cost, of 1 MB: read or refused within 2 s of CPU and 300 MB.

Usage: bounds.py DLALA [--all]   (--all prints every line, else those beyond half of a bound)
Prints the dearest inputs and ends with an error when one is beyond a bound. CPU is the processor time of
the program itself, so that a busy machine changes little.
"""

import os
import re
import resource
import sys
import tempfile

SIZE = 1 << 20
CPU, MEMORY = 2.0, 300


def filled(sign, before="", after=""):
    rest = SIZE - len(before.encode()) - len(after.encode())
    return before + sign * (rest // len(sign.encode())) + after


def growing(line):
    """Lines made by their number until they fill the size."""
    lines, size, number = [], 0, 0
    while size < SIZE:
        lines.append(line(number))
        size += len(lines[-1].encode())
        number += 1
    return "".join(lines[:-1])


def halves(opening, closing, middle="a"):
    count = SIZE // (len(opening.encode()) + len(closing.encode()))
    return opening * count + middle + closing * count


REPEATED = """
> |>|- |+ |* |1. |- + * |> - |-|_ |[^1]: |- [x] |[x] |- [ |![[]()|[|![[|![|]|[a](|[a](b|[a](b |[a](<b|[a](b "|[]|[a]|[a][
*|**|*a |**a |*a **a |a**b|_*|*_*|*_|*a_ |a* |a_ |_a |a_|~|~~ |~~a |~a |a~~ |~a ~~a |~~*a |a**b_c* |x**x__x |***x |x*** 
*x**y** |**x*_ |`|` ``  |e```` e `` |<|<a |<a b='c' |<a b="|<!--|a <!-- |<!---|<?|a <? |<!A |a <!A |<![CDATA[|a <![CDATA[
</|</a|<http:|<a:|<a@|<a a=|<x a a a |\\[|\\|&|&a|&amp;|&#|&#1|&#1;|&nGtv;|a	|www.|www.a |http://|http://a |http://a.b 
a@|a@a.b |a@a.|@|a.b.|:|x://|xmpp:|mailto:|mailto:a@b.c/|www.a.b)|www.a.b(|http://a.b/&a;|http://a.b)))) |www.a<|ftp://a
http://a_b.|w|h|www..|(http://a.b|[http://a.b|[^|[^a|[^a] |#|# #|\\||:-:|`|a  |a |قال ابن بطوطة |- - - - - a |[a](b) |![a](b) 
[[a](b)](c) |`a` |[a] [b] |[a](\\|[a](&|*[a*](b) |[*a](b)* |[*|*a [b |*![a |[<a |[`|[a]{|[a]{fr} |[a]{lang=|{fr}|]{fr}|[a]{zz} 
\\[a\\]{fr} |﴾a﴿ |﴿ a |ا a |*ا* a |ا (a) |(ا |(|« ا |ا 1-2 |« a »|l'a |1 000 € |...|a ! |ـ|ا , |[a](javascript:x) |<b>x</b> 
*ا a* |*ا*.|[^x] ا |$a |$a$ |:a: |::a|{{a |{% a |[[a |==a |{.a} |www.a.b/,ا |و**ا |**ا**ا |«*ا*»|<kbd>a |<i>a</i> |<script>a 
"""

LINES = """
a|# a|- a|1. a|- a\n+ b|> a|>|-|- a\n|a\n=|a\n-|a\n\n|[a]: b|[a]:|[a]: (|[a]: <b|[a]: b '|[a|[a]|[a]: u "t|```|```a|> ```|    a|
a  |a\\|<div>|<p>\n|`a\n|$$|:::|a#b|-a|1)a|١. ا|> [!NOTE]|> [!NOTE]\n|## a {#b}|## a {#b}\n|<b>a|ا\na\n|- ا\n- a|[^x] ا|\u202ea|[TOC]|!!! note
::: a|::: a\n:::|::: a\nb: c|::: a\nb: c\n\n![d](e)\n:::\n|:::\na|<div>\n:::
"""


def inputs():
    for sign in REPEATED.replace("\n", "|").replace("\\|", "\0").split("|"):
        sign = sign.replace("\0", "\\|")
        if sign.strip():
            yield f"{sign!r}…", filled(sign, after="a")
    for line in LINES.replace("\n", "|").split("|"):
        if line.strip():
            yield f"lines {line!r}", filled(line.replace("\\n", "\n") + "\n")
    for sign in ["|", "|-", "|a", "|`", "-|", "|-|-|\n", "a|b\n", "|a|b|\n", "a|b\n-|-\n", "a|b\n-|-\n1|2\n\n",
                 "|a\n|-\n|-\n", "x\n|-|\n", "a\n|-|-|\n", "\r", "a\r", "\0", "a\0", "a\r\n", " ", "\n", "\t", "\ufeff",
                 "\u202e", ">\t", "-\t", "[a](b\n\""]:
        yield f"{sign!r}…", filled(sign)
    yield "quotations, one deeper a line", growing(lambda n: "> " * n + "a\n")
    yield "lists, one deeper a line", growing(lambda n: " " * 2 * n + "- a\n")
    yield "notes, one deeper a line", growing(lambda n: " " * 2 * n + f"- [^{n}]: x\n")
    yield "runs of backticks, one longer each", growing(lambda n: "`" * n + " a ")
    yield "definitions", growing(lambda n: f"[a{n}]: b\n")
    yield "definitions that are used", growing(lambda n: f"[a{n}]: b\n[a{n}]\n\n")
    yield "notes", growing(lambda n: f"[^a{n}]\n\n[^a{n}]: x\n\n")
    yield "notes that nothing calls", growing(lambda n: f"[^a{n}]: x\n")
    yield "calls of notes that are not there", growing(lambda n: f"[^a{n}] ")
    yield "definitions that no reference has", growing(lambda n: f"[^a]: x{n}\n\n")
    yield "one note called often", filled("[^a] ", after="\n\n[^a]: x\n")
    yield "a note that calls itself", filled("[^a] ", "[^a]\n\n[^a]: ")
    yield "one note often", filled("[^a]: x\n", "[^a]\n\n")
    for open_, close in [("[", "]"), ("[", "](u)"), ("![", "](u)"), ("*a **a ", "b** c* "), ("*a _b ", "c_ d* "),
                         ("**a ", "b** "), ("[", "]{fr}"), ("*ا _a ", "b_ c* "), ("<b>", "</b>"), ("<kbd>", "</kbd>")]:
        yield f"{open_!r}…{close!r}…", halves(open_, close)
    address = "https://e.example/"
    yield "a long address used often", f"[a]: {address}{'x' * (SIZE // 2)}\n\n" + "[a]\n" * (SIZE // 8)
    yield "the same 20,000 times", f"[a]: {address}{'x' * 100_000}\n\n" + "[a] " * 20_000
    yield "a long title used often", f"[a]: u \"{'x' * 100_000}\"\n\n" + "[a] " * 20_000
    yield "titles that nothing closes", filled("[a]: b (\n")
    yield "long labels", filled("[" + "a" * 999 + "] ")

    def table(columns, row, rows):
        return "|" + "x|" * columns + "\n|" + "-|" * columns + "\n" + row * rows

    yield "a table completed, 130,000 columns", table(SIZE // 8, "|x|\n", SIZE // 8)
    yield "the same with bare rows", table(SIZE // 8, "x\n", SIZE // 4)
    yield "a table completed, 10,000 columns", table(10_000, "|x|\n", SIZE // 4)
    yield "a table completed, 250 columns", table(250, "|x|\n", SIZE // 4)
    yield "a table completed, 20 columns", table(20, "x\n", SIZE // 2)
    yield "a table of one row", table(SIZE // 4, "", 0)
    yield "rows of 250 cells", table(1, "|a" * 250 + "\n", SIZE // 502)
    yield "lines above a delimiter row", filled("a\n", after="|-|\n")
    yield "cells above a delimiter row", filled("|a|b\n", after="|-|-|\n")
    yield "a delimiter row below a line", filled("-|", "a\n|")
    yield "a row of many cells", filled("|a", "|a|\n|-|\n")
    yield "20,000 broken links", "".join(f"[a](n{number}.md) " for number in range(20_000)) + "\n"
    yield "brackets behind an address", filled(")", "http://a.b/")
    yield "references behind an address", filled("&a;", "http://a.b/")


def measure(arguments):
    """CPU seconds, most memory in MB, exit status and the first line of what was said."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        child = os.fork()
        if child == 0:
            resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
            resource.setrlimit(resource.RLIMIT_DATA, (3 << 30, 3 << 30))
            os.dup2(out.fileno(), 1)
            os.dup2(errors.fileno(), 2)
            os.execv(arguments[0], arguments)
        _, status, usage = os.wait4(child, 0)
        errors.seek(0)
        said = errors.read(300).decode("utf-8", "replace").split("\n")[0]
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, status, said


SITE = {
    "dlala.yaml": "format: 2\ntitle: {ar: موقع, fr: Site}\nbase-url: https://e.example/\nlanguages: [ar, fr]\ntheme: t\n",
    "content/_types/page.yaml": "label: {ar: صفحة, fr: Page}\nfields:\n  title: {kind: text, required: true}\n",
    "content/_types/note.yaml": "label: {ar: ملاحظة, fr: Note}\nsection: notes\nfields:\n"
                                "  title: {kind: text, required: true}\n  note: {kind: markdown}\n",
    "themes/t/templates/note.html": "<!doctype html><title>{{ page.title }}</title>{{ page.content }}{{ record.note }}",
    "themes/t/strings/ar.yaml": "{}\n",
    "themes/t/strings/fr.yaml": "{}\n",
}


def a_site(folder):
    """A site of one type without records."""
    for path, content in SITE.items():
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(content)
    for template in ["record", "section", "home", "taxonomy", "term", "404", "chooser"]:
        path = os.path.join(folder, "themes/t/templates", template + ".html")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write("<!doctype html><title>{{ page.title }}</title>{{ page.content }}")
    os.makedirs(os.path.join(folder, "content/notes"), exist_ok=True)


def in_a_page(text, folder):
    """The same site in one language, so that the text is one page, which names a file beside it."""
    a_site(folder)
    for path in ["dlala.yaml", "content/_types/page.yaml", "content/_types/note.yaml"]:
        with open(os.path.join(folder, path), "w") as file:
            file.write(re.sub(r", fr(: \w+)?", "", SITE[path]))
    with open(os.path.join(folder, "content/notes/a.pdf"), "w") as file:
        file.write("%PDF")
    with open(os.path.join(folder, "content/notes/a.ar.md"), "w", newline="") as file:
        file.write("---\ntitle: س\n---\n[ملف](a.pdf)\n\n" + text)


def in_a_sheet(text, folder):
    """The same site with a sheet of 1 MB that has the text in cells of 4 kB, none refused by its length."""
    a_site(folder)
    part = text.encode()[:4000].decode("utf-8", "ignore").replace('"', '""').replace("\0", "")
    with open(os.path.join(folder, "content/notes/all.csv"), "w", newline="") as file:
        file.write("id,title.ar,note.ar\r\n")
        for number in range(260):
            file.write(f'note-{number},س{number},"{part}"\r\n')


def main():
    dlala = os.path.abspath(sys.argv[1])
    shows_all = "--all" in sys.argv
    wrong = tried = 0
    dearest = []

    def judge(name, arguments):
        nonlocal wrong, tried
        cpu, memory, status, said = measure(arguments)
        tried += 1
        is_wrong = cpu > CPU or memory > MEMORY or status not in (0, 256)
        wrong += is_wrong
        dearest.append((cpu, memory, name))
        if is_wrong or shows_all:
            print(f"{'WRONG ' if is_wrong else ''}{cpu:.2f} s {memory} MB {status >> 8} {name}: {said[:120]}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.md")
        for name, text in inputs():
            with open(path, "w", newline="") as file:
                file.write(text)
            for options in ["--locale=ar"], ["--plain"]:
                judge(f"{name[:60]} {options[0]}", [dlala, "markdown", *options, path])
        for name, text in inputs():
            if name.startswith(("a table completed", "'|", "'![", "'a <", "'> ", "'- ", "'a@", "'a\\n", "'x\\n", "one note")):
                in_a_sheet(text, os.path.join(folder, "sheet"))
                judge(f"{name[:60]} in 260 cells", [dlala, "check", "--source", os.path.join(folder, "sheet"), "--json"])
        # A page is read for the files that it names before it is rendered.
        for name, text in inputs():
            in_a_page(text, os.path.join(folder, "page"))
            judge(f"{name[:60]} in a page", [dlala, "check", "--source", os.path.join(folder, "page"), "--json"])
    cpu, memory, name = max(dearest)
    print(f"bounds: {tried} inputs of 1 MB, {wrong} beyond {CPU} s or {MEMORY} MB; "
          f"most {cpu:.2f} s ({name}), {max(m for _, m, _ in dearest)} MB")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

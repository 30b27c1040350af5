#!/usr/bin/env python3
"""Proves that what the editors' pages show is what the program says: examples.py DLALA SITE SOURCE

Reads the tables of the built pages "writing in two languages" and "how to add a record". Each date, amount,
quantity and count stands there as it is written and as it is read in both languages: `dlala format` must read
it so. What French typography makes of a text is asked of `dlala markdown`. What the tables call right must be
taken, and what they call wrong refused. The tables of the two pages must have the same examples.
"""

import pathlib
import re
import subprocess
import sys
import unicodedata

import lxml.html
import yaml

PAGES = ("writing-in-two-languages", "contribute")
# The titles of columns, in the page's own language.
WRITTEN = {"ما تكتبه", "Vous écrivez"}
TYPED = {"Vous tapez"}
RIGHT, WRONG = {"تُكتب", "Écrivez"}, {"لا تُكتب", "Et non"}
NUMBER = {"العدد", "Nombre"}
READ = {"ar": re.compile("العربية|arabe"), "fr": re.compile("الفرنسية|français")}
MILLIONS = {"مليون": "1000000", "un million": "1000000"}


def plain(text):
    """Without marks of direction; every space is one space."""
    return " ".join("".join(" " if unicodedata.category(c) == "Zs" else c for c in text if unicodedata.category(c) != "Cf").split())


class Program:
    def __init__(self, dlala, settings):
        self.dlala = dlala
        self.locales = {code: (value["tag"], value.get("digits", "latn")) if isinstance(value, dict) else (value, "latn")
                        for code, value in settings["locales"].items()}

    def format(self, kind, value, code, *options):
        """The value as the language has it; nothing when it is none of the kind."""
        tag, digits = self.locales[code]
        run = subprocess.run([self.dlala, "format", kind, "--locale", tag, "--digits", digits, *options, "--", value],
                             capture_output=True, text=True)
        return plain(run.stdout) if run.returncode == 0 else None

    def typeset(self, text, code):
        run = subprocess.run([self.dlala, "markdown", "--locale", self.locales[code][0]], input=text, capture_output=True, text=True, check=True)
        return lxml.html.fromstring(run.stdout).text_content().strip()


def kind_of(value):
    """What an example is of, with the options by which the theme shows it: weights short, times in full."""
    if re.fullmatch(r"[\d.]+ [A-Z]{3}", value):
        return ["money"]
    if match := re.fullmatch(r"[\d.]+ ([a-z]+)", value):
        return ["quantity", "--long"] if match[1].startswith(("day", "week")) else ["quantity"]
    return ["date"]


def tables(site, source, page, code):
    """Titles of columns and rows of cells, of each table of a page."""
    front = yaml.safe_load((source / f"content/{page}.{code}.md").read_text(encoding="utf-8").split("---\n")[1])
    root = lxml.html.document_fromstring((site / code / front["slug"] / "index.html").read_bytes(),
                                         parser=lxml.html.HTMLParser(encoding="utf-8"))
    for table in root.xpath("//main//table"):
        yield [plain(cell.text_content()) for cell in table.xpath("thead//th")], [row.xpath("td") for row in table.xpath("tbody/tr")]


def codes(cell, quoted=False):
    """What stands as code; without the quotation marks that YAML wants, unless they are the example."""
    return [code.text_content() if quoted else code.text_content().strip('"') for code in cell.xpath("code")]


def main():
    dlala, site, source = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    settings = yaml.safe_load((source / "dlala.yaml").read_text(encoding="utf-8"))
    strings = {code: {key: text for path in source.glob(f"themes/*/strings/{code}.yaml")
                      for key, text in yaml.safe_load(path.read_text(encoding="utf-8")).items()}
               for code in settings["languages"]}
    program = Program(dlala, settings)
    mistakes, counts, seen = [], {}, {code: [] for code in settings["languages"]}

    def same(what, where, found, wanted):
        counts[what] = counts.get(what, 0) + 1
        if found != wanted:
            mistakes.append(f"{where}: the page says {found!r}, the program {wanted!r}")

    for page in PAGES:
        for code in settings["languages"]:
            for titles, rows in tables(site, source, page, code):
                read = {language: column for column, title in enumerate(titles) for language, name in READ.items() if name.search(title)}
                for row in rows:
                    where = f"{page}.{code}: {plain(row[0].text_content())}"
                    if titles[0] in WRITTEN and read:
                        [value] = codes(row[0])
                        kind, *options = kind_of(value)
                        seen[code].append(value)
                        for language, column in read.items():
                            same(kind, where, plain(row[column].text_content()), program.format(kind, value, language, *options))
                    elif titles[0] in NUMBER:
                        counted(program, strings, where, row, read, code, same)
                        seen[code].append(plain(row[read["ar"]].text_content()))
                    elif titles[0] in TYPED:
                        for text in codes(row[0], quoted=True):
                            same("typography", where, row[1].text_content(), program.typeset(text, code))
                    elif titles[1:] and titles[1] in RIGHT and titles[2] in WRONG:
                        [right], [wrong] = codes(row[1]), codes(row[2])
                        if not right.startswith("+"):
                            kind, *_ = kind_of(right)
                            same("right", f"{where}, {right}", program.format(kind, right, code) is not None, True)
                            same("wrong", f"{where}, {wrong}", program.format(kind, wrong, code), None)
                            seen[code].append(right)
    first, *others = (sorted(values) for values in seen.values())
    for values in others:
        if values != first:
            mistakes.append(f"the pages have not the same examples: {sorted(set(first) ^ set(values))}")
    for mistake in mistakes:
        print("examples:", mistake)
    print("examples: " + ", ".join(f"{count} {what}" for what, count in counts.items()) + f" as the program has them; {len(mistakes)} are not")
    return 1 if mistakes or not {"date", "money", "quantity", "count", "category", "typography", "right", "wrong"} <= counts.keys() else 0


def counted(program, strings, where, row, read, code, same):
    """A row of the table of plural forms: the forms it names are those of all its numbers, and its examples the
    theme's sentences."""
    text = plain(row[0].text_content())
    ends = [int(number) for number in re.findall(r"\d+", MILLIONS.get(text, text))]
    numbers = [str(number) for number in range(ends[0], ends[-1] + 1)]
    forms = {}
    for language, column in read.items():
        example = plain(row[column].text_content())
        category = {program.format("plural", number, language) for number in numbers}
        same("category", f"{where}, {language}", len(category), 1)
        [forms[language]] = category
        number = re.sub(r"\D", "", example) or numbers[0]
        same("number", f"{where}, {language}", number in numbers, True)
        sentence = strings[language]["products-count"][forms[language]]
        same("count", f"{where}, {language}", example, plain(sentence.replace("{count}", program.format("number", number, language))))
    # The Arabic page speaks of the Arabic forms alone.
    same("forms", where, set(codes(row[1])), {forms["ar"]} if code == "ar" else set(forms.values()))


if __name__ == "__main__":
    sys.exit(main())

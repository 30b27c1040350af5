#!/usr/bin/env python3
"""Holds the schemas of `dlala schema` against `dlala check`: schemas.py DLALA SOURCE [--list]

Right and wrong files are made of the site's own types: records, types, settings, strings. Each is judged by
`dlala check` and by check-jsonschema. A file that the program takes and a schema refuses is a failure: an
editor would be told of a mistake that is none. Of those that the program refuses, what no schema can tell
(calendars, check digits, other files) is counted and, with --list, told.
"""

import copy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

# What is said of several files together, or of files that are not there: no schema's business.
ELSEWHERE = {"reference", "image", "file", "shared", "unique", "translation", "alias", "path", "collision",
             "same-currency", "sum", "order", "slug", "menu"}

RIGHT = {
    "text": ["نصّ", "Texte: avec deux-points", 12, 1.5, True, "", None],
    "markdown": ["**gras**", "", None],
    "integer": [4, "12", 0, None, ""],
    "number": [4, 1.5, "0.25", None, ""],
    "boolean": [True, False, "true", None, ""],
    "date": ["2026-03-14", "1320~", 1967, "192X", "1967-06-10/1967-06-11", "AH 1320", "2026-03-14T10:30:00.000Z",
             "2026-03-14 10:30", "../1967", "1920-21", "-0044", "", None],
    "money": ["25 ILS", "12.500 JOD", "0.5 EUR", "3000 JPY", "", None],
    "quantity": ["", None],
    "reference": ["somebody", "merchants/somebody", "", None],
    "map": [{"a": "b", "c": 1}, {}, None],
    "image": ["front.jpg", {"src": "front.jpg"}, {"src": "front.jpg", "alt": "x"}, {"src": "", "alt": ""}, "", None],
    "file": ["guide.pdf", "/media/guide.pdf", "", None],
    "media": ["talk.mp3", "", None],
    "url": ["https://example.org/", "http://مثال.example/صفحة?a=b", "", None],
    "email": ["name@example.org", "", None],
    "phone": ["+970 2 555 0101", "+97025550101", "", None],
    "place": ["31.7780, 35.2330", "", None],
    "gtin": ["4006381333931", 4006381333931, "", None],
}

WRONG = {
    "text": [["a", "b"], {"a": "b"}],
    "markdown": [["a"], {"a": "b"}],
    "integer": ["four", 1.5, [1, 2], "1.5"],
    "number": ["many", [1, 2], "1,5"],
    "boolean": ["yes", "oui", 1, ["true", "false"]],
    "date": ["14 March 2026", "2026-13-01", "2026-02-45", "hier", ["2026", "2027"], "2026-02-30", "99/99"],
    "money": [25, "25", "ILS 25", "25 shekels", "25 XYZ", "1.234 ILS", "1,5 EUR", ["25 ILS", "3 EUR"]],
    "quantity": ["100", "100 stones", 100, "1,5 kg", ["1 kg", "2 kg"]],
    "reference": [{"a": "b"}],
    "map": ["a", ["a"], {"a": ["b"]}],
    "image": ["https://example.org/a.jpg", {"file": "a.jpg"}, {"alt": "x"}, {"src": "a.jpg", "alt": {"xx": "y"}},
              "a\\b.jpg"],
    "file": ["https://example.org/a.pdf", {"src": "a.pdf"}, "folder/"],
    "media": ["https://example.org/a.mp3", ["a.mp3", "b.mp3"]],
    "url": ["example.org", "ftp://example.org/", "https://a b.org/", 12],
    "email": ["name", "name@", "a b@example.org", "@example.org"],
    "phone": ["025550101", "+0 2 555", "call me"],
    "place": ["here", "31.7780", ["31", "35"]],
    "gtin": ["123", "400638133393", "4006381333930", "abcdefghijklm"],
}


def kinds(field):
    """The kind, and that of a list's items."""
    if isinstance(field, str):
        return field, None
    kind = field["kind"]
    return (kind, field.get("of")) if kind == "list" else (kind, None)


def samples(field, inner, settings, right):
    """Values of a field that are right, or wrong."""
    kind = inner or kinds(field)[0]
    field = {"kind": field} if isinstance(field, str) else field
    if kind == "choice":
        keys = list(field["choices"])
        values = [*keys, "", None] if right else ["no-such-choice", [keys[0], "no-such"], {"a": "b"}]
    elif kind == "term":
        terms = settings["taxonomies"].get(field.get("taxonomy", ""), {}).get("terms")
        first = next(iter(terms)) if terms else "any"
        values = [first, "", None] if right else ["no-such-term"] if terms else [{"a": "b"}]
    elif kind == "quantity":
        unit = (field.get("units") or ["g"])[0]
        values = RIGHT[kind] + [f"2 {unit}", f"1.5 {unit}"] if right else WRONG[kind] + (
            ["2 kg"] if "units" in field and "kg" not in field["units"] else [])
    elif kind == "group":
        parts = field["fields"]
        whole = {name: next(v for v in samples(part, kinds(part)[1], settings, True) if v not in (None, ""))
                 for name, part in parts.items()}
        if right:
            values = [whole, {name: "" for name in parts}, {}, None]
        else:
            first = next(iter(parts))
            values = [{**whole, "no-such-field": "x"}, "text"]
            values += [{name: value for name, value in whole.items() if name != part}
                       for part, definition in parts.items()
                       if isinstance(definition, dict) and definition.get("required") and "default" not in definition]
            values += [{**whole, first: wrong} for wrong in samples(parts[first], kinds(parts[first])[1], settings, False)]
    else:
        values = list((RIGHT if right else WRONG)[kind])
        if kind == "text" and field.get("format") == "time":
            values = ["09:30", "", None] if right else ["9:30", "25:00", "noon"]
        low, high = field.get("min"), field.get("max")
        if low is not None and kind in ("integer", "number"):
            values = [v for v in values if not right or v in ("", None) or float(v) >= low] + ([] if right else [low - 1])
        if low is not None and kind == "money":
            values += [] if right else [f"{int(low) - 1} ILS"]
        if high is not None and kind == "text":
            values += ["x" * int(high)] if right else ["x" * (int(high) + 1)]
    if inner:
        return ([[v] for v in values] + [[], values[:2]]) if right else [[v] for v in values if not isinstance(v, list)]
    return values


def title(language):
    return "عنوان" if language == "ar" else "Titre"


class Files:
    """A site to which files are added, and what is expected of each."""

    def __init__(self, source, folder):
        self.source, self.folder = source, folder
        for name in ("content", "themes", "theme"):
            if (source / name).exists():
                shutil.copytree(source / name, folder / name)
        shutil.copy(source / "dlala.yaml", folder / "dlala.yaml")
        self.settings = yaml.safe_load((source / "dlala.yaml").read_text())
        self.types = {path.stem: yaml.safe_load(path.read_text())
                      for path in sorted([*folder.glob("themes/*/types/*.yaml"), *folder.glob("content/_types/*.yaml")])}
        for definition in self.types.values():
            if "extends" in definition:
                # What the program has built in.
                definition["fields"] = {"title": {"kind": "text", "required": True}, "summary": {"kind": "text", "max": 300},
                                        **definition["fields"]}
        self.records = {}

    def empty(self):
        """Leaves the types and nothing else: each variant of a file is a run of the program."""
        for path in (self.folder / "content").iterdir():
            if path.name not in ("_types", "_data"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def base(self, kind):
        """What a record of a type must say in one language."""
        front = {}
        for name, field in self.types[kind]["fields"].items():
            field = {"kind": field} if isinstance(field, str) else field
            if field.get("required") and "default" not in field:
                front[name] = next(v for v in samples(field, kinds(field)[1], self.settings, True) if v not in (None, ""))
        return front

    def add(self, kind, front, note):
        section = self.types[kind].get("section")
        name = f"zz-{len(self.records)}"
        path = f"content/{section + '/' if section else ''}{name}.ar.md"
        if section is None and kind != "page":
            front = {"type": kind, **front}
        text = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
        (self.folder / path).write_text(f"---\n{text}---\nنص\n")
        self.records[path] = (kind, text, note)

    def fill(self):
        for kind, definition in self.types.items():
            base = self.base(kind)
            self.add(kind, base, "as it must be")
            for name, field in definition["fields"].items():
                _, inner = kinds(field)
                for right in (True, False):
                    for value in samples(field, inner, self.settings, right):
                        self.add(kind, {**base, name: value}, f"{name}: {value!r}")
            for name in base:
                self.add(kind, {key: value for key, value in base.items() if key != name}, f"without {name}")
                self.add(kind, {**{key: value for key, value in base.items() if key != name}, "draft": True},
                         f"a draft without {name}")
            for front in COMMON:
                self.add(kind, {**base, **front}, repr(front))


COMMON = [
    {"draft": True}, {"draft": "false"}, {"draft": "maybe"}, {"draft": None}, {"order": 3}, {"order": "3"},
    {"order": "first"}, {"slug": "a-b"}, {"slug": "A b"}, {"slug": "a/b"}, {"slug": ""}, {"slug": "صابون-زيت"},
    {"translation": "none"}, {"translation": "some"}, {"original": "fr"}, {"original": "de"},
    {"publish": "2026-03-14"}, {"publish": "2026-03-14T08:00:00.000Z"}, {"publish": "soon"}, {"expire": 2026},
    {"updated": "2026-03-14T10:30"}, {"updated": "gestern"}, {"date": "2026-03-14T00:00:00.000Z"},
    {"aliases": []}, {"aliases": ["/ar/zz/"]}, {"aliases": "/ar/zy/"}, {"no-such-field": "x"}, {"titel": "x"},
]

SETTINGS = [
    {}, {"page-size": 12}, {"page-size": "12"}, {"page-size": 0}, {"page-size": "many"}, {"page-size": None},
    {"currency": "EUR"}, {"currency": "XYZ"}, {"format": 2}, {"format": 9}, {"base-url": "https://example.org/a/"},
    {"base-url": "example.org"}, {"titel": "x"}, {"keep-assets": "7 days"}, {"keep-assets": "1 week"},
    {"keep-assets": 7}, {"keep-assets": "a while"}, {"compress": ["gzip"]}, {"compress": "br"}, {"compress": ["zip"]},
    {"trust-raw-html": True}, {"trust-raw-html": "yes"}, {"service-worker": "remove"}, {"service-worker": "stop"},
    {"missing-language": {"default": "omit"}}, {"missing-language": {"default": "hide"}},
    {"images": {"widths": [320, 640]}}, {"images": {"widths": [2]}}, {"images": {"size": 3}},
    {"images": {"quality": {"webp": 80}}}, {"images": {"quality": {"webp": 800}}},
    {"locales": {"ar": {"tag": "ar-PS", "digits": "latn"}, "fr": "fr-FR"}},
    {"locales": {"ar": {"digits": "roman"}}}, {"locales": {"ar": {"numbers": "latn"}}},
    {"locales": {"ar": {"calendar": "hijri", "both-calendars": True}}}, {"locales": {"ar": {"slugs": "short"}}},
    {"contact": {"email": "a@example.org"}}, {"contact": "a@example.org"}, {"menus": {"main": [{"to": "products"}]}},
    {"menus": {"main": ["products"]}}, {"menus": {"main": [{"label": "x"}]}}, {"menus": {"main": {"to": "products"}}},
    {"menus": {"main": [{"to": "products", "name": "x"}]}}, {"taxonomies": {"materials": "x"}},
    {"tool-timeout": "10 minutes"}, {"tool-timeout": "soon"}, {"indicative-currencies": ["JOD", "EUR"]},
    {"indicative-currencies": ["JOD", "BTC"]}, {"title": None}, {"languages": None}, {"link-endings": ["default", "dwg"]},
]

FIELDS = [
    "text", {"kind": "text"}, {"kind": "text", "max": 20, "label": {"ar": "x", "fr": "y"}}, "choice", "list",
    {"kind": "txt"}, {"kind": "choice", "choices": ["a", "b"]}, {"kind": "choice", "choices": {"a": {"ar": "أ"}}},
    {"kind": "choice"}, {"kind": "list", "of": "text"}, {"kind": "list"}, {"kind": "list", "of": "list"},
    {"kind": "reference", "to": "product"}, {"kind": "reference"}, {"kind": "list", "of": "reference", "to": ["product", "page"]},
    {"kind": "text", "requird": True}, {"kind": "text", "required": "yes"}, {"kind": "text", "units": ["g"]},
    {"kind": "quantity", "units": ["g", "kg"]}, {"kind": "quantity", "units": ["stone"]}, {"kind": "text", "format": "time"},
    {"kind": "text", "format": "clock"}, {"kind": "list", "of": "text", "format": "time"},
    {"kind": "group", "fields": {"a": "text"}}, {"kind": "group"}, {"kind": "group", "fields": {"a": {"kind": "text", "shared": True}}},
    {"kind": "list", "of": "group", "shared": True, "fields": {"a": {"kind": "money", "required": True}}},
    {"kind": "group", "fields": {"A b": "text"}}, {"kind": "number", "min": 1, "max": "ten"}, {"kind": "text", "label": {"xx": "y"}},
    {"kind": "term", "taxonomy": "materials", "facet": True}, {"kind": "money", "unique": True, "default": "3 ILS"}, ["text"],
]

TYPES = [
    {}, {"label": "x"}, {"label": ["x"]}, {"labels": "x"}, {"sort": "-date"}, {"sort": ["title", "-order"]},
    {"publish": {"feed": True}}, {"publish": {"feed": "yes"}}, {"publish": {"feeds": True}}, {"publish": {"search": False, "index": True}},
    {"publish": {"structured-data": "Thing"}}, {"publish": {"structured-data": {"type": "Thing", "name": "title"}}},
    {"publish": {"shopping": {"price": "title"}}}, {"publish": {"shopping": {"cost": "title"}}}, {"publish": {"calendar": {"begin": "x"}}},
    {"publish": {"facets": "title"}}, {"checks": [{"unique": ["title"]}]}, {"checks": [{"uniq": ["title"]}]}, {"checks": {"unique": "title"}},
    {"fields": {"url": "text"}}, {"fields": {"slug": "text"}}, {"fields": {"Title": "text"}}, {"fields": ["title"]},
]

STRINGS = [
    {"skip-to-content": "x"}, {"records-count": {"one": "{count} a", "other": "{count} b"}}, {"records-count": {"single": "a"}},
    {"menu": ["a"]}, {"menu": None}, {"menu": ""}, {"greeting": {"select": "gender", "feminine": "a", "other": "b"}},
    {"greeting": {"select": "gender"}}, {"greeting": {"select": "gender", "other": {"one": "a", "some": "b"}}}, {"menu": 12}, {"menu": {}},
]


OWN = [("content/_types/*.yaml", "type"), ("themes/*/types/*.yaml", "type"), ("themes/*/strings/*.yaml", "strings"),
       ("theme/strings/*.yaml", "strings"), ("themes/*/component.yaml", "component"),
       ("themes/*/blocks/*.yaml", "block")]


def program(dlala, folder):
    """The errors of `dlala check`, by file, each with whether a schema could tell it."""
    result = subprocess.run([dlala, "check", "--json", "--drafts", "--source", folder], capture_output=True, text=True)
    errors = {}
    for mistake in json.loads(result.stdout).get("diagnostics", []):
        if mistake["severity"] == "error":
            errors.setdefault(mistake["path"], []).append((mistake["message"], mistake["category"] not in ELSEWHERE))
    return errors


def schema(path, files):
    """The files that a schema refuses, with what it says first."""
    refused = {}
    for start in range(0, len(files), 400):
        result = subprocess.run(
            [pathlib.Path(sys.executable).with_name("check-jsonschema"), "--schemafile", path, "-o", "json", "--default-filetype", "yaml",
             *files[start:start + 400]], capture_output=True, text=True)
        answer = json.loads(result.stdout)
        if answer.get("parse_errors"):
            raise SystemExit(f"{path}: {answer['parse_errors'][:2]}")
        for error in answer.get("errors", []):
            refused.setdefault(error["filename"], error["message"])
    return refused


def records(dlala, files, schemas, folder):
    errors = program(dlala, files.folder)
    # Without --drafts a draft may be unfinished: that is what a schema says, too.
    written = {}
    for path, (kind, text, note) in files.records.items():
        name = folder / (path.replace("/", "_") + ".yaml")
        name.write_text(text)
        written.setdefault(kind, []).append((str(name), path, note))
    for kind, entries in written.items():
        refused = schema(schemas / f"records/{kind}.schema.json", [name for name, _, _ in entries])
        for name, path, note in entries:
            told = errors.get(path, [])
            if "a draft without" in note:
                told = [(message, _) for message, _ in told if not message.endswith(" is missing")]
            else:
                # What languages share may stand in another file.
                shared = {field for field, definition in files.types[kind]["fields"].items()
                          if isinstance(definition, dict) and definition.get("shared")}
                told = [(m, _) for m, _ in told if not (m.endswith(" is missing") and m.split()[0] in shared)]
            yield f"{kind} {note}", told, refused.get(name)


def others(dlala, files, schemas, folder, path, variants, schema_name):
    """A file of the site in several variants, one after the other."""
    target = files.folder / path
    before = target.read_text() if target.exists() else None
    judged = []
    for place, front in enumerate(variants):
        text = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
        target.write_text(text)
        name = folder / f"{schema_name}-{place}.yaml"
        name.write_text(text)
        judged.append((str(name), front, program(dlala, files.folder).get(path, [])))
    refused = schema(schemas / f"{schema_name}.schema.json", [name for name, _, _ in judged])
    for name, front, errors in judged:
        yield f"{path} {json.dumps(front, ensure_ascii=False)[-160:]}", errors, refused.get(name)
    if before is None:
        target.unlink()
    else:
        target.write_text(before)


def new_site(dlala, folder):
    """What `dlala init` writes for others: GitHub's and GitLab's files have the form that these publish, and the site's own
    files that of the schemas beside them."""
    site = folder / "new"
    subprocess.run([dlala, "init", site, "--languages", "ar-MA,fr-MA,en"], check=True, capture_output=True)
    tool = pathlib.Path(sys.executable).with_name("check-jsonschema")
    settings = json.loads((site / ".vscode/settings.json").read_text())["yaml.schemas"]
    checks = [["--builtin-schema", "vendor.github-workflows", site / ".github/workflows/site.yml"],
              ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", site / ".gitlab-ci.yml"]]
    for path, patterns in settings.items():
        files = [file for pattern in patterns for file in site.glob(pattern)]
        if files:
            checks.append(["--schemafile", site / path, *files])
    for arguments in checks:
        result = subprocess.run([tool, *arguments], capture_output=True, text=True)
        if result.returncode != 0:
            raise SystemExit(f"dlala init: {result.stdout}{result.stderr}")
    forms = folder / "forms"
    for program_name in ("decap", "sveltia"):
        subprocess.run([dlala, "schema", "--source", site, "--cms", program_name, "--output", forms], check=True, capture_output=True)
        config = yaml.safe_load((forms / "config.yml").read_text())
        if config["i18n"] != {"structure": "multiple_files", "locales": ["ar", "fr", "en"], "default_locale": "ar"}:
            raise SystemExit(f"{program_name}: {config['i18n']}")
    return len(checks)


def main():
    dlala = pathlib.Path(sys.argv[1]).resolve()
    source = pathlib.Path(sys.argv[2])
    counts = {"both right": 0, "both wrong": 0, "only dlala refuses": 0, "only the schema refuses": 0}
    listed = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        started = new_site(dlala, folder)
        files = Files(source, folder / "site")
        schemas = folder / "schema"
        subprocess.run([dlala, "schema", "--source", files.folder, "--output", schemas], check=True, capture_output=True)
        result = subprocess.run(
            [pathlib.Path(sys.executable).with_name("check-jsonschema"), "--check-metaschema", *schemas.rglob("*.json")],
            capture_output=True, text=True)
        if result.returncode != 0:
            raise SystemExit(f"these are no schemas: {result.stdout}")
        own = 0
        for kind, definition in files.types.items():
            section = definition.get("section")
            entries = []
            for path in sorted((files.folder / "content" / (section or "")).glob("**/*.md" if section else "*.md")):
                text = path.read_text().split("\n---\n")[0].removeprefix("---\n")
                named = (yaml.safe_load(text) or {}).get("type", kind if section else "page")
                if named == kind and not (section and path.name.startswith("index.") and path.parent == files.folder / "content" / section):
                    copy_ = folder / (str(path.relative_to(files.folder)).replace("/", "_") + ".own.yaml")
                    copy_.write_text(text)
                    entries.append(str(copy_))
            own += len(entries)
            for path, message in (schema(schemas / f"records/{kind}.schema.json", entries) if entries else {}).items():
                raise SystemExit(f"the schema refuses the site's own {path}: {message}")
        for path, schema_name in [("dlala.yaml", "site"), ("content/_data/rates.yaml", "rates")] + [
                (str(path.relative_to(files.folder)), schema_name) for pattern, schema_name in OWN
                for path in files.folder.glob(pattern)]:
            for _, message in schema(schemas / f"{schema_name}.schema.json", [str(files.folder / path)]).items():
                raise SystemExit(f"the schema refuses the site's own {path}: {message}")
            own += 1
        files.fill()
        judged = list(records(dlala, files, schemas, folder))
        files.empty()
        small = {"title": {"ar": "x", "fr": "y"}, "languages": ["ar", "fr"], **{
            key: files.settings[key] for key in ("taxonomies", "theme", "format", "currency", "base-url") if key in files.settings}}
        judged += others(dlala, files, schemas, folder, "dlala.yaml", [
            {key: value for key, value in {**small, **front}.items() if value is not None or key not in ("title", "languages")}
            for front in SETTINGS], "site")
        base = {"label": "x", "section": "zz-things", "fields": {"title": {"kind": "text", "required": True}}}
        judged += others(dlala, files, schemas, folder, "content/_types/zz.yaml", [
            {**base, **copy.deepcopy(front)} for front in TYPES] + [
            {**base, "fields": {**base["fields"], "thing": copy.deepcopy(field)}} for field in FIELDS], "type")
        strings = next(path for path in [*files.folder.glob("theme/strings/fr.yaml"), *files.folder.glob("themes/*/strings/fr.yaml")]
                       if "skip-to-content" in path.read_text())
        words = yaml.safe_load(strings.read_text())
        judged += others(dlala, files, schemas, folder, str(strings.relative_to(files.folder)), [
            {**words, **front} for front in STRINGS], "strings")
    for note, errors, refused in judged:
        if refused:
            verdict = "both wrong" if errors else "only the schema refuses"
        else:
            errors = [error for error in errors if error[1]]
            verdict = "only dlala refuses" if errors else "both right"
        counts[verdict] += 1
        if verdict.startswith("only"):
            listed.append(f"{verdict}: {note}: {errors[0][0] if errors else refused}")
    told = listed if "--list" in sys.argv else [line for line in listed if line.startswith("only the schema")]
    print("\n".join(told), end="\n" if told else "")
    agreed = counts["both right"] + counts["both wrong"]
    wrong = counts["both wrong"] + counts["only dlala refuses"]
    print(f"schemas: {started} files of a new site are of the form that others publish for them")
    print(f"schemas: {own} files of the site's own are right; of {len(judged)} made files {agreed} are judged alike: "
          + ", ".join(f"{count} {name}" for name, count in counts.items()))
    caught = counts["both wrong"] / wrong if wrong else 0
    if counts["only the schema refuses"] or caught < 0.85 or not counts["both right"]:
        raise SystemExit(f"{counts['only the schema refuses']} right files are refused; {caught:.0%} of the wrong ones are caught")


if __name__ == "__main__":
    main()

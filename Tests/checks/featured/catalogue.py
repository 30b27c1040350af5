"""What editors wrote of the shop and of the archive, read from the files themselves."""

import re
import unicodedata

import yaml

KINDS = ("product", "merchant", "association", "zone", "craft", "item", "page")


def squeezed(value):
    """Letters and digits alone: typography may put its own spaces, apostrophes and marks of direction."""
    return "".join(c for c in unicodedata.normalize("NFC", str(value)) if unicodedata.category(c)[0] in "LMN")


def stripped(markdown):
    """Without the addresses of links and the marks of footnotes and of languages."""
    return re.sub(r"\[\^[^\]]*\]|(?<=\])\([^)]*\)|(?<=\])\{[^}]*\}", "", markdown)


class Record:
    """One record: the fields of all its files, those that only one language has, and its texts."""

    def __init__(self, kind, name):
        self.kind, self.name = kind, name
        self.fields, self.own, self.body = {}, {}, {}

    def get(self, field, code):
        """What a language has of a field that may be written once for all of them."""
        value = self.own[code].get(field, self.fields.get(field))
        return value.get(code) if isinstance(value, dict) else value


class Catalogue:
    def __init__(self, folder):
        self.settings = self.yaml(folder / "dlala.yaml")
        self.languages = self.settings["languages"]
        self.rates = self.yaml(folder / "content/_data/rates.yaml")
        self.types, self.records, self.sections = {}, {}, {}
        for kind in KINDS:
            files = [*folder.glob(f"content/_types/{kind}.yaml"), *folder.glob(f"themes/*/types/{kind}.yaml")]
            self.types[kind] = next((kind for kind in map(self.yaml, files) if "extends" not in kind), {})
            self.read(kind, folder / "content" / self.types[kind].get("section", ""))

    @staticmethod
    def yaml(path):
        return yaml.safe_load(path.read_text(encoding="utf-8"))

    def read(self, kind, folder):
        known = self.records[kind] = {}
        for path in sorted([*folder.glob("*.md"), *folder.glob("*/index.*.md")] if self.types[kind].get("section") else folder.glob("*.md")):
            stem, code, _ = path.name.split(".")
            _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
            front = yaml.safe_load(front)
            if stem == "index" and path.parent == folder:
                self.sections[kind, code] = front.get("slug", folder.name)
            elif not front.get("draft"):
                name = path.parent.name if stem == "index" else stem
                record = known.setdefault(name, Record(kind, name))
                record.own[code], record.body[code] = front, body
                record.fields |= front

    def all(self, kind, field=None):
        """The records of a type, or those of them that have a field."""
        return [record for record in self.records[kind].values() if field is None or record.fields.get(field)]

    def label(self, kind, *path):
        """The words for a key of a choice, by its field: `label("product", "availability", "limited")`."""
        *fields, key = path
        found = self.types[kind]
        for field in fields:
            found = found["fields"][field]
        return found["choices"][key]

    def term(self, taxonomy, key):
        return self.settings["taxonomies"][taxonomy]["terms"][key]

    def address(self, record, code):
        """Where the page of a record is, not escaped."""
        section = f"{self.sections[record.kind, code]}/" if "section" in self.types[record.kind] else ""
        return f"/{code}/{section}{record.own[code].get('slug', record.name)}/"

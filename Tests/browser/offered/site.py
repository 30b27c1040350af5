"""This repository's site with the random goods in it."""

import shutil
import subprocess
import sys

import yaml
from PIL import Image

from chromium import ROOT
from offered.goods import COLOURS, COMES, LABELS, NAMES, SIZES

# What a dealer pays, which stands first among the fields and must stand nowhere else.
WHOLESALE = "98765.43"


def changed_type():
    """The type of products with a field for each role, and a secret amount before all others."""
    kind = yaml.safe_load((ROOT / "themes/shop/types/product.yaml").read_text())
    fields = {"wholesale": {"kind": "money", "shared": True}, **kind["fields"]}
    fields["price"].pop("required")
    fields["was"] = {"kind": "money", "shared": True}
    fields["comes"] = {"kind": "date", "shared": True}
    fields["availability"]["choices"] = LABELS
    fields["availability"].pop("default")
    inner = {"wholesale": {"kind": "money"}, **fields["variants"]["fields"]}
    inner.update(was={"kind": "money"}, availability={"kind": "choice", "choices": LABELS}, comes={"kind": "date"})
    fields["variants"]["fields"] = inner
    kind["fields"] = fields
    # Prices of several currencies are wanted here, and amounts that are not made of parts.
    kind["checks"] = [check for check in kind["checks"] if "unique" in check]
    kind["publish"]["shopping"].update({"compare-at": "was", "available": "comes", "size": "size", "color": "colour"})
    return kind


def front(thing, is_variant):
    lines = {"sku": thing.id, "wholesale": f"{WHOLESALE} EUR"}
    if thing.price:
        lines["price"] = thing.price
    if thing.before:
        lines["was"] = thing.before
    if thing.state:
        lines["availability"] = thing.state
    if thing.stock is not None:
        lines["stock"] = thing.stock
    if thing.comes:
        lines["comes"] = COMES
    if is_variant:
        for name, words in (("label", NAMES), ("size", SIZES), ("colour", COLOURS)):
            word = getattr(thing, name)
            if word:
                lines[name] = {"ar": word, "fr": words[word]}
    return lines


def build(dlala, folder, goods):
    source, site = folder / "source", folder / "site"
    source.mkdir()
    shutil.copytree(ROOT / "content", source / "content")
    (source / "themes").symlink_to(ROOT / "themes")
    shutil.copy(ROOT / "dlala.yaml", source)
    content = source / "content"
    (content / "_types/product.yaml").write_text(written(changed_type()))
    houses = ["rg-house-0", "rg-house-1"]
    for number, house in enumerate(houses):
        for code, title in (("ar", f"دار {number}"), ("fr", f"Maison {number}")):
            lines = {"title": title, "slug": house, "summary": title}
            if code == "ar":
                lines.update(phone=f"+97059900010{number}", email=f"{house}@dlala.example", languages=["ar", "fr"])
            write(content / f"merchants/{house}.{code}.md", lines)
    Image.new("RGB", (640, 480), (120, 60, 30)).save(content / "products/rg.jpg")
    for number, good in enumerate(goods):
        lines = {"title": good.title["ar"], "slug": good.name, "summary": "خلاصة.", "merchant": houses[number % 2],
                 "images": [{"src": "rg.jpg", "alt": {"ar": "صورة", "fr": "Image"}}], **front(good.own, False)}
        if good.variants:
            lines["variants"] = [front(variant, True) for variant in good.variants]
        write(content / f"products/{good.name}.ar.md", lines)
        write(content / f"products/{good.name}.fr.md", {"title": good.title["fr"], "slug": good.name, "summary": "Résumé."})
    done = subprocess.run([dlala, "build", "--quiet", "--source", source, "--output", site, "--date", "2026-11-24",
                           "--base-url", "http://localhost/"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"offers: the build ends with {done.returncode}:\n{(done.stdout + done.stderr)[:4000]}")
    return site


class Plain(yaml.SafeDumper):
    """Without anchors, which the program refuses."""

    def ignore_aliases(self, _):
        return True


def written(value):
    return yaml.dump(value, Dumper=Plain, allow_unicode=True, sort_keys=False, width=10_000)


def write(path, lines):
    path.write_text(f"---\n{written(lines)}---\n")

#!/usr/bin/env python3
"""Proves that the repository's own site shows every feature of a shop: features.py DLALA SITE SOURCE [--records]

Each feature (featured/) says which records the editors gave it to, and then asks of each of them, in every
language, whether the page, its structured data, the basket or the shops' feeds show it. A feature that no
record has is as much a failure as one that a page leaves out. With --records their names are told too.
"""

import pathlib
import sys

# Each of the three lists its features when it is read.
import featured.products
import featured.sellers
import featured.ways
from featured.asking import FEATURES
from featured.catalogue import Catalogue
from featured.showing import Shop


def answer(question, shop, record, code):
    """Whether it is shown; nothing when it is not this record's to show. A page without the place to look at shows nothing."""
    try:
        return question(shop, record, code)
    except (AttributeError, LookupError, OSError, TypeError, ValueError):
        return False


def main():
    dlala, site, folder = map(pathlib.Path, sys.argv[1:4])
    source = Catalogue(folder)
    shop = Shop(site, source, dlala.resolve(), folder / "themes", source.settings["theme"])
    missing, asked, shown = [], 0, 0
    for name, (kind, field, question) in FEATURES.items():
        records = source.all(kind, field) if kind else [None]
        answers = {(record.name if record else "the site", code): answer(question, shop, record, code)
                   for record in records for code in source.languages}
        answers = {where: holds for where, holds in answers.items() if holds is not None}
        asked += len(answers)
        if not answers:
            missing.append(f"{name}: no record has it")
        elif not all(answers.values()):
            missing.append(f"{name}: not shown by " + ", ".join(f"{where} ({code})" for (where, code), holds in answers.items() if not holds))
        else:
            shown += 1
        if "--records" in sys.argv:
            print(f"  {name}: " + ", ".join(dict.fromkeys(where for where, _ in answers)))
    for line in missing:
        print("features:", line)
    print(f"features: {shown} of {len(FEATURES)} features are shown, in {len(source.languages)} languages, at {asked} places")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

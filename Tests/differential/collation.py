#!/usr/bin/env python3
"""The order of dlala's lists against ICU's collation (CLDR, with numbers by value).

usage: /usr/bin/python3 collation.py PATH-OF-DLALA [WORDS-FOLDER]

Needs PyICU (Debian: python3-icu, for the system's Python). The words: collation/<locale>.txt, hard
ones, each compared with each; and the titles and words of content/. A pair agrees when both have
the same of "before", "after" and "equal". collation/differences.tsv lists what stands elsewhere in dlala, as
regular expressions, with the reason; an unlisted difference fails, and so does a line of the list
that explains none.
"""

import itertools
import pathlib
import random
import re
import subprocess
import sys

try:
    import icu
except ImportError:
    # Where Debian's package is only unpacked, or the interpreter is not the system's.
    sys.exit("collation: there is no PyICU; apt-get install python3-icu, and run /usr/bin/python3")

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TATWEEL = "\u0640"


def keys(dlala, kind, locale, texts):
    """What `dlala format` gives for each text."""
    result = subprocess.run(
        [dlala, "format", kind, "--locale", locale], input="\n".join(texts) + "\n",
        capture_output=True, text=True, check=True)
    return dict(zip(texts, result.stdout.split("\n")))


def content_words(suffix):
    """The words and front-matter values of the repository's own pages in a language."""
    words = set()
    for path in sorted((ROOT / "content").rglob(f"*.{suffix}.md")):
        text = path.read_text(encoding="utf-8")
        words.update(re.findall(r"(?m)^title: *(.+)$", text))
        words.update(re.findall(r"[^\W\d_]+", text))
    return sorted(word for word in words if TATWEEL not in word)


def collator(locale):
    result = icu.Collator.createInstance(icu.Locale(locale))
    result.setAttribute(icu.UCollAttribute.NUMERIC_COLLATION, icu.UCollAttributeValue.ON)
    return result


def compared(left, right):
    return (left > right) - (left < right)


def check(dlala, locale, suffix, listed):
    hard = [line for line in (HERE / "collation" / f"{suffix}.txt").read_text("utf-8").split("\n") if line]
    words = content_words(suffix)
    pairs = list(itertools.combinations(dict.fromkeys(hard), 2))
    ours = keys(dlala, "sort-key", locale, list(dict.fromkeys(hard + words)))
    theirs = collator(locale)
    ordered = sorted(words, key=theirs.getSortKey)
    pairs += list(zip(ordered, ordered[1:]))
    chosen = random.Random(3)
    pairs += [tuple(chosen.sample(words, 2)) for _ in range(2000)]
    agreed, differing, unlisted = 0, set(), []
    for left, right in pairs:
        if compared(ours[left], ours[right]) == compared(theirs.getSortKey(left), theirs.getSortKey(right)):
            agreed += 1
            continue
        known = {entry for entry in listed
                 if entry[0] == locale and (re.search(entry[1], left) or re.search(entry[1], right))}
        differing |= known
        if not known:
            unlisted.append((left, right))
    for left, right in unlisted[:30]:
        sign = "<=>"[compared(theirs.getSortKey(left), theirs.getSortKey(right)) + 1]
        print(f"collation {locale}: ICU has {left!r} {sign} {right!r}")
    print(f"collation {locale}: {agreed} of {len(pairs)} pairs agree, "
          f"{len(pairs) - agreed - len(unlisted)} differ as listed")
    stale = {entry for entry in listed if entry[0] == locale} - differing
    for _, text in sorted(stale):
        # The words are those of content/, which grows and changes.
        print(f"collation {locale}: {text!r} is listed and now differs nowhere")
    return not unlisted


def index(dlala, locale, suffix):
    """The letters of an index against ICU's, for the words that begin with a letter of the locale."""
    theirs = icu.AlphabeticIndex(icu.Locale(locale))
    words = [word for word in content_words(suffix) if word[0].isalpha()]
    ours = keys(dlala, "letter", locale, words)
    buckets = theirs.buildImmutableIndex()
    agreed = total = 0
    for word in words:
        place = buckets.getBucketIndex(word)
        bucket = buckets.getBucket(place)
        label = bucket[0] if isinstance(bucket, tuple) else bucket.label
        if label == "…":
            continue
        total += 1
        if label == ours[word]:
            agreed += 1
        else:
            print(f"index {locale}: ICU has {word!r} under {label}, dlala under {ours[word]}")
    print(f"index letters {locale}: {agreed} of {total} words agree")
    return agreed == total


def main():
    dlala = sys.argv[1]
    listed = set()
    for line in (HERE / "collation" / "differences.tsv").read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            listed.add(tuple(line.split("\t")[:2]))
    passed = [check(dlala, "ar", "ar", listed), check(dlala, "fr", "fr", listed)]
    passed += [index(dlala, "ar", "ar"), index(dlala, "fr", "fr")]
    return 0 if all(passed) else 1


sys.exit(main())

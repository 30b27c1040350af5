"""Dates of the program against Babel, hijridate and edtf: how many agree, out of how many.

Usage: dates.py DLALA

Differences that are on purpose follow a rule stated here, or stand with their reason in
edtf-differences.tsv; any other fails.
"""

import calendar
import contextlib
import datetime
import io
import pathlib
import re
import subprocess
import sys

import edtf
from babel import Locale, dates
from hijridate import Gregorian, Hijri

FOLDER = pathlib.Path(__file__).parent
DLALA = sys.argv[1]


def formatted(kind, texts, *options):
    """What the program writes for each text; an empty string for what is not of the kind."""
    result = subprocess.run(
        [DLALA, "format", kind, *options],
        input="".join(text + "\n" for text in texts).encode(),
        capture_output=True,
        check=False,
    )
    if result.returncode not in (0, 1):
        sys.exit(f"dlala format {kind}: {result.stderr.decode()[:500]}")
    lines = result.stdout.decode().split("\n")[:-1]
    assert len(lines) == len(texts), (len(lines), len(texts))
    return lines


# Gregorian dates against Babel

# A tag; the numbering system that Babel and the program are both told to use, if any.
LOCALES = [
    ("ar-PS", "arab"), ("ar-PS", "latn"), ("ar-MA", "latn"), ("ar-EG", "arab"), ("ar-LB", "arab"),
    ("ar-SA", "arab"), ("fr", "latn"), ("fr-MA", "latn"), ("en", "latn"), ("he", "latn"),
    ("de", "latn"), ("es", "latn"), ("tr", "latn"),
]


def days():
    """Every eleventh day of 1850–2049, and all days of 2024."""
    first = datetime.date(1850, 1, 1)
    spread = [first + datetime.timedelta(days=11 * n) for n in range(6640)]
    return spread + [datetime.date(2024, 1, 1) + datetime.timedelta(days=n) for n in range(366)]


def reason(style, tag, made, theirs, day):
    """Why a date differs from Babel's, if it does by one of the house's rules."""
    digits = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    plain, other = made.translate(digits), theirs.translate(digits)
    if style == "short" and plain.replace(str(day.year), f"{day.year % 100:02}") == other:
        return "short dates keep the four digits of the year"
    if tag.startswith("fr") and style != "short" and day.day == 1:
        if re.sub(r"^1er ", "1 ", made) == theirs:
            return "French says 1er of the first day"
    return None


def compare_babel():
    agreed = counted = 0
    reasons = {}
    unexplained = []
    for tag, system in LOCALES:
        locale = Locale.parse(tag, sep="-")
        names = {"numbering_system": system}
        for style in ("long", "medium", "short", "month"):
            if style == "month":
                sample = [datetime.date(y, m, 1) for y in range(1900, 2050) for m in range(1, 13)]
                texts = [day.strftime("%Y-%m") for day in sample]
                pattern = locale.datetime_skeletons["yMMMM"]
            else:
                sample = days()
                texts = [day.isoformat() for day in sample]
                pattern = locale.date_formats[style]
            made = formatted(
                "date", texts, "--locale", tag, "--digits", system, "--style",
                "long" if style == "month" else style)
            for day, ours in zip(sample, made):
                # Babel writes the locale's default digits whatever is asked; only digits differ.
                theirs = pattern.apply(day, locale)
                if system == "arab":
                    theirs = theirs.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
                else:
                    theirs = theirs.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789"))
                counted += 1
                if ours == theirs:
                    agreed += 1
                    continue
                why = reason(style, tag, ours, theirs, day)
                if why:
                    reasons[why] = reasons.get(why, 0) + 1
                else:
                    unexplained.append((tag, style, day.isoformat(), ours, theirs))
    print(f"dates: {agreed} of {counted} as Babel writes them")
    for why, count in sorted(reasons.items()):
        print(f"  {count} on purpose: {why}")
    return unexplained


# The Hijri calendar against hijridate

def compare_hijridate():
    """Every day of AH 1343–1500, in both directions."""
    first, last = Hijri(1343, 1, 1), Hijri(1500, 12, 30)
    start = datetime.date(*first.to_gregorian().datetuple())
    end = datetime.date(*last.to_gregorian().datetuple())
    all_days = [start + datetime.timedelta(days=n) for n in range((end - start).days + 1)]
    texts = [day.isoformat() for day in all_days]
    # The days in AH as the source would write them, by hijridate.
    theirs = []
    for day in all_days:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
        theirs.append((hijri.year, hijri.month, hijri.day))
    there = formatted("hijri", texts, "--locale", "en", "--style", "short")
    wanted = [f"{m}/{d}/{y} AH" for y, m, d in theirs]
    agreed_there = sum(made == want for made, want in zip(there, wanted))
    back = formatted("days", [f"AH {y:04}-{m:02}-{d:02}" for y, m, d in theirs])
    agreed_back = sum(made == f"{text}/{text}" for made, text in zip(back, texts))
    print(f"Hijri: {agreed_there} of {len(texts)} days as hijridate converts them, "
          f"{agreed_back} of {len(texts)} back")
    return [
        (text, made, want) for text, made, want in zip(texts, there, wanted) if made != want
    ] + [
        (f"AH {y:04}-{m:02}-{d:02}", made, text)
        for text, made, (y, m, d) in zip(texts, back, theirs)
        if made != f"{text}/{text}"
    ]


# EDTF against edtf

def written(moment):
    """A struct_time as the program writes a day, or its year when it has more than four digits."""
    if moment in (float("inf"), float("-inf")) or moment is None:
        return ".."
    year, month, day = moment[0], moment[1], moment[2]
    if not -9999 <= year <= 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def by_edtf(text):
    """The days that the library finds, `invalid`, or what it raised."""
    try:
        # It prints what it cannot construct.
        with contextlib.redirect_stdout(io.StringIO()):
            value = edtf.parse_edtf(text)
    except edtf.parser.edtf_exceptions.EDTFParseException:
        return "invalid"
    except Exception as error:  # noqa: BLE001: whatever it raises is its answer
        return f"raises {type(error).__name__}"
    try:
        return f"{written(value.lower_strict())}/{written(value.upper_strict())}"
    except Exception as error:  # noqa: BLE001
        return f"valid, bounds raise {type(error).__name__}"


def compare_edtf():
    texts = (FOLDER / "edtf.txt").read_text().splitlines()
    made = [line or "invalid" for line in formatted("days", texts)]
    known = {}
    for line in (FOLDER / "edtf-differences.tsv").read_text().splitlines()[1:]:
        text, ours, theirs, _ = line.split("\t")
        known[text] = (ours, theirs)
    valid = agreed = 0
    unexplained = []
    seen = set()
    for text, ours in zip(texts, made):
        theirs = by_edtf(text)
        valid += (ours == "invalid") == (theirs in ("invalid",) or theirs.startswith("raises"))
        if ours == theirs:
            agreed += 1
        elif known.get(text) == (ours, theirs):
            seen.add(text)
        else:
            unexplained.append((text, ours, theirs))
    print(f"EDTF: {valid} of {len(texts)} valid or invalid as edtf finds them, "
          f"{agreed} of {len(texts)} with the same days")
    print(f"  {len(seen)} differ for the reasons in edtf-differences.tsv")
    unexplained += [(text, "listed, but differs no longer", "") for text in known if text not in seen]
    return unexplained


failures = 0
for name, compare in [
    ("Babel", compare_babel), ("hijridate", compare_hijridate), ("edtf", compare_edtf),
]:
    differences = compare()
    failures += len(differences)
    for difference in differences[: int(sys.argv[2]) if len(sys.argv) > 2 else 20]:
        print(f"  unlike {name}:", *difference, sep="\t")
    if len(differences) > 20:
        print(f"  … {len(differences)} in all")
sys.exit(1 if failures else 0)

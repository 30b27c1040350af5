"""Numbers, amounts, units, sizes, distances in time, lists and plural categories against Babel.

Usage: babel_numbers.py DLALA [--explain]

Every value is written by `dlala format` and by Babel, from the same text. Where the two differ the
rules of babel_numbers-differences.tsv are applied to Babel's text, all that fit the subject, the locale and
the input, in order; if that gives ours the difference is listed, else the test fails. A rule that
explains nothing is stale and fails it too.
"""

import csv
import datetime
import os
import re
import subprocess
import sys
from decimal import Decimal

import babel.core
from babel import Locale, localedata
from babel.dates import format_timedelta
from babel.lists import format_list
from babel.numbers import (
    format_decimal,
    format_percent,
    get_currency_precision,
    list_currencies,
    parse_pattern,
)
from babel.units import format_unit

DLALA = sys.argv[1]
EXPLAINS = "--explain" in sys.argv
HERE = os.path.dirname(os.path.abspath(__file__))
LOCALES = (
    "ar-PS ar-MA ar-EG ar-SA fr-FR fr-MA fr-CH en en-GB he de de-CH es pt-PT it tr fa ru pl hi"
).split()
DIGITS = {"arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹", "deva": "०१२३४५६७८९"}


class Rule:
    def __init__(self, row):
        self.subject, self.locales, self.input, self.pattern, self.replacement, self.reason = row
        self.uses = 0

    def fits(self, subject, tag, text):
        return (
            re.fullmatch(self.subject, subject)
            and re.fullmatch(self.locales, tag)
            and re.search(self.input, text)
        )

    def rewritten(self, theirs, text, alternative):
        if self.pattern == "=digits":
            return theirs.translate(str.maketrans("0123456789", DIGITS[self.replacement]))
        if self.pattern == "=inherited":
            return alternative(text, self.replacement) or theirs
        return re.sub(unescaped(self.pattern), unescaped(self.replacement), theirs)


def unescaped(text):
    """U+00A0 written as \\u00a0; everything else stays as re.sub wants it."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


def rules():
    with open(os.path.join(HERE, "babel_numbers-differences.tsv"), encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Rule(row) for row in rows[1:] if row]


RULES = rules()
TALLY = {}
FAILURES = []


def ours(kind, tag, texts, *options):
    run = subprocess.run(
        [DLALA, "format", kind, "--locale", tag, *options],
        input="".join(text + "\n" for text in texts),
        capture_output=True, text=True, check=False,
    )
    lines = run.stdout.split("\n")[:-1]
    if len(lines) != len(texts):
        sys.exit(f"dlala format {kind} --locale {tag}: {run.stderr[:300]}")
    return lines


def compare(subject, tag, texts, theirs, made, alternative=None):
    """Counts what agrees and what is listed.

    `alternative` gives the text that CLDR's data make where Babel's function goes another way.
    """
    tally = TALLY.setdefault(subject, [0, 0, 0])
    for text, their, our in zip(texts, theirs, made, strict=True):
        tally[0] += 1
        if their == our:
            tally[1] += 1
            continue
        rewritten, used = their, []
        for rule in RULES:
            if rewritten != our and rule.fits(subject, tag, text):
                changed = rule.rewritten(rewritten, text, alternative)
                if changed != rewritten:
                    rewritten = changed
                    used.append(rule)
        if rewritten == our:
            tally[2] += 1
            for rule in used:
                rule.uses += 1
        else:
            FAILURES.append((subject, tag, text, their, our))


def locale_of(tag):
    return Locale.parse(tag, sep="-")


def numbers(tag, locale):
    texts = (
        "0 1 9 10 999 1000 1234 9999 10000 123456 1234567 100000000 987654321012 -1 -1234 -1234567"
        " 0.5 1.5 -0.25 3.14159 1234.5 0.000001 12345678.875 9223372036854775807 0.1 0.7 99.99"
    ).split()
    theirs = [
        format_decimal(
            Decimal(text), locale=locale, decimal_quantization=False, numbering_system="default")
        for text in texts
    ]
    compare("numbers", tag, texts, theirs, ours("number", tag, texts))


def percentages(tag, locale):
    texts = "0 0.01 0.07 0.25 0.5 0.255 1 12.5 123.45 -0.25 -12.345 0.001".split()
    theirs = [
        format_percent(
            Decimal(text), locale=locale, decimal_quantization=False, numbering_system="default")
        for text in texts
    ]
    compare("percentages", tag, texts, theirs, ours("percent", tag, texts))


def money(tag, locale, currencies, display):
    pattern = locale.currency_formats["standard"].pattern
    if display == "code":
        pattern = pattern.replace("¤", "¤¤")
    texts, theirs = [], []
    for code, exponent in currencies.items():
        form = parse_pattern(pattern)
        form.frac_prec = (exponent, exponent)
        for minor in (0, 1, -1, 100, 12345, 123456, -987654, 9876543210123):
            amount = Decimal(minor).scaleb(-exponent)
            texts.append(f"{amount:f} {code}")
            theirs.append(
                form.apply(
                    amount, locale, currency=code, currency_digits=False,
                    numbering_system="default"))
    made = ours("money", tag, texts, "--currency", display)
    compare("money" if display == "symbol" else "money-code", tag, texts, theirs, made)


UNITS = {
    "mg": "mass-milligram", "g": "mass-gram", "kg": "mass-kilogram", "t": "mass-tonne",
    "ml": "volume-milliliter", "cl": "volume-centiliter", "dl": "volume-deciliter",
    "L": "volume-liter", "cm³": "volume-cubic-centimeter", "m³": "volume-cubic-meter",
    "µm": "length-micrometer", "mm": "length-millimeter", "cm": "length-centimeter",
    "m": "length-meter", "km": "length-kilometer", "in": "length-inch", "ft": "length-foot",
    "cm²": "area-square-centimeter", "m²": "area-square-meter", "km²": "area-square-kilometer",
    "ha": "area-hectare", "°C": "temperature-celsius", "W": "power-watt", "kW": "power-kilowatt",
    "kWh": "energy-kilowatt-hour", "V": "electric-volt", "h": "duration-hour",
    "min": "duration-minute", "s": "duration-second",
}


def inherited(amount, unit, length, tag, words):
    """A unit by Babel's own data, as UTS 35 has it inherit: `other` of the same length comes before
    another length, and a long name that is missing is the short one. `words` is the locale that has
    the unit's name."""
    locale = locale_of(tag)
    lengths = locale_of(words)._data["unit_patterns"].get(unit, {})
    for tried in ("long", "short") if length == "long" else ("short",):
        patterns = lengths.get(tried, {})
        pattern = patterns.get(locale.plural_form(Decimal(amount))) or patterns.get("other")
        if pattern:
            return pattern.format(
                format_decimal(Decimal(amount), locale=locale, numbering_system="default"))
    return None


def units(tag, locale, length):
    texts, theirs = [], []
    for ours_name, name in UNITS.items():
        for amount in "0 1 2 3 5 10 11 21 22 100 102 1000000 0.5 1.5 2.25".split():
            texts.append(f"{amount} {ours_name}")
            theirs.append(
                format_unit(
                    Decimal(amount), name, length=length, locale=locale,
                    numbering_system="default"))
    made = ours("quantity", tag, texts, "--" + length)
    compare(
        "units-" + length, tag, texts, theirs, made,
        lambda text, other: inherited(
            text.split()[0], UNITS[text.split()[1]], length, tag, other or tag))


def sizes(tag, locale, length):
    names = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte"]
    texts = (
        "0 1 2 3 11 100 512 999 1000 1500 2000 10240 99949 999949 999950 1234567 2000000 3000000"
        " 11000000 100000000 5368709120 1000000000000 123456789012345678"
    ).split()
    theirs, shown = [], {}
    for text in texts:
        value, place = Decimal(text), 0
        while value >= 1000 and place < 5:
            place += 1
            value = Decimal(text).scaleb(-3 * place).quantize(Decimal("0.1")).normalize()
        shown[text] = (f"{value:f}", "digital-" + names[place])
        theirs.append(
            format_unit(
                Decimal(f"{value:f}"), "digital-" + names[place], length=length, locale=locale,
                numbering_system="default"))
    made = ours("size", tag, texts, *(["--long"] if length == "long" else []))
    compare(
        "sizes-" + length, tag, texts, theirs, made,
        lambda text, other: inherited(*shown[text], length, tag, other or tag))


def relative(tag, locale):
    texts, theirs = [], []
    for unit, days in (("day", 1), ("week", 7), ("month", 30), ("year", 365)):
        for count in (1, 2, 3, 5, 10, 11, 21, 22, 25, 100, 102, 111):
            for sign in (-1, 1):
                texts.append(f"{sign * count} {unit}")
                theirs.append(
                    format_timedelta(
                        datetime.timedelta(days=sign * count * days), granularity=unit,
                        threshold=count * 0.9, add_direction=True, locale=locale))
    compare("relative", tag, texts, theirs, ours("relative", tag, texts))


def lists(tag, locale):
    letters = {"ar": "أبجدهوز", "fa": "ابپتثجچ", "he": "אבגדהוז", "hi": "कखगघङचछ", "ru": "абвгдеж"}
    items = letters.get(locale.language, "abcdefg")
    texts = ["|".join(items[:count]) for count in range(1, 8)]
    if locale.language == "es":
        texts += ["padre|iglesia", "siete|ocho", "a|b|hijo", "agua|hielo", "uno|11"]
    for subject, kind, style in (("lists-and", "list", "standard"), ("lists-or", "choice", "or")):
        theirs = [format_list(text.split("|"), style=style, locale=locale) for text in texts]
        compare(subject, tag, texts, theirs, ours(kind, tag, texts))


def plurals():
    whole = [str(number) for number in range(1001)] + [
        str(10**power + step) for power in (4, 5, 6, 7, 9, 12) for step in (-1, 0, 1, 2, 5, 11)
    ] + ["2000000", "1100000", "40000", "60000", "80000", "100000"]
    decimals = [f"{a}.{b}" for a in (0, 1, 2, 3, 5, 10, 11, 21, 100, 1000000) for b in (
        "0", "1", "2", "3", "5", "00", "01", "10", "11", "12", "21", "50", "51", "011", "100")]
    count = 0
    for identifier in sorted(localedata.locale_identifiers()):
        tag = identifier.replace("_", "-")
        # A tag without its own rules has those of its language: a few regions stand for all.
        if "_" in identifier and not re.fullmatch(r"pt_.*|ar_(PS|MA)|fr_(CA|MA)|sr_Latn|zh_Hant", identifier):
            continue
        locale = Locale.parse(identifier)
        count += 1
        texts = whole + decimals if "_" not in identifier else whole[:120] + decimals
        # Babel's rule drops zeros at the end of a number that is given as a float, not of a Decimal.
        theirs = [locale.plural_form(Decimal(text)) for text in texts]
        compare("plurals", tag, texts, theirs, ours("plural", tag, texts))
        texts = whole if "_" not in identifier else whole[:120]
        theirs = [locale.ordinal_form(Decimal(text)) for text in texts]
        compare("ordinals", tag, texts, theirs, ours("ordinal", tag, texts))
    print(f"plurals: {count} locales")


def currencies():
    """Every code that we take, its exponent read off what we write; and where CLDR's differs."""
    known = {}
    codes = sorted(list_currencies())
    for places in (4, 3, 2, 1, 0):
        amounts = ["1" + ("." + "1" * places if places else "") + " " + code for code in codes]
        for code, made in zip(codes, ours("money", "en", amounts), strict=True):
            if made:
                known.setdefault(code, places)
    differing = [
        f"{code} {exponent}/{get_currency_precision(code)}"
        for code, exponent in known.items() if exponent != get_currency_precision(code)
    ]
    print(f"currencies: {len(known)}; decimals of ISO 4217 / CLDR differ for {len(differing)}: "
          + ", ".join(differing))
    expected = {
        **{code: 0 for code in (
            "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF").split()},
        **{code: 3 for code in "BHD IQD JOD KWD LYD OMR TND".split()}, "CLF": 4, "UYW": 4}
    for code, exponent in known.items():
        if exponent != expected.get(code, 2):
            FAILURES.append(("currencies", "", code, expected.get(code, 2), exponent))
    return known


def main():
    known = currencies()
    for tag in LOCALES:
        locale = locale_of(tag)
        numbers(tag, locale)
        percentages(tag, locale)
        money(tag, locale, known, "symbol")
        money(tag, locale, known, "code")
        units(tag, locale, "short")
        units(tag, locale, "long")
        sizes(tag, locale, "short")
        sizes(tag, locale, "long")
        relative(tag, locale)
        lists(tag, locale)
    plurals()
    for subject, (count, agreed, listed) in TALLY.items():
        print(f"{subject}: {agreed} of {count} agree, {listed} differ for listed reasons")
    print(f"against Babel {babel.__version__}, CLDR {babel.core.get_cldr_version()}")
    for failure in FAILURES if EXPLAINS else FAILURES[:40]:
        print("unlisted: " + "\t".join(ascii(part) if EXPLAINS else repr(part) for part in failure))
    if len(FAILURES) > 40 and not EXPLAINS:
        print(f"and {len(FAILURES) - 40} more unlisted")
    stale = [rule for rule in RULES if rule.uses == 0]
    for rule in stale:
        print(f"stale rule: {rule.subject} {rule.locales} {rule.reason}")
    reasons = {}
    for rule in RULES:
        reasons[rule.reason] = reasons.get(rule.reason, 0) + rule.uses
    for reason, uses in sorted(reasons.items(), key=lambda item: -item[1]):
        print(f"  {uses} times: {reason}")
    sys.exit(1 if FAILURES or stale else 0)


main()

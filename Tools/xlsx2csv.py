"""One sheet of an Excel workbook as CSV that `dlala import` reads.

Usage: xlsx2csv.py WORKBOOK.xlsx [SHEET.csv] [--sheet NAME]

Cells are written by what they hold, not by how they look: days as 2024-05-12, numbers with a point
and without needless decimals, yes and no as true and false, formulas as the values that were last
calculated. Without SHEET.csv the sheet goes to standard output. Without a name it is the first one.
"""

import argparse
import csv
import datetime
import sys
from decimal import Decimal

import openpyxl

LIMIT = 64 << 20


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, float):
        number = Decimal(repr(value))
        plain = format(number, "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    # A spreadsheet's own escape for characters that XML does not take.
    return str(value).replace("_x000D_\n", "\n").replace("\r\n", "\n")


def guarded(cell):
    """As `dlala export` writes a text that looks like a formula; numbers stay numbers."""
    plain = cell.lstrip("'")
    return "'" + cell if plain[:1] in tuple("=+-@\t\r＝＋－＠") and plain else cell


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("workbook")
    parser.add_argument("output", nargs="?")
    parser.add_argument("--sheet")
    options = parser.parse_args()
    workbook = openpyxl.load_workbook(options.workbook, read_only=True, data_only=True)
    names = workbook.sheetnames
    if options.sheet and options.sheet not in names:
        sys.exit(f"there is no sheet {options.sheet!r}; there are: {', '.join(names)}")
    sheet = workbook[options.sheet or names[0]]
    rows = []
    for row in sheet.iter_rows(values_only=True):
        rows.append([guarded(text(v)) if isinstance(v, str) else text(v) for v in row])
    # Columns and rows that were only formatted hold nothing.
    width = max((i + 1 for row in rows for i, cell in enumerate(row) if cell), default=0)
    while rows and not any(rows[-1]):
        rows.pop()
    stream = open(options.output, "w", encoding="utf-8-sig", newline="") if options.output else None
    if stream is None:
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    csv.writer(stream or sys.stdout).writerows(row[:width] for row in rows)
    if stream:
        stream.close()


main()

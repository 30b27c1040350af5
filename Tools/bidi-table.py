#!/usr/bin/env python3
"""Writes Sources/Model/BidiClass+Table.swift from Unicode's DerivedBidiClass.txt (Debian: unicode-data).

Neighbouring ranges of one class are joined. Code points that the file does not list are
left-to-right but for the ranges its header names (the @missing lines).
Usage: Tools/bidi-table.py [FILE] > Sources/Model/BidiClass+Table.swift
"""
import re
import sys

NAMES = {"L": "leftToRight", "R": "rightToLeft", "AL": "arabicLetter", "EN": "europeanNumber",
         "AN": "arabicNumber", "ES": "separator", "ET": "terminator", "CS": "separator",
         "NSM": "mark", "BN": "boundaryNeutral", "B": "whiteSpace", "S": "whiteSpace", "WS": "whiteSpace",
         "ON": "neutral", "LRE": "control", "LRO": "control", "RLE": "control", "RLO": "control",
         "PDF": "control", "LRI": "isolate", "RLI": "isolate", "FSI": "isolate", "PDI": "popIsolate"}
LONG = {"Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "AL", "European_Terminator": "ET",
        "Boundary_Neutral": "BN"}


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/extracted/DerivedBidiClass.txt"
    classes = ["L"] * 0x110000
    listed = []
    version = ""
    for line in open(path, encoding="utf-8"):
        version = version or line.strip("# \n")
        missing = re.match(r"# @missing: ([0-9A-F]+)\.\.([0-9A-F]+); (\w+)", line)
        if missing:
            first, last, name = int(missing[1], 16), int(missing[2], 16), LONG[missing[3]]
            classes[first:last + 1] = [name] * (last + 1 - first)
        entry = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*; (\w+)", line)
        if entry:
            listed.append((int(entry[1], 16), int(entry[2] or entry[1], 16), entry[3]))
    for first, last, name in listed:
        classes[first:last + 1] = [name] * (last + 1 - first)
    ranges = []
    for point, name in enumerate(classes):
        name = NAMES[name]
        if ranges and ranges[-1][1] == name:
            continue
        ranges.append((point, name))
    order = list(dict.fromkeys(NAMES.values()))
    print(f"// Made by Tools/bidi-table.py from {version}; do not edit.\n")
    print("extension BidiClass {")
    print("  /// Where each run of one class begins: the code point shifted left by 4, and the class.")
    print("  static let runs: [UInt32] = [")
    words = [f"0x{point << 4 | order.index(name):X}" for point, name in ranges]
    line = "   "
    for word in words:
        digits = word[2:]
        if len(digits) > 4:
            word = "0x" + digits[:-4] + "_" + digits[-4:]
        if len(line) + len(word) + 2 > 98:
            print(line)
            line = "   "
        line += f" {word},"
    print(line)
    print("  ]\n}")
    print(f"{len(ranges)} runs; classes in order: {order}", file=sys.stderr)


main()

"""Counts what holds, and ends the run at the first thing that does not."""

import pathlib
import sys

NAME = pathlib.Path(sys.argv[0]).stem
passed = 0


def step(name, holds=True, seen=None):
    global passed
    if not holds:
        sys.exit(f"{NAME}: {name}: not so" + ("" if seen is None else f"\n  seen: {seen!r}"))
    passed += 1


def same(name, seen, wanted):
    if seen != wanted:
        sys.exit(f"{NAME}: {name}\n  seen:   {seen!r}\n  wanted: {wanted!r}")
    step(name)

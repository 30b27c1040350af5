#!/usr/bin/env python3
"""Builds N products with two versions of dlala, in turn, in a memory file system.

Each version builds the site that the generator of its own checkout makes, with that checkout's types and theme:
an earlier program need not understand a later grammar.

Usage: compare.py N NEW OLD [ROUNDS]
Prints the medians of each, and last one line of ratios, the median of the rounds' own ratios:
    new/old N=10000 time=… cpu=… memory=…
Which of the two goes first changes with each round, so that neither always meets a warm machine.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from run import HERE, run


def generator(program):
    """The generator beside the binary CHECKOUT/.build/release/dlala, or else this one."""
    for folder in pathlib.Path(program).parents:
        if (folder / "Benchmarks/make_site.py").exists():
            return folder / "Benchmarks/make_site.py"
    return HERE / "make_site.py"


def main():
    number, rounds = int(sys.argv[1]), int(sys.argv[4]) if len(sys.argv) > 4 else 9
    programs = {"new": os.path.abspath(sys.argv[2]), "old": os.path.abspath(sys.argv[3])}
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dlala-compare-", dir=memory))
    try:
        for name, program in programs.items():
            (folder / name).mkdir()
            subprocess.run([sys.executable, str(generator(program)), str(number), str(folder / name)], check=True)
        results = {name: [] for name in programs}
        for round_number in range(rounds):
            names = ["new", "old"] if round_number % 2 == 0 else ["old", "new"]
            for name in names:
                output = folder / "out"
                shutil.rmtree(output, ignore_errors=True)
                results[name].append(run(
                    [programs[name], "build", "--source", str(folder / name / "dlala"), "--output", str(output),
                     "--quiet", "--date", "2026-11-01"], folder, folder / f"{name}.log"))
        for name, figures in results.items():
            medians = [statistics.median(column) for column in zip(*figures)]
            print(f"median  {name:4} {medians[0]:7.3f} s  {medians[1]:7.3f} s CPU  {medians[2]:6.0f} MB")
        pairs = list(zip(results["new"], results["old"]))
        ratios = [statistics.median(new[i] / old[i] for new, old in pairs) for i in range(3)]
        print(f"new/old N={number} time={ratios[0]:.3f} cpu={ratios[1]:.3f} memory={ratios[2]:.3f}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()

#!/usr/bin/env python3
"""What it costs to have a site on the disk before it is published.

Usage: flush.py N DLALA [FOLDER] [ROUNDS]
Builds N bilingual products into FOLDER (by default one beside this repository, which lies on a disk and
not in memory) from nothing, then with one text changed, then with every text changed, and prints for each
the medians of the whole time, of publishing, and of waiting for the disk (the stage "flushing" of --json).
Last it builds the same into memory, where there is no disk to wait for.
"""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from run import HERE


def build(dlala, source, output):
    run = subprocess.run([dlala, "build", "--source", source, "--output", output, "--json", "--no-search",
                          "--date", "2026-11-01"], capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    report = json.loads(run.stdout)
    stages = {stage["name"]: stage["seconds"] for stage in report["stages"]}
    return report["written"], report["seconds"], stages["publishing"], stages["flushing"]


def append(texts, round_number):
    for text in texts:
        with open(text, "a", encoding="utf-8") as file:
            file.write(f"\n{round_number}\n")


def measure(name, dlala, folder, rounds):
    source, output = str(folder / "dlala"), str(folder / "out")
    texts = sorted((folder / "dlala/content").rglob("*.md"))
    results = {"from nothing": [], "one text changed": [], "all texts changed": []}
    for round_number in range(rounds):
        shutil.rmtree(output, ignore_errors=True)
        os.sync()
        results["from nothing"].append(build(dlala, source, output))
        append(texts[:1], round_number)
        results["one text changed"].append(build(dlala, source, output))
        append(texts, round_number)
        results["all texts changed"].append(build(dlala, source, output))
    for what, figures in results.items():
        written, whole, publishing, flushing = (statistics.median(column) for column in zip(*figures))
        print(f"{name:10} {what:18} {written:7.0f} files written  {whole:7.3f} s in all  "
              f"{publishing:7.3f} s publishing  {flushing:7.3f} s waiting for the disk")


def main():
    number, dlala = int(sys.argv[1]), os.path.abspath(sys.argv[2])
    place = sys.argv[3] if len(sys.argv) > 3 else str(HERE.parent / ".build")
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    places = {"disk": place}
    if os.access("/dev/shm", os.W_OK):
        places["memory"] = "/dev/shm"
    for name, where in places.items():
        folder = pathlib.Path(tempfile.mkdtemp(prefix="dlala-flush-", dir=where))
        try:
            subprocess.run([sys.executable, str(HERE / "make_site.py"), str(number), str(folder)], check=True)
            measure(name, dlala, folder, rounds)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


main()

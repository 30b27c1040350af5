#!/usr/bin/env python3
"""Builds the same N products with dlala and with Hugo, in turn, in a memory file system.

Usage: run.py N DLALA HUGO [ROUNDS] [--facets]
Prints a line for each run, the medians, dlala's stages, and last one line of ratios:
    hugo/dlala N=1000 time=… cpu=… memory=…
Both programs start from nothing in every round: no output folder and no cache.
"""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def run(command, folder, log):
    """Wall seconds, CPU seconds and peak memory in MB of one finished command."""
    start = time.monotonic()
    with open(log, "w", encoding="utf-8") as out:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed with {process.returncode}:\n{pathlib.Path(log).read_text()[-3000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def count(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files) / 1e6


def main():
    options = [word for word in sys.argv[1:] if word.startswith("--")]
    words = [word for word in sys.argv[1:] if word not in options]
    number, dlala, hugo = int(words[0]), os.path.abspath(words[1]), os.path.abspath(words[2])
    rounds = int(words[3]) if len(words) > 3 else (5 if number <= 2000 else 3)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dlala-bench-", dir=memory))
    try:
        subprocess.run([sys.executable, str(HERE / "make_site.py"), str(number), str(folder), *options],
                       check=True)
        commands = {
            "dlala": [dlala, "build", "--source", str(folder / "dlala"), "--output", str(folder / "dlala-out"),
                      "--json", "--date", "2026-11-01"],
            "hugo": [hugo, "--source", str(folder / "hugo"), "--destination", str(folder / "hugo-out"),
                     "--cacheDir", str(folder / "hugo-cache"), "--quiet"]}
        results = {name: [] for name in commands}
        summaries = []
        for round_number in range(1, rounds + 1):
            for name, command in commands.items():
                shutil.rmtree(folder / f"{name}-out", ignore_errors=True)
                shutil.rmtree(folder / "hugo-cache", ignore_errors=True)
                shutil.rmtree(folder / "hugo/resources", ignore_errors=True)
                figures = run(command, folder, folder / f"{name}.log")
                results[name].append(figures)
                if name == "dlala":
                    summary = json.loads((folder / "dlala.log").read_text(encoding="utf-8").strip().splitlines()[-1])
                    summaries.append((figures[0], summary["stages"]))
                print(f"round {round_number} {name:5} {figures[0]:7.2f} s  {figures[1]:7.2f} s CPU  {figures[2]:6.0f} MB",
                      flush=True)
        for name in commands:
            files, size = count(folder / f"{name}-out")
            medians = [statistics.median(column) for column in zip(*results[name])]
            print(f"median  {name:5} {medians[0]:7.2f} s  {medians[1]:7.2f} s CPU  {medians[2]:6.0f} MB"
                  f"  ({files} files, {size:.0f} MB)")
        # The stages of the round in the middle, so that they add up to a time that was seen.
        middle = sorted(summaries, key=lambda summary: summary[0])[len(summaries) // 2][1]
        stages = ", ".join(f"{stage['name']} {stage['seconds']:.2f}" for stage in middle)
        print(f"stages  dlala {stages}")
        ratios = [statistics.median(h[i] / d[i] for h, d in zip(results["hugo"], results["dlala"])) for i in range(3)]
        print(f"hugo/dlala N={number}{' with facets' if options else ''} time={ratios[0]:.1f} cpu={ratios[1]:.1f} memory={ratios[2]:.1f}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Prints how long the repository's own content takes to build, fresh and unchanged (a figure, no verdict)."""
import json
import pathlib
import statistics
import subprocess
import sys


def build(dlala, output):
    result = subprocess.run([dlala, "build", "--output", str(output), "--json", "--date", "2026-11-01"],
                            capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


def main():
    dlala, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    fresh = [build(dlala, folder / f"fresh-{number}") for number in range(5)]
    again = [build(dlala, folder / "fresh-0") for _ in range(5)]
    seconds = [statistics.median(run["seconds"] for run in runs) for runs in (fresh, again)]
    print(f"own content: {fresh[0]['pages']} pages, {fresh[0]['files']} files; median of 5 builds: "
          f"fresh {seconds[0]:.2f} s, unchanged {seconds[1]:.2f} s")
    return 0 if all(run["written"] == 0 for run in again) else 1


sys.exit(main())

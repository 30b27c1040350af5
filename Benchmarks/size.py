"""What the program weighs, of what, and how long it takes to start.

    python3 Benchmarks/size.py PROGRAM MAP

PROGRAM is the release build with its symbols, MAP the linker's list of what went into it. The program is
installed as `make install` does, and both are started in turn.
"""

import collections
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
STARTS = 60
# Most that a start may take, in milliseconds.
LIMIT = 10.0

PARTS = [
    ("data of ICU: languages, dates, numbers, sorting", r"lib_FoundationICU\.a\(icu_packaged_data"),
    ("code of ICU", r"lib_FoundationICU\.a"),
    ("Foundation", r"lib_?(Core)?Foundation[A-Za-z]*\.a|lib_FoundationC[A-Za-z]*\.a"),
    ("the Swift runtime: values, texts, regular expressions, concurrency", r"libswift|libdispatch|libBlocks|swiftrt"),
    ("ArgumentParser, Yams and libyaml", r"/(ArgumentParser|ArgumentParserToolInfo|Yams|CYaml)\.build/"),
    ("dlala itself", r"\.build/"),
]


def parts(map_file):
    """Bytes that are loaded, by where they come from."""
    sizes = collections.Counter()
    section = ""
    line_of = re.compile(r"\s*[0-9a-f]+\s+[0-9a-f]+\s+([0-9a-f]+)\s+\d+( +)(.*)$")
    for line in map_file.open(errors="replace"):
        match = line_of.match(line)
        if not match:
            continue
        depth, name = len(match[2]), match[3]
        if depth == 1:
            section = name
        elif depth == 9 and not re.match(r"\.debug|\.bss|\.symtab|\.strtab|\.comment", section):
            for part, pattern in PARTS:
                if re.search(pattern, name.rsplit(":(", 1)[0]):
                    sizes[part] += int(match[1], 16)
                    break
            else:
                sizes["tables that the linker makes"] += int(match[1], 16)
    return sizes


def start(program):
    """Milliseconds by the clock, and those of the processor, which do not count what else runs."""
    begin = time.perf_counter()
    child = subprocess.Popen([program, "--version"], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    assert status == 0
    return (time.perf_counter() - begin) * 1000, (usage.ru_utime + usage.ru_stime) * 1000


def main():
    program, map_file = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([ROOT / "Tools/packaging/lay-out.sh", program, folder], check=True)
        installed = pathlib.Path(folder) / "bin/dlala"
        before, after = program.stat().st_size, installed.stat().st_size
        print(f"with symbols {before / 1e6:.1f} MB, as installed {after / 1e6:.1f} MB, of which")
        for part, size in parts(map_file).most_common():
            print(f"  {size / 1e6:5.1f} MB  {part}")
        times = {name: [] for name in ("with symbols", "as installed")}
        for number in range(STARTS + 5):
            for name, file in (("with symbols", program), ("as installed", installed)):
                taken = start(file)
                if number >= 5:
                    times[name].append(taken)
        for name, values in times.items():
            clock, processor = zip(*values)
            print(
                f"start {name}: {statistics.median(processor):.1f} ms of the processor, by the clock "
                f"{min(clock):.1f} to {statistics.median(clock):.1f} (median) ms"
            )
        if statistics.median(p for _, p in times["as installed"]) > LIMIT:
            sys.exit(f"a start takes more than {LIMIT} ms of the processor")


main()

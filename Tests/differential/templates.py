#!/usr/bin/env python3
"""Renders the same templates with `dlala template` and with Jinja 3.1 and compares the bytes.

usage: templates.py PATH-OF-DLALA

Each file *.cases in templates/ holds cases: a line `=== name`, the template, and for each other
file of the case a line `--- file` with its text. The data is templates/data.json unless the case
brings its own `data.json`. The last newline of each text stands for the end of the section.

differences.tsv lists where dlala differs on purpose: the case, what dlala gives (a JSON string, or
`error: ` and the headline of the first mistake) and why. A listed case that gives anything else is
a failure too, so the table stays true.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import jinja2

HERE = pathlib.Path(__file__).resolve().parent / "templates"


def read_cases():
    """All cases as {"file/name": {file name: text}}."""
    cases = {}
    for path in sorted(HERE.glob("*.cases")):
        files = None
        for line in path.read_bytes().decode().split("\n")[:-1]:
            if line.startswith("=== "):
                name = f"{path.stem}/{line[4:].strip()}"
                if name in cases:
                    sys.exit(f"templates: two cases are called {name}")
                files = cases[name] = {"template.html": []}
                current = files["template.html"]
            elif line.startswith("--- "):
                current = files[line[4:].strip()] = []
            else:
                current.append(line)
    return {
        name: {file: "\n".join(lines) + "\n" for file, lines in files.items()}
        for name, files in cases.items()
    }


def read_differences():
    """{case: (what dlala gives, why)}."""
    rows = {}
    for line in (HERE / "differences.tsv").read_text().splitlines()[1:]:
        name, given, reason = line.split("\t")
        rows[name] = (given, reason)
    return rows


def by_jinja(files, data):
    environment = jinja2.Environment(loader=jinja2.DictLoader(files), autoescape=True)
    try:
        return environment.get_template("template.html").render(json.loads(data)).encode()
    except Exception as error:  # whatever Python code raises counts as Jinja's answer
        return f"error: {type(error).__name__}: {error}".encode()


def by_dlala(program, files, data):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, text in files.items():
            (folder / name).write_bytes(text.encode())
        (folder / "data.json").write_bytes(data.encode())
        run = subprocess.run(
            [program, "template", "template.html", "--data", "data.json", "--no-isolation"],
            cwd=folder, capture_output=True, timeout=20,
        )
    if run.returncode == 0:
        return run.stdout
    return b"error: " + headline(run.stderr)


def headline(said):
    """The first mistake of `file:1:2: error: headline [category]`, without its place."""
    for line in said.decode(errors="replace").splitlines():
        if ": error: " in line:
            return line.split(": error: ", 1)[1].rsplit(" [", 1)[0].encode()
    return said


def written(output):
    """An answer as the table writes it."""
    text = output.decode(errors="replace")
    return text if text.startswith("error: ") else json.dumps(text, ensure_ascii=False)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    data = (HERE / "data.json").read_text()
    cases, listed = read_cases(), read_differences()
    failures = [f"{name}: is in differences.tsv but is no case" for name in listed if name not in cases]

    def compare(item):
        name, files = item
        files = dict(files)
        own = files.pop("data.json", data)
        return name, by_jinja(files, own), by_dlala(program, files, own)

    agree = 0
    with ThreadPoolExecutor() as pool:
        for name, jinja, dlala in pool.map(compare, cases.items()):
            both = f"\n  jinja: {written(jinja)}\n  dlala: {written(dlala)}"
            if name in listed:
                given, reason = listed[name]
                if jinja == dlala:
                    failures.append(f"{name}: agrees, but is in differences.tsv{both}")
                elif written(dlala) != given:
                    failures.append(f"{name}: not what differences.tsv says{both}\n  table: {given}")
                else:
                    print(f"{name}: {reason}{both}")
            elif jinja == dlala and not jinja.startswith(b"error: "):
                agree += 1
            else:
                failures.append(f"{name}: differs{both}")
    for failure in failures:
        print(f"FAILED {failure}")
    print(
        f"templates: {agree} of {len(cases)} agree with Jinja {jinja2.__version__}, "
        f"{len(listed)} differ on purpose, {len(failures)} failed"
    )
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

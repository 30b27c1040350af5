#!/usr/bin/env python3
"""Holds the formats of `dlala check` and `dlala build` to their published schemas: reports.py DLALA

A site is made with a mistake of each severity at hostile places (names with signs of XML, URIs and GitHub's
commands, letters beyond the first plane), and one without, and one that cannot be read. What each format
says is judged by its schema, and must agree with the JSON on every mistake's place. The schemas are read
from ../shared/data/rooms/diagnostics; where that is absent, only the agreement is tried.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema
from lxml import etree

DLALA = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(__file__).resolve().parents[2]
ROOMS = ROOT.parent / "shared/data/rooms/diagnostics"
FORMATS = ["json", "github", "gitlab", "sarif", "junit"]
faults = []
judged = 0


def expect(holds, what):
    if not holds:
        faults.append(what)
        print(f"reports: {what}")


def schema(name):
    return ROOMS / name if ROOMS.is_dir() else None


def site(folder, texts):
    subprocess.run(
        [DLALA, "init", folder, "--languages", "ar-PS,fr-FR", "--title", "x", "--base-url", "https://x.example/"],
        check=True, capture_output=True,
    )  # fmt: skip
    for name, text in texts.items():
        (folder / name).write_text(text)


def run(folder, command, *arguments):
    return subprocess.run(
        [DLALA, command, "--source", folder.name, *arguments], cwd=folder.parent, capture_output=True, text=True
    )


def validate(name, text, case):
    global judged
    try:
        if name == "junit":
            document = etree.fromstring(text.encode())
            if schema("JUnit.xsd"):
                etree.XMLSchema(etree.parse(str(schema("JUnit.xsd")))).assertValid(document)
        elif name != "github":
            document = json.loads(text)
            file = {"sarif": "sarif-schema-2.1.0.json", "gitlab": "gitlab-codequality.schema.json"}.get(name)
            if file and schema(file):
                published = json.loads(schema(file).read_text())
                kind = jsonschema.validators.validator_for(published)
                kind(published, format_checker=kind.FORMAT_CHECKER).validate(document)
        else:
            document = text.splitlines()
    except (etree.DocumentInvalid, etree.XMLSyntaxError, jsonschema.ValidationError, ValueError) as error:
        expect(False, f"{case}: {name}: {str(error)[:300]}")
        return None
    judged += 1
    return document


def places(name, document, folder):
    """Path and place of each mistake, as one format has it."""
    prefix = folder.name + "/"
    found = []
    if name == "json":
        for mistake in document.get("diagnostics", []):
            found.append((prefix + mistake["path"], mistake.get("line")))
    elif name == "gitlab":
        found = [(issue["location"]["path"], issue["location"]["lines"]["begin"]) for issue in document]
        expect(len({issue["fingerprint"] for issue in document}) == len(document), "fingerprints are not unique")
    elif name == "sarif":
        run = document["runs"][0]
        for result in run["results"]:
            expect(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"], "rule's index")
            place = result["locations"][0]["physicalLocation"]
            path = urllib.parse.unquote(place["artifactLocation"]["uri"])
            found.append((path, place.get("region", {}).get("startLine")))
    elif name == "junit":
        for case in document.iter("testcase"):
            if case.get("classname") != "dlala":
                path, line = re.fullmatch(r"(.*?)(?::(\d+):\d+)?", case.get("name")).groups()
                found.append((path, int(line) if line else None))
        suite = document.find("testsuite")
        count = {kind: len(list(document.iter(kind))) for kind in ("failure", "error", "testcase")}
        expect(int(suite.get("tests")) == count["testcase"], "JUnit's count of tests")
        expect(int(suite.get("failures")) == count["failure"], "JUnit's count of failures")
        expect(int(suite.get("errors")) == count["error"], "JUnit's count of errors")
    else:
        for line in document:
            expect(line.startswith("::"), f"a line of GitHub's that is no command: {line}")
            properties = dict(
                part.split("=", 1) for part in line[2:].split("::", 1)[0].split(" ", 1)[1].split(",")
            )
            decode = lambda text: urllib.parse.unquote(text)  # noqa: E731
            line_number = properties.get("line")
            found.append((decode(properties["file"]), int(line_number) if line_number else None))
    return sorted(found, key=str)


def main():
    if not ROOMS.is_dir():
        print("reports: skipped the published schemas, for ../shared/data/rooms is not there")
    spoilt = {
        # An error, a warning and a suggestion, each where a format may stumble.
        "content/a.ar.md": "---\ntitle: أ\n---\n\n[x](nobody-at-all.ar.md)\n",
        "content/b,c%3A.fr.md": '---\ntitle: "𝄞 <b>&\\"::error::"\nslug: b\n---\n[𐤀](#no::where) x\n\n##Un\n',
        "content/b,c%3A.ar.md": "---\ntitle: ب\nslug: b\n---\n##نص\n\n##نص\n",
        "content/a.fr.md": "---\ntitle: a\n---\na\n",
    }
    warned = {name: text for name, text in spoilt.items() if "/a." not in name}
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name).resolve()
        for case, texts in [("spoilt", spoilt), ("warned", warned), ("clean", {})]:
            folder = home / case
            site(folder, texts)
            known = None
            for form in FORMATS:
                done = run(folder, "check", "--format", form)
                expect(done.returncode == (1 if case == "spoilt" else 0), f"{case}: {form}: {done.returncode}")
                document = validate(form, done.stdout, f"check of {case}")
                if document is None:
                    continue
                found = places(form, document, folder)
                if form == "json":
                    known = found
                    version = subprocess.run([DLALA, "--version"], capture_output=True, text=True).stdout.strip()
                    expect(document["version"] == version, f"{document['version']} is not {version}")
                    expect(bool(known) == (case != "clean"), f"{case} has {len(known)} mistakes")
                elif form == "gitlab":
                    expect(found == sorted(((p, n or 1) for p, n in known), key=str), f"{case}: gitlab: {found}")
                else:
                    expect(found == known, f"{case}: {form}: {found} is not {known}")
            for form in FORMATS:
                done = run(folder, "build", "--format", form, "--output", home / f"{case}-site")
                validate(form, done.stdout, f"build of {case}")
        for form in FORMATS:
            done = run(home / "missing", "check", "--format", form)
            expect(done.returncode == 3, f"missing: {form}: {done.returncode}")
            validate(form, done.stdout, "check of a missing folder")
    print(f"reports: {judged} documents judged, {len(faults)} faults")
    sys.exit(1 if faults or judged < 30 else 0)


main()

#!/usr/bin/env python3
"""Changes the own site in many ways while `dlala serve` shows it: preview.py DLALA [CHANGES [SEED]]

After each change every file that a clean build of the same sources gives is asked for with ?plain, a part of the pages
by chance and all the rest; it must be the same byte for byte. Where the build is refused, every mistake that stops it
before pages are made must be told in the page that is sent, and a page must still be there.
"""

import collections
import html
import http.client
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from mutations import spoilt  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATE = "2026-11-01"
PAGES = 40
PATIENCE = 20


class Preview:
    """A running `dlala serve`."""

    def __init__(self, dlala, source, *options):
        self.process = subprocess.Popen([dlala, "serve", "--source", source, "--port", "0", "--date", DATE, *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(re.search(r":(\d+)", self.process.stdout.readline()).group(1))
        self.connection = None

    def get(self, path):
        for _ in range(3):
            try:
                self.connection = self.connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
                self.connection.request("GET", path, headers={"Host": f"localhost:{self.port}"})
                answer = self.connection.getresponse()
                return answer.status, answer.read()
            except (http.client.HTTPException, OSError):
                self.connection = None
        return 0, b""

    def stop(self):
        self.process.terminate()
        self.process.wait()


def address(path):
    if path == "index.html" or path.endswith("/index.html"):
        path = path[:-len("index.html")]
    return "/" + urllib.parse.quote(path)


def build(dlala, source, output):
    """A clean build: one into the same folder keeps pictures and style sheets of those before for a time."""
    shutil.rmtree(output.parent, ignore_errors=True)
    output.parent.mkdir()
    run = subprocess.run([dlala, "build", "--source", source, "--output", output, "--date", DATE, "--drafts",
                          "--no-search", "--json"], capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    return run.returncode == 0, json.loads(run.stdout)


def wrong(preview, output, chance):
    """Files that are served otherwise than a build has them."""
    files = sorted(str(path.relative_to(output)) for path in output.rglob("*") if path.is_file())
    files = [path for path in files if path != "service-worker.js" and not path.endswith((".br", ".gz"))]
    pages = [path for path in files if path.endswith(".html")]
    asked = [path for path in files if not path.endswith(".html")] + chance.sample(pages, min(PAGES, len(pages)))
    return [path for path in asked if preview.get(address(path) + "?plain")[1] != (output / path).read_bytes()], len(asked)


def untold(preview, summary):
    """Errors that a page does not tell, or that there is no page."""
    status, body = preview.get("/ar/")
    text = html.unescape(body.decode())
    errors = [one for one in summary["diagnostics"] if one["severity"] == "error"]
    missing = [one["message"] for one in errors if one["message"] not in text and one["path"] not in text]
    # Of very many the page tells a part.
    missing = missing if len(errors) <= 20 or len(missing) == len(errors) else []
    return missing if status in (200, 404, 503) else [f"status {status}"]


def changes(source, chance):
    """One change after the other: what it is called, for ever. Files that were spoilt are mended soon after."""
    texts = lambda: sorted((source / "content").rglob("*.md"))
    number = 0
    while True:
        number += 1
        kind = chance.choice(["text", "text", "field", "field", "field", "spoil", "spoil", "rules", "theme", "style",
                              "new", "gone", "moved", "picture", "draft"])
        path = chance.choice(texts())
        before = path.read_text(encoding="utf-8")
        undo = lambda path=path, before=before: path.write_text(before, encoding="utf-8")
        if kind == "text":
            path.write_text(before.rstrip("\n") + f"\n\nكلمة {number} word.\n", encoding="utf-8")
            undo = None
        elif kind == "field":
            ways = [lambda t: re.sub(r"(?m)^title: .*$", f'title: "Titre {number}"', t, count=1),
                    lambda t: re.sub(r"(?m)^price: \d+", f"price: {chance.randrange(1, 900)}", t, count=1),
                    lambda t: re.sub(r"(?m)^date: .*$", f"date: 2026-0{chance.randrange(1, 9)}-11", t, count=1),
                    lambda t: re.sub(r"(?m)^summary: .*$", f'summary: "Résumé {number}"', t, count=1),
                    lambda t: re.sub(r"(?m)^(related|materials|merchant|images):.*\n(?:[ -].*\n)*", "", t, count=1)]
            path.write_text(chance.choice(ways)(before), encoding="utf-8")
            undo = None if chance.random() < 0.5 else undo
        elif kind == "draft":
            path.write_text(before.replace("---\n", "---\ndraft: true\n", 1), encoding="utf-8")
        elif kind == "spoil":
            path.write_text(spoilt(before, chance), encoding="utf-8")
        elif kind in ("rules", "theme", "style"):
            globs = {"rules": ["dlala.yaml", "content/_types/*.yaml", "content/_data/*", "themes/*/types/*.yaml"],
                     "theme": ["themes/*/templates/*.html", "themes/*/strings/*.yaml"], "style": ["themes/*/assets/css/*.css"]}
            path = chance.choice(sorted(file for pattern in globs[kind] for file in source.glob(pattern)))
            before = path.read_text(encoding="utf-8")
            undo = lambda path=path, before=before: path.write_text(before, encoding="utf-8")
            path.write_text(before + "\n/* */\n" if kind == "style" else spoilt(before, chance), encoding="utf-8")
        elif kind == "new":
            copy = path.with_name(f"new-{number}{path.name[path.name.index('.'):]}")
            copy.write_text(re.sub(r"(?m)^(slug|aliases|sku|gtin):.*\n(?:[ -].*\n)*", "", before), encoding="utf-8")
            undo = copy.unlink if chance.random() < 0.7 else None
        elif kind == "gone":
            path.unlink()
        elif kind == "moved":
            away = source / "content" / f"moved-{number}"
            folder = path.parent if path.parent != source / "content" else None
            if folder is None or len(list(folder.rglob("*"))) > 40:
                continue
            folder.rename(away)
            undo = lambda folder=folder, away=away: away.rename(folder)
        elif kind == "picture":
            pictures = sorted((source / "content").rglob("*.svg"))
            path = chance.choice(pictures)
            before = path.read_bytes()
            path.write_bytes(before.replace(b"</svg>", b"<!-- %d --></svg>" % number))
            undo = lambda path=path, before=before: path.write_bytes(before)
        yield f"{kind} {path.relative_to(source)}"
        if undo is not None:
            undo()
            yield f"mended {kind} {path.relative_to(source)}"


def main():
    dlala = str(pathlib.Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20261201
    chance = random.Random(seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dlala-preview-"))
    told = collections.Counter()
    problems = []
    preview = None
    try:
        source, output = folder / "source", folder / "built" / "out"
        for name in ["content", "themes", "theme", "static", "dlala.yaml"]:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, source / name)
            elif (ROOT / name).exists():
                shutil.copy(ROOT / name, source / name)
        if (ROOT / ".dlala-cache").is_dir():
            shutil.copytree(ROOT / ".dlala-cache", source / ".dlala-cache")
        build(dlala, source, output)
        preview = Preview(dlala, source)
        every = changes(source, chance)
        compared = 0
        for number in range(count):
            change = next(every)
            isBuilt, summary = build(dlala, source, output)
            draw = chance.random()
            deadline = time.monotonic() + PATIENCE
            while True:
                if isBuilt:
                    bad, asked = wrong(preview, output, random.Random(draw))
                else:
                    bad, asked = untold(preview, summary), 0
                if not bad or time.monotonic() > deadline:
                    break
                time.sleep(0.05)
            compared += asked
            told["built" if isBuilt else "refused"] += 1
            if bad:
                problems.append(f"change {number} ({change}): {len(bad)} of {asked}: {', '.join(bad[:4])}")
                print(problems[-1], flush=True)
            if preview.process.poll() is not None:
                problems.append(f"change {number} ({change}): the preview has ended")
                break
        print(f"preview: {count} changes from seed {seed}, {told['built']} built and {told['refused']} refused, "
              f"{compared} files compared, {len(problems)} problems")
    finally:
        if preview is not None:
            preview.stop()
        shutil.rmtree(folder, ignore_errors=True)
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

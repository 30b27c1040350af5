#!/usr/bin/env python3
"""`dlala status` on random histories in git against a judge who remembers every edit.

The judge never looks at git: for each field of a translation it takes the commit since which the field
has its present text, and compares the original as it was after that commit with the original now."""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

RECORDS, COMMITS, SEEDS = 40, 25, 4
FIELDS = ("title", "summary", "body")
WORDS = {"ar": ["صابون", "زيت", "خشب"], "fr": ["savon", "huile", "bois"]}
ENVIRONMENT = {**os.environ, "GIT_AUTHOR_NAME": "T", "GIT_AUTHOR_EMAIL": "t@example.org",
               "GIT_COMMITTER_NAME": "T", "GIT_COMMITTER_EMAIL": "t@example.org",
               "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}


class Site:
    """A folder of records, each in two files, and all states they ever had."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.now = {}
        self.states = []
        self.isFolder = set()
        self.write("dlala.yaml", "title: {ar: م, fr: S}\nbase-url: https://a.example/\n"
                   "languages: [ar, fr]\ntheme: plain\n")
        self.write("content/_types/good.yaml", "label: {ar: م, fr: G}\nsection: goods\nfields:\n"
                   "  title: {kind: text, required: true}\n  summary: {kind: text}\n")
        self.write("themes/plain/templates/base.html", "")
        self.git("init", "--quiet")

    def git(self, *arguments):
        subprocess.run(["git", "-C", self.folder, *arguments], check=True, env=ENVIRONMENT,
                       stdout=subprocess.DEVNULL)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def path(self, record, language):
        return f"content/goods/r{record}" + ("/index" if record in self.isFolder else "") + f".{language}.md"

    def put(self, record, language, texts):
        self.now[record, language] = texts
        self.write(self.path(record, language),
                   f"---\ntitle: {texts['title']}\nsummary: {texts['summary']}\n---\n\n{texts['body']}\n")

    def move(self, record):
        for language in WORDS:
            if (record, language) in self.now:
                (self.folder / self.path(record, language)).unlink()
        self.isFolder ^= {record}
        for language in WORDS:
            if (record, language) in self.now:
                self.put(record, language, self.now[record, language])

    def commit(self):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "x")
        self.states.append(dict(self.now))

    def judge(self, record):
        """The fields of the translation that are outdated."""
        outdated = []
        # What is not committed is one more state, the newest.
        states = self.states + [dict(self.now)]
        for field in FIELDS:
            texts = [(state.get((record, "ar")), state.get((record, "fr"))) for state in states]
            present = texts[-1][1][field]
            since = len(texts) - 1
            while since > 0 and texts[since - 1][1] and texts[since - 1][1][field] == present:
                since -= 1
            if texts[since][0][field] != texts[-1][0][field]:
                outdated.append(field)
        return sorted(outdated)


def random_texts(chance, record, language):
    # The number keeps records apart, so that git does not take one for another that was moved.
    body = " ".join([f"{record}", chance.choice(WORDS[language])] + [f"{language}{record}"] * 30)
    return {"title": chance.choice(WORDS[language]), "summary": chance.choice(WORDS[language]), "body": body}


def history(chance, folder):
    site = Site(folder)
    for record in range(RECORDS):
        site.put(record, "ar", random_texts(chance, record, "ar"))
        if chance.random() < 0.5:
            site.put(record, "fr", random_texts(chance, record, "fr"))
    site.commit()
    for number in range(COMMITS + 1):
        for record in chance.sample(range(RECORDS), 6):
            if chance.random() < 0.15:
                site.move(record)
                continue
            for language in chance.choice([["ar"], ["fr"], ["ar", "fr"]]):
                texts = dict(site.now.get((record, language)) or random_texts(chance, record, language))
                field = chance.choice(FIELDS)
                texts[field] = random_texts(chance, record, language)[field]
                site.put(record, language, texts)
        # The last round of edits stays in the working tree; a move there would be a new file.
        if number < COMMITS:
            site.commit()
    return site


def main():
    dlala = pathlib.Path(sys.argv[1]).resolve()
    agree = total = outdated = 0
    for seed in range(SEEDS):
        with tempfile.TemporaryDirectory() as folder:
            site = history(random.Random(seed), folder)
            site.git("add", "--all")
            result = subprocess.run([dlala, "status", "--source", folder, "--json", "--type", "good"],
                                    capture_output=True, text=True, check=True)
            tasks = json.loads(result.stdout)["tasks"]
            for record in range(RECORDS):
                if (record, "fr") not in site.now:
                    expected = ("missing", [])
                else:
                    expected = ("outdated", site.judge(record))
                found = [(task["state"], task["fields"]) for task in tasks
                         if task["record"] == f"goods/r{record}"]
                wanted = [expected] if expected[0] == "missing" or expected[1] else []
                total += 1
                outdated += bool(wanted)
                if found == wanted:
                    agree += 1
                else:
                    print(f"translations: seed {seed}, record {record}: {found} and not {wanted}")
    print(f"translations: {agree} of {total} records agree with the judge, {outdated} of them with something to do")
    return 0 if agree == total else 1


sys.exit(main())

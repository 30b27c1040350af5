#!/usr/bin/env python3
"""Runs every line of shell of the recipes that `dlala init` writes: recipes.py DLALA

The workflows of GitHub and GitLab are read as YAML; their lines are run in a clone as the runner would run
them, with the variables that it gives and with nothing from outside: what installs packages is passed over
(and counted), the program comes from a package made here. The server's script publishes a new commit, does
nothing when nothing is new, and publishes again when a record's time has come.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time

import yaml

DLALA = pathlib.Path(sys.argv[1]).resolve()
ROOT = pathlib.Path(__file__).resolve().parents[2]
faults = []
lines_run = 0
passed_over = 0


def expect(holds, what):
    if not holds:
        faults.append(what)
        print(f"recipes: {what}")


def git(folder, *arguments):
    return subprocess.run(
        ["git", "-C", folder, "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip


def package(home):
    """The program as an archive, as `make dist` lays it out."""
    root = home / "dlala-0"
    (root / "bin").mkdir(parents=True)
    shutil.copy(DLALA, root / "bin/dlala")
    shutil.copytree(ROOT / "themes", root / "share/dlala/themes")
    archive = home / "dlala.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(root, "dlala-0")
    return archive


class Runner:
    """Runs lines in a folder, keeping what they export as a runner does."""

    def __init__(self, folder, variables):
        self.folder = folder
        self.environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "CI": "true", **variables,
        }  # fmt: skip

    def run(self, line, shell="sh"):
        global lines_run, passed_over
        if line.startswith("apt-get"):
            passed_over += 1
            return None
        lines_run += 1
        script = f"set -e\n{line}\nenv > .env-after\n"
        done = subprocess.run(
            [shell, "-c", script], cwd=self.folder, env=self.environment, capture_output=True, text=True
        )
        after = self.folder / ".env-after"
        if after.exists():
            for entry in after.read_text().splitlines():
                name, _, value = entry.partition("=")
                if name == "PATH":
                    self.environment["PATH"] = value
            after.unlink()
        return done


def github(folder, name, variables, values, event):
    """Runs the steps of a workflow's jobs that are shell."""
    workflow = yaml.safe_load((folder / f".github/workflows/{name}.yml").read_text())
    triggers = workflow.get("on", workflow.get(True))
    expect(event in (triggers if isinstance(triggers, (dict, list)) else [triggers]), f"{name} at {event}")
    runner = Runner(folder, variables)
    paths, outputs = folder / "github-path", folder / "github-output"
    paths.write_text("")
    outputs.write_text("")
    runner.environment |= {"GITHUB_PATH": str(paths), "GITHUB_OUTPUT": str(outputs)}
    told = {}
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            condition = step.get("if")
            if condition == "steps.due.outputs.build == 'true'" and told.get("build") != "true":
                continue
            expect(condition in (None, "steps.due.outputs.build == 'true'"), f"an unknown condition: {condition}")
            if "run" not in step:
                continue
            line = re.sub(r"\$\{\{ *([a-z_.]+) *\}\}", lambda match: values[match[1]], step["run"])
            done = runner.run(line, "bash")
            if done is not None:
                expect(done.returncode == 0, f"{name}: {line}: {done.stdout}{done.stderr}")
            added = ":".join(reversed(paths.read_text().split()))
            if added and added not in runner.environment["PATH"]:
                runner.environment["PATH"] = added + ":" + runner.environment["PATH"]
            told.update(entry.split("=", 1) for entry in outputs.read_text().split())
    paths.unlink()
    outputs.unlink()
    return told


def gitlab(folder, job, variables):
    pipeline = yaml.safe_load((folder / ".gitlab-ci.yml").read_text())
    runner = Runner(folder, variables)
    for line in pipeline["default"]["before_script"] + pipeline[job]["script"]:
        done = runner.run(line)
        if done is not None:
            expect(done.returncode == 0, f"gitlab {job}: {line}: {done.stdout}{done.stderr}")


def main():
    with tempfile.TemporaryDirectory(prefix="dlala-recipes-") as name:
        home = pathlib.Path(name).resolve()
        archive = package(home)
        source = home / "source"
        subprocess.run(
            [home / "dlala-0/bin/dlala", "init", source, "--languages", "ar-MA,fr-MA", "--title", "Souk",
             "--base-url", "https://souk.example/"],
            check=True, capture_output=True,
        )  # fmt: skip
        for script in sorted(source.glob(".ci/*.sh")):
            done = subprocess.run(["sh", "-n", script], capture_output=True, text=True)
            expect(done.returncode == 0, f"{script.name}: {done.stderr}")
        with (source / "dlala.yaml").open("a") as settings:
            settings.write(f"\ndeploy:\n  web: {{folder: {home}/www}}\n")
        git(source, "init", "-q", "-b", "main")
        git(source, "add", "-A")
        git(source, "commit", "-q", "-m", "a site")
        variables = {"DLALA": f"file://{archive}"}
        values = {
            "github.event_name": "push", "steps.pages.outputs.base_url": "https://someone.github.example/souk",
        }  # fmt: skip

        # GitHub: a push, then an hour in which nothing is due, then one in which something is.
        clone = home / "github"
        git(home, "clone", "-q", source, clone)
        told = github(clone, "site", variables, values, "push")
        expect(told == {"build": "true"}, f"github: a push: {told}")
        index = clone / "site/fr/index.html"
        expect("https://someone.github.example/souk/" in index.read_text(), "github: the address of Pages")
        shutil.rmtree(clone / "site")
        (clone / ".dlala-cache/next-change").write_text("2100-01-01T00:00:00+00:00\n")
        told = github(clone, "site", variables, {**values, "github.event_name": "schedule"}, "schedule")
        expect(told == {"build": "false"} and not (clone / "site").exists(), f"github: nothing is due: {told}")
        (clone / ".dlala-cache/next-change").write_text("2020-01-01T00:00:00+00:00\n")
        told = github(clone, "site", variables, {**values, "github.event_name": "schedule"}, "schedule")
        expect(told == {"build": "true"} and index.exists(), f"github: something is due: {told}")
        shutil.rmtree(clone / "site")
        github(clone, "preview", variables, values, "pull_request")
        expect('<meta name="robots" content="noindex">' in index.read_text(), "github: a preview hides")
        workflow = yaml.safe_load((clone / ".github/workflows/preview.yml").read_text())
        expect(workflow["permissions"] == {"contents": "read"}, "github: a preview has rights")
        expect("secrets" not in (clone / ".github/workflows/preview.yml").read_text().split("on:")[1], "secrets")

        # GitLab.
        clone = home / "gitlab"
        git(home, "clone", "-q", source, clone)
        pages = {"CI_PAGES_URL": "https://someone.gitlab.example/souk"}
        gitlab(clone, "check", variables)
        expect((clone / "codequality.json").read_text().startswith("["), "gitlab: the report")
        gitlab(clone, "preview", variables)
        expect("noindex" in (clone / "site/fr/index.html").read_text(), "gitlab: a preview hides")
        gitlab(clone, "pages", {**variables, **pages})
        expect(pages["CI_PAGES_URL"] in (clone / "public/fr/index.html").read_text(), "gitlab: the address")

        # A server, by cron.
        clone = home / "server"
        git(home, "clone", "-q", source, clone)
        runner = Runner(clone, {"PATH": f"{home}/dlala-0/bin:/usr/local/bin:/usr/bin:/bin"})
        publish = lambda: runner.run(".ci/publish.sh web" if os.access(clone / ".ci/publish.sh", os.X_OK)
                                     else "sh .ci/publish.sh web")  # noqa: E731, E128  # fmt: skip
        done = publish()
        www = home / "www"
        expect(done.returncode == 0 and (www / "index.html").exists(), f"server: the first: {done}")
        done = publish()
        expect(done.returncode == 0 and "Published" not in done.stdout, f"server: nothing new: {done}")
        due = time.time() + 6
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(due))
        for code, title in (("ar", "غدًا"), ("fr", "Demain")):
            (source / f"content/tomorrow.{code}.md").write_text(
                f'---\ntitle: {title}\npublish: "{moment}"\n---\nx\n'
            )
        git(source, "add", "-A")
        git(source, "commit", "-q", "-m", "tomorrow")
        done = publish()
        expect("Nothing to send" in done.stdout or "Published" in done.stdout, f"server: a new commit: {done}")
        page = www / "fr/tomorrow/index.html"
        expect(not page.exists() or time.time() > due, "server: published too early")
        while time.time() < due + 1:
            time.sleep(0.2)
        done = publish()
        expect(done.returncode == 0 and page.exists(), f"server: the next change came: {done}")
        # A build with errors leaves what is published.
        (source / "content/tomorrow.fr.md").write_text("---\ntitle:\n---\n[x](nowhere.fr.md)\n")
        git(source, "commit", "-qam", "a mistake")
        done = publish()
        expect(done.returncode == 1 and page.exists(), f"server: a mistake: {done}")
    print(f"recipes: {lines_run} lines run, {passed_over} that install passed over, {len(faults)} faults")
    sys.exit(1 if faults or lines_run < 20 else 0)


main()

#!/usr/bin/env python3
"""The folder of a site on hosts as they are: mounts, owners, rights, full disks, builds that are killed.

usage: publishing.py SITE DLALA   (SITE is not used; it is there as for the other audits)

What needs root or a program that is missing is skipped, and said. Each host is built on twice and more,
with a change between; then the site must be what a build into an empty folder makes, beside what is not
dlala's, which must be as it was: names, owners, rights, times, emptiness.
"""

import contextlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
USER = 12345
OTHER = 23456
KILLS = 15
problems, skipped = [], []
done = 0


def check(what, is_so, detail=""):
    global done
    done += 1
    if not is_so:
        problems.append(f"{what}: {detail}")


class Site:
    """A source with an output, both in a folder of their own."""

    def __init__(self, folder, dlala, user=None):
        self.folder, self.dlala, self.user = pathlib.Path(folder), dlala, user
        self.source = self.folder / "in"
        self.output = self.source / "site"
        self.text = next(iter(sorted((self.source / "content").rglob("*.fr.md"))))
        self.edits = 0

    def command(self, *arguments, before=()):
        as_user = ["setpriv", "--reuid", str(self.user), "--regid", str(self.user), "--clear-groups"] if self.user else []
        return [*before, *as_user, self.dlala, "build", "--source", str(self.source), "--no-search",
                "--date", "2026-11-01", *(arguments or ("--output", str(self.output)))]

    def build(self, *arguments, before=()):
        run = subprocess.run(self.command(*arguments, before=before), capture_output=True, text=True,
                             env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
        return run.returncode, run.stdout + run.stderr

    def edit(self):
        self.edits += 1
        with open(self.text, "a") as file:
            file.write(f"\nEdit {self.edits} of {time.monotonic_ns()}.\n")

    def expected(self):
        """What a build into a new folder makes."""
        with tempfile.TemporaryDirectory() as folder:
            output = pathlib.Path(folder) / "new"
            run = subprocess.run([self.dlala, "build", "--source", str(self.source), "--no-search", "--quiet",
                                  "--date", "2026-11-01", "--output", str(output)], capture_output=True, text=True)
            assert run.returncode == 0, run.stderr
            return contents(output)


def contents(folder):
    return {os.path.relpath(os.path.join(place, name), folder): pathlib.Path(place, name).read_bytes()
            for place, _, names in os.walk(folder) for name in names if os.path.isfile(os.path.join(place, name))}


FOREIGN = [b"CNAME", b"caf\xe9.pdf", b"uploads/mine.txt", b"uploads/empty", b"ar/cafe\xcc\x81.txt", b"pipe", b"link"]


def put_foreign(output, owner=None):
    base = os.fsencode(output)
    os.makedirs(base + b"/uploads/empty", exist_ok=True)
    for name in (b"CNAME", b"caf\xe9.pdf", b"uploads/mine.txt", b"ar/cafe\xcc\x81.txt"):
        with open(base + b"/" + name, "wb") as file:
            file.write(name)
    os.mkfifo(base + b"/pipe")
    os.symlink("/nowhere", base + b"/link")
    os.chmod(base + b"/uploads", 0o751)
    if owner is not None:
        for name in [b"uploads", *FOREIGN]:
            os.chown(base + b"/" + name, owner, owner, follow_symlinks=False)
    for name in (b"uploads/empty", b"uploads"):
        os.utime(base + b"/" + name, (1000, 2000))


def foreign(output):
    facts = {}
    for name in [b"uploads", *FOREIGN]:
        try:
            status = os.lstat(os.fsencode(output) + b"/" + name)
            facts[name] = (status.st_mode, status.st_uid, status.st_gid, int(status.st_mtime))
        except OSError as error:
            facts[name] = error.strerror
    return facts


def follow(name, site, output=None, arguments=(), before=(), same_folder=True, note=True):
    """Two builds with a change between; all that was promised is asked for."""
    output = output or site.output
    facts, inode = foreign(output), os.stat(output).st_ino
    for _ in range(2):
        site.edit()
        code, said = site.build(*arguments, before=before)
        check(f"{name}: built", code == 0, f"{code} {said}")
        check(f"{name}: one line says how", ("file by file" in said) == note, said)
        now = contents(output)
        whole = site.expected()
        for other in FOREIGN:
            now.pop(os.fsdecode(other), None)
        check(f"{name}: whole", now == whole, sorted(set(now) ^ set(whole))[:5])
        check(f"{name}: what is not ours is as it was", foreign(output) == facts, f"{facts} {foreign(output)}")
        check(f"{name}: its folder", (os.stat(output).st_ino == inode) == same_folder)
        left = [entry for entry in os.listdir(output) if ".dlala" in entry]
        left += [entry for entry in os.listdir(pathlib.Path(output).parent) if ".dlala-next" in entry or "lock" in entry]
        check(f"{name}: nothing is left", not left, left)
        inode = os.stat(output).st_ino


def refuse(name, site, word, arguments=(), before=(), output=None):
    """The build ends with a fault, says the word, and has changed nothing; and again."""
    output = output or site.output
    old, facts = contents(output), foreign(output)
    around = sorted(os.listdir(pathlib.Path(output).parent))
    for _ in range(2):
        code, said = site.build(*arguments, before=before)
        check(f"{name}: refused", code in (2, 3) and word in said, f"{code} {said}")
        check(f"{name}: the site stands", contents(output) == old)
        check(f"{name}: what is not ours stands", foreign(output) == facts)
        check(f"{name}: nothing is left", sorted(os.listdir(pathlib.Path(output).parent)) == around,
              os.listdir(pathlib.Path(output).parent))


@contextlib.contextmanager
def mounted(*command):
    subprocess.run(command, check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", command[-1]], check=True)


@contextlib.contextmanager
def new_site(dlala, template, user=None, owner=None):
    folder = tempfile.mkdtemp(prefix="dlala-publishing-")
    try:
        os.chmod(folder, 0o755)
        shutil.copytree(template, pathlib.Path(folder) / "in", symlinks=True)
        if user:
            subprocess.run(["chown", "-R", f"{user}:{user}", folder], check=True)
        site = Site(folder, dlala, user)
        code, said = site.build()
        assert code == 0, said
        put_foreign(site.output, owner if owner is not None else user)
        yield site
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def killed(name, site, output, arguments, before=()):
    """Builds that are killed at any moment: the next one finishes, or begins anew, and all is whole."""
    facts = foreign(output)
    start = time.monotonic()
    site.edit()
    site.build(*arguments, before=before)
    length = time.monotonic() - start
    finished = 0
    for _ in range(KILLS):
        for text in sorted((site.source / "content").rglob("*.md"))[:60]:
            with open(text, "a") as file:
                file.write(f"\n{random.random()}\n")
        process = subprocess.Popen(site.command(*arguments, before=before), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Most of them near the end, where files take their places.
        time.sleep(length * random.choice((0.3, 0.6, 0.8, 0.9, 0.95, 1.0)) * random.uniform(0.8, 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        check(f"{name}: what is not ours is as it was", foreign(output) == facts)
        code, said = site.build(*arguments)
        finished += "is finished" in said
        check(f"{name}: built after a kill", code == 0, said)
        now = contents(output)
        for other in FOREIGN:
            now.pop(os.fsdecode(other), None)
        check(f"{name}: whole after a kill", now == site.expected())
    print(f"publishing: {name}: of {KILLS} killed builds {finished} had begun to publish and were finished by the next")


def as_root(dlala, template):
    with new_site(dlala, template) as site:
        follow("a folder", site, same_folder=False, note=False)
    with new_site(dlala, template, owner=OTHER) as site:
        follow("root, and files of another user", site, same_folder=False, note=False)
    with new_site(dlala, template) as site, mounted("mount", "--bind", str(site.output), str(site.output)):
        follow("a bind mount", site)
        killed("a bind mount", site, site.output, ("--output", str(site.output)))
    with new_site(dlala, template) as site:
        os.mkdir(site.output / "uploads/mounted")
        with mounted("mount", "-t", "tmpfs", "none", str(site.output / "uploads/mounted")):
            (site.output / "uploads/mounted/mine").write_text("mine")
            facts = foreign(site.output)
            site.edit()
            code, said = site.build()
            check("a mount in the output: built", code == 0 and "file by file" in said, said)
            check("a mount in the output: its files", (site.output / "uploads/mounted/mine").read_text() == "mine")
            check("a mount in the output: what is not ours", foreign(site.output) == facts)
    with new_site(dlala, template) as site:
        elsewhere = pathlib.Path(site.folder) / "memory"
        elsewhere.mkdir()
        with mounted("mount", "-t", "tmpfs", "-o", "size=64m", "none", str(elsewhere)):
            arguments = ("--output", str(elsewhere), "--state", str(site.folder / "state"))
            code, said = site.build(*arguments)
            check("a mount of its own: built", code == 0, said)
            put_foreign(elsewhere)
            follow("a mount of its own", site, elsewhere, arguments)
        with mounted("mount", "-t", "tmpfs", "-o", "size=6m", "none", str(elsewhere)):
            shutil.rmtree(site.folder / "state")
            code, said = site.build(*arguments)
            if code == 0:
                put_foreign(elsewhere)
                (elsewhere / "ballast").write_bytes(bytes(shutil.disk_usage(elsewhere).free - 20_000))
                for text in (site.source / "content").rglob("*.md"):
                    with open(text, "a") as file:
                        file.write("\n" + "x" * 3000 + "\n")
                refuse("a full disk", site, "space", arguments, output=elsewhere)
            else:
                skipped.append("a full disk: the site does not fit on it")
    with new_site(dlala, template, user=USER) as site:
        subprocess.run(["chown", "-R", f"{OTHER}:{OTHER}", str(site.output)], check=True)
        site.edit()
        refuse("an output of another owner", site, "may not write in it")
        subprocess.run(["chmod", "-R", "a+rwX", str(site.output)], check=True)
        follow("an output of another owner that all may change", site)
    with new_site(dlala, template, user=USER, owner=OTHER) as site:
        follow("files of another owner in a user's output", site)
    with new_site(dlala, template, user=USER) as site:
        os.chown(site.source, 0, 0)
        site.edit()
        refuse("a folder around it that may not be written to", site, "--state")
        state = site.folder / "state"
        follow("with the state elsewhere", site, arguments=(
            "--output", str(site.output), "--state", str(state), "--adopt"), same_folder=True)
    with new_site(dlala, template, user=USER) as site:
        inner = site.output / "ar"
        os.chown(inner, OTHER, OTHER)
        os.chmod(inner, 0o755)
        for text in (site.source / "content").rglob("*.ar.md"):
            with open(text, "a") as file:
                file.write("\nتغيير\n")
        refuse("a folder in it of another owner", site, "Permission denied")
    if shutil.which("bindfs") and os.path.exists("/dev/fuse"):
        with new_site(dlala, template) as site:
            mirror = pathlib.Path(site.folder) / "mirror"
            mirror.mkdir()
            with mounted("bindfs", str(site.source), str(mirror)):
                through = Site(site.folder, dlala)
                through.source, through.output = mirror, mirror / "site"
                follow("bindfs", through)
    else:
        skipped.append("bindfs is not installed")


def main():
    dlala = str(pathlib.Path(sys.argv[2]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        subprocess.run([sys.executable, str(ROOT / "Benchmarks/make_site.py"), "40", folder], check=True)
        template = pathlib.Path(folder) / "dlala"
        if shutil.which("strace"):
            for error in ("EINVAL", "ENOSYS", "EBUSY", "EPERM"):
                with new_site(dlala, template) as site:
                    follow(f"renameat2 {error}", site, before=(
                        "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat2",
                        "-e", f"inject=renameat2:error={error}"))
            for call in ("renameat", "linkat", "mkdirat", "unlinkat", "syncfs", "openat"):
                with new_site(dlala, template) as site:
                    faults(site, call)
        else:
            skipped.append("strace is not installed")
        if os.geteuid() == 0:
            as_root(dlala, template)
        else:
            skipped.append("mounts and owners: only root can make them")
    for what in skipped:
        print(f"publishing: skipped: {what}")
    print(f"publishing: {done} checks, {len(problems)} problems")
    for problem in problems:
        print("  " + problem[:600])
    sys.exit(1 if problems else 0)


def faults(site, call):
    """One call fails, at any count, with each way of publishing: exit code and site agree."""
    for place in range(1, 60, 4):
        before = contents(site.output)
        facts = foreign(site.output)
        site.edit()
        whole = site.expected()
        inject = ["-e", f"inject={call}:error=EIO:when={place}"]
        if place % 2:
            inject += ["-e", "inject=renameat2:error=EINVAL"]
        code, said = site.build(before=(
            "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace=renameat2,{call}", *inject))
        now = contents(site.output)
        for other in FOREIGN:
            now.pop(os.fsdecode(other), None)
            before.pop(os.fsdecode(other), None)
        # What could not be cleared is said, and hidden; the next build clears it.
        now = {path: content for path, content in now.items() if not path.startswith(".dlala-arriving/")}
        name = f"{call} number {place} fails"
        check(f"{name}: exit code and site agree", now == (whole if code == 0 else before), f"{code} {said}")
        check(f"{name}: what is not ours is as it was", foreign(site.output) == facts)
        code, said = site.build()
        check(f"{name}: the next build", code == 0, said)


main()

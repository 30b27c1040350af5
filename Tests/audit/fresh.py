"""Installs the package into a fresh Debian without a toolchain, and works there as an ordinary user.

    fresh.py SITE PROGRAM [FOLDER]

A root is made by debootstrap (as root, from the mirror that apt uses here), the .deb of dist/ is installed
with what it depends on, and a user without rights begins a site, checks, builds, previews and publishes
it. Each step's time is printed. FOLDER keeps the root for the next run.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUITE = "bookworm"
USER = 12345
PORT = 8199

faults = []


def step(name, work):
    begin = time.monotonic()
    result = work()
    print(f"{time.monotonic() - begin:6.1f} s  {name}")
    return result


def check(holds, what):
    if not holds:
        faults.append(what)
        print(f"        missed: {what}")


def run(*arguments, **options):
    done = subprocess.run(arguments, capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"fresh: {' '.join(map(str, arguments))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def mirror():
    sites = run("apt-get", "indextargets", "--format", "$(SITE) $(RELEASE)", "Created-By: Packages")
    return next(line.split()[0] for line in sites.splitlines() if line.endswith(" " + SUITE))


def bootstrap(root):
    if (root / "bin/dpkg").exists():
        return
    run("debootstrap", "--variant=minbase", SUITE, root, mirror())
    # What apt needs to know here to reach its mirror.
    for name in ("etc/apt/apt.conf.d", "etc/apt/auth.conf.d"):
        for file in pathlib.Path("/", name).glob("*"):
            if any(word in file.name for word in ("proxy", "artifact", "auth")):
                shutil.copy(file, root / name)
    if pathlib.Path("/etc/resolv.conf").exists():
        shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")


def chroot(root, *arguments, user=0, folder="/"):
    return (
        "chroot", f"--userspec={user}:{user}", root, "/usr/bin/env", "-i", "PATH=/usr/bin:/bin:/usr/sbin:/sbin",
        "HOME=/home/editor", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", "sh", "-c",
        f'cd {folder} && exec "$@"', "sh", *arguments,
    )  # fmt: skip


def preview(root):
    """Whether dlala serve gives the home page of the site."""
    server = subprocess.Popen(
        chroot(root, "dlala", "serve", "--port", str(PORT), user=USER, folder="/home/editor/shop"),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        for _ in range(100):
            time.sleep(0.1)
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=5) as answer:
                    return answer.status == 200 and b"<html" in answer.read()
            except OSError:
                if server.poll() is not None:
                    return False
        return False
    finally:
        server.terminate()
        server.wait(20)


def main():
    package = max((ROOT / "dist").glob("dlala_*.deb"), key=lambda file: file.stat().st_mtime, default=None)
    if not package:
        sys.exit("fresh: dist/ has no package: run make dist")
    kept = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    folder = kept or pathlib.Path(tempfile.mkdtemp(prefix="dlala-fresh-"))
    root = folder / "root"
    root.mkdir(parents=True, exist_ok=True)
    try:
        step("a fresh root by debootstrap", lambda: bootstrap(root))
        # Swift reads its arguments there.
        run("mount", "-t", "proc", "proc", root / "proc")
        shutil.copy(package, root / "tmp/dlala.deb")
        before = run(*chroot(root, "dpkg-query", "-W")).count("\n")
        step("apt-get update", lambda: run(*chroot(root, "apt-get", "-qq", "update")))
        step(
            f"{package.name} with what it depends on",
            lambda: run(
                *chroot(root, "apt-get", "-qqy", "--no-install-recommends", "install", "/tmp/dlala.deb")
            ),
        )
        print(f"        {run(*chroot(root, 'dpkg-query', '-W')).count(chr(10)) - before} packages came")
        check(not list(root.glob("usr/bin/swift*")), "a toolchain came along")
        home = root / "home/editor"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        shutil.chown(home, USER, USER)

        def editor(*arguments, folder="/home/editor/shop"):
            return run(*chroot(root, *arguments, user=USER, folder=folder))

        check(f"_{editor('dlala', '--version', folder='/home/editor').strip()}_" in package.name, "another version")
        step(
            "dlala init",
            lambda: editor(
                "dlala", "init", "shop", "--with", "shop", "--languages", "ar-MA,fr-MA", "--title", "Souk",
                folder="/home/editor",
            ),
        )  # fmt: skip
        step("dlala check", lambda: editor("dlala", "check"))
        told = step("dlala build", lambda: editor("dlala", "build"))
        check("Built " in told, f"a build tells what it did: {told}")
        check((home / "shop/site/index.html").exists(), "no home page was built")
        check((home / "shop/site/fr/index.html").exists(), "no French home page was built")
        if "serve" in editor("dlala", "--help"):
            check(step("dlala serve", lambda: preview(root)), "the preview gave no page")
        if "deploy" in editor("dlala", "--help"):
            with (home / "shop/dlala.yaml").open("a") as settings:
                settings.write("\ndeploy:\n  web: {folder: /home/editor/www}\n")
            run(*chroot(root, "apt-get", "-qqy", "--no-install-recommends", "install", "rsync"))
            step("dlala deploy", lambda: editor("dlala", "deploy", "web"))
            check((home / "www/index.html").exists(), "the published folder has no home page")
        manual = root / "usr/share/man/man1/dlala.1.gz"
        # A minimal system may leave manuals out.
        print(f"        manual page {'there' if manual.exists() else 'left out by this system'}")
        run(*chroot(root, "apt-get", "-qqy", "remove", "dlala"))
        check(not (root / "usr/share/dlala").exists(), "something is left after removing the package")
    finally:
        subprocess.run(["umount", "--lazy", root / "proc"], capture_output=True)
        if not kept:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"fresh: {len(faults)} problems")
    sys.exit(1 if faults else 0)


main()

#!/usr/bin/env python3
"""Publishes to real servers of this machine: deploying.py DLALA [--only KIND]

A folder, releases in a folder, a folder and releases behind sshd, WebDAV by `rclone serve`, S3 by moto, and
an SFTP remote. Each is published to, changed, broken off and gone on with, and compared with the site file by
file; strangers' files must stay. What the repository may not decide (options, other backends, unknown host
keys) must be refused, and no secret may be printed.
"""

import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

DLALA = str(pathlib.Path(sys.argv[1]).resolve())
ONLY = sys.argv[3] if len(sys.argv) > 3 else None
SECRET = "s3cr3t-and-l0ng"
faults = []
steps = 0
# rclone takes no certificates from here.
os.environ.pop("AWS_CA_BUNDLE", None)


def expect(holds, what):
    global steps
    steps += 1
    if not holds:
        faults.append(what)
        print(f"deploying: {what}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    sys.exit(f"deploying: nothing answers at {port}")


@contextlib.contextmanager
def server(*command, port, **options):
    child = subprocess.Popen(
        list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    )
    try:
        wait_for(port)
        yield child
    finally:
        child.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(10)
        child.kill()


def contents(folder):
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != ".dlala-deployed.json"
    }


class Site:
    """A built site, of names that trip tools up, and its settings."""

    def __init__(self, home, targets):
        self.home = home
        self.folder = home / "site"
        home.mkdir(parents=True, exist_ok=True)
        self.settings(targets)
        for name, text in {
            "index.html": "home",
            "fr/index.html": "accueil",
            "ar/صابون/index.html": "صابون",
            "fr/a [1]*?.html": "signs",
            "fr/a 11x.html": "no match of the signs",
            "-oProxyCommand=x/index.html": "an option",
            "#comment.txt": "no comment",
            "assets/style.1111.css": "body{}",
            "media/soap.webp": "picture" * 1000,
            "old/deep/er/page.html": "old",
        }.items():
            self.put(name, text)

    def settings(self, targets):
        (self.home / "dlala.yaml").write_text(
            "format: 2\ntitle: x\nlanguages: [fr]\ntheme: plain\n" + targets
        )
        (self.home / "themes/plain/templates").mkdir(parents=True, exist_ok=True)
        (self.home / "content").mkdir(exist_ok=True)

    def put(self, name, text):
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def remove(self, name):
        (self.folder / name).unlink()

    def deploy(self, *arguments, environment={}):
        return subprocess.run(
            [DLALA, "deploy", "--source", self.home, "web", *arguments],
            capture_output=True, text=True, env={**os.environ, **environment},
        )  # fmt: skip


def breaking(home, tool, calls):
    """A tool that fails after so many calls that send."""
    real = shutil.which(tool)
    script = home / f"breaking-{tool}"
    count = home / f"count-{tool}"
    count.write_text("")
    sends = "--chmod=" if tool == "rsync" else " copy "
    script.write_text(
        f'#!/bin/sh\ncase " $* " in *"{sends}"*) printf x >> {count};\n'
        f'  [ "$(wc -c < {count})" -le {calls} ] || {{ echo broken off >&2; exit 12; }};; esac\nexec {real} "$@"\n'
    )
    script.chmod(0o755)
    return str(script)


def life(kind, site, there, environment, tool, releases=False):
    """One site's life at a target. `there` gives what visitors see, and takes strangers' files."""
    done = site.deploy("--dry-run", environment=environment)
    expect(done.returncode == 0 and "Nothing was sent" in done.stdout, f"{kind}: dry run: {done}")
    expect(not there(), f"{kind}: a dry run sent {list(there())}")
    done = site.deploy(environment=environment)
    expect(done.returncode == 0, f"{kind}: first: {done.stdout}{done.stderr}")
    expect(there() == contents(site.folder), f"{kind}: after the first: {sorted(there())}")
    done = site.deploy(environment=environment)
    expect("Nothing to send" in done.stdout, f"{kind}: a second time: {done.stdout}{done.stderr}")
    # A page and a picture change, a folder goes, the theme's style sheet has a new name.
    site.put("index.html", "homE")
    site.put("media/soap.webp", "picturE" * 1000)
    site.put("assets/style.2222.css", "body{ }")
    site.remove("assets/style.1111.css")
    site.remove("old/deep/er/page.html")
    site.remove("fr/a [1]*?.html")
    kept = {"assets/style.1111.css": b"body{}"}
    # Broken off after some sending calls, before all is there, and gone on with.
    calls = 1 if releases else 2
    broken = site.deploy(environment={**environment, f"DLALA_{tool.upper()}": breaking(site.home, tool, calls)})
    expect(broken.returncode == 3, f"{kind}: a broken transfer ends with {broken.returncode}: {broken.stderr}")
    if releases:
        expect(there().get("index.html") == b"home", f"{kind}: half a release is shown")
    done = site.deploy(environment=environment)
    expect(done.returncode == 0, f"{kind}: going on: {done.stdout}{done.stderr}")
    expect(there() == {**contents(site.folder), **kept}, f"{kind}: after going on: {sorted(there())}")
    expect(SECRET not in broken.stdout + broken.stderr + done.stdout + done.stderr, f"{kind}: a secret is told")


def strangers(kind, site, put, there, environment):
    """Files that others put there."""
    put("theirs.txt", b"theirs")
    put("fr/theirs.html", b"theirs")
    put("new.html", b"theirs")
    site.put("new.html", "ours")
    done = site.deploy(environment=environment)
    expect(done.returncode == 1 and "! new.html" in done.stdout, f"{kind}: a stranger's file: {done}")
    expect(there().get("new.html") == b"theirs", f"{kind}: a stranger's file was overwritten")
    done = site.deploy("--adopt", environment=environment)
    expect(done.returncode == 0 and there().get("new.html") == b"ours", f"{kind}: adopting: {done}")
    site.remove("new.html")
    site.remove("fr/index.html")
    done = site.deploy(environment=environment)
    now = there()
    expect("new.html" not in now and "fr/index.html" not in now, f"{kind}: removals: {done}")
    expect(now.get("fr/theirs.html") == b"theirs" and now.get("theirs.txt") == b"theirs", f"{kind}: theirs went")


def local(home):
    www = home / "www"
    site = Site(home / "a", f"deploy: {{web: {{folder: {www}}}}}\n")
    see = lambda: contents(www) if www.exists() else {}  # noqa: E731
    life("folder", site, see, {}, "rsync")

    def put(name, data):
        (www / name).parent.mkdir(parents=True, exist_ok=True)
        (www / name).write_bytes(data)

    strangers("folder", site, put, see, {})
    expect(not (www / "old").exists(), "folder: empty folders stay")
    expect(oct((www / "index.html").stat().st_mode)[-3:] == "644", "folder: modes")
    for place in (site.folder, site.folder / "sub", home / "a"):
        site.settings(f"deploy: {{web: {{folder: {place}}}}}\n")
        done = site.deploy()
        expect(done.returncode == 2, f"folder: the site's own folder: {done}")


def released(kind, home, settings, www, environment):
    site = Site(home / kind, settings)
    current = www / "current"
    see = lambda: contents(current) if current.exists() else {}  # noqa: E731
    life(kind, site, see, environment, "rsync", releases=True)
    expect(current.is_symlink(), f"{kind}: current is no link")
    new = see()
    before = {file.stat().st_ino for file in www.glob("releases/*/fr/index.html")}
    expect(len(before) == 1, f"{kind}: what is the same is not linked")
    done = site.deploy("--rollback", "--dry-run", environment=environment)
    expect(see() == new, f"{kind}: a rehearsed way back: {done}")
    done = site.deploy("--rollback", environment=environment)
    expect(done.returncode == 0 and see().get("index.html") == b"home", f"{kind}: the way back: {done}")
    done = site.deploy("--rollback", environment=environment)
    expect(done.returncode == 3, f"{kind}: behind the first release: {done}")
    (www / "releases/mine").mkdir()
    for number in range(5):
        site.put("index.html", f"home {number}")
        expect(site.deploy(environment=environment).returncode == 0, f"{kind}: release {number}")
    left = sorted(folder.name for folder in (www / "releases").iterdir())
    expect(len(left) == 4 and "mine" in left, f"{kind}: what stays: {left}")
    expect(see().get("index.html") == b"home 4", f"{kind}: the last release is shown")


@contextlib.contextmanager
def ssh(home):
    port = free_port()
    for name in ("host", "user", "other"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home / name], check=True)
    shutil.copy(home / "user.pub", home / "authorized")
    (home / "authorized").chmod(0o600)
    pathlib.Path("/run/sshd").mkdir(exist_ok=True)
    (home / "sshd").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {home}/host\nAuthorizedKeysFile {home}/authorized\n"
        f"PasswordAuthentication no\nPidFile {home}/pid\nStrictModes no\nUsePAM no\n"
        "Subsystem sftp internal-sftp\nPermitRootLogin yes\n"
    )
    key = (home / "host.pub").read_text()
    (home / "known").write_text(f"[127.0.0.1]:{port} {key}")
    (home / "unknown").write_text("")
    for name in ("known", "unknown"):
        (home / f"ssh-{name}").write_text(
            f'#!/bin/sh\nexec ssh -F none -p {port} -i {home}/user -o UserKnownHostsFile={home}/{name} '
            '-o GlobalKnownHostsFile=/dev/null -o IdentitiesOnly=yes "$@"\n'
        )
        (home / f"ssh-{name}").chmod(0o755)
    with server("/usr/sbin/sshd", "-D", "-e", "-f", home / "sshd", port=port):
        yield port


def remote_hosts(home):
    user = os.environ.get("USER") or "root"
    with ssh(home):
        www = home / "www dir"
        known = {"DLALA_SSH": str(home / "ssh-known")}
        site = Site(home / "a", f"deploy: {{web: {{host: {user}@127.0.0.1, path: {www}}}}}\n")
        refused = site.deploy(environment={"DLALA_SSH": str(home / "ssh-unknown")})
        expect(refused.returncode == 3 and not www.exists(), f"ssh: an unknown key: {refused}")
        see = lambda: contents(www) if www.exists() else {}  # noqa: E731
        life("ssh", site, see, known, "rsync")

        def put(name, data):
            (www / name).parent.mkdir(parents=True, exist_ok=True)
            (www / name).write_bytes(data)

        strangers("ssh", site, put, see, known)
        place = f"deploy: {{web: {{host: {user}@127.0.0.1, path: {home}/rel, releases: 3}}}}\n"
        released("ssh releases", home, place, home / "rel", known)


def dav(home):
    port = free_port()
    www = home / "dav"
    www.mkdir()
    obscured = subprocess.run(["rclone", "obscure", SECRET], capture_output=True, text=True).stdout.strip()
    environment = {
        "RCLONE_CONFIG_DAV_TYPE": "webdav",
        "RCLONE_CONFIG_DAV_URL": f"http://127.0.0.1:{port}/",
        "RCLONE_CONFIG_DAV_VENDOR": "other",
        "RCLONE_CONFIG_DAV_USER": "editor",
        "RCLONE_CONFIG_DAV_PASS": obscured,
    }
    with server(
        "rclone", "serve", "webdav", "--addr", f"127.0.0.1:{port}", "--user", "editor", "--pass", SECRET,
        "--dir-cache-time", "0s", www,
        port=port,
    ):  # fmt: skip
        site = Site(home / "a", 'deploy: {web: {remote: "dav:shop"}}\n')
        shop = www / "shop"
        see = lambda: contents(shop) if shop.exists() else {}  # noqa: E731
        life("webdav", site, see, environment, "rclone")

        def put(name, data):
            (shop / name).parent.mkdir(parents=True, exist_ok=True)
            (shop / name).write_bytes(data)

        strangers("webdav", site, put, see, environment)
        wrong = {**environment, "RCLONE_CONFIG_DAV_PASS": environment["RCLONE_CONFIG_DAV_PASS"][::-1]}
        wrong["RCLONE_CONFIG_DAV_URL"] = f"http://editor:{SECRET}x@127.0.0.1:{port}/"
        done = site.deploy(environment=wrong)
        expect(done.returncode == 3, f"webdav: a wrong password: {done}")
        told = done.stdout + done.stderr
        expect(SECRET not in told and wrong["RCLONE_CONFIG_DAV_PASS"] not in told, f"webdav: told: {told}")


def s3(home):
    port = free_port()
    moto = pathlib.Path(sys.executable).parent / "moto_server"
    environment = {
        "RCLONE_CONFIG_STORE_TYPE": "s3",
        "RCLONE_CONFIG_STORE_PROVIDER": "Other",
        "RCLONE_CONFIG_STORE_ENDPOINT": f"http://127.0.0.1:{port}",
        "RCLONE_CONFIG_STORE_ENV_AUTH": "true",
        "RCLONE_S3_FORCE_PATH_STYLE": "true",
        "AWS_ACCESS_KEY_ID": "editor",
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_REGION": "us-east-1",
    }
    with server(sys.executable, moto, "-p", port, port=port):
        request = urllib.request.Request(f"http://127.0.0.1:{port}/shop-bucket", method="PUT")
        urllib.request.urlopen(request).read()
        site = Site(home / "a", 'deploy: {web: {remote: "store:shop-bucket/shop"}}\n')
        copy = home / "copy"

        def see():
            shutil.rmtree(copy, ignore_errors=True)
            copy.mkdir()
            subprocess.run(
                ["rclone", "copy", "store:shop-bucket/shop", copy], env={**os.environ, **environment},
                capture_output=True,
            )  # fmt: skip
            return contents(copy)

        def put(name, data):
            subprocess.run(
                ["rclone", "rcat", f"store:shop-bucket/shop/{name}"], input=data,
                env={**os.environ, **environment}, check=True, capture_output=True,
            )  # fmt: skip

        life("s3", site, see, environment, "rclone")
        strangers("s3", site, put, see, environment)


def hostile(home):
    """What a repository says of its targets runs nothing."""
    site = Site(home / "a", "")
    trap = home / "trap"
    tools = {}
    for tool in ("rsync", "rclone", "ssh"):
        script = home / tool
        script.write_text(f"#!/bin/sh\necho {tool} >> {trap}\nexit 1\n")
        script.chmod(0o755)
        tools[f"DLALA_{tool.upper()}"] = str(script)
    for place in [
        "{host: -oProxyCommand=touch, path: /x}", "{host: a b, path: /x}", "{host: 'a;touch x', path: /x}",
        "{host: 'a@-oX', path: /x}", "{host: '$(x)', path: /x}", "{host: 'h', path: '-x'}", "{host: h}",
        "{remote: ':local:/etc'}", "{remote: 'local,copy_links=true:/etc'}", "{remote: '-x:y'}", "{remote: x}",
        "{remote: ':sftp,ssh=\"touch x\":/'}", "{folder: /}", "{folder: -x}", '{folder: "a\\nb"}',
        "{folder: x, rsync-options: -x}", "{folder: x, command: x}", "{folder: x, host: h, path: y}", "[x]",
        "{remote: 'a:b', releases: 5}", "{folder: x, releases: 0}",
    ]:  # fmt: skip
        site.settings(f"deploy: {{web: {place}}}\n")
        done = site.deploy(environment=tools)
        expect(done.returncode == 1 and not trap.exists(), f"hostile: {place}: {done}")
        expect("dlala.yaml:5:" in done.stderr, f"hostile: {place} is not told at its place: {done.stderr}")
    site.settings("deploy: {web: {folder: /srv/x}}\n")
    done = subprocess.run([DLALA, "deploy", "--source", site.home, "wep"], capture_output=True, text=True)
    expect(done.returncode == 2 and '"web"' in done.stderr, f"hostile: a misspelt target: {done}")


def main():
    kinds = {
        "folder": local,
        "releases": lambda home: released(
            "releases", home, f"deploy: {{web: {{folder: {home}/www, releases: 3}}}}\n", home / "www", {}
        ),
        "ssh": remote_hosts,
        "webdav": dav,
        "s3": s3,
        "hostile": hostile,
    }
    for kind, work in kinds.items():
        if ONLY not in (None, kind):
            continue
        with tempfile.TemporaryDirectory(prefix="dlala-deploying-") as folder:
            begin = time.monotonic()
            work(pathlib.Path(folder))
            print(f"deploying: {kind} in {time.monotonic() - begin:.1f} s")
    print(f"deploying: {steps} checks, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()

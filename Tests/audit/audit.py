"""What the audits share: the built site behind nginx as docs/hosting has it, a browser, and the
kinds of page. Every audit is run as `AUDIT.py SITE` and ends with 1 when it found something."""

import collections
import contextlib
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.parse

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
NGINX = ["/usr/sbin/nginx", "nginx"]
BROTLI = pathlib.Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
SCHEMES = ("light", "dark")

Page = collections.namedtuple("Page", "kind language address")


def pages(site):
    """One page of every kind in every language: the one with most in it.

    The kind is what the templates say: the class of <body>, for records that of the <article>.
    """
    found = {}
    for path in sorted(pathlib.Path(site).rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        body = re.search(r'<body class="kind-([\w-]+)', text)
        if not body:  # It sends the reader on to another address.
            continue
        article = re.search(r'<article class="record ?([\w-]*)', text)
        kind = body[1] if body[1] != "record" else (article and article[1] or "page")
        relative = path.relative_to(site)
        if kind == "section":
            kind = "listing" if "page" not in relative.parts else "listing-next"
            if 'class="letters"' in text:
                kind = "letters"
            elif "data-listing=" in text and kind == "listing":
                kind = "products"
        if 'class="guide"' in text or re.search(r"/css/guide[.-]", text):
            kind = "style-guide"
        elif 'id="_basket-data"' in text:
            kind = "basket"
        language = relative.parts[0] if len(relative.parts) > 1 else "both"
        address = "/" + urllib.parse.quote(str(relative.parent) + "/" if relative.name == "index.html"
                                           and len(relative.parts) > 1 else
                                           "" if relative.name == "index.html" else str(relative))
        weight = len(text) + (10**6 if '<div class="gallery">' in text else 0)
        if (kind, language) not in found or weight > found[kind, language][0]:
            found[kind, language] = (weight, Page(kind, language, address))
    return [page for _, page in sorted(found.values(), key=lambda entry: entry[1])]


@contextlib.contextmanager
def nginx(site, port=None):
    """The site behind nginx as docs/hosting/nginx.conf says, with only the three lines changed that a
    reader is asked to change, and brotli where its module is there; gives its address."""
    program = next((found for name in NGINX if (found := shutil.which(name))), None)
    if program is None:
        sys.exit("audit: no nginx; install Debian's nginx-light")
    if port is None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        sample = (ROOT / "docs/hosting/nginx.conf").read_text()
        changes = {"listen 80;": f"listen 127.0.0.1:{port};", "server_name dlala.example;": "server_name _;",
                   "root /var/www/dlala/site;": f"root {pathlib.Path(site).resolve()};"}
        if BROTLI.exists():
            changes["# brotli_static on;"] = "brotli_static on;"
        for old, new in changes.items():
            if old not in sample:
                sys.exit(f"audit: docs/hosting/nginx.conf has no line {old!r} any more")
            sample = sample.replace(old, new)
        settings = pathlib.Path(folder) / "nginx.conf"
        user = "user root;" if os.getuid() == 0 else ""
        load = f"load_module {BROTLI};" if BROTLI.exists() else ""
        settings.write_text(
            f"{load}\n{user}\nworker_processes 1;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
            f"events {{}}\nhttp {{\naccess_log off;\n"
            + "".join(f"{name}_temp_path {folder}/{name};\n" for name in
                      ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
            + sample + "\n}\n")
        process = subprocess.Popen([program, "-c", str(settings), "-p", folder, "-g", "daemon off;"],
                                   stderr=subprocess.PIPE)
        try:
            address = f"http://127.0.0.1:{port}"
            for _ in range(200):
                if process.poll() is not None:
                    sys.exit(f"audit: nginx ended: {process.stderr.read().decode()}")
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), .2):
                    break
                threading.Event().wait(.05)
            yield address
        finally:
            process.terminate()
            process.wait()


@contextlib.contextmanager
def browser(*arguments):
    """Debian's Chromium; playwright's own download is not needed."""
    program = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if program is None:
        sys.exit("audit: no Chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"] * (os.getuid() == 0) + list(arguments))
        try:
            yield chromium
        finally:
            chromium.close()


def report(name, problems, summary, most=40):
    """Prints what was found and the figures, and ends the program."""
    for problem in problems[:most]:
        print(f"{name}: {problem}")
    if len(problems) > most:
        print(f"{name}: … and {len(problems) - most} more")
    print(f"{name}: {summary}; {len(problems)} problems", flush=True)
    sys.exit(1 if problems else 0)

#!/usr/bin/env python3
"""Every link and fragment by lychee, offline; and that no page asks another site for anything.

usage: links.py SITE

The site's own address is mapped to the folder, so that canonical addresses and those of other
languages must lead somewhere too. In Chromium each kind of page is opened and scrolled to its end;
every request must go to the server it came from. What the security policy forbids is an error there.
"""

import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

import audit


def lychee(site):
    settings = (audit.ROOT / "dlala.yaml").read_text()
    base = re.search(r"^base-url:\s*(\S+)", settings, re.M)[1].rstrip("/")
    program = pathlib.Path(sys.executable).parent / "lychee"
    result = subprocess.run(
        [program, "--offline", "--include-fragments", "--no-progress", "--format", "json",
         "--root-dir", site, "--index-files", "index.html", "--fallback-extensions", "html",
         "--remap", f"^{re.escape(base)}/(.*)$ file://{site}/$1", site], capture_output=True, text=True, check=False)
    if not result.stdout.strip().startswith("{"):
        return [f"lychee said: {result.stderr[-500:]}"], "lychee failed"
    found = json.loads(result.stdout)
    problems = [f"{pathlib.Path(page).relative_to(site)}: {urllib.parse.unquote(str(one.get('url')))}: "
                f"{one.get('status', {}).get('text')}"
                for key in ("error_map", "timeout_map") for page, ones in found.get(key, {}).items() for one in ones]
    return problems, (f"lychee: {found['successful']} of {found['total']} links and fragments resolve, "
                      f"{found.get('excludes', 0)} lead elsewhere")


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    problems, said = lychee(site)
    asked = 0
    with audit.nginx(site) as server, audit.browser() as chromium:
        context = chromium.new_context(service_workers="allow")
        tab = context.new_page()
        requests, errors = [], []
        context.on("request", lambda request: requests.append(request.url))
        tab.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        tab.on("pageerror", lambda error: errors.append(str(error)))
        for page in audit.pages(site):
            requests.clear()
            errors.clear()
            tab.goto(server + page.address, wait_until="networkidle")
            tab.evaluate("scrollTo(0, document.body.scrollHeight)")
            tab.wait_for_load_state("networkidle")
            asked += len(requests)
            name = f"{page.kind} {page.language}"
            problems += [f"{name}: asks {url}" for url in requests
                         if not url.startswith((server + "/", "blob:" + server + "/"))]
            problems += [f"{name}: {text[:300]}" for text in errors]
        context.close()
    audit.report("links", problems, f"{said}; {asked} requests of {len(audit.pages(site))} kinds of page, "
                 "none to another site" if not problems else said)


main()

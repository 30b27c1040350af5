#!/usr/bin/env python3
"""Every kind of page by axe-core: both languages, light and dark, 320 and 1280 pixels.

usage: axe.py SITE

Asked for are all rules of WCAG 2.2 AA and axe's best practices, with nothing left out.
"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe

import audit

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {"target-size": {"enabled": True}},
           "resultTypes": ["violations", "incomplete"]}


def main():
    site = pathlib.Path(sys.argv[1])
    pages = audit.pages(site)
    problems, states, doubts = [], 0, 0
    axe = Axe()
    with audit.nginx(site) as server, audit.browser() as chromium:
        for width in (320, 1280):
            for scheme in audit.SCHEMES:
                context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme,
                                               service_workers="block", reduced_motion="reduce")
                tab = context.new_page()
                for page in pages:
                    tab.goto(server + page.address, wait_until="load")
                    found = axe.run(tab, options=OPTIONS).response
                    states += 1
                    doubts += sum(len(rule["nodes"]) for rule in found["incomplete"])
                    for rule in found["violations"]:
                        for node in rule["nodes"]:
                            problems.append(f"{page.kind} {page.language} {width} {scheme}: {rule['id']}: "
                                            f"{node['html'][:140]}: {node['failureSummary'].splitlines()[-1].strip()}")
                context.close()
    audit.report("axe", problems, f"{len(pages)} pages in {states} states, {len(problems)} violations "
                 f"({doubts} places that axe cannot judge, mostly contrast over pictures)")


main()

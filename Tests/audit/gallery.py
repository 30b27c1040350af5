#!/usr/bin/env python3
"""Takes pictures of every kind of page: Arabic and French, light and dark, phone and desktop.

usage: gallery.py SITE FOLDER

FOLDER/index.html shows all of them side by side. Dark pages, and forced colours, are for the eyes.
"""

import html
import pathlib
import sys

import audit

SIZES = {"phone": (360, 740), "desktop": (1280, 860)}
TALLEST = 4200  # pixels of a page that are shown


def main():
    site, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    only = set(sys.argv[3:])
    pages = [page for page in audit.pages(site) if not only or page.kind in only]
    shots = []
    with audit.nginx(site) as server, audit.browser() as chromium:
        for size, (width, height) in SIZES.items():
            for look in (*audit.SCHEMES, "forced"):
                if look == "forced" and size == "phone":
                    continue
                context = chromium.new_context(
                    viewport={"width": width, "height": height}, service_workers="block",
                    color_scheme="dark" if look == "dark" else "light", reduced_motion="reduce",
                    forced_colors="active" if look == "forced" else "none")
                tab = context.new_page()
                for page in pages:
                    if look == "forced" and page.kind not in ("home", "product", "letters", "listing-next"):
                        continue
                    tab.goto(server + page.address, wait_until="load")
                    # Pictures further down load when they are scrolled to.
                    tab.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
                    tab.wait_for_load_state("networkidle")
                    tall = tab.evaluate("Math.ceil(document.documentElement.scrollHeight)")
                    name = f"{page.kind}-{page.language}-{size}-{look}.png"
                    tab.screenshot(path=folder / name, full_page=True, clip={
                        "x": 0, "y": 0, "width": width, "height": min(tall, TALLEST)})
                    shots.append((page, size, look, name))
                context.close()
    rows = {}
    for page, size, look, name in shots:
        rows.setdefault(page.kind, []).append(
            f'<figure><a href="{name}"><img src="{name}" loading="lazy" height="520" alt=""></a>'
            f"<figcaption>{page.language} · {size} · {look}</figcaption></figure>")
    body = "".join(f"<h2>{html.escape(kind)}</h2><div>{''.join(figures)}</div>" for kind, figures in rows.items())
    (folder / "index.html").write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>'
        "body{font:16px sans-serif;background:#888}div{display:flex;overflow-x:auto;gap:1rem}figure{margin:0}"
        f"</style>{body}</html>\n", encoding="utf-8")
    print(f"gallery: {len(shots)} pictures of {len(pages)} pages in {folder}/index.html")


main()

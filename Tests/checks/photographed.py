#!/usr/bin/env python3
"""Copies a source folder with photographs in the place of drawings: photographed.py SOURCE TARGET

Shops take no drawings in SVG, and the own content has few photographs: so that the checks of feeds see every
product, each drawing of a product becomes a PNG of one colour, and a product without a picture gets one.
"""
import hashlib
import pathlib
import re
import shutil
import struct
import sys
import zlib


def png(colour, width=640, height=640):
    """A picture of one colour (ISO 15948)."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + bytes(colour) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def main():
    source, target = map(pathlib.Path, sys.argv[1:])
    for name in ("content", "themes"):
        shutil.copytree(source / name, target / name)
    shutil.copy(source / "dlala.yaml", target)
    count = 0
    products = target / "content/products"
    for drawing in sorted(products.rglob("*.svg")):
        drawing.with_suffix(".png").write_bytes(png(hashlib.sha256(drawing.read_bytes()).digest()[:3]))
        drawing.unlink()
        count += 1
    for path in sorted(products.rglob("*.md")):
        text = path.read_text(encoding="utf-8").replace(".svg", ".png")
        if re.search(r"^sku:", text, re.M) and not re.search(r"^images:", text, re.M):
            name = path.name.split(".")[0] + "-photo.png"
            path.with_name(name).write_bytes(png(hashlib.sha256(text.encode()).digest()[:3]))
            text = text.replace("---\n", f"---\nimages: [{{src: {name}, alt: {{ar: صورة, fr: Photo}}}}]\n", 1)
            count += 1
        path.write_text(text, encoding="utf-8")
    print(f"photographed: {count} pictures")


main()

#!/usr/bin/env python3
"""Pictures: `dlala build` beside `vipsthumbnail` run by GNU parallel on the same photographs.

    python3 Benchmarks/images.py [photographs] [dlala] [rounds]

Makes photographs of 12 megapixels and about 3 MB (gradients, discs, noise at every scale), then
has each program make 4 widths in WebP and JPEG of all of them, in turns: every round begins with
the other one. Prints each run and the ratio of the best, which a busy machine disturbs least, of the
medians, and of the time that processors worked. The last line is dlala's build with nothing left to
make, the whole command.
"""
import itertools
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import numpy

WIDTHS = [320, 640, 960, 1280]
WEBP, JPEG = 75, 78


def drawn(seed, width=4000, height=3000):
    dice = numpy.random.default_rng(seed)
    rows = numpy.linspace(90, 150, height, dtype=numpy.float32)[:, None, None]
    image = rows * dice.uniform(0.6, 1.3, 3).astype(numpy.float32) * numpy.ones((1, width, 1), numpy.float32)
    step, strength = 500, 60.0
    while step >= 2:
        coarse = dice.normal(0, strength, (height // step + 2, width // step + 2, 1))
        coarse = (coarse * dice.uniform(0.6, 1, 3)).astype(numpy.float32)
        y, x = numpy.arange(height) / step, numpy.arange(width) / step
        top, left = y.astype(int), x.astype(int)
        down = (y - top).astype(numpy.float32)[:, None, None]
        right = (x - left).astype(numpy.float32)[None, :, None]
        lines = coarse[top] * (1 - down) + coarse[top + 1] * down
        image += lines[:, left] * (1 - right) + lines[:, left + 1] * right
        step, strength = step // 3, strength * 0.55
    for _ in range(60):
        x, y, radius = dice.integers(width), dice.integers(height), dice.integers(40, 500)
        y1, y2, x1, x2 = max(0, y - radius), min(height, y + radius), max(0, x - radius), min(width, x + radius)
        square = numpy.add.outer((numpy.arange(y1, y2) - y) ** 2, (numpy.arange(x1, x2) - x) ** 2)
        image[y1:y2, x1:x2][square < radius**2] += dice.uniform(-70, 70, 3).astype(numpy.float32)
    image += dice.standard_normal((height, width, 1), numpy.float32) * 2.5
    return numpy.clip(image, 0, 255).astype(numpy.uint8)


def photographs_of(image, paths):
    """As many as there are paths, at most 24: the image mirrored, upside down and in other colours. They
    are as hard to make smaller as it is, no two alike, and take a tenth of the time that drawing does."""
    views = ((colours, turn) for colours in itertools.permutations(range(3))
             for turn in itertools.product((1, -1), repeat=2))
    for path, (colours, (down, across)) in zip(paths, views):
        plain = path + ".ppm"
        with open(plain, "wb") as file:
            file.write(b"P6\n%d %d\n255\n" % (image.shape[1], image.shape[0]))
            file.write(numpy.ascontiguousarray(image[::down, ::across, list(colours)]).tobytes())
        subprocess.run(["vips", "jpegsave", plain, path, "--Q", "92"], check=True)
        os.remove(plain)


def site(folder, photographs):
    def put(path, text):
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)

    put("dlala.yaml", "title: Pictures\nbase-url: https://example.org/\nlanguages: [fr]\ntheme: plain\n"
        "menus: {main: [{to: notes}]}\n"
        f"images: {{widths: {WIDTHS}, formats: [webp, jpeg], quality: {{webp: {WEBP}, jpeg: {JPEG}}}}}\n")
    put("content/_types/note.yaml", "label: {fr: Note}\nplural: {fr: Notes}\nsection: notes\n"
        "fields:\n  title: {kind: text, required: true, label: {fr: Titre}}\n"
        "  images: {kind: list, of: image, label: {fr: Images}}\n")
    here = os.path.dirname(os.path.abspath(__file__))
    shutil.copytree(os.path.join(here, "../Tests/SiteTests/theme"), os.path.join(folder, "themes/plain"))
    for number, photo in enumerate(photographs):
        name = f"p{number}.jpg"
        put(f"content/notes/n{number}.fr.md",
            f"---\ntitle: Note {number}\nimages: [{{src: {name}, alt: Vue}}]\n---\n![Vue]({name})\n")
        os.link(photo, os.path.join(folder, "content/notes", name))


class Timer:
    """How long a command took, and how long processors worked for it and for what it started: the
    second counts where others use the machine too."""

    def __init__(self):
        self.start, self.before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)

    def taken(self):
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (time.monotonic() - self.start,
                after.ru_utime + after.ru_stime - self.before.ru_utime - self.before.ru_stime)


def timed(command, **options):
    timer = Timer()
    subprocess.run(command, check=True, **options)
    return timer.taken()


def thumbnails(photographs, folder):
    """Both formats of one width in one run each, as many runs at once as there are cores."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    names = "\n".join(photographs)
    command = ["parallel", "--will-cite", "-j", str(os.cpu_count()),
               "vipsthumbnail", "{1}", "--size", "{2}x", "--output", folder + "/{1/.}-{2}{3}",
               "::::", "-", ":::", *map(str, WIDTHS),
               ":::", f".webp[Q={WEBP},strip]", f".jpg[Q={JPEG},optimize_coding,strip]"]
    # One thread each: parallel keeps all cores busy already, as dlala does.
    return timed(command, input=names, text=True, env={**os.environ, "VIPS_CONCURRENCY": "1"})


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    dlala = os.path.abspath(sys.argv[2] if len(sys.argv) > 2 else ".build/release/dlala")
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    with tempfile.TemporaryDirectory(prefix="dlala-images-", dir=os.environ.get("DLALA_BENCH_FOLDER")) as work:
        photographs = [f"{work}/p{number}.jpg" for number in range(count)]
        for first in range(0, count, 24):
            photographs_of(drawn(first), photographs[first:first + 24])
        size = sum(os.path.getsize(path) for path in photographs)
        print(f"{count} photographs of 4000 x 3000, {size / count / 1e6:.1f} MB each; "
              f"{len(WIDTHS)} widths in WebP and JPEG; {os.cpu_count()} cores")
        site(f"{work}/site", photographs)
        build = [dlala, "build", "--quiet", "--source", f"{work}/site", "--output", f"{work}/out",
                 "--cache", f"{work}/cache"]
        times = {"dlala, cold": [], "vipsthumbnail": [], "dlala, warm": []}

        def note(name, taken):
            times[name].append(taken)
            print(f"{name:15} {taken[0]:7.2f} s, {taken[1]:7.2f} s CPU", flush=True)

        def ours():
            for folder in ("out", "cache"):
                shutil.rmtree(f"{work}/{folder}", ignore_errors=True)
            note("dlala, cold", timed(build))
            made = [name for name in os.listdir(f"{work}/out/media") if name.endswith((".jpg", ".webp"))]
            assert len(made) == count * len(WIDTHS) * 2, f"dlala made {len(made)} pictures"
            for _ in range(3):
                note("dlala, warm", timed(build))

        def theirs():
            note("vipsthumbnail", thumbnails(photographs, f"{work}/thumbnails"))
            made = os.listdir(f"{work}/thumbnails")
            assert len(made) == count * len(WIDTHS) * 2, f"vipsthumbnail made {len(made)} pictures"

        for number in range(rounds):
            for run in (ours, theirs) if number % 2 == 0 else (theirs, ours):
                run()
        def figure(name, choose, place=0):
            return choose(taken[place] for taken in times[name])

        for name in times:
            print(f"{name:15} best {figure(name, min):7.2f} s, median {figure(name, statistics.median):7.2f} s, "
                  f"{figure(name, statistics.median, 1):7.2f} s CPU")

        def ratio(choose, place=0):
            return figure("dlala, cold", choose, place) / figure("vipsthumbnail", choose, place)

        best = ratio(min)
        warm = figure("dlala, warm", min)
        print(f"cold: {best:.2f} of vipsthumbnail's time (medians {ratio(statistics.median):.2f}; at most 1.2), "
              f"{ratio(statistics.median, 1):.2f} of its CPU")
        print(f"warm: {warm:.2f} s (under 0.3), {figure('dlala, warm', min, 1):.2f} s CPU")
        if best > 1.2 or warm >= 0.3:
            sys.exit("too slow")


main()

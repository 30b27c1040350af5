#!/usr/bin/env python3
"""How pages stand for people who read or move in other ways, in Chromium.

usage: reading.py SITE

On every kind of page in both languages:
- reflow: nothing is wider than the window at 320 pixels, and at 640 with letters of twice the size;
  no text is cut off in a box that cannot be scrolled;
- targets: what is clicked is at least 24 by 24 pixels, but for links within a sentence (WCAG 2.5.8);
- headings: one h1, no level left out; landmarks: one main, named navigations;
- names: what a screen reader says of links, buttons, pictures and regions is written in the letters
  of the language that its element has;
- lines: running text has 45 to 75 letters a line on a wide screen;
- motion: nothing moves when the reader has asked for that; forced colours: controls keep edges.
"""

import pathlib
import statistics
import sys

import audit

WIDE = """() => {
  const width = document.documentElement.clientWidth, out = [];
  if (document.documentElement.scrollWidth > width) out.push('the page: ' + document.documentElement.scrollWidth);
  for (const e of document.querySelectorAll('body *')) {
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    if (!box.width || style.position === 'absolute' && style.clipPath !== 'none') continue;
    if (/^(hidden|clip)$/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 2 && e.innerText?.trim()
        && !e.classList.contains('hidden')) out.push('cut: ' + e.tagName + '.' + e.className);
    if (box.right <= width + 1 && box.left >= -1) continue;
    let inside = e.parentElement, scrolls = false;
    for (; inside; inside = inside.parentElement) if (/auto|scroll/.test(getComputedStyle(inside).overflowX)) scrolls = true;
    if (!scrolls && style.position !== 'absolute') out.push(e.tagName + '.' + e.className + ' ' + Math.round(box.left) + '…' + Math.round(box.right));
  }
  return [...new Set(out)].slice(0, 5);
}"""

TARGETS = """() => {
  const out = []; let count = 0;
  for (const e of document.querySelectorAll('a[href], button, input, select, summary, textarea')) {
    const box = e.getBoundingClientRect();
    if (!box.width || e.closest('.skip, .hidden, [hidden]') || e.disabled) continue;
    // Within a sentence, or beside other words of its line, the line decides.
    const inline = getComputedStyle(e).display === 'inline';
    if (inline && e.closest('p, dd, li, td, figcaption')?.innerText.trim().length > e.innerText.trim().length) continue;
    count++;
    // Of a card the whole is the target.
    const whole = e.closest('.card, .house');
    const size = whole ? whole.getBoundingClientRect() : box;
    if (size.width < 23.9 || size.height < 23.9) out.push(e.outerHTML.slice(0, 90) + ' ' + Math.round(size.width) + '×' + Math.round(size.height));
  }
  return [count, out.slice(0, 5)];
}"""

OUTLINE = """() => {
  const out = [], heads = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1]);
  if (heads.filter(h => h === 1).length !== 1) out.push(heads.filter(h => h === 1).length + ' h1');
  heads.forEach((h, i) => { if (i && h > heads[i - 1] + 1) out.push('h' + heads[i - 1] + ' then h' + h); });
  if (document.querySelectorAll('main').length !== 1) out.push('not one main');
  const names = [...document.querySelectorAll('nav')].map(n => n.getAttribute('aria-label') || document.getElementById(n.getAttribute('aria-labelledby'))?.innerText);
  if (names.some(n => !n)) out.push('a nav without name');
  if (new Set(names).size !== names.length) out.push('two navs of one name: ' + names);
  for (const e of document.querySelectorAll('p, ul, section, h1, h2, figure'))
    if (!e.closest('main, header, footer, nav, aside')) out.push('outside of landmarks: ' + e.outerHTML.slice(0, 60));
  return out;
}"""

NAMES = """() => {
  const arabic = /[\\u0621-\\u064A]/, latin = /[A-Za-zÀ-ÿ]{3}/, out = []; let count = 0;
  for (const e of document.querySelectorAll('a, button, input, nav, section, aside, img, main, form')) {
    const by = e.getAttribute('aria-labelledby');
    const name = by ? by.split(' ').map(id => document.getElementById(id)?.textContent ?? '?').join(' ')
      : e.getAttribute('aria-label') ?? e.getAttribute('alt') ?? null;
    const lang = (e.closest('[lang]')?.lang ?? '').slice(0, 2);
    if (e.matches('a, button') && !(name ?? e.innerText ?? '').trim() && !e.querySelector('img[alt]:not([alt=""])')) out.push('no name: ' + e.outerHTML.slice(0, 90));
    if (name === null || !name.trim()) continue;
    count++;
    // Both languages stand in the name of what chooses between them.
    if (arabic.test(name) && latin.test(name)) { if (!e.closest('.kind-chooser')) out.push('mixed: ' + name); continue; }
    if (lang === 'ar' && !arabic.test(name) && latin.test(name)) out.push('in Arabic: ' + name);
    if (lang === 'fr' && arabic.test(name)) out.push('in French: ' + name);
  }
  return [count, out.slice(0, 5)];
}"""

LINES = """() => {
  const counts = [];
  for (const p of document.querySelectorAll('.prose > p, .prose > blockquote p')) {
    const range = document.createRange(), walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    let line = null, letters = 0, lines = [];
    for (let n; (n = walk.nextNode());) for (let i = 0; i < n.length; i++) {
      const c = n.data[i];
      if (/\\p{M}/u.test(c)) continue;
      range.setStart(n, i); range.setEnd(n, i + 1);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      const middle = (box.top + box.bottom) / 2;
      if (line === null || Math.abs(middle - line) > 12) { lines.push(letters); letters = 0; line = middle; }
      letters++;
    }
    // The last line of a paragraph is as long as it is.
    counts.push(...lines.slice(1));
  }
  return counts;
}"""

MOTION = """() => {
  const out = [];
  for (const e of document.querySelectorAll('body, body *')) for (const part of [null, '::before', '::after']) {
    const style = getComputedStyle(e, part);
    if (style.transitionDuration.split(',').some(t => parseFloat(t) > .01)
        || style.animationName !== 'none' && parseFloat(style.animationDuration) > .01) out.push(e.tagName + '.' + e.className);
  }
  return [...new Set(out)].slice(0, 5);
}"""

EDGES = """() => {
  const out = [];
  for (const e of document.querySelectorAll('.button, [aria-current]:not(a):not(.breadcrumbs *), .card, input')) {
    const style = getComputedStyle(e);
    // A field within a box of its own has the box's edge.
    const box = e.matches('input') ? getComputedStyle(e.parentElement) : style;
    if (e.getBoundingClientRect().width && style.borderBlockStartStyle === 'none' && box.borderBlockStartStyle === 'none') out.push(e.tagName + '.' + e.className);
  }
  return [...new Set(out)].slice(0, 5);
}"""


def main():
    site = pathlib.Path(sys.argv[1])
    pages = audit.pages(site)
    problems, counts = [], {"reflow": 0, "targets": 0, "names": 0}
    lines = {"ar": [], "fr": []}
    with audit.nginx(site) as server, audit.browser() as chromium:
        def tab_of(width, **more):
            return chromium.new_context(viewport={"width": width, "height": 900}, service_workers="block",
                                        **more).new_page()

        tabs = {"320": tab_of(320), "640 twice": tab_of(640), "1280": tab_of(1280),
                "still": tab_of(1280, reduced_motion="reduce"), "forced": tab_of(1280, forced_colors="active")}
        for page in pages:
            name = f"{page.kind} {page.language}"
            for state, tab in tabs.items():
                tab.goto(server + page.address, wait_until="load")
                if state == "640 twice":
                    tab.evaluate("document.documentElement.style.fontSize = '200%'")

                # What a reader may open is open, all at once: what it holds has targets, names and widths too.
                tab.evaluate("""() => {
                  addEventListener('toggle', e => e.stopImmediatePropagation(), true);
                  document.querySelectorAll('details').forEach(d => d.open = true);
                }""")

                def note(what, found):
                    problems.extend(f"{name}, {state}: {what}: {one}" for one in found)

                if state in ("320", "640 twice"):
                    counts["reflow"] += 1
                    note("too wide", tab.evaluate(WIDE))
                if state in ("320", "1280"):
                    count, found = tab.evaluate(TARGETS)
                    counts["targets"] += count
                    note("small target", found)
                if state == "1280":
                    note("outline", tab.evaluate(OUTLINE))
                    count, found = tab.evaluate(NAMES)
                    counts["names"] += count
                    note("name", found)
                    if page.language in lines:
                        lines[page.language] += tab.evaluate(LINES)
                if state == "still":
                    note("moves", tab.evaluate(MOTION))
                if state == "forced":
                    note("no edge", tab.evaluate(EDGES))
    said = []
    for language, found in lines.items():
        middle = statistics.median(found) if found else 0
        long = sorted(found)[int(len(found) * .95)] if found else 0
        said.append(f"{language} {middle:.0f} letters a line (95 % up to {long}, of {len(found)} lines)")
        if not 45 <= middle <= 75 or long > 80:
            problems.append(f"lines in {language}: {middle:.0f} letters, 95 % up to {long}; 45 to 75 read well")
    audit.report("reading", problems, f"{len(pages)} pages; {counts['reflow']} reflows, {counts['targets']} targets, "
                 f"{counts['names']} names; " + ", ".join(said))


main()

#!/usr/bin/env python3
"""Reads the calendars of a built site as icalendar (PyPI) does: calendars.py SITE

Fails on a line that is longer than 75 octets or does not end in CRLF, on a calendar that icalendar cannot
read or reads with errors, and on an event without identity, stamp, start or a summary in the language of
its page; each event's address leads to a page of the site.
"""
import pathlib
import sys
import urllib.parse

import icalendar
import lxml.html


def mistakes_of(site, path):
    """The calendar's mistakes and its number of events and lines."""
    source = path.read_bytes()
    mistakes = []
    lines = source.split(b"\r\n")
    if lines.pop() != b"" or any(b"\n" in line or b"\r" in line for line in lines):
        mistakes.append("a line does not end in CRLF")
    for number, line in enumerate(lines, 1):
        if len(line) > 75:
            mistakes.append(f"line {number} has {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            mistakes.append(f"line {number} parts a character")
    calendar = icalendar.Calendar.from_ical(source)
    events = list(calendar.walk("VEVENT"))
    if calendar.get("VERSION") != "2.0" or not calendar.get("PRODID") or not calendar.get("X-WR-CALNAME"):
        mistakes.append("no VERSION, PRODID or X-WR-CALNAME")
    identities = set()
    for component in [calendar, *events]:
        mistakes += [f"{component.name}: {error}" for error in component.errors]
    for event in events:
        where = str(event.get("UID"))
        identities.add(where)
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL"):
            if event.get(name) is None:
                mistakes.append(f"{where}: no {name}")
        address = urllib.parse.unquote(urllib.parse.urlsplit(str(event.get("URL"))).path)
        page = site / address.lstrip("/") / "index.html"
        if not page.is_file():
            mistakes.append(f"{where}: {address} leads nowhere")
            continue
        root = lxml.html.parse(str(page), lxml.html.HTMLParser(encoding="utf-8")).getroot()
        for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
            value = event.get(name)
            if value is not None and value.params.get("LANGUAGE") != root.get("lang"):
                mistakes.append(f"{where}: {name} in {value.params.get('LANGUAGE')}, the page in {root.get('lang')}")
        if str(event["SUMMARY"]).lstrip("\u200e\u200f") not in root.text_content():
            mistakes.append(f"{where}: the page does not have the summary {event['SUMMARY']}")
        if event.get("DTEND") is not None:
            if type(event["DTEND"].dt) is not type(event["DTSTART"].dt) or event["DTEND"].dt <= event["DTSTART"].dt:
                mistakes.append(f"{where}: ends before it begins, or in another form")
    if len(identities) != len(events):
        mistakes.append("two events have one UID")
    if events and icalendar.Calendar.from_ical(calendar.to_ical()) != calendar:
        mistakes.append("what icalendar writes is not what it read")
    return mistakes, len(events), len(lines)


def main():
    site = pathlib.Path(sys.argv[1])
    paths = sorted(site.rglob("*.ics"))
    failures = events = lines = 0
    for path in paths:
        mistakes, count, length = mistakes_of(site, path)
        events += count
        lines += length
        failures += len(mistakes)
        for mistake in mistakes[:20]:
            print(f"{path.relative_to(site)}: {mistake}")
    print(f"calendars: {len(paths)} calendars, {events} events, {lines} lines, {failures} mistakes")
    return 1 if failures or not events else 0


sys.exit(main())

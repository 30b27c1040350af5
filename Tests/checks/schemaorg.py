#!/usr/bin/env python3
"""Checks the structured data of a built site against schema.org: schemaorg.py SITE [VOCABULARY]

Every JSON-LD node of every page: its type exists and is not superseded; each property exists and fits the
type or one of its superclasses; each value is of a class, a datatype or an enumeration that the property may
have. A node that is only named (`@id`) is looked up in the whole site. Without the vocabulary
(`../shared/data/schemaorg`) the check is skipped, and says so.
"""
import collections
import functools
import json
import pathlib
import re
import sys

import lxml.html

DATATYPES = {
    "Text": lambda text: True,
    "URL": lambda text: re.fullmatch(r"(https?|mailto|tel):[!-~]+", text),
    "Date": lambda text: re.fullmatch(r"-?\d{4}(-\d\d(-\d\d)?)?", text),
    "DateTime": lambda text: re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?", text),
    "Time": lambda text: re.fullmatch(r"\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?", text),
    "Duration": lambda text: re.fullmatch(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?([\d.]+S)?)?", text),
    "Number": lambda text: re.fullmatch(r"-?\d+(\.\d+)?", text),
    "Integer": lambda text: re.fullmatch(r"-?\d+", text),
    "Float": lambda text: re.fullmatch(r"-?\d+(\.\d+)?", text),
}


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


class Vocabulary:
    """The classes, properties and members of enumerations."""

    def __init__(self, path):
        self.parents, self.domains, self.ranges, self.members, self.old = {}, {}, {}, {}, {}
        for node in json.loads(path.read_text(encoding="utf-8"))["@graph"]:
            name = node["@id"].removeprefix("schema:")
            types = listed(node["@type"])
            if "schema:supersededBy" in node:
                self.old[name] = self.names(node["schema:supersededBy"])[0]
            if "rdf:Property" in types:
                self.domains[name] = self.names(node.get("schema:domainIncludes"))
                self.ranges[name] = self.names(node.get("schema:rangeIncludes"))
            elif "rdfs:Class" in types:
                self.parents[name] = self.names(node.get("rdfs:subClassOf"))
            else:
                self.members[name] = [kind.removeprefix("schema:") for kind in types]

    @staticmethod
    def names(value):
        return [entry["@id"].removeprefix("schema:") for entry in listed(value)]

    @functools.cache
    def ancestors(self, name):
        found = {name}
        for parent in self.parents.get(name, []):
            found |= self.ancestors(parent)
        return found

    def fits(self, kind, allowed):
        return not self.ancestors(kind).isdisjoint(allowed)


class Check:
    def __init__(self, vocabulary, types):
        self.vocabulary, self.types = vocabulary, types
        self.mistakes = collections.Counter()
        self.seen_types, self.seen_properties = collections.Counter(), collections.Counter()
        self.values = 0

    def mistake(self, where, text):
        self.mistakes[f"{text} ({where})" if self.mistakes.total() < 20 else text] += 1

    def node(self, node, where):
        """Checks a node and gives its types; those of a node that is only named."""
        if set(node) == {"@id"}:
            known = self.types.get(node["@id"])
            if known is None:
                self.mistake(where, f"{node['@id']} is described nowhere")
            return known or []
        kinds = listed(node.get("@type"))
        if not kinds:
            self.mistake(where, f"a node without type: {sorted(node)}")
        for kind in kinds:
            self.seen_types[kind] += 1
            if kind not in self.vocabulary.parents:
                self.mistake(where, f"there is no type {kind}")
            if kind in self.vocabulary.old:
                self.mistake(where, f"{kind} is superseded by {self.vocabulary.old[kind]}")
        for name, value in node.items():
            if name.startswith("@"):
                if name not in ("@id", "@type", "@context"):
                    self.mistake(where, f"{name} does not belong into a node")
                continue
            self.seen_properties[name] += 1
            domains = self.vocabulary.domains.get(name)
            if domains is None:
                self.mistake(where, f"there is no property {name}")
                continue
            if name in self.vocabulary.old:
                self.mistake(where, f"{name} is superseded by {self.vocabulary.old[name]}")
            if not any(self.vocabulary.fits(kind, domains) for kind in kinds):
                self.mistake(where, f"{'/'.join(kinds)} has no {name}")
            for entry in listed(value):
                self.value(name, entry, where)
        return kinds

    def value(self, name, value, where):
        self.values += 1
        allowed = self.vocabulary.ranges[name]
        if isinstance(value, dict):
            if "@value" in value:
                return self.value(name, value["@value"], where)
            kinds = self.node(value, where)
            if kinds and not any(self.vocabulary.fits(kind, allowed) for kind in kinds):
                self.mistake(where, f"{name} cannot be a {'/'.join(kinds)}")
            return None
        if isinstance(value, bool):
            fits = "Boolean" in allowed
        elif isinstance(value, (int, float)):
            fits = any(kind in allowed for kind in ("Number", "Integer", "Float"))
        else:
            fits = any(
                self.is_text(str(value), kind) or self.is_member(str(value), kind) for kind in allowed)
        if not fits:
            self.mistake(where, f"{name} cannot be {value!r}: it wants {', '.join(allowed)}")
        return None

    def is_text(self, text, kind):
        return any(
            kind == name or name in self.vocabulary.ancestors(kind) and "Text" == name
            for name in DATATYPES) and bool(DATATYPES.get(kind, DATATYPES["Text"])(text))

    def is_member(self, text, enumeration):
        member = re.sub(r"^https?://schema\.org/", "", text)
        return member != text and any(
            self.vocabulary.fits(kind, [enumeration]) for kind in self.vocabulary.members.get(member, []))


def types_by_id(node, found):
    """Every node with an identity and a type, wherever it stands."""
    if isinstance(node, list):
        for entry in node:
            types_by_id(entry, found)
    elif isinstance(node, dict):
        if "@id" in node and "@type" in node:
            found.setdefault(node["@id"], set()).update(listed(node["@type"]))
        for value in node.values():
            types_by_id(value, found)


def main():
    site = pathlib.Path(sys.argv[1])
    path = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "../shared/data/schemaorg/schemaorg-current-https.jsonld")
    if not path.is_file():
        print(f"schema.org: skipped, {path} is not there")
        return 0
    graphs, pages, found = [], 0, {}
    for page in sorted(site.rglob("*.html")):
        pages += 1
        root = lxml.html.document_fromstring(page.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        for script in root.xpath("//script[@type='application/ld+json']"):
            graph = json.loads(script.text)
            types_by_id(graph, found)
            graphs.append((page.relative_to(site), graph))
    check = Check(Vocabulary(path), {name: sorted(kinds) for name, kinds in found.items()})
    for where, graph in graphs:
        if graph.get("@context") != "https://schema.org":
            check.mistake(where, f"the context is {graph.get('@context')}")
        for node in graph.get("@graph", [graph]):
            check.node(node, where)
    for name, kinds in found.items():
        # A page may be called WebPage from afar and CollectionPage at home.
        if not any(kinds <= check.vocabulary.ancestors(kind) for kind in kinds):
            check.mistake(name, f"one thing has the types {', '.join(sorted(kinds))}")
    for text, count in check.mistakes.most_common(40):
        print(f"{count} × {text}")
    print(
        f"schema.org: {len(graphs)} of {pages} pages, {sum(check.seen_types.values())} nodes of"
        f" {len(check.seen_types)} types, {check.values} values of {len(check.seen_properties)} properties,"
        f" {check.mistakes.total()} mistakes")
    return 1 if check.mistakes or not graphs else 0


if __name__ == "__main__":
    sys.exit(main())

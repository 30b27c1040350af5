"""The manual page dlala(1), from what the program tells of its commands.

    dlala --experimental-dump-help | python3 manual.py > dlala.1

Only what no help says is written here; variables of the environment are held against the sources.
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

ENVIRONMENT = {
    "DLALA_PAGEFIND": "The program that makes the search index, where --pagefind does not say one.",
    "DLALA_RCLONE": "The program that deploy calls instead of rclone.",
    "DLALA_RSYNC": "The program that deploy calls instead of rsync.",
    "DLALA_SSH": "The program that deploy calls instead of ssh.",
    "DLALA_THEMES": "Folders of theme components besides the site's own, with colons between.",
    "NO_COLOR": "Where it is not empty, nothing is printed in colours.",
    "PATH": "Where pagefind and git are looked for.",
    "SOURCE_DATE_EPOCH": "The moment for which a site is built, in seconds since 1970, where --date does not say one.",
    "TERM": "Where it is dumb, nothing is printed in colours.",
}

FILES = {
    "dlala.yaml": "The settings of the site.",
    "content/": "Its texts, pictures and types.",
    "theme/": "Single files of the site's own, over those of its theme.",
    "static/": "Copied into the site as it stands.",
    "site/": "The site that build makes.",
    ".site.dlala-*": "Beside the site: the list of what was written, and what is not published yet.",
    ".dlala-cache/": "Made pictures, kept between builds.",
}

EXITS = {
    "0": "Done.",
    "1": "The content has errors, or what a check asks for is not met.",
    "2": "Wrong usage.",
    "3": "The environment failed: a full disk, a permission, a program that is missing.",
}


def fail(message):
    sys.exit(f"manual.py: {message}")


def text(words):
    """Text of roff: nothing of it is a request or an escape."""
    words = words.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(
        "\\&" + line if line.startswith((".", "'")) else line for line in words.split("\n")
    )


def paragraphs(words):
    """Lines that are set in are examples, and stay as they are."""
    parts = []
    for line in filter(str.strip, words.split("\n")):
        parts.append(f".nf\n{text(line)}\n.fi" if line.startswith("  ") else text(line))
    return "\n.PP\n".join(parts)


def flag(name):
    return {"short": "-", "long": "--", "longWithSingleDash": "-"}[name["kind"]] + name["name"]


def shown(argument):
    return argument.get("shouldDisplay", True) and argument.get("preferredName", {}).get("name") not in (
        "help",
        "version",
    )


def usage(argument):
    value = f"\\fI{text(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        words = value
    else:
        words = f"\\fB{text(flag(argument['preferredName']))}\\fR"
        if argument["kind"] == "option":
            words += " " + value
    if argument["isRepeating"]:
        words += "..."
    return f"[{words}]" if argument["isOptional"] else words


def described(argument):
    value = f"\\fI{text(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        head = value
    else:
        head = ", ".join(f"\\fB{text(flag(name))}\\fR" for name in argument["names"])
        if argument["kind"] == "option":
            head += " " + value
    words = argument.get("abstract", "")
    if argument.get("discussion"):
        words += ("\n" if words else "") + argument["discussion"]
    values = argument.get("allValues") or argument.get("allValueStrings")
    if values and argument["kind"] == "option":
        words += f" (values: {', '.join(values)})"
    if argument["kind"] == "option" and argument.get("defaultValue"):
        words += f" (default: {argument['defaultValue']})"
    return f".TP\n{head}\n{text(words.strip() or 'See above.')}"


def commands(command, above):
    """The parts of one command and of those below it."""
    name = f"{above} {command['commandName']}"
    arguments = [a for a in command.get("arguments", []) if shown(a)]
    below = [
        c
        for c in command.get("subcommands", [])
        if c["commandName"] != "help" and c.get("shouldDisplay", True)
    ]
    parts = [f'.SS "{text(name)}"', text(command.get("abstract", ""))]
    if arguments or not below:
        synopsis = " ".join([f"\\fB{text(name)}\\fR"] + [usage(a) for a in arguments])
        parts.append(".PP\n" + synopsis)
    if command.get("discussion"):
        parts.append(".PP\n" + paragraphs(command["discussion"]))
    parts += [described(a) for a in arguments]
    for other in below:
        parts += commands(other, name)
    return parts


def listed(pairs, font="B"):
    return [f".TP\n\\f{font}{text(name)}\\fR\n{text(words)}" for name, words in pairs.items()]


def version():
    source = (ROOT / "Sources/Model/ProgramVersion.swift").read_text()
    return re.search(r'number = "([^"]+)"', source)[1]


def read_variables():
    found = set()
    for file in (ROOT / "Sources").rglob("*.swift"):
        found |= set(re.findall(r'\bvariable\("([A-Z_]+)"\)', file.read_text()))
    return found


def main():
    missing = read_variables() ^ set(ENVIRONMENT)
    if missing:
        fail(f"variables of the environment that only the sources or only the manual name: {sorted(missing)}")
    program = json.load(sys.stdin)["command"]
    parts = [
        ".\\\" Made by Tools/packaging/manual.py from the program's own help.",
        f'.TH DLALA 1 "" "dlala {version()}" "User Commands"',
        ".SH NAME",
        "dlala \\- " + text(program["abstract"].rstrip(".")[0].lower() + program["abstract"].rstrip(".")[1:]),
        ".SH SYNOPSIS",
        "\\fBdlala\\fR \\fIcommand\\fR [\\fIoption\\fR...]",
        ".PP",
        "\\fBdlala help\\fR \\fIcommand\\fR",
        ".SH COMMANDS",
    ]
    for command in program["subcommands"]:
        if command["commandName"] != "help" and command.get("shouldDisplay", True):
            parts += commands(command, "dlala")
    parts += [".SH EXIT STATUS"] + listed(EXITS)
    parts += [".SH ENVIRONMENT"] + listed(ENVIRONMENT)
    parts += [".SH FILES"] + listed(FILES, "I")
    parts += [
        ".SH EXAMPLES",
        ".nf",
        text("dlala init my-site --with shop\ncd my-site\ndlala check\ndlala build"),
        ".fi",
        ".SH SEE ALSO",
        "\\fBgit\\fR(1)",
    ]
    print("\n".join(parts))


main()

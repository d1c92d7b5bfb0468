"""Rules on how C files look, on names and on what is documented."""

import re

from source import last_line
from tree import Finding

MAX_FILE = 500
MAX_COLUMNS = 80
TAB = 8


def check_lines(tree):
    for source in tree.each():
        if len(source.lines) > MAX_FILE:
            yield Finding(source.path, MAX_FILE + 1,
                          f"{len(source.lines)} lines, at most {MAX_FILE}")
        for number, line in enumerate(source.lines, 1):
            columns = len(line.expandtabs(TAB))
            if columns > MAX_COLUMNS:
                yield Finding(source.path, number, f"{columns} columns")
            if line != line.rstrip():
                yield Finding(source.path, number, "blanks at the end")


def statement_starts(source):
    """Tokens that begin a line and a statement inside braces."""
    depth, before = [], None
    for t in source.code:
        if (before and t.line != before.line and before.text in ";{}"
                and depth and depth[-1] == "{"):
            yield t
        if t.text in "({[":
            depth.append(t.text)
        elif t.text in ")}]" and depth:
            depth.pop()
        before = t


def check_tabs(tree):
    for source in tree.each():
        for number, line in enumerate(source.lines, 1):
            blanks = line[:len(line) - len(line.lstrip())]
            if re.search(r" \t|" + " " * TAB, blanks):
                yield Finding(source.path, number, "indent with tabs")
        for t in statement_starts(source):
            if re.match(r"\t* +\S", source.lines[t.line - 1]):
                yield Finding(source.path, t.line,
                              "statements are indented by tabs only")


def check_comments(tree):
    for source in tree.each():
        for t in source.comments:
            if t.text.startswith("//"):
                yield Finding(source.path, t.line, "write /* … */, not //")


def check_opening(tree):
    for source in tree.each():
        first = source.tokens[0] if source.tokens else None
        words = first.text.split() if first else []
        if not first or first.kind != "comment" or len(words) < 6:
            yield Finding(source.path, 1, "a file opens with a paragraph: "
                          "what it does and what it must not know")


def guards_of(path):
    """BASE_BUF_H for generator/base/buf.h; tests may leave out the folder
    between."""
    words = re.sub(r"[^\w/]", "_", path).upper().split("/")
    if words[0] == "GENERATOR":
        return ["_".join(words[1:])]
    return ["_".join(words), words[0] + "_" + words[-1]]


def check_guards(tree):
    for source in tree.headers():
        guards = guards_of(source.path)
        found = [[t.text for t in d] for d in source.directives[:2]]
        if found not in [[["#", "ifndef", g], ["#", "define", g]]
                         for g in guards]:
            yield Finding(source.path, 1, "the guard is not " + guards[0])


def check_typedef(tree):
    for source in tree.each():
        for a, b in zip(source.code, source.code[1:]):
            if a.text == "typedef" and b.text in ("struct", "union", "enum"):
                yield Finding(source.path, a.line,
                              f"no typedef: say {b.text} where it is used")


def check_documented(tree):
    """A comment that ends on the line above, of this declaration alone."""
    for source in tree.headers():
        ends = {last_line(t) for t in source.comments}
        for d in source.declarations:
            if d.name and d.line - 1 not in ends:
                yield Finding(source.path, d.line,
                              f"{d.name} has no comment directly above")

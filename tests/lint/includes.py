"""Rules on what may include what. The layers are data in generator/LAYERS,
the homes of libraries are data here."""

import os

from tree import Finding, room

MAX_INCLUDES = 8

# Files whose task it is to know everything.
WIDE = {"generator/build.c"}

# Third-party headers, and the folders that may include them.
LIBRARIES = {
    "cJSON.h": ["generator/content", "tests"],
    "cmark.h": ["generator/content"],
    "git2.h": ["generator/git"],
    "zlib.h": ["generator/git"],
    "sha2.h": ["generator/base"],
    "archive.h": ["generator/export", "tests/unit"],
    "archive_entry.h": ["generator/export"],
    "xlsxwriter.h": ["generator/export"],
    "ft2build.h": ["generator/image"],
    "freetype.h": ["generator/image"],
    "png.h": ["generator/image"],
    "cmocka.h": ["tests/unit"],
}


def check_matrix(tree):
    """LAYERS: every room is there, once, below those that include it."""
    seen = []
    for number, line in enumerate(
            tree.read("generator/LAYERS").splitlines(), 1):
        name, _, below = line.partition(":")
        for other in below.split():
            if other not in seen:
                yield Finding("generator/LAYERS", number,
                              f"{name} stands on {other}, which no line "
                              "above describes")
        seen.append(name)
    for name in sorted({room(s.path) for s in tree.each("generator/")}):
        if name not in seen:
            yield Finding("generator/LAYERS", 1, f"no line for {name}")


def check_layers(tree):
    for source in tree.each("generator/"):
        own = room(source.path)
        for include, path in tree.targets(source):
            other = room(path)
            if other != own and other not in tree.layers.get(own, []):
                yield Finding(source.path, include.line,
                              f"{own} must not include {include.name} "
                              "(generator/LAYERS)")


def check_qualified(tree):
    for source in tree.each():
        for include in source.includes:
            if not include.system and not tree.target(source, include):
                yield Finding(source.path, include.line,
                              f'no such header: "{include.name}"; write '
                              '"room/name.h", or <name.h> of a library')


def check_cycles(tree):
    """Depth first; state: absent, "open" on the way down, "done"."""
    state = {}

    def visit(source):
        state[source.path] = "open"
        for include, path in tree.targets(source):
            if state.get(path) == "open":
                yield Finding(source.path, include.line,
                              f"{include.name} includes this file in turn")
            elif path not in state:
                yield from visit(tree.sources[path])
        state[source.path] = "done"

    for source in tree.headers():
        if source.path not in state:
            yield from visit(source)


def check_includes(tree):
    for source in tree.each():
        if source.path in WIDE or source.path.endswith(".h"):
            continue
        n = len(list(tree.targets(source)))
        if n > MAX_INCLUDES:
            yield Finding(source.path, source.includes[0].line,
                          f"{n} project headers, at most {MAX_INCLUDES}")


def library(include):
    """The third-party header that an include is, or None."""
    name = os.path.basename(include.name)
    return name if name in LIBRARIES else None


def check_libraries(tree):
    for source in tree.each():
        for include in source.includes:
            name = library(include)
            if name and os.path.dirname(source.path) not in LIBRARIES[name]:
                yield Finding(source.path, include.line,
                              f"{name} is only for "
                              + ", ".join(LIBRARIES[name]))


def library_behind(tree, path, seen):
    """A third-party header that path includes, also indirectly."""
    if path in seen:
        return None
    seen.add(path)
    source = tree.sources[path]
    for include in source.includes:
        if library(include):
            return library(include)
    found = (library_behind(tree, p, seen) for _, p in tree.targets(source))
    return next(filter(None, found), None)


def check_private(tree):
    for source in tree.each("generator/"):
        for include, path in tree.targets(source):
            if room(path) == room(source.path):
                continue
            name = library_behind(tree, path, set())
            if name:
                yield Finding(source.path, include.line,
                              f"{include.name} brings in {name}, so it is "
                              "private to its room")

"""The files of a repository, read once, and the layers of generator/LAYERS.
Knows no rule."""

import os
import re
from collections import namedtuple

from source import Source

Finding = namedtuple("Finding", "path line message")


class Tree:
    """The files of a repository, read once."""

    def __init__(self, root):
        self.root = root
        self.paths = sorted(list_files(root))
        self.sources = {}
        for path in self.paths:
            if re.match(r"(generator|tests)/.*\.[ch]$", path):
                self.sources[path] = Source(path, self.read(path))
        self.layers = dict(self.read_layers())

    def read(self, path):
        with open(os.path.join(self.root, path), "rb") as f:
            return f.read().decode("utf-8", "replace")

    def read_layers(self):
        for line in self.read("generator/LAYERS").splitlines():
            room, _, below = line.partition(":")
            yield room.strip(), below.split()

    def each(self, prefix=""):
        return [s for p, s in self.sources.items() if p.startswith(prefix)]

    def headers(self):
        return [s for s in self.each() if s.path.endswith(".h")]

    def target(self, source, include):
        """The project's file that an include stands for, or None. Only
        tests may name a header by where it stands beside them."""
        folders = ["generator", "tests/spec"]
        if source.path.startswith("tests/"):
            folders.append(os.path.dirname(source.path))
        for folder in folders:
            path = os.path.normpath(folder + "/" + include.name)
            if path in self.sources:
                return path
        return None

    def targets(self, source):
        """(include, path) of what a file includes of the project."""
        for include in source.includes:
            path = None if include.system else self.target(source, include)
            if path:
                yield include, path


def list_files(root):
    """Every file but what .gitignore names as a folder, and .git."""
    ignored = {".git"}
    try:
        with open(os.path.join(root, ".gitignore"), encoding="utf-8") as f:
            ignored |= {line.strip().strip("/") for line in f}
    except FileNotFoundError:
        pass
    for folder, folders, files in os.walk(root):
        here = os.path.relpath(folder, root)
        here = "" if here == "." else here + "/"
        folders[:] = [f for f in folders if here + f not in ignored]
        for name in files:
            yield here + name


def room(path):
    """"base" for generator/base/buf.h, "build" for what stands in
    generator/ itself; of tests, their folder."""
    folder = os.path.dirname(path)
    if folder == "generator":
        return "build"
    return folder[len("generator/"):] if folder[0] == "g" else folder

"""Rules on the files that are no C: schemas, texts of the themes, and what
no file of the repository may hold."""

import json
import os
import re

from tree import Finding


def refuse_twice(pairs):
    keys = [k for k, _ in pairs]
    for k in keys:
        if keys.count(k) > 1:
            raise ValueError(f'key "{k}" twice')
    return dict(pairs)


def data_files(tree):
    return [p for p in tree.paths if re.match(
        r"(generator/schema|themes/[^/]+/i18n)/[^/]+\.json$", p)]


def check_json(tree):
    for path in data_files(tree):
        try:
            json.loads(tree.read(path), object_pairs_hook=refuse_twice)
        except ValueError as e:
            yield Finding(path, getattr(e, "lineno", 1), str(e))


def flatten(value, prefix=""):
    """{"a": {"b": "c"}} as {"a.b": "c"}."""
    if not isinstance(value, dict):
        return {prefix: value}
    flat = {}
    for key, item in value.items():
        flat.update(flatten(item, prefix + "." + key if prefix else key))
    return flat


def line_of_key(text, key):
    at = text.find('"' + key.split(".")[-1] + '"')
    return text.count("\n", 0, max(at, 0)) + 1


def holes(text):
    """The names that are filled in: "{n|one|many}" is {n} in another form,
    which a language may need and another not."""
    return sorted(set(re.findall(r"\{([^{}|]*)[^{}]*\}", str(text))))


def compare_texts(tree, path, other):
    """Findings in path, seen beside the file other."""
    text = tree.read(path)
    try:
        mine = flatten(json.loads(text))
        theirs = flatten(json.loads(tree.read(other)))
    except ValueError:
        return      # check_json says so
    for key, value in mine.items():
        line = line_of_key(text, key)
        if key not in theirs:
            yield Finding(path, line, f'"{key}" is not in {other}')
        elif path < other and holes(value) != holes(theirs[key]):
            yield Finding(path, line, f'"{key}" has placeholders '
                          f"{holes(value)}, in {other} {holes(theirs[key])}")


def check_i18n(tree):
    for path in data_files(tree):
        folder, name = os.path.split(path)
        other = folder + "/id.json"
        if "/i18n" in folder and name != "id.json" and other in tree.paths:
            yield from compare_texts(tree, path, other)
            yield from compare_texts(tree, other, path)


def check_machine(tree):
    pattern = re.compile(r"(?<![\w.}])/(?:work|root|home)/")
    for path in tree.paths:
        text = tree.read(path)
        if "\0" in text[:8000]:
            continue    # no text
        for number, line in enumerate(text.split("\n"), 1):
            if pattern.search(line):
                yield Finding(path, number, "names a path of one machine")

#!/usr/bin/env python3
"""The house rules that no compiler knows: layers, names, lengths,
documentation. RULES lists them all; each is a function from the tree to its
findings, in includes.py, layout.py, functions.py or data.py. selftest.py
breaks each one.

usage: rules.py [ROOT]               one line a rule, findings, exit code 1
       rules.py --statistics [ROOT]  lengths of functions, room by room
"""

import sys

sys.dont_write_bytecode = True
import data  # noqa
import functions  # noqa
import includes  # noqa
import layout  # noqa
from tree import Tree, room  # noqa

RULES = [
    ("the matrix of layers is in order", includes.check_matrix),
    ("includes keep to the layers", includes.check_layers),
    ("includes name their room", includes.check_qualified),
    ("no header includes itself in a circle", includes.check_cycles),
    ("at most 8 project headers in a .c file", includes.check_includes),
    ("each library has one room", includes.check_libraries),
    ("no library shows in another room", includes.check_private),
    ("files of 500 lines of 80 columns", layout.check_lines),
    ("tabs", layout.check_tabs),
    ("no // comments", layout.check_comments),
    ("every file opens with a paragraph", layout.check_opening),
    ("header guards", layout.check_guards),
    ("no typedef of a struct", layout.check_typedef),
    ("every prototype is documented", layout.check_documented),
    ("functions of 60 lines", functions.check_length),
    ("nesting of 4", functions.check_nesting),
    ("at most 5 parameters", functions.check_params),
    ("no banned function", functions.check_banned),
    ("no mutable state", functions.check_state),
    ("schemas and texts are JSON", data.check_json),
    ("texts say the same in each language", data.check_i18n),
    ("no path of one machine", data.check_machine),
]


def statistics(tree):
    lengths = {}
    for source in tree.each():
        lengths.setdefault(room(source.path), []).extend(
            f.end - f.line + 1 for f in source.functions)
    lengths["all of generator"] = sum(
        (n for r, n in lengths.items() if not r.startswith("tests")), [])
    for name, n in lengths.items():
        n.sort()
        if n:
            print(f"{name:17}{len(n):5} functions, lines: median "
                  f"{n[len(n) // 2]:3}, 90 % {n[len(n) * 9 // 10]:3}, "
                  f"longest {n[-1]:3}")


def check(tree):
    """The exit code."""
    bad = 0
    for name, rule in RULES:
        findings = sorted(set(rule(tree)))
        print("finding" if findings else "ok     ", name)
        for f in findings:
            print(f"{f.path}:{f.line}: {f.message}")
            bad = 1
    return bad


def main(arguments):
    if arguments[:1] == ["--statistics"]:
        statistics(Tree((arguments[1:] or ["."])[0]))
        return 0
    return check(Tree((arguments or ["."])[0]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

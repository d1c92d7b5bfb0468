"""Each case plants one file in a small clean tree, and names the rule that
must find it and the line. No other rule may find anything. "clean" cases
are what a rule must let through. Speaks TAP."""

import os
import sys
import tempfile

sys.dont_write_bytecode = True
import rules  # noqa: E402
from tree import Tree  # noqa: E402

OPENING = "/* What this file does and must not know. */\n"

CLEAN = {
    "generator/LAYERS": "base:\nmodel: base\ngit: base\n"
                        "content: base model\nbuild: base content\n",
    ".gitignore": "/build/\n",
    "generator/base/buf.h": OPENING + "#ifndef BASE_BUF_H\n"
                            "#define BASE_BUF_H\n#endif\n",
    "generator/model/isi.h": OPENING + "#ifndef MODEL_ISI_H\n"
                             "#define MODEL_ISI_H\n#endif\n",
    "build/generator/ignored.c": "// of the build, not ours\n",
}


def c_file(*lines):
    """A .c file of base whose line 2 is the first of these."""
    return {"generator/base/x.c": OPENING + "\n".join(lines) + "\n"}


def header(path, *lines):
    """A header whose line 4 is the first of these."""
    guard = path.split("/", 1)[1].replace("/", "_").replace(".", "_").upper()
    return {path: OPENING + f"#ifndef {guard}\n#define {guard}\n"
            + "\n".join(lines) + "\n#endif\n"}


def function(*body):
    return ["void f(void)", "{", *body, "}"]


NESTED = ["\tif (a)", "\t\tfor (;;)", "\t\t\twhile (b)",
          "\t\t\t\tswitch (c)", "\t\t\t\tdefault:", "\t\t\t\t\tif (d)",
          "\t\t\t\t\t\te();"]

# rule (as RULES names it), "path:line" of the finding, files
CASES = [
    ("matrix", "generator/LAYERS:2",
     {"generator/LAYERS": "base:\ncontent: base model\nmodel: base\n"}),
    ("matrix", "generator/LAYERS:1", {"generator/view/x.c": OPENING}),
    ("keep to the layers", "generator/base/x.c:2",
     c_file('#include "model/isi.h"')),
    ("keep to the layers", "generator/git/x.c:2",
     {"generator/git/x.c": OPENING + '#include "model/isi.h"\n'}),
    ("keep to the layers", "generator/build.c:2",
     {"generator/build.c": OPENING + '#include "model/isi.h"\n'}),
    ("name their room", "generator/base/x.c:2", c_file('#include "buf.h"')),
    ("name their room", "generator/base/x.c:2",
     c_file('#  include "../model/none.h"')),
    ("circle", "generator/base/b.h:4",
     {**header("generator/base/a.h", '#include "base/b.h"'),
      **header("generator/base/b.h", '#include "base/a.h"')}),
    ("8 project headers", "generator/base/x.c:2",
     {**c_file(*[f'#include "base/h{i}.h"' for i in range(9)]),
      **{k: v for i in range(9)
         for k, v in header(f"generator/base/h{i}.h").items()}}),
    ("one room", "generator/base/x.c:2", c_file("#include <cmark.h>")),
    ("one room", "generator/content/x.c:3",
     {"generator/content/x.c": OPENING + "\n#include <git2.h>\n"}),
    ("another room", "generator/build.c:2",
     {**header("generator/content/a.h", "#include <cJSON.h>"),
      **header("generator/content/b.h", '#include "content/a.h"'),
      "generator/build.c": OPENING + '#include "content/b.h"\n'}),
    ("500 lines", "generator/base/x.c:501", c_file(*[""] * 500)),
    ("80 columns", "generator/base/x.c:2", c_file("\t/* " + "x" * 70 + " */")),
    ("80 columns", "generator/base/x.c:2", c_file("int x(void); ")),
    ("tabs", "generator/base/x.c:4", c_file(*function("    g();"))),
    ("tabs", "generator/base/x.c:4", c_file(*function(" \tg();"))),
    ("tabs", "generator/base/x.c:5",
     c_file(*function("\tg(1,", "          2);"))),
    ("// comments", "generator/base/x.c:2", c_file("int x(void); // x")),
    ("opens with a paragraph", "generator/base/x.c:1",
     {"generator/base/x.c": "int x(void);\n"}),
    ("opens with a paragraph", "generator/base/x.c:1",
     {"generator/base/x.c": "/* x.c */\n"}),
    ("guards", "generator/base/x.h:1",
     {"generator/base/x.h": OPENING + "#ifndef X_H\n#define X_H\n#endif\n"}),
    ("typedef", "generator/base/x.c:2", c_file("typedef struct x { int y; } z;")),
    ("documented", "generator/base/x.h:4",
     header("generator/base/x.h", "int x(void);")),
    ("documented", "generator/base/x.h:6",
     header("generator/base/x.h", "/* Covers x alone. */", "int x(void);",
            "struct y *y(void);")),
    ("documented", "generator/base/x.h:6",
     header("generator/base/x.h", "/* Not directly above. */", "",
            "MUST_USE int x(int y,", "\t\tint z) PRINTF_LIKE(1, 2);")),
    ("60 lines", "generator/base/x.c:2", c_file(*function(*["\tg();"] * 58))),
    ("nesting", "generator/base/x.c:10", c_file(*function(*NESTED))),
    ("5 parameters", "generator/base/x.c:2",
     c_file("int x(int a, int b, int (*c)(int, int), int d, int e,",
            "      int f);")),
    ("banned", "generator/base/x.c:4", c_file(*function("\tstrcpy(a, b);"))),
    ("banned", "generator/base/x.c:3",
     c_file("#define COPY(a, b) \\", "\tstrcat (a, b)")),
    ("mutable", "generator/base/x.c:2", c_file("static int counter;")),
    ("mutable", "generator/base/x.c:2", c_file("const char *names[] = { 0 };")),
    ("mutable", "generator/base/x.c:4",
     c_file(*function("\tstatic char text[9];"))),
    ("are JSON", "generator/schema/x.schema.json:2",
     {"generator/schema/x.schema.json": '{\n"a": }\n'}),
    ("are JSON", "generator/schema/x.schema.json:1",
     {"generator/schema/x.schema.json": '{"a": 1, "a": 2}\n'}),
    ("same in each", "themes/default/i18n/id.json:2",
     {"themes/default/i18n/id.json": '{"a": "A",\n"b": "B"}',
      "themes/default/i18n/en.json": '{"a": "A"}'}),
    ("same in each", "themes/default/i18n/en.json:1",
     {"themes/default/i18n/id.json": '{"a": {"b": "{n}"}}',
      "themes/default/i18n/en.json": '{"a": {"b": "{n}", "c": ""}}'}),
    ("same in each", "themes/default/i18n/en.json:1",
     {"themes/default/i18n/id.json": '{"a": "{n} dari {dari}"}',
      "themes/default/i18n/en.json": '{"a": "{n} of {of}"}'}),
    ("path of one machine", "notes.md:2",
     {"notes.md": "see\n`/" + "home/user/x`\n"}),
    (None, "what is allowed", {
        **c_file("#include <time.h>", '#include "base/buf.h"',
                 "typedef int number;", "struct later;",
                 "static const char *const names[] = {", "\t\"// x\",",
                 "    \"strcpy(\" };",
                 "static const struct { int a; } table[] = { { 1 } };",
                 *function("\ts->time(0);", "\t/* strcpy(a, b) */",
                           "\tif (a) {", "\t} else if (b) {",
                           "\t} else if (c) {", "\t} else if (d) {",
                           "\t} else if (e) {", "\t\tx(1,", "\t\t  2);",
                           "\t}", "out:", "\treturn a ? b : c;"),
                 "int five(int a, int b, int c, int d, const char *fmt, ...);",
                 "/* " + "\u2013" * 74 + " */"),
        **header("generator/base/x.h", "/* Said. */",
                 "static inline int x(void)", "{", "\treturn 1;", "}", "",
                 "/* Said", " * at length. */", "MUST_USE", "int y(void);"),
        "tests/unit/x.c": OPENING + '#include "x.h"\n#include <cmocka.h>\n',
        "tests/unit/x.h": OPENING + "#ifndef TESTS_X_H\n"
                                    "#define TESTS_X_H\n#endif\n",
        "notes.md": "https://contoh.example/home/ and work/ and a/work/b\n",
    }),
]


def plant(root, files):
    for path, text in files.items():
        path = os.path.join(root, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)


def findings(files):
    """(rule, "path:line") of all that is found."""
    with tempfile.TemporaryDirectory() as root:
        plant(root, {**CLEAN, **files})
        tree = Tree(root)
        return [(name, f"{f.path}:{f.line}")
                for name, rule in rules.RULES for f in rule(tree)]


def main():
    failed, covered = 0, set()
    for number, (rule, place, files) in enumerate(CASES, 1):
        found = findings(files)
        covered |= {name for name, _ in found}
        if rule:
            good = ([p for _, p in found] == [place]
                    and rule in found[0][0])
        else:
            good = not found
        print("ok" if good else "not ok", number, "-", rule or "clean", place)
        if not good:
            failed += 1
            print("#", found)
    missed = {name for name, _ in rules.RULES} - covered
    print("not ok" if missed else "ok", len(CASES) + 1,
          "- every rule is broken once")
    for name in sorted(missed):
        print("# never broken:", name)
    print(f"1..{len(CASES) + 1}")
    return int(bool(failed or missed))


if __name__ == "__main__":
    sys.exit(main())

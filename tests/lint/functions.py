"""Rules on the size of functions, on what they call and what they keep."""

from source import Nesting
from tree import Finding

MAX_LINES = 60
MAX_NESTING = 4
MAX_PARAMS = 5

# Functions nobody calls, and what to use instead.
BANNED = {
    "strcpy": "struct buf or arena_strdup", "strcat": "struct buf",
    "strncpy": "struct buf or memcpy", "strncat": "struct buf",
    "stpcpy": "struct buf", "sprintf": "buf_addf or arena_strf",
    "vsprintf": "buf_addvf", "strtok": "str_find", "strtok_r": "str_find",
    "atoi": "strtol or decimal_parse", "atol": "strtol",
    "atoll": "strtoll", "atof": "decimal_parse", "gets": "fread",
    "scanf": "a parser", "sscanf": "a parser", "fscanf": "a parser",
    "vscanf": "a parser", "vsscanf": "a parser", "vfscanf": "a parser",
    "setlocale": "nothing: output knows no locale", "alloca": "an arena",
    "time": "a date of the content", "localtime": "struct date",
    "localtime_r": "struct date", "gmtime": "gmtime_r", "ctime": "struct date",
    "system": "nothing: no other program is run",
    "popen": "nothing: no other program is run",
    "tmpnam": "mkdtemp", "mktemp": "mkdtemp",
}

# Calls that are banned, and yet stand in one file, with the reason there.
ALLOWED = {
    ("generator/base/text.c", "setlocale"),
}

# Objects at file level that may change, with the reason in their file.
MUTABLE = {
    ("generator/base/buf.c", "buf_nothing"),
}


def check_length(tree):
    for source in tree.each():
        for f in source.functions:
            n = f.end - f.line + 1
            if n > MAX_LINES:
                yield Finding(source.path, f.line, f"{f.name} has {n} "
                              f"lines, at most {MAX_LINES}")


def check_nesting(tree):
    for source in tree.each():
        for f in source.functions:
            deepest = Nesting(f.body)
            if deepest.depth > MAX_NESTING:
                yield Finding(source.path, deepest.line,
                              f"{f.name} nests {deepest.depth} deep, at "
                              f"most {MAX_NESTING}")


def check_params(tree):
    for source in tree.each():
        for d in source.declarations:
            if d.name and d.params > MAX_PARAMS:
                yield Finding(source.path, d.line,
                              f"{d.name} has {d.params} parameters, at most "
                              f"{MAX_PARAMS}")


def check_banned(tree):
    for source in tree.each():
        for i, t in enumerate(source.words[:-1]):
            if t.text not in BANNED or source.words[i + 1].text != "(":
                continue
            if i and source.words[i - 1].text in (".", "->"):
                continue
            if (source.path, t.text) in ALLOWED:
                continue
            yield Finding(source.path, t.line,
                          f"{t.text} is banned; use {BANNED[t.text]}")


def is_constant(words):
    """Of an object's declaration: can it never change?"""
    if "*" in words:
        last = len(words) - 1 - words[::-1].index("*")
        return "const" in words[last:]
    return "const" in words


def objects(source):
    """The tokens of what lives as long as the program: from its type on."""
    for d in source.declarations:
        if d.body:
            for i, t in enumerate(d.body):
                if t.text == "static":
                    yield d.body[i:]
        elif not d.name and not {"typedef", "extern"} & {
                t.text for t in d.tokens[:2]}:
            yield d.tokens


def before_value(tokens):
    """The words up to the name, none where a type is declared."""
    words = []
    for t in tokens:
        if t.text in ("=", ";", "["):
            break
        if t.text == "{":
            return []
        words.append(t.text)
    return words if len(words) > 2 or words[0] != "struct" else []


def check_state(tree):
    for source in tree.each("generator/"):
        for tokens in objects(source):
            words = before_value(tokens)
            if not words or is_constant(words) or "sig_atomic_t" in words:
                continue
            if (source.path, words[-1]) not in MUTABLE:
                yield Finding(source.path, tokens[0].line,
                              f"{words[-1]} is mutable state")

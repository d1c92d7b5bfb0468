"""One C file as the rules see it: its lines, tokens, includes and the
declarations at file level. Nothing is preprocessed: a macro is the words
that stand there. Knows no rule."""

import re
from collections import namedtuple

# kind: comment, string, char, word, number, newline, punct. directive: part
# of a line that begins with "#".
Token = namedtuple("Token", "kind text line directive")

# name as written between the quotes or brackets
Include = namedtuple("Include", "name system line")

# One declaration or definition at file level. name and params only for
# functions (else None); body is the tokens from "{" to "}" of a function
# that is defined here (else None).
Declaration = namedtuple("Declaration", "tokens name params body line end")

PATTERN = re.compile(r"""
    (?P<comment> /\*.*?\*/ | //[^\n]* )
  | (?P<string>  "(?:\\.|[^"\\\n])*" )
  | (?P<char>    '(?:\\.|[^'\\\n])*' )
  | (?P<word>    [A-Za-z_]\w* )
  | (?P<number>  \.?\d(?:[eEpP][+-]|[\w.])* )
  | (?P<continued> \\\n )
  | (?P<newline> \n )
  | (?P<punct>   -> | \.\.\. | [^\s\w] )
""", re.S | re.X)

OPEN = {"(": ")", "[": "]", "{": "}"}
CLOSE = set(OPEN.values())


def tokenize(text):
    tokens = []
    line, seen = 1, 0
    fresh, directive = True, False  # nothing yet on this line
    for match in PATTERN.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        kind, word = match.lastgroup, match.group()
        if kind == "continued":
            continue
        if kind == "newline":
            fresh, directive = True, False
        elif kind != "comment":
            directive = directive or (fresh and word == "#")
            fresh = False
        tokens.append(Token(kind, word, line, directive))
    return tokens


def last_line(token):
    return token.line + token.text.count("\n")


class Source:
    """path is relative to the repository's root, with "/"."""

    def __init__(self, path, text):
        self.path = path
        self.lines = text.split("\n")
        if self.lines[-1] == "":
            self.lines.pop()
        self.tokens = tokenize(text)
        self.comments = [t for t in self.tokens if t.kind == "comment"]
        self.words = [t for t in self.tokens
                      if t.kind not in ("comment", "newline")]
        self.code = [t for t in self.words if not t.directive]
        self.directives = directives(self.tokens)
        self.includes = list(includes(self.directives))
        self.declarations = list(declarations(self.code))

    @property
    def functions(self):
        """Functions defined here."""
        return [d for d in self.declarations if d.body]

    @property
    def prototypes(self):
        return [d for d in self.declarations if d.name and not d.body]


def directives(tokens):
    """Each directive as the list of its tokens, "#" first."""
    found, before = [], None
    for t in tokens:
        if t.directive and t.kind != "comment":
            if before is None or not before.directive:
                found.append([])
            found[-1].append(t)
        if t.kind != "comment":
            before = t
    return found


def includes(directive_list):
    for d in directive_list:
        if len(d) < 3 or d[1].text != "include":
            continue
        if d[2].kind == "string":
            yield Include(d[2].text[1:-1], False, d[0].line)
        else:
            name = "".join(t.text for t in d[3:-1])
            yield Include(name, True, d[0].line)


def declarations(code):
    """Split the code at each ";" or function body at file level."""
    start, depth, body = 0, 0, None
    for i, t in enumerate(code):
        if t.text in OPEN:
            if depth == 0 and t.text == "{" and code[i - 1].text == ")":
                body = i
            depth += 1
        elif t.text in CLOSE:
            depth -= 1
        if depth == 0 and (t.text == ";" or (t.text == "}" and
                                             body is not None)):
            yield declaration(code[start:i + 1],
                              None if body is None else body - start)
            start, body = i + 1, None


def declaration(tokens, body):
    name, params = signature(head(tokens))
    return Declaration(tokens, name, params,
                       None if body is None else tokens[body:],
                       tokens[0].line, tokens[-1].line)


def head(tokens):
    """What stands before the value, the members or the body."""
    depth = 0
    for i, t in enumerate(tokens):
        if depth == 0 and t.text in ("=", "{", ";"):
            return tokens[:i]
        depth += (t.text in OPEN) - (t.text in CLOSE)
    return tokens


def is_attribute(word):
    return word.isupper() or word.startswith("_")


def signature(tokens):
    """Name and number of parameters, where a function is declared. The
    "..." of printf and its like counts as none."""
    if not tokens or tokens[0].text == "typedef":
        return None, None
    for i in range(1, len(tokens)):
        before = tokens[i - 1]
        if tokens[i].text != "(" or before.text in CLOSE:
            continue
        if before.kind != "word":
            return None, None   # "(*f)(…)": an object
        if not is_attribute(before.text):
            return before.text, count_params(tokens[i + 1:])
    return None, None


def count_params(tokens):
    """tokens begin after the "(" of a parameter list."""
    depth, count, words = 0, 1, []
    for t in tokens:
        if depth == 0 and t.text == ")":
            break
        depth += (t.text in OPEN) - (t.text in CLOSE)
        count += depth == 0 and t.text == ","
        words.append(t.text)
    if words in ([], ["void"]):
        return 0
    return count - (words[-1] == "...")


class Nesting:
    """The deepest statement of a function body: how many if, for, while,
    do and switch it stands in, with or without braces. "else if" goes on at
    the level of its "if"."""

    def __init__(self, body):
        self.code = body
        self.depth, self.line = 0, body[0].line
        self.statement(0, 0)

    def text(self, i):
        return self.code[i].text if i < len(self.code) else ""

    def skip_group(self, i):
        """The index after the group that opens at i."""
        depth = 0
        while i < len(self.code):
            depth += (self.text(i) in OPEN) - (self.text(i) in CLOSE)
            i += 1
            if depth == 0:
                break
        return i

    def skip_past(self, i, end):
        """The index after the next end that is in no group."""
        while i < len(self.code) and self.text(i) != end:
            i = self.skip_group(i) if self.text(i) in OPEN else i + 1
        return i + 1

    def nested(self, i, depth):
        if depth > self.depth and i < len(self.code):
            self.depth, self.line = depth, self.code[i].line
        return self.statement(i, depth)

    def block(self, i, depth):
        i += 1
        while i < len(self.code) and self.text(i) != "}":
            i = self.statement(i, depth)
        return i + 1

    def statement(self, i, depth):
        word = self.text(i)
        if word == "{":
            return self.block(i, depth)
        if word in ("if", "for", "while", "switch"):
            i = self.nested(self.skip_group(i + 1), depth + 1)
            return self.otherwise(i, depth) if word == "if" else i
        if word == "do":
            i = self.nested(i + 1, depth + 1)
            return self.skip_past(i, ";")
        if word == "case":
            return self.labelled(self.skip_past(i, ":"), depth)
        if self.code[i].kind == "word" and self.text(i + 1) == ":":
            return self.labelled(i + 2, depth)
        return self.skip_past(i, ";")

    def labelled(self, i, depth):
        return i if self.text(i) in ("", "}") else self.statement(i, depth)

    def otherwise(self, i, depth):
        if self.text(i) != "else":
            return i
        if self.text(i + 1) == "if":
            return self.statement(i + 1, depth)
        return self.nested(i + 1, depth + 1)

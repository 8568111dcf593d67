"""The terms that a template's expressions are made of, whatever the dialect."""

from __future__ import annotations

import re
from functools import cache

from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Parentheses and choices nested deeper are not taken apart, nor longer chains of filters, calls and operators.
DEEPEST_TERM = 15
LONGEST_CHAIN = 150
# What is longer is not compared with one value after the other: each atom repeats it.
LONGEST_SUBJECT = 500

# Methods that only say how a value is written.
FORMATTING = frozenset(
    "strftime format isoformat toFixed toLocaleString toLocaleDateString toLocaleTimeString toString to_s to_i to_f"
    " to_fs to_formatted_s humanize titleize upcase downcase capitalize strip trim upper lower title html_safe"
    " toUpperCase toLowerCase squish round Format String".split()
)
# Those of them that Ruby calls without parentheses; the others may be what a value holds (`product.title`).
UNCALLED = FORMATTING - {"title", "format", "Format", "String", "round", "strip", "trim", "upper", "lower"}
# What is asked of a value beside it, written as if it belonged to it.
_ASKED = frozenset("length size count presence present? any? empty? blank? nil? exists? none?".split())


class Term(NamedTuple):
    """A piece of an expression; offsets are those of the template's source.

    Kinds: `name` and `local` (`text` is the dotted path; a local one is set by the template), `text` (a literal; the
    offsets are those inside its quotes), `value` (a number, true, false, nil, empty or blank), `list`, `call`
    (`text` is what is called), `method` (`text` is its name, the first part what it is called on), `property`
    and `filter` (likewise), `test` (likewise: `is defined`), `compare` (`text` is one of == > < >= <= in contains),
    `and`, `or`, `not`, `choice` (condition, then, else), `operation` (`text` is the operator), `other` (`text` is all
    of it: it could not be read, and the parts are the names in it).
    """

    kind: str
    text: str
    parts: tuple[Term, ...]
    start: int
    end: int


class Token(NamedTuple):
    """A word of an expression; kinds are name, text (a literal), number and op."""

    kind: str
    text: str
    start: int
    end: int


_CONSTANTS = {
    "true": "true", "True": "true", "false": "false", "False": "false", "nil": "nil", "null": "nil", "none": "nil",
    "None": "nil", "undefined": "nil",
}  # fmt: skip
# Thai vowel signs and tone marks are no letters to `\w`.
_WORD = r"[^\W\d][\w\u0e31-\u0e4e]*"
_OPERATORS = (
    r"===|!==|\?\?=?|\?\.|&\.|=>|->|==|!=|<>|<=|>=|&&|\|\||\*\*|//|\.\.\.?|::|:=|\?:|[-+*/%~<>=!?:.,;|&()\[\]{}^@#$\\]"
)


def tokens_of(source: str, start: int, end: int, dialect: str) -> list[Token]:
    """The tokens of `source[start:end]`; a quote that is not closed is an `op` by itself."""
    found = []
    for match in _token(dialect).finditer(source, start, end):
        kind = match.lastgroup or "op"
        if kind == "text":
            found.append(Token(kind, match.group()[1:-1], *match.span()))
        elif kind == "quoted":
            found.append(Token("name", match.group()[2:-1].strip(), *match.span()))
        elif dialect == "braze" and match.group() in ("{", "}"):
            # `{% if {{custom_attribute.${x}}} %}` is as good as without the braces.
            continue
        else:
            found.append(Token(kind, match.group(), *match.span()))
    return found


@cache
def _token(dialect: str) -> re.Pattern[str]:
    word = _WORD
    if dialect in ("liquid", "braze"):
        word = r"[^\W\d](?:[\w\u0e31-\u0e4e]|-(?=\w))*\??"
    elif dialect == "erb":
        word = rf"@{{0,2}}{_WORD}[?!]?(?![=])|@{{0,2}}{_WORD}"
    elif dialect in ("ejs", "dollar"):
        word = r"[^\W\d][\w\u0e31-\u0e4e$]*"
    special = r"(?P<quoted>\$\{[^\S\n]*[^{}\s][^{}\n]*\})|" if dialect == "braze" else ""
    back = r"|`[^`]*`" if dialect in ("ejs", "dollar", "go") else ""
    return re.compile(
        rf"{special}(?P<text>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'{back})|(?P<name>{word})"
        rf"|(?P<number>\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?)|(?P<op>\\.|{_OPERATORS}|\S)",
        re.DOTALL,
    )


def constant(text: str) -> str:
    """The one spelling of true, false or nil, '' for other words."""
    return _CONSTANTS.get(text, "")


def names_of(term: Term) -> Iterator[Term]:
    """The names used in a term, in the order of the source, without local ones."""
    found = []
    left = [term]
    while left:
        one = left.pop()
        if one.kind == "name":
            found.append(one)
        left.extend(one.parts)
    return iter(sorted(found, key=lambda each: each.start))


def variable(path: str) -> str:
    """The path without what is only asked of its value (`items.length`) or says how to write it (`date.to_s`)."""
    root, _, last = path.rpartition(".")
    return root if root and (last in _ASKED or last in UNCALLED) else path.removesuffix("?") or path


def broken(tokens: list[Token]) -> bool:
    """Whether the tokens are surely no expression of any dialect: brackets or quotes open, or words merely in a row."""
    if not tokens:
        return True
    left: list[str] = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        if token.kind == "op":
            if token.text in "([{":
                left.append({"(": ")", "[": "]", "{": "}"}[token.text])
            elif (token.text in ")]}" and (not left or left.pop() != token.text)) or token.text in "\"'":
                return True
        elif token.kind == "name" and before and before.kind == "name" and not {token.text, before.text} & _JOINING:
            # Twig's `a b-and c` has a mark in its word.
            return index + 1 == len(tokens) or tokens[index + 1].text != "-"
    return bool(left) or (tokens[-1].kind == "op" and tokens[-1].text in _HANGING)


def unread(tokens: list[Token], local: Local) -> Term:
    """The term of tokens that make no expression: their text in one spelling, and the names among them."""
    parts: list[Term] = []
    text: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if token.kind == "name":
            steps, end = [token.text.lstrip("@")], token.end
            while (
                index + 1 < len(tokens) and tokens[index].text in (".", "&.", "?.") and tokens[index + 1].kind == "name"
            ):
                steps.append(tokens[index + 1].text)
                end = tokens[index + 1].end
                index += 2
            path = ".".join(steps)
            bound = index < len(tokens) and tokens[index].text == "=>"
            follows = tokens[index].text if index < len(tokens) else ""
            if follows not in ("(", ":") and not bound and path not in _WORDS and not constant(path):
                parts.append(Term("local" if local(path) else "name", path, (), token.start, end))
            text.append(path)
        else:
            text.append(f'"{token.text}"' if token.kind == "text" else token.text)
    start, end = (tokens[0].start, tokens[-1].end) if tokens else (0, 0)
    return Term("other", " ".join(text), tuple(parts), start, end)


# What stands between two words, or before one, and what nothing can end with.
_JOINING = frozenset(
    "and or not in is if else xor b-and b-or has some every starts ends with matches contains same as divisible by"
    " defined recursive for even odd none empty iterable".split()
)
_HANGING = ("|", "||", "&&", "==", "!=", "<", ">", "<=", ">=", "+", "~", ".", "=")
# Words of the dialects that are no variables.
_WORDS = frozenset(
    "and or not in is if else elsif elif unless then do end for while as with without by contains typeof instanceof new"
    " function return const let var yield lambda await async".split()
)


class Local:
    """Which names are the template's own: of loops, macros and assignments, and the dialect's."""

    def __init__(self, own: frozenset[str]) -> None:
        self._own = own
        self._count: dict[str, int] = {}

    def __call__(self, path: str) -> bool:
        """Whether the first part of the path is such a name."""
        root = path.partition(".")[0]
        return root in self._own or self._count.get(root, 0) > 0

    def add(self, names: tuple[str, ...]) -> None:
        """Let the names be local until they are taken back."""
        for name in names:
            self._count[name] = self._count.get(name, 0) + 1

    def take_back(self, names: tuple[str, ...]) -> None:
        """Undo one `add` of the names."""
        for name in names:
            self._count[name] -= 1


def text_of(term: Term) -> str:
    """The term in one spelling, however it is spaced and quoted in the source."""
    parts = [text_of(part) for part in term.parts]
    if term.kind == "text":
        return f'"{term.text}"'
    if term.kind in ("name", "local", "value"):
        return term.text
    if term.kind in ("call", "list"):
        return f"{term.text}({', '.join(parts)})"
    if term.kind in ("filter", "method", "property"):
        mark = "|" if term.kind == "filter" else "."
        return f"{parts[0]}{mark}{term.text}" + (f"({', '.join(parts[1:])})" if parts[1:] else "")
    if term.kind == "test":
        return " ".join([parts[0], "is", term.text, *parts[1:]])
    if term.kind == "not":
        return f"not {parts[0]}"
    if term.kind == "choice":
        return f"({parts[0]} ? {parts[1]} : {parts[2]})"
    if term.kind == "other":
        return term.text
    if term.kind == "operation" and len(parts) == 1:
        return f"{term.text}{parts[0]}"
    operator = term.text if term.kind in ("compare", "operation") else term.kind
    return f" {operator} ".join(parts) if term.kind == "compare" else f"({f' {operator} '.join(parts)})"

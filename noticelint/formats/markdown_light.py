"""The Markdown that most notices are written in, read without the 45 ms that importing a Markdown parser takes.

Paragraphs, `#` headings, lists one level deep and `**bold**` around words. Whatever else CommonMark knows makes
`read_light` give up, and a test holds what it does read equal to what the parser reads.
"""

from __future__ import annotations

import re

from noticelint.formats.build import Builder

_OTHER = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029`\\[<\\\\|]"  # code, links, HTML, escapes, tables
    r"|&#?[0-9A-Za-z]{1,32};"
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore that does not stand inside a word
    r"|^(?:[-*] |[0-9]{1,9}[.)] |\#{1,6} )?[^\S\n]+$"
    r"|^(?:[ >]|~~~|=+ *$|-[ -]*$|[-+*]  |\+ |[-+*]$|[0-9]{1,9}[.)](?:$|  | $))"
    # A block inside a list item.
    r"|^(?:[-*]|[0-9]{1,9}[.)]) (?:[-+*](?: |$)|\#{1,6}(?: |$)|[>=]|~~~|-+ *$|[0-9]{1,9}[.)](?: |$)|$)",
    re.MULTILINE,
)
_RULE = re.compile(r"-{3,} *\Z")
_HEADING = re.compile(r"(#{1,6})(?: +|\Z)")
_ITEM = re.compile(r"(?:[-*]|([0-9]{1,9})[.)]) ")
_WORD = "(?:[^\\W_]|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
_BOLD = re.compile(rf"\*\*([^\W_](?:[^*]*{_WORD})?)\*\*(?!\*)")


def read_light(body: str, built: Builder) -> bool:
    """Put what a reader sees of `body` (lines ended by newlines) into `built`.

    False where the body holds anything but the simplest Markdown; `built` is then of no use.
    """
    rules = "---" in body
    if _OTHER.search(body if not rules else re.sub(r"(?m)^-{3,} *$", "", body)):
        return False
    at = 0
    paragraph = item = False
    trailing = 0
    for line in body.split("\n"):
        start, at = at, at + len(line) + 1
        if not line:
            paragraph = item = False
            continue
        words = line.rstrip(" ")
        spaces = len(line) - len(words)
        if line[0] == "#" and (heading := _HEADING.match(line)) is not None:
            if words[heading.end() :].endswith("#"):
                return False
            built.open_heading(len(heading[1]))
            if not _put_inline(words, heading.end(), start, built):
                return False
            built.close_heading()
            paragraph = item = False
            continue
        if rules and _RULE.match(line):
            if paragraph:
                return False
            continue
        listed = _ITEM.match(line)
        if listed is not None and paragraph and not item and listed[1] is not None and int(listed[1]) != 1:
            listed = None
        if listed is not None:
            built.block()
            item = True
        elif not paragraph:
            built.block()
            item = False
        elif trailing >= 2:
            built.hard_break(start - 1)
        else:
            built.soft_break(start - 1)
        paragraph, trailing = True, spaces
        if not _put_inline(words, listed.end() if listed is not None else 0, start, built):
            return False
    return True


def _put_inline(line: str, at: int, start: int, built: Builder) -> bool:
    while (star := line.find("*", at)) >= 0:
        bold = _BOLD.match(line, star)
        if bold is None:
            return False
        built.put(line[at:star], start + at)
        built.put(bold[1], start + bold.start(1))
        at = bold.end()
    built.put(line[at:], start + at)
    return True

"""Comments to noticelint itself, which the reader of a notice does not see."""

from __future__ import annotations

import re

from noticelint.formats.weave import Weaver
from noticelint.notice import Comment

MARK = "noticelint:"

_LINE = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*((?:#|//)[ \t]*noticelint:([^\r\n]*?))[ \t]*(?=[\r\n]|\Z)")
_ELEMENT = re.compile(r"<!--\s*noticelint:((?:(?!-->).)*?)\s*-->", re.DOTALL)
_LINE_START = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*\Z")
_LINE_REST = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")


def take_comments(source: str, start: int) -> tuple[Weaver, tuple[Comment, ...]]:
    """The source from `start` on without its comments to noticelint, and these.

    A comment that has its line to itself takes the line with it. Both kinds count: `# noticelint: ...` and
    `// noticelint: ...` as a whole line, `<!-- noticelint: ... -->` anywhere.
    """
    found = [Comment(one.start(1), one.end(1), one[2].strip()) for one in _LINE.finditer(source, start)]
    for one in _ELEMENT.finditer(source, start):
        found.append(Comment(one.start(), one.end(), one[1].strip()))
    found.sort()
    woven = Weaver()
    done = start
    for comment in found:
        begin = max(comment.start, done)
        line = max(source.rfind("\n", start, begin), source.rfind("\r", start, begin)) + 1
        line = max(line, done)
        rest = _LINE_REST.match(source, comment.end)
        if rest is not None and not source[line:begin].strip(" \t"):
            woven.put(source[done:line], done)
            done = max(rest.end(), done)
        else:
            woven.put(source[done:begin], done)
            done = max(comment.end, done)
    woven.put(source[done:], done)
    return woven, tuple(found)


def comment_body(element: str) -> str | None:
    """What an HTML comment, given with its delimiters, says to noticelint; None where it says nothing to it."""
    one = _ELEMENT.fullmatch(element)
    return None if one is None else one[1].strip()

"""Comments to noticelint itself, which the reader of a notice does not see."""

from __future__ import annotations

from noticelint.formats.weave import Weaver
from noticelint.notice import Comment
from noticelint.patterns import pattern

_LINE = r"(?:\A|(?<=[\r\n]))[ \t]*((?:#|//)[ \t]*noticelint:([^\r\n]*))"
_OPENED = r"<!--\s*noticelint:"
_LINE_REST = r"[ \t]*(?:\r\n|\r|\n|\Z)"


def take_comments(source: str, start: int) -> tuple[Weaver, tuple[Comment, ...]]:
    """The source from `start` on without its comments to noticelint, and these.

    A comment that has its line to itself takes the line with it. Both kinds count: `# noticelint: ...` and
    `// noticelint: ...` as a whole line, `<!-- noticelint: ... -->` anywhere.
    """
    found = [
        Comment(one.start(1), one.start(1) + len(one[1].rstrip(" \t")), one[2].strip())
        for one in pattern(_LINE).finditer(source, start)
    ]
    # Two searches instead of one expression, which would run to the end of the file from every opening.
    opened = pattern(_OPENED).search(source, start)
    while opened is not None and (closed := source.find("-->", opened.end())) >= 0:
        found.append(Comment(opened.start(), closed + 3, source[opened.end() : closed].strip()))
        opened = pattern(_OPENED).search(source, closed + 3)
    found.sort()
    woven = Weaver()
    done = start
    for comment in found:
        begin = max(comment.start, done)
        line = max(source.rfind("\n", start, begin), source.rfind("\r", start, begin)) + 1
        line = max(line, done)
        rest = pattern(_LINE_REST).match(source, comment.end)
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
    opened = pattern(_OPENED).match(element)
    return None if opened is None else element[opened.end() :].removesuffix("-->").strip()

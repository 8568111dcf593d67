"""Regular expressions of rules that Python's own engine runs safely: with RE2 the first one of a run takes 4 ms."""

from __future__ import annotations

import re
import warnings

from noticelint.patterns import parsing
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# Ways to match at one place: with more, or with a stretch of any length that is gone through again and again, the
# engine may take time that grows faster than the text. An expression for the text's beginning is tried at one place.
_MOST_WAYS = 8000
_MOST_AT_BEGINNING = 100_000
# What RE2 calls the end of the text, outside and inside a set of characters.
_ENDS = r"\\z|\$|\\[^z]|\[\^?\]?(?:\\.|[^\]\\])*\]"


def refused(expression: str) -> str:
    """What RE2 says against an expression; empty where it takes it."""
    import re2

    quiet = re2.Options()
    quiet.log_errors = False
    try:
        re2.compile(expression, quiet)
    except re2.error as error:
        said = error.args[0]
        return said.decode() if isinstance(said, bytes) else str(said)
    return ""


def plain(expression: str) -> str | None:
    """An RE2 expression in Python's words; None where it may mean another thing there, or be slow.

    Without `(?m)`, `$` is the end of the text for RE2 alone; \\d, \\s, \\w and \\b are ASCII.
    """
    lines = expression.startswith("(?m)")
    body = expression[4:] if lines else expression
    if "(?" in body.replace("(?:", "") or "\\p" in body or "\\C" in body or "[[:" in body:
        return None
    found = re.sub(_ENDS, lambda end: r"\Z" if end[0] == r"\z" or (end[0] == "$" and not lines) else end[0], body)
    found = f"(?{'am' if lines else 'a'}){found}"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = parsing().parse(found)
    except (re.error, Warning):
        return None
    ways = _ways(list(tree), last=True)
    most = _MOST_AT_BEGINNING if body.startswith("\\A") else _MOST_WAYS
    return found if ways is not None and ways <= most else None


def _ways(parts: list[Any], last: bool) -> int | None:
    """In how many ways a sequence can match at one place, None for without bound; `last`: nothing comes behind it."""
    ways = 1
    for place, (name, value) in enumerate(parts):
        final = last and place == len(parts) - 1
        kind = str(name)
        if kind == "BRANCH":
            here = _branches([list(branch) for branch in value[1]], final)
        elif kind == "SUBPATTERN":
            here = _ways(list(value[-1]), final)
        elif kind in ("MAX_REPEAT", "MIN_REPEAT"):
            here = _repeats(value, final)
        elif kind in ("LITERAL", "NOT_LITERAL", "IN", "ANY", "AT"):
            continue
        else:
            return None
        if here is None:
            return None
        ways *= here
    return ways


def _branches(branches: list[list[Any]], final: bool) -> int | None:
    """Of branches that begin with different characters only one can match at a place."""
    open_ways, by_first = 0, {0: 0}
    for branch in branches:
        ways = _ways(branch, final)
        if ways is None:
            return None
        if branch and str(branch[0][0]) == "LITERAL":
            by_first[branch[0][1]] = by_first.get(branch[0][1], 0) + ways
        else:
            open_ways += ways
    return open_ways + max(by_first.values())


def _repeats(value: Any, final: bool) -> int | None:
    least, most, inner = int(value[0]), int(value[1]), value[2]
    once: int | None = _ways(list(inner), last=False)
    if once is None:
        return None
    if most > _MOST_WAYS:
        # A greedy stretch at the very end is taken whole, once.
        return 1 if final and once == 1 else None
    return sum(int(once**times) for times in range(least, most + 1))

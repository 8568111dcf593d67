"""Where a Chinese text in one script ends and the same in the other script begins."""

from __future__ import annotations

from itertools import pairwise

from noticelint.patterns import pattern

# So many different characters that only one script writes show that a stretch is written in it.
_LEAST = 5
_LINE = r"[^\n]*\n?"
_RULE = r"[ \t]*(?:[-=*_~—─·•]{3,}[ \t]*)+\n?"


def script_change(text: str, traditional: frozenset[str], simplified: frozenset[str]) -> int:
    """The offset at which the script changes, or 0: a text that mixes the two, or goes back and forth, is one.

    `traditional` and `simplified` are the characters that only the one script writes. Both stretches need five
    different ones of their own, and neither may be longer than twice the other: a paragraph is no version.
    """
    seen = set(text)
    if len(seen & traditional) < _LEAST or len(seen & simplified) < _LEAST:
        return 0
    lines = [found.span() for found in pattern(_LINE).finditer(text) if found.start() < found.end()]
    marked = []
    for number, (start, end) in enumerate(lines):
        letters = set(text[start:end])
        old, new = len(letters & traditional), len(letters & simplified)
        if min(old, new) * 4 > max(old, new):
            return 0
        if old or new:
            marked.append((number, old > new))
    changes = [(one[0], other[0]) for one, other in pairwise(marked) if one[1] != other[1]]
    if len(changes) != 1:
        return 0
    change = lines[_between(text, lines, *changes[0])][0]
    return change if len(text) <= 3 * min(change, len(text) - change) else 0


def _between(text: str, lines: list[tuple[int, int]], last: int, first: int) -> int:
    """The number of the line that opens the second version: `last` is the last of the first script, `first` the first
    of the other. What lies between could be either's: a rule parts them, else the longest run of empty lines."""
    best, longest, run = first, 0, 0
    for number in range(last + 1, first + 1):
        line = text[slice(*lines[number])]
        if pattern(_RULE).fullmatch(line):
            return number
        if not line.strip():
            run += 1
            continue
        if run > longest:
            best, longest = number, run
        run = 0
    return best

"""A notice in several languages, one after another, taken apart into its versions."""

from __future__ import annotations

from noticelint.language.detect import script_weights
from noticelint.notice import Heading, Notice
from noticelint.patterns import pattern
from noticelint.recognise.scripts import script_change

# Letters (weighted as in `script_weights`) a stretch must hold to be a version and not a quoted name or a gloss.
_LEAST = 80.0
_LINE = r"[^\n]*\n?"


def versions(
    notice: Notice, traditional: frozenset[str] = frozenset(), simplified: frozenset[str] = frozenset()
) -> tuple[Notice, ...]:
    """The language versions of a notice, each a notice over its own stretch of the text; one where there is one.

    `traditional` and `simplified` are the characters that only the one Chinese script writes: by them a text in both
    scripts, one after the other, is taken apart.
    """
    text = notice.text
    if text.isascii():
        return (notice,)
    cuts = _by_language(text)
    parts = []
    for script, start, end in cuts:
        change = script_change(text[start:end], traditional, simplified) if script in ("zh", "") else 0
        parts += [(start, start + change), (start + change, end)] if change else [(start, end)]
    return tuple(_cut(notice, start, end) for start, end in parts) if len(parts) > 1 else (notice,)


def _by_language(text: str) -> list[tuple[str, int, int]]:
    whole = [("", 0, len(text))]
    if sum(weight >= _LEAST for weight in script_weights(text).values()) < 2:
        return whole
    stretches = _stretches(text)
    big = [stretch for stretch in stretches if script_weights(text[stretch[1] : stretch[2]])[stretch[0]] >= _LEAST]
    return _joined(big, len(text)) if len({script for script, _, _ in big}) > 1 else whole


def _stretches(text: str) -> list[tuple[str, int, int]]:
    """Runs of lines of one script: (script, start, end). A line without letters goes with the one before it."""
    found: list[tuple[str, int, int]] = []
    for line in pattern(_LINE).finditer(text):
        if line.start() == line.end():
            continue
        weights = script_weights(line.group())
        total = sum(weights.values())
        script = max(weights, key=lambda name: weights[name]) if total else ""
        # A Chinese or Thai line full of Latin names is still Chinese or Thai.
        for own in ("zh", "th"):
            if total and weights[own] >= total / 4:
                script = own
        if found and script in ("", found[-1][0]):
            found[-1] = (found[-1][0], found[-1][1], line.end())
        elif script:
            found.append((script, line.start(), line.end()))
    return found


def _joined(big: list[tuple[str, int, int]], size: int) -> list[tuple[str, int, int]]:
    """Neighbouring stretches of one script made one; what lies between goes with the stretch before it."""
    joined: list[tuple[str, int, int]] = []
    for script, start, _ in big:
        if not joined or joined[-1][0] != script:
            joined.append((script, start if joined else 0, size))
    starts = [start for _, start, _ in joined[1:]] + [size]
    cut = [(script, start, end) for (script, start, _), end in zip(joined, starts, strict=True)]
    # A script that comes back is alternation line by line, not one version after another: read as a whole.
    return cut if len({script for script, _, _ in cut}) == len(cut) else [("", 0, size)]


def _cut(notice: Notice, start: int, end: int) -> Notice:
    runs = [(max(text - start, 0), source + max(start - text, 0)) for text, source in _runs_over(notice, start, end)]
    headings = tuple(
        Heading(h.start - start, h.end - start, h.level) for h in notice.headings if start <= h.start and h.end <= end
    )
    links = tuple(
        one._replace(start=one.start - start, end=one.end - start)
        for one in notice.links
        if start <= one.start and one.end <= end
    )
    variables = tuple(
        one._replace(start=one.start - start, end=one.end - start)
        for one in notice.variables
        if start <= one.start < end
    )
    arms = tuple(
        one._replace(start=max(one.start - start, 0), end=min(one.end, end) - start)
        for one in notice.arms
        if one.start <= end and start <= one.end
    )
    return notice._replace(
        text=notice.text[start:end], runs=tuple(runs), headings=headings, links=links, variables=variables, arms=arms
    )


def _runs_over(notice: Notice, start: int, end: int) -> list[tuple[int, int]]:
    inside = [run for run in notice.runs if start < run[0] < end]
    before = [run for run in notice.runs if run[0] <= start]
    return [*before[-1:], *inside]

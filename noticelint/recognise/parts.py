"""Phrases of several parts: gaps, slots and order, inside one clause or one sentence."""

from __future__ import annotations

from bisect import bisect_left

from noticelint.language.boundaries import following
from noticelint.patterns import pattern
from noticelint.recognise.scene import Scene, SpanPair, at_edges
from noticelint.rulebook.lexicon import SENTENCE_GAP, SLOTS, Choice, Phrase, Piece, Segment

# How far … reaches, in characters: about eight words in each language.
_REACH = {"zh": 24, "th": 50, "en": 60}
_FARTHEST = 60
# What is longer without an end is no sentence: a whole file in one line would be looked through again and again.
_LONGEST_SENTENCE = 800
_NUMBER = -1 - SLOTS.index("number")
_MOST_THOUSANDS = 5


def find_parts(scene: Scene, phrase: Phrase, stretches: set[int]) -> list[SpanPair]:
    """Where the phrase stands: one span for each clause (or sentence) that holds all its parts.

    `stretches` are the numbers of the clauses or sentences worth trying.
    """
    ends = scene.bounds.sentences if phrase.wide else scene.bounds.clauses
    hits: list[SpanPair] = []
    for index in sorted(stretches):
        hit = _all_parts(scene, phrase, ends[index - 1] if index else 0, ends[index])
        if hit:
            hits.append(hit)
    return hits


def find_segment(scene: Scene, segment: Segment) -> list[SpanPair]:
    """Where a phrase of one segment stands, without regard to clauses: it has no gaps."""
    return _occurrences(scene, segment, 0, len(scene.text))


def _all_parts(scene: Scene, phrase: Phrase, low: int, high: int) -> SpanPair | None:
    spans = []
    for part in phrase.parts:
        span = _part(scene, part, low, high)
        if span is None:
            return None
        spans.append(span)
    if len(spans) == 1:
        return spans[0]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _part(scene: Scene, part: tuple[Segment, ...], low: int, high: int) -> SpanPair | None:
    for start, end in _occurrences(scene, part[0], low, high):
        final = _follow(scene, part, 1, end, high)
        if final is not None:
            return start, final
    return None


def _follow(scene: Scene, part: tuple[Segment, ...], index: int, end: int, high: int) -> int | None:
    """The end of the part when its segments from `index` on follow `end`, else None."""
    if index == len(part):
        return end
    if part[index][0] == SENTENCE_GAP:
        reach = min(high - 1, end + _LONGEST_SENTENCE)
    else:
        # A literal may itself hold a comma; a gap ends with the clause in which it begins.
        reach = min(end + _REACH[scene.language], following(scene.bounds.clauses, end) - 1)
    # An anchor may stand farther on than its segment starts; one that is too far need not be looked at.
    for start, next_end in _occurrences(scene, part[index], end, min(max(high, reach + 1), reach + _FARTHEST)):
        if start < end:
            continue
        if start > reach:
            return None
        final = _follow(scene, part, index + 1, next_end, high)
        if final is not None:
            return final
    return None


def _occurrences(scene: Scene, segment: Segment, low: int, high: int) -> list[SpanPair]:
    """Spans of the segment that stand, wholly or in part, in the stretch from `low` to `high`; sorted."""
    _, before, after, rows = segment
    spans: list[SpanPair] = []
    text, found, members = scene.text, scene.found, scene.members
    whole = low <= 0 and high >= len(text)
    for left, anchors, right in rows:
        if anchors < 0:
            spans += _slots(scene, right, low, high)
            continue
        for literal in members.get(anchors, ()):
            near = found[literal] if whole else _between(found[literal], low, high)
            if left or right:
                for span in _beside(text, near, left, right):
                    spans += _extended(scene, span, left, right)
            else:
                spans += near
    if before or after:
        spans = [span for span in spans if at_edges(scene, span, before, after)]
    if len(spans) > 1:
        spans.sort()
    return spans


def _between(spans: list[SpanPair], low: int, high: int) -> list[SpanPair]:
    """Those spans of one literal that touch the stretch; they are sorted and all of one length."""
    if len(spans) < 8:
        return [span for span in spans if span[0] < high and span[1] > low]
    length = spans[0][1] - spans[0][0]
    return spans[bisect_left(spans, (low - length + 1, 0)) : bisect_left(spans, (high, 0))]


def _beside(text: str, spans: list[SpanPair], left: tuple[Choice, ...], right: tuple[Choice, ...]) -> list[SpanPair]:
    """The spans beside which one of the nearest choices may stand: mostly none does, and one call tells."""
    if right and not right[0][1]:
        words = right[0][0]
        spans = [span for span in spans if text.startswith(words, span[1]) or text.startswith(words, span[1] + 1)]
    if left and not left[-1][1]:
        words = left[-1][0]
        spans = [span for span in spans if text.endswith(words, 0, span[0]) or text.endswith(words, 0, span[0] - 1)]
    return spans


def _extended(scene: Scene, span: SpanPair, left: tuple[Choice, ...], right: tuple[Choice, ...]) -> list[SpanPair]:
    """The span with the choices that must touch it on either side, or none where they do not."""
    end = _rightwards(scene, right, span[1]) if right else span[1]
    if end is None:
        return []
    start = _leftwards(scene, left, span[0]) if left else span[0]
    return [(start, end)] if start is not None and _whole_words(scene, start, end) else []


def _slots(scene: Scene, choices: tuple[Choice, ...], low: int, high: int) -> list[SpanPair]:
    """Spans of a row of slots: every fact in the stretch at which the row can start."""
    starts = scene.fact_starts[bisect_left(scene.fact_starts, low) : bisect_left(scene.fact_starts, high)]
    if any(option[0] == _NUMBER for option in choices[0][1]):
        # A number is no fact: any run of digits starts one.
        runs = pattern(r"(?<!\d)\d").finditer(scene.text, low, high)
        starts = sorted({*starts, *(run.start() for run in runs)})
    ends = [(start, _rightwards(scene, choices, start)) for start in starts]
    return [(start, end) for start, end in ends if end is not None and end > start]


def _rightwards(scene: Scene, choices: tuple[Choice, ...], offset: int) -> int | None:
    """Where the choices end that follow `offset`, touching or one space apart; longer options are tried first."""
    if not choices:
        return None if _inside_word(scene, offset) else offset
    words, others = choices[0]
    text = scene.text
    for start in (offset, offset + 1) if text.startswith(" ", offset) else (offset,):
        # One call tells whether any of the words stands there: mostly none does.
        if words and text.startswith(words, start):
            for word in words:
                if text.startswith(word, start):
                    final = _rightwards(scene, choices[1:], start + len(word))
                    if final is not None:
                        return final
    for option in others:
        end: int | None = offset
        for piece in option:
            end = _after(scene, piece, end) if end is not None else None
        if end is not None:
            final = _rightwards(scene, choices[1:], end)
            if final is not None:
                return final
    return None


def _leftwards(scene: Scene, choices: tuple[Choice, ...], offset: int) -> int | None:
    """Where the choices start that stand before `offset`, touching or one space apart."""
    if not choices:
        # Here and not at the end: where `our` fails inside "your", a shorter option or none may still do.
        return None if _inside_word(scene, offset) else offset
    words, others = choices[-1]
    text = scene.text
    for end in (offset, offset - 1) if text.endswith(" ", 0, offset) else (offset,):
        if words and text.endswith(words, 0, end):
            for word in words:
                if text.endswith(word, 0, end):
                    first = _leftwards(scene, choices[:-1], end - len(word))
                    if first is not None:
                        return first
    for option in others:
        start: int | None = offset
        for piece in reversed(option):
            start = _before(scene, piece, start) if start is not None else None
        if start is not None:
            first = _leftwards(scene, choices[:-1], start)
            if first is not None:
                return first
    return None


def _after(scene: Scene, piece: Piece, offset: int) -> int | None:
    """Where the piece ends that starts at `offset`, or after one space there; None where it does not."""
    for start in (offset, offset + 1) if scene.text[offset : offset + 1] == " " else (offset,):
        if isinstance(piece, str):
            if scene.text.startswith(piece, start):
                return start + len(piece)
        elif (end := scene.starting.get((SLOTS[-1 - piece], start))) is not None:
            return end
        elif SLOTS[-1 - piece] == "number" and scene.text[start : start + 1].isdigit():
            return _digits_after(scene.text, start)
    return None


def _digits_after(text: str, start: int) -> int:
    """Where the number ends that starts at `start`; commas that part thousands belong to it."""
    end = start
    while text[end : end + 1].isdigit():
        end += 1
    if end - start <= 3:
        # A chain of groups without end is no number, and would be gone through from each of them.
        most = end + _MOST_THOUSANDS * 4
        while end < most and _thousands(text, end):
            end += 4
    return end


def _thousands(text: str, comma: int) -> bool:
    """Whether a comma stands there that parts off three digits and no more."""
    group = text[comma + 1 : comma + 5]
    return text[comma : comma + 1] == "," and group[:3].isdigit() and len(group) > 2 and not group[3:].isdigit()


def _before(scene: Scene, piece: Piece, offset: int) -> int | None:
    """Where the piece starts that ends at `offset`, or before one space there; None where it does not."""
    for end in (offset, offset - 1) if offset and scene.text[offset - 1] == " " else (offset,):
        if isinstance(piece, str):
            if scene.text.endswith(piece, 0, end):
                return end - len(piece)
        elif (start := scene.ending.get((SLOTS[-1 - piece], end))) is not None:
            return start
        elif SLOTS[-1 - piece] == "number" and scene.text[end - 1 : end].isdigit():
            return _digits_before(scene.text, end)
    return None


def _digits_before(text: str, end: int) -> int:
    """Where the number starts that ends at `end`; commas that part thousands belong to it."""
    start = first = _run_start(text, end)
    while first and text[first - 1] == ",":
        first = _run_start(text, start - 1)
        if first == start - 1 or _digits_after(text, first) != end:
            break
        start = first
    return start


def _run_start(text: str, end: int) -> int:
    while end and text[end - 1].isdigit():
        end -= 1
    return end


def _whole_words(scene: Scene, start: int, end: int) -> bool:
    """Whether an English span neither starts nor ends inside a word, as literals alone are held to by the scan."""
    return not _inside_word(scene, start) and not _inside_word(scene, end)


def _inside_word(scene: Scene, offset: int) -> bool:
    """Whether an English word goes on across `offset`."""
    return (
        scene.language == "en"
        and scene.text[offset - 1 : offset].isalnum()
        and scene.text[offset : offset + 1].isalnum()
    )

"""Hours that contradict each other: 24 hours and opening times, every day and a day off, a morning at three p.m."""

from __future__ import annotations

from itertools import pairwise

from noticelint.checks.named import Seen
from noticelint.checks.within import facts_within
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_AFTERNOON = r"(?:1[3-9]|2[0-3])"
_MORNING = {
    "zh": rf"(?:上午|早上|早晨|清晨|凌晨) ?{_AFTERNOON} ?(?:[:时点]|(?=-))[0-5]?[0-9]?|"
    rf"(?<![a-z])am ?{_AFTERNOON}:[0-5][0-9]|"
    rf"(?<![0-9:]){_AFTERNOON}:[0-5][0-9] ?am(?![a-z])",
    "th": rf"(?:ช่วงเช้า|ตอนเช้า|เช้า) ?(?:เวลา ?)?{_AFTERNOON}[.:][0-5][0-9] ?(?:น\.)?|"
    rf"(?<![0-9.:]){_AFTERNOON}[.:][0-5][0-9] ?(?:น\.)? ?(?:ตอนเช้า|ในช่วงเช้า|ช่วงเช้า)",
    "en": rf"(?<![0-9:.]){_AFTERNOON}(?:[:.][0-5][0-9])? ?a\.?m\b\.?|"
    rf"\bmorning,? (?:at|from|between) {_AFTERNOON}[:.][0-5][0-9]",
}
_TO = r" ?(?:[-–—~]|to|until|till|至|到|ถึง|น\. ?[-–ถึง]*) ?"
_SIGNS = {"zh": ("上午", "早", "晨", "am"), "th": ("เช้า",), "en": ("am", "a.m", "morning")}

_REACH = 120


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """What is said to be open round the clock and has hours, open daily and has a day off; and p.m. told as a.m.

    The two are compared within a sentence, or two lines of one paragraph, where nothing is told of a change.
    """
    text, language = reading.sight.scene.text, reading.language[:2]
    if any(sign in text for sign in _SIGNS[language]):
        for found in pattern(_MORNING[language]).finditer(text):
            yield Seen(Span(found.start(), found.start() + len(found.group().rstrip())), "morning")
    group = f"facts/{rule.id}/"
    for match in weigh(reading.sight, group + "round-the-clock"):
        low, high = around(reading.sight.scene.bounds.sentences, match.start, match.end)
        high = min(high, match.end + _REACH)
        times = facts_within(reading, max(low, match.start - _REACH), high, "time")
        for first, last in pairwise(times):
            all_day = first.value in ("00:00", "24:00") and last.value in ("00:00", "23:59", "24:00")
            if first.value and last.value and not all_day and pattern(_TO).fullmatch(text, first.end, last.start):
                said = _said(reading, match.start, match.end)
                yield Seen(Span(first.start, last.end), "round-the-clock", {"other": said})
                break
    off = weigh(reading.sight, group + "day-off")
    for match in weigh(reading.sight, group + "daily") if off else []:
        near = [one for one in off if abs(one.start - match.start) <= _REACH and one.start >= match.end]
        if near and "\n\n" not in text[match.end : near[0].start]:
            yield Seen(Span(near[0].start, near[0].end), "day-off", {"other": _said(reading, match.start, match.end)})
            return


def _said(reading: Reading, start: int, end: int) -> str:
    return " ".join(reading.notice.text[start:end].split())

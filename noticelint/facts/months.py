"""Dates written with the name of an English month."""

from __future__ import annotations

from noticelint.facts.calendar_values import date_value, gregorian
from noticelint.facts.fact import Fact
from noticelint.facts.numerals import word_at, word_before
from noticelint.patterns import pattern

MONTHS_EN = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS_EN = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ]
)
_ORDINALS = ("st", "nd", "rd", "th")
# "21 may" is a date beside these words, and the verb elsewhere.
_BEFORE_MAY = frozenset(
    [
        "on",
        "from",
        "until",
        "till",
        "by",
        "since",
        "before",
        "after",
        "to",
        "of",
        "between",
        "and",
        "dated",
        "the",
        "due",
    ]
)

# The months that are words of their own, and what shows that they are used as such.
_VERBS = ("may", "march")
_AFTER_VERB = frozenset(
    ("be", "have", "not", "also", "still", "need", "take", "apply", "vary", "affect", "experience", "see", "receive",
     "use", "contact", "choose", "ask", "only", "result", "cause", "lose", "get", "notice", "find")
)  # fmt: skip
_COUNTED = frozenset(("miles", "times", "people", "days", "hours", "minutes", "weeks", "months", "customers", "km"))
_WHO = frozenset(("we", "you", "they", "it", "i", "he", "she"))

_EARLIER = r"([0-9]{1,2})(?:st|nd|rd|th)? ?(?:-|–|—|~|to|and|&|or|until|through|ถึง|และ|หรือ) ?(?:the )?$"


def _year_after(text: str, at: int) -> tuple[int, int]:
    """The year that follows an English day and month at `at`, and where it ends; (0, at) when there is none."""
    found = pattern(r",?[ \xa0-]?([0-9]{4})(?![0-9:]|[.-][0-9])").match(text, at)
    year = gregorian(int(found.group(1))) if found else 0
    return (year, found.end()) if found and year else (0, at)


def _weekday_start(text: str, start: int) -> int:
    """Where the English weekday before a date at `start` starts, or `start`."""
    at = start
    if text.startswith("the ", max(at - 4, 0)):
        at -= 4
    while at and text[at - 1] in " ,.(\xa0" and start - at < 6:
        at -= 1
    word = word_before(text, at)
    return at - len(word) if word in WEEKDAYS_EN and at < start else start


def _weekday_after(text: str, end: int) -> int:
    """Where the English weekday after a date at `end` ends (` (Saturday)`), or `end`."""
    if text.startswith(" (", end) and text[end + 2] in "mtwfs":
        word = word_at(text, end + 2)
        at = end + 2 + len(word)
        if word in WEEKDAYS_EN and text[at] == ")":
            return at + 1
    return end


def day_month(text: str, start: int, end: int, number: str, facts: list[Fact]) -> int:
    """Add the date whose day is `text[start:end]`, followed by an English month; the offset after it, 0 when none."""
    at = end
    if text.startswith(_ORDINALS, at):
        at += 2
    ordinal = at > end
    if text.startswith(" of ", at):
        at += 3
    if text[at] in " -\xa0":
        at += 1
    word = word_at(text, at)
    month = MONTHS_EN.get(word, 0)
    day = int(number)
    if not month or not 0 < day < 32:
        return 0
    at += len(word)
    year, after = _year_after(text, at + (text[at] == "."))
    if year:
        at = after
    first = _weekday_start(text, start)
    bare = word == "may" and not year and not ordinal and first == start and text[at] not in ".,;:)\n-!"
    if bare and word_before(text, start - 1) not in _BEFORE_MAY:
        return 0
    verb = word in _VERBS and not year and not ordinal
    if verb and text[at] == " " and word_at(text, at + 1) in _AFTER_VERB:
        return 0
    earlier_day(text, start, year, month, facts)
    at = _weekday_after(text, at)
    facts.append(Fact("date", first, at, date_value(year, month, day)))
    return at


def earlier_day(text: str, start: int, year: int, month: int, facts: list[Fact]) -> None:
    """Add the first day of a range (`21-23 November`, `21 to 23 November`) whose last day stands at `start`."""
    if text[start - 1] in "0123456789":
        return
    back = max(start - 14, 0)
    found = pattern(_EARLIER).search(text, back, start)
    if not found or (facts and facts[-1].end > found.start()):
        return
    if found.start() and (text[found.start() - 1].isdigit() or text[found.start() - 1] in ":./-"):
        return
    day = int(found.group(1))
    if 0 < day < 32:
        here = _weekday_start(text, found.start())
        facts.append(Fact("date", here, found.end(1), date_value(year, month, day)))


def month_day(text: str, start: int, end: int, number: str, facts: list[Fact]) -> int:
    """Add the date whose English month stands before `text[start:end]`, a day or a year; the offset after it, 0 when
    it is none."""
    at = start - 1
    if text[at - 1] == ".":
        at -= 1
    word = word_before(text, at)
    month = MONTHS_EN.get(word, 0)
    if not month:
        return 0
    first = at - len(word)
    value = int(number)
    if end - start == 4:
        year = gregorian(value)
        if not year:
            return 0
        facts.append(Fact("date", first, end, date_value(year, month)))
        return end
    if not 0 < value < 32 or text[end] == "%" or text[end] == ":":
        return 0
    if text.startswith(_ORDINALS, end):
        end += 2
    first = _weekday_start(text, first)
    bare = word == "may" and first == at - 3 and text[first - 1] == " " and text[end] not in ",.;)\nsnrt"
    if bare and word_before(text, first - 1) not in _BEFORE_MAY:
        return 0
    verb = word in _VERBS and text[end] == " " and "a" <= text[end + 1] <= "z" and first == at - len(word)
    if verb and (word_at(text, end + 1) in _COUNTED or word_before(text, first - 1) in _WHO):
        return 0
    last = pattern(
        r" ?(?:-|–|—|to|and|&) ?([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9:%]| [a-z]*(?:day|hour|week|[ap]\.?m))"
    ).match(text, end)
    if last and int(last.group(1)) > 31:
        last = None
    year, after = _year_after(text, last.end() if last else end)
    if last:
        facts.append(Fact("date", first, end, date_value(year, month, value)))
        facts.append(Fact("date", last.start(1), after, date_value(year, month, int(last.group(1)))))
        return after
    after = _weekday_after(text, after)
    facts.append(Fact("date", first, after, date_value(year, month, value)))
    return after


_STEMS = ("uary", "april", "june", "july", "august", "ember", "october")
_BEFORE_ALONE = frozenset(
    ("in", "by", "of", "until", "till", "since", "from", "early", "late", "mid", "during", "before", "after", "this",
     "next", "last", "to")
)  # fmt: skip


def months_alone(text: str, facts: list[Fact]) -> None:
    """Add the English months without a day or year after a word such as "in"; not May and March, which are words."""
    for stem in _STEMS:
        at = text.find(stem)
        while at >= 0:
            end = at + len(stem)
            start = at - len(word_before(text, at))
            month = MONTHS_EN.get(text[start:end], 0) if not "a" <= text[end] <= "z" else 0
            if month and text[start - 1] in " -" and word_before(text, start - 1) in _BEFORE_ALONE:
                facts.append(Fact("date", start, end, date_value(0, month)))
            at = text.find(stem, end)

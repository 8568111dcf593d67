"""Telephone numbers that cannot exist, by their count of digits or the library's numbering plans."""

from __future__ import annotations

from bisect import bisect_left

from noticelint.checks.named import Seen
from noticelint.facts.phone_cues import cue_before
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may be meant for a telephone number: groups of digits, which start as one does.
_CANDIDATE = (
    r"(?<![0-9a-z*_./#@=&%:-])(?:\+ ?|\(0|\(\+)?[0-9]{1,15}\)?(?:(?:[ -]|(?<=\)))\(?[0-9]{1,8}\)?){0,6}(?![0-9a-z*_@%])"
)
# By language: how many digits a number has that starts so.
_SERVICE = {
    "zh-Hans": {"400": 10, "800": 10, "13": 11, "15": 11, "17": 11, "18": 11, "19": 11},
    "zh-Hant": {"0800": 10, "0809": 10, "09": 10},
    "th": {"1800": 10, "02": 9, "08": 10, "09": 10, "06": 10},
    "en": {"1800": 11, "1888": 11, "07": 11},
}
# Where a number may be read as one without its country's code, the library is asked about all of these.
_REGIONS = {
    "zh-Hans": ("CN", "HK", "MO", "TW"),
    "zh-Hant": ("TW", "HK", "MO", "CN"),
    "th": ("TH",),
    "en": ("GB", "US", "HK", "SG", "AU", "NZ", "IE", "IN", "TH", "TW", "CN", "JP", "DE", "FR", "NL", "ZA", "MY", "PH"),
}
_LEAST, _MOST = 7, 15


def wrong_telephones(reading: Reading, group: str) -> Iterator[Seen]:
    """Numbers to be called, by a word of calling before them, that no numbering plan has.

    Judged are those with a country's code, those of service lines and mobiles by their count of digits, and those that
    start with 0 by the phonenumbers library for the language's regions. Groups parted by spaces may be two numbers, and
    are left alone.
    """
    text = "\n" + reading.sight.scene.text
    others = [fact for fact in reading.facts if fact.kind not in ("phone", "duration")]
    starts = [fact.start for fact in others]
    for match in pattern(_CANDIDATE).finditer(text):
        written = match.group()
        digits = _digits(written)
        start, end = match.start() - 1, match.end() - 1
        if not _LEAST <= len(digits) <= _MOST or cue_before(text, match.start()) <= 0:
            continue
        before = bisect_left(starts, end)
        if any(fact.end > start for fact in others[max(before - 3, 0) : before]):
            continue
        lone = " " not in written or written.startswith(("+", "(+"))
        if lone and _impossible(written, reading.language) and not excused(reading.sight, group, start, end):
            yield Seen(Span(start, end), "telephone", {"digits": str(len(digits))})


def _impossible(written: str, language: str) -> bool:
    """Whether no plan has the number, nor the one without its last group: an extension, the last of a row of lines."""
    digits, whole = _digits(written), _digits(written.rpartition("-")[0])
    if len(digits) - len(whole) < 5 and len(whole) >= _LEAST and _complete(whole, written[0] == "+", language):
        return False
    if written.startswith(("+", "(+")):
        return not _valid("+" + digits, "ZZ")
    for opening, count in _SERVICE[language].items():
        if digits.startswith(opening):
            # One or two digits more or less are a slip; a longer row is another kind of number, or two numbers.
            return 0 < abs(len(digits) - count) < 3
    return digits[0] == "0" and not _any(digits, language)


def _complete(digits: str, abroad: bool, language: str) -> bool:
    if abroad:
        return _valid("+" + digits, "ZZ")
    count = next((count for opening, count in _SERVICE[language].items() if digits.startswith(opening)), 0)
    return len(digits) == count if count else digits[0] == "0" and _any(digits, language)


def _digits(written: str) -> str:
    return "".join(char for char in written if char.isdigit())


def _any(digits: str, language: str) -> bool:
    return any(_valid(digits, region, possible=True) for region in _REGIONS[language])


def _valid(number: str, region: str, possible: bool = False) -> bool:
    """Whether the number stands in the region's plan (phonenumbers); with `possible`, whether its length does."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None if region == "ZZ" else region)
    except phonenumbers.NumberParseException:
        return False
    if possible and phonenumbers.is_possible_number(parsed):
        return True
    return bool(phonenumbers.is_valid_number(parsed))

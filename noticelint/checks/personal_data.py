"""Personal data: what identifies a single person, or reaches them at home, in a notice that many read."""

from __future__ import annotations

from bisect import bisect_left

from noticelint.checks.birth_dates import birth_dates
from noticelint.checks.named import Seen
from noticelint.checks.named_telephones import named_telephones
from noticelint.checks.private_lives import private_lives
from noticelint.checks.within import starting
from noticelint.facts import identity
from noticelint.language.boundaries import line_from
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, matches_of, weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_GROUP = "facts/personal-data/"
_EDGE = r"(?<![0-9a-z*_-])"
_END = r"(?![0-9a-z*_]|-[0-9])"
_MAINLAND = rf"{_EDGE}[1-9][0-9]{{5}}([ -]?)(?:19|20)[0-9]{{2}}[01][0-9][0-3][0-9]\1[0-9]{{3}}[0-9x]{_END}"
_THAI = rf"{_EDGE}[0-9](?:[0-9]{{12}}|([ -])[0-9]{{4}}\1[0-9]{{5}}\1[0-9]{{2}}\1[0-9]){_END}"
_TAIWAN = rf"{_EDGE}[a-z][1289][0-9]{{8}}{_END}"
_HONG_KONG = rf"{_EDGE}([a-z]{{1,2}})-?([0-9]{{6}}) ?\(([0-9a])\)"
_HONG_KONG_PLAIN = rf"{_EDGE}[a-z]{{1,2}}[0-9]{{6}}[0-9a]{_END}"
# Singapore's NRIC, and the numbers of social security in the United States and in Britain.
_ABROAD = (
    rf"{_EDGE}(?:[stfgm][0-9]{{7}}[a-z]|[0-9]{{3}}-[0-9]{{2}}-[0-9]{{4}}|[a-z]{{2}} ?(?:[0-9]{{2}} ?){{3}}[a-d]){_END}"
)
_CARD = (
    rf"{_EDGE}(?:[2-68](?:[0-9]{{12,18}}|[0-9]{{3}}([ -])[0-9]{{4}}(?:\1[0-9]{{4}}){{2}}(?:\1[0-9]{{1,3}})?)|"
    rf"3[47][0-9]{{2}}([ -])[0-9]{{6}}\2[0-9]{{5}}){_END}"
)
# Of cards of today; other lengths are of gift cards, members and meters too.
_CARD_LENGTHS = (16, 19)
# Numbers of fewer digits (4111 1111 1111 1111) are those that shops test with.
_ALIKE = 4
_PASSPORT = rf"{_EDGE}(?:[a-z]{{1,2}}[0-9]{{6,8}}|[0-9]{{9}}){_END}"
_OF_PASSPORT = r"(?:passport|护照|หนังสือเดินทาง|พาสปอร์ต)[ :(]*$"
# What may stand between the name of a number and the number.
_THEN = " :号码字为是"
# How far before a number stands what it is the number of.
_REACH = 30


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Identity, passport and card numbers whose check digits stand, and what stands beside a person's name: a private
    telephone or e-mail address, a day of birth.

    Masked numbers, a firm's own numbers and accounts, and a person whom the notice gives as its contact are none.
    The phrases of the groups are the words before a number without which it is not judged by its digits alone; those
    of `telephone` and `email` make its owner a contact. What their `unless` names is a number of another kind.
    """
    taken: list[Span] = []
    persons = (*named_telephones(reading, _GROUP), *birth_dates(reading), *private_lives(reading))
    for seen in (*_numbers(reading), *persons):
        at = bisect_left(taken, seen.span)
        before, after = taken[max(at - 1, 0) : at], taken[at : at + 1]
        if not any(seen.span.start < other.end and other.start < seen.span.end for other in (*before, *after)):
            taken.insert(at, seen.span)
            yield seen


def _numbers(reading: Reading) -> Iterator[Seen]:
    # Each shape below holds so many digits, and most notices none of them.
    if not pattern(r"[0-9][0-9 -]{4,30}[0-9]").search(reading.sight.scene.text):
        return
    sure = reading.language == "zh-Hant"
    yield from _checked(reading, _MAINLAND, identity.mainland, "identity", True)
    yield from _checked(reading, _THAI, identity.thai, "identity", False)
    yield from _checked(reading, _TAIWAN, identity.taiwanese, "identity", sure)
    yield from _checked(reading, _HONG_KONG, _hong_kong, "identity", True)
    yield from _checked(reading, _HONG_KONG_PLAIN, lambda number: False, "identity", False)
    yield from _checked(reading, _ABROAD, lambda number: False, "identity", False)
    yield from _checked(reading, _CARD, identity.card, "card", False)
    yield from _checked(reading, _PASSPORT, lambda number: True, "passport", False)


def _hong_kong(number: str) -> bool:
    return any(identity.hong_kong(*match.groups()) for match in pattern(_HONG_KONG).finditer(number))


def _checked(
    reading: Reading, expression: str, stands: Callable[[str], bool], group: str, sure: bool
) -> Iterator[Seen]:
    """The numbers of a shape whose check stands, which are `sure` by that, written in their groups, or announced."""
    text = reading.sight.scene.text
    matches = list(pattern(expression).finditer(text))
    words = weigh(reading.sight, f"{_GROUP}{group}") if matches else []
    called = matches_of(reading.sight, reading.sight.lexicon.groups.get(f"{_GROUP}{group}", -1)) if matches else []
    for match in matches:
        written = match.group()
        plain = written.replace("-", "").replace(" ", "")
        low = line_from(text, match.start(), _REACH)
        # An order's number excuses what follows it, but not what has a name of its own.
        direct = reading.language != "en" and any(
            not text[word.end : match.start()].strip(_THEN) for word in starting(called, low, match.start())
        )
        if not direct and excused(reading.sight, f"{_GROUP}{group}", *match.span()):
            continue
        announced = (
            direct
            or starting(words, low, match.start())
            or (group == "passport" and pattern(_OF_PASSPORT).search(text, low, match.start()) is not None)
        )
        # What is called an identity or card number is one, be it mistyped; any other has to prove itself.
        likely = group == "identity" or (group == "card" and len(plain) in _CARD_LENGTHS and len(set(plain)) > _ALIKE)
        if (announced and (likely or stands(plain))) or (stands(plain) and (sure or len(plain) < len(written))):
            yield Seen(Span(*match.span()), group)

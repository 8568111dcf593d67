"""The reading: a notice with everything that was recognised in it, on which all checks draw."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.facts.find import find_facts
from noticelint.language.boundaries import boundaries
from noticelint.language.detect import chinese_script, detect_language
from noticelint.language.fold import fold
from noticelint.notice import Notice
from noticelint.recognise.channels import detect_channel
from noticelint.recognise.elements import Elements
from noticelint.recognise.kinds import KindSeen, detect_kind
from noticelint.recognise.scan import scan
from noticelint.recognise.weigh import Sight
from noticelint.recognise.zones import find_zones
from noticelint.rulebook.rulebook import Rulebook
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from typing import Any, TypeVar

    Found = TypeVar("Found")


class Stated(NamedTuple):
    """What is said of a notice outside its text; empty where nothing is. `source` is stated or configured."""

    kind: str
    language: str
    channel: str
    source: str


class Reading(NamedTuple):
    """One language version of a notice, read: `sight` holds the folded text, its matches and zones.

    `known` keeps what several checks ask for, once it is worked out (`once`).
    """

    notice: Notice
    language: str
    kind: KindSeen
    channel: str
    facts: tuple[Fact, ...]
    elements: Elements
    sight: Sight
    known: dict[object, Any]


def once(find: Callable[[Reading], Found]) -> Callable[[Reading], Found]:
    """A function of a reading that is worked out once for each: several checks ask the same."""

    def known(reading: Reading) -> Found:
        if find not in reading.known:
            reading.known[find] = find(reading)
        found: Found = reading.known[find]
        return found

    known.__doc__ = find.__doc__
    return known


def concerns(kinds: tuple[str, ...], reading: Reading) -> bool:
    """Whether what is said of these kinds of notice (none: of all) is said of this one."""
    return not kinds or reading.kind.kind in kinds


def holds_fact(reading: Reading, kinds: Container[str]) -> bool:
    """Whether a fact of one of these kinds stands in the notice."""
    return any(fact.kind in kinds for fact in reading.facts)


def read(notice: Notice, stated: Stated, rulebook: Rulebook) -> Reading | None:
    """Recognise language, kind, channel, facts and elements; None where the text holds no letters."""
    language = stated.language or detect_language(notice.text, rulebook.traditional, rulebook.simplified)
    if not language:
        return None
    if not stated.language and notice.stated.get("lang", "")[:2] == language[:2]:
        # Markup is copied with its lang: it tells zh-TW from zh-CN, and is not believed where the words are Thai.
        language = notice.stated["lang"]
    if language == "zh":
        language = chinese_script(notice.text, rulebook.traditional, rulebook.simplified)
    base = language[:2]
    folded = fold(notice.text, rulebook.fold)
    facts = find_facts(folded, language, notice.text)
    if notice.links or notice.variables:
        from noticelint.recognise.unwritten import with_unwritten

        facts = with_unwritten(facts, notice)
    lexicon = rulebook.lexicon(base)
    bounds = boundaries(folded, base)
    zones = find_zones(folded, notice.headings, base)
    scene, matches, pending = scan(folded, lexicon, facts, bounds)
    sight = Sight(lexicon, scene, matches, pending, zones, "", {})
    if stated.kind:
        kind = KindSeen(stated.kind, stated.source, 1.0, ())
    else:
        kind = detect_kind(sight, rulebook.kinds, rulebook.wider)
    sight = sight._replace(kind=kind.kind)
    elements = Elements(rulebook.elements, sight, facts)
    channel = stated.channel or detect_channel(sight, notice)
    return Reading(notice, language, kind, channel, facts, elements, sight, {})

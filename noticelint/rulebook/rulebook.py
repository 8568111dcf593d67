"""The rulebook: the rules, elements and kinds in force, and a lexicon for each language."""

from __future__ import annotations

import marshal
from itertools import accumulate

from noticelint.language.fold import Folding, folding
from noticelint.rulebook.lexicon import Fixing, Hatch, Lexicon, Phrase
from noticelint.rulebook.literals import Literals, joined
from noticelint.rulebook.rows import Rows
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

Texts = dict[str, str]
_ROWS = ("opened", "alone", "sets_at", "tried_at")


class Group(NamedTuple):
    """One group of a wording or limit rule: what it looks for has a message of its own.

    `once` is "words" where the same words are told once, "sentence" where all words of a sentence are one finding,
    "notice" where one finding is enough, else empty. `fix` says what to put in the place of what was found.
    """

    name: str
    message: Texts
    suggestion: Texts
    kinds: tuple[str, ...]
    once: str
    fix: Fixing | None = None


class Rule(NamedTuple):
    """A rule as its check needs it; `severity` is by kind, in `detail`, for required rules.

    `detail` holds what only one folder's rules have (`element`, `near`, `count`, `most`, ...).
    """

    id: str
    folder: str
    severity: str
    sources: tuple[str, ...]
    tags: tuple[str, ...]
    kinds: tuple[str, ...]
    groups: tuple[Group, ...]
    detail: dict[str, Any]


class ElementRule(NamedTuple):
    """How an element is judged beyond its phrases: facts that are evidence by themselves, or what tells the kind."""

    id: str
    facts: tuple[tuple[str, bool, tuple[str, ...]], ...]  # kind, relative ones too, zones where it does not count
    near: tuple[str, ...]
    by_kind: tuple[str, ...]  # kinds whose own phrases give the element


class Rulebook(NamedTuple):
    """What a run judges by. `lexicon(language)` (zh, th, en) loads one on first use.

    `kinds` and `names` (of elements) are what they are called in each language; `wider` maps a kind to the one of which
    it is a case. `traditional` and `simplified` are the characters that only the one script writes. `digest` names the
    content it was compiled from.
    """

    digest: str
    rules: tuple[Rule, ...]
    elements: tuple[ElementRule, ...]
    kinds: dict[str, Texts]
    wider: dict[str, str]
    names: dict[str, Texts]
    fold: Folding
    traditional: frozenset[str]
    simplified: frozenset[str]
    lexicon: Callable[[str], Lexicon]


def build(data: dict[str, Any], digest: str, lexicon: Callable[[str], Lexicon]) -> Rulebook:
    """The rulebook of plain data: what `describe` gives, with `fold`, `traditional`, `simplified`."""
    rules = [
        Rule._make((*head, tuple(Group(*group) for group in groups), detail)) for *head, groups, detail in data["rules"]
    ]
    elements = tuple(ElementRule(*element) for element in data["elements"])
    return Rulebook(
        digest, tuple(rules), elements, data["kinds"], data["wider"], data["names"], folding(data["fold"]),
        frozenset(data["traditional"]), frozenset(data["simplified"]), lexicon,
    )  # fmt: skip


def plain_lexicon(lexicon: Lexicon) -> tuple[Any, ...]:
    """A lexicon as plain data, for the cache: marshal takes tuples, but no named ones."""
    # Here, since it brings `collections` along: 1 ms of a start.
    from array import array

    plain: dict[str, Any] = lexicon._asdict()
    numbers = range(len(lexicon.group_of))
    # One object is loaded faster than thousands.
    packed = [marshal.dumps(tuple(lexicon.phrases[number])) for number in numbers]
    plain["phrases"] = b"".join(packed), array("i", accumulate(map(len, packed), initial=0)).tobytes()
    plain["hatches"] = [tuple(hatch) for hatch in lexicon.hatches]
    plain["literals"] = joined(lexicon.literals)
    plain["group_of"] = bytes(memoryview(lexicon.group_of))  # type: ignore[arg-type] # an array or a view of one
    plain.update({name: plain[name].flat for name in _ROWS})
    return tuple(plain.values())


def build_lexicon(data: tuple[Any, ...]) -> Lexicon:
    """The lexicon of plain data."""
    plain = dict(zip(Lexicon._fields, data, strict=True))
    plain.update({name: Rows(plain[name]) for name in _ROWS})
    plain["group_of"] = memoryview(plain["group_of"]).cast("i")
    plain["literals"] = Literals(plain["literals"])
    plain["phrases"] = PackedPhrases(*plain["phrases"])
    plain["hatches"] = [Hatch(*hatch) for hatch in plain["hatches"]]
    return Lexicon(**plain)


class PackedPhrases(dict[int, Phrase]):
    """Phrases by number that are unpacked when first asked for, then kept: a notice needs a twentieth of them."""

    def __init__(self, packed: bytes, ends: bytes) -> None:
        super().__init__()
        self._packed = memoryview(packed)
        self._ends = memoryview(ends).cast("i")

    def __missing__(self, number: int) -> Phrase:
        packed = self._packed[self._ends[number] : self._ends[number + 1]]
        phrase = self[number] = Phrase._make(marshal.loads(packed))
        return phrase

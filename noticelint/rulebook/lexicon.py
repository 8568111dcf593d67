"""The lexicon: every phrase of one language, compiled to literals for one scan and what they prove."""

from __future__ import annotations

from noticelint.rulebook.rows import Rows
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

ZONES = (
    "title", "opening", "body", "closing", "signature", "heading", "line-start", "dateline", "first-line", "last-line",
    "own-line", "sentence-start", "clause-start",
)  # fmt: skip
CLAUSE_GAP = "…"
SENTENCE_GAP = "……"
SLOTS = (
    "date", "time", "money", "percent", "duration", "deadline", "phone", "email", "url", "chat", "address", "number",
    "name",
)  # fmt: skip
ALWAYS = -1

# A piece at work is a literal's text or a slot (-1 - its place in SLOTS). A choice is (words, other options): its
# options of one literal, the longest first, and its other options, each a row of pieces. A row of choices is
# anchored at a set of literals that the scan finds: (choices to the left, the set's number, choices to the right).
# Number -1: slots alone, all to the right.
Piece = str | int
Choice = tuple[tuple[str, ...], tuple[tuple[Piece, ...], ...]]
Row = tuple[tuple[Choice, ...], int, tuple[Choice, ...]]
# A segment at work: (gap before it, wants an edge before, wants an edge after, its rows).
Segment = tuple[str, bool, bool, tuple[Row, ...]]


# What to put in the place of what was found: whether that is safe, how much goes (`words` or their `sentence`), and the
# new words by language.
Fixing = tuple[bool, str, dict[str, str]]


class Phrase(NamedTuple):
    """A compiled phrase. `parts` is empty where one literal alone says it all (the usual case).

    `group` and `unless` are group numbers; `zones` are names of ZONES and `kinds` kinds of notice, both
    empty for any; `needs` are the sets of literals without which it cannot stand, in one clause or,
    where `wide`, in one sentence; `when` is "", "decided" or "certain".
    """

    group: int
    parts: tuple[tuple[Segment, ...], ...]
    needs: frozenset[int]
    wide: bool
    edge_before: bool
    edge_after: bool
    zones: tuple[str, ...]
    when: str
    deniable: bool
    kinds: tuple[str, ...]
    unless: tuple[tuple[str, int], ...]


class Hatch(NamedTuple):
    """A `tokens:` or `regex:` entry: runs only where one of the literals it waits for was seen.

    `kind` is tokens, regex (for RE2) or plain (for Python's own engine).

    `phrase` is the number of a phrase without words that holds its options (zones, kinds, `unless` ...).
    """

    group: int
    kind: str
    pattern: str
    phrase: int


class Lexicon(NamedTuple):
    """All phrases of one language. A literal's number is its place in `literals`.

    `opened` maps the number of an opening (`literals.opening_number`) to the literals that begin so; `alone` maps a
    literal to the phrases it proves by itself, `sets_at` to the sets it belongs to; `tried_at` maps a set (or ALWAYS)
    to the phrases of which it is the rarest part, `group_of` a phrase to its group, `hatches_at` a literal to the
    hatches that wait for it. `groups` maps a group's name (`elements/remedy`, `wording/vague-wording/time`) to its
    number, `excuses` the group of an `unless` to the kinds of fact that excuse by themselves, `instead` a phrase
    to what to write in its place, by language, and `fixes` a phrase to what can be put there as it is.
    """

    language: str
    literals: Sequence[str]
    opened: Rows
    alone: Rows
    sets_at: Rows
    tried_at: Rows
    group_of: Sequence[int]
    phrases: Sequence[Phrase] | dict[int, Phrase]
    groups: dict[str, int]
    group_unless: dict[int, tuple[tuple[str, int], ...]]
    excuses: dict[int, tuple[str, ...]]
    hatches: list[Hatch]
    hatches_at: dict[int, tuple[int, ...]]
    instead: dict[int, dict[str, str]]
    fixes: dict[int, Fixing]

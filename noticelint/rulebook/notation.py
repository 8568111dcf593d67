"""The phrase notation: what a rule's author writes, parsed into parts, segments and choices."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from math import prod

from noticelint.guess import guess_or_list
from noticelint.rulebook.inflect import inflections
from noticelint.rulebook.lexicon import CLAUSE_GAP, SENTENCE_GAP, SLOTS
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MOST_ALTERNATIVES = 200
_MOST_OPTIONS = 500
_PARSERS = 6  # one for each language, before its word sets change and after it
# The word set that is no set: each of its rows is one word in all its spellings.
SPELLINGS = "spellings"
# Choices that multiply to so few literals are written out as such: one literal is found faster than parts are joined.
_MERGED = 6

Option = tuple[str, ...]
Choice = tuple[Option, ...]
_NAMED = re.compile(r"\{([^{}]*)\}|\[([^\[\]]*)\]|<([a-z][a-z -]*)>")
# What authors write for something else, and no notice says.
_MISTAKEN = {
    "...": "a gap is one character: … inside the clause, …… inside the sentence",
    "\\": "no character needs one before it",
    "｜": "alternatives have | between them",
}


class NotationError(ValueError):
    """A phrase that cannot be read; the message names the mistake and where it stands in the phrase."""


class Segment(NamedTuple):
    """What stands without a gap: a row of choices, each between options; an option is a row of literals and `{slot}`s.

    `edge_before` and `edge_after` ask for a word's edge there. `gap` is what stands before the
    segment: "" for the first of a part, else `…` or `……`.
    """

    choices: tuple[Choice, ...]
    edge_before: bool
    edge_after: bool
    gap: str


Part = tuple[Segment, ...]
# While parsing: a row of choices, gaps and edge marks.
_Row = tuple["Choice | str", ...]


def parser(language: str, sets: Mapping[str, Sequence[str]]) -> Callable[[str], list[tuple[Part, ...]]]:
    """`parse_phrase` for one language and its word sets; a phrase that was read before with the same sets is kept.

    What checks on every change, an editor or the tests, compiles the built-in phrases again and again.
    """
    return _parser(language, tuple((name, tuple(words)) for name, words in sorted(sets.items())))


@lru_cache(_PARSERS)
def _parser(language: str, sets: tuple[tuple[str, tuple[str, ...]], ...]) -> Callable[[str], list[tuple[Part, ...]]]:
    named = dict(sets)
    return cache(lambda phrase: parse_phrase(phrase, language, named))


def parse_phrase(phrase: str, language: str, sets: Mapping[str, Sequence[str]]) -> list[tuple[Part, ...]]:
    """The alternatives of a phrase, each its parts (joined by ` & `), each a row of segments in order.

    `language` is zh, th or en; `sets` maps the names of word sets to their words in that language.
    Raises NotationError where the phrase cannot be read.
    """
    for written, meant in _MISTAKEN.items():
        if written in phrase:
            raise NotationError(f"{written} is looked for as it stands; {meant}")
    rows = [_rows(part.strip(), language, sets) for part in _split(f" {phrase} ", " & ")]
    count = 1
    for alternatives in rows:
        count *= len(alternatives)
    if count > MOST_ALTERNATIVES:
        raise NotationError(f"has {count} alternatives with gaps inside; write several phrases")
    spellings = tuple(sets.get(SPELLINGS, ()))
    parts = [[_part(row, phrase, language, spellings) for row in alternatives] for alternatives in rows]
    found = [tuple(row) for row in product(*parts)]
    for alternative in found:
        if not any(piece for part in alternative for piece in _pieces(part)):
            raise NotationError("holds neither words nor slots")
    return found


def _pieces(part: Part) -> list[str]:
    return [piece for segment in part for choice in segment.choices for option in choice for piece in option]


def _split(text: str, mark: str) -> list[str]:
    """The pieces of `text` between marks that stand outside all brackets."""
    depth, last, found = 0, 0, []
    for index, char in enumerate(text):
        depth += (char in "([{") - (char in ")]}")
        if depth == 0 and text.startswith(mark, index):
            found.append(text[last:index])
            last = index + len(mark)
    return [*found, text[last:]]


def _rows(text: str, language: str, sets: Mapping[str, Sequence[str]]) -> list[_Row]:
    rows, end = _alternatives(text, 0, language, sets)
    if end != len(text):
        raise NotationError(f"unexpected {text[end]!r} at character {end + 1} of {text!r}")
    return rows


def _alternatives(text: str, index: int, language: str, sets: Mapping[str, Sequence[str]]) -> tuple[list[_Row], int]:
    """The alternatives from `index` up to a closing parenthesis or the end, and the index where they stopped."""
    done: list[_Row] = []
    rows: list[_Row] = [()]
    while index < len(text) and text[index] != ")":
        char = text[index]
        if char == "|":
            done, rows, index = done + rows, [()], index + 1
            continue
        more: list[_Row]
        if char == "(":
            inner, index = _alternatives(text, index + 1, language, sets)
            if index >= len(text):
                raise NotationError(f"( is not closed in {text!r}")
            index += 1
            more = _gathered(inner)
        elif text.startswith(SENTENCE_GAP, index):
            more, index = [(SENTENCE_GAP,)], index + len(SENTENCE_GAP)
        elif char in (CLAUSE_GAP, "~"):
            more, index = [(char,)], index + 1
        elif named := _NAMED.match(text, index):
            more, index = _named(named, language, sets), named.end()
        elif char in "[]{}":
            raise NotationError(f"{char} stands alone at character {index + 1} of {text!r}")
        else:
            end = index + 1
            while end < len(text) and text[end] not in "()|{}[]<~…":
                end += 1
            more, index = [(((text[index:end],),),)], end
        rows = [row + next_row for row, next_row in product(rows, more)]
        if len(done) + len(rows) > MOST_ALTERNATIVES:
            raise NotationError(
                f"has more than {MOST_ALTERNATIVES} alternatives with gaps inside; write several phrases"
            )
    return done + rows, index


def _gathered(rows: list[_Row]) -> list[_Row]:
    """Alternatives without gaps become one choice; each with a gap stays a row of its own."""
    options: list[Option] = []
    apart: list[_Row] = []
    for row in rows:
        if any(isinstance(item, str) for item in row):
            apart.append(row)
            continue
        choices = [item for item in row if not isinstance(item, str)]
        if prod(map(len, choices)) > _MOST_OPTIONS:
            raise NotationError(
                f"multiplies out to {prod(map(len, choices))} options inside one bracket; leave out the outer bracket"
            )
        for picked in product(*choices):
            options.append(_joined(sum(picked, ())))
    return ([(tuple(dict.fromkeys(options)),)] if options else []) + apart


def _named(named: re.Match[str], language: str, sets: Mapping[str, Sequence[str]]) -> list[_Row]:
    slot, word_set, word = named.groups()
    if slot is not None:
        if slot not in SLOTS:
            raise NotationError(f"no slot is named {{{slot}}}{guess_or_list(slot, SLOTS)}")
        return [((("{" + slot + "}",),),)]
    if word is not None:
        if language != "en":
            raise NotationError("<word> is for English phrases")
        return [(tuple((form,) for form in inflections(word)),)]
    if word_set not in sets:
        known = [name for name in sets if name != SPELLINGS]
        raise NotationError(f"no word set is named [{word_set}]{guess_or_list(word_set, known)}")
    return _gathered([row for entry in sets[word_set] for row in _rows(entry, language, {})])


def _part(row: _Row, phrase: str, language: str, spellings: Sequence[str]) -> Part:
    segments: list[Segment] = []
    choices: list[Choice] = []
    gap, before, after = "", False, False
    for item in (*row, None):
        if item is None or item in (CLAUSE_GAP, SENTENCE_GAP):
            kept = _merged([choice for choice in choices if choice != ((),)], language, spellings)
            if not choices and (item is None or not segments):
                raise NotationError("a gap or an & has nothing beside it; write words on both sides, or leave it out")
            # What may be absent adds nothing between gaps, which may hold anything.
            if not all(() in choice for choice in kept):
                segments.append(Segment(kept, before, after, gap if segments else ""))
            choices, gap, before, after = [], str(item), False, False
        elif item == "~":
            before, after = before or not choices, after or bool(choices)
        elif after:
            raise NotationError(f"~ may stand only at the start or the end of what is joined without a gap: {phrase!r}")
        else:
            choices.append(item)  # type: ignore[arg-type] # a string that is no mark never stands in a row
    if not segments:
        raise NotationError(f"a piece of {phrase!r} may match nothing at all")
    return tuple(segments)


def _merged(choices: list[Choice], language: str, spellings: Sequence[str]) -> tuple[Choice, ...]:
    """The choices with neighbours multiplied out where that makes few, and with the spaces writers may vary."""
    merged: list[Choice] = []
    for choice in choices:
        if merged and len(merged[-1]) * len(choice) <= _MERGED:
            merged[-1] = tuple(dict.fromkeys(_joined(one + two) for one, two in product(merged[-1], choice)))
        else:
            merged.append(choice)
    return tuple(
        tuple(
            dict.fromkeys(variant for option in choice for variant in _written(_trimmed(option), language, spellings))
        )
        for choice in merged
    )


def _joined(option: Option) -> Option:
    """The option with neighbouring literals made one."""
    joined: list[str] = []
    for piece in option:
        if joined and piece[0] != "{" and joined[-1][0] != "{":
            joined[-1] += piece
        elif piece:
            joined.append(piece)
    return tuple(joined)


def _trimmed(option: Option) -> Option:
    trimmed = (piece if piece[0] == "{" else " ".join(piece.split()) for piece in option)
    return tuple(piece for piece in trimmed if piece)


def _written(option: Option, language: str, spellings: Sequence[str]) -> list[Option]:
    """The option in every way it is written: spellings, and spaces that writers may or may not put."""
    pieces = [
        [piece]
        if piece[0] == "{"
        else [
            spaced
            for spelt in _spelt(piece, spellings)
            for spaced in ([spelt] if language == "en" else _literal_spacings(spelt))
        ]
        for piece in option
    ]
    return list(product(*pieces))


@cache
def _spelt(literal: str, spellings: Sequence[str]) -> list[str]:
    """The literal with each word of `spellings` (rows of words with | between) also in its other forms."""
    found = [literal]
    for row in spellings:
        words = row.split("|")
        if any(word in literal for word in words):
            forms = re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))
            found = [forms.sub(word, one) for one in found for word in words]
    return list(dict.fromkeys(found))


@cache
def _literal_spacings(literal: str) -> list[str]:
    if "ๆ" in literal:
        bare = literal.replace(" ๆ", "ๆ").replace("ๆ ", "ๆ")
        spacings = (bare, bare.replace("ๆ", "ๆ "), bare.replace("ๆ", " ๆ "), bare.replace("ๆ", " ๆ"))
        return list(dict.fromkeys(spacing.strip() for spacing in spacings))
    spaced = "".join(
        (" " if index and " " not in literal[index - 1] + char and _latin(literal[index - 1]) != _latin(char) else "")
        + char
        for index, char in enumerate(literal)
    )
    return list(dict.fromkeys((literal, spaced)))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()

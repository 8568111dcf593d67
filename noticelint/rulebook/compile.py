"""Rule files compiled: phrases to numbered literals, one lexicon a language."""

from __future__ import annotations

import json
from array import array

from noticelint.rulebook.blocks import phrase_blocks
from noticelint.rulebook.describe import fixing
from noticelint.rulebook.lexicon import (
    ALWAYS,
    SLOTS,
    Choice,
    Fixing,
    Hatch,
    Lexicon,
    Phrase,
    Row,
    Segment,
)
from noticelint.rulebook.literals import opening_number
from noticelint.rulebook.load import CLAUSE_WORDS
from noticelint.rulebook.notation import Choice as ParsedChoice
from noticelint.rulebook.notation import NotationError, Part, parser
from noticelint.rulebook.notation import Segment as ParsedSegment
from noticelint.rulebook.plain_regex import plain, refused
from noticelint.rulebook.rarity import Rarity
from noticelint.rulebook.rows import Rows, flattened
from noticelint.rulebook.rule_file import Path, RuleFile, fail
from noticelint.rulebook.segments import needs, one_by_one, pieces_apart, wide
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

LANGUAGES = ("zh", "th", "en")
# Where a phrase was written (a rule file and the path in it), and the alternative of it that was compiled.
Origin = tuple[RuleFile, Path, tuple[Part, ...]]
# How a match is weighed: zones, mood, deniable, kinds, unless - the last fields of a Phrase.
Weighing = tuple[tuple[str, ...], str, bool, tuple[str, ...], tuple[tuple[str, int], ...]]
# A row before its literals are made a set.
Unset = tuple[tuple[Choice, ...], tuple[int, ...], tuple[Choice, ...]]


def compile_lexicon(files: list[RuleFile], language: str, fold: dict[int, int]) -> Lexicon:
    """The lexicon of `language` (zh, th or en); `fold` maps the code points that folding changes.

    Raises RuleError for a phrase that cannot be read, an expression that RE2 does not take, or a
    phrase that folding leaves nothing of.
    """
    return compile_traced(files, language, fold)[0]


def compile_traced(files: list[RuleFile], language: str, fold: dict[int, int]) -> tuple[Lexicon, list[Origin]]:
    """The lexicon, and for each of its phrases where it was written. Raises as `compile_lexicon` does."""
    builder = _Builder(files, language, fold)
    for file, path, name, block, defaults in phrase_blocks(files, language):
        builder.add_block(file, path, name, block, defaults)
    return builder.lexicon(), builder.origins


class _Builder:
    """What grows while the files of one language are gone through; used here only."""

    def __init__(self, files: list[RuleFile], language: str, fold: dict[int, int]) -> None:
        self.language = language
        self.fold = fold
        self.word_sets = {
            file.name: file.body.get(language, [])
            for file in files
            if file.folder == "words" and file.name not in CLAUSE_WORDS
        }
        self.parse = parser(language, self.word_sets)
        self.rarity = Rarity(files, language, fold)
        self.numbers: dict[str, int] = {}
        self.names: list[str] = []
        self.groups: dict[str, int] = {}
        self.phrases: list[Phrase] = []
        self.origins: list[Origin] = []
        self.alone: dict[int, list[int]] = {}
        self.sets: dict[tuple[int, ...], int] = {}
        self.set_list: list[tuple[int, ...]] = []
        self.sets_at: dict[int, list[int]] = {}
        self.tried_at: dict[int, list[int]] = {}
        self.group_unless: dict[int, tuple[tuple[str, int], ...]] = {}
        self.excuses: dict[int, list[str]] = {}
        self.excusing: dict[tuple[str, ...], int] = {}
        self.hatches: list[Hatch] = []
        self.instead: dict[int, dict[str, str]] = {}
        self.fixes: dict[int, Fixing] = {}
        self.hatches_at: dict[int, list[int]] = {}

    def lexicon(self) -> Lexicon:
        tables = (_opened(self.names), self.alone, self.sets_at, self.tried_at)
        opened, alone, sets_at, tried_at = (
            Rows(flattened({key: tuple(value) for key, value in table.items()})) for table in tables
        )
        hatches_at = {key: tuple(value) for key, value in self.hatches_at.items()}
        excuses = {group: tuple(facts) for group, facts in self.excuses.items()}
        group_of = array("i", [phrase.group for phrase in self.phrases])
        return Lexicon(
            self.language, self.names, opened, alone, sets_at, tried_at, group_of, self.phrases, self.groups,
            self.group_unless, excuses,
            self.hatches, hatches_at, self.instead, self.fixes,
        )  # fmt: skip

    def add_block(self, file: RuleFile, path: Path, name: str, block: dict[str, Any], defaults: dict[str, Any]) -> None:
        group = self._group(name)
        key = block.get("_key", "phrases")
        for index, written in enumerate(block["phrases"]):
            self._add_phrase(file, (*path, key, index), group, written, defaults)
        if "unless" in block:
            self.group_unless[group] = self._unless(file, (*path, "unless"), name, block["unless"])
        for kind in ("tokens", "regex"):
            for index, entry in enumerate(block.get(kind, ())):
                self._add_hatch(file, (*path, kind, index), group, kind, {**defaults, **entry})

    def _group(self, name: str) -> int:
        return self.groups.setdefault(name, len(self.groups))

    def _literal(self, text: str) -> int:
        folded = fold_literal(text, self.fold)
        if folded not in self.numbers:
            self.numbers[folded] = len(self.names)
            self.names.append(folded)
        return self.numbers[folded]

    def _add_phrase(self, file: RuleFile, path: Path, group: int, written: Any, defaults: dict[str, Any]) -> None:
        options = {**defaults, **(written if isinstance(written, dict) else {"say": written})}
        try:
            parsed = self.parse(options["say"])
        except NotationError as error:
            raise fail(file, path, f"phrase {options['say']!r}: {error}") from None
        weighing = self._options(file, path, group, options)
        for alternative in parsed:
            if "instead" in options:
                said = options["instead"]
                self.instead[len(self.phrases)] = said if isinstance(said, dict) else {self.language: said}
            if "fix" in options:
                self.fixes[len(self.phrases)] = self._fixing(file, path, options)
            self.origins.append((file, path, alternative))
            self._add_alternative(group, alternative, weighing)

    def _fixing(self, file: RuleFile, path: Path, options: dict[str, Any]) -> Fixing:
        if isinstance(options["fix"], dict):
            return fixing(options["fix"])
        if "instead" not in options:
            raise fail(file, path, f"fix: {options['fix']} puts what stands under 'instead' there, and nothing does")
        said = options["instead"]
        return options["fix"] == "safe", "words", said if isinstance(said, dict) else {self.language: said}

    def _options(self, file: RuleFile, path: Path, group: int, options: dict[str, Any]) -> Weighing:
        unless: tuple[tuple[str, int], ...] = ()
        if "unless" in options:
            name = f"{list(self.groups)[group]}#{len(self.phrases)}"
            unless = self._unless(file, (*path, "unless"), name, options["unless"])
        return (
            tuple(options.get("in", ())), options.get("when", ""), options.get("deniable", False),
            tuple(options.get("kinds", ())), unless,
        )  # fmt: skip

    def _add_alternative(self, group: int, parsed: tuple[Part, ...], weighing: Weighing) -> None:
        parts = tuple(tuple(self._segment(segment) for segment in part) for part in parsed)
        first = parts[0][0]
        excuse = group in self.excuses
        bare = all(not left and not right for left, _, right in first[3])
        alone = not excuse and len(parts) == 1 and len(parts[0]) == 1 and bare
        number = len(self.phrases)
        self.phrases.append(
            Phrase(
                group, () if alone else parts, frozenset() if alone else needs(parts), wide(parts),
                alone and first[1], alone and first[2], *weighing,
            )
        )  # fmt: skip
        if alone:
            for _, anchors, _ in first[3]:
                for literal in self.set_list[anchors]:
                    self.alone.setdefault(literal, []).append(number)
            return
        self._register(parts)
        # Where each segment may be a mere slot, no set announces the phrase: it is tried in every notice.
        for anchors in self._rarest(parts) or {ALWAYS}:
            self.tried_at.setdefault(anchors, []).append(number)

    def _segment(self, segment: ParsedSegment) -> Segment:
        gathered: dict[tuple[tuple[Choice, ...], tuple[Choice, ...]], dict[int, None]] = {}
        slots: list[Row] = []
        for left, anchors, right in self._rows(pieces_apart(segment.choices)):
            if anchors:
                gathered.setdefault((left, right), {}).update(dict.fromkeys(anchors))
            else:
                slots.append(((), -1, right))
        rows = [(left, self._set(tuple(literals)), right) for (left, right), literals in gathered.items()]
        return (segment.gap, segment.edge_before, segment.edge_after, (*rows, *slots))

    def _rows(self, choices: tuple[ParsedChoice, ...]) -> list[Unset]:
        """The choices as a row anchored at the choice whose shortest literal is longest; several where none can be."""
        literal = [all(len(option) == 1 and option[0][0] != "{" for option in choice) for choice in choices]
        if not any(literal):
            mixed = [index for index, choice in enumerate(choices) if len(choice) > 1]
            if not mixed:
                return [((), (), tuple(self._choice(choice) for choice in choices))]
            at = mixed[0]
            apart = [(*choices[:at], *one_by_one(option), *choices[at + 1 :]) for option in choices[at]]
            return [row for each in apart for row in self._rows(each)]
        at = min(
            (index for index, fits in enumerate(literal) if fits),
            key=lambda index: self.rarity.expected(fold_literal(option[0], self.fold) for option in choices[index]),
        )
        anchors = tuple(dict.fromkeys(self._literal(option[0]) for option in choices[at]))
        left, right = choices[:at], choices[at + 1 :]
        return [(tuple(map(self._choice, left)), anchors, tuple(map(self._choice, right)))]

    def _choice(self, choice: ParsedChoice) -> Choice:
        folded = [tuple(p if p[0] == "{" else fold_literal(p, self.fold) for p in option) for option in choice]
        words = [option[0] for option in folded if len(option) == 1 and option[0][0] != "{"]
        others = [
            tuple(-1 - SLOTS.index(piece[1:-1]) if piece[0] == "{" else piece for piece in option)
            for option in sorted(folded, key=lambda option: -sum(map(len, option)))
            if len(option) != 1 or option[0][0] == "{"
        ]
        return tuple(sorted(words, key=lambda word: -len(word))), tuple(others)

    def _set(self, literals: tuple[int, ...]) -> int:
        if literals not in self.sets:
            self.sets[literals] = len(self.set_list)
            self.set_list.append(literals)
        return self.sets[literals]

    def _register(self, parts: tuple[tuple[Segment, ...], ...]) -> None:
        """Have the scan look for every set that the parts need."""
        for number in {row[1] for part in parts for segment in part for row in segment[3]} - {-1}:
            for literal in self.set_list[number]:
                if number not in self.sets_at.setdefault(literal, []):
                    self.sets_at[literal].append(number)

    def _rarest(self, parts: tuple[tuple[Segment, ...], ...]) -> set[int]:
        """The sets of the segment that is least likely to occur; none where each may be a mere slot."""
        sets = [{row[1] for row in segment[3]} for part in parts for segment in part]
        worded = [numbers for numbers in sets if -1 not in numbers]
        return min(worded, default=set(), key=self._expected)

    def _expected(self, sets: set[int]) -> float:
        return self.rarity.expected(self.names[literal] for number in sets for literal in self.set_list[number])

    def _unless(self, file: RuleFile, path: Path, name: str, written: Any) -> tuple[tuple[str, int], ...]:
        scopes = written if isinstance(written, dict) else {"around": written}
        found = []
        for scope, phrases in scopes.items():
            inner = (*path, scope) if isinstance(written, dict) else path
            # Many phrases are excused by the same words: those are kept, and looked for, once. `explained` has none.
            words = () if phrases is True else tuple(phrases)
            if words not in self.excusing and words:
                group = self.excusing[words] = self._group(f"{name}/unless-{scope}")
                self.excuses[group] = []
                for index, phrase in enumerate(words):
                    if phrase.startswith("{") and phrase.endswith("}") and phrase.count("{") == 1:
                        self._fact_group(file, (*inner, index), group, phrase)
                    else:
                        self._add_phrase(file, (*inner, index), group, phrase, {})
            if words or phrases is True:
                found.append((scope, self.excusing.get(words, -1)))
        return tuple(found)

    def _fact_group(self, file: RuleFile, path: Path, group: int, slot: str) -> None:
        """A bare slot in `unless`: the facts themselves are its matches."""
        if slot[1:-1] not in SLOTS:
            raise fail(file, path, f"no slot is named {slot}; there are {', '.join(SLOTS)}")
        self.excuses[group].append(slot[1:-1])

    def _add_hatch(self, file: RuleFile, path: Path, group: int, kind: str, entry: dict[str, Any]) -> None:
        said = refused(entry["pattern"]) if kind == "regex" else ""
        if said:
            raise fail(file, (*path, "pattern"), f"RE2 does not take {entry['pattern']!r}: {said}")
        number = len(self.hatches)
        pattern = entry["pattern"] if kind == "regex" else json.dumps(entry["pattern"], ensure_ascii=False)
        quick = plain(pattern) if kind == "regex" else None
        kind, pattern = ("plain", quick) if quick else (kind, pattern)
        options = self._options(file, path, group, entry)
        if "fix" in entry:
            self.fixes[len(self.phrases)] = fixing(entry["fix"])
        self.hatches.append(Hatch(group, kind, pattern, len(self.phrases)))
        self.origins.append((file, path, ()))
        self.phrases.append(Phrase(group, (), frozenset(), False, False, False, *options))
        for literal in entry["seen"]:
            self.hatches_at.setdefault(self._literal(literal), []).append(number)


def _opened(literals: list[str]) -> dict[int, list[int]]:
    gathered: dict[int, list[int]] = {}
    for number, literal in enumerate(literals):
        gathered.setdefault(opening_number(literal), []).append(number)
    return gathered


def fold_literal(text: str, fold: dict[int, int]) -> str:
    """A phrase's words folded as the notice's text is."""
    return text.lower().translate(fold)

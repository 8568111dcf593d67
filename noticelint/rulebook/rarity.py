"""How rare words are: counted in the texts that rule files hold as examples, which are notices after all."""

from __future__ import annotations

from functools import lru_cache

from noticelint.rulebook.rule_file import RuleFile
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A word that no example holds is the rarer the longer it is: letters that one more letter is chosen among, roughly.
_LETTERS = {"zh": 12.0, "th": 3.0, "en": 3.0}
# Longer words are rare enough: counting them too would take half the time of compiling.
_LONGEST_COUNTED = {"zh": 4, "th": 8, "en": 8}
_TEXTS = 6  # the examples of each language, before a change and after it
_SCRIPTS = {"zh": ("zh-Hans", "zh-Hant"), "th": ("th",), "en": ("en",)}


class Rarity:
    """Expected occurrences of words, told apart well enough to look for the rarest part of a phrase first."""

    def __init__(self, files: list[RuleFile], language: str, fold: dict[int, int]) -> None:
        self._letters = _LETTERS[language]
        self._longest = _LONGEST_COUNTED[language]
        self._text = "\n".join(_examples(files, language)).lower().translate(fold)
        # What stands between two counts of the same texts, in an editor say, are a few new phrases.
        self._known = _known(self._text, language)

    def expected(self, words: Iterable[str]) -> float:
        """How often one of the words is to be expected, in no unit: larger is more frequent."""
        return sum(self._known[word] if word in self._known else self._count(word) for word in words)

    def _count(self, word: str) -> float:
        seen = self._text.count(word) if len(word) <= self._longest else 0
        counted = self._known[word] = seen + len(self._text) * self._letters ** -len(word) * 0.01
        return counted


@lru_cache(_TEXTS)
def _known(text: str, language: str) -> dict[str, float]:
    """Where the counts of one language's text are kept."""
    return {}


def _examples(files: list[RuleFile], language: str) -> Iterable[str]:
    for file in files:
        # Those of versions are not listed by language: a list of siblings each.
        if file.folder == "versions":
            continue
        for by_language in file.body.get("examples", {}).values():
            for script in _SCRIPTS[language]:
                for example in by_language.get(script, ()):
                    yield example if isinstance(example, str) else example["text"]

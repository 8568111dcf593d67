"""Word edges: where jieba and pythainlp's newmm would cut one clause, found without loading either."""

from __future__ import annotations

import os
import sys
from itertools import count
from math import log

from noticelint import cache
from noticelint.language.dictionary import Buckets, chinese_words, dictionary_path, lines, package_folder, thai_words
from noticelint.remember import remembered
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# After so many clauses the whole Thai dictionary is cheaper (94 ms once) than a small one for each.
_SMALL_DICTIONARIES = 64


@remembered
def edges(clause: str, language: str) -> frozenset[int]:
    """Offsets in the clause (characters) at which a word starts or ends; `language` is zh, th or en."""
    words = {"zh": chinese_cut, "th": thai_cut}.get(language, str.split)(clause)
    cuts, offset = {0}, 0
    for word in words:
        offset = clause.index(word, offset) + len(word)
        cuts.update((offset - len(word), offset))
    return frozenset(cuts)


def chinese_cut(clause: str) -> list[str]:
    """The words of a Chinese clause: jieba's most likely path by word frequency, its HMM off.

    The path with the greatest product of frequencies, found from the end backwards; of equals the
    longest first word (jieba's own order). rjieba gives the same, but loads for 120 ms.
    """
    words = chinese_words_loaded()
    size = len(clause)
    base = log(words.total)
    best: list[tuple[float, int]] = [(0.0, 0)] * (size + 1)
    for start in range(size - 1, -1, -1):
        known = _bucket(clause[start])
        choices = []
        for end in range(start + 1, min(size, start + _longest(clause[start])) + 1):
            frequency = known.get(clause[start:end], 0)
            if frequency or end == start + 1:
                choices.append((log(frequency or 1) - base + best[end][0], end))
        best[start] = max(choices)
    cut, start = [], 0
    while start < size:
        end = best[start][1]
        cut.append(clause[start:end])
        start = end
    return cut


def thai_cut(clause: str) -> list[str]:
    """The words of a Thai clause, as newmm (here nlpo3's) cuts it.

    newmm asks the dictionary only for words that stand in the text; so a dictionary of just those
    gives the same cut, and loads in a tenth of a millisecond instead of 94.
    """
    cut: list[str] = _nlpo3().segment(clause, _thai_dictionary(clause), False, False)
    return cut


@remembered
def _nlpo3() -> Any:
    """nlpo3's compiled module by itself: the package around it takes 3 ms to import, importlib.util as much."""
    folder = package_folder("nlpo3")
    sys.path.append(folder)
    try:
        return __import__("_nlpo3_python_backend")
    finally:
        sys.path.remove(folder)


@remembered
def chinese_words_loaded() -> Buckets:
    """jieba's dictionary, once a process."""
    return chinese_words()


@remembered
def _bucket(first: str) -> dict[str, int]:
    pairs = (line.split(" ") for line in lines(chinese_words_loaded(), first))
    return {word: int(frequency) for word, frequency in pairs}


@remembered
def _longest(first: str) -> int:
    return max(map(len, _bucket(first)), default=1)


@remembered
def _thai_words_loaded() -> Buckets:
    return thai_words()


# A number each, also among threads: two of one name would cut by one another's words.
_numbers = count(1)


def _thai_dictionary(clause: str) -> str:
    """The name of a loaded nlpo3 dictionary that cuts this clause as the whole one would."""
    base = cache.folder()
    number = next(_numbers) if base is not None else 0
    if base is None or number > _SMALL_DICTIONARIES:
        return _whole_thai_dictionary()
    known = _thai_words_loaded()
    starts = {clause[index : index + 2] for index in range(len(clause))} | set(clause)
    words = {word for start in starts for word in lines(known, start) if word in clause}
    name = f"thai-{os.getpid()}-{number}"
    path = os.path.join(base, name)
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(sorted(words)))
        _nlpo3().load_dict(path, name)
        os.unlink(path)
    except OSError:
        return _whole_thai_dictionary()
    return name


@remembered
def _whole_thai_dictionary() -> str:
    _nlpo3().load_dict(dictionary_path("pythainlp"), "thai")
    return "thai"


@remembered
def private_jieba() -> None:
    """Give jieba its dictionary without the cache that it would read from the shared temporary folder."""
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    with open(dictionary_path("jieba"), "rb") as file:
        jieba.dt.FREQ, jieba.dt.total = jieba.dt.gen_pfdict(file)
    jieba.dt.initialized = True

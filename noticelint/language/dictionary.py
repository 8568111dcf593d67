"""The segmenters' own dictionaries, cut into buckets so that a clause loads only the words it may hold."""

import os
from importlib.machinery import PathFinder
from typing import NamedTuple

from noticelint import cache


class Buckets(NamedTuple):
    """Words by their first `key` characters: lines of `word frequency`; `total` is the sum of frequencies."""

    key: int
    total: int
    lines: dict[str, str]


def chinese_words() -> Buckets:
    """jieba's dictionary (349,046 words with frequencies), by first character."""
    return _buckets("jieba", 1)


def thai_words() -> Buckets:
    """pythainlp's dictionary (62,107 words, which newmm uses), by first two characters."""
    return _buckets("pythainlp", 2)


def dictionary_path(package: str) -> str:
    """Where the dictionary file of jieba or pythainlp lies; the package itself is not imported."""
    found = PathFinder.find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(package)
    inner = ("dict.txt",) if package == "jieba" else ("corpus", "words_th.txt")
    return os.path.join(found.submodule_search_locations[0], *inner)


def _buckets(package: str, key: int) -> Buckets:
    path = dictionary_path(package)
    seen = os.stat(path)
    name = f"{package}-{seen.st_size}-{seen.st_mtime_ns}"
    data = cache.read(name)
    if data is None:
        data = _read(path, key)
        cache.write(name, data)
    return Buckets(*data)


def _read(path: str, key: int) -> tuple[int, int, dict[str, str]]:
    grouped: dict[str, list[str]] = {}
    total = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            word, *rest = line.split()[:2] if key == 1 else (line.strip(),)
            frequency = int(rest[0]) if rest else 0
            total += frequency
            grouped.setdefault(word[:key], []).append(f"{word} {frequency}" if key == 1 else word)
    return key, total, {start: "\n".join(words) for start, words in grouped.items()}

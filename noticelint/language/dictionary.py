"""The segmenters' own dictionaries, cut into buckets so that a clause loads only the words it may hold."""

from __future__ import annotations

import os
import sys
from itertools import accumulate

from noticelint import cache
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mmap import mmap


class Buckets(NamedTuple):
    """Words by their first `key` characters; `total` is the sum of frequencies.

    `starts` are those first characters one after another, each filled up with spaces to `key`; the lines of the nth,
    `word frequency` or `word`, are the bytes of `words` from the nth to the next of `ends`.
    """

    key: int
    total: int
    starts: str
    ends: memoryview
    words: bytes | mmap


def lines(buckets: Buckets, start: str) -> list[str]:
    """The lines of the words that begin with `start`."""
    padded = start.ljust(buckets.key)
    at = buckets.starts.find(padded)
    while at % buckets.key and at >= 0:
        at = buckets.starts.find(padded, at + 1)
    if at < 0:
        return []
    number = at // buckets.key
    return buckets.words[buckets.ends[number] : buckets.ends[number + 1]].decode().split("\n")


def chinese_words() -> Buckets:
    """jieba's dictionary (349,046 words with frequencies), by first character."""
    return _buckets("jieba", 1)


def thai_words() -> Buckets:
    """pythainlp's dictionary (62,107 words, which newmm uses), by first two characters."""
    return _buckets("pythainlp", 2)


def dictionary_path(package: str) -> str:
    """Where the dictionary file of jieba or pythainlp lies; the package itself is not imported."""
    inner = ("dict.txt",) if package == "jieba" else ("corpus", "words_th.txt")
    return os.path.join(package_folder(package), *inner)


def package_folder(package: str) -> str:
    """The folder of an installed package. Raises ModuleNotFoundError where there is none.

    importlib would say the same, but takes 1 ms to import.
    """
    for base in sys.path:
        folder = os.path.join(base, package)
        # A folder of that name in the folder one works in is no package.
        if os.path.isfile(os.path.join(folder, "__init__.py")):
            return folder
    raise ModuleNotFoundError(package)


def _buckets(package: str, key: int) -> Buckets:
    path = dictionary_path(package)
    seen = os.stat(path)
    name = f"{package}-buckets-{seen.st_size}-{seen.st_mtime_ns}"
    index, words = cache.read(name), cache.mapped(f"{name}.words")
    if index is not None and words is not None:
        return _buckets_of(index, key, words)
    index, read = _read(path, key)
    cache.write(name, index)
    cache.write_bytes(f"{name}.words", read)
    return _buckets_of(index, key, read)


def _buckets_of(index: tuple[int, str, bytes], key: int, words: bytes | mmap) -> Buckets:
    total, starts, ends = index
    return Buckets(key, total, starts, memoryview(ends).cast("i"), words)


def _read(path: str, key: int) -> tuple[tuple[int, str, bytes], bytes]:
    """What is kept of a dictionary: its total, starts and ends, and its words."""
    # Here, since it brings `collections` along: 1 ms of a start.
    from array import array

    grouped: dict[str, list[str]] = {}
    total = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            word, *rest = line.split()[:2] if key == 1 else (line.strip(),)
            frequency = int(rest[0]) if rest else 0
            total += frequency
            grouped.setdefault(word[:key].ljust(key), []).append(f"{word} {frequency}" if key == 1 else word)
    buckets = ["\n".join(words).encode() for words in grouped.values()]
    ends = array("i", accumulate(map(len, buckets), initial=0))
    return (total, "".join(grouped), ends.tobytes()), b"".join(buckets)

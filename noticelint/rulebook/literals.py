"""The literals of a lexicon, kept as one string, and a number for how each begins."""

from __future__ import annotations

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What is stored: all literals in one string, and where each ends in it, as 32-bit numbers.
Joined = tuple[str, bytes]
OPENING = 4  # characters
# Openings share 131,072 numbers: of 24,000 few meet, and the table of them is read in a tenth of a millisecond.
_NUMBERS = 0x1FFFF
_STEP = 1021


class Literals:
    """Literals by number, cut out when asked for: to cut them all takes 1.5 ms, and one short notice needs few."""

    def __init__(self, joined: Joined) -> None:
        self.joined = joined
        self._ends = memoryview(joined[1]).cast("i")

    def __getitem__(self, number: int) -> str:
        return self.joined[0][self._ends[number] : self._ends[number + 1]]

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))

    def __len__(self) -> int:
        return len(self._ends) - 1


def joined(literals: Iterable[str]) -> Joined:
    """The literals as they are stored."""
    # Imported here: it brings `collections` along, which takes 1 ms of a start.
    from array import array

    literals = list(literals)
    ends = array("i", [0])
    for literal in literals:
        ends.append(ends[-1] + len(literal))
    return "".join(literals), ends.tobytes()


def opening_numbers(text: str) -> set[int]:
    """The numbers of all openings in `text`: of each stretch of 1 to OPENING characters.

    Unlike those of hash(), they are the same in every process.
    """
    codes = [ord(character) & _NUMBERS for character in text]
    longer = codes
    numbers = set(codes)
    for length in range(1, OPENING):
        longer = [(number * _STEP + code) & _NUMBERS for number, code in zip(longer, codes[length:], strict=False)]
        numbers.update(longer)
    return numbers


def opening_number(literal: str) -> int:
    """The number of a literal's opening: of its first OPENING characters, or all it has."""
    number = 0
    for character in literal[:OPENING]:
        number = (number * _STEP + ord(character)) & _NUMBERS
    return number

"""Rows of numbers kept flat: a lexicon has tens of thousands, a notice asks for a few hundred of them."""

from __future__ import annotations

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# What is stored flat: where each row starts among the values, and the values, both as 32-bit numbers.
Flat = tuple[bytes, bytes]


class Rows(dict[int, tuple[int, ...]]):
    """Row `n` of numbers, from -1 on; empty where there is none. Taken apart when first asked for, then kept."""

    def __init__(self, flat: Flat) -> None:
        super().__init__()
        self.flat = flat
        self._starts = memoryview(flat[0]).cast("i")
        self._values = memoryview(flat[1]).cast("i")

    def __missing__(self, number: int) -> tuple[int, ...]:
        starts = self._starts
        row = tuple(self._values[starts[number + 1] : starts[number + 2]]) if number + 2 < len(starts) else ()
        self[number] = row
        return row

    def among(self, numbers: Iterable[int]) -> list[int]:
        """Those of `numbers` (from 0 on) that have a row."""
        starts, last = self._starts, len(self._starts) - 2
        return [number for number in numbers if number < last and starts[number + 1] != starts[number + 2]]


def flattened(rows: Mapping[int, tuple[int, ...]]) -> Flat:
    """The rows as they are stored; numbers of rows run from -1 on."""
    from array import array

    starts, values = array("i", [0]), array("i")
    for number in range(-1, max(rows, default=-1) + 1):
        values.extend(rows.get(number, ()))
        starts.append(len(values))
    return starts.tobytes(), values.tobytes()

"""Plain data as bytes whose long stretches lie outside: of a mapped file only what is asked for is read."""

from __future__ import annotations

import marshal

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap
    from typing import Any

_LONG = 1000  # bytes; what is shorter stays where it is
_NUMBER = 8  # bytes of a length: of all, and of the head
# Every Python from 3.10 on reads it, whichever wrote it.
_MARSHAL = 4


def packed(data: Any) -> bytes:
    """`data` (what marshal takes) as bytes: two lengths, the data without its long bytes, and these one after another.

    Only bytes in tuples of tuples are looked for.
    """
    aside: list[bytes] = []
    head = marshal.dumps(_without(data, aside), _MARSHAL)
    body = b"".join((head, *aside))
    return b"".join(size.to_bytes(_NUMBER, "little") for size in (len(body), len(head))) + body


def unpacked(kept: bytes | mmap) -> Any:
    """What `packed` packed; its long bytes are views. Raises ValueError, EOFError or TypeError for anything else."""
    view = memoryview(kept)
    whole, size = (int.from_bytes(view[at : at + _NUMBER], "little") for at in (0, _NUMBER))
    body = view[2 * _NUMBER :]
    if len(body) != whole:
        raise ValueError("not all of it is there")
    return _with(marshal.loads(body[:size]), body[size:])


def _without(data: Any, aside: list[bytes]) -> Any:
    if isinstance(data, tuple):
        return tuple(_without(one, aside) for one in data)
    if not isinstance(data, bytes) or len(data) < _LONG:
        return data
    start = sum(map(len, aside))
    aside.append(data)
    # Nothing else in plain data begins so.
    return ..., start, start + len(data)


def _with(data: Any, aside: memoryview) -> Any:
    if not isinstance(data, tuple):
        return data
    if data[:1] == (...,):
        return aside[data[1] : data[2]]
    return tuple(_with(one, aside) for one in data)

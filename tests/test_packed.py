"""Packed data: what comes out is what went in, and a damaged file is no data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticelint.packed import packed, unpacked

LONG = bytes(range(256)) * 8
PLAIN = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.binary(max_size=9) | st.sampled_from((LONG, LONG[1:])),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
)


def _bytes(data: object) -> object:
    """The same data with bytes for views."""
    if isinstance(data, tuple):
        return tuple(map(_bytes, data))
    return bytes(data) if isinstance(data, memoryview) else data


@given(PLAIN)
def test_what_comes_out_is_what_went_in(data: object) -> None:
    assert _bytes(unpacked(packed(data))) == data


def test_long_bytes_are_views() -> None:
    short, (view, text) = unpacked(packed((b"ab", (LONG, "x"))))
    assert (short, bytes(view), text) == (b"ab", LONG, "x")
    assert isinstance(view, memoryview)


@pytest.mark.parametrize(
    "damaged", [b"", b"abc", packed((LONG,))[:-1], packed((LONG,)) + b"x", b"\0" * 16, b"\1" + b"\0" * 15 + b"z"]
)
def test_anything_else_is_refused(damaged: bytes) -> None:
    with pytest.raises((ValueError, EOFError, TypeError)):
        unpacked(damaged)

"""Fixes as actions, and places of a document as each editor counts them."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.workspace.position_codec import PositionCodec

from noticelint.config import Settings
from noticelint.lint import prepare
from noticelint.lsp.actions import FIX_ALL, Able, Asked, actions
from noticelint.lsp.checked import Checked, Document
from noticelint.lsp.places import offset_of, position, span, text_of, touch
from noticelint.notice import Place
from noticelint.report.result import Reported, Result
from noticelint.rulebook.rulebook import Rulebook
from tests.lsp.session import CODECS, applied, offset

SOURCE = "🎉 Sorry, sorry! We utilise it.\nWe utilise it.\n"


class Fix(NamedTuple):
    replacement: str
    safe: bool
    start: int
    end: int


class Fixed(Reported):
    """A finding with a fix, as the checks give it."""

    fix: Fix | None = None


def _checked(rulebook: Rulebook, *fixes: Fix) -> Checked:
    units = PositionCodec().client_num_units
    document = Document("file:///a.txt", 7, "/a.txt", "plaintext", SOURCE, "/", units, {})
    text = text_of(SOURCE, units)
    found = []
    for fix in fixes:
        start, end = fix.start, fix.end
        line = SOURCE[:start].count("\n") + 1
        column = start - (SOURCE.rfind("\n", 0, start) + 1) + 1
        place = Place(line, column, line, column + end - start)
        one = Fixed("/a.txt", "jargon", "warning", "m", "s", place, SOURCE[start:end], (), f"f{start}", None, "en")
        one.fix = fix
        found.append(one)
    run = prepare(rulebook, Settings(root="/"))
    return Checked(document, "/a.txt", text, Result((), tuple(found), (), {}), run, "")


def _offered(checked: Checked, *only: str, versions: bool = True) -> list[types.CodeAction]:
    whole = types.Range(types.Position(0, 0), types.Position(9, 0))
    found = actions(checked, Asked(whole, list(only), set()), Able(False, versions))
    return [one for one in found if not one.title.startswith(("Accept", "Declare"))]


@pytest.mark.parametrize("versions", [True, False])
def test_fixes_are_offered_with_their_promise(rulebook: Rulebook, versions: bool):
    safe, unsafe, gone = Fix("use", True, 19, 26), Fix("use", False, 34, 41), Fix("", True, 7, 14)
    offered = _offered(_checked(rulebook, safe, unsafe, gone), "quickfix", versions=versions)
    assert [(one.title, one.is_preferred) for one in offered] == [
        ("Delete “, sorry”", True), ("Replace with “use”", True), ("Replace with “use” (check the meaning)", None),
    ]  # fmt: skip
    assert [applied(SOURCE, one) for one in offered] == [
        SOURCE.replace(", sorry", ""), SOURCE.replace("utilise", "use", 1), "🎉 Sorry, sorry! We utilise it.\nWe use it.\n",
    ]  # fmt: skip
    edit = offered[0].edit
    assert (edit.changes is None) == versions
    assert not versions or edit.document_changes[0].text_document.version == 7


def test_all_safe_fixes_at_once_of_overlapping_ones_the_first(rulebook: Rulebook):
    fixes = Fix("use", True, 19, 26), Fix("x", True, 24, 30), Fix("use", False, 34, 41), Fix("", True, 7, 14)
    (whole,) = _offered(_checked(rulebook, *fixes), "source.fixAll")
    assert whole.kind == FIX_ALL
    assert applied(SOURCE, whole) == "🎉 Sorry! We use it.\nWe utilise it.\n"
    assert _offered(_checked(rulebook, Fix("use", False, 19, 26)), "source.fixAll") == []
    assert _offered(_checked(rulebook, *fixes), "refactor") == []


@given(
    text=st.lists(st.sampled_from(["a", "é", "中", "𠮷", "🎉", "ก", "ำ", "\u2028", "\x0c", "\r", "\n", "\r\n", " "])).map("".join),
    encoding=st.sampled_from(sorted(CODECS)),
    data=st.data(),
)  # fmt: skip
def test_positions_count_as_the_encoding_does(text: str, encoding: str, data: st.DataObject):
    units = PositionCodec(encoding).client_num_units
    read = text_of(text, units)
    # Between the two characters of a line end there is no position.
    at = data.draw(st.sampled_from([one for one in range(len(text) + 1) if text[one - 1 : one + 1] != "\r\n"]))
    found = position(read, at)
    assert offset(text, found, encoding) == at
    assert offset_of(read, found.line + 1, 1) <= at


def test_a_byte_order_mark_counts_in_the_first_line():
    read = text_of("\ufeffab\ncd", len)
    assert [position(read, at) for at in (0, 2, 3, 99)] == [
        types.Position(0, 1), types.Position(0, 3), types.Position(1, 0), types.Position(1, 2),
    ]  # fmt: skip


def test_ranges_touch_at_their_edges():
    read = text_of("abcdef\nghi", len)
    assert touch(span(read, 1, 3), span(read, 3, 3))
    assert touch(span(read, 1, 9), span(read, 4, 5))
    assert not touch(span(read, 1, 3), span(read, 4, 5))
    assert not touch(span(read, 1, 3), span(read, 8, 9))

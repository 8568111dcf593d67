"""Fixes as actions, and places of a document as each editor counts them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.workspace.position_codec import PositionCodec

from noticelint.lsp.actions import FIX_ALL, Able, Asked, actions
from noticelint.lsp.checked import Document, check
from noticelint.lsp.places import offset_of, position, span, text_of, touch
from noticelint.lsp.runs import Runs, run_for
from tests.lsp.session import CODECS, applied, offset

SOURCE = "🎉𠮷祥銀行通知\n\n親愛的客戶您好：\n\n您於６月18日提出的订單已取消，請使用打印機列印本通知。\n\n𠮷祥銀行\n"


def _offered(source: str, able: Able, *only: str) -> list[types.CodeAction]:
    units = PositionCodec().client_num_units
    document = Document("file:///a.txt", 7, "/a.txt", "plaintext", source, "/", units, {})
    checked = check(Runs(None, True, {}, {}), document)
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    rules = {"informal-tone", "mixed-width", "mixed-script", "mixed-region"}
    return [one for one in actions(checked, Asked(whole, list(only), rules), able) if "忽略" not in one.title]


@pytest.mark.parametrize("versions", [True, False])
def test_fixes_are_offered_with_their_promise(own_cache: None, versions: bool):
    offered = _offered(SOURCE, Able(False, versions), "quickfix")
    assert {one.title: (one.is_preferred, applied(SOURCE, one)) for one in offered} == {
        "刪除「🎉」（請確認意思）": (None, SOURCE.replace("🎉", "")),
        "改為「6」": (True, SOURCE.replace("６", "6")),
        "改為「訂單」": (True, SOURCE.replace("订", "訂")),
        "改為「列印」（請確認意思）": (None, SOURCE.replace("打印", "列印")),
    }
    edit = offered[0].edit
    assert (edit.changes is None) == versions
    assert not versions or edit.document_changes[0].text_document.version == 7


def test_all_safe_fixes_at_once(own_cache: None):
    (whole,) = _offered(SOURCE, Able(False, True), "source.fixAll")
    assert whole.kind == FIX_ALL
    assert applied(SOURCE, whole) == SOURCE.replace("６", "6").replace("订", "訂")
    assert _offered(SOURCE.replace("６", "6").replace("订", "訂"), Able(False, True), "source") == []
    assert _offered(SOURCE, Able(False, True), "refactor") == []


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


def test_one_rulebook_serves_all_settings(own_cache: None, tmp_path: Path):
    runs = Runs(None, False, {}, {})
    for name, content in (("a", 'ignore = ["jargon"]'), ("b", 'select = ["jargon"]')):
        (tmp_path / name).mkdir()
        (tmp_path / name / "noticelint.toml").write_text(content)
    first, second, again = (run_for(runs, str(tmp_path / name / "x.txt"), "/") for name in "aba")
    assert first.rulebook is second.rulebook
    assert {one.id for one in second.rules} == {"jargon"}
    assert "jargon" not in {one.id for one in first.rules}
    assert again.rules is first.rules
    assert (first.settings.root, run_for(runs, "/x.txt", "/y").settings.root) == (str(tmp_path / "a"), "/y")

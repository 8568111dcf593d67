"""What a file states of its notice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint.formats.errors import ReadError
from noticelint.formats.front_matter import LONGEST, split_front_matter


@pytest.mark.parametrize(
    ("source", "stated", "text"),
    [
        ("Dear customer", {}, "Dear customer"),
        ("", {}, ""),
        ("---\nkind: outage\n---\nText", {"kind": "outage"}, "Text"),
        ("---\r\nkind: outage\r\nlanguage: th\r\n...\r\nText", {"kind": "outage", "language": "th"}, "Text"),
        ("---\nkind: 取消\nid: 通知-１\n---\n正文", {"kind": "取消", "id": "通知-１"}, "正文"),
        ("---\nkind: การยกเลิก\n---", {"kind": "การยกเลิก"}, ""),
        ("---\nid: 2026\nlanguage: no\nchannel: yes\n---\n", {"id": "2026", "language": "no", "channel": "yes"}, ""),
        ("---\nid: 2026-01-02\n---\nx", {"id": "2026-01-02"}, "x"),
        ("---\ntitle: [a, b]\nowner: {x: 1}\n---\nx", {}, "x"),
        ("---\nkind:\nid: ~\n---\nx", {}, "x"),
        ("---\n# nothing\n---\nx", {}, "x"),
        ("---   \nkind: sms\n---  \nx", {"kind": "sms"}, "x"),
        ("---\nkind: a\nkind: b\n---\nx", {"kind": "b"}, "x"),
        # A rule, not front matter.
        ("---\n\nkind: outage\n---\nx", {}, "---\n\nkind: outage\n---\nx"),
        ("---\nkind: outage\n", {}, "---\nkind: outage\n"),
        ("----\nkind: outage\n----\n", {}, "----\nkind: outage\n----\n"),
        (" ---\nkind: outage\n---\n", {}, " ---\nkind: outage\n---\n"),
        ("Text\n---\nkind: outage\n---\n", {}, "Text\n---\nkind: outage\n---\n"),
        ("---\n---\nx", {}, "x"),
    ],
)
def test_front_matter_is_taken_off(source: str, stated: dict[str, str], text: str) -> None:
    found, _, start = split_front_matter(source)
    assert (found, source[start:]) == (stated, text)


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        ("---\nkind: [a\n---\nx", 3, 1),
        ("---\nid: 1\nkind: [a, b]\n---\nx", 3, 7),
        ("---\nkind: {a: b}\n---\nx", 2, 7),
        ("---\n说明: 退款: 无\n---\nx", 2, 7),
        ("---\r\n说明: 好\r\n类别: 退款: 无\r\n---\r\nx", 3, 7),
        ("---\nDear customer\n---\nx", 2, 1),
        ("---\n- kind\n---\nx", 2, 1),
        ("---\nkind: a\x07b\n---\nx", 2, 8),
        ("---\nkind: *nobody\n---\nx", 2, 7),
        ("---\n" + "[" * (LONGEST + 1) + "\n---\nx", 1, 1),
    ],
)
def test_broken_front_matter_is_said_with_its_place(source: str, line: int, column: int) -> None:
    with pytest.raises(ReadError) as caught:
        split_front_matter(source)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert "\n" not in str(caught.value)


def test_deep_nesting_ends_in_an_error_and_not_in_the_process() -> None:
    for opening in ("[", "{a: ", "- "):
        with pytest.raises(ReadError):
            split_front_matter("---\nkind: " + opening * (LONGEST // len(opening) - 10) + "\n---\nx")


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("kind:id -[]{}&*!|>'\"%@`,#?\n\t退คé\x85\u2028\U0001f600"), max_size=40))
def test_any_block_is_read_or_refused(block: str) -> None:
    source = f"---\n{block}\n---\n"
    try:
        stated, _, start = split_front_matter(source)
    except ReadError as error:
        line = error.line or 0
    else:
        line = 1
        assert all(isinstance(value, str) for value in stated.values())
        assert 0 <= start <= len(source)
    assert 1 <= line <= source.count("\n") + 1

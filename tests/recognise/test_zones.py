"""Where a notice opens: behind its title and its greeting."""

from __future__ import annotations

import pytest

from noticelint.recognise.zones import find_zones, in_zone


@pytest.mark.parametrize(
    ("language", "text", "opens"),
    [
        ("en", "dear ms petrova,\n\nthe concert is off.", "the concert"),
        ("en", "the concert is off\n\ndear ms petrova,\n\nwe are sorry to say so.", "we are sorry"),
        # A line that greets and goes on opens the notice.
        ("en", "hi arjun, only five days are left on your membership at the harbour gym.\nreply stop", "hi arjun"),
        ("zh", "尊敬的会员:\n音乐会取消。", "音乐会"),
        ("zh", "各位家长您好,因台风来袭,本班明日停课一次,补课时间订于下周六上午九时。\n谢谢", "各位家长"),
        ("th", "เรียน ลูกค้าทุกท่าน\nร้านปิดวันที่ 5 มีนาคม", "ร้านปิด"),
    ],
)
def test_opening(language: str, text: str, opens: str) -> None:
    start, _ = find_zones(text, (), language).opening
    assert text.startswith(opens, start)


@pytest.mark.parametrize(
    ("words", "there"),
    [("3 may 2026", True), ("5 may", False), ("harbour pool", True)],
)
def test_dateline(words: str, there: bool) -> None:
    text = (
        "3 may 2026\nthe pool\ndear member,\nthe pool is shut on 5 may.\nplease come later.\nyours\nann\nharbour pool"
    )
    at = text.index(words)
    assert in_zone(find_zones(text, (), "en"), "dateline", at, at + len(words), text) is there

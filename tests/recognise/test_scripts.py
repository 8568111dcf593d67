"""A text in both Chinese scripts, one after the other, is taken apart; a text that mixes them is not."""

from __future__ import annotations

import pytest

from noticelint.formats.read import read_notice
from noticelint.recognise.versions import versions
from noticelint.rulebook.rulebook import Rulebook

OLD = "停水通知\n\n各位居民：\n因更換主水管，十二日晚間十點起停水，請提前儲水，造成不便，敬請見諒。\n自來水公司"
NEW = "停水通知\n\n各位居民：\n因更换主水管，十二日晚上十点起停水，请提前储水，给您带来不便，敬请谅解。\n自来水公司"
EN = (
    "Dear residents, the water is off on 12 January from 10 pm until 4 am because a main is replaced. Please store"
    " water beforehand. Thank you for your patience."
)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (f"{OLD}\n\n{NEW}\n", ["停水通知", "停水通知"]),
        (f"{NEW}\n\n---\n\n{OLD}\n", ["停水通知", "---"]),
        (f"{OLD}\n\n{NEW}\n\n{EN}\n", ["停水通知", "停水通知", "Dear"]),
        (f"{OLD}\n", ["停水通知"]),
        # A paragraph that was taken over, lines in turn, and a few stray characters make no version.
        (f"{OLD}\n\n{OLD}\n\n{OLD}\n\n请提前储水，给您带来不便。\n", ["停水通知"]),
        (f"{OLD}\n\n{NEW}\n\n{OLD}\n", ["停水通知"]),
        (f"{OLD}\n\n{OLD.replace('請', '请').replace('換', '换')}\n", ["停水通知"]),
    ],
)
def test_scripts(rulebook: Rulebook, text: str, starts: list[str]) -> None:
    notice = read_notice("a.txt", text.encode())
    found = versions(notice, rulebook.traditional, rulebook.simplified)
    assert [one.text.lstrip()[: len(start)] for one, start in zip(found, starts, strict=True)] == starts
    assert "".join(one.text for one in found) == notice.text

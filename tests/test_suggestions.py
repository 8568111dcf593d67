"""What a rule suggests for something missing is that thing: pasted as it stands, it meets the rule."""

from __future__ import annotations

import pytest

from noticelint.checks.demands import demands
from noticelint.formats.read import read_notice
from noticelint.judge import Run
from noticelint.recognise.reading import Stated, read

GREETINGS = {
    "en": "Dear customer,", "zh-Hans": "尊敬的客户：", "zh-Hant": "親愛的顧客：", "th": "เรียน ลูกค้าทุกท่าน",
}  # fmt: skip


@pytest.mark.parametrize("language", list(GREETINGS))
def test_each_suggestion_meets_its_rule(language: str, run: Run) -> None:
    unmet = []
    asked = 0
    for rule in run.rulebook.rules:
        for kind in rule.detail["severity"] if rule.folder == "required" else ():
            suggestions = rule.detail["suggestion"]
            said = suggestions.get(kind, suggestions["default"])[language]
            notice = read_notice("a.txt", f"{GREETINGS[language]}\n\n{said}".encode())
            reading = read(notice, Stated(kind, language, "web", "stated"), run.rulebook)
            assert reading is not None
            for demand in demands(rule, reading):
                asked += 1
                if not demand.met:
                    unmet.append((rule.id, kind, said))
    assert unmet == []
    assert asked > 100

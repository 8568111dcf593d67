"""Which kind a notice is taken for, where a kind and the wider one of which it is a case both speak for themselves."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from noticelint.lint import lint_bytes

BACK = "Buy two and get one free, 25% off everything. We would love to see you again."
SALE = "Winter sale! Buy two and get one free, 25% off everything, a free gift with every order. Use code SALE25."
FEE = (
    "从2027年1月1日起，停车场开放时间、入口位置和办理流程一并变更，新的规定请见附件。另请注意，"
    "首小时收费由5元上调至8元。"
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "alone"),
    [(BACK, "win-back", "promotion"), (SALE, "promotion", "promotion"), (FEE, "price-change", "service-change")],
)
def test_a_case_of_a_wider_kind(run: Run, text: str, kind: str, alone: str) -> None:
    """`alone` is the kind without what the wider one lends."""
    apart = run._replace(rulebook=run.rulebook._replace(wider={}))
    assert [lint_bytes("a.txt", text.encode(), each).notices[0].kind for each in (run, apart)] == [kind, alone]

"""Which kind a notice is taken for, where a kind and the wider one of which it is a case both speak for themselves."""

from __future__ import annotations

import pytest

from noticelint.judge import Run
from noticelint.lint import lint_bytes
from noticelint.recognise import kinds

BACK = "Buy two and get one free, 25% off everything. We would love to see you again."
SALE = "Winter sale! Buy two and get one free, 25% off everything, a free gift with every order. Use code SALE25."
PICNIC = (
    "親愛的家長您好：\n\n因故取消原訂 6 月 14 日的親子園遊會，將擇期補辦。已繳的材料費將陸續退還。\n\n青苗幼兒園 敬上"
)
POOL = "尊敬的宾客：\n\n因更换瓷砖，顶楼泳池将于11月3日至17日关闭。这两周内，您可到马路对面的酒店使用泳池，开放时间为早上七点至晚上九点。"
DRILL = "为提高系统处理能力，我行定于2026年6月21日2:00至5:00对核心系统进行升级，5:00完成。给您带来不便，敬请谅解。"
FEE = "停车场开放时间调整如下，首小时收费由5元上调至8元。"


@pytest.mark.parametrize(
    ("text", "kind", "alone"),
    [(BACK, "win-back", "promotion"), (SALE, "promotion", "promotion"), (FEE, "price-change", "service-change")],
)
def test_a_case_of_a_wider_kind(run: Run, text: str, kind: str, alone: str) -> None:
    """`alone` is the kind without what the wider one lends."""
    apart = run._replace(rulebook=run.rulebook._replace(wider={}))
    assert [lint_bytes("a.txt", text.encode(), each).notices[0].kind for each in (run, apart)] == [kind, alone]


@pytest.mark.parametrize(
    ("text", "kind", "alone"),
    [
        (PICNIC, "cancellation", "postponement"),
        (POOL, "service-change", "termination"),
        (DRILL, "outage", "software-update"),
        (SALE, "promotion", "promotion"),
    ],
)
def test_words_that_lean_to_a_kind(run: Run, monkeypatch: pytest.MonkeyPatch, text: str, kind: str, alone: str) -> None:
    """`alone` is the kind by phrases only."""
    (with_words,) = lint_bytes("a.txt", text.encode(), run).notices
    monkeypatch.setattr(kinds, "_LEANING", 0.0)
    (without,) = lint_bytes("a.txt", text.encode(), run).notices
    assert (with_words.kind, without.kind) == (kind, alone)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Residents' meeting\n\nWe meet on 6 March 2027 at 7 pm in the hall. The agenda is enclosed.", "other"),
        ("The residents' meeting of 6 March 2027 is cancelled.", "cancellation"),
        ("谨防诈骗\n\n近期有不法分子冒充本公司客服，要求客户转账。请勿轻信，并立即报警。", "other"),
        ("失物招領\n\n本館職員於3月6日在二樓拾獲手提包一個，請失主攜帶證件認領。", "other"),
        ("會員大會延期通知\n\n原訂3月6日之會員大會延期至4月3日舉行。", "postponement"),
        ("ขอเชิญเข้าร่วมประชุมใหญ่สามัญประจำปี วันที่ 6 มีนาคม 2570 เวลา 13.00 น.", "other"),
    ],
)
def test_a_notice_of_another_kind(run: Run, text: str, kind: str) -> None:
    """What calls a meeting or warns of fraud is none of the thirteen, and is not said to be unknown."""
    (notice,) = lint_bytes("a.txt", text.encode(), run).notices
    assert notice.kind == kind

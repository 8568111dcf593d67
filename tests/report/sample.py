"""A result with all that makes outputs stumble: odd paths, hostile words, spans over lines, suppressions, failures."""

from __future__ import annotations

from noticelint.notice import Place, Span
from noticelint.report.result import ElementSeen, Evidence, Failure, NoticeSeen, Related, Reported, Result
from noticelint.report.told import Missing, RuleTold, Told

ODD = "letters/100%, a:b/通知 1.md"
HOSTILE = "::error::x ##[set-env name=A]b @team </script><b>|`*_[x](y)\x1b[31m\x07\ufffe]]> & \"quoted\" 'single'"
_TEXT = "尊敬的会员：\n\n活动因故取消。我们将尽快 soon 退款。\n\n云帆读书会"
_LINES = ["尊敬的会员：", "", "活动因故取消。我们将尽快 soon 退款。", "", "云帆读书会"]


def sample() -> Result:
    """Three notices, eight findings (five stand), two files that could not be checked."""
    remedy = ElementSeen(True, (Evidence(Place(3, 19, 3, 21), "退款"),))
    elements = {"remedy": remedy, "contact": ElementSeen(False, ()), "reason": ElementSeen(True, (), "some")}
    notices = (
        NoticeSeen(ODD, "zh-Hans", "cancellation", "detected", 0.75, "sms", elements, text=_TEXT),
        NoticeSeen("mail/strings.po", "en", "outage", "stated", 1.0, "email", {}, "sms.body", "We are down."),
        NoticeSeen("clean.txt", "th", "unknown", "unknown", 0.0, "", {}, text="เรียนคุณสมชาย"),
    )
    findings = (
        _finding(ODD, "missing-contact", "error", Place(3, 1, 3, 7), "活动因故取消", Span(8, 14), "f1"),
        _finding(ODD, "vague-wording", "warning", Place(3, 11, 3, 13), "尽快", Span(18, 20), "f2"),
        _finding(ODD, "vague-wording", "info", Place(3, 11, 3, 21), "尽快 soon 退款", Span(18, 28), "f3"),
        _finding(ODD, "long-paragraph", "info", Place(1, 1, 5, 6), _TEXT, Span(0, len(_TEXT)), "f4"),
        _finding(ODD, "vague-wording", "warning", Place(3, 14, 3, 18), "soon", Span(21, 25), "f5")._replace(
            suppressed="agreed | with legal"
        ),
        _finding(ODD, "unused-ignore", "warning", Place(5, 6, 5, 6), "", None, "f6")._replace(
            suppressed="in the baseline", suppressed_by="baseline"
        ),
        _finding("mail/strings.po", "vague-wording", "error", Place(40, 9, 40, 13), "down", Span(7, 11), "f2")._replace(
            message=HOSTILE, suggestion=f"{HOSTILE}\nsecond line", language="en", key="sms.body",
            related=(Related(ODD, Place(3, 1, 3, 7), "活动因故取消", "The Chinese gives a reason."),),
        ),
        _finding("bad\udcff.txt", "vague-wording", "info", Place(2, 1, 2, 1), "", None, "f7")._replace(
            suppressed=""
        ),
    )  # fmt: skip
    failures = (Failure("broken.txt", "not text", None, None), Failure("front.md", "front\nmatter", 2, 3))
    return Result(notices, findings, failures, {ODD: _LINES})


def told() -> Told:
    """What is told of the rules of the sample."""
    return Told(
        "9.9.9",
        (
            RuleTold("missing-contact", "No way to reach the sender.", "Readers have questions.", "error", ("CX-5",)),
            RuleTold("vague-wording", "Time left vague.", "Soon is no date. <b>", "warning", (), ("wording",)),
        ),
        {"remedy": {"en": "a remedy", "zh-Hans": "补救办法"}, "contact": {"en": "a contact", "zh-Hans": "联系方式"}},
        {"cancellation": {"en": "cancellation", "zh-Hans": "取消通知"}},
        {"remedy": {"cancellation": "error"}, "contact": {"cancellation": "error"}, "reason": {"cancellation": "info"}},
        {(ODD, "", "zh-Hans", "contact"): Missing("error", "missing-contact")},
    )


def _finding(path: str, rule: str, severity: str, place: Place, text: str, span: Span | None, mark: str) -> Reported:
    return Reported(
        path, rule, severity, "没有写明。", "请写明〔日期〕。", place, text, ("CX-1", "TM-2"), mark, None, "zh-Hans",
        span=span,
    )  # fmt: skip

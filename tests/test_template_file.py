"""Templates whose dialect is stated, in catalogues and in mail: variables are no blanks, and count as what they are."""

from __future__ import annotations

import pytest

from noticelint.config import PathRule, Settings
from noticelint.judge import Run
from noticelint.lint import lint_bytes

STATED = [
    ("braze", "Hi {{${first_name}}}, your order {{order_id}} is delayed until {{new_date}}. Call {{support_phone}}."),
    ("dollar", "Hi ${first_name}, your order ${order_id} is delayed until ${new_date}. Call ${support_phone}."),
    ("percent", "Hi %(first_name)s, your order %(order_id)s is delayed until %(new_date)s. Call %(support_phone)s."),
    ("brace", "Hi {first_name}, your order {order_id} is delayed until {new_date}. Call {support_phone}."),
    ("merge", "Hi *|FNAME|*, your order *|ORDER_ID|* is delayed until *|NEW_DATE|*. Call *|SUPPORT_PHONE|*."),
    ("wechat", "您好，{{name1.DATA}}：您的订单将延迟到 {{date2.DATA}} 送达，请致电 {{phone_number3.DATA}}。"),
    ("sms-cn", "【青禾书店】您好，您的订单将延迟到【日期】送达，给您添麻烦了，请致电${phone}。"),
]


@pytest.mark.parametrize(("dialect", "text"), STATED, ids=[name for name, _ in STATED])
@pytest.mark.parametrize("way", ["front matter", "configuration"])
def test_a_stated_dialect_is_read(dialect: str, text: str, way: str, run: Run) -> None:
    rules = (PathRule("*.txt", "", "", "", "", template=dialect),) if way == "configuration" else ()
    source = text if rules else f"---\ntemplate: {dialect}\n---\n{text}"
    chosen = run._replace(settings=Settings(root=".", paths=rules), evidence=True)
    result = lint_bytes("a.txt", source.encode(), chosen)
    assert {one.rule for one in result.findings} & {"unfilled-placeholder", "broken-template"} == set()
    contact = result.notices[0].elements["contact"]
    assert contact.present
    assert "phone" in contact.evidence[0].text.lower()


@pytest.mark.parametrize("text", ["Hi {first_name}, we close on 3 May 2027.", "您好，您的订单将延迟到【日期】送达。"])
def test_unstated_they_are_blanks(text: str, run: Run) -> None:
    result = lint_bytes("a.txt", text.encode(), run)
    assert "unfilled-placeholder" in {one.rule for one in result.findings}


def test_plain_text_can_be_stated_to_be_no_template(run: Run) -> None:
    source = "---\ntemplate: none\n---\nDear {{ name }},\n\nWe close on 3 May 2027. Call us on {{ phone }}."
    result = lint_bytes("a.txt.j2", source.encode(), run)
    assert "unfilled-placeholder" in {one.rule for one in result.findings}


@pytest.mark.parametrize(
    ("stated", "said"), [("jinjja", "did you mean"), ("cobol", "unknown template"), ("[a]", "must be a word")]
)
def test_an_unknown_dialect_is_an_error(stated: str, said: str, run: Run) -> None:
    result = lint_bytes("a.txt", f"---\ntemplate: {stated}\n---\nDear customer".encode(), run)
    assert [said in one.message for one in result.failures] == [True]


def test_an_unknown_type_is_an_error(run: Run) -> None:
    result = lint_bytes("a.txt.j2", b"---\nvariables: {amount: mony}\n---\nWe refund {{ amount }}.", run)
    assert ["did you mean 'money'" in one.message for one in result.failures] == [True]

"""E-mail addresses, links and accounts to write to."""

from __future__ import annotations

import pytest

from tests.facts.table import Row, seen

ROWS: list[Row] = [
    (
        "zh-Hans",
        (
            "邮箱 service@example.com.cn, https://example.com/a?b=1。 www.example.com "
            "crates.io/me example.com.tw/help report.pdf node.js e.g. 10086.cn"
        ),
        [
            ("email", "service@example.com.cn", "service@example.com.cn"),
            ("url", "https://example.com/a?b=1", "https://example.com/a?b=1"),
            ("url", "www.example.com", "www.example.com"),
            ("url", "crates.io/me", "crates.io/me"),
            ("url", "example.com.tw/help", "example.com.tw/help"),
            ("url", "10086.cn", "10086.cn"),
        ],
    ),
    (
        "zh-Hans",
        "微信公众号“某某银行”, 公众号:某某, 微信号:abc123, qq群 123456, 官方微博@某某",
        [
            ("chat", "微信公众号“某某银行”", "某某银行"),
            ("chat", "公众号:某某", "某某"),
            ("chat", "微信号:abc123", "abc123"),
            ("chat", "qq群 123456", "123456"),
            ("chat", "微博@某某", "某某"),
        ],
    ),
    (
        "zh-Hant",
        "line @abc, line id: xx12, line官方帐号「某某」, line: @abc, facebook: 某某 fb.com/x",
        [
            ("chat", "line @abc", "@abc"),
            ("chat", "line id: xx12", "xx12"),
            ("chat", "line官方帐号「某某」", "某某"),
            ("chat", "line: @abc", "@abc"),
            ("chat", "facebook: 某某", "某某"),
            ("url", "fb.com/x", "fb.com/x"),
            ("chat", "fb.com/x", "fb.com/x"),
        ],
    ),
    (
        "en",
        "telegram @x1, whatsapp +852 2345 6789, our line: closed",
        [("chat", "telegram @x1", "@x1"), ("chat", "whatsapp +852 2345 6789", "+852 2345 6789")],
    ),
    (
        "zh-Hans",
        "微信支付,qq音乐,请关注“某某”小程序,加入qq群:123456789,官方微博:@某某服务",
        [("chat", "qq群:123456789", "123456789"), ("chat", "微博:@某某服务", "某某服务")],
    ),
    (
        "en",
        (
            "see github.com/a/b, e.g. this, i.e. that, node.js, main.rs, a.m., mybank.co.uk. visit "
            "help.example.com/x. file.txt, end.Next, setup.py, u.s. (see https://a.com/x_(y))."
        ),
        [
            ("url", "github.com/a/b", "github.com/a/b"),
            ("url", "mybank.co.uk", "mybank.co.uk"),
            ("url", "help.example.com/x", "help.example.com/x"),
            ("url", "https://a.com/x_(y)", "https://a.com/x_(y)"),
        ],
    ),
    (
        "en",
        (
            "facebook: mybank, find us on facebook, @mybank on twitter, twitter @mybank, "
            "line up, deadline: friday, online: yes, whatsapp us, telegram: t.me/mybank"
        ),
        [
            ("chat", "facebook: mybank", "mybank"),
            ("chat", "twitter @mybank", "@mybank"),
            ("date", "friday", "relative"),
            ("url", "t.me/mybank", "t.me/mybank"),
            ("chat", "t.me/mybank", "t.me/mybank"),
        ],
    ),
    (
        "zh-Hans",
        "邮箱:a.b+c@mail.example.com。联系 x@y",
        [("email", "a.b+c@mail.example.com", "a.b+c@mail.example.com")],
    ),
    (
        "th",
        "email: help@example.co.th เว็บไซต์ www.example.co.th line id: @mybank",
        [
            ("email", "help@example.co.th", "help@example.co.th"),
            ("url", "www.example.co.th", "www.example.co.th"),
            ("chat", "line id: @mybank", "@mybank"),
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "facts"), ROWS)
def test_links(language: str, text: str, facts: list[tuple[str, str, str]]) -> None:
    assert seen(text, language) == facts

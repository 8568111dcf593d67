"""Dialects of named blanks, merge tags and ICU messages."""

from __future__ import annotations

import pytest

from tests.templates.table import outline, uses

ROWS = {
    "dollar": [
        ("Dear ${name}, ${order.fee}", "Dear <name>, <order.fee>"),
        ("${name:-you} ${name!\"you\"} ${name || 'you'}", "<name=you|default> <name=you|default> <name=you>"),
        ("${name:-${other}}", "<name|default>"),
        ("$5 and $${x} cost", "$5 and ${x} cost"),
        ("${first-name} ${客户姓名}", "<first-name> <客户姓名>"),
        ("${paid ? 'yes' : 'no'}", "[paid: yes | else: no]"),
    ],
    "percent": [
        ("Dear %(name)s, %(fee).2f", "Dear <name>, <fee>"),
        ("%s owes %d, 50% discount, 100%%", "<1> owes <2>, 50% discount, 100%"),
        ("%1$s and %2$d, %@", "<1> and <2>, <1>"),
        ("%{name} and %<fee>.2f", "<name> and <fee>"),
        ("尊敬的%s先生", "尊敬的<1>先生"),
        ("100% safe, 20%off", "100% safe, 20%off"),
    ],
    "brace": [
        ("{0} of {1}", "<0> of <1>"),
        ("Dear {name}, {{name}} {} {}", "Dear <name>, <name> <0> <1>"),
        ("{when, date, long} {fee:,.2f} {x!r}", "<when> <fee> <x>"),
        ("{n, plural, =0 {none} one {# item} other {# items}}", '[n == "=0": none | n == "one": <n> item | else: <n> items]'),
        ("{g, select, other {they} female {she}}", '[g == "other": they | g == "female": she | else:]'),
        ("{a, select, x {{n, plural, one {1} other {#}} d} other {}}", '[a == "x": [n == "one": 1 | else: <n>] d | else:]'),
        ("It''s '{'literal'}' # don't", "It's {literal} # don't"),
        ("File '{name}'", "File '<name>'"),
        ("{n, plural, offset:1 one {#} other {b}} #", '[n == "one": <n> | else: b] #'),
    ],
    "merge": [
        ("Dear *|FNAME|* *|UPPER:LNAME|*", "Dear <FNAME> <LNAME|UPPER>"),
        ("*|IF:VIP|*A*|ELSEIF:AREA=north|*B*|ELSE:|*C*|END:IF|*", '[VIP: A | AREA == "north": B | else: C]'),
        ("*|IFNOT:VIP|*A*|END:IF|*", "[not VIP: A | else:]"),
        ("*|IF:AREA!=north|*A*|END:IF|*", '[not AREA == "north": A | else:]'),
        ("*|INTERESTED:News:Daily|*A*|END:INTERESTED|*", "[INTERESTED:News:Daily: A | else:]"),
        ("*|DATE:d/m/y|* *|LIST:COMPANY|*", "<DATE> <LIST>"),
        ("{!Contact.Name} {!$User.Email} {{{Recipient.Name}}}", "<Contact.Name> <User.Email> <Recipient.Name>"),
        ("{!IF(Paid__c, 'yes', 'no')} {!BLANKVALUE(Contact.Name, 'you')}", "[Paid__c: yes | else: no] <Contact.Name=you>"),
    ],
    "wechat": [
        ("{{first.DATA}}\n订单：{{thing1.DATA}}", "<first.DATA>\n订单：<thing1.DATA>"),
        ("{{ amount2.DATA }}", "<amount2.DATA>"),
    ],
    "sms-cn": [
        ("【云店】您的验证码为${code}，{1}分钟内有效。", "【云店】您的验证码为<code>，<1>分钟内有效。"),
        ("您的订单#order#已取消。【云店】", "您的订单<order>已取消。【云店】"),
        ("\n【云店】尊敬的【姓名】：【】元已退回。", "\n【云店】尊敬的<姓名>：<>元已退回。"),
        ("尊敬的【姓名】您好", "尊敬的<姓名>您好"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("dialect", "source", "expected"), [(key, *row) for key, rows in ROWS.items() for row in rows])
def test_blanks(dialect: str, source: str, expected: str) -> None:
    assert outline(source, dialect) == expected


@pytest.mark.parametrize(
    ("dialect", "source", "expected"),
    [
        ("dollar", "${a} ${b.c:-x}", ["a", "b.c"]),
        ("percent", "%(a)s %s", ["a"]),
        ("brace", "{0} {a} {n, plural, other {#}}", ["a", "n"]),
        ("merge", "*|A|* *|IF:B=c|**|END:IF|* {!D.E}", ["A", "B", "D.E"]),
        ("wechat", "{{thing1.DATA}}", ["thing1.DATA"]),
        ("sms-cn", "${a}{1}【姓名】。", ["a", "姓名"]),
    ],
)
def test_their_variables(dialect: str, source: str, expected: list[str]) -> None:
    assert uses(source, dialect) == expected

"""Jinja, Nunjucks and Twig, in the manner of their own documentation."""

from __future__ import annotations

import pytest

from tests.templates.table import outline, uses

JINJA = [
    ("Dear {{ user.name }},", "Dear <user.name>,"),
    ("{{ user['name'] }} {{ rows[0].day }}", "<user.name> <rows.0.day>"),
    ("{{ name|default('customer') }}", "<name=customer|default>"),
    ("{{ name | d('you', true) | title }}", "<name=you|d|title>"),
    ("{{ name or 'customer' }}", "<name=customer>"),
    ("{{ name or nickname or 'you' }}", "<name=you>"),
    ("{{ amount | round(2) | format_currency('CNY') }}", "<amount|round|format_currency>"),
    ("{{ order.date.strftime('%Y') }}", "<order.date|strftime>"),
    ("{{ 'Refund' if paid else 'Voucher' }}", "[paid: Refund | else: Voucher]"),
    ("{{ fee if fee else 'free' }}", "[fee: <fee> | else: free]"),
    ("{{ 'late' if late }}", "[late: late | else:]"),
    ("{{ 'Hello' }} {{ 'Hi'|upper }} {{ 3 }}", "Hello Hi 3"),
    ("{{ 'now'|date }}", "<|date>"),
    ("{{ _('We are sorry') }}", "We are sorry"),
    ("{{ 'Dear ' ~ name ~ ':' }}", "Dear <name>:"),
    ("{{ {'a': {'b': 1}}.a }}", "<>"),
    ("{{ '}}' }}", "}}"),
    ("{{ url_for('refund', id=order.id) }}", "<url_for(, order.id)>"),
    ("a {#- nothing {{ x }} -#} b", "ab"),
    ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
    ("a\n{%- if x -%}\n b \n{%- endif %}", "a[x: b | else:]"),
    ("{% if a %}A{% elif b %}B{% else %}C{% endif %}", "[a: A | b: B | else: C]"),
    ("{% if a %}{% if b %}x{% endif %}{% endif %}", "[a: [b: x | else:] | else:]"),
    (
        "{% for row in rows %}- {{ row.name }} {{ loop.index }}\n{% else %}none{% endfor %}",
        "{rows * row in rows: - <row.name> <loop.index>\n / none}",
    ),
    ("{% for k, v in fees.items() %}{{ k }}{% endfor %}", "{fees * k, v in fees: <k>}"),
    ("{% for x in xs|sort if x.open %}{{ x }}{% endfor %}", "{xs if x.open * x in xs: <x>}"),
    ("{% set hello = 'Dear all' %}{{ hello }}", "(macro hello(): Dear all)<hello()>"),
    ("{% set total = a + b %}{{ total }}", "<total>"),
    ("{% set foot %}Call {{ phone }}{% endset %}{{ foot }}", "(macro foot(): Call <phone>)<foot()>"),
    (
        "{% macro sign(who, role='Clerk') %}{{ who }}{% endmacro %}{{ sign(agent) }}",
        "(macro sign(who, role): <who>)<sign(agent)>",
    ),
    ("{% call box('x') %}inside{% endcall %}", "<box()>inside"),
    ("{% extends 'base.txt' %}{% block body %}B{{ super() }}{% endblock body %}", "<extends base.txt>(block body: B<super()>)"),
    ("{% include 'foot.txt' ignore missing %}", "<include foot.txt>"),
    ("{% include ['a.txt', 'b.txt'] %}{% include name %}", "<include a.txt><include >"),
    ("{% from 'm.txt' import sign as s %}{{ s(x) }}", "<s(x)>"),
    ("{% with total = fee %}{{ total }}{% endwith %}", "<total>"),
    ("{% filter upper %}late{% endfilter %}{% autoescape false %}x{% endautoescape %}", "latex"),
    ("{% trans %}One {{ n }}{% pluralize %}Many{% endtrans %}", '[count == 1: One <n> | else: Many]'),
    ("{% trans %}Hello{% endtrans %}{% trans 'Bye' %}", "HelloBye"),
    (
        "{% switch kind %}{% case 'a' %}A{% case 'b' %}B{% default %}C{% endswitch %}",
        '[kind == "a": A | kind == "b": B | else: C]',
    ),
    ("{% unknown x %}a{% own %}b{% endown %}", "ab"),
    ("{{ 退款金额 }} {{ ชื่อลูกค้า }}", "<退款金额> <ชื่อลูกค้า>"),
    ("{% if 已退款 %}已退{% endif %}", "[已退款: 已退 | else:]"),
]  # fmt: skip

TWIG = [
    ("{{ user.name|default('guest') }}", "<user.name=guest|default>"),
    ("{{ paid ? 'yes' : 'no' }} {{ late ? 'late' }}", "[paid: yes | else: no] [late: late | else:]"),
    ("{{ name ?? 'you' }} {{ name ?: 'you' }}", "<name=you> <name=you>"),
    ("{{ due|date('Y-m-d') }}", "<due|date>"),
    ("{{ include('foot.html') }}{{ parent() }}{{ block('title') }}", "<include foot.html><super()><block()>"),
    (
        "{% block title 'Notice' %}{% block more page.more|upper %}",
        "(block title: Notice)(block more: <page.more|upper>)",
    ),
    ("{% for u in users %}{{ u }}{% else %}none{% endfor %}", "{users * u in users: <u> / none}"),
    ("{% verbatim %}{{ x }}{% endverbatim %}", "{{ x }}"),
    ("a {{~ x ~}} \n b", "a<x>\n b"),
    ("{% apply upper %}x{% endapply %}{% embed 'e' %}y{% endembed %}", "x<include e>y"),
    ("{% if xs is empty %}e{% endif %}", "[not xs: e | else:]"),
]

USES = [
    ("{{ a.b }} {% if c and not d %}{% endif %}", ["a.b", "c", "d"]),
    ("{% for x in xs %}{{ x.y }}{{ z }}{% endfor %}{{ x }}", ["xs", "z", "x"]),
    ("{% macro m(a) %}{{ a }}{{ b }}{% endmacro %}{{ m(c) }}", ["b", "c"]),
    ("{{ t }}{% set t = u %}{{ t }}", ["t", "u"]),
    ("{{ a|default(b) }} {{ a ~ c }}", ["a", "b", "a", "c"]),
    ("{{ user['name'] }} {{ rows|length }}", ["user.name = user['name']", "rows"]),
    ("{% include 'x' with context %}{% include y %}", ["y"]),
    ("{% raw %}{{ x }}{% endraw %}{# {{ y }} #}", []),
    ("{{ range(n) }}{{ loop.index }}{{ true }}{{ none }}", ["n"]),
    ("{{ due.strftime('%d') }}", ["due"]),
]


@pytest.mark.parametrize(("source", "expected"), JINJA)
def test_jinja(source: str, expected: str) -> None:
    assert outline(source, "jinja") == expected


@pytest.mark.parametrize(("source", "expected"), TWIG)
def test_twig(source: str, expected: str) -> None:
    assert outline(source, "twig") == expected


@pytest.mark.parametrize(("source", "expected"), USES)
def test_the_variables_that_are_not_its_own(source: str, expected: list[str]) -> None:
    assert uses(source, "jinja") == expected

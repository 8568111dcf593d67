"""Liquid and Braze, in the manner of their own documentation."""

from __future__ import annotations

import pytest

from tests.templates.table import outline, uses

LIQUID = [
    ("Hello {{ customer.first_name | default: 'there' }}!", "Hello <customer.first_name=there|default>!"),
    ("{{ order.total_price | money }}", "<order.total_price|money>"),
    ("{{ 'Sorry' | append: '!' }}{{ 'sorry' | capitalize }}", "<|append>sorry"),
    ("{{ article.published_at | date: '%a, %b %d, %y' }}", "<article.published_at|date>"),
    ("{% if a %}A{% elsif b %}B{% else %}C{% endif %}", "[a: A | b: B | else: C]"),
    ("{% unless paid %}unpaid{% else %}paid{% endunless %}", "[not paid: unpaid | else: paid]"),
    (
        "{% case handle %}\n{% when 'cake' %}C{% when 'biscuit', 'cookie' %}B{% when 1 or 2 %}N{% else %}E{% endcase %}",
        '[handle == "cake": C | (handle == "biscuit" or handle == "cookie"): B'
        " | (handle == 1 or handle == 2): N | else: E]",
    ),
    ("{% for p in shop.products limit:2 %}{{ p.title }}{% else %}none{% endfor %}",
     "{shop.products.size > 0 * p in shop.products: <p.title> / none}"),
    ("{% for i in (1..3) %}{{ i }}{% endfor %}", "{(1 .. 3).size > 0 * i in : <i>}"),
    ("{% tablerow x in xs cols:2 %}{{ x }}{% endtablerow %}", "{xs.size > 0 * x in xs: <x>}"),
    ("{% assign word = 'Sorry' %}{{ word }}", "(macro word(): Sorry)<word()>"),
    ("{% assign n = order.n %}{{ n }}", "<n>"),
    ("{% capture foot %}Call {{ tel }}{% endcapture %}{{ foot }}", "(macro foot(): Call <tel>)<foot()>"),
    ("a{% comment %} {{ x }} {% endcomment %}{% # it's nothing %}b", "ab"),
    ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
    ("{% render 'card', p: x %}{% include y %}", "<include card><include >"),
    ("a {{- x -}} b", "a<x>b"),
    ("{% liquid\n  if a\n    echo b\n  else\n    echo 'c'\n  endif\n%}", "[a: <b> | else: c]"),
    ("{% increment n %}{% cycle 'a', 'b' %}", "<><>"),
    ("{% if a or b and c %}x{% endif %}", "[((b and c) or a): x | else:]"),
    ("{% if a and b or c %}x{% endif %}", "[((b or c) and a): x | else:]"),
    ("{% if tags contains 'late' %}x{% endif %}", '[tags contains "late": x | else:]'),
    ("{{ my-name }} {{ a.first }}", "<my-name> <a.first>"),
]  # fmt: skip

BRAZE = [
    ("Hi {{${first_name}}},", "Hi <first_name>,"),
    ("Hi {{ ${first_name} | default: 'there' }}!", "Hi <first_name=there|default>!"),
    ("{{custom_attribute.${favorite color}}}", "<custom_attribute.favorite color>"),
    ("{% if {{custom_attribute.${visits}}} > 1 %}a{% endif %}", "[custom_attribute.visits > 1: a | else:]"),
    ("{% if ${language} == 'th' %}ก{% else %}b{% endif %}", '[language == "th": ก | else: b]'),
    ("{% if x %}a{% else %}{% abort_message('no address') %}{% endif %}", "[x: a | else: <stop>]"),
    ("{{content_blocks.${footer}}}", "<include footer>"),
    ("{% connected_content https://example.com :save data %}{{data.fee}}", "<data.fee>"),
    ("{% assign a = {{event_properties.${b}}} %}{{a}}", "<a>"),
]


@pytest.mark.parametrize(("source", "expected"), LIQUID)
def test_liquid(source: str, expected: str) -> None:
    assert outline(source, "liquid") == expected


@pytest.mark.parametrize(("source", "expected"), BRAZE)
def test_braze(source: str, expected: str) -> None:
    assert outline(source, "braze") == expected


def test_the_variables_that_are_not_its_own() -> None:
    source = "{% assign a = b.c %}{{ a }}{% for p in ps %}{{ p.q }}{{ forloop.index }}{% endfor %}{{ items.size }}"
    assert uses(source, "liquid") == ["b.c", "ps", "items = items.size"]
    assert uses("{{${first_name}}}{{content_blocks.${foot}}}", "braze") == ["first_name = ${first_name}"]


def test_a_variable_without_a_name_is_none() -> None:
    assert uses("{{${}}}", "braze") == []
    assert uses("{{${ }}}", "braze") == []

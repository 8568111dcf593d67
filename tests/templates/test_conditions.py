"""The same condition is the same formula, however it is written."""

from __future__ import annotations

from itertools import combinations

import pytest

from noticelint.templates.conditions import And, Atom, Condition, Not, Or, both, either, negated
from noticelint.templates.parse import parse
from noticelint.templates.tree import Branch, Loop

A, B = Atom("a"), Atom("b")

SAME = [
    ("jinja", "not a", ["{% if not a %}", "{% if not(a) %}", "{%if  not  a%}", "{% if a == false %}", "{% if a != true %}",
     "{% if a is false %}", "{% if not not not a %}", "{% if a|default(false) == False %}"]),
    ("jinja", 'a == "x"', ["{% if a == 'x' %}", '{% if "x"==a %}', "{% if not a != 'x' %}", "{% if a in ['x'] %}", "{% switch a %}{% case 'x' %}"]),
    ("jinja", "(a and b)", ["{% if a and b %}", "{% if b and a %}", "{% if (a) and (b and a) %}", "{% if not (not a or not b) %}"]),
    ("jinja", "items", ["{% if items %}", "{% if items|length > 0 %}", "{% if items|length %}", "{% if items|length != 0 %}",
     "{% if items|count >= 1 %}", "{% for x in items %}", "{% for x in items|sort %}"]),
    ("jinja", "a > 3", ["{% if a > 3 %}", "{% if 3 < a %}", "{% if not a <= 3 %}"]),
    ("jinja", "a == nil", ["{% if a is none %}", "{% if a == None %}", "{% if none == a %}"]),
    ("jinja", "a.b", ["{% if a.b %}", "{% if a['b'] %}", '{% if a[ "b" ] %}']),
    ("twig", "not items", ["{% if items is empty %}", "{% if not items %}", "{% if items|length == 0 %}"]),
    ("liquid", "items.size > 0", ["{% if items.size > 0 %}", "{% if items != empty %}", "{% if items != blank %}",
     "{% unless items == empty %}", "{% for x in items %}", "{% if items.size != 0 %}"]),
    ("liquid", "not a", ["{% unless a %}", "{% if a == false %}", "{% if a != true %}"]),
    ("liquid", 'a == "x"', ["{% if a == 'x' %}", '{% if a == "x" %}', "{% case a %}{% when 'x' %}"]),
    ("handlebars", "not a", ["{{#unless a}}", "{{^a}}", "{{#if (not a)}}", "{{#not a}}", "{{#if (eq a false)}}"]),
    ("handlebars", 'a == "x"', ['{{#if (eq a "x")}}', "{{#eq a 'x'}}", '{{#ifEquals a "x"}}', '{{#compare a "===" "x"}}',
     '{{#if (not (ne a "x"))}}', '{{#switch a}}{{#case "x"}}']),
    ("handlebars", "items", ["{{#each items}}", "{{#if items}}", "{{#if items.length}}", "{{#if (gt items.length 0)}}", "{{#items}}"]),
    ("mustache", "not items", ["{{^items}}"]),
    ("go", 'not K == "x"', ['{{if ne .K "x"}}', '{{if not (eq .K "x")}}', '{{if not (eq $.K "x")}}', '{{if not (eq "x" .K)}}']),
    ("go", "Items", ["{{range .Items}}", "{{if .Items}}", "{{if gt (len .Items) 0}}", "{{with .Items}}", "{{if len .Items}}"]),
    ("ejs", "not a", ["<% if (!a) { %>", "<% if ( ! a ) { %>", "<% if (a === false) { %>", "<% if (a !== true) { %>"]),
    ("ejs", 'a == "x"', ["<% if (a === 'x') { %>", "<% if (a == `x`) { %>", "<% if (!(a !== 'x')) { %>", "<% switch (a) { case 'x': %>"]),
    ("ejs", "items.size > 0", ["<% if (items.length > 0) { %>", "<% if (items.length) { %>", "<% items.forEach(i => { %>", "<% for (i of items) { %>"]),
    ("erb", "not a", ["<% unless @a %>", "<% if !@a %>", "<% if not a %>", "<% if @a == false %>"]),
    ("erb", 'a == "x"', ["<% if @a == 'x' %>", "<% if @a == :x %>", "<% case @a %><% when 'x' %>"]),
    ("erb", "items.size > 0", ["<% if @items.any? %>", "<% unless @items.empty? %>", "<% if @items.size > 0 %>", "<% @items.each do |i| %>"]),
    ("merge", 'A == "x"', ["*|IF:A=x|*", "*|IF: A = x |*"]),
]  # fmt: skip

OTHER = [
    ("jinja", ["{% if a %}", "{% if a is defined %}", "{% if a.b %}", "{% if a == b %}", "{% if a > 1 %}", "{% if a == 1 %}", "{% if a == 'x' %}", "{% if a and b %}", "{% if a or b %}"]),
    ("liquid", ["{% if items %}", "{% if items.size > 0 %}", "{% if items.size > 1 %}"]),
    ("ejs", ["<% if (items) { %>", "<% if (items.length) { %>"]),
]  # fmt: skip


def _condition(source: str, dialect: str) -> Condition:
    node = parse(source, dialect).nodes[0]
    if isinstance(node, Loop):
        return node.condition
    assert isinstance(node, Branch)
    condition = node.arms[0].condition
    assert condition is not None
    return condition


@pytest.mark.parametrize(
    ("dialect", "expected", "source"), [(dialect, text, one) for dialect, text, sources in SAME for one in sources]
)
def test_the_same_however_it_is_written(dialect: str, expected: str, source: str) -> None:
    from noticelint.templates.conditions import written

    assert written(_condition(source, dialect)) == expected
    first = next(sources[0] for key, text, sources in SAME if (key, text) == (dialect, expected))
    assert _condition(source, dialect) == _condition(first, dialect)


@pytest.mark.parametrize(("dialect", "sources"), OTHER)
def test_what_may_differ_is_another(dialect: str, sources: list[str]) -> None:
    for one, two in combinations(sources, 2):
        assert _condition(one, dialect) != _condition(two, dialect)


@pytest.mark.parametrize(
    ("source", "subject", "value"),
    [
        ("{% if a.b == 'x y' %}", "a.b", "x y"),
        ("{% if a == 3 %}", "a", "3"),
        ("{% if a == b %}", "", ""),
        ("{% if a %}", "", ""),
    ],
)
def test_an_atom_that_equals_a_literal_tells_of_what(source: str, subject: str, value: str) -> None:
    atom = _condition(source, "jinja")
    assert isinstance(atom, Atom)
    assert (atom.subject, atom.value) == (subject, value)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (both(A, B), And((A, B))),
        (both(B, A, B), And((A, B))),
        (both(A, both(B, A)), And((A, B))),
        (either(A, Not(A)), True),
        (both(A, Not(A)), False),
        (both(A, True), A),
        (both(A, False), False),
        (either(A, True), True),
        (either(A, False), A),
        (both(), True),
        (either(), False),
        (negated(A), Not(A)),
        (negated(Not(A)), A),
        (negated(both(A, B)), Or((Not(A), Not(B)))),
        (negated(either(A, Not(B))), And((B, Not(A)))),
        (negated(True), False),
    ],
)
def test_formulas_are_put_into_one_form(found: Condition, expected: Condition) -> None:
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("source", "expected"), [("{% if true %}", True), ("{% if false or none %}", False), ("{% if 'x' == 'x' %}", True)]
)
def test_what_is_always_so_is_a_constant(source: str, expected: bool) -> None:
    assert _condition(source, "jinja") is expected

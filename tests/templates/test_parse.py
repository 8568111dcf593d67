"""What holds of every template, whatever is written in it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticelint.templates.dialect import DIALECTS
from noticelint.templates.parse import parse
from noticelint.templates.tree import DEEPEST, MOST_FAULTS, Branch, Loop, Macro, Named, Node, Output, Words

# What the dialects write their tags with, in pieces that seldom fit together.
_PIECES = st.sampled_from(
    "{{ }} {% %} {# #} {{{ }}} {{{{ }}}} {{#if {{/if {{else {{^ {{! {{!-- --}} {{> <% %> <%= <%- -%> <%# <%_ _%> <%% *| |*"
    " *|IF:x|* *|END:IF|* {! ${ $${ } { %(x)s %s %% 【 】 #a# - ~ + | || && ( ) [ ] == != not and or if else elif end endif"
    " endfor for in x y.z items 'a' \" ' ` raw endraw {%raw%} {%endraw%} liquid capture set = , : . .. ... $x := range with"
    " define block macro call case when switch default foreach.each do |i| ? ?: ?? => 1 0 -1 , plural select one{ other{"
    " {n,plural,one{ /* */ \\ \\{{ as |a| @root ../ ./ this contains is defined <br> 退款 ยอด".split()
) | st.sampled_from(
    [" ", "\n", "\t", "{% if x %}", "{% for x in y %}", "{% endif %}", "{{ x }}", "<% } %>", "<% if (x) { %>"]
)
_TEXT = st.lists(_PIECES, max_size=40).map("".join) | st.lists(_PIECES, max_size=40).map(" ".join)


@pytest.mark.parametrize("dialect", DIALECTS)
@given(source=_TEXT | st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_is_parsed_and_its_spans_stand_in_order(dialect: str, source: str) -> None:
    tree = parse(source, dialect)
    _in_order(tree.nodes, 0, len(source))
    for fault in tree.faults:
        assert 0 <= fault.start <= fault.end <= len(source)
    assert [fault.start for fault in tree.faults] == sorted(fault.start for fault in tree.faults)
    for use in tree.variables:
        assert use.name
        assert source[use.start : use.end].strip()


def _in_order(nodes: Sequence[Node], start: int, end: int) -> None:
    for node in nodes:
        assert start <= node.start <= node.end <= end
        start = node.end
        if isinstance(node, Words):
            assert node.start < node.end
        if isinstance(node, Output) and node.default:
            assert node.start <= node.default[0] <= node.default[1] <= node.end
        if isinstance(node, Branch):
            assert [condition is None for condition, _ in node.arms][-1]
            assert all(condition is not None for condition, _ in node.arms[:-1])
            _in_order([inner for arm in node.arms for inner in arm.nodes], node.start, node.end)
        if isinstance(node, Loop):
            _in_order([*node.nodes, *node.otherwise], node.start, node.end)
        if isinstance(node, (Named, Macro)):
            _in_order(node.nodes, node.start, node.end)


_TAGS = {
    "jinja": "{{ a }};{% if a %};{% elif b %};{% else %};{% endif %};{% for a in b %};{% endfor %};{% with %};{% endwith %}"
    ";{% macro a(b) %};{% endmacro %};{% block a %};{% endblock %};{# a #}",
    "liquid": "{{ a }};{% if a %};{% elsif b %};{% else %};{% endif %};{% for a in b %};{% endfor %};{% unless a %}"
    ";{% endunless %};{% capture a %};{% endcapture %}",
    "handlebars": "{{a}};{{#if a}};{{else if b}};{{else}};{{/if}};{{#each a}};{{/each}};{{#a}};{{/a}};{{^b}};{{/b}}"
    ";{{#bold c}};{{/bold}};{{! a }}",
    "go": "{{.A}};{{if .A}};{{else if .B}};{{else}};{{end}};{{range .C}};{{with .D}};{{/* a */}};{{define `t`}}",
    "erb": "<%= a %>;<% if a %>;<% elsif b %>;<% else %>;<% end %>;<% a.each do |b| %>;<% form do |f| %>;<%# a %>",
    "ejs": "<%= a %>;<% if (a) { %>;<% } else if (b) { %>;<% } else { %>;<% } %>;<% a.forEach(b => { %>;<% }) %>;<%# a %>",
    "merge": "*|A|*;*|IF:A|*;*|ELSEIF:B|*;*|ELSE:|*;*|END:IF|*;{!A.B}",
}


@pytest.mark.parametrize("dialect", _TAGS)
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_blocks_that_fit_badly_lose_no_text(dialect: str, data: st.DataObject) -> None:
    picked = data.draw(st.lists(st.sampled_from(_TAGS[dialect].split(";")), max_size=12))
    source = "甲" + "".join(f"{tag}甲" for tag in picked)
    found: list[int] = []
    _words(parse(source, dialect).nodes, found)
    assert found == [index for index, char in enumerate(source) if char == "甲"]


def _words(nodes: Sequence[Node], found: list[int]) -> None:
    for node in nodes:
        if isinstance(node, Words):
            found.extend(range(node.start, node.end))
        elif isinstance(node, Branch):
            for arm in node.arms:
                _words(arm.nodes, found)
        elif isinstance(node, Loop):
            _words([*node.nodes, *node.otherwise], found)
        elif isinstance(node, (Named, Macro)):
            _words(node.nodes, found)


@pytest.mark.parametrize(
    ("dialect", "unit"),
    [
        ("jinja", "{% if x %}"),
        ("jinja", "{% with %}"),
        ("liquid", "{% for x in y %}"),
        ("handlebars", "{{#with x}}"),
        ("handlebars", "{{#bold x}}"),
        ("mustache", "{{#x}}"),
        ("go", "{{range .X}}"),
        ("erb", "<% if x %>"),
        ("ejs", "<% if (x) { %>"),
        ("merge", "*|IF:X|*"),
        ("brace", "{n, plural, one {"),
    ],
)
def test_blocks_nested_too_deep_are_told_once_and_lose_no_text(dialect: str, unit: str) -> None:
    source = f"{unit}甲" * 3000
    tree = parse(source, dialect)
    assert len([fault for fault in tree.faults if fault.group == "too-deep"]) == (unit != "{% with %}" or 1)
    found: list[int] = []
    _words(tree.nodes, found)
    assert len(found) == 3000
    assert _depth(tree.nodes) <= DEEPEST


def _depth(nodes: Sequence[Node]) -> int:
    inside = [
        _depth(inner)
        for node in nodes
        for inner in (
            [arm.nodes for arm in node.arms] if isinstance(node, Branch) else [getattr(node, "nodes", None) or ()]
        )
        if not isinstance(node, (Words, Output))
    ]
    return 1 + max(inside) if inside else 0


@pytest.mark.parametrize(
    ("dialect", "source"),
    [
        ("jinja", "{% if " + "(" * 5000 + "x" + ")" * 5000 + " %}甲{% endif %}"),
        ("jinja", "{{ x" + "|upper" * 5000 + " }}甲"),
        ("jinja", "{{ " + "not " * 5000 + "x }}甲"),
        ("jinja", "{{ a" + " + b - c" * 3000 + " }}甲"),
        ("ejs", "<%= a" + ".b()" * 5000 + " %>甲"),
        ("ejs", "<%= a" + " ? b : c" * 5000 + " %>甲"),
        ("liquid", "{% if a" + " and b or c" * 3000 + " %}甲{% endif %}"),
        ("go", "{{" + "(" * 5000 + ".X" + ")" * 5000 + "}}甲"),
        ("go", "{{.X" + " | upper" * 5000 + "}}甲"),
        ("handlebars", "{{#if " + "(not " * 5000 + "x" + ")" * 5000 + "}}甲{{/if}}"),
    ],
)
def test_expressions_nested_too_deep_are_not_taken_apart(dialect: str, source: str) -> None:
    found: list[int] = []
    _words(parse(source, dialect).nodes, found)
    assert [source[index] for index in found] == ["甲"]


def test_not_every_fault_of_a_broken_template_is_told() -> None:
    assert len(parse("{{ x {% endif %}" * 500, "jinja").faults) == MOST_FAULTS

"""Mistakes of a template: what is told, where, and that the rest is still read."""

from __future__ import annotations

import pytest

from tests.templates.table import faults, outline

ROWS = [
    # dialect, source, faults (group, where, values), what stands all the same
    ("jinja", "Dear {{ name, we", [("unclosed-tag", "{{", {"tag": "{{"})], "Dear <name>, we"),
    ("jinja", "Dear {{ name }, we", [("unclosed-tag", "{{", {"tag": "{{"})], "Dear <name>, we"),
    ("jinja", "{{ a {{ b }}", [("unclosed-tag", "{{", {"tag": "{{"})], "<a> <b>"),
    ("jinja", "{{ don't {{ b }} isn't", [("unclosed-tag", "{{", {"tag": "{{"})], "<don>'t <b> isn't"),
    ("jinja", "{% if a\nb{% endif %}", [("unclosed-tag", "{%", {"tag": "{%"})], "[a: \nb | else:]"),
    ("jinja", "{% if a }}b{% endif %}", [("unclosed-tag", "{%", {"tag": "{%"})], "[a: b | else:]"),
    ("jinja", "a {# b", [("unclosed-tag", "{#", {"tag": "{#"})], "a  b"),
    (
        "jinja",
        "a\n{% if b %}c\n{% for d in e %}f",
        [
            ("unclosed-block", "{% if b %}", {"tag": "if", "opened": "2"}),
            ("unclosed-block", "{% for d in e %}", {"tag": "for", "opened": "3"}),
        ],
        "a\n[b: c\n{e * d in e: f} | else:]",
    ),
    (
        "jinja",
        "{% if a %}{% for b in c %}x{% endif %}y{% endfor %}z",
        [("crossed-block", "{% for b in c %}", {"tag": "for", "opened": "1", "outer": "if", "outer_opened": "1"})],
        "[a: {c * b in c: x} | else:]yz",
    ),
    (
        "jinja",
        "{% if a %}{% for b in c %}x{% endif %}y",
        [("unclosed-block", "{% for b in c %}", {"tag": "for", "opened": "1"})],
        "[a: {c * b in c: x} | else:]y",
    ),
    ("jinja", "a{% endif %}b{% endnone %}", [("stray-end", "{% endif %}", {"tag": "endif"}), ("stray-end", "{% endnone %}", {"tag": "endnone"})], "ab"),
    ("jinja", "a{% else %}b", [("stray-else", "{% else %}", {"tag": "else"})], "ab"),
    ("jinja", "{% if a %}b{% else %}c{% else %}d{% endif %}", [("stray-else", "{% else %}", {"tag": "else"})], "[a: b | else: cd]"),
    ("jinja", "{% if %}a{% endif %}", [("bad-expression", "{% if %}", {"tag": "if", "expression": ""})], "[: a | else:]"),
    ("jinja", "{{ first name }}", [("bad-expression", "{{ first name }}", {"expression": "first name"})], "<>"),
    ("jinja", "{% for x of xs %}a{% endfor %}", [("bad-expression", "{% for x of xs %}", {"tag": "for", "expression": "x of xs"})], "{ * x in : a}"),
    ("jinja", "{% raw %}a", [("unclosed-block", "{% raw %}", {"tag": "raw", "opened": "1"})], "a"),
    ("jinja", "{{ }}", [("bad-expression", "{{ }}", {"expression": ""})], ""),
    ("liquid", "{% case a %}{% when 'b' %}c", [("unclosed-block", "{% case a %}", {"tag": "case", "opened": "1"})], '[a == "b": c | else:]'),
    ("handlebars", "{{#if a}}{{#each b}}x{{/if}}{{/each}}",
     [("crossed-block", "{{#each b}}", {"tag": "each", "opened": "1", "outer": "if", "outer_opened": "1"})],
     "[a: {b * b: x} | else:]"),
    ("handlebars", "{{#if}}a{{/if}}", [("bad-expression", "{{#if}}", {"tag": "if", "expression": ""})], "[: a | else:]"),
    ("handlebars", "{{/if}}a{{else}}", [("stray-end", "{{/if}}", {"tag": "/if"}), ("stray-else", "{{else}}", {"tag": "else"})], "a"),
    ("go", "{{if .A}}a", [("unclosed-block", "{{if .A}}", {"tag": "if", "opened": "1"})], "[A: a | else:]"),
    ("go", "a{{end}}", [("stray-end", "{{end}}", {"tag": "end"})], "a"),
    ("go", "{{.A .B | }}", [("bad-expression", "{{.A .B | }}", {"expression": ".A .B |"})], "<>"),
    ("erb", "<% if a %>b", [("unclosed-block", "<% if a %>", {"tag": "if", "opened": "1"})], "[a: b | else:]"),
    ("erb", "a<% end %><%= b", [("stray-end", "<% end %>", {"tag": "end"}), ("unclosed-tag", "<%=", {"tag": "<%="})], "a<b>"),
    ("ejs", "a<% } %>", [("stray-end", "<% }", {"tag": "}"})], "a"),
    ("ejs", "<% if (a) { %>b", [("unclosed-block", "<% if (a) {", {"tag": "if", "opened": "1"})], "[a: b | else:]"),
    ("merge", "*|IF:A|*b", [("unclosed-block", "*|IF:A|*", {"tag": "IF", "opened": "1"})], "[A: b | else:]"),
    ("merge", "a*|END:IF|* *|NAME| b", [("stray-end", "*|END:IF|*", {"tag": "END:IF"}), ("unclosed-tag", "*|", {"tag": "*|"})], "a <NAME> b"),
    ("dollar", "Dear ${name, we", [("unclosed-tag", "${", {"tag": "${"})], "Dear <name>, we"),
    ("percent", "Dear %(name), we", [("unclosed-tag", "%(name)", {"tag": "%("})], "Dear <name>, we"),
    ("brace", "Dear {name, we", [("unclosed-tag", "{", {"tag": "{"})], "Dear {name, we"),
    ("brace", "{n, plural, one {a} b", [("unclosed-block", "{n, plural,", {"tag": "plural", "opened": "1"})], '[n == "one": a | else:] b'),
    ("sms-cn", "尊敬的${name，您好", [("unclosed-tag", "${", {"tag": "${"})], "尊敬的${name，您好"),
]  # fmt: skip


@pytest.mark.parametrize(("dialect", "source", "told", "stands"), ROWS)
def test_faults(dialect: str, source: str, told: list[tuple[str, str, dict[str, str]]], stands: str) -> None:
    assert faults(source, dialect) == told
    assert outline(source, dialect) == stands


@pytest.mark.parametrize(
    ("dialect", "source"),
    [
        ("jinja", "{{ a.b[c](d, e=1)|f(g=[1, 'h'], i={'j': k}) }}{{ -1 }}{{ a // b ** c }}"),
        ("jinja", "{% if a is divisibleby 3 and b is not none and c not in ['d'] %}x{% endif %}"),
        ("twig", "{{ {a: 1, 'b': [2]}|json_encode }}{% if a is same as(b) and c starts with 'd' %}{% endif %}"),
        ("liquid", "{{ 'it''s' }} {{ a b }} {% if a = b %}{% endif %}{{ a | b: c: 1, d: e }}"),
        ("erb", "<%= @a.map { |x| x.b }.join(', ') %><%= t('.c', d: @e) %>"),
        ("ejs", "<%= a.map(x => x.b).join(', ') %><%= `${a} b` %>"),
        ("handlebars", "{{helper a b=(c d) e='f'}}"),
        ("go", '{{range $k, $v := .A}}{{printf "%s %s" $k $v}}{{end}}{{len .B}}'),
        ("brace", 'a { b } c {"d": 1} e }'),
        ("percent", "5% of %d"),
    ],
)
def test_no_fault_is_told_of_what_their_engines_take(dialect: str, source: str) -> None:
    assert faults(source, dialect) == []

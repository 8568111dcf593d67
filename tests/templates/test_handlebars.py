"""Handlebars and Mustache, in the manner of their own documentation."""

from __future__ import annotations

import pytest

from tests.templates.table import outline, uses

HANDLEBARS = [
    ("{{firstname}} {{person.lastname}} {{person/age}} {{{raw}}} {{&also}}", "<firstname> <person.lastname> <person.age> <raw> <also>"),
    ("{{array.[0].[item class]}}", "<array.0.item class>"),
    ("{{#if author}}A{{else if editor}}B{{else}}C{{/if}}", "[author: A | editor: B | else: C]"),
    ("{{#if a}}A{{^}}B{{/if}}", "[a: A | else: B]"),
    ("{{#unless license}}none{{/unless}}", "[not license: none | else:]"),
    ("{{#each people}}{{this}} {{@index}} {{name}} {{../shop}}{{else}}nobody{{/each}}",
     "{people * people: <this> <@index> <name> <shop> / nobody}"),
    ("{{#each users as |user i|}}{{user.name}}{{shop}}{{/each}}", "{users * user, i in users: <user.name><shop>}"),
    ("{{#with city}}{{name}} {{../country}}{{else}}no {{town}}{{/with}}", "[city: <city.name> <country> | else: no <town>]"),
    ("{{#with city as |c|}}{{c.name}}{{/with}}", "[city: <c.name> | else:]"),
    ('{{#if (eq kind "late")}}L{{/if}}', '[kind == "late": L | else:]'),
    ("{{#if (and a (or b (not c)))}}x{{/if}}", "[((b or not c) and a): x | else:]"),
    ('{{#eq kind "late"}}L{{else}}M{{/eq}}', '[kind == "late": L | else: M]'),
    ('{{#compare a "!=" "b"}}x{{/compare}}', '[not a == "b": x | else:]'),
    ("{{#isPaid order}}P{{else}}U{{/isPaid}}", "[isPaid(order): P | else: U]"),
    ("{{#bold 'x'}}B{{/bold}}", "B"),
    ('{{#switch kind}}{{#case "a"}}A{{/case}}{{#default}}D{{/default}}{{/switch}}', '[kind == "a": A | else: D]'),
    ("{{formatDate order.date 'LL'}}", "<formatDate(order.date, )>"),
    ('{{or name "there"}} {{default name "you"}}', "<name=there> <name=you|default>"),
    ('{{if paid "yes" "no"}}', "[paid: yes | else: no]"),
    ("{{> footer}}{{> (which)}}{{#> layout}}inner{{/layout}}{{> @partial-block}}",
     "<include footer><include ><include layout>inner<@partial-block()>"),
    ('{{#*inline "foot"}}F{{/inline}}{{> foot}}', "(define foot: F)<include foot>"),
    ("a{{! {{x}}b{{!-- {{y}} --}}c", "abc"),
    ("{{{{raw}}}}{{x}}{{{{/raw}}}} \\{{y}}", "{{x}} {{y}}"),
    ("a {{~x~}} b", "a<x>b"),
    ("a\n  {{#if x}}\nb\n  {{/if}}\nc", "a\n[x: b\n | else:]c"),
    ("{{#if items.length}}x{{/if}}{{#each items}}y{{/each}}", "[items: x | else:]{items * items: y}"),
    ("{{姓名}} {{ชื่อ}} {{first-name}}", "<姓名> <ชื่อ> <first-name>"),
]  # fmt: skip

MUSTACHE = [
    ("Hello {{name}}, {{{a}}} {{& b}}", "Hello <name>, <a> <b>"),
    ("{{#in_ca}}Well, {{taxed_value}} after taxes.{{/in_ca}}", "[in_ca: Well, <taxed_value> after taxes. | else:]"),
    ("{{#repos}}<b>{{name}}</b>{{/repos}}{{^repos}}No repos{{/repos}}",
     "{repos * repos: <b><name></b>}[not repos: No repos | else:]"),
    ("{{#names}}\n- {{.}}\n{{/names}}\nx", "{names * names: - <this>\n}x"),
    ("{{! ignore me }}{{> user}}", "<include user>"),
    ("{{=<% %>=}}<% a %>{{b}}<%={{ }}=%>{{c}}", "<a>{{b}}<c>"),
    ("{{<parent}}{{$title}}T{{/title}}{{/parent}}", "<extends parent>(block title: T)"),
    ("{{else}}", "<else>"),
]  # fmt: skip

USES = [
    ("{{#each items}}{{name}}{{../shop}}{{@root.tel}}{{/each}}", ["items", "shop = ../shop", "tel = @root.tel"]),
    ("{{#with order}}{{fee}}{{/with}}", ["order", "order.fee = fee"]),
    ("{{#if (eq a b)}}{{f c d=e}}{{/if}}", ["a", "b", "c", "e"]),
    ("{{#each xs as |x|}}{{x.y}}{{z}}{{/each}}{{x}}", ["xs", "z", "x"]),
]


@pytest.mark.parametrize(("source", "expected"), HANDLEBARS)
def test_handlebars(source: str, expected: str) -> None:
    assert outline(source, "handlebars") == expected


@pytest.mark.parametrize(("source", "expected"), MUSTACHE)
def test_mustache(source: str, expected: str) -> None:
    assert outline(source, "mustache") == expected


@pytest.mark.parametrize(("source", "expected"), USES)
def test_the_variables_that_are_not_its_own(source: str, expected: list[str]) -> None:
    assert uses(source, "handlebars") == expected

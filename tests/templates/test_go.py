"""Go templates, in the manner of text/template's own documentation."""

from __future__ import annotations

import pytest

from tests.templates.table import outline, uses

GO = [
    ("{{.Count}} items are made of {{.Material}}", "<Count> items are made of <Material>"),
    ("{{23 -}} < {{- 45}}", "23<45"),
    ("a {{- /* a }} comment */ -}} b{{/* c */}}", "ab"),
    ("{{if .Attended}}It was a pleasure.{{else}}A shame.{{end}}", "[Attended: It was a pleasure. | else: A shame.]"),
    ("{{if .A}}A{{else if .B}}B{{end}}", "[A: A | B: B | else:]"),
    ("{{with .Gift}}Thanks for {{.}} ({{.Price}}, {{$.Shop}}).{{else}}{{.Name}}{{end}}",
     "[Gift: Thanks for <Gift> (<Gift.Price>, <Shop>). | else: <Name>]"),
    ("{{range .Names}}{{.}}, {{.Age}}{{else}}nobody{{end}}", "{Names * Names: <.>, <Age> / nobody}"),
    ("{{range $i, $e := .Items}}{{$e.Name}}{{end}}", "{Items * e in Items: <e.Name>}"),
    ('{{printf "%.2f" .Fee}} {{.Fee | printf "%.2f"}}', "<Fee|printf> <Fee|printf>"),
    ('{{.Date.Format "Jan 2"}} {{.User.FullName}}', "<Date|Format> <User.FullName>"),
    ('{{if and .A (not .B) (ne .Kind "x")}}y{{end}}', '[(A and not B and not Kind == "x"): y | else:]'),
    ('{{if eq .K "a" "b"}}y{{end}}', '[(K == "a" or K == "b"): y | else:]'),
    ("{{if gt (len .Items) 0}}y{{end}}", "[Items: y | else:]"),
    ('{{or .Name "there"}} {{.Name | default "you"}}', "<Name=there> <Name=you|default>"),
    ('{{define "T"}}One {{.X}}{{end}}{{template "T" .}}{{block "B" .Order}}{{.Fee}}{{end}}',
     "(define T: One <X>)<include T>(block B: <Order.Fee>)"),
    ('{{$hello := "Dear all"}}{{$hello}}', "(macro hello(): Dear all)<hello()>"),
    ("{{$fee := .Fee}}{{$fee}}", "<fee>"),
    ('{{index .Names "th"}} {{(index .Rows 0).Day}}', "<Names.th> <Rows.0.Day>"),
    ('{{"output"}} {{`raw }}`}}', "output raw }}"),
    ("{{break}}{{continue}}x", "x"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), GO)
def test_go(source: str, expected: str) -> None:
    assert outline(source, "go") == expected


def test_the_variables_that_are_not_its_own() -> None:
    source = "{{with .A}}{{.B}}{{$.C}}{{end}}{{range $x := .D}}{{.E}}{{$x.F}}{{end}}{{if eq .G .H}}{{end}}"
    assert uses(source, "go") == ["A = .A", "A.B = .B", "C = $.C", "D = .D", "G = .G", "H = .H"]

"""The dialect by the file's name."""

from __future__ import annotations

import pytest

from noticelint.templates.dialect import DIALECTS, dialect_of, stem_of


@pytest.mark.parametrize(
    ("path", "dialect", "stem"),
    [
        ("cancel.html.j2", "jinja", "cancel.html"),
        ("mails/cancel.txt.jinja2", "jinja", "mails/cancel.txt"),
        ("a.njk", "jinja", "a"),
        ("a.nunjucks", "jinja", "a"),
        ("a.html.twig", "twig", "a.html"),
        ("mail.liquid", "liquid", "mail"),
        ("a.hbs", "handlebars", "a"),
        ("a.mustache", "mustache", "a"),
        ("a.html.erb", "erb", "a.html"),
        ("A.EJS", "ejs", "A"),
        ("a.md.tmpl", "go", "a.md"),
        ("a.gohtml", "go", "a"),
        ("a.txt", "", "a.txt"),
        ("x.j2/plain", "", "x.j2/plain"),
        (".j2", "", ".j2"),
        ("C:\\x.j2\\a", "", "C:\\x.j2\\a"),
    ],
)
def test_dialect_of(path: str, dialect: str, stem: str) -> None:
    assert dialect_of(path) == dialect
    assert stem_of(path) == stem
    assert dialect in (*DIALECTS, "")

"""Accepting a finding in its file: the comment that says so, where and as its format takes it."""

from __future__ import annotations

from noticelint.formats.read import File
from noticelint.lsp.change import Change, is_text, line_around, line_end

_BY_DIALECT = {
    "jinja": "{{# {} #}}", "twig": "{{# {} #}}", "liquid": "{{% comment %}}{}{{% endcomment %}}",
    "braze": "{{% comment %}}{}{{% endcomment %}}", "handlebars": "{{{{! {} }}}}", "mustache": "{{{{! {} }}}}",
    "erb": "<%# {} %>", "ejs": "<%# {} %>", "go": "{{{{/* {} */}}}}",
}  # fmt: skip
_BY_MARKUP = {"text": "# {}", "markdown": "<!-- {} -->", "html": "<!-- {} -->", "rst": ".. {}"}


def suppression(file: File, offset: int, rule: str, reason: str) -> Change | None:
    """The change that accepts findings of `rule` in the line at `offset` of the source; None where no comment can.

    The comment stands above the line. Where a line more would tear a paragraph or a list apart it stands at the
    line's end instead, as it does in a template of text, whose readers would be sent the empty line.
    """
    if not is_text(file):
        return None
    markup, source = file.parts[0].markup, file.source
    form = _BY_DIALECT.get(file.dialect) or _BY_MARKUP.get(markup)
    start, end = line_around(source, offset)
    body = file.parts[0].runs[0][1]
    if form is None or offset < body:
        return None
    comment = form.format(f"noticelint: ignore {rule} -- {reason}")
    new_line = line_end(source)
    own_line = source[start:end]
    indent = own_line[: len(own_line) - len(own_line.lstrip(" \t"))]
    opens_block = start <= body or not _line_before(source, start).strip()
    in_text_template = file.dialect in _BY_DIALECT and markup != "html"
    if markup == "rst" and not in_text_template:
        # A comment takes in what follows it without a blank line, and none can stand inside a paragraph.
        return Change(start, start, f"{indent}{comment}{new_line * 2}") if opens_block else None
    if in_text_template or (markup == "markdown" and not opens_block):
        last = start + len(own_line.rstrip())
        return Change(last, last, f" {comment}")
    return Change(start, start, f"{indent}{comment}{new_line}")


def _line_before(source: str, start: int) -> str:
    """The line before the one that starts at `start`, '' where there is none."""
    if not start:
        return ""
    end = start - (2 if source.startswith("\r\n", start - 2) else 1)
    return source[line_around(source, end)[0] : end]

"""Putting the sentence that a notice lacks where its reader looks for it."""

from __future__ import annotations

import re

from noticelint.checks.required import news
from noticelint.formats.joining import is_unspaced
from noticelint.formats.part import Part
from noticelint.formats.read import File
from noticelint.language.boundaries import around, trimmed
from noticelint.lsp.change import Change, is_text, line_around, line_end
from noticelint.lsp.insertion_html import after_in_html, before_in_html
from noticelint.notice import source_offset, source_span
from noticelint.recognise.reading import Reading

# Elements that open a notice, and the one that closes it; all others come last, above the signature.
_FIRST, _LAST = ("greeting", "what"), "sender"
_BLANK_LINE = r"(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)"
_NEXT_LINE = r"(?:\r\n|\r|\n)[ \t]*\S"


def sentences_of(suggestion: str, element: str) -> list[str]:
    """What a suggestion offers to be inserted: each of its alternatives; a sender's lines one below the other."""
    if element == _LAST:
        return [suggestion.replace("／", "\n")]
    return [one for one in (part.strip() for part in _alternatives(suggestion)) if one]


def insertion(file: File, reading: Reading, element: str, sentence: str) -> Change | None:
    """The change that puts `sentence`, which gives `element`, into a notice; None where its format is not text.

    What only opens a clause (因...，) goes before the sentence that tells the news; in a text message all is one line.
    """
    if not is_text(file) or not reading.notice.text.strip():
        return None
    part = file.parts[0]
    if sentence.endswith("，") and element not in _FIRST:
        where = _news_start(reading)
        return Change(where, where, sentence)
    if element in _FIRST:
        return _before(file, part, reading, sentence)
    return _after(file, part, reading, element, sentence)


def _alternatives(suggestion: str) -> list[str]:
    """The suggestion cut at the strokes that stand outside its blanks, between whole sentences."""
    cuts, depth = [0], 0
    for at, char in enumerate(suggestion):
        depth += (char == "〔") - (char == "〕")
        stroke = (char == "/" and suggestion[at - 1 : at + 2] == " / ") or (char == "／" and suggestion[at - 1] == "。")
        if stroke and not depth:
            cuts.append(at + 1)
    ends = [*(cut - 1 for cut in cuts[1:]), len(suggestion)]
    return [suggestion[start:end] for start, end in zip(cuts, ends, strict=True)]


def _news_start(reading: Reading) -> int:
    span = news(reading)
    start, end = around(reading.sight.scene.bounds.sentences, span.start, span.end)
    return source_offset(reading.notice, trimmed(reading.notice.text, start, end)[0])


def _before(file: File, part: Part, reading: Reading, sentence: str) -> Change:
    """Above the first line of the body, below title and greeting."""
    text = reading.notice.text
    start = min(reading.sight.zones.opening[0], len(text.rstrip()) - 1)
    where = source_offset(reading.notice, start)
    if part.markup == "html":
        return before_in_html(file.source, where, sentence)
    if _in_one_line(reading):
        return Change(where, where, sentence + _space(sentence[-1], text[start]))
    where = max(line_around(file.source, where)[0], part.runs[0][1])
    return Change(where, where, f"{_indent(file, part, where)}{sentence}{_between(file, part)}")


def _after(file: File, part: Part, reading: Reading, element: str, sentence: str) -> Change:
    """Below the last line of the body: above the signature, which alone a sender follows."""
    text = reading.notice.text
    signature = reading.sight.zones.signature[0]
    body = text.rstrip() if element == _LAST else (text[:signature].rstrip() or text.rstrip())
    last = _outside_arms(reading, len(body))
    where = source_span(reading.notice, last - 1, last).end
    if last < len(body) == len(text.rstrip()) and part.markup != "html" and "extends" not in file.source:
        # What comes last comes on some paths only: behind the tag that ends it is the file's end.
        where = len(file.source.rstrip())
    if part.markup == "html":
        return after_in_html(file.source, where, sentence.split("\n"))
    lines = sentence.split("\n")
    if _in_one_line(reading):
        return Change(where, where, "".join(_space(body[-1], line[0]) + line for line in lines))
    start, end = line_around(file.source, where)
    rest = file.source[where:end]
    if not (file.dialect and re.search(r"[{<$]", rest)):
        where = end
    new_line = line_end(file.source)
    indent = _indent(file, part, start)
    said = _lines(part.markup, lines, indent, new_line)
    # In markup the next line, were it not set off, would go on with the paragraph.
    joined = part.markup != "text" and where == end and re.compile(_NEXT_LINE).match(file.source, end)
    return Change(where, where, f"{_between(file, part)}{said}{new_line if joined else ''}")


def _lines(markup: str, lines: list[str], indent: str, new_line: str) -> str:
    """Lines that stay lines in their markup."""
    if markup == "rst" and len(lines) > 1:
        return new_line.join(f"| {line}" for line in lines)
    return ("  " + new_line if markup == "markdown" else new_line).join(indent + line for line in lines)


def _outside_arms(reading: Reading, end: int) -> int:
    """The end of the last line before `end` that stands on every path through a template, else `end`."""
    text, arms = reading.notice.text, reading.notice.arms
    at = end
    while at > 0:
        if not any(arm.start < at <= arm.end for arm in arms):
            return at
        at = max(text.rfind("\n", 0, at), 0)
        while at > 0 and text[at - 1].isspace():
            at -= 1
    return end


def _in_one_line(reading: Reading) -> bool:
    return reading.channel == "sms" and "\n" not in reading.notice.text.strip()


def _space(before: str, after: str) -> str:
    return "" if is_unspaced(before) and is_unspaced(after) else " "


def _between(file: File, part: Part) -> str:
    """What stands between the paragraphs of the notice."""
    spaced = part.markup != "text" or re.search(_BLANK_LINE, part.body) is not None
    return line_end(file.source) * (2 if spaced else 1)


def _indent(file: File, part: Part, line: int) -> str:
    """The spaces that open a Chinese paragraph in plain text, where the line has them."""
    if part.markup != "text":
        return ""
    opened = re.compile("\u3000*").match(file.source, line)
    return opened[0] if opened else ""

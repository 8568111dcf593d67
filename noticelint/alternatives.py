"""The text and the HTML part of one mail: what one says and the other does not."""

from __future__ import annotations

from noticelint.agree.differences import differences
from noticelint.agree.items import version
from noticelint.agree.readings import quoted
from noticelint.formats.part import Remark
from noticelint.judge import Judged, Run
from noticelint.notice import Span, as_written, source_span
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a reader acts on. Links are left out: an HTML part links much that a text part need not.
_FAMILIES = ("date", "time", "length", "money", "percent", "phone", "email")
_ELEMENTS = ("remedy", "rights", "instructions", "contact")
# What the text part and the HTML part are called.
_PARTS = {"en": ("text", "HTML"), "zh-Hans": ("纯文本", "HTML"), "zh-Hant": ("純文字", "HTML"), "th": ("text", "HTML")}


def disagreements(text: Judged, html: Judged, run: Run) -> Iterator[Remark]:
    """Remarks (`parts-disagree`) on facts and elements that one part gives and the other does not, or otherwise.

    Offsets are in the source. Nothing where the parts are in two languages.
    """
    pair = (text.reading, html.reading)
    language = run.settings.ui_language or pair[0].language
    if pair[0].language != pair[1].language:
        return
    parts = _PARTS[language]
    for found in differences([version(one) for one in pair], _FAMILIES):
        told = found.at or found.others[0]
        here = pair[told.version]
        words = _quoted(here, told.item.span, language)
        values = {"part": parts[told.version], "other": parts[1 - told.version], "here": words}
        if found.at and found.others and found.sort == "differs":
            there = found.others[0]
            values["there"] = _quoted(pair[there.version], there.item.span, language)
            yield _at(here, told.item.span, "fact", values)
        elif found.sort != "ambiguous":
            yield _at(here, told.item.span, "lacking", values)
    for name in _ELEMENTS:
        given = [one.elements[name].evidence for one in pair]
        if bool(given[0]) != bool(given[1]):
            number = 0 if given[0] else 1
            lacking = (text, html)[1 - number]
            if any(found.rule == f"missing-{name}" for found in lacking.findings):
                continue
            words = _quoted(pair[number], given[number][0], language)
            words = f"（{words}）" if language.startswith("zh") else f" {words}"
            values = {
                "part": parts[number],
                "other": parts[1 - number],
                "here": run.rulebook.names[name][language] + words,
            }
            yield _at(pair[number], given[number][0], "element", values)


def once(text: Judged, html: Judged) -> Judged:
    """The HTML part, a twin of the text part, without what was found in the same words of that."""
    told = {(found.rule, " ".join(found.text.split())) for found in text.findings}
    left = tuple(found for found in html.findings if (found.rule, " ".join(found.text.split())) not in told)
    return html._replace(findings=left, twin=text.reading.language == html.reading.language)


def _quoted(reading: Reading, span: Span, language: str) -> str:
    return quoted(" ".join(as_written(reading.notice, span).split()), language)


def _at(reading: Reading, span: Span, group: str, values: dict[str, str]) -> Remark:
    values["words"] = as_written(reading.notice, span)
    return Remark("parts-disagree", *source_span(reading.notice, span.start, span.end), values, group)

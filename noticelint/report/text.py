"""The report for people: each finding with its words in the notice, what to write instead, and a summary."""

from __future__ import annotations

from noticelint.notice import Place
from noticelint.report.result import Reported, Result, standing
from noticelint.report.width import cells, visible
from noticelint.report.wording import fix_told, fixable, summary, words_of

_BOLD = "1"
_SEVERITY_COLORS = {"error": "31", "warning": "33", "info": "34"}
_NARROWEST = 20


def render_text(
    result: Result,
    *,
    color: bool,
    width: int,
    ui: str | None = None,
    statistics: bool = False,
    quiet: bool = False,
    fixes: bool = False,
) -> str:
    """The findings that stand, then counts per rule if asked for, then one line of summary.

    `width` is in terminal columns. `ui` is the language of labels and summary (en, zh-Hans, zh-Hant, th); None takes
    each finding's own. `quiet` leaves out statistics and summary, `fixes` tells what mends each finding. No control
    character of a notice reaches the text; with `color`, plain ANSI colours do. What is not empty ends with a line end.
    """
    blocks = []
    before: tuple[str, Place] | None = None
    for found in standing(result):
        # What is missing is told where the news stands, often several times over: the words are shown once.
        at = (found.path, found.place)
        blocks.append(_block(found, result, color, max(width, _NARROWEST), ui, again=at == before, fixes=fixes))
        before = at
    if not quiet:
        if statistics and blocks:
            from noticelint.report.statistics import render_statistics

            blocks.append(render_statistics(result).rstrip("\n"))
        blocks.append("\n".join(line for line in (summary(result, ui), fixable(result, ui)) if line))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(
    found: Reported, result: Result, color: bool, width: int, ui: str | None, *, again: bool, fixes: bool
) -> str:
    words = words_of(ui or found.language)
    hue = _SEVERITY_COLORS.get(found.severity, _BOLD) if color else ""
    place = found.place
    where = f"{visible(found.path)}:{place.line}:{place.column}" + (f" [{visible(found.key)}]" if found.key else "")
    rule = _paint(visible(found.rule), _BOLD if color else "")
    lines = [f"{where} {_paint(found.severity, hue)} {rule}", *_wrapped("  ", found.message, width)]
    number = str(place.line)
    gutter = " " * len(number)
    # Imported here, as wrap below: an all-clear needs neither.
    from noticelint.report.excerpt import excerpt, is_encoded

    lines_shown = result.sources.get(found.path, [])
    if found.text and is_encoded(lines_shown, place, found.text):
        # A line of a mail that nobody can read: the words themselves are shown.
        said = " ".join(found.text.split())
        lines_shown, place = [*[""] * (place.line - 1), said], Place(place.line, 1, place.line, len(said) + 1)
    shown = None if again else excerpt(lines_shown, place, width - len(number) - 3, words)
    if shown:
        carets = " " * shown.before + _paint(shown.carets, hue)
        lines += [f"{gutter} |", f"{number} | {shown.text}".rstrip(), f"{gutter} | {carets}{shown.note}"]
    if found.suggestion:
        lines += _wrapped(f"{gutter} = {words.suggestion}", found.suggestion, width)
    if fixes and found.fix is not None:
        lines += _wrapped(f"{gutter} = {words.fix}", fix_told(ui or found.language, found.fix), width)
    if found.sources:
        lines += _wrapped(f"{gutter} = {words.sources}", ", ".join(found.sources), width)
    for one in found.related:
        there = f"{one.path}:{one.place.line}:{one.place.column} {one.message}".rstrip()
        lines += _wrapped(f"{gutter} = {words.related}", there, width)
    return "\n".join(lines)


def _wrapped(label: str, text: str, width: int) -> list[str]:
    """`text` after `label`, its further lines set in as far as the first."""
    indent = cells(label)
    from noticelint.report.wrap import wrap

    first, *rest = wrap("\n".join(map(visible, text.splitlines())), max(width - indent, _NARROWEST))
    return [label + first, *(" " * indent + line for line in rest)]


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if code else text

"""One notice of the page: its text as its reader sees it with the findings marked, and the findings beside it."""

from __future__ import annotations

from noticelint.notice import BLANK
from noticelint.report.html_words import escaped, kind_name
from noticelint.report.page_words import LANGUAGE_NAMES, PageWords
from noticelint.report.result import NoticeSeen, Reported
from noticelint.report.told import Told
from noticelint.report.wording import SEVERITIES
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_KIND_SOURCES = ("stated", "configured", "detected", "unknown")


class Seen(NamedTuple):
    """A notice with its findings; `id` names it in the page, its findings are `id`-f1, `id`-f2 ..."""

    id: str
    notice: NoticeSeen
    findings: tuple[Reported, ...]


class _Mark(NamedTuple):
    start: int
    end: int
    number: int
    level: str


def article(
    seen: Seen, why: Mapping[str, tuple[str, str]], told: Told, ui: str, language: str, words: PageWords
) -> str:
    """The notice as an `article`; `ui` as in `render_html`, `language` the page's own, `why` summary and reason."""
    notice = seen.notice
    key = f" [{notice.key}]" if notice.key else ""
    kind = kind_name(told, notice.kind, language, words)
    source = words.sources_of_kind[_KIND_SOURCES.index(notice.kind_source)] if notice.kind != "unknown" else ""
    meta = [
        f'<span lang="{notice.language}">{LANGUAGE_NAMES.get(notice.language, notice.language)}</span>',
        f"<span>{escaped(kind)}" + (f" <small>({source})</small>" if source else "") + "</span>",
        *([f"<span>{escaped(notice.channel)}</span>"] if notice.channel else []),
    ]
    marked = marked_text(notice.text, seen, words) if notice.text else ""
    listed = [
        _finding(seen, number, found, why.get(found.rule, ("", "")), ui, words)
        for number, found in enumerate(seen.findings, 1)
    ]
    return (
        f'<article id="{seen.id}" data-language="{notice.language}" data-kind="{escaped(notice.kind)}"'
        f' data-path="{escaped(notice.path)}" aria-labelledby="{seen.id}-title">\n'
        f'<h3 id="{seen.id}-title">{escaped(notice.path + key)}</h3>\n<p class="meta">{"".join(meta)}</p>\n'
        '<div class="beside">\n'
        f'<div class="text" lang="{notice.language}">{marked}</div>\n'
        + (f'<ol class="findings">\n{"".join(listed)}</ol>\n' if listed else f'<p class="none">{words.none}</p>\n')
        + "</div>\n</article>"
    )


def marked_text(text: str, seen: Seen, words: PageWords) -> str:
    """The text with `mark` around what findings mark, and behind each such stretch the finding's number, linked.

    Where findings overlap, each stretch between two of their edges is a mark of its own, as severe as the worst.
    """
    marks = [
        _Mark(max(found.span.start, 0), min(found.span.end, len(text)), number, _level(found))
        for number, found in enumerate(seen.findings, 1)
        if found.span is not None
    ]
    opens: dict[int, list[_Mark]] = {}
    closes: dict[int, list[_Mark]] = {}
    for mark in marks:
        opens.setdefault(mark.start, []).append(mark)
        closes.setdefault(mark.end, []).append(mark)
    edges = sorted({0, len(text), *opens, *closes})
    blank = f'<span class="blank" role="img" aria-label="{words.blank}"></span>'
    active: dict[int, str] = {}
    parts: list[str] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        for mark in opens.get(start, ()):
            active[mark.number] = mark.level
        for mark in closes.get(start, ()):
            active.pop(mark.number, None)
            parts.append(_reference(mark, seen, words))
        piece = escaped(text[start:end]).replace(BLANK, blank)
        if active and piece:
            worst = min(active.values(), key=_LEVELS.index)
            numbers = " ".join(map(str, active))
            piece = f'<mark class="{worst}" data-f="{numbers}">{piece}</mark>'
        parts.append(piece)
    return "".join(parts)


_LEVELS = (*SEVERITIES, "accepted")


def _level(found: Reported) -> str:
    return found.severity if found.suppressed is None else "accepted"


def _reference(mark: _Mark, seen: Seen, words: PageWords) -> str:
    found = seen.findings[mark.number - 1]
    label = f"{words.finding.format(n=mark.number)}: {_level_name(found, words)}, {found.rule}"
    return (
        f'<a class="ref {mark.level}" id="{seen.id}-m{mark.number}" href="#{seen.id}-f{mark.number}"'
        f' data-f="{mark.number}" aria-label="{escaped(label)}">{mark.number}</a>'
    )


def _level_name(found: Reported, words: PageWords) -> str:
    return words.levels[SEVERITIES.index(found.severity)]


def _finding(seen: Seen, number: int, found: Reported, why: tuple[str, str], ui: str, words: PageWords) -> str:
    spoken = ui or found.language
    rows = [f'<p class="message" lang="{spoken}">{escaped(found.message)}</p>']
    if found.suppressed is not None:
        rows.append(f'<p class="note">{words.accepted}{escaped(found.suppressed)}</p>')
    if found.suggestion:
        rows.append(
            f'<p class="label">{words.what_to_write}</p><p class="suggestion" lang="{found.language}">'
            f"{escaped(found.suggestion)}</p>"
        )
    for one in found.related:
        where = f"{one.path}:{one.place.line}:{one.place.column}"
        rows.append(f'<p class="note">{words.other_place}<code>{escaped(where)}</code> {escaped(one.message)}</p>')
    if why[0] or found.sources:
        cited = f"<p>{words.sources}{escaped(', '.join(found.sources))}</p>" if found.sources else ""
        told = "".join(f'<p lang="en">{escaped(text)}</p>' for text in why if text)
        rows.append(f"<details><summary>{words.why}</summary>{told}{cited}</details>")
    title = f"{words.finding.format(n=number)}: {words.to_text}"
    if found.span is None or not seen.notice.text:
        sign = f'<span class="number">{number}</span>'
    else:
        sign = f'<a class="number" href="#{seen.id}-m{number}" aria-label="{title}">{number}</a>'
    return (
        f'<li id="{seen.id}-f{number}" class="{_level(found)}" tabindex="-1" data-f="{number}"'
        f' data-severity="{found.severity}" data-rule="{escaped(found.rule)}">\n<p class="head">{sign}'
        f'<span class="level">{_level_name(found, words)}</span> <code>{escaped(found.rule)}</code>'
        f' <span class="place">{found.place.line}:{found.place.column}</span></p>\n' + "\n".join(rows) + "\n</li>\n"
    )

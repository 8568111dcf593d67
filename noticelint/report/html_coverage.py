"""The coverage matrix of the page: which notice gives what its kind should, and the sums by language and kind."""

from __future__ import annotations

from collections import Counter

from noticelint.report.html_notice import Seen
from noticelint.report.html_words import element_name, escaped, kind_name
from noticelint.report.page_words import LANGUAGE_NAMES, PageWords
from noticelint.report.told import Missing, Told
from noticelint.report.wording import SEVERITIES

_SIGNS = {"met": "●", "some": "◐", "missing": "✕", "extra": "○", "free": "·"}
_OFTEN = 3


def coverage(notices: list[Seen], told: Told, language: str, words: PageWords) -> str:
    """The section; '' where there are no notices, or nobody looked for their elements."""
    elements = _columns(notices, told)
    if not elements:
        return ""
    names = {element: escaped(element_name(told, element, language)) for element in elements}
    rows = [_row(seen, elements, names, told, language, words) for seen in notices]
    heads = "".join(f'<th scope="col"><span>{name}</span></th>' for name in names.values())
    shown = {_state(seen, element, told) for seen in notices for element in elements}
    legend = "".join(_key(state, words) for state in _SIGNS if state in shown)
    return (
        f'<section id="coverage" aria-labelledby="coverage-title">\n<h2 id="coverage-title">{words.coverage}</h2>\n'
        f"<p>{words.coverage_hint}</p>\n"
        + _sums(notices, elements, names, told, language, words)
        + f'<ul class="legend">{legend}</ul>\n'
        f'<div class="wide" role="region" tabindex="0" aria-label="{words.coverage}: {words.notice}">\n'
        '<table class="matrix">\n'
        f'<thead><tr><th scope="col">{words.notice}</th><th scope="col">{words.language}</th>'
        f'<th scope="col">{words.kind}</th>{heads}</tr></thead>\n<tbody>\n' + "".join(rows) + "</tbody>\n"
        "</table>\n</div>\n</section>"
    )


def _key(state: str, words: PageWords) -> str:
    """What a sign of the matrix means; one for each severity of what is missing."""
    sign, said = _SIGNS[state], getattr(words, state)
    if state != "missing":
        return f'<li><span class="cell {state}" aria-hidden="true">{sign}</span>{said}</li>'
    levels = zip(SEVERITIES, words.levels, strict=True)
    return "".join(
        f'<li><span class="cell missing {level}" aria-hidden="true">{sign}</span>{said} ({name})</li>'
        for level, name in levels
    )


def _columns(notices: list[Seen], told: Told) -> list[str]:
    """The elements to show: what some notice's kind asks for first, then what some notice gives all the same."""
    kinds = {seen.notice.kind for seen in notices}
    asked = [element for element, by_kind in told.asked.items() if kinds & by_kind.keys()]
    held = {name for seen in notices for name, one in seen.notice.elements.items() if one.present}
    known = {name for seen in notices for name in seen.notice.elements}
    return [element for element in asked if element in known] + sorted(held - set(asked))


def _state(seen: Seen, element: str, told: Told) -> str:
    notice = seen.notice
    one = notice.elements.get(element)
    if one is not None and one.branches:
        return "some"
    if _missing(seen, element, told) is not None:
        return "missing"
    asked = notice.kind in told.asked.get(element, {})
    if one is not None and one.present:
        return "met" if asked else "extra"
    return "free"


def _missing(seen: Seen, element: str, told: Told) -> Missing | None:
    notice = seen.notice
    return told.missing.get((notice.path, notice.key, notice.language, element))


def _row(seen: Seen, elements: list[str], names: dict[str, str], told: Told, language: str, words: PageWords) -> str:
    notice = seen.notice
    cells = "".join(_cell(seen, element, names[element], told, words) for element in elements)
    key = f" [{notice.key}]" if notice.key else ""
    return (
        f'<tr data-language="{notice.language}" data-kind="{escaped(notice.kind)}" data-path="{escaped(notice.path)}">'
        f'<th scope="row"><a href="#{seen.id}">{escaped(notice.path + key)}</a></th>'
        f'<td lang="{notice.language}">{LANGUAGE_NAMES.get(notice.language, notice.language)}</td>'
        f"<td>{escaped(kind_name(told, notice.kind, language, words))}</td>{cells}</tr>\n"
    )


def _cell(seen: Seen, element: str, name: str, told: Told, words: PageWords) -> str:
    state = _state(seen, element, told)
    said = getattr(words, state)
    level, title = "", f"{name}: {said}"
    sign = f'<span aria-hidden="true">{_SIGNS[state]}</span><span class="sr">{said}</span>'
    one = seen.notice.elements.get(element)
    if state == "missing":
        missing = _missing(seen, element, told)
        level = f" {missing.severity}" if missing else ""
        for number, found in enumerate(seen.findings, 1):
            if missing and found.rule == missing.rule:
                sign = f'<a href="#{seen.id}-f{number}">{sign}</a>'
                break
    elif one is not None and state != "free":
        shown = " / ".join(" ".join(evidence.text.split())[:60] for evidence in one.evidence[:3])
        title += f"\n{escaped(shown)}" if shown else ""
    return f'<td class="cell {state}{level}" title="{title}">{sign}</td>'


def _sums(
    notices: list[Seen], elements: list[str], names: dict[str, str], told: Told, language: str, words: PageWords
) -> str:
    groups: dict[tuple[str, str], list[Seen]] = {}
    for seen in notices:
        groups.setdefault((seen.notice.language, seen.notice.kind), []).append(seen)
    rows = []
    for (spoken, kind), members in sorted(groups.items()):
        states = Counter((_state(seen, element, told), element) for seen in members for element in elements)
        met = sum(count for (state, _), count in states.items() if state == "met")
        owed = met + sum(count for (state, _), count in states.items() if state in ("missing", "some"))
        lost = Counter({element: count for (state, element), count in states.items() if state == "missing"})
        often = ", ".join(f"{names[element]} ({count})" for element, count in lost.most_common(_OFTEN))
        part = round(100 * met / owed) if owed else 100
        bar = f'<span class="bar" aria-hidden="true"><span style="width:{part}%"></span></span>' if owed else ""
        rows.append(
            f'<tr data-language="{spoken}" data-kind="{escaped(kind)}"><td lang="{spoken}">'
            f"{LANGUAGE_NAMES.get(spoken, spoken)}</td><td>{escaped(kind_name(told, kind, language, words))}</td>"
            f"<td>{len(members)}</td><td>{bar}{met}/{owed}</td><td>{often}</td></tr>\n"
        )
    heads = (words.language, words.kind, words.notices, words.owed, words.often)
    return (
        f'<details open><summary>{words.by_kind}</summary>\n<div class="wide" role="region" tabindex="0"'
        f' aria-label="{words.by_kind}">\n<table class="sums">\n<thead><tr>'
        + "".join(f'<th scope="col">{head}</th>' for head in heads)
        + "</tr></thead>\n<tbody>\n" + "".join(rows) + "</tbody>\n</table>\n</div>\n</details>\n"
    )  # fmt: skip

"""The page of accuracy: what was measured, when, and on how many notices, as Markdown made from records alone."""

from __future__ import annotations

from noticelint.report.accuracy import LANGUAGES, Accuracy, Tally, scores, total
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# Elements that fewer notices than this hold are told, but a figure for them means little.
_FEW = 5
_HEAD = """# Accuracy

How often the tool says what a careful reader says, on notices that were labelled by hand and are kept outside this
repository. A first look is the score of a set before anybody who works on the rules had read it: that is what to expect
of a notice the rules have not met. What is reached on a set already read is no such measure, and says so.

This page is made by `noticelint evaluate --page` from `docs/accuracy.jsonl`, to which each `noticelint evaluate DIR
--record` adds a line; nothing in it is typed by hand.
"""


def record_of(accuracy: Accuracy, name: str, date: str, commit: str, note: str) -> dict[str, Any]:
    """One measurement as plain data: counts only, no text of any notice."""
    return {
        "name": name, "date": date, "commit": commit, "note": note, "notices": accuracy.notices,
        "elements": _counts(accuracy.elements), "rules": _counts(accuracy.rules),
        "kinds": {
            language: [[label, said, count] for (label, said), count in sorted(kinds.items())]
            for language, kinds in accuracy.kinds.items()
        },
    }  # fmt: skip


def render_page(records: list[dict[str, Any]]) -> str:
    """The page: a table of all measurements, then each with its elements, rules and kinds."""
    lines = [_HEAD, "## All measurements", ""]
    lines += ["| date | set | commit | language | notices | kinds right | elements F1 | findings: precision | recall |"]
    lines += ["|---|---|---|---|---|---|---|---|---|"]
    for record in records:
        for language in LANGUAGES:
            if language in record["notices"]:
                lines.append(_summary(record, language))
    for record in records:
        lines += ["", f"## {record['name']}", "", f"{record['date']}, {record['notices']['all']} notices."]
        lines += ["", *record["note"].split("\n")] if record["note"] else []
        for title, key in (("element", "elements"), ("rule", "rules")):
            lines += ["", *_table(title, record[key])]
        lines += ["", *_confusions(record["kinds"]["all"])]
    return "\n".join(lines) + "\n"


def _counts(tallies: dict[str, dict[str, Tally]]) -> dict[str, dict[str, list[int]]]:
    return {
        language: {name: list(tally) for name, tally in sorted(named.items())} for language, named in tallies.items()
    }


def _summary(record: dict[str, Any], language: str) -> str:
    kinds = record["kinds"][language]
    right = sum(count for label, said, count in kinds if label == said) / sum(count for _, _, count in kinds)
    elements = scores(_total(record["elements"].get(language, {})))[2]
    precision, recall, _ = scores(_total(record["rules"].get(language, {})))
    cells = [record["date"], record["name"], f"`{record['commit']}`" if record["commit"] else "", language]
    cells += [str(record["notices"][language]), *map(_shown, (right, elements, precision, recall))]
    return "| " + " | ".join(cells) + " |"


def _table(title: str, tallies: dict[str, dict[str, list[int]]]) -> list[str]:
    """F1 by language, and for all languages together precision, recall and the counts behind them."""
    languages = [language for language in LANGUAGES if language in tallies and language != "all"]
    lines = [f"| {title} | {' | '.join(languages)} | all: F1 | precision | recall | right, false alarms, misses |"]
    lines.append("|---" * (len(languages) + 5) + "|")
    named = {**tallies.get("all", {}), "together": list(_total(tallies.get("all", {})))}
    for name in named:
        cells = []
        for language in languages:
            of = tallies[language]
            tally = _total(of) if name == "together" else Tally(*of.get(name, (0, 0, 0)))
            few = "*" if 0 < tally.hits + tally.misses < _FEW else ""
            cells.append(_shown(scores(tally)[2]) + few)
        tally = Tally(*named[name])
        precision, recall, f1 = scores(tally)
        cells += [*map(_shown, (f1, precision, recall)), ", ".join(map(str, tally))]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return [*lines, "", f"\\* fewer than {_FEW} labelled."]


def _confusions(kinds: list[list[Any]]) -> list[str]:
    wrong = [(label, said, count) for label, said, count in kinds if label != said]
    if not wrong:
        return ["Kinds: all right."]
    return [
        "| kind | taken for | notices |",
        "|---|---|---|",
        *(f"| {label} | {said} | {n} |" for label, said, n in wrong),
    ]


def _total(tallies: dict[str, list[int]]) -> Tally:
    return total({name: Tally(*counts) for name, counts in tallies.items()}) if tallies else Tally()


def _shown(score: float | None) -> str:
    return "-" if score is None else f"{score:.3f}"

"""The accuracy report: precision, recall and F1 by element, rule and language, kinds as a confusion table."""

from __future__ import annotations

from noticelint.typed import NamedTuple

LANGUAGES = ("en", "th", "zh-Hans", "zh-Hant", "all")


class Tally(NamedTuple):
    """True positives, false positives and false negatives."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0


class Miss(NamedTuple):
    """One disagreement: `what` is element/NAME, kind or the rule; `sort` is miss or false alarm."""

    notice: str
    what: str
    sort: str
    text: str


class Accuracy(NamedTuple):
    """Tallies by language (`all` too) and then by element or rule; kinds as counts of (label, said)."""

    notices: dict[str, int]
    elements: dict[str, dict[str, Tally]]
    rules: dict[str, dict[str, Tally]]
    kinds: dict[str, dict[tuple[str, str], int]]
    misses: tuple[Miss, ...]


def render_accuracy(accuracy: Accuracy, output_format: str, misses: bool) -> str:
    """The report as text or JSON; with `misses`, each miss and false alarm with its text."""
    if output_format == "json":
        return _json(accuracy, misses)
    lines = [
        f"{language}: {accuracy.notices[language]} notices" for language in LANGUAGES if language in accuracy.notices
    ]
    for title, tallies in (("element", accuracy.elements), ("rule", accuracy.rules)):
        for language in LANGUAGES:
            if language in tallies:
                lines += ["", f"{title:24} {language:8} precision  recall      F1   (right, false alarms, misses)"]
                named = {**dict(sorted(tallies[language].items())), "together": total(tallies[language])}
                lines += [_row(name, tally) for name, tally in named.items()]
    for language in LANGUAGES:
        if language in accuracy.kinds:
            lines += ["", *_confusion(language, accuracy.kinds[language])]
    if misses:
        lines += ["", *(f"{m.notice}: {m.what}: {m.sort}: {' '.join(m.text.split())}" for m in accuracy.misses)]
    return "\n".join(lines) + "\n"


def total(tallies: dict[str, Tally]) -> Tally:
    """The tallies added up."""
    return Tally(*(sum(column) for column in zip(*tallies.values(), strict=True)))


def scores(tally: Tally) -> tuple[float | None, float | None, float | None]:
    """Precision, recall and F1; None where there is nothing to divide by."""
    said, labelled = tally.hits + tally.false_alarms, tally.hits + tally.misses
    precision = tally.hits / said if said else None
    recall = tally.hits / labelled if labelled else None
    both = 2 * tally.hits + tally.false_alarms + tally.misses
    return precision, recall, 2 * tally.hits / both if both else None


def _row(name: str, tally: Tally) -> str:
    shown = "".join(f"{'-' if score is None else format(score, '.3f'):>8}" for score in scores(tally))
    return f"{name:34} {shown}   ({tally.hits}, {tally.false_alarms}, {tally.misses})"


def _confusion(language: str, kinds: dict[tuple[str, str], int]) -> list[str]:
    right = sum(count for (label, said), count in kinds.items() if label == said)
    lines = [f"kinds {language}: {right} of {sum(kinds.values())} right ({right / sum(kinds.values()):.3f})"]
    for (label, said), count in sorted(kinds.items()):
        if label != said:
            lines.append(f"  {label} taken for {said}: {count}")
    return lines


def _json(accuracy: Accuracy, misses: bool) -> str:
    import json

    def table(tallies: dict[str, dict[str, Tally]]) -> dict[str, object]:
        return {
            language: {
                name: {**tally._asdict(), **dict(zip(("precision", "recall", "f1"), scores(tally), strict=True))}
                for name, tally in named.items()
            }
            for language, named in tallies.items()
        }

    kinds = {
        language: [{"label": label, "said": said, "count": count} for (label, said), count in sorted(counts.items())]
        for language, counts in accuracy.kinds.items()
    }
    body = {
        "version": 1, "notices": accuracy.notices, "elements": table(accuracy.elements), "rules": table(accuracy.rules),
        "kinds": kinds,
    }  # fmt: skip
    if misses:
        body["misses"] = [miss._asdict() for miss in accuracy.misses]
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"

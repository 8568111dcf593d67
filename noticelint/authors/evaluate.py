"""Accuracy on labelled notices: how often kinds, elements and findings are what a careful reader says."""

from __future__ import annotations

import os

from noticelint.judge import Run
from noticelint.lint import lint_bytes
from noticelint.notice import line_starts
from noticelint.report.accuracy import Accuracy, Miss, Tally
from noticelint.report.result import Reported
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# The labels of defects, and which rules answer to which: the labelled set's own LABELS.md. Labels that no rule is
# mapped to carry their rule's name; findings of other rules are judged by elements, or by no label at all.
_LABELS = frozenset(
    "vague-wording euphemism excessive-apology internal-blame blame-shifting over-explaining jargon exaggeration"
    " pressure alarming informal personal-data placeholder long-sentence inconsistent script-mix".split()
)
_ANSWERS = {
    "generic-filler": "vague-wording", "empty-promise": "vague-wording", "false-hope": "exaggeration",
    "alarming-wording": "alarming", "informal-tone": "informal", "discourteous": "informal",
    "asks-for-secret": "personal-data", "unfilled-placeholder": "placeholder", "mixed-script": "script-mix",
    "invalid-date": "inconsistent",
}  # fmt: skip


def evaluate(folder: str, run: Run) -> Accuracy:
    """Lint every labelled notice (YAML) below `folder` and compare with its labels.

    Only the elements and rules that exist are compared. Kind and channel are not told to the linter:
    it has to find them; the kind `other` is met by `unknown`. Language is found too, and a notice
    taken for another language counts as it comes out.
    """
    accuracy = Accuracy({}, {}, {}, {}, ())
    misses: list[Miss] = []
    for labelled in labelled_notices(folder):
        misses += _compare(labelled, run, accuracy)
    return accuracy._replace(misses=tuple(misses))


def labelled_notices(folder: str) -> list[dict[str, Any]]:
    """The labelled notices below `folder`, sorted by path."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found = []
    for base, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if name.endswith(".yaml"):
                with open(os.path.join(base, name), "rb") as file:
                    found.append(yaml.load(file, loader))
    return found


def _compare(labelled: dict[str, Any], run: Run, accuracy: Accuracy) -> list[Miss]:
    name, language, text = labelled["id"], labelled["lang"], labelled["text"]
    result = lint_bytes(f"{name}.txt", text.encode(), run)
    misses: list[Miss] = []
    for key in (language, "all"):
        accuracy.notices[key] = accuracy.notices.get(key, 0) + 1
    said = result.notices[0].kind if result.notices else "unknown"
    said = "other" if said == "unknown" else said
    for key in (language, "all"):
        kinds = accuracy.kinds.setdefault(key, {})
        kinds[labelled["kind"], said] = kinds.get((labelled["kind"], said), 0) + 1
    if said != labelled["kind"]:
        misses.append(Miss(name, "kind", "miss", f"{labelled['kind']} taken for {said}"))
    seen = {element for notice in result.notices for element, one in notice.elements.items() if one.present}
    for element in (rule.id for rule in run.rulebook.elements):
        label = labelled["elements"].get(element)
        if label is None:
            continue
        _count(accuracy.elements, language, element, bool(label), element in seen)
        if bool(label) != (element in seen):
            shown = [e.text for n in result.notices for e in n.elements[element].evidence]
            misses.append(Miss(name, f"element/{element}", "miss" if label else "false alarm", " / ".join(shown)))
    return misses + _compare_findings(labelled, result.findings, run, accuracy)


def _compare_findings(
    labelled: dict[str, Any], findings: tuple[Reported, ...], run: Run, accuracy: Accuracy
) -> list[Miss]:
    """A finding answers a label when their spans overlap; missing elements are judged as elements."""
    name, language, text = labelled["id"], labelled["lang"], labelled["text"]
    misses: list[Miss] = []
    starts = line_starts(text)
    offsets = [(found, _offsets(found, starts)) for found in findings]
    for label, rules in _answering(run).items():
        spans = [
            (text.find(defect["quote"]), text.find(defect["quote"]) + len(defect["quote"]), defect["quote"])
            for defect in labelled["defects"]
            if defect["rule"] == label
        ]
        said = [(found, start, end) for found, (start, end) in offsets if found.rule in rules]
        for start, end, quote in spans:
            hit = any(low < end and start < high for _, low, high in said)
            _count(accuracy.rules, language, label, True, hit)
            if not hit:
                misses.append(Miss(name, label, "miss", quote))
        for found, low, high in said:
            if not any(low < end and start < high for start, end, _ in spans):
                _count(accuracy.rules, language, label, False, True)
                misses.append(Miss(name, found.rule, "false alarm", found.text))
    return misses


def label_of(rule: str) -> str:
    """The label that findings of a rule answer to: its own name where LABELS.md tells no other."""
    return _ANSWERS.get(rule, "inconsistent" if rule.startswith("inconsistent-") else rule)


def _answering(run: Run) -> dict[str, set[str]]:
    """The rules in force that answer to each label; a rule that answers to none is not measured here."""
    answering: dict[str, set[str]] = {}
    for rule in run.rules:
        label = label_of(rule.id)
        if label in _LABELS:
            answering.setdefault(label, set()).add(rule.id)
    return answering


def _offsets(found: Reported, starts: list[int]) -> tuple[int, int]:
    where = found.place
    return starts[where.line - 1] + where.column - 1, starts[where.end_line - 1] + where.end_column - 1


def _count(tallies: dict[str, dict[str, Tally]], language: str, name: str, label: bool, said: bool) -> None:
    for key in (language, "all"):
        of_language = tallies.setdefault(key, {})
        tally = of_language.get(name, Tally())
        of_language[name] = Tally(
            tally.hits + (label and said),
            tally.false_alarms + (said and not label),
            tally.misses + (label and not said),
        )

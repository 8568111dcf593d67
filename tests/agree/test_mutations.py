"""Each good notice with one fact changed in one version: exactly that is found, and nothing in the untouched ones."""

from __future__ import annotations

from collections import Counter

import pytest

from noticelint.agree.compare import Disagreement, compare
from noticelint.formats.read import read_notice
from noticelint.notice import source_span
from noticelint.recognise.reading import Reading, Stated, read
from noticelint.rulebook.rulebook import Rulebook
from tests.agree.mutations import Mutation, mutations, trios

# The words around a changed figure belong to what is marked.
_NEAR = 8
RECALL = 0.98


@pytest.fixture(scope="module")
def untouched(rulebook: Rulebook) -> dict[str, dict[str, Reading]]:
    return {
        trio: {name: _read(name, text, rulebook) for name, text in versions.items()}
        for trio, versions in trios().items()
    }


def _read(name: str, text: str, rulebook: Rulebook) -> Reading:
    notice = read_notice(name, text.encode())
    reading = read(notice, Stated(notice.stated.get("kind", ""), name.partition(".")[0], "", ""), rulebook)
    assert reading is not None
    return reading


def _compared(versions: dict[str, Reading], rulebook: Rulebook) -> list[Disagreement]:
    found = compare([list(versions.values())], rulebook, rulebook.rules, "en")
    return [one for one in found if one.finding.severity != "info"]


def _is_told(one: Disagreement, changed: Reading, mutation: Mutation) -> bool:
    """Whether the finding stands at the change or names it beside; what was taken away is told where the news is."""
    places = [(one.reading, one.finding.span), *((beside.reading, beside.span) for beside in one.related)]
    spans = [source_span(reading.notice, *span) for reading, span in places if reading is changed]
    near = [span for span in spans if span.start - _NEAR <= mutation.end and mutation.start <= span.end + _NEAR]
    taken_away = one.reading is changed and one.related and "no counterpart" in one.finding.message
    return bool(near or taken_away)


def test_untouched_notices_agree(untouched: dict[str, dict[str, Reading]], rulebook: Rulebook) -> None:
    told = [(trio, one.finding) for trio, versions in untouched.items() for one in _compared(versions, rulebook)]
    assert told == []


def test_a_changed_fact_is_found_and_nothing_else(untouched: dict[str, dict[str, Reading]], rulebook: Rulebook) -> None:
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed = []
    for mutation in mutations():
        changed = _read(mutation.name, mutation.text, rulebook)
        told = _compared({**untouched[mutation.trio], mutation.name: changed}, rulebook)
        asked[mutation.sort] += 1
        if len(told) == 1 and _is_told(told[0], changed, mutation):
            found[mutation.sort] += 1
        else:
            around = mutation.text[max(0, mutation.start - 20) : mutation.end + 20]
            missed.append((mutation.trio, mutation.name, around, [one.finding.message for one in told]))
    assert asked.total() >= 500
    assert found.total() / asked.total() >= RECALL, missed
    assert all(found[sort] / asked[sort] >= 0.95 for sort in asked), missed

"""Builders of results for the tests of the reports."""

from __future__ import annotations

from typing import Any, Protocol

import pytest

from noticelint.notice import Place
from noticelint.report.result import NoticeSeen, Reported, Result


class MakeFinding(Protocol):
    def __call__(self, place: Place = ..., **changes: Any) -> Reported: ...


class MakeResult(Protocol):
    def __call__(self, line: str, place: Place, **changes: Any) -> Result: ...


_START = Place(1, 1, 1, 2)


def _finding(place: Place = _START, **changes: Any) -> Reported:
    found = Reported(
        "a.md", "vague-time", "warning", "No date is given.", "", place, "soon", (), "f00d", None, language="en"
    )
    changed: Reported = found._replace(**changes)
    return changed


@pytest.fixture
def make_finding() -> MakeFinding:
    """A factory of findings: all that is not said is plain."""
    return _finding


@pytest.fixture
def make_result() -> MakeResult:
    """A factory of results with one finding, in a file whose line `place.line` is the one given."""

    def make(line: str, place: Place, **changes: Any) -> Result:
        found = _finding(place, **changes)
        notice = NoticeSeen(found.path, found.language, "outage", "stated", 1.0, "email", {})
        return Result((notice,), (found,), (), {found.path: [""] * (place.line - 1) + [line]})

    return make

"""Whole notices: what stands under good/ is silent, what stands under bad/RULE/ is found by that rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticelint.judge import Run
from noticelint.lint import lint_bytes

FIXTURES = Path(__file__).parent.parent / "fixtures"
GOOD = sorted(path for path in (FIXTURES / "good").rglob("*.*"))
BAD = sorted(path for path in (FIXTURES / "bad").rglob("*.*"))
# A day before all that they announce: each is read as when it was sent.
AS_OF = "2025-11-01"


def _rules(path: Path, run: Run, least: tuple[str, ...]) -> set[str]:
    settings = run.settings._replace(as_of=AS_OF)
    result = lint_bytes(str(path), path.read_bytes(), run._replace(settings=settings))
    assert not result.failures
    return {found.rule for found in result.findings if found.severity in least and found.suppressed is None}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_good_notice_is_silent(run: Run, path: Path) -> None:
    assert _rules(path, run, ("error", "warning")) == set()


@pytest.mark.parametrize("path", BAD, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_bad_notice_is_found(run: Run, path: Path) -> None:
    assert path.parent.name in _rules(path, run, ("error", "warning", "info"))


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "th", "en"])
def test_fixtures_serve_each_language(run: Run, language: str) -> None:
    for paths in (GOOD, BAD):
        seen = {lint_bytes(str(path), path.read_bytes(), run).notices[0].language for path in paths}
        assert language in seen

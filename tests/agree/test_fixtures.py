"""Notices in several languages: good ones are silent, in bad ones the rule finds what was changed, and no other does."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticelint.judge import Run
from noticelint.lint import lint_paths
from noticelint.report.result import Result

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "versions"
GOOD = sorted((FIXTURES / "good").iterdir())
FREE = sorted((FIXTURES / "free").iterdir())
BAD = sorted(folder for rule in (FIXTURES / "bad").iterdir() for folder in rule.iterdir())
# A day before all that they announce: each is read as when it was sent.
AS_OF = "2025-11-01"


def _checked(folder: Path, run: Run) -> Result:
    settings = run.settings._replace(as_of=AS_OF)
    result = lint_paths(sorted(map(str, folder.iterdir())), run._replace(settings=settings))
    assert not result.failures
    assert len(result.notices) > 1
    return result


@pytest.mark.parametrize("folder", GOOD, ids=lambda folder: folder.name)
def test_good_versions_are_silent_under_all_rules(run: Run, folder: Path) -> None:
    found = [(one.path, one.rule, one.text) for one in _checked(folder, run).findings if one.severity != "info"]
    assert found == []


@pytest.mark.parametrize("folder", FREE, ids=lambda folder: folder.name)
def test_free_translations_agree(run: Run, folder: Path) -> None:
    rules = tuple(rule for rule in run.rules if rule.folder == "versions")
    assert [(one.path, one.rule, one.message) for one in _checked(folder, run._replace(rules=rules)).findings] == []


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_what_was_changed_is_found_with_both_places(run: Run, folder: Path) -> None:
    found = [one for one in _checked(folder, run).findings if one.rule.startswith("versions-")]
    assert [one.rule for one in found] == [folder.parent.name]
    changed = folder.name.partition("-")[0] and next(
        name for name in ("zh-Hans", "en", "th") if folder.name.endswith(f"-{name}")
    )
    assert changed in {Path(path).stem for path in (found[0].path, *(one.path for one in found[0].related))}
    assert found[0].related

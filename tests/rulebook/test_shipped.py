"""Rules compiled with the wheel: what an installation reads in place of compiling, and only for the same rules."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from noticelint.rulebook import compile as compiling
from noticelint.rulebook import shipped
from noticelint.rulebook.open import built_in_rules, open_rulebook, rule_files


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compiled")
    shipped.ship(str(folder))
    return folder


@pytest.fixture
def installed(compiled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that has never run."""
    monkeypatch.setattr(shipped, "FOLDER", str(compiled))
    monkeypatch.setenv("NOTICELINT_CACHE_DIR", str(tmp_path))


def test_the_first_run_compiles_nothing(installed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "compile_lexicon", lambda *_: pytest.fail("compiled anew"))
    rulebook = open_rulebook(rule_files([built_in_rules()]))
    assert len(rulebook.rules) > 80
    assert {language: rulebook.lexicon(language).language for language in compiling.LANGUAGES} == {
        language: language for language in compiling.LANGUAGES
    }


def test_other_rules_are_compiled(installed: None, tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(built_in_rules(), rules)
    words = rules / "words" / "channels.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("en:\n", "en:\n  - semaphore tower\n"), encoding="utf-8")
    assert any("semaphore tower" in one for one in open_rulebook(rule_files([str(rules)])).lexicon("en").literals)
    assert not any(
        "semaphore tower" in one for one in open_rulebook(rule_files([built_in_rules()])).lexicon("en").literals
    )

"""What several tests need: the built-in rulebook, and a cache folder of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.lint import prepare
from noticelint.rulebook.open import built_in_rules, open_rulebook, rule_files
from noticelint.rulebook.rulebook import Rulebook


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Neither read nor write the cache of whoever runs the tests."""
    before = os.environ.get("NOTICELINT_CACHE_DIR")
    os.environ["NOTICELINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["NOTICELINT_CACHE_DIR"]
    else:
        os.environ["NOTICELINT_CACHE_DIR"] = before


@pytest.fixture(scope="session")
def rulebook(own_cache: None) -> Rulebook:
    return open_rulebook(rule_files([built_in_rules()]))


@pytest.fixture(scope="session")
def run(rulebook: Rulebook) -> Run:
    return prepare(rulebook, Settings(root="."))

"""The concordance of `benchmarks/`: a phrase, or the phrases in the rules, held against labelled notices."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "concordance.py"
NOTICES = {
    "a": ("The hall is closed for some reason. It opens on 4 May 2026.", ["for some reason"]),
    "b": ("For some reason of his own the author asks for tea. We open on 4 May 2026.", []),
    "c": ("Your plumber comes some time in spring.", ["some time in spring"]),
}


@pytest.mark.skipif(not SCRIPT.exists(), reason="a source distribution has no benchmarks")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["for some reason"], "for some reason: right 1, new 0, wrong 1"),
        (['{say: "for some reason", unless: {clause: [tea]}}'], "unless: {clause: [tea]}}: right 1, new 0, wrong 0"),
        (["plumber … spring"], "plumber … spring: right 1, new"),
        ([], "right 1, wrong 1\n    【For some reason】 of his own"),
    ],
)
def test_a_phrase_is_right_where_it_touches_a_label(tmp_path: Path, arguments: list[str], expected: str) -> None:
    for name, (text, quotes) in NOTICES.items():
        defects = [{"rule": "vague-wording", "quote": quote} for quote in quotes]
        notice = {"id": name, "lang": "en", "kind": "other", "text": text, "elements": {}, "defects": defects}
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(notice), encoding="utf-8")
    command = [sys.executable, str(SCRIPT), str(tmp_path), "en", "vague-wording", *arguments]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert expected in printed

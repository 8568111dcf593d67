"""What docs/formats.md lists is so: endings, dialects, types and limits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from noticelint.config import CHOICES
from noticelint.formats import front_matter, mail, read, word_file
from noticelint.formats.catalogs import entry
from noticelint.formats.catalogs.names import ENDINGS, PERHAPS
from noticelint.formats.known import CONTAINERS, MARKUPS, format_of
from noticelint.templates import cover, tree
from noticelint.templates.dialect import DIALECTS, dialect_of

TEXT = (Path(__file__).parent.parent / "docs" / "formats.md").read_text(encoding="utf-8")
FILES, LIMITS, TEMPLATES = (TEXT.split(f"\n## {name}\n")[1] for name in ("Files", "Limits", "Templates"))


def test_every_ending_is_listed() -> None:
    listed = set(re.findall(r"`(\.[a-z]+)`", FILES.split("\n## ")[0]))
    assert listed == {*MARKUPS, *CONTAINERS, *ENDINGS, *PERHAPS}


@pytest.mark.parametrize("ending", [*MARKUPS, *CONTAINERS, *ENDINGS])
def test_every_ending_is_taken_up(ending: str) -> None:
    assert format_of(f"notice{ending}")[0]
    assert format_of(f"Notice{ending.upper()}")[0]


def test_every_dialect_is_listed_with_its_endings() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (.*?) \|", TEMPLATES, re.M)
    assert tuple(name for name, _ in rows) == DIALECTS
    assert (*DIALECTS, "none") == CHOICES["template"]
    for name, endings in rows:
        for ending in re.findall(r"`(\.[a-z0-9]+)`", endings):
            assert dialect_of(f"a{ending}") == name


def test_every_type_is_listed() -> None:
    line = re.search(r"Types: (.*?)\. Declared", TEMPLATES, re.S)
    assert line
    assert tuple(re.findall(r"`([a-z]+)`", line[1])) == CHOICES["variable"]


@pytest.mark.parametrize(
    ("row", "limits"),
    [
        ("a file", [f"{read.MOST_BYTES // 1_000_000} MB"]),
        ("a mail;", [f"{mail.LARGEST // 1_000_000} MB", f"{mail.LARGEST_TEXT:,} characters", f"{mail.MOST_PARTS}", f"{mail.DEEPEST}"]),
        ("a Word file", [f"{word_file.MOST_ENTRIES:,}", f"{word_file.LARGEST_UNPACKED // 1_000_000} MB", f"{word_file.LARGEST_XML // 1_000_000} MB"]),
        ("a catalogue", [f"{entry.LARGEST:,}", f"{entry.MOST_ENTRIES:,}", f"{entry.DEEPEST}"]),
        ("front matter", [f"{front_matter.LONGEST:,} characters"]),
        ("a template", [f"{tree.DEEPEST}", f"{tree.MOST_FAULTS}", f"{cover.MOST_PATHS}"]),
    ],
)  # fmt: skip
def test_limits_are_as_told(row: str, limits: list[str]) -> None:
    told = re.search(rf"^\| {row}[^|]*\| (.*) \|$", LIMITS, re.M)
    assert told
    assert told[1].split("; ") == limits

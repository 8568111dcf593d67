"""One notice in every format and dialect: the same is found in each, at the right place."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticelint.config import Settings
from noticelint.formats.read import read_file
from noticelint.judge import Run
from noticelint.lint import lint_bytes
from noticelint.notice import line_starts
from noticelint.report.result import Reported

FOLDER = Path(__file__).parents[2] / "fixtures" / "formats"
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file())
FOUND = (
    ("missing-commitment", "on 14 March 2027 is"),
    ("missing-contact", "contact us"),
    ("missing-impact", "on 14 March 2027 is"),
    ("missing-remedy", "on 14 March 2027 is"),
    ("missing-rights", "on 14 March 2027 is"),
    ("missing-thanks", "on 14 March 2027 is"),
    ("vague-wording", "for certain reasons"),
)  # fmt: skip


def found_in(path: Path, run: Run) -> list[Reported]:
    chosen = run._replace(settings=Settings(root=str(FOLDER), as_of="2026-11-21"))
    result = lint_bytes(str(path.relative_to(FOLDER)), path.read_bytes(), chosen)
    assert not result.failures
    assert len(result.notices) == (2 if path.suffix == ".eml" else 1)
    return list(result.findings)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_the_same_is_found_in_every_format(path: Path, run: Run) -> None:
    found = found_in(path, run)
    assert sorted((one.rule, " ".join(one.text.split())) for one in found) == sorted(FOUND)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_each_finding_stands_at_its_words(path: Path, run: Run) -> None:
    source = read_file(str(path.relative_to(FOLDER)), path.read_bytes()).source
    starts = line_starts(source)
    for one in found_in(path, run):
        where = one.place
        start = starts[where.line - 1] + where.column - 1
        end = starts[where.end_line - 1] + where.end_column - 1
        written = source[start:end].replace("&nbsp;", " ").replace("&#160;", " ").replace("=\n", "")
        rest = written
        for word in one.text.split():
            assert word in rest, (one.rule, written)
            rest = rest[rest.index(word) + len(word) :]
        assert written.startswith(one.text.split()[0])
        assert written.endswith(one.text.split()[-1])

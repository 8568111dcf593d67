"""Whatever a file of any format holds: no trace, and every place lies in the file and gives back its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticelint.config import Settings
from noticelint.formats.errors import ReadError
from noticelint.formats.read import read_file
from noticelint.judge import Run
from noticelint.lint import lint_bytes
from noticelint.notice import line_starts

FOLDER = Path(__file__).parents[2] / "fixtures" / "formats"
SEEDS = {str(path.relative_to(FOLDER)): path.read_bytes() for path in sorted(FOLDER.rglob("*")) if path.is_file()}
NAMES = [
    *SEEDS,
    "a.htm",
    "zh.yml",
    "b.tsv",
    "c.stringsdict",
    "d.po",
    "e.md.j2",
    "f.html.liquid",
    "g.eml.j2",
    "locales/x.csv",
]
# What such files are made of, and what breaks them.
PIECES = st.sampled_from(
    [
        b"{{", b"}}", b"{%", b"%}", b"{% if x %}", b"{% else %}", b"{% endif %}", b"<%", b"%>", b"<", b">", b"</p>", b"<!--", b"]]>", b"&",
        b"&#x", b"&nbsp;", b'"', b"'", b"\\", b"\\u12", b"{", b"}", b"[", b",", b":", b"\n", b"\r\n", b"\r", b"=", b"=\n", b"=E4=", b"--b",
        b"Content-Type: text/html\n\n", b"msgid", b"msgstr", b"---\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\x80\xfe", b"PK\x03\x04",
        "尊敬的客户：".encode(), "退款".encode("gb18030"), "ขออภัย".encode("cp874"), "\u200b".encode(), "👋".encode(), b" " * 50, b"a" * 300,
    ]
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    name = draw(st.sampled_from(list(SEEDS)))
    data = SEEDS[name]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 60)))
        data = data[:start] + b"".join(draw(st.lists(PIECES, max_size=3))) + data[end:]
    return name, data


def check(name: str, data: bytes, run: Run) -> None:
    result = lint_bytes(name, data, run._replace(settings=Settings(root=str(FOLDER))))
    for failed in (*result.failures, *result.skipped):
        assert failed.message
        assert "\n" not in failed.message
    if not result.findings:
        return
    try:
        source = read_file(name, data).source
    except ReadError:
        pytest.fail("findings in a file that cannot be read")
    starts = line_starts(source)
    for one in result.findings:
        where = one.place
        assert 1 <= where.line <= where.end_line <= len(starts)
        start, end = starts[where.line - 1] + where.column - 1, starts[where.end_line - 1] + where.end_column - 1
        assert 0 <= start <= end <= len(source)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=mutated())
def test_broken_files_of_every_format_are_read_or_refused(case: tuple[str, bytes], run: Run) -> None:
    check(*case, run)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(name=st.sampled_from(NAMES), pieces=st.lists(PIECES, max_size=30))
def test_any_bytes_under_any_name_are_read_or_refused(name: str, pieces: list[bytes], run: Run) -> None:
    check(name, b"".join(pieces), run)

"""Versions of one template ask the same conditions, however each dialect writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.lint import lint_paths

EN = "---\nlanguage: en\n---\nThe pool is closed on 3 May 2027.\n\n{}You can use the other pool.\n{}"
TH = "---\nlanguage: th\n---\nสระว่ายน้ำปิดวันที่ 3 พฤษภาคม 2570\n\n{}ท่านใช้สระอีกแห่งได้\n{}"


@pytest.mark.parametrize(
    ("en", "th", "told"),
    [
        (("{% if member %}", "{% endif %}"), ("{% if member %}", "{% endif %}"), []),
        (("{% if not member %}", "{% endif %}"), ("{% if  member %}\n{% else %}", "{% endif %}"), []),
        (("{% if member %}", "{% endif %}"), ("", ""), ["“member”"]),
        (("{% if member %}", "{% endif %}"), ("{% if guest %}", "{% endif %}"), ['"guest"', "“member”"]),
    ],
)
def test_conditions_that_differ(
    en: tuple[str, str], th: tuple[str, str], told: list[str], run: Run, tmp_path: Path
) -> None:
    (tmp_path / "pool.en.md.j2").write_text(EN.format(*en), encoding="utf-8")
    (tmp_path / "pool.th.md.j2").write_text(TH.format(*th), encoding="utf-8")
    chosen = run._replace(settings=Settings(root=str(tmp_path)))
    result = lint_paths([str(tmp_path / "pool.en.md.j2"), str(tmp_path / "pool.th.md.j2")], chosen)
    found = [one for one in result.findings if one.rule == "versions-elements"]
    assert [name for one in found for name in ("“member”", '"guest"', "“guest”") if name in one.message] == told
    assert all(one.related for one in found)

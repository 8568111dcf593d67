"""The findings of each file under its name, one a line, in columns."""

from __future__ import annotations

from itertools import groupby

from noticelint.report.result import Result, standing
from noticelint.report.width import cells, pad, visible
from noticelint.report.wording import summary


def render_grouped(result: Result, ui: str = "") -> str:
    """Each file with findings that stand, then place, severity, rule and message of each; last one line of summary.

    A file's line tells besides what its notices were taken for. `ui` is the language of the summary ('': the notices'
    own). Ends with a line end.
    """
    kinds: dict[str, list[str]] = {}
    for notice in result.notices:
        kinds.setdefault(notice.path, []).append(f"{notice.kind}, {notice.language}")
    blocks = []
    for path, group in groupby(standing(result), key=lambda found: found.path):
        rows = [
            (
                f"{found.place.line}:{found.place.column}" + (f" [{visible(found.key)}]" if found.key else ""),
                found.severity, visible(found.rule), visible(" ".join(found.message.split())),
            )
            for found in group
        ]  # fmt: skip
        widths = [max(cells(row[column]) for row in rows) for column in range(3)]
        head = f"{visible(path)} ({'; '.join(dict.fromkeys(kinds.get(path, ['unknown'])))})"
        lines = ["  " + "  ".join([*map(pad, row, widths), row[3]]) for row in rows]
        blocks.append("\n".join([head, *lines]))
    return "\n\n".join([*blocks, summary(result, ui or None)]) + "\n"

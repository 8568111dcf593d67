"""Suppressions: comments in the file that say which findings are accepted, where, and why."""

from __future__ import annotations

import re
from datetime import date

from noticelint.notice import Comment
from noticelint.patterns import pattern
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_BODY = r"(?s)(ignore|ignore-start|ignore-end|ignore-file)(?:\s+(?!--)(?P<rules>.*?))?(?:\s+--\s*(?P<reason>.*))?"


class Suppression(NamedTuple):
    """One rule suppressed on the lines `first` to `last` (1-based, both inclusive).

    `rule` is empty where the comment names none or cannot be read, and then it suppresses nothing. `reason` is given
    as written, with who and until when.
    """

    rule: str
    first: int
    last: int
    reason: str
    comment: Comment


class Signed(NamedTuple):
    """A reason parted from who accepts, and the last day (2026-12-31, as written) on which that counts."""

    reason: str
    by: str
    until: str


def signed(reason: str) -> Signed:
    """What a reason ends with in brackets: `printed on the letterhead (by Ann Lee until 2026-12-31)`.

    Either half may be missing, and is empty then.
    """
    text = reason.strip()
    start = max(text.rfind("("), text.rfind("（"))
    words = text[start + 1 : -1].split() if start >= 0 and text.endswith((")", "）")) else []
    if not words or words[0] not in ("by", "until"):
        return Signed(text, "", "")
    until_at = words.index("until") if "until" in words else len(words)
    return Signed(text[:start].rstrip(), " ".join(words[1:until_at]), " ".join(words[until_at + 1 :]))


def has_run_out(until: str, today: date) -> bool:
    """Whether an acceptance no longer counts on a day: the day after `until`, and always where that is no day."""
    if not until:
        return False
    try:
        return date.fromisoformat(until) < today
    except ValueError:
        return True


def read_suppressions(comments: Iterable[Comment], source: str, starts: list[int]) -> list[Suppression]:
    """The suppressions that a file's comments ask for; `starts` are the offsets of its lines.

    `ignore RULE` holds for its own line, or for the next line that is not blank when the comment
    stands alone on its own; `ignore-start` up to `ignore-end` or the file's end; `ignore-file` everywhere.
    """
    found: list[Suppression] = []
    open_blocks: dict[str, tuple[int, str, Comment]] = {}
    comments = tuple(comments)
    targets = _targets(comments, source, starts)
    last_line = len(starts)
    for comment in comments:
        line, end_line = _line(starts, comment.start), _line(starts, max(comment.end - 1, comment.start))
        body = pattern(_BODY).fullmatch(comment.body.strip())
        rules = re.split(r"[,\s]+", (body["rules"] or "").strip()) if body else [""]
        reason = (body["reason"] or "").strip() if body else ""
        for rule in rules:
            if body is None or not rule:
                found.append(Suppression("", line, line, reason, comment))
            elif body[1] == "ignore-file":
                found.append(Suppression(rule, 1, last_line, reason, comment))
            elif body[1] == "ignore-start":
                open_blocks[rule] = (line, reason, comment)
            elif body[1] == "ignore-end":
                opened = open_blocks.pop(rule, None)
                found.append(
                    Suppression(rule, opened[0], end_line, opened[1], opened[2]) if opened
                    else Suppression("", line, line, reason, comment)
                )  # fmt: skip
            else:
                found.append(Suppression(rule, line, targets.get(line, end_line), reason, comment))
    found += [
        Suppression(rule, line, last_line, reason, comment) for rule, (line, reason, comment) in open_blocks.items()
    ]
    return found


def suppressing(suppressions: list[Suppression], rule: str, first: int, last: int) -> int | None:
    """The index of the suppression that covers a finding of `rule` on the lines `first` to `last`, else None."""
    for index, one in enumerate(suppressions):
        if one.rule == rule and one.first <= last and first <= one.last:
            return index
    return None


def _line(starts: list[int], offset: int) -> int:
    from bisect import bisect_right

    return bisect_right(starts, offset)


def _targets(comments: Iterable[Comment], source: str, starts: list[int]) -> dict[int, int]:
    """For the line of each comment that stands alone, the line it speaks of: the next with words on it.

    Several such comments may stand one above the other, and all speak of the same.
    """
    targets: dict[int, int] = {}
    for comment in sorted(comments, reverse=True):
        first, last = _line(starts, comment.start), _line(starts, max(comment.end - 1, comment.start))
        before = source[starts[first - 1] : comment.start]
        after = source[comment.end : starts[last] if last < len(starts) else len(source)]
        if before.strip() or after.strip():
            continue
        line = last + 1
        while line < len(starts) and not source[starts[line - 1] : starts[line]].strip():
            line += 1
        line = min(line, len(starts))
        targets[first] = targets.get(line, line)
    return targets

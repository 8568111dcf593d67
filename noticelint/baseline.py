"""The baseline: findings that stood when it was written, accepted until the words they mark change."""

from __future__ import annotations

import json
import os

from noticelint.config import ConfigError
from noticelint.report.result import Reported, Result
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

NAME = "noticelint-baseline.jsonl"
_KEYS = ("path", "rule", "fingerprint", "text")


class Entry(NamedTuple):
    """One accepted finding; `path` is relative to the baseline's folder, with slashes.

    `fingerprint` is made of the rule and the words around, so that moved paragraphs keep it; `text` is for people.
    """

    path: str
    rule: str
    fingerprint: str
    text: str


def read_baseline(path: str) -> list[Entry]:
    """The entries of a baseline: a JSON object a line, blank lines left out, in any order.

    Raises ConfigError, which names file and line, for a file that cannot be read or holds something else.
    """
    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read().split("\n")
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: not a baseline: not UTF-8") from None
    entries = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            said = json.loads(line)
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict) or any(not isinstance(said.get(key), str) for key in _KEYS):
            merging = line.startswith(("<<<<<<<", "=======", ">>>>>>>"))
            what = (
                "a git conflict stands here; resolve it, or write the baseline anew"
                if merging
                else "not a baseline entry"
            )
            raise ConfigError(f"{path}:{number}: {what}")
        entries.append(Entry(*(said[key] for key in _KEYS)))
    return entries


def render_baseline(entries: Iterable[Entry]) -> str:
    """The entries as lines sorted by path, rule and fingerprint: what git merges line by line."""
    lines = (json.dumps(entry._asdict(), ensure_ascii=False) for entry in sorted(set(entries)))
    return "".join(f"{line}\n" for line in lines)


def entry_of(found: Reported, folder: str) -> Entry:
    """The entry that accepts a finding, in a baseline that lies in `folder`; of its words the first 60."""
    text = " ".join(found.text.split())[:60]
    # Lone surrogates (from file names that are no text) cannot be written as UTF-8.
    return Entry(*(one.encode("utf-8", "backslashreplace").decode() for one in (
        relative(found.path, folder), found.rule, found.fingerprint, text)))  # fmt: skip


def apply_baseline(result: Result, entries: Iterable[Entry], folder: str) -> tuple[Result, set[Entry]]:
    """The result with the findings that entries accept marked so, and the entries that accept one.

    An entry accepts one finding of its rule in its file, by fingerprint: a finding that is gone lends its entry to
    no other.
    """
    known = {entry[:3]: entry for entry in entries}
    used: set[Entry] = set()
    findings = []
    for found in result.findings:
        entry = known.get(entry_of(found, folder)[:3]) if found.suppressed is None else None
        if entry is not None:
            used.add(entry)
            found = found._replace(suppressed="in the baseline", suppressed_by="baseline", fix=None)
        findings.append(found)
    return result._replace(findings=tuple(findings)), used


def stale(
    entries: Iterable[Entry], used: Collection[Entry], result: Result, rules: Collection[str], folder: str
) -> list[Entry]:
    """The entries that accept nothing any more, sorted: their file was checked, or is gone, and their rule ran.

    `rules` are the names of the rules that ran and of those that do not exist any more are all others.
    """
    failed = {relative(failed.path, folder) for failed in result.failures}
    read = [notice.path for notice in result.notices] + [skipped.path for skipped in result.skipped]
    checked = {relative(path, folder) for path in read} - failed
    return sorted(
        entry
        for entry in set(entries) - set(used)
        if entry.rule in rules and (entry.path in checked or not os.path.exists(os.path.join(folder, entry.path)))
    )


def relative(path: str, folder: str) -> str:
    """`path` as entries name it: from `folder`, with slashes."""
    try:
        return os.path.relpath(os.path.abspath(path), os.path.abspath(folder)).replace(os.sep, "/")
    except ValueError:  # pragma: no cover - another drive on Windows
        return os.path.abspath(path).replace(os.sep, "/")

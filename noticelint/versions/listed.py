"""The list of versions: which notices belong together, which version is missing, which was left behind."""

from __future__ import annotations

import json
from datetime import datetime, timezone

from noticelint.config import PathRule, Settings, stated_for
from noticelint.formats.errors import ReadError
from noticelint.formats.read import Told, notice_of, read_file
from noticelint.language.detect import detect_language
from noticelint.recognise.versions import versions
from noticelint.rulebook.rulebook import Rulebook
from noticelint.typed import TYPE_CHECKING, NamedTuple
from noticelint.versions.grouping import Group, Member, group, missing
from noticelint.versions.last_changed import last_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

# Files that were written out together differ by less, in seconds.
_TOGETHER = 60


class Listed(NamedTuple):
    """What there is: groups with the languages each lacks (by name) and, by path, the time of a version that was left
    behind and of the one it follows. `unread` tells of files that could not be read."""

    groups: tuple[Group, ...]
    lacking: dict[str, tuple[str, ...]]
    behind: dict[str, tuple[int, str, int]]
    unread: tuple[str, ...]


def list_versions(paths: Iterable[str], rulebook: Rulebook, settings: Settings) -> Listed:
    """The versions among the notices in files; a notice without a sibling counts where its like have them."""
    members: list[Member] = []
    unread = []
    for path in paths:
        try:
            with open(path, "rb") as file:
                members += _members(path, file.read(), rulebook, stated_for(settings, path))
        except (OSError, ReadError) as error:
            unread.append(str(error) if isinstance(error, ReadError) else f"{path}: {error.strerror}")
    groups = group(members, settings.versions, settings.root, alone=True)
    return Listed(tuple(groups), missing(groups, settings.versions), _behind(groups, settings), tuple(unread))


def render_versions(listed: Listed, output_format: str) -> str:
    """The list as text or JSON."""
    if output_format == "json":
        table = [
            {
                "name": one.name, "missing": listed.lacking.get(one.name, ()),
                "versions": [_as_data(member, listed) for member in one.members],
            }
            for one in listed.groups
        ]  # fmt: skip
        return json.dumps({"version": 1, "notices": table}, ensure_ascii=False, indent=2) + "\n"
    lines = []
    for one in listed.groups:
        absent = listed.lacking.get(one.name, ())
        lines.append(one.name + (f": no {', '.join(absent)}" if absent else ""))
        for member in one.members:
            where = member.path + (f" [{member.key}]" if member.key else "")
            lines.append(f"  {member.language:8} {where}{_left_behind(member, listed)}")
    lacks = sum(map(len, listed.lacking.values()))
    count = len(listed.groups)
    summary = f"{count} notice{'s' * (count != 1)} in several languages, {lacks} version{'s' * (lacks != 1)} missing, "
    return "\n".join([*lines, f"{summary}{len(listed.behind)} older than what they follow"]) + "\n"


def _members(path: str, data: bytes, rulebook: Rulebook, said: PathRule) -> list[Member]:
    file = read_file(path, data, Told(said.encoding, said.template, said.keys, said.column, said.variables))
    found = []
    for part in file.parts:
        notice = notice_of(file, part)[0]
        pieces = versions(notice, rulebook.traditional, rulebook.simplified)
        for number, piece in enumerate(pieces):
            stated = (notice.stated.get("language") or said.language) if len(pieces) == 1 else ""
            language = stated or detect_language(piece.text, rulebook.traditional, rulebook.simplified)
            if language:
                found.append(Member(path, part.key, language, notice.stated.get("id", ""), number))
    return found


def _behind(groups: Sequence[Group], settings: Settings) -> dict[str, tuple[int, str, int]]:
    """The versions older than the one they follow: the configured source, else the newest of them."""
    sources = {family.path for family in settings.versions if family.source}
    times = last_changed(list(dict.fromkeys(member.path for one in groups for member in one.members)))
    behind = {}
    for one in groups:
        dated = [member for member in one.members if member.path in times]
        if len({member.path for member in dated}) < 2:
            continue
        first = one.members[0] if one.family in sources else max(dated, key=lambda member: times[member.path])
        for member in dated:
            if times[member.path] + _TOGETHER < times.get(first.path, 0):
                behind[member.path] = times[member.path], first.path, times[first.path]
    return behind


def _left_behind(member: Member, listed: Listed) -> str:
    if member.path not in listed.behind:
        return ""
    own, other, newer = listed.behind[member.path]
    return f"  of {_day(own)}, older than {other} of {_day(newer)}"


def _as_data(member: Member, listed: Listed) -> dict[str, Any]:
    data: dict[str, Any] = {"path": member.path, "key": member.key, "language": member.language}
    if member.path in listed.behind:
        own, other, newer = listed.behind[member.path]
        data["older_than"] = {"path": other, "changed": _day(newer), "own": _day(own)}
    return data


def _day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%d")

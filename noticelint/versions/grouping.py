"""Which notices are versions of one another: by what is configured, an id, names of files and folders, keys, parts."""

from __future__ import annotations

import os
import re
from collections import Counter

from noticelint.agree.tongues import TONGUES, tongue_of
from noticelint.config import Settings, VersionsRule
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# How a catalogue marks the original beside its translation.
_SOURCE = " (source)"
_TAG = "|".join(sorted((tag.replace("-", "[-_]") for tag in TONGUES), key=len, reverse=True))
_IN_NAME = re.compile(rf"(?i)(?P<before>.+)[._-](?P<tag>{_TAG})(?P<after>(?:\.[^.]+){{0,3}})")
# zh.md, th.lproj, values-zh-rTW, locale_th: a folder or a file that is named for the language alone.
_ALONE = re.compile(
    rf"(?i)(?P<before>(?:values-|values-b\+|locale[-_]|lang[-_]|)?)(?P<tag>{_TAG}|zh-r(?:tw|cn|hk))(?P<after>\.[a-z0-9]+)?"
)
_LANG = "{lang}"


class Member(NamedTuple):
    """One notice as it is grouped. `key` is its name in a catalogue, `part` its number among the versions that one
    text holds one after another, `id` what its front matter calls it; `language` may be empty before it is read."""

    path: str
    key: str = ""
    language: str = ""
    id: str = ""
    part: int = 0


class Group(NamedTuple):
    """The versions of one notice, the one that the others follow first; `family` names the notices it lies among."""

    name: str
    family: str
    members: tuple[Member, ...]


def group(
    members: Iterable[Member], families: Sequence[VersionsRule] = (), root: str = ".", *, alone: bool = False
) -> list[Group]:
    """The notices that are versions of one another, in the order of their first members.

    Those without a sibling are left out or, with `alone`, kept where others of their family have siblings.

    An id goes before a configured pattern, a pattern before the names of files and folders. Of two members in one
    language only the first belongs to a group, unless their names tell two places (zh-HK, zh-TW).
    """
    found: dict[tuple[str, str], list[Member]] = {}
    sources: dict[tuple[str, str], str] = {}
    for member in members:
        family, name, source = named(member, families, root)
        found.setdefault((family, name), []).append(member)
        sources[family, name] = source
    several = {family for (family, _), its in found.items() if family != "id" and len(_one_of_each(its)) > 1}
    patterns = {family.path for family in families}
    several |= patterns
    groups = []
    for (family, name), its in found.items():
        kept = _one_of_each(its)
        if len(kept) > 1 or (alone and family in several and (tag_of(its[0].path) or its[0].key or family in patterns)):
            source = sources[family, name]
            first = [one for one in kept if one.language == source or one.key.endswith(_SOURCE)]
            groups.append(Group(name, family, (*first, *(one for one in kept if one not in first))))
    return groups


def named(member: Member, families: Sequence[VersionsRule] = (), root: str = ".") -> tuple[str, str, str]:
    """Under which family and name a notice is grouped, and the language that its versions follow (`''`: not said)."""
    key = _plain_key(member.key)
    suffix = f" [{key}]" if key else ""
    if member.id:
        return "id", member.id + suffix, ""
    path = member.path.replace(os.sep, "/")
    relative = os.path.relpath(os.path.abspath(path), os.path.abspath(root)).replace(os.sep, "/")
    for family in families:
        fitted = _fit(family.path, relative)
        if fitted is not None:
            return family.path, fitted + suffix, family.source
    name = without_language(path)
    return (name if key else os.path.dirname(name)), name + suffix, ""


def namesakes(paths: Iterable[str], settings: Settings) -> frozenset[str]:
    """Of paths those that share their name but for its language with another one: whose notices may be versions."""
    by_name: dict[tuple[str, str, str], list[str]] = {}
    for path in paths:
        by_name.setdefault(named(Member(path), settings.versions, settings.root), []).append(path)
    return frozenset(path for alike in by_name.values() if len(alike) > 1 for path in alike)


def without_language(path: str) -> str:
    """A path without what tells its language: `cancel.th.md` -> `cancel.md`, `th/cancel.md` -> `{lang}/cancel.md`."""
    folder, _, name = path.rpartition("/")
    alone = _ALONE.fullmatch(name)
    if alone:
        return _joined(folder, alone["before"] + _LANG + (alone["after"] or ""))
    stem = _IN_NAME.fullmatch(name)
    if stem:
        return _joined(folder, stem["before"] + (stem["after"] or ""))
    parts = folder.split("/")
    for at in range(len(parts) - 1, -1, -1):
        found = _ALONE.fullmatch(parts[at])
        if found:
            # Android's own folder of the original has no tag: values beside values-th.
            android = found["before"].startswith("values")
            parts[at] = "values" if android else found["before"] + _LANG + (found["after"] or "")
            break
    return _joined("/".join(parts), name)


def tag_of(path: str) -> str:
    """What the path tells of the language, as written (`zh-TW`, `th`), or `''`."""
    name = os.path.basename(path)
    found = _ALONE.fullmatch(name) or _IN_NAME.fullmatch(name)
    if found:
        return found["tag"]
    for part in reversed(path.replace(os.sep, "/").split("/")[:-1]):
        found = _ALONE.fullmatch(part)
        if found:
            return found["tag"]
    return ""


def missing(groups: Sequence[Group], families: Sequence[VersionsRule] = ()) -> dict[str, tuple[str, ...]]:
    """By the group's name the languages in which it should be and is not.

    Those are the configured ones, else those that other groups of its family have.
    """
    configured = {family.path: family.languages for family in families}
    usual: dict[str, set[str]] = {}
    for one in groups:
        usual.setdefault(one.family, set()).update(member.language for member in one.members)
    lacking = {}
    for one in groups:
        wanted = configured.get(one.family) or (() if one.family == "id" else sorted(usual[one.family]))
        absent = tuple(language for language in wanted if language not in {member.language for member in one.members})
        if absent:
            lacking[one.name] = absent
    return lacking


def _one_of_each(members: list[Member]) -> list[Member]:
    kept: dict[tuple[str, str], Member] = {}
    paths = Counter(member.path for member in members)
    for member in members:
        tag = tag_of(member.path).lower().replace("_", "-")
        told = tongue_of(tag)
        place = tag if told == "zh-Hant" and tag != "zh-hant" else ""
        # Two lines with a link in them may be taken for English: what the path says tells versions apart.
        by_path = told not in ("", "zh") and paths[member.path] == 1
        kept.setdefault((told if by_path else member.language, place), member)
    return list(kept.values())


def _fit(pattern: str, path: str) -> str | None:
    """The pattern with its `*` filled in as the path has them, {lang} left open; None where the path does not fit."""
    pieces = re.split(r"(\{lang\}|\*\*/|\*\*|\*|\?)", pattern)
    shapes = {
        _LANG: r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}",
        "**/": "(?:.*/)?",
        "**": ".*",
        "*": "[^/]*",
        "?": "[^/]",
    }
    shape = "".join(f"({shapes[piece]})" if piece in shapes else re.escape(piece) for piece in pieces)
    found = re.fullmatch(shape, path)
    if not found:
        return None
    return _filled(pieces, shapes, found.groups())


def _filled(pieces: list[str], shapes: dict[str, str], values: tuple[str, ...]) -> str:
    at = iter(values)
    written = []
    for piece in pieces:
        value = next(at) if piece in shapes else piece
        written.append(_LANG if piece == _LANG else value)
    return "".join(written)


def _plain_key(key: str) -> str:
    """A key without what tells its language: `th.cancel.body`, `row 3 th`, `body (source)`."""
    key = key.removesuffix(_SOURCE)
    kept = [part for part in re.split(r"(?<=[. /])", key) if not tongue_of(part.rstrip(". /"))]
    return "".join(kept).rstrip(". /") or key


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name

"""Template variables that the versions of one template do not all use, or declare as different types."""

from __future__ import annotations

from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class VariableDifference(NamedTuple):
    """A variable on which versions differ: `types` is its type in each version, `''` where no type is declared and
    None where the version does not use it."""

    name: str
    types: tuple[str | None, ...]


def variable_differences(versions: Sequence[Mapping[str, str]]) -> list[VariableDifference]:
    """The variables that some versions lack or declare otherwise, by name; each version maps names to types.

    A variable without a declared type (`''`) agrees with any type.
    """
    names = sorted({name for version in versions for name in version})
    found = []
    for name in names:
        types = tuple(version.get(name) for version in versions)
        if None in types or len({one for one in types if one}) > 1:
            found.append(VariableDifference(name, types))
    return found

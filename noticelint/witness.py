"""The witness: by which conditions a path is told from others, and how that is said."""

from __future__ import annotations

from noticelint.templates.conditions import Atom, Condition
from noticelint.templates.solve import Truth, settled
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

_WHEN = {
    "en": ("When ", " and ", ": "), "zh-Hans": ("当条件", "且", "时，"), "zh-Hant": ("當條件", "且", "時，"),
    "th": ("เมื่อ ", " และ ", ": "),
}  # fmt: skip
_HOLDS = {"en": "{} is true", "zh-Hans": " {} 成立", "zh-Hant": " {} 成立", "th": "{} เป็นจริง"}
_FAILS = {"en": "{} is false", "zh-Hans": " {} 不成立", "zh-Hant": " {} 不成立", "th": "{} เป็นเท็จ"}
# What is said of a collection that a loop goes through.
_HOLDS_SOME = {"en": "{} is not empty", "zh-Hans": " {} 不为空", "zh-Hant": " {} 不為空", "th": "{} มีรายการ"}
_HOLDS_NONE = {"en": "{} is empty", "zh-Hans": " {} 为空", "zh-Hant": " {} 為空", "th": "{} ไม่มีรายการ"}


def witness(
    truth: Truth, given: list[Condition], met: list[Condition], order: tuple[Atom, ...]
) -> tuple[tuple[Atom, bool], ...]:
    """The fewest atoms of a path, in the order of the template, that make one of `given` true and all of `met` false.

    The fewest, in that none of them can be left out.
    """
    kept: dict[Atom, bool] = {atom: truth.get(atom, False) for atom in order}
    for atom in reversed(order):
        trial = {one: value for one, value in kept.items() if one != atom}
        if _enough(trial, given, met):
            kept = trial
    return tuple(kept.items())


def _enough(truth: Mapping[Atom, bool], given: list[Condition], met: list[Condition]) -> bool:
    return any(settled(one, truth) is True for one in given) and all(settled(one, truth) is False for one in met)


def told(path: tuple[tuple[Atom, bool], ...], language: str, looped: Container[Atom] = ()) -> str:
    """The path as the opening of a message in `language`; empty where nothing tells it from others.

    Of the atoms in `looped` it is said that the collection is empty or not.
    """
    if not path:
        return ""
    opening, joint, end = _WHEN[language]
    return opening + joint.join(_said(atom, value, language, atom in looped) for atom, value in path) + end


def _said(atom: Atom, value: bool, language: str, looped: bool) -> str:
    if looped:
        said = (_HOLDS_SOME if value else _HOLDS_NONE)[language]
        return said.format(f"`{atom.text.removesuffix('.size > 0')}`")
    return (_HOLDS if value else _FAILS)[language].format(f"`{atom.text}`")

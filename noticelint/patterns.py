"""Regular expressions that are compiled when they are first needed, and kept compiled from run to run."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found] # built into the interpreter, unknown to typeshed
import marshal
import sys

from noticelint import cache
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from typing import Any

_compiled: dict[str, re.Pattern[str]] = {}
# Expressions as the cache holds them, packed one by one; None until the first is asked for.
_kept: dict[str, bytes] | None = None
_new: list[str] = []
_MOST = 1000  # those written in our modules are fewer; a rule's own words may make more
# The code of an expression is understood by the interpreter that made it alone.
_NAME = f"patterns-{sys.hexversion:x}-{_sre.MAGIC}-{_sre.CODESIZE}"


def pattern(source: str) -> re.Pattern[str]:
    """The compiled expression of `source`.

    Compiling those that a run on one notice needs took a seventh of its time. What `re` compiles an expression to is
    a list of numbers that the interpreter checks when it is given them, so the cache may hold it.
    """
    found = _compiled.get(source)
    if found is None:
        found = _unpacked(source)
        if found is None:
            import re

            found = re.compile(source)
        _compiled[source] = found
    return found


def keep() -> None:
    """Keep what this process had to compile for the next one."""
    if not _new:
        return
    packed = dict(_kept or {})
    for source in _new[: _MOST - len(packed)]:
        code = _packed(source)
        if code is not None:
            packed[source] = code
    cache.write(_NAME, packed)
    _new.clear()


def _unpacked(source: str) -> re.Pattern[str] | None:
    global _kept
    if _kept is None:
        _kept = cache.read(_NAME) or {}
    code = _kept.get(source)
    if code is None:
        _new.append(source)
        return None
    try:
        found: re.Pattern[str] = _sre.compile(*marshal.loads(code))
    except (ValueError, TypeError, EOFError, RuntimeError, OverflowError):
        return None
    return found


def parsing() -> Any:
    """The module of `re` that parses expressions; it is not public, and was called otherwise before Python 3.11."""
    try:
        from re import _parser  # type: ignore[attr-defined] # not public
    except ImportError:  # pragma: no cover - Python 3.10
        import sre_parse as _parser
    return _parser


def _packed(source: str) -> bytes | None:
    """What `re.compile` hands to the interpreter, packed; None where this Python does it in another way."""
    try:
        from re import _compiler  # type: ignore[attr-defined] # not public
    except ImportError:  # pragma: no cover - Python 3.10
        import sre_compile as _compiler
    try:
        tree = parsing().parse(source)
        names: list[str | None] = [None] * tree.state.groups
        for name, number in tree.state.groupdict.items():
            names[number] = name
        code = [int(one) for one in _compiler._code(tree, 0)]
        return marshal.dumps(
            (source, int(tree.state.flags), code, tree.state.groups - 1, dict(tree.state.groupdict), tuple(names))
        )
    except (AttributeError, TypeError, ValueError):  # pragma: no cover - a Python of another make
        return None

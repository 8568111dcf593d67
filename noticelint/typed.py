"""What modules need of `typing` and `collections` while they run; to import these takes 8 ms of a start."""

from __future__ import annotations

# Read by type checkers as true wherever it stands, whatever module it comes from.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections import defaultdict as defaultdict
    from collections.abc import Iterable
    from typing import Any
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter, defaultdict  # noqa: F401 # for other modules

    class _Record(type):
        """Makes of `class Name(NamedTuple)` what `collections.namedtuple` makes; its constructor when first called."""

        def __new__(meta, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            body["_field_defaults"] = {field: body.pop(field) for field in fields if field in body}
            for place, field in enumerate(fields):
                body[field] = _tuplegetter(place, None)
            members = {"__slots__": (), "__new__": _first, "_fields": fields, "__match_args__": fields, **_MEMBERS}
            return type.__new__(type, name, (tuple,), {**members, **body})

    def _first(cls: type, *values: Any, **named: Any) -> Any:
        """The first call of a constructor: compiled here, since most records of a run are of a third of the classes."""
        listed = ", ".join(cls._fields)
        made = eval(f"lambda cls, {listed}: new(cls, ({listed},))", {"new": tuple.__new__})
        made.__name__ = made.__qualname__ = cls.__name__
        made.__defaults__ = tuple(cls._field_defaults.values())
        cls.__new__ = staticmethod(made)
        return made(cls, *values, **named)

    def _make(cls: type, values: Iterable[Any]) -> Any:
        return tuple.__new__(cls, values)

    def _replace(self: Any, /, **named: Any) -> Any:
        made = tuple.__new__(type(self), map(named.pop, self._fields, self))
        if named:
            raise ValueError(f"no fields of {type(self).__name__}: {list(named)}")
        return made

    def _asdict(self: Any) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def _shown(self: Any) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

    def _values(self: Any) -> tuple[Any, ...]:
        return tuple(self)

    _MEMBERS = {
        "_make": classmethod(_make), "_replace": _replace, "_asdict": _asdict,
        "__repr__": _shown, "__getnewargs__": _values,
    }  # fmt: skip
    NamedTuple = type.__new__(_Record, "NamedTuple", (), {})

"""The modules of a run, kept compiled in one file: Python takes 0.1 ms to find and open each of a hundred."""

from __future__ import annotations

import marshal
import os
import sys

from noticelint.cache import mapped_file
from noticelint.packed import packed, unpacked
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType
    from typing import Any

    # A module as it is kept: its file, that file's size and time (ns), whether it is a package, and where its code
    # starts and ends.
    Kept = tuple[str, int, int, bool, int, int]

# It lies among what Python itself keeps compiled, so whoever may write there could do harm already.
_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "__pycache__")
# Code is understood by the interpreter that made it alone, and whether assertions are in it depends on how that runs.
_PATH = os.path.join(_FOLDER, f"bundle.{sys.hexversion:x}.{sys.flags.optimize}")


class Finder:
    """Finds modules in the bundle. One that is not in it, or whose file has changed, Python finds as ever."""

    def __init__(self, kept: dict[str, Kept], codes: bytes | memoryview) -> None:
        self.kept, self.codes = kept, codes

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Where the module called `name` comes from; None where not from here."""
        if not self.holds(name):
            return None
        origin, _, _, is_package, _, _ = self.kept[name]
        # importlib.machinery, where the class is named, takes 1 ms to import.
        made: Any = type(__spec__)
        spec = made(name, self, origin=origin, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations.append(os.path.dirname(origin))
        return spec  # type: ignore[no-any-return] # see `made`

    def holds(self, name: str) -> bool:
        """Whether the bundle has the module called `name` as its file is now."""
        return name in self.kept and self.kept[name][1:3] == _state(self.kept[name][0])

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to Python to make the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's code."""
        exec(self.get_code(module.__name__), module.__dict__)

    def get_code(self, name: str) -> CodeType:
        """The code of a module in the bundle."""
        start, end = self.kept[name][4:]
        code: CodeType = marshal.loads(self.codes[start:end])
        return code


def use() -> Finder:
    """Have our modules looked for in the bundle first."""
    try:
        finder = Finder(*unpacked(mapped_file(_PATH) or b""))
    except (ValueError, EOFError, TypeError):
        finder = Finder({}, b"")
    sys.meta_path.insert(0, finder)
    return finder


def keep(finder: Finder) -> None:
    """Put those of our modules that this run did not find in the bundle into it, if Python keeps compiled code."""
    mine: Any = finder
    fresh: dict[str, Any] = {
        name: module.__spec__
        for name, module in sys.modules.items()
        if name.startswith("noticelint.") and module.__spec__ and module.__spec__.has_location
        if module.__spec__.loader is not mine and hasattr(module.__spec__.loader, "get_code")
    }
    if all(map(finder.holds, fresh)) or sys.dont_write_bytecode or sys.pycache_prefix:
        return
    # Where it cannot be written, it is not made anew with every run.
    if not os.access(_FOLDER, os.W_OK):
        return
    codes = {name: marshal.dumps(finder.get_code(name)) for name in finder.kept if finder.holds(name)}
    codes |= {name: marshal.dumps(spec.loader.get_code(name)) for name, spec in fresh.items()}
    kept: dict[str, Kept] = {}
    end = 0
    for name, code in codes.items():
        if name in fresh:
            origin, is_package = fresh[name].origin, fresh[name].submodule_search_locations is not None
        else:
            origin, _, _, is_package, _, _ = finder.kept[name]
        kept[name] = (origin, *_state(origin), is_package, end, end + len(code))
        end += len(code)
    own = f"{_PATH}.{os.getpid()}"
    try:
        with open(own, "wb") as file:
            file.write(packed((kept, b"".join(codes.values()))))
        os.replace(own, _PATH)
    except OSError:
        return


def _state(path: str) -> tuple[int, int]:
    try:
        seen = os.stat(path)
    except OSError:
        return -1, -1
    return seen.st_size, seen.st_mtime_ns

"""What hatchling does beside packing files: the built-in rules go into the wheel compiled too."""

from __future__ import annotations

import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRules(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `noticelint/compiled/` to the wheel; an editable installation compiles when it is first run."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a folder of its own, which the wheel takes in."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from noticelint.rulebook.shipped import ship

        folder = tempfile.mkdtemp()
        ship(folder)
        build_data["force_include"][folder] = "noticelint/compiled"

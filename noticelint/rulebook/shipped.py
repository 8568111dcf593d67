"""The built-in rules compiled when the wheel was built, so that a first run need not take 3 to 4 s a language."""

from __future__ import annotations

import marshal
import os
from typing import Any

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "compiled")
# Read alike by every Python from 3.10 on, whichever built the wheel.
_MARSHAL = 4


def shipped(name: str) -> Any:
    """The entry called `name` that lies in the package; None in a checkout, or where the rules are others."""
    try:
        with open(os.path.join(FOLDER, name), "rb") as file:
            return marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return None


def ship(folder: str) -> None:
    """Compile the built-in rules, each language of them, into `folder`. Raises RuleError for a broken rule file."""
    from noticelint.rulebook.compile import LANGUAGES
    from noticelint.rulebook.open import built_in_rules, compiled, rule_files

    for name, data in compiled(rule_files([built_in_rules()]), LANGUAGES):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(marshal.dumps(data, _MARSHAL))

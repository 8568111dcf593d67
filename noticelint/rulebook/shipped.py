"""The built-in rules compiled when the wheel was built, so that a first run need not take 3 to 4 s a language."""

from __future__ import annotations

import os

from noticelint.cache import mapped_file
from noticelint.packed import packed
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "compiled")


def shipped(name: str) -> mmap | None:
    """The entry called `name` that lies in the package; None in a checkout, or where the rules are others."""
    return mapped_file(os.path.join(FOLDER, name))


def ship(folder: str) -> None:
    """Compile the built-in rules, each language of them, into `folder`. Raises RuleError for a broken rule file."""
    from noticelint.rulebook.compile import LANGUAGES
    from noticelint.rulebook.open import built_in_rules, compiled, rule_files

    for name, data in compiled(rule_files([built_in_rules()]), LANGUAGES):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(packed(data))

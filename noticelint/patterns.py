"""Regular expressions that are compiled when they are first needed: a run seldom needs them all."""

from __future__ import annotations

import re

_compiled: dict[str, re.Pattern[str]] = {}


def pattern(source: str) -> re.Pattern[str]:
    """The compiled expression of `source`.

    Compiling those of a run on one notice at import would cost a third of its time.
    """
    found = _compiled.get(source)
    if found is None:
        found = _compiled[source] = re.compile(source)
    return found

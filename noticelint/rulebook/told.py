"""What rules find and why, in the words of their files: no check needs it, so it is kept apart in the cache."""

from __future__ import annotations

from noticelint import cache
from noticelint.rulebook.describe import RULE_FOLDERS


def rules_told(paths: list[str], digest: str) -> dict[str, tuple[str, str]]:
    """The summary and the reason of each rule of the files at `paths`, whose compiled rulebook is called `digest`."""
    known: dict[str, tuple[str, str]] | None = cache.read(f"{digest}.told")
    if known is None:
        from noticelint.rulebook.load import load_rules
        from noticelint.rulebook.open import read_sources

        known = {
            file.name: (" ".join(file.body["summary"].split()), " ".join(file.body["why"].split()))
            for file in load_rules(read_sources(paths))
            if file.folder in RULE_FOLDERS
        }
        cache.write(f"{digest}.told", known)
    return known

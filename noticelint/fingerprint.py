"""Fingerprints: a name for a finding that stays when paragraphs move or lines shift."""

from __future__ import annotations

from noticelint.digest import blake2b
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.recognise.weigh import Sight

_CONTEXT = 200  # characters on either side: a whole sentence of a letter, and not ten megabytes of one line


def fingerprint(rule: str, sight: Sight, span: Span) -> str:
    """16 hexadecimal digits for a rule and its context: the folded sentence without spaces, and the words marked."""
    low, high = around(sight.scene.bounds.sentences, span.start, span.end)
    low, high = max(low, span.start - _CONTEXT), min(high, span.end + _CONTEXT)
    return plain_fingerprint(rule, f"{sight.scene.text[low:high]}\0{sight.scene.text[span.start : span.end]}")


def plain_fingerprint(rule: str, context: str) -> str:
    """16 hexadecimal digits for a rule and any context text."""
    return blake2b(f"{rule}\0{''.join(context.split())}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

"""Mixed width: punctuation of half width between Chinese characters, letters and digits of full width."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = "\u3400-\u9fff"
# A comma between Chinese characters, and what ends a sentence of them. A colon before a Latin word is left alone.
_HALF = rf"(?<=[{_HAN}」』”》）])(?:[,;:](?=[{_HAN}「『“《（])|[,;?!](?=\n|\Z)|[?!](?=[{_HAN}「『“《（]))"
_FULL_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_WIDE = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_FULL = rf"[{_WIDE}]+(?:[\uff0e\uff1a\uff0f\uff0d\uff0c\uff20\uff3f][{_WIDE}]+)*\uff05?"
_NARROWER = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Marks of half width between Chinese characters; letters and digits of full width in any language."""
    text = reading.notice.text
    if reading.language[:2] == "zh":
        for match in pattern(_HALF).finditer(text):
            yield Seen(Span(*match.span()), "half", {"right": _FULL_WIDE[match[0]]})
    if not text.isascii():
        for match in pattern(_FULL).finditer(text):
            yield Seen(Span(*match.span()), "full", {"right": match[0].translate(_NARROWER)})

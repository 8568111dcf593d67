"""Long subjects: the title of an e-mail that the reader's list of mails cuts off."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

from noticelint.checks.named import Seen, number
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = r"(?:subject|主题|主旨|标题|邮件主题|邮件标题|เรื่อง|หัวข้อ) ?: ?"
# Thai vowels and tone marks that stand above or below a letter take no room of their own.
_NO_WIDTH = frozenset(
    "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"
)


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """The subject of an e-mail that is wider than `columns`; a Chinese character takes two, a Thai letter one.

    The subject is the line that says so (Subject:, 主题：), else the notice's title.
    """
    if reading.channel != "email":
        return
    text = reading.sight.scene.text
    header = pattern(rf"(?m)^[ ]*{_HEADER}").search(text)
    if header:
        start, end = header.end(), text.find("\n", header.end())
        end = end if end >= 0 else len(text)
    else:
        start, end = reading.sight.zones.title
    subject = reading.notice.text[start:end].rstrip()
    columns = sum(map(_columns, subject))
    most = number(rule, "columns", reading.language, reading.language[:2])
    if columns > most:
        # A reader of Chinese counts characters, which take two columns.
        wide = 2 if reading.language[:2] == "zh" else 1
        values = {"count": f"{(columns + wide - 1) // wide}", "most": f"{most // wide:.0f}"}
        yield Seen(Span(start, start + len(subject)), "subject", values)


def _columns(char: str) -> int:
    if char in _NO_WIDTH or combining(char):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1

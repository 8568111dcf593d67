"""A notice that asks to be answered, and says that it must not be."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a reader is asked to do with this very message; an answer to another one is not meant.
_ASKED = {
    "en": r"(?:reply|replying|respond|responding)(?: directly)? to this (?:e-?mail|message|text|letter)",
    "zh": r"回复(?:本|此|这|该)(?:封|条|则)?(?:邮件|电邮|信件|信函|信|短信|简讯|讯息|消息)",
    "th": r"ตอบกลับ(?:อีเมล|ข้อความ|จดหมาย)(?:ฉบับ)?นี้",
}
_BARRED = {
    "en": r"(?:do not|don't|cannot|can't|never) (?:reply|respond)(?: directly)?(?: to this (?:e-?mail|message|text))?",
    "zh": r"(?:请勿|请不要|切勿|勿|不要|无法|不能)(?:直接)?回复(?:本|此)?(?:邮件|电邮|信件|短信|简讯)?",
    "th": r"(?:กรุณา|โปรด)?(?:อย่า|ไม่ต้อง|งด|ห้าม)ตอบกลับ(?:อีเมล|ข้อความ)?(?:ฉบับ)?(?:นี้)?",
}
_NOT = r"(?:not|n't|never|cannot|unable to|without|勿|不要|无法|不能|无需|不必|อย่า|ไม่ต้อง|งด|ห้าม|ไม่) ?(?:直接)?$"
_IF = r"(?<![a-z])(?:if|unless|anyone who)(?![a-z])|如|若|หาก|ถ้า"


def replies(reading: Reading) -> Iterator[Seen]:
    """Where the reader must not reply, in a notice that asks for a reply; what asks for it is the value `{other}`.

    A reply that is barred on a condition ("if you did not ask for this code") contradicts nothing.
    """
    text, language = reading.sight.scene.text, reading.language[:2]
    asked = next(
        (
            found
            for found in pattern(_ASKED[language]).finditer(text)
            if not pattern(_NOT).search(text, max(0, found.start() - 16), found.start())
        ),
        None,
    )
    barred = pattern(_BARRED[language]).search(text)
    if not asked or not barred:
        return
    low, high = around(reading.sight.scene.bounds.sentences, barred.start(), barred.end())
    if not pattern(_IF).search(text, low, high):
        other = reading.notice.text[asked.start() : asked.end()]
        yield Seen(Span(barred.start(), barred.end()), "reply", {"other": other})

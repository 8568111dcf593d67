"""Contacts that cannot work: telephone numbers with a digit too few or too many, broken addresses and links."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.wrong_telephones import wrong_telephones
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import excused, weigh
from noticelint.rulebook.rulebook import Rule
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUP = "facts/invalid-contact/"
# How far before an address the word for e-mail may end, in characters.
_NEAR = 6
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?"
# A name and its @ behind a word for e-mail, with no domain, or one without a dot.
_NO_DOMAIN = rf"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{{1,40}}@(?:{_LABEL})?(?![a-z0-9.-]{{0,9}}[a-z0-9])"
_LINKS = (
    r"(?<![a-z])https?:/(?![/\w]*://)(?!/)[a-z0-9][a-z0-9./_-]*",
    r"(?<![a-z])https?(?://|;//|:\\\\|:///+|: //|:// )[a-z0-9][a-z0-9./_-]*",
    r"(?<![a-z])(?:htp|htttp|ttp|hhtp|htpp)s?://[a-z0-9./_-]+",
    r"(?<![a-z0-9])www(?:[,。、]|\. |\.\.|-(?=[a-z0-9-]+\.com))[a-z0-9][a-z0-9./_-]*",
    r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+)[a-z0-9:./_-]*",
)
_MISTYPED = rf"(?<![a-z0-9@.])(?:[a-z0-9._%+-]{{1,64}}@|www\.|https?://)(?:{_LABEL}\.){{1,5}}(?:con|cmo|ocm|vom|xom|comm|conm|nte|ogr)(?![a-z0-9-]|\.[a-z])"


def find(rule: Rule, reading: Reading, as_of: str) -> Iterator[Seen]:
    """Each telephone number, e-mail address and link that cannot reach anybody, once.

    The phrases of `reserved` are made-up and reserved domains (RFC 2606), those of `email` the words before an address,
    those of `telephone` tell a number that is shown as an example or a warning. Masked numbers are none.
    """
    told: set[str] = set()
    end = 0
    for seen in sorted((*_addresses(reading), *wrong_telephones(reading, f"{_GROUP}telephone"))):
        words = reading.sight.scene.text[seen.span.start : seen.span.end]
        if seen.span.start >= end and words not in told:
            told.add(words)
            end = seen.span.end
            yield seen


def _addresses(reading: Reading) -> Iterator[Seen]:
    text = reading.sight.scene.text
    if "@" in text:
        mail = weigh(reading.sight, f"{_GROUP}email")
        for match in pattern(_NO_DOMAIN).finditer(text):
            if any(0 <= match.start() - word.end <= _NEAR for word in mail):
                yield Seen(Span(*match.span()), "email")
    if "." in text and any(sign in text for sign in ("@", "www", "://")):
        for match in pattern(_MISTYPED).finditer(text):
            yield Seen(Span(*match.span()), "email" if "@" in match.group() else "link")
    if any(sign in text for sign in ("tp", "www")):
        for expression in _LINKS:
            for match in pattern(expression).finditer(text):
                if not excused(reading.sight, f"{_GROUP}reserved", *match.span()):
                    yield Seen(Span(match.start(), match.start() + len(match.group().rstrip("./"))), "link")
    for made_up in weigh(reading.sight, f"{_GROUP}reserved"):
        for fact in reading.facts:
            # xxx.com ends an address or stands by itself: it is no part of another domain.
            if fact.kind in ("email", "url") and fact.start <= made_up.start and made_up.end <= fact.end:
                before = text[made_up.start - 1 : made_up.start]
                if not before.isalnum() and before != "-" and not _goes_on(text, made_up.end):
                    yield Seen(Span(fact.start, fact.end), "reserved")


def _goes_on(text: str, end: int) -> bool:
    return pattern(r"[a-z0-9]|[.-][a-z0-9]").match(text, end) is not None

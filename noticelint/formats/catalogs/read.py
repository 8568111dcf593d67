"""A message catalogue to the notices in it."""

from __future__ import annotations

import re
from fnmatch import translate

from noticelint.formats.catalogs.dialect import dialect_of
from noticelint.formats.catalogs.entries import read_entries
from noticelint.formats.catalogs.entry import Entry
from noticelint.formats.part import Part

_TAG = re.compile(
    r"(?i)</?(?:a|b|blockquote|body|br|center|div|em|font|h[1-6]|hr|html|i|img|li|ol|p|small|span|strong|sub|sup|table"
    r"|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?/?>"
)
_HAN = re.compile("[\u3400-\u9fff]")
_THAI = re.compile("[\u0e01-\u0e4e]")
_WORD = re.compile("[A-Za-z][A-Za-z'\u2019-]*")
# Thai has no mark for it: a space between two phrases.
_SENTENCE_END = re.compile("[\u3002\uff01\uff1f]|[.!?](?=\\s|\\Z)|(?<=[\u0e01-\u0e4e])\\s(?=[\u0e01-\u0e4e])")
# A notice has this much Chinese, Thai or English; or half of it, in two sentences.
_HAN_LEAST, _THAI_LEAST, _WORDS_LEAST = 40, 120, 25
# What is said to the translator.
_ASIDE = re.compile(r"(?i)(?:.*\.)?(?:[_@#/].*|comments?|todo)")
_SUBJECT = re.compile(r"(?:.*[^A-Za-z]|.*[a-z0-9](?=[A-Z])|)((?i:subject|title))")
_BODY = re.compile(r"(?:.*[^A-Za-z]|.*[a-z0-9](?=[A-Z])|)((?i:body|text|content|message|html))")
_KEY_WORD = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_CHANNELS = {"sms": "sms", "email": "email", "mail": "email", "push": "app"}


def read_catalog(
    path: str, source: str, keys: tuple[str, ...] = (), column: str = "", dialect: str = ""
) -> tuple[Part, ...]:
    """The notices of the catalogue at `path`, in their order; its ending tells the format.

    `keys` are patterns of the keys whose strings are notices (`mail.*.body`, `notices[*].text`: `*` and `?` as in a
    shell, brackets for themselves). Without them those strings count that read like a notice: long ones, and two
    sentences of half that length. What stands as subject or title above a body of the same name is the subject of its
    notice. The source of a translation has ` (source)` behind its key. `column` is that of a table, `dialect` that of
    the placeholders; where none is stated, it is told by the strings. Raises ReadError with the place on a broken file
    and where a limit is passed.
    """
    patterns = [re.compile(translate(key.replace("[", "[[]"))) for key in keys]
    entries = read_entries(path, source, column)
    dialect = dialect or dialect_of(path, entries)
    held = {entry.key for entry in entries}
    subjects: dict[tuple[str, str, str], Entry] = {}
    chosen: list[tuple[Entry, Entry | None]] = []
    taken = set()
    for entry in entries:
        subject = _SUBJECT.fullmatch(entry.key)
        if subject is not None:
            subjects[entry.key[: subject.start(1)], entry.language, entry.role] = entry
        if any(one.match(entry.key) for one in patterns) if patterns else _is_notice(entry, held):
            body = _BODY.fullmatch(entry.key)
            above = subjects.get((entry.key[: body.start(1)], entry.language, entry.role)) if body else None
            if above is not None:
                taken.add(above.runs[0])
            chosen.append((entry, above))
    return tuple(
        _part(entry, dialect, above and _part(above, dialect)) for entry, above in chosen if entry.runs[0] not in taken
    )


def _is_notice(entry: Entry, held: set[str]) -> bool:
    described = entry.key.removesuffix("description")
    if _ASIDE.fullmatch(entry.key) or (described != entry.key and described + "message" in held):
        return False
    text = _TAG.sub(" ", entry.text)
    share = max(
        len(_HAN.findall(text)) / _HAN_LEAST,
        len(_THAI.findall(text)) / _THAI_LEAST,
        len(_WORD.findall(text)) / _WORDS_LEAST,
    )
    return share >= 1 or (share >= 0.5 and len(_SENTENCE_END.findall(text)) > 1)


def _part(entry: Entry, dialect: str, subject: Part | None = None) -> Part:
    stated = {"language": entry.language} if entry.language else {}
    for word in _KEY_WORD.findall(entry.key):
        if word.lower() in _CHANNELS:
            stated["channel"] = _CHANNELS[word.lower()]
    key = entry.key + (" (source)" if entry.role == "source" else "")
    markup = "html" if _TAG.search(entry.text) else "text"
    return Part(key, entry.text, entry.runs, entry.written, markup, stated, subject=subject, dialect=dialect)

"""E-mail addresses and links."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.patterns import pattern

_LOCAL = "abcdefghijklmnopqrstuvwxyz0123456789._%+-"
_ASCII_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
# Two letters that end a file name as often as they name a country.
_FILES = frozenset(["md", "py", "sh", "rs", "js", "ts", "cc", "so", "pl", "mo"])
_TOP = frozenset(
    [
        "com",
        "net",
        "org",
        "gov",
        "edu",
        "io",
        "co",
        "me",
        "info",
        "biz",
        "app",
        "dev",
        "cn",
        "tw",
        "hk",
        "th",
        "uk",
        "us",
        "au",
        "ca",
        "sg",
        "jp",
        "kr",
        "de",
        "fr",
        "eu",
        "asia",
        "shop",
        "store",
        "online",
        "site",
        "top",
        "xyz",
        "vip",
        "ltd",
        "tech",
        "cloud",
        "mobi",
        "int",
        "tv",
        "ai",
        "cc",
        "example",
        "test",
        "nz",
        "ie",
        "in",
        "my",
        "vn",
        "ph",
        "id",
        "mo",
        "chat",
        "bank",
        "link",
        "live",
    ]
)
_URL_TAIL = r"[a-z0-9._~:/?#@!$&'*+,;=%\[\]()-]{1,2000}"
_DOMAIN_TAIL = r"@?[a-z0-9-]+(?:\.[a-z0-9-]+){1,6}"


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a link without the sentence's own punctuation and brackets."""
    extra = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        last = text[end - 1]
        if last == ")" and extra > 0:
            extra -= 1
        elif last not in ".,;:!?'*~]":
            break
        end -= 1
    return end


def find_links(text: str) -> list[Fact]:
    """The e-mail and url facts of a folded text that ends in a line's end, in no order."""
    facts: list[Fact] = []
    if "@" in text:
        _emails(text, facts)
    if "://" in text:
        at = text.find("://")
        while at >= 0:
            at = _schemed(text, at, facts)
            at = text.find("://", at)
    taken = sorted((fact.start, fact.end) for fact in facts)
    index = 0
    at = text.find(".")
    done = 0
    while at >= 0:
        while index < len(taken) and taken[index][1] <= at:
            index += 1
        if index < len(taken) and taken[index][0] <= at:
            at = text.find(".", taken[index][1])
        elif text[at + 1] in _ASCII_WORD and not text[at + 1].isdigit() and text[at - 1] in _ASCII_WORD and at >= done:
            done = _domain(text, at, max(done, 0), facts)
            at = text.find(".", max(done, at + 1))
        else:
            at = text.find(".", at + 1)
    return facts


def _schemed(text: str, at: int, facts: list[Fact]) -> int:
    """Add the link whose `://` stands at `at`; the offset from which to look on."""
    for scheme in ("https", "http", "ftp"):
        if text.endswith(scheme, max(at - 5, 0), at):
            start = at - len(scheme)
            break
    else:
        return at + 3
    tail = pattern(_URL_TAIL).match(text, at + 3)
    if tail is None:
        return at + 3
    end = _trimmed(text, at + 3, tail.end())
    if end > at + 3:
        facts.append(Fact("url", start, end, text[start:end]))
    return tail.end()


def _emails(text: str, facts: list[Fact]) -> None:
    """Add the e-mail addresses."""
    at = text.find("@")
    while at >= 0:
        before = text[max(at - 64, 0) : at]
        start = at - len(before) + len(before.rstrip(_LOCAL))
        while start < at and text[start] in ".-%+":
            start += 1
        tail = pattern(_DOMAIN_TAIL).match(text, at) if start < at else None
        if tail:
            end = tail.end()
            while text[end - 1] in ".-":
                end -= 1
            if "." in text[at:end] and text[end - 1] in _ASCII_WORD and not text[end - 1].isdigit():
                facts.append(Fact("email", start, end, text[start:end]))
        at = text.find("@", at + 1)


def _domain(text: str, at: int, low: int, facts: list[Fact]) -> int:
    """Add the bare link one of whose dots stands at `at`, not before `low`; the offset from which to look on."""
    start = at
    while start > low and at - start < 64 and (text[start - 1] in _ASCII_WORD or text[start - 1] in "-.@_"):
        start -= 1
    end = at
    while end - at < 200 and (text[end] in _ASCII_WORD or text[end] in "-."):
        end += 1
    stop = end
    while text[stop - 1] in ".-":
        stop -= 1
    name = text[start:stop].lstrip(".-")
    start = stop - len(name)
    labels = name.split(".")
    last = labels[-1]
    if len(labels) < 2:
        return stop
    slash = text[stop] == "/" and stop == end
    known_top = last in _TOP or (slash and 2 <= len(last) <= 6 and last.isalpha() and last not in _FILES)
    if labels[0] != "www" and (not known_top or (len(labels[-2]) < 2 and not slash)):
        return stop
    if "@" in name or "_" in name or not all(labels) or all(len(label) < 2 for label in labels):
        return stop
    if (len(labels) == 2 and labels[0] in ("asp", "e", "i")) or text[start - 1] in "/\\":
        return stop
    if text[end] in "/?#:" and stop == end:
        tail = pattern(_URL_TAIL).match(text, end)
        if tail and (text[end] != ":" or text[end + 1].isdigit()):
            stop = _trimmed(text, start, tail.end())
            end = tail.end()
    facts.append(Fact("url", start, stop, text[start:stop]))
    return end

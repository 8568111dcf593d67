"""Accounts to write to: 微信公众号, LINE, Facebook, Telegram, QQ groups."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.patterns import pattern

# The word that must be seen, and what may stand between it and the account.
_CUES = (
    ("微信", ("公众号", "服务号", "小程序", "企业号", "号", "客服", "订阅号", "")), ("公众号", ("",)),
    ("小程序", ("",)),
    ("qq", ("群号", "群", "号", "客服", "")), ("微博", ("",)),
    ("line", (" official account", " id", "官方账号", "官方帐号", " 官方账号", " 官方帐号", " oa", "id", "")),
    ("ไลน์", ("ไอดี", " id", "")), ("facebook", (" page", "粉丝专页", "粉丝页", "粉丝团", "粉专", " 粉丝专页", "")),
    ("เฟซบุ๊ก", ("",)), ("telegram", (" channel", "频道", "")), ("whatsapp", ("",)), ("wechat", (" id",
    " official account", "")),
    ("instagram", ("",)), ("twitter", ("",)), ("เพจ", ("",)),
)  # fmt: skip
_OPENERS = {"“": "”", '"': '"', "「": "」", "『": "』", "【": "】", "《": "》", "'": "'", "〈": "〉"}
_HOSTS = (
    "fb.com/",
    "facebook.com/",
    "fb.me/",
    "t.me/",
    "line.me/",
    "lin.ee/",
    "wa.me/",
    "m.me/",
    "instagram.com/",
    "weibo.com/",
)
_ID = r"@?[a-z0-9][a-z0-9._-]{1,40}"
_HOST_TAIL = r"[a-z0-9._~/@?=&%+-]{1,200}"
_DIGITS = r"\+?[0-9][0-9 ()-]{5,20}[0-9]|[0-9]{5,12}"


def find_chats(text: str, language: str, signs: list[str], facts: list[Fact]) -> None:
    """Add the chat facts of a folded text that ends in a line's end; their value is the account as it is written.

    `signs` are the cues that were seen in the text.
    """
    for cue, betweens in _CUES:
        if cue in signs:
            at = text.find(cue)
            while at >= 0:
                end = at + len(cue)
                if cue[0] > "z" or not ("a" <= text[at - 1] <= "z" or ("a" <= text[end] <= "z" and cue != "line")):
                    end = _account(text, at, end, cue, betweens, language, facts)
                at = text.find(cue, end)
    for host in _HOSTS:
        if host in text:
            at = text.find(host)
            while at >= 0:
                tail = pattern(_HOST_TAIL).match(text, at + len(host))
                if tail and not "a" <= text[at - 1] <= "z":
                    end = tail.end()
                    while text[end - 1] in ".-?":
                        end -= 1
                    facts.append(Fact("chat", at, end, text[at:end]))
                at = text.find(host, tail.end() if tail else at + len(host))


def _account(
    text: str, start: int, end: int, cue: str, betweens: tuple[str, ...], language: str, facts: list[Fact]
) -> int:
    """Add the account that follows a cue `text[start:end]`; the offset from which to look on."""
    for between in betweens:
        if text.startswith(between, end):
            named = bool(between)
            end += len(between)
            break
    else:
        named = False
    at = end
    colon = False
    while at - end < 3 and text[at] in " :":
        colon = colon or text[at] == ":"
        at += 1
    closing = _OPENERS.get(text[at], "")
    if closing:
        last = text.find(closing, at + 1, at + 42)
        if last > at + 1 and "\n" not in text[at:last]:
            facts.append(Fact("chat", start, last + 1, text[at + 1 : last]))
            return last + 1
        return at
    digits = pattern(_DIGITS).match(text, at) if cue in ("qq", "whatsapp") else None
    if digits:
        facts.append(Fact("chat", start, digits.end(), digits.group()))
        return digits.end()
    found = pattern(_ID).match(text, at)
    # Without a colon or "id" a Latin word after "LINE" is prose; a handle is not.
    if found and (text[at] == "@" or colon or (named and "id" in text[start:end]) or (cue == "微信" and named)):
        last = found.end()
        if text[last] == "/":
            return end
        while text[last - 1] in ".-":
            last -= 1
        if cue[0] > "z" or text[at] == "@" or colon or named:
            # "The line: closed" names no account.
            plain = cue == "line" and language == "en" and not named and text[at] != "@"
            if plain and text[at:last].isalpha():
                return last
            facts.append(Fact("chat", start, last, text[at:last]))
            return last
    if text[at] == "@" or (colon and cue not in ("line", "qq", "whatsapp", "小程序")):
        at += text[at] == "@"
        last = at
        while last - at < 30 and text[last] not in " ,.;:()\n、。!?\"'<>|":
            last += 1
        if last - at > 1:
            facts.append(Fact("chat", start, last, text[at:last]))
            return last
    return end

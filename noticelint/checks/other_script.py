"""Characters of the Chinese script that a notice is not written in."""

from __future__ import annotations

from noticelint.language.fold import VARIANTS
from noticelint.language.traditional import traditional_of
from noticelint.recognise.reading import Reading
from noticelint.recognise.weigh import weigh

# Simplified characters that Big5 holds too, as rare ones that a notice has no use for otherwise.
_SIMPLIFIED_IN_BIG5 = frozenset("与价优体儿听坏复怀怜惊扰机极构确离种网胜触虫赶适荐吓")
# Both scripts write these; words of the group `simplified` tell where traditional text has another one.
SHARED = frozenset("后里余于系制准采划干几冲松范致征志托游丰据面表吁咨")
# Traditional characters that GB 2312 holds for names, and that simplified text has no use for otherwise.
_TRADITIONAL_IN_GB = frozenset("後於")
# Simplified by the tables, and written in Hong Kong and Taiwan too.
_VARIANTS = frozenset("恒着")


def traditional(reading: Reading) -> list[int]:
    """Where simplified text has characters that folding changes and its own standard set has not."""
    pairs = enumerate(zip(reading.notice.text, reading.sight.scene.text, strict=True))
    return [
        at for at, (written, folded) in pairs
        if written != folded and "\u3400" <= written <= "\u9fff" and ord(written) not in VARIANTS
        and (written in _TRADITIONAL_IN_GB or not _encodes(written, "gb2312"))
    ]  # fmt: skip


def simplified(reading: Reading, group: str) -> list[int]:
    """Where traditional text has characters that only simplified text writes, or that it does not in a word."""
    text, folded = reading.notice.text, reading.sight.scene.text
    certain = {char for char in set(text) - _VARIANTS if "\u3400" <= char <= "\u9fff" and not _encodes(char, "big5")}
    if certain:
        rare = "\n".join(sorted(certain))
        changed = traditional_of(rare)
        certain = {old for old, new in zip(rare.split("\n"), changed.split("\n"), strict=True) if old != new}
    certain |= _SIMPLIFIED_IN_BIG5
    found = {at for at, char in enumerate(text) if char in certain and char == folded[at]}
    for match in weigh(reading.sight, group):
        own = [at for at in range(match.start, match.end) if folded[at] in SHARED]
        # 裡面 is written as it should be, though it folds to 里面, which is one of the group's words.
        if all(text[at] == folded[at] for at in own):
            found.update(own)
    return sorted(found)


def _encodes(char: str, encoding: str) -> bool:
    try:
        return bool(char.encode(encoding))
    except UnicodeEncodeError:
        return False

"""Which language a file's name, a folder or a header says that strings are in."""

from __future__ import annotations

import re
from functools import lru_cache

# ISO 639-1, and what is met in its place.
_CODES = frozenset(
    "aa ab"
    " ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo"
    " es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja"
    " ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb"
    " nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr"
    " ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
    " fil tha eng zho yue".split()
)
# Codes that end names as words of them: sign-in, how_to.
_WORDS = frozenset("am an as be ha ho in io is la or os pa so to".split())
# Folders that hold catalogues.
FOLDERS = frozenset("locales locale _locales i18n l10n lang langs language languages messages translations".split())
_OURS = {"th": "th", "tha": "th", "en": "en", "eng": "en", "yue": "zh-Hant"}
_CHINESE = ("zh", "zho")
_SCRIPTS = {"hans": "zh-Hans", "hant": "zh-Hant"}
_TRADITIONAL = ("tw", "hk", "mo", "yue")
_TAG = re.compile(r"(?i)([a-z]{2,3})((?:[-_+](?:r?[a-z]{2}|[a-z]{4}|[0-9]{3}|yue|x-[a-z0-9]+))*)")
# The shortest end of a name that is a tag, from the left: `messages.zh-CN`, `app_zh_Hant`, `values-b+zh+Hant`.
_AT_END = re.compile(r"(?i)(?:^|[._+ -])([a-z]{2,3}(?:[-_+](?:r?[a-z]{2}|[a-z]{4}|[0-9]{3}))*)$")
_QUALIFIED = re.compile(
    r"(?i)values-(?:mcc[0-9]+-)?(?:mnc[0-9]+-)?(?:b\+)?([a-z]{2,3}(?:-r[a-z]{2}|(?:\+[a-z0-9]+)*))(?=-|$)"
)


@lru_cache(maxsize=1000)
def language_code(tag: str) -> str:
    """The language of a tag: zh-Hans, zh-Hant, th or en; `other` for another one, '' for what is no tag.

    Hyphens, underscores, Android's `zh-rTW` and `b+zh+Hant` are read alike; Chinese without script or place is
    simplified, as BCP 47's likely subtags have it.
    """
    found = _TAG.fullmatch(tag.strip().removeprefix("b+"))
    if found is None or found[1].lower() not in _CODES:
        return ""
    first = found[1].lower()
    if first not in _CHINESE:
        return _OURS.get(first, "other")
    rest = [part.lower() for part in re.split("[-_+]", found[2]) if part]
    for part in rest:
        if part in _SCRIPTS:
            return _SCRIPTS[part]
    return "zh-Hant" if any(part.removeprefix("r") in _TRADITIONAL for part in rest) else "zh-Hans"


def language_of(path: str) -> str:
    """The language that a path tells: zh-Hans, zh-Hant, th or en; '' where it tells none or another one.

    The file's name goes before its folder, and a folder before the one above it: `zh_TW.yml`, `messages.th.json`,
    `values-zh-rTW/strings.xml`, `zh-HK.lproj/Localizable.strings`, `locale/th/LC_MESSAGES/shop.po`.
    """
    told = told_by(path)
    return "" if told == "other" else told


def told_by(path: str) -> str:
    """As `language_of`, but `other` where the path tells a language that noticelint does not read.

    A folder tells such a one only where it must be a language: below `locales` and the like, or by Android's and
    Apple's own names.
    """
    *folders, name = path.replace("\\", "/").split("/")
    code = named_language(name.rpartition(".")[0])
    for at in range(len(folders) - 1, -1, -1):
        if code:
            break
        folder = folders[at]
        qualified = _QUALIFIED.match(folder)
        code = language_code(qualified[1] if qualified else folder.removesuffix(".lproj"))
        sure = qualified or folder.endswith(".lproj") or any(one.lower() in FOLDERS for one in folders[:at])
        code = code if code != "other" or sure else ""
    return code


def named_language(stem: str) -> str:
    """The language that a file's name without its ending is, or ends in, as `language_code` gives it."""
    found = _AT_END.search(stem)
    while found is not None:
        code = language_code(found[1])
        if code and (found[1] == stem or found[1].lower() not in _WORDS):
            return code
        found = _AT_END.search(stem, found.start(1) + 1)
    return ""

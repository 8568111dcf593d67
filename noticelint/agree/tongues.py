"""How addresses and file names tell the language they serve: en, zh-Hant, tw, chs ..."""

from __future__ import annotations

from noticelint.patterns import pattern

# What stands for which language. The short ones are countries as often: they count between separators only.
TONGUES = {
    "en": "en", "eng": "en", "english": "en", "en-us": "en", "en-gb": "en", "en-th": "en", "en-hk": "en", "en-sg": "en",
    "th": "th", "tha": "th", "thai": "th", "th-th": "th", "zh": "zh", "cn": "zh-Hans", "chs": "zh-Hans",
    "zh-hans": "zh-Hans", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-hans-cn": "zh-Hans", "zhs": "zh-Hans",
    "zh-chs": "zh-Hans", "sc": "zh-Hans", "gb": "zh-Hans", "zh-hant": "zh-Hant", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant", "zh-hant-tw": "zh-Hant", "zh-hant-hk": "zh-Hant", "cht": "zh-Hant", "zh-cht": "zh-Hant",
    "zht": "zh-Hant", "tw": "zh-Hant", "hk": "zh-Hant", "tc": "zh-Hant",
    "chinese": "zh", "zho": "zh", "big5": "zh-Hant",
}  # fmt: skip
# Longer ones first: of zh-hant-tw all of it is the tag.
_ANY = "|".join(sorted((tag.replace("-", "[-_]") for tag in TONGUES), key=len, reverse=True))
_PARTS = rf"(?i)(?:^|[._+-])(?:{_ANY})(?=$|[._+-])"
_PAIRS = r"(?i)(?:^|&)(?:lang|language|locale|hl|l|lc|setlang|ui_locale)=[a-z_-]{2,10}"
_TRACKING = r"(?i)(?:^|&)(?:utm_[a-z]+|fbclid|gclid)=[^&]*"


def tongue_of(tag: str) -> str:
    """The language that a tag such as `zh_TW` or `th` stands for (`zh` where the script stays open), or `''`."""
    return TONGUES.get(tag.lower().replace("_", "-"), "")


def without_tongue(name: str) -> str:
    """A name without the tag of a language in it: `help-th` -> `help`; a name that is nothing else stays."""
    rest = pattern(_PARTS).sub("", name).strip("._+-")
    return rest or name


def plain_link(link: str) -> str:
    """A link without scheme, `www.`, what tells its language and what counts clicks: its language variants alike."""
    rest = link.lower().partition("://")[2] or link.lower()
    rest, _, anchor = rest.partition("#")
    address, _, query = rest.partition("?")
    host, *path = address.rstrip("/").split("/")
    labels = host.split(".")
    if len(labels) > 2 and (labels[0] == "www" or tongue_of(labels[0])):
        labels = labels[1:]
    if len(labels) > 2 and tongue_of(labels[0]):
        labels = labels[1:]
    kept = [without_tongue(part) for part in path if not tongue_of(part)]
    query = pattern(_PAIRS).sub("", pattern(_TRACKING).sub("", query)).lstrip("&")
    if anchor.startswith("/"):
        # A page of its own in an application that runs in the browser.
        kept += [part for part in anchor.split("/") if part and not tongue_of(part)]
    return "/".join([".".join(labels), *kept]) + (f"?{query}" if query else "")

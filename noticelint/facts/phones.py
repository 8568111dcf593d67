"""Numbers to call: those whose shape is closed, and those that the phonenumbers library has to confirm."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.facts.numerals import skip_space, word_at
from noticelint.facts.phone_cues import cue_before
from noticelint.patterns import pattern

_REGIONS = {"zh-Hans": ("CN", "HK"), "zh-Hant": ("TW", "HK"), "th": ("TH",), "en": ("GB", "US")}
# By language: how many digits a service number has, and with which it starts.
_SHORT = {
    "zh-Hans": {3: "1", 5: "19", 6: "9"}, "zh-Hant": {3: "1", 4: "1", 5: "1"}, "th": {3: "1", 4: "1"},
    "en": {3: "19", 5: "123456789", 6: "123456789"},
}  # fmt: skip
_SHORT_EN = frozenset(("111", "101", "105", "112", "911", "999", "211", "311"))
_EXTENSIONS = r"[ ,]{0,2}(?:\(?ext\.? ?|extension |转 ?|分机:? ?|ต่อ ?|# ?|x)([0-9]{1,6})\)?"
# One expression per opening: what follows is checked by the count of its digits.
_SHAPES = {
    "+": r"\+[0-9]{1,3}[ -]?(?:\(0?[0-9]{0,4}\)[ -]?)?[0-9]{1,5}(?:[ -][0-9]{2,5}){0,4}",
    "0": r"\(?0[ -]?[0-9]{1,4}\)?[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}",
    "1": (
        r"1(?:[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|[ -]\(?[2-9][0-9]{2}\)?[ -][0-9]{3}[ -][0-9]{4}"
        r"|[89]00[ -][0-9]{3}[ -][0-9]{3})"
    ),
    "4": r"[48]00[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}",
    "(": r"\(?[2-9][0-9]{2}(?:\) ?|[ .-])[0-9]{3}[ .-][0-9]{4}",
    "8": r"[2-9][0-9]{3}[ -]?[0-9]{4}",
}
_COUNTRIES = (("852", 11), ("853", 11), ("886", 12), ("86", 13), ("66", 11), ("65", 10), ("44", 13), ("1", 11))
_NO_MARKS = {ord(mark): None for mark in "+-() ."}
_VANITY = r"1?-?[89]00-[a-z][a-z0-9-]{3,12}"


def phone(text: str, start: int, token: str, language: str, facts: list[Fact]) -> int:
    """Add the phone number that starts with `token` at `start`; the offset after it, 0 when it is none."""
    begin, key = start, token[0]
    before = text[start - 1]
    if before == "+":
        begin, key = start - 1, "+"
    elif before == "(" and key != "1":
        begin = start - 1
        key = "0" if key == "0" else "("
    elif before == "#" or (before in ".-/" and text[start - 2] in "0123456789"):
        return 0
    elif (
        before == " "
        and "0" <= text[start - 2] <= "9"
        and (not (facts and facts[-1].end == start - 1) and not text[max(start - 6, 0) : start - 1].isdigit())
    ):
        # A further group of a longer number, such as a card's.
        return 0
    found = _shaped(text, begin, key, language)
    if not found and before == "(":
        # A number in brackets: the bracket is not its area code's.
        begin, found = start, _shaped(text, start, token[0], language)
    if not found:
        return _vanity(text, start, token, facts)
    end, digits, proof = found
    if text[end] == "-" and begin == start and key == "0" and "-" in text[begin:end]:
        inner = pattern("-([0-9]{1,5})(?![0-9-])").match(text, end)
        if inner and cue_before(text, begin) >= 0:
            # A second number of the same line in Thai (02-123-4567-8), an extension elsewhere.
            suffix = ";ext=" + inner.group(1) if language != "th" else ""
            facts.append(Fact("phone", begin, inner.end(), digits + suffix))
            return inner.end()
    after = text[end]
    if after in "0123456789*_" or (
        after in "-x" and text[end + 1] in "0123456789x*_" and not pattern(_EXTENSIONS).match(text, end)
    ):
        return 0
    cue = cue_before(text, begin)
    if cue < 0 or (proof == "cue" and cue < 1) or (proof == "library" and not _confirmed(text[begin:end], language)):
        return 0
    return _add(text, begin, end, ("+" if key == "+" else "") + digits, facts)


def _shaped(text: str, begin: int, key: str, language: str) -> tuple[int, str, str] | None:
    """End, digits and what still has to prove a candidate at `begin` ('', 'cue', 'library'); None if no shape fits."""
    keys = [key]
    if key == "4":
        keys = ["4", "(", "8"]
    elif "2" <= key <= "9":
        keys = ["4", "(", "8"] if key == "8" else ["(", "8"]
    for name in keys:
        found = pattern(_SHAPES[name]).match(text, begin) if name in _SHAPES else None
        if not found or text[found.end()] in "0123456789":
            continue
        written = found.group()
        digits = _digits(written)
        count = len(digits)
        grouped = count < len(written)
        if name == "+":
            return _international(begin, written)
        if name == "0" and 9 <= count <= 12 and written.count("(") == written.count(")"):
            mobile = (count == 10 and digits[1] in "689" and language == "th") or (digits[:2] == "09" and count == 10)
            return found.end(), digits, "" if grouped or mobile else "library"
        if name == "1" or (name == "4" and count == 10 and (grouped or language[0] == "z")):
            return found.end(), digits, ""
        if name == "(" and (written[0] == "(") == (")" in written) and len(digits) == 10:
            return found.end(), digits, "" if language == "en" else "cue"
        if name == "8" and language[0] == "z" and text[found.end()] not in "-/.年":
            return found.end(), digits, "cue"
    return None


def _digits(written: str) -> str:
    return written.translate(_NO_MARKS)


def _international(begin: int, written: str) -> tuple[int, str, str] | None:
    """As `_shaped`, for a number with its country's code: further groups that cannot belong to it are left out."""
    while True:
        digits = _digits(written)
        most = next((most for code, most in _COUNTRIES if digits.startswith(code)), 15)
        if len(digits) <= most:
            return (begin + len(written), digits, "") if len(digits) > 7 else None
        cut = max(written.rfind(" "), written.rfind("-"))
        if cut < 0:
            return None
        written = written[:cut]


def _vanity(text: str, start: int, token: str, facts: list[Fact]) -> int:
    """Add a number that is spelled in letters (1-800-FLOWERS) after a word of calling; else 0."""
    if token not in ("1-800", "1-888", "800", "888", "1-900"):
        return 0
    found = pattern(_VANITY).match(text, start)
    letters = word_at(text, start + len(token) + 1)
    if not found or len(set(letters)) < 3 or cue_before(text, start) < 1:
        return 0
    digits = "".join("22233344455566677778889999"[ord(c) - 97] if c >= "a" else c for c in found.group() if c != "-")
    facts.append(Fact("phone", start, found.end(), digits))
    return found.end()


def short_number(text: str, start: int, end: int, language: str, facts: list[Fact]) -> int:
    """Add a service number of three to six digits (95588, 1333) with a word of calling close before it; else 0."""
    after = text[skip_space(text, end)]
    if (
        after in "%元个天年月日号点时人次块折家名位件小分秒路楼层室万亿"
        or text[end] in "*_xa"
        or text[start - 1] in "#-/."
    ):
        return 0
    size = end - start
    if text[start] not in _SHORT.get(language[:7], _SHORT["en"]).get(size, ""):
        return 0
    if language == "en" and size == 3 and text[start:end] not in _SHORT_EN:
        return 0
    cue = cue_before(text, start, 17)
    if cue > 0 or (not cue and text.startswith(("热线", "专线", "客服"), skip_space(text, end))):
        return _add(text, start, end, text[start:end], facts)
    return 0


def _add(text: str, start: int, end: int, digits: str, facts: list[Fact]) -> int:
    """Add the phone fact with the extension that follows it; the offset after it."""
    extension = None
    if text[end] in " ,转分ต#xe(":
        extension = pattern(_EXTENSIONS).match(text, end)
    if extension:
        digits += ";ext=" + extension.group(1)
        end = extension.end()
    facts.append(Fact("phone", start, end, digits))
    return end


def _confirmed(written: str, language: str) -> bool:
    """Whether the library knows the number as one of the language's regions; its import costs 31 ms, so it is late."""
    import phonenumbers

    for region in _REGIONS.get(language[:7], ("GB", "US")):
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(written, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False


def phone_value(fact: Fact, language: str) -> str:
    """The E.164 form of a phone fact (`+862162345678`) where the library can tell it, else the fact's own value."""
    import phonenumbers

    number, _, extension = fact.value.partition(";ext=")
    for region in _REGIONS.get(language[:7], ("GB", "US")):
        try:
            parsed = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            plain = str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
            return plain + (";ext=" + extension if extension else "")
    return fact.value

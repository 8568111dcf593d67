"""Numbers to call and addresses to write to, as they are compared."""

from __future__ import annotations

from noticelint.agree.item import Item
from noticelint.agree.tongues import without_tongue
from noticelint.notice import Span
from noticelint.recognise.reading import Reading


def contacts(reading: Reading) -> list[Item]:
    """The telephone numbers, e-mail addresses and accounts of a version.

    A number is its digits, with a leading `+` where it names its country; an address for one language of several
    (help-th@) is the same as its siblings.
    """
    found = []
    for fact in reading.facts:
        span = Span(fact.start, fact.end)
        if fact.kind == "phone":
            sort = "short" if len(fact.value.partition(";")[0]) < 7 else ""
            found.append(Item("phone", span, (fact.value,), sort))
        elif fact.kind == "email":
            name, _, host = fact.value.lower().partition("@")
            found.append(Item("email", span, (f"{without_tongue(name)}@{host}",)))
        elif fact.kind == "chat":
            # Accounts are named in the words of each language: only two that differ are told, never one alone.
            account = fact.value.lower().lstrip("@")
            if account.isascii() and any(char.isalnum() for char in account):
                found.append(Item("account", span, (account,), "", True))
    return found


def same_number(one: str, other: str) -> bool:
    """Whether two telephone numbers are one: 02-123-4567 and +66 2 123 4567 are. An extension may be left out."""
    (number, _, extension), (other_number, _, other_extension) = one.partition(";ext="), other.partition(";ext=")
    if extension and other_extension and extension != other_extension:
        return False
    if number == other_number:
        return True
    if number[0] == other_number[0] == "+":
        # +66 (0)2 is +66 2.
        return _national(number) == _national(other_number)
    if "+" not in number[0] + other_number[0]:
        return number.lstrip("0") == other_number.lstrip("0")
    abroad, home = (number, other_number) if number[0] == "+" else (other_number, number)
    if abroad[1:] == home or abroad.endswith(home):
        return len(home) > 6
    return bool(home.lstrip("0")) and _national(abroad)[1] == home.lstrip("0")


def _national(number: str) -> tuple[str, str]:
    """Country's code and the rest, as the phonenumbers library splits them; its import costs 31 ms."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return "", number
    return str(parsed.country_code), str(parsed.national_number).lstrip("0")

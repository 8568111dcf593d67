"""Numbers that identify a person or a card, told from other numbers by their check digits."""

from __future__ import annotations

from datetime import date

# Taiwan: the letter is the place of first registration, as two digits from 10 on in this order.
_TAIWAN = "ABCDEFGHJKLMNPQRSTUVXYWZIO"


def mainland(number: str) -> bool:
    """Whether 18 characters are a mainland identity number: a day of birth, check by ISO 7064 MOD 11-2 (GB 11643)."""
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
        total = sum(int(digit) * pow(2, 17 - at, 11) for at, digit in enumerate(number[:17]))
    except ValueError:
        return False
    return "1900" <= number[6:10] <= "2099" and "10X98765432"[total % 11] == number[17].upper()


def thai(number: str) -> bool:
    """Whether 13 digits are a Thai citizen's number: weights 13 to 2, modulo 11. One that starts with 0 is a firm's."""
    total = sum(int(digit) * (13 - at) for at, digit in enumerate(number[:12]))
    return number[0] not in "09" and (11 - total % 11) % 10 == int(number[12])


def taiwanese(number: str) -> bool:
    """Whether a letter and nine digits are a Taiwanese identity or (new) resident number: weights 1, 9 to 1, 1."""
    if number[0].upper() not in _TAIWAN or number[1] not in "1289":
        return False
    place = _TAIWAN.index(number[0].upper()) + 10
    digits = [place // 10, place % 10, *map(int, number[1:])]
    return (
        sum(digit * weight for digit, weight in zip(digits, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1), strict=True)) % 10 == 0
    )


def hong_kong(letters: str, digits: str, check: str) -> bool:
    """Whether a Hong Kong identity number's check stands: A123456(3), one or two letters, weights 9 to 1, modulo 11."""
    places = [36, *(ord(letter) - 55 for letter in letters.upper())][-2:]
    total = sum(value * weight for value, weight in zip([*places, *map(int, digits)], range(9, 1, -1), strict=True))
    return (total + (10 if check in "aA" else int(check))) % 11 == 0


def card(number: str) -> bool:
    """Whether 13 to 19 digits can be a payment card's: an issuer's range in use, and Luhn's check (ISO/IEC 7812-1)."""
    sizes = {"4": (13, 16, 19), "34": (15,), "37": (15,), "35": (16,), "36": (14,), "62": (16, 17, 18, 19), "81": (16,)}
    sizes |= {str(start): (16,) for start in (*range(51, 56), *range(22, 28), 60, 64, 65)}
    if len(number) not in sizes.get(number[:2], sizes.get(number[:1], ())) or len(set(number)) < 4:
        return False
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(number))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0

"""Alternative texts of images: which stand in the place of words, and which only name a picture."""

from __future__ import annotations

from noticelint.patterns import pattern

# Chinese and Thai have no spaces between words; a logo's name (公司标志, โลโก้บริษัท) is shorter than this.
_SEVERAL = "[\u3400-\u9fff]{5}|[\u0e01-\u0e5b]{13}"


def several_words(alternative: str) -> bool:
    """Whether an alternative text is more than one word, such as the name of a logo."""
    words = [word for word in alternative.split() if any(map(str.isalnum, word))]
    return len(words) > 1 or pattern(_SEVERAL).search(alternative) is not None

"""English inflection: the forms of a word, expanded when the rulebook is compiled."""

from __future__ import annotations

# Irregular verbs and nouns as they occur in customer letters; the regular ones follow by spelling.
_IRREGULAR = {
    "be": "is are was were been being am",
    "bear": "bears bore borne bearing",
    "begin": "begins began begun beginning",
    "break": "breaks broke broken breaking",
    "bring": "brings brought bringing",
    "build": "builds built building",
    "buy": "buys bought buying",
    "choose": "chooses chose chosen choosing",
    "come": "comes came coming",
    "cut": "cuts cutting",
    "do": "does did done doing",
    "draw": "draws drew drawn drawing",
    "fall": "falls fell fallen falling",
    "feel": "feels felt feeling",
    "find": "finds found finding",
    "fit": "fits fitted fitting",
    "forget": "forgets forgot forgotten forgetting",
    "get": "gets got gotten getting",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "have": "has had having",
    "hear": "hears heard hearing",
    "hit": "hits hitting",
    "hold": "holds held holding",
    "keep": "keeps kept keeping",
    "know": "knows knew known knowing",
    "lead": "leads led leading",
    "leak": "leaks leaked leaking",
    "leave": "leaves left leaving",
    "let": "lets letting",
    "lose": "loses lost losing",
    "make": "makes made making",
    "meet": "meets met meeting",
    "offset": "offsets offsetting",
    "overpay": "overpays overpaid overpaying",
    "pay": "pays paid paying",
    "put": "puts putting",
    "read": "reads reading",
    "reset": "resets resetting",
    "rise": "rises rose risen rising",
    "run": "runs ran running",
    "say": "says said saying",
    "see": "sees saw seen seeing",
    "sell": "sells sold selling",
    "send": "sends sent sending",
    "set": "sets setting",
    "shut": "shuts shutting",
    "speak": "speaks spoke spoken speaking",
    "spend": "spends spent spending",
    "split": "splits splitting",
    "stand": "stands stood standing",
    "steal": "steals stole stolen stealing",
    "take": "takes took taken taking",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "undo": "undoes undid undone undoing",
    "upset": "upsets upsetting",
    "wear": "wears wore worn wearing",
    "win": "wins won winning",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
    "write": "writes wrote written writing",
}
_VOWELS = "aeiou"
# Verbs of more than one syllable that double their last letter, or need not, by British and American use.
_DOUBLING = ("cancel", "travel", "label", "model", "total", "refer", "defer", "prefer", "occur", "permit", "submit",
             "commit", "admit", "regret", "transfer", "omit", "equip", "control", "enrol", "program")  # fmt: skip


def inflections(word: str) -> list[str]:
    """The word and its inflected forms (verb and plural), British and American spelling, without doubles.

    Of several words the first is inflected ("set up": sets up, setting up).
    """
    head, _, rest = word.partition(" ")
    forms = [head, *(_IRREGULAR[head].split() if head in _IRREGULAR else _regular(head))]
    return list(dict.fromkeys(f"{form} {rest}".strip() for form in forms))


def _regular(word: str) -> list[str]:
    if word.endswith("e"):
        return [word + "s", word + "d", word[:-1] + "ing", *_spellings(word)]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return [word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    plural = word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
    forms = [plural, word + "ed", word + "ing"]
    doubled = word + word[-1]
    short = len(word) > 2 and word[-1] not in _VOWELS + "wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS
    if word in _DOUBLING:
        return [*forms, doubled + "ed", doubled + "ing"]
    if short and sum(char in _VOWELS for char in word) == 1:
        return [plural, doubled + "ed", doubled + "ing"]
    return forms


def _spellings(word: str) -> list[str]:
    """The other side of the Atlantic's spelling of -ise and -ize verbs."""
    for one, other in (("ise", "ize"), ("ize", "ise"), ("yse", "yze"), ("yze", "yse")):
        if word.endswith(one) and len(word) > 5:
            stem = word[: -len(one)]
            return [stem + other, stem + other + "s", stem + other + "d", stem + other[:-1] + "ing"]
    return []

"""A new rule's skeleton: a file that loads, fires on its own example, and says what to fill in."""

from __future__ import annotations

from noticelint.rulebook.rule_file import RuleFile, fail

_LANGUAGES = ("en", "zh-Hans", "zh-Hant", "th")
_FOUND = {
    "en": "'\"{found}\" 〔what is wrong with it, for the reader〕'", "zh-Hans": "“{found}”〔对读者有什么不妥〕",
    "zh-Hant": "「{found}」〔對讀者有何不妥〕", "th": "“{found}” 〔ไม่เหมาะสำหรับผู้อ่านอย่างไร〕",
}  # fmt: skip
_MISSING = {
    "en": "'This {kind} notice does not say 〔what〕.'", "zh-Hans": "这份{kind}没有写明〔什么〕。",
    "zh-Hant": "這份{kind}沒有寫明〔什麼〕。", "th": "ข้อความเรื่อง{kind}ฉบับนี้ยังไม่ได้ระบุ〔สิ่งใด〕",
}  # fmt: skip
_INSTEAD = {
    "en": "〔A sentence to paste in its place〕", "zh-Hans": "〔可直接粘贴的句子〕", "zh-Hant": "〔可直接貼上的句子〕",
    "th": "〔ประโยคที่นำไปใช้แทนได้ทันที〕",
}  # fmt: skip
_WORDS = {"zh": "示例词", "th": "คำตัวอย่าง", "en": "example word"}
_BAD = {
    "en": "Here stands the example word.",
    "zh-Hans": "这里有示例词。",
    "zh-Hant": "這裡有示例詞。",
    "th": "ตรงนี้มีคำตัวอย่าง",
}
_NAME = "{en: 〔the date of ...〕, zh-Hans: 〔日期〕, zh-Hant: 〔日期〕, th: 〔วันที่〕}"
_GOOD = {"en": "Here it does not.", "zh-Hans": "这里没有。", "zh-Hant": "這裡沒有。", "th": "ตรงนี้ไม่มี"}


SKELETONS = ("wording", "required", "elements")


def blanks(files: list[RuleFile]) -> list[str]:
    """What of a skeleton has not been filled in, as `path:line:column: what`."""
    said = []
    for file in files:
        for key in ("summary", "why", "basis"):
            if "〔" in file.body.get(key, ""):
                said.append(str(fail(file, (key,), f"{key}: still to be filled in")))
    return said


def skeleton(folder: str) -> str:
    """The text of a new file for one of SKELETONS; a rule passes `noticelint test` as it stands."""
    head = [
        "# How a rule is written: docs/writing-rules.md. Fill in what stands in 〔 〕.",
        "summary: 〔What it finds, in one line.〕",
        "why: 〔Why it matters to the reader of a notice.〕",
        "basis: 〔Who asks for it; or `sources:` with the ids of guidance statements.〕",
    ]
    if folder == "elements":
        lines = _element([head[0], "name: " + _NAME, head[1], head[3]])
    else:
        lines = _required(head) if folder == "required" else _wording(head)
    return "\n".join(lines) + "\n"


def _element(head: list[str]) -> list[str]:
    blocks = [line for language, word in _WORDS.items() for line in (f"{language}:", "  phrases:", f"  - {word}")]
    return [*head, *blocks]


def _wording(head: list[str]) -> list[str]:
    lines = [*head, "severity: warning", "tags: [house]", "groups:", "  words:"]
    lines += ["    message:", *_texts(_FOUND, 6), "    suggestion:", *_texts(_INSTEAD, 6)]
    for language, word in _WORDS.items():
        lines += [f"    {language}:", "      phrases:", f"      - {word}"]
    return [*lines, "examples:", "  bad:", *_examples(_BAD), "  good:", *_examples(_GOOD)]


def _required(head: list[str]) -> list[str]:
    bad, good = _notices("0"), _notices("1")
    lines = [*head, "tags: [house]", "element: contact  # a file of elements/, built in or your own"]
    lines += ["severity: {cancellation: warning, outage: warning}", "message:", *_texts(_MISSING, 2)]
    lines += ["suggestion:", "  default:", *_texts(_INSTEAD, 4)]
    return [*lines, "examples:", "  bad:", *_examples(bad), "  good:", *_examples(good)]


def _notices(which: str) -> dict[str, str]:
    contact = {
        "en": " Call 020 7946 0018.",
        "zh-Hans": "电话：400-820-8820。",
        "zh-Hant": "電話：02-2345-6789。",
        "th": " โทร. 02-123-4567",
    }
    news = {"en": "The talk is cancelled.", "zh-Hans": "讲座取消。", "zh-Hant": "講座取消。", "th": "ยกเลิกการบรรยาย"}
    texts = {language: news[language] + (contact[language] if which == "1" else "") for language in _LANGUAGES}
    return {language: f"{{text: '{text}', kind: cancellation}}" for language, text in texts.items()}


def _texts(texts: dict[str, str], indent: int) -> list[str]:
    return [f"{' ' * indent}{language}: {texts[language]}" for language in _LANGUAGES]


def _examples(texts: dict[str, str]) -> list[str]:
    return [line for language in _LANGUAGES for line in (f"    {language}:", f"    - {texts[language]}")]

"""What the language server itself says, in the four languages of the user interface."""

from __future__ import annotations

from noticelint.typed import NamedTuple

_SHOWN = 60  # characters of a sentence in the title of an action


class Words(NamedTuple):
    """The words of one language."""

    unknown_kind: str
    insert: str
    replace: str
    delete: str
    unsure: str
    all_safe: str
    suppress: str
    reason: str
    declare: str


WORDS = {
    "en": Words(
        unknown_kind="Nothing shows what kind of notice this is, so what it must hold was not checked: declare it.",
        insert="Insert “{text}”",
        replace="Replace with “{text}”",
        delete="Delete “{text}”",
        unsure="{title} (check the meaning)",
        all_safe="Apply all safe fixes of noticelint",
        suppress="Accept {rule} here, with a reason",
        reason="〔reason〕",
        declare="Declare the kind: {kind}",
    ),
    "zh-Hans": Words(
        unknown_kind="看不出这是哪一类通知，因此没有检查它应有的内容。请注明通知类型。",
        insert="插入“{text}”",
        replace="改为“{text}”",
        delete="删除“{text}”",
        unsure="{title}（请核对意思）",
        all_safe="应用 noticelint 的全部安全修改",
        suppress="忽略此处的 {rule}，并注明理由",
        reason="〔理由〕",
        declare="注明通知类型：{kind}",
    ),
    "zh-Hant": Words(
        unknown_kind="看不出這是哪一類通知，因此未檢查其應有的內容。請註明通知類型。",
        insert="插入「{text}」",
        replace="改為「{text}」",
        delete="刪除「{text}」",
        unsure="{title}（請確認意思）",
        all_safe="套用 noticelint 的全部安全修改",
        suppress="忽略此處的 {rule}，並註明理由",
        reason="〔理由〕",
        declare="註明通知類型：{kind}",
    ),
    "th": Words(
        unknown_kind="ยังระบุไม่ได้ว่าเป็นประกาศประเภทใด จึงไม่ได้ตรวจว่ามีเนื้อหาครบหรือไม่ กรุณาระบุประเภทของประกาศ",
        insert="แทรก “{text}”",
        replace="แก้เป็น “{text}”",
        delete="ลบ “{text}”",
        unsure="{title} (โปรดตรวจสอบความหมาย)",
        all_safe="แก้ไขทุกจุดที่ปลอดภัยตามที่ noticelint แนะนำ",
        suppress="ละเว้น {rule} ตรงนี้ พร้อมระบุเหตุผล",
        reason="〔เหตุผล〕",
        declare="ระบุประเภทของประกาศ: {kind}",
    ),
}


def words_for(language: str) -> Words:
    """The words for a language tag; English for any that is not served."""
    return WORDS.get(language, WORDS["en"])


def shortened(text: str) -> str:
    """A sentence as the title of an action shows it: on one line, and not too long."""
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"

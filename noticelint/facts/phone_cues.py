"""The words before a number that tell whether it is one to call."""

from __future__ import annotations

_CUES = (
    "电话", "热线", "拨打", "致电", "客服", "专线", "来电", "手机", "联系", "咨询", "服务台", "传真",
    "请拨", "请洽", "电洽", "whatsapp", "call",
    "calling", "phone", "telephone", "tel", "hotline", "helpline", "contact", "ring", "dial", "text", "mobile",
    "fax",
    "freephone", "โทร", "สายด่วน", "ศูนย์", "ติดต่อ", "เบอร์", "คอลเซ็น", "มือถือ", "สอบถาม", "แจ้งเหตุ", "แจ้งซ่อม",
)  # fmt: skip
_NOT_CUES = (
    "账号", "帐号", "账户", "帐户", "户名", "单号", "编号", "卡号", "税号", "证号", "案号", "流水", "订单",
    "发票", "备案",
    "许可", "信用代码", "批号", "型号", "序号", "工号", "保单", "合同", "qq", "邮编", "识别码", "验证码",
    "航班", "统编", "字号",
    "order", "account", "invoice", "ref", "reference", "card", "policy", "booking", "vat", "version", "iban",
    "sort",
    "code", "serial", "ticket", "case", "flight", "batch", "model", "บัญชี", "เลขที่", "คำสั่งซื้อ", "ใบแจ้ง",
    "ผู้เสียภาษี",
    "กรมธรรม์", "รหัส", "หมายเลขสมาชิก", "อ้างอิง",
)  # fmt: skip
# What may stand between the name of a number that nobody calls and the number.
_BETWEEN = frozenset(
    ("", "no", "number", "numbers", "id", "is", "number is", "ref", "reference", "code", "code is", "name",
    "号", "码",
     "号码", "为", "是", "号为", "号是", "号码为", "号码是", "เลขที่", "หมายเลข", "เลขประจำตัว", "คือ",
     "ของท่าน", "ของท่านคือ")
)  # fmt: skip
# By their first two characters, so that one look-up per character finds the nearest telling word.
_TELLING: dict[str, list[tuple[str, int]]] = {}
for _word in _CUES:
    _TELLING.setdefault(_word[:2], []).append((_word, 1))
for _word in _NOT_CUES:
    _TELLING.setdefault(_word[:2], []).append((_word, -1))


def cue_before(text: str, start: int, reach: int = 27) -> int:
    """What the nearest telling word in `reach` characters before `start`, on its line,
    says: 1 for a number to call,
    -1 for an account's or order's that stands directly before its number, else 0.
    """
    for at in range(start - 2, max(start - reach, -1), -1):
        head = text[at : at + 2]
        if head[1] == "\n":
            return 0
        if head not in _TELLING:
            continue
        for word, sign in _TELLING[head]:
            if not text.startswith(word, at, start):
                continue
            end = at + len(word)
            if word[0] <= "z":
                # In Latin letters a whole word, or its plural: "refund" is no "ref".
                end += text[end] == "s"
                if "a" <= text[end] <= "z" or "a" <= text[at - 1] <= "z":
                    continue
            if sign > 0:
                return 1
            return -1 if text[end:start].strip(" :.#()=-\xa0+") in _BETWEEN else 0
    return 0

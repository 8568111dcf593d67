"""Numbers of orders, bookings and models that are written in two ways."""

from __future__ import annotations

from noticelint.checks.named import Seen
from noticelint.checks.near_miss import differing, swapped
from noticelint.language.boundaries import around
from noticelint.notice import Span
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a code is of; of the same thing only are two compared.
_OF = (
    (r"order|订单|คำสั่งซื้อ", r"(?:your )?order(?: number| no\.?| ref(?:erence)?)?|订单(?:编号|号码|号)?|(?:หมายเลข|"
        r"เลขที่)?คำสั่งซื้อ(?:เลขที่|หมายเลข)?"),
    (r"booking|预订|预约|订位|การจอง", r"(?:your )?booking(?: number| no\.?| ref(?:erence)?| code)?|(?:预订|预约|"
        r"订位)(?:编号|号码|号|代码|代号)|(?:หมายเลข|รหัส|เลขที่)การจอง"),
    (r"invoice|账单|发票|ใบแจ้งหนี้", r"invoice(?: number| no\.?)?|(?:账单|帐单|发票)(?:编号|号码|号)|"
        r"ใบแจ้งหนี้(?:เลขที่|หมายเลข)"),
    (r"case|案件|工单|เรื่อง", r"case(?: number| no\.?| ref(?:erence)?)|(?:案件|工单|个案)(?:编号|号码|号)|"
        r"(?:หมายเลข|เลขที่)(?:เรื่อง|คำร้อง)"),
    (r"model|型号|รุ่น", r"model(?: number| no\.?)?|型号|รุ่น"),
    (r"flight|航班|班次|เที่ยวบิน", r"flight(?: number| no\.?)?|航班(?:编号|号码|号)?|เที่ยวบิน(?:ที่)?"),
    (r"account|户号|บัญชี", r"account (?:number|no\.?)|(?:账户|帐户|户号|账号|帐号)|(?:เลขที่|หมายเลข)บัญชี"),
    (r"policy|保单|กรมธรรม์", r"policy (?:number|no\.?)|保单(?:编号|号码|号)|กรมธรรม์(?:เลขที่|หมายเลข)"),
)  # fmt: skip
_CODE = r"(?: is|为|是|คือ)?[ :：#.]{0,3}(?P<code>[a-z]{0,5}[ -]?[0-9][a-z0-9-]{2,18})(?![a-z0-9])"
_MOST = 12


def codes(reading: Reading) -> Iterator[Seen]:
    """The second of two codes of one thing that differ by one slip; nothing where there are more than two.

    Neither a last character that differs by itself counts, nor two codes in one sentence: those are two things.
    """
    text = reading.sight.scene.text
    for sign, label in _OF:
        if not pattern(sign).search(text):
            continue
        found = [one for _, one in zip(range(_MOST), pattern(f"(?:{label}){_CODE}").finditer(text), strict=False)]
        values: dict[str, Span] = {}
        for one in found:
            values.setdefault(one["code"].replace(" ", "").strip("-"), Span(*one.span("code")))
        if len(values) != 2:
            continue
        (first, low), (second, high) = values.items()
        ends = reading.sight.scene.bounds.sentences
        if _slip(first, second, named=sign.startswith(("model", "flight"))) and around(ends, *low) != around(
            ends, *high
        ):
            yield Seen(high, "contact", {"other": reading.notice.text[low.start : low.end]})


def _slip(one: str, other: str, named: bool) -> bool:
    """Whether two codes of one length differ by one character before the last, or by two that changed places.

    Models and flights that differ by one character are two (`named`).
    """
    if len(one) != len(other) or len(one) < 5:
        return False
    off = differing(one, other)
    return (off[0] < len(one) - 1 and not named) if len(off) == 1 else swapped(one, other)

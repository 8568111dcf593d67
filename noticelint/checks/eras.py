"""Years as they are written, each with its era."""

from __future__ import annotations

from noticelint.facts.numerals import cn_number
from noticelint.patterns import pattern
from noticelint.recognise.reading import Reading
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# What is added to a Christian year.
OFFSETS = {"christian": 0, "buddhist": 543, "minguo": -1911}
# A year that names its era, and one whose era can be told by its number.
_NAMED = (
    r"(?P<buddhist>พ\.ศ\. ?|พุทธศักราช ?|佛历 ?|(?<![a-z])b\.?e\.? ?(?=2[0-9]{3}))(?P<by>[0-9]{4})(?![0-9])"
    r"|(?P<christian>ค\.ศ\. ?|คริสต์ศักราช ?|西元 ?|公元 ?|(?<![a-z])a\.?d\.? (?=[0-9]{4}))(?P<cy>[0-9]{4})(?![0-9])"
    r"|(?P<minguo>民国 ?)(?P<my>[0-9]{2,3}|[〇零一二三四五六七八九十百]{2,5})(?= ?[年/.-])"
    r"|(?<![0-9.,/-])(?P<plain>[0-9]{4}) ?(?P<after>(?:b\.?e|a\.?d|c\.?e)\.?(?![a-z])|年)?(?![0-9.,:])"
)


class Year(NamedTuple):
    """A year as written: its era (christian, buddhist, minguo), its number, and the era that its own words name."""

    start: int
    end: int
    era: str
    number: int
    called: str


def christian(year: Year) -> int:
    """The Christian year."""
    return year.number - OFFSETS[year.era]


def renamed(year: Year) -> int:
    """The number of the year in the era that its own words name."""
    return christian(year) + OFFSETS[year.called]


def years_of(reading: Reading) -> Iterator[Year]:
    """The years of the notice that name their era, or whose era can be told by their number."""
    text = reading.sight.scene.text
    for found in pattern(_NAMED).finditer(text):
        # "will be 2026 rooms", "2569 ad spaces": Latin names of eras are written in capitals.
        if any("a" <= char <= "z" for char in reading.notice.text[slice(*found.span())]):
            continue
        called = next((era for era in OFFSETS if found.group(era)), "")
        written = found.group("by") or found.group("cy") or found.group("my") or found.group("plain")
        number = int(written) if written.isdigit() else int(cn_number(written) or 0)
        after = (found.group("after") or "").replace(".", "")
        called = called or {"be": "buddhist", "ad": "christian", "ce": "christian"}.get(after, "")
        era = "buddhist" if 2443 <= number < 2743 else "christian" if 1900 <= number < 2200 else "minguo"
        if era != "minguo" or called == "minguo":
            yield Year(found.start(), found.end() + text.startswith("年", found.end()), era, number, called)

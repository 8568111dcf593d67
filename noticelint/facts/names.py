"""Names as far as writing shows them: capitals in English, Latin runs and quotation marks in Chinese and Thai."""

from __future__ import annotations

from noticelint.facts.fact import Fact
from noticelint.patterns import pattern

_CAPITALS = r"(?<![\w'’@./-])[A-Z][\w'’+.-]*(?:[ -](?:(?:&|of|and|for|the|de|la|le) )*[A-Z0-9][\w'’+.-]*)*|(?<![\w@./-])[a-z]{1,3}[A-Z]\w+"
_LATIN = r"(?<![A-Za-z0-9@./_-])[A-Za-z][A-Za-z0-9'’&+.-]*(?: [A-Za-z0-9&][A-Za-z0-9'’&+.-]*){0,5}(?![A-Za-z0-9@/_])"
_QUOTED = r"[「『《【“〔]([^「」『』《》【】“”〔〕\n。！？，]{2,20})[」』》】”〕]"
# Capitals that name nobody: what opens a sentence, days, months, and the words of letters themselves.
_COMMON = frozenset(
    """a about above accordingly after all also although an and any are as at available be because been before being
    below between both but by call can cannot change changes check click contact copy could date dear delivery details do
    does don't due during each effective either email enjoy every existing finally find first following for from full
    further get good great have he hello here hi how however i i'm if important in including instead into is it it's its
    just keep last later let like log look many may maybe more most moreover much must my need new next no none not note
    notice now of ok old on once one only open or other our over owing per please ps q re read reason receive refund
    refunds regards regarding remember reply saturday see send service services she should simply since so some sorry
    still subject such tel thank thanks that that's the their them then there therefore these they this those though
    thus till to today tomorrow tonight too unfortunately unless until unlike up update upon use using very via was we
    we'd we'll we're we've were what what's when where whether which while who why will with within without would yes yet
    you you'll you're you've your yours kind best warm sincerely faithfully yours cheers
    monday tuesday wednesday thursday friday sunday mon tue tues wed thu thur thurs fri sat sun january february march
    april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec gmt bst
    utc est pst am pm vat gst id pin otp atm sms mms url api app apps faq qr usb vip dvd cd tv pdf usd gbp eur
    customer customers member members guest guests resident residents passenger passengers parent parents user users sir
    madam everyone team friends colleagues neighbours neighbors subscribers travellers all""".split()
)
_NO_BRAND = frozenset(
    """app apps sms mms email e-mail mail line wifi wi-fi otp pin qr code id ok am pm pos atm url link web website online
    offline api hk nt usd hkd twd thb rmb cny kg km mb gb tb cpu vip vs no tel fax www http https com pdf faq cvv gps usb
    sim 4g 5g pc ios android n a b c d e f q s x y z""".split()
)


def find_names(text: str, language: str) -> list[Fact]:
    """What is written as a name in `text`, which is not folded; `language` is a tag such as `zh-Hans`.

    In English a run of capitalised words, its common first words left out; in Chinese and Thai a run of Latin
    letters, or a few words in quotation marks. The value is the name as written.
    """
    found: list[Fact] = []
    if language == "en":
        for run in pattern(_CAPITALS).finditer(text):
            start, end = _without_common(text, run.start(), run.end())
            if end - start > 1:
                found.append(Fact("name", start, end, text[start:end]))
        return found
    for run in pattern(_LATIN).finditer(text):
        words = run.group().strip(".-'’&+ ")
        if len(words) > 1 and words.lower() not in _NO_BRAND:
            found.append(Fact("name", run.start(), run.start() + len(words), words))
    for run in pattern(_QUOTED).finditer(text):
        if not any(fact.start < run.end(1) and run.start(1) < fact.end for fact in found):
            found.append(Fact("name", run.start(1), run.end(1), run.group(1)))
    return found


def _without_common(text: str, start: int, end: int) -> tuple[int, int]:
    """The run without the common words that it opens and the punctuation that it closes with."""
    while end > start and text[end - 1] in ".-'’":
        end -= 1
    while start < end:
        space = text.find(" ", start, end)
        word = text[start : space if space >= 0 else end]
        if word.rstrip(".").lower().replace("’", "'") not in _COMMON and not word.isdigit():
            break
        start = space + 1 if space >= 0 else end
    return start, end

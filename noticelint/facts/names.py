"""Names as far as writing shows them: capitals, Latin runs, quotation marks, titles, and lines that sign."""

from __future__ import annotations

import re

from noticelint.facts.fact import Fact
from noticelint.patterns import pattern

_CAPITALS = (
    r"(?<![\w'’@./-])(?:[A-Z]|\d{1,2}-?[A-Z](?=[A-Za-z]))[\w'’+.-]*"
    r"(?:[ -](?:(?:&|of|and|for|the|de|la|le) )*[A-Z0-9][\w'’+.-]*)*|(?<![\w@./-])(?:[a-z]{1,3}|\d+[a-z]+)[A-Z]\w+"
)
_LATIN = (
    r"(?<![A-Za-z0-9@./_-])(?:\d{1,2}-?[A-Z](?=[A-Za-z])|[A-Za-z])[A-Za-z0-9'’&+.-]*"
    r"(?: [A-Za-z0-9&][A-Za-z0-9'’&+.-]*){0,5}(?![A-Za-z0-9@/_])"
)
_QUOTED = r"[「『《【“〔]([^「」『』《》【】“”〔〕\n。！？，]{2,20})[」』》】”〕]"
# A Thai person on a line of their own, behind a title.
_TITLED = (
    r"(?m)^[ (*]*(?:นางสาว|นาย|นาง|น\.ส\.|ว่าที่ ?ร้อยตรี|ดร\.|ผศ\.|รศ\.|ศ\.|พญ\.|นพ\.|ทพ\.|คุณ) ?"
    r"([ก-ฮเ-ไ][ก-๎.]{1,24}(?: [ก-ฮเ-ไ][ก-๎.]{1,24})?)(?=[) ,:：*]*$)"
)
# How a Chinese notice is signed: a bare line at the end, beside nothing but the date, or what follows the last stop.
_SIGNED = (
    r"(?:^|\n|[。！!？?~～]) *[*_—―─~-]* *([^\n。，,：:；;！!？?、~～【】（）()\[\]/@\d*_—―─-]{2,24}?)[ *_]*(。?)$"
)
_DATED = r"[\n ][ （(]*(?:公元|中华民国|中華民國|民国|民國)?[\d一二三四五六七八九十〇○零年月日号./ -]{4,20}[)） ]*$"
_SIGNS_NOT = (
    r"[谢謝请請祝您你]|敬礼|敬禮|[谅諒]解|包涵|[见見][谅諒]|特此|[谨謹]此|此致|[顺順][颂頌]|商祺|附[件表]|[详詳]情|[电電][话話]|[点點][击擊]|"
    r"查看|[阅閱][读讀]|以上|如上|不便|[欢歡]迎|期待|[通公][知告]$|[退拒][订訂收]|愉快|平安|健康|[顺順]利|更多|我[们們]"
)
# A last sentence that has one of these tells the news.
_TELLS = r"[将將已停至于於在为為会會不可需有到日月时時起内前后後取消暂暫恢开開的了]"
# Capitals that name nobody: what opens a sentence, days, months, and the words of letters themselves.
_COMMON = frozenset(
    """a about above accept access accordingly account accounts action activate add additional admission after again
    alert all already also alternatively although am an and announcement any anyone api apologies app apply apps
    april are as ask at atm attackers attention august available avoid back based be because been before being below
    besides best between boil book both bring bst but by call can cancel cancelled cannot card cards cash cd change
    changed changes check cheers choose classes click closed closure colleagues collect come conditions confirm
    congratulations contact continue copy cordially could current currently customer customers daily data date dear
    dec december delete deliveries delivery details discover do does don't done doors download due during dvd each
    early effective either email emergency engineers enjoy enter entry est eur even event events every everyone
    everything existing explore extra faithfully faq feb february feel final finally find first fixed follow
    following follows for free fri friday friends from full further gbp get gift give gmt go good great greetings
    gst guest guests had happy has have he hello help here hi how however hurry i i'd i'll i'm i've id if important
    in including info information instead into investigation is issue it it'll it's its jan january jul july jun
    june just keep kind kindly last late later learn let let's like log look love madam made maintenance make many
    march may maybe me meanwhile member members message mms monday monthly more moreover most mr mrs ms much must my
    need neighbors neighbours never new news next no nobody none not note nothing notice notices nov november now
    oct october of off offer offers office offices ok old on once one online only open opening or order orders other
    otherwise otp our over owing parent parents parking passenger passengers passwords payment payments pdf per
    phone pin plan planned plans please pm police power press previous price prices prior privacy ps pst purchases
    push q qr questions re read reason receive recently refund refunds regarding regards registration remember
    reminder reply resident residents respectfully return safety sale sales sat saturday save saying scan scheduled
    schedules search security see send sender sept september service services she ship shop should show sign simply
    sin since sincerely sir site sms so some someone sorry staff start starting still stock stop store stores
    subject subscribers such summary sun sunday support switch system systems take tap team tel terms text thank
    thanks that that's the their them then there there's therefore these they this those though through thu thur
    thurs thursday thus ticket tickets till title to today together tomorrow tonight too travellers truly try tue
    tues tuesday tv two under unfortunately unless unlike until up update updates upgrade upon urgent url us usb usd
    use user users using usually utc valued various vat via vip visit visitors voucher vouchers wait want warm
    warmly warning was water we we'd we'll we're we've weather website wed wednesday welcome were what what's when
    where whether which while who why wifi will with within without would x yes yesterday yet you you'll you're
    you've your yours""".split()
)
_NO_BRAND = _COMMON | frozenset(
    """4g 5g ai android app/web b banking c care center centre cloud cny code com cpu credit cvv d debit desk e
    e-banking e-mail end end-user f facebook fax gb google gps hardware helpdesk helpline hk hkd hotline http https
    internet ios kg km line link login mail mb mobile n nt offline password pc plus pos pro promptpay rmb s sdk
    server sim software ssl svip tb td thb twd user version vpn vs wallet web wi-fi www y youtube z""".split()
)
# What follows a brand in a Latin run and is no part of its name.
_DESK = r"(?i) (?:(?:call|contact|customer)(?: (?:cent(?:er|re)|service|care|support))|support|help ?desk|hotline)\b.*$"


def find_names(text: str, language: str) -> list[Fact]:
    """What is written as a name in `text`, which is not folded; `language` is a tag such as `zh-Hans`.

    In English a run of capitalised words, its common first words left out; in Chinese and Thai a run of Latin
    letters, a few words in quotation marks, or who signs (Chinese) or has a title (Thai). The value is the name as
    written.
    """
    if language == "en":
        runs = (_without_common(text, run.start(), run.end()) for run in pattern(_CAPITALS).finditer(text))
        return [Fact("name", start, end, text[start:end]) for start, end in runs if end - start > 1]
    spans = [run.span(1) for run in pattern(_QUOTED).finditer(text)]
    spans += _titled(text) if language == "th" else _signed(text)
    for run in pattern(_LATIN).finditer(text):
        words = pattern(_DESK).sub("", run.group()).strip(".-'’&+ ")
        if (
            len(words) > 1
            and not all(word.lower() in _NO_BRAND for word in words.split())
            and words[:4] not in ("www.", "http")
        ):
            span = run.start(), run.start() + len(words)
            if not any(span[0] < end and start < span[1] for start, end in spans):
                spans.append(span)
    return [Fact("name", start, end, text[start:end]) for start, end in sorted(spans)]


def _titled(text: str) -> list[tuple[int, int]]:
    return [found.span(1) for found in pattern(_TITLED).finditer(text)]


def _signed(text: str) -> list[tuple[int, int]]:
    """Who signs a Chinese text: its last words, or those before or after the date that it closes with."""
    end = len(text.rstrip())
    low = max(0, end - 90)
    dated = pattern(_DATED).search(text, low, end)
    last = len(text[: dated.start()].rstrip()) if dated else end
    found = pattern(_SIGNED).search(text[:last], low)
    signer = found.group(1) if found and found.start() else ""
    if not found or not signer or pattern(_SIGNS_NOT).search(signer):
        return []
    return [] if found.group(2) and pattern(_TELLS).search(signer) else [found.span(1)]


def _without_common(text: str, start: int, end: int) -> tuple[int, int]:
    """The run without the common words that it opens and the punctuation that it closes with.

    One capitalised word that opens a sentence is a name unless the text writes it small too, or it ends like a verb.
    """
    opens = text[max(0, start - 8) : start].rstrip(" \"'“‘(*•·-")[-1:] in ("", ".", "!", "?", ":", "\n")
    while end > start and text[end - 1] in ".-'’":
        end -= 1
    while start < end:
        space = text.find(" ", start, end)
        word = text[start : space if space >= 0 else end]
        initial = len(word) == 2 and word[1] == "." and space >= 0
        if initial or (word.rstrip(".").lower().replace("’", "'") not in _COMMON and not word.isdigit()):
            break
        start = space + 1 if space >= 0 else end
    word = text[start:end]
    if opens and word[1:].islower() and " " not in word:
        common = word.endswith(("ing", "ly")) or re.search(rf"\b{re.escape(word.lower())}\b", text)
        start = end if common else start
    return start, end

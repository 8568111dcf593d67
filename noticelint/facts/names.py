"""Names as far as writing shows them: capitals, Latin runs, quotation marks, titles, and lines that sign."""

from __future__ import annotations

from bisect import bisect_left

from noticelint.facts.fact import Fact
from noticelint.patterns import pattern

_CAPITALS = (
    r"(?<![\w'’@./-])(?:[A-Z]|\d{1,2}-?[A-Z](?=[A-Za-z]))[\w'’+.-]*"
    r"(?:[ -](?:(?:&|of|and|for|the|de|la|le) )*[A-Z0-9][\w'’+.-]*)*|(?<![\w@./-])(?:[a-z]{1,3}|\d+[a-z]+)[A-Z]\w+"
)
_LATIN = (
    r"(?<![A-Za-z0-9@./_])(?:\d{1,2}-?[A-Z](?=[A-Za-z])|[A-Za-z])[A-Za-z0-9'’&+.-]*"
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
    """a about above account action add after again alert all already also although am an and any anyone api apologies
    app apply april are aren ask at atm august available back be because been before below best between book but by
    call can cancel cancelled cannot card change changed check cheers click closed closure colleagues come conditions
    confirm contact continue current customer data date dear dec december delivery details didn do does doesn don done
    doors download due during each either email enjoy enter entry eur even event every everyone feb february feel final
    find first follow following for free fri friday friends from full further get gift give gmt go good great greetings
    guest happy has have he hello help here hi how however i id if important in information instead into isn issue it
    jan january jul july jun june just keep kind kindly last late later learn let like log look love madam maintenance
    make many march may maybe me meanwhile member message monday more moreover mr ms much must my need neighbours never
    new next no nobody not note notice nov november now oct october of off offer office ok old on once one online only
    open or order other otherwise otp our over parent passenger payment per phone pin plan planned please pm price
    privacy ps purchases qr questions re read reason receive refund regards registration remember reply resident sale
    sat saturday save scan scheduled security see send sender sept september service she should show sign sir sms so
    some someone sorry staff start store subscribers summary sun sunday support switch team tel terms thank that the
    their them then there therefore these they this those though through thu thursday ticket title to today tomorrow
    tonight too try tuesday unfortunately until up update upgrade urgent url us usd use user valued vat via visit
    visitors was water we wednesday welcome were what when where whether which who why wifi will with within won write
    yes yet you your""".split()
)
_NO_BRAND = _COMMON | frozenset(
    """4g 5g ai android app/web b banking c care center centre cloud cny code com cpu credit cvv d debit desk e
    e-banking e-mail end end-user f facebook fax gb google gps hardware helpdesk helpline hk hkd hotline http https
    internet ios kg km line link login mail mb mobile n nt offline password pc plus pos pro promptpay rmb s sdk server
    sim software ssl svip tb td thb twd user version vpn vs wallet web wi-fi www y youtube z""".split()
)
_ADDRESSED = r"(?i)(?:by|from|dear|hello|hi|hey) "
# What follows a brand in a Latin run and is no part of its name.
_DESK = r"(?i) (?:(?:call|contact|customer)(?: (?:cent(?:er|re)|service|care|support))|support|help ?desk|hotline)\b.*$"


def find_names(text: str, language: str) -> list[Fact]:
    """What is written as a name in `text`, which is not folded; `language` is a tag such as `zh-Hans`.

    In English a run of capitalised words, common first words left out; in Chinese and Thai a run of Latin letters, a
    few words in quotation marks, or who signs (Chinese) or has a title (Thai). The value is the name as written.
    """
    if language == "en":
        runs = (_without_common(text, run.start(), run.end()) for run in pattern(_CAPITALS).finditer(text))
        return [Fact("name", start, end, text[start:end]) for start, end in runs if end - start > 1]
    spans = [run.span(1) for run in pattern(_QUOTED).finditer(text)]
    spans += [line.span(1) for line in pattern(_TITLED).finditer(text)] if language == "th" else _signed(text)
    spans.sort()
    latin: list[tuple[int, int]] = []
    for run in pattern(_LATIN).finditer(text):
        opening = pattern(_ADDRESSED).match(run.group())
        low = run.start() + (opening.end() if opening else 0)
        words = pattern(_DESK).sub("", text[low : run.end()]).rstrip(".-'’&+ ")
        high = low + len(words)
        named = len(words) > 1 and words[:4] not in ("www.", "http")
        named = named and not all(word.lower() in _NO_BRAND for word in words.split())
        at = bisect_left(spans, (low, low))
        if named and not any(low < end and start < high for start, end in spans[max(at - 2, 0) : at + 2]):
            latin.append((low, high))
    return [Fact("name", start, end, text[start:end]) for start, end in sorted([*spans, *latin])]


def _signed(text: str) -> list[tuple[int, int]]:
    """Who signs a Chinese text: its last words, or those before or after the date that it closes with."""
    end = len(text.rstrip())
    low = max(0, end - 90)
    dated = pattern(_DATED).search(text, low, end)
    last = len(text[: dated.start()].rstrip()) if dated else end
    found = pattern(_SIGNED).search(text[:last], low)
    if not found or not found.start() or pattern(_SIGNS_NOT).search(found.group(1)):
        return []
    return [] if found.group(2) and pattern(_TELLS).search(found.group(1)) else [found.span(1)]


def _written_small(text: str, word: str) -> bool:
    at = text.find(word)
    while at >= 0:
        if not (text[at - 1 : at].isalnum() or text[at + len(word) : at + len(word) + 1].isalnum()):
            return True
        at = text.find(word, at + 1)
    return False


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
        # "We'll" and "Services" are as common as "we" and "service".
        plain = word.lower().replace("’", "'").partition("'")[0].rstrip(".")
        if initial or not (plain in _COMMON or plain.removesuffix("s") in _COMMON or word.isdigit()):
            break
        start = space + 1 if space >= 0 else end
    word = text[start:end]
    single = opens and word[1:].islower() and " " not in word
    if single and (word.endswith(("ing", "ly")) or _written_small(text, word.lower())):
        return end, end
    return start, end

"""The few words of the reports themselves, in the four languages of the user interface."""

from __future__ import annotations

from noticelint.report.result import Edit, NoticeSeen, Reported, Result, standing
from noticelint.typed import NamedTuple

SEVERITIES = ("error", "warning", "info")


class Words(NamedTuple):
    """The words of one language; a pair holds the form for one and the form for any other number."""

    suggestion: str
    sources: str
    related: str
    more_lines: tuple[str, str]
    finding: tuple[str, str]
    error: tuple[str, str]
    warning: tuple[str, str]
    info: tuple[str, str]
    notice: tuple[str, str]
    comma: str
    found: str
    clear: tuple[str, str]
    nothing: str
    then: str
    suppressed: tuple[str, str]
    failed: tuple[str, str]
    unknown: tuple[str, str]
    fix: str
    write: str
    take_out: str
    unsafe: str
    fixable: tuple[str, str]
    unsafely: tuple[str, str]
    more: tuple[str, str]


def _same(text: str) -> tuple[str, str]:
    return text, text


WORDS = {
    "en": Words(
        suggestion="suggestion: ",
        sources="source: ",
        related="see also: ",
        more_lines=("(+{n} line)", "(+{n} lines)"),
        finding=("{n} finding", "{n} findings"),
        error=("{n} error", "{n} errors"),
        warning=("{n} warning", "{n} warnings"),
        info=_same("{n} info"),
        notice=("{n} notice", "{n} notices"),
        comma=", ",
        found="{findings} ({severities}) in {hit} of {notices}",
        clear=("{n} notice checked, no findings", "{n} notices checked, no findings"),
        nothing="no notices checked",
        then="; ",
        suppressed=_same("{n} suppressed"),
        failed=("{n} file could not be checked", "{n} files could not be checked"),
        unknown=("{n} notice of unknown kind", "{n} notices of unknown kind"),
        fix="fix: ",
        write='write "{words}"',
        take_out="take it out",
        unsafe=" (may change the meaning)",
        fixable=("{n} finding can be fixed with --fix", "{n} findings can be fixed with --fix"),
        unsafely=(
            "{n} finding can be fixed with --fix --unsafe-fixes",
            "{n} findings can be fixed with --fix --unsafe-fixes",
        ),
        more=_same("{n} more with --unsafe-fixes"),
    ),
    "zh-Hans": Words(
        suggestion="建议：",
        sources="依据：",
        related="另见：",
        more_lines=_same("（连同其后 {n} 行）"),
        finding=_same("{n} 处"),
        error=_same("错误 {n} 处"),
        warning=_same("警告 {n} 处"),
        info=_same("提示 {n} 处"),
        notice=_same("{n} 份通知"),
        comma="，",
        found="{notices}中有 {hit} 份存在问题，共 {findings}（{severities}）",
        clear=_same("已检查 {n} 份通知，未发现问题"),
        nothing="没有检查任何通知",
        then="；",
        suppressed=_same("另有 {n} 处已忽略"),
        failed=_same("{n} 个文件无法检查"),
        unknown=_same("{n} 份通知类型不明"),
        fix="修改：",
        write="改为“{words}”",
        take_out="删去",
        unsafe="（可能改变原意）",
        fixable=_same("其中 {n} 处可用 --fix 修改"),
        unsafely=_same("其中 {n} 处可用 --fix --unsafe-fixes 修改"),
        more=_same("加上 --unsafe-fixes 可再改 {n} 处"),
    ),
    "zh-Hant": Words(
        suggestion="建議：",
        sources="依據：",
        related="另見：",
        more_lines=_same("（連同其後 {n} 行）"),
        finding=_same("{n} 處"),
        error=_same("錯誤 {n} 處"),
        warning=_same("警告 {n} 處"),
        info=_same("提示 {n} 處"),
        notice=_same("{n} 則通知"),
        comma="、",
        found="{notices}中有 {hit} 則有問題，共 {findings}（{severities}）",
        clear=_same("已檢查 {n} 則通知，未發現問題"),
        nothing="沒有檢查任何通知",
        then="；",
        suppressed=_same("另有 {n} 處已忽略"),
        failed=_same("{n} 個檔案無法檢查"),
        unknown=_same("{n} 則通知類型不明"),
        fix="修改：",
        write="改為「{words}」",
        take_out="刪去",
        unsafe="（可能改變原意）",
        fixable=_same("其中 {n} 處可用 --fix 修改"),
        unsafely=_same("其中 {n} 處可用 --fix --unsafe-fixes 修改"),
        more=_same("加上 --unsafe-fixes 可再改 {n} 處"),
    ),
    "th": Words(
        suggestion="คำแนะนำ: ",
        sources="อ้างอิง: ",
        related="ดูเพิ่มเติม: ",
        more_lines=_same("(ต่ออีก {n} บรรทัด)"),
        finding=_same("{n} รายการ"),
        error=_same("ข้อผิดพลาด {n} รายการ"),
        warning=_same("คำเตือน {n} รายการ"),
        info=_same("ข้อสังเกต {n} รายการ"),
        notice=_same("{n} ฉบับ"),
        comma=" ",
        found="พบ {findings} ({severities}) ในประกาศ {hit} ฉบับ จากทั้งหมด {notices}",
        clear=_same("ตรวจประกาศแล้ว {n} ฉบับ ไม่พบรายการที่ต้องแก้ไข"),
        nothing="ยังไม่ได้ตรวจประกาศใด",
        then=" · ",
        suppressed=_same("ยกเว้นไว้ {n} รายการ"),
        failed=_same("ตรวจไม่ได้ {n} ไฟล์"),
        unknown=_same("ไม่ทราบประเภท {n} ฉบับ"),
        fix="แก้ไข: ",
        write="เปลี่ยนเป็น “{words}”",
        take_out="ตัดออก",
        unsafe=" (อาจเปลี่ยนความหมาย)",
        fixable=_same("แก้ไขด้วย --fix ได้ {n} รายการ"),
        unsafely=_same("แก้ไขด้วย --fix --unsafe-fixes ได้ {n} รายการ"),
        more=_same("เพิ่ม --unsafe-fixes แก้ได้อีก {n} รายการ"),
    ),
}


def words_of(language: str | None) -> Words:
    """The words for a language tag; English for any that is not served."""
    return WORDS.get(language or "en", WORDS["en"])


def counted(forms: tuple[str, str], number: int) -> str:
    """`number` in words: the first form for one, the second for any other."""
    return forms[number != 1].format(n=number)


def common_language(result: Result) -> str:
    """The one language that all notices are written in; English when they differ or there is none."""
    languages = {notice.language for notice in result.notices} | {found.language for found in result.findings}
    return languages.pop() if len(languages) == 1 else "en"


def summary(result: Result, ui: str | None) -> str:
    """One line: how much was found in how many notices, and what was left out of that count."""
    words = words_of(ui or common_language(result))
    notices = [notice for notice in result.notices if not notice.twin]
    findings, checked = standing(result), len(notices)
    if findings:
        severities = [found.severity for found in findings]
        parts = [
            words.found.format(
                findings=counted(words.finding, len(findings)),
                severities=words.comma.join(
                    counted(getattr(words, level), severities.count(level))
                    for level in SEVERITIES
                    if level in severities
                ),
                hit=_hit(notices, findings),
                notices=counted(words.notice, checked),
            )
        ]
    else:
        parts = [counted(words.clear, checked) if checked else words.nothing]
    for forms, number in (
        (words.suppressed, len(result.findings) - len(findings)),
        (words.unknown, sum(notice.kind_source == "unknown" for notice in notices)),
        (words.failed, len(result.failures)),
    ):
        if number:
            parts.append(counted(forms, number))
    return words.then.join(parts)


def _hit(notices: list[NoticeSeen], findings: list[Reported]) -> int:
    """In how many of the notices something was found; what is told of a file counts to its first notice."""
    own = {(notice.path, notice.key, notice.language) for notice in notices}
    first = {notice.path: (notice.path, notice.key, notice.language) for notice in reversed(notices)}
    places = ((found.path, found.key, found.language) for found in findings)
    return len({place if place in own else first.get(place[0], (place[0], "", "")) for place in places})


def fixable(result: Result, ui: str | None) -> str:
    """One line: how many of the findings that stand can be fixed, and by which options; empty where none can."""
    words = words_of(ui or common_language(result))
    fixes = [found.fix for found in standing(result) if found.fix is not None]
    safe = sum(fix.safe for fix in fixes)
    if not fixes:
        return ""
    if not safe:
        return counted(words.unsafely, len(fixes))
    parts = [counted(words.fixable, safe)]
    if len(fixes) > safe:
        parts.append(counted(words.more, len(fixes) - safe))
    return words.then.join(parts)


def fix_told(language: str | None, fix: Edit) -> str:
    """What a fix does, in words: what to write, or that it goes; and whether that may change the meaning."""
    words = words_of(language)
    return (words.write.replace("{words}", fix.words) if fix.words else words.take_out) + (
        "" if fix.safe else words.unsafe
    )

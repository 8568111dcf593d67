"""The words of the reports that are pages (Markdown, HTML), in the four languages of the user interface."""

from __future__ import annotations

from noticelint.typed import NamedTuple


class PageWords(NamedTuple):
    """The words of one language; `{n}` and `{m}` are numbers, a pair holds the form for one and for any other."""

    title: str
    skip: str
    severity: str
    levels: tuple[str, str, str]  # error, warning, info
    place: str
    rule: str
    told: str
    language: str
    kind: str
    channel: str
    path: str
    every: str
    reset: str
    filters: str
    shown: str
    what_to_write: str
    sources: str
    why: str
    not_shown: tuple[str, str]
    coverage: str
    coverage_hint: str
    by_kind: str
    notices: str
    owed: str
    often: str
    notice: str
    met: str
    some: str
    missing: str
    extra: str
    free: str
    findings: str
    none: str
    accepted: str
    to_text: str
    finding: str
    other_place: str
    blank: str
    sources_of_kind: tuple[str, str, str, str]  # stated, configured, detected, unknown
    unknown: str
    failed: str


PAGE_WORDS = {
    "en": PageWords(
        title="Notices, checked",
        skip="Skip to the notices",
        severity="Severity",
        levels=("error", "warning", "info"),
        place="Where",
        rule="Rule",
        told="Finding",
        language="Language",
        kind="Kind",
        channel="Channel",
        path="Path contains",
        every="all",
        reset="Clear filters",
        filters="Filters",
        shown="{n} of {m} findings shown",
        what_to_write="What to write instead",
        sources="Guidance: ",
        why="Why",
        not_shown=("{n} more finding is not shown here.", "{n} more findings are not shown here."),
        coverage="Coverage",
        coverage_hint="What each notice gives its reader of what its kind should.",
        by_kind="By language and kind",
        notices="Notices",
        owed="Given of what is owed",
        often="Missing most often",
        notice="Notice",
        met="given",
        some="only on some branches",
        missing="missing",
        extra="given, not required",
        free="not required",
        findings="Findings",
        none="No findings.",
        accepted="Accepted: ",
        to_text="Show in the text",
        finding="Finding {n}",
        other_place="See also: ",
        blank="blank to be filled in",
        sources_of_kind=("stated in the file", "from the settings", "detected", "unknown"),
        unknown="unknown kind",
        failed="Files that could not be checked",
    ),
    "zh-Hans": PageWords(
        title="通知检查报告",
        skip="跳到通知正文",
        severity="级别",
        levels=("错误", "警告", "提示"),
        place="位置",
        rule="规则",
        told="问题",
        language="语言",
        kind="类型",
        channel="渠道",
        path="路径包含",
        every="全部",
        reset="清除筛选",
        filters="筛选",
        shown="显示 {n} 处，共 {m} 处",
        what_to_write="建议写法",
        sources="依据：",
        why="理由",
        not_shown=("另有 {n} 处未在此列出。", "另有 {n} 处未在此列出。"),
        coverage="要素齐全情况",
        coverage_hint="每份通知按其类型应写明的要素，实际写了哪些。",
        by_kind="按语言和类型汇总",
        notices="份数",
        owed="已写明／应写明",
        often="最常缺少",
        notice="通知",
        met="已写明",
        some="仅部分情形写明",
        missing="缺少",
        extra="已写明（不作要求）",
        free="不作要求",
        findings="检查结果",
        none="未发现问题。",
        accepted="已忽略：",
        to_text="在正文中查看",
        finding="第 {n} 处",
        other_place="另见：",
        blank="待填内容",
        sources_of_kind=("文件中注明", "由配置指定", "自动识别", "未能识别"),
        unknown="类型不明",
        failed="无法检查的文件",
    ),
    "zh-Hant": PageWords(
        title="通知檢查報告",
        skip="跳至通知內文",
        severity="等級",
        levels=("錯誤", "警告", "提示"),
        place="位置",
        rule="規則",
        told="問題",
        language="語言",
        kind="類型",
        channel="管道",
        path="路徑包含",
        every="全部",
        reset="清除篩選",
        filters="篩選",
        shown="顯示 {n} 處，共 {m} 處",
        what_to_write="建議寫法",
        sources="依據：",
        why="理由",
        not_shown=("另有 {n} 處未在此列出。", "另有 {n} 處未在此列出。"),
        coverage="要素齊備情形",
        coverage_hint="每則通知依其類型應載明的要素，實際寫了哪些。",
        by_kind="依語言與類型彙總",
        notices="則數",
        owed="已載明／應載明",
        often="最常缺少",
        notice="通知",
        met="已載明",
        some="僅部分情形載明",
        missing="缺少",
        extra="已載明（不作要求）",
        free="不作要求",
        findings="檢查結果",
        none="未發現問題。",
        accepted="已忽略：",
        to_text="在內文中檢視",
        finding="第 {n} 處",
        other_place="另見：",
        blank="待填內容",
        sources_of_kind=("檔案中註明", "由設定指定", "自動辨識", "無法辨識"),
        unknown="類型不明",
        failed="無法檢查的檔案",
    ),
    "th": PageWords(
        title="รายงานผลการตรวจประกาศ",
        skip="ข้ามไปที่เนื้อหาประกาศ",
        severity="ระดับ",
        levels=("ข้อผิดพลาด", "คำเตือน", "ข้อสังเกต"),
        place="ตำแหน่ง",
        rule="กฎ",
        told="สิ่งที่พบ",
        language="ภาษา",
        kind="ประเภท",
        channel="ช่องทาง",
        path="เส้นทางไฟล์มีคำว่า",
        every="ทั้งหมด",
        reset="ล้างตัวกรอง",
        filters="ตัวกรอง",
        shown="แสดง {n} จาก {m} รายการ",
        what_to_write="ข้อความที่แนะนำ",
        sources="อ้างอิง: ",
        why="เหตุผล",
        not_shown=("ยังมีอีก {n} รายการที่ไม่ได้แสดงไว้ที่นี่", "ยังมีอีก {n} รายการที่ไม่ได้แสดงไว้ที่นี่"),
        coverage="ความครบถ้วนของเนื้อหา",
        coverage_hint="ประกาศแต่ละฉบับให้ข้อมูลใดแก่ผู้อ่านแล้วบ้าง จากที่ประกาศประเภทนั้นควรมี",
        by_kind="สรุปตามภาษาและประเภท",
        notices="จำนวนฉบับ",
        owed="มีแล้ว/ที่ควรมี",
        often="ขาดบ่อยที่สุด",
        notice="ประกาศ",
        met="มีแล้ว",
        some="มีเฉพาะบางกรณี",
        missing="ขาด",
        extra="มี แม้ไม่ได้กำหนดให้มี",
        free="ไม่ได้กำหนดให้มี",
        findings="ผลการตรวจ",
        none="ไม่พบรายการที่ต้องแก้ไข",
        accepted="ยกเว้นไว้: ",
        to_text="ดูในข้อความ",
        finding="รายการที่ {n}",
        other_place="ดูเพิ่มเติม: ",
        blank="ช่องที่ต้องเติมข้อความ",
        sources_of_kind=("ระบุไว้ในไฟล์", "กำหนดในการตั้งค่า", "ระบบวิเคราะห์จากข้อความ", "ไม่ทราบ"),
        unknown="ไม่ทราบประเภท",
        failed="ไฟล์ที่ตรวจไม่ได้",
    ),
}
# What each language calls itself.
LANGUAGE_NAMES = {"en": "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "th": "ไทย"}


def page_words(language: str) -> PageWords:
    """The words for a language tag; English for any that is not served."""
    return PAGE_WORDS.get(language, PAGE_WORDS["en"])

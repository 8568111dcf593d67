"""By which channel a notice goes out, where nobody says so."""

from __future__ import annotations

from noticelint.notice import Notice
from noticelint.patterns import pattern
from noticelint.recognise.weigh import Sight

# The longest text messages in use: about four segments (UCS-2 67 each, GSM-7 153 each).
_SMS_LENGTH = {"zh": 200, "th": 280, "en": 480}
_MAIL_HEADER = r"(?:subject|from|to|主题|主旨|发件人|收件人|เรื่อง|หัวเรื่อง|หัวข้อ|จาก|ถึง) ?: ?\S"
_LETTER_CLOSE = r"yours (?:sincerely|faithfully)|此致|敬礼|敬上|敬启|ขอแสดงความนับถือ"


def detect_channel(sight: Sight, notice: Notice) -> str:
    """web, email, letter or sms; web where nothing tells (what everybody may read)."""
    folded = sight.scene.text.strip()
    if pattern(_MAIL_HEADER).match(folded):
        return "email"
    if "\n\n" not in folded and folded.count("\n") <= 2 and len(folded) <= _SMS_LENGTH[sight.lexicon.language]:
        return "sms"
    return "letter" if pattern(_LETTER_CLOSE).search(folded) else "web"

"""What notices count, and the words that follow the number in each language."""

from __future__ import annotations

# Things are told apart only as far as all three languages do: where one has a noun another has a measure word.
COUNTED = {
    "people": {
        "zh": r"(?:余|多)?(?:名|位|人)(?!民|次|住户)", "th": r"(?:คน|ท่าน|ราย|นาย)",
        "en": r"(?:[a-z]+ )?(?:people|persons|passengers|customers|guests|members|participants|students|users"
        r"|subscribers|residents|applicants|visitors|patients|staff|employees|readers|winners|travellers|runners"
        r"|children|adults|players|parents|owners|tenants)",
    },
    "homes": {
        "zh": r"(?:名|个)?(?:户|住户|家庭)", "th": r"(?:หลังคาเรือน|ครัวเรือน|หลัง)",
        "en": r"(?:[a-z]+ )?(?:homes|households|houses|families)",
    },
    "seats": {"zh": r"个?(?:座位|席位|席|座)", "th": r"ที่นั่ง", "en": r"(?:[a-z]+ )?seats?"},
    "tickets": {"zh": r"张", "th": r"ใบ", "en": r"(?:[a-z]+ )?(?:tickets?|coupons?|vouchers?|cards?)"},
    "times": {"zh": r"次", "th": r"ครั้ง", "en": r"times"},
    "nights": {"zh": r"(?:晚|夜)", "th": r"คืน(?!เงิน)", "en": r"nights?"},
    "points": {
        "zh": r"(?:个?积分|点积分|点数|分(?!钟|之|店|行|公司|别)|点(?!整|半|钟|至|到|前|起|后|开|[0-9]))",
        "th": r"(?:คะแนน|แต้ม)", "en": r"(?:[a-z]+ )?points?",
    },
    "places": {
        "zh": r"(?:家|间|个)(?:门店|分店|网点|分行|分公司|店|据点)", "th": r"(?:สาขา|แห่ง|ร้าน)",
        "en": r"(?:of our )?(?:[a-z]+ )?(?:branches|stores|shops|locations|outlets|sites)",
    },
    "pieces": {
        "zh": r"(?:件|份|本|册|台|部|辆|班|趟|间|套|箱|瓶|盒|支|只)",
        "th": r"(?:ชิ้น|ชุด|เล่ม|เครื่อง|คัน|เที่ยว|ห้อง|กล่อง|ขวด|รายการ|ฉบับ|เรื่อง|ตัว)",
        "en": r"(?:[a-z]+ )?(?:items|pieces|copies|units|buses|trains|flights|trips|rooms|sets|boxes|bottles|parcels"
        r"|books|orders|services|departures|spaces|titles)",
    },
    "kilograms": {"zh": r"(?:公斤|千克|kg)", "th": r"(?:กิโลกรัม|กก\.?|กิโล|kg)", "en": r"(?:kg|kilos?|kilograms?)"},
    "litres": {"zh": r"(?:升|公升)", "th": r"ลิตร", "en": r"(?:litres?|liters?)"},
    "kilometres": {"zh": r"(?:公里|千米|km)", "th": r"(?:กิโลเมตร|กม\.?|km)", "en": r"(?:km|kilomet(?:re|er)s?)"},
    "metres": {"zh": r"(?:米|公尺)(?!饭|粉)", "th": r"เมตร", "en": r"met(?:re|er)s?"},
    "data": {"zh": r"(?:gb|g)", "th": r"(?:gb|กิกะไบต์)", "en": r"(?:gb|gigabytes?)"},
}  # fmt: skip
# Units that every language has: even a few of them are said by their number.
MEASURES = ("kilograms", "litres", "kilometres", "metres", "data")

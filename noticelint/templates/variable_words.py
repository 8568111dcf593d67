"""The words that tell what a variable holds by its name, in English, pinyin, Chinese and Thai."""

from __future__ import annotations


def _table(rows: dict[str, str]) -> dict[str, str]:
    return {word: kind for kind, words in rows.items() for word in words.split()}


# The last word of an English or pinyin name says what it is: `refund_amount`, `tuikuan_jine`.
HEADS = _table(
    {
        "date": "date day birthday birthdate dob datetime timestamp expiry expiration expires until month when"
        " today riqi shengri",
        "time": "time eta etd clock shijian",
        "duration": "duration period timeframe window interval turnaround validity",
        "deadline": "deadline cutoff qixian jiezhi",
        "money": "amount price fee fees cost costs total subtotal sum balance charge charges fare refund"
        " deposit payment salary rent tax vat premium payable money cash currency usd thb cny rmb twd hkd baht"
        " yuan surcharge penalty jine feiyong jiage zongjia zonge yunfei tuikuan yajin danjia piaojia",
        "percent": "percent percentage pct apr bili lilv shuilv feilv",
        "phone": "phone phones tel telephone mobile hotline helpline cell cellphone fax landline callcenter"
        " shouji shoujihao dianhua rexian zuoji",
        "email": "email emails mail mailbox youxiang youjian",
        "url": "url urls link links href uri website webpage homepage unsubscribe unsub lianjie wangzhi guanwang",
        "chat": "wechat weixin whatsapp telegram qq",
        "address": "address addr street venue location dizhi didian",
        "name": "name names fname lname firstname lastname fullname surname nickname username customer"
        " recipient guest passenger client addressee signatory signature sender xingming mingzi kehu chengwei"
        " lianxiren",
        "number": "count quantity qty days nights hours minutes weeks months years points age score times index"
        " index0 size number num shuliang tianshu renshu cishu jianshu jifen",
        "text": "text reason message note notes comment comments description title subject body content label"
        " status type category model product item service event code id ref reference key token remark remarks"
        " summary details detail instructions country language color colour brand version plan explanation cause"
        " order flight ticket timezone yuanyin neirong beizhu biaoti dingdanhao danhao bianhao yanzhengma xinghao"
        " zhuangtai shangpin mingcheng",
    }
)
# What is said of a thing after it, without changing what it is: `date_text`, `amount_due`, `price_after_tax`.
ASIDES = frozenset(
    "text str string formatted format fmt display displayed value val field human readable long short full"
    " localized localised local iso raw en zh th cn tw hk hans hant due paid owed outstanding refunded charged"
    " remaining payable net gross new old original final current start end from to primary home work support updated"
    " created changed no data c r usd thb cny rmb twd hkd".split()
)
# The names of things: what follows `name` there is none of a person or a firm.
THINGS = frozenset(
    "product item event file service plan model brand course hotel flight route package city country street"
    " variable shangpin chanpin huodong file column field host".split()
)
# Numbers that are called, and numbers that count; others (`order_number`) name something.
CALLED = frozenset(
    "phone tel telephone mobile cell cellphone contact hotline helpline fax landline call calling support service"
    " whatsapp sms shouji dianhua".split()
)
PHONED = frozenset("number num no haoma hao".split())
CHAT_OWNERS = frozenset("wechat weixin line whatsapp telegram qq".split())
RATES = frozenset("interest discount tax vat refund commission cancellation fee late penalty".split())
# A lone word without marks between its parts: what it ends with.
ENDINGS = (
    ("emailaddress", "email"), ("phonenumber", "phone"), ("shoujihaoma", "phone"), ("dianhuahaoma", "phone"),
    ("productname", "text"), ("filename", "text"), ("eventname", "text"), ("hostname", "text"),
    ("amount", "money"), ("price", "money"), ("balance", "money"), ("phone", "phone"), ("mobile", "phone"),
    ("email", "email"), ("website", "url"), ("deadline", "deadline"), ("duedate", "date"), ("startdate", "date"),
    ("enddate", "date"), ("orderdate", "date"), ("deliverydate", "date"), ("eventdate", "date"), ("address", "address"),
    ("name", "name"), ("jine", "money"), ("feiyong", "money"), ("jiage", "money"), ("riqi", "date"),
    ("shijian", "time"), ("dianhua", "phone"), ("shouji", "phone"), ("shoujihao", "phone"), ("rexian", "phone"),
    ("xingming", "name"), ("youxiang", "email"), ("dizhi", "address"), ("lianjie", "url"), ("wangzhi", "url"),
    ("yuanyin", "text"), ("danhao", "text"), ("dingdanhao", "text"), ("tianshu", "number"), ("shuliang", "number"),
)  # fmt: skip
# Chinese: what a name ends with; the longest ending counts.
CHINESE = _table(
    {
        "date": "日期 日 生日 到期日 生效日 有效期 有效期至 有效期限至 年月日 月份 年份",
        "time": "时间 時間 时刻 時刻 时段 時段 班次时间",
        "duration": "时长 時長 期间 期間 周期 週期 工期 用时 用時 工作日",
        "deadline": "期限 限期 时限 時限 截止时间 截止時間 最后期限 最後期限",
        "money": "金额 金額 费用 費用 费 費 价格 價格 价 價 票价 票價 余额 餘額 款项 款項 款 总额 總額 合计"
        " 合計 应付 應付 实付 實付 押金 定金 订金 訂金 租金 奖金 獎金 赔偿金 賠償金 补偿金 補償金 违约金 違約金"
        " 退款 欠款 工资 薪资 薪資 税额 稅額 差额 差額 面额 面額 额度 額度",
        "percent": "百分比 比例 利率 税率 稅率 费率 費率 折扣率 比率",
        "phone": "电话 電話 电话号码 電話號碼 手机 手機 手机号 手機號 手机号码 手機號碼 热线 熱線 专线 專線"
        " 座机 座機 市话 市話 行动电话 行動電話 联系电话 聯絡電話 传真 傳真",
        "email": "邮箱 郵箱 邮件 郵件 邮件地址 郵件地址 邮箱地址 郵箱地址 电邮 電郵 信箱",
        "url": "链接 鏈接 連結 链结 网址 網址 官网 官網 网站 網站 下载地址 下載地址 网站地址 網站地址 超链接 超連結",
        "chat": "微信 微信号 微信號 公众号 公眾號 企业微信 企業微信 小程序 客服号",
        "address": "地址 住址 地点 地點 位置 所在地",
        "name": "姓名 名字 称呼 稱呼 昵称 暱稱 客户 客戶 顾客 顧客 用户 用戶 会员 會員 联系人 聯絡人 联络人"
        " 收件人 收货人 收貨人 经办人 經辦人 署名 公司名称 公司名稱 机构名称 機構名稱 商户名称 商戶名稱 店铺名称"
        " 店鋪名稱 公司 商家 店名",
        "number": "数量 數量 人数 人數 件数 件數 次数 次數 天数 天數 个数 個數 总数 總數 份数 份數 积分 積分"
        " 点数 點數 小时数 小時數 数 數",
        "text": "原因 内容 內容 说明 說明 备注 備註 标题 標題 主题 主題 订单号 訂單號 单号 單號 订单编号"
        " 訂單編號 编号 編號 号码 號碼 验证码 驗證碼 型号 型號 状态 狀態 商品 产品 產品 航班 航班号 航班號 车次"
        " 車次 品牌 名称 名稱 商品名称 类型 類型 项目 項目 条款 條款 评价 評價 节日 節日 服务 服務 方式 事项 事項"
        " 详情 詳情 理由 免费 免費 定价方式",
    }
)
# Thai: what a name begins with; the longest beginning counts.
THAI = _table(
    {
        "date": "วัน วันที่ วันหมดอายุ วันครบกำหนด วันเดินทาง กำหนดวันที่ เดือน",
        "time": "เวลา เวลาทำการ",
        "duration": "ระยะเวลา ช่วงเวลา",
        "deadline": "กำหนด กำหนดเวลา กำหนดชำระ เส้นตาย ภายใน",
        "money": "จำนวนเงิน ยอด ยอดเงิน ยอดชำระ ยอดคืน ราคา ค่า เงิน เงินคืน มูลค่า ค่าธรรมเนียม",
        "percent": "ร้อยละ เปอร์เซ็นต์ อัตรา",
        "phone": "เบอร์ เบอร์โทร โทรศัพท์ โทร หมายเลขโทรศัพท์ หมายเลขติดต่อ สายด่วน มือถือ",
        "email": "อีเมล อีเมล์",
        "url": "ลิงก์ ลิงค์ เว็บ เว็บไซต์ ยูอาร์แอล",
        "chat": "ไลน์ วีแชต",
        "address": "ที่อยู่ สถานที่ ที่ตั้ง ที่อยู่จัดส่ง",
        "name": "ชื่อ นาม ลูกค้า ผู้รับ ผู้ติดต่อ ผู้โดยสาร",
        "number": "จำนวน คะแนน แต้ม จำนวนวัน",
        "text": "เหตุผล สาเหตุ รายละเอียด หมายเหตุ หมายเลข เลขที่ รหัส สถานะ ชื่อสินค้า ชื่อบริการ ชื่อกิจกรรม"
        " สินค้า ข้อความ หัวข้อ ประเภท รุ่น ที่อยู่อีเมล ค่าเริ่มต้น",
    }
) | {"ที่อยู่อีเมล": "email", "ที่อยู่เว็บไซต์": "url"}
# WeChat's template messages: the kinds that its own names tell (`thing1.DATA`).
WECHAT = _table(
    {
        "date": "time date",
        "money": "amount",
        "phone": "phone_number",
        "name": "name",
        "number": "number",
        "text": "thing character_string short_thing phrase const short_phrase letter symbol car_number first"
        " remark keyword",
    }
)

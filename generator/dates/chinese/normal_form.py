"""The normal form of Chinese date words: simplified, digits for numerals, one name for what has several."""

from __future__ import annotations

import re
import unicodedata

WEEKDAYS = "一二三四五六日"
TRADITIONAL = "週禮號個來後間時點這兩當內過節紀開從鐘約將預計劃擬於東爾華頓倫紐聖國農曆舊陰財學歷連幾數餘屆"
SIMPLE = "周礼号个来后间时点这两当内过节纪开从钟约将预计划拟于东尔华顿伦纽圣国农历旧阴财学历连几数余届"
SIMPLIFIED = str.maketrans(TRADITIONAL, SIMPLE)
MARKS = str.maketrans(
    {**dict.fromkeys("–—―‒−‐‑~～〜", "-"), **dict.fromkeys('()[]【】「」『』"“”‘’《》，,;。 \t\n', "")}
)
NUMERALS = ("〇零○", "一", "二两", "三", "四", "五", "六", "七", "八", "九")
DIGITS = {mark: value for value, marks in enumerate(NUMERALS) for mark in marks}
TENS = {"十": "十", "廿": "二十", "卅": "三十"}
NUMERAL = re.compile(
    r"""
    (?<![周第])            # the 一 of 周一 is no number, and 第三 has its own rule
    (?!(?<!月)[一两]日)      # 一日 may be the first or one day, 两日 is two days
    [〇零○一二两三四五六七八九十廿卅]+
    """,
    re.VERBOSE,
)
COUNTED = re.compile(r"(?<=第)[一二三四]")
TEN = re.compile(r"(?:(?P<tens>[二三四五六七八九])?十)(?P<ones>[一二三四五六七八九])?")
NAMES = (
    (re.compile(r"周天"), "周日"),
    (re.compile(r"个周"), "周"),  # 两个星期前
    (re.compile(r"元旦(?:节|当天|日)?"), "1月1日"),
    (re.compile(r"元月"), "1月"),
    (re.compile(r"圣诞节(?:当天)?"), "12月25日"),
    (re.compile(r"平安夜"), "12月24日"),
    (re.compile(r"今(晨|早|晚|夜)(?!些)"), r"今天\1"),  # 今晚
    (re.compile(r"昨(晨|早|晚|夜)(?!些)"), r"昨天\1"),
    (re.compile(r"明(晨|早|晚|夜)(?!些)"), r"明天\1"),
    (re.compile(r"前晚"), "前天晚"),
    (re.compile(r"(?<=[今昨明])日"), "天"),
    (re.compile(r"(?<=[0-9])号"), "日"),
    (re.compile(r"月份"), "月"),
    (re.compile(r"年份|年度(?!预算)"), "年"),
    (re.compile(r"年末|岁末"), "年底"),
    (re.compile(r"月末"), "月底"),
    (re.compile(r"年年(?=[初中底内])"), "年"),  # 今年年底
    (re.compile(r"^公元(?!前)"), ""),
    (re.compile(r"(?<=[0-9])日(?:当天|当日|这天|这1天)"), "日"),  # 1月8日当天
    (re.compile(r"(?<=[年月])全年|(?<=年)整年"), ""),
)
DAY_PART = (
    r"(?:上午|下午|早上|早晨|早间|清晨|凌晨|拂晓|中午|午间|午后|正午|傍晚|晚上|晚间|深夜|夜间|夜里"
    r"|(?<!当)[晚早](?![些期])|(?<!当)[夜晨])"
)
CLOCK = r"(?:[0-9]{1,2}(?:[时点](?:[0-9]{1,2}分?|半|整|[13]刻)?|:[0-9]{2}(?::[0-9]{2})?)(?:许|多|左右)?)"
TIME = re.compile(
    rf"""
    {DAY_PART}{CLOCK}?(?:[至到-]{CLOCK})?      # 下午, 晚8点, 上午9时至10时
    | (?<=[日天一二三四五六]){CLOCK}(?:[至到-]{CLOCK})?   # 9日20时
    """,
    re.VERBOSE,
)
MIDNIGHT = re.compile(r"24时|24:00|24点|午夜|半夜|子夜|零点|子时")
LEAD = re.compile(r"^(?:就在|早在|还在|是在|在|于|即|定于)(?=.)")
TAIL = re.compile(r"(?<=.)(?:的|期间|里|(?<=日)时)$")
ZONES = {
    "当地": "local time",
    "北京": "Beijing time",
    "台北": "Taipei time",
    "香港": "Hong Kong time",
    "东京": "Tokyo time",
    "日本": "Japanese time",
    "首尔": "Seoul time",
    "韩国": "Korean time",
    "莫斯科": "Moscow time",
    "伦敦": "London time",
    "英国": "British time",
    "纽约": "New York time",
    "华盛顿": "Washington time",
    "美国东部": "US eastern time",
    "美东": "US eastern time",
    "美国西部": "US western time",
    "美西": "US western time",
    "美国": "US time",
    "欧洲中部": "central European time",
    "格林尼治": "GMT",
    "格林威治": "GMT",
    "世界协调": "UTC",
    "新加坡": "Singapore time",
    "马尼拉": "Manila time",
}
"""Clocks by which a day is told, in English."""
ZONE = re.compile(rf"({'|'.join(sorted(ZONES, key=len, reverse=True))})时间")


def normalized(words: str) -> str:
    """Give words in normal form: "（二〇二四年一月八號，星期一）" is "2024年1月8日周一".

    Times of day, zones and prepositions are still there.
    """
    text = unicodedata.normalize("NFKC", words).translate(MARKS).translate(SIMPLIFIED)
    text = text.replace("星期", "周").replace("礼拜", "周")
    text = COUNTED.sub(lambda numeral: str(DIGITS[numeral[0]]), NUMERAL.sub(_in_digits, text))
    for pattern, name in NAMES:
        text = pattern.sub(name, text)
    return text


def _in_digits(numeral: re.Match[str]) -> str:
    """Give a numeral in digits; as it is where it is none: 三四 is three or four."""
    text = "".join(TENS.get(mark, mark) for mark in numeral[0])
    if match := TEN.fullmatch(text):
        return str(10 * DIGITS.get(match["tens"], 1) + DIGITS.get(match["ones"], 0))
    is_year = len(text) == 4 and "十" not in text and text[0] in "一二"
    return "".join(str(DIGITS[mark]) for mark in text) if is_year or len(text) == 1 else numeral[0]


def zones_of(phrase: str) -> tuple[str, ...]:
    """Give the clocks that a phrase in normal form names, in English."""
    return tuple(ZONES[name] for name in ZONE.findall(phrase))


def without_time(phrase: str) -> str:
    """Drop the time of day from a phrase in normal form: "9日晚8点" is "9日"."""
    return TIME.sub("", phrase)


def bare(phrase: str) -> str:
    """Drop what changes no date: "在2024年1月8日期间" is "2024年1月8日"."""
    return TAIL.sub("", LEAD.sub("", phrase))

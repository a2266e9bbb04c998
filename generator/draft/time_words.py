"""The words that dates of the news are made of, by which their places in a text are found."""

from __future__ import annotations

import re

DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
MONTHS = (
    r"(?:January|February|April|June|July|August|September|October|November|December|May|March"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
UNITS = r"(?:day|week|weekend|month|year|decade|century|centurie|quarter|night|hour|fortnight)s?"
NUMBERS = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|couple|dozen"
VOCABULARY = re.compile(
    rf"""
    (?i: {DAYS} | today | yesterday | tomorrow | tonight | last | this | next | past | previous | coming
       | recent | recently | earlier | later | early | late | mid(?:-\w+)? | end | beginning
       | start | middle | same
       | following | current | first | second | third | fourth | half | of | the | ago
       | since | until | in | on
       | at | by | between | from | to | through | and | during | over | about | around
       | almost | nearly | more
       | than | just | spring | summer | autumn | fall | winter | morning | evening | afternoon | that
       | {UNITS} | {NUMBERS} | \d{{1,2}}(?:st|nd|rd|th)?(?:-\d{{1,2}})?
       | \d{{4}}s?(?:-\d{{2,4}})? | [12]\d{{3}}-\d\d-\d\d )
    | {MONTHS}
    """,
    re.VERBOSE,
)
WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
INNER = re.compile(r"\.?,?\s+")
"""What may stand between words of one date."""
ANCHOR = re.compile(
    rf"""
    \b (?:
        (?i: {DAYS} | today | yesterday | tomorrow | tonight | recently )
      | (?i: last | this | next | past | previous | recent | coming | current | same
           | earlier[ ]this | later[ ]this
           | of[ ]the | following )
            [ ] (?:(?i:{NUMBERS}|\d+|half|few)[ ])? (?i: {UNITS} | spring | summer | autumn | fall | winter )
      | (?i: last | this | next | past | previous | early | late | mid | earlier[ ]this | of | in | since
           | until | by)
            [ -] (?:(?i:early|late|mid)[ -])? {MONTHS}
      | {MONTHS} \.? [ ] \d{{1,4}} (?:st|nd|rd|th)? | \d{{1,2}} (?:st|nd|rd|th)? [ ] (?:of[ ])? {MONTHS}
      | (?:January|February|April|June|July|August|September|October|November|December)
      | (?: 1[6-9] | 20 ) \d\d s? (?! [ ]*(?:percent|people|troops|%|km|miles|meters|metres) )
      | (?i: {UNITS} [ ] (?:ago|earlier|later) )
      | (?i: (?:in|by|since|until|during|this) [ ] (?:the[ ])? (?:spring|summer|autumn) )
    ) \b
    """,
    re.VERBOSE,
)
_NUMBER = r"(?:\d{1,4}|[〇零一二三四五六七八九十百两两几几数数]{1,4})"
_WEEKDAY = r"(?:周|星期|礼拜)[一二三四五六日天末]"
_DAY = rf"(?:{_NUMBER}[日号](?![常本益报元前])|月?[初中底末](?=[，。在至到]))"
_PART_OF = r"(?:[初底末]|中(?=[，。、；）)至到以前后的时]|$))"
"""The middle only before what may follow it: 2024年中美 is of China and America."""
_MONTH = rf"(?:{_NUMBER}月(?:份|{_PART_OF})?)"
_YEAR = rf"(?:[12]\d{{3}}年(?:{_PART_OF}|代)?|[二一][〇零一二三四五六七八九]{{3}}年)"
_PART = r"(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|夜)?"
_RELATIVE_YEAR = rf"(?:去年|今年|明年|前年|同年|当年|次年)(?:年?{_PART_OF}|年内|内)?"
_RELATIVE_MONTH = rf"(?:上个?月|上个月|本月|这个?月|这个月|下个?月|下个月|当月){_PART_OF}?"
_FULL = (
    rf"(?:{_YEAR}|{_RELATIVE_YEAR})?(?:{_MONTH}|{_RELATIVE_MONTH})?{_DAY}?(?:[（(]{_WEEKDAY}[）)])?{_PART}"
)
CHINESE = re.compile(
    rf"""
    (?:当地时间|北京时间)?
    (?:
        (?=[\d〇零一二三四五六七八九十去今明前上本下同当这这次])(?:{_FULL})(?<=[年月日号号初中底末晚午夜间上内内份代）)])
            (?:[至到—-](?:{_FULL})(?<=[年月日号初中底末晚午]))?
      | (?:上上?个?|上个|这个?|这个|本|下下?个?|下个)?{_WEEKDAY}{_PART}(?:（\d{{1,2}}[日号]）)?
      | (?:上|这|本|下)(?:个)?(?:周|星期)(?:末)?
      | (?:今|昨|明|前|后|当|翌|同一|同)[天日]{_PART}(?![本常下])
      | (?:过去|最近|近|未来|今后|此后){_NUMBER}(?:个|多)?
            (?:年|月|周|天|日|星期)(?:来)?
      | {_NUMBER}(?:个|多)*(?:年|月|周|天|日|星期)(?:前|后|以来)
      | 近日 | 日前 | 近期 | 近来 | 近来 | 近年来? | 近年来 | 年内 | 年内 | 年底 | 年初 | 最近
    )
    """,
    re.VERBOSE,
)

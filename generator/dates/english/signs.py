"""Patterns of what stands just before and after date words, and says something about them."""

from __future__ import annotations

import re

from generator.dates.english.normal_form import MONTH

WHICH = re.compile(
    r"""
    \b ( last | next | this | this[ ]past | this[ ]coming | past | coming   # next, before Friday
       | every | each                                                      # a habit
       | early | earlier | late | mid                                      # a part: mid-, before May
       )
    [ -] $
    """,
    re.VERBOSE,
)
FISCAL = re.compile(
    r"\b (?: fiscal | financial | fiscal[ ]year | academic | school | tax ) (?:[ ]year)? [ ]? $", re.VERBOSE
)
"""Of which kind a year is, before it: fiscal year 2024."""
SEASON = re.compile(
    r"""
    ^-[0-9]{2}\b     # 2023-24
    | ^[- ]          # 2024 season
      (?: season | fiscal | school | academic | financial | budget | model | tax | edition ) \b
    """,
    re.VERBOSE,
)
COUNTED = re.compile(
    r"""
    ^ [ ] (?: people | troops | soldiers | civilians | men | women | children | jobs | workers   # 2000 troops
            | dollars | euros | yuan | yen                                                      # 2000 dollars
            | km | kilomet(?:er|re)s? | miles | met(?:er|re)s? | feet | tons? | tonnes           # 2000 miles
            | percent | per[ ]cent | shares | votes | points | cases
            | homes | ships | students | members
          ) \b
    | ^ [ ]? %
    """,
    re.VERBOSE,
)
MONEY = re.compile(r"[$£€¥#]$ | \bno[ ]$ | \babout[ ]$ | \bsome[ ]$ | \bthan[ ]$", re.VERBOSE)
"""What makes a number of four digits no year, before it: $2000, more than 2000."""
NEXT_YEAR = re.compile(
    r"""
    ^ (?:[ ]of|[ ]in)? [ ]
    ( (?:1[89]|20)[0-9]{2}               # of 2007, behind September
    | (?:last|this|next)[ ]year ) \b     # last year
    (?!-[0-9])                           # and not 2007-08
    """,
    re.VERBOSE,
)
YEAR_OF_OTHER = re.compile(
    rf"""
    ^ [ ] (?:and|or|to|through|until) [ ]
    (?: (?:early|late|mid) [ -] )?
    (?P<month> {"|".join(MONTH)} )
    (?:[ ]of|[ ]in)? [ ]
    (?P<year> (?:1[89]|20)[0-9]{{2}} | (?:last|this|next)[ ]year ) \b
    """,
    re.VERBOSE,
)
"""The year of "September" in "September and October of 2007"."""
NEXT_DAY = re.compile(
    rf"""
    ^ [ ]
    ( (?:{"|".join(MONTH)}) [ ] [0-9]{{1,2}} (?:th)?              # January 8, behind Monday
    | [0-9]{{1,2}} (?:th)? [ ] (?:of[ ])? (?:{"|".join(MONTH)}) )   # 8th of January
    (?: [ ] ( (?:19|20)[0-9]{{2}} ) )? \b                           # 2024
    """,
    re.VERBOSE,
)
COMING = re.compile(
    r"""
    \b (?: will | shall | 'll | won't | going[ ]to | (?:is|are|was|were)[ ]to     # will meet, are to meet
         | scheduled | slated | planning | upcoming | forthcoming                # the upcoming talks
         | (?: due | set | plans? | planned | likely | hopes? | wants? | agreed | expects? ) [ ] (?:to|for|on)
         | due
         | (?<!-) expected                                                      # but not better-than-expected
         | could | might | should | must | would | to[ ]be | starting | beginning | effective | deadline
       ) \b
    """,
    re.VERBOSE,
)
"""What shows that a clause speaks of what is still to come."""
LIMIT = re.compile(
    r"""
    \b (?: until | till | by | ahead[ ]of | due | scheduled[ ]for | set[ ]for )   # ahead of, before Friday
    (?:[ ]the)? [ ]? (?:on[ ])? $
    """,
    re.VERBOSE,
)
PAST = re.compile(
    r"""
    \b (?: (?!united\b) \w+ed                                                   # signed, but not united
         | was | were | had | met | told | said | held | began | came | went | took | made | gave | led | won
         | brought | bought | sold | shot | rose | fell | sent | spoke | broke | wrote | flew | became | left
         | struck | lost | saw | got | grew
       ) \b
    """,
    re.VERBOSE,
)
"""What shows that a clause speaks of what is over."""
EARLY_AS = re.compile(r"\bas (?:early|soon) as ?$")
"""As soon as, before Friday."""
ENDED = re.compile(r"\bended(?: on)? ?$")
"""The year that ended on, before March 31."""
EFFECTIVE = re.compile(r"\b (?: effective | payable | starting | beginning ) (?:[ ]on)? [ ]? $", re.VERBOSE)
"""Payable on, before Friday."""
TOLD = re.compile(
    r"\b (?: said | told | announced | reported | added | wrote | confirmed ) (?:[ ]\w+){0,2} [ ]? $",
    re.VERBOSE,
)
"""Who said it, and at most two words, before the date words: told reporters, before Friday."""
OF_SAYING = re.compile(
    r"""
    \b (?: said | told | announced | reported | added | wrote | confirmed | warned | noted | argued | insisted
         | predicted | claimed | agreed | proposed | suggested | called | asked | urged
       ) \b
    """,
    re.VERBOSE,
)
"""Verbs that say nothing of when it was that somebody speaks of."""
CLAUSE = re.compile(r"[,;:] | \bthat\b | -- | \b_\b", re.VERBOSE)
"""Where a clause ends."""
NOWADAYS = re.compile(
    r"""
    ^,[ ]
    (?: (?! was | were | began | said | \w+ed\b ) \S+ [ ] ){0,7}   # today, the two countries
    (?: is | are | remains? | has[ ]become | have[ ]become ) \b    # are rivals
    """,
    re.VERBOSE,
)
THAN = re.compile(
    r"""
    \b (?:than|as) (?:[ ]\w+){0,2}                               # more than there
    [ ] (?: is | are | can[ ]be | exists? | have ) (?:[ ]\w+)? [ ] $   # are, before today
    """,
    re.VERBOSE,
)
RESULTS = re.compile(
    r"\b(?:quarter | cents | net | profits? | earnings | earned | revenues? | sales | income | a[ ]share)\b",
    re.VERBOSE,
)
"""Of what companies report: profits, 12 cents a share."""
SET_AGAINST = re.compile(r"\bcompared (?:with|to)\b")
"""Compared with, before a year ago."""
SENTENCE = re.compile(
    r"""
    (?<![A-Z]) [.!?] ['\"”’]* \s+ (?=[A-Z\"“'`])   # He left. She stayed. But not U.S. Navy
    | \n \s* \n                                       # the end of a paragraph
    """,
    re.VERBOSE,
)
"""Where a sentence ends."""
DATE = re.compile(
    rf"""
    (?: [0-9]{{1,2}} (?:th)? [ ] )?      # 8th January
    (?: {"|".join(MONTH)} )
    (?: [ ] [0-9]{{1,2}} (?:th)? )?      # January 8
    """,
    re.VERBOSE,
)

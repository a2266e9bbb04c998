"""Measure how date words are read: ``bench/dates.py MODULE:FUNCTION TABLE|FOLDER ...``.

    bench/dates.py generator.dates:resolve tests/dates/read.tsv tests/dates/refused.tsv

    bench/dates.py generator.dates:resolve --language zh tests/dates/read.zh.tsv tests/dates/refused.zh.tsv

FUNCTION takes the words, the day of publication and the text before and after them, like
``generator.dates.resolve``, and with ``--language`` a BCP 47 tag after them; it gives an EDTF date, or None,
or raises a ValueError. dateparser reads the same phrases in the same run, in that language, else in English.
``~ ? %`` are not compared, because no peer gives them.

TABLE holds a row a phrase, parted by tabs: the words, the day of publication, the text before, the text
after, the date; or just the words, the day and the date. A row whose last column is no EDTF date is to be
refused.

FOLDER holds TimeML files (.tml), like those of TimeBank, AQUAINT and TempEval-3, whose licences don't
let us keep them here. Every TIMEX3 of type DATE in the text is read on the day the document was
written. A phrase whose value is a reference (PAST_REF and the like) has no date: to date it is an
error, and to give it an approximate stretch is not. The parts of values that are not known (WXX)
decide nothing and are left out. A value that its annotators call ON_OR_AFTER ("1994 or later") has an
open end; other marks of theirs, and our ``~``, are not compared.

The grammar was developed on TimeBank, on every other file of AQUAINT (``--half 1``), and on the TIMEX2
values of TERN 2004 (ACE 2002 and 2003, and every other file of 2004), which this bench does not read. No
phrase of the other half of AQUAINT (``--half 0``), of every other file of the platinum set of TempEval-3
(``--half 0``) or of the other half of ACE 2004 was read, but their figures were seen on the way, so none of
them is untouched.

Exact / wrong / refused in percent on 2026-11-27, with the text around, and two days before:

    set                           phrases   alone             with the text     the same before
    platinum, half 0                   51   86 / 2.0 / 12     86 / 2.0 / 12     86 / 2.0 / 12
    platinum, half 1 (seen)            26   100 / 0 / 0       100 / 0 / 0       100 / 0 / 0
    AQUAINT, half 0                   229   82 / 3.1 / 15     85 / 3.5 / 12     83 / 3.5 / 13
    AQUAINT, half 1 (seen)            208   88 / 1.9 / 10     92 / 1.4 / 6      92 / 1.4 / 7
    TimeBank --calendar (seen)        680   82 / 2.9 / 15     83 / 3.1 / 13     82 / 3.1 / 15
    TERN, ACE 2004, not read         1097   76 / 1.2 / 23     not asked again   77 / 1.2 / 21

The values have errors of their own, which count against us: in AP900815-0044 every weekday lies a week
early (5 of our wrong readings), wsj has a 1998 for a 1988 (2), and some weekends are counted from Sunday.
TIMEX2 also marks what names no date by itself ("then", "the day", times of the clock), hence its refusals.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from xml.etree import ElementTree

from generator import edtf

AROUND = 120
"""Characters of text to either side that a system may see."""
SEASON = {"SP": "21", "SU": "22", "FA": "23"}
Answer = Callable[["Phrase"], str | None]


@dataclass(frozen=True)
class Phrase:
    """One phrase: its words, the text around it, and the date that people gave it, None where it has none."""

    words: str
    around: tuple[str, str]
    published: date
    date: str | None
    is_reference: bool = False
    """Whether it refers to a stretch without limits, so that an approximate one is no error."""
    is_quarter: bool = False


def main() -> None:
    """Print exact, silently wrong and refused in percent for a function and for its peers."""
    told = _asked()
    found = [phrase for source in told.sources for phrase in _phrases_of(source, told.half)]
    dated = [phrase for phrase in found if phrase.date and not (told.calendar and phrase.is_quarter)]
    undated = [phrase for phrase in found if not phrase.date]
    print(f"{len(dated)} phrases with a date, {len(undated)} without")
    name, function = told.function
    if told.language:
        function = partial(function, language=told.language)
    in_context = with_text_around(function)
    for named, answer in {
        f"{name}, with the text around": in_context,
        f"{name}, the words alone": alone(function),
        **peers(told.language or "en"),
    }.items():
        _report(named, answer, dated, undated)
    if told.wrong:
        _list(in_context, dated, undated)


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    asked.add_argument("function", type=_function, metavar="MODULE:FUNCTION")
    asked.add_argument("sources", type=Path, nargs="+", metavar="TABLE|FOLDER")
    asked.add_argument("--language", metavar="TAG", help="the language of the phrases; else by their script")
    asked.add_argument("--half", type=int, choices=(0, 1), help="take every other file of a folder")
    asked.add_argument("--calendar", action="store_true", help="leave out quarters, which are of companies")
    asked.add_argument(
        "--wrong", action="store_true", help="list what the function reads otherwise or refuses"
    )
    told = asked.parse_args()
    for source in told.sources:
        if not source.exists():
            asked.error(f"no file or folder {source}")
    return told


def _function(written: str) -> tuple[str, Callable[..., object]]:
    module, _, name = written.partition(":")
    sys.path.insert(0, "")
    try:
        return written, getattr(importlib.import_module(module), name)
    except (AttributeError, ImportError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"'{written}' is no MODULE:FUNCTION: {error}") from None


def _phrases_of(source: Path, half: int | None) -> Iterator[Phrase]:
    if not source.is_dir():
        yield from _rows(source)
        return
    paths = sorted(source.rglob("*.tml"))
    for path in paths if half is None else paths[half::2]:
        yield from _phrases(path)


def _rows(path: Path) -> Iterator[Phrase]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            words, published, *around, value = line.split("\t")
            before, after = around or ("", "")
            when = value.strip()
            yield Phrase(
                words, (before, after), date.fromisoformat(published), when if _exists(when) else None
            )


def _report(name: str, answer: Answer, dated: list[Phrase], undated: list[Phrase]) -> None:
    start = perf_counter()
    counted = Counter(_verdict(answer(phrase), phrase.date) for phrase in dated)
    made_up = sum(_is_dated(answer(phrase), phrase) for phrase in undated)
    per = (perf_counter() - start) / max(len(dated) + len(undated), 1) * 1e6
    told = []
    if dated:
        figures = " / ".join(_percent(counted[kind], dated) for kind in ("exact", "wrong", "refused"))
        told.append(f"exact / silently wrong / refused {figures} %")
    if undated:
        figures = f"{_percent(made_up, undated)} / {_percent(len(undated) - made_up, undated)} %"
        told.append(f"without a date dated / refused {figures}")
    print(f"{name:46} {'; '.join([*told, f'{per:.0f} µs a phrase'])}")


def _percent(count: int, phrases: list[Phrase]) -> str:
    return f"{100 * count / len(phrases):.1f}"


def _list(answer: Answer, dated: list[Phrase], undated: list[Phrase]) -> None:
    for phrase in dated:
        if (verdict := _verdict(answer(phrase), phrase.date)) != "exact":
            _print(verdict, phrase, answer(phrase))
    for phrase in undated:
        if _is_dated(answer(phrase), phrase):
            _print("dated", phrase, answer(phrase))


def _print(verdict: str, phrase: Phrase, found: str | None) -> None:
    around = phrase.around[0][-50:] + "|" + phrase.around[1][:40]
    print(verdict, phrase.words, phrase.published, found, phrase.date, around, sep=" ; ")


def _verdict(ours: str | None, theirs: str | None) -> str:
    if ours is None:
        return "refused"
    return "exact" if re.sub("[~?%]", "", ours) == re.sub("[~?%]", "", theirs or "") else "wrong"


def _is_dated(ours: str | None, phrase: Phrase) -> bool:
    return ours is not None and not (phrase.is_reference and "~" in ours)


def gold(value: str) -> str | None:
    """Give a TIMEX3 value as EDTF; None where it names no date, or not all of it."""
    if value.endswith("/.."):
        start = gold(value.removesuffix("/.."))
        return f"{start}/.." if start else None
    value = re.sub(r"T.*$", "", value)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return f"{monday + timedelta(days=5 if match[3] else 0)}/{monday + timedelta(days=6)}"
    if match := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
        months = {"Q": 3, "H": 6}[match[2]]
        last = int(match[3]) * months
        return f"{match[1]}-{last - months + 1:02}/{match[1]}-{last:02}"
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        year = int(match[1])
        return f"{year}-12/{year + 1}-02" if match[2] == "WI" else f"{year}-{SEASON[match[2]]}"
    if re.fullmatch(r"\d{2,3}X{0,2}", value):
        return value[:2] + "XX" if len(value.rstrip("X")) == 2 else value[:3] + "X"
    return value if re.fullmatch(r"\d{4}(-\d\d){0,2}", value) and _exists(value) else None


def _exists(value: str) -> bool:
    try:
        return bool(edtf.parse(value))
    except edtf.NotEdtf:
        return False


def _phrases(path: Path) -> Iterator[Phrase]:
    root = ElementTree.parse(path).getroot()
    written = root.find("DCT/TIMEX3")
    text = root.find("TEXT")
    if written is None or text is None or not re.match(r"\d{4}-\d\d-\d\d", written.get("value", "")):
        return
    published = date.fromisoformat(written.get("value", "")[:10])
    pieces = list(_pieces(text))
    for index, (piece, timex) in enumerate(pieces):
        if timex is not None and timex.get("type") == "DATE":
            before = "".join(one for one, _ in pieces[:index])[-AROUND:]
            after = "".join(one for one, _ in pieces[index + 1 :])[:AROUND]
            words = " ".join(piece.split())
            end = "/.." if timex.get("mod") == "ON_OR_AFTER" else ""
            value = timex.get("value", "") + end
            when, is_reference = gold(value), value.endswith("_REF")
            if when or is_reference:
                is_quarter = re.search("-[QH][0-9]", value) is not None
                yield Phrase(words, (before, after), published, when, is_reference, is_quarter)


def _pieces(element: ElementTree.Element) -> Iterator[tuple[str, ElementTree.Element | None]]:
    """Give the text of an element in order, each TIMEX3 as one piece."""
    yield element.text or "", None
    for child in element:
        if child.tag == "TIMEX3":
            yield "".join(child.itertext()), child
        else:
            yield from _pieces(child)
        yield child.tail or "", None


def alone(function: Callable[..., object]) -> Answer:
    """Give a function as a system that sees the words alone."""
    return lambda phrase: _answer(function, phrase.words, phrase.published, ("", ""))


def with_text_around(function: Callable[..., object]) -> Answer:
    """Give a function as a system that sees the text around the words too."""
    return lambda phrase: _answer(function, phrase.words, phrase.published, phrase.around)


def _answer(function: Callable[..., object], *told: object) -> str | None:
    try:
        found = function(*told)
    except ValueError:
        return None
    return None if found is None else str(found)


def dateparser_with(language: str, settings: dict[str, object]) -> Answer:
    """Give dateparser as a system: what it reads in a language, at the precision that it tells."""
    from dateparser.date import DateDataParser

    def answer(phrase: Phrase) -> str | None:
        base = {"RELATIVE_BASE": _noon(phrase.published), "RETURN_TIME_AS_PERIOD": False}
        parser = DateDataParser(languages=[language.partition("-")[0]], settings={**settings, **base})
        found = parser.get_date_data(phrase.words)
        if found.date_obj is None:
            return None
        day = found.date_obj.date()
        match found.period:
            case "week":
                monday = day - timedelta(days=day.weekday())
                return f"{monday}/{monday + timedelta(days=6)}"
            case "month" | "year":
                return day.isoformat()[: 7 if found.period == "month" else 4]
        return day.isoformat()

    return answer


def _noon(day: date) -> object:
    from datetime import UTC, datetime

    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def peers(language: str) -> dict[str, Answer]:
    """Give the systems that read the same phrases."""
    return {
        "dateparser, defaults": dateparser_with(language, {}),
        "dateparser, PREFER_DATES_FROM past": dateparser_with(language, {"PREFER_DATES_FROM": "past"}),
    }


if __name__ == "__main__":
    main()

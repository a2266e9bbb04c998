"""Hold an article against its text: every word that is given as the text's must stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise

from generator.check import short
from generator.credit import is_release
from generator.kinds.article import Article
from generator.load import Sheet
from generator.problems import Problem
from generator.proof.gists import Copied, copied
from generator.proof.passages import CALLED, SEVERAL, Passage, passages
from generator.proof.places import nearest_words, told_apart
from generator.resolve import Entry
from generator.texts import PlainText, plain, plain_text
from generator.texts.marks import Stretch, quoted

__all__ = ["ANOTHER_TEXT", "Found", "Proof", "prove"]

ANOTHER_TEXT = "V108"
"""The code of a text that is not the article's: no more is told of it."""
MOST = 100
"""Places that are looked at where words stand again and again."""


@dataclass(frozen=True)
class Found:
    """A passage that stands in the text."""

    passage: Passage
    start: int
    """In characters of the text as it was read."""
    end: int
    is_only: bool
    """Whether it stands nowhere else in it."""


@dataclass(frozen=True)
class Proof:
    """What came of holding an article against its text."""

    found: tuple[Found, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Ground:
    """What every passage of an article is held against."""

    sheet: Sheet
    text: PlainText
    quoted: tuple[Stretch, ...]
    is_release: bool


def prove(entry: Entry, article: Article, text: str, things: Mapping[str, Entry]) -> Proof:
    """Find every passage in the text, exactly; each that is not there as it should be is a problem."""
    ground = _Ground(entry.sheet, plain_text(text), quoted(text), is_release(things, article))
    problems: list[Problem] = []
    looked_for = (_found(ground, passage, problems) for passage in passages(article))
    found = tuple(one for one in looked_for if one)
    if _is_of_another(problems, found):
        return Proof((), (_another(entry, problems, found),))
    problems += _out_of_order(entry.sheet, found)
    problems += (_copy(entry.sheet, run) for run in copied(ground.text, article, things))
    return Proof(found, tuple(problems))


def _is_of_another(problems: list[Problem], found: tuple[Found, ...]) -> bool:
    """Tell whether a text is of another article: it has neither most passages nor words near them."""
    strange = sum(problem.code == "V101" and problem.suggestion is None for problem in problems)
    return strange > 1 and 2 * strange > len(problems) + len(found)


def _another(entry: Entry, problems: list[Problem], found: tuple[Found, ...]) -> Problem:
    lost, count = sum(problem.code == "V101" for problem in problems), len(problems) + len(found)
    told = f"this does not look like the text of '{entry.id}'"
    reason = f"of {count} quotations and other words taken from it, {lost} are not there"
    return Problem(entry.sheet.key_place(("text",)), ANOTHER_TEXT, f"{told}: {reason}")


def _copy(sheet: Sheet, run: Copied) -> Problem:
    what, route = ("title", ("title",)) if run.nth is None else ("gist", ("statements", run.nth, "gist"))
    message = f"the {what} shares {run.count} words in a row with the text: '{short(run.words)}'"
    return Problem(sheet.place(route), "V106", message)


def _found(ground: _Ground, passage: Passage, problems: list[Problem]) -> Found | None:
    """Find one passage; what is wrong with it is told."""
    words = plain(passage.words)
    places = tuple(islice(ground.text.places(words, plain(passage.prefix), plain(passage.suffix)), MOST))
    if not places:
        problems.append(_missing(ground, passage))
        return None
    start, end = ground.text.stretch(places[0], places[0] + len(words))
    found = Found(passage, start, end, len(places) == 1)
    wrong = _manifold(ground, passage, places) or _wrong_marks(ground, found) or _needless(ground, passage)
    problems += wrong
    return None if wrong else found


def _missing(ground: _Ground, passage: Passage) -> Problem:
    words = plain(passage.words)
    told = _called(passage)
    if next(ground.text.places(words), None) is None:
        told += f" {'are' if passage.what in SEVERAL else 'is'} not in the text"
    else:
        around = (("behind", passage.prefix), ("before", passage.suffix))
        told += " does not stand " + " and ".join(f"{way} '{short(near)}'" for way, near in around if near)
        words = f"{plain(passage.prefix)} {words} {plain(passage.suffix)}".strip()
    place = ground.sheet.place_of(passage.route, passage.words)
    return Problem(place, "V101", told, nearest_words(ground.text, words))


def _called(passage: Passage) -> str:
    """Say which passage is meant: ``the quotation 'no boats'``, ``the words of 'at' ('a fourth round')``."""
    words = f"'{short(passage.words)}'"
    return f"{CALLED[passage.what]} {f'({words})' if passage.what == 'proof' else words}"


def _manifold(ground: _Ground, passage: Passage, places: tuple[int, ...]) -> list[Problem]:
    if not passage.is_place or len(places) == 1:
        return []
    often = f"{MOST} times and more" if len(places) == MOST else f"{len(places)} times"
    told = f"{_called(passage)} {'stand' if passage.what in SEVERAL else 'stands'} in the text {often}"
    ways = told_apart(ground.text, places, plain(passage.words), may_add=passage.what == "quotation")
    place = ground.sheet.place_of(passage.route, passage.words)
    return [Problem(place, "V102", f"{told}: {ways}")]


def _wrong_marks(ground: _Ground, found: Found) -> list[Problem]:
    passage = found.passage
    place = ground.sheet.place_of(passage.route, passage.words)
    told = _called(passage)
    is_inside = any(start <= found.start and found.end <= end for start, end in ground.quoted)
    if passage.what == "paraphrase" and is_inside and not ground.is_release:
        message = f"{told} stands inside quotation marks: words of a speaker are a 'quote'"
        return [Problem(place, "V104", message)]
    if passage.what != "quotation" or is_inside or ground.is_release:
        return []
    if any(start < found.end and found.start < end for start, end in ground.quoted):
        message = f"{told} goes beyond the quotation marks: list what stands inside each pair of them"
    else:
        message = f"{told} is not inside quotation marks: what the outlet says itself is a 'paraphrase'"
    return [Problem(place, "V103", message)]


def _needless(ground: _Ground, passage: Passage) -> list[Problem]:
    added = next((field for field in ("prefix", "suffix") if getattr(passage, field)), None)
    if not added or len(tuple(islice(ground.text.places(plain(passage.words)), 2))) > 1:
        return []
    message = f"{_called(passage)} stands in the text once: leave '{added}' out"
    place = ground.sheet.place_of(passage.route, getattr(passage, added))
    return [Problem(place, "V107", message)]


def _out_of_order(sheet: Sheet, found: tuple[Found, ...]) -> Iterator[Problem]:
    """Give a problem for each fragment of a quotation that stands before the one it is listed behind."""
    fragments = [one for one in found if one.passage.what == "quotation"]
    for one, other in pairwise(fragments):
        if one.passage.statement == other.passage.statement and other.start < one.end:
            place = sheet.place_of(other.passage.route, other.passage.words)
            told = f"'{short(other.passage.words)}' stands before '{short(one.passage.words)}' in the text"
            yield Problem(place, "V105", f"{told}: list fragments in its order")

"""Hold an article against its text: every word that is given as the text's must stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, pairwise

from generator.check import short
from generator.kinds.article import Article, Form
from generator.load import Sheet, Stands
from generator.problems import Problem
from generator.proof.gists import Copied, Names, copied, names_of
from generator.proof.lookalikes import why_not_there
from generator.proof.mouths import Missing, missing_from
from generator.proof.passages import CALLED, SEVERAL, Passage, passages
from generator.proof.proposals import inside, instead, told_apart
from generator.proof.voices import Voices, of_another_author, voices, wrong_voice
from generator.resolve import Entry
from generator.texts import PlainText, plain, plain_text, seen
from generator.texts.marks import Stretch

__all__ = ["ANOTHER_TEXT", "Found", "Names", "Proof", "names_of", "prove"]

ANOTHER_TEXT = "V108"
"""The code of a text that is not the article's: no more is told of it."""
IN_TEXT = "in the text"
WHERE: Mapping[Form, str] = {"report": "inside quotation marks", "transcript": "in the turns of its speaker"}
"""Where a quotation is looked for, by what the text is."""
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
    stands: Stands


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
    voices: Voices


def prove(entry: Entry, article: Article, text: str, things: Mapping[str, Entry], names: Names) -> Proof:
    """Find every passage in the text, exactly; each that is not there as it should be is a problem.

    ``names`` are those of all things, by ``names_of``.
    """
    ground = _Ground(entry.sheet, plain_text(text), voices(text, article, things))
    problems: list[Problem] = []
    looked_for = (_found(ground, passage, problems) for passage in passages(article))
    places = tuple(place for place in looked_for if place)
    if _is_of_another(problems, places):
        return Proof((), (_another(entry, problems, places),))
    problems += _out_of_order(entry.sheet, places)
    problems += _of_another_author(ground, places)
    problems += (_unheard(ground, missing, things) for missing in missing_from(ground.text, article, things))
    problems += (_copy(entry.sheet, run) for run in copied(ground.text, article, things, names))
    return Proof(places, tuple(problems))


def _is_of_another(problems: list[Problem], places: tuple[Found, ...]) -> bool:
    """Tell whether a text is of another article: it has neither most passages nor words near them."""
    strange = sum(problem.code == "V101" and problem.suggestion is None for problem in problems)
    return strange > 1 and 2 * strange > len(problems) + len(places)


def _another(entry: Entry, problems: list[Problem], places: tuple[Found, ...]) -> Problem:
    lost, count = sum(problem.code == "V101" for problem in problems), len(problems) + len(places)
    doubt = f"this does not look like the text of '{entry.id}'"
    reason = f"of {count} quotations and other words taken from it, {lost} are not there"
    return Problem(entry.sheet.key_place(("text",)), ANOTHER_TEXT, f"{doubt}: {reason}")


def _copy(sheet: Sheet, run: Copied) -> Problem:
    what, route = ("title", ("title",)) if run.nth is None else ("gist", ("statements", run.nth, "gist"))
    message = f"the {what} shares {run.count} words in a row with the text: '{short(run.words)}'"
    return Problem(sheet.place(route), "V106", message)


def _found(ground: _Ground, passage: Passage, problems: list[Problem]) -> Found | None:
    """Find one passage; what is wrong with it is told."""
    words = plain(passage.words)
    placed = tuple(_places(ground, passage, words))
    places = placed or tuple(_places(ground, replace(passage, prefix="", suffix=""), words))
    if not places:
        problems.append(_missing(ground, passage))
        return None
    start, end = ground.text.stretch(places[0], places[0] + len(words))
    place = Found(passage, start, end, len(places) == 1, ground.voices.stands(start, end))
    wrong = _wrong_voice(ground, place)
    if not wrong and placed:
        wrong = _manifold(ground, passage, places) or _needless(ground, passage)
    elif not wrong:
        wrong = [_astray(ground, passage, places)]
    problems += wrong
    return None if wrong else place


def _places(ground: _Ground, passage: Passage, words: str) -> Iterator[int]:
    """Give where a passage may be: printed words where they are those of whom they are given as.

    Where no place is, all are given: that is a mistake of its own. What somebody unnamed is called may begin
    a sentence or be a label, so that its capitals differ; so may the words on an interpreter.
    """
    if passage.what in ("speaker", "interpreter"):
        return islice(ground.text.places_of_any_case(words), MOST)
    places = partial(ground.text.places, words, plain(passage.prefix), plain(passage.suffix))
    if passage.what not in ("quotation", "paraphrase"):
        return islice(places(), MOST)
    spans = ((at, ground.text.stretch(at, at + len(words))) for at in places())
    fitting = (at for at, span in spans if wrong_voice(ground.voices, passage, "", *span) is None)
    fit = tuple(islice(fitting, MOST))
    return iter(fit) if fit else islice(places(), MOST)


def _missing(ground: _Ground, passage: Passage) -> Problem:
    fault = f"{_called(passage)} {'are' if passage.what in SEVERAL else 'is'} not in the text"
    place = ground.sheet.place_of(passage.route, passage.words)
    stretch = instead(ground.text, passage)
    if stretch is None:
        return Problem(place, "V101", fault + why_not_there(ground.text, passage.words, ""))
    remark, stretch = _as_marked(ground, passage, stretch)
    nearest = seen(" ".join(ground.text.original[slice(*stretch)].split()))
    remark += why_not_there(ground.text, passage.words, nearest)
    return Problem(place, "V101", fault + remark, nearest)


def _as_marked(ground: _Ground, passage: Passage, stretch: Stretch) -> tuple[str, Stretch]:
    """Give what of a stretch can be proposed, after a remark where its marks make it another thing."""
    marked = inside(stretch, ground.voices.quoted)
    if ground.voices.form != "report" or passage.what not in ("quotation", "paraphrase"):
        return "", stretch
    if passage.what == "quotation" and marked is None:
        return "; the words most like it stand outside quotation marks ('paraphrase')", stretch
    if passage.what == "paraphrase" and marked:
        return "; the words most like it stand inside quotation marks ('quote')", marked
    return "", marked or stretch


def _astray(ground: _Ground, passage: Passage, places: tuple[int, ...]) -> Problem:
    """Tell of words that stand in the text, but nowhere behind their prefix and before their suffix."""
    around = [(way, near) for way, near in (("behind", passage.prefix), ("before", passage.suffix)) if near]
    neighbors = " and ".join(f"{way} '{short(near)}'" for way, near in around)
    message = f"{_called(passage)} does not stand {neighbors}"
    place = ground.sheet.place_of(passage.route, around[0][1])
    if len(places) == 1:
        field = "prefix" if passage.prefix else "suffix"
        return Problem(place, "V107", f"{message}, and needs nothing to be found: leave '{field}' out")
    proposals = told_apart(ground.sheet, ground.text, passage, places)
    return Problem(place, "V102", f"{message}: {proposals} instead")


def _called(passage: Passage) -> str:
    """Say which passage is meant: ``the quotation 'no boats'``, ``the words of 'at' ('a fourth round')``."""
    words = f"'{short(passage.words)}'"
    return f"{CALLED[passage.what]} {f'({words})' if passage.what == 'proof' else words}"


def _manifold(ground: _Ground, passage: Passage, places: tuple[int, ...]) -> list[Problem]:
    if not passage.is_place or len(places) == 1:
        return []
    often = f"{MOST} times and more" if len(places) == MOST else f"{len(places)} times"
    where = WHERE.get(ground.voices.form, IN_TEXT) if passage.what == "quotation" else IN_TEXT
    fault = f"{_called(passage)} {'stand' if passage.what in SEVERAL else 'stands'} {where} {often}"
    ways = told_apart(ground.sheet, ground.text, passage, places)
    place = ground.sheet.place_of(passage.route, passage.words)
    return [Problem(place, "V102", f"{fault}: {ways}")]


def _wrong_voice(ground: _Ground, place: Found) -> list[Problem]:
    passage = place.passage
    wrong = wrong_voice(ground.voices, passage, _called(passage), place.start, place.end)
    if wrong is None:
        return []
    code, message, meant = wrong
    return [Problem(ground.sheet.place_of(passage.route, passage.words), code, message, meant)]


def _of_another_author(ground: _Ground, places: tuple[Found, ...]) -> Iterator[Problem]:
    """Give a problem for words of a statement that are credited to somebody else than its author."""
    for passage in of_another_author(
        ground.voices, ((place.passage, place.start, place.end) for place in places)
    ):
        message = (
            f"{_called(passage)} is not inside quotation marks: in a statement such words are its author's"
        )
        yield Problem(ground.sheet.place_of(passage.route, passage.words), "V110", message)


def _unheard(ground: _Ground, missing: Missing, things: Mapping[str, Entry]) -> Problem:
    """Give a notice for somebody whom the text does not call by any known name."""
    name = getattr(things[missing.id].value, "name", missing.id)
    fault = f"no name or office of {name} stands in the text"
    place = ground.sheet.place_of(missing.route, missing.id)
    hint = "if it is right, say with 'read' which words mean it, or with 'spelled' how it is printed"
    return Problem(place, "N121", f"{fault}: {hint}")


def _needless(ground: _Ground, passage: Passage) -> list[Problem]:
    added = next((field for field in ("prefix", "suffix") if getattr(passage, field)), None)
    if not added or len(tuple(islice(ground.text.places(plain(passage.words)), 2))) > 1:
        return []
    message = f"{_called(passage)} stands in the text once: leave '{added}' out"
    place = ground.sheet.place_of(passage.route, getattr(passage, added))
    return [Problem(place, "V107", message)]


def _out_of_order(sheet: Sheet, places: tuple[Found, ...]) -> Iterator[Problem]:
    """Give a problem for each fragment of a quotation that stands before the one it is listed behind."""
    fragments = [earlier for earlier in places if earlier.passage.what == "quotation"]
    for earlier, later in pairwise(fragments):
        if earlier.passage.statement == later.passage.statement and later.start < earlier.end:
            place = sheet.place_of(later.passage.route, later.passage.words)
            order = (
                f"'{short(later.passage.words)}' stands before '{short(earlier.passage.words)}' in the text"
            )
            yield Problem(place, "V105", f"{order}: list fragments in its order")

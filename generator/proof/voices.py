"""Hold quoted words to the one whose words the form of a text makes them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import attrgetter, itemgetter

from generator.check import short
from generator.credit import form_of, issuer_of
from generator.kinds.article import OUTLET, Article, Form, Statement
from generator.kinds.person import Person
from generator.kinds.speakers import Unnamed
from generator.load import Stands
from generator.proof.names import is_labeled
from generator.proof.passages import ARTICLE, Passage
from generator.resolve import Entry
from generator.texts.marks import Stretch, quoted
from generator.texts.turns import Turn, turns

Wrong = tuple[str, str, str | None]
"""Code, message, and what may have been meant."""
SPOKEN: Mapping[Form, str] = {
    "transcript": "a transcript",
    "statement": "a statement",
    "document": "a document",
}
"""Texts all of whose words are somebody's own."""


@dataclass(frozen=True)
class Voices:
    """Whose words stand where in a text, by its form."""

    form: Form
    text: str
    quoted: tuple[Stretch, ...]
    turns: tuple[Turn, ...]
    issuer: str | None
    article: Article
    things: Mapping[str, Entry]

    @cached_property
    def reach(self) -> tuple[int, ...]:
        """Give how far quotation marks reach that open no later than each of them."""
        return tuple(accumulate((end for _, end in self.quoted), max))

    def stands(self, start: int, end: int) -> Stands:
        """Say where a stretch of the text stands."""
        if self.form == "transcript":
            return "turn" if self.turn(start, end) else "text"
        return "marks" if self.is_quoted(start, end) else "text"

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether a stretch stands inside one pair of quotation marks."""
        nth = bisect_right(self.quoted, start, key=itemgetter(0))
        return nth > 0 and end <= self.reach[nth - 1]

    def turn(self, start: int, end: int) -> Turn | None:
        """Give the turn that a stretch stands in."""
        nth = bisect_right(self.turns, start, key=attrgetter("start"))
        return self.turns[nth - 1] if nth and end <= self.turns[nth - 1].end else None


def voices(text: str, article: Article, things: Mapping[str, Entry]) -> Voices:
    """Read from a text whose words stand where."""
    form = form_of(things, article)
    return Voices(
        form=form,
        text=text,
        quoted=quoted(text),
        turns=turns(text) if form == "transcript" else (),
        issuer=issuer_of(things, article),
        article=article,
        things=things,
    )


def wrong_voice(voices: Voices, passage: Passage, subject: str, start: int, end: int) -> Wrong | None:
    """Say why printed words are not those of whom they are given as; None where they are."""
    if passage.what == "paraphrase":
        return _wrong_paraphrase(voices, subject, start, end)
    if passage.what != "quotation":
        return None
    match voices.form:
        case "report":
            return _outside_marks(voices, subject, start, end)
        case "transcript":
            return _wrong_turn(voices, passage, subject, start, end)
        case _:
            return None


def of_another_author(voices: Voices, standing: Iterable[tuple[Passage, int, int]]) -> Iterator[Passage]:
    """Give the quotations of a statement that stand outside marks and are not credited to its author.

    Its author is whoever the first of them is credited to; the body that issued it may always be.
    """
    if voices.form != "statement":
        return
    by = {statement.id: frozenset(map(str, statement.by)) for statement in voices.article.statements}
    own = [
        passage
        for passage, start, end in standing
        if passage.what == "quotation" and not voices.is_quoted(start, end)
    ]
    allowed = {by[own[0].statement], frozenset({OUTLET}), frozenset({str(voices.issuer)})} if own else set()
    yield from (passage for passage in own if by[passage.statement] not in allowed)


def _wrong_paraphrase(voices: Voices, subject: str, start: int, end: int) -> Wrong | None:
    if spoken := SPOKEN.get(voices.form):
        return (
            "V104",
            f"{subject} stands in {spoken}, all of whose words are somebody's own: make it a 'quote'",
            None,
        )
    if voices.is_quoted(start, end):
        return "V104", f"{subject} stands inside quotation marks: words of a speaker are a 'quote'", None
    return None


def _outside_marks(voices: Voices, subject: str, start: int, end: int) -> Wrong | None:
    if voices.is_quoted(start, end):
        return None
    within = [
        (max(start, first), min(end, last)) for first, last in voices.quoted if first < end and start < last
    ]
    if within:
        parts = "".join(f" '- {' '.join(voices.text[first:last].split())}'" for first, last in within)
        message = (
            f"{subject} goes beyond the quotation marks: list what stands inside each pair of them:{parts}"
        )
    else:
        message = f"{subject} is not inside quotation marks: what the outlet says itself is a 'paraphrase'"
    return "V103", message, None


def _wrong_turn(voices: Voices, passage: Passage, subject: str, start: int, end: int) -> Wrong | None:
    turn = voices.turn(start, end)
    statement = next(
        candidate for candidate in voices.article.statements if candidate.id == passage.statement
    )
    if turn is None:
        if statement.is_narration or voices.issuer in statement.named:
            return None
        reason = (
            "stands in no speaker's turn" if voices.turns else "stands in a text without speakers' labels"
        )
        return (
            "V109",
            f"{subject} {reason}: in a transcript a label such as 'MS. LEE:' begins each turn",
            None,
        )
    if any(_is_of(voices, statement, speaker, turn.label) for speaker in _last_voices(statement)):
        return None
    message = f"{subject} stands in the turn of '{short(turn.label)}', who is not credited with it"
    return "V109", message, next(_meant(voices, turn.label), None)


def _last_voices(statement: Statement) -> tuple[object, ...]:
    """Give those whose turn it must be: the last relay, else whoever is credited."""
    return tuple(statement.via[-1:]) if statement.via else tuple(statement.by)


def _is_of(voices: Voices, statement: Statement, speaker: object, label: str) -> bool:
    """Tell whether a label is that of somebody: by name, or by a reading of the label that says so."""
    if not isinstance(speaker, str):
        return isinstance(speaker, Unnamed) and _is_unnamed(speaker, label)
    id = voices.issuer if speaker == OUTLET else str(speaker)
    if any(read.as_ == id and read.words.casefold() == label.casefold() for read in statement.read):
        return True
    return id is not None and is_labeled(voices.things, voices.article, id, label)


def _is_unnamed(speaker: Unnamed, label: str) -> bool:
    return ARTICLE.sub("", speaker.unnamed).casefold() in label.casefold()


def _meant(voices: Voices, label: str) -> Iterator[str]:
    """Give the people whom a label names."""
    for id, entry in voices.things.items():
        if isinstance(entry.value, Person) and is_labeled(voices.things, voices.article, id, label):
            yield id

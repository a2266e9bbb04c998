"""Hold dates against the words they were read from, and against publication."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator import dates, edtf
from generator.credit import language_of
from generator.edtf import Edtf
from generator.kinds.article import Article, Dating, Published
from generator.load import Route
from generator.problems import Problem
from generator.resolve import Entries, Entry
from generator.rules.statements import numbered


@dataclass(frozen=True)
class Read:
    """What date words mean on each day on which their text may have appeared."""

    words: str
    days: tuple[date, ...]
    """On which the text may have appeared: the first and the last."""
    meant: tuple[str, ...]
    """Each date once; more than one: the day of publication decides."""
    refusals: tuple[dates.Unresolved, ...]
    language: str | None = None
    """The BCP 47 tag of the text, where it is known."""

    @cached_property
    def spans(self) -> tuple[str, ...]:
        """Give the days in which the date of vague words may lie; worked out only where it is asked for."""
        found = (dates.span(self.words, day, self.language) for day in self.days)
        return tuple(span for span in found if span)

    @property
    def one(self) -> str | None:
        """Give the date, if it is the same on every day of publication."""
        return self.meant[0] if len(self.meant) == 1 and not self.refusals else None

    @property
    def choices(self) -> tuple[str, ...]:
        """Give every date that may be meant."""
        refused = (choice for refusal in self.refusals for choice in refusal.choices)
        return tuple(dict.fromkeys((*self.meant, *refused)))

    def allows(self, when: Edtf) -> bool:
        """Tell whether a date is what the words mean, or lies in the limits of vague ones."""
        if self.one == str(when):
            return True
        limits = [edtf.parse(span) for span in self.spans]
        return bool(limits) and all(one.first <= when.first and when.last <= one.last for one in limits)


def dates_follow_from_words(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a date that disagrees with its words or lies after its article."""
    for entry, article in entries.of(Article):
        published = article.published
        if _is_endless(published):
            message = "publication must lie between two days: an open end says nothing"
            yield Problem(entry.sheet.place(("published",)), "D107", message)
            continue
        if not published.date.is_day and not published.basis:
            message = "a day of publication that the text doesn't print needs 'basis': how it is known"
            yield Problem(entry.sheet.place(("published",)), "D105", message)
        for route, dating in datings(article):
            yield from wrong_dates(entries, entry, route, dating)


def wrong_dates(entries: Entries, entry: Entry, route: Route, dating: Dating) -> list[Problem]:
    """Give what is wrong with a date of an article and its words, if anything."""
    article = entry.value
    if not isinstance(article, Article) or _is_endless(article.published):
        return []
    late = _late(entry, route, dating, article.published)
    return late or _disagreement(entry, route, dating, article.published, _language(entries, article))


def _language(entries: Entries, article: Article) -> str | None:
    return language_of(entries.site, entries.by_id, article)


def missing_dates(entries: Entries) -> Iterator[tuple[Entry, Route, str]]:
    """Give the way to every group of date words that stands alone and has one date, and that date."""
    for entry, article in entries.of(Article):
        for route, dating in datings(article):
            is_open = dating.words and dating.date is None and not _is_endless(article.published)
            if is_open and (found := _read(entries, article, dating).one):
                yield entry, route, found


def _read(entries: Entries, article: Article, dating: Dating) -> Read:
    return read(dating.words or "", article.published.date, language=_language(entries, article))


def _is_endless(published: Published) -> bool:
    return published.date.first == date.min or published.date.last == date.max


def datings(article: Article) -> Iterator[tuple[Route, Dating]]:
    """Give every date of an article's statements, with the way to it."""
    for route, statement in numbered(article):
        for field, dating in (("when", statement.when), ("said", statement.said)):
            if dating:
                yield (*route, field), dating


def read(
    words: str, published: Edtf, around: tuple[str, str] = ("", ""), language: str | None = None
) -> Read:
    """Read date words in a language from the first and from the last day of publication."""
    found: dict[str, None] = {}
    refused: list[dates.Unresolved] = []
    days = dict.fromkeys((published.first, published.last))
    for day in days:
        try:
            found[dates.resolve(words, day, around, language)] = None
        except dates.Unresolved as refusal:
            refused.append(refusal)
    return Read(words, tuple(days), tuple(found), tuple(refused), language)


def refusal(words: str, found: Read) -> str:
    """Say why date words that were read have no one date."""
    if len(found.choices) > 1:
        return f"'{words}' may be {_either(found.choices)}"
    return str(found.refusals[0])


def _late(entry: Entry, route: Route, dating: Dating, published: Published) -> list[Problem]:
    if not dating.date or dating.planned or dating.date.first <= published.date.last:
        return []
    late = f"{edtf.explained(str(dating.date))} is after the article appeared ({published.date})"
    return [Problem(entry.sheet.place((*route, "date")), "D104", f"{late}: if planned, add 'planned: true'")]


def _disagreement(
    entry: Entry, route: Route, dating: Dating, published: Published, language: str | None
) -> list[Problem]:
    if dating.words is None:
        nothing = Problem(entry.sheet.place(route), "D101", "neither words nor a date stand here")
        return [] if dating.date else [nothing]
    if dating.date and dating.because:
        return []
    found = read(dating.words, published.date, language=language)
    if dating.date is None:
        place = entry.sheet.place((*route, "words"))
        return [Problem(place, "D102", _proposal(dating.words, found))]
    if found.allows(dating.date):
        return []
    place = entry.sheet.place((*route, "date"))
    return [Problem(place, "D103", _verdict(dating.words, dating.date, published.date, found))]


def _proposal(words: str, found: Read) -> str:
    if found.one:
        return (
            f"'{words}' has no date beside it: "
            f"add 'date: {found.one}', or let 'briefing check --fix' write it"
        )
    return f"{refusal(words, found)}: add the date, and 'because:' with how you know it"


def _verdict(words: str, when: Edtf, published: Edtf, found: Read) -> str:
    ours = edtf.explained(str(when))
    told = f"'{words}' in a text published {published}"
    if found.spans:
        return f"{told} lies in {' and '.join(found.spans)}, and {ours} does not"
    if found.one:
        return f"{told} means {edtf.explained(found.one)}, not {ours}; if it is right, add 'because:'"
    return f"{refusal(words, found)}: add 'because:' and say how {ours} is known"


def _either(choices: tuple[str, ...]) -> str:
    return " or ".join(map(edtf.explained, choices))

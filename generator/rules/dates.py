"""Hold dates against the words they were read from, against publication, and in order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator import dates
from generator.edtf import Edtf
from generator.kinds.article import Article, Dating, Published
from generator.kinds.person import Person
from generator.load import Route
from generator.problems import Problem
from generator.resolve import Entries, Entry
from generator.rules.statements import numbered


def dates_follow_from_words(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a date that disagrees with its words or lies after its article."""
    for entry, article in entries.of(Article):
        published = article.published
        if published.date.first == date.min or published.date.last == date.max:
            message = "publication must lie between two days: an open end says nothing"
            yield Problem(entry.sheet.place(("published",)), "D107", message)
            continue
        if not published.date.is_day and not published.basis:
            message = "a day of publication that the text doesn't print needs 'basis': how it is known"
            yield Problem(entry.sheet.place(("published",)), "D105", message)
        for route, dating in datings(article):
            yield from _late(entry, route, dating, published) or _disagreement(
                entry, route, dating, published
            )


def roles_end_after_they_begin(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a role that ends before it begins."""
    for entry, person in entries.of(Person):
        for index, role in enumerate(person.roles):
            if role.from_ and role.to and role.to.last < role.from_.first:
                message = f"this role ends ({role.to}) before it begins ({role.from_})"
                yield Problem(entry.sheet.place(("roles", index, "to")), "D106", message)


def datings(article: Article) -> Iterator[tuple[Route, Dating]]:
    """Give every date of an article's statements, with the way to it."""
    for route, statement in numbered(article):
        for field, dating in (("when", statement.when), ("said", statement.said)):
            if dating:
                yield (*route, field), dating


def _late(entry: Entry, route: Route, dating: Dating, published: Published) -> list[Problem]:
    if not dating.date or dating.planned or dating.date.first <= published.date.last:
        return []
    late = f"{dating.date} is after the article appeared ({published.date})"
    return [Problem(entry.sheet.place((*route, "date")), "D104", f"{late}: if planned, add 'planned: true'")]


def _disagreement(entry: Entry, route: Route, dating: Dating, published: Published) -> list[Problem]:
    if dating.words is None:
        nothing = Problem(entry.sheet.place(route), "D101", "neither words nor a date stand here")
        return [] if dating.date else [nothing]
    read = _readings(dating.words, published.date)
    if dating.date is None:
        place = entry.sheet.place((*route, "words"))
        told = f"'{dating.words}' has no date beside it: {_proposal(read)}"
        return [Problem(place, "D102", told)]
    if read == {str(dating.date)} or dating.because:
        return []
    place = entry.sheet.place((*route, "date"))
    return [Problem(place, "D103", _verdict(dating.words, dating.date, published.date, read))]


def _readings(words: str, published: Edtf) -> set[str | None]:
    """Read the words from the first and from the last day of publication; None where they are refused."""
    return {_reading(words, day) for day in (published.first, published.last)}


def _reading(words: str, day: date) -> str | None:
    try:
        return dates.resolve(words, day)
    except dates.Unresolved:
        return None


def _proposal(read: set[str | None]) -> str:
    found = next(iter(read)) if len(read) == 1 else None
    return f"add 'date: {found}'" if found else "add the date, and 'because:' with how you know it"


def _verdict(words: str, date: Edtf, published: Edtf, read: set[str | None]) -> str:
    found = " or ".join(sorted(one for one in read if one))
    if not found or None in read:
        return f"we can't read one date in '{words}': add 'because:' and say how {date} is known"
    return (
        f"'{words}' in a text published {published} means {found}, not {date}; if it is right, add 'because:'"
    )

"""Hold dates against the words they were read from, and against publication."""

from __future__ import annotations

from collections.abc import Iterator

from generator import edtf
from generator.edtf import Edtf
from generator.kinds.article import Article, Dating, Published
from generator.load import Route
from generator.problems import Problem
from generator.readings import Read, Readings, datings, is_endless, refusal
from generator.resolve import Entry


def dates_follow_from_words(readings: Readings) -> Iterator[Problem]:
    """Give a problem for a date that disagrees with its words or lies after its article."""
    for entry, article in readings.entries.of(Article):
        published = article.published
        if is_endless(published):
            message = "publication must lie between two days: an open end says nothing"
            yield Problem(entry.sheet.place(("published",)), "D107", message)
            continue
        if not published.date.is_day and not published.basis:
            message = "a day of publication that the text doesn't print needs 'basis': how it is known"
            yield Problem(entry.sheet.place(("published",)), "D105", message)
        for route, dating in datings(article):
            yield from wrong_dates(readings, entry, route, dating)


def wrong_dates(readings: Readings, entry: Entry, route: Route, dating: Dating) -> list[Problem]:
    """Give what is wrong with a date of an article and its words, if anything."""
    article = entry.value
    if not isinstance(article, Article) or is_endless(article.published):
        return []
    late = _late(entry, route, dating, article.published)
    return late or _disagreement(
        entry, route, dating, article.published.date, readings.dates.get((entry.id, route))
    )


def _late(entry: Entry, route: Route, dating: Dating, published: Published) -> list[Problem]:
    if not dating.date or dating.planned or dating.date.first <= published.date.last:
        return []
    late = f"{edtf.explained(str(dating.date))} is after the article appeared ({published.date})"
    return [Problem(entry.sheet.place((*route, "date")), "D104", f"{late}: if planned, add 'planned: true'")]


def _disagreement(
    entry: Entry, route: Route, dating: Dating, published: Edtf, read: Read | None
) -> list[Problem]:
    if read is None:
        nothing = Problem(entry.sheet.place(route), "D101", "neither words nor a date stand here")
        return [] if dating.date else [nothing]
    if dating.date is None:
        return [Problem(entry.sheet.place((*route, "words")), "D102", _proposal(read))]
    if dating.because or read.allows(dating.date):
        return []
    place = entry.sheet.place((*route, "date"))
    return [Problem(place, "D103", _verdict(dating.date, published, read))]


def _proposal(read: Read) -> str:
    if read.one:
        return (
            f"'{read.words}' has no date beside it: "
            f"add 'date: {read.one}', or let 'briefing check --fix' write it"
        )
    return f"{refusal(read)}: add the date, and 'because:' with how you know it"


def _verdict(when: Edtf, published: Edtf, read: Read) -> str:
    ours = edtf.explained(str(when))
    told = f"'{read.words}' in a text published {published}"
    if read.spans:
        return f"{told} lies in {' and '.join(read.spans)}, and {ours} does not"
    if read.one:
        return f"{told} means {edtf.explained(read.one)}, not {ours}; if it is right, add 'because:'"
    return f"{refusal(read)}: add 'because:' and say how {ours} is known"

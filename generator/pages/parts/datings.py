"""How the date of an event is known: each source's words, the rule that reads them, and the date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.kinds.article import Dating
from generator.kinds.event import EventDate
from generator.model import Statement
from generator.pages.parts.context import PageContext, Values, date, published_on


def datings(context: PageContext, told: Iterable[Statement]) -> list[Values]:
    """Give a row for each statement that dates its event in words, in the order of the statements."""
    return [row for statement in told if (row := _row(context, statement))]


def is_dated(told: Statement) -> bool:
    """Tell whether a statement dates its event in words."""
    when = told.value.when
    return bool(when and when.words is not None and when.date)


def _row(context: PageContext, told: Statement) -> Values | None:
    when = told.value.when
    if when is None or when.words is None or when.date is None:
        return None
    return {
        "source": context.link(told.article_id, told.text.outlet, told.value.id),
        "published": published_on(told.article),
        "words": when.words,
        "rule": "; ".join(_rule(told, when)),
        "date": date(when.date),
        "planned": when.planned,
    }


def _rule(told: Statement, when: Dating) -> Iterator[str]:
    """Give the rule by name where it gives the date, and the editor's reason where there is one."""
    if told.dated_by:
        yield told.dated_by
    if when.because:
        yield when.because
    if not (told.dated_by or when.because):
        yield "vague words: the date lies within their limits"


def counted(context: PageContext, when: EventDate) -> list[Values]:
    """Give the dates by the count of each party whose count differs."""
    return [
        {"party": context.link(party), "when": date(counted), "why": when.why}
        for party, counted in when.counted.items()
    ]

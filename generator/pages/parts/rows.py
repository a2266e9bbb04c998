"""Lines of lists: a thing by its name, with what it is, its day and its doubts."""

from __future__ import annotations

from dataclasses import replace

from generator.attribution import outlet
from generator.kinds.article import Article
from generator.kinds.event import Event
from generator.kinds.issue import Issue
from generator.links import marks
from generator.page import Link, Words
from generator.pages.parts.context import PageContext, date, published_on, sentence
from generator.pages.parts.doubts import when_of
from generator.pages.parts.shapes import Date, ListRow


def row(to: Link, note: str = "", when: Date | None = None, more: Words = (), marks: Words = ()) -> ListRow:
    """Give one line of an index; a note says what the link would say beside itself, marks lead to doubts."""
    alone = replace(to, preview="") if note else to
    return ListRow(alone, note, when, more, marks)


def event_row(context: PageContext, id: str, event: Event, *shown_by: str) -> ListRow:
    """Give an event as one line of a list, which it stands in because of some of its fields."""
    doubts = marks(context.model, id, *shown_by, "summary")
    return row(
        context.link(id), sentence(event.summary, context.model), when_of(context, id, event), marks=doubts
    )


def article_row(context: PageContext, id: str, article: Article) -> ListRow:
    """Give an article as one line of a list."""
    if article.withdrawn:
        return row(context.link(id, "A withdrawn article"), when=published_on(article))
    return row(context.link(id), when=published_on(article), more=(outlet(context.model, article.source),))


def issue_row(context: PageContext, id: str, issue: Issue) -> ListRow:
    """Give an issue as one line of a list, with the date of its latest statement."""
    latest = context.model.last_days.get(id)
    when = date(latest) if latest else None
    return row(
        context.link(id),
        sentence(issue.summary, context.model),
        when,
        marks=marks(context.model, id, "summary"),
    )

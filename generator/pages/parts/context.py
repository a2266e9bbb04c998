"""The context that a page is written in: the model, and the order in which the page cites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from generator import edtf, links
from generator.attribution import appeared
from generator.kinds.article import Article
from generator.kinds.base import Kind
from generator.kinds.prose import Body, Prose, Span
from generator.kinds.reference import Reference
from generator.model import Model, Statement, published
from generator.page import Link, Words
from generator.pages.parts.shapes import Date, DateEnd, Work

Values = dict[str, object]


@dataclass(frozen=True)
class PageContext:
    """Gives the pieces of one page: it knows the model and the order of the page's citations."""

    model: Model
    cited: tuple[str, ...] = ()

    def link(self, id: str, words: str = "", part: str = "") -> Link:
        """Give a link to a thing, by its name if no words are given; without a page it is words only."""
        return links.link(self.model, id, words, part)

    def links(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Give a link to each thing."""
        return links.links(self.model, ids)

    def prose(self, prose: Prose | None) -> Words:
        """Give prose as words and links; a link to a reference becomes a citation."""
        spans = prose.spans() if prose else ()
        return tuple(link for span in spans for link in self._span(span))

    def body(self, body: Body | None) -> tuple[str | Link, ...]:
        """Give restricted markdown as pieces of it and links."""
        spans = body.spans() if body else ()
        return tuple(piece for span in spans for piece in (self._span(span) if span.id else (span.words,)))

    def _span(self, span: Span) -> Words:
        words, id = span.words, span.id
        if not id:
            return (Link(words, lang=span.lang),)
        if self.model.get(id, Reference):
            return (*((Link(words),) if words else ()), *((self.cite(id),) if id in self._numbers else ()))
        return (self.link(id, words, span.part),)

    def cite(self, id: str) -> Link:
        """Give the numbered citation of a reference."""
        return Link("", note=self._numbers[id])

    def cites(self, ids: Iterable[str]) -> Words:
        """Give the numbered citations of references."""
        return tuple(self.cite(id) for id in sorted(set(ids), key=self._numbers.__getitem__))

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {id: number for number, id in enumerate(self.cited, 1)}

    def evidence(self, statements: Iterable[Statement]) -> edtf.Edtf | None:
        """Give the latest day of what a page is made from: its statements' articles and its references."""
        cited = (self.model.get(id, Reference) for id in self.cited)
        days = [work.issued for work in cited if work and work.issued]
        latest = max((*days, *published(statements)), key=lambda when: when.last, default=None)
        return edtf.parse(latest.last.isoformat()) if latest and latest.is_interval else latest

    def works(self) -> tuple[Work, ...]:
        """Give the page's list of references, in the order they are cited."""
        return tuple(work(id, self.model.get(id, Reference)) for id in self.cited)


def page_context(model: Model, *values: Kind, statements: Iterable[Statement] = ()) -> PageContext:
    """Give the context of a page that prints these values, and then these statements."""
    cited = (*(model.cited_in(value) for value in values), *(statement.cites for statement in statements))
    return PageContext(model, tuple(dict.fromkeys(chain.from_iterable(cited))))


def work(id: str, reference: Reference | None) -> Work:
    """Give a reference as it is listed. Raises ValueError where an id is none."""
    if reference is None:
        raise ValueError(f"'{id}' is cited and is no reference")
    return Work(
        title=Link(reference.title, reference.URL if reference.copy_of is None else None),
        author=reference.author,
        publisher=reference.publisher,
        issued=date(reference.issued) if reference.issued else None,
        copy_of=reference.copy_of,
        lang=reference.language or "",
        copy=Link("a copy", reference.URL) if reference.copy_of and reference.URL else None,
        archive=Link("archived", reference.archive) if reference.archive else None,
    )


def date(when: edtf.Edtf) -> Date:
    """Give a date for a ``<time>``: EDTF as far as HTML can hold it, and plain English."""
    point = when.start if when.start == when.end else None
    words = edtf.words(when)
    return Date(_machine(point) if point else None, words, _ends(when, words))


def _machine(point: edtf.Point) -> str:
    return str(point).rstrip("~?%")


def _ends(when: edtf.Edtf, words: str) -> tuple[DateEnd, ...]:
    """Give the two ends of an interval, each with the words that name it."""
    start, _, end = words.partition("–")
    if not (end and when.is_interval and when.start and when.end):
        return ()
    dash = " – " if start.endswith(" ") else "–"
    return (
        DateEnd(_machine(when.start), start.strip(), dash),
        DateEnd(_machine(when.end), end.strip(), dash=""),
    )


def published_on(article: Article) -> Date:
    """Give the day of publication; where it was inferred, the days between which it lies."""
    return replace(date(article.published.date), words=appeared(article), ends=())


def is_known(when: edtf.Edtf) -> bool:
    """Tell whether a date names its day or days, without doubt."""
    return all(point and point.day and not point.qualifier for point in (when.start, when.end))


def sentence(prose: Prose | None, model: Model) -> str:
    """Give prose as plain text, for descriptions and search."""
    return model.plain(prose)

"""Hold offices to times that can be, and to whatever says that somebody held them."""

from __future__ import annotations

from collections.abc import Iterator

from generator import edtf
from generator.check import short
from generator.edtf import Edtf
from generator.kinds.article import Article, Statement
from generator.kinds.event import Event
from generator.kinds.person import Person, Role
from generator.kinds.prose import Prose
from generator.load import Route
from generator.problems import Problem
from generator.resolve import Entries, Entry, references
from generator.rules.statements import numbered
from generator.texts.folding import folded


def roles_end_after_they_begin(entries: Entries) -> Iterator[Problem]:
    """Give a problem for a role that ends before it begins, or was seen before or after it was held."""
    for entry, person in entries.of(Person):
        for index, role in enumerate(person.roles):
            if role.from_ and role.to and role.to.last < role.from_.first:
                message = f"this role ends ({role.to}) before it begins ({role.from_})"
                yield Problem(entry.sheet.place(("roles", index, "to")), "D106", message)
            else:
                yield from _seen_outside(entry, ("roles", index, "seen"), role)


def roles_stand_once(entries: Entries) -> Iterator[Problem]:
    """Give a problem for an office that stands twice on one person, for the same time."""
    for entry, person in entries.of(Person):
        first: dict[tuple[object, ...], int] = {}
        for index, role in enumerate(person.roles):
            key = (folded(role.title), role.organization, role.from_, role.to, role.seen)
            if first.setdefault(key, index) != index:
                message = f"this role stands here already ('{short(role.title)}')"
                yield Problem(entry.sheet.place(("roles", index)), "G112", message)


def roles_are_supported(entries: Entries) -> Iterator[Problem]:
    """Give a notice for a role that nothing supports, and for a statement that does not support its own."""
    for entry, person in entries.of(Person):
        for index, role in enumerate(person.roles):
            route = ("roles", index)
            if role.because:
                continue
            if role.statement:
                yield from _unsupported(entries, entry, person, route, role)
            elif not role.cite and not person.cite:
                message = "nothing supports this role: give 'cite', a 'statement', or 'because'"
                yield Problem(entry.sheet.place(route), "N205", message)


def _seen_outside(entry: Entry, route: Route, role: Role) -> Iterator[Problem]:
    for nth, day in enumerate(role.seen or ()):
        after = role.to and role.to.last < day.first
        before = role.from_ and day.last < role.from_.first
        if after or before:
            when = f"after it ended ({role.to})" if after else f"before it began ({role.from_})"
            message = f"this role was seen on {edtf.explained(str(day))}, {when}"
            yield Problem(entry.sheet.place((*route, nth)), "D110", message)


def _unsupported(
    entries: Entries, entry: Entry, person: Person, route: Route, role: Role
) -> Iterator[Problem]:
    source = entries.by_id.get(role.statement.id) if role.statement else None
    if role.statement is None or source is None or not isinstance(source.value, Article):
        return
    article = source.value
    statement = next(
        (candidate for _, candidate in numbered(article) if candidate.id == role.statement.part), None
    )
    if statement is None:
        return
    if not _names(entry.id, person, article, statement):
        message = f"'{role.statement}' does not name {person.name}: say in 'because' how they are meant"
        yield Problem(entry.sheet.place((*route, "statement")), "N203", message)
        return
    dates = tuple(_dates(entries, article, statement))
    for nth, day in enumerate(role.seen or ()):
        if not role.cite and not any(date.first <= day.first <= date.last for date in dates):
            dates_told = " or ".join(edtf.explained(date) for date in dict.fromkeys(map(str, dates)))
            message = (
                f"'{role.statement}' tells of {dates_told}: say in 'cite' or 'because' how {day} is known"
            )
            yield Problem(entry.sheet.place((*route, "seen", nth)), "N204", message)
            return


def _names(id: str, person: Person, article: Article, statement: Statement) -> bool:
    """Tell whether a statement names somebody: by their id, or in its words by a name of theirs."""
    facts = (value if isinstance(value, tuple) else (value,) for value in statement.fact.values())
    ids = {id for values in facts for id in values}
    for _, reference in references(statement):
        ids |= {to for to, _ in reference.links()} if isinstance(reference, Prose) else {reference.id}
    if id in ids:
        return True
    proofs = (words for proof in statement.proofs.values() for words in proof.words)
    quotes = (quote.exact for quote in statement.quote or ())
    paraphrase = statement.paraphrase.exact if statement.paraphrase else ""
    words = folded(" ".join((statement.gist, paraphrase, *proofs, *quotes)))
    spelled = (name for of, names in article.spelled.items() if of == id for name in names)
    names = map(folded, (person.name, *person.aka, *person.names.values(), *spelled))
    return any(name and name in words for name in names)


def _dates(entries: Entries, article: Article, statement: Statement) -> Iterator[Edtf]:
    """Give every date that a statement may be of: those it tells, its events', that of publication."""
    yield from (dating.date for dating in (statement.said, statement.when) if dating and dating.date)
    for id in dict.fromkeys((statement.occasion or article.occasion, statement.reports)):
        event = entries.by_id.get(id) if id else None
        if event and isinstance(event.value, Event):
            yield from (event.value.when.date, *event.value.when.counted.values())
    yield article.published.date

"""Everything that is known, indexed: what pages and exports are made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from generator.edtf import Edtf
from generator.kinds.article import Article, Withdrawn
from generator.kinds.base import Kind
from generator.kinds.claims import Lasted
from generator.kinds.event import Event
from generator.kinds.person import Person
from generator.kinds.reference import Reference
from generator.kinds.site import About, Changes, Introduction, Site
from generator.kinds.term import Term
from generator.kinds.values import Prose
from generator.model.channels import Happened, Line, channels
from generator.model.comparison import Comparison, comparisons, told_alone
from generator.model.evidence import newest_evidence
from generator.model.lengths import contacts_between
from generator.model.mentions import mentions
from generator.model.order import SortKey, sorting, titles
from generator.model.positions import Positions, Rewording, positions, rewordings
from generator.model.statements import Statement, statements
from generator.proof.support import Ours, ours
from generator.resolve import Entries, Entry

Some = TypeVar("Some", bound=Kind)

WITHDRAWN = "a withdrawn article"

__all__ = ["Model", "Statement", "model"]


@dataclass(frozen=True)
class Model:
    """A whole briefing. Every id in it has an entry, every date has bounds."""

    site: Site
    entries: Mapping[str, Entry]
    """Sorted by id."""
    statements: tuple[Statement, ...]
    """Newest article first, in the order of its text."""
    happened: tuple[Happened, ...]
    """Every event with its id, the latest first."""
    spelled: Mapping[str, tuple[tuple[str, str], ...]]
    """Id → how texts misprint or cut its name, each with the id of the article."""
    mentions: Mapping[str, tuple[Statement, ...]]
    """Id → the statements that name it in any way."""
    comparisons: Mapping[str, tuple[Comparison, ...]]
    """Event → what its sources say of it, fact by fact, with one verdict each."""
    alone: Mapping[str, tuple[Comparison, ...]]
    """Article or source → what no other tells, of the facts that one origin alone tells."""
    positions: Positions
    """Issue and party → its statements, the latest first."""
    rewordings: Mapping[tuple[str, str, str], Rewording]
    """Issue, party and newer statement → what changed since an earlier wording that is alike."""
    lines: Mapping[str, Line]
    """Channel → its uses, suspensions and resumptions."""
    standing: frozenset[str]
    """The ids of the statements that stand: of no draft, and not withdrawn."""
    contacts: Mapping[str, tuple[str, ...]]
    """Statement that claims a length → the contacts of the parties within it, oldest first."""
    ours: Mapping[str, tuple[Ours, ...]]
    """Event → the values in its file that no source here gives."""
    as_of: Edtf | None
    """The day of the newest evidence, or the day that site.yml names."""
    changes: Changes
    introduction: Introduction | None
    assets: tuple[Path, ...]

    def of(self, kind: type[Some]) -> Iterator[tuple[str, Some]]:
        """Give the things of a kind with their ids, sorted by id."""
        for id, entry in self.entries.items():
            if isinstance(entry.value, kind):
                yield id, entry.value

    def by_name(self, kind: type[Some]) -> list[tuple[str, Some]]:
        """Give the things of a kind with their ids, as readers look them up: by family name, else by name."""
        return sorted(self.of(kind), key=lambda found: (self.sorting(found[0]), found[0]))

    def sorting(self, id: str) -> tuple[SortKey, SortKey]:
        """Give what a thing is sorted by."""
        return sorting(self.entries[id].value, self.name(id))

    @cached_property
    def articles(self) -> tuple[tuple[str, Article], ...]:
        """Give every article with its id, the latest first."""
        articles = sorted(self.of(Article), key=lambda pair: (pair[1].published.date.last, pair[0]))
        return tuple(reversed(articles))

    def title(self, id: str) -> str:
        """Give the title of a page: a thing's name, with what it is where another thing has that name."""
        return self.titles.get(id) or self.name(id)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Give the titles of things that share a name."""
        return titles(self.entries)

    def get(self, id: str, kind: type[Some]) -> Some | None:
        """Give the thing of an id if it is of that kind."""
        entry = self.entries.get(id)
        return entry.value if entry and isinstance(entry.value, kind) else None

    def plain(self, prose: Prose | None) -> str:
        """Give prose as plain text: links by their words or names, citations left out."""
        words = (
            span.words or ("" if self.get(span.id, Reference) else self.name(span.id))
            for span in (prose.spans() if prose else ())
        )
        return " ".join("".join(words).split())

    @cached_property
    def previews(self) -> Mapping[str, str]:
        """Give for people and terms what they are, in a sentence."""
        people = {id: self.plain(person.summary) for id, person in self.of(Person) if person.summary}
        return people | {id: self.plain(term.gist) for id, term in self.of(Term)}

    def name(self, id: str) -> str:
        """Give the name that readers know a thing by; of a withdrawn article only that it is one."""
        match self.entries[id].value:
            case Article(withdrawn=Withdrawn()):
                return WITHDRAWN
            case Article() | Reference() | About() as work:
                return work.title
            case other:
                return str(getattr(other, "name", id))


def model(entries: Entries) -> Model:
    """Index entries that passed the gate."""
    if entries.site is None:
        raise ValueError("a content folder that passed the gate has a site.yml")
    published = replace(
        entries, by_id={entry.id: entry for entry in entries.by_id.values() if not _is_draft(entry)}
    )
    told = statements(published)
    as_of = entries.site.as_of or newest_evidence(published)
    stands = positions(told)
    standing = frozenset(found.id for found in told)
    compared = comparisons(published, entries.site, told)
    return Model(
        site=entries.site,
        entries=published.by_id,
        statements=told,
        happened=_happened(published),
        spelled=_spelled(published),
        mentions=mentions(told, entries.site),
        comparisons=compared,
        alone=told_alone(compared),
        positions=stands,
        rewordings=rewordings(stands),
        lines=channels(published, as_of, standing),
        standing=standing,
        contacts=_contacts(published, told),
        ours=_ours(published),
        as_of=as_of,
        changes=entries.changes,
        introduction=entries.introduction,
        assets=entries.assets,
    )


def _is_draft(entry: Entry) -> bool:
    return isinstance(entry.value, Article) and entry.value.draft


def _happened(entries: Entries) -> tuple[Happened, ...]:
    events = [(entry.id, event) for entry, event in entries.of(Event)]
    return tuple(sorted(events, key=lambda found: (found[1].when.date.first, found[0]), reverse=True))


def _spelled(entries: Entries) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for entry, article in entries.of(Article):
        for id, spelled in article.spelled.items() if not article.withdrawn else ():
            found.setdefault(str(id), []).extend((words, entry.id) for words in spelled)
    return {id: tuple(spelled) for id, spelled in found.items()}


def _contacts(entries: Entries, told: Iterable[Statement]) -> dict[str, tuple[str, ...]]:
    """Give the contacts within each length of time that a statement claims."""
    claims = ((found.id, found.value.lasted) for found in told)
    return {
        id: tuple(contacts_between(entries, lasted.from_, lasted.to))
        for id, lasted in claims
        if isinstance(lasted, Lasted)
    }


def _ours(entries: Entries) -> dict[str, tuple[Ours, ...]]:
    choices: dict[str, list[Ours]] = defaultdict(list)
    for choice in ours(entries):
        choices[choice.event].append(choice)
    return {event: tuple(found) for event, found in choices.items()}


def published(told: Iterable[Statement]) -> Iterator[Edtf]:
    """Give the days of publication of statements."""
    return (statement.article.published.date for statement in told)

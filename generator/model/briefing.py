"""The model: everything known, and what belongs to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from heapq import merge
from typing import TypeVar

from generator.edtf import Edtf
from generator.kinds.article import Article, Withdrawn
from generator.kinds.base import Kind
from generator.kinds.event import Event
from generator.kinds.person import Person, Role
from generator.kinds.prose import Prose
from generator.kinds.reference import Reference
from generator.kinds.site import About, Changes, Introduction, Site
from generator.kinds.source import Source
from generator.kinds.term import Term
from generator.load import Files
from generator.model import indexes
from generator.model.beside import Beside, beside
from generator.model.channels import Happened, Line, when_and_id
from generator.model.citations import cited_in
from generator.model.comparison import Comparison
from generator.model.meetings import Meetings, meetings
from generator.model.order import SortKey, sorting, titles
from generator.model.positions import Positions, Rewording
from generator.model.statements import Statement
from generator.model.support import Ours
from generator.model.texts import Text
from generator.resolve import Entry

Some = TypeVar("Some", bound=Kind)

WITHDRAWN = "a withdrawn article"


@dataclass(frozen=True, eq=False)
class Model:
    """A whole briefing. Every id in it has an entry, every date has bounds."""

    site: Site
    entries: Mapping[str, Entry]
    """Sorted by id."""
    texts: Mapping[str, Text]
    """Article → what is known of its text."""
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
    files: Files

    def of(self, kind: type[Some]) -> Iterator[tuple[str, Some]]:
        """Give the things of a kind with their ids, sorted by id."""
        for id in merge(*(ids for of, ids in self._ids_by_kind.items() if issubclass(of, kind))):
            if isinstance(value := self.entries[id].value, kind):
                yield id, value

    @cached_property
    def _ids_by_kind(self) -> Mapping[type[Kind], tuple[str, ...]]:
        return indexes.ids_by_kind(self.entries)

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

    @cached_property
    def statement(self) -> Mapping[str, Statement]:
        """Give the statements by their ids."""
        return {statement.id: statement for statement in self.statements}

    @cached_property
    def statements_of(self) -> Mapping[str, tuple[Statement, ...]]:
        """Give for each article, event, issue and source the statements that belong to it."""
        return indexes.statements_of(self.statements)

    @cached_property
    def events_of(self) -> Mapping[str, tuple[Happened, ...]]:
        """Give for each person, organization, place, channel and issue its events, the latest first."""
        return indexes.events_of(self.happened)

    @cached_property
    def turns_of(self) -> Mapping[str, tuple[Happened, ...]]:
        """Give for each channel the events that are said to have closed or opened it, the latest first."""
        return indexes.turns_of(self.happened)

    def latest_first(self, ids: Iterable[str]) -> Sequence[Happened]:
        """Give the events of some ids, each once, the latest first; ids of other things are none."""
        events = ((id, event) for id in set(ids) if (event := self.get(id, Event)))
        return sorted(events, key=when_and_id, reverse=True)

    def cited_in(self, value: Kind) -> tuple[str, ...]:
        """Give the references that a value and its parts cite, each once, in the order they are cited."""
        return cited_in(self.entries, value)

    @cached_property
    def withdrawn(self) -> tuple[tuple[Article, Withdrawn], ...]:
        """Give the articles that were withdrawn, by id."""
        return tuple((article, article.withdrawn) for _, article in self.of(Article) if article.withdrawn)

    @cached_property
    def taken_back(self) -> Mapping[str, tuple[date, ...]]:
        """Give for each thing the days on which articles that name it were withdrawn."""
        return indexes.taken_back(self.withdrawn)

    @cached_property
    def articles_of(self) -> Mapping[str, tuple[indexes.Written, ...]]:
        """Give for each source the articles that it printed, the latest first."""
        return indexes.articles_of(self.articles)

    @cached_property
    def copies_of(self) -> Mapping[str, tuple[indexes.Written, ...]]:
        """Give for each source the articles that are copies of it, the latest first."""
        return indexes.copies_of(self.entries, self.articles)

    @cached_property
    def parts_of(self) -> Mapping[str, tuple[str, ...]]:
        """Give for each thing the ids of its parts, sorted by id."""
        return indexes.parts_of(self.entries)

    @cached_property
    def stood_for(self) -> Mapping[str, tuple[str, ...]]:
        """Give for each place the ids of those in whose stead the press names it, sorted by id."""
        return indexes.stood_for(self.entries)

    @cached_property
    def offices_in(self) -> Mapping[str, tuple[tuple[str, Person, Role], ...]]:
        """Give for each organization the offices in it, with who held them, by the ids of these."""
        return indexes.offices_in(self.of(Person))

    @cached_property
    def meetings(self) -> Meetings:
        """Give for each person whom of another party they met, and where, the latest first."""
        return meetings(self.happened, self.entries)

    @cached_property
    def last_days(self) -> Mapping[str, Edtf]:
        """Give for each issue the day of the last statement that takes a stand on it."""
        return indexes.last_days(self.statements)

    def rank(self, party: str | None) -> int:
        """Give the place of a party among those of the site; all others come after them."""
        return self._ranks.get(party or "", len(self._ranks))

    def in_order(self, origins: Iterable[str]) -> tuple[str, ...]:
        """Give origins in the order they are told in: the site's parties, others, and outlets last."""
        kinds = ((self.rank(id), isinstance(self.entries[id].value, Source), id) for id in set(origins))
        return tuple(id for _, _, id in sorted(kinds))

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Give the parties that have a column: those of the site, and others that took a stand."""
        spoke = sorted({party for _, party in self.positions}, key=self.sorting)
        return tuple(dict.fromkeys((*map(str, self.site.parties), *spoke)))

    @cached_property
    def rivals(self) -> Mapping[str, tuple[str, ...]]:
        """Give for each term those that it must not be confused with, or the other way round, by id."""
        return indexes.rivals(self.of(Term))

    @cached_property
    def beside(self) -> Mapping[str, Beside]:
        """Give for each event those before and after it: in its channel if it used one, else in time."""
        return beside(self.happened, self.lines)

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        return {str(party): place for place, party in enumerate(self.site.parties)}

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

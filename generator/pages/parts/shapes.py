"""The shapes that pages share with templates: a date, a row, a statement as it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.positions import Piece
from generator.page import Link, Words


@dataclass(frozen=True, slots=True)
class DateEnd:
    """One end of an interval."""

    machine: str
    """EDTF as far as HTML can hold it."""
    words: str
    dash: str
    """What stands between it and the other end."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date for a ``<time>``."""

    machine: str | None
    """EDTF as far as HTML can hold it; None for what is no one point of time."""
    words: str
    """Plain English, at the precision that it has."""
    ends: tuple[DateEnd, ...] = ()
    """Of an interval both of whose ends are known."""
    doubt: Link | None = None
    """Where it leads to the doubt about it, if there is one."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of a list or an index."""

    link: Link
    note: str
    """What the thing is, in a sentence."""
    when: Date | None
    more: Words
    """What stands behind the name and the date."""
    marks: Words
    """Links to what is in doubt of it."""


@dataclass(frozen=True, slots=True)
class DatedRow:
    """An event or a document on the timeline."""

    when: Date
    is_known: bool
    """Whether its day or days are known."""
    link: Link
    about: str
    tags: Words


@dataclass(frozen=True, slots=True)
class Work:
    """A reference as it is listed."""

    title: Link
    author: str | None
    publisher: str | None
    issued: Date | None
    copy_of: str | None
    """What it is a copy of, where it is one."""
    lang: str
    """The BCP 47 tag of its language, where it is told."""
    copy: Link | None
    archive: Link | None


@dataclass(frozen=True, slots=True)
class ListedWork:
    """A reference in the list of all."""

    id: str
    work: Work

    @property
    def link(self) -> Link:
        """Give what it is called in a list of parts."""
        return self.work.title


@dataclass(frozen=True, slots=True)
class Office:
    """An office, with all that is known of its time."""

    title: str
    from_: Date | None
    to: Date | None
    seen: tuple[Date, ...]
    """The days on which a source saw somebody in it."""
    because: str | None
    cites: Words
    statement: Link | None
    """The statement that says so."""
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldOffice(Office):
    """An office on the page of whoever held it, or of its body."""

    other: Link | None
    """The body, or who held it, whichever the page is not of."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A source's date words beside the date that we read in them."""

    words: str | None
    date: Date
    because: str | None
    planned: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """Words of a text."""

    words: str
    lang: str
    """The BCP 47 tag of their language, where it is not the site's."""
    translation: str | None
    translated_by: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as a statement tells it."""

    name: str
    """What readers call it."""
    values: Words
    because: str | None


@dataclass(frozen=True, slots=True)
class Contact:
    """A meeting, call or visit within a length of time."""

    link: Link
    when: Date | None


@dataclass(frozen=True, slots=True)
class ClaimedLength:
    """A claim about a length of time."""

    words: str
    of: Link | None
    """The event that lasted so long, where it is of one."""
    ends: Words
    """The events from which and to which it runs, where it runs between two."""
    because: str | None
    verdict: str
    """How it stands beside the dates."""
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class ReadAs:
    """Words that don't say whom they mean, and whom we take them to mean."""

    words: str
    as_: Link
    why: str


@dataclass(frozen=True, slots=True)
class Verified:
    """Whether printed words were verified, and when."""

    stands: bool
    day: Date | None


@dataclass(frozen=True, slots=True)
class VerifiedCount:
    """How many quotations there are, and how many of them were verified."""

    all: int
    verified: int


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A party by its id and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Rewording:
    """What changed since an earlier wording, word by word."""

    since: Date
    link: Link
    """To the earlier wording."""
    same: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """A statement as it is printed anywhere."""

    id: str
    permalink: Link
    published: Date
    party: tuple[NamedParty, ...]
    """The parties in whose columns it stands."""
    whose: Words
    own: bool
    """Whether the quoted words are the speaker's own, and not the issuer's on somebody."""
    unnamed: tuple[str, ...]
    """What the text calls those whom it does not name."""
    act: str
    chain: tuple[Words, ...]
    """The way it came: from the outlet to the speakers and their party."""
    narration: bool
    hearsay: bool
    gist: Words
    quotes: tuple[Printed, ...]
    proof: Verified | None
    paraphrase: Printed | None
    wording: Link
    """Whose wording a paraphrase is."""
    wording_of: Link | None
    """The body in whose wording it quotes others, where one does."""
    is_summary: bool
    """Whether no words of anybody are printed, only ours."""
    is_paraphrased: bool
    about: Words
    when: Dated | None
    said: Dated | None
    facts: tuple[Fact, ...]
    lasted: ClaimedLength | None
    suspends: Words
    resumes: Words
    readings: tuple[ReadAs, ...]
    column: str = ""
    """The party in whose column it stands on this page; its colour."""
    heading: str = ""
    """The name of that party, or of all whose it is."""
    reworded: Rewording | None = None
    cite: str = ""
    """How it is cited, on the page of its article."""
    report: Link | None = None
    """Where a mistake in it is told, there."""


@dataclass(frozen=True, slots=True)
class PositionCell:
    """The last word of a party, or of several at once, on an issue."""

    span: int
    """How many columns it takes."""
    party: str
    """Whose it is, by id; empty where it is of several."""
    name: str
    last: ShownStatement | None
    counts: tuple[str, ...]
    """Of how many statements it is the latest."""


@dataclass(frozen=True, slots=True)
class PositionRow:
    """An issue as a line of the matrix of positions."""

    link: Link
    cells: tuple[PositionCell, ...]

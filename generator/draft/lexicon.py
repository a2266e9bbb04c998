"""The names of known things, ready to be looked for in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.draft.english import BODIES, PLACES
from generator.draft.flat import ALIKE
from generator.draft.traditional import AS_SIMPLIFIED
from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.kinds.issue import Issue
from generator.kinds.person import Person, family_name
from generator.kinds.place import Place
from generator.kinds.reference import Reference
from generator.kinds.term import Term
from generator.resolve import Entries
from generator.texts import IDEOGRAPH, UNSPACED

LETTERS = rf"(?:(?!{IDEOGRAPH.pattern})[^\W_])+"
FIRST = re.compile(rf"{IDEOGRAPH.pattern}|{LETTERS}")
"""By what a name is looked up: its first word, or its first ideograph."""
START = re.compile(rf"{IDEOGRAPH.pattern}|(?<![0-9A-Za-zÀ-ɏ]){LETTERS}")
THE = re.compile(r"\A(?:the|an?) (?=\S)", re.IGNORECASE)
ANY_CASE = frozenset({"glossary", "issues", "channels", "events", "organizations"})
"""Kinds of things whose names of several words count in small letters too."""
OFFICE = re.compile(r"\w \w")
"""A title of several words: that of one may be anybody's, "spokesman"."""
ASKED = ("issue", "question")
"""What texts call an issue whose name is that of a thing: the Portby question."""
SHORTEST = 2


@dataclass(frozen=True)
class Name:
    """One name of a thing."""

    words: str
    id: str
    folder: str
    is_cased: bool
    """Whether its capitals must be as they are."""
    is_office: bool = False

    @property
    def key(self) -> str:
        """Give what it is looked up by."""
        found = FIRST.search(self.words)
        return found[0].casefold() if found else ""


@dataclass(frozen=True)
class Lexicon:
    """Every name of every known thing, by its first word."""

    names: Mapping[str, tuple[Name, ...]]
    """The longest first."""
    families: Mapping[str, tuple[str, ...]]
    """Family name → the people who have it."""
    parties: Mapping[str, str] = field(default_factory=dict)
    """Person or body → its side."""
    people: Mapping[str, str] = field(default_factory=dict)
    """Name of a person → id."""
    heads: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    """What a place is, as its name ends, and by which it is called too → the names: the Sound."""

    def at(self, text: str, start: int) -> tuple[Name, ...]:
        """Give the longest names that stand at a place of a text, all of one length."""
        match = START.match(text, start)
        met: list[Name] = []
        for name in self.names.get(match[0].casefold(), ()) if match else ():
            if met and len(name.words) < len(met[0].words):
                break
            if _stands(name, text, start):
                met.append(name)
        return tuple(met)

    def called(self, name: str) -> Name | None:
        """Give the name of a known thing that is exactly this one."""
        key = name.partition(" ")[0].casefold()
        return next((known for known in self.names.get(key, ()) if known.words == name), None)


def lexicon(entries: Entries) -> Lexicon:
    """Gather the names of all that may be named in a text."""
    names: dict[str, set[Name]] = defaultdict(set)
    families: dict[str, list[str]] = defaultdict(list)
    parties: dict[str, str] = {}
    for entry, thing in entries.of(Thing):
        if isinstance(thing, Article | Reference):
            continue
        for name in _names(entry.id, entry.folder, thing):
            if name.key and len(name.words) >= SHORTEST:
                names[name.key].add(name)
        if isinstance(thing, Person) and len(thing.name.split()) > 1:
            families[family_name(thing)].append(entry.id)
        if party := getattr(thing, "party", None):
            parties[entry.id] = str(party)
    longest_first = {key: tuple(sorted(of, key=_rank)) for key, of in names.items()}
    by_family = {name: tuple(ids) for name, ids in families.items()}
    people = {thing.name: entry.id for entry, thing in entries.of(Person)}
    return Lexicon(longest_first, by_family, parties, people, _heads(entries))


def _heads(entries: Entries) -> Mapping[str, tuple[Name, ...]]:
    """Give the names of places, and of issues that are called after one."""
    heads: dict[str, tuple[Name, ...]] = {}
    for entry, thing in (*entries.of(Place), *entries.of(Issue)):
        head = thing.name.split()[-1]
        if " " in thing.name and head.casefold() in PLACES - BODIES:
            heads[head] = (*heads.get(head, ()), Name(thing.name, entry.id, entry.folder, is_cased=True))
    return heads


def _rank(name: Name) -> tuple[int, str, str]:
    return -len(name.words), name.words, name.id


def _names(id: str, folder: str, thing: Thing) -> Iterator[Name]:
    short = getattr(thing, "short", None)
    match = thing.match if isinstance(thing, Term) else ()
    for name in (thing.name, short, *thing.aka, *thing.names.values(), *match):
        for words in _variants(name or ""):
            is_cased = folder not in ANY_CASE or (" " not in words and not words.islower())
            yield Name(words, id, folder, is_cased)
    if folder == "issues":
        yield from (Name(f"{thing.name} {word}", id, folder, is_cased=False) for word in ASKED)
    offices = (role.title for role in thing.roles) if isinstance(thing, Person) else ()
    for title in offices:
        if OFFICE.search(title):
            yield Name(title.translate(ALIKE), id, folder, is_cased=False, is_office=True)


def _variants(name: str) -> Iterator[str]:
    """Give a name as texts print it: without its article, with and without dots in its initials."""
    words = THE.sub("", " ".join(name.translate(ALIKE).translate(AS_SIMPLIFIED).split()), count=1)
    yield words
    if words.startswith("US "):
        yield f"U.S. {words[3:]}"
    if words == "US":
        yield "U.S."
    if "," in words and re.search(r",? (?:Jr|Sr)\.?$", words):
        yield re.sub(r",? (?:Jr|Sr)\.?$", "", words)


def _alike(words: str) -> str:
    """Give words as they are compared where capitals and hyphens make no difference."""
    return words.casefold().replace("-", " ")


def _stands(name: Name, text: str, start: int) -> bool:
    end = start + len(name.words)
    words = text[start:end]
    if words != name.words and (name.is_cased or _alike(words) != _alike(name.words)):
        return False
    if text.startswith("$", end):  # US$300
        return False
    return not (
        end < len(text)
        and text[end - 1].isalnum()
        and text[end].isalnum()
        and text[end - 1] < UNSPACED
        and text[end] < UNSPACED
    )

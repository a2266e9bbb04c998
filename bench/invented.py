"""The invented world of ``bench/corpus.py``: words, and the things that articles are about."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate, product

FIRST, DAYS = date(2021, 1, 4), 3650
"""The days from which articles are, and how many."""
PARTIES = ("northland", "southmark", "westland")
"""The last has no column in site.yml."""
FIRST_SYLLABLES = """
    ba be bo da de do fa fi ga go ha he ka ko la le li ma mi mo na ne no pa po ra re ri sa so ta te
    to va
"""
LAST_SYLLABLES = """
    bar den dor fel gan hal kin lan mer nor pel ral ren sel tar ter von wen
"""
SMALL_WORDS = """
    the of and to in for with at its as an that no not this but more less than
"""
"""Words that stand between others."""
GIVEN_NAMES = """
    Ada Berit Carl Dora Edvin Frida Gorm Hedda Ivar Jorun Karl Liv Mats Nils Odd Per Ragna Siri Tor
    Una
"""
STARTS, ENDS = FIRST_SYLLABLES.split(), LAST_SYLLABLES.split()
SMALL, GIVEN = SMALL_WORDS.split(), GIVEN_NAMES.split()
SITE = """\
name: Shared Waters
language: en
description: Talks between Northland and Southmark, statement by statement
url: https://example.org/
parties: [northland, southmark]
facts:
  place: {type: id, name: Place}
  heads: {type: ids, name: Heads of the delegations, field: people}
  vessels: {type: number, name: Vessels}
  mode:
    type: choice
    of: [in person, video]
    words: {in person: [in person], video: [video]}
    name: How they met
rights:
  press:
    text: none
    quote: {max_words: 40, max_total_words: 240, max_share: 0.5}
    basis: quotation with attribution
"""
OWN_RIGHTS = "{text: public-domain, basis: works of the government have no copyright}"


@dataclass
class World:
    """All that articles can be about, by kind: the ids of things, with their names."""

    random: random.Random
    size: int
    hubs: bool
    words: Sequence[str] = ()
    weights: Sequence[float] = ()
    names: dict[str, str] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)
    """Folder → ids; those named most often come first."""
    party: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    met: set[tuple[object, ...]] = field(default_factory=set)
    """Who met on which day, so that no two events are one."""
    rounds: dict[str, list[Event]] = field(default_factory=dict)
    """Channel → what used, closed or opened it, the oldest first."""

    def add(self, folder: str, id: str, name: str, lines: Iterable[str]) -> None:
        """Add a thing with its file."""
        self.names[id] = name
        self.ids.setdefault(folder, []).append(id)
        self.files[f"{folder}/{id}.yml"] = "\n".join((f"name: {name}", *lines, ""))

    def prose(self, least: int, most: int) -> str:
        """Give some words, the commonest most often."""
        number = self.random.randint(least, most)
        drawn = self.random.choices(self.words, cum_weights=self.weights, k=number)
        small = self.random.choices(SMALL, k=number)
        mixed = (small[at] if at % 3 == 2 and at < number - 1 else word for at, word in enumerate(drawn))
        return " ".join(mixed)

    def of(self, folder: str, number: int = 1) -> list[str]:
        """Give different ids of a folder, those that come first most often."""
        ids = self.ids[folder]
        found: dict[str, None] = {}
        while len(found) < min(number, len(ids)):
            found[ids[int(len(ids) ** self.random.random()) - 1]] = None
        return list(found)

    def one(self, folder: str) -> str:
        """Give an id of a folder."""
        return self.of(folder)[0]


@dataclass(frozen=True)
class Event:
    """What an article is about."""

    id: str
    day: date
    people: tuple[str, ...]
    place: str
    vessels: int
    mode: str
    is_measure: bool
    """Whether it closed its channel."""
    before: Event | None
    """The one before it in its series."""


def things(world: World) -> None:
    """Add all that there is beside events and articles."""
    size = world.size
    syllables = [
        *("".join(parts) for parts in product(STARTS, ENDS)),
        *map("".join, product(STARTS, STARTS, ENDS)),
    ]
    world.random.shuffle(syllables)
    world.words = syllables[: min(4000, 600 + size * 2)]
    world.weights = list(accumulate(1 / place for place in range(1, len(world.words) + 1)))
    world.files["site.yml"] = SITE
    world.files["index.md"] = "# Shared Waters\n\nWhat each side has said, and where.\n"
    world.files["about/method.md"] = "# How this site is made\n\nEvery quotation was held against its text.\n"
    for party in PARTIES:
        world.add("parties", party, party.title(), (f'color: "#{1 + PARTIES.index(party)}f5f99"',))
    for number in range(max(6, size // 2)):
        reference(world, number)
    for number in range(max(6, size // 25)):
        organization(world, number)
        issue(world, number)
    for number in range(max(12, size // 5)):
        person(world, number)
    for number in range(max(6, size // 20)):
        place(world, number)
        source(world, number)
    for number in range(max(3, size // 50)):
        channel(world, number)
        term(world, number)


def reference(world: World, number: int) -> None:
    """Add a reference."""
    day = FIRST + timedelta(days=number * DAYS // max(6, world.size // 2))
    id = f"release-{number}"
    title = f"{world.prose(4, 9).capitalize()}, {number}"
    world.ids.setdefault("references", []).append(id)
    world.files[f"references/{id}.yml"] = "\n".join(
        (
            f"title: {title}",
            f"issued: {day}",
            "publisher: Northland Ministry",
            f"URL: https://example.org/r/{number}",
            "",
        )
    )


def organization(world: World, number: int) -> None:
    """Add a body, a part of an older one in two cases of three."""
    party = PARTIES[(number % 7) % 3]
    older = [id for id in world.ids.get("organizations", ()) if world.party[id] == party][: 1 + number // 9]
    name = f"{party.title()} Council for {world.words[number * 3]} and {world.words[number * 3 + 1]}"
    id = f"council-{number}"
    part = (f"part_of: {world.random.choice(older)}",) if older and number % 3 else ()
    world.party[id] = party
    world.add("organizations", id, name, (f"party: {party}", *part, *folded("summary", world.prose(6, 14))))


def issue(world: World, number: int) -> None:
    """Add an issue, a part of an older one in one case of three."""
    older = world.ids.get("issues", ())
    part = (f"part_of: {world.random.choice(older)}",) if older and number % 3 == 2 else ()
    name = f"The {world.words[number * 2 + 40]} of {world.words[number * 2 + 41]} matter"
    world.add("issues", f"issue-{number}", name, (*part, *folded("summary", world.prose(6, 14))))


def person(world: World, number: int) -> None:
    """Add somebody with one or two offices."""
    party = PARTIES[2] if number % 10 == 9 else PARTIES[number % 2]
    id, family = (
        f"person-{number}",
        STARTS[number % 34].title() + STARTS[number // 34 % 34] + f"{ENDS[number % 17]}sen",
    )
    bodies = [id for id in world.ids["organizations"] if world.party[id] == party]
    roles = [
        line
        for nth in range(1 + number % 2)
        for line in (
            f"- title: {('Member', 'Chair')[nth]} of the {world.prose(1, 1)} board",
            f"  organization: {world.random.choice(bodies)}",
            f"  from: {2021 + 5 * nth}-02\n  to: {2025 + 5 * nth}-11",
            f"  cite: [{world.one('references')}]",
        )
    ]
    second = f"{GIVEN[number // 34 // 34]} " if number >= 34 * 34 else ""
    name = f"{GIVEN[number % 20]} {second}{family}"
    world.party[id] = party
    world.add(
        "people", id, name, (f"party: {party}", *folded("summary", world.prose(6, 14)), "roles:", *roles)
    )


def place(world: World, number: int) -> None:
    """Add a place, in one case of two within another."""
    older = world.ids.get("places", ())
    part = (f"part_of: {older[number // 4]}",) if number > 3 and number % 2 else ()
    name = f"{STARTS[number % 34].title()}{STARTS[number // 34 % 34]}{ENDS[number // 34 // 34]}holm"
    world.add("places", f"place-{number}", name, part)


def source(world: World, number: int) -> None:
    """Add a source: in one case of eight a body's own voice, in one the copy of another."""
    lines = ["kind: news-agency", "rights: press"]
    if number % 8 == 3:
        lines = [
            "kind: government",
            f"organization: council-{number % len(world.ids['organizations'])}",
            f"rights: {OWN_RIGHTS}",
        ]
    if number % 8 == 5:
        lines.append("carries: source-0")
    world.add("sources", f"source-{number}", f"{world.words[number + 200].title()} Wire {number}", lines)


def channel(world: World, number: int) -> None:
    """Add a line of contact."""
    name = f"{world.words[number + 300].title()} Line"
    lines = ("level: delegations", "parties: [northland, southmark]", *folded("summary", world.prose(6, 14)))
    world.add("channels", f"line-{number}", name, lines)


def term(world: World, number: int) -> None:
    """Add a word of one side, which another side's word must not be taken for."""
    name = f"{world.words[number + 400]}-{world.words[number + 401]} doctrine"
    rival = (f"not: [term-{number - 1}]",) if number % 2 else ()
    lines = (
        *folded("gist", f"{world.prose(6, 14)}."),
        f"said_by: {PARTIES[number % 2]}",
        *rival,
        "match:",
        f"- {name}",
    )
    world.add("glossary", f"term-{number}", name, lines)


def folded(key: str, text: str, indent: str = "") -> tuple[str, str]:
    """Give a field of text as lines."""
    return f"{indent}{key}: >-", f"{indent}  {text}"

"""Write a large invented briefing: ``bench/corpus.py N DIR [--hubs]``.

N articles of 9 to 13 statements each, ten years long: N/5 people, whom texts name by Zipf's law; an event of
its own for three articles of four, in series along N/50 channels; N/2 references, N/20 sources and places,
N/25 organizations and issues, N/50 terms. With ``--hubs`` one person speaks in every article, one issue is
in every statement with a stand, and every twentieth article is of one event.

The same N gives the same files. Words are made of syllables and follow Zipf's law, as those of a language
do. Each article was verified against a text that is not kept, one in twelve has its whole text, and
``briefing check`` finds neither a problem nor a notice: else this stops with what is found.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from invented import DAYS, FIRST, Event, World, folded, things

from generator.desk.verify import verify

VERIFIED = date(2031, 2, 1)


def main() -> None:
    """Write the corpus, and say what it has."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=int)
    parser.add_argument("folder", type=Path, help="where it is written; it must not exist")
    parser.add_argument("--hubs", action="store_true", help="with things that are named everywhere")
    options = parser.parse_args()
    world = World(random.Random(options.articles), options.articles, options.hubs)
    things(world)
    articles(world)
    for path, text in world.files.items():
        file = options.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    lock(options.folder, world.texts)
    print(f"{len(world.files):,} files, {sum(map(len, world.files.values())):,} characters")


def lock(content: Path, texts: dict[str, str]) -> None:
    """Verify every article that has not its text itself; anything that is found ends the program."""
    with TemporaryDirectory() as folder:
        paths = {id: Path(folder, f"{id}.txt") for id in texts}
        for id, path in paths.items():
            path.write_text(texts[id], encoding="utf-8")
        verdict = verify(content, paths, VERIFIED)
    if verdict.problems or len(verdict.verified) != len(texts):
        sys.exit("\n".join(map(str, verdict.problems[:20])) or "not every article could be verified")


def articles(world: World) -> None:
    """Add all articles, the oldest first, and the events that they are about."""
    for number in range(world.size):
        day = FIRST + timedelta(days=number * DAYS // world.size)
        if world.hubs and number % 20 == 19:
            event = world.events[0]
        elif world.events and number % 4 == 3:
            event = world.random.choice(world.events[-5:])
        else:
            event = held(world, number, day)
        article(world, number, event, day + timedelta(days=world.random.randint(0, 2)))


def held(world: World, number: int, day: date) -> Event:
    """Add an event: a meeting or a call in a series, or a measure that closes a line of contact."""
    line = world.one("channels")
    before = world.rounds.get(line, [])
    is_measure = number % 9 == 8 and bool(before)
    people = () if is_measure else company(world, day)
    place, mode = world.one("places"), world.random.choice(("in person", "video"))
    last = before[-1] if before else None
    event = Event(f"event-{number}", day, people, place, world.random.randint(2, 90), mode, is_measure, last)
    resumes = f"resumes: [{{channel: {line}, cite: [{world.one('references')}]}}]"
    suspends = f"suspends: [{{channel: {line}, word: suspended, cite: [{world.one('references')}]}}]"
    used = (f"channel: {line}", f"round: {len(before) + 1}", f"people: [{', '.join(people)}]")
    lines = (
        f"when: {day}",
        f"kind: {'measure' if is_measure else 'meeting' if mode == 'in person' else 'call'}",
        f"place: {place}",
        *(used if not is_measure else (f"organizations: [{world.one('organizations')}]", suspends)),
        *((resumes,) if last and last.is_measure and not is_measure else ()),
        *((f"follows: {last.id}",) if last else ()),
        f"issues: [{', '.join(world.of('issues', 2))}]",
        *folded("summary", f"[[{place}]] {world.prose(8, 20)}."),
        f"cite: [{', '.join(world.of('references', 2))}]",
    )
    world.add("events", event.id, f"{world.prose(2, 3).title()} talks {number}", lines)
    world.events.append(event)
    world.rounds.setdefault(line, []).append(event)
    return event


def company(world: World, day: date) -> tuple[str, ...]:
    """Give people of two parties or more who did not meet in these numbers on this day."""
    while True:
        people = tuple(sorted(world.of("people", world.random.randint(2, 5))))
        if len({world.party[id] for id in people}) > 1 and (day, people) not in world.met:
            world.met.add((day, people))
            return people


def article(world: World, number: int, event: Event, published: date) -> None:
    """Add an article on an event, and its text."""
    source = world.one("sources")
    is_official = "kind: government" in world.files[f"sources/{source}.yml"]
    id = f"{published}-{source}-{number}"
    told = list(statements(world, number, event, published))
    filler = [f"{world.prose(20, 40).capitalize()}." for _ in range(6)]
    pairs = zip_longest((sentence for _, sentence in told), filler)
    text = " ".join(sentence for pair in pairs for sentence in pair if sentence)
    lines = [
        f"source: {source}",
        f"title: {world.prose(5, 10).capitalize()}",
        f"url: https://example.org/a/{number}",
        f"published: {published}",
        f"occasion: {event.id}",
    ]
    if number % 13 == 7 and source != "source-0" and not is_official:
        lines.append("carries: source-0")
    if number % 300 == 299:
        lines.append(f"withdrawn: {{date: {published + timedelta(days=30)}, why: The outlet took it back.}}")
    if is_official:
        lines += ["text: |-", f"  {text}"]
    else:
        world.texts[id] = text
    body = [
        f"{'- ' if at == 0 else '  '}{line}"
        for nth, (fields, _) in enumerate(told, 1)
        for at, line in enumerate((f"id: s{nth}", *fields))
    ]
    world.files[f"articles/{published.year}/{id}.yml"] = "\n".join((*lines, "statements:", *body, ""))


Told = tuple[list[str], str]
"""The fields of a statement as lines, and the sentence of the text that has it."""


def statements(world: World, number: int, event: Event, published: date) -> Iterator[Told]:
    """Give what an article says: of its event, of whom it quotes, and of an event before it."""
    yield narrated(world, event, published)
    speakers = world.of("people", world.random.randint(4, 6))
    if world.hubs:
        speakers = list(dict.fromkeys(("person-0", *speakers)))
    for speaker in speakers:
        yield spoken(world, [f"by: {speaker}"], f"{world.names[speaker]} said")
    relay, speaker = world.of("people", 2)
    credited = f"{world.names[speaker]} agreed, as {world.names[relay]} told reporters"
    yield spoken(world, [f"by: {speaker}", f"via: [{relay}]"], credited)
    body = world.one("organizations")
    yield spoken(world, [f"by: {body}"], f"{world.names[body]} wrote")
    yield spoken(world, [f"by: {{unnamed: a senior official, of: {body}}}"], "a senior official said")
    yield paraphrased(world, world.one("people"))
    if event.before:
        yield recalled(world, event, event.before)
    yield lasted(world, number, event)


def narrated(world: World, event: Event, published: date) -> Told:
    """Tell of an event in the outlet's own words: its day, its facts and the words that prove them."""
    words, day = dated(world, event.day, published)
    vessels = event.vessels + (world.random.random() < 0.2)
    who = (
        f"{' and '.join(world.names[id] for id in event.people)} met"
        if event.people
        else "The line was closed"
    )
    how = "by video" if event.mode == "video" else event.mode
    proof = f"{who} {how} in {world.names[event.place]} over {vessels} vessels"
    heads = f", heads: [{', '.join(event.people)}]" if event.people else ""
    fields = [
        "by: outlet",
        f"reports: {event.id}",
        *folded("gist", f"[[{event.place}]] {world.prose(6, 14)}."),
        f"when: {{words: {words}, date: {day}}}",
        f"fact: {{place: {event.place}, vessels: {vessels}, mode: {event.mode}{heads}}}",
        *folded("at", proof),
    ]
    return fields, f"{proof} {words}, {world.prose(6, 12)}."


def dated(world: World, day: date, published: date) -> tuple[str, str]:
    """Give a day in the words of a text, and the date they mean: at times only the month."""
    if world.random.random() < 0.1:
        return f"in {day:%B %Y}", f"{day:%Y-%m}"
    if 1 <= (published - day).days <= 2:
        return f"on {day:%A}", str(day)
    return f"on {day.day} {day:%B %Y}", str(day)


def spoken(world: World, by: list[str], credited: str) -> Told:
    """Quote somebody on an issue or two; one in six uses a word of one side, one in forty is foreign."""
    words, uses = world.prose(6, 14), []
    chance = world.random.random()
    if chance < 1 / 6:
        term = world.one("glossary")
        words, uses = f"{words} {world.names[term]} {world.prose(2, 4)}", [f"uses: [{term}]"]
    issues = list(
        dict.fromkeys(
            (*(("issue-0",) if world.hubs else ()), *world.of("issues", world.random.randint(1, 2)))
        )
    )
    quote = list(folded("quote", words))
    if chance > 1 - 1 / 40:
        words = "".join(chr(world.random.randint(0x4E00, 0x9FA0)) for _ in range(8))
        quote = [
            "quote:",
            f"- exact: {words}",
            "  lang: zh-Hans",
            f"  translation: {world.prose(4, 8)}",
            "  by: ours",
        ]
    gist = folded("gist", f"{world.prose(4, 9).capitalize()}, of [[{world.one('places')}]].")
    return [
        *by,
        f"about: [{', '.join(issues)}]",
        *gist,
        *quote,
        *uses,
    ], f"{world.prose(5, 12).capitalize()}, {credited}: “{words}”."


def paraphrased(world: World, speaker: str) -> Told:
    """Give what somebody said in the words of the text."""
    words = world.prose(8, 14)
    gist = folded("gist", f"{world.prose(5, 10).capitalize()}.")
    about = f"about: [{world.one('issues')}]"
    return [
        f"by: {speaker}",
        about,
        *gist,
        *folded("paraphrase", words),
    ], f"{world.names[speaker]} held that {words}."


def recalled(world: World, event: Event, before: Event) -> Told:
    """Tell of the event before, and how long it was ago."""
    words = f"on {before.day.day} {before.day:%B %Y}"
    months = (event.day.year - before.day.year) * 12 + event.day.month - before.day.month
    silence = f"{max(2, months)}-month silence"
    fields = [
        "by: outlet",
        f"reports: {before.id}",
        *folded("gist", f"[[{before.id}]] {world.prose(6, 12)}."),
        f"when: {{words: {words}, date: {before.day}}}",
        f"lasted: {{words: {silence}, from: {before.id}, to: {event.id}, because: the text names both}}",
    ]
    return fields, f"After a {silence}, {world.prose(5, 9)} {words}."


def lasted(world: World, number: int, event: Event) -> Told:
    """Tell how long an event took."""
    words = f"for {number % 7 + 2} hours"
    gist = folded("gist", f"{world.prose(5, 10).capitalize()}.")
    return [
        "by: outlet",
        f"reports: {event.id}",
        *gist,
        f"lasted: {{words: {words}, of: {event.id}}}",
    ], f"It went on {words}, {world.prose(4, 9)}."


if __name__ == "__main__":
    main()

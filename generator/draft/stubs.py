"""Put what was found in a text together, statement by statement."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from generator.draft.facts import facts
from generator.draft.flat import Flat, Sentence
from generator.draft.lists import words
from generator.draft.mention import Mention
from generator.draft.quotations import is_crosshead
from generator.draft.stub import Occasion, Quoted, Stub
from generator.draft.times import DateWords
from generator.draft.turns_read import is_spoken
from generator.draft.voice import Speech, Voice
from generator.edtf import parse
from generator.kinds.article import Form
from generator.kinds.event import Event
from generator.kinds.place import Place
from generator.resolve import Entries
from generator.texts import PlainText, plain, word_spans
from generator.texts.marks import Stretch

OPENING, OPENING_HAN = 4, 8
"""Words of a sentence, or ideographs, by which it is found in the text."""
SAID = words("said says told announced added noted wrote")
MOST = 490
"""Stubs of a draft: an article holds hardly more statements."""
DATELINE = 60
"""Characters in which a text begins with its place and day."""
PLACES = 12
"""Places of the same words that are looked at."""
NEARBY = 8
"""Words before a quotation that may tell it from others."""


@dataclass(frozen=True)
class Ground:
    """All that is known of a text once it is read."""

    flat: Flat
    plain: PlainText
    entries: Entries
    mentions: tuple[Mention, ...]
    dates: tuple[DateWords, ...]
    form: Form
    issuer: str | None
    occasions: tuple[Occasion, ...]

    @cached_property
    def name_starts(self) -> list[int]:
        """Give where each name begins."""
        return [one.start for one in self.mentions]

    @cached_property
    def date_starts(self) -> list[int]:
        """Give where date words begin."""
        return [one.start for one in self.dates]

    @cached_property
    def events(self) -> tuple[tuple[str, Event], ...]:
        """Give the known events by id."""
        return tuple((entry.id, event) for entry, event in self.entries.of(Event))

    def names_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Give the names of a stretch."""
        first, last = bisect_left(self.name_starts, start), bisect_left(self.name_starts, end)
        return self.mentions[first:last]

    def dates_in(self, start: int, end: int) -> tuple[DateWords, ...]:
        """Give the date words of a stretch."""
        first, last = bisect_left(self.date_starts, start), bisect_left(self.date_starts, end)
        return self.dates[first:last]


def stubs(ground: Ground, said: Sequence[Speech]) -> Iterator[Stub]:
    """Give a stub for each thing that is said, and for narration that names somebody or a date."""
    yield from islice(_relayed(_stubs(ground, said)), MOST)


def _relayed(stubs: Iterable[Stub]) -> Iterator[Stub]:
    """Give stubs with the relay of the one before where a quotation goes on with the same voice."""
    before: Stub | None = None
    for stub in stubs:
        relayed = replace(stub, via=before.via) if before and _goes_on(before, stub) else stub
        yield relayed
        before = relayed


def _goes_on(before: Stub, stub: Stub) -> bool:
    """Tell whether a stub is the next quotation of one named speaker, of whose relay nothing is said."""
    is_same = bool(before.by and stub.by and stub.by.id and before.by.ids == stub.by.ids)
    return bool(is_same and before.quote and stub.quote and not stub.via)


def _stubs(ground: Ground, said: Sequence[Speech]) -> Iterator[Stub]:
    by_sentence: dict[int, list[Speech]] = {}
    for speech in said:
        by_sentence.setdefault(speech.sentence, []).append(speech)
    for number, sentence in enumerate(ground.flat.sentences):
        spoken = by_sentence.get(number, [])
        if is_crosshead(ground.flat, sentence) and ground.form == "report":
            continue
        for nth, speech in enumerate(spoken):
            yield _of_speech(ground, number, sentence, speech, is_first=nth == 0)
        if not spoken and ground.form in ("report", "readout"):
            yield from _narration(ground, number, sentence)


def _of_speech(ground: Ground, number: int, sentence: Sentence, speech: Speech, *, is_first: bool) -> Stub:
    fragments = [one for one in speech.fragments if any(map(str.isalnum, ground.flat.text[slice(*one)]))]
    quote = tuple(_quoted(ground, fragment) for fragment in fragments)
    stub = (
        _bare(ground, number, sentence) if is_first else replace(_bare(ground, number, sentence), when=None)
    )
    return replace(
        stub,
        by=_as_printed(ground, speech.by) if speech.by else None,
        via=tuple(_as_printed(ground, voice) for voice in speech.via),
        quote=quote,
        is_open=speech.by is None and bool(quote) and ground.form == "report",
        said=stub.said if is_first else None,
        dates=stub.dates if is_first else (),
        uses=tuple(dict.fromkeys(_uses(ground, speech.fragments))),
    )


def _as_printed(ground: Ground, voice: Voice) -> Voice:
    """Give somebody without a name as the text calls them, letter for letter."""
    return replace(voice, words=ground.flat.original[slice(*voice.span)]) if any(voice.span) else voice


def _narration(ground: Ground, number: int, sentence: Sentence) -> Iterator[Stub]:
    stub = _bare(ground, number, sentence)
    site = ground.entries.site
    known = tuple(facts(ground.flat, sentence, stub.names, site)) if site else ()
    if stub.when or stub.said or stub.dates or not all(one.is_new for one in stub.names):
        yield replace(stub, facts=known)


def _bare(ground: Ground, number: int, sentence: Sentence) -> Stub:
    """Give a stub of a sentence that nobody is credited with."""
    names = ground.names_in(sentence.start, sentence.end)
    when, said, others = _parted(ground, ground.dates_in(sentence.start, sentence.end))
    return Stub(
        sentence=number,
        line=ground.flat.line_of(sentence.start),
        opening=_opening(ground.flat, sentence),
        names=tuple(dict.fromkeys(names)),
        when=when,
        said=said,
        dates=others,
        reports=_event(ground, names, when),
    )


def _opening(flat: Flat, sentence: Sentence) -> str:
    """Give a few words of a sentence, never more than half of it."""
    words = flat.original[sentence.start : sentence.end]
    if flat.is_han:
        return words[: min(OPENING_HAN, len(words) // 2)]
    spans = list(islice(word_spans(words), OPENING * 2))
    count = min(OPENING, len(spans) // 2)
    return " ".join(words[: spans[count - 1][1]].split()) if count else ""


def _parted(
    ground: Ground, found: Sequence[DateWords]
) -> tuple[DateWords | None, DateWords | None, tuple[DateWords, ...]]:
    """Give the date of the event, that of the telling, and the rest."""
    read = [one for one in found if one.date and not _is_dateline(ground.flat, one)]
    read = [one for one in read if not ground.flat.is_marked(one.start)]
    told = next((one for one in read if _is_of_telling(ground.flat, one)), None)
    when = next((one for one in read if one is not told), None)
    return when, told, tuple(one for one in found if one not in (when, told))


def _is_dateline(flat: Flat, date: DateWords) -> bool:
    """Tell whether date words stand before the first sentence: PORTBY, 12 March 2031 - Talks ended."""
    return date.start < DATELINE and bool(re.match(r"\)? *(?:-|\(|:|$)", flat.text[date.end : date.end + 4]))


def _is_of_telling(flat: Flat, date: DateWords) -> bool:
    """Tell whether date words stand beside a verb of saying: "said Monday", "said on Tuesday"."""
    before = flat.text[max(0, date.start - 14) : date.start].split()
    return any(word in SAID for word in before[-2:]) if before else False


def _uses(ground: Ground, fragments: Sequence[Stretch]) -> Iterator[str]:
    for start, end in fragments:
        for one in ground.names_in(start, end):
            if one.folder == "glossary" and one.id and one.end <= end:
                yield one.id


def _quoted(ground: Ground, stretch: Stretch) -> Quoted:
    """Give the words of a quotation, with what stands before them where they stand elsewhere too."""
    words = " ".join(ground.flat.original[slice(*stretch)].split())
    places = list(islice(ground.plain.places(plain(words)), PLACES))
    spans = [ground.plain.stretch(at, at + len(plain(words))) for at in places]
    alike = [span for span in spans if is_spoken(ground.flat, ground.form, span)]
    if len(alike) < 2:
        return Quoted(words, stretch)
    prefix, suffix = _told_apart(ground, stretch, words, places)
    return Quoted(words, stretch, prefix, suffix)


def _told_apart(ground: Ground, stretch: Stretch, words: str, places: Sequence[int]) -> tuple[str, str]:
    """Give the shortest words before a stretch, or behind it, that no other place of the same words has."""
    text, length = ground.flat.original, len(plain(words))
    before = text[max(0, stretch[0] - 150) : stretch[0]].rstrip("\"'“”‘’「『 ")
    behind = text[stretch[1] : stretch[1] + 150].lstrip("\"'“”‘’」』,. ")
    for count in range(1, NEARBY + 1):
        prefix = _last(before, count)
        if prefix and _fitting(ground, length, places, plain(prefix), "") == 1:
            return prefix, ""
    for count in range(1, NEARBY + 1):
        suffix = _first(behind, count)
        if suffix and _fitting(ground, length, places, "", plain(suffix)) == 1:
            return "", suffix
    return "", ""


def _fitting(ground: Ground, length: int, places: Sequence[int], prefix: str, suffix: str) -> int:
    return sum(ground.plain.is_between(at, at + length, prefix, suffix) for at in places)


def _last(text: str, count: int) -> str:
    spans = list(word_spans(text))[-count:]
    return " ".join(text[spans[0][0] :].split()) if spans else ""


def _first(text: str, count: int) -> str:
    spans = list(islice(word_spans(text), count))
    return " ".join(text[: spans[-1][1]].split()) if spans else ""


def _event(ground: Ground, names: Sequence[Mention], when: DateWords | None) -> str | None:
    """Give the one known event of the day that a sentence tells of, if its people were there."""
    if when is None or when.date is None:
        return None
    told = parse(when.date)
    named = {one.id for one in names if one.id}
    likely = {one.id for one in ground.occasions if one.is_likely}
    fitting = [
        id
        for id, event in ground.events
        if told.first <= event.when.date.first
        and event.when.date.last <= told.last
        and (id in likely or _is_of(ground, event, named))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _is_of(ground: Ground, event: Event, named: AbstractSet[str]) -> bool:
    """Tell whether a sentence names those who were at an event: two of them, or one and the place."""
    people = named & set(map(str, event.people))
    entry = ground.entries.by_id.get(str(event.place))
    around = str(entry.value.part_of) if entry and isinstance(entry.value, Place) else ""
    is_there = bool(named & {str(event.place), around})
    return bool(people) and len(people) + is_there >= min(2, len(event.people))

"""Give every quotation of a Chinese text with whoever is credited with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.draft.chinese import DOCUMENT, PRONOUN, RELAYED, ROLE, SAYING, SIDE, SPOKEN_BEHIND
from generator.draft.flat import Flat, Sentence
from generator.draft.in_order import sentences_with_names
from generator.draft.memory import Memory
from generator.draft.mention import Mention
from generator.draft.quotations import trimmed
from generator.draft.voice import Speech, Voice, of_mention, unnamed
from generator.texts import IDEOGRAPH
from generator.texts.marks import Stretch

VERB = re.compile(rf"(?:{SAYING})")
LEADS = re.compile(rf"(?:{SAYING})(?:了|道|到|着|著|中)?[^，。；]{{0,12}}$")
LEADS_DIRECTLY = re.compile(rf"(?:(?:{SAYING})(?:了|道|到|着|著)?|[：:])[，,：:\s]*$|[，]$")
TO = re.compile(r"(?:对|向|同|与|和|致电|告诉|对于|于|关于|请|有关)$")
OPENING = 12
"""Characters in which a sentence names its subject."""
CLAUSE = re.compile(r"[^，；]+")
COINED = re.compile(r"(?:所谓|有关|打|搞|支持|反对|寻求|的|是|和|、|同|将)\W?$")
"""What stands before a coined term in marks."""
TERM = 3
"""Ideographs up to which words in marks are a term, where no verb of saying leads to them."""
SHORT = 8
"""Ideographs up to which words in marks may be a manner of speaking."""
SPEAKERS = frozenset({"people", "organizations", "parties", "sources", ""})


def speeches_zh(flat: Flat, mentions: Sequence[Mention]) -> Iterator[Speech]:
    """Give what is said in a text, sentence by sentence."""
    memory = Memory()
    for number, sentence, inside in sentences_with_names(flat, mentions):
        names = [one for one in inside if one.folder in SPEAKERS and not flat.is_marked(one.start)]
        spoken = tuple(_in_sentence(flat, number, sentence, names, memory))
        yield from spoken
        for speech in spoken:
            if speech.by:
                memory = memory.heard(speech.by, sentence.paragraph)
        if names and not spoken and names[0].start - sentence.start < OPENING:
            memory = memory.named(of_mention(names[0]))


def _in_sentence(
    flat: Flat, number: int, sentence: Sentence, names: Sequence[Mention], memory: Memory
) -> Iterator[Speech]:
    marked = [one for one in flat.marked_in(sentence.start, sentence.end) if one[0] >= sentence.start]
    groups: list[tuple[Voice | None, tuple[Voice, ...], list[Stretch]]] = []
    for stretch in marked:
        if not _is_speech(flat, sentence, stretch):
            continue
        by, via = _credited(flat, sentence, stretch, names, memory)
        if groups and groups[-1][:2] == (by, via):
            groups[-1][2].append(trimmed(flat.original, stretch))
        else:
            groups.append((by, via, [trimmed(flat.original, stretch)]))
    for by, via, fragments in groups:
        yield Speech(number, tuple(fragments), by, via)
    if not groups:
        yield from _reported(flat, number, sentence, names, memory)


def _narration(flat: Flat, start: int, end: int) -> str:
    """Give a stretch with everything in marks blotted out."""
    pieces, at = [], start
    for first, last in flat.marked_in(start, end):
        inside = max(first, at)
        pieces += [flat.text[at:inside], "\0" * (min(last, end) - inside)]
        at = max(inside, min(last, end))
    return "".join([*pieces, flat.text[at:end]])


def _is_speech(flat: Flat, sentence: Sentence, stretch: Stretch) -> bool:
    start, end = stretch
    words = flat.text[start:end]
    before = flat.text[sentence.start : start - 1]
    if LEADS_DIRECTLY.search(before) and (not before.endswith("，") or VERB.search(before[-40:])):
        return words[-1:] in "。！？；" or len(IDEOGRAPH.findall(words)) > 3 or before.endswith(("：", ":"))
    if SPOKEN_BEHIND.match(flat.text, end + 1):
        return True
    if len(IDEOGRAPH.findall(words)) <= SHORT and not words.endswith(("。", "！", "？")):
        narration = _narration(flat, sentence.start, start - 1)
        if LEADS.search(narration[-20:]):
            return True
        is_coined = len(IDEOGRAPH.findall(words)) <= TERM or COINED.search(narration)
        return bool(VERB.search(narration)) and not is_coined
    return bool(VERB.search(before))


def _credited(
    flat: Flat, sentence: Sentence, stretch: Stretch, names: Sequence[Mention], memory: Memory
) -> tuple[Voice | None, tuple[Voice, ...]]:
    before = _narration(flat, sentence.start, stretch[0] - 1)
    verbs = list(VERB.finditer(before))
    behind = SPOKEN_BEHIND.match(flat.text, stretch[1] + 1)
    inside = [one for one in names if behind and behind.start() <= one.start < behind.end()]
    if inside and not verbs:
        return of_mention(inside[-1]), ()
    if verbs:
        return _subject(flat, sentence, before[: verbs[-1].start()], names, memory)
    if before.strip("\0 ") == "" and sentence.paragraph - memory.paragraph <= 1:
        return memory.speaker, ()
    subject = (
        _subject(flat, sentence, before, names, memory) if before.rstrip().endswith(("：", ":")) else None
    )
    return subject or (None, ())


def _subject(
    flat: Flat, sentence: Sentence, before: str, names: Sequence[Mention], memory: Memory
) -> tuple[Voice | None, tuple[Voice, ...]]:
    """Give who is the subject of what follows, and whoever is said to quote them."""
    found = _candidates(flat, sentence, before, names, memory)
    if not found:
        return (memory.body or memory.speaker, ()) if DOCUMENT.search(before) else (memory.speaker, ())
    by = _nearest(sentence, before, found)
    if relay := RELAYED.search(before):
        tellers = [voice for start, voice in found if start < sentence.start + relay.start() and voice]
        return by, tuple(tellers[-1:]) if by not in tellers[-1:] else ()
    return by, ()


def _candidates(
    flat: Flat, sentence: Sentence, before: str, names: Sequence[Mention], memory: Memory
) -> list[tuple[int, Voice | None]]:
    """Give every name, pronoun and role, but to whom it is said, with where it stands."""
    end = sentence.start + len(before)
    inside = [one for one in names if one.end <= end and not _is_told(flat, one)]
    found: list[tuple[int, Voice | None]] = [(one.start, of_mention(one)) for one in inside]
    for match in PRONOUN.finditer(before):
        at = sentence.start + match.start()
        people = [one for one in inside if one.folder == "people" and one.end <= at]
        found.append((at, of_mention(people[0]) if people else memory.person))
    for match in ROLE.finditer(before):
        start, stop = sentence.start + match.start(), sentence.start + match.end()
        if not any(start <= one.start < stop + 6 for one in inside):
            found.append((start, memory.again(match[0], is_the=True) or _role(flat, start, stop, names)))
    return sorted(found, key=lambda one: one[0])


def _nearest(sentence: Sentence, before: str, found: Sequence[tuple[int, Voice | None]]) -> Voice | None:
    """Give the subject of the last clause that has one: it stands before the clause's verb of saying."""
    for clause in reversed(list(CLAUSE.finditer(before))):
        verb = VERB.search(before, *clause.span())
        last = sentence.start + (verb.start() if verb else clause.end())
        own = [voice for start, voice in found if sentence.start + clause.start() <= start < last]
        people = [voice for voice in own if voice and voice.folder in ("people", "")]
        if own:
            return (people or own)[-1]
    return found[-1][1]


def _is_told(flat: Flat, mention: Mention) -> bool:
    """Tell whether somebody is spoken to or owns what follows, and is not the subject."""
    is_owner = flat.text.startswith("的", mention.end)
    return is_owner or bool(TO.search(flat.text[max(0, mention.start - 4) : mention.start]))


def _role(flat: Flat, start: int, stop: int, names: Sequence[Mention]) -> Voice:
    of = next((one.id for one in names if start <= one.start < stop and not one.is_new), None)
    return unnamed(flat.original[start:stop], flat.text[start:stop], of, (start, stop))


def _reported(
    flat: Flat, number: int, sentence: Sentence, names: Sequence[Mention], memory: Memory
) -> Iterator[Speech]:
    """Give who is credited with a sentence without marks: named before a verb of saying, or spoken before."""
    narration = _narration(flat, sentence.start, sentence.end)
    verb = VERB.search(narration)
    subjects = [one for one in names if verb and one.end <= sentence.start + verb.start()]
    if verb and (
        subjects or PRONOUN.search(narration[: verb.start()]) or SIDE.search(narration[: verb.start()])
    ):
        by, via = _subject(flat, sentence, narration[: verb.start()], names, memory)
        yield Speech(number, (), by, via)

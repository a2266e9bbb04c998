"""Find in a sentence of English who is credited with what, by the verbs of saying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.draft.english import CALENDAR, TITLES
from generator.draft.lists import words
from generator.draft.memory import Memory
from generator.draft.tokens import Token
from generator.draft.voice import Voice, of_mention, unnamed

BOUNDARIES = frozenset({"quote", "that", "separator", "colon", "verb", "going on", "comma", "according"})
ENDING = frozenset({"comma", "verb", "that", "separator", "quote", "colon", "preposition"})
"""What ends a group of words behind its head."""
HEADS = frozenset({"name", "pronoun", "role", "document"})
FREE = words("what which whom how why")
"""What begins a clause behind a preposition: "in what Southmark called"; a day does so too."""
PASSIVE = words("was were been be being is are")
NEVER_PASSIVE = words("said says told")
QUOTING = words("quoted quotes quoting cited citing")
TELLING = words("told tells telling")
WITHIN = 14
"""Tokens between a subject and its verb, an apposition included."""


@dataclass(frozen=True)
class Credit:
    """A verb of saying with its subject."""

    verb: int
    """The number of the token."""
    first: int
    """Where subject and verb begin."""
    last: int
    voice: Voice
    verb_words: str
    quoted: Voice | None = None
    """Whom the subject quotes: "Berg quoted Holm as saying"."""
    told: Voice | None = None
    """Whom the subject told it."""


def credits(row: Sequence[Token], memory: Memory) -> tuple[Credit, ...]:
    """Give every verb of saying of a sentence that has a subject."""
    met: list[Credit] = []
    for nth, token in enumerate(row):
        if token.kind in ("verb", "going on"):
            credit = _credit(row, nth, met, memory)
        elif token.kind == "according":
            credit = _according(row, nth, memory)
        else:
            continue
        if credit:
            met.append(credit)
    return tuple(met)


def _credit(row: Sequence[Token], nth: int, met: Sequence[Credit], memory: Memory) -> Credit | None:
    if _is_passive(row, nth):
        return None
    head = _subject(row, nth)
    if head is not None:
        voice = _voice(row, head, met, memory)
        return _complete(row, nth, head, voice, memory) if voice else None
    if _is_inverted(row, nth):
        head = _head(row, range(nth + 1, min(len(row), nth + 8)))
        voice = _voice(row, head, met, memory) if head is not None else None
        return Credit(nth, nth, head or nth, voice, row[nth].words) if voice and head else None
    if met and _goes_on(row, nth, met[-1]):
        return replace(_complete(row, nth, nth, met[-1].voice, memory), quoted=met[-1].quoted)
    if _hangs_on_nobody(row, nth, met):
        return None
    if row[nth].kind == "going on" or _is_coordinate(row, nth):
        return _of_first(row, nth, met, memory)
    return None


def _of_first(row: Sequence[Token], nth: int, met: Sequence[Credit], memory: Memory) -> Credit | None:
    """Give a verb the subject that its sentence begins with: "Lund met Holm, warning that"."""
    head = _head(row, range(nth))
    voice = _voice(row, head, met, memory) if head is not None else None
    return _complete(row, nth, nth, voice, memory) if voice else None


def _hangs_on_nobody(row: Sequence[Token], nth: int, met: Sequence[Credit]) -> bool:
    """Tell whether the verb of saying before this one has a subject that nobody can tell."""
    verbs = [at for at in range(nth) if row[at].kind == "verb"]
    return bool(verbs) and all(credit.verb != verbs[-1] for credit in met)


def _is_coordinate(row: Sequence[Token], nth: int) -> bool:
    return nth > 0 and row[nth - 1].words.casefold() in ("and", "but", "who")


def _complete(row: Sequence[Token], nth: int, head: int, voice: Voice, memory: Memory) -> Credit:
    quoted = told = None
    word = row[nth].words.casefold()
    if (word in QUOTING and row[nth - 1].words.casefold() not in PASSIVE) or word in TELLING:
        other = _head(row, range(nth + 1, min(len(row), nth + 6)))
        if other is not None and row[other].kind in ("name", "role"):
            is_quoting = any(token.words == "as" for token in row[other : other + 5])
            named = _voice(row, other, (), memory)
            quoted, told = (named if is_quoting and word in QUOTING else None), named
    return Credit(nth, min(nth, head), nth, voice, word, quoted, told if word in TELLING else None)


def _is_passive(row: Sequence[Token], nth: int) -> bool:
    word = row[nth].words.casefold()
    is_telling = word in QUOTING and any(token.words == "as" for token in row[nth : nth + 9])
    if word in NEVER_PASSIVE or is_telling or row[nth].kind == "going on":
        return False
    before = nth - 1
    while before >= 0 and row[before].words.casefold().endswith("ly"):
        before -= 1
    return before >= 0 and row[before].words.casefold() in PASSIVE


def _subject(row: Sequence[Token], nth: int) -> int | None:
    """Give the head of what stands before a verb; an apposition between commas is passed over."""
    if row[nth].kind == "going on":
        return None
    at = nth - 1
    while at >= 0 and (row[at].kind == "adverb" or row[at].words.endswith("ly")):
        at -= 1
    if at >= 0 and row[at].kind == "comma":
        at = _before_apposition(row, at)
    start = at
    while start >= 0 and row[start].kind not in BOUNDARIES and nth - start < WITHIN:
        start -= 1
    head = _head(row, range(start + 1, at + 1))
    return head + 2 if head is not None and _is_explained(row, head) else head


def _is_explained(row: Sequence[Token], head: int) -> bool:
    """Tell whether a role has its name behind it: "the minister, Per Lund, said"."""
    behind = row[head + 1 : head + 3]
    return (
        row[head].kind == "role" and len(behind) == 2 and behind[0].kind == "comma" and _is_person(behind[1])
    )


def _before_apposition(row: Sequence[Token], comma: int) -> int:
    """Give the last token before an apposition that ends in a comma: the name or role that it explains."""
    best = -1
    for at in range(comma - 1, max(-1, comma - WITHIN - 4), -1):
        if row[at].kind in ("quote", "verb", "going on", "separator", "colon"):
            break
        if row[at].kind == "comma" and at and row[at - 1].kind in HEADS:
            best = at - 1
            if _is_person(row[at - 1]):
                break
    return best


def _is_person(token: Token) -> bool:
    return token.mention is not None and token.mention.folder == "people"


def _head(row: Sequence[Token], places: range) -> int | None:
    """Give the head of a group of words: its last name or role before anything that explains it."""
    head: int | None = None
    for at in places:
        token = row[at]
        if token.kind in HEADS:
            if not _is_beside(row, at, places.start, head):
                head = at
        elif head is not None and token.kind in ENDING:
            break
    return head


def _is_beside(row: Sequence[Token], at: int, start: int, head: int | None) -> bool:
    """Tell whether a name or role is no head: it owns, explains a person, or stands behind "in"."""
    if at + 1 < len(row) and row[at + 1].kind == "possessive":
        return True
    if head is not None and row[head].kind in ("name", "pronoun") and _is_person(row[head]):
        return True
    before = at - 1
    while before >= start and row[before].kind in ("word", "adverb"):
        before -= 1
    is_free = any(one.words.casefold() in FREE | CALENDAR for one in row[before + 1 : at])
    return head is None and not is_free and before >= start and row[before].kind == "preposition"


def _is_inverted(row: Sequence[Token], nth: int) -> bool:
    """Tell whether a verb stands right behind a quotation: ", said Lund."."""
    before = [token.kind for token in row[max(0, nth - 2) : nth]]
    return bool(before) and (before[-1] == "quote" or before == ["quote", "comma"])


def _goes_on(row: Sequence[Token], nth: int, last: Credit) -> bool:
    """Tell whether a verb has the subject of the one before: "said it, and urged", "said …, adding"."""
    if row[nth].kind == "going on":
        return True
    at = nth - 1
    while at >= 0 and (row[at].kind == "adverb" or row[at].words.endswith("ly")):
        at -= 1
    return at > last.verb and row[at].words.casefold() in ("and", "but")


def _voice(row: Sequence[Token], head: int | None, met: Sequence[Credit], memory: Memory) -> Voice | None:
    if head is None:
        return None
    token = row[head]
    if token.mention:
        return replace(of_mention(token.mention), joint=_joint(row, head))
    if token.kind == "pronoun":
        return _meant(token.words.casefold(), met, memory)
    if token.kind == "document":
        return _author(row, head, memory)
    return _without_name(row, head, memory)


def _joint(row: Sequence[Token], head: int) -> tuple[str, ...]:
    """Give who says it together with a name: the other ones of "Northland and Southmark said"."""
    others: list[str] = []
    first = at = _before_title(row, head)
    while at > 0 and row[at].words in ("and", ",") and (one := row[at - 1].mention) and one.id:
        others.append(one.id)
        at = _before_title(row, at - 1)
    return tuple(reversed(others)) if first >= 0 and row[first].words == "and" else ()


def _before_title(row: Sequence[Token], head: int) -> int:
    """Give the token before a name and the title that leads to it: -1 where there is none."""
    at = head - 1
    while at >= 0 and row[at].words.casefold() in TITLES:
        at -= 1
    return at


def _meant(pronoun: str, met: Sequence[Credit], memory: Memory) -> Voice | None:
    voices = [credit.voice for credit in met]
    if pronoun in ("he", "she"):
        people = [voice for voice in voices if not voice.is_body]
        return people[-1] if people else memory.person
    others = [voice for voice in voices if voice.is_body or voice.role.endswith("s")]
    return others[-1] if others else memory.speaker if pronoun == "they" else memory.body


def _author(row: Sequence[Token], head: int, memory: Memory) -> Voice | None:
    """Give whose a statement is: before it, behind "from" or "by", or of whom the text told last."""
    before = head - 1
    while before >= 0 and row[before].kind in ("word", "possessive", "role"):
        if row[before].kind == "role":
            return _without_name(row, before, memory)
        before -= 1
    if before >= 0 and row[before].mention and before >= head - 4:
        return of_mention(row[before].mention)  # type: ignore[arg-type]  # just asked
    for at in range(head + 1, min(len(row), head + 6)):
        token = row[at]
        if token.kind == "verb":
            break
        if token.kind in ("name", "role") and any(one.words in ("from", "by", "of") for one in row[head:at]):
            return _voice(row, at, (), memory)
    return (memory.body or memory.speaker) if _is_the(row, head) else None


def _without_name(row: Sequence[Token], head: int, memory: Memory) -> Voice | None:
    """Give somebody who is called by what they are: the one told of before, if it is the same word."""
    role = row[head].words.casefold()
    if role == "sides" and row[head - 1].words.casefold() in ("both", "two"):
        return None
    if again := memory.again(role, is_the=_is_the(row, head)):
        return again
    start = head
    while start > 0 and row[start - 1].kind in ("word", "name", "role", "possessive") and head - start < 6:
        if row[start - 1].words.casefold() in ("the", "a", "an", "this"):
            start -= 1
            break
        start -= 1
    is_led = head + 1 < len(row) and row[head + 1].words in ("for", "of", "from", "at")
    around = row[start : head + 4] if is_led else row[start:head]
    of = next((id for token in around if (id := _side(token))), None)
    words = [token.words for token in row[start : head + 1] if token.kind != "possessive"]
    return unnamed(" ".join(words), role, of, (row[start].start, row[head].end))


def _is_the(row: Sequence[Token], head: int) -> bool:
    return any(
        token.words.casefold() in ("the", "this", "its", "his", "her")
        for token in row[max(0, head - 3) : head]
    )


def _side(token: Token) -> str | None:
    """Give the known body or side that a token names."""
    one = token.mention
    return one.id if one and not one.is_new and one.folder in ("organizations", "parties") else None


def _according(row: Sequence[Token], nth: int, memory: Memory) -> Credit | None:
    head = _head(row, range(nth + 1, min(len(row), nth + 9)))
    voice = _voice(row, head, (), memory) if head is not None else None
    return Credit(nth, nth, head or nth, voice, "according") if voice else None

"""Tell whom the names of a text mean: what is new, and whom a short form means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.draft.capitals import POSSESSIVE, Run, bodies, runs
from generator.draft.english import BODIES, INTO, PEOPLES, PLACES, TITLES
from generator.draft.flat import Flat
from generator.draft.lexicon import Lexicon
from generator.draft.mention import Mention
from generator.draft.regions import countries
from generator.load import as_id
from generator.problems import are_near, nearest

PEOPLE, BODY, PLACE, SIDES = "people", "organizations", "places", "parties"
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,7}s?")
APPOSITION = re.compile(r", (?:(?:a|an|the|who|whose|then|former|senior) |[a-z-]+ (?:at|of|for) )")


@dataclass
class _Pool:
    """Who has been named in full so far, by each word of the name."""

    by_word: dict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))

    def add(self, mention: Mention, words: Iterable[str]) -> None:
        for word in words:
            alike = self.by_word[word]
            if all(other.ids != mention.ids for other in alike):
                alike.append(mention)


def named(
    flat: Flat, known: Sequence[Mention], lexicon: Lexicon, names: dict[str, str]
) -> tuple[Mention, ...]:
    """Give all names of a text in order: known ones, new ones, and short forms of either.

    ``names`` gives the name of every known thing by its id.
    """
    around = {run.start: run for run in bodies(flat, known)}
    covered = {place for run in around.values() for place in range(run.start, run.end)}
    known = [one for one in known if one.start not in covered]
    found = list(runs(flat, sorted((*known, *around.values()), key=lambda one: one.start)))
    several = [*around.values(), *(run for run in found if len(run.words) > 1)]
    spelled = _spellings(flat, several, lexicon, names)
    whole = [mention for run in several if (mention := _whole(flat, run, spelled))]
    pool = _pool(known, whole, names)
    single = (_single(flat, run, pool, lexicon) for run in found if len(run.words) == 1)
    return tuple(sorted((*known, *whole, *(one for one in single if one)), key=lambda one: one.start))


def _pool(known: Sequence[Mention], whole: Sequence[Mention], names: Mapping[str, str]) -> _Pool:
    """Give whom a text names in full."""
    pool = _Pool()
    for mention in known:
        if mention.folder == PEOPLE and mention.id and not mention.is_office:
            pool.add(mention, _words(names.get(mention.id, mention.words)))
    for mention in whole:
        if mention.folder in (PEOPLE, ""):
            pool.add(mention, _words(mention.name or mention.words))
    return pool


def _spellings(
    flat: Flat, found: Sequence[Run], lexicon: Lexicon, names: Mapping[str, str]
) -> Mapping[str, str]:
    """Give the names of a text that are misprints of known ones, with whom they mean."""
    printed = {_name(flat, run) for run in found}
    return {name: id for name in printed for id in _spelled(name, lexicon, names)}


def _name(flat: Flat, run: Run) -> str:
    return POSSESSIVE.sub("", flat.text[run.start : run.end])


def _words(name: str) -> list[str]:
    return [POSSESSIVE.sub("", word) for word in re.findall(r"[^\W\d_][\w'-]+", name)]


def _whole(flat: Flat, run: Run, spelled: Mapping[str, str]) -> Mention | None:
    """Give what a run of several words names: somebody known otherwise spelled, or something new."""
    name = _name(flat, run)
    end = run.start + len(name)
    if known := spelled.get(name):
        return Mention(run.start, end, name, PEOPLE, (known,), title=run.title, spelled=True)
    if id := as_id(name):
        kind = _kind(flat, run)
        return Mention(run.start, end, name, kind, (id,), is_new=True, title=run.title, name=name)
    return None


def _spelled(name: str, lexicon: Lexicon, names: Mapping[str, str]) -> Iterator[str]:
    """Give the one known person whose name is misprinted or cut in a text."""
    near = nearest(name, lexicon.people)
    people = {id for word in (name.split()[0], name.split()[-1]) for id in lexicon.families.get(word, ())}
    people |= {lexicon.people[near]} if near else set()
    like = [id for id in people if _is_like(name, names.get(id, ""))]
    if len(like) == 1:
        yield like[0]


def _is_like(name: str, known: str) -> bool:
    """Tell whether a name is a known one cut to an initial, or printed with a slip in it."""
    words, theirs = name.split(), [word.rstrip(".,") for word in known.split()]
    given, family = words[0].rstrip("."), words[-1]
    if len(given) <= 2 and family in theirs and given in theirs and given != family:
        return True
    return len(words) == len(theirs) and all(map(_is_slip, words, theirs))


def _is_slip(word: str, known: str) -> bool:
    """Tell whether a word is another, but for a letter or two at most."""
    return word == known or (min(len(word), len(known)) > 3 and word[0] == known[0] and are_near(word, known))


def _kind(flat: Flat, run: Run) -> str:
    """Guess what a new name is of, by its words and what stands around it; nothing where that is open."""
    last = POSSESSIVE.sub("", run.words[-1]).casefold()
    name = POSSESSIVE.sub("", flat.text[run.start : run.end])
    if name in countries():
        return PLACE
    if run.title:
        return PEOPLE
    if run.is_body and last not in PLACES - BODIES:
        return BODY
    if last in PLACES:
        return PLACE
    if ACRONYM.fullmatch(name):
        return BODY
    if APPOSITION.match(flat.text, run.end) or _looks_like_a_person(run):
        return PEOPLE
    return PLACE if INTO.search(flat.text[max(0, run.start - 20) : run.start]) else ""


def _looks_like_a_person(run: Run) -> bool:
    return 2 <= len(run.words) <= 3 and all(word[0].isupper() and word[-1].islower() for word in run.words)


def _single(flat: Flat, run: Run, pool: _Pool, lexicon: Lexicon) -> Mention | None:
    """Give what a word with a capital names: somebody named in full, somebody known, or something new."""
    printed = POSSESSIVE.sub("", run.words[0])
    end = run.start + len(printed)
    word = _as_name(printed, flat.text[end : end + 1], pool, lexicon)
    of_text = pool.by_word.get(word, [])
    if len(of_text) == 1 or any(not one.is_new or one.title for one in of_text):
        return _short(run, end, word, of_text)
    family = lexicon.families.get(word, ())
    if family and (run.title or not run.begins):
        return Mention(run.start, end, word, PEOPLE, tuple(sorted(family)), title=run.title)
    alone = lexicon.heads.get(word, ())
    if len(alone) == 1 and flat.text.endswith("the ", 0, run.start):
        return Mention(run.start, end, word, alone[0].folder, (alone[0].id,), spelled=True)
    side = lexicon.called(countries().get(word, ""))
    if side and side.folder == SIDES and not run.title:
        return Mention(run.start, end, word, SIDES, (side.id,))
    if not run.title and _is_doubtful(flat, run, word):
        return None
    if id := as_id(word):
        kind = _kind(flat, run)
        return Mention(run.start, end, word, kind, (id,), is_new=True, title=run.title, name=word)
    return None


def _as_name(word: str, behind: str, pool: _Pool, lexicon: Lexicon) -> str:
    """Give a name as it is usually written: in a label it stands in capitals."""
    usual = "-".join(part.capitalize() for part in word.split("-"))
    is_known = usual in pool.by_word or usual in lexicon.families
    return usual if word.isupper() and len(word) > 1 and (is_known or behind == ":") else word


def _short(run: Run, end: int, word: str, people: Sequence[Mention]) -> Mention:
    first = people[0]
    if len(people) == 1:
        return replace(first, start=run.start, end=end, words=word, title=run.title, spelled=False)
    ids = tuple(sorted({id for one in people for id in one.ids}))
    return Mention(run.start, end, word, PEOPLE, ids, title=run.title)


def _is_doubtful(flat: Flat, run: Run, word: str) -> bool:
    """Tell whether a word may have its capital from where it stands, or is no name."""
    if word in countries():
        return False
    small = word.casefold()
    if small in PEOPLES | TITLES or "-" in word:
        return True
    if flat.counted[small]:
        return True
    return run.begins and flat.counted[word] < 2

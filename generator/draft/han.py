"""Find the names in a text without spaces: behind titles, before verbs of saying, beside Latin letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.draft.chinese import BEHIND, BODY, BODY_END, HAN, LEADS, SAYING, SURNAMES, TITLE
from generator.draft.flat import Flat
from generator.draft.lexicon import Lexicon
from generator.draft.mention import Mention
from generator.draft.regions import countries
from generator.load import as_id
from generator.texts.folding import sound

DOTS = "·‧•・"
LATIN = re.compile(
    rf"(?P<han>[{HAN}{DOTS}-]{{2,20}}?)[（(] *(?P<latin>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)+) *[）)]"
)
TITLED = re.compile(rf"(?P<title>{TITLE})(?P<rest>[{HAN}{DOTS}]{{2,16}})")
SPEAKS = re.compile(
    rf"(?:^|(?<=[，。；：“「\s]))(?P<name>[{SURNAMES}][{HAN}]{{1,2}}?)(?={SAYING})", re.MULTILINE
)
LABEL = re.compile(rf"^(?P<name>[{HAN}]{{2,4}})：", re.MULTILINE)
BODY_NAME = re.compile(
    rf"(?P<whole>(?:(?<=[{LEADS}\s])|^|(?<=国)|(?<=國))[{HAN}]{{2,9}}?(?:{BODY_END}))|(?P<body>{BODY})",
    re.MULTILINE,
)
TITLED_WORK = re.compile(
    rf"《(?P<name>[{HAN}\w ]{{2,20}})》(?=记者|記者|报|報|网|網|杂志|評|评|的|的報|社|：|對|说|說|日前|報)"
)
MET_IN = re.compile(
    rf"在(?P<name>[{HAN}]{{2,5}}?)(?=举行|舉行|会晤|會晤|会见|會見|同|出席|人民大会堂|主持|抵|共同|成功举行|的会晤)"
)
NOT_PEOPLE = frozenset("记者問问答法媒外媒美媒双方雙方中方美方会后會後此前其中总台")
LONGEST = 6


def strange(flat: Flat, known: Sequence[Mention], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Give known and new names of a text in order; a name found once is found everywhere."""
    met: dict[str, Mention] = {}
    for mention in (*_beside_latin(flat, lexicon), *_people(flat), *_bodies(flat), *_places(flat)):
        met.setdefault(mention.words, mention)
    return tuple(sorted((*known, *_everywhere(flat, met, known)), key=lambda one: one.start))


def _everywhere(flat: Flat, met: dict[str, Mention], known: Sequence[Mention]) -> Iterator[Mention]:
    """Give every place of every name that stands in no longer one, and in no known one."""
    taken = bytearray(len(flat.text))
    for mention in known:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    if not met:
        return
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in sorted(met, key=lambda name: (-len(name), name)):
        by_first[name[0]].append(name)
    at = 0
    while at < len(flat.text):
        names = by_first.get(flat.text[at], ())
        name = next((one for one in names if flat.text.startswith(one, at)), "")
        if name and not any(taken[at : at + len(name)]):
            yield replace(met[name], start=at, end=at + len(name))
        at += len(name) or 1


def _beside_latin(flat: Flat, lexicon: Lexicon) -> Iterator[Mention]:
    """Give names whose Latin letters stand behind them: they tell which known person is meant."""
    for match in LATIN.finditer(flat.text):
        name = _last_name(match["han"])
        if len(name) < 2:
            continue
        latin = match["latin"]
        start = match.start("han") + len(match["han"]) - len(name)
        known = [one for one in lexicon.names.get(latin.split()[0].casefold(), ()) if one.words == latin]
        folder, ids = (known[0].folder, (known[0].id,)) if known else ("people", (as_id(latin) or "x",))
        for part in {name, *(part for part in re.split(f"[{DOTS}]", name)[-1:] if len(part) > 1)}:
            yield Mention(
                start, start + len(part), part, folder, ids,
                is_new=not known, name=latin, spelled=bool(known),
            )  # fmt: skip


def _last_name(han: str) -> str:
    """Give the name at the end of a run: behind the last title, else from its dots on, else all of it."""
    behind = re.split(TITLE, han)[-1]
    if any(dot in behind for dot in DOTS):
        return behind
    return behind if len(behind) <= LONGEST else ""


def _people(flat: Flat) -> Iterator[Mention]:
    for match in TITLED.finditer(flat.text):
        if name := _cut(flat.text, match.start("rest"), match.end("rest")):
            yield _new(match.start("rest"), name, "people", match["title"])
    for pattern in (LABEL, SPEAKS):
        for match in pattern.finditer(flat.text):
            if match["name"] not in NOT_PEOPLE and match["name"][0] in SURNAMES:
                yield _new(match.start("name"), match["name"], "people")


def _cut(text: str, start: int, end: int) -> str:
    """Give the name at a place: as long as it takes until something stands there that follows names."""
    for length in range(2, min(LONGEST, end - start) + 1):
        name = text[start : start + length]
        if BEHIND.match(text, start + length) and name[0] not in "的在和与同等人们于們、":
            is_whole = length >= 3 or name[0] in SURNAMES
            if is_whole and not re.search(TITLE, name):
                return name
    return ""


def _bodies(flat: Flat) -> Iterator[Mention]:
    for match in BODY_NAME.finditer(flat.text):
        yield _new(match.start(), match[0], "organizations")
    for match in TITLED_WORK.finditer(flat.text):
        yield _new(match.start("name"), match["name"], "sources")


def _places(flat: Flat) -> Iterator[Mention]:
    for name, english in countries().items():
        if len(name) > 1 and not name.isascii() and name in flat.text:
            yield Mention(0, len(name), name, "places", (as_id(english) or "x",), is_new=True, name=english)
    for match in MET_IN.finditer(flat.text):
        yield _new(match.start("name"), match["name"], "places")


def _new(start: int, name: str, folder: str, title: str = "") -> Mention:
    return Mention(
        start, start + len(name), name, folder, (_id(name, folder),), is_new=True, title=title, name=name
    )


def _id(name: str, folder: str) -> str:
    """Give an id in Latin letters: a family's name, and the given one as one word."""
    parts = [name[0], name[1:]] if folder == "people" and name[0] in SURNAMES and len(name) < 4 else [name]
    return "-".join(filter(None, (as_id("".join(map(sound, part))) for part in parts))) or "x"

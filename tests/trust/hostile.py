"""Write a content folder that is clean to the check and hostile to whoever reads it.

Each payload stands in many fields, and each field gets many payloads. ``SETTLED`` holds what rules ask for
beyond a field's type.

``python -m tests.trust.hostile FOLDER`` writes it, with a mkdocs.yml, for a look by hand.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import cycle, islice, product
from pathlib import Path

import yaml

from generator.kinds import KINDS
from generator.kinds.article import Statement, Withdrawn
from generator.kinds.rights import Rights
from generator.kinds.site import Changes, Site
from generator.kinds.speakers import Unnamed
from generator.kinds.term import Part
from generator.texts import count_words
from generator.texts.marks import quoted
from tests.trust.filled import COPIES, LEFT_OUT, PARTIES, Filling, Settled, closed, mapping
from tests.trust.payloads import payloads

NAME = "</title>'\"><img src=x onerror=pwn(9000)>"
PRESET = '"><script>pwn(9001)</script>'
FACT = "'><img src=x onerror=pwn(9002)>"
CHOICE = "<svg onload=pwn(9003)>"
"""Names that stand in several files."""
STRIDE = 157
"""Payloads from one copy of a kind to the next."""
WHOLE = 3
"""The source whose whole texts may be printed."""
SHORT = 60
"""Characters of a piece of words that must be short."""
FEW = 8
"""Words of it at most."""
NOT_OF_AN_OUTLET = ("via", "uses", "act")
PROJECT = Path(__file__).parents[2]
CONFIGURATION = f"""\
INHERIT: {PROJECT.as_posix()}/mkdocs.yml
site_name: {json.dumps(NAME)}
docs_dir: content
site_dir: site
"""


UNSEEN = re.compile("[\u2028\u2029\x85\u2060\ufeff]")
"""What no file of markdown may hold; in YAML, text in quotation marks may."""


def write(folder: Path) -> None:
    """Write the content and a mkdocs.yml into a folder."""
    for path, text in _files():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")


def _files() -> Iterator[tuple[str, str]]:
    first = _filling(0, 0)
    yield "site.yml", _yaml(mapping(Site, first))
    yield "changes.yml", _yaml(mapping(Changes, first))
    yield "index.md", _markdown(first.prose)
    yield "articles/whole.yml", _yaml(_whole(first))
    for copy, (place, (folder, kind)) in product(range(COPIES), enumerate(KINDS.items())):
        at = _filling(copy, copy * STRIDE + place)
        if folder == "about":
            yield f"about/about-{copy}.md", _markdown(f"# {' '.join(at.text.split())}\n\n{at.prose}")
        else:
            yield f"{folder}/{folder}-{copy}.yml", _yaml(mapping(kind, at))


def _markdown(text: str) -> str:
    """Give prose without the breaks and marks that nobody sees, which a page of markdown may not have."""
    return UNSEEN.sub("", text)


def _filling(copy: int, start: int) -> Filling:
    """Begin a thing with the payloads from some place on."""
    every = payloads()
    return Filling(copy, islice(cycle(every), start % len(every), None), SETTLED)


def _yaml(data: object) -> str:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        """Write out what stands twice: content has no aliases."""
        return True

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """Write breaks and marks that nobody sees as escapes, as content must."""
        style = '"' if UNSEEN.search(text) else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _Dumper.represent_text)


def _whole(at: Filling) -> object:
    """Give an article with its whole text."""
    statement = {"id": "s1", "by": "people-0", "gist": _unmarked(at)}
    head = {"source": f"sources-{WHOLE}", "title": _unmarked(at), "published": "2031-03-12"}
    return head | {"occasion": "none", "statements": [statement], "text": at.prose}


def _unmarked(at: Filling) -> str:
    """Give the next payload without words in quotation marks, which must be a quotation's."""
    return next(closed(text) for text in at.texts if not quoted(" ".join(text.split())))


def _word(at: Filling) -> str:
    """Give a payload as one word that is not long."""
    words = ("_".join(text.split())[:SHORT] for text in at.texts)
    return next(word for word in words if count_words(word) <= FEW)


def _facts(at: Filling) -> object:
    """Give a fact of each type."""
    return {
        FACT: {"type": "number", "name": at.text},
        "choice": {"type": "choice", "name": at.text, "of": [CHOICE, at.text]},
        "place": {"type": "id", "name": at.text},
        "ids": {"type": "ids", "name": at.text, "field": "people"},
    }


def _claimed(at: Filling) -> object:
    ids = {"place": f"places-{at.copy}", "ids": [f"people-{at.copy}"]}
    return {FACT: str(at.copy), "choice": CHOICE, **ids}


def _statements(at: Filling) -> object:
    """Give a statement of a person, one of a body and of somebody unnamed, and one of the outlet."""
    person, bodies, outlet = (mapping(Statement, at) for _ in range(3))
    several = [f"organizations-{at.copy}", f"parties-{at.copy % PARTIES}", mapping(Unnamed, at)]
    narration = {name: value for name, value in outlet.items() if name not in NOT_OF_AN_OUTLET}
    return [
        person | {"by": f"people-{at.copy}"},
        bodies | {"id": "s2", "by": several},
        narration | {"id": "s3", "by": "outlet"},
    ]


def _relays(at: Filling) -> object:
    """Give a body, and behind it in every other thing somebody unnamed."""
    unnamed = [mapping(Unnamed, at)] if at.copy % 2 else []
    return [f"organizations-{(at.copy + 1) % COPIES}", *unnamed]


def _next(folder: str) -> Settled:
    """Give the id of the next thing of a folder; of every fourth none, so that no circle closes."""
    return lambda at: f"{folder}-{at.copy + 1}" if at.copy % 4 < 3 else LEFT_OUT


def _left_out(at: Filling) -> object:
    return LEFT_OUT


SETTLED: Mapping[str, Settled] = {
    "Site.name": lambda at: NAME,
    "Site.language": lambda at: "en",
    "Site.parties": lambda at: [f"parties-{party}" for party in range(PARTIES)],
    "Site.facts": _facts,
    "Site.rights": lambda at: {PRESET: mapping(Rights, at)},
    "Rights.quote": _left_out,
    "Source.rights": lambda at: mapping(Rights, at) if at.copy % 2 else PRESET,
    "Source.carries": _next("sources"),
    "Article.title": _unmarked,
    "Article.statements": _statements,
    "Article.form": lambda at: ("report", "readout", "transcript", "statement")[at.copy % 4],
    "Article.text": _left_out,
    "Article.draft": _left_out,
    "Article.carries": _left_out,
    "Article.withdrawn": lambda at: mapping(Withdrawn, at) if at.copy + 1 == COPIES else LEFT_OUT,
    "Statement.id": lambda at: "s1",
    "Statement.via": _relays,
    "Statement.gist": lambda at: f"{_unmarked(at)} [[people-{at.copy}|words]]",
    "Statement.fact": _claimed,
    "Statement.at": lambda at: " ".join(_word(at) for _ in range(4)),
    "Quote.prefix": _word,
    "Quote.suffix": _word,
    "Event.follows": _next("events"),
    "Place.part_of": _next("places"),
    "Issue.part_of": _next("issues"),
    "Organization.part_of": _next("organizations"),
    "Term.parts_": lambda at: [mapping(Part, at), {"n": 2, "term": f"glossary-{(at.copy + 1) % COPIES}"}],
    "Part.n": lambda at: 1,
    "Part.term": _left_out,
    "was": _left_out,
    "Person.was": lambda at: [f"former-{at.copy}"],
    "wikidata": _left_out,
    "Person.wikidata": lambda at: f"Q{at.copy + 1}",
    "doubt": lambda at: {"name": at.text, "summary": at.text},
    "Role.doubt": lambda at: {"title": at.text},
    "Part.doubt": lambda at: {"gist": at.text},
    "Wording.doubt": lambda at: {"text": at.text},
    "Party.doubt": _left_out,
}


if __name__ == "__main__":
    write(Path(sys.argv[1]))

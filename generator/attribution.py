"""Whose words a statement holds, who printed them and how they came, as words and links."""

from __future__ import annotations

from collections.abc import Mapping

from generator import edtf
from generator.kinds.article import Article, Form
from generator.kinds.speakers import Unnamed
from generator.links import joined, link, links, listed, marked
from generator.model import Model, Statement
from generator.model.origins import party_of
from generator.model.texts import NOBODY
from generator.page import Link, Words

DIRECT: Mapping[Form, str] = {
    "report": "told directly",
    "readout": "in its own release",
    "transcript": "to reporters, as transcribed",
    "statement": "in a statement of their own",
    "document": "in the document itself",
}
"""How a text that needed no relay knows what somebody said."""


def outlet(model: Model, id: str | None) -> Link:
    """Give a link to who printed something, or say that it is not known."""
    return link(model, id) if id else Link(NOBODY)


def appeared(article: Article) -> str:
    """Give the day of publication in words: "between 10 and 15 January 2024" is no duration."""
    words = edtf.words(article.published.date)
    if not article.published.date.is_interval or "–" not in words:
        return words
    return f"between {' and '.join(end.strip() for end in words.split('–'))}"


def whose(model: Model, statement: Statement) -> Words:
    """Give whose words they are: a relay's for the speakers or on them, the speakers', or the outlet's."""
    return (*_whose(model, statement), *_interpreted(statement, ", "))


def _whose(model: Model, statement: Statement) -> Words:
    if statement.is_in_wording_of_issuer and statement.issuer:
        return _on_others(model, statement, statement.issuer)
    speakers = credited(model, statement)
    if statement.value.via and (teller := _teller(model, statement)):
        on, said = (", on what ", " said") if statement.is_hearsay else (", for ", "")
        return (*teller, Link(on), *speakers, Link(said))
    if statement.relay and statement.is_hearsay:
        return (*speakers, Link(", as told by "), *_voice(model, statement.relay))
    return speakers or (outlet(model, statement.outlet),)


def _on_others(model: Model, statement: Statement, teller: str) -> Words:
    """Give a body that tells what others said; what it says of its own side it says for it."""
    side = party_of(model.entries, teller)
    if statement.speakers == (side,):
        return (*_voice(model, teller), Link(", for "), *credited(model, statement))
    return (*_voice(model, teller), Link(", on what "), *credited(model, statement), Link(" said"))


def _teller(model: Model, statement: Statement) -> Words:
    """Give who passed it on last: by name, or as the text calls whom it does not name."""
    if statement.unnamed_relay:
        return _unnamed(model, statement.unnamed_relay)
    return _voice(model, statement.relay) if statement.relay else ()


def _interpreted(statement: Statement, before: str) -> Words:
    return (Link(f"{before}through an interpreter"),) if statement.value.interpreted else ()


def _voice(model: Model, id: str) -> Words:
    """Give who speaks, with a mark where it is in doubt for which party."""
    return marked(model, link(model, id), id, "party")


def credited(model: Model, statement: Statement) -> Words:
    """Give whom a text credits: by name, or as it calls those whom it does not name."""
    named = tuple(_voice(model, id) for id in statement.speakers)
    return joined((*named, *(_unnamed(model, speaker) for speaker in statement.unnamed)))


def spoken_by(model: Model, statement: Statement) -> str:
    """Give whom a text credits, as plain text; nothing where that is the outlet."""
    names = (*map(model.name, statement.speakers), *(f"“{speaker.unnamed}”" for speaker in statement.unnamed))
    return ", ".join(names)


def _unnamed(model: Model, speaker: Unnamed) -> Words:
    called = f"“{speaker.unnamed}”, not named"
    return (Link(f"{called}, of "), link(model, speaker.of)) if speaker.of else (Link(called),)


def chain(model: Model, statement: Statement) -> tuple[Words, ...]:
    """Give the way a statement came: outlet, whose copy it is, relays or how it was told, speakers, party."""
    steps: list[Words] = [
        marked(model, outlet(model, statement.outlet), statement.outlet or "", "organization")
    ]
    if statement.text.carries:
        steps.append(carried(model, statement.text.carries, statement.article))
    if statement.is_narration:
        return tuple(steps)
    relays = [
        _voice(model, relay) if isinstance(relay, str) else _unnamed(model, relay)
        for relay in statement.relays
    ]
    steps += relays or [_told_how(model, statement)]
    steps += [interpreted] if (interpreted := _interpreted(statement, "")) else []
    steps.append(credited(model, statement))
    return (*steps, listed(links(model, statement.sides))) if statement.sides else tuple(steps)


def _told_how(model: Model, statement: Statement) -> Words:
    """Say how a text without a relay knows what it tells."""
    if statement.telling == "not said":
        return (Link("does not say how it was told"),)
    if statement.text.form == "readout" and statement.issuer and statement.issuer not in statement.speakers:
        return (Link("in a release of "), link(model, statement.issuer))
    return (Link(DIRECT[statement.text.form]),)


def carried(model: Model, source: str, article: Article) -> Words:
    """Give whose copy an article is, with a mark where that is known of its source and in doubt."""
    said_by = "" if article.carries else article.source or ""
    return marked(model, link(model, source), said_by, "carries")


def title_of(model: Model, statement: Statement) -> str:
    """Give what search and feeds show above a statement: who, and on what."""
    whose = spoken_by(model, statement) or statement.text.outlet
    on: tuple[str, ...] = statement.value.about or ((statement.reports,) if statement.reports else ())
    return f"{whose} on {', '.join(map(model.name, on))}" if on else whose

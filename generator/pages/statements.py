"""Statements as they are printed anywhere on the site."""

from __future__ import annotations

from collections.abc import Iterable

from generator import dates
from generator.kinds.article import Article, Dating, Lasted, Quote
from generator.kinds.event import Event
from generator.model import Model, Statement
from generator.model.origins import party_of
from generator.model.verified import quotations
from generator.pages.doubts import marked, when_of
from generator.pages.maker import Maker, Values, address_of, date, published_on
from generator.render import Link, Words

VERDICTS = {
    "agrees": "That agrees with the dates: we count {}",
    "differs": "The dates say otherwise: we count {}",
    "undecided": "It cannot be decided from the dates: we count {}",
}
"""How a claimed length stands beside what we count."""


def statement(make: Maker, told: Statement) -> Values:
    """Give a statement as it is printed anywhere on the site."""
    value = told.value
    return {
        "id": value.id,
        "permalink": Link(
            outlet_name(make.model, told.outlet), address_of(make.model, told.article_id, value.id)
        ),
        "published": published_on(told.article),
        "party": [{"id": id, "name": make.model.name(id)} for id in told.columns],
        "whose": whose(make, told),
        "chain": chain(make, told),
        "narration": told.is_narration,
        "hearsay": told.is_hearsay,
        "gist": make.prose(value.gist),
        "quotes": [_quote(quote) for quote in value.quote or ()],
        "proof": _proof(told),
        "paraphrase": value.paraphrase,
        "about": make.links(value.about),
        "when": dating(value.when),
        "said": dating(value.said),
        "facts": facts(make, told),
        "lasted": _lasted(make, told),
        "suspends": make.links(value.suspends),
        "resumes": make.links(value.resumes),
        "readings": [
            {"words": read.words, "as": make.link(read.as_), "why": read.why} for read in value.read
        ],
    }


def _proof(told: Statement) -> Values | None:
    """Give whether a statement's printed words were verified, and when; None where it has none."""
    if not told.has_words:
        return None
    return {"stands": told.is_verified, "day": date(told.verified) if told.verified else None}


def verified_count(told: Iterable[Statement]) -> Values | None:
    """Give how many quotations statements have, and how many of those were verified; None where none has."""
    count = quotations(told)
    return {"all": count.all, "verified": count.verified} if count.all else None


def _quote(quote: Quote) -> Values:
    whose = {"official": "official translation", "ours": "our translation", None: ""}[quote.by]
    return {
        "words": quote.exact,
        "lang": quote.lang or "",
        "translation": quote.translation,
        "translated_by": whose,
    }


def outlet(make: Maker, id: str | None) -> Link:
    """Give a link to who printed something, or say that it is not known."""
    return make.link(id) if id else Link(outlet_name(make.model, None))


def outlet_name(model: Model, id: str | None) -> str:
    """Give the name of who printed something, or say that it is not known."""
    return model.name(id) if id else "an outlet not known"


def whose(make: Maker, told: Statement) -> Words:
    """Give whose words they are: the last relay for the speakers, or the speakers, or the outlet."""
    speakers = _voices(make, told.speakers)
    if told.value.via:
        relay = _voices(make, told.value.via[-1:])
        if told.is_hearsay:
            return (*relay, Link(", on what "), *speakers, Link(" said"))
        return (*relay, Link(", for "), *speakers)
    return speakers or (outlet(make, told.outlet),)


def _voices(make: Maker, ids: Iterable[str]) -> Words:
    """Give who speaks, with a mark where it is in doubt for which party."""
    voices = (marked(make, make.link(id), id, "party") for id in ids)
    return tuple(piece for nth, voice in enumerate(voices) for piece in ((Link(", "),) * (nth > 0) + voice))


def chain(make: Maker, told: Statement) -> tuple[Words, ...]:
    """Give the way a statement came: outlet, whose copy it is, relays, speakers, their party."""
    model, value = make.model, told.value
    steps: list[Words] = [marked(make, outlet(make, told.outlet), told.outlet or "", "organization")]
    if told.carries:
        steps.append(carried(make, told.carries, told.article))
    if told.is_narration:
        return tuple(steps)
    relays = [_voices(make, (relay,)) for relay in reversed(value.via)]
    steps += relays or ([] if told.is_own else [(Link("relay not named"),)])
    steps.append(_voices(make, told.speakers))
    parties = dict.fromkeys(
        party for id in told.speakers if (party := party_of(model.entries, id)) and party != id
    )
    return (*steps, listed(make.links(parties))) if parties else tuple(steps)


def carried(make: Maker, source: str, article: Article) -> Words:
    """Give whose copy an article is, with a mark where that is known of its source and in doubt."""
    said_by = "" if article.carries else article.source or ""
    return marked(make, make.link(source), said_by, "carries")


def listed(links: tuple[Link, ...]) -> Words:
    """Give links with commas between them."""
    return tuple(
        piece for index, link in enumerate(links) for piece in ((Link(", "), link) if index else (link,))
    )


def facts(make: Maker, told: Statement) -> list[Values]:
    """Give the facts a statement tells, by their names in site.yml."""
    keys = make.model.site.facts
    return [
        {"name": keys[key].name, "values": _fact_values(make, keys[key].type, value)}
        for key, value in told.value.fact.items()
    ]


def _fact_values(make: Maker, type_of_fact: str, value: str | tuple[str, ...]) -> Words:
    values = (value,) if isinstance(value, str) else value
    return listed(make.links(values) if type_of_fact in ("id", "ids") else tuple(map(Link, values)))


def _lasted(make: Maker, told: Statement) -> Values | None:
    if lasted := told.value.lasted:
        return {
            "words": lasted.words,
            "from": make.link(lasted.from_),
            "to": make.link(lasted.to),
            "because": lasted.because,
            "verdict": _length(make, lasted),
            "contacts": [_contact(make, id) for id in make.model.contacts.get(told.id, ())],
        }
    return None


def _length(make: Maker, lasted: Lasted) -> str:
    """Say how a claimed length stands beside the dates of the two events it runs between."""
    claim = dates.duration(lasted.words)
    start, end = (make.model.get(id, Event) for id in (lasted.from_, lasted.to))
    if claim is None or start is None or end is None:
        return "What length is claimed cannot be told from these words"
    found = dates.compare_length(claim, start.when.date, end.when.date)
    return VERDICTS[found.verdict].format(found.counted)


def _contact(make: Maker, id: str) -> Values:
    event = make.model.get(id, Event)
    return {"link": make.link(id), "when": when_of(make, id, event) if event else None}


def dating(found: Dating | None) -> Values | None:
    """Give a source's date words beside the date we read in them."""
    if found is None or found.date is None:
        return None
    return {
        "words": found.words,
        "date": date(found.date),
        "because": found.because,
        "planned": found.planned,
    }

"""What a page is about, whom it quotes and what it cites, in the words of schema.org (JSON-LD).

Our page is an annotation: the news article is what it is about, never the page itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.addresses import address_of, urn, web_address
from generator.edtf import Point
from generator.kinds import COLLECTIONS
from generator.kinds.article import Article
from generator.kinds.base import Kind, Thing
from generator.kinds.event import Event
from generator.kinds.organization import Organization
from generator.kinds.person import Person, Role
from generator.kinds.place import Place
from generator.kinds.reference import Reference
from generator.kinds.source import Source
from generator.kinds.term import Term
from generator.model import Model, Statement
from generator.model.texts import Text
from generator.pages.parts.context import PageContext, sentence

Node = dict[str, object]
"""A thing in JSON-LD."""

SOURCES: Mapping[str, str] = {
    "aggregator": "Organization",
    "government": "GovernmentOrganization",
    "research": "ResearchOrganization",
}
"""Kind of source → type of schema.org; others are what sources usually are."""
CONTEXT: Node = {"@context": "https://schema.org"}


def linked_data(context: PageContext, id: str, statements: Iterable[Statement]) -> Node:
    """Give the page of a thing: what it is about, the quotations of an article, the works that it cites."""
    model = context.model
    value = model.entries[id].value
    page = _known(
        {
            "@type": "WebPage",
            "name": model.name(id),
            "url": web_address(model.site, address_of(model, id) or ""),
            "inLanguage": model.site.language,
            "isPartOf": _site(model),
            "citation": [_work(model, work) for work in context.cited],
        }
    )
    if isinstance(value, Article):
        quotations = [
            _quotation(model, statement)
            for statement in statements
            if statement.value.quote and not statement.is_narration
        ]
        return CONTEXT | page | _known({"about": _article(model, id, value), "hasPart": quotations})
    return CONTEXT | page | ({"mainEntity": _thing(model, id, value)} if isinstance(value, Thing) else {})


def linked_site(model: Model, description: str) -> Node:
    """Give the site itself."""
    return CONTEXT | _site(model) | {"description": description, "inLanguage": model.site.language}


def _site(model: Model) -> Node:
    node = {"@type": "WebSite", "@id": urn(model.site, "site"), "name": model.site.name}
    return _known({**node, "url": web_address(model.site, "")})


def _named(model: Model, id: str) -> Node:
    """Give a thing as it is named anywhere: its type, its name for good, its address."""
    entry = model.entries[id]
    address = address_of(model, id)
    return _known(
        {
            "@type": _type(entry.folder, entry.value),
            "@id": urn(model.site, id),
            "name": model.name(id),
            "url": web_address(model.site, address) if address else None,
        }
    )


def _type(folder: str, value: Kind) -> str:
    """Give the type of schema.org; of a source that of its own kind, where that has one."""
    usual = COLLECTIONS[folder].schema
    return SOURCES.get(value.kind, usual) if isinstance(value, Source) else usual


def _thing(model: Model, id: str, thing: Thing) -> Node:
    value = _without_doubtful(thing)
    return _known(
        {
            **_named(model, id),
            "alternateName": [*value.names.values(), *value.aka],
            "description": sentence(value.summary or value.gist, model),
            "sameAs": f"https://www.wikidata.org/wiki/{value.wikidata}" if value.wikidata else None,
            **_more(model, value),
            **(_event(model, id, value) if isinstance(value, Event) else {}),
        }
    )


def _without_doubtful(thing: Thing) -> Thing:
    """Give a thing without the optional values that are in doubt: JSON-LD can't say that they are."""
    fields = type(thing).model_fields
    doubted = {name: field for name, field in fields.items() if (field.alias or name) in thing.doubt}
    return thing.model_copy(
        update={name: field.get_default() for name, field in doubted.items() if not field.is_required()}
    )


def _more(model: Model, value: Thing) -> Node:
    """Give what only its kind has."""
    match value:
        case Person():
            offices = [_office(model, role) for role in value.roles if role.organization and not role.doubt]
            return {"affiliation": _one(model, value.party), "memberOf": offices}
        case Organization():
            return {"parentOrganization": _one(model, value.part_of)}
        case Place():
            return {"containedInPlace": _one(model, value.part_of)}
        case Source():
            return {"sameAs": value.home, "parentOrganization": _one(model, value.organization)}
        case Term():
            return {"inDefinedTermSet": _glossary(model)}
        case _:
            return {}


def _event(model: Model, id: str, event: Event) -> Node:
    """Give an event with its day and place; without these it is a thing, as validators ask both of one.

    What kind of event it was decides where and how people met: in doubt, it is a thing too.
    """
    start = None if {"when", "kind"} & event.doubt.keys() else _day(event.when.date.start)
    location = _location(model, id, event)
    if not (start and location):
        return {"@type": "Thing"}
    mode = "Online" if event.kind == "call" else "Offline"
    return {
        "startDate": start,
        "endDate": _day(event.when.date.end) if event.when.date.is_interval else None,
        "location": location,
        "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode",
        "attendee": [_named(model, thing) for thing in (*event.people, *event.organizations)],
        "about": [_named(model, thing) for thing in event.issues],
    }


def _location(model: Model, id: str, event: Event) -> Node | None:
    """Give where an event was: its place with an address; of a call our page, as validators ask for one."""
    if event.kind == "call":
        address = web_address(model.site, address_of(model, id) or "")
        name = model.name(event.channel) if event.channel else "Call"
        return {"@type": "VirtualLocation", "name": name, "url": address} if address else None
    if event.place is None:
        return None
    return {**_named(model, event.place), "address": ", ".join(_around(model, event.place))}


def _around(model: Model, place: str) -> Iterator[str]:
    """Give the name of a place, and of those around it."""
    at: str | None = place
    while at:
        yield model.name(at)
        value = model.get(at, Place)
        at = value.part_of if value else None


def _office(model: Model, role: Role) -> Node:
    """Give an office; the days on which somebody was seen in it are no start and no end."""
    return _known(
        {
            "@type": "OrganizationRole",
            "roleName": role.title,
            "startDate": _iso(role.from_.start) if role.from_ else None,
            "endDate": _iso(role.to.end) if role.to else None,
            "memberOf": _one(model, role.organization),
        }
    )


def _glossary(model: Model) -> Node:
    node = {"@type": "DefinedTermSet", "@id": urn(model.site, "glossary"), "name": "Glossary"}
    return _known({**node, "url": web_address(model.site, "glossary/")})


def _article(model: Model, id: str, article: Article) -> Node:
    """Give the article that a page annotates; its headline is not ours to print."""
    source = model.texts[id].source
    is_news = _type("sources", source) == "NewsMediaOrganization" if source else True
    return _known(
        {
            "@type": "NewsArticle" if is_news else "Article",
            "@id": urn(model.site, id),
            "abstract": article.title,
            "url": article.url,
            "archivedAt": article.archived,
            "datePublished": str(article.published.date) if article.published.date.is_day else None,
            "publisher": _one(model, article.source),
            "creator": _one(model, _carried(model.texts[id], article)),
        }
    )


def _carried(text: Text, article: Article) -> str | None:
    """Give whose copy an article is, unless its source alone says so and that is in doubt."""
    is_doubtful = text.source and not article.carries and "carries" in text.source.doubt
    return None if is_doubtful else text.carries


def _quotation(model: Model, statement: Statement) -> Node:
    """Give the quoted words of a statement as those of whoever relayed or spoke them.

    The wording of a body on what others said is that body's, and about them.
    """
    quotes = statement.value.quote or ()
    others = statement.speakers if statement.is_in_wording_of_issuer else ()
    return _known(
        {
            "@type": "Quotation",
            "@id": urn(model.site, statement.id),
            "url": web_address(model.site, address_of(model, statement.article_id, statement.value.id) or ""),
            "text": " […] ".join(quote.exact for quote in quotes),
            "inLanguage": next((quote.lang for quote in quotes if quote.lang), None),
            "spokenByCharacter": _voices(model, statement),
            "about": [_named(model, id) for id in (*statement.value.about, *others)],
            "isPartOf": {"@id": urn(model.site, statement.article_id)},
        }
    )


def _voices(model: Model, statement: Statement) -> list[Node]:
    """Give those whose words a quotation is; of somebody unnamed, what the text calls them."""
    relay = [statement.unnamed_relay] if statement.unnamed_relay else []
    unnamed = relay or ([] if statement.relay else statement.unnamed)
    return [
        *(_named(model, voice) for voice in statement.words_of),
        *(
            _known(
                {"@type": "Person", "description": speaker.unnamed, "affiliation": _one(model, speaker.of)}
            )
            for speaker in unnamed
        ),
    ]


def _work(model: Model, id: str) -> Node:
    work = model.get(id, Reference)
    if work is None:
        raise ValueError(f"'{id}' is cited and is no reference")
    return _known(
        {
            "@type": "CreativeWork",
            "@id": urn(model.site, id),
            "name": work.title,
            "author": {"name": work.author} if work.author else None,
            "publisher": {"name": work.publisher} if work.publisher else None,
            "datePublished": _iso(work.issued.start) if work.issued and not work.issued.is_interval else None,
            "url": work.URL,
            "archivedAt": work.archive,
            "inLanguage": work.language,
            "description": f"A copy of {work.copy_of}" if work.copy_of else None,
        }
    )


def _day(point: Point | None) -> str | None:
    """Give a day that is no guess: of an event, validators take nothing less."""
    return _iso(point) if point and point.day else None


def _iso(point: Point | None) -> str | None:
    return str(point) if point and not point.qualifier else None


def _one(model: Model, id: str | None) -> Node | None:
    return _named(model, id) if id else None


def _known(node: Node) -> Node:
    return {name: value for name, value in node.items() if value}

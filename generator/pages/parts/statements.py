"""Statements as they are printed anywhere on the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from generator.addresses import address_of
from generator.attribution import chain, whose
from generator.kinds.article import Act, Dating, Paraphrase, Quote
from generator.kinds.claims import Lasted, Length
from generator.kinds.event import Event
from generator.links import listed
from generator.model import Model, Statement
from generator.model.verified import quotations
from generator.page import Link, Words
from generator.pages.parts.context import PageContext, date, published_on
from generator.pages.parts.doubts import when_of
from generator.pages.parts.shapes import (
    ClaimedLength,
    Contact,
    Dated,
    Fact,
    NamedParty,
    Printed,
    ReadAs,
    ShownStatement,
    Verified,
    VerifiedCount,
)

VERDICTS = {
    "agrees": "That agrees with the dates: we count {}",
    "differs": "The dates say otherwise: we count {}",
    "undecided": "It cannot be decided from the dates: we count {}",
}
"""How a claimed length stands beside what we count."""
ACTS: Mapping[Act, str] = {
    "denial": "A denial",
    "refusal to comment": "A refusal to comment",
    "expectation": "What is expected, not what was done",
}


def statement(context: PageContext, told: Statement) -> ShownStatement:
    """Give a statement as it is printed anywhere on the site: only its citations are those of the page."""
    shown = _shown(context.model)(told)
    return replace(shown, gist=context.prose(told.value.gist)) if told.cites else shown


@lru_cache(maxsize=1)
def _shown(model: Model) -> Callable[[Statement], ShownStatement]:
    """Give what makes a statement as it is shown, without citations, once."""
    context, shown = PageContext(model), dict[str, ShownStatement]()

    def of(told: Statement) -> ShownStatement:
        if told.id not in shown:
            shown[told.id] = _made(context, told)
        return shown[told.id]

    return of


def _made(context: PageContext, told: Statement) -> ShownStatement:
    value = told.value
    is_in_wording = told.is_in_wording_of_issuer and not told.is_narration
    return ShownStatement(
        id=value.id,
        permalink=_permalink(context, told),
        published=published_on(told.article),
        party=tuple(NamedParty(id, context.model.name(id)) for id in told.columns),
        whose=whose(context.model, told),
        own=bool(value.quote) and not told.is_in_wording_of_issuer,
        unnamed=tuple(speaker.unnamed for speaker in told.unnamed),
        act=ACTS[value.act] if value.act else "",
        chain=chain(context.model, told),
        narration=told.is_narration,
        hearsay=told.is_hearsay,
        gist=context.prose(value.gist),
        quotes=tuple(_printed(context, told, quote) for quote in value.quote or ()),
        proof=_proof(told),
        paraphrase=_printed(context, told, value.paraphrase) if value.paraphrase else None,
        wording=_wording(context, told),
        wording_of=_wording(context, told) if is_in_wording else None,
        is_summary=not told.is_narration and not value.quote,
        is_paraphrased=bool(value.paraphrase) and not value.quote,
        about=context.links(value.about),
        when=dating(value.when),
        said=dating(value.said),
        facts=tuple(facts(context, told)),
        lasted=_lasted(context, told),
        suspends=context.links(value.suspends),
        resumes=context.links(value.resumes),
        readings=tuple(ReadAs(read.words, context.link(read.as_), read.why) for read in value.read),
    )


def _permalink(context: PageContext, told: Statement) -> Link:
    address = address_of(context.model, told.article_id, told.value.id)
    return Link(told.text.outlet, address)


def _proof(told: Statement) -> Verified | None:
    """Give whether a statement's printed words were verified, and when; None where it has none."""
    if not told.has_words:
        return None
    return Verified(told.is_verified, date(told.verified) if told.verified else None)


def verified_count(told: Iterable[Statement]) -> VerifiedCount | None:
    """Give how many quotations statements have, and how many of those were verified; None where none has."""
    count = quotations(told)
    return VerifiedCount(count.all, count.verified) if count.all else None


def _wording(context: PageContext, told: Statement) -> Link:
    """Give whose wording a paraphrase is: that of the body that issued the text, else of the outlet."""
    return context.link(told.issuer) if told.issuer else Link("the outlet")


def _printed(context: PageContext, told: Statement, quote: Quote | Paraphrase) -> Printed:
    """Give words of a text with their language, where it is not the site's, and what they mean."""
    whose = {"official": "official translation", "ours": "our translation", None: ""}[quote.by]
    of_text, ours = told.text.language, context.model.site.language
    lang = quote.lang or (of_text if of_text != ours else "")
    return Printed(quote.exact, lang, quote.translation, whose)


def facts(context: PageContext, told: Statement) -> Iterator[Fact]:
    """Give the facts a statement tells, by their names in site.yml."""
    keys = context.model.site.facts
    for key, value in told.value.fact.items():
        proof = told.value.proofs.get(key)
        values = _fact_values(context, keys[key].type, value)
        yield Fact(keys[key].name, values, proof.because if proof else None)


def _fact_values(context: PageContext, type_of_fact: str, value: str | tuple[str, ...]) -> Words:
    values = (value,) if isinstance(value, str) else value
    return listed(context.links(values) if type_of_fact in ("id", "ids") else tuple(map(Link, values)))


def _lasted(context: PageContext, told: Statement) -> ClaimedLength | None:
    lasted = told.value.lasted
    if lasted is None:
        return None
    ends = (lasted.from_, lasted.to) if isinstance(lasted, Lasted) else None
    return ClaimedLength(
        words=lasted.words,
        of=context.link(lasted.of) if isinstance(lasted, Length) else None,
        ends=context.links(ends) if ends else (),
        because=lasted.because,
        verdict=_length(told),
        contacts=tuple(_contact(context, id) for id in context.model.contacts.get(told.id, ())),
    )


def _length(told: Statement) -> str:
    """Say how a claimed length stands beside the dates of its events; of one event only where they decide."""
    if told.length is None:
        return "What length is claimed cannot be told from these words"
    if isinstance(told.value.lasted, Length) and told.length.verdict == "undecided":
        return ""
    return VERDICTS[told.length.verdict].format(told.length.counted)


def _contact(context: PageContext, id: str) -> Contact:
    event = context.model.get(id, Event)
    return Contact(context.link(id), when_of(context, id, event) if event else None)


def dating(found: Dating | None) -> Dated | None:
    """Give a source's date words beside the date we read in them."""
    if found is None or found.date is None:
        return None
    return Dated(found.words, date(found.date), found.because, found.planned)

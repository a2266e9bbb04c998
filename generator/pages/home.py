"""The first page: the latest event and what was said there, newest articles, issues, people."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import SITE_FEED
from generator.kinds.event import Event
from generator.kinds.issue import Issue
from generator.kinds.person import Person
from generator.kinds.term import Term
from generator.links import marks
from generator.model import Model, Statement
from generator.model.channels import RECENT_TOLD, Happened
from generator.model.comparison import VERDICTS
from generator.page import Head, Link, Offer, Page, SearchEntry, offered
from generator.pages.parts.board import MOST_LINES, board
from generator.pages.parts.compared import AGREEMENT, MARKS, origins_told, summary, told_of
from generator.pages.parts.context import PageContext, Values, date, page_context, sentence
from generator.pages.parts.doubts import is_sure, when_of
from generator.pages.parts.json_ld import linked_site
from generator.pages.parts.readouts import readouts
from generator.pages.parts.reuse import OF_HOME
from generator.pages.parts.rows import article_row, issue_row, row
from generator.pages.parts.statements import verified_count

MOST = 5
"""Rows of a list on home."""
FACTS = 4
"""Facts that show how far the sources agree."""
ALL = 30
"""Issues and documents up to which home lists them all; with more, the first and a link to the others."""
CHANNELS, ISSUES, TERMS = "channels/", "positions/", "glossary/"
STEPS = 6
"""Events that are shown before the latest meeting."""


def offers(model: Model) -> Iterator[Offer]:
    """Offer the first page."""
    description = model.site.description or model.site.name
    page = Page(
        Head("index.md", model.site.name, "index.md"),
        template="home.md",
        description=description,
        values={},
        updated=model.as_of.last.isoformat() if model.as_of else None,
        search=(SearchEntry("Home", model.site.name, description),),
        feed=SITE_FEED,
        linked=linked_site(model, description),
    )
    yield offered(page, lambda: _values(model, description))


def _values(model: Model, description: str) -> Values:
    latest = _latest(model)
    _, event, said = latest or ("", None, [])
    steps = _led_to(model, latest)
    printed = (model.introduction, event)
    works = page_context(model, *(value for value in printed if value), statements=said).cited
    context = PageContext(model, tuple(dict.fromkeys((*works, *(id for _, of in steps for id in of.cite)))))
    lines = board(context)
    return {
        "description": description,
        "as_of": date(model.as_of) if model.as_of else None,
        "introduction": context.body(model.introduction.body if model.introduction else None),
        "latest": _meeting(context, *latest) if latest else None,
        "steps": [_step(context, *happened) for happened in steps],
        "works": context.works(),
        "lines": [line() for line in lines[:MOST_LINES]],
        "all_lines": Link("All channels", CHANNELS) if len(lines) > MOST_LINES else None,
        "recent": RECENT_TOLD,
        "agreement": _all_agreement(context),
        "reuse": OF_HOME,
        **_lists(model),
    }


def _latest(model: Model) -> tuple[str, Event, list[Statement]] | None:
    """Give the latest event on which two parties took a stand, else the latest on which anybody did."""
    events = ((id, event, _stands(model, id)) for id, event in model.happened)
    latest = None
    for id, event, said in events:
        if _are_of_both(said):
            return id, event, said
        latest = latest or ((id, event, said) if said else None)
    return latest


def _stands(model: Model, id: str) -> list[Statement]:
    """Give the statements that take a stand, and were made at an event or tell of it."""
    statements = model.statements_of.get(id, ())
    return [statement for statement in statements if statement.value.about and not statement.is_narration]


def _are_of_both(said: list[Statement]) -> bool:
    """Tell whether statements stand in the columns of two parties at least."""
    return len({party for statement in said for party in statement.columns}) > 1


def _meeting(context: PageContext, id: str, event: Event, said: list[Statement]) -> Values:
    return {
        "link": context.link(id),
        "when": when_of(context, id, event),
        "marks": marks(context.model, id, "summary"),
        "summary": context.prose(event.summary),
        "cites": context.cites(event.cite),
        "said": readouts(context, said),
        "agreement": _agreement(context, id),
        "verified": verified_count(said),
        "more": context.link(id, "All that the sources tell of it, fact by fact"),
    }


def _agreement(context: PageContext, id: str) -> Values | None:
    """Count how far the sources of the latest meeting agree."""
    comparisons = context.model.comparisons.get(id, ())
    origins = origins_told(context, (origin for comparison in comparisons for origin in comparison.origins))
    return {"counts": summary(comparisons), "origins": origins} if comparisons else None


def _all_agreement(context: PageContext) -> Values | None:
    """Count how far all sources agree, and give the facts that say most: what differs comes first."""
    comparisons = [comparison for of_event in context.model.comparisons.values() for comparison in of_event]
    ranked = [
        comparison
        for verdict in reversed(VERDICTS[:-1])
        for comparison in comparisons
        if comparison.verdict == verdict
    ]
    if not ranked:
        return None
    return {
        "counts": summary(comparisons),
        "facts": [
            {
                "link": context.link(comparison.event),
                "note": told_of(context, comparison),
                "verdict": comparison.verdict,
                "mark": MARKS[comparison.verdict],
            }
            for comparison in ranked[:FACTS]
        ],
        "more": AGREEMENT,
    }


def _led_to(model: Model, latest: tuple[str, Event, list[Statement]] | None) -> list[Happened]:
    """Give the newest events that led to the latest meeting, the oldest first; one alone is no way.

    They are those told of there or in a text that tells of it, those before it in its series, and those
    that closed or opened its channel.
    """
    if latest is None:
        return []
    id, event, _ = latest
    told = (one for own in model.statements_of.get(id, ()) for one in model.statements_of[own.article_id])
    turns = (of for of, _ in model.turns_of.get(event.channel or "", ()))
    before = {*(one.reports for one in told), *_series(model, event), *turns} - {id, None}
    earlier = [
        happened
        for happened in reversed(model.latest_first(filter(None, before)))
        if happened[1].when.date.first < event.when.date.first
    ]
    return earlier[-STEPS:] if len(earlier) > 1 else []


def _step(context: PageContext, id: str, event: Event) -> Values:
    return {
        "when": when_of(context, id, event),
        "is_known": is_sure(event),
        "link": context.link(id),
        "cites": context.cites(event.cite),
    }


def _series(model: Model, event: Event | None) -> Iterator[str]:
    while event and event.follows:
        yield event.follows
        event = model.get(event.follows, Event)


def _lists(model: Model) -> Values:
    context = PageContext(model)
    people = sorted(
        model.of(Person), key=lambda pair: (-len(model.mentions.get(pair[0], ())), model.sorting(pair[0]))
    )
    moved = sorted(model.of(Issue), key=lambda pair: (_last_word(model, pair[0]), pair[1].name), reverse=True)
    documents = [(id, term) for id, term in model.of(Term) if term.kind != "term"]
    return {
        "articles": [article_row(context, id, article) for id, article in model.articles[:MOST]],
        "issues": [issue_row(context, id, issue) for id, issue in moved[:ALL]],
        "all_issues": Link("All issues", ISSUES) if len(moved) > ALL else None,
        "people": [
            row(context.link(id), sentence(person.summary, model), marks=marks(context.model, id, "summary"))
            for id, person in people[:MOST]
        ],
        "documents": [
            row(context.link(id), sentence(term.gist, model), marks=marks(context.model, id, "gist"))
            for id, term in documents[:ALL]
        ],
        "all_documents": Link("All documents and terms", TERMS) if len(documents) > ALL else None,
    }


def _last_word(model: Model, issue: str) -> str:
    return model.last_days[issue].last.isoformat() if issue in model.last_days else ""

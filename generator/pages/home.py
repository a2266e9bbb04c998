"""The first page: the latest event and what was said there, newest articles, issues, people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.kinds.event import Event
from generator.kinds.issue import Issue
from generator.kinds.person import Person
from generator.kinds.term import Term
from generator.model import Model, Statement
from generator.model.channels import RECENT_TOLD
from generator.model.comparison import VERDICTS
from generator.pages import articles, channels, data, gaps, issues
from generator.pages.compared import MARKS, origins_told, summary, told_of
from generator.pages.doubts import is_sure, marks, when_of
from generator.pages.index import row
from generator.pages.linked import linked_site
from generator.pages.maker import Maker, Values, date, maker, sentence
from generator.pages.readouts import readouts
from generator.pages.statements import verified_count
from generator.render import Found, Link, Page

MOST = 5
"""Rows of a list on home."""
FACTS = 4
"""Facts that show how far the sources agree."""
STEPS = 6
"""Events that are shown before the latest meeting."""


def pages(model: Model) -> Iterator[Page]:
    """Give the first page."""
    latest = _latest(model)
    _, event, said = latest or ("", None, [])
    printed = (model.introduction, event, *(found.value for found in said))
    make = maker(model, *(value for value in printed if value))
    description = model.site.description or model.site.name
    yield Page(
        path="index.md",
        template="home.md",
        title=model.site.name,
        description=description,
        section="index.md",
        updated=model.as_of.last.isoformat() if model.as_of else None,
        values={
            "description": description,
            "as_of": date(model.as_of) if model.as_of else None,
            "introduction": make.body(model.introduction.body if model.introduction else None),
            "latest": _meeting(make, *latest) if latest else None,
            "steps": _steps(make, latest[0], latest[1]) if latest else [],
            "works": make.works(),
            "lines": channels.board(make),
            "recent": RECENT_TOLD,
            "agreement": _all_agreement(make),
            "reuse": data.OF_HOME,
            **_lists(model),
        },
        found=(Found("Home", model.site.name, description),),
        feed=data.SITE_FEED,
        linked=linked_site(model, description),
    )


def _latest(model: Model) -> tuple[str, Event, list[Statement]] | None:
    """Give the latest event at which somebody took a stand, and what they said there."""
    for id, event in model.happened:
        said = [found for found in model.statements if found.occasion == id and found.value.about]
        said = [found for found in said if not found.is_narration]
        if said:
            return id, event, said
    return None


def _meeting(make: Maker, id: str, event: Event, said: list[Statement]) -> Values:
    return {
        "link": make.link(id),
        "when": when_of(make, id, event),
        "marks": marks(make, id, "summary"),
        "summary": make.prose(event.summary),
        "cites": make.cites(event.cite),
        "said": readouts(make, said),
        "agreement": _agreement(make, id),
        "verified": verified_count(found for found in make.model.statements if found.occasion == id),
        "more": make.link(id, "All that the sources tell of it, fact by fact"),
    }


def _agreement(make: Maker, id: str) -> Values | None:
    """Count how far the sources of the latest meeting agree."""
    found = make.model.comparisons.get(id, ())
    origins = origins_told(make, (origin for one in found for origin in one.origins))
    return {"counts": summary(found), "origins": origins} if found else None


def _all_agreement(make: Maker) -> Values | None:
    """Count how far all sources agree, and give the facts that say most: what differs comes first."""
    told = [one for found in make.model.comparisons.values() for one in found]
    ranked = [one for verdict in reversed(VERDICTS[:-1]) for one in told if one.verdict == verdict]
    if not ranked:
        return None
    return {
        "counts": summary(told),
        "facts": [
            {
                "link": make.link(one.event),
                "note": told_of(make, one),
                "verdict": one.verdict,
                "mark": MARKS[one.verdict],
            }
            for one in ranked[:FACTS]
        ],
        "more": Link(gaps.TITLE, "checks/"),
    }


def _steps(make: Maker, id: str, event: Event) -> list[Values]:
    """Give the newest events that led to the latest meeting, the oldest first.

    They are those told of there, those before it in its series, and those that closed or opened its channel.
    """
    known = dict(make.model.of(Event))
    told = {found.reports for found in make.model.statements if found.occasion == id}
    before = [
        of for of in (told | set(_series(known, event)) | set(_of_channel(known, event))) - {id, None} if of
    ]
    earlier = [(known[of], of) for of in before if known[of].when.date.first < event.when.date.first]
    earlier.sort(key=lambda found: (found[0].when.date.first, found[1]))
    return [
        {"when": when_of(make, of, one), "is_known": is_sure(one), "link": make.link(of)}
        for one, of in earlier[-STEPS:]
    ]


def _series(known: Mapping[str, Event], event: Event) -> Iterator[str]:
    while event.follows:
        yield event.follows
        event = known[event.follows]


def _of_channel(known: Mapping[str, Event], event: Event) -> Iterator[str]:
    for of, other in known.items():
        if event.channel and event.channel in [
            change.channel for change in (*other.suspends, *other.resumes)
        ]:
            yield of


def _lists(model: Model) -> Values:
    make = Maker(model)
    people = sorted(
        model.of(Person), key=lambda found: (-len(model.mentions.get(found[0], ())), model.sorting(found[0]))
    )
    moved = sorted(
        model.of(Issue), key=lambda found: (_last_word(model, found[0]), found[1].name), reverse=True
    )
    documents = [(id, term) for id, term in model.of(Term) if term.kind != "term"]
    return {
        "articles": [
            articles.summary(make, id, article) for id, article in articles.newest_first(model)[:MOST]
        ],
        "issues": [issues.summary(make, id, issue) for id, issue in moved],
        "people": [
            row(make.link(id), sentence(person.summary, model), marks=marks(make, id, "summary"))
            for id, person in people[:MOST]
        ],
        "documents": [
            row(make.link(id), sentence(term.gist, model), marks=marks(make, id, "gist"))
            for id, term in documents
        ],
    }


def _last_word(model: Model, issue: str) -> str:
    return max((found.day.last.isoformat() for found in issues.about(model, issue)), default="")

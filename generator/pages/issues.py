"""A page for each issue, and the index of positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from generator.kinds.issue import Issue
from generator.kinds.term import Term
from generator.links import link, marks
from generator.model import Model, Statement
from generator.model.channels import Happened
from generator.model.comparison import Comparison
from generator.model.positions import by_year, latest
from generator.page import Offer
from generator.pages.parts.compared import told_of
from generator.pages.parts.context import PageContext, Values, page_context, sentence
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import MOST, Group, headed
from generator.pages.parts.readouts import through_time
from generator.pages.parts.reuse import to_follow
from generator.pages.parts.rows import row
from generator.pages.parts.sections import (
    Section,
    event_list,
    fitted,
    initial_of,
    named_by_others,
    shown_in,
    statement_list,
    thing_list,
    year_of,
)
from generator.pages.parts.shapes import ListRow, PositionCell, PositionRow
from generator.pages.parts.statements import statement
from generator.pages.parts.thing import Basis, common, thing_offers

INDEX = "positions/index.md"
LEAD = "The last dated words of each side on each issue. An empty cell means that no source here has any."


def offers(model: Model) -> Iterator[Offer]:
    """Offer the matrix of positions, and one page an issue."""
    issues = model.by_name(Issue)
    issues.sort(key=lambda pair: _moved(model, pair[0]), reverse=True)
    is_long, parties = len(issues) > MOST, model.columns
    rows = [
        (headed(_year(model, id)) if is_long else Group(), partial(_line, PageContext(model), id, parties))
        for id, _ in issues
    ]
    index = Index(INDEX, "Positions", LEAD, "positions.md", more=lambda: _sides(model, parties))
    yield from index_offers(index, rows)
    yield from thing_offers(model, issues, INDEX, _basis, _values)


def _sides(model: Model, parties: tuple[str, ...]) -> Values:
    stands = [statement for stands in model.positions.values() for statement in stands]
    return {
        "parties": [{"id": id, "name": model.name(id)} for id in parties],
        "shares": _shares(model, stands, parties),
    }


def _line(context: PageContext, id: str, parties: tuple[str, ...]) -> PositionRow:
    """Give an issue as a line of the matrix: the last word of each party, one of several parties once."""
    lasts = [(party, latest(context.model.positions.get((id, party), ()))) for party in parties]
    shared = groupby(lasts, key=lambda cell: cell[1].id if cell[1] else cell[0])
    return PositionRow(context.link(id), tuple(_latest_cell(context, id, list(cells)) for _, cells in shared))


def _latest_cell(context: PageContext, id: str, cells: list[tuple[str, Statement | None]]) -> PositionCell:
    names = [context.model.name(party) for party, _ in cells]
    counts = [len(context.model.positions.get((id, party), ())) for party, _ in cells]
    last = cells[0][1]
    return PositionCell(
        span=len(cells),
        party=cells[0][0] if len(cells) == 1 else "",
        name=" · ".join(names),
        last=statement(context, last) if last else None,
        counts=tuple(
            f"the latest of {count} statements" + (f" of {name}" if len(cells) > 1 else "")
            for name, count in zip(names, counts, strict=True)
            if count > 1
        ),
    )


def _shares(model: Model, stands: Iterable[Statement], parties: tuple[str, ...]) -> list[Values]:
    """Give how many statements each party made, year by year, and its share of them in percent."""
    return [
        {
            "year": str(year),
            "counts": [
                {
                    "name": model.name(party),
                    "count": counts.get(party, 0),
                    "share": round(100 * counts.get(party, 0) / sum(counts.values())),
                }
                for party in parties
            ],
        }
        for year, counts in by_year(stands).items()
        if counts
    ]


def _moved(model: Model, id: str) -> str:
    return model.last_days[id].last.isoformat() if id in model.last_days else ""


def _year(model: Model, id: str) -> str:
    return _moved(model, id)[:4] or "No statement"


def _basis(model: Model, id: str, issue: Issue) -> Basis:
    statements, sections = (
        (*model.statements_of.get(id, ()), *_naming(model, id)),
        fitted(_sections(model, id)),
    )
    context = page_context(model, issue, statements=shown_in(sections, statements))
    description = sentence(issue.summary, model) or f"What each side has said on {issue.name}"
    return Basis(context, statements, description, sections=sections)


def _naming(model: Model, id: str) -> list[Statement]:
    """Give the statements that name an issue and are not about it."""
    return [statement for statement in model.mentions.get(id, ()) if id not in statement.value.about]


def _values(basis: Basis, id: str, issue: Issue) -> Values:
    context = basis.context
    model = context.model
    statements = model.statements_of.get(id, ())
    return {
        **common(context, issue),
        "part_of": context.link(issue.part_of) if issue.part_of else None,
        "sides": context.links(issue.parties),
        "reuse": to_follow(model, id),
        "parties": [{"id": party, "name": model.name(party)} for party in model.columns],
        "shares": _shares(model, statements, model.columns),
    }


def _sections(model: Model, id: str) -> tuple[Section, ...]:
    statements, named = model.statements_of.get(id, ()), _naming(model, id)
    attributed = [statement for statement in statements if not statement.is_narration]
    return (
        statement_list(model, "said", "What each side has said", attributed, partial(through_time, issue=id)),
        *named_by_others(model, named),
        *_around(model, id, (*statements, *named)),
    )


def _around(model: Model, id: str, statements: tuple[Statement, ...]) -> Iterator[Section]:
    """Give the events that an issue was part of, the facts about them that differ, and the terms in use."""
    at = {event for statement in statements for event in (statement.occasion, statement.reports) if event}
    related = model.latest_first((*at, *(of for of, _ in model.events_of.get(id, ()))))
    yield event_list(model, related, "issues")
    differing = [
        (event, comparison)
        for event in related
        for comparison in model.comparisons.get(event[0], ())
        if comparison.verdict == "differ"
    ]
    yield thing_list(
        "differing",
        "Where sources differ",
        differing,
        lambda _, shown: [_differing(model, *found) for found in shown],
        row=lambda found: (year_of(found[0]), lambda: _differing(model, *found)),
    )
    terms = dict.fromkeys(term.id for statement in statements for term in statement.value.uses)
    yield thing_list(
        "terms",
        "Terms in use",
        [(term, explained) for term in terms if (explained := model.get(term, Term))],
        lambda _, shown: [_in_use(model, *found) for found in shown],
        row=lambda found: (initial_of(model, found[0]), lambda: _in_use(model, *found)),
    )


def _differing(model: Model, event: Happened, comparison: Comparison) -> ListRow:
    return row(link(model, event[0]), told_of(PageContext(model), comparison))


def _in_use(model: Model, id: str, term: Term) -> ListRow:
    return row(link(model, id), sentence(term.gist, model), marks=marks(model, id, "gist"))

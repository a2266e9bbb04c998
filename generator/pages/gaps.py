"""How far the sources agree, and what they do not tell: said on one page, so that nobody has to guess."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model import Model
from generator.model.comparison import VERDICTS, Comparison
from generator.model.gaps import gaps
from generator.page import Offer
from generator.pages.parts.compared import AGREEMENT, HEADINGS, summary, told_of
from generator.pages.parts.context import PageContext, Values, date
from generator.pages.parts.index import Index, Row, headed, index_offers
from generator.pages.parts.reuse import OF_CHECKS
from generator.pages.parts.rows import row

PATH = "checks/index.md"
LEAD = (
    "Where these sources agree and where they differ, and what they do not tell, as far as it can be counted."
)


def offers(model: Model) -> Iterator[Offer]:
    """Offer the page of agreements, differences and gaps."""
    context = PageContext(model)
    told = [one for found in model.comparisons.values() for one in found]
    rows = [*_compared(context, told), *_gaps(context)]
    updated = model.as_of.last.isoformat() if model.as_of else None
    index = Index(
        PATH, AGREEMENT.words, LEAD, "checks.md", updated, OF_CHECKS, more=lambda: _more(model, told)
    )
    yield from index_offers(index, rows)


def _more(model: Model, told: list[Comparison]) -> Values:
    return {"summary": summary(told), "as_of": date(model.as_of) if model.as_of else None}


def _compared(context: PageContext, told: list[Comparison]) -> Iterator[Row]:
    for verdict in reversed(VERDICTS):
        for one in told:
            if one.verdict == verdict and verdict in HEADINGS:
                yield headed(HEADINGS[verdict]), partial(_compared_row, context, one)


def _compared_row(context: PageContext, one: Comparison) -> Values:
    return row(context.link(one.event), told_of(context, one))


def _gaps(context: PageContext) -> Iterator[Row]:
    for gap in gaps(context.model):
        yield headed(gap.kind), partial(row, context.link(gap.id), gap.missing)

"""How far the sources agree, and what they do not tell: said on one page, so that nobody has to guess."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from itertools import groupby

from generator.model import Model
from generator.model.comparison import VERDICTS, Comparison, Verdict
from generator.model.gaps import Gap, gaps
from generator.page import Offer
from generator.pages.parts.compared import AGREEMENT, HEADINGS, summary, told_of
from generator.pages.parts.context import PageContext, Values, date
from generator.pages.parts.index import Index, index_offers
from generator.pages.parts.listing import Row, headed
from generator.pages.parts.reuse import OF_CHECKS
from generator.pages.parts.rows import row
from generator.pages.parts.shapes import ListRow

PATH = "checks/index.md"
LEAD = (
    "Where these sources agree and where they differ, and what they do not tell, as far as it can be counted."
)


def offers(model: Model) -> Iterator[Offer]:
    """Offer the page of agreements, differences and gaps."""
    context = PageContext(model)
    comparisons = [comparison for of_event in model.comparisons.values() for comparison in of_event]
    rows = [*_compared(context, comparisons), *_gaps(context)]
    updated = model.as_of.last.isoformat() if model.as_of else None
    index = Index(
        PATH, AGREEMENT.words, LEAD, "checks.md", updated, OF_CHECKS, more=lambda: _more(model, comparisons)
    )
    yield from index_offers(index, rows)


def _more(model: Model, comparisons: list[Comparison]) -> Values:
    return {"summary": summary(comparisons), "as_of": date(model.as_of) if model.as_of else None}


def _compared(context: PageContext, comparisons: list[Comparison]) -> Iterator[Row]:
    by_verdict: dict[Verdict, list[Comparison]] = defaultdict(list)
    for comparison in comparisons:
        by_verdict[comparison.verdict].append(comparison)
    for verdict in reversed(VERDICTS):
        if verdict in HEADINGS:
            group = headed(HEADINGS[verdict])
            yield from (
                (group, partial(_compared_row, context, comparison)) for comparison in by_verdict[verdict]
            )


def _compared_row(context: PageContext, comparison: Comparison) -> ListRow:
    return row(context.link(comparison.event), told_of(context, comparison))


def _gaps(context: PageContext) -> Iterator[Row]:
    for kind, gaps_of_kind in groupby(gaps(context.model), key=lambda gap: gap.kind):
        group = headed(kind)
        yield from ((group, partial(_gap_row, context, gap)) for gap in gaps_of_kind)


def _gap_row(context: PageContext, gap: Gap) -> ListRow:
    return row(context.link(gap.id), gap.missing)

"""Content changed at random is a site or problems; ``mutants.py`` tries thousands."""

from __future__ import annotations

from collections import Counter

from tests.conftest import SITE
from tests.trust.mutants import LONG, outcomes


def test_no_mutant_ends_in_a_traceback_or_takes_long() -> None:
    made = list(outcomes(40, 5, SITE / "content", mkdocs_every=1000))
    assert [outcome for outcome in made if outcome.seconds > LONG] == []
    said = Counter(outcome.said for outcome in made)
    assert set(said) == {"clean", "problems"}, said

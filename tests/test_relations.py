"""How two values lie to each other: a table, and what must hold of any two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import edtf, relations
from generator.relations import Relation
from tests.dated import points

TURNED: dict[Relation, Relation] = {
    "equal": "equal",
    "inside": "around",
    "around": "inside",
    "overlapping": "overlapping",
    "apart": "apart",
}
DATES: list[tuple[str, str, Relation]] = [
    ("2031-03-11", "2031-03-11", "equal"),
    ("2031-03-11", "2031-03", "inside"),
    ("2031", "2031-03", "around"),
    ("2031-03-11", "2031-03-12", "apart"),
    ("2031-03-08/2031-03-09", "2031-03-08/2031-03-09", "equal"),
    ("2031-03-09", "2031-03-08/2031-03-09", "overlapping"),  # part of it, not a more exact date for it
    ("2031-03-08/2031-03-09", "2031-03", "inside"),
    ("2031-03-08/2031-03-09", "2031-03-09/2031-03-10", "overlapping"),
    ("2031-03-08/2031-03-09", "2031-03-01/2031-03-31", "overlapping"),
    ("2031-03-08/2031-03-09", "2031-03-10", "apart"),
    ("2031-03-11~", "2031-03-13", "around"),  # about the 11th: three days either way
    ("2031-03-11~", "2031-03-15", "apart"),
    ("2031-03~", "2031-04-20", "around"),
    ("2031-03?", "2031-04-20", "apart"),  # possibly, but not approximately
    ("2031-03/..", "2031-05-01", "overlapping"),
]
ABOVE = {"pentagon": ("washington",), "washington": ("us",), "us": (), "loop": ("loop", "us")}


@pytest.mark.parametrize(("one", "other", "relation"), DATES)
def test_dates_lie_by_their_bounds(one: str, other: str, relation: Relation) -> None:
    assert relations.of_dates(edtf.parse(one), edtf.parse(other)) == relation
    assert relations.of_dates(edtf.parse(other), edtf.parse(one)) == TURNED[relation]


@given(points, points)
def test_turned_around_dates_lie_the_other_way(one: str, other: str) -> None:
    first, second = edtf.parse(one), edtf.parse(other)
    assert relations.of_dates(second, first) == TURNED[relations.of_dates(first, second)]
    assert relations.of_dates(first, first) == "equal"


@given(st.frozensets(st.sampled_from("abcd")), st.frozensets(st.sampled_from("abcd")))
def test_lists_lie_as_sets(one: frozenset[str], other: frozenset[str]) -> None:
    found = relations.of_sets(one, other)
    assert relations.of_sets(other, one) == TURNED[found]
    assert (found == "apart") == (one != other and bool(one) and bool(other) and not one & other)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ((1, 1), (1, 1), "equal"),
        ((1, 1), (0, 2), "inside"),
        ((0, 2), (1, 3), "overlapping"),
        ((0, 1), (2, 3), "apart"),
    ],
)
def test_ranges_lie_by_their_ends(
    one: tuple[float, float], other: tuple[float, float], relation: Relation
) -> None:
    assert relations.of_ranges(one, other) == relation
    assert relations.of_ranges(other, one) == TURNED[relation]


def test_an_id_lies_in_what_it_is_part_of_and_in_what_the_press_calls_it() -> None:
    assert relations.of_ids("pentagon", "us", ABOVE) == "inside"
    assert relations.of_ids("us", "pentagon", ABOVE) == "around"
    assert relations.of_ids("pentagon", "pentagon", ABOVE) == "equal"
    assert relations.of_ids("pentagon", "moon", ABOVE) == "apart"
    assert relations.of_ids("loop", "us", ABOVE) == "inside"

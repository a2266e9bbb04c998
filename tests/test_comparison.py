"""What several origins say of one event: every verdict, who counts as an origin, and what changes nothing."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Model
from generator.pages.parts.compared import compared, origins_told, summary
from generator.pages.parts.context import PageContext
from generator.render import render
from generator.site import build_model, build_site
from tests.case import base, lay_out

THINGS = {
    "site.yml": """
name: Shared Waters
parties: [northland, southmark]
facts:
  place: {type: id, name: Place}
  round: {type: number, name: Round}
  mode: {type: choice, of: [in person, video], name: How they met}
  heads: {type: ids, name: Heads of the delegations}
rights:
  press: {text: none, basis: quotation with attribution}
""",
    "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
    "people/nils-berg.yml": "name: Nils Berg\nparty: northland\n",
    "people/nobody.yml": "name: A Passer-by\n",
    "organizations/ministry.yml": "name: Southmark Ministry\nparty: southmark\n",
    "places/coast.yml": "name: The coast\n",
    "places/portby.yml": "name: Portby\npart_of: coast\nreported_as: holmstad\n",
    "places/holmstad.yml": "name: Holmstad\n",
    "channels/talks.yml": "name: The Talks\n",
    "channels/hotline.yml": "name: The Hotline\n",
    "sources/ministry-site.yml": """
name: Ministry Site
kind: government
organization: ministry
rights: press
""",
    "sources/evening-copy.yml": "name: Copy\nkind: aggregator\ncarries: coast-wire\nrights: press\n",
    "sources/gazette.yml": "name: Gazette\nkind: newspaper\nrights: press\n",
    "events/fisheries-round-4.yml": """
name: Fourth round
when: {date: 2031-03-11, counted: {southmark: 2031-03-12}}
kind: meeting
cite: [law]
""",
    "references/law.yml": "title: A law\n",
}
Told = tuple[str, str, str]
"""Whom a text credits (or the outlet), its source, and what it tells."""


def lasted(words: str) -> str:
    """Give a claim that the round lasted so long."""
    return f"lasted: {{words: {words}, of: fisheries-round-4}}"


VERDICTS: dict[str, tuple[list[Told], str, str, str]] = {
    # what is told; the fact, its verdict, the origins as readers are told of them
    "one origin": ([("ada-holm", "gazette", "fact: {round: 4}")], "round", "one origin only", "Northland"),
    "two offices of one party": (
        [("northland", "gazette", "fact: {round: 4}"), ("ada-holm", "coast-wire", "fact: {round: 4}")],
        "round", "one origin only", "Northland",
    ),
    "two outlets retell one readout": (
        [("ada-holm\n  via: [nils-berg]", one, "fact: {round: 4}") for one in ("gazette", "coast-wire")],
        "round", "one origin only", "Northland",
    ),
    "a copy and its agency": (
        [("outlet", one, "fact: {round: 4}") for one in ("evening-copy", "coast-wire")],
        "round", "one origin only", "one outlet",
    ),
    "a ministry's own site": (
        [("outlet", "ministry-site", "fact: {round: 4}"), ("per-lund", "gazette", "fact: {round: 4}")],
        "round", "one origin only", "Southmark",
    ),
    "numbers are the same": (
        [("ada-holm", "gazette", "fact: {round: 4}"), ("outlet", "coast-wire", "fact: {round: 4}")],
        "round", "agree", "Northland and one outlet",
    ),
    "numbers are not": (
        [("ada-holm", "gazette", "fact: {round: 4}"), ("per-lund", "coast-wire", "fact: {round: 5}")],
        "round", "differ", "Northland and Southmark",
    ),
    "choices are not the same": (
        [("nobody", "gazette", "fact: {mode: video}"), ("outlet", "gazette", "fact: {mode: in person}")],
        "mode", "differ", "A Passer-by and one outlet",
    ),
    "a place lies in another": (
        [("ada-holm", "gazette", "fact: {place: portby}"), ("per-lund", "gazette", "fact: {place: coast}")],
        "place", "agree, one more exact", "Northland and Southmark",
    ),
    "a place is reported as another": (
        [("ada-holm", "gazette", "fact: {place: portby}"), ("outlet", "gazette", "fact: {place: holmstad}")],
        "place", "agree, one more exact", "Northland and one outlet",
    ),
    "lists overlap": (
        [
            ("ada-holm", "gazette", "fact: {heads: [ada-holm, per-lund]}"),
            ("per-lund", "gazette", "fact: {heads: [per-lund, nils-berg]}"),
        ],
        "heads", "overlap", "Northland and Southmark",
    ),
    "one list holds the other": (
        [
            ("ada-holm", "gazette", "fact: {heads: [ada-holm, per-lund]}"),
            ("outlet", "gazette", "fact: {heads: per-lund}".replace("per-lund}", "[per-lund]}")),
            ("outlet", "coast-wire", "fact: {heads: [per-lund]}"),
        ],
        "heads", "agree, one more exact", "Northland and two outlets",
    ),
    "a month and its day": (
        [("ada-holm", "gazette", "when: 2031-03"), ("outlet", "gazette", "when: 2031-03-11")],
        "when", "agree, one more exact", "Northland and one outlet",
    ),
    "a day of several": (
        [("ada-holm", "gazette", "when: 2031-03-10/2031-03-11"), ("outlet", "gazette", "when: 2031-03-11")],
        "when", "overlap", "Northland and one outlet",
    ),
    "one day by two capitals' counts": (
        [("ada-holm", "gazette", "when: 2031-03-11"), ("per-lund", "gazette", "when: 2031-03-12")],
        "when", "agree", "Northland and Southmark",
    ),
    "another's count is no excuse": (
        [("ada-holm", "gazette", "when: 2031-03-12"), ("outlet", "gazette", "when: 2031-03-11")],
        "when", "differ", "Northland and one outlet",
    ),
    "an outlet counts by the other side's calendar": (
        [("ada-holm", "gazette", "when: 2031-03-11"), ("outlet", "gazette", "when: 2031-03-12")],
        "when", "agree", "Northland and one outlet",
    ),
    "so does somebody of no party": (
        [("nobody", "gazette", "when: 2031-03-12"), ("per-lund", "gazette", "when: 2031-03-12")],
        "when", "agree", "Southmark and A Passer-by",
    ),
    "a day that nobody counts": (
        [("outlet", "gazette", "when: 2031-03-13"), ("per-lund", "gazette", "when: 2031-03-12")],
        "when", "differ", "Southmark and one outlet",
    ),
    "one length in two units": (
        [("ada-holm", "gazette", lasted("for an hour")), ("outlet", "gazette", lasted("60 minutes"))],
        "lasted", "agree, one more exact", "Northland and one outlet",
    ),
    "one length in other words": (
        [("ada-holm", "gazette", lasted("an hour")), ("outlet", "gazette", lasted("a one-hour call"))],
        "lasted", "agree", "Northland and one outlet",
    ),
    "a length and nearly that": (
        [("ada-holm", "gazette", lasted("about an hour")), ("outlet", "gazette", lasted("55 minutes"))],
        "lasted", "agree, one more exact", "Northland and one outlet",
    ),
    "lengths that can't both be": (
        [("ada-holm", "gazette", lasted("one hour")), ("outlet", "gazette", lasted("90 minutes"))],
        "lasted", "differ", "Northland and one outlet",
    ),
    "more than one and less than the other": (
        [("ada-holm", "gazette", lasted("over an hour")), ("outlet", "gazette", lasted("under two hours"))],
        "lasted", "overlap", "Northland and one outlet",
    ),
    "one pair of three differs": (
        [
            ("ada-holm", "gazette", "when: 2031-03-11"),
            ("per-lund", "gazette", "when: 2031-03-11"),
            ("outlet", "gazette", "when: 2031-03-10"),
        ],
        "when", "differ", "Northland, Southmark and one outlet",
    ),
    "a joint statement has an origin a party": (
        [("[ada-holm, per-lund]", "gazette", "fact: {round: 4}")],
        "round", "agree", "Northland and Southmark",
    ),
    "suspensions are compared too": (
        [("ada-holm", "gazette", "suspends: [talks]"), ("outlet", "gazette", "suspends: [talks, hotline]")],
        "suspends", "agree, one more exact", "Northland and one outlet",
    ),
}  # fmt: skip


def known(folder: Path, told: list[Told], *without: int) -> Model:
    """Give the model of an event of which texts tell, each an article; some of them are withdrawn."""
    texts = {
        f"articles/2031/text-{number}.yml": (
            f"source: {source}\ntitle: A text\npublished: 2031-03-14\noccasion: fisheries-round-4\n"
            + ("withdrawn: {date: 2031-04-01, why: It was wrong.}\n" if number in without else "")
            + f"statements:\n- id: s1\n  by: {by}\n  gist: >-\n    Fish.\n  reports: fisheries-round-4\n"
            + f"  {what}\n  at: >-\n    three words here\n"
        )
        for number, (by, source, what) in enumerate(told)
    }
    lay_out(folder, {**base(), **THINGS, **texts})
    model, problems = build_model(folder)
    assert model is not None, problems
    return model


def verdicts(model: Model) -> dict[str, str]:
    return {one.key: one.verdict for one in model.comparisons.get("fisheries-round-4", ())}


@pytest.mark.parametrize(("told", "key", "verdict", "origins"), VERDICTS.values(), ids=VERDICTS)
def test_a_fact_has_one_verdict(
    told: list[Told], key: str, verdict: str, origins: str, tmp_path: Path
) -> None:
    model = known(tmp_path, told)
    (found,) = (one for one in model.comparisons["fisheries-round-4"] if one.key == key)
    assert found.verdict == verdict
    assert origins_told(PageContext(model), found.origins) == origins


def test_what_is_planned_is_no_claim_about_what_was(tmp_path: Path) -> None:
    planned = "when: {date: 2031-03-20, planned: true}"
    assert verdicts(known(tmp_path, [("ada-holm", "gazette", planned)])) == {}


def test_the_summary_counts_what_agrees_before_what_differs(tmp_path: Path) -> None:
    model = known(
        tmp_path,
        [
            ("ada-holm", "gazette", "when: 2031-03-11\n  fact: {round: 4, place: portby, mode: video}"),
            ("per-lund", "gazette", "fact: {round: 4, place: coast}"),
            ("outlet", "gazette", "when: 2031-03-10"),
        ],
    )
    found = model.comparisons["fisheries-round-4"]
    assert [one["words"] for one in summary(found)] == [
        "1 fact agrees",
        "1 more exact",
        "1 differs",
        "1 from one origin only",
    ]
    table = compared(PageContext(model), "fisheries-round-4")
    assert table is not None
    assert table["origins"] == "Northland, Southmark and one outlet"
    assert table["columns"] == ["Northland", "Southmark", "Gazette"]


def test_a_row_says_by_whose_count_a_date_is_the_same(tmp_path: Path) -> None:
    model = known(
        tmp_path, [("ada-holm", "gazette", "when: 2031-03-11"), ("outlet", "gazette", "when: 2031-03-12")]
    )
    [found] = model.comparisons["fisheries-round-4"]
    assert found.counted == ("southmark",)
    page = render(build_site(tmp_path).pages["events/fisheries-round-4.md"])
    assert "12 March 2031</time> is the day by the count of Southmark</small>" in page


def test_a_length_that_nobody_can_read_is_not_compared(tmp_path: Path) -> None:
    assert verdicts(known(tmp_path, [("ada-holm", "gazette", lasted("for ages"))])) == {}


everything = st.lists(
    st.sampled_from([told for told, *_ in VERDICTS.values()]).flatmap(st.sampled_from), min_size=1, max_size=5
)


@settings(max_examples=25)
@given(told=everything, chance=st.randoms(use_true_random=False))
def test_the_order_of_texts_changes_no_verdict(told: list[Told], chance: Random) -> None:
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        shuffled = chance.sample(told, len(told))
        assert verdicts(known(Path(one), told)) == verdicts(known(Path(other), shuffled))


@settings(max_examples=25)
@given(told=everything, data=st.data())
def test_withdrawing_a_text_never_raises_a_number_of_origins(told: list[Told], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(told) - 1))
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        before = known(Path(one), told).comparisons.get("fisheries-round-4", ())
        after = known(Path(other), told, gone).comparisons.get("fisheries-round-4", ())
    counts = {found.key: len(found.origins) for found in before}
    assert all(len(found.origins) <= counts[found.key] for found in after)

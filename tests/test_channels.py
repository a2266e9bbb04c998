"""How a channel stands by the date of the site, and how that is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model import Model
from generator.model.lengths import elapsed
from generator.pages.parts.drawings.channel import Axis, told
from generator.site import build_model
from tests.case import base, lay_out

SHUT = "kind: measure\nsuspends:\n- {channel: line, cite: [law], word: "
EVENTS = {
    "use-2028": "when: 2028-05-04\nkind: call\nchannel: line",
    "use-2030": "when: 2030-02\nkind: meeting\nchannel: line",
    "use-2031": "when: 2031-03-11\nkind: meeting\nchannel: line",
    "shut-2030": "when: 2030-06-02\n" + SHUT + "suspended}",
    "open-2030": "when: 2030-10-21\nkind: measure\nresumes:\n- {channel: line, cite: [law]}",
    "shut-2031": "when: 2031-03-20\n" + SHUT + "cancelled}",
    "plan-2032": "when: 2032-05\nkind: meeting\nchannel: line",
}
STANDS = [
    # the date of the site, what happened, status, in words
    ("2031-04-01", ["use-2031"], "in use", "used once, 11 March 2031; no suspension recorded"),
    ("2033-04-01", ["use-2031"], "quiet", "used once, 11 March 2031; no suspension recorded"),
    ("2031-04-01", [], "unused", "no use recorded in these sources"),
    (
        "2031-04-01",
        ["use-2030", "shut-2030"],
        "suspended",
        "used once, February 2030; suspended since 2 June 2030",
    ),
    (
        "2031-04-01",
        ["use-2030", "shut-2030", "open-2030"],
        "resumed",
        "used once, February 2030; suspended on 2 June 2030 and resumed on 21 October 2030, 4 months later",
    ),
    (
        "2031-04-01",
        ["use-2030", "shut-2030", "open-2030", "use-2031"],
        "in use",
        "used twice, first February 2030, last 11 March 2031; "
        "suspended on 2 June 2030 and resumed on 21 October 2030, 4 months later",
    ),
    (
        "2031-04-01",
        ["shut-2030", "use-2031"],
        "in use",
        "used once, 11 March 2031; suspended on 2 June 2030 and used again, no resumption announced, "
        "on 11 March 2031, 9 months later",
    ),
    ("2031-04-01", ["use-2031", "shut-2031", "open-2030"], "suspended", None),
    ("2031-03-15", ["use-2031", "shut-2031"], "in use", None),  # not yet shut
    ("2031-04-01", ["use-2031", "plan-2032"], "in use", None),  # what is planned is no use
]
LENGTHS = [
    ("2031-03-11", "2031-03-12", "1 day"),
    ("2031-03-11", "2031-05-09", "59 days"),
    ("2022-08-03", "2023-12-21", "16 months"),
    ("2022-07-07", "2023-12-21", "17 months"),
    ("2028-05-04", "2031-05-04", "3 years"),
    ("2028-05-04", "2031-06-03", "3 years"),
    ("2028-05-04", "2031-06-04", "3 years and 1 month"),
]


def known(folder: Path, as_of: str, happened: list[str]) -> Model:
    """Give the model of one channel and what happened to it, by a day."""
    files = {
        "site.yml": base()["site.yml"] + f"as_of: {as_of}\n",
        "channels/line.yml": "name: The Line\n",
        "references/law.yml": "title: A law\n",
        **{f"events/{id}.yml": f"name: {id}\ncite: [law]\n{EVENTS[id]}\n" for id in happened},
    }
    lay_out(folder, {**base(), **files})
    model, problems = build_model(folder)
    assert model is not None, problems
    return model


@pytest.mark.parametrize(("as_of", "happened", "status", "words"), STANDS)
def test_how_a_channel_stands(
    as_of: str, happened: list[str], status: str, words: str | None, tmp_path: Path
) -> None:
    line = known(tmp_path, as_of, happened).lines["line"]
    assert line.status == status
    assert words in (None, told(line))
    assert (line.shut is not None) == (status == "suspended")


def test_a_channel_is_shut_only_by_an_event_that_says_so(tmp_path: Path) -> None:
    line = known(tmp_path, "2040-01-01", ["use-2028", "use-2030"]).lines["line"]
    assert line.closed == ()
    assert line.status == "quiet"


def test_what_a_withdrawn_text_says_closes_and_opens_nothing(tmp_path: Path) -> None:
    told = "source: coast-wire\ntitle: A text\npublished: 2031-03-14\nstatements:\n- id: s1\n  by: outlet\n"
    shut = SHUT.replace("cite: [law]", "statement: text#s1")
    files = {
        "channels/line.yml": "name: The Line\n",
        "events/shut.yml": f"name: Shut\nwhen: 2030-06-02\n{shut}suspended}}\n",
        "articles/2031/text.yml": f"{told}  gist: >-\n    It is shut.\n",
    }
    lay_out(tmp_path, {**base(), **files})
    model, problems = build_model(tmp_path)
    assert model is not None, problems
    assert model.lines["line"].status == "suspended"
    gone = files["articles/2031/text.yml"] + "withdrawn: {date: 2031-04-01, why: It was wrong.}\n"
    lay_out(tmp_path, {"articles/2031/text.yml": gone})
    model, problems = build_model(tmp_path)
    assert model is not None, problems
    assert model.lines["line"].turns == ()
    assert model.lines["line"].status == "unused"


def test_the_longest_gap_is_between_two_uses_that_follow_each_other(tmp_path: Path) -> None:
    line = known(tmp_path, "2031-04-01", ["use-2028", "use-2030", "use-2031"]).lines["line"]
    assert line.gap is not None
    assert (line.gap.before[0], line.gap.after[0]) == ("use-2028", "use-2030")
    assert line.gap.days == (date(2030, 2, 1) - date(2028, 5, 4)).days


@pytest.mark.parametrize(("start", "end", "words"), LENGTHS)
def test_a_length_is_told_in_words(start: str, end: str, words: str) -> None:
    assert elapsed(date.fromisoformat(start), date.fromisoformat(end)) == words


def test_a_day_lies_on_the_axis_where_it_lies_in_time() -> None:
    along = Axis(date(2028, 1, 1), date(2030, 12, 31))
    assert (along.at(date(2028, 1, 1)), along.at(date(2030, 12, 31))) == (0, 100)
    assert along.at(date(1990, 1, 1)) == 0
    assert 33 < along.at(date(2029, 1, 1)) < 34
    assert [line["label"] for line in along.grid()] == ["2028", "2029", "2030"]
    assert len(list(Axis(date(1972, 1, 1), date(2026, 1, 1)).grid())) <= 8

"""Feeds, calendar, citations and tables, read back by programs that are not ours."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from io import StringIO
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar
from pybtex.database import parse_string

from generator.exports.calendar import calendar
from generator.exports.citations import bibtex, csl_json
from generator.exports.feeds import feeds
from generator.exports.tables import FORMULA, events_csv
from generator.exports.text import plain
from generator.kinds.base import Kind
from generator.model import Model
from generator.render import render
from generator.site import Site, build_model, build_site
from tests.case import base, lay_out
from tests.conftest import PROJECT, SITE

ARTICLE = "2031-03-12-fisheries-round-coast-wire"
ATOM = "{http://www.w3.org/2005/Atom}"
URN = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
HOSTILE = (
    "</script><script>alert(1)</script>",
    "a & b < c > d \"e\" 'f' ]]> &lt;",
    "fish\r\nEND:VEVENT\r\nBEGIN:VALARM",
    "one, two; three: four\\n",
    '=HYPERLINK("http://example.org")',
    "{brace } \\end{x} 50 % of $1 & #2 _3 ~4 ^5",
    "陆培 \U0001f41f \u2028 \ufffe \x00 end",
)
texts = st.text(st.characters(codec="utf-8"), min_size=1).filter(plain)


@pytest.fixture(params=[PROJECT, SITE], ids=["open lines", "shared waters"])
def site(request: pytest.FixtureRequest) -> Site:
    """Give each of the two sites, not built: the first without an address, the second with one."""
    folder: Path = request.param
    return build_site(folder / "content")


@cache
def shared_waters_model() -> Model:
    """Give what is known of the invented site."""
    model, _ = build_model(SITE / "content")
    assert model is not None
    return model


def rows(text: str) -> list[dict[str, str]]:
    """Read a table as a program does that knows of byte order marks."""
    return list(csv.DictReader(StringIO(text.encode().decode("utf-8-sig"), newline="")))


def test_every_feed_is_atom_and_leads_to_pages(site: Site) -> None:
    known = {page.url for page in site.pages.values()}
    address = str(site.settings.url) if site.settings and site.settings.url else ""
    atom = {path: text for path, text in site.files.items() if path.endswith("feed.xml")}
    assert len(atom) > 5
    for path, text in atom.items():
        read = feedparser.parse(text)
        assert not read.bozo, path
        assert read.version == "atom10"
        assert read.feed.title
        assert read.feed.updated
        for one in (read.feed, *read.entries):
            assert URN.fullmatch(one.id)
            to = urljoin(address or "https://here.example/", urljoin(f"/{path}", one.link))
            assert to.startswith(address or "https://here.example/")
            assert to.removeprefix(address or "https://here.example/").partition("#")[0] in known
        assert len({one.id for one in read.entries}) == len(read.entries)
        days = [one.updated for one in read.entries]
        assert days == sorted(days, reverse=True)
        assert not days or read.feed.updated >= days[0]


def test_the_feed_of_a_person_holds_the_statements_that_name_them(shared_waters: Path) -> None:
    files = build_site(shared_waters / "content").files
    read = feedparser.parse(files["people/nils-berg/feed.xml"])
    entry = next(one for one in read.entries if one.link.endswith("#s2"))
    assert entry.link == f"https://example.org/articles/{ARTICLE}/#s2"
    assert entry.published.startswith("2031-03-12T")
    assert "reaffirmed our longstanding shared-waters policy" in entry.content[0].value
    assert "Nils Berg, for Ada Holm" in entry.content[0].value
    assert any(
        link.rel == "self" and link.href.endswith("/people/nils-berg/feed.xml") for link in read.feed.links
    )


def test_the_feed_of_the_site_holds_the_newest_articles(shared_waters: Path) -> None:
    read = feedparser.parse(build_site(shared_waters / "content").files["feed.xml"])
    assert [one.link for one in read.entries] == [
        "https://example.org/articles/2031-03-14-gazette-afterwards/",
        "https://example.org/articles/2031-03-13-southmark-release/",
        f"https://example.org/articles/{ARTICLE}/",
    ]


def test_ids_stay_when_the_site_gets_an_address(tmp_path: Path) -> None:
    lay_out(tmp_path, base())
    before = feedparser.parse(build_site(tmp_path).files["people/ada-holm/feed.xml"])
    lay_out(tmp_path, {"site.yml": base()["site.yml"] + "url: https://example.org/deep\n"})
    after = feedparser.parse(build_site(tmp_path).files["people/ada-holm/feed.xml"])
    assert [one.id for one in before.entries] == [one.id for one in after.entries]
    assert before.entries[0].link == "../../articles/round/#s1"
    assert after.entries[0].link == "https://example.org/deep/articles/round/#s1"


def test_the_calendar_holds_the_events_whose_days_are_known(tmp_path: Path) -> None:
    events = {
        "one-day": "2031-03-11",
        "days": "2031-02-27/2031-03-01",
        "month": "2031-03",
        "guess": "2031-03-11~",
        "open": "2031-03-11/..",
        "vague": "2031-03-11/2031-04",
    }
    written = {f"events/{id}.yml": f"name: {id}\nwhen: {when}\nkind: visit\n" for id, when in events.items()}
    lay_out(tmp_path, {**base(), **written, "events/fisheries-round-4.yml": written["events/month.yml"]})
    read = Calendar.from_ical(build_site(tmp_path).files["calendar.ics"])
    found = {str(held["SUMMARY"]): (held.decoded("DTSTART"), held.decoded("DTEND")) for held in read.events}
    assert found == {
        "one-day": (date(2031, 3, 11), date(2031, 3, 12)),
        "days": (date(2031, 2, 27), date(2031, 3, 2)),
    }
    assert "2 of 7 events" in render(build_site(tmp_path).pages["about/data.md"])


def test_the_calendar_names_everything_once_and_for_good(site: Site) -> None:
    text = site.files["calendar.ics"]
    read = Calendar.from_ical(text)
    assert read["VERSION"] == "2.0"
    assert read.get("PRODID")
    uids = [str(held["UID"]) for held in read.events]
    assert uids
    assert len(set(uids)) == len(uids)
    assert all(URN.fullmatch(uid) for uid in uids)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_references_are_read_by_managers_of_references(shared_waters: Path) -> None:
    files = build_site(shared_waters / "content").files
    release, law = json.loads(files["data/references.json"])
    assert release["issued"] == {"date-parts": [[2031, 3, 13]]}
    assert release["type"] == "webpage"
    assert law["issued"] == {"date-parts": [[1999]], "circa": True}
    assert law["author"] == [{"literal": "Parliament of Northland"}]
    assert law["note"] == "Read in a copy of the official gazette of Northland"
    entries = parse_string(files["data/references.bib"], "bibtex").entries
    assert list(entries) == ["northland-release", "quota-law"]
    assert entries["quota-law"].fields["date"] == "1999~"
    assert str(entries["quota-law"].persons["author"][0]) == "{Parliament of Northland}"
    assert entries["northland-release"].fields["url"] == "https://example.org/releases/round-four"


def test_every_reference_of_a_site_is_in_both_lists(site: Site) -> None:
    ids = [work["id"] for work in json.loads(site.files["data/briefing.json"])["references"]]
    assert [work["id"] for work in json.loads(site.files["data/references.json"])] == ids
    assert list(parse_string(site.files["data/references.bib"], "bibtex").entries) == ids


ISSUED = [
    # EDTF, as CSL has it
    ("2031", {"date-parts": [[2031]]}),
    ("2031-03?", {"date-parts": [[2031, 3]], "circa": True}),
    ("2031-03-11/2031-03-12", {"date-parts": [[2031, 3, 11], [2031, 3, 12]]}),
    ("2031/..", {"literal": "since 2031"}),
    ("../2031-03", {"literal": "until March 2031"}),
]


@pytest.mark.parametrize(("edtf", "csl"), ISSUED)
def test_the_date_of_a_reference_is_told_as_far_as_it_is_known(
    edtf: str, csl: Mapping[str, object], tmp_path: Path
) -> None:
    lay_out(tmp_path, {**base(), "references/law.yml": f"title: A law\nissued: {edtf}\n"})
    files = build_site(tmp_path).files
    assert json.loads(files["data/references.json"])[0]["issued"] == csl
    assert parse_string(files["data/references.bib"], "bibtex").entries["law"].fields["date"] == edtf


@pytest.mark.parametrize(
    ("edtf", "year"),
    [
        ("2031-03-11", "2031"),
        ("2031-03-11/2031-03-12", "2031"),
        ("2031-XX", "2031"),
        ("2031-21", "2031"),
        ("198X", None),
        ("19XX", None),
        ("1999~", None),
        ("1999?", None),
        ("2030/2031", None),
        ("2031/..", None),
    ],
)
def test_a_year_is_told_to_bibtex_where_it_is_one_and_no_guess(
    edtf: str, year: str | None, tmp_path: Path
) -> None:
    lay_out(tmp_path, {**base(), "references/law.yml": f"title: A law\nissued: {edtf}\n"})
    law = parse_string(build_site(tmp_path).files["data/references.bib"], "bibtex").entries["law"]
    assert (law.fields["date"], law.fields.get("year")) == (edtf, year)


def test_a_feed_is_as_new_as_what_was_taken_back(shared_waters: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(shared_waters / "content", content)
    files = build_site(content).files
    updated = {
        path: feedparser.parse(text).feed.updated for path, text in files.items() if path.endswith(".xml")
    }
    of_speaker, of_another = "people/per-lund/feed.xml", "people/ada-holmberg/feed.xml"
    assert updated["feed.xml"] == updated[of_speaker] == "2031-04-02T00:00:00+00:00"
    assert updated[of_another] == "2031-03-14T00:00:00+00:00"
    (content / "changes.yml").write_text("corrections:\n- date: 2031-05-01\n  text: A day was wrong.\n")
    corrected = build_site(content).files["feed.xml"]
    assert feedparser.parse(corrected).feed.updated == "2031-05-01T00:00:00+00:00"


def test_tables_hold_what_the_site_tells(shared_waters: Path) -> None:
    files = build_site(shared_waters / "content").files
    told = {row["id"]: row for row in rows(files["data/statements.csv"])}
    assert told[f"{ARTICLE}#s2"]["by"] == "ada-holm"
    assert told[f"{ARTICLE}#s2"]["via"] == "nils-berg"
    assert told[f"{ARTICLE}#s2"]["address"] == f"https://example.org/articles/{ARTICLE}/#s2"
    assert told[f"{ARTICLE}#s3"]["quote"] == "not one tonne less"
    events = {row["id"]: row for row in rows(files["data/events.csv"])}
    assert next(iter(events)) == "talks-broken-off"
    assert events["fisheries-round-4"]["people"] == "ada-holm; per-lund"
    assert events["fisheries-round-5"]["when"] == "2031-05~"
    facts = [row for row in rows(files["data/facts.csv"]) if row["fact"] == "round"]
    assert {(row["origin"], row["value"]) for row in facts} == {
        ("northern-press", "4"),
        ("southmark-gazette", "5"),
    }
    assert {row["verdict"] for row in facts} == {"differ"}


def test_tables_are_complete_and_as_the_standard_has_them(site: Site) -> None:
    known = json.loads(site.files["data/briefing.json"])
    assert [row["id"] for row in rows(site.files["data/statements.csv"])] == [
        one["id"] for one in known["statements"]
    ]
    assert {row["id"] for row in rows(site.files["data/events.csv"])} == {
        one["id"] for one in known["events"]
    }
    for path in ("statements", "events", "facts"):
        text = site.files[f"data/{path}.csv"]
        assert text.encode().startswith(b"\xef\xbb\xbf"), "spreadsheets take it for another encoding"
        assert text.endswith("\r\n")
        assert "\n" not in text.replace("\r\n", "")
        assert len({len(row) for row in csv.reader(StringIO(text, newline=""))}) == 1


def test_the_page_of_data_lists_every_file_that_is_not_of_one_thing(site: Site) -> None:
    page = render(site.pages["about/data.md"])
    files = [path for path in site.files if path.startswith("data/") or "/" not in path]
    assert len(files) == 9
    assert [path for path in files if f'href="../../{path}"' not in page] == []


def edited(id: str, **fields: object) -> Model:
    """Give the invented site with some fields of one thing changed, whatever they hold."""
    model = shared_waters_model()
    entry = model.entries[id]
    value: Kind = entry.value.model_copy(update=fields)
    happened = tuple((of, value if of == id else one) for of, one in model.happened)
    return replace(model, entries={**model.entries, id: replace(entry, value=value)}, happened=happened)  # type: ignore[arg-type]  # an event stays one


def hostile(test: Callable[[str], None]) -> Callable[[str], None]:
    """Try a test with each hostile text too."""
    for text in HOSTILE:
        test = example(text)(test)
    return test


@given(texts)
@example(";=")
@hostile
def test_any_name_of_an_event_stays_one_text_in_calendar_and_table(text: str) -> None:
    model = edited("fisheries-round-4", name=text)
    read = Calendar.from_ical(calendar(model))
    assert len(read.subcomponents) == len(read.events)
    assert plain(text) in [str(held["SUMMARY"]) for held in read.events]
    cell = next(row["name"] for row in rows(events_csv(model)) if row["id"] == "fisheries-round-4")
    assert [armed(part) for part in cell.split(";")] == [armed(part) for part in plain(text).split(";")]
    assert not any(part.lstrip(" ").startswith(FORMULA) for part in cell.split(";"))


def armed(part: str) -> str:
    """Give what stands between semicolons, where some spreadsheets end a cell, without what disarms it."""
    return part.lstrip(" ").removeprefix("'")


@given(texts)
@hostile
def test_any_title_stays_one_text_in_a_feed(text: str) -> None:
    read = ElementTree.fromstring(feeds(edited(ARTICLE, title=text))["feed.xml"]().encode())
    titles = [entry.findtext(f"{ATOM}title") for entry in read.findall(f"{ATOM}entry")]
    assert titles[2:] == [plain(text)]


@given(texts)
@hostile
def test_any_title_of_a_reference_stays_one_text(text: str) -> None:
    model = edited("quota-law", title=text)
    assert [work["title"] for work in json.loads(csl_json(model)) if work["id"] == "quota-law"] == [text]
    entries = parse_string(bibtex(model), "bibtex").entries
    assert list(entries) == ["northland-release", "quota-law"]
    title = entries["quota-law"].fields["title"]
    assert read_tex(title) == " ".join(plain(text).split())


def read_tex(title: str) -> str:
    """Read what we write of TeX, and nothing else."""
    names = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~"}
    names["textasciicircum"] = "^"
    found = re.sub(r"\\([a-z]+)\{\}|\\([$&%#_])", lambda mark: names.get(mark[1], "") or mark[2], title[1:-1])
    return found

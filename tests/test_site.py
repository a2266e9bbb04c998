"""The invented site, page by page, and what must hold of any site."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check import check
from generator.load import load
from generator.model import model
from generator.page import Head, Offer, Page, offered
from generator.pages import first_offers
from generator.problems import Problem
from generator.readings import readings
from generator.render import render
from generator.resolve import resolve
from generator.site import Offers, Site, build_model, build_site
from tests.case import base, lay_out

EXPORTED = {
    "site", "parties", "articles", "statements", "events", "people", "organizations", "places",
    "issues", "terms", "channels", "sources", "references",
}  # fmt: skip


def test_the_pages_are_as_expected(shared_waters: Path, *, update: bool) -> None:
    site = build_site(shared_waters / "content")
    assert site.problems == ()
    expected = shared_waters / "expected"
    written = {path: render(page) for path, page in site.pages.items() if not is_alike(path)}
    if update:
        for old in expected.rglob("*.md"):
            old.unlink()
        lay_out(expected, {**written})
    kept = {path.relative_to(expected).as_posix(): path.read_text("utf-8") for path in expected.rglob("*.md")}
    assert sorted(written) == sorted(kept)
    assert written == kept


def is_alike(path: str) -> bool:
    """Tell whether a page is one of many that are the same for every content; one of them is expected."""
    return path.startswith("about/checks/") and not path.endswith(("index.md", "C102.md"))


def test_a_page_is_not_written_before_it_is_asked_for(shared_waters: Path) -> None:
    site = build_site(shared_waters / "content")
    keys = {path: page.key for path, page in site.pages.items()}
    again = {path: page.key for path, page in build_site(shared_waters / "content").pages.items()}
    assert keys == again
    assert len(set(keys.values())) == len(keys)


def test_pages_with_which_one_goes_on_are_found_out_when_one_is_asked_for() -> None:
    asked: list[str] = []

    def at(path: str, *more: Offer) -> Offer:
        page = Page(Head(path, "Cod", "people/index.md"), "rest.md", "Cod.", {})

        def those() -> tuple[Offer, ...]:
            asked.append(path)
            return more

        return replace(offered(page, dict), more=those)

    first = at("people/ada.md", at("people/ada/named/2031.md"), at("people/ada/named/2031/2.md"))
    site = Site(offers=Offers([at("people/index.md"), first, at("people/per.md")]))
    for address in ("people", "people/", "people/per/"):
        head = site.head_at(address)
        assert head is not None
        assert head.url.startswith(address)
    for address in ("", "assets/ada.js", "places/ada/"):
        assert site.head_at(address) is None
    assert asked == []
    assert site.head_at("people/index/") is None
    assert site.head_at("people/ada/named/2031/2/") is not None
    assert site.head_at("people/ada/named/2032/") is None
    assert "people/per.md" not in asked
    assert len(site.offers) == len(set(site.offers)) == 5


def test_what_is_offered_is_what_the_page_says(shared_waters: Path) -> None:
    site = build_site(shared_waters / "content")
    for path, offer in site.offers.items():
        page = site.page(path)
        assert (page.head, page.search, page.updated) == (site.heads[path], offer.search(), offer.updated())
        assert render(page) == render(site.pages[path])
    assert all(site.file(path) == text for path, text in site.files.items())


def test_one_edit_changes_the_keys_of_the_pages_that_show_it(tmp_path: Path) -> None:
    lay_out(tmp_path, base())
    before = {path: page.key for path, page in build_site(tmp_path).pages.items()}
    lay_out(tmp_path, {"people/ada-holm.yml": "name: Ada Holm\nparty: northland\nwikidata: Q1\n"})
    after = {path: page.key for path, page in build_site(tmp_path).pages.items()}
    assert {path for path in before if before[path] != after[path]} == {"people/ada-holm.md"}


def test_a_site_without_events_has_pages(tmp_path: Path) -> None:
    lay_out(tmp_path, {"site.yml": "name: People\nparties: [northland]\n"})
    lay_out(
        tmp_path, {"parties/northland.yml": "name: Northland\n", "people/ada-holm.yml": "name: Ada Holm\n"}
    )
    site = build_site(tmp_path)
    assert site.problems == ()
    assert "people/ada-holm.md" in site.pages


def test_a_long_index_shows_its_newest_rows_and_leads_to_the_other_years(
    tmp_path: Path,
) -> None:
    events = {
        f"events/e-{year}-{number}.yml": f"name: Event {number}\nwhen: {year}-01-{number:02}\nkind: call\n"
        for year in range(2020, 2026)
        for number in range(1, 29)
    }
    lay_out(tmp_path, {**base(), **events})
    pages = build_site(tmp_path).pages
    split = sorted(path for path in pages if path.startswith("events/all/"))
    assert split == ["events/all/2020.md", "events/all/2021.md", "events/all/2022.md"]
    first = render(pages["events/index.md"])
    assert first.count("<li>") == 100 + 3  # the newest rows, and three links
    assert '<a href="all/2022/">2022</a></b> · 28' in first
    assert render(pages["events/all/2020.md"]).count("<li>") == 28
    assert pages["events/all/2020.md"].section == "events/index.md"


def test_parts_of_a_group_say_with_whom_they_begin_and_end(tmp_path: Path) -> None:
    people = {f"people/p-{n}.yml": f"name: Ada {n:03}\nparty: northland\n" for n in range(100, 350)}
    lay_out(tmp_path, {**base(), "people/ada-holm.yml": "name: Ada Holm\nparty: northland\n", **people})
    index = render(build_site(tmp_path).pages["people/index.md"])
    more = index.partition("## More")[2]
    assert 'href="all/northland/2/">Northland, 2 of 3</a></b> · 100<small>from <a' in more
    assert [*re.findall(r">(Ada \w+)</a>", more)] == ["Ada 200", "Ada 299", "Ada 300", "Ada Holm"]


def test_problems_and_pages_exclude_each_other(tmp_path: Path) -> None:
    lay_out(tmp_path, {**base(), "people/ada-holm.yml": "nam: Ada\n"})
    site = build_site(tmp_path)
    assert len(site.problems) == 1
    assert not site.pages
    assert not site.files


def test_the_exported_model_has_every_thing_sorted_by_id(shared_waters: Path) -> None:
    site = build_site(shared_waters / "content")
    known = json.loads(site.files["data/briefing.json"])
    assert set(known) == EXPORTED
    for key in EXPORTED - {"site"}:
        ids = [thing["id"] for thing in known[key]]
        assert ids == sorted(ids)
        assert ids
    assert known["site"]["name"] == "Shared Waters"
    statements = {statement["id"]: statement for statement in known["statements"]}
    article = "2031-03-12-fisheries-round-coast-wire"
    s1, s3 = statements[f"{article}#s1"], statements[f"{article}#s3"]
    assert s1["article"] == article
    assert s1["when"] == {"words": "on Tuesday", "date": "2031-03-11"}
    assert s1["fact"] == {"place": "portby", "round": "4", "heads": ["ada-holm", "per-lund"]}
    assert s3["by"] == ["southmark-fisheries-ministry"]
    assert s3["quote"] == [{"exact": "not one tonne less"}]
    assert known["articles"][0]["statements"] == [f"{article}#s{number}" for number in range(1, 6)]
    roles = {person["id"]: person.get("roles") for person in known["people"]}
    assert roles["ada-holm"][0]["seen"] == ["2031-03-11", "2031-03-13"]
    assert roles["per-lund"][0]["from"] == "2029-05"


def test_what_was_withdrawn_or_is_a_draft_is_nowhere(shared_waters: Path) -> None:
    site = build_site(shared_waters / "content")
    written = [render(page) for page in site.pages.values()] + list(site.files.values())
    found = [f"{page.title} {one.title} {one.text}" for page in site.pages.values() for one in page.search]
    for words in ("SECRET WORDS", "never again", "outlet took back", "UNPUBLISHED WORDS", "still in work"):
        assert not [text for text in (*written, *found) if words in text], words
    notice = render(site.pages["articles/2031-03-14-taken-back.md"])
    assert 'id="s1"' in notice
    assert "articles/2031-03-15-not-yet.md" not in site.pages


def test_home_opens_with_the_latest_event_on_which_two_parties_took_a_stand(tmp_path: Path) -> None:
    said = ("older", "ada-holm"), ("older", "per-lund"), ("newer", "ada-holm")
    statements = (
        f"- id: s{nth}\n  by: {by}\n  about: [cod]\n  reports: {event}\n  gist: >-\n    Fish {nth}.\n"
        for nth, (event, by) in enumerate(said, 1)
    )
    head = "source: coast-wire\ntitle: A text\npublished: 2031-03-12\noccasion: none\nstatements:\n"
    files = {
        "people/per-lund.yml": "name: Per Lund\nparty: southmark\n",
        "issues/cod.yml": "name: Cod\n",
        "events/older.yml": "name: The older clash\nwhen: 2031-03-10\nkind: incident\n",
        "events/newer.yml": "name: The newer clash\nwhen: 2031-03-12\nkind: incident\n",
    }
    lay_out(tmp_path, {**base(), **files, "articles/2031/text.yml": head + "".join(statements)})
    home = render(build_site(tmp_path).pages["index.md"])
    assert '<h1><a href="events/older/">The older clash</a></h1>' in home
    alone = head + "- id: s1\n  by: ada-holm\n  about: [cod]\n  reports: newer\n  gist: >-\n    Fish.\n"
    lay_out(tmp_path, {"articles/2031/text.yml": alone})
    home = render(build_site(tmp_path).pages["index.md"])
    assert '<h1><a href="events/newer/">The newer clash</a></h1>' in home


def test_a_page_names_the_rule_in_the_language_of_the_article(tmp_path: Path) -> None:
    article = base()["articles/2031/round.yml"].replace("source:", "language: zh\nsource:")
    dated = f"{article}  reports: fisheries-round-4\n  when: {{words: 2031.3.11, date: 2031-03-11}}\n"
    lay_out(tmp_path, {**base(), "articles/2031/round.yml": dated})
    site = build_site(tmp_path)
    assert site.problems == ()
    event = site.pages["events/fisheries-round-4.md"]
    assert "a full date in digits" in render(event)


def test_what_is_linked_stays_as_a_notice_and_keeps_no_word(tmp_path: Path) -> None:
    article = base()["articles/2031/round.yml"]
    spoken = article.replace(
        "    [[ada-holm]] spoke of fish.", "    GIST WORDS\n  quote: >-\n    QUOTED WORDS"
    )
    spoken = spoken.replace("title: A fourth round of fisheries talks", "title: TITLE WORDS")
    taken_back = (
        "withdrawn: {date: 2031-04-02, why: It was wrong.}\nspelled:\n  ada-holm:\n  - SPELLED WORDS\n"
    )
    lay_out(
        tmp_path,
        {
            **base(),
            "articles/2031/round.yml": taken_back + spoken,
            "people/ada-holm.yml": "name: Ada Holm\nsummary: >-\n  [[round#s1|She spoke]]; see [[round]].\n",
            "articles/2031/after.yml": article.replace("[[ada-holm]] spoke", "Like [[round#s1]], it spoke"),
        },
    )
    site = build_site(tmp_path)
    assert site.problems == ()
    pages = {path: render(page) for path, page in site.pages.items()}
    assert 'id="s1"' in pages["articles/round.md"]
    assert '<a href="../../articles/round/#s1">She spoke</a>' in pages["people/ada-holm.md"]
    assert '<a href="../../articles/round/">a withdrawn article</a>' in pages["people/ada-holm.md"]
    found = [repr(page.search) + page.title + page.description for page in site.pages.values()]
    for words in ("GIST WORDS", "QUOTED WORDS", "TITLE WORDS", "SPELLED WORDS"):
        assert not [text for text in (*pages.values(), *site.files.values(), *found) if words in text], words


@settings(max_examples=20)
@given(order=st.permutations(range(len(base()) - 1)))
def test_the_order_of_files_changes_nothing(order: list[int]) -> None:
    assert {path: render(page) for path, page in made_of(order).pages.items()} == EXPECTED_OF_BASE


def made_of(order: list[int]) -> Site:
    """Take the base of all cases down the line with its sheets in another order."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(folder, base())
        problems: list[Problem] = []
        loaded = load(folder, problems)
        shuffled = replace(loaded, sheets=tuple(loaded.sheets[index] for index in order))
        known = model(readings(resolve(check(shuffled, problems), problems)))
        assert problems == []
        return Site(offers=Offers(first_offers(known)))


EXPECTED_OF_BASE = {path: render(page) for path, page in made_of(list(range(len(base()) - 1))).pages.items()}


def test_the_real_content_is_clean(project: Path) -> None:
    known, problems = build_model(project / "content")
    assert problems == ()
    assert known is not None
    assert known.statements

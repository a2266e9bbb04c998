"""How pages show where they are shared: cards, JSON-LD, feeds; and a page that is not there."""

from __future__ import annotations

import json
import re
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from generator.engine.cards import draw
from generator.exports.cards import Card
from tests.built import PERSON, copy_of, page
from tests.conftest import mkdocs


def shared(site: Path, path: str) -> dict[str, str]:
    """Give what a page says of itself where it is shared."""
    metas = page(site, path).css("meta[property], meta[name]")
    return {
        str(meta.attributes.get("property") or meta.attributes["name"]): str(meta.attributes["content"])
        for meta in metas
    }


def linked(site: Path, path: str) -> dict[str, Any]:
    """Give the JSON-LD of a page."""
    scripts = page(site, path).css('script[type="application/ld+json"]')
    assert len(scripts) == 1, path
    read: dict[str, Any] = json.loads(scripts[0].text())
    return read


def test_a_page_says_what_it_is_where_it_is_shared(shared_waters_site: Path) -> None:
    said = shared(shared_waters_site, PERSON)
    assert said["description"] == said["og:description"] == "Southmark’s fisheries minister."
    assert said["og:title"] == "Per Lund"
    assert said["og:site_name"] == "Shared Waters"
    assert said["og:url"] == "https://example.org/people/per-lund/"
    assert said["og:image"] == "https://example.org/assets/cards/person.png"
    assert said["twitter:card"] == "summary_large_image"
    assert shared(shared_waters_site, "index.html")["og:title"] == "Shared Waters"


def test_without_an_address_nothing_is_said_that_needs_one(open_lines: Path) -> None:
    for path in ("index.html", "people/index.html", "people/liu-zhenli/index.html"):
        said = shared(open_lines, path)
        assert said["og:title"]
        assert not {"og:url", "og:image"} & set(said)
        assert said["twitter:card"] == "summary"
        assert '"url": "' not in json.dumps(linked(open_lines, "index.html"))


def test_every_kind_of_page_has_a_card(built: Path) -> None:
    cards = {path.stem: path.read_bytes() for path in (built / "assets/cards").iterdir()}
    assert set(cards) >= {"site", "event", "issue", "person", "organization", "place", "term", "article"}
    for kind, drawn in cards.items():
        with Image.open(BytesIO(drawn)) as image:
            assert (image.format, image.size) == ("PNG", (1200, 630)), kind
            assert len(image.convert("RGB").getcolors(1 << 16) or []) > 10, kind
        assert len(drawn) < 30_000, kind
    assert len(set(cards.values())) == len(cards)


def test_a_card_leaves_out_what_its_font_cannot_write_and_cuts_what_is_too_long(project: Path) -> None:
    sans, serif = (
        (project / "generator/overrides/assets/fonts" / name).read_bytes()
        for name in ("public-sans.woff2", "newsreader.woff2")
    )
    empty = draw(Card("", "", "", ("#112233",)), sans, serif)
    assert draw(Card("", "陆培", "", ("#112233",)), sans, serif) == empty
    long = draw(Card("Event", "Long " * 99, "x" * 999, ("#112233",)), sans, serif)
    with Image.open(BytesIO(long)) as image:
        margin = image.convert("RGB").crop((1200 - 80, 40, 1200, 630))
        assert margin.getcolors() == [(80 * 590, (255, 255, 255))]


def test_every_page_of_a_thing_says_what_it_is_about(built: Path) -> None:
    types = {"people": "Person", "organizations": "Organization", "places": "Place"}
    types["glossary"] = "DefinedTerm"
    for folder, kind in types.items():
        pages = [path for path in (built / folder).glob("*/index.html") if path.parent.name != "all"]
        for path in pages:
            if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
                continue  # the address of a former id
            said = linked(built, path.relative_to(built).as_posix())
            assert said["@context"] == "https://schema.org"
            assert said["mainEntity"]["@type"] == kind
            assert said["mainEntity"]["name"] == said["name"]


def test_an_article_is_what_its_page_is_about_and_whose_words_it_holds(shared_waters_site: Path) -> None:
    said = linked(shared_waters_site, "articles/2031-03-12-fisheries-round-coast-wire/index.html")
    assert said["@type"] == "WebPage"
    assert said["about"]["@type"] == "NewsArticle"
    assert said["about"]["publisher"]["name"] == "Coast Wire"
    quoted = {one["text"]: one for one in said["hasPart"]}
    relayed = quoted["reaffirmed our longstanding shared-waters policy"]
    assert relayed["@type"] == "Quotation"
    assert [one["name"] for one in relayed["spokenByCharacter"]] == ["Nils Berg"]
    assert relayed["isPartOf"]["@id"] == said["about"]["@id"]
    assert relayed["url"].endswith("/articles/2031-03-12-fisheries-round-coast-wire/#s2")
    event = linked(shared_waters_site, "events/fisheries-round-4/index.html")
    assert event["mainEntity"]["startDate"] == "2031-03-11"
    assert event["citation"][0]["name"] == "Round four concluded"


def test_an_event_has_what_validators_ask_of_one_or_is_none(built: Path) -> None:
    """Google asks for name, startDate and location; of a place its address, of a VirtualLocation its url."""
    paths = (path.relative_to(built).as_posix() for path in built.glob("events/*/index.html"))
    things = [
        linked(built, path)["mainEntity"]
        for path in paths
        if 'http-equiv="refresh"' not in (built / path).read_text("utf-8")
    ]
    for event in things:
        if event["@type"] == "Thing":
            assert not {"startDate", "location", "attendee", "about"}.intersection(event)
            continue
        assert event["@type"] == "Event"
        assert date.fromisoformat(event["startDate"])
        place = event["location"]
        is_online = place["@type"] == "VirtualLocation"
        assert place["name"]
        assert place["url" if is_online else "address"]
        assert ("Online" in event["eventAttendanceMode"]) is is_online
    assert things


def test_a_call_is_held_nowhere_and_a_day_that_is_a_guess_makes_no_event(shared_waters_site: Path) -> None:
    call, meeting, planned = (
        linked(shared_waters_site, f"events/{id}/index.html")["mainEntity"]
        for id in ("ministers-call", "fisheries-round-4", "fisheries-round-5")
    )
    assert call["location"]["@type"] == "VirtualLocation"
    assert meeting["location"]["address"] == "Portby, The Northland coast"
    assert planned["@type"] == "Thing"


def test_addresses_in_json_ld_lead_to_pages(shared_waters_site: Path) -> None:
    for path in shared_waters_site.rglob("index.html"):
        for text in LexborHTMLParser(path.read_text("utf-8")).css('script[type="application/ld+json"]'):
            for address in re.findall(r'"url": "https://example\.org/([^"#]*)', text.text()):
                if address.partition("/")[0] not in ("coast-wire", "releases", "copies"):
                    assert (shared_waters_site / address / "index.html").is_file(), (path, address)


def test_no_name_breaks_out_of_the_head(shared_waters: Path, tmp_path: Path) -> None:
    config = copy_of(shared_waters, tmp_path)
    name = "</script><script>alert(1)</script><title> & \"x\" 'y'"
    person = config.parent / "content/people/ada-holmberg.yml"
    kept = person.read_text("utf-8").partition("\n")[2]
    person.write_text(f"name: {json.dumps(name)}\n{kept}", encoding="utf-8")
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    path = "people/ada-holmberg/index.html"
    assert linked(tmp_path / "out", path)["mainEntity"]["name"] == name
    assert shared(tmp_path / "out", path)["og:title"] == name
    tree = page(tmp_path / "out", path)
    assert "alert(1)" not in "".join(script.text() for script in tree.css("script:not([type])"))
    assert len(tree.css("head title")) == 1


def test_pages_lead_to_their_feeds(built: Path) -> None:
    for path in ("index.html", *(f"{folder}/{id}/index.html" for folder, id in followed(built))):
        tree = page(built, path)
        link = tree.css_first('link[rel~="alternate"][type="application/atom+xml"]')
        assert link is not None, path
        assert link.attributes["href"] == "feed.xml"
        assert tree.css('article a[href="feed.xml"]'), path
        assert (built / path).with_name("feed.xml").is_file(), path
    assert page(built, "events/index.html").css('article a[href="../calendar.ics"]')
    assert page(built, "references/index.html").css('article a[href="../data/references.bib"]')


def followed(site: Path) -> list[tuple[str, str]]:
    """Give the folder and the id of every page that has a feed."""
    return [(path.parts[-3], path.parts[-2]) for path in site.glob("*/*/feed.xml")]


def test_a_page_that_is_not_there_leads_on(built: Path) -> None:
    lost = page(built, "404.html")
    links = [str(link.attributes["href"]) for link in lost.css(".md-content a")]
    assert {"/timeline/", "/positions/", "/glossary/"} <= set(links)
    for link in links:
        assert link.startswith("/"), "it is shown at any depth"
        assert (built / link.lstrip("/") / "index.html").is_file()
    form = lost.css_first(".md-content form")
    assert form is not None
    assert str(form.attributes["action"]).startswith("/")
    assert form.css("input[name=q]")
    assert form.css("label[for=lost]")


def test_an_address_without_a_slash_at_its_end_is_one_too(shared_waters: Path, tmp_path: Path) -> None:
    config = copy_of(shared_waters, tmp_path)
    settings = config.parent / "content/site.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("url: https://example.org/\n", "url: https://example.org/deep\n"),
        encoding="utf-8",
    )
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    canonical = page(tmp_path / "out", PERSON).css_first("link[rel=canonical]")
    assert canonical is not None
    assert canonical.attributes["href"] == "https://example.org/deep/people/per-lund/"
    assert shared(tmp_path / "out", PERSON)["og:image"] == "https://example.org/deep/assets/cards/person.png"
    lost = page(tmp_path / "out", "404.html")
    assert lost.css('a[href="/deep/timeline/"]')

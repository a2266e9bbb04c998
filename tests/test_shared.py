"""How pages show where they are shared: feeds; and a page that is not there."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import mkdocs
from tests.test_engine import PERSON, copy_of, page


def test_pages_lead_to_their_feeds(built: Path) -> None:
    for path in ("index.html", *(f"{folder}/{id}/index.html" for folder, id in followed(built))):
        tree = page(built, path)
        link = tree.css_first('link[rel="alternate"][type="application/atom+xml"]')
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
    lost = page(tmp_path / "out", "404.html")
    assert lost.css('a[href="/deep/timeline/"]')

"""A site learns its addresses from whoever publishes it, where its own settings name none."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.check.addresses import GivenAddress
from generator.render import render
from generator.site import build_site
from tests.case import base, lay_out
from tests.conftest import PROJECT, mkdocs

URL, EDIT = "https://ada.example.org/briefing/", "https://example.org/ada/briefing/edit/main/content/"
REPORT = "https://example.org/ada/briefing/issues/new?template=mistake.yml"
CONFIGURATION = f"""\
INHERIT: {(PROJECT / "mkdocs.yml").as_posix()}
site_name: Shared Waters
docs_dir: content
site_dir: site
"""


def laid_out(folder: Path, settings: str = "") -> Path:
    lay_out(folder / "content", {**base(), "site.yml": base()["site.yml"] + settings})
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return folder / "mkdocs.yml"


def page(site: Path, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / path / "index.html").read_text("utf-8"))


def hrefs(page: LexborHTMLParser, selector: str) -> list[str | None]:
    return [node.attributes["href"] for node in page.css(selector)]


def test_every_page_has_the_addresses_that_the_environment_names(tmp_path: Path) -> None:
    config = laid_out(tmp_path)
    done = mkdocs(config, tmp_path / "site", BRIEFING_URL=URL, BRIEFING_EDIT=EDIT, BRIEFING_REPORT=REPORT)
    assert done.returncode == 0, done.stderr
    person = page(tmp_path / "site", "people/ada-holm")
    assert hrefs(person, "link[rel=canonical]") == [f"{URL}people/ada-holm/"]
    assert hrefs(person, "a[rel=edit]") == [f"{EDIT}people/ada-holm.yml"]
    assert f"<loc>{URL}people/ada-holm/</loc>" in (tmp_path / "site/sitemap.xml").read_text("utf-8")
    assert person.css_first('meta[property="og:image"]')
    asked = urlencode({"title": "Mistake on Ada Holm", "page": f"{URL}people/ada-holm/"})
    assert hrefs(person, f'a[href^="{REPORT}"]') == [f"{REPORT}&{asked}"]
    article = hrefs(page(tmp_path / "site", "articles/round"), f'a[href^="{REPORT}"]')
    assert any("Mistake+in+round%23s1" in str(href) and "round%2F%23s1" in str(href) for href in article)


def test_nothing_is_invented_where_nobody_names_an_address(tmp_path: Path) -> None:
    config = laid_out(tmp_path)
    done = mkdocs(config, tmp_path / "site", GITHUB_REPOSITORY="ada/briefing", BRIEFING_URL="", CI="true")
    assert done.returncode == 0, done.stderr
    person = page(tmp_path / "site", "people/ada-holm")
    assert not person.css("link[rel=canonical], a[rel=edit], a[href*=issues]")


def test_what_site_yml_names_holds(tmp_path: Path) -> None:
    laid_out(tmp_path, "report: https://example.org/form\n")
    given = (GivenAddress("report", REPORT, "BRIEFING_REPORT"), GivenAddress("url", URL, "BRIEFING_URL"))
    site = build_site(tmp_path / "content", addresses=given)
    assert site.settings
    assert (site.settings.report, site.settings.url) == ("https://example.org/form", URL)
    assert 'href="https://example.org/form?title=' in render(site.page("articles/round.md"))


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("url", "ada.example.org", "BRIEFING_URL:1:6: C113 'ada.example.org' can't be the url"),
        ("url", "/", "BRIEFING_URL:1:6: C113 '/' can't be the url"),
        ("url", "https://e.org/\nx: y", "BRIEFING_URL:1:6: C113 "),
        ("edit", "https://example.org/edit/", "BRIEFING_EDIT:1:7: C103 "),
        ("report", "javascript:alert(1)", "BRIEFING_REPORT:1:9: C113 "),
    ],
)
def test_a_wrong_address_is_a_problem(field: str, value: str, problem: str, tmp_path: Path) -> None:
    laid_out(tmp_path)
    given = (GivenAddress(field, value, f"BRIEFING_{field.upper()}"),)
    [told] = (
        each for each in build_site(tmp_path / "content", addresses=given).problems if not each.is_notice
    )
    assert str(told).startswith(problem)


def test_a_build_stops_at_a_wrong_address(tmp_path: Path) -> None:
    done = mkdocs(laid_out(tmp_path), tmp_path / "site", BRIEFING_EDIT="https://example.org/edit/")
    assert done.returncode
    assert "BRIEFING_EDIT:1:7: C103" in done.stderr
    assert not (tmp_path / "site").exists()

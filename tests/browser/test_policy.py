"""The site needs nothing that its policy forbids: from a host, from the disk, with instant navigation."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import one_of_every_kind, search
from tests.conftest import SITE, mkdocs
from tests.trust.filled import PARTIES

WATCH = """addEventListener("securitypolicyviolation",
  event => violated(`${location.pathname} ${event.violatedDirective} ${event.blockedURI}`))"""
HERE = "[window.isSameDocument, document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length]"
RUNS = re.compile(r"(?<![\w-])js(?![\w-])")
"""A class that the theme's script sets."""
COLUMNS = """[...document.querySelectorAll("[data-cols] > .ro:not(.top)")].map(row =>
  [Number(row.parentNode.dataset.cols), getComputedStyle(row).gridTemplateColumns.split(" ").length])"""
"""How many columns each readout says it has, and how many it shows, that of the headings included."""
EVENT = "events/fisheries-round-4/"
FORMER = "people/berg/"
INSTANT = f"""\
INHERIT: {SITE.as_posix()}/mkdocs.yml
docs_dir: {SITE.as_posix()}/content
theme:
  name: material
  features: [navigation.instant, navigation.tabs, navigation.indexes, navigation.path]
"""


@pytest.fixture
def violations(page: Page) -> list[str]:
    """Give what the policy has held back, as it happens."""
    held: list[str] = []
    page.expose_function("violated", lambda told: held.append(told))
    page.add_init_script(WATCH)
    page.set_viewport_size({"width": 1350, "height": 900})
    return held


@pytest.fixture(scope="module")
def instant_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the invented site with instant navigation, built."""
    folder = tmp_path_factory.mktemp("instant")
    (folder / "mkdocs.yml").write_text(INSTANT, encoding="utf-8")
    done = mkdocs(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_what_is_held_back_is_seen(
    page: Page, serve: Callable[[Path], str], shared_waters_site: Path, violations: list[str]
) -> None:
    page.goto(serve(shared_waters_site))
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=https://evil.invalid/x.png onerror=1>')"
    )
    page.wait_for_function("document.images[0].complete")
    assert len(violations) >= 2


def test_nothing_is_held_back_on_any_kind_of_page(
    page: Page, serve: Callable[[Path], str], built: Path, violations: list[str], complaints: list[str]
) -> None:
    home, kinds = serve(built), one_of_every_kind(built)
    assert len(kinds) > 15
    for path in [*kinds, "404.html"]:
        page.goto(home + path)
    page.wait_for_load_state("networkidle")
    assert (violations, complaints) == ([], [])


def test_nothing_is_held_back_from_a_reader(
    page: Page,
    serve: Callable[[Path], str],
    shared_waters_site: Path,
    violations: list[str],
    complaints: list[str],
) -> None:
    home = serve(shared_waters_site)
    page.goto(home + FORMER)
    page.wait_for_url(f"{home}people/nils-berg/")
    page.goto(home + EVENT)
    look_about(page)
    search(page, "holm")
    page.locator(".md-search-result__link").first.click()
    expect(page).to_have_title("Ada Holm - Shared Waters")
    page.goto(f"{home}404.html")
    page.locator("#lost").fill("holm")
    page.locator("article").get_by_role("button", name="Search").click()
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert (violations, complaints) == ([], [])


def test_nothing_is_held_back_from_a_page_on_the_disk(
    page: Page, shared_waters_site: Path, violations: list[str]
) -> None:
    for path in one_of_every_kind(shared_waters_site):
        page.goto((shared_waters_site / path / "index.html").as_uri(), wait_until="load")
        expect(page.locator("html")).to_have_class(RUNS)
        expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    assert violations == []


def test_instant_navigation_stays_under_the_policy_of_the_first_page(
    page: Page,
    serve: Callable[[Path], str],
    instant_site: Path,
    violations: list[str],
    complaints: list[str],
) -> None:
    home, sitemap = serve(instant_site), instant_site / "sitemap.xml"
    sitemap.write_text(sitemap.read_text("utf-8").replace("https://example.org/", home), "utf-8")
    page.goto(home + EVENT, wait_until="networkidle")
    page.evaluate("window.isSameDocument = true")
    for tab in ("People", "Glossary", "Articles"):
        page.locator(".md-tabs__link", has_text=tab).click()
        expect(page.locator("article h1")).to_contain_text(tab)
        page.locator("article a:not(.note *)").last.click()  # the note below a page leads to another host
        page.wait_for_load_state("networkidle")
    look_about(page)
    search(page, "holm")
    expect(page.locator(".md-search-result__item h1").first).to_have_text("Ada Holm")
    assert page.evaluate(HERE) == [True, 1]
    assert (violations, complaints) == ([], [])


def test_a_drawing_is_as_high_as_its_attribute_says(
    page: Page, serve: Callable[[Path], str], open_lines: Path
) -> None:
    home = serve(open_lines)
    heights = "svg => [svg.getBoundingClientRect().height, Number(svg.getAttribute('height'))]"
    for path, css in {"people/": "svg.net", "timeline/": "svg.lanes", "channels/": "svg.strip"}.items():
        page.goto(home + path)
        shown, said = page.locator(css).first.evaluate(heights)
        assert shown == said > 0, path


def test_readouts_have_the_columns_that_they_say(
    page: Page, serve: Callable[[Path], str], hostile_site: Path
) -> None:
    home, shown = serve(hostile_site), set[tuple[int, int]]()
    page.set_viewport_size({"width": 1350, "height": 900})
    for path in ("", "events/events-0/", "issues/issues-0/", "places/places-0/"):
        page.goto(home + path)
        shown |= {(said, columns) for said, columns in page.evaluate(COLUMNS)}
    assert {said for said, _ in shown} >= {1, PARTIES}
    assert [(said, columns) for said, columns in shown if columns != said + 1] == []


def look_about(page: Page) -> None:
    """Switch the scheme, point at what has more to say, copy the page, and print it."""
    page.locator(".md-header__button[for^=__palette]:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    titled = page.locator("article [title]:visible").first
    titled.hover()
    titled.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+c")
    assert page.pdf()

"""What MkDocs makes of it: nothing unpublished, nothing dead, the same bytes everywhere."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.engine.links import DeadLink, dead_links
from generator.engine.minify import minified
from tests.built import PERSON, copy_of, page
from tests.case import base, lay_out
from tests.conftest import SITE, mkdocs
from tests.search_index import locations, rows


def test_no_source_file_reaches_the_site(built: Path) -> None:
    names = [path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()]
    assert "data/briefing.json" in names
    assert [name for name in names if name.endswith((".yml", ".yaml", ".md", ".lock.json"))] == []


def test_no_address_in_the_site_is_dead(built: Path) -> None:
    count, dead = dead_links(built)
    assert count > 100
    assert dead == []


def test_dead_addresses_are_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text('<p id="here"><p id="twice"><p id="twice">')
    links = [
        "a/",
        "a/#here",
        "#top",
        "https://example.org/gone",
        "a/#gone",
        "b/",
        "/a/",
        "../a/",
        "a/x.png",
        "#gone",
    ]
    anchors = "".join(f'<a href="{link}">x</a>' for link in links)
    (tmp_path / "index.html").write_text(f'<p id="top">{anchors}<img src="a/y.png">')
    count, dead = dead_links(tmp_path)
    assert count == len(links) + 1
    assert dead == [
        DeadLink("a/index.html", "#twice", "the id stands 2 times"),
        DeadLink("index.html", "#gone", "index.html has no id 'gone'"),
        DeadLink("index.html", "../a/", "nothing stands there"),
        DeadLink("index.html", "/a/", "nothing stands there"),
        DeadLink("index.html", "a/#gone", "a/index.html has no id 'gone'"),
        DeadLink("index.html", "a/x.png", "nothing stands there"),
        DeadLink("index.html", "a/y.png", "nothing stands there"),
        DeadLink("index.html", "b/", "nothing stands there"),
    ]


def test_every_page_lights_its_tab_and_shows_the_way_back(built: Path) -> None:
    pages = [path for path in built.rglob("index.html") if path.parent != built]
    assert len(pages) > 10
    for path in pages:
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        if tree.css('meta[http-equiv="refresh"]'):
            continue  # the address of a former id
        assert len(tree.css(".md-tabs__item--active")) == 1, path
        assert tree.css(".md-path a") or path.parent.parent == built, path


def test_the_edit_button_opens_the_file_that_made_the_page(
    shared_waters_site: Path, open_lines: Path
) -> None:
    button = page(shared_waters_site, PERSON).css_first("a[rel=edit]")
    assert button is not None
    assert button.attributes["href"] == "https://example.org/edit/main/content/people/per-lund.yml"
    article = page(shared_waters_site, "articles/2031-03-12-fisheries-round-coast-wire/index.html").css_first(
        "a[rel=edit]"
    )
    assert article is not None
    assert str(article.attributes["href"]).endswith(
        "/content/articles/2031/2031-03-12-fisheries-round-coast-wire.yml"
    )
    assert not page(shared_waters_site, "people/index.html").css("a[rel=edit]")
    assert not any("rel=edit" in text or 'rel="edit"' in text for text in read_all(open_lines))


def test_addresses_are_canonical_only_where_the_site_names_its_own(
    shared_waters_site: Path, open_lines: Path
) -> None:
    canonical = page(shared_waters_site, PERSON).css_first("link[rel=canonical]")
    assert canonical is not None
    assert canonical.attributes["href"] == "https://example.org/people/per-lund/"
    assert not page(open_lines, "people/index.html").css("link[rel=canonical]")


def test_the_sitemap_dates_pages_by_their_evidence(shared_waters_site: Path) -> None:
    sitemap = (shared_waters_site / "sitemap.xml").read_text(encoding="utf-8")
    assert set(re_days(sitemap)) == {"1999-12-31", "2031-03-12", "2031-03-13", "2031-03-14", "2031-04-02"}
    assert gzip.decompress((shared_waters_site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


@given(st.text(st.sampled_from("a <>\n\t"), max_size=40), st.text(st.sampled_from("a \n"), max_size=10))
def test_a_page_loses_white_space_only_and_none_where_it_counts(around: str, kept: str) -> None:
    pre = f"<pre class='x'>{kept}</pre>"
    found = minified(f"{around}{pre}{around}<script>{kept}</script>{around}")
    assert pre in found
    assert f"<script>{kept}</script>" in found
    assert len(found) <= len(around) * 3 + len(pre) + len(kept) + 17
    assert "".join(found.split()) == "".join(f"{around}{pre}{around}<script>{kept}</script>{around}".split())
    assert minified(found) == found


def test_search_is_made_from_the_data(shared_waters_site: Path) -> None:
    shown = rows(shared_waters_site / "search").values()
    found = {location: more for location, *more in shown}
    assert len(found) == len(shown)
    assert found["people/per-lund/"] == ["Per Lund", "Southmark’s fisheries minister.", "Person"]
    for name in ("per", "lund", "陆培", "lu", "pei", "perlund", "lupei"):
        assert "people/per-lund/" in locations(shared_waters_site / "search", name)
    title, text, label = found["articles/2031-03-12-fisheries-round-coast-wire/#s3"]
    assert title == "Southmark Fisheries Ministry on Cod quota"
    assert "(Coast Wire, 12 March 2031)" in text
    assert "not one tonne less" in text
    assert label == "Statement"


def test_a_build_says_no_more_than_it_must(open_lines: Path) -> None:
    said = (open_lines.parent / "said.txt").read_text(encoding="utf-8")
    assert "end of life" not in said.casefold()
    assert "WARNING" not in said


def test_the_same_content_gives_the_same_bytes_anywhere_on_any_day_and_on_one_core(
    project: Path, tmp_path: Path, open_lines: Path
) -> None:
    elsewhere = tmp_path / "a folder with spaces"
    shutil.copytree(project / "content", elsewhere / "content")
    shutil.copy(project / "mkdocs.yml", elsewhere)
    done = mkdocs(
        elsewhere / "mkdocs.yml",
        tmp_path / "other",
        before=on_one_core,
        PYTHONHASHSEED="2",
        TZ="Pacific/Auckland",
        SOURCE_DATE_EPOCH="1900000000",
    )
    assert done.returncode == 0, done.stderr
    assert fingerprints(open_lines) == fingerprints(tmp_path / "other")


def test_content_with_problems_stops_the_build_and_says_why(shared_waters: Path, tmp_path: Path) -> None:
    config = copy_of(shared_waters, tmp_path)
    person = tmp_path / "site/content/people/ada-holm.yml"
    person.write_text("nam: Ada Holm\nparty: northland\n", encoding="utf-8")
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "content/articles/2031/2031-03-14-gazette-afterwards.yml:1:1: N110 this article was never verified: "
        "nobody has held its 2 quotations and paraphrases against the text",
        "    1 | source: southmark-gazette",
        "      | ^",
        "content/people/ada-holm.yml:1:1: C102 'nam' is not a field here; did you mean 'name'?",
        "    1 | nam: Ada Holm",
        "      | ^",
        "1 problem, 1 notice",
    ]
    assert done.stdout == "\nThe content has problems\n"
    assert not (tmp_path / "out").exists()


def test_the_two_places_that_name_the_site_must_agree(shared_waters: Path, tmp_path: Path) -> None:
    config = copy_of(shared_waters, tmp_path)
    config.write_text(
        config.read_text("utf-8").replace("site_name: Shared Waters", "site_name: Other Waters"), "utf-8"
    )
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 1
    assert (
        "mkdocs.yml:2:1: M101 the site is named 'Other Waters' here and 'Shared Waters' in site.yml"
        in done.stderr
    )


@pytest.mark.parametrize("year", ["1962", "2962"])
def test_a_briefing_of_any_time_can_be_built(year: str, tmp_path: Path) -> None:
    config = copy_of(SITE, tmp_path)
    shutil.rmtree(tmp_path / "site/content")
    files = {name.replace("2031", year): text.replace("2031", year) for name, text in base().items()}
    name = re.compile("^name: .*", re.MULTILINE).sub("name: Shared Waters", files["site.yml"])
    lay_out(tmp_path / "site/content", {**files, "site.yml": name})
    done = mkdocs(config, tmp_path / "built")
    assert done.returncode == 0, done.stderr


def on_one_core() -> None:
    """Leave this process one core, on which it gets no second process to help it."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def fingerprints(site: Path) -> dict[str, str]:
    """Give the hash of every file of a built site."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def read_all(site: Path) -> list[str]:
    """Give the text of every page of a built site."""
    return [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]


def re_days(sitemap: str) -> list[str]:
    """Give the days that a sitemap names."""
    return [part.partition("<")[0] for part in sitemap.split("<lastmod>")[1:]]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("use_directory_urls: false\n", "5:1: M103 'use_directory_urls'"),
        ("plugins: [briefing, search, offline]\n", "5:29: M103 'offline'"),
        ("plugins: [offline, briefing, search]\n", "5:11: M103 'offline'"),
    ],
)
def test_a_setting_that_gives_pages_other_addresses_is_refused(
    shared_waters: Path, tmp_path: Path, lines: str, place: str
) -> None:
    config = copy_of(shared_waters, tmp_path)
    config.write_text(config.read_text("utf-8") + lines, encoding="utf-8")
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 1
    assert f"mkdocs.yml:{place}" in done.stderr
    assert not (tmp_path / "out/index.html").exists()


def test_a_site_below_a_path_whose_docs_dir_is_a_link_of_another_name_has_no_dead_address(
    shared_waters: Path, tmp_path: Path
) -> None:
    config = copy_of(shared_waters, tmp_path)
    (config.parent / "content").rename(tmp_path / "elsewhere")
    (config.parent / "texts").symlink_to(tmp_path / "elsewhere")
    settings = tmp_path / "elsewhere/site.yml"
    text = settings.read_text("utf-8").replace("https://example.org/\n", "https://example.org/a/waters/\n", 1)
    settings.write_text(text, encoding="utf-8")
    written = config.read_text("utf-8").replace("docs_dir: content", "docs_dir: texts")
    features = "{name: material, features: [navigation.tabs, navigation.indexes, navigation.instant],"
    config.write_text(written.replace("{name: material,", features), encoding="utf-8")
    done = mkdocs(config, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert dead_links(tmp_path / "out")[1] == []
    canonical = page(tmp_path / "out", PERSON).css_first("link[rel=canonical]")
    assert canonical is not None
    assert canonical.attributes["href"] == "https://example.org/a/waters/people/per-lund/"

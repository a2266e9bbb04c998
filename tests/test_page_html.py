"""A page's HTML and its table of contents are, byte for byte, what Python-Markdown makes of its markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import AnchorLink, get_toc

from generator.engine.page_html import headings, html_of
from generator.render import TEMPLATES, body
from generator.site import build_site
from tests.conftest import PROJECT, SITE
from tests.extremes import content as extremes
from tests.trust import hostile

Outline = list[tuple[str, str, int, "Outline"]]


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    return load_config(str(PROJECT / "mkdocs.yml"))


@pytest.mark.parametrize(
    "content", [PROJECT / "content", SITE / "content"], ids=["Open Lines", "Shared Waters"]
)
def test_every_page_of_a_site_is_as_python_markdown_makes_it(config: MkDocsConfig, content: Path) -> None:
    assert differing(config, content) == []


def test_every_page_of_content_at_its_limits_is_too(config: MkDocsConfig, tmp_path: Path) -> None:
    extremes.write(tmp_path)
    assert differing(config, tmp_path) == []


def test_every_page_of_hostile_content_is_too(config: MkDocsConfig, tmp_path: Path) -> None:
    hostile.write(tmp_path)
    assert differing(config, tmp_path / "content") == []


@pytest.mark.parametrize(
    "markdown",
    [
        "",
        "# One &#35; heading\n",
        "<p>a</p>\n\n# A\n\n## B\n\n## B\n\n<p>b</p>\n",
        "<ul>\n<li>a</li>\n</ul>\n## Behind a block\n<p>b</p>\n",
        "<pre><code>a&#10;&#9;&#35; b</code></pre>\n\n<div>\n\n<p>c</p>\n\n</div>\n",
        '# <bdi lang="ko">말</bdi> &#42;\n\n### Deep\n\n## <q>B</q> &#38; C\n',
    ],
)
def test_headings_and_blocks_join_as_in_python_markdown(config: MkDocsConfig, markdown: str) -> None:
    assert read(config, markdown) == by_python_markdown(config, markdown)


def test_templates_write_no_text_outside_a_block() -> None:
    lines = [line for path in TEMPLATES.rglob("*.md") for line in path.read_text("utf-8").splitlines()]
    assert len(lines) > 100
    assert [line for line in lines if re.match(r"[^<{#\s|}]", line)] == []


def differing(config: MkDocsConfig, content: Path) -> list[str]:
    """Give the paths of the pages that Python-Markdown makes something else of."""
    site = build_site(content)
    assert (site.problems, bool(site.pages)) == ((), True)
    pages = site.pages
    written = ((path, body(page)) for path, page in pages.items())
    return [
        path for path, markdown in written if read(config, markdown) != by_python_markdown(config, markdown)
    ]


def read(config: MkDocsConfig, markdown: str) -> tuple[str, Outline]:
    html, toc = html_of(markdown, headings(config))
    return html, outline(toc)


def by_python_markdown(config: MkDocsConfig, markdown: str) -> tuple[str, Outline]:
    reader = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    html = reader.convert(markdown)
    return html, outline(get_toc(getattr(reader, "toc_tokens", [])))


def outline(links: Iterable[AnchorLink]) -> Outline:
    return [(link.title, link.id, link.level, outline(link.children)) for link in links]

"""Turn a generated page's markdown into HTML as Python-Markdown would, in a seventh of its time.

Our templates write blocks of HTML, and headings (``# …``) between them. The blocks are passed on as they are;
the headings alone go through Python-Markdown, with the extensions of mkdocs.yml. ``tests/test_page_html.py``
holds that every page is, byte for byte, what Python-Markdown makes of the whole.
"""

from __future__ import annotations

import re

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import TableOfContents, get_toc

HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
"""A heading: in text and in blocks a ``#`` is a character reference (``markup.inert``)."""
BLANK_LINE = "\n\n"
Headings = Markdown
"""What reads the headings of pages."""


def headings(config: MkDocsConfig) -> Headings:
    """Give a reader of headings, as mkdocs.yml sets it."""
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})


def html_of(markdown: str, reader: Headings) -> tuple[str, TableOfContents]:
    """Give the HTML of a page's markdown, and its table of contents.

    Raises ValueError where a heading becomes more or less than one line of HTML.
    """
    *before, last = HEADING.split(markdown)
    titles = HEADING.findall(markdown)
    reader.reset()
    lines = reader.convert(BLANK_LINE.join(titles)).splitlines() if titles else []
    parts = [_ahead(block) + line + "\n" for block, line in zip(before, lines, strict=True)]
    return "".join((*parts, last.strip("\n"))).strip(), get_toc(
        getattr(reader, "toc_tokens", []) if titles else []
    )


def _ahead(block: str) -> str:
    """Give a block of HTML as it stands before a heading: blank lines behind it are one."""
    html = block.strip("\n")
    return (html + (BLANK_LINE if block.endswith(BLANK_LINE) else "\n")) if html else ""

"""How heavy a page may be that has not been drawn yet, and where its links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import normpath

from generator.page import Page
from generator.render import render

HEAVIEST = 300_000 - 20_000
"""Bytes of a page, without what the theme puts around it."""
HREF = re.compile(r'href="([^":]*)"')


def links(page: Page) -> Iterator[str]:
    """Give where the links of a page lead, below the site's root."""
    for href in HREF.findall(render(page)):
        path, _, anchor = href.partition("#")
        target = normpath(f"/{page.url}{path}")[1:]
        yield (f"{target}/" if target else "") + (f"#{anchor}" if anchor else "")

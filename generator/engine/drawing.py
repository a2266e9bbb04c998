"""Draw one page in the theme, as MkDocs does with all of them."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.engine.files import page_of
from generator.page import Head


@dataclass(frozen=True)
class Theme:
    """What MkDocs draws pages with, in one build."""

    config: MkDocsConfig
    nav: Navigation
    files: Files
    """The files that MkDocs knows of: of pages only those that the navigation names."""
    environment: Environment


def drawn(theme: Theme, head: Head) -> str:
    """Give the HTML of the page of a head; the hooks of all plugins are called, as in a build."""
    page = _page(theme, head)
    config = theme.config
    page.active = True
    try:
        config.plugins.on_page_markdown("", page=page, config=config, files=theme.files)
        context = get_context(theme.nav, theme.files, config, page)
        context = config.plugins.on_page_context(context, page=page, config=config, nav=theme.nav)
        output = theme.environment.get_template("main.html").render(context)
        return config.plugins.on_post_page(output, page=page, config=config)
    finally:
        page.active = False


def _page(theme: Theme, head: Head) -> Page:
    """Give the page that the navigation holds, else one made for this moment."""
    known = theme.files.get_file_from_path(head.path)
    page = known.page if known and known.page else page_of(head, theme.config)
    section = theme.files.get_file_from_path(head.section)
    if head.path != head.section and section and section.page:
        page.parent = section.page.parent
    return page

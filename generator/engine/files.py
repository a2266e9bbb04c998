"""What stands around a page: its address, edit button, place in the navigation, date in the sitemap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator.addresses import web_address
from generator.engine import cards
from generator.page import Head
from generator.site import Site

NO_DATE, LAST_DATE = "1970-01-01", "2106-02-07"
"""Between these MkDocs can stamp the sitemap, by the latest date of all pages: home has one in any case."""


def tell_addresses(site: Site, config: MkDocsConfig, *, is_serving: bool) -> None:
    """Tell MkDocs where the site will stand and where its files are edited, as far as site.yml says.

    The theme prints the name and the description into attributes as they are: they are given as HTML.
    """
    config.site_name = escape(config.site_name)
    settings = site.settings
    if settings is None:
        return
    config.site_description = escape(settings.description or config.site_description or "")
    if settings.url and not is_serving:
        config.site_url = web_address(settings, "")
    if settings.edit:
        config.edit_uri = str(settings.edit)


def published_files(
    heads: Iterable[Head], assets: Mapping[str, Path], files: Files, config: MkDocsConfig
) -> Files:
    """Give the files that MkDocs builds: the theme's, the assets, some pages; no source file of content."""
    copied = (
        File.generated(config, path, abs_src_path=str(asset), inclusion=InclusionLevel.NOT_IN_NAV)
        for path, asset in assets.items()
    )
    return Files([*files, *copied, *(_file(head, config) for head in heads)])


def taken_by_the_theme(site: Site, config: MkDocsConfig) -> Iterator[Path]:
    """Give the assets that would stand in the place of a file of the theme."""
    if not site.assets:
        return iter(())
    theirs = {name.casefold() for name in config.theme.get_env().list_templates()}
    return (asset for path, asset in site.assets.items() if path.casefold() in theirs)


def _file(head: Head, config: MkDocsConfig) -> File:
    """Give the file of a page, empty: a page is made when it is drawn."""
    config.plugins._current_plugin = None  # MkDocs sets it around hooks, and asks for it here
    file = File.generated(config, head.path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = quote(head.source) if head.source else None
    return file


def page_of(head: Head, config: MkDocsConfig) -> MkDocsPage:
    """Give a page that the navigation does not hold, as MkDocs knows pages."""
    return MkDocsPage(None, _file(head, config), config)


def file_of(site: Site, path: str, config: MkDocsConfig) -> bytes:
    """Make one file that stands beside the pages. Raises KeyError where there is none."""
    if path in site.cards:
        return cards.draw(site.cards[path], *cards.fonts(config))
    return site.file(path).encode()


def all_pages(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """Give all pages as MkDocs knows pages, each with its date."""
    for path, head in site.heads.items():
        page = page_of(head, config)
        page.update_date = date_of(site, path)
        yield page.file


def date_of(site: Site, path: str) -> str:
    """Give the date of a page in the sitemap; empty where it has none, or one too late for a stamp."""
    updated = site.offers[path].updated() or ""
    date = updated if updated < LAST_DATE else ""
    return max(date, NO_DATE) if path == "index.md" else date

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
    """Give the files that MkDocs builds: the theme's, the assets, the pages; no source file of content.

    Pages are given empty: they are made when they are drawn.
    """
    copied = (
        File.generated(config, path, abs_src_path=str(asset), inclusion=InclusionLevel.NOT_IN_NAV)
        for path, asset in assets.items()
    )
    return Files([*files, *copied, *_pages(heads, config)])


def taken_by_the_theme(site: Site, config: MkDocsConfig) -> Iterator[Path]:
    """Give the assets that would stand in the place of a file of the theme."""
    if not site.assets:
        return iter(())
    theirs = {name.casefold() for name in config.theme.get_env().list_templates()}
    return (asset for path, asset in site.assets.items() if path.casefold() in theirs)


def _pages(heads: Iterable[Head], config: MkDocsConfig) -> Iterator[File]:
    for head in heads:
        file = File.generated(config, head.path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = quote(head.source) if head.source else None
        yield file


def file_of(site: Site, path: str, config: MkDocsConfig) -> bytes:
    """Make one file that stands beside the pages. Raises KeyError where there is none."""
    if path in site.cards:
        return cards.draw(site.cards[path], *cards.fonts(config))
    return site.file(path).encode()


def place_in_nav(site: Site, files: Files, config: MkDocsConfig) -> None:
    """Give every page its section as parent, which lights its tab and shows the way back, and its date."""
    for path, offer in site.offers.items():
        if (shown := _shown(files, path, config)) is None:
            continue
        shown.update_date = _date(path, offer.updated() or "")
        index = files.get_file_from_path(offer.head.section)
        if path != offer.head.section and index and index.page:
            shown.parent = index.page.parent


def _date(path: str, updated: str) -> str:
    """Give the date of a page in the sitemap; empty where it has none, or one too late for a stamp."""
    date = updated if updated < LAST_DATE else ""
    return max(date, NO_DATE) if path == "index.md" else date


def _shown(files: Files, path: str, config: MkDocsConfig) -> MkDocsPage | None:
    """Give the page at a path, if MkDocs is given one."""
    file = files.get_file_from_path(path)
    if file is None:
        return None
    return file.page if isinstance(file.page, MkDocsPage) else MkDocsPage(None, file, config)

"""What stands around a page: its address, edit button, place in the navigation, date in the sitemap."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator.addresses import web_address
from generator.engine import cards
from generator.site import Site

NO_DATE = "1970-01-01"
"""For home alone, where nothing at all is dated: MkDocs needs one date to stamp the sitemap with."""


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


def published_files(site: Site, files: Files, config: MkDocsConfig) -> Files:
    """Give the files of the site: the theme's, the assets, what was generated; no source file of content."""
    assets = (
        File.generated(config, path, abs_src_path=str(asset), inclusion=InclusionLevel.NOT_IN_NAV)
        for path, asset in site.assets.items()
    )
    return Files([*files, *assets, *_generated(site, config)])


def taken_by_the_theme(site: Site, config: MkDocsConfig) -> Iterator[Path]:
    """Give the assets that would stand in the place of a file of the theme."""
    theirs = {name.casefold() for name in config.theme.get_env().list_templates()}
    return (asset for path, asset in site.assets.items() if path.casefold() in theirs)


def _generated(site: Site, config: MkDocsConfig) -> Iterator[File]:
    for path, head in site.heads.items():
        file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = quote(head.source) if head.source else None
        yield file
    contents: dict[str, str | bytes] = {**site.files, **dict(_pictures(site, config))}
    for path, content in contents.items():
        yield File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def _pictures(site: Site, config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
    if site.cards:
        written_in = cards.fonts(config)
        yield from ((path, cards.draw(card, *written_in)) for path, card in site.cards.items())


def place_in_nav(site: Site, files: Files, config: MkDocsConfig) -> None:
    """Give every page its section as parent, which lights its tab and shows the way back, and its date."""
    for path, page in site.pages.items():
        shown = _shown(files, path, config)
        shown.update_date = page.updated or (NO_DATE if path == "index.md" else "")
        index = files.get_file_from_path(page.section)
        if path != page.section and index and index.page:
            shown.parent = index.page.parent


def _shown(files: Files, path: str, config: MkDocsConfig) -> MkDocsPage:
    file = files.get_file_from_path(path)
    if file is None:
        raise LookupError(f"{path} was generated and is gone: another plugin removed it")
    return file.page if isinstance(file.page, MkDocsPage) else MkDocsPage(None, file, config)

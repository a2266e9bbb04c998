"""One build: the state that its hooks share, and what outlives it in serve."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from html import escape, unescape
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator import render
from generator.addresses import filled_in, web_address
from generator.check.addresses import GivenAddress
from generator.engine import page_html, search
from generator.engine.drawing import Theme, drawn
from generator.engine.files import (
    all_pages,
    date_of,
    file_of,
    published_files,
    taken_by_the_theme,
    tell_addresses,
)
from generator.engine.minify import minified
from generator.engine.policy import policy_of, protected, write_headers
from generator.engine.surroundings import addresses
from generator.engine.tasks import Task, do_all
from generator.engine.whole import Gathered, gather
from generator.memo import Memo
from generator.page import Head, Offer, Page, offered
from generator.problems import Location, Problem, abridged, as_text
from generator.site import Offers, Site, build_site
from generator.writing import make_folder
from generator.writing.leftovers import mark_served

READ_AS_HTML = frozenset({"content.tooltips"})
"""Features of Material whose script puts text into innerHTML (9.8.1): a title, a label that is cut."""

SITEMAP = "sitemap.xml"
NOT_SCRAPED = {"exclude": True}
"""What search must know of a page: its index comes from the data."""


@dataclass
class Build:
    """What is known while MkDocs builds."""

    is_serving: bool = False
    is_on_demand: bool = False
    """Whether pages and files are made when they are asked for."""
    is_whole: bool = False
    """Whether MkDocs has built all that it is given."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the content as it was last read."""
    theme: Theme | None = None
    """What the site that stands was drawn with."""
    coming: Theme | None = None
    """What the one is drawn with that is being built."""
    nav: Navigation = field(default_factory=lambda: Navigation([], []))
    has_stood: bool = False
    """Whether a good site has been built since the start."""
    site: Site = field(default_factory=Site)
    headings: page_html.Headings = field(default_factory=page_html.Headings)
    """What reads the headings of pages."""
    policy: str = ""
    """What browsers are told to refuse."""
    gathered: Gathered | None = None
    """The files of a build that has begun."""
    content: str = ""
    """What MkDocs calls docs_dir."""
    memo: Memo | None = None
    """In serve, what was worked out of each file, for as long as it is the same."""
    addresses: tuple[GivenAddress, ...] = field(default_factory=addresses)
    """Those that whoever publishes the site names, where site.yml does not."""

    def prepare(self, config: MkDocsConfig) -> None:
        """Read the content, then let MkDocs build where nobody looks.

        With problems in the content: raises Abort, which leaves the last good site where it is; where
        there has been none, serve shows one page that lists the problems.
        """
        self.gathered, self.content, self.is_whole = None, config.docs_dir, False
        site, self.problems = self.read(config)
        problems = self.problems
        self._tell(site)
        if problems:
            if self.has_stood or not self.is_serving:
                raise Abort("The content has problems")
            site = Site(offers=Offers([problem_page(problems)]))
            config.nav = None
        self.headings = page_html.headings(config)
        self.has_stood = self.has_stood or not problems
        self.site = site
        tell_addresses(site, config, is_serving=self.is_serving)
        self.gathered = gather(config)
        config.docs_dir = os.devnull

    def read_again(self, config: MkDocsConfig) -> None:
        """Read the content again; with problems in it the last good site stays."""
        site, self.problems = self.read(config)
        self._tell(site)
        if not self.problems:
            self.site = site

    def _tell(self, site: Site) -> None:
        """Tell what is wrong, else what is to be looked at."""
        if self.problems or site.notices:
            print(as_text(self.problems or abridged(site.notices)), file=sys.stderr)

    def read(self, config: MkDocsConfig) -> tuple[Site, tuple[Problem, ...]]:
        """Give the site that the content makes, and what is wrong with the content or with mkdocs.yml."""
        site = build_site(Path(os.path.relpath(self.content)), self.memo, self.addresses)
        wrong = (*_misnamed(site, config), *_careless(config), *_readdressed(config), *_taken(site, config))
        return site, site.problems or wrong

    def published_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Give the files of the site, now that MkDocs has walked through a folder with nothing in it.

        Its own walk follows every link, to any file of the computer and round in circles; and we list all
        that is published.
        """
        config.docs_dir = self.content
        first = (offer.head for offer in self.site.offers.first.values())
        sections = (head for head in first if head.path == head.section)
        return published_files(sections, self.site.assets, files, config)

    def finished(self, html: str) -> str:
        """Give a page as it is published: with its policy, without white space that says nothing."""
        return protected(minified(html), self.policy)

    def complete(self, context: TemplateContext, template: str, config: MkDocsConfig) -> None:
        """Give the sitemap of a build all pages: MkDocs knows of those alone that the navigation names."""
        if template == SITEMAP and not self.is_on_demand:
            context["pages"] = [*all_pages(self.site, config)]

    def keep_nav(self, nav: Navigation, files: Files) -> None:
        """Keep what pages find their section in; the dates of its pages stamp the sitemap."""
        self.nav = nav
        for file in files.documentation_pages():
            if file.page:
                file.page.update_date = date_of(self.site, file.src_uri)

    def keep_theme(self, env: Environment, files: Files, config: MkDocsConfig) -> None:
        """Keep what pages are drawn with. In serve there is no policy: MkDocs adds a script of its own."""
        self.coming = Theme(config, self.nav, files, env)
        if not self.is_serving:
            self.policy = policy_of(config, (head.url for head in self.site.heads.values()))

    def introduce(self, page: MkDocsPage) -> None:
        """Tell the theme what other pages must know of one: its title, which home has from mkdocs.yml."""
        head = self.site.offers[page.file.src_uri].head
        page.meta = {} if head.path == "index.md" else {"title": escape(head.title, quote=True)}
        page.meta["search"] = NOT_SCRAPED

    def fill(self, page: MkDocsPage) -> None:
        """Make a page, now that it is drawn; those that MkDocs draws by itself are only to be there."""
        if not self.is_whole:
            page.content = ""
            return
        made = self.site.page(page.file.src_uri)
        page.meta = {**render.front_matter(made), "search": NOT_SCRAPED}
        if self.site.settings and self.site.settings.report:
            where = web_address(self.site.settings, made.url) or f"/{made.url}"
            page.meta["report"] = filled_in(self.site.settings.report, f"Mistake on {made.title}", where)
        page.content, page.toc = page_html.html_of(render.body(made), self.headings)

    def make(self, config: MkDocsConfig) -> None:
        """Make all pages and files, now that MkDocs has built the rest; what is made on demand is not."""
        self.theme, self.is_whole = self.coming, True
        if self.theme and not self.is_on_demand:
            do_all("pages and files", [*self._tasks(self.theme, Path(config.site_dir))])

    def _tasks(self, theme: Theme, folder: Path) -> Iterator[Task]:
        """Give what makes each page and file; what takes longest last, where a second process begins."""
        for head in self.site.heads.values():
            yield partial(_write_page, theme, head, folder)
        for path in (*self.site.cards, *self.site.exports):
            yield partial(self._write_file, path, theme.config, folder)
        if search.is_used(theme.config):
            yield lambda: search.fill_index(search.documents(self.site.offers.values()), folder)

    def file(self, path: str, config: MkDocsConfig) -> bytes:
        """Give a file as it is published: one that browsers take for a page has its policy."""
        content = file_of(self.site, path, config)
        return protected(content.decode(), self.policy).encode() if path.endswith(".html") else content

    def _write_file(self, path: str, config: MkDocsConfig, folder: Path) -> None:
        make_folder((folder / path).parent)
        (folder / path).write_bytes(self.file(path, config))

    def end(self, config: MkDocsConfig) -> None:
        """Put the site that was built in the place of the last one."""
        site = Path(config.site_dir)
        if search.is_used(config):
            search.replace_setup(site)
        if self.policy:
            write_headers(self.policy, site)
        if self.gathered:
            self.gathered.end(config)
            if self.is_serving:
                mark_served(self.gathered.site)

    def break_off(self, error: Exception) -> None:
        """Leave the last site where it is; raises Abort where a disk refused the new one."""
        if self.gathered:
            self.gathered.break_off(error)


def _write_page(theme: Theme, head: Head, folder: Path) -> None:
    path = folder / head.url / "index.html"
    make_folder(path.parent)
    path.write_text(drawn(theme, head), encoding="utf-8", errors="xmlcharrefreplace", newline="\n")


def problem_page(problems: tuple[Problem, ...]) -> Offer:
    """Offer the page that stands in for a site whose content has problems."""
    page = Page(
        Head("index.md", "The content has problems", "index.md"),
        template="problems.md",
        description="What is wrong, and where",
        values={
            "problems": [
                {"told": str(problem), "excerpt": "\n".join(map("".join, problem.excerpt()))}
                for problem in problems
            ]
        },
        updated="1970-01-01",
    )
    return offered(page, lambda: page.values)


def _misnamed(site: Site, config: MkDocsConfig) -> list[Problem]:
    """Give a problem where mkdocs.yml and site.yml name the site differently."""
    if site.settings is None or site.settings.name in (config.site_name, unescape(config.site_name)):
        return []
    message = f"the site is named '{config.site_name}' here and '{site.settings.name}' in site.yml"
    return [Problem(_place(config, "site_name:"), "M101", message)]


def _careless(config: MkDocsConfig) -> Iterator[Problem]:
    """Give a problem for each feature of the theme that would run what strangers write."""
    for feature in sorted(READ_AS_HTML.intersection(config.theme.get("features") or ())):
        message = (
            f"'{feature}' makes the theme read what editors write as HTML, scripts included: take it out"
        )
        yield Problem(_place(config, feature), "M102", message)


def _readdressed(config: MkDocsConfig) -> Iterator[Problem]:
    """Give a problem where pages would stand at other addresses: feeds, data and our links name one alone.

    Material's offline plugin turns directory URLs off, before this plugin or after it, and adds a script
    that every page fetches from another host.
    """
    offline = config.plugins.get("material/offline") or config.plugins.get("offline")
    if offline and offline.config.get("enabled", True):
        setting = "offline"
    elif not config.use_directory_urls:
        setting = "use_directory_urls"
    else:
        return
    message = (
        f"'{setting}' would give every page another address than links, feeds and data have: take it out; "
        "to read a built site from a disk, run 'python -m http.server' in it"
    )
    yield Problem(_place(config, setting), "M103", message)


def _place(config: MkDocsConfig, words: str) -> Location:
    """Give the first line of mkdocs.yml with these words, or its start where another file has them."""
    path = Path(config.config_file_path)
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if words in text.partition("#")[0]:
            return Location(os.path.relpath(path), number, text.index(words) + 1, text)
    return Location(os.path.relpath(path))


def _taken(site: Site, config: MkDocsConfig) -> list[Problem]:
    """Give a problem for each asset in whose place the theme has a file."""
    message = "the theme has a file of this name, so this one needs another"
    taken = taken_by_the_theme(site, config)
    return [Problem(Location(path.as_posix()), "A133", message) for path in taken]

"""The door for MkDocs: each hook is one call into the engine."""

from __future__ import annotations

from typing import Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from generator.engine import policy, serve
from generator.engine.build import Build
from generator.engine.drawing import Theme
from generator.engine.files import place_in_nav
from generator.engine.minify import minified
from generator.engine.overrides import override
from generator.memo import Memo
from generator.writing.leftovers import sweep_served


class Settings(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """The plugin has no settings: site.yml holds what a site needs."""


class BriefingPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Make a briefing site of the content folder that ``docs_dir`` names."""

    def __init__(self) -> None:
        """Start with nothing built."""
        self.build = Build()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay alive through the rebuilds of serve: MkDocs keeps plugins that have this hook."""
        self.build.is_serving = command == "serve"
        self.build.is_on_demand = self.build.is_serving and not dirty and serve.reloads()
        if self.build.is_serving:
            self.build.memo = Memo()
            sweep_served()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the content, and leave the last site alone until the new one is whole."""
        override(config)
        self.build.prepare(config)
        return config

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the generated pages in the place of the content files."""
        return self.build.published_files(files, config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give every page its section and its date."""
        place_in_nav(self.build.site, files, config)
        self.build.nav = nav
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        """Give nothing to read: a page is made when it is drawn."""
        return ""

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Tell the theme what other pages must know of a page."""
        self.build.introduce(page)
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep what pages are drawn with."""
        self.build.coming = Theme(config, self.build.nav, files, env)
        return env

    @event_priority(100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Make a page, now that it is drawn."""
        self.build.fill(page)
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Leave out white space that says nothing, and let go of a page that is drawn."""
        page.content, page.toc = None, TableOfContents([])
        return minified(output)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Fill the search index, write the policy; then the site is whole.

        In serve there is no policy: MkDocs puts a script of its own into each page.
        """
        self.build.write_files(config)
        if not self.build.is_serving:
            policy.protect(config)
        self.build.end(config)

    def on_build_error(self, *, error: Exception) -> None:
        """Keep the last site."""
        self.build.break_off(error)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Make pages when they are asked for, and keep serving while files are being mended."""
        return serve.on_demand(server, self.build, config)

"""The door for MkDocs: each hook is one call into the engine."""

from __future__ import annotations

from typing import Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from generator.engine import serve
from generator.engine.build import Build
from generator.engine.overrides import override
from generator.engine.policy import protected
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
        """Keep what shows every page its section."""
        self.build.keep_nav(nav, files)
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
        self.build.keep_theme(env, files, config)
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
        """Let go of a page that is drawn, and give it as it is published."""
        page.content, page.toc = None, TableOfContents([])
        return self.build.finished(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Give 404.html its policy too."""
        return protected(output_content, self.build.policy)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """List all pages in the sitemap."""
        self.build.complete(context, template_name, config)
        return context

    @event_priority(100)
    def _make_all(self, *, config: MkDocsConfig) -> None:
        """Make what MkDocs was not given to build, before another plugin looks at the site."""
        self.build.make(config)

    @event_priority(-100)
    def _end(self, *, config: MkDocsConfig) -> None:
        """Put the site, which is whole now, in its place."""
        self.build.end(config)

    on_post_build = CombinedEvent(_make_all, _end)

    def on_build_error(self, *, error: Exception) -> None:
        """Keep the last site."""
        self.build.break_off(error)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Make pages when they are asked for, and keep serving while files are being mended."""
        return serve.on_demand(server, self.build, config)

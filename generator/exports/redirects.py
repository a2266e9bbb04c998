"""The addresses of former ids: each leads to what bears the new one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from html import escape

from generator.kinds import COLLECTIONS
from generator.kinds.article import Article
from generator.kinds.base import Thing
from generator.model import Model

PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=../{id}/">
<link rel="icon" href="data:,">
<title>{name}</title>
<p><a href="../{id}/">{name}</a> has another address now.</p>
</html>
"""
"""It names an empty icon, for which a browser asks no server."""


def redirects(model: Model) -> Mapping[str, Callable[[], str]]:
    """Give what makes a page for every former id of a thing that has one, by path below the site's root."""
    return {
        f"{collection.address}{former}/index.html": partial(_page, model, id, thing)
        for id, thing in _movable(model)
        if (collection := COLLECTIONS[model.entries[id].folder]).has_pages
        for former in thing.was
    }


def _movable(model: Model) -> Iterator[tuple[str, Thing | Article]]:
    yield from model.of(Thing)
    yield from model.of(Article)


def _page(model: Model, id: str, thing: Thing | Article) -> str:
    name = thing.title if isinstance(thing, Article) else thing.name
    return PAGE.format(language=escape(model.site.language, quote=True), id=id, name=escape(name, quote=True))

"""What may be printed of an article."""

from __future__ import annotations

from collections.abc import Mapping

from generator.kinds.article import Article
from generator.kinds.rights import Rights
from generator.kinds.site import Site
from generator.kinds.source import Source
from generator.resolve import Entry


def rights_of(site: Site, things: Mapping[str, Entry], article: Article) -> Rights | None:
    """Give the rights in an article: those of its source, else of the source whose copy it is."""
    known = article.source or article.carries
    source = things[known].value if known and known in things else None
    if not isinstance(source, Source):
        return None
    return source.rights if isinstance(source.rights, Rights) else site.rights.get(source.rights)

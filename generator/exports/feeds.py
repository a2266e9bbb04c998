"""Atom feeds of the site, of each issue and of each person (RFC 4287).

Ids are names for good, so that no entry comes twice when the site moves. Dates of entries are those of
publication; a feed is as new as its newest entry, withdrawal or correction (section 4.2.15), so that readers
let go of what was taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from html import escape
from itertools import islice
from typing import TYPE_CHECKING

from generator.addresses import address_of, feed_of, urn, web_address
from generator.attribution import appeared, title_of, whose
from generator.catalogue import SITE_FEED
from generator.exports.text import plain
from generator.kinds import COLLECTIONS
from generator.kinds.article import Article
from generator.markup import isolated
from generator.model import Model, Statement

if TYPE_CHECKING:
    from feedgen.feed import FeedGenerator

MOST = 50
"""Entries of one feed."""
NO_DAY = date(1970, 1, 1)
"""For a feed of a site in which nothing is dated: Atom needs one date."""


@dataclass(frozen=True)
class Feed:
    """A feed before it is written: its place, what it is called, the page it belongs to."""

    path: str
    id: str
    title: str
    page: str


@dataclass(frozen=True)
class News:
    """One entry of a feed."""

    id: str
    title: str
    day: date
    page: str
    html: str


def feeds(model: Model) -> Mapping[str, Callable[[], str]]:
    """Give what makes every feed: path below the site's root → a function that gives its Atom."""
    of_things = {
        feed_of(model, id): partial(_of_thing, model, id, model.taken_back.get(id, ()))
        for id, entry in model.entries.items()
        if COLLECTIONS[entry.folder].has_feed
    }
    return {SITE_FEED: partial(_of_site, model), **of_things}


def _of_site(model: Model) -> str:
    site = Feed(SITE_FEED, "feed", model.site.name, "")
    standing = ((id, article) for id, article in model.articles if not article.withdrawn)
    news = (_article(model, id, article) for id, article in islice(standing, MOST))
    return _atom(model, site, news, _changed(model))


def _of_thing(model: Model, id: str, withdrawn: Iterable[date]) -> str:
    title = f"{model.name(id)} – {model.site.name}"
    feed = Feed(feed_of(model, id), f"feed {id}", title, address_of(model, id) or "")
    news = (_statement(model, statement) for statement in model.mentions.get(id, ())[:MOST])
    return _atom(model, feed, news, withdrawn)


def _changed(model: Model) -> Iterator[date]:
    """Give the days on which something in the site was taken back or corrected."""
    yield from (withdrawn.date.last for _, withdrawn in model.withdrawn)
    yield from (correction.date.last for correction in (model.changes.corrections if model.changes else ()))


def _article(model: Model, id: str, article: Article) -> News:
    statements = model.statements_of.get(id, ())
    printed = f"{model.texts[id].outlet}, {appeared(article)}"
    html = f"<p>{_html_text(printed)}</p>" + "".join(_html(model, statement) for statement in statements)
    return News(id, article.title, article.published.date.last, f"articles/{id}/", html)


def _statement(model: Model, statement: Statement) -> News:
    printed = f"{statement.text.outlet}, {appeared(statement.article)}"
    html = f"{_html(model, statement)}<p>{_html_text(printed)}</p>"
    page = f"articles/{statement.article_id}/#{statement.value.id}"
    return News(statement.id, title_of(model, statement), statement.article.published.date.last, page, html)


def _html(model: Model, statement: Statement) -> str:
    """Give what a statement says, and its quotations with whose words they are."""
    gist = f"<p>{_html_text(model.plain(statement.value.gist))}</p>"
    quotes = "".join(
        f"<blockquote>{_html_text(quote.exact)}</blockquote>" for quote in statement.value.quote or ()
    )
    voices = "".join(link.words for link in whose(model, statement))
    by = "Words in marks, of a speaker not named" if statement.is_narration else voices
    return f"{gist}{quotes}<p>{_html_text(by)}</p>" if quotes else gist


def _html_text(text: str) -> str:
    return isolated(text, escape)


def _atom(model: Model, feed: Feed, news: Iterable[News], changed: Iterable[date]) -> str:
    from feedgen.feed import FeedGenerator  # slow to import, and a server starts without

    entries = tuple(news)
    dated = [model.as_of.last] if model.as_of and not entries else []
    atom = FeedGenerator()
    atom.id(urn(model.site, feed.id))
    atom.title(plain(feed.title))
    atom.author({"name": plain(model.site.name)})
    atom.language(model.site.language)
    atom.generator("briefing")
    atom.updated(_moment(max((*dated, *changed, *(entry.day for entry in entries)), default=NO_DAY)))
    atom.link(list(_links(model, feed)))
    for entry in entries:
        _add(model, feed, entry, atom)
    text: bytes = atom.atom_str(pretty=True)
    return text.decode()


def _links(model: Model, feed: Feed) -> Iterator[dict[str, str]]:
    yield {"href": _href(model, feed, feed.page), "rel": "alternate", "type": "text/html"}
    if own := web_address(model.site, feed.path):
        yield {"href": own, "rel": "self", "type": "application/atom+xml"}


def _href(model: Model, feed: Feed, page: str) -> str:
    """Give the address of a page: absolute, or as seen from the feed where the site has no address."""
    return web_address(model.site, page) or "../" * feed.path.count("/") + (page or "./")


def _add(model: Model, feed: Feed, news: News, atom: FeedGenerator) -> None:
    entry = atom.add_entry(order="append")
    entry.id(urn(model.site, news.id))
    entry.title(plain(news.title))
    entry.published(_moment(news.day))
    entry.updated(_moment(news.day))
    entry.link(href=_href(model, feed, news.page), rel="alternate", type="text/html")
    entry.content(plain(news.html), type="html")


def _moment(day: date) -> datetime:
    """Give the first moment of a day in UTC: Atom has no dates without a time."""
    return datetime.combine(day, time(), tzinfo=UTC)

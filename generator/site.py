"""The line itself: from a content folder to a site not yet written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator.check.addresses import GivenAddress, addressed
from generator.exports import all_files
from generator.exports.cards import Card, cards
from generator.gate import judged
from generator.kinds.site import Site as Settings
from generator.memo import Memo
from generator.model import Model, model
from generator.page import Head, Offer, Page
from generator.pages import first_offers
from generator.problems import Problem


class Offers(Mapping[str, Offer]):
    """Offers by path, of which those that a page goes on with are found out when one of them is asked for."""

    def __init__(self, first: Iterable[Offer] = ()) -> None:
        """Take the first ones. Raises ValueError where two have the same path."""
        self.first = by_path(first)
        """Those of all other pages."""
        self._more: dict[str, Mapping[str, Offer]] = {}

    def __getitem__(self, path: str) -> Offer:
        """Give the offer of a page. Raises KeyError where there is none."""
        if path in self.first:
            return self.first[path]
        for folder in PurePosixPath(path).parents:
            for start in (f"{folder}.md", f"{folder}/index.md"):
                if start in self.first:
                    return self.behind(start)[path]
        raise KeyError(path)

    def __iter__(self) -> Iterator[str]:
        """Give all paths, those on which a page goes on behind its own."""
        for start in self.first:
            yield start
            yield from self.behind(start)

    def __len__(self) -> int:
        """Give how many there are."""
        return sum(1 for _ in self)

    def behind(self, start: str) -> Mapping[str, Offer]:
        """Give the offers, by path, of the pages on which a first one goes on."""
        if start not in self._more:
            self._more[start] = by_path(self.first[start].more())
        return self._more[start]


@dataclass(frozen=True)
class Site:
    """All that is published, or the problems that stand in its way; never both. What is asked for is made."""

    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    offers: Offers = field(default_factory=Offers)
    """Path → a page that can be had."""
    exports: Mapping[str, Callable[[], str]] = field(default_factory=dict)
    """Path below the site's root → what makes the file."""
    cards: Mapping[str, Card] = field(default_factory=dict)
    """Pictures not yet drawn."""
    assets: Mapping[str, Path] = field(default_factory=dict)
    settings: Settings | None = None

    @property
    def heads(self) -> Mapping[str, Head]:
        """Give the heads of all pages by path, and make none."""
        return {path: offer.head for path, offer in self.offers.items()}

    def head_at(self, address: str) -> Head | None:
        """Give the head of the page at an address below the root, with or without the last stroke."""
        steps = address.removesuffix("/")
        for path in (f"{steps}.md", f"{steps}/index.md".lstrip("/")):
            offer = self.offers.get(path)
            if offer and offer.head.url in (address, f"{address}/"):
                return offer.head
        return None

    def page(self, path: str) -> Page:
        """Make one page, and no other. Raises KeyError where there is none."""
        return self.offers[path].page()

    def file(self, path: str) -> str:
        """Make one file, and no other. Raises KeyError where there is none."""
        return self.exports[path]()

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Give all pages by path, made one by one when they are first asked for."""
        return {path: self.page(path) for path in self.offers}

    @cached_property
    def files(self) -> Mapping[str, str]:
        """Give all files by path, made one by one when they are first asked for."""
        return {path: self.file(path) for path in self.exports}


def build_site(content: Path, memo: Memo | None = None, addresses: tuple[GivenAddress, ...] = ()) -> Site:
    """Take a content folder down the whole line; pages and files are made when they are asked for.

    A memo keeps what was worked out of each file, for the next time. The addresses are for those that
    site.yml leaves open.
    """
    indexed, problems = build_model(content, memo, addresses)
    if indexed is None:
        return Site(problems=problems)
    offers = Offers(first_offers(indexed))
    return Site(
        notices=problems,
        offers=offers,
        exports=all_files(indexed),
        cards=cards(indexed, {offer.head.card for offer in offers.first.values()}),
        assets={path.relative_to(content).as_posix(): path for path in indexed.files.assets},
        settings=indexed.site,
    )


def by_path(offers: Iterable[Offer]) -> Mapping[str, Offer]:
    """Give offers by their paths. Raises ValueError where two have the same: one page would be lost."""
    placed: dict[str, Offer] = {}
    for offer in offers:
        head = offer.head
        if head.path in placed:
            raise ValueError(
                f"'{placed[head.path].head.title}' and '{head.title}' are both written to {head.path}"
            )
        placed[head.path] = offer
    return placed


def build_model(
    content: Path, memo: Memo | None = None, addresses: tuple[GivenAddress, ...] = ()
) -> tuple[Model | None, tuple[Problem, ...]]:
    """Take a content folder as far as the model, which there is only where nothing but notices is found.

    The problems and notices are in the order of the files; of each file the first are listed.
    """
    read, problems = judged(content, memo)
    if addresses and read.entries.site:
        site, wrong = (memo or Memo(keeps=False)).of(addressed, read.entries.site, addresses)
        read, problems = replace(read, entries=replace(read.entries, site=site)), (*problems, *wrong)
    if any(not problem.is_notice for problem in problems):
        return None, problems
    made = model(read, memo)
    if memo:
        memo.forget_unused()
    return made, problems

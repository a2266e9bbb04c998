"""Addresses that a site's own settings leave open and somebody else names: held to the same rules."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import ValidationError

from generator.check.mistakes import problem_of
from generator.kinds.site import Site
from generator.load import Sheet
from generator.problems import Problem


@dataclass(frozen=True)
class GivenAddress:
    """An address that is given from outside the content."""

    field: str
    """Of site.yml: url, edit or report."""
    value: str
    origin: str
    """Where it comes from, as a problem names it."""


def addressed(site: Site, given: Iterable[GivenAddress]) -> tuple[Site, tuple[Problem, ...]]:
    """Give a site with the addresses that it does not name itself, and what is wrong with those."""
    problems: list[Problem] = []
    for address in given:
        if getattr(site, address.field) is None:
            try:
                site = Site.model_validate({**dict(site), address.field: address.value})
            except ValidationError as error:
                problems += (problem_of(Site, _sheet(address), (address.field,), at) for at in error.errors())
    return site, tuple(problems)


def _sheet(address: GivenAddress) -> Sheet:
    """Give an address as the one line of a file, so that what is wrong with it has a place there."""
    text = f"{address.field}: {json.dumps(address.value)}\n"
    return Sheet("", "", address.origin, address.origin, text, {address.field: address.value}, is_yaml=True)

"""What whoever publishes a site says of it in the environment: the one place where any of that is read."""

from __future__ import annotations

from os import environ

from generator.check.addresses import GivenAddress

VARIABLES = {"url": "BRIEFING_URL", "edit": "BRIEFING_EDIT", "report": "BRIEFING_REPORT"}
"""Field of site.yml → the variable that holds its value where site.yml names none."""


def addresses() -> tuple[GivenAddress, ...]:
    """Give the addresses that are named; a variable that is empty names none."""
    given = ((field, environ.get(name, ""), name) for field, name in VARIABLES.items())
    return tuple(GivenAddress(field, value, name) for field, value, name in given if value)

"""The files that a site publishes beside its pages, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from generator import catalogue
from generator.exports.annotations import annotation_files
from generator.exports.briefing import briefing_files
from generator.exports.calendar import calendar
from generator.exports.citations import bibtex, csl_json
from generator.exports.colours import parties_css
from generator.exports.feeds import feeds
from generator.exports.redirects import redirects
from generator.exports.tables import table_files
from generator.model import Model


def all_files(model: Model) -> Mapping[str, Callable[[], str]]:
    """Give what makes every file: path below the site's root → a function that gives its text."""
    alone: Mapping[str, Callable[[Model], str]] = {
        catalogue.CSL: csl_json,
        catalogue.BIBTEX: bibtex,
        catalogue.CALENDAR: calendar,
    }
    return {
        **{path: partial(written, model) for path, written in alone.items()},
        **annotation_files(model),
        **briefing_files(model),
        **table_files(model),
        **feeds(model),
        "assets/parties.css": partial(parties_css, model),
        **redirects(model),
    }

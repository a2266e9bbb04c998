"""The files that a site publishes beside its pages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.exports.annotations import annotations_json
from generator.exports.briefing import briefing_json
from generator.exports.calendar import calendar
from generator.exports.citations import bibtex, csl_json
from generator.exports.colours import parties_css
from generator.exports.feeds import feeds
from generator.exports.redirects import redirects
from generator.exports.tables import events_csv, facts_csv, statements_csv
from generator.model import Model
from generator.pages import data
from generator.pages.parts.context import ADDRESSES


def all_files(model: Model) -> Mapping[str, str]:
    """Give every file: path below the site's root → text."""
    return {
        data.ANNOTATIONS: annotations_json(model),
        data.EVERYTHING: briefing_json(model),
        data.STATEMENT_TABLE: statements_csv(model),
        data.EVENT_TABLE: events_csv(model),
        data.FACT_TABLE: facts_csv(model),
        data.CSL: csl_json(model),
        data.BIBTEX: bibtex(model),
        data.CALENDAR: calendar(model),
        **feeds(model),
        "assets/parties.css": parties_css(model),
        **redirects(model, ADDRESSES),
    }

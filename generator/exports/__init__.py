"""The files that a site publishes beside its pages."""

from __future__ import annotations

from collections.abc import Mapping

from generator import catalogue
from generator.exports.annotations import annotations_json
from generator.exports.briefing import briefing_json
from generator.exports.calendar import calendar
from generator.exports.citations import bibtex, csl_json
from generator.exports.colours import parties_css
from generator.exports.feeds import feeds
from generator.exports.redirects import redirects
from generator.exports.tables import events_csv, facts_csv, statements_csv
from generator.model import Model


def all_files(model: Model) -> Mapping[str, str]:
    """Give every file: path below the site's root → text."""
    return {
        catalogue.ANNOTATIONS: annotations_json(model),
        catalogue.EVERYTHING: briefing_json(model),
        catalogue.STATEMENT_TABLE: statements_csv(model),
        catalogue.EVENT_TABLE: events_csv(model),
        catalogue.FACT_TABLE: facts_csv(model),
        catalogue.CSL: csl_json(model),
        catalogue.BIBTEX: bibtex(model),
        catalogue.CALENDAR: calendar(model),
        **feeds(model),
        "assets/parties.css": parties_css(model),
        **redirects(model),
    }

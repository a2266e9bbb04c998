"""The files that a site publishes beside its pages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.exports.annotations import PATH as ANNOTATIONS
from generator.exports.annotations import annotations_json
from generator.exports.briefing import briefing_json
from generator.exports.colours import parties_css
from generator.exports.redirects import redirects
from generator.model import Model
from generator.pages.maker import ADDRESSES


def all_files(model: Model) -> Mapping[str, str]:
    """Give every file: path below the site's root → text."""
    return {
        "data/briefing.json": briefing_json(model),
        ANNOTATIONS: annotations_json(model),
        "assets/parties.css": parties_css(model),
        **redirects(model, ADDRESSES),
    }

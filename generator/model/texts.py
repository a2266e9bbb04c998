"""What is known of the text of each article: whose it is, what it is, and what may be printed of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.credit import carried_by, form_of, issuer_of, language_of, rights_of, source_of
from generator.kinds.article import Article, Form
from generator.kinds.rights import Rights
from generator.kinds.site import Site
from generator.kinds.source import Source
from generator.proof import Found
from generator.readings import Readings

__all__ = ["NOBODY", "Found", "Text", "text_of"]

NOBODY = "an outlet not known"
"""What readers call who printed a text, where nobody knows."""


@dataclass(frozen=True)
class Text:
    """The text that an article annotates."""

    id: str
    """Of the article."""
    article: Article
    source: Source | None
    """Who printed it, if that is known."""
    outlet: str
    """The name of who printed it, or that it is not known."""
    carries: str | None
    """Whose copy it is, where it is one."""
    issuer: str | None
    """The body whose own text it is, if it is one's."""
    form: Form
    language: str
    """The BCP 47 tag of its language."""
    rights: Rights | None
    passages: tuple[Found, ...]
    """What stands in it, where the whole of it is here."""


def text_of(readings: Readings, site: Site, id: str, article: Article) -> Text:
    """Give the text of an article."""
    things, proof = readings.entries.by_id, readings.proofs.get(id)
    source = source_of(things, article)
    return Text(
        id=id,
        article=article,
        source=source,
        outlet=source.name if source else NOBODY,
        carries=carried_by(things, article),
        issuer=issuer_of(things, article),
        form=form_of(things, article),
        language=language_of(site, things, article) or site.language,
        rights=rights_of(site, things, article),
        passages=proof.found if proof else (),
    )

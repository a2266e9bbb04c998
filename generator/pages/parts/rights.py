"""What may be printed of a source, in words; the page that says it of all of them."""

from __future__ import annotations

from generator.kinds.rights import Rights
from generator.kinds.site import About
from generator.kinds.source import Source
from generator.model import Model

RIGHTS, ADDRESS = "rights", "about/rights/"
"""Of the page of prose that opens the page of rights, if there is one; and where that page stands."""
TITLE = "Rights"


def rights_title(model: Model) -> str:
    """Give the title of the page: that of the editor's prose, if there is any."""
    about = model.get(RIGHTS, About)
    return about.title if about else TITLE


def rights_in(model: Model, source: Source) -> Rights:
    """Give what may be printed of a source: its own rights, or the preset of site.yml that it names."""
    return source.rights if isinstance(source.rights, Rights) else model.site.rights[source.rights]


def quoted(rights: Rights) -> str:
    """Say how much may be quoted: "up to 25 words at once, 120 of an article, 20% of it"."""
    limits = rights.quote
    said = (
        f"{limits.max_words} words at once" if limits.max_words is not None else "",
        f"{limits.max_total_words} of an article" if limits.max_total_words is not None else "",
        f"{limits.max_share:.0%} of it" if limits.max_share is not None else "",
    )
    return ", ".join(filter(None, said))

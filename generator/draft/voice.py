"""Who speaks: somebody named, a choice, or somebody without a name."""

from __future__ import annotations

from dataclasses import dataclass

from generator.draft.mention import Mention
from generator.texts.marks import Stretch


@dataclass(frozen=True)
class Voice:
    """Somebody who is credited with words."""

    ids: tuple[str, ...] = ()
    """Of a known or new thing; several are a choice; none: without a name."""
    words: str = ""
    """As the text calls them."""
    folder: str = ""
    is_new: bool = False
    of: str | None = None
    """The body or side that somebody without a name belongs to."""
    role: str = ""
    """In a word what somebody without a name is, or the title of somebody named."""
    joint: tuple[str, ...] = ()
    """Of whom else, where several say it together."""
    span: Stretch = (0, 0)
    """Where somebody without a name is called so."""

    @property
    def id(self) -> str | None:
        """Give the id of who speaks, if it is one."""
        return self.ids[0] if len(self.ids) == 1 else None

    @property
    def is_body(self) -> bool:
        """Tell whether it is no person."""
        return self.folder not in ("people", "")


def of_mention(mention: Mention) -> Voice:
    """Give the voice of what a name names."""
    role = mention.title.split()[-1].casefold() if mention.title else ""
    return Voice(mention.ids, mention.words, mention.folder, mention.is_new, role=role)


def unnamed(words: str, role: str, of: str | None, span: Stretch) -> Voice:
    """Give a voice without a name."""
    return Voice(words=words, of=of, role=role, span=span)


@dataclass(frozen=True)
class Speech:
    """Words that a text attributes to somebody, or a sentence that it does."""

    sentence: int
    """The number of the sentence in which it begins."""
    fragments: tuple[Stretch, ...]
    """The words inside quotation marks; none where they are only reported."""
    by: Voice | None
    """None where nobody can be told."""
    via: tuple[Voice, ...] = ()
    told_outlet: bool = False
    """Whether they told the outlet itself."""

    @property
    def owner(self) -> Voice | None:
        """Give whose words they are: the last relay's, else the speaker's."""
        return self.via[-1] if self.via else self.by

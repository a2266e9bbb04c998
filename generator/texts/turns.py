"""Tell whose turn to speak it is where, in the text of a conversation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

LABEL = re.compile(
    r"""
    ^[^\S\n]*                                     # at the start of a line
    (?:
        (?P<latin>
            (?:\[[^\]\n]{1,60}\]|[A-Z][\w.’'-]*)   # a word that begins with a capital: MR.  [Moderator]
            (?:[^\S\n]+                            # and more of them, with small words between:
                (?:\[[^\]\n]{1,60}\]|[A-Z0-9(][\w.,’')-]*|of|the|for|and|de|van|von|bin|al-\w+)
            ){0,9}
        )[^\S\n]*:(?=\s|$)                        # then a colon and a space: MS. JEAN-PIERRE:
      |
        (?P<unspaced>[^\s:：，。、；？！“”]{1,24})：(?=[^\S\n]*\S)  # without spaces: 汪文斌：
      |
        (?P<question> (?:Q|A)(?=[^\S\n]{2,})       # the one letter of a transcript that takes no colon
          | Q(?=[^\S\n][“"(]?[A-Z]) )              # or, where spaces were lost, before a capital
    )
    """,
    re.VERBOSE | re.MULTILINE,
)


@dataclass(frozen=True)
class Turn:
    """What one speaker says before the next one does; characters of the text as it was read."""

    label: str
    """As it stands before the turn, without its colon."""
    start: int
    end: int


def turns(text: str) -> tuple[Turn, ...]:
    """Give every turn of a conversation in order; what stands before the first label is in none.

    A label stands at the start of a line and ends in a colon: words that begin with capitals, or a few
    characters of a script without spaces; a bare Q or A before two spaces is one too, a Q also before one and
    a capital.
    """
    return tuple(_turns(text))


def _turns(text: str) -> Iterator[Turn]:
    labels = [*LABEL.finditer(text), None]
    for label, after in pairwise(labels):
        if label:
            end = after.start() if after else len(text)
            words = label["latin"] or label["unspaced"] or label["question"]
            yield Turn(" ".join(words.split()), label.end(), end)

"""Go through the sentences of a text, each with the names in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.draft.flat import Flat, Sentence
from generator.draft.mention import Mention


def sentences_with_names(
    flat: Flat, mentions: Sequence[Mention]
) -> Iterator[tuple[int, Sentence, Sequence[Mention]]]:
    """Give each sentence with its number and the names that reach into it; names stand in their order."""
    at = 0
    for number, sentence in enumerate(flat.sentences):
        while at < len(mentions) and mentions[at].end <= sentence.start:
            at += 1
        until = at
        while until < len(mentions) and mentions[until].start < sentence.end:
            until += 1
        yield number, sentence, mentions[at:until]

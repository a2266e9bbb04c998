"""List what of a text an article does not have yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check import short
from generator.draft.flat import Flat, flat
from generator.draft.mention import Mention
from generator.draft.stub import Draft
from generator.draft.voice import Speech
from generator.kinds.article import Article
from generator.proof import names_of, prove
from generator.resolve import Entries, Entry, references
from generator.texts.marks import Stretch


def not_yet(entry: Entry, article: Article, text: str, draft: Draft, entries: Entries) -> Iterator[str]:
    """Give a line for each quotation, date, name and sentence of a text that an article does not have."""
    read = flat(text)
    proof = prove(entry, article, text, entries.by_id, names_of(entries.by_id))
    spans = sorted((one.start, one.end) for one in proof.found)
    cited = _named(article)
    for speech in draft.speeches:
        yield from _quotations(read, speech, spans)
    listed = sorted(fragment for speech in draft.speeches for fragment in speech.fragments)
    for date in draft.dates:
        if not _meets(spans, date.start, date.end):
            told = date.date or " or ".join(date.choices) or "no one date"
            yield f"line {read.line_of(date.start)}: date '{date.words}' ({told})"
    yield from _names(read, draft.mentions, cited)
    for sentence in read.sentences:
        if not _meets(spans, sentence.start, sentence.end) and not _meets(
            listed, sentence.start, sentence.end
        ):
            words = short(text[sentence.start : sentence.end])
            yield f"line {read.line_of(sentence.start)}: sentence '{words}'"


def _quotations(read: Flat, speech: Speech, spans: Sequence[Stretch]) -> Iterator[str]:
    for start, end in speech.fragments:
        if not _meets(spans, start, end):
            by = speech.by
            who = (by.id or " or ".join(by.ids) or by.words) if by else "speaker not known"
            yield f"line {read.line_of(start)}: quotation '{short(read.original[start:end])}' ({who})"


def _names(read: Flat, mentions: Sequence[Mention], cited: frozenset[str]) -> Iterator[str]:
    met: set[tuple[str, ...]] = set()
    for mention in mentions:
        if mention.ids not in met and not cited.intersection(mention.ids):
            met.add(mention.ids)
            told = "new" if mention.is_new else " or ".join(mention.ids)
            yield f"line {read.line_of(mention.start)}: name '{mention.words}' ({told})"


def _named(article: Article) -> frozenset[str]:
    """Give every id that an article names anywhere."""
    found: set[str] = set()
    for _, reference in references(article):
        links = getattr(reference, "links", None)
        found |= {id for id, _ in links()} if links else {str(reference).partition("#")[0]}
    return frozenset(found)


def _meets(spans: Sequence[Stretch], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)

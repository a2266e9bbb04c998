"""Hold statements apart: each id and its words once, and narration that nobody else said."""

from __future__ import annotations

from collections.abc import Iterator

from generator.credit import language_of
from generator.kinds.article import OUTLET, Article, Paraphrase, Quote, Statement
from generator.kinds.claims import Length
from generator.kinds.person import Person
from generator.kinds.source import Source
from generator.kinds.speakers import Unnamed
from generator.load import Route
from generator.problems import Location, Problem
from generator.proof.passages import printed
from generator.resolve import Entries, Entry
from generator.texts import plain


def statements_are_told_apart(entries: Entries) -> Iterator[Problem]:
    """Give a problem for an id used twice, and for narration that is somebody's or tells of no event."""
    for entry, article in entries.of(Article):
        yield from _repeated(entry, article)
        seen: set[str] = set()
        for route, statement in numbered(article):
            if statement.id in seen:
                message = f"the statement id '{statement.id}' stands twice"
                yield Problem(entry.sheet.place((*route, "id")), "S101", message)
            seen.add(statement.id)
            if statement.is_narration:
                yield from _narration(entry, route, statement, is_official=_is_official(entries, article))
            if entries.site:
                ours = entries.site.language
                language = language_of(entries.site, entries.by_id, article) or ours
                yield from _translations(entry, route, statement, language, ours)
            yield from _own_relay(entry, route, statement)
            yield from _person_in_a_document(entries, entry, article, route, statement)


def numbered(article: Article) -> Iterator[tuple[Route, Statement]]:
    """Give the statements of an article, each with the way to it."""
    for index, statement in enumerate(article.statements):
        yield ("statements", index), statement


def _repeated(entry: Entry, article: Article) -> Iterator[Problem]:
    """Give a notice for words that an earlier statement prints too; an id used twice is told itself."""
    first: dict[tuple[str, ...], Statement] = {}
    for route, statement in numbered(article):
        for passage in printed(statement, route):
            key = tuple(map(plain, (passage.what, passage.words, passage.prefix, passage.suffix)))
            other = first.setdefault(key, statement)
            told_apart = {f"{entry.id}#{each.id}" for each in (other, statement)}
            if other.id != statement.id and not told_apart & {*other.not_same, *statement.not_same}:
                answer = f"if they are two, say 'not_same: [{entry.id}#{other.id}]'"
                place = entry.sheet.place_of(passage.route, passage.words)
                yield Problem(place, "N212", f"'{other.id}' has these words too: {answer}")


def _is_official(entries: Entries, article: Article) -> bool:
    """Tell whether the outlet is the voice of an organization, so that its narration is a statement."""
    source = entries.by_id.get(article.source) if article.source else None
    return source is not None and isinstance(source.value, Source) and source.value.organization is not None


def _narration(entry: Entry, route: Route, statement: Statement, *, is_official: bool) -> Iterator[Problem]:
    if len(statement.by) > 1 or statement.via:
        message = f"'{OUTLET}' means that nobody is credited: it stands alone in 'by', and without 'via'"
        yield Problem(entry.sheet.place((*route, "by")), "S102", message)
    if statement.reports is None and not is_official:
        is_named = isinstance(statement.lasted, Length)
        names = ("when", "fact") if is_named else ("when", "fact", "lasted")
        field = next((name for name in names if getattr(statement, name)), None)
        if field:
            message = (
                f"narration with '{field}' must name the event it tells of: add 'reports', or 'reports: none'"
            )
            yield Problem(entry.sheet.key_place((*route, field)), "S103", message)


def _own_relay(entry: Entry, route: Route, statement: Statement) -> Iterator[Problem]:
    """Give a problem for whoever relays their own words, or stands twice in a chain."""
    met = set(statement.named)
    for nth, relay in enumerate(statement.via or ()):
        if isinstance(relay, Unnamed):
            continue
        if relay in met:
            by = relay in statement.named
            reason = "is credited with it and can't relay it too" if by else "stands twice in 'via'"
            hint = "; '[]' says that it was told directly" if by and len(statement.via or ()) == 1 else ""
            place = entry.sheet.place((*route, "via", nth))
            yield Problem(place, "S105", f"'{relay}' {reason}: leave it out{hint}")
        met.add(relay)


def _person_in_a_document(
    entries: Entries, entry: Entry, article: Article, route: Route, statement: Statement
) -> Iterator[Problem]:
    """Give a problem for the words of a document that are credited to a person: they are its parties'."""
    if article.form != "document" or not statement.quote:
        return
    for nth, speaker in enumerate(statement.by):
        entry_of_speaker = entries.by_id.get(speaker) if isinstance(speaker, str) else None
        if not isinstance(speaker, str) or (entry_of_speaker and isinstance(entry_of_speaker.value, Person)):
            place = entry.sheet.place_of(
                (*route, "by", nth), str(speaker) if isinstance(speaker, str) else ""
            )
            message = "the words of a document are those of its parties: credit a party or an organization"
            yield Problem(place, "S106", message)


def _translations(
    entry: Entry, route: Route, statement: Statement, language: str, ours: str
) -> Iterator[Problem]:
    """Give a problem for a translation of nobody, and a notice for foreign words without one."""
    for at, words in _printed(route, statement):
        is_told = words.lang or not _is_of(language, ours)
        if words.translation and not (words.by and is_told):
            missing = "'by' (official or ours)" if is_told else "'lang', the language of the words"
            yield Problem(_key_place(entry, at, "translation"), "S104", f"a translation needs {missing}")
        if not words.translation and not _is_of(words.lang or language, ours):
            message = f"these words are in '{words.lang or language}' and have no 'translation'"
            place = _key_place(entry, at, "lang") if words.lang else entry.sheet.place(at)
            yield Problem(place, "N140", message)


def _printed(route: Route, statement: Statement) -> Iterator[tuple[Route, Quote | Paraphrase]]:
    for index, quote in enumerate(statement.quote or ()):
        yield (*route, "quote", index), quote
    if statement.paraphrase:
        yield (*route, "paraphrase"), statement.paraphrase


def _key_place(entry: Entry, route: Route, field: str) -> Location:
    """Give the place of a field of printed words: a list of one quotation may be left out."""
    place = entry.sheet.key_place((*route, field))
    is_alone = isinstance(route[-1], int) and place == entry.sheet.key_place(route[:-1])
    return entry.sheet.key_place((*route[:-1], field)) if is_alone else place


def _is_of(tag: str, language: str) -> bool:
    """Tell whether a tag names a language, whatever script and region it adds."""
    return tag.split("-")[0] == language.split("-")[0]

"""Write a draft as the file of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from generator import limits
from generator.draft.facts import Fact
from generator.draft.mention import Mention
from generator.draft.stub import Draft, Quoted, Stub
from generator.draft.times import DateWords
from generator.draft.voice import Voice
from generator.kinds.article import OUTLET
from generator.load import as_value
from generator.texts import seen

MODELINE = "# yaml-language-server: $schema=../../../.schemas/articles.json"
HEAD = (
    "# A draft: write each gist in your own words, cut what is not worth telling, take away 'draft' and",
    "# these comments. One with a question mark asks what only a reader can tell.",
)
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufff9-\uffff]")
"""Characters that no text has, and that no file of content may hold."""
WIDTH = 100
BY_CONTEXT = "the words around them tell which date is meant"
NOUNS = {
    "people": "person", "organizations": "organization", "places": "place", "sources": "source", "": "person",
}  # fmt: skip


@dataclass(frozen=True)
class Head:
    """What the editor said of the article."""

    source: str | None = None
    published: str | None = None
    language: str | None = None
    form: str | None = None
    """The form, where the source doesn't say it by itself."""


def laid_out(draft: Draft, head: Head, lang: str | None) -> str:
    """Give the text of the file; ``lang`` is the language of its quotations where the site has another."""
    lines = [MODELINE, *HEAD, *_new_names(draft), *_head(draft, head), "statements:"]
    for nth, stub in enumerate(draft.stubs, 1):
        lines += _statement(stub, nth, lang)
    if not draft.stubs:
        lines += ["- id: s1", "  by: outlet", "  gist: >-"]
    return "\n".join(lines) + "\n"


def _new_names(draft: Draft) -> Iterator[str]:
    """Give the names that nothing known has, with the command that starts the file of each."""
    new: dict[str, list[Mention]] = {}
    for mention in draft.mentions:
        if mention.is_new and mention.id:
            new.setdefault(mention.id, []).append(mention)
    speaking = {
        id for speech in draft.speeches for voice in (speech.by, *speech.via) if voice for id in voice.ids
    }
    sure = {id: found for id, found in new.items() if id in speaking or any(map(_is_sure, found))}
    if sure:
        yield "# New names. Start a file for each that the article needs:"
    for id, mentions in sure.items():
        yield _start(id, mentions)
    others = ", ".join(found[0].name or found[0].words for id, found in new.items() if id not in sure)
    if others:
        yield from _wrapped(f"Perhaps names too: {_safe(others)}")


def _is_sure(mention: Mention) -> bool:
    """Tell whether a new name is one beyond doubt, of a kind that shows."""
    return bool(mention.title) or mention.folder in ("organizations", "places", "sources")


def _start(id: str, mentions: Sequence[Mention]) -> str:
    first = max(mentions, key=lambda one: (bool(one.title), len(one.name)))
    called = f"{first.title} {first.name or first.words}".strip()
    command = f"briefing new {NOUNS.get(first.folder, 'person')} {id[: limits.ID]}"
    return f"#   {command:<48} # {_safe(called)}"


def _wrapped(words: str) -> list[str]:
    return wrap(words, WIDTH, initial_indent="# ", subsequent_indent="#   ", break_on_hyphens=False)


def _head(draft: Draft, head: Head) -> Iterator[str]:
    yield f"source: {head.source}" if head.source else "# source:                         # who printed it"
    yield "title:                            # in our words, never the outlet's headline"
    yield (
        f"published: {head.published}"
        if head.published
        else "published:                        # the day it appeared"
    )
    if head.language:
        yield f"language: {head.language}"
    if head.form:
        yield f"form: {head.form}"
    yield from _occasion(draft)
    yield "draft: true"
    yield from _spelled(draft)


def _occasion(draft: Draft) -> Iterator[str]:
    for occasion in draft.occasions:
        mark = "" if occasion.is_likely else "# "
        yield f"{mark}occasion: {occasion.id:<{24 if not mark else 22}} # ? {occasion.reason}"
    if not any(occasion.is_likely for occasion in draft.occasions):
        yield "# occasion: none"


def _spelled(draft: Draft) -> Iterator[str]:
    names: dict[str, dict[str, None]] = {}
    for mention in draft.mentions:
        if mention.spelled and mention.id:
            names.setdefault(mention.id, {})[mention.words] = None
    if names:
        yield "spelled:"
    for id, words in names.items():
        yield f"  {id}:"
        yield from (f"  - {_as_value(name)}" for name in words)


def _statement(stub: Stub, nth: int, lang: str | None) -> Iterator[str]:
    yield f"# line {stub.line}: {_safe(stub.opening)} …" if stub.opening else f"# line {stub.line}"
    yield from _asked(stub)
    yield f"- id: s{nth}"
    yield from _voices(stub)
    yield "  gist: >-"
    if stub.quote:
        yield from _quote(stub.quote, lang)
    if stub.reports and (stub.when or stub.facts):
        yield f"  reports: {stub.reports}"
    for field, date in (("when", stub.when), ("said", stub.said)):
        if date:
            yield from _dating(field, date)
    if stub.uses and stub.by:
        yield f"  uses: [{', '.join(stub.uses)}]"
    yield from _facts(stub.facts)


def _asked(stub: Stub) -> Iterator[str]:
    """Give as comments what is named, and what is left to decide."""
    names = ", ".join(dict.fromkeys(_named(one) for one in stub.names))
    if names:
        yield from _wrapped(f"names: {names}")
    if stub.is_open:
        yield "# ? who says this"
    for voice in (stub.by, *stub.via):
        if voice and len(voice.ids) > 1:
            yield f"# ? {_safe(voice.words)}: {' or '.join(voice.ids)}"
    for date in stub.dates:
        yield f"# ? {_safe(_told(date))}"


def _named(mention: Mention) -> str:
    ids = " or ".join(mention.ids)
    return f"{ids} (new)" if mention.is_new else ids


def _told(date: DateWords) -> str:
    if date.date:
        return f"{date.words}: {date.date}"
    return f"{date.words}: {' or '.join(date.choices)}" if date.choices else date.reason


def _voices(stub: Stub) -> Iterator[str]:
    yield (
        f"  by: {_voice(stub.by)}"
        if stub.by and _can_speak(stub.by)
        else f"  by: {OUTLET}{_left_open(stub.by)}"
    )
    relays = [voice.id for voice in stub.via if voice.id and voice.folder != "places"]
    others = [voice for voice in stub.via if not voice.id]
    if relays:
        yield f"  via: [{', '.join(relays)}]"
    yield from (f"  # ? via: {_safe(voice.words)}" for voice in others)


def _can_speak(voice: Voice) -> bool:
    if len(voice.ids) > 1 or voice.folder in (
        "places",
        "glossary",
        "events",
        "issues",
        "channels",
        "sources",
    ):
        return False
    return bool(voice.ids) or bool(voice.words.strip())


def _left_open(voice: Voice | None) -> str:
    return f"                       # ? {_safe(voice.words)}" if voice else ""


def _voice(voice: Voice) -> str:
    if voice.id and voice.joint:
        return f"[{', '.join((*voice.joint, voice.id))}]"
    if voice.id:
        return voice.id
    of = f", of: {voice.of}" if voice.of else ""
    return f"{{unnamed: {_as_value(' '.join(voice.words.split())[: limits.NAME])}{of}}}"


def _quote(fragments: Sequence[Quoted], lang: str | None) -> Iterator[str]:
    if len(fragments) == 1 and not (fragments[0].prefix or fragments[0].suffix or lang):
        yield "  quote: >-"
        yield f"    {_cut(fragments[0].words)}"
        return
    yield "  quote:"
    for one in fragments:
        if one.prefix or one.suffix or lang:
            yield "  - exact: >-"
            yield f"      {_cut(one.words)}"
            yield from (f"    {field}: {_as_value(words)}" for field, words in _around(one) if words)
            yield from (f"    lang: {lang}", "    translation: >-", "    by: ours") if lang else ()
        else:
            yield "  - >-"
            yield f"    {_cut(one.words)}"


def _around(one: Quoted) -> Iterable[tuple[str, str]]:
    return ("prefix", one.prefix), ("suffix", one.suffix)


def _cut(words: str) -> str:
    return _safe(words)[: limits.QUOTATION]


def _as_value(words: str) -> str:
    return as_value(_safe(words))


def _dating(field: str, date: DateWords) -> Iterator[str]:
    words = _as_value(" ".join(date.words.split()))
    if not date.is_by_context and not date.is_ahead:
        yield f"  {field}: {{words: {words}, date: {date.date}}}"
        return
    yield f"  {field}:"
    yield f"    words: {words}"
    yield f"    date: {date.date}"
    if date.is_by_context:
        yield "    because: >-"
        yield f"      {BY_CONTEXT}"
    if date.is_ahead:
        yield "    planned: true"


def _facts(facts: Sequence[Fact]) -> Iterator[str]:
    if not facts:
        return
    values = (f"{one.key}: {_value(one)}" for one in facts)
    yield f"  fact: {{{', '.join(values)}}}"
    yield "  at:"
    for one in facts:
        yield f"    {one.key}:"
        yield from (f"    - {_as_value(' '.join(words.split()))}" for words in one.proofs)


def _value(fact: Fact) -> str:
    return f"[{', '.join(fact.values)}]" if fact.is_list else _as_value(fact.values[0])


def _safe(words: str) -> str:
    """Give words on one line, without characters that nobody sees or that turn a text."""
    return " ".join(CONTROL.sub(" ", seen(words)).split())

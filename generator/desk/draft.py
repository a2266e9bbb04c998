"""Draft an article from its raw text, and list what of a text an article does not have yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.check import check
from generator.credit import form_of, issuer_of, language_of
from generator.desk.new import DAY
from generator.draft import Asked, Draft
from generator.draft import draft as drafted
from generator.draft.flat import flat
from generator.draft.layout import Head, laid_out
from generator.draft.more import not_yet
from generator.edtf import Edtf, NotEdtf, parse
from generator.kinds.article import Article
from generator.kinds.source import Source
from generator.kinds.values import LANGUAGE
from generator.load import NAME, ids, load
from generator.load.reader import Unreadable, text_outside
from generator.problems import nearest
from generator.resolve import Entries, resolve
from generator.writing import create
from generator.writing.leftovers import sweep

LARGEST = 10_000_000
"""Bytes a text may have."""


class Refused(Exception):
    """Say why nothing can be drafted."""


@dataclass(frozen=True)
class Wanted:
    """What the editor says of the text, and where the draft is to go."""

    source: str | None = None
    published: Edtf | None = None
    language: str | None = None
    id: str | None = None
    output: Path | None = None


def write(content: Path, text: Path, wanted: Wanted) -> str:
    """Draft an article; give its text, or where it was written the path. Raises Refused or Unwritten."""
    entries = _entries(content)
    _refuse_wrong(content, entries, wanted)
    file = draft_file(_text(text), entries, wanted)
    if wanted.output is None:
        return file
    path = _path(wanted)
    sweep(content)
    create(path, file.encode())
    return path.as_posix()


def draft_file(text: str, entries: Entries, wanted: Wanted) -> str:
    """Give the file of an article drafted from its text."""
    published = wanted.published or _day_of(wanted.id or "")
    article = _article(wanted)
    issuer = issuer_of(entries.by_id, article)
    language = language_of(entries.site, entries.by_id, article) if wanted.source else wanted.language
    draft = drafted(text, entries, Asked(published, language, None, issuer))
    given = form_of(entries.by_id, article)
    head = Head(
        source=wanted.source,
        published=str(published) if published else None,
        language=wanted.language,
        form=draft.form if draft.form != given else None,
    )
    return laid_out(draft, head, _foreign(entries, text, language))


def left_over(content: Path, id: str, text: Path) -> Iterator[str]:
    """List what of a text an article does not have yet."""
    entries = _entries(content)
    entry = entries.by_id.get(Path(id).stem)
    if entry is None or not isinstance(entry.value, Article):
        articles = [known for known, folder in entries.files.folders.items() if folder == "articles"]
        near = nearest(id, articles)
        raise Refused(f"no article '{id}' can be read" + (f"; did you mean '{near}'?" if near else ""))
    article = entry.value
    raw = _text(text)
    draft = _again(entries, article, raw)
    return not_yet(entry, article, raw, draft, entries)


def _again(entries: Entries, article: Article, text: str) -> Draft:
    """Draft the text of an article that is there already, as its file says it is."""
    issuer = issuer_of(entries.by_id, article)
    language = language_of(entries.site, entries.by_id, article)
    asked = Asked(article.published.date, language, form_of(entries.by_id, article), issuer)
    return drafted(text, entries, asked)


def _entries(content: Path) -> Entries:
    return resolve(check(load(content, []), []), [])


def _text(path: Path) -> str:
    try:
        return text_outside(path, LARGEST)
    except Unreadable as unreadable:
        raise Refused(str(unreadable.problem)) from None


def _refuse_wrong(content: Path, entries: Entries, wanted: Wanted) -> None:
    if wanted.source and not isinstance(getattr(entries.by_id.get(wanted.source), "value", None), Source):
        sources = [entry.id for entry, _ in entries.of(Source)]
        near = nearest(wanted.source, sources)
        hint = f"did you mean '{near}'?" if near else f"briefing new source {wanted.source} starts its file"
        raise Refused(f"no source '{wanted.source}'; {hint}")
    if wanted.language and not re.match(LANGUAGE, wanted.language):
        raise Refused(f"'{wanted.language}' is no language tag (BCP 47), like en or zh-Hans")
    if wanted.id and not NAME.fullmatch(wanted.id):
        raise Refused(f"'{wanted.id}' can't be an id: small letters, digits and single hyphens")
    if wanted.id and (path := ids(content).get(wanted.id)):
        raise Refused(f"the id '{wanted.id}' is already used in {path}")


def _path(wanted: Wanted) -> Path:
    """Give the file to be written: in a folder it is called by the id of the article."""
    output = wanted.output or Path()
    if not output.is_dir():
        return output
    if wanted.id is None:
        raise Refused(f"{output.as_posix()} is a folder: --id says what the file in it is called")
    return output / f"{wanted.id}.yml"


def _day_of(id: str) -> Edtf | None:
    """Give the day with which an id begins."""
    day = DAY.match(id)
    try:
        return parse(day[0]) if day else None
    except NotEdtf:
        return None


def _article(wanted: Wanted) -> Article:
    """Give an article of which only the source and the language are known."""
    known = {"source": wanted.source, "language": wanted.language, "carries": None, "form": None}
    return Article.model_construct(**known)  # type: ignore[arg-type]  # credit asks for no other field


def _foreign(entries: Entries, text: str, language: str | None) -> str | None:
    """Give the language of the quotations, where the site is in another one."""
    site = entries.site.language if entries.site else "en"
    read = flat(text)
    told = read.script or site if read.is_han and language in (None, "zh") else language or site
    return told if told.split("-")[0] != site.split("-")[0] else None

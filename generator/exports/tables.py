"""Statements, events and facts as tables (CSV, RFC 4180, in UTF-8).

They begin with a byte order mark, without which spreadsheets read other letters than ours (Unicode 2.6).
``catalogue.py`` names the columns and says what they hold. Several values in one cell stand apart by ``; ``,
quotations by `` | ``. Written with the standard library: a package would add nothing.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from io import StringIO
from itertools import count

from generator.addresses import web_address
from generator.catalogue import (
    ENTRIES,
    EVENT_TABLE,
    EVENTS,
    FACT_TABLE,
    FACTS,
    STATEMENT_TABLE,
    STATEMENTS,
    table_paths,
)
from generator.edtf import Edtf
from generator.exports.text import plain
from generator.kinds.event import Event
from generator.kinds.speakers import Relay, Speaker
from generator.model import Model, Statement
from generator.model.comparison import Claim, Comparison, Duration, Value, all_claims

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula."""
ORDER_MARK = "\ufeff"
BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that look like nothing."""

Row = Mapping[str, str]
MakeRow = Callable[[], Row]


def table_files(model: Model, most: int = ENTRIES) -> Mapping[str, Callable[[], str]]:
    """Give what makes each table, and the tables in which one goes on after so many rows."""
    return {
        **_files(STATEMENT_TABLE, STATEMENTS, _statements(model), most),
        **_files(EVENT_TABLE, EVENTS, _events(model), most),
        **_files(FACT_TABLE, FACTS, _facts(model), most),
    }


def statements_csv(model: Model) -> str:
    """Give every statement that stands, sorted by id."""
    return _table(STATEMENTS, _statements(model))


def events_csv(model: Model) -> str:
    """Give every event, the oldest first."""
    return _table(EVENTS, _events(model))


def facts_csv(model: Model) -> str:
    """Give what each origin claims of each fact, event by event, with the verdict."""
    return _table(FACTS, _facts(model))


def _files(
    table: str, columns: Mapping[str, str], rows: Sequence[MakeRow], most: int
) -> Mapping[str, Callable[[], str]]:
    return {
        path: partial(_table, columns, rows[start : start + most])
        for start, path in zip(count(0, most), table_paths(table, len(rows), most), strict=False)
    }


def _statements(model: Model) -> Sequence[MakeRow]:
    """Give what makes the row of each statement."""
    statements = sorted(model.statements, key=lambda statement: statement.id)
    return [partial(_statement, model, statement) for statement in statements]


def _events(model: Model) -> Sequence[MakeRow]:
    return [partial(_event, model, id, event) for id, event in reversed(model.happened)]


def _facts(model: Model) -> Sequence[MakeRow]:
    return [partial(_claim, fact, claim) for fact, claim in all_claims(model.comparisons)]


def _table(columns: Mapping[str, str], rows: Iterable[MakeRow]) -> str:
    text = StringIO()
    written = csv.writer(text)
    written.writerow(columns)
    for make in rows:
        row = make()
        written.writerow([_cell(row[column]) for column in columns])
    return ORDER_MARK + text.getvalue()


def _cell(text: str) -> str:
    """Give text that no spreadsheet computes: an apostrophe stands before what would start a formula.

    Some spreadsheets end a cell at a semicolon, and some overlook what can't be seen.
    """
    return ";".join(map(_disarmed, plain(text).split(";")))


def _disarmed(text: str) -> str:
    first = next((char for char in text if not _is_unseen(char)), "")
    if first not in FORMULA:
        return text
    words = text.lstrip(" ")
    return f"{text[: len(text) - len(words)]}'{words}"


def _is_unseen(char: str) -> bool:
    """Tell whether a character is a space, a control, a format or a combining mark, or looks like nothing."""
    return unicodedata.category(char)[0] in "CZM" or char in BLANKS


def _statement(model: Model, statement: Statement) -> Row:
    value = statement.value
    return {
        "id": statement.id,
        "address": _address(model, f"articles/{statement.article_id}/#{value.id}"),
        "source": statement.outlet or "",
        "published": str(statement.article.published.date),
        "day": f"../{statement.day.last}" if statement.is_by_then else str(statement.day),
        "by": _listed(map(_called, value.by)),
        "via": _listed(map(_called, value.via or ())),
        "interpreted": "yes" if value.interpreted else "",
        "told": statement.telling,
        "form": statement.text.form,
        "words_of": _listed(statement.words_of) if value.quote else "",
        "parties": _listed(statement.columns),
        "issues": _listed(value.about),
        "gist": model.plain(value.gist),
        "quote": " | ".join(quote.exact for quote in value.quote or ()),
        "paraphrase": value.paraphrase.exact if value.paraphrase else "",
        "occasion": statement.occasion or "",
        "reports": statement.reports or "",
    }


def _called(voice: Speaker | Relay) -> str:
    return voice if isinstance(voice, str) else voice.unnamed


def _event(model: Model, id: str, event: Event) -> Row:
    return {
        "id": id,
        "address": _address(model, f"events/{id}/"),
        "name": event.name,
        "kind": event.kind,
        "when": str(event.when.date),
        "place": event.place or "",
        "people": _listed(event.people),
        "organizations": _listed(event.organizations),
        "channel": event.channel or "",
        "round": "" if event.round is None else str(event.round),
        "issues": _listed(event.issues),
        "summary": model.plain(event.summary),
        "references": _listed(event.cite),
        "doubt": _listed(f"{field}: {words}" for field, words in event.doubt.items()),
    }


def _claim(fact: Comparison, claim: Claim) -> Row:
    return {
        "event": fact.event,
        "fact": fact.key,
        "name": fact.name,
        "value": _listed(_values(claim.value)),
        "origin": claim.origin,
        "statement": claim.statement.id,
        "published": str(claim.statement.article.published.date),
        "verdict": fact.verdict,
    }


def _values(value: Value) -> Iterator[str]:
    match value:
        case frozenset():
            yield from sorted(value)
        case Edtf() | Duration() | str():
            yield str(value)


def _listed(values: Iterable[str]) -> str:
    return "; ".join(values)


def _address(model: Model, address: str) -> str:
    return web_address(model.site, address) or address

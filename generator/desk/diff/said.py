"""Statements that are new, changed or gone, article by article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator import edtf
from generator.attribution import appeared, whose
from generator.desk.diff.entry import Entry, entry, plain
from generator.kinds.article import Article, Dating
from generator.links import link
from generator.model import Model, Statement
from generator.page import Link

NOTHING = "nothing"
"""What a part says that is not there."""


def said(before: Model, after: Model) -> Iterator[Entry]:
    """Give the articles of which a statement is new, changed or gone, the latest first."""
    ids = dict.fromkeys(id for model in (after, before) for id, _ in model.articles)
    for id in ids:
        was, now = before.get(id, Article), after.get(id, Article)
        if now is None:
            yield entry(*_headed(before, id), f"gone, with {_count(len(_of(before, id)))}")
        elif now.withdrawn and not (was and was.withdrawn):
            yield entry(*_headed(after, id), f"withdrawn: {after.plain(now.withdrawn.why)}")
        elif changes := tuple(_statements(before, after, id)):
            yield entry(*_headed(after, id), _kind(was, len(changes)), below=changes)


def _headed(model: Model, id: str) -> tuple[Link | str, ...]:
    text = model.texts[id]
    return link(model, id, text.article.title), f" ({text.outlet}, {appeared(text.article)}): "


def _kind(was: Article | None, number: int) -> str:
    return f"{_count(number)} new, changed or gone" if was else f"a new article, {_count(number)}"


def _count(number: int) -> str:
    return f"{number} statement{'' if number == 1 else 's'}"


def _of(model: Model, id: str) -> Mapping[str, Statement]:
    return {statement.id: statement for statement in model.statements_of.get(id, ())}


def _statements(before: Model, after: Model, id: str) -> Iterator[Entry]:
    was, now = _of(before, id), _of(after, id)
    for statement in now.values():
        old = was.get(statement.id)
        if old is None:
            yield entry(_named(after, statement, "new"), _shown(after, statement))
        elif changes := tuple(_changes(before, old, after, statement)):
            yield entry(_named(after, statement, "changed"), _gist(after, statement), below=changes)
    for gone in (old for old in was.values() if old.id not in now):
        yield entry(_named(before, gone, "gone"), _shown(before, gone))


def _named(model: Model, statement: Statement, change: str) -> str:
    return f"{statement.value.id}, {change}. {plain(whose(model, statement))}: "


def _shown(model: Model, statement: Statement) -> str:
    """Give what a statement says, and in which words."""
    return " ".join(filter(None, (_gist(model, statement), _words(model, statement))))


def _changes(before: Model, old: Statement, after: Model, new: Statement) -> Iterator[Entry]:
    """Give each part of a statement that readers see and that its file or its proof has changed."""
    if old.value == new.value and old.is_verified == new.is_verified:
        return
    for name, part in PARTS.items():
        was, now = part(before, old), part(after, new)
        if was != now:
            yield entry(f"{name}: {was or NOTHING} → {now or NOTHING}")


def _gist(model: Model, statement: Statement) -> str:
    return model.plain(statement.value.gist)


def _words(_model: Model, statement: Statement) -> str:
    quoted = " … ".join(f"“{quote.exact}”" for quote in statement.value.quote or ())
    paraphrase = statement.value.paraphrase
    return " ".join(filter(None, (quoted, f"In the text’s words: {paraphrase.exact}" if paraphrase else "")))


def _issues(model: Model, statement: Statement) -> str:
    return ", ".join(model.name(str(id)) for id in statement.value.about)


def _terms(model: Model, statement: Statement) -> str:
    return ", ".join(model.name(term.id) for term in statement.value.uses)


def _read(model: Model, statement: Statement) -> str:
    return ", ".join(f"“{read.words}” as {model.name(str(read.as_))}" for read in statement.value.read)


def _facts(model: Model, statement: Statement) -> str:
    facts = statement.value.fact.items()
    told = (
        (model.site.facts[key].name, (value,) if isinstance(value, str) else sorted(value))
        for key, value in facts
    )
    return "; ".join(f"{name}: {', '.join(_name(model, value) for value in values)}" for name, values in told)


def _name(model: Model, value: str) -> str:
    return model.name(value) if value in model.entries else value


def _event(model: Model, statement: Statement) -> str:
    ids = dict.fromkeys(id for id in (statement.occasion, statement.reports) if id)
    return ", ".join(map(model.name, ids))


def _dated(dating: Dating | None) -> str:
    if dating is None or dating.date is None:
        return ""
    return f"{edtf.words(dating.date)}{f' (“{dating.words}”)' if dating.words else ''}"


PARTS: Mapping[str, Callable[[Model, Statement], str]] = {
    "who": lambda model, statement: plain(whose(model, statement)),
    "what it says": _gist,
    "in which words": _words,
    "on": _issues,
    "event": _event,
    "when that was": lambda _, statement: _dated(statement.value.when),
    "when it was said": lambda _, statement: _dated(statement.value.said),
    "facts": _facts,
    "terms": _terms,
    "our reading": _read,
    "proved against its text": lambda _, statement: "yes" if statement.is_verified else "no",
}
"""What a reader sees of a statement → what gives it in words."""

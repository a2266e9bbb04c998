"""Hold what an event's own file says to what sources say of it, or to a reference."""

from __future__ import annotations

from collections.abc import Iterator

from generator import edtf
from generator.kinds.event import Event
from generator.problems import Problem
from generator.proof.support import SEVERAL, SINGLE, WHEN, LeftOut, Ours
from generator.readings import Readings
from generator.resolve import Entries

CODES = {WHEN: "E102", "place": "E103"}
CONTRADICTED, UNSUPPORTED, LEFT_OUT = "E104", "N131", "N132"


def choices_are_supported(readings: Readings) -> Iterator[Problem]:
    """Give a problem for a value of ours that all sources contradict and no reference covers.

    A notice where a reference is cited all the same, where no source says anything of it, and for whom or
    what a source names that the event lacks; ``because`` settles these.
    """
    entries = readings.entries
    for choice in readings.ours:
        if problem := _of_ours(entries, choice):
            yield problem
    for lack in readings.left_out:
        if lack.field not in _reasons(entries, lack.event):
            yield _of_a_lack(entries, lack)


def _reasons(entries: Entries, id: str) -> set[str]:
    event = entries.by_id[id].value
    return {str(field) for field in event.because} if isinstance(event, Event) else set()


def _of_ours(entries: Entries, choice: Ours) -> Problem | None:
    place = entries.by_id[choice.event].sheet.place(choice.route)
    why = f"'because: {{{choice.field}: …}}'"
    value, *instead = (_written(choice, value) for value in (choice.value, *choice.instead))
    fault = f"the sources here say {' or '.join(instead)}, not {value}"
    if instead and not choice.is_cited:
        message = f"{fault}: a {_noun(choice)} of our own needs 'cite', and its reason in {why}"
        return Problem(place, CODES.get(choice.field, CONTRADICTED), message)
    if choice.field in _reasons(entries, choice.event):
        return None
    if instead:
        return Problem(place, UNSUPPORTED, f"{fault}: if this is right, give the reason in {why}")
    fault = f"no source here {'names' if choice.field in SEVERAL else 'says'} {value}"
    message = f"{fault}, and no reference is cited: add 'cite', or the reason in {why}"
    return Problem(place, UNSUPPORTED, message)


def _written(choice: Ours, value: str) -> str:
    return edtf.explained(value) if choice.field == WHEN else value


def _noun(choice: Ours) -> str:
    return "date" if choice.field == WHEN else choice.field


def _of_a_lack(entries: Entries, lack: LeftOut) -> Problem:
    place = entries.by_id[lack.event].sheet.key_place((lack.field,))
    fault = f"{lack.statement} names {lack.value}, and '{lack.field}' here does not"
    if lack.field in SINGLE:
        fault = f"{lack.statement} says {lack.value}, and there is no '{lack.field}' here"
    message = f"{fault}: add it, or say why not in 'because: {{{lack.field}: …}}'"
    return Problem(place, LEFT_OUT, message)

"""The option ``--published``, which commands share."""

from __future__ import annotations

from datetime import date

import click

from generator import dates
from generator.edtf import Edtf, NotEdtf, parse


def published(_context: click.Context, _option: click.Parameter, written: str | None) -> Edtf | None:
    """Read a day of publication in any form that content allows."""
    if written is None:
        return None
    try:
        day = parse(written)
    except NotEdtf as error:
        raise click.BadParameter(dates.with_choices(str(error), written)) from None
    if day.first == date.min or day.last == date.max:
        raise click.BadParameter("publication must lie between two days: an open end says nothing")
    return day

"""``briefing export`` and ``briefing gaps``: print what is worked out from all content."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.desk import gaps_report
from generator.doors import content_folder, painted
from generator.exports.briefing import briefing_json
from generator.model import Model
from generator.model.gaps import gaps
from generator.progress import waiting
from generator.site import build_model
from generator.visible import visible_json


@click.command("export")
@content_folder
def export(content: Path) -> None:
    """Print the whole model as JSON."""
    click.echo(visible_json(briefing_json(_model(content))), nl=False)


@click.command("gaps")
@content_folder
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def count_gaps(content: Path, form: str) -> None:
    """List what the sources do not tell: facts of one origin, sides not heard, names and dates missing."""
    model = _model(content)
    report_text = {"text": gaps_report.gaps_as_text, "json": gaps_report.gaps_as_json}[form](
        model, tuple(gaps(model))
    )
    click.echo(report_text, nl=bool(report_text))


def _model(content: Path) -> Model:
    with waiting("reading the content"):
        model, problems = build_model(content)
    if model is None:
        click.echo(painted(problems), err=True)
        sys.exit(1)
    return model

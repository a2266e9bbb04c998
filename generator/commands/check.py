"""``briefing check``: say what is wrong with a content folder."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from generator.desk import report
from generator.doors import content_folder, painted, say
from generator.gate import all_problems
from generator.problems import abridged
from generator.progress import waiting


@click.command("check")
@content_folder
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--all", "is_whole", is_flag=True, help="Tell all notices, not ten of a kind.")
@click.option("--fix", "is_fixing", is_flag=True, help="First write what has one right answer.")
def check(content: Path, form: str, *, is_whole: bool, is_fixing: bool) -> None:
    """Check a content folder: exit 0 clean, 1 problems, 2 wrong usage."""
    if is_fixing:
        from generator.desk.fix import fix  # most checks write nothing

        with waiting("fixing"):
            fixed = fix(content)
        for line in (*(f"written: {date}" for date in fixed.written), *map(str, fixed.unwritten)):
            say(line, err=True)
    gc.disable()  # what is read is kept to the end, so a search for garbage finds none
    with waiting("checking"):
        problems = all_problems(content)
    gc.enable()
    shown = tuple(abridged(problems)) if form == "text" and not is_whole else problems
    report_text = {"text": painted, "json": report.as_json, "github": report.as_github}[form](shown)
    click.echo(report_text, nl=bool(report_text))
    is_left = is_fixing and bool(fixed.unwritten)
    sys.exit(is_left or any(not problem.is_notice for problem in problems))

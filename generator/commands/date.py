"""``briefing date``: read date words."""

from __future__ import annotations

import sys

import click

from generator.commands.published import published
from generator.doors import say
from generator.edtf import Edtf
from generator.readings import read, refusal
from generator.visible import visible


@click.command("date")
@click.argument("words")
@click.option(
    "--published",
    metavar="DATE",
    required=True,
    callback=published,
    help="The day of the text, or the days it lies between: 2024-01-10/2024-01-15.",
)
@click.option("--before", default="", help="The text just before the words.")
@click.option("--after", default="", help="The text just after them.")
@click.option("--language", metavar="TAG", help="The language of the text (en, zh); else told by the script.")
def read_date(words: str, published: Edtf, before: str, after: str, language: str | None) -> None:
    """Read date WORDS of a text: the EDTF date and the rule, or why there is none (exit 1).

    Where only the days are known between which the text appeared, the first and the last must give one date.
    """
    reading = read(words, published, (before, after), language)
    if reading.one:
        click.echo(f"{reading.one}\t{visible(reading.readings[published.first].rule)}")
        return
    say(refusal(reading), err=True)
    for span in dict.fromkeys(reading.spans):
        say(f"it lies in {span}", err=True)
    sys.exit(1)

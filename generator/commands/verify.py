"""``briefing verify``: prove articles against their texts."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import click

from generator.desk import verify
from generator.doors import named_content, painted, say
from generator.progress import waiting


@click.command("verify")
@click.argument("article", required=False)
@click.option("--text", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Its text.")
@click.option("--all", "every", is_flag=True, help="Every article that has a text in the folder.")
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of texts, each called ARTICLE.txt after its ARTICLE.yml.",
)
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="The day to write into the lock; else today.")
@named_content
def prove(  # noqa: PLR0913 - an option each
    article: str | None,
    text: Path | None,
    texts: Path | None,
    day: datetime | None,
    content: Path,
    *,
    every: bool,
) -> None:
    """Prove that all words given as ARTICLE's stand in its text, and write ARTICLE.lock.json beside it.

    Texts of several articles stand in one folder, each called ARTICLE.txt after its ARTICLE.yml:
    2031-03-12-round.txt holds the text of 2031-03-12-round.yml. Other files there are listed and left out.

    The text stays where it is: the lock holds no word of it. Exit 0 proved, 1 problems, 2 wrong usage.
    """
    asked, left_out = _asked(article, text, texts, content, every=every)
    for file in left_out:
        say(file, err=True)
    try:
        with waiting("verifying"):
            verification = verify.verify(content, asked, (day or datetime.now().astimezone()).date())
    except verify.Refused as refused:
        raise click.UsageError(str(refused)) from None
    for fault in verification.unwritten:
        say(str(fault), err=True)
    if every and verification.without:
        say(f"no text in {texts} for {', '.join(verification.without)}", err=True)
    _tell(verification)
    sys.exit(len(verification.verified) < len(asked))


def _tell(verification: verify.Verification) -> None:
    for proved in verification.verified:
        say(str(proved))
    if verification.problems:
        click.echo(painted(verification.problems), err=True)


def _asked(
    article: str | None, text: Path | None, texts: Path | None, content: Path, *, every: bool
) -> tuple[Mapping[str, Path], tuple[str, ...]]:
    """Give the texts to be verified by article, which may be named by its file too, and what is left out."""
    match article, text, every, texts:
        case str(), Path(), False, None:
            return {Path(article).stem: text}, ()
        case None, None, True, Path():
            named, left_out = verify.texts_in(texts, content)
            if named:
                return named, left_out
            raise click.UsageError(f"no file in {texts} is called ARTICLE{verify.ENDING} after an article")
    raise click.UsageError("give ARTICLE --text FILE, or --all --texts DIR")

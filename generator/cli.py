"""The door for people: the command ``briefing``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

import click

from generator.desk import report, verify
from generator.desk.fix import fix
from generator.desk_commands import COMMANDS, published
from generator.doors import named_content, say
from generator.edtf import Edtf
from generator.engine import links, serve, writer
from generator.exports.briefing import briefing_json
from generator.model import Model
from generator.model.gaps import gaps
from generator.problems import Problem, abridged, count
from generator.readings import read, refusal
from generator.site import all_problems, build_model, build_site
from generator.visible import visible, visible_json
from generator.writing import Unwritten, why

content_folder = click.argument(
    "content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="content",
    required=False,
)


@contextmanager
def _errors_in_words() -> Iterator[None]:
    """Say in one sentence what a disk refuses, and of wrong usage nothing that a terminal would obey."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise  # its message is the help
    except click.UsageError as error:
        raise click.UsageError(visible(error.format_message()), error.ctx) from None
    except Unwritten as unwritten:
        raise click.ClickException(str(unwritten)) from None
    except BrokenPipeError:
        raise  # click ends quietly: nobody reads on
    except OSError as error:
        _write_no_more()
        raise click.ClickException(visible(f"{error.filename or 'the output'}: {why(error)}")) from None


class _Door(click.Group):
    """The command itself, in the one place through which all errors pass."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Read what stands before the name of a subcommand."""
        with _errors_in_words():
            return super().parse_args(context, args)

    def invoke(self, context: click.Context) -> object:
        """Read the rest and do it."""
        with _errors_in_words():
            return super().invoke(context)


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing")
def main() -> None:
    """Check annotated sources and make a briefing site of them."""


for command in COMMANDS:
    main.add_command(command)


@main.command()
@content_folder
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--all", "is_whole", is_flag=True, help="Tell all notices, not ten of a kind.")
@click.option("--fix", "is_fixing", is_flag=True, help="First write each date that words alone have.")
def check(content: Path, form: str, *, is_whole: bool, is_fixing: bool) -> None:
    """Check a content folder: exit 0 clean, 1 problems, 2 wrong usage."""
    if is_fixing:
        fixed = fix(content)
        for line in (*(f"written: {date}" for date in fixed.written), *map(str, fixed.unwritten)):
            say(line, err=True)
    problems = all_problems(content)
    shown = tuple(abridged(problems)) if form == "text" and not is_whole else problems
    report_text = {"text": _painted, "json": report.as_json, "github": report.as_github}[form](shown)
    click.echo(report_text, nl=bool(report_text))
    is_left = is_fixing and bool(fixed.unwritten)
    sys.exit(is_left or any(not problem.is_notice for problem in problems))


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@named_content
def write(folder: Path, content: Path) -> None:
    """Write the pages as markdown files below FOLDER, for another engine."""
    site = build_site(content)
    if site.problems:
        click.echo(_painted(site.problems), err=True)
        sys.exit(1)
    try:
        say(f"{writer.write(site, folder)} pages written to {folder}")
    except FileExistsError as error:
        raise click.UsageError(str(error)) from None


@main.command("verify")
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
        click.echo(_painted(verification.problems), err=True)


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


@main.command("date")
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


@main.command()
@content_folder
def export(content: Path) -> None:
    """Print the whole model as JSON."""
    click.echo(visible_json(briefing_json(_model(content))), nl=False)


@main.command("gaps")
@content_folder
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def count_gaps(content: Path, form: str) -> None:
    """List what the sources do not tell: facts of one origin, sides not heard, names and dates missing."""
    model = _model(content)
    report_text = {"text": report.gaps_as_text, "json": report.gaps_as_json}[form](model, tuple(gaps(model)))
    click.echo(report_text, nl=bool(report_text))


@main.command("serve", context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def look(options: tuple[str, ...]) -> None:
    """Build the site and serve it, anew at every change; takes the OPTIONS of mkdocs serve."""
    serve.serve(options)


@main.command("links")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default="site")
def check_links(site: Path) -> None:
    """Follow every href, src and anchor of a built site: exit 1 where one leads nowhere."""
    count, dead = links.dead_links(site)
    for link in dead:
        say(str(link), err=True)
    click.echo(f"{count} addresses followed, {len(dead)} lead nowhere")
    sys.exit(1 if dead else 0)


def _write_no_more() -> None:
    """Let what was not printed go, or Python tries once more at its end, and fails with a traceback."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _model(content: Path) -> Model:
    model, problems = build_model(content)
    if model is None:
        click.echo(_painted(problems), err=True)
        sys.exit(1)
    return model


def _painted(problems: Sequence[Problem]) -> str:
    """Tell problems in colour; click takes the colour out where nobody sees it."""
    lines = (line for problem in problems for line in _painted_lines(problem))
    return "\n".join((*lines, count(problems)))


def _painted_lines(problem: Problem) -> Iterator[str]:
    code = click.style(problem.code, fg="cyan" if problem.is_notice else "red")
    yield f"{click.style(f'{problem.place}:', bold=True)} {code} {problem.words}"
    yield from (f"{click.style(margin, dim=True)}{text}" for margin, text in problem.excerpt())

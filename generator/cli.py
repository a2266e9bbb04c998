"""The door for people: the command ``briefing``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module

import click

from generator.visible import visible
from generator.writing import Unwritten, why

COMMANDS: Mapping[str, str] = {
    "check": "check.check",
    "date": "date.read_date",
    "diff": "diff.tell_changes",
    "draft": "draft.draft",
    "export": "model.export",
    "gaps": "model.count_gaps",
    "links": "links.check_links",
    "merge": "moves.merge_things",
    "new": "new.start",
    "remove": "moves.remove_thing",
    "rename": "moves.rename_thing",
    "schema": "schema.describe",
    "serve": "serve.look",
    "verify": "verify.prove",
    "write": "write.write",
}
"""Name → file in ``commands/`` and function there: only the file of the command asked for is imported."""


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

    def list_commands(self, _context: click.Context) -> list[str]:
        """Give the names of all commands."""
        return [*COMMANDS]

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """Import a command: "Lazily Loading Subcommands" in the documentation of Click."""
        if name not in COMMANDS:
            return None
        module, function = COMMANDS[name].split(".")
        command: click.Command = getattr(import_module(f"generator.commands.{module}"), function)
        return command

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


def _write_no_more() -> None:
    """Let what was not printed go, or Python tries once more at its end, and fails with a traceback."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

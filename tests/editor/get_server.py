"""Get the language server that editors check YAML with, from npm."""

from __future__ import annotations

from subprocess import DEVNULL, run

from tests.npm import NODE, are_here, get, package

COMMAND = (
    str(NODE),
    str(package("editor", "yaml-language-server") / "bin" / "yaml-language-server"),
    "--stdio",
)
NO_SERVER = "no yaml-language-server for the tests: run make editor, which gets it from npm"


def is_here() -> bool:
    """Tell whether the very version that the tests ask for is installed and starts."""
    return are_here("editor") and _starts()


def _starts() -> bool:
    return run([*COMMAND[:2], "--version"], stdin=DEVNULL, capture_output=True).returncode == 0


if __name__ == "__main__":
    get("editor", _starts)

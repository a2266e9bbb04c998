"""Get a Chromium: one that is here, else Debian's, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 400
"""Seconds until an installation is given up."""
NO_BROWSER = (
    "no browser: no chromium, chromium-browser or google-chrome on PATH starts, "
    "nor does Playwright's own; on Debian run: apt install chromium, "
    "elsewhere: .venv/bin/playwright install --with-deps chromium"
)


def main() -> None:
    """Make sure that a Chromium starts and say which; else say what could not be got, and fail."""
    if version := _that_starts():
        print(f"Chromium {version} is here")
        return
    for name, install in {"Debian's chromium": _debian, "Playwright's own": _playwright}.items():
        print(f"no Chromium starts here: getting {name}", flush=True)
        reason = install()
        if version := _that_starts():
            print(f"Chromium {version} is here now")
            return
        print(f"could not get {name}: {reason or 'installed, but it does not start'}", flush=True)
    sys.exit(NO_BROWSER)


def launch(playwright: Playwright) -> Browser | None:
    """Start the first Chromium that will start, headless; give None where none does.

    Playwright starts it without its sandbox, which root, containers and Ubuntu forbid: the pages are our own.
    """
    return next(filter(None, (_start(playwright, path) for path in _executables(playwright))), None)


def executable(playwright: Playwright) -> str | None:
    """Give the path of the first Chromium that will start, for a program that starts it by itself."""
    return next((path for path in _executables(playwright) if _starts(playwright, path)), None)


def _executables(playwright: Playwright) -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    if Path(own := playwright.chromium.executable_path).exists():
        yield own


def _start(playwright: Playwright, path: str) -> Browser | None:
    try:
        return playwright.chromium.launch(executable_path=path, args=FLAGS)
    except Error as error:  # Ubuntu's chromium-browser may be no more than a pointer to a snap
        print(f"{path} does not start: {error.message.splitlines()[0]}", file=sys.stderr)
        return None


def _starts(playwright: Playwright, path: str) -> bool:
    browser = _start(playwright, path)
    if browser is not None:
        browser.close()
    return browser is not None


def _that_starts() -> str | None:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        return browser.version if browser else None


def _debian() -> str:
    root = _become_root()
    if root is None:
        return "that takes apt, and root or sudo without a password"
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120"]
    _run(*apt, "update")  # one dead source of many is no reason to stop
    return _run(*apt, "install", "--yes", "chromium")


def _playwright() -> str:
    playwright = [sys.executable, "-m", "playwright"]
    if _become_root() is not None:
        _run(*playwright, "install-deps", "chromium")  # the libraries may be here without it
    return _run(*playwright, "install", "--no-shell", "chromium")


def _become_root() -> list[str] | None:
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    return sudo if shutil.which("sudo") and not _run(*sudo, "true") else None


def _run(*command: str) -> str:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        return f"no end after {PATIENCE} seconds"
    said = (done.stderr.strip() or done.stdout.strip() or "no word why").splitlines()
    told = (line for line in said if line.startswith(("E:", "Error:")))
    return next(told, said[-1]) if done.returncode else ""


if __name__ == "__main__":
    main()

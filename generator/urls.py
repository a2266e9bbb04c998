"""Addresses on the web, as editors write them: what is wrong with one, and what was meant."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.characters import LOOKALIKES, named

SCHEMES = ("https", "http")
HOST = re.compile(r"\w[\w-]*(?:\.\w[\w-]*)*\.?")
"""A name, in any script: ``www.example.org``."""
NUMBERS = re.compile(r"[0-9a-f:.]+")
"""What stands in brackets for a host: IPv6."""
BARE = re.compile(r"(?:\w[\w-]*\.)+[^\W\d][\w-]*(?:[:/?#].*)?")
"""An address without its beginning: ``www.example.org/round-four``."""
ENCODED = {'"': "%22", "<": "%3C", ">": "%3E", "\\": "/"}
"""What can't stand in an address, and what can."""
PORTS = 65_535
LONGEST = 253
"""Characters of a host (RFC 1035)."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with an address, and the nearest that is right, if any is near."""

    reason: str
    meant: str | None = None


def fault(address: str) -> Fault | None:
    """Give what is wrong with an address: it must be read alike by browsers and by our own programs."""
    return _unseen(address) or _without_beginning(address) or _marks(address) or _parts(address)


def _with_meant(reason: str, meant: str) -> Fault:
    return Fault(reason, None if fault(meant) else meant)


def _unseen(address: str) -> Fault | None:
    unseen = next((char for char in address if _is_unseen(char)), None)
    if unseen is None:
        return None
    name = "a space" if unseen == " " else f"a character that can't be seen (U+{ord(unseen):04X})"
    inner = "".join(char for char in address.strip() if char == " " or not _is_unseen(char))
    return _with_meant(f"an address can't have {name} in it", inner.replace(" ", "%20"))


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char)[0] in "CZ"


def _without_beginning(address: str) -> Fault | None:
    scheme, colon, _ = address.partition("://")
    if colon and scheme.lower() in SCHEMES:
        return None
    reason = "an address begins with https:// or http://"
    if address.startswith("//") or BARE.fullmatch(address):
        return _with_meant(reason, f"https://{address.removeprefix('//')}")
    return Fault(reason)


def _marks(address: str) -> Fault | None:
    mark = next((char for char in address if char in ENCODED), None)
    if mark is None:
        return None
    meant = "".join(ENCODED.get(char, char) for char in address)
    return _with_meant(f"an address can't have {mark} in it", meant)


def _parts(address: str) -> Fault | None:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return _unreadable(address)
    if "@" in parts.netloc:
        without = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        return _with_meant("an address can't have a user name or a password in it", without)
    if port == 0:
        return Fault(f"the port must be a number from 1 to {PORTS}")
    if not parts.hostname:
        return Fault("no host stands behind ://")
    if seeming := _seeming(parts.hostname):
        return _with_meant(
            f"its host has a letter of another script ({named(seeming)})", address.translate(LOOKALIKES)
        )
    return None if _is_host(parts.netloc, parts.hostname) else Fault(f"'{parts.hostname}' is no host")


def _seeming(host: str) -> str | None:
    """Give the first letter that nobody can tell from a Latin one, in a host that seems to be all Latin."""
    if host.isascii() or not host.translate(LOOKALIKES).isascii():
        return None
    return next(char for char in host if not char.isascii())


def _unreadable(address: str) -> Fault:
    """Say why an address can't be taken apart: its brackets or its port."""
    host = re.split(r"[/?#]", address.partition("://")[2], maxsplit=1)[0]
    if "[" in host or "]" in host:
        return Fault("the brackets [ ] of an address hold the numbers of a host")
    return Fault(f"the port must be a number from 1 to {PORTS}")


def _is_host(written: str, host: str) -> bool:
    return bool((NUMBERS if "[" in written else HOST).fullmatch(host)) and len(host) <= LONGEST

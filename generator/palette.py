"""The colors of the site, light and dark; styles, cards and drawings read them here."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Scheme:
    """The colors of one scheme, as CSS writes them; the stylesheet knows each as ``--name``."""

    paper: str
    tint: str
    """Behind what stands apart."""
    ink: str
    ink2: str
    """For what is said beside."""
    rule: str
    link: str
    signal: str
    """For what is suspended or differs."""
    mark: str
    """Behind what was linked to or searched for."""

    @property
    def grounds(self) -> tuple[str, str, str]:
        """Give what text is printed on."""
        return self.paper, self.tint, self.mark

    @property
    def properties(self) -> str:
        """Give the colors as custom properties."""
        return ";".join(f"--{name}:{color}" for name, color in asdict(self).items())


LIGHT = Scheme(
    paper="#ffffff",
    tint="#f2f4f5",
    ink="#14181d",
    ink2="#545b64",
    rule="#d5d9dd",
    link="#0a5568",
    signal="#8f3a12",
    mark="#fff0bd",
)
DARK = Scheme(
    paper="#121619",
    tint="#1c2226",
    ink="#e8eaec",
    ink2="#a4adb6",
    rule="#363e45",
    link="#82c8d8",
    signal="#eba077",
    mark="#4a3f16",
)

"""Names that a package cannot have although Python's grammar allows them."""

from __future__ import annotations

_LONGEST = 100
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{stem}{digit}" for stem in ("com", "lpt") for digit in "123456789"}
)


def package_refusal(name: str) -> str | None:
    """Why no folder should be called so; None where it may."""
    if name.lower() in _DEVICES:
        return f"`{name}` cannot be used: it is the name of a device on Windows"
    if len(name) > _LONGEST:
        return f"the name of a package has {_LONGEST} characters at most"
    return None

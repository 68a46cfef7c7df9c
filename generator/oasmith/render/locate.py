"""Where the built-in templates are."""

from __future__ import annotations

from pathlib import Path


def builtin_pack() -> Path:
    """The folder of the built-in pack: inside the package in a wheel, beside it in a checkout.

    The only function that knows both homes.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates" / "python"
    if inside.is_dir():
        return inside
    return package.parent.parent / "templates" / "python"

"""Loading on first use: lazy package exports and a helpful error for a wrong name."""

from __future__ import annotations

import sys

TYPE_CHECKING: bool = False
"""Annotated everywhere: editors that work by Jedi take what a plain False guards for
dead, and complete nothing of it."""

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import ModuleType

_OWN = {"TYPE_CHECKING", "_INDEX", "annotations", "lazy_exports"}
"""What a lazy package needs itself: nothing to offer when a name is completed."""


class UnknownNameError(AttributeError):
    """No such name. The suggestion is searched only when the text is read, because
    ``hasattr`` and ``getattr`` with a default raise and drop this error all the time.
    """

    def __init__(self, owner: str, name: str, known: Iterable[str]) -> None:
        super().__init__(owner, name, tuple(known))

    def __str__(self) -> str:
        owner, name, known = self.args
        return f"{owner} has no attribute {name!r}{suggestion(name, known)}"


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return ``". Did you mean 'x'?"`` for the name closest to ``name``, or ``""``."""
    from difflib import get_close_matches

    close = get_close_matches(name, [item for item in known if item != name], 1)
    return f". Did you mean {close[0]!r}?" if close else ""


def load_module(name: str) -> ModuleType:
    """Import the module ``name`` (absolute, dotted) and return it."""
    __import__(name)
    return sys.modules[name]


def lazy_exports(
    package: str, text: str
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """Make a package load its names on first use (PEP 562).

    Args:
        package: the package's ``__name__``.
        text: words: a submodule, relative to the package, with a colon after it, then
            the public names that it defines, and so on. A name equal to the last part
            of its submodule is that submodule itself.

    Returns:
        The package's ``__getattr__``, ``__dir__`` and ``__all__``.
    """
    index = _read_index(text)

    def load(name: str) -> object:
        where = index.get(name)
        if where is None:
            raise UnknownNameError(f"module {package!r}", name, index)
        module = load_module(f"{package}.{where}")
        found: object = module
        if name != where.rpartition(".")[2]:
            found = getattr(module, name)
        vars(sys.modules[package])[name] = found
        return found

    def names() -> list[str]:
        return sorted((vars(sys.modules[package]).keys() - _OWN) | index.keys())

    return load, names, sorted(index)


def _read_index(text: str) -> dict[str, str]:
    """Return public name -> submodule."""
    found: dict[str, str] = {}
    module = ""
    for word in text.split():
        if word[-1] == ":":
            module = word[:-1]
        else:
            found[word] = module
    return found


def load_all(package: str) -> None:
    """Load everything a lazy package exports and complete its models' modules.

    Afterwards ``typing.get_type_hints`` works on every model of the package.

    Args:
        package: the ``__name__`` of a package that uses :func:`lazy_exports`.
    """
    from .annotations import complete

    module = load_module(package)
    for name in getattr(module, "__all__", ()):
        complete(getattr(module, name))

"""What a client is told that is made with arguments which it does not take."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Any


def check_arguments(
    client: type, base: type, positional: int, names: Collection[str]
) -> None:
    """Check the arguments that a client is made with: their names, never their values.

    Args:
        client: its class.
        base: the class whose arguments all clients have.
        positional: how many have no name.
        names: the names of the others.

    Raises:
        TypeError: it takes no such argument; the message names those of this API.
    """
    known = arguments_of(client)
    if known is None:
        return
    unknown = [name for name in names if name not in known]
    if not positional and not unknown:
        return
    own = [name for name in known if name not in (arguments_of(base) or ())]
    about = f"{client.__name__}() "
    if positional:
        about += f"takes keyword arguments only, such as {(own or known)[0]}=..."
    else:
        about += f"takes no argument {unknown[0]!r}{_hint(unknown[0], known, own)}"
    raise TypeError(about)


def arguments_of(client: type) -> Sequence[str] | None:
    """Return the names of keyword arguments; None of a class that takes others, too."""
    made: Any = client
    code = getattr(made.__init__, "__code__", None)
    if code is None or code.co_argcount != 1 or code.co_flags & _MORE:
        return None
    names: Sequence[str] = code.co_varnames[1 : 1 + code.co_kwonlyargcount]
    return names


# ``*arguments`` and ``**settings``, in the words of the module inspect.
_MORE = 4 | 8


def _hint(name: str, known: Sequence[str], own: Sequence[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, known, 1)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; those of this API are {', '.join(own)}" if own else ""

"""What belongs to the process that made it: clients, and the resources on them."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import NoReturn


class Living:
    """An object that holds connections, so that it cannot be pickled."""

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} holds connections and cannot be copied or pickled: "
            "make a client where you need one; with_options() of a client makes a copy"
        )


def shown_resource(resource: object, client: object) -> str:
    """Return the text of a resource: its class, and the client that it calls through."""
    return f"<{type(resource).__name__} of {client!r}>"

"""Methods that the description of the API calls deprecated."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    # Type checkers bring this module along; it need not be installed.
    from typing_extensions import deprecated as deprecated
else:
    from .awaited import looking_like

    def deprecated(message):
        """Return a decorator (PEP 702): checkers and editors tell who uses the method.

        At run time each call warns with the line that calls, also where that line only
        makes a coroutine, for a task that runs later.

        Args:
            message: what the warning says.
        """

        def decorate(method):
            # For editors that work by Jedi; see ``awaited``.
            if TYPE_CHECKING:
                return method

            def call(self, /, *arguments, **options):
                from warnings import warn

                warn(message, DeprecationWarning, stacklevel=2)
                return method(self, *arguments, **options)

            call.__deprecated__ = message
            if method.__code__.co_flags & _COROUTINE:
                _mark_coroutine(call)
            return looking_like(method, call)

        return decorate

    # Of the module inspect, which costs more than all of this package.
    _COROUTINE = 128

    def _mark_coroutine(call):
        """Let ``iscoroutinefunction`` say so of a function that returns a coroutine."""
        import asyncio
        import inspect

        if hasattr(inspect, "markcoroutinefunction"):
            inspect.markcoroutinefunction(call)
        else:
            # Before Python 3.12 only asyncio can be told.
            call._is_coroutine = asyncio.coroutines._is_coroutine

"""Methods of an asynchronous resource that are those of the synchronous one, awaited."""

from __future__ import annotations

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any, Concatenate, ParamSpec, TypeVar

    from .async_pages import AsyncPager
    from .pagination import PagedOperation

    P = ParamSpec("P")
    T = TypeVar("T")
    Twin = TypeVar("Twin")

_LOOKS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")

if TYPE_CHECKING:

    def awaited(
        method: Callable[Concatenate[Any, P], T],
    ) -> Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]:
        """Return a method of a ``Resource`` as a coroutine method of its twin.

        Its one statement hands the arguments to ``_call``, which both kinds of resource
        have. Arguments, overloads and docstring stay as they are, so that they are
        written once; checkers, editors and ``help()`` show them for both.

        Args:
            method: the function, as in ``awaited(Batches.create)``.
        """
        raise NotImplementedError

    def paged(
        method: Callable[Concatenate[Any, P], T], operation: PagedOperation[T, Twin]
    ) -> Callable[Concatenate[Any, P], AsyncPager[Twin]]:
        """Return a method that comes in pages as one of an ``AsyncResource``.

        Args:
            method: the function, as in ``paged(Batches.list, _LIST)``.
            operation: what it calls; its type tells the class of an asynchronous page.
        """
        raise NotImplementedError

else:
    # Without annotations editors that work by Jedi read the bodies, and both branches of
    # each condition: what never runs here tells them arguments, docstring and result.

    def awaited(method):
        if TYPE_CHECKING:
            return method
        message = getattr(method, "__deprecated__", None)
        if message is not None:
            # The warning belongs to the line that calls, and not to the one that awaits.
            from .deprecation import deprecated

            return deprecated(message)(awaited(method.__wrapped__))

        async def call(self, /, *arguments, **options):
            if TYPE_CHECKING:
                return method(self, *arguments, **options)
            return await method(self, *arguments, **options)

        return looking_like(method, call)

    def looking_like(method, call):
        """Return a function that shows itself as another one."""
        for name in _LOOKS:
            setattr(call, name, getattr(method, name))
        call.__wrapped__ = method
        return call

    def paged(method, operation):
        del operation
        return method

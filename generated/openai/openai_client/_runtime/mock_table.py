"""What a ``MockServer`` knows: the operations, and their examples.

The operations are those of the package's resources; what the description says besides
is in ``_testing.json`` of the package.
"""

from __future__ import annotations

import json
import re
from inspect import unwrap
from pkgutil import get_data, iter_modules

from .lazy import load_module, suggestion
from .narrow import copied, is_list
from .operation import EventResponse, Operation

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeAlias, TypeGuard

    from .operation import Response
    from .plan import Spec
    from .transport import Request

    AnyOperation: TypeAlias = Operation[Any]
    Method: TypeAlias = Callable[..., object] | str

_PACKAGE = __name__.rpartition("._runtime.")[0]
_DATA: dict[str, Any] = {}
_OPERATIONS: list[AnyOperation] = []


class Table:
    """The operations of the package, and what is described of them."""

    def operation(self, method: Method) -> AnyOperation:
        """Return the operation that a method of a resource calls, or that has an id.

        Raises:
            LookupError: there is none.
        """
        if isinstance(method, str):
            return _by_id(method)
        function: Any = unwrap(getattr(method, "__func__", method))
        code = getattr(function, "__code__", None)
        for name in getattr(code, "co_names", ()):
            found: object = function.__globals__.get(name)
            if _is_operation(found):
                return found
        raise LookupError(
            f"give a method of a resource or an operation's id, not {method!r}"
        )

    def route(self, request: Request) -> AnyOperation | None:
        """Return the operation that a request is of."""
        known = request.operation
        path = _path_of(request.url)
        if known is not None and request.method == known.method:
            if match_path(known, path, inner="[^?#]*?") is not None:
                return known
        found = [
            operation
            for operation in _operations()
            if operation.method == request.method
            and match_path(operation, path) is not None
        ]
        # A link to another page may lead anywhere.
        return min(found, key=_vagueness) if found else known

    def described(self, operation: AnyOperation) -> Mapping[str, Any]:
        """Return what the description says about the operation besides its constant."""
        found: Mapping[str, Any] = _data()["operations"].get(
            f"{operation.method} {operation.path}", {}
        )
        return found

    def credentials(self) -> list[str]:
        """Return the query keys that credentials have."""
        found: list[str] = _data()["credentials"]
        return found

    def success(
        self, operation: AnyOperation, *, events: bool = False
    ) -> Response | None:
        """Return the response that a call ends with when all goes well."""
        for status in ("2", "default"):
            for response in operation.responses:
                streams = isinstance(response, EventResponse)
                flagged = streams and getattr(response, "flag", None) is not None
                if response.status.startswith(status) and (
                    streams if events else not flagged
                ):
                    return response
        return None

    def value(self, operation: AnyOperation, response: Response | None) -> list[Any]:
        """Return what the response's body holds, in a list; nothing where none does."""
        if response is None:
            return []
        answers = self.described(operation).get("answers", {})
        for status in response.status.split():
            number = answers.get(f"{status} {response.content_type}".strip())
            if number is not None:
                return [copied(_data()["values"][number])]
        return []


def match_path(
    operation: AnyOperation, path: str, inner: str = "[^/?#]+"
) -> str | None:
    """Return the part of a URL's path that is the operation's; None where none is.

    Args:
        operation: the operation.
        path: the path, behind that of some base URL.
        inner: the pattern of a parameter.
    """
    template = operation.path.partition("#")[0].partition("?")[0]
    pattern = inner.join(map(re.escape, re.split(r"\{[^{}]*\}", template)))
    found = re.search(f"({pattern})/?\\Z", path)
    return None if found is None else found[1]


def pages_of(operation: AnyOperation) -> Any:
    """Return how an operation comes in pages; None for one that does not."""
    return getattr(operation, "pages", None)


def spec_of(value: Any) -> Spec:
    """Return a spec as constants have it; JSON has no tuples."""
    found: Spec = tuple(map(spec_of, value)) if is_list(value) else value
    return found


def _is_operation(value: object) -> TypeGuard[AnyOperation]:
    return isinstance(value, Operation)


def _data() -> dict[str, Any]:
    if not _DATA:
        text = get_data(_PACKAGE, "_testing.json")
        _DATA.update(json.loads(text or b"{}"))
    return _DATA


def _operations() -> list[AnyOperation]:
    if not _OPERATIONS:
        resources = load_module(f"{_PACKAGE}.resources")
        for info in iter_modules(resources.__path__):
            module = load_module(f"{resources.__name__}.{info.name}")
            _OPERATIONS.extend(
                value for value in vars(module).values() if _is_operation(value)
            )
    return _OPERATIONS


def _by_id(name: str) -> AnyOperation:
    for operation in _operations():
        if operation.id == name:
            return operation
    known = [operation.id for operation in _operations()]
    raise LookupError(f"there is no operation {name!r}{suggestion(name, known)}")


def _vagueness(operation: AnyOperation) -> tuple[int, int]:
    """Sorts the most literal path first, then the longest."""
    return operation.path.count("{"), -len(operation.path)


def _path_of(url: str) -> str:
    without = url.partition("#")[0].partition("?")[0]
    return without.partition("://")[2].partition("/")[2].join(("/", ""))

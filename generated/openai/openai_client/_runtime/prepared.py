"""An operation prepared for calls: what is worked out once and kept."""

from __future__ import annotations

from .bodies import AnyBody, FieldsBody
from .method_names import method_of
from .omit import OMIT
from .operation import OPTION_NAMES, EventResponse
from .parameters import Path

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from .bodies import Body
    from .operation import Operation, Response
    from .parameters import Parameter
    from .plan import Spec

_NO_NAMES: Mapping[str, str] = {}


class Prepared:
    """What calls need of an operation.

    Attributes:
        operation: the operation.
        body: how the body is made.
        variants: the same operation with each of several bodies, or nothing.
        choice: the argument that chooses among them.
        defaults: parameters that are sent with a value when they are not given.
        parameters: argument name to parameter.
        options: the name an option has in this operation to its usual name.
        whole: the argument that is the whole body.
        flag: the argument that asks for a stream of events.
        chosen: a small memory of which response was chosen for which headers.
        written: wire name of a field to how it is written, where not as usual.
    """

    __slots__ = (
        "_accept",
        "_fields",
        "_flag_value",
        "_literals",
        "_renamed",
        "_required",
        "_stream_accept",
        "body",
        "choice",
        "chosen",
        "defaults",
        "flag",
        "operation",
        "options",
        "parameters",
        "user_agent",
        "variants",
        "whole",
        "written",
    )

    def __init__(
        self, operation: Operation[Any], body: Body | None, choice: str | None = None
    ) -> None:
        self.operation = operation
        self.body = body
        self.choice = choice
        self.variants: tuple[Prepared, ...] = ()
        self.parameters: dict[str, Parameter] = {
            parameter.argument: parameter for parameter in operation.parameters
        }
        self.defaults = {
            parameter.argument: parameter
            for parameter in operation.parameters
            if parameter.default is not None
        }
        taken = {*self.parameters, *operation.options.values()}
        self.options = {name: name for name in OPTION_NAMES if name not in taken}
        self.options.update(operation.options)
        self.flag, self._flag_value = _flag(operation.responses)
        self.whole = None if body is None else body.argument
        self._renamed = _NO_NAMES
        self.written: Mapping[str, Spec] = {}
        self._required: tuple[str, ...] = ()
        self._fields: frozenset[str] | None = frozenset()
        if isinstance(body, FieldsBody):
            self._renamed = body.renamed
            self.written = body.written
            self._required = body.required_fields
            if body.argument is None:
                self._fields = body.fields
        self._literals = _literals(operation.path)
        self._accept = _accept(r for r in operation.responses if not _flagged(r))
        self._stream_accept = _accept(r for r in operation.responses if _flagged(r))
        self.user_agent = user_agent()
        self.chosen: dict[tuple[int, str, bool], Response | None] = {}

    def accept(self, streaming: bool) -> str:
        """Return the ``Accept`` header."""
        return self._stream_accept if streaming else self._accept

    def streams(self, flag: object) -> bool:
        """Return whether a call streams that gives the flag this value."""
        if self.flag is None or flag is OMIT:
            return False
        return bool(flag) if self._flag_value is None else flag == self._flag_value

    def has_field(self, name: str) -> bool:
        """Return whether an argument is a field of the body."""
        fields = self._fields
        return name not in self.options if fields is None else name in fields

    def wire_name(self, name: str) -> str:
        """Return what a field is called in the body."""
        return self._renamed.get(name, name)

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the path with its parameters filled in.

        Args:
            values: wire name to encoded text.

        Raises:
            ValueError: a value makes a segment ``.`` or ``..``, which would address
                another resource (RFC 3986, 5.2.4).
        """
        if not values:
            return self.operation.path
        path = "".join(
            values.get(text, "{" + text + "}") if is_name else text
            for is_name, text in self._literals
        )
        if "/." in path or "%2e" in path.lower():
            _refuse_dots(path, self.operation.path)
        return path

    def missing(
        self, path: Mapping[str, str], fields: Mapping[str, object], whole: object
    ) -> str:
        """Return what to say of arguments that are missing; ``""`` when none is."""
        names = [
            name
            for name, parameter in self.parameters.items()
            if isinstance(parameter, Path) and parameter.name not in path
        ]
        names += [name for name in self._required if self.wire_name(name) not in fields]
        if not names:
            return ""
        argument = "argument" if len(names) == 1 else "arguments"
        listed = " and ".join(map(repr, names))
        called = method_of(self.operation)
        return f"{called}() missing {len(names)} required {argument}: {listed}"

    def unexpected(self, name: str) -> str:
        """Return what to say of an argument that nothing takes."""
        from difflib import get_close_matches

        known = {*self.parameters, *self.options, *(self._fields or ()), *self._renamed}
        near = get_close_matches(name, sorted(known), 1)
        called = method_of(self.operation)
        text = f"{called}() got an unexpected keyword argument {name!r}"
        return f"{text}. Did you mean {near[0]!r}?" if near else text


def prepared(
    operation: Operation[Any], arguments: Mapping[str, object] = _NO_NAMES
) -> Prepared:
    """Return the operation prepared, from its first call on.

    Args:
        operation: the operation.
        arguments: what is given: it decides among several bodies.
    """
    plan = operation.plan
    if not isinstance(plan, Prepared):
        plan = operation.plan = _prepare(operation)
    return _variant(plan, arguments) if plan.variants else plan


def _prepare(operation: Operation[Any]) -> Prepared:
    body = operation.body
    if not isinstance(body, AnyBody):
        return Prepared(operation, body)
    variants = [Prepared(operation, each, body.argument) for each in body.bodies]
    plan = variants[0]
    plan.variants = tuple(variants)
    return plan


def _variant(plan: Prepared, arguments: Mapping[str, object]) -> Prepared:
    from .choice import choose_body

    choice = plan.operation.body
    if not isinstance(choice, AnyBody):
        return plan
    outside = {*plan.parameters, *plan.options, choice.argument, plan.flag}
    given = {
        name: value
        for name, value in arguments.items()
        if value is not OMIT and name not in outside
    }
    asked = arguments.get(choice.argument)
    return plan.variants[choose_body(choice, given, None if asked is OMIT else asked)]


def user_agent() -> str:
    """Return ``package/version runtime/version``, of whatever package this is in."""
    if _USER_AGENT:
        return _USER_AGENT[0]
    from importlib import import_module

    from . import VERSION

    package = __name__.rpartition("._runtime.")[0]
    name = package.rpartition(".")[2] or "python"
    try:
        version = getattr(import_module(f"{package}._version"), "VERSION", "0")
    except ImportError:
        version = "0"
    _USER_AGENT.append(f"{name}/{version} oasmith-runtime/{VERSION}")
    return _USER_AGENT[0]


_USER_AGENT: list[str] = []


def _flagged(response: Response) -> bool:
    return isinstance(response, EventResponse) and response.flag is not None


def _flag(responses: Iterable[Response]) -> tuple[str | None, str | None]:
    for response in responses:
        if isinstance(response, EventResponse) and response.flag is not None:
            return response.flag, response.value
    return None, None


def _accept(responses: Iterable[Response]) -> str:
    """Return an ``Accept`` header: the types of successes, then those of errors."""
    listed = sorted(responses, key=lambda response: response.status[0] != "2")
    types = dict.fromkeys(response.content_type for response in listed)
    types.pop("", None)
    return ", ".join(types) or "*/*"


def _literals(path: str) -> list[tuple[bool, str]]:
    """Return the pieces of a path template: (whether it is a name, its text)."""
    pieces: list[tuple[bool, str]] = []
    for literal in path.split("{"):
        name, closed, rest = literal.partition("}")
        pieces += [(True, name), (False, rest)] if closed else [(False, literal)]
    return pieces


def _refuse_dots(path: str, template: str) -> None:
    for segment in path.split("/"):
        if segment.lower().replace("%2e", ".") in {".", ".."}:
            raise ValueError(
                f"{segment!r} cannot be a parameter of the path {template}"
            )

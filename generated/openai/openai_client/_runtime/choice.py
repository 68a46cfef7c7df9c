"""Which of several bodies a call sends."""

from __future__ import annotations

from .bodies import BinaryBody, FieldsBody, FormBody, MultipartBody
from .narrow import is_array, is_dict, is_model, is_tuple

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .bodies import AnyBody, Body

_STREAMS = ("__fspath__", "read", "__next__", "__anext__")


def choose_body(choice: AnyBody, given: Mapping[str, object], asked: object) -> int:
    """Return the index of the body to send.

    Args:
        choice: the bodies.
        given: the arguments that are given.
        asked: the media type that the call names, or None.

    Raises:
        ValueError: the operation has no body in that media type.
    """
    if asked is not None:
        return _named(choice, str(asked))
    fitting = [i for i, body in enumerate(choice.bodies) if _takes(body, given)]
    if any(is_file(value) for value in given.values()):
        files = [i for i in fitting if _has_files(choice.bodies[i])]
        fitting = files or fitting
    return fitting[0] if fitting else 0


def is_file(value: object) -> bool:
    """Tell whether a value is bytes, or what they can be read from."""
    if is_tuple(value):
        named = 2 <= len(value) <= 4 and isinstance(value[0], str)
        return named and is_file(value[1])
    if is_array(value):
        return any(is_file(item) for item in value)
    if isinstance(value, (bytes, bytearray)):
        return True
    return any(hasattr(value, name) for name in _STREAMS)


def _named(choice: AnyBody, asked: str) -> int:
    types = [body.content_type for body in choice.bodies]
    if asked in types:
        return types.index(asked)
    essences = [_essence(text) for text in types]
    if _essence(asked) in essences:
        return essences.index(_essence(asked))
    known = " or ".join(map(repr, types))
    raise ValueError(f"{choice.argument} is {known}, not {asked!r}")


def _essence(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _takes(body: Body, given: Mapping[str, object]) -> bool:
    """Tell whether the arguments are those of a body."""
    if body.argument is not None:
        return body.argument in given and _fits(body, given[body.argument])
    if not isinstance(body, FieldsBody):
        return False
    known = body.fields
    return set(body.required_fields) <= given.keys() and (
        known is None or known.issuperset(given)
    )


def _fits(body: Body, value: object) -> bool:
    """Tell whether a value can be the whole of a body."""
    if isinstance(body, BinaryBody):
        return is_file(value)
    if isinstance(body, (FormBody, MultipartBody)):
        return is_dict(value) or is_model(value)
    return isinstance(body, FieldsBody) or not is_dict(value)


def _has_files(body: Body) -> bool:
    return isinstance(body, (BinaryBody, MultipartBody))
